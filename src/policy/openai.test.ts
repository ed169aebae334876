import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { InputError, type Logger } from "../base/index.ts";
import { createScratchpad } from "../editor/index.ts";
import { grammarOf, type Policy, PolicyError, type Prompt, type SampleRequest } from "../episode/index.ts";
import { type OpenAiOptions, openOpenAiPolicy } from "./index.ts";

interface Seen {
  readonly url: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string | undefined;
}

type Answer = (response: ServerResponse, seen: Seen) => void;

interface Server {
  readonly baseUrl: string;
  /** Requests for samples, oldest first. */
  readonly seen: Seen[];
  close(): Promise<void>;
}

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** A server that lists its models and gives the answers one after another, the last one again and again. */
async function serve(
  answers: readonly Answer[],
  options: { readonly models?: unknown; readonly header?: string; readonly key?: string } = {},
): Promise<Server> {
  const seen: Seen[] = [];
  const http = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (options.header) response.setHeader("server", options.header);
      const authorization = request.headers.authorization;
      if (options.key !== undefined && authorization !== `Bearer ${options.key}`) {
        json(response, { error: { message: `bad key ${authorization}` } }, 401);
        return;
      }
      if (request.url === "/v1/models") {
        json(response, options.models ?? { data: [{ id: "tiny" }] });
        return;
      }
      const one = { url: request.url ?? "", body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>, authorization };
      seen.push(one);
      answers[Math.min(seen.length, answers.length) - 1]!(response, one);
    });
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const server: Server = {
    baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    seen,
    close: async () => {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
  open.push(server);
  return server;
}

function json(response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

const says =
  (text: string, finish = "stop"): Answer =>
  (response, { url }) =>
    json(response, {
      choices: [
        url.endsWith("/chat/completions")
          ? { message: { role: "assistant", content: text }, finish_reason: finish }
          : { text, finish_reason: finish },
      ],
      usage: { prompt_tokens: 7, completion_tokens: 3, prompt_tokens_details: { cached_tokens: 5 } },
    });

const fails =
  (status: number, message = "no", headers: Record<string, string> = {}): Answer =>
  (response) =>
    json(response, { error: { message } }, status, headers);

const chat: Prompt = { format: "chat", messages: [{ role: "user", content: "fix" }] };
const trace: Prompt = { format: "trace", text: "fix\n### ", newText: "fix\n### " };

function request(prompt: Prompt, params: Partial<SampleRequest["params"]> = {}, withGrammar = true): SampleRequest {
  const pad = createScratchpad("a = 1\nb = 2\n");
  return {
    episodeKey: "e",
    prompt,
    params: { temperature: 0.5, maxTokens: 64, seed: 11, stop: prompt.format === "trace" ? ["\n"] : [], ...params },
    ...(withGrammar && { grammar: grammarOf(pad, prompt.format) }),
    observation: {
      task: { id: "t", description: "", code: "", tests: { kind: "asserts", setup: "", asserts: [] } },
      pad,
      verdict: { status: "failed", tests: [], stdout: "", weak: false, backend: "x", python: "3", durationMs: 0 },
      feedback: "",
      turn: 0,
      maxTurns: 10,
      history: [],
    },
  };
}

async function openOn(server: Server, options: Partial<OpenAiOptions> = {}): Promise<{ policy: Policy; log: string[] }> {
  const log: string[] = [];
  const logger: Logger = { debug: (text) => log.push(text), info: (text) => log.push(text), warn: (text) => log.push(text) };
  return { policy: await openOpenAiPolicy({ baseUrl: server.baseUrl, env: {}, logger, ...options }), log };
}

describe("OpenAI-compatible policy", () => {
  it("asks by chat", async () => {
    const server = await serve([says("DELL 1")]);
    const { policy } = await openOn(server);
    expect(policy).toMatchObject({ name: "openai:tiny", version: `tiny@${server.baseUrl}`, promptFormat: "chat", providesLogprobs: false });
    expect(await policy.sample(request(chat, { topP: 0.9, topK: 4 }))).toEqual({
      text: "DELL 1",
      finishReason: "stop",
      usage: { promptTokens: 7, completionTokens: 3, cachedTokens: 5 },
    });
    expect(server.seen[0]).toMatchObject({
      url: "/v1/chat/completions",
      body: { model: "tiny", messages: chat.messages, temperature: 0.5, top_p: 0.9, top_k: 4, seed: 11, max_tokens: 64, stream: false },
    });
    expect(server.seen[0]!.body).not.toHaveProperty("stop");
    expect(server.seen[0]!.body).not.toHaveProperty("grammar");
  });

  it("asks by completions, and says when a reply was cut off", async () => {
    const server = await serve([says(" DELL 1", "length")]);
    const { policy } = await openOn(server, { endpoint: "completions" });
    expect(policy.promptFormat).toBe("trace");
    expect(await policy.sample(request(trace))).toMatchObject({ text: "DELL 1", finishReason: "length" });
    expect(server.seen[0]).toMatchObject({ url: "/v1/completions", body: { prompt: "fix\n###", stop: ["\n"] } });
  });

  it("sends llama.cpp its GBNF, told by the server's header, with the context that it has", async () => {
    const models = { data: [{ id: "tiny", owned_by: "llamacpp", meta: { n_ctx: 4096 } }] };
    const server = await serve([says("DELL 1")], { models, header: "llama.cpp" });
    const { policy } = await openOn(server, { model: "any name" });
    expect(policy.contextLength).toBe(4096);
    await policy.sample(request(chat));
    expect(server.seen[0]!.body["grammar"]).toMatch(/^root *::=/m);
    const completions = await openOn(server, { endpoint: "completions" });
    await completions.policy.sample(request(trace));
    expect(server.seen[1]!.body["grammar"]).toMatch(/root ::= coe-command "\\n"/);
    expect(server.seen[1]!.body["prompt"]).toBe("fix\n### ");
  });

  it("sends vLLM a regex under its new and its old name, and takes its context length", async () => {
    const server = await serve([says("DELL 1")], { models: { data: [{ id: "m/big", owned_by: "vllm", max_model_len: 2048 }] } });
    const { policy } = await openOn(server);
    expect(policy.contextLength).toBe(2048);
    await policy.sample(request(chat));
    const { body } = server.seen[0]!;
    const { regex } = body["structured_outputs"] as { regex: string };
    expect(body["guided_regex"]).toBe(regex);
    for (const [text, fits] of [
      ["DELL 2", true],
      ["DELL 3", false],
      ["REPW 1 >>>a >>>c", true],
    ] as const)
      expect(new RegExp(`^(?:${regex})$`, "u").test(text)).toBe(fits);
  });

  it("gives up fields that the server refuses, one by one, and remembers", async () => {
    const refuses =
      (field: string): Answer =>
      (response, seen) =>
        field in seen.body ? fails(400, `Unrecognized request argument: ${field}`)(response, seen) : says("EXIT")(response, seen);
    const server = await serve([refuses("seed"), refuses("top_k"), says("EXIT")]);
    const { policy, log } = await openOn(server);
    await policy.sample(request(chat, { topK: 4 }));
    await policy.sample(request(chat, { topK: 4 }));
    expect(server.seen.map(({ body }) => ["seed" in body, "top_k" in body])).toEqual([
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ]);
    expect(log.join("\n")).toMatch(/refuses seed[\s\S]*refuses top_k/);
  });

  it("asks again after 429, 500 and torn, empty or foreign bodies", async () => {
    const torn: Answer = (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"choices": [{"mess');
      setTimeout(() => response.destroy(), 5);
    };
    const half: Answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"choices": [');
    };
    const page: Answer = (response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html>Bad gateway</html>");
    };
    const soon = { "retry-after-ms": "1" };
    for (const bad of [
      fails(429, "slow down", soon),
      fails(500, "oops", soon),
      torn,
      half,
      page,
      (response: ServerResponse) => json(response, { choices: [] }),
    ]) {
      const server = await serve([bad, says("EXIT")]);
      const { policy } = await openOn(server);
      expect((await policy.sample(request(chat))).text).toBe("EXIT");
      expect(server.seen).toHaveLength(2);
    }
  });

  it("gives up with a PolicyError that says where and why", async () => {
    const failing = await serve([fails(500, "out of memory", { "retry-after-ms": "1" })]);
    const first = await openOn(failing, { maxRetries: 1 });
    await expect(first.policy.sample(request(chat))).rejects.toThrow(/tiny@http.*out of memory/);
    expect(failing.seen).toHaveLength(2);

    const empty = await serve([(response) => json(response, {})]);
    const second = await openOn(empty, { maxRetries: 0 });
    await expect(second.policy.sample(request(chat))).rejects.toThrow(/no usable reply 1 times.*without choices/);

    const refusing = await serve([fails(404, "no such path")]);
    const third = await openOn(refusing, { maxRetries: 0 });
    await expect(third.policy.sample(request(chat))).rejects.toThrow(PolicyError);
  });

  it("times out on a server that hangs, and ends at once on an abort", async () => {
    const server = await serve([() => {}]);
    const { policy } = await openOn(server, { timeoutMs: 80, maxRetries: 0 });
    await expect(policy.sample(request(chat))).rejects.toThrow(/no answer from|timed out/i);
    const patient = await openOn(server, { maxRetries: 5 });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("enough")), 50);
    const started = performance.now();
    await expect(patient.policy.sample(request(chat), stop.signal)).rejects.toThrow("enough");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("says when the server goes away", async () => {
    const server = await serve([says("EXIT")]);
    const { policy } = await openOn(server, { maxRetries: 0 });
    await server.close();
    open.splice(open.indexOf(server), 1);
    await expect(policy.sample(request(chat))).rejects.toThrow(/no answer from.*ECONNREFUSED.*still running/);
  });

  it("takes the key from the environment and never says it", async () => {
    const key = "sk-very-secret-1234";
    const echo: Answer = (response, seen) => json(response, { error: { message: `seed is bad, ${seen.authorization}` } }, 400);
    const server = await serve([echo, echo, echo, echo, echo, echo], { key });
    await expect(openOn(server)).rejects.toThrow(/refuses the API key \(401\); set COE_API_KEY or OPENAI_API_KEY/);
    await expect(openOn(server, { env: { OPENAI_API_KEY: "wrong-key-99" } })).rejects.toThrow(expect.not.stringContaining("wrong-key-99"));
    const { policy, log } = await openOn(server, { env: { COE_API_KEY: key, OPENAI_API_KEY: "other" }, maxRetries: 0 });
    const failure = await policy.sample(request(chat)).then(
      () => "",
      (error: Error) => `${error.message}\n${error.stack}`,
    );
    expect(server.seen[0]!.authorization).toBe(`Bearer ${key}`);
    expect(failure).toContain("***");
    expect(`${failure}\n${log.join("\n")}\n${policy.name} ${policy.version}`).not.toContain(key);
  });

  it.each<[string, Partial<OpenAiOptions>, unknown, RegExp]>([
    ["no address", { baseUrl: "localhost" }, undefined, /is no address; write it like http/],
    ["a wrong scheme", { baseUrl: "ftp://x/v1" }, undefined, /must begin with http/],
    [
      "nobody there",
      { baseUrl: "http://127.0.0.1:9/v1" },
      undefined,
      /can't reach a server at http:\/\/127\.0\.0\.1:9\/v1 \(.*\); start it/,
    ],
    ["several models", {}, { data: [{ id: "a" }, { id: "b" }] }, /several models; choose one with --model: a, b/],
    ["another model", { model: "c" }, { data: [{ id: "a" }] }, /has no model c; it has: a/],
    ["no list", {}, { hello: 1 }, /lists no models \(200\); name one with --model/],
  ])("refuses at opening: %s", async (_, options, models, message) => {
    const server = await serve([says("EXIT")], models === undefined ? {} : { models });
    const opening = openOn(server, options);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toBeInstanceOf(InputError);
  });
});
