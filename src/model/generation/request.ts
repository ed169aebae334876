/**
 * What a generator is asked for, what it gives, and a request on its way.
 *
 * Not guaranteed: that a request of a key isn't under way already; the generator knows that.
 */
import { InputError, Rng } from "../../base/index.ts";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import type { Decoder } from "./decoder.ts";
import type { DrawnBefore } from "./drawn-before.ts";
import { checkDrawSettings, type DrawSettings } from "./sampling.ts";
import { commonPrefix } from "./slots.ts";
import { StopTexts } from "./stop-texts.ts";
import type { ByteAutomaton } from "./token-masks.ts";

export interface GenerateRequest {
  /** The whole prompt. */
  readonly ids: readonly number[];
  readonly settings: DrawSettings & {
    /** Cut to what is left of the context. */
    readonly maxTokens: number;
    readonly seed: number | string;
  };
  /** The sequence's name in the cache; without one its cache is dropped at the end. One request at a time per key. */
  readonly key?: string;
  /** Requests of one group share the computation of an equal opening prompt. */
  readonly groupKey?: string;
  /** Tokens that end the text; default: the configuration's. With a grammar they are allowed where it accepts. */
  readonly stopIds?: readonly number[];
  /** The text ends with the token that completes one of these. */
  readonly stopTexts?: readonly string[];
  /** Only texts whose every prefix this automaton can continue; ends where it accepts and nothing can follow. */
  readonly grammar?: ByteAutomaton;
  /** Not to be drawn again; see `DrawnBefore`. Of no effect at temperature 0. */
  readonly drawnBefore?: readonly DrawnBefore[];
  readonly onToken?: (id: number) => void;
}

export interface Generation {
  /** Sampled ids; the stop token or the token that completed a stop text is the last. */
  readonly ids: readonly number[];
  readonly logprobs: readonly number[];
  readonly modelLogprobs: readonly number[];
  readonly finishReason: "stop" | "length";
  /** Prompt tokens that came out of the cache. */
  readonly cachedTokens: number;
}

/** A request on its way. */
export interface Job {
  readonly request: GenerateRequest;
  readonly stopIds: ReadonlySet<number>;
  readonly stops: StopTexts | undefined;
  readonly maxTokens: number;
  readonly rng: Rng;
  readonly signal: AbortSignal | undefined;
  readonly settle: { resolve(result: Generation): void; reject(error: unknown): void };
  readonly ids: number[];
  readonly logprobs: number[];
  readonly modelLogprobs: number[];
  state: number;
  cachedTokens: number;
}

type Limits = Pick<Decoder, "config" | "contextLength">;

/** Throws InputError where the model or the tokeniser can't serve a request. */
export function checkRequest(
  { ids, settings, grammar, stopTexts }: GenerateRequest,
  { config, contextLength }: Limits,
  tokenizer: Tokenizer | undefined,
): void {
  checkDrawSettings(settings);
  if (ids.length === 0) throw new InputError("the prompt is empty; give at least one token (the begin token, say)");
  if (ids.length > contextLength) throw new InputError(`the prompt has ${ids.length} tokens, the context holds ${contextLength}`);
  const bad = ids.find((id) => !(Number.isInteger(id) && id >= 0 && id < config.vocabSize));
  if (bad !== undefined) throw new InputError(`the prompt holds token ${bad}, outside the vocabulary of ${config.vocabSize}`);
  if (!(Number.isInteger(settings.maxTokens) && settings.maxTokens >= 1))
    throw new InputError(`maxTokens must be a whole number ≥ 1, got ${settings.maxTokens}`);
  if (!tokenizer && (grammar || stopTexts?.length)) throw new InputError("stop texts and grammars need a generator with a tokenizer");
}

/** A request that was checked, at its start. */
export function createJob(
  request: GenerateRequest,
  { config, contextLength }: Limits,
  tokenizer: Tokenizer | undefined,
  settle: Job["settle"],
  signal: AbortSignal | undefined,
): Job {
  const { ids, settings, stopIds, stopTexts, grammar } = request;
  return {
    request,
    stopIds: new Set(stopIds ?? config.eosIds),
    stops: stopTexts?.length ? new StopTexts(stopTexts, tokenizer!) : undefined,
    maxTokens: Math.min(settings.maxTokens, contextLength - ids.length + 1),
    rng: Rng.keyed("sample", settings.seed),
    signal,
    settle,
    ids: [],
    logprobs: [],
    modelLogprobs: [],
    state: grammar?.start ?? 0,
    cachedTokens: 0,
  };
}

/** Whether two requests of one group open with the same tokens. */
export function samePrompt(a: GenerateRequest, b: GenerateRequest): boolean {
  return (
    a.groupKey !== undefined && a.groupKey === b.groupKey && a.ids.length === b.ids.length && commonPrefix(a.ids, b.ids) === a.ids.length
  );
}
