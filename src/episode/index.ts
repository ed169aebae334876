/** Multi-turn rollout of a Policy on a Task: prompts, rewards, records, replay; owns the Policy interface. */
export { type AnswerArm, type AnswerShape, readAnswer } from "./answer.ts";
export { grammarOf } from "./grammar.ts";
export { instructionText, type WorkedExample, workedExamples } from "./instruction.ts";
export {
  type ChatMessage,
  type GrammarRequest,
  type Observation,
  type Policy,
  PolicyError,
  type Prompt,
  type PromptFormat,
  promptTextOf,
  type Sample,
  type SampleRequest,
  type SamplingParams,
  type Usage,
  type VisibleTask,
} from "./policy.ts";
export {
  demonstrationChat,
  demonstrationTrace,
  extendPrompt,
  type Opening,
  openPrompt,
  type PromptSettings,
  type Repair,
  stopTexts,
  type TraceSegment,
  testsText,
} from "./prompt.ts";
export {
  type Action,
  type Episode,
  episodeFormat,
  episodeSchema,
  readEpisodes,
  recordVerdict,
  type StopReason,
  type Turn,
  type VerdictRecord,
} from "./record.ts";
export { type Difference, promptAt, replayEpisode } from "./replay.ts";
export { addTerms, type RewardTerms, rewardTerms, sumTerms, type TurnFacts } from "./reward.ts";
export { rollout, rolloutAll } from "./rollout.ts";
export { EditSession, type ExtractMode, readCommand, type SessionTask, type Step } from "./session.ts";
export {
  type ArmName,
  armNames,
  type PlayedArm,
  playedArms,
  type RewardSettings,
  type RolloutOptions,
  type RolloutSettings,
  rewardSchema,
  rolloutSchema,
  rolloutSettings,
} from "./settings.ts";
export { countTokens, type RolloutContext, type RolloutJob } from "./tape.ts";
export { readTrainedPrompt, type TrainedPrompt, trainedPromptSchema, writeTrainedPrompt } from "./trained-prompt.ts";
export { visibleTask } from "./visible.ts";
