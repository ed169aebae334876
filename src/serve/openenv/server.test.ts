import { createConnection } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { rolloutSettings } from "../../episode/index.ts";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { createTask } from "../../tasks/index.ts";
import { TaskBook } from "../task-book.ts";
import { type OpenEnvOptions, type OpenEnvServer, openOpenEnvServer } from "./server.ts";

/** What comes back from the wire, not typed. */
type Json = ReturnType<typeof JSON.parse>;

const suite = (name: string, code: string, asserts: string[], split: "train" | "validation") => ({
  task: createTask({
    description: `Write a function ${name}.`,
    code,
    tests: { kind: "asserts" as const, setup: "", asserts },
    provenance: { source: "test", key: name, split },
  }),
});

const book = new TaskBook(
  [
    suite("add", "def add(a, b):\n    return a - b\n", ["assert add(1, 2) == 3", "assert add(0, 0) == 0"], "train"),
    suite("double", "def double(a):\n    return a + 2\n", ["assert double(3) == 6"], "train"),
    suite("spin", "def spin():\n    while True:\n        pass\n", ["assert spin() == 1"], "validation"),
    suite("slow", "import time\ntime.sleep(0.5)\ndef slow():\n    return 2\n", ["assert slow() == 1"], "validation"),
  ],
  { seed: 0, variants: 1 },
);

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
});
afterAll(async () => {
  await runner[Symbol.asyncDispose]();
});

const settings = { rollout: rolloutSettings({ maxTurns: 3 }), extract: "strict", commandChars: 1000, episodeSeconds: 600 } as const;
const open = (options: Partial<OpenEnvOptions> = {}): Promise<OpenEnvServer> =>
  openOpenEnvServer({ runner, book, settings, version: "1.2.3", port: 0, ...options });

/** A client that sends and awaits replies in order. */
async function connect(server: OpenEnvServer, headers: Record<string, string> = {}, query = "") {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws${query}`, { headers });
  const replies: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  socket.on("message", (data) => {
    const text = data.toString();
    const next = waiting.shift();
    if (next) next(text);
    else replies.push(text);
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const receive = async (): Promise<Json> => JSON.parse(replies.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve))));
  const send = (message: unknown): void => socket.send(typeof message === "string" ? message : JSON.stringify(message));
  const ask = (message: unknown): Promise<Json> => {
    send(message);
    return receive();
  };
  return { socket, send, receive, ask, closed, step: (command: string) => ask({ type: "step", data: { command } }) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(condition()).toBe(true);
}

describe("an episode over the socket", () => {
  it("is repaired, rewarded once and ended by EXIT", async () => {
    await using server = await open();
    const client = await connect(server);
    const reset = await client.ask({ type: "reset", data: { seed: 1, episode_id: "e1", split: "train", index: 0 } });
    expect(reset.type).toBe("observation");
    expect(reset.data).toMatchObject({ reward: null, done: false });
    expect(reset.data.observation).toMatchObject({
      listing: "L 1 def add(a, b):\nL 2     return a - b\n",
      description: "Write a function add.",
      turn: 0,
      max_turns: 3,
      command_ok: null,
      tests_passed: 1,
      tests_total: 2,
      solved: false,
      first_solved_turn: null,
      stop_condition: null,
    });
    expect(reset.data.observation.metadata.prompt).toContain("Write a function add.");
    expect(reset.data.observation.metadata.prompt.endsWith("### ")).toBe(true);
    expect(reset.data.observation.metadata.messages.map((m: Json) => m.role)).toEqual(["system", "user"]);

    const malformed = await client.step("please fix line 2");
    expect(malformed.data).toMatchObject({ reward: -0.5, done: false, observation: { command_ok: false, turn: 1, turn_reward: -0.5 } });
    const repaired = await client.step("REPW 2 >>>- >>>+");
    expect(repaired.data).toMatchObject({
      reward: 1,
      done: false,
      observation: { solved: true, first_solved_turn: 2, feedback: "", tests_passed: 2 },
    });
    expect(repaired.data.observation.metadata.prompt).toBe("\nL 1 def add(a, b):\nL 2     return a + b\n***\n### ");
    const exit = await client.step("EXIT");
    expect(exit.data).toMatchObject({ reward: 0, done: true, observation: { stop_condition: "exit", episode_return: 0.5 } });
    expect(await client.ask({ type: "state" })).toMatchObject({ type: "state", data: { episode_id: "e1", step_count: 3, solved: true } });
    expect(await client.step("EXIT")).toMatchObject({ type: "error", data: { code: "EXECUTION_ERROR" } });
    await client.ask({ type: "reset", data: { index: 1 } });
    expect(await client.ask({ type: "state" })).toMatchObject({ data: { episode_id: null, step_count: 0 } });
    client.send({ type: "close" });
    expect(await client.closed).toBe(1000);
  });

  it("ends at the last turn with the reward for a missing EXIT", async () => {
    await using server = await open();
    const client = await connect(server);
    await client.ask({ type: "reset", data: { index: 0 } });
    await client.step("DELL 9");
    await client.step("x".repeat(5000));
    const last = await client.step("DELL 9");
    expect(last.data).toMatchObject({ reward: -0.5, done: true, observation: { stop_condition: "max_turns", command_ok: false } });
    client.socket.close();
  });

  it("answers what it can't do with an error and stays open", async () => {
    await using server = await open();
    const client = await connect(server);
    expect(await client.step("EXIT")).toMatchObject({ type: "error", data: { code: "EXECUTION_ERROR" } });
    expect(await client.ask({ type: "reset", data: { index: 99 } })).toMatchObject({ data: { code: "EXECUTION_ERROR" } });
    expect(await client.ask({ type: "reset", data: { split: "none" } })).toMatchObject({ data: { code: "EXECUTION_ERROR" } });
    expect(await client.ask("{")).toMatchObject({ data: { code: "INVALID_JSON" } });
    expect(await client.ask({ type: "jump" })).toMatchObject({ data: { code: "UNKNOWN_TYPE" } });
    expect(await client.ask({ type: "step", data: {} })).toMatchObject({ data: { code: "VALIDATION_ERROR" } });
    client.socket.send(Buffer.from([1, 2, 3]));
    expect(await client.receive()).toMatchObject({ data: { code: "INVALID_JSON" } });
    expect((await client.ask({ type: "reset", data: { seed: 5 } })).type).toBe("observation");
    client.send(`{"type":"step","data":{"command":"${"x".repeat(1 << 20)}"}}`);
    expect(await client.closed).toBe(1009);
  });

  it("keeps the order of requests sent without waiting", async () => {
    await using server = await open();
    const client = await connect(server);
    client.send({ type: "reset", data: { index: 0 } });
    for (let i = 0; i < 40; i++) client.send({ type: "state" });
    client.send({ type: "step", data: { command: "EXIT" } });
    const types = [];
    for (let i = 0; i < 42; i++) types.push((await client.receive()).type);
    expect(types).toEqual(["observation", ...Array(40).fill("state"), "observation"]);
    client.socket.close();
  });

  it("speaks MCP over the same episode", async () => {
    await using server = await open();
    const client = await connect(server);
    const rpc = async (method: string, params?: object) =>
      (await client.ask({ type: "mcp", data: { jsonrpc: "2.0", id: 7, method, params } })).data;
    expect((await rpc("tools/list")).result.tools[0].name).toBe("edit");
    expect((await rpc("tools/call", { name: "edit", arguments: { command: "EXIT" } })).error.message).toContain("reset");
    await client.ask({ type: "reset", data: { index: 0 } });
    const call = await rpc("tools/call", { name: "edit", arguments: { command: "REPW 2 >>>- >>>+" } });
    expect(call).toMatchObject({ id: 7, result: { structuredContent: { solved: true, reward: 1 } } });
    expect((await rpc("nothing")).error.code).toBe(-32601);
    expect((await client.ask({ type: "mcp", data: 3 })).data.error.code).toBe(-32600);
    expect((await client.ask({ type: "state" })).data.step_count).toBe(1);
    client.socket.close();
  });

  it("finishes the answer under way when it shuts down", async () => {
    const server = await open();
    const client = await connect(server);
    client.send({ type: "reset", data: { split: "validation", index: 1 } });
    await until(() => server.status()["running"] === 1);
    const ended = server.close(40_000);
    expect((await client.receive()).type).toBe("observation");
    expect(await client.closed).toBe(1001);
    await ended;
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });
});

describe("capacity and clients that vanish", () => {
  it("tells a client that the server is full, and frees the place of one that leaves", async () => {
    await using server = await open({ maxSessions: 2 });
    const [a, b, c] = [await connect(server), await connect(server), await connect(server)];
    expect(await c.ask({ type: "reset" })).toMatchObject({
      type: "error",
      data: { code: "CAPACITY_REACHED", active_sessions: 2, max_sessions: 2 },
    });
    expect(await c.closed).toBe(1013);
    a.socket.terminate();
    await until(() => server.status()["active_sessions"] === 1);
    const d = await connect(server);
    expect((await d.ask({ type: "reset", data: { index: 0 } })).type).toBe("observation");
    b.socket.close();
    d.socket.close();
  });

  it("stops the run of a client that disconnected, so that the next one is not kept waiting", async () => {
    await using server = await open({ inFlight: 1 });
    const slow = await connect(server);
    slow.send({ type: "reset", data: { split: "validation", index: 0 } });
    await until(() => server.status()["running"] === 1);
    slow.socket.terminate();
    const started = performance.now();
    await until(() => server.status()["running"] === 0);
    expect(performance.now() - started).toBeLessThan(3000);
    const client = await connect(server);
    expect((await client.ask({ type: "reset", data: { index: 0 } })).type).toBe("observation");
    client.socket.close();
  });

  it("drops a client that answers no ping", async () => {
    await using server = await open({ pingMs: 50 });
    const client = await connect(server);
    client.socket.pause();
    await until(() => server.status()["active_sessions"] === 0);
    client.socket.terminate();
  });

  it("answers a request that takes too long with an error and leaves the episode as it was", async () => {
    await using server = await open({ replyMs: 300 });
    const client = await connect(server);
    expect(await client.ask({ type: "reset", data: { split: "validation", index: 0 } })).toMatchObject({
      data: { code: "EXECUTION_ERROR" },
    });
    client.socket.close();
  });
});

describe("plain HTTP", () => {
  it("has OpenEnv's routes", async () => {
    await using server = await open();
    const get = async (path: string) => (await fetch(server.url + path)).json() as Promise<Json>;
    const post = async (path: string, body: unknown) => {
      const response = await fetch(server.url + path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
      return { status: response.status, body: (await response.json()) as Json };
    };
    expect(await get("/health")).toEqual({ status: "healthy" });
    expect(await get("/metadata")).toMatchObject({ name: "chain_of_edits_env", version: "1.2.3" });
    expect(Object.keys(await get("/schema"))).toEqual(["action", "observation", "state"]);
    expect(await get("/state")).toMatchObject({ episode_id: null, step_count: 0 });
    const api = await get("/openapi.json");
    expect(api.info.version).toBe("1.2.3");
    expect(Object.keys(api.paths)).toEqual(expect.arrayContaining(["/reset", "/step", "/state"]));
    expect(await post("/reset", "")).toMatchObject({ status: 200, body: { reward: null, done: false } });
    expect(await post("/step", { action: { command: "REPW 2 >>>- >>>+" }, index: 0 })).toMatchObject({ status: 200, body: { reward: 1 } });
    const bad = await post("/step", { action: { command: 5 } });
    expect(bad.status).toBe(422);
    expect(bad.body.detail[0].loc).toEqual(["body", "action", "command"]);
    expect((await post("/step", "{")).status).toBe(422);
    expect((await post("/reset", { index: 77 })).status).toBe(400);
    expect(await post("/mcp", {})).toEqual({
      status: 200,
      body: { jsonrpc: "2.0", id: null, error: { code: -32600, message: expect.any(String), data: null } },
    });
    expect((await post("/reset", `{"episode_id":"${"x".repeat(2 << 20)}"}`)).status).toBe(413);
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
  });

  it("has the task routes", async () => {
    await using server = await open();
    const base = `${server.url}/chain_of_edits_env`;
    const post = async (path: string, body: unknown) => {
      const response = await fetch(base + path, { method: "POST", body: JSON.stringify(body) });
      return response.ok ? response.json() : response.status;
    };
    expect(await (await fetch(`${server.url}/list_environments`)).json()).toEqual(["chain_of_edits_env"]);
    expect(await (await fetch(`${base}/splits`)).json()).toEqual([
      { name: "train", type: "train" },
      { name: "validation", type: "validation" },
    ]);
    expect(await post("/num_tasks", { split: "train" })).toEqual({ num_tasks: 2 });
    expect(await post("/num_tasks", { split: "no" })).toBe(400);
    expect(await post("/task", { split: "train", index: 1 })).toMatchObject({
      task: { description: "Write a function double.", index: 1 },
    });
    expect(await post("/task", { split: "train", index: 2 })).toBe(400);
    expect(await post("/task_range", { split: "train", start: 1, stop: 9 })).toMatchObject({ tasks: [{ split: "train", index: 1 }] });
    expect(await post("/tasks", {})).toBe(422);
    expect((await fetch(`${server.url}/other_env/splits`)).status).toBe(404);
  });
});

describe("who may come in", () => {
  it("asks for the token everywhere but at /health", async () => {
    const token = "a-token-of-length-20";
    await using server = await open({ token });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/schema`)).status).toBe(401);
    expect((await fetch(`${server.url}/schema`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    await expect(connect(server)).rejects.toThrow("401");
    const client = await connect(server, { authorization: `Bearer ${token}` });
    expect((await client.ask({ type: "state" })).type).toBe("state");
    client.socket.close();
  });

  it("refuses other hosts and origins, and binding to the world without a token", async () => {
    await using server = await open();
    await expect(connect(server, { host: "evil.example" })).rejects.toThrow("403");
    await expect(connect(server, { origin: "https://evil.example" })).rejects.toThrow("403");
    await expect(open({ host: "0.0.0.0" })).rejects.toThrow(/token/);
    await expect(open({ token: "short" })).rejects.toThrow(/16/);
    await expect(open({ port: server.port })).rejects.toThrow(/can't listen/);
  });
});

describe("hostile input", () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom("train", "__proto__", "x".repeat(300), -1, 1e308, 0, 1));
  const object = (...keys: string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });

  it("gets exactly one reply per frame, and the session goes on", async () => {
    await using server = await open({ requestsPerSecond: 10_000 });
    const client = await connect(server);
    const frame = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.record({
        type: fc.constantFrom("reset", "step", "state", "mcp", "x"),
        data: fc.oneof(value, object("command", "seed", "index", "split")),
      }),
      fc.record({
        type: fc.constant("mcp"),
        data: fc.record({
          jsonrpc: fc.constantFrom("2.0", "1.0"),
          id: value,
          method: fc.constantFrom("tools/call", "tools/list", "initialize", "ping", "constructor"),
          params: object("name", "arguments"),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(frame, async (message) => {
        const reply = await client.ask(message);
        expect(["observation", "state", "mcp", "error"]).toContain(reply.type);
        if (reply.type === "error")
          expect(["INVALID_JSON", "UNKNOWN_TYPE", "VALIDATION_ERROR", "EXECUTION_ERROR"]).toContain(reply.data.code);
      }),
      { numRuns: 400 },
    );
    expect((await client.ask({ type: "reset", data: { index: 0 } })).type).toBe("observation");
    client.socket.close();
  });

  it("can't bring the server down by the upgrade's request line", async () => {
    await using server = await open();
    for (const target of ["//", "http://[", "/ws?%", "*", "/ws/../x", "ws"]) {
      const socket = createConnection(server.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
      await new Promise((resolve) => socket.once("data", resolve).once("close", resolve));
      socket.destroy();
    }
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  it("gets a 2xx or 4xx from every route", async () => {
    await using server = await open();
    const paths = ["/reset", "/step", "/mcp", ...["tasks", "num_tasks", "task", "task_range"].map((name) => `/chain_of_edits_env/${name}`)];
    const body = fc.oneof(
      fc.string({ maxLength: 100 }),
      object("action", "split", "index", "start", "stop", "seed", "timeout_s").map((o) => JSON.stringify(o)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async (path, text) => {
        const response = await fetch(server.url + path, { method: "POST", body: text });
        await response.arrayBuffer();
        expect([200, 400, 422]).toContain(response.status);
      }),
      { numRuns: 200 },
    );
  });
});
