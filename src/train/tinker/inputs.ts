/**
 * Our sequences and losses as Tinker's inputs, and the loss from the log-probabilities that come back.
 *
 * The API has no normaliser and no KL term. The normaliser is folded into weights (cross entropy) or advantages (policy gradient; the surrogate is linear in A
 * for factors ≥ 0). The KL term becomes part of the advantages: A += β·(e^d − 1), d = log reference − log q, which at the sampling policy q is the gradient of the local back
 * end's estimator e^d − d − 1: the same update while a batch makes one. After that d is no longer of the current policy, and the ratio's clipping takes the KL term with it. Not guaranteed: on `skyrl-jax`, weights between sequences under cross
 * entropy: that server counts every sequence alike.
 */
import { InputError } from "../../base/index.ts";
import type { TinkerDialect, tinkerWire } from "../../policy/index.ts";
import type { Datum, Loss } from "../backend.ts";

/** What a forward_backward request carries beside its data. */
export type WireLoss = Pick<tinkerWire.TrainingInput, "loss_fn" | "loss_fn_config">;

export function wireLoss(loss: Loss): WireLoss {
  switch (loss.kind) {
    case "cross-entropy":
      return { loss_fn: "cross_entropy", loss_fn_config: null };
    case "policy-gradient":
      return { loss_fn: "ppo", loss_fn_config: { clip_low_threshold: 1 - loss.clipLow, clip_high_threshold: 1 + loss.clipHigh } };
    default:
      return loss satisfies never;
  }
}

/** The data of one step. Throws InputError where they lack what the loss needs or the server can't take them. */
export function wireData(data: readonly Datum[], loss: Loss, dialect: TinkerDialect): tinkerWire.WireDatum[] {
  if (dialect !== "hosted" && data.some(({ weights }) => weights.some((weight) => weight < 0)))
    throw new InputError("SkyRL's server takes no negative weights; leave those sequences out");
  const totals = data.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  // What a sequence's terms are multiplied by so that the server's reduction gives Σ w·ℓ / normaliser.
  const factor = (i: number): number => (dialect === "skyrl-jax" ? totals[i]! * data.length : 1) / loss.normaliser;
  switch (loss.kind) {
    case "cross-entropy":
      return data.map((datum) =>
        wireDatum(datum, {
          weights: float32(dialect === "skyrl-jax" ? datum.weights : datum.weights.map((weight) => weight / loss.normaliser)),
        }),
      );
    case "policy-gradient": {
      const advantages = data.map((datum, i) => {
        if (!datum.advantages || !datum.logprobs)
          throw new InputError(`sequence ${i}: the policy-gradient loss needs advantages and logprobs`);
        return datum.advantages;
      });
      const penalties = klPenalties(data, loss.klCoefficient);
      return data.map((datum, i) => {
        const folded = advantages[i]!.map((advantage, t) => (advantage + penalties[i]![t]!) * datum.weights[t]! * factor(i));
        const mask = datum.weights.map((weight) => (weight === 0 ? 0 : 1));
        return wireDatum(datum, {
          logprobs: float32(datum.logprobs!),
          advantages: float32(folded),
          ...(dialect !== "hosted" && { weights: float32(mask) }),
        });
      });
    }
    default:
      return loss satisfies never;
  }
}

/** The sequences for a forward pass: log-probabilities of the written positions. */
export function wireForward(data: readonly Datum[]): tinkerWire.WireDatum[] {
  return data.map((datum) => wireDatum(datum, { weights: float32(datum.weights.map((weight) => (weight === 0 ? 0 : 1))) }));
}

/** Σ w·ℓ / normaliser, from the log-probabilities under the current weights; the KL term as the local back end counts it. */
export function lossOf(data: readonly Datum[], logprobs: readonly Float32Array[], loss: Loss): number {
  let total = 0;
  for (const [d, datum] of data.entries()) {
    for (const [i, weight] of datum.weights.entries()) {
      if (weight !== 0) total += weight * lossAt(datum, i, logprobs[d]![i]!, loss);
    }
  }
  return total / loss.normaliser;
}

function lossAt(datum: Datum, i: number, logprob: number, loss: Loss): number {
  switch (loss.kind) {
    case "cross-entropy":
      return -logprob;
    case "policy-gradient": {
      const ratio = Math.exp(logprob - datum.logprobs![i]!);
      const advantage = datum.advantages![i]!;
      const clipped = Math.min(Math.max(ratio, 1 - loss.clipLow), 1 + loss.clipHigh);
      const surrogate = -Math.min(ratio * advantage, clipped * advantage);
      if (loss.klCoefficient === 0) return surrogate;
      const d = datum.referenceLogprobs![i]! - logprob;
      return surrogate + loss.klCoefficient * (Math.exp(d) - d - 1);
    }
    default:
      return loss satisfies never;
  }
}

/** [N] per sequence: β·(e^d − 1) at written positions, 0 elsewhere. */
function klPenalties(data: readonly Datum[], coefficient: number): Float32Array[] {
  return data.map(({ weights, logprobs, referenceLogprobs: reference }, i) => {
    if (coefficient === 0) return new Float32Array(weights.length);
    if (!reference) throw new InputError(`sequence ${i}: the KL term needs the reference's log-probabilities`);
    return weights.map((weight, t) => (weight === 0 ? 0 : coefficient * Math.expm1(reference[t]! - logprobs![t]!)));
  });
}

type WireTensor = tinkerWire.WireDatum["loss_fn_inputs"]["target_tokens"];

function wireDatum(datum: Datum, inputs: Omit<tinkerWire.WireDatum["loss_fn_inputs"], "target_tokens">): tinkerWire.WireDatum {
  const { inputIds, targetIds } = datum;
  return {
    model_input: { chunks: [{ type: "encoded_text", tokens: [...inputIds] }] },
    loss_fn_inputs: { target_tokens: { data: [...targetIds], dtype: "int64", shape: [targetIds.length] }, ...inputs },
  };
}

function float32(values: Float32Array): WireTensor {
  if (!values.every(Number.isFinite)) throw new InputError("weights, advantages and log-probabilities must be finite numbers");
  return { data: [...values], dtype: "float32", shape: [values.length] };
}
