/**
 * The settings of a rollout: one schema gives type, defaults and validation; unknown keys are errors.
 *
 * Defaults are the paper's values (arXiv 2507.05065) where it has one. Where it is silent the choice is named at the setting.
 */
import { z } from "zod";
import { InputError } from "../base/index.ts";

export const armNames = ["chain-of-edits", "direct-answer", "chain-of-thought"] as const;
/** The arms that are trained: those of the paper. */
export type ArmName = (typeof armNames)[number];

/** All arms; `rewrite` is the plain agent loop: the whole program anew each turn, with the tests' feedback in between. */
export const playedArms = [...armNames, "rewrite"] as const;
export type PlayedArm = (typeof playedArms)[number];

export const rewardSchema = z.strictObject({
  solved: z.number().default(1).describe("at the first turn at which the tests pass, when they didn't pass before"),
  malformed: z.number().default(-0.5).describe("a turn whose text is no command (or, for the other arms, holds no program)"),
  noExit: z.number().default(-0.5).describe("added to the last turn when the episode ends without EXIT"),
  inapplicable: z
    .number()
    .default(0)
    .describe("a well-formed command that can't be applied, such as a line that does not exist (our choice; the paper is silent)"),
  exitUnsolved: z.number().default(0).describe("EXIT while tests still fail"),
  perTurn: z.number().default(0).describe("every turn"),
});

export const rolloutSchema = z.strictObject({
  arm: z.enum(playedArms).default("chain-of-edits"),
  maxTurns: z.int().min(1).max(1000).default(10).describe("commands in an episode (paper: 10)"),
  contextTokens: z
    .int()
    .min(64)
    .default(2048)
    .describe("token budget of an episode, prompt and replies (paper: 2,048); the policy's own limit holds too"),
  maxTokens: z.int().min(1).default(128).describe("tokens in one command"),
  answerTokens: z.int().min(1).default(1024).describe("tokens in one answer of the direct-answer and chain-of-thought arms"),
  format: z.enum(["auto", "trace", "chat"]).default("auto").describe("auto: what the policy prefers"),
  instruction: z
    .enum(["none", "compact", "teaching"])
    .default("compact")
    .describe("none and compact: for trained models; teaching: explains the language with examples"),
  testChars: z
    .int()
    .min(0)
    .default(2000)
    .describe("most characters of tests shown in the prompt; the rest is cut at a line's end and counted"),
  listingTokens: z
    .int()
    .min(1)
    .default(1000)
    .describe("a program whose listing takes more (at 3 bytes a token) is shown in part: the functions that the failing tests reach"),
  extract: z
    .enum(["auto", "strict", "line"])
    .default("auto")
    .describe("strict: the reply is the command; line: the first line that is one; auto: strict for trace, line for chat"),
  grammar: z.boolean().default(true).describe("hand the grammar of the commands that can be applied now to the policy"),
  redraws: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe(
      "how often a command that changes nothing, or that this state has had before, is drawn again before it counts as a turn (the paper: never); its tokens are counted; models in this process draw without replacement",
    ),
  redrawFaults: z
    .boolean()
    .default(false)
    .describe(
      "with redraws: a command counts as useless, too, when it leaves faults that are seen without running, syntax errors and names that nothing binds",
    ),
  knownNames: z
    .boolean()
    .default(false)
    .describe(
      "with grammar: outside of strings and comments a command may write only names that the program, its tests and its description hold, Python's own and single letters; for models in this process",
    ),
  persist: z
    .boolean()
    .default(false)
    .describe("leave EXIT out of the grammar while the visible tests fail (the paper: the policy may give up)"),
  takeBack: z
    .boolean()
    .default(false)
    .describe(
      "an edit after which no more tests pass, no later stage is reached and no visible fault is gone has to be taken back by the next command: the grammar allows nothing else (the paper: the policy decides)",
    ),
  stopAtFirstPass: z.boolean().default(false).describe("end as soon as the tests pass, without waiting for EXIT (no noExit reward then)"),
  showExpected: z.boolean().default(true).describe("let the feedback show the values a failing assert compared"),
  temperature: z.number().min(0).default(1),
  topP: z.number().gt(0).max(1).optional(),
  topK: z.int().min(1).optional(),
  rewards: rewardSchema.prefault({}),
});

export type RewardSettings = z.output<typeof rewardSchema>;
export type RolloutSettings = z.output<typeof rolloutSchema>;
export type RolloutOptions = z.input<typeof rolloutSchema>;

/** Settings with defaults filled in. Throws InputError naming each bad key. */
export function rolloutSettings(options: RolloutOptions = {}): RolloutSettings {
  const parsed = rolloutSchema.safeParse(options);
  if (!parsed.success) throw new InputError(`rollout settings: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
