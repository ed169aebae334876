/**
 * One optimiser step over a list of sequences, in as many passes as memory asks for.
 *
 * The gradient is that of the whole list, whatever the passes. A loss or gradient that is not a finite number stops training
 * before the weights are touched, or with back ends that take both in one (`step`) before another step. Not guaranteed: equal bits for different `tokensPerPass`.
 */
import { CoeError } from "../base/index.ts";
import type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "./backend.ts";
import { passesOf, totalWeight } from "./datum.ts";
import type { Metrics } from "./run.ts";

/** Training went wrong in a way that more steps would not mend; the last checkpoint is good. */
export class DivergedError extends CoeError {
  override readonly name: string = "DivergedError";
}

/** A loss whose normaliser is filled in per batch. */
export type BatchLoss = Loss extends infer L ? (L extends Loss ? Omit<L, "normaliser"> : never) : never;

export interface StepResult {
  readonly loss: number;
  /** [N] per datum of `data`, under the weights before the step. */
  readonly logprobs: readonly Float32Array[];
  readonly metrics: Metrics;
}

/**
 * @param data at least one sequence
 * @param where named in errors, e.g. "step 12"
 * @throws DivergedError when the loss or the gradient is not finite; weights are as before
 */
export async function trainStep(
  backend: TrainerBackend,
  data: readonly Datum[],
  loss: BatchLoss,
  adam: AdamSettings,
  tokensPerPass: number,
  where: string,
): Promise<StepResult> {
  const normaliser = totalWeight(data);
  if (backend.step) {
    const { result, metrics } = await backend.step(data, { ...loss, normaliser } as Loss, adam);
    if (!Number.isFinite(result.loss)) throw lossError(result, [...data.keys()], where, "a step was taken");
    return { loss: result.loss, logprobs: result.logprobs, metrics: checked(metrics, where) };
  }
  const logprobs: Float32Array[] = [];
  let total = 0;
  const passes = backend.plansPasses ? [[...data.keys()]] : passesOf(data, tokensPerPass);
  for (const pass of passes) {
    const result = await backend.forwardBackward(
      pass.map((index) => data[index]!),
      { ...loss, normaliser } as Loss,
    );
    if (!Number.isFinite(result.loss)) throw lossError(result, pass, where, "no step was taken");
    total += result.loss;
    for (const [i, index] of pass.entries()) logprobs[index] = result.logprobs[i]!;
  }
  const metrics = checked(await backend.optimStep(adam), where);
  return { loss: total, logprobs, metrics };
}

/** Throws DivergedError where the gradient's norm is known and not finite. */
function checked(metrics: Metrics, where: string): Metrics {
  const norm = metrics["grad_norm"];
  if (norm !== undefined && !Number.isFinite(norm))
    throw new DivergedError(
      `the gradient's norm is not a finite number at ${where}; the last checkpoint is good. Start another run from it with a lower learning rate`,
    );
  return metrics;
}

/** Names the sequences whose log-probabilities are not finite, or all of the pass. */
function lossError({ loss, logprobs }: ForwardBackwardResult, pass: readonly number[], where: string, taken: string): DivergedError {
  const bad = pass.filter((_, i) => logprobs[i]?.some((value) => !Number.isFinite(value)));
  const named = (bad.length > 0 ? bad : pass).slice(0, 20).join(", ");
  return new DivergedError(
    `the loss is ${loss} at ${where}, from sequences ${named} of its batch; ${taken} and the last checkpoint is good. ` +
      "Start another run from it with a lower learning rate, or look at those sequences",
  );
}
