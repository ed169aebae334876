/**
 * A policy over a sampling session of a Tinker server: prompts and replies are token ids, kept as they were sampled.
 *
 * Stop texts of one byte become the list of all tokens that hold it, so that a stop within a token ends the text as it does here; longer ones are sent as
 * texts. What comes behind a stop is cut off. Log-probabilities are the model's at temperature 1 (servers differ at others). The grammar goes to our own
 * server, which says that it knows it. Not guaranteed: that another server obeys it, since the API has none; the rollout judges what comes.
 */
import pLimit from "p-limit";
import { InputError, messageOf } from "../../base/index.ts";
import { type Policy, PolicyError, readTrainedPrompt, type Sample, type SampleRequest, type TrainedPrompt } from "../../episode/index.ts";
import { Tokenizer } from "../../model/index.ts";
import { Sequences } from "../sequences.ts";
import { isLostReply, TinkerClient, type TinkerOptions } from "./client.ts";
import { readTinkerState } from "./state.ts";
import { replies } from "./wire.ts";

export interface TinkerPolicyOptions {
  readonly client: TinkerClient;
  readonly samplingSession: string;
  readonly tokenizer: Tokenizer;
  readonly version: string;
  readonly contextLength: number;
  readonly trainedPrompt?: TrainedPrompt;
  /** Requests under way at once. Default 64. */
  readonly inFlight?: number;
  /** Says why the session may not be sampled any more; undefined while it may. */
  readonly refuse?: () => string | undefined;
}

/** A policy over a sampling session that is there. */
export function createTinkerPolicy(options: TinkerPolicyOptions): Policy {
  return new TinkerPolicy(options);
}

export interface OpenTinkerOptions extends TinkerOptions {
  /** Folder with the tokeniser's files. */
  readonly tokenizer: string;
  /** Saved weights: tinker://…, or the folder of a checkpoint from a run on the server; default the base model. */
  readonly checkpoint?: string;
  /** Tokens; default what the server says, else 8,192. */
  readonly contextLength?: number;
}

/** Connects and opens a sampling session of its own. Throws InputError or TinkerError. */
export async function openTinkerPolicy(options: OpenTinkerOptions): Promise<Policy> {
  const tokenizer = await Tokenizer.load(options.tokenizer);
  const { checkpoint } = options;
  const weights = checkpoint === undefined || checkpoint.startsWith("tinker://") ? checkpoint : await weightsOf(checkpoint, options.model);
  const trainedPrompt = checkpoint !== undefined && checkpoint !== weights ? await readTrainedPrompt(checkpoint) : undefined;
  const client = await TinkerClient.open(options);
  try {
    const source = weights === undefined ? { base_model: options.model } : { model_path: weights };
    const policy = createTinkerPolicy({
      client,
      samplingSession: await client.createSamplingSession(source),
      tokenizer,
      version: weights ?? options.model,
      contextLength: options.contextLength ?? client.contextLength ?? 8192,
      ...(trainedPrompt && { trainedPrompt }),
    });
    return Object.assign(policy, { [Symbol.asyncDispose]: () => client[Symbol.asyncDispose]() });
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

async function weightsOf(folder: string, model: string): Promise<string> {
  const state = await readTinkerState(folder);
  if (!state) throw new InputError(`${folder} was not made on a Tinker server; name such a run, or tinker://MODEL/sampler_weights/NAME`);
  if (state.baseModel !== model) throw new InputError(`${folder} is of ${state.baseModel}, not ${model}`);
  return state.sampler;
}

/** Tokens of a stop list that is sent as ids, at most. */
const mostStops = 1 << 13;

class TinkerPolicy implements Policy {
  readonly name: string;
  readonly version: string;
  readonly providesLogprobs = true;
  readonly contextLength: number;
  readonly promptFormat = "trace";
  readonly trainedPrompt?: TrainedPrompt;
  readonly #options: TinkerPolicyOptions;
  readonly #sequences: Sequences;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #stops = new Map<string, readonly number[] | undefined>();
  #seq = 0;

  constructor(options: TinkerPolicyOptions) {
    this.name = `tinker:${options.client.model}`;
    this.version = options.version;
    this.contextLength = options.contextLength;
    if (options.trainedPrompt) this.trainedPrompt = options.trainedPrompt;
    this.#options = options;
    this.#sequences = new Sequences(options.tokenizer);
    this.#limit = pLimit(options.inFlight ?? 64);
    if (options.tokenizer.eosId === undefined) throw new InputError("the tokeniser names no eos_token; set it in tokenizer_config.json");
  }

  async sample(request: SampleRequest, signal?: AbortSignal): Promise<Sample> {
    signal?.throwIfAborted();
    const { episodeKey, prompt, params } = request;
    const { tokenizer } = this.#options;
    const encoded = this.#sequences.encode(episodeKey, prompt);
    const { ids, offset } = encoded;
    try {
      const { tokens, logprobs, sampled_logprobs: masked, stop_reason } = await this.#limit(() => this.#ask(request, ids, signal));
      const cut = this.#cut(tokens, params.stop);
      const sampled = tokens.slice(0, cut);
      const ended = sampled.at(-1) === tokenizer.eosId ? sampled.slice(0, -1) : sampled;
      const text = tokenizer.decode(ended);
      this.#sequences.extend(episodeKey, prompt, encoded, sampled, text);
      return {
        text,
        finishReason: cut < tokens.length ? "stop" : stop_reason,
        tokenIds: sampled,
        promptTokenIds: ids.slice(offset),
        promptOffset: offset,
        ...(logprobs && { logprobs: (masked ?? logprobs).slice(0, cut) }),
        ...(logprobs && masked && { modelLogprobs: logprobs.slice(0, cut) }),
        usage: { promptTokens: ids.length, completionTokens: sampled.length },
      };
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof PolicyError) throw cause;
      throw new PolicyError(`${this.name}: ${messageOf(cause)}`, { cause });
    }
  }

  async #ask({ params, prompt, grammar, observation: { pad } }: SampleRequest, ids: readonly number[], signal?: AbortSignal) {
    signal?.throwIfAborted();
    const refusal = this.#options.refuse?.();
    if (refusal !== undefined) throw new PolicyError(`${this.name}: ${refusal}`);
    const { client, samplingSession, tokenizer } = this.#options;
    // A server that knows the grammar is ours and reads stop texts byte by byte.
    const held = grammar !== undefined && client.grammar;
    const stop = (held ? undefined : this.#stopIds(params.stop)) ?? params.stop;
    for (;;) {
      const body = {
        sampling_session_id: samplingSession,
        seq_id: this.#seq++,
        num_samples: 1,
        prompt: { chunks: [{ type: "encoded_text", tokens: ids }] },
        sampling_params: {
          max_tokens: params.maxTokens,
          seed: params.seed,
          stop,
          temperature: params.temperature,
          top_k: params.topK ?? -1,
          top_p: params.topP ?? 1,
        },
        ...(held && { command_grammar: { lines: pad.lines, view: pad.view ?? null, format: prompt.format } }),
        prompt_logprobs: false,
        topk_prompt_logprobs: 0,
        type: "sample",
      };
      try {
        const { sequences } = await (await client.submit("/asample", body, replies.sample, signal)).result(signal);
        const sequence = sequences[0]!;
        const { tokens, logprobs, sampled_logprobs: masked } = sequence;
        if (tokens.length === 0 || tokens.some((id) => id >= tokenizer.vocabSize))
          throw new PolicyError(
            `${this.name}: a reply holds ${tokens.length === 0 ? "no tokens" : "tokens that the tokeniser doesn't know; is it this model's?"}`,
          );
        if ([logprobs, masked].some((all) => all && (all.length !== tokens.length || !all.every((value) => value <= 1e-3))))
          throw new PolicyError(`${this.name}: a reply's log-probabilities don't fit its ${tokens.length} tokens`);
        return sequence;
      } catch (error) {
        if (!isLostReply(error)) throw error; // sampling changes nothing: ask anew
      }
    }
  }

  /** All stops as token ids, where every text is one byte and the list isn't too long. */
  #stopIds(texts: readonly string[]): readonly number[] | undefined {
    const key = JSON.stringify(texts);
    if (!this.#stops.has(key)) this.#stops.set(key, stopTokens(this.#options.tokenizer, texts));
    return this.#stops.get(key);
  }

  /** How many tokens are left up to the first stop, that included. */
  #cut(tokens: readonly number[], texts: readonly string[]): number {
    const { tokenizer } = this.#options;
    const stops = texts.filter((text) => text !== "").map((text) => Buffer.from(text).toString("latin1"));
    const keep = Math.max(0, ...stops.map((stop) => stop.length - 1));
    let tail = "";
    for (const [i, id] of tokens.entries()) {
      if (id === tokenizer.eosId) return i + 1;
      tail += Buffer.from(tokenizer.tokenBytes(id)).toString("latin1");
      if (stops.some((stop) => tail.includes(stop))) return i + 1;
      tail = keep === 0 ? "" : tail.slice(-keep);
    }
    return tokens.length;
  }

  release(episodeKey: string): void {
    this.#sequences.release(episodeKey);
  }

  countTokens(text: string): number {
    return this.#options.tokenizer.encode(text).length;
  }
}

function stopTokens(tokenizer: Tokenizer, texts: readonly string[]): readonly number[] | undefined {
  const bytes = texts.map((text) => Buffer.from(text));
  if (bytes.some((stop) => stop.length !== 1)) return undefined;
  const ids = [tokenizer.eosId!];
  for (let id = 0; id < tokenizer.vocabSize; id++) {
    const spelt = tokenizer.tokenBytes(id);
    if (id !== tokenizer.eosId && bytes.some((stop) => spelt.includes(stop[0]!))) ids.push(id);
  }
  return ids.length <= mostStops ? ids : undefined;
}
