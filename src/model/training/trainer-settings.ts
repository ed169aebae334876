/** The settings of a Trainer. */
import type { SessionOptions } from "../../tensor/index.ts";
import type { LoraAdapter } from "../weights/lora.ts";
import type { ParameterSet } from "../weights/parameter-set.ts";

export interface TrainerSettings {
  readonly parameters: ParameterSet;
  /** Absent: all weights are trained. */
  readonly adapter?: LoraAdapter;
  /** Rows of a micro-batch, at most. Default 2,048. */
  readonly microBatchTokens?: number;
  /** Graphs kept. Default 8. */
  readonly maxSessions?: number;
  /** Also compute the entropy of each distribution whose log-probability is taken (about 2% slower). */
  readonly entropy?: boolean;
  readonly session?: SessionOptions;
}
