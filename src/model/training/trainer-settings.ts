/** The settings of a Trainer. */
import type { SessionOptions } from "../../tensor/index.ts";
import type { LoraAdapter } from "../weights/lora.ts";
import type { ParameterSet } from "../weights/parameter-set.ts";

export interface TrainerSettings {
  readonly parameters: ParameterSet;
  /** Absent: all weights are trained. */
  readonly adapter?: LoraAdapter;
  /** Rows of a micro-batch, at most (one sequence may exceed it). Default 1,024: what it computes with stays near the caches. */
  readonly microBatchTokens?: number;
  /**
   * Micro-batches computed side by side, each on threads / lanes threads with gradients of its own. Default: one per thread, at most
   * 4; one for weights above 1 GB and where the runtime can't run beside the event loop.
   */
  readonly lanes?: number;
  /** Graphs kept, one per padded length and kind of loss. Default 24. */
  readonly maxSessions?: number;
  /** Also compute the entropy of each distribution whose log-probability is taken (about 2% slower). */
  readonly entropy?: boolean;
  readonly session?: SessionOptions;
}
