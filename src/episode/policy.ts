/**
 * The Policy interface: whatever chooses the next command or writes an answer (a local model, a server, a search, a person).
 *
 * A policy sees only what is in a SampleRequest: the prompt as text and the same moment as data. It never sees hidden tests or the reference.
 * Not guaranteed: that a policy obeys the grammar or the token limit; the rollout treats whatever text comes back as the action.
 */
import { CoeError } from "../base/index.ts";
import type { Acceptor, Scratchpad } from "../editor/index.ts";
import type { TestSuite, Verdict } from "../sandbox/index.ts";
import type { Turn } from "./record.ts";
import type { TrainedPrompt } from "./trained-prompt.ts";

/** How a prompt is handed over: one growing text, or chat messages. */
export type PromptFormat = "trace" | "chat";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/**
 * A prompt. In trace format `text` is the whole text so far; it begins with the previous turn's `text` plus the previous sample's `text`, and
 * `newText` is what came after those (at the first turn: all of it), so that a policy with a cache encodes `newText` only.
 */
export type Prompt =
  | { readonly format: "trace"; readonly text: string; readonly newText: string }
  | { readonly format: "chat"; readonly messages: readonly ChatMessage[] };

/** All of a prompt's text, for counting. */
export function promptTextOf(prompt: Prompt): string {
  return prompt.format === "trace" ? prompt.text : prompt.messages.map((message) => message.content).join("\n");
}

export interface SamplingParams {
  /** 0 = greedy. */
  readonly temperature: number;
  readonly topK?: number;
  readonly topP?: number;
  /** Upper bound on sampled tokens, already cut to what is left of the context. */
  readonly maxTokens: number;
  readonly seed: number;
  /** Sampling ends at the first of these; a policy may keep or drop the stop text in `Sample.text`. */
  readonly stop: readonly string[];
}

/** The commands that can be applied now, in three forms, each built when first asked for (see `grammarOf`). */
export interface GrammarRequest {
  readonly regex: string;
  readonly gbnf: string;
  acceptor(): Acceptor;
}

/** The part of a task that a policy may see. */
export interface VisibleTask {
  readonly id: string;
  readonly description: string;
  readonly code: string;
  readonly tests: TestSuite;
}

/** The moment of an episode as data: for search, people and tools. */
export interface Observation {
  readonly task: VisibleTask;
  readonly pad: Scratchpad;
  readonly verdict: Verdict;
  /** The text under `***`: the tests' feedback, after a refused command's reason. */
  readonly feedback: string;
  /** From 0. */
  readonly turn: number;
  readonly maxTurns: number;
  /** Turns so far, oldest first. */
  readonly history: readonly Turn[];
}

export interface SampleRequest {
  /** One per episode; a cache may be kept under it until `release`. */
  readonly episodeKey: string;
  /** Shared by the episodes of one task (same opening prompt). */
  readonly groupKey?: string;
  readonly prompt: Prompt;
  readonly params: SamplingParams;
  readonly grammar?: GrammarRequest;
  /** Samples for this prompt that are not wanted again; a policy that can't leave them out draws anew, with another seed. */
  readonly discarded?: readonly Sample[];
  readonly observation: Observation;
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Prompt tokens that came out of a cache. */
  readonly cachedTokens?: number;
}

export interface Sample {
  readonly text: string;
  readonly finishReason: "stop" | "length";
  /** Sampled ids, the stop token included when one was sampled. */
  readonly tokenIds?: readonly number[];
  /** Ids put in front of the sampled ones at this turn: the sequence is its first `promptOffset` ids, then these, then `tokenIds`. */
  readonly promptTokenIds?: readonly number[];
  /** How many ids of the sequence so far stay in front of `promptTokenIds`; 0 (the default) = `promptTokenIds` is the whole prompt. */
  readonly promptOffset?: number;
  /** Log-probability of each sampled id under the sampled (masked, tempered) distribution; as if nothing had been discarded. */
  readonly logprobs?: readonly number[];
  /** The same under the unmasked model at temperature 1. */
  readonly modelLogprobs?: readonly number[];
  readonly usage: Usage;
}

export interface Policy {
  readonly name: string;
  /** Changes whenever the behaviour may: a checkpoint's digest, a model's name, a code version. */
  readonly version: string;
  readonly providesLogprobs: boolean;
  /** In tokens; Infinity where there is none (search, a person): the episode then has no token budget. */
  readonly contextLength: number;
  /** The format it works best with; `trace` when absent. */
  readonly promptFormat?: PromptFormat;
  /** How it was prompted in training: stands where the caller names nothing else. */
  readonly trainedPrompt?: TrainedPrompt;
  /** Throws PolicyError when no sample can be had. */
  sample(request: SampleRequest, signal?: AbortSignal): Promise<Sample>;
  /** The episode is over: drop its cache. */
  release?(episodeKey: string): void;
  countTokens?(text: string): number;
  [Symbol.asyncDispose]?(): PromiseLike<void>;
}

/** The policy couldn't give a sample: server unreachable, bad reply after all retries, out of memory. */
export class PolicyError extends CoeError {
  override readonly name: string = "PolicyError";
}
