/**
 * A policy over any OpenAI-compatible server (Ollama, llama.cpp, vLLM, LM Studio, hosted ones), by chat or by completions.
 *
 * HTTP faults are retried with back-off by the `openai` package (Retry-After is obeyed), torn and empty replies here. Fields that a server
 * refuses (grammar, seed, logprobs, …) are dropped one by one with a warning. The API key comes from the environment and is never part of a
 * message. Not guaranteed: token ids (servers don't give them, so such a policy can't be trained), nor that a server which accepts the grammar obeys it.
 */
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from "openai";
import { type Logger, messageOf, silentLogger } from "../base/index.ts";
import { type Policy, PolicyError, type PromptFormat, type Sample, type SampleRequest } from "../episode/index.ts";
import { probeServer, reasonOf, type ServerInfo } from "./probe.ts";

export interface OpenAiOptions {
  /** Root of the API, usually ending in /v1. */
  readonly baseUrl: string;
  /** Empty: the server's only model. */
  readonly model?: string;
  readonly endpoint?: "chat" | "completions";
  readonly grammar?: "auto" | "llamacpp" | "vllm" | "none";
  /** Tokens; default what the server says, else 8192. */
  readonly contextLength?: number;
  /** For one request. Default 120,000. */
  readonly timeoutMs?: number;
  /** Further tries after the first. Default 4. */
  readonly maxRetries?: number;
  /** Ask for log-probabilities of the sampled tokens. */
  readonly logprobs?: boolean;
  /** Default: COE_API_KEY, else OPENAI_API_KEY of `env`. */
  readonly apiKey?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly logger?: Logger;
}

/** Fields that a server may refuse, in the order in which they are given up when its message names none. */
const optionalFields = ["grammar", "logprobs", "seed", "top_k", "max_tokens", "temperature"] as const;
type OptionalField = (typeof optionalFields)[number];

const namedBy: Readonly<Record<OptionalField, RegExp>> = {
  grammar: /grammar|guided|structured|regex/i,
  logprobs: /logprob/i,
  seed: /seed/i,
  top_k: /top_k/i,
  max_tokens: /max_tokens|max_completion_tokens/i,
  temperature: /temperature|top_p/i,
};

/** Asks the server what it is and makes the policy. Throws InputError when it can't be reached, refuses the key or has no such model. */
export async function openOpenAiPolicy(options: OpenAiOptions, signal?: AbortSignal): Promise<Policy> {
  const env = options.env ?? process.env;
  const apiKey = options.apiKey ?? env["COE_API_KEY"] ?? env["OPENAI_API_KEY"] ?? "";
  const server = await probeServer({ baseUrl: options.baseUrl, apiKey, ...(options.model && { model: options.model }) }, signal);
  return new OpenAiPolicy(options, apiKey, server);
}

class OpenAiPolicy implements Policy {
  readonly name: string;
  readonly version: string;
  readonly providesLogprobs = false; // no token ids, so nothing to train on
  readonly contextLength: number;
  readonly promptFormat: PromptFormat;
  readonly #client: OpenAI;
  readonly #model: string;
  readonly #grammar: "llamacpp" | "vllm" | "none";
  readonly #logprobs: boolean;
  readonly #maxRetries: number;
  readonly #secret: string;
  readonly #logger: Logger;
  readonly #refused = new Set<OptionalField>();

  constructor(options: OpenAiOptions, apiKey: string, server: ServerInfo) {
    this.#model = server.model;
    this.name = `openai:${server.model}`;
    this.version = `${server.model}@${server.url}`;
    this.contextLength = options.contextLength ?? server.contextLength ?? 8192;
    this.promptFormat = options.endpoint === "completions" ? "trace" : "chat";
    const grammar = options.grammar ?? "auto";
    this.#grammar = grammar === "auto" ? server.grammar : grammar;
    this.#logprobs = options.logprobs ?? false;
    this.#maxRetries = options.maxRetries ?? 4;
    this.#secret = apiKey;
    this.#logger = options.logger ?? silentLogger;
    this.#client = new OpenAI({
      baseURL: options.baseUrl,
      apiKey: apiKey || "none", // local servers need none, the client insists on one
      organization: null,
      project: null,
      timeout: options.timeoutMs ?? 120_000,
      maxRetries: this.#maxRetries,
      logLevel: "off",
    });
  }

  async sample(request: SampleRequest, signal?: AbortSignal): Promise<Sample> {
    for (let attempt = 0; ; attempt++) {
      try {
        const sample = await this.#ask(request, signal);
        if (typeof sample !== "string") return sample;
        if (attempt >= this.#maxRetries)
          throw new PolicyError(`the server at ${this.version} sent no usable reply ${attempt + 1} times: ${sample}`);
        this.#logger.warn(`the server's reply is unusable (${sample}); asking again`);
        await pause(Math.min(250 * 2 ** attempt, 4000), signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof PolicyError) throw error;
        if (error instanceof APIError && (error.status === 400 || error.status === 422) && this.#giveUp(error.message, request)) {
          attempt--;
          continue;
        }
        throw this.#fault(error);
      }
    }
  }

  /** One request. A string says why the reply can't be used. */
  async #ask(request: SampleRequest, signal?: AbortSignal): Promise<Sample | string> {
    const { prompt } = request;
    const options = signal ? { signal } : {};
    try {
      switch (prompt.format) {
        case "chat": {
          const body = { model: this.#model, messages: [...prompt.messages], ...this.#fields(request), stream: false };
          const reply = await this.#client.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming, options);
          const choice = choiceOf(reply);
          if (typeof choice === "string") return choice;
          const message = choice["message"] as { content?: unknown } | undefined;
          if (!message) return "a choice without a message";
          const logprobs = (choice["logprobs"] as { content?: { logprob: number }[] } | null | undefined)?.content?.map(
            (item) => item.logprob,
          );
          return sampleOf(typeof message.content === "string" ? message.content : "", choice, reply, logprobs);
        }
        case "trace": {
          // Without a grammar, a blank at the prompt's end would split the command's first token; the model then writes it itself.
          const text = this.#sends("grammar", request) ? prompt.text : prompt.text.replace(/ $/, "");
          const body = { model: this.#model, prompt: text, ...this.#fields(request), stream: false };
          const reply = await this.#client.completions.create(body as OpenAI.CompletionCreateParamsNonStreaming, options);
          const choice = choiceOf(reply);
          if (typeof choice === "string") return choice;
          if (typeof choice["text"] !== "string") return "a choice without text";
          const logprobs = (choice["logprobs"] as { token_logprobs?: number[] } | null | undefined)?.token_logprobs;
          return sampleOf(text === prompt.text ? choice["text"] : choice["text"].replace(/^ /, ""), choice, reply, logprobs);
        }
        default:
          return prompt satisfies never;
      }
    } catch (error) {
      if (error instanceof APIError || signal?.aborted) throw error;
      return `its body can't be read: ${messageOf(error)}`; // torn JSON, a connection cut in mid-body
    }
  }

  #sends(field: OptionalField, request: SampleRequest): boolean {
    if (this.#refused.has(field)) return false;
    return field !== "grammar" || (request.grammar !== undefined && this.#grammar !== "none");
  }

  /** The request's settings as body fields, less those that the server refused. */
  #fields(request: SampleRequest): Record<string, unknown> {
    const { params, prompt, grammar } = request;
    const chat = prompt.format === "chat";
    return {
      ...(this.#sends("temperature", request) && {
        temperature: params.temperature,
        ...(params.topP !== undefined && { top_p: params.topP }),
      }),
      ...(params.topK !== undefined && this.#sends("top_k", request) && { top_k: params.topK }),
      ...(this.#sends("seed", request) && { seed: params.seed }),
      ...(this.#sends("max_tokens", request) ? { max_tokens: params.maxTokens } : { max_completion_tokens: params.maxTokens }),
      ...(params.stop.length > 0 && { stop: [...params.stop] }),
      ...(this.#logprobs && this.#sends("logprobs", request) && { logprobs: chat ? true : 1 }),
      ...(grammar && this.#sends("grammar", request) && grammarFields(this.#grammar, grammar, chat)),
    };
  }

  /** Drops a field that the server refused; false when nothing is left to drop. */
  #giveUp(message: string, request: SampleRequest): boolean {
    const sent = optionalFields.filter(
      (field) =>
        this.#sends(field, request) && (field !== "logprobs" || this.#logprobs) && (field !== "top_k" || request.params.topK !== undefined),
    );
    const named = sent.find((field) => namedBy[field].test(message)) ?? (sent.includes("grammar") ? "grammar" : undefined);
    if (!named) return false;
    this.#refused.add(named);
    this.#logger.warn(`the server refuses ${named} (${this.#redact(message)}); going on without it`);
    return true;
  }

  #fault(error: unknown): PolicyError {
    const where = this.version;
    if (error instanceof APIUserAbortError) return new PolicyError(`the request to ${where} was aborted`, { cause: error });
    if (error instanceof APIConnectionError) {
      return new PolicyError(`no answer from ${where}: ${this.#redact(reasonOf(error))}; is the server still running?`, { cause: error });
    }
    if (error instanceof APIError && error.status === 401) {
      return new PolicyError(`${where} refuses the API key (401); set COE_API_KEY or OPENAI_API_KEY`, { cause: error });
    }
    return new PolicyError(`${where}: ${this.#redact(messageOf(error))}`, { cause: error });
  }

  #redact(text: string): string {
    const short = text.replace(/\s+/g, " ").slice(0, 300);
    return this.#secret ? short.replaceAll(this.#secret, "***") : short;
  }
}

/** A grammar as the server wants it. vLLM's field was renamed; old and new versions ignore the other's. */
function grammarFields(
  kind: "llamacpp" | "vllm" | "none",
  grammar: { regex: string; gbnf: string },
  chat: boolean,
): Record<string, unknown> {
  switch (kind) {
    case "llamacpp":
      return { grammar: chat ? grammar.gbnf : `${grammar.gbnf.replace(/^root( *::=)/m, "coe-command$1")}\nroot ::= coe-command "\\n"\n` };
    case "vllm": {
      const regex = chat ? grammar.regex : `(?:${grammar.regex})\\n`;
      return { structured_outputs: { regex }, guided_regex: regex };
    }
    case "none":
      return {};
    default:
      return kind satisfies never;
  }
}

/** The first choice, or why there is none: a page of HTML comes through the client as a string. */
function choiceOf(reply: unknown): Record<string, unknown> | string {
  if (typeof reply === "string") return `not JSON but ${JSON.stringify(reply.slice(0, 60))}`;
  const choices = (reply as { choices?: unknown } | null)?.choices;
  if (!Array.isArray(choices)) return "a reply without choices; is this an OpenAI-compatible server?";
  return (choices[0] as Record<string, unknown> | undefined) ?? "an empty list of choices";
}

function sampleOf(text: string, choice: Record<string, unknown>, reply: unknown, logprobs: readonly number[] | undefined): Sample {
  const usage = (
    reply as { usage?: { prompt_tokens?: number; completion_tokens?: number; prompt_tokens_details?: { cached_tokens?: number } } }
  ).usage;
  const cached = usage?.prompt_tokens_details?.cached_tokens;
  return {
    text,
    finishReason: choice["finish_reason"] === "length" ? "length" : "stop",
    ...(logprobs && { logprobs }),
    usage: {
      promptTokens: usage?.prompt_tokens ?? 0,
      completionTokens: usage?.completion_tokens ?? 0,
      ...(cached !== undefined && { cachedTokens: cached }),
    },
  };
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
