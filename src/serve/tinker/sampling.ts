/**
 * Sampling sessions of a Tinker server: bounded in number, their requests checked and carried out once per number.
 *
 * Not guaranteed: `prompt_logprobs` (refused).
 */
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { grammarOf } from "../../episode/index.ts";
import type { tinkerWire } from "../../policy/index.ts";
import type { TinkerEngine } from "../../train/index.ts";
import { padOf, tokensOf } from "./convert.ts";
import { type Futures, Numbered, Refused } from "./futures.ts";

const mostSessions = 1024;

export interface SamplingOptions {
  readonly engine: TinkerEngine;
  readonly futures: Futures;
  /** Folder for adapters of ephemeral sessions, each in one of its session's name. */
  readonly scratch: string;
}

export class SamplingSessions {
  readonly #options: SamplingOptions;
  /** By name: the weights' path, null for the base and for weights without a name; asample requests by number. */
  readonly #sessions = new Map<string, { readonly path: string | null; readonly numbers: Numbered<string> }>();

  constructor(options: SamplingOptions) {
    this.#options = options;
  }

  /** Throws Refused (429) where no more may be. */
  open(name: string, path: string | null): void {
    if (this.#sessions.size >= mostSessions) throw new Refused(429, `${mostSessions} sampling sessions are open; end a session`);
    this.#sessions.set(name, { path, numbers: new Numbered({ most: 4096, ascending: false }) });
  }

  /** What a session samples from. Throws Refused (404). */
  info(name: string): { readonly sampler_id: string; readonly base_model: string; readonly model_path: string | null } {
    return { sampler_id: name, base_model: this.#options.engine.name, model_path: this.#session(name).path };
  }

  async close(name: string): Promise<void> {
    this.#sessions.delete(name);
    await this.#options.engine.samplers.remove(name);
    await rm(join(this.#options.scratch, name), { recursive: true, force: true });
  }

  /** Checks what is asked; returns the future's id. Throws Refused. */
  sample(request: tinkerWire.RequestOf<"asample">): string {
    const { engine, futures } = this.#options;
    const { numbers } = this.#session(request.sampling_session_id);
    if (request.prompt_logprobs)
      throw new Refused(400, "prompt_logprobs is not supported; use forward for log-probabilities of given tokens");
    const ids = tokensOf(request.prompt, engine, "prompt");
    const { max_tokens: most, seed, stop, temperature, top_k: topK, top_p: topP } = request.sampling_params;
    const { command_grammar: held } = request;
    const grammar = held && grammarOf(padOf(held), held.format).acceptor();
    if (topK === 0) throw new Refused(400, "top_k must be -1 or at least 1");
    const start = () =>
      futures.start(async () => {
        const stops = typeof stop === "string" ? [stop] : (stop ?? []);
        const results = await engine.sample(request.sampling_session_id, {
          ids,
          samples: request.num_samples,
          ...(most != null && { maxTokens: most }),
          seed: seed ?? randomBytes(4).readUInt32LE(),
          temperature,
          ...(topK > 0 && { topK }),
          ...(topP < 1 && { topP }),
          ...(typeof stops[0] === "number" && { stopIds: stops as number[] }),
          ...(typeof stops[0] === "string" && { stopTexts: stops as string[] }),
          ...(grammar && { grammar }),
        });
        return {
          type: "sample",
          sequences: results.map(({ finishReason, ids: tokens, logprobs, modelLogprobs }) => ({
            stop_reason: finishReason,
            tokens,
            logprobs: modelLogprobs,
            ...(grammar && { sampled_logprobs: logprobs }),
          })),
          prompt_logprobs: null,
          topk_prompt_logprobs: null,
        };
      });
    return request.seq_id == null ? start() : numbers.once(request.seq_id, request, start);
  }

  #session(name: string) {
    const session = this.#sessions.get(name);
    if (!session) throw new Refused(404, "there is no such sampling session");
    return session;
  }
}
