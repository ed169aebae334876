/** The public surface of chain-of-edits as a library: what a program needs to repair, to evaluate and to train. Rooms hold more; that may change. */
export { CoeError, InputError, type JsonlRecord, JsonlWriter, type Logger, Rng, readJsonl, silentLogger } from "./base/index.ts";
export {
  applyCommand,
  type Command,
  commandAcceptor,
  commandGrammar,
  createScratchpad,
  invertCommand,
  parseCommand,
  printCommand,
  programOf,
  renderState,
  type Scratchpad,
} from "./editor/index.ts";
export {
  type ArmName,
  EditSession,
  type Episode,
  type Observation,
  type Policy,
  PolicyError,
  type Prompt,
  type RolloutContext,
  type RolloutJob,
  type RolloutOptions,
  readEpisodes,
  replayEpisode,
  rollout,
  rolloutAll,
  rolloutSettings,
  type Sample,
  type SampleRequest,
} from "./episode/index.ts";
export { evaluate, passAtK, reportOf } from "./eval/index.ts";
export { Generator, loadModel, Tokenizer, Trainer } from "./model/index.ts";
export { createLocalPolicy, createSearchPolicy, openLocalPolicy, openOpenAiPolicy, openPolicy, parsePolicySpec } from "./policy/index.ts";
export {
  feedbackOf,
  type Job,
  openRunner,
  type Runner,
  type RunnerOptions,
  runAll,
  SandboxError,
  type TestSuite,
  type Verdict,
} from "./sandbox/index.ts";
export {
  corruptProgram,
  createProblem,
  createTask,
  type Demonstration,
  generateProblems,
  openSource,
  type Problem,
  problemsOf,
  type Task,
  tasksOf,
  testSuiteOf,
} from "./tasks/index.ts";
export { advantagesOf, type Datum, openLocalBackend, RunDirectory, type TrainerBackend, trainRl, trainSupervised } from "./train/index.ts";
