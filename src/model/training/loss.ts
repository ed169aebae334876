/**
 * Losses on the log-probabilities of the chosen tokens. Every loss is Σ wₜ·ℓₜ over the batch, divided by `normaliser`:
 *
 * - `cross-entropy`: ℓ = −lp
 * - `policy-gradient`: ℓ = −min(rA, clip(r)A) + β(e^d − d − 1), r = e^(lp − q), d = reference − lp (Schulman et al., arXiv 1707.06347, eq. 7;
 *   the KL estimator is k3 of J. Schulman, "Approximating KL divergence", as in GRPO, arXiv 2402.03300, eq. 4)
 * - `importance-sampling`: ℓ = −rA (+ KL)
 * - `cispo`: ℓ = −sg(clip(r))·lp·A (+ KL) (MiniMax-M1, arXiv 2506.13585)
 *
 * Rows of weight 0 add nothing, whatever their other values.
 */
import { type Graph, ops, type Tensor } from "../../tensor/index.ts";

export type LossSpec =
  | { readonly kind: "cross-entropy"; readonly normaliser: number }
  | {
      readonly kind: "policy-gradient" | "cispo";
      readonly normaliser: number;
      /** r is clipped to [1 − clipLow, 1 + clipHigh]. */
      readonly clipLow: number;
      readonly clipHigh: number;
      /** β; with 0 no reference is needed. */
      readonly klCoefficient: number;
    }
  | { readonly kind: "importance-sampling"; readonly normaliser: number; readonly klCoefficient: number };

/** What a loss graph depends on; settings that are numbers are inputs. */
export interface LossShape {
  readonly kind: LossSpec["kind"];
  readonly kl: boolean;
}

export function lossShape(loss: LossSpec): LossShape {
  return { kind: loss.kind, kl: loss.kind !== "cross-entropy" && loss.klCoefficient > 0 };
}

/** Inputs of the loss beside the model's: float32 [N] each, and scalars. */
export const lossInputs = { weights: "weights", advantages: "advantages", old: "old", reference: "reference" } as const;
export const lossScalars = { low: "ratio_low", high: "ratio_high", kl: "kl_coefficient" } as const;

/** The scalar loss of log-probabilities [N]; adds its own inputs to the graph. Weights are divided by the normaliser before they are fed. */
export function buildLoss(graph: Graph, logprobs: Tensor, { kind, kl }: LossShape): Tensor {
  const rows = logprobs.shape;
  const weights = graph.input(lossInputs.weights, rows);
  if (kind === "cross-entropy") return ops.neg(ops.reduceSum(ops.mul(weights, logprobs)));
  // A row of weight 0 must not bring in infinities: its log-ratios are 0.
  const counts = ops.greater(ops.abs(weights), 0);
  const logRatio = ops.where(counts, ops.sub(logprobs, graph.input(lossInputs.old, rows)), 0);
  const advantages = graph.input(lossInputs.advantages, rows);
  let perToken = ops.neg(surrogate(graph, kind, logprobs, logRatio, advantages));
  if (kl) {
    const d = ops.where(counts, ops.sub(graph.input(lossInputs.reference, rows), logprobs), 0);
    const k3 = ops.sub(ops.sub(ops.exp(d), d), 1);
    perToken = ops.add(perToken, ops.mul(k3, graph.input(lossScalars.kl, [])));
  }
  return ops.reduceSum(ops.mul(weights, perToken));
}

function surrogate(graph: Graph, kind: LossSpec["kind"], logprobs: Tensor, logRatio: Tensor, advantages: Tensor): Tensor {
  const ratio = ops.exp(logRatio);
  const clipped = () => ops.minimum(ops.maximum(ratio, graph.input(lossScalars.low, [])), graph.input(lossScalars.high, []));
  switch (kind) {
    case "importance-sampling":
      return ops.mul(ratio, advantages);
    case "policy-gradient":
      return ops.minimum(ops.mul(ratio, advantages), ops.mul(clipped(), advantages));
    case "cispo":
      return ops.mul(ops.mul(ops.stopGradient(clipped()), logprobs), advantages);
    case "cross-entropy":
      return logprobs;
    default:
      return kind satisfies never;
  }
}

/** Values of the scalar inputs that this loss's graph has. */
export function lossSettings(loss: LossSpec): Readonly<Record<string, number>> {
  const kl = loss.kind !== "cross-entropy" && loss.klCoefficient > 0 ? { [lossScalars.kl]: loss.klCoefficient } : {};
  if (loss.kind !== "policy-gradient" && loss.kind !== "cispo") return kl;
  return { ...kl, [lossScalars.low]: 1 - loss.clipLow, [lossScalars.high]: 1 + loss.clipHigh };
}
