/** Multi-turn rollout of a Policy on a Task: prompts, rewards, records, replay; owns the Policy interface. */
export {
  type ChatMessage,
  type GrammarRequest,
  type Observation,
  type Policy,
  PolicyError,
  type Prompt,
  type PromptFormat,
  type Sample,
  type SampleRequest,
  type SamplingParams,
  type Usage,
  type VisibleTask,
} from "./policy.ts";
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
export {
  type ArmName,
  armNames,
  type RewardSettings,
  type RolloutOptions,
  type RolloutSettings,
  rewardSchema,
  rolloutSchema,
  rolloutSettings,
} from "./settings.ts";
