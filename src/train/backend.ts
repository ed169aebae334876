/**
 * What the training loops ask of an engine: the local one, or a server that speaks the Tinker API.
 *
 * The loops know only this. A Datum is one token sequence with what the loss needs at each of its positions; arrays run
 * over positions (length N), targets are shifted already: position i predicts `targetIds[i]` from `inputIds[0..i]`.
 * Not guaranteed: that two back ends give the same bits; they give the same loss within float error.
 */
import type { Policy } from "../episode/index.ts";
import type { Metrics } from "./run.ts";

/** One training sequence. */
export interface Datum {
  /** [N] token ids read. */
  readonly inputIds: Int32Array;
  /** [N] token ids predicted. */
  readonly targetIds: Int32Array;
  /** [N] weight of each position's loss; 0 outside what the policy wrote. */
  readonly weights: Float32Array;
  /** [N] log-probabilities under the sampling policy; needed by the policy-gradient losses. */
  readonly logprobs?: Float32Array;
  /** [N] advantages; needed by the policy-gradient losses. */
  readonly advantages?: Float32Array;
  /** [N] log-probabilities under the reference model; needed where a KL term is asked for. */
  readonly referenceLogprobs?: Float32Array;
}

/**
 * A loss. Every one is Σ weight·loss over all positions of the batch, divided by `normaliser`, so that a batch split over
 * several `forwardBackward` calls gives the gradient of the whole.
 *
 * - `cross-entropy`: −log p(target)
 * - `policy-gradient`: −min(r·A, clip(r, 1 − clipLow, 1 + clipHigh)·A) + kl·(e^d − d − 1), with r = p/p_sampling and
 *   d = log p_reference − log p (Schulman et al., arXiv 1707.06347, equation 7; GRPO, arXiv 2402.03300, equation 4)
 */
export type Loss =
  | { readonly kind: "cross-entropy"; readonly normaliser: number }
  | {
      readonly kind: "policy-gradient";
      readonly normaliser: number;
      readonly clipLow: number;
      readonly clipHigh: number;
      readonly klCoefficient: number;
    };

/** AdamW's settings for one step (Loshchilov and Hutter, arXiv 1711.05101). */
export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** Global norm at which gradients are clipped; 0 for no clipping. */
  readonly maxGradNorm: number;
}

export interface ForwardBackwardResult {
  /** Σ weight·loss / normaliser over the data of this call. */
  readonly loss: number;
  /** Per datum, [N] log-probabilities of the targets under the current weights (0 where weight is 0 is allowed). */
  readonly logprobs: readonly Float32Array[];
}

export interface TrainerBackend extends AsyncDisposable {
  readonly name: string;
  /** Longest sequence that can be trained, tokens. */
  readonly contextLength: number;
  /** Whether it splits what it is given into passes that fit memory; the loops hand whole batches over then. */
  readonly plansPasses?: boolean;
  /** Whether its snapshots hold their samples to a grammar where one is asked for. Absent: yes. */
  readonly obeysGrammar?: boolean;
  /** Adds the gradient of the loss over `data` to what has been accumulated since the last `optimStep`. */
  forwardBackward(data: readonly Datum[], loss: Loss): Promise<ForwardBackwardResult>;
  /** One AdamW step with the accumulated gradient, which is then cleared. Returns at least `grad_norm`. */
  optimStep(adam: AdamSettings): Promise<Metrics>;
  /** Both in one, where that saves a round trip: the step is on its way before the gradient's result is back. */
  step?(
    data: readonly Datum[],
    loss: Loss,
    adam: AdamSettings,
  ): Promise<{ readonly result: ForwardBackwardResult; readonly metrics: Metrics }>;
  /** [N] log-probabilities of each datum's targets under the weights as they are; nothing changes. Absent: it has no forward pass alone. */
  forward?(data: readonly Datum[]): Promise<readonly Float32Array[]>;
  /** [N] log-probabilities of each datum's targets under the reference: the weights with which training began. */
  referenceLogprobs(data: readonly Datum[]): Promise<readonly Float32Array[]>;
  /** Writes weights and optimiser state, all that a resume needs, into `folder`. */
  save(folder: string): Promise<void>;
  /** Restores what `save` wrote; training goes on bit for bit on the same machine. */
  load(folder: string): Promise<void>;
  /** A policy with the weights as they are now; later steps don't change it. */
  snapshotPolicy(version: string): Promise<Policy>;
}
