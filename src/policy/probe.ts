/**
 * What server is this? One GET of /models tells whether it is there, whether it takes the key, which models it has and how long a context;
 * its Server header or the models' owner tell which grammar field it knows.
 *
 * Not guaranteed: that a server without /models is none; it is then taken as it is, without a grammar.
 */
import { InputError, messageOf } from "../base/index.ts";

export interface ServerQuery {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model?: string;
  /** Default 10,000. */
  readonly timeoutMs?: number;
}

export interface ServerInfo {
  readonly model: string;
  /** The base URL without credentials. */
  readonly url: string;
  readonly contextLength?: number;
  readonly grammar: "llamacpp" | "vllm" | "none";
}

interface Model {
  readonly id: string;
  readonly owned_by?: string;
  readonly max_model_len?: number;
  readonly meta?: { readonly n_ctx?: number; readonly n_ctx_train?: number } | null;
}

/** Throws InputError: bad URL, unreachable, key refused, no such model, several models and none named. */
export async function probeServer(query: ServerQuery, signal?: AbortSignal): Promise<ServerInfo> {
  const base = urlOf(query.baseUrl);
  const url = `${base.origin}${base.pathname.replace(/\/$/, "")}`;
  const timeout = AbortSignal.timeout(query.timeoutMs ?? 10_000);
  let response: Response;
  let body: string;
  try {
    response = await fetch(`${url}/models`, {
      headers: query.apiKey ? { authorization: `Bearer ${query.apiKey}` } : {},
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    body = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = timeout.aborted ? "no answer in time" : reasonOf(cause);
    throw new InputError(`can't reach a server at ${url} (${reason}); start it, or give its address with --base-url`, { cause });
  }
  if (response.status === 401 || response.status === 403) {
    throw new InputError(`the server at ${url} refuses the API key (${response.status}); set COE_API_KEY or OPENAI_API_KEY`);
  }
  const models = response.ok ? modelsIn(body) : undefined;
  if (!models) {
    if (query.model) return { model: query.model, url, grammar: "none" };
    throw new InputError(
      `the server at ${url} lists no models (${response.status}); name one with --model, and check that the address ends in /v1`,
    );
  }
  const found = query.model ? models.find((model) => model.id === query.model || model.id === `${query.model}:latest`) : models[0];
  if (!query.model && models.length > 1)
    throw new InputError(`the server at ${url} has several models; choose one with --model: ${listOf(models)}`);
  // A llama.cpp server answers whatever name is asked for; others refuse an unknown one, so say it here, with the list.
  const llamacpp = /llama\.cpp/i.test(response.headers.get("server") ?? "") || models.some((model) => model.owned_by === "llamacpp");
  if (!found && !llamacpp) throw new InputError(`the server at ${url} has no model ${query.model}; it has: ${listOf(models)}`);
  const serving = found ?? models[0];
  const contextLength = serving?.max_model_len ?? serving?.meta?.n_ctx ?? serving?.meta?.n_ctx_train;
  return {
    model: found?.id ?? query.model!,
    url,
    ...(contextLength !== undefined && { contextLength }),
    grammar: llamacpp ? "llamacpp" : models.some((model) => model.owned_by === "vllm") ? "vllm" : "none",
  };
}

function urlOf(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new InputError(`${JSON.stringify(text)} is no address; write it like http://localhost:8080/v1`, { cause });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new InputError(`the address must begin with http:// or https://, got ${url.protocol}//`);
  return url;
}

function modelsIn(body: string): readonly Model[] | undefined {
  try {
    const data = (JSON.parse(body) as { data?: unknown }).data;
    return Array.isArray(data) && data.length > 0 && data.every((item) => typeof (item as Model | null)?.id === "string")
      ? (data as Model[])
      : undefined;
  } catch {
    return undefined;
  }
}

function listOf(models: readonly Model[]): string {
  const names = models.map((model) => model.id);
  return names.length > 12 ? `${names.slice(0, 12).join(", ")} and ${names.length - 12} more` : names.join(", ");
}

/** The innermost reason of a connection error, such as ECONNREFUSED. */
export function reasonOf(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error && "code" in at ? String(at.code) : messageOf(at);
}
