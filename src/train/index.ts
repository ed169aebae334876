/** Training: supervised fine-tuning and reinforcement learning on any back end, with runs that survive a kill. */
export { type AdvantageEstimator, advantageEstimators, advantagesOf } from "./advantages.ts";
export type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "./backend.ts";
export { type PretrainConfig, pretrainConfig, type RlConfig, rlConfig, type SftConfig, sftConfig } from "./config.ts";
export { Corpus, CorpusMix } from "./corpus.ts";
export { datumOfSegments, datumsOfEpisode, type Segment } from "./datum.ts";
export { digestOfFiles, digestOfModel, digestOfTasks } from "./digests.ts";
export { type Document, isGenerated, readDocuments, textOf } from "./documents.ts";
export { type FaultOptions, type FaultStats, writeFaults } from "./faults.ts";
export { type LocalBackend, type LocalBackendOptions, openLocalBackend } from "./local-backend.ts";
export { type RlOptions, RolloutError, trainRl } from "./rl.ts";
export { type Metrics, newestCheckpoint, RunDirectory, type RunIdentity } from "./run.ts";
export { learningRateAt } from "./schedule.ts";
export { readSftData, type SftData } from "./sft-data.ts";
export { DivergedError } from "./step.ts";
export { type StepReport, shuffledBatches, trainSupervised } from "./supervised.ts";
export { adapterFiles, completedConfig, readArchive, writeArchive } from "./tinker/archive.ts";
export { openTinkerBackend, type TinkerBackendOptions } from "./tinker/backend.ts";
export { type SampleSpec, TinkerEngine, type TinkerEngineOptions } from "./tinker/engine.ts";
