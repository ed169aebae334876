/**
 * Requests to a Tinker server: time limits, bounded replies, retries by class of error, the key.
 *
 * Retried: no connection, cut or torn bodies, 5xx, 408, 425, 429 (Retry-After is obeyed), 402 (a billing pause). Everything else is a TinkerError at
 * once. The key is sent to the server's own origin only and is never part of a message. Not guaranteed: that a request which is retried was not carried
 * out before; `TinkerError.retried` says that it may have been.
 */
import { z } from "zod";
import { CoeError, InputError, type Logger, messageOf } from "../../base/index.ts";
import { pause } from "./pause.ts";
import { protobufType } from "./proto.ts";
import { replies } from "./wire.ts";

/** The server refused a request, failed at it or couldn't be reached. */
export class TinkerError extends CoeError {
  override readonly name: string = "TinkerError";
  /** HTTP status; undefined where there was no reply or a future failed. */
  readonly status: number | undefined;
  /** Whether the same request had been sent before and may have arrived. */
  readonly retried: boolean;

  constructor(message: string, options: { readonly status?: number; readonly retried?: boolean; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.status = options.status;
    this.retried = options.retried ?? false;
  }
}

export interface HttpOptions {
  /** Root of the server; `/api/v1` is appended to its path. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly logger: Logger;
  /** First wait before a retry, milliseconds; doubles up to 20 times itself. Default 500. */
  readonly retryMs?: number;
  /** Failures of one request in a row (no connection, 5xx, torn replies) before it is given up. Default 8. */
  readonly maxFailures?: number;
  /** How long a request that is told to wait (402, 425, 429) is repeated, milliseconds. Default 30 minutes. */
  readonly patienceMs?: number;
  /** Aborts whatever is under way. */
  readonly signal?: AbortSignal;
}

export interface Ask<T> {
  readonly method?: "GET" | "POST";
  readonly path: string;
  /** Bytes go as protobuf, a text as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly reply: z.ZodType<T>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A reply as it came: status, and parsed JSON, protobuf bytes, or text where it is neither. */
interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly text: string;
  readonly protobuf?: Uint8Array;
  readonly retryAfterMs: number | undefined;
}

/** Bytes of one reply, at most. */
const mostBytes = 1 << 28;
const longestDetail = 500;

export class TinkerHttp {
  readonly root: string;
  readonly #options: HttpOptions;
  readonly #retryMs: number;
  #key: string | undefined;
  /** performance.now() at which the token must be renewed. */
  #renewAt = Number.POSITIVE_INFINITY;
  #renewing: Promise<void> | undefined;

  /** Throws InputError on a base URL that isn't one. */
  constructor(options: HttpOptions) {
    if (!URL.canParse(options.baseUrl) || !/^https?:$/.test(new URL(options.baseUrl).protocol))
      throw new InputError(`the Tinker server's address must be http(s)://HOST…, got ${options.baseUrl}`);
    const url = new URL(options.baseUrl);
    if (url.username !== "" || url.password !== "")
      throw new InputError("the Tinker server's address must hold no user name; set TINKER_API_KEY");
    this.root = `${url.origin}${url.pathname.replace(/\/+$/, "")}/api/v1`;
    this.#options = options;
    this.#retryMs = options.retryMs ?? 500;
    this.#key = options.apiKey;
  }

  /** Asks for the flags; where the server wants short-lived tokens, takes one and keeps it fresh. */
  async configure(sdkVersion: string): Promise<z.infer<typeof replies.clientConfig>> {
    const config = await this.ask({ path: "/client/config", body: { sdk_version: sdkVersion }, reply: replies.clientConfig });
    if (config.pjwt_auth_enabled) await this.#renew();
    return config;
  }

  /** Sends until there is a reply that counts. Throws TinkerError, or the signal's reason. */
  async ask<T>(ask: Ask<T>): Promise<T> {
    const started = performance.now();
    const { maxFailures = 8, patienceMs = 1_800_000, logger } = this.#options;
    let failures = 0;
    for (let attempt = 0; ; attempt++) {
      if (performance.now() > this.#renewAt && ask.path !== "/auth/token") await this.#renew();
      let why: string;
      let waitMs = this.#retryMs * Math.min(2 ** failures, 20);
      try {
        const reply = await this.#send(ask);
        if (reply.status >= 200 && reply.status < 300) {
          if (reply.json === undefined) throw new Error(`not JSON but ${JSON.stringify(reply.text.slice(0, 60))}`);
          const parsed = ask.reply.safeParse(reply.json);
          if (parsed.success) return parsed.data;
          throw new TinkerError(
            `${this.#name(ask)} answered something else than was asked: ${z.prettifyError(parsed.error).slice(0, longestDetail)}`,
            {
              retried: attempt > 0,
            },
          );
        }
        why = `${reply.status} ${this.#detailOf(reply)}`;
        if (!isTransient(reply.status)) throw new TinkerError(`${this.#name(ask)}: ${why}`, { status: reply.status, retried: attempt > 0 });
        if (isPause(reply.status)) {
          waitMs = reply.status === 402 ? this.#retryMs * 10 : waitMs;
          failures = Math.min(failures + 1, maxFailures - 1);
        } else failures++;
        if (reply.retryAfterMs !== undefined) waitMs = Math.min(Math.max(waitMs, reply.retryAfterMs), 60_000);
      } catch (error) {
        ask.signal?.throwIfAborted();
        this.#options.signal?.throwIfAborted();
        if (error instanceof TinkerError) throw error;
        failures++;
        why = this.#redact(reasonOf(error));
      }
      if (failures >= maxFailures || performance.now() - started > patienceMs)
        throw new TinkerError(`${this.#name(ask)}: gave up after ${attempt + 1} tries, the last: ${why}`, { retried: attempt > 0 });
      logger.debug(`${ask.path}: ${why}; trying again`);
      await pause(waitMs, ask.signal, this.#options.signal);
    }
  }

  /** One request; every status is a reply. Throws where there is none or it is cut. */
  async poll(path: string, body: unknown, timeoutMs: number, accept: string, signal?: AbortSignal): Promise<Reply> {
    if (performance.now() > this.#renewAt) await this.#renew();
    return this.#send({ path, body, timeoutMs, accept, ...(signal && { signal }) });
  }

  /** Downloads by one or more redirects, at most `limit` bytes. */
  async download(path: string, limit: number, signal?: AbortSignal): Promise<Uint8Array> {
    const started = performance.now();
    let url = `${this.root}${path}`;
    for (let hops = 0, failures = 0; ; ) {
      const own = new URL(url).origin === new URL(this.root).origin;
      try {
        const response = await fetch(url, {
          redirect: "manual",
          headers: own ? this.#headers() : {},
          signal: this.#signal(600_000, signal),
        });
        if (response.status === 200) return await readBounded(response, limit);
        const text = Buffer.from(await readBounded(response, 65_536)).toString();
        const location = response.headers.get("location");
        if (response.status >= 300 && response.status < 400 && location !== null && hops++ < 5) {
          url = new URL(location, url).href;
          if (!/^https?:/.test(url)) throw new TinkerError(`${path} redirects to ${this.#redact(url.slice(0, 80))}`);
          continue;
        }
        const message = `${path}: ${response.status} ${this.#redact(text.slice(0, longestDetail))}`;
        if (!isTransient(response.status)) throw new TinkerError(message, { status: response.status });
        throw new Error(message);
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof TinkerError) throw error;
        if (++failures >= (this.#options.maxFailures ?? 8) || performance.now() - started > (this.#options.patienceMs ?? 1_800_000))
          throw new TinkerError(`${path}: ${this.#redact(reasonOf(error))}`, { cause: error });
        url = `${this.root}${path}`;
        hops = 0;
        await pause(this.#retryMs * Math.min(2 ** failures, 20), signal, this.#options.signal);
      }
    }
  }

  /** What an error's body says, for a message. */
  detailOf(reply: { readonly json: unknown; readonly text: string }): string {
    return this.#detailOf(reply);
  }

  async #send(ask: Pick<Ask<unknown>, "method" | "path" | "body" | "timeoutMs" | "signal"> & { readonly accept?: string }): Promise<Reply> {
    const { path, body, timeoutMs = 120_000, accept = "application/json", signal } = ask;
    const plain = typeof body === "string" || body instanceof Uint8Array;
    const type = body instanceof Uint8Array ? protobufType : "application/json";
    const response = await fetch(`${this.root}${path}`, {
      method: ask.method ?? "POST",
      redirect: "error",
      headers: { ...this.#headers(), accept, ...(body !== undefined && { "content-type": type }) },
      ...(body !== undefined && { body: plain ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      signal: this.#signal(timeoutMs, signal),
    });
    const bytes = await readBounded(response, mostBytes);
    const protobuf = response.headers.get("content-type")?.startsWith(protobufType);
    const text = protobuf ? "" : Buffer.from(bytes).toString();
    const after = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      status: response.status,
      text,
      json: parseJson(text),
      ...(protobuf && { protobuf: bytes }),
      retryAfterMs: Number.isFinite(after) && after >= 0 ? after * 1000 : undefined,
    };
  }

  #headers(): Record<string, string> {
    return this.#key === undefined ? {} : { "x-api-key": this.#key };
  }

  #signal(timeoutMs: number, signal: AbortSignal | undefined): AbortSignal {
    const signals = [signal, this.#options.signal].filter((one) => one !== undefined);
    return AbortSignal.any([AbortSignal.timeout(timeoutMs), ...signals]);
  }

  /** A new token for the key; one at a time. */
  #renew(): Promise<void> {
    this.#renewing ??= (async () => {
      try {
        this.#key = this.#options.apiKey;
        this.#renewAt = Number.POSITIVE_INFINITY;
        const { jwt } = await this.ask({ path: "/auth/token", body: {}, reply: replies.token });
        this.#key = jwt;
        this.#renewAt = performance.now() + lifetimeMs(jwt) * 0.8;
      } finally {
        this.#renewing = undefined;
      }
    })();
    return this.#renewing;
  }

  #name({ path }: Pick<Ask<unknown>, "path">): string {
    return `${new URL(this.root).host} ${path}`;
  }

  #detailOf({ json, text }: { readonly json: unknown; readonly text: string }): string {
    const detail = (json as { detail?: unknown } | undefined)?.detail;
    const said = typeof detail === "string" ? detail : detail === undefined ? text : JSON.stringify(detail);
    return this.#redact(said.replace(/\s+/g, " ").slice(0, longestDetail));
  }

  #redact(text: string): string {
    return [this.#key, this.#options.apiKey].reduce<string>((said, secret) => (secret ? said.replaceAll(secret, "***") : said), text);
  }
}

/** Told to wait: not the request's fault. */
const isPause = (status: number): boolean => status === 402 || status === 408 || status === 425 || status === 429;
const isTransient = (status: number): boolean => isPause(status) || status >= 500;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A token's time to live by its own fields; 5 minutes where it doesn't say. */
function lifetimeMs(jwt: string): number {
  const payload = parseJson(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString()) as { exp?: unknown; iat?: unknown } | undefined;
  const seconds = Number(payload?.exp) - Number(payload?.iat);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) * 1000 : 300_000;
}

/** The whole body. Throws when it is longer than `limit` or cut. */
async function readBounded(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += (part as Uint8Array).length;
    if (length > limit) throw new TinkerError(`a reply is longer than ${limit} bytes`);
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? `${messageOf(error)} (${messageOf(cause)})` : messageOf(error);
}
