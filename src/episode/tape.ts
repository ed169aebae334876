/**
 * The tape of one episode: what was sampled, run, rewarded and how long it took, written down as it happens and closed as an Episode.
 *
 * Not guaranteed: that usage is exact where a policy does not count tokens itself.
 */
import { messageOf, Rng } from "../base/index.ts";
import { type Runner, SandboxError, type Verdict } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import { type GrammarRequest, type Observation, type Policy, type Prompt, type PromptFormat, promptTextOf, type Sample } from "./policy.ts";
import { type Action, type Episode, episodeFormat, recordVerdict, type StopReason, type Turn } from "./record.ts";
import { addTerms, type RewardTerms, sumTerms } from "./reward.ts";
import type { RolloutSettings } from "./settings.ts";

export interface RolloutJob {
  readonly task: Task;
  /** Unique among the episodes that run at once. */
  readonly episodeKey: string;
  readonly groupKey?: string;
  /** Same seed, same policy, same task: the same episode. */
  readonly seed: number;
}

export interface RolloutContext {
  readonly policy: Policy;
  readonly runner: Runner;
  readonly settings: RolloutSettings;
  /** Also run the hidden tests on the program at the end. */
  readonly runHidden?: boolean;
  /** Called after the first verdict. */
  readonly onStart?: (job: RolloutJob, state: string, verdict: Verdict) => void;
  /** Called after each turn. */
  readonly onTurn?: (job: RolloutJob, turn: Turn, index: number) => void;
}

/** What came of a turn, without what the tape adds. */
export interface TurnOutcome {
  readonly action: Action;
  readonly state: string;
  readonly verdict: Verdict;
  readonly rewards: RewardTerms;
  readonly runMs: number;
}

/** A reply shorter than this is not worth asking for: no command fits. */
const minReplyTokens = 8;

/** Temperature of redraws where that of draws is 0. */
const greedyRedraw = 0.4;

export class Tape {
  readonly job: RolloutJob;
  readonly context: RolloutContext;
  readonly format: PromptFormat;
  readonly signal: AbortSignal | undefined;
  readonly turns: Turn[] = [];
  readonly #started = performance.now();
  #initial: Episode["initial"];
  #lastVerdict: Verdict | undefined;
  #program: string;
  #stop: StopReason | undefined;
  #error: Episode["error"];
  #hidden: Episode["hidden"];
  #sampleMs = 0;
  #lastSampleMs = 0;
  #runMs = 0;
  #used = 0; // tokens of the last prompt and its reply

  constructor(job: RolloutJob, context: RolloutContext, signal?: AbortSignal) {
    this.job = job;
    this.context = context;
    this.signal = signal;
    this.#program = job.task.code;
    const wanted = context.settings.format;
    this.format = wanted === "auto" ? (context.policy.promptFormat ?? "trace") : wanted;
  }

  start(state: string, verdict: Verdict, runMs: number): void {
    this.#initial = { state, verdict: recordVerdict(verdict) };
    this.#lastVerdict = verdict;
    this.#runMs += runMs;
    this.context.onStart?.(this.job, state, verdict);
  }

  /** Tokens that the next reply may take, at most `wanted`; 0 when the context is used up. `newText`: what the prompt gained since the last sample. */
  replyBudget(wanted: number, newText: string): number {
    const { policy, settings } = this.context;
    if (policy.contextLength === Number.POSITIVE_INFINITY) return wanted;
    const left = Math.min(settings.contextTokens, policy.contextLength) - this.#used - countTokens(policy, newText);
    return left < Math.min(minReplyTokens, wanted) ? 0 : Math.min(wanted, left);
  }

  async sample(
    prompt: Prompt,
    maxTokens: number,
    stop: readonly string[],
    observation: Observation,
    grammar?: GrammarRequest,
    discarded: readonly Sample[] = [],
  ): Promise<Sample> {
    const { policy, settings } = this.context;
    const draw = discarded.length;
    const started = performance.now();
    try {
      const sample = await policy.sample(
        {
          episodeKey: this.job.episodeKey,
          ...(this.job.groupKey !== undefined && { groupKey: this.job.groupKey }),
          prompt,
          params: {
            temperature: temperatureOf(settings, draw),
            ...(settings.topP !== undefined && { topP: settings.topP }),
            ...(settings.topK !== undefined && { topK: settings.topK }),
            maxTokens,
            seed: turnSeed(this.job.seed, this.turns.length, draw),
            stop,
          },
          ...(grammar && settings.grammar && { grammar }),
          ...(draw > 0 && settings.temperature > 0 && { discarded }),
          observation,
        },
        this.signal,
      );
      const { promptTokens, completionTokens } = sample.usage;
      this.#used = (promptTokens || countTokens(policy, promptTextOf(prompt))) + (completionTokens || countTokens(policy, sample.text));
      return sample;
    } finally {
      this.#lastSampleMs = performance.now() - started + (draw === 0 ? 0 : this.#lastSampleMs);
      this.#sampleMs += performance.now() - started;
    }
  }

  push(sample: Sample, outcome: TurnOutcome, program: string): void {
    const { text, finishReason, usage, promptTokenIds, promptOffset, tokenIds, logprobs, modelLogprobs } = sample;
    const turn: Turn = {
      text,
      finishReason,
      action: outcome.action,
      state: outcome.state,
      verdict: recordVerdict(outcome.verdict),
      rewards: outcome.rewards,
      reward: sumTerms(outcome.rewards),
      usage,
      ...(promptTokenIds && { promptTokenIds }),
      ...(promptOffset !== undefined && { promptOffset }),
      ...(tokenIds && { tokenIds }),
      ...(logprobs && { logprobs }),
      ...(modelLogprobs && { modelLogprobs }),
      sampleMs: this.#lastSampleMs,
      runMs: outcome.runMs,
    };
    this.turns.push(turn);
    this.#lastVerdict = outcome.verdict;
    this.#program = program;
    this.#runMs += outcome.runMs;
    this.context.onTurn?.(this.job, turn, this.turns.length - 1);
  }

  /** Ends the episode; `lateTerms` are added to the last turn, for an end that was not known when that turn was rewarded. */
  stop(reason: StopReason, lateTerms: RewardTerms = {}): void {
    this.#stop = reason;
    const last = this.turns.at(-1);
    if (!last || Object.keys(lateTerms).length === 0) return;
    const rewards = addTerms(last.rewards, lateTerms);
    this.turns[this.turns.length - 1] = { ...last, rewards, reward: sumTerms(rewards) };
  }

  /** Writes a fault down; the episode then has no rewards. */
  fail(error: unknown): void {
    this.#stop = this.signal?.aborted ? "aborted" : error instanceof SandboxError ? "sandboxError" : "policyError";
    this.#error = { name: error instanceof Error ? error.name : "Error", message: messageOf(error) };
  }

  /** Judges the program at the end by the hidden tests, where there are some and the caller asked. */
  async judgeHidden(): Promise<void> {
    const { hiddenTests } = this.job.task;
    if (!this.context.runHidden || !hiddenTests || this.#error) return;
    this.#hidden = recordVerdict(
      await this.context.runner.run({ program: this.#program, tests: hiddenTests, feedback: { showExpected: false } }, this.signal),
    );
  }

  close(): Episode {
    const { task, episodeKey, groupKey, seed } = this.job;
    const { policy, settings } = this.context;
    const turns: readonly Turn[] = this.#error ? this.turns.map((turn) => ({ ...turn, rewards: {}, reward: 0 })) : this.turns;
    const rewards = turns.reduce<RewardTerms>((sum, turn) => addTerms(sum, turn.rewards), {});
    const first = turns.findIndex((turn) => turn.verdict.status === "passed");
    return {
      format: episodeFormat,
      id: episodeKey,
      ...(groupKey !== undefined && { groupKey }),
      seed,
      task: {
        id: task.id,
        description: task.description,
        code: task.code,
        tests: task.tests,
        ...(task.hiddenTests && { hiddenTests: task.hiddenTests }),
        provenance: task.provenance,
      },
      policy: { name: policy.name, version: policy.version },
      settings,
      promptFormat: this.format,
      ...(this.#initial && { initial: this.#initial }),
      turns,
      stopReason: this.#stop ?? "policyError",
      program: this.#program,
      solved: !this.#error && this.#lastVerdict?.status === "passed",
      firstSolvedTurn: first === -1 ? null : first,
      ...(this.#hidden && { hidden: this.#hidden }),
      rewards,
      reward: sumTerms(rewards),
      usage: turns.reduce((sum, { usage }) => addUsage(sum, usage), { promptTokens: 0, completionTokens: 0 }),
      timing: { totalMs: performance.now() - this.#started, sampleMs: this.#sampleMs, runMs: this.#runMs },
      ...(this.#error && { error: this.#error }),
    };
  }
}

function addUsage(a: Turn["usage"], b: Turn["usage"]): Turn["usage"] {
  const cached = (a.cachedTokens ?? 0) + (b.cachedTokens ?? 0);
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
    ...(cached > 0 && { cachedTokens: cached }),
  };
}

/** The policy's count, else one token per three bytes: more than tokenisers need for code, so that a budget errs on the safe side. */
export function countTokens(policy: Policy, text: string): number {
  return policy.countTokens?.(text) ?? Math.ceil(Buffer.byteLength(text) / 3);
}

/** A seed of 31 bits for each turn and draw. */
function turnSeed(seed: number, turn: number, draw: number): number {
  return Rng.keyed(seed, turn, ...(draw === 0 ? [] : [draw])).uint32() >>> 1;
}

/** Without chance a redraw would be the same again. */
function temperatureOf({ temperature }: RolloutSettings, draw: number): number {
  return draw > 0 && temperature === 0 ? greedyRedraw : temperature;
}
