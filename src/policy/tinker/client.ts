/**
 * A session with a Tinker server: heartbeats, futures, models and sampling sessions.
 *
 * Calls of one model are submitted one after another under one counter, and may be awaited in any order. A request that may have arrived before is
 * sent again under the same number, so that no optimiser step is lost or done twice: a server either knows the number or answers 409, and then the
 * first one counted. Not guaranteed: that a server keeps a session whose process is stopped for longer than it waits for heartbeats.
 */
import type { z } from "zod";
import { InputError, type Logger, messageOf, silentLogger } from "../../base/index.ts";
import { Encoding, type TinkerEncoding } from "./encoding.ts";
import { type HttpOptions, TinkerError, TinkerHttp } from "./http.ts";
import { pause } from "./pause.ts";
import { grammarExtension, replies, sdkVersion } from "./wire.ts";

/**
 * How servers differ. `hosted`: losses are sums, the inputs of policy-gradient losses hold no weights. `skyrl` (and ours): sums, and weights are the mask of
 * every loss. `skyrl-jax`: as skyrl, but means over sequences of weighted means, and one weight slot per model.
 */
export const tinkerDialects = ["hosted", "skyrl", "skyrl-jax"] as const;
export type TinkerDialect = (typeof tinkerDialects)[number];

export interface TinkerOptions extends Partial<Omit<HttpOptions, "baseUrl">> {
  readonly baseUrl: string;
  /** Name of the base model, as the server lists it. */
  readonly model: string;
  /** Default: hosted where the server has dynamic_config, else skyrl. */
  readonly dialect?: TinkerDialect;
  /** Default: JSON, or protobuf where the server asks for it. */
  readonly encoding?: TinkerEncoding;
  /** Milliseconds between heartbeats. Default 10,000. */
  readonly heartbeatMs?: number;
  /** Time limit of one poll of a future, milliseconds. Default 45,000. */
  readonly pollMs?: number;
}

/** A request that was accepted; its result comes later. */
export interface TinkerFuture<T> {
  result(signal?: AbortSignal): Promise<T>;
}

/** What opening a session told. */
interface ServerFacts {
  readonly dialect: TinkerDialect;
  readonly contextLength: number | undefined;
  readonly grammar: boolean;
  readonly session: string;
}

export class TinkerClient implements AsyncDisposable {
  readonly http: TinkerHttp;
  readonly model: string;
  readonly dialect: TinkerDialect;
  /** As the server says. */
  readonly contextLength: number | undefined;
  readonly sessionId: string;
  readonly logger: Logger;
  /** Whether samples can be held to the command language (our own server's extension). */
  readonly grammar: boolean;
  readonly #options: TinkerOptions;
  readonly #encoding: Encoding;
  readonly #heart: NodeJS.Timeout;
  #models = 0;
  #samplers = 0;

  private constructor(http: TinkerHttp, options: TinkerOptions, encoding: Encoding, server: ServerFacts) {
    this.http = http;
    this.#options = options;
    this.#encoding = encoding;
    this.model = options.model;
    this.dialect = server.dialect;
    this.contextLength = server.contextLength;
    this.grammar = server.grammar;
    this.sessionId = server.session;
    this.logger = options.logger ?? silentLogger;
    this.#heart = setInterval(() => void this.#beat(), options.heartbeatMs ?? 10_000).unref();
  }

  /** Connects and opens a session. Throws InputError when the server doesn't serve the model, TinkerError when it can't be reached. */
  static async open(options: TinkerOptions): Promise<TinkerClient> {
    const logger = options.logger ?? silentLogger;
    const http = new TinkerHttp({ ...options, logger });
    const encoding = new Encoding(options.encoding, await http.configure(sdkVersion));
    const capabilities = await http.ask({ method: "GET", path: "/get_server_capabilities", reply: replies.capabilities });
    const { supported_models: served } = capabilities;
    const found = served.find(({ model_name: name }) => name === options.model);
    if (!found) {
      const names = served.flatMap(({ model_name: name }) => name ?? []).slice(0, 20);
      throw new InputError(
        `the server at ${options.baseUrl} serves ${names.join(", ") || "no model"}, not ${options.model}; name one of those with --model`,
      );
    }
    const dialect = options.dialect ?? (await dialectOf(http));
    const session = await http.ask({
      path: "/create_session",
      body: { tags: ["chain-of-edits"], user_metadata: {}, sdk_version: sdkVersion, type: "create_session" },
      reply: replies.session,
    });
    if (session.error_message) throw new TinkerError(`${options.baseUrl}: ${session.error_message}`);
    if (session.warning_message) logger.warn(session.warning_message);
    return new TinkerClient(http, options, encoding, {
      dialect,
      contextLength: found.max_context_length ?? undefined,
      grammar: capabilities.extensions?.includes(grammarExtension) ?? false,
      session: session.session_id,
    });
  }

  /** Posts a request whose result is a future. */
  async submit<T>(path: string, body: unknown, reply: z.ZodType<T>, signal?: AbortSignal): Promise<TinkerFuture<T>> {
    let sent = this.#encoding.request(path, body); // sent again as it was, whatever happens to the data meanwhile
    const send = async (): Promise<string> => {
      try {
        return (await this.http.ask({ ...sent, reply: replies.submitted, timeoutMs: 300_000, ...(signal && { signal }) })).request_id;
      } catch (error) {
        if (!(error instanceof TinkerError && error.status === 415 && this.#encoding.refused(path))) throw error;
        sent = this.#encoding.request(path, body);
        return send();
      }
    };
    const first = await send();
    return { result: (own) => this.#result(path, first, send, reply, own ?? signal) };
  }

  /** Polls a future until it is there. A lost one (410) is submitted again, under the same number. */
  async #result<T>(path: string, first: string, send: () => Promise<string>, reply: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    const { pollMs = 45_000, retryMs = 500, maxFailures = 8 } = this.#options;
    let requestId = first;
    let failures = 0;
    let paused = false;
    for (;;) {
      const started = performance.now();
      const answer = await this.http
        .poll("/retrieve_future", { request_id: requestId, allow_metadata_only: false }, pollMs, this.#encoding.accept(path), signal)
        .catch((error: unknown) => {
          signal?.throwIfAborted();
          this.#options.signal?.throwIfAborted();
          if (error instanceof TinkerError) throw error;
          return error;
        });
      if (answer instanceof Error || !isReply(answer)) {
        const timedOut = answer instanceof Error && answer.name === "TimeoutError";
        if (!timedOut && ++failures >= maxFailures)
          throw new TinkerError(`${path}: its result can't be fetched: ${messageOf(answer)}`, { cause: answer });
        if (!timedOut) await pause(retryMs * 2 ** Math.min(failures, 4), signal, this.#options.signal);
        continue;
      }
      const { status, protobuf } = answer;
      const json = protobuf ? this.#encoding.result(path, protobuf) : answer.json;
      if (status === 406 && this.#encoding.refused(path)) continue;
      const waiting = status === 408 || (status === 200 && replies.tryAgain.safeParse(json).success);
      if (waiting) {
        failures = 0;
        const state = replies.tryAgain.safeParse(json).data;
        if (state?.queue_state && state.queue_state !== "active" && !paused) {
          paused = true;
          this.logger.warn(`the server is holding requests back: ${state.queue_state_reason ?? state.queue_state}`);
        }
        // A server that doesn't hold the poll open must not be asked in a tight loop.
        if (performance.now() - started < 200) await pause(state?.queue_state?.startsWith("paused") ? retryMs * 2 : retryMs / 5, signal);
        continue;
      }
      if (status === 200 && json !== undefined) {
        const failed = replies.failed.safeParse(json);
        if (failed.success)
          throw new TinkerError(
            `${path} failed (${failed.data.category ?? "unknown"}): ${this.http.detailOf({ json: undefined, text: failed.data.error })}`,
          );
        const parsed = reply.safeParse(json);
        if (!parsed.success)
          throw new TinkerError(
            `${path}: the result is not what was asked for: ${parsed.error.issues[0]?.message} at ${parsed.error.issues[0]?.path.join(".")}`,
          );
        return parsed.data;
      }
      if (status === 410) {
        this.logger.warn(`the server lost the result of ${path}; asking for it again`);
        requestId = await send();
      } else if (status !== 200 && status < 500 && ![402, 425, 429].includes(status)) {
        throw new TinkerError(`${path} failed: ${this.http.detailOf(answer)}`, { status });
      }
      if (status === 200 || status === 410 || status >= 500) failures++;
      if (failures >= maxFailures)
        throw new TinkerError(`${path}: its result can't be fetched: ${status} ${this.http.detailOf(answer)}`, { status });
      await pause(Math.min(answer.retryAfterMs ?? retryMs * 2 ** Math.min(failures, 4), 60_000), signal, this.#options.signal);
    }
  }

  /** A new adapter on the base. */
  async createModel(lora: {
    readonly rank: number;
    readonly seed: number;
    readonly train_mlp?: boolean;
    readonly train_attn?: boolean;
  }): Promise<TinkerModel> {
    for (;;) {
      const body = {
        session_id: this.sessionId,
        model_seq_id: this.#models++,
        base_model: this.model,
        lora_config: { train_mlp: true, train_attn: true, train_unembed: true, ...lora },
        user_metadata: {},
        type: "create_model",
      };
      try {
        const future = await this.submit("/create_model", body, replies.model);
        return new TinkerModel(this, (await future.result()).model_id);
      } catch (error) {
        if (!isLostReply(error)) throw error; // the other one stays unused and goes with the session
      }
    }
  }

  /** A sampling session over saved weights or the base. */
  async createSamplingSession(source: { readonly base_model: string } | { readonly model_path: string }): Promise<string> {
    const body = { session_id: this.sessionId, sampling_session_seq_id: this.nextSampler(), ...source, type: "create_sampling_session" };
    const { sampling_session_id } = await this.http.ask({ path: "/create_sampling_session", body, reply: replies.samplingSession });
    return sampling_session_id;
  }

  /** Numbers sampling sessions, the ephemeral ones too. */
  nextSampler(): number {
    return this.#samplers++;
  }

  async #beat(): Promise<void> {
    try {
      await this.http.ask({
        path: "/session_heartbeat",
        body: { session_id: this.sessionId, type: "session_heartbeat" },
        reply: replies.done,
      });
    } catch (error) {
      this.logger.warn(`the session's heartbeat fails: ${messageOf(error)}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#heart);
  }
}

/** A model of a session: the calls that share its counter. */
export class TinkerModel {
  readonly client: TinkerClient;
  readonly id: string;
  #seq = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: TinkerClient, id: string) {
    this.client = client;
    this.id = id;
  }

  /** Submits behind the calls before; resolves when the server has accepted it. */
  call<T>(path: string, fields: Readonly<Record<string, unknown>>, reply: z.ZodType<T>): Promise<TinkerFuture<T>> {
    const turn = this.#turn.then(() =>
      this.client.submit(path, { model_id: this.id, seq_id: ++this.#seq, ...fields, type: path.slice(1) }, reply),
    );
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async unload(): Promise<void> {
    await (await this.client.submit("/unload_model", { model_id: this.id, type: "unload_model" }, replies.done)).result();
  }
}

/** Whether the server had taken the request before, and only its answer was lost: it refuses the number a second time. */
export function isLostReply(error: unknown): boolean {
  return error instanceof TinkerError && error.status === 409 && error.retried;
}

function isReply(value: unknown): value is Awaited<ReturnType<TinkerHttp["poll"]>> {
  return typeof value === "object" && value !== null && "status" in value && "text" in value;
}

async function dialectOf(http: TinkerHttp): Promise<TinkerDialect> {
  try {
    await http.ask({ path: "/client/dynamic_config", body: { sdk_version: sdkVersion }, reply: replies.done });
    return "hosted";
  } catch (error) {
    if (error instanceof TinkerError && (error.status === 404 || error.status === 405)) return "skyrl";
    throw error;
  }
}
