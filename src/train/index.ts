/** Training: supervised fine-tuning and reinforcement learning on any back end, with runs that survive a kill. */
export { type AdvantageEstimator, advantageEstimators, advantagesOf } from "./advantages.ts";
export type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "./backend.ts";
export { type PretrainConfig, pretrainConfig, type RlConfig, rlConfig, type SftConfig, sftConfig } from "./config.ts";
export { Corpus, readDocuments } from "./corpus.ts";
export { datumOfSegments, datumsOfEpisode, type Segment } from "./datum.ts";
export { type Metrics, newestCheckpoint, RunDirectory, type RunIdentity } from "./run.ts";
export { learningRateAt } from "./schedule.ts";
export { DivergedError } from "./step.ts";
export { type StepReport, shuffledBatches, trainSupervised } from "./supervised.ts";
