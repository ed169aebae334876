/**
 * A model in this process as a policy: requests of many episodes are sampled together, each with its own seed and grammar.
 *
 * An episode's cache stays between its turns, so that a turn costs its new tokens only; the episodes of a group share their opening prompt. Ids
 * are kept as they were sampled. In trace format each new piece of text is encoded by itself behind what is there, the first behind the begin
 * token, exactly as supervised training encodes it (`traceEncoder`).
 *
 * What an episode gets depends on its own requests only, bit for bit on one machine, as long as there are at least as many slots as episodes at
 * once: a sequence that lost its slot is computed anew in one pass, which rounds differently in the last place.
 */
import { InputError, type Logger, messageOf, silentLogger } from "../base/index.ts";
import { type Policy, PolicyError, type PromptFormat, type Sample, type SampleRequest, type TrainedPrompt } from "../episode/index.ts";
import { type Generation, Generator, type ParameterSet, parameterBytes, type Tokenizer } from "../model/index.ts";
import type { SessionOptions } from "../tensor/index.ts";
import { Sequences } from "./sequences.ts";

export interface LocalPolicyOptions {
  /** Copied when the policy is made: later steps of a trainer don't change it. */
  readonly parameters: ParameterSet;
  readonly tokenizer: Tokenizer;
  readonly name: string;
  readonly version: string;
  /** Tokens; default the model's. */
  readonly contextLength?: number;
  /** Episodes whose caches are kept at once; the rest wait or are recomputed. Default 32. */
  readonly maxSlots?: number;
  /** Default: chat where the tokeniser has a template, else trace. */
  readonly promptFormat?: PromptFormat;
  readonly trainedPrompt?: TrainedPrompt;
  readonly session?: SessionOptions;
  readonly logger?: Logger;
}

/** How texts become ids, the same in training and sampling. */
export interface TraceEncoder {
  encode(text: string): number[];
  /** Put in front of a sequence, where the model has such a token. */
  readonly beginId?: number;
  /** Ends an answer. */
  readonly endId: number;
}

/** Throws InputError when the tokeniser names no token that ends a text. */
export function traceEncoder(tokenizer: Tokenizer): TraceEncoder {
  if (tokenizer.eosId === undefined) throw new InputError("the tokeniser names no eos_token; set it in tokenizer_config.json");
  return {
    encode: (text) => tokenizer.encode(text),
    ...(tokenizer.bosId !== undefined && { beginId: tokenizer.bosId }),
    endId: tokenizer.eosId,
  };
}

/** A policy of a model in memory. The session opens in the background; a failure shows at the first sample. */
export function createLocalPolicy(options: LocalPolicyOptions): Policy & AsyncDisposable {
  return new LocalPolicy(options);
}

/** Weights up to this size are baked into the session, which is faster. */
const packedLimit = 2 ** 29;

class LocalPolicy implements Policy, AsyncDisposable {
  readonly name: string;
  readonly version: string;
  readonly providesLogprobs = true;
  readonly contextLength: number;
  readonly promptFormat: PromptFormat;
  readonly trainedPrompt?: TrainedPrompt;
  readonly #tokenizer: Tokenizer;
  readonly #generator: Promise<Generator>;
  readonly #stopIds: readonly number[];
  readonly #sequences: Sequences;
  readonly #maxSlots: number;
  readonly #logger: Logger;
  #crowded = false;
  #closed = false;

  constructor(options: LocalPolicyOptions) {
    const { parameters, tokenizer, contextLength, session } = options;
    this.name = options.name;
    this.version = options.version;
    this.contextLength = contextLength ?? parameters.config.contextLength;
    if (options.trainedPrompt) this.trainedPrompt = options.trainedPrompt;
    this.promptFormat = options.promptFormat ?? (tokenizer.chatTemplate === undefined ? "trace" : "chat");
    this.#tokenizer = tokenizer;
    this.#sequences = new Sequences(tokenizer);
    this.#maxSlots = options.maxSlots ?? 32;
    this.#logger = options.logger ?? silentLogger;
    const ends = tokenizer.eosId === undefined ? [] : [tokenizer.eosId];
    this.#stopIds = [...new Set([...parameters.config.eosIds, ...ends])];
    const packed = parameterBytes(parameters.config, "f32") <= packedLimit && isWide(parameters);
    this.#generator = Generator.open({
      parameters: packed ? parameters : parameters.clone(),
      packed,
      tokenizer,
      slots: this.#maxSlots,
      contextLength: this.contextLength,
      ...(session && { session }),
    });
    this.#generator.catch(() => {}); // told at the first sample
  }

  async sample(request: SampleRequest, signal?: AbortSignal): Promise<Sample> {
    signal?.throwIfAborted();
    if (this.#closed) throw new PolicyError(`${this.name}: the policy is closed`);
    const { episodeKey, groupKey, prompt, params, grammar, discarded = [] } = request;
    const encoded = this.#sequences.encode(episodeKey, prompt);
    const { ids, offset, first } = encoded;
    if (this.#sequences.size > this.#maxSlots && !this.#crowded) {
      this.#crowded = true;
      this.#logger.warn(
        `${this.name}: ${this.#sequences.size} episodes share ${this.#maxSlots} cache slots; some are recomputed, and results may depend on timing in the last place`,
      );
    }
    let result: Generation;
    try {
      const generator = await this.#generator;
      result = await generator.generate(
        {
          ids,
          key: episodeKey,
          ...(groupKey !== undefined && first && { groupKey }),
          settings: {
            temperature: params.temperature,
            ...(params.topK !== undefined && { topK: params.topK }),
            ...(params.topP !== undefined && { topP: params.topP }),
            maxTokens: params.maxTokens,
            seed: params.seed,
          },
          stopIds: this.#stopIds,
          stopTexts: params.stop,
          ...(grammar && { grammar: grammar.acceptor() }),
          drawnBefore: discarded.flatMap(({ tokenIds, logprobs }) => (tokenIds && logprobs ? [{ ids: tokenIds, logprobs }] : [])),
        },
        signal,
      );
    } catch (cause) {
      signal?.throwIfAborted();
      throw new PolicyError(`${this.name}: ${messageOf(cause)}`, { cause });
    }
    const last = result.ids.at(-1)!;
    const text = this.#tokenizer.decode(this.#stopIds.includes(last) ? result.ids.slice(0, -1) : result.ids);
    this.#sequences.extend(episodeKey, prompt, encoded, result.ids, text);
    return {
      text,
      finishReason: result.finishReason,
      tokenIds: result.ids,
      promptTokenIds: ids.slice(offset),
      promptOffset: offset,
      logprobs: result.logprobs,
      modelLogprobs: result.modelLogprobs,
      usage: { promptTokens: ids.length, completionTokens: result.ids.length, cachedTokens: result.cachedTokens },
    };
  }

  release(episodeKey: string): void {
    this.#sequences.release(episodeKey);
    void this.#generator.then(
      (generator) => generator.release(episodeKey),
      () => {},
    );
  }

  countTokens(text: string): number {
    return this.#tokenizer.encode(text).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const generator = await this.#generator.catch(() => undefined);
    await generator?.[Symbol.asyncDispose]();
  }
}

function isWide(parameters: ParameterSet): boolean {
  return [...parameters.views.values()].every((view) => view.dtype === "f32");
}
