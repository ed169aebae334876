/**
 * The loss on data that is never trained on, measured while training.
 *
 * A measurement is a forward pass over the same sequences each time: weights, optimiser, batches and everything random go on as if there were none.
 * Not guaranteed: that the data is indeed apart from what is trained on; see `overlapOf`.
 */
import { InputError, Rng } from "../base/index.ts";
import type { Task } from "../tasks/index.ts";
import type { Datum, TrainerBackend } from "./backend.ts";
import { passesOf, totalWeight } from "./datum.ts";
import type { Measure, Metrics } from "./run.ts";
import { DivergedError } from "./step.ts";

/** What checkpoints are compared by. */
export const heldOutLoss: Measure = { metric: "eval_loss", better: "lower" };

/** When there is a measurement. */
export interface Due {
  /** Steps between measurements; there is one after the last step, too. */
  readonly every: number;
  /** Measure before the first step, too: a line of metrics of step 0. */
  readonly onStart: boolean;
}

export interface HeldOut extends Due {
  readonly data: readonly Datum[];
}

/** Whether there is a measurement after `step` of `steps`; step 0 is before the first. */
export function isDue({ every, onStart }: Due, step: number, steps: number): boolean {
  return step === 0 ? onStart : step % every === 0 || step === steps;
}

/** At most `count` of the sequences or tasks, in a fixed order of its own: the same whatever a run's seed. */
export function selectHeldOut<T>(items: readonly T[], count: number): T[] {
  return Rng.keyed("held-out").shuffle(items).slice(0, count);
}

/** What a broken program is about: the problem that it came of, else itself. */
export function problemKey({ id, provenance }: Task): string {
  return provenance.problemId ?? id;
}

/** How many of the held-out keys are among those trained on. */
export function overlapOf(trained: ReadonlySet<string>, heldOut: ReadonlySet<string>): number {
  return [...heldOut].filter((key) => trained.has(key)).length;
}

/**
 * Gives the mean loss per token, by weight, under the weights as they are, after steps at which it is due; else undefined.
 * It throws DivergedError when the loss is not finite.
 *
 * @throws InputError when the back end has no forward pass
 */
export function heldOutMeter(
  backend: TrainerBackend,
  heldOut: HeldOut,
  tokensPerPass: number,
): (step: number, steps: number) => Promise<Metrics | undefined> {
  const forward = backend.forward?.bind(backend);
  if (!forward)
    throw new InputError(`the back end ${backend.name} can't measure held-out data: it has no forward pass alone; leave eval.data out`);
  const { data } = heldOut;
  const tokens = totalWeight(data);
  const passes = backend.plansPasses ? [data] : passesOf(data, tokensPerPass).map((pass) => pass.map((index) => data[index]!));
  return async (step, steps) => {
    if (!isDue(heldOut, step, steps)) return undefined;
    const started = performance.now();
    let total = 0;
    for (const pass of passes) {
      const logprobs = await forward(pass);
      for (const [i, { weights }] of pass.entries())
        for (const [position, weight] of weights.entries()) if (weight !== 0) total -= weight * logprobs[i]![position]!;
    }
    const loss = total / tokens;
    if (!Number.isFinite(loss))
      throw new DivergedError(
        `the loss on held-out data is ${loss} at step ${step}; the last checkpoint is good. Start another run from it with a lower learning rate`,
      );
    return { eval_loss: loss, "eval_loss/tokens": tokens, "time/eval": (performance.now() - started) / 1000 };
  };
}
