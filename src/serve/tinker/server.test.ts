/** What our Tinker server refuses, and that no body over the wire makes it fail; the client's tests against it are in test/tinker/. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeTinyModel } from "../../../test/tiny-model.ts";
import { parseCommand } from "../../editor/index.ts";
import type { Tokenizer } from "../../model/index.ts";
import { tinkerProto, tinkerWire } from "../../policy/index.ts";
import { openTinkerServer, type TinkerServer } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-server-"));
let server: TinkerServer;
let tokenizer: Tokenizer;
beforeAll(async () => {
  ({ tokenizer } = await writeTinyModel(join(folder, "base")));
  server = await openTinkerServer({
    model: join(folder, "base"),
    folder: join(folder, "saved"),
    port: 0,
    threads: 1,
    pollMs: 500,
    mostModels: 3,
    residentModels: 1,
    residentSamplers: 1,
    sessionMs: 60_000,
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

type Json = Record<string, unknown>;

/** Status and detail of a refusal. */
async function said(path: string, body: Json): Promise<string> {
  const { status, json } = await post(path, body);
  return `${status} ${typeof json["detail"] === "string" ? json["detail"] : JSON.stringify(json["detail"])}`;
}

async function newSampler(): Promise<{ session_id: string; sampler: string }> {
  const session_id = String((await post("create_session", {})).json["session_id"]);
  const made = await post("create_sampling_session", { session_id, sampling_session_seq_id: 0, base_model: "base" });
  return { session_id, sampler: String(made.json["sampling_session_id"]) };
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; json: Json }> {
  const response = await fetch(`${server.url}/api/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Json };
}

async function result(submitted: Json): Promise<Json> {
  for (;;) {
    const { json } = await post("retrieve_future", { request_id: submitted["request_id"] });
    if (json["type"] !== "try_again") return json;
  }
}

const unload = async (model_id: string): Promise<Json> => result((await post("unload_model", { model_id })).json);

async function newModel(rank = 2): Promise<{ session_id: string; model_id: string }> {
  const { json } = await post("create_session", { tags: [], user_metadata: {}, sdk_version: "0.24.1", type: "create_session" });
  const session_id = String(json["session_id"]);
  const made = await post("create_model", { session_id, model_seq_id: 0, base_model: "base", lora_config: { rank, seed: 1 } });
  return { session_id, model_id: String((await result(made.json))["model_id"]) };
}

const tensor = (data: readonly number[], dtype = "float32") => ({ data, dtype, shape: [data.length] });
const input = (loss_fn_inputs: Json, tokens: readonly number[] = [1, 2, 3], loss_fn = "cross_entropy") => ({
  loss_fn,
  data: [{ model_input: { chunks: [{ type: "encoded_text", tokens }] }, loss_fn_inputs }],
});

describe("the Tinker server", () => {
  it("trains, saves, samples and takes the same call once", async () => {
    const { session_id, model_id } = await newModel();
    const body = { model_id, seq_id: 1, forward_backward_input: input({ target_tokens: tensor([2, 3, 4], "int64") }) };
    const [first, again] = [await post("forward_backward", body), await post("forward_backward", body)];
    expect(again.json).toEqual(first.json);
    const { loss_fn_outputs: outputs } = (await result(first.json)) as { loss_fn_outputs: { logprobs: { data: number[] } }[] };
    expect(outputs[0]!.logprobs.data).toHaveLength(3);
    const step = { model_id, seq_id: 2, adam_params: { learning_rate: 1e-3 } };
    const done = await Promise.all([post("optim_step", step), post("optim_step", step), post("optim_step", step)]);
    expect(new Set(done.map(({ json }) => json["request_id"])).size).toBe(1);
    expect(await result(done[0]!.json)).toMatchObject({ metrics: { step: 1 } });
    expect((await post("optim_step", { ...step, adam_params: { learning_rate: 1 } })).status).toBe(409);
    expect((await post("optim_step", { ...step, seq_id: 0 })).status).toBe(409);
    const saved = await result((await post("save_weights_for_sampler", { model_id, seq_id: 3, path: "s1" })).json);
    expect(saved["path"]).toBe(`tinker://${model_id}/sampler_weights/s1`);
    expect((await post("save_weights_for_sampler", { model_id, seq_id: 4, path: "s1" })).status).toBe(409);
    const sampler = await post("create_sampling_session", {
      session_id,
      sampling_session_seq_id: 0,
      model_path: `tinker://${model_id}/s1`,
    });
    const sample = {
      sampling_session_id: sampler.json["sampling_session_id"],
      seq_id: 0,
      num_samples: 3,
      prompt: { chunks: [{ type: "encoded_text", tokens: [0, 5] }] },
      sampling_params: { max_tokens: 4, seed: 3, temperature: 1, top_k: -1, top_p: 1 },
    };
    const { sequences } = (await result((await post("asample", sample)).json)) as { sequences: { tokens: number[]; logprobs: number[] }[] };
    expect(sequences).toHaveLength(3);
    for (const { tokens, logprobs } of sequences) expect(logprobs).toHaveLength(tokens.length);
    const repeated = (await result((await post("asample", { ...sample, seq_id: 1 })).json)) as { sequences: unknown };
    expect(repeated.sequences).toEqual(sequences);
    await unload(model_id);
  });

  it.each<[string, string, Json | string, number]>([
    ["no JSON", "create_session", "{", 400],
    ["no such session", "session_heartbeat", { session_id: "x" }, 404],
    ["no such model", "unload_model", { model_id: "x" }, 404],
    ["a field missing", "optim_step", { model_id: "x" }, 422],
    ["a checkpoint outside the folder", "weights_info", { tinker_path: "tinker://../../etc/passwd" }, 422],
    ["a checkpoint that isn't there", "weights_info", { tinker_path: "tinker://m/weights/1" }, 404],
    ["a future that never was", "retrieve_future", { request_id: "99999" }, 404],
    ["no route", "nothing", {}, 404],
  ])("refuses %s", async (_, path, body, status) => {
    expect((await post(path, body)).status).toBe(status);
  });

  it("refuses data that don't fit, naming what doesn't", async () => {
    const { model_id } = await newModel();
    const ask = (forward_backward_input: Json) => said("forward_backward", { model_id, seq_id: 1, forward_backward_input });
    const targets = tensor([2, 3, 4], "int64");
    expect(await ask({ loss_fn: "cross_entropy", data: [] })).toMatch(/^422 .*at least one datum/);
    expect(await ask(input({}))).toMatch(/^422 .*target_tokens/);
    expect(await ask(input({ target_tokens: tensor([2, 3]) }))).toMatch(/^400 data\[0\]\.target_tokens must have 3 entries/);
    expect(await ask(input({ target_tokens: tensor([2, 3, 9999]) }))).toMatch(/^400 .*outside the vocabulary/);
    expect(await ask(input({ target_tokens: targets }, [1, 2, 9999]))).toMatch(/^400 .*outside the vocabulary/);
    expect(await ask(input({ target_tokens: targets, weights: tensor([1, 1, 1e300]) }))).toMatch(/^400 .*beyond float32/);
    expect(await ask(input({ target_tokens: targets }, [1, 2, 3], "ppo"))).toMatch(/^400 .*needs logprobs and advantages/);
    const long = Array.from({ length: 600 }, () => 1);
    expect(await ask(input({ target_tokens: tensor(long) }, long))).toMatch(/^400 .*the context holds 512/);
    await unload(model_id);
  });

  it("opens no more models than it may", async () => {
    const { json } = await post("create_session", {});
    const more = { session_id: json["session_id"], model_seq_id: 7, base_model: "base", lora_config: { rank: 2 } };
    const open: string[] = [];
    for (let i = 0; i < 3; i++) open.push((await newModel()).model_id);
    expect((await post("create_model", { ...more, base_model: "other" })).json["detail"]).toBe("this server serves base, not other");
    expect((await post("create_model", more)).json["detail"]).toMatch(/3 models are open, which is the most/);
    await Promise.all(open.map(unload));
  });

  it("answers whatever JSON comes with a refusal, never with a fault", async () => {
    const paths = Object.keys(tinkerWire.requests);
    const value = fc.jsonValue({ maxDepth: 3 });
    const body = fc.dictionary(
      fc.constantFrom("model_id", "session_id", "seq_id", "path", "request_id", "forward_input", "prompt", "data"),
      value,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(body, value), async (path, json) => {
        const { status } = await post(path, json);
        expect((status >= 400 && status < 500) || (path === "create_session" && status === 200)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, string, Json, RegExp]>([
    [
      "another loss",
      "forward_backward",
      { model_id: "m", seq_id: 1, forward_backward_input: input({ target_tokens: tensor([1]) }, [1], "dpo") },
      /^422 .*loss_fn/,
    ],
    ["a negative number", "optim_step", { model_id: "m", seq_id: -1, adam_params: {} }, /^422 .*seq_id/],
    [
      "a learning rate beyond measure",
      "optim_step",
      { model_id: "m", seq_id: 1, adam_params: { learning_rate: 1e9 } },
      /^422 .*learning_rate/,
    ],
    ["a beta of 1", "optim_step", { model_id: "m", seq_id: 1, adam_params: { beta1: 1 } }, /^422 .*beta1/],
    ["a checkpoint's name with a path", "save_weights", { model_id: "m", seq_id: 1, path: "../up" }, /^422 .*path/],
    ["a save with a name and without", "save_weights_for_sampler", { model_id: "m", seq_id: 1 }, /^422 .*exactly one of/],
    [
      "a save with both",
      "save_weights_for_sampler",
      { model_id: "m", seq_id: 1, path: "a", sampling_session_seq_id: 0 },
      /^422 .*exactly one of/,
    ],
    ["a sampler of nothing", "create_sampling_session", { session_id: "s", sampling_session_seq_id: 0 }, /^422 .*exactly one of/],
    ["a model in no session", "create_model", { session_id: "gone", model_seq_id: 0, base_model: "base" }, /^404 .*want of heartbeats/],
    [
      "a sampler in no session",
      "create_sampling_session",
      { session_id: "gone", sampling_session_seq_id: 0, base_model: "base" },
      /^404 .*heartbeats/,
    ],
    [
      "a rank beyond measure",
      "create_model",
      { session_id: "s", model_seq_id: 0, base_model: "base", lora_config: { rank: 4096 } },
      /^422 .*rank/,
    ],
    ["information on no model", "get_info", { model_id: "x" }, /^404/],
    ["training of no model", "optim_step", { model_id: "x", seq_id: 1, adam_params: {} }, /^404 there is no model x/],
  ])("refuses %s", async (_, path, body, message) => {
    expect(await said(path, body)).toMatch(message);
  });

  it("refuses samples that it can't give, naming why", async () => {
    const { session_id, sampler } = await newSampler();
    const ask = (more: Json, params: Json = {}) =>
      said("asample", {
        sampling_session_id: sampler,
        prompt: { chunks: [{ type: "encoded_text", tokens: [1, 2] }] },
        sampling_params: { max_tokens: 2, ...params },
        ...more,
      });
    const prompt = (tokens: readonly number[]) => ({ prompt: { chunks: [{ type: "encoded_text", tokens }] } });
    expect(await ask({ sampling_session_id: "gone" })).toMatch(/^404/);
    expect(await ask({}, { top_k: 0 })).toMatch(/^400 top_k/);
    expect(await ask({}, { top_p: 0 })).toMatch(/^422 .*top_p/);
    expect(await ask({}, { temperature: -1 })).toMatch(/^422 .*temperature/);
    expect(await ask({}, { stop: "x".repeat(2000) })).toMatch(/^422 .*stop/);
    expect(await ask({ num_samples: 1025 })).toMatch(/^422 .*num_samples/);
    expect(await ask({ prompt_logprobs: true })).toMatch(/^400 prompt_logprobs is not supported/);
    expect(await ask({ topk_prompt_logprobs: 5 })).toMatch(/^422 .*not supported/);
    expect(await ask(prompt([1, 9999]))).toMatch(/^400 .*outside the vocabulary/);
    expect(await ask(prompt(new Array<number>(600).fill(1)))).toMatch(/^400 .*the context holds 512/);
    expect(await ask(prompt([]))).toMatch(/^422/);
    const grammar = (lines: readonly string[], view?: readonly Json[]) =>
      ask({ command_grammar: { lines, format: "trace", ...(view && { view }) } });
    expect(await grammar(["a\nb"])).toMatch(/^400 .*line ends/);
    expect(await grammar(new Array<string>(5).fill("x".repeat(60_000)))).toMatch(/^400 .*it may have/);
    for (const view of [
      [{ first: 2, last: 5 }],
      [{ first: 3, last: 1 }],
      [
        { first: 2, last: 2 },
        { first: 1, last: 1 },
      ],
    ])
      expect(await grammar(["a", "b", "c"], view)).toMatch(/^400 .*rising ranges/);
    expect(
      await said("create_sampling_session", { session_id, sampling_session_seq_id: 1, model_path: "tinker://m/weights/none" }),
    ).toMatch(/^404/);
    expect(await said("create_sampling_session", { session_id, sampling_session_seq_id: 1, base_model: "other" })).toMatch(
      /^400 this server serves base/,
    );
  });

  it("holds samples to the commands that apply, and says what the mask left", async () => {
    const { sampler } = await newSampler();
    const lines = ["def f1(x):", "    return x + 1"];
    const body = (more: Json) => ({
      sampling_session_id: sampler,
      num_samples: 8,
      prompt: { chunks: [{ type: "encoded_text", tokens: [1, 2] }] },
      sampling_params: { max_tokens: 200, seed: 7, stop: ["\n"] },
      ...more,
    });
    type Sequences = { sequences: { tokens: number[]; logprobs: number[]; sampled_logprobs?: number[]; stop_reason: string }[] };
    const held = (await result(
      (
        await post("asample", body({ command_grammar: { lines, view: null, format: "trace" } }))
      ).json,
    )) as Sequences;
    for (const { tokens, logprobs, sampled_logprobs: masked, stop_reason } of held.sequences) {
      if (stop_reason === "stop") {
        const command = parseCommand(tokenizer.decode(tokens).trimEnd());
        expect(command.kind === "EXIT" || ("line" in command && command.line <= 3)).toBe(true);
      }
      expect(masked).toHaveLength(tokens.length);
      for (const [i, value] of masked!.entries()) expect(value).toBeGreaterThan(logprobs[i]! - 1e-6);
    }
    const free = (await result((await post("asample", body({}))).json)) as Sequences;
    expect(free.sequences.every(({ sampled_logprobs: masked }) => masked === undefined)).toBe(true);
  });

  it("a snapshot stays what it was while training goes on and other samplers take its place in memory", async () => {
    const { session_id, model_id } = await newModel();
    let seq = 0;
    const snapshot = async (n: number) =>
      String(
        (await result((await post("save_weights_for_sampler", { model_id, seq_id: ++seq, sampling_session_seq_id: n })).json))[
          "sampling_session_id"
        ],
      );
    const sample = async (sampling_session_id: string) =>
      (
        await result(
          (
            await post("asample", {
              sampling_session_id,
              num_samples: 4,
              prompt: { chunks: [{ type: "encoded_text", tokens: [1, 2] }] },
              sampling_params: { max_tokens: 12, seed: 5 },
            })
          ).json,
        )
      )["sequences"];
    const old = await snapshot(0);
    const before = await sample(old);
    const data = input({ target_tokens: tensor([2, 3, 4], "int64") });
    for (let i = 0; i < 3; i++) {
      await post("forward_backward", { model_id, seq_id: ++seq, forward_backward_input: data });
      await result((await post("optim_step", { model_id, seq_id: ++seq, adam_params: { learning_rate: 0.1 } })).json);
    }
    const now = await snapshot(1);
    expect(await sample(now)).not.toEqual(before);
    expect(await sample(old)).toEqual(before);
    const base = await post("create_sampling_session", { session_id, sampling_session_seq_id: 2, base_model: "base" });
    expect(await sample(String(base.json["sampling_session_id"]))).toEqual(before); // B = 0 at the start
    await unload(model_id);
  });

  it("knows a model that was unloaded no more, and says so of gradients that keep all others out", async () => {
    const one = await newModel();
    const data = input({ target_tokens: tensor([2, 3, 4], "int64") });
    await result((await post("forward_backward", { model_id: one.model_id, seq_id: 1, forward_backward_input: data })).json);
    const kept = await post("create_model", { session_id: one.session_id, model_seq_id: 1, base_model: "base", lora_config: { rank: 2 } });
    expect(await result(kept.json)).toMatchObject({
      category: "user",
      error: expect.stringMatching(/gradients that wait for their optim_step/),
    });
    expect(await unload(one.model_id)).toMatchObject({ type: "unload_model" });
    expect(await said("forward_backward", { model_id: one.model_id, seq_id: 2, forward_backward_input: data })).toMatch(/^404/);
    expect(await said("unload_model", { model_id: one.model_id })).toMatch(/^404/);
    const two = await newModel();
    expect(
      (await result((await post("forward", { model_id: two.model_id, seq_id: 1, forward_input: data })).json))["loss_fn_outputs"],
    ).toHaveLength(1);
    await unload(two.model_id);
  });

  it("loads only what is there and fits", async () => {
    const [small, large] = [await newModel(2), await newModel(4)];
    const done = async (path: string, body: Json) => result((await post(path, body)).json);
    await done("save_weights", { model_id: small.model_id, seq_id: 1, path: "w" });
    await done("save_weights_for_sampler", { model_id: small.model_id, seq_id: 2, path: "s" });
    const load = (model_id: string, seq_id: number, path: string, optimizer: boolean) =>
      done("load_weights", { model_id, seq_id, path, optimizer });
    const of = `tinker://${small.model_id}`;
    expect(await load(large.model_id, 1, `${of}/weights/w`, true)).toMatchObject({
      category: "user",
      error: expect.stringMatching(/rank 2 .*rank 4/),
    });
    expect(await load(small.model_id, 3, `${of}/weights/none`, true)).toMatchObject({
      category: "user",
      error: expect.stringMatching(/no checkpoint/),
    });
    expect(await load(small.model_id, 4, `${of}/sampler_weights/s`, true)).toMatchObject({ category: "user" });
    expect(await load(small.model_id, 5, `${of}/weights/w`, true)).toMatchObject({ type: "load_weights" });
    const info = (await post("weights_info", { tinker_path: `${of}/weights/w` })).json;
    expect(info).toMatchObject({ base_model: "base", lora_rank: 2 });
    const get = async (path: string) => (await fetch(`${server.url}/api/v1/${path}`)).status;
    expect(await get(`training_runs/${small.model_id}/checkpoints/s/archive`)).toBe(200);
    for (const name of ["none", "..%2f..%2fbase", "%2e%2e", `${"x".repeat(300)}`])
      expect(await get(`training_runs/${small.model_id}/checkpoints/${name}/archive`)).toBeGreaterThanOrEqual(400);
    expect(await get("training_runs/..%2fbase")).toBe(404);
    expect(await get("training_runs?limit=-1")).toBe(400);
    expect(await get("training_runs?limit=9999")).toBe(400);
    await Promise.all([unload(small.model_id), unload(large.model_id)]);
  });

  it("refuses bodies that are too long or compressed, and protobuf where there is none", async () => {
    const send = async (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      (await fetch(`${server.url}/api/v1/${path}`, { method: "POST", body, headers })).status;
    expect(await send("create_session", "x".repeat((64 << 20) + 1), {})).toBe(413);
    expect(await send("forward_backward", "{}", { "content-encoding": "zstd" })).toBe(415);
    expect(await send("optim_step", new Uint8Array(3), { "content-type": "application/x-protobuf" })).toBe(415);
    expect(await send("forward_backward", new Uint8Array([0xff, 0xff]), { "content-type": "application/x-protobuf" })).toBe(422);
    expect(await send("create_session", "{}", {})).toBe(200);
  });

  it("gives as protobuf what it gives as JSON, and a forward-only call leaves no gradient", async () => {
    const { model_id } = await newModel();
    const data = { ...input({ target_tokens: tensor([2, 3, 4], "int64"), weights: tensor([0, 1, 0.1]) }), loss_fn_config: null };
    const send = async (body: Uint8Array) =>
      (await (
        await fetch(`${server.url}/api/v1/forward_backward`, {
          method: "POST",
          headers: { "content-type": tinkerProto.protobufType },
          body: Uint8Array.from(body),
        })
      ).json()) as Json;
    const encode = (body: Json) => tinkerProto.encodeTraining(body as Parameters<typeof tinkerProto.encodeTraining>[0]);
    const forward = await send(encode({ model_id, seq_id: 1, forward_input: data }));
    const response = await fetch(`${server.url}/api/v1/retrieve_future`, {
      method: "POST",
      headers: { accept: `${tinkerProto.protobufType}, application/json` },
      body: JSON.stringify({ request_id: forward["request_id"], allow_metadata_only: true }),
    });
    expect(response.headers.get("content-type")).toBe(tinkerProto.protobufType);
    const decoded = tinkerProto.decodeResult("training", new Uint8Array(await response.arrayBuffer()));
    expect(decoded).toEqual(await result(forward));
    const step = async (seq_id: number) =>
      (await result((await post("optim_step", { model_id, seq_id, adam_params: { learning_rate: 1e-3 } })).json)) as {
        metrics: { grad_norm: number };
      };
    expect((await step(2)).metrics.grad_norm).toBe(0);
    await result(await send(encode({ model_id, seq_id: 3, forward_backward_input: data })));
    expect((await step(4)).metrics.grad_norm).toBeGreaterThan(0);
    await unload(model_id);
  });

  it("ends a session whose heartbeat stopped, with its models and samplers", async () => {
    const short = await openTinkerServer({
      model: join(folder, "base"),
      folder: join(folder, "short"),
      port: 0,
      threads: 1,
      sessionMs: 300,
    });
    const call = async (path: string, body: Json): Promise<{ status: number; json: Json }> => {
      const response = await fetch(`${short.url}/api/v1/${path}`, { method: "POST", body: JSON.stringify(body) });
      return { status: response.status, json: (await response.json()) as Json };
    };
    try {
      const [dead, alive] = [await call("create_session", {}), await call("create_session", {})].map(({ json }) =>
        String(json["session_id"]),
      );
      const made = await call("create_model", { session_id: dead, model_seq_id: 0, base_model: "base", lora_config: { rank: 1 } });
      const sampler = await call("create_sampling_session", { session_id: dead, sampling_session_seq_id: 0, base_model: "base" });
      for (let i = 0; i < 16; i++) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect((await call("session_heartbeat", { session_id: alive! })).status).toBe(200);
      }
      expect((await call("session_heartbeat", { session_id: dead! })).status).toBe(404);
      expect((await call("get_info", { model_id: made.json["model_id"] })).status).toBe(404);
      const prompt = { chunks: [{ type: "encoded_text", tokens: [1] }] };
      const asked = { sampling_session_id: sampler.json["sampling_session_id"], prompt, sampling_params: { max_tokens: 1 } };
      expect((await call("asample", asked)).status).toBe(404);
    } finally {
      await short.close();
    }
  });

  it("answers whatever bytes come as protobuf with a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
        const headers = { "content-type": tinkerProto.protobufType };
        const { status } = await fetch(`${server.url}/api/v1/forward_backward`, { method: "POST", headers, body: Uint8Array.from(bytes) });
        expect([404, 422]).toContain(status);
      }),
      { numRuns: 50 },
    );
  });

  it("lets nobody in without the key, and no web page", async () => {
    await expect(
      openTinkerServer({ model: join(folder, "base"), folder: join(folder, "other"), host: "0.0.0.0", port: 0 }),
    ).rejects.toThrow(/give a token/);
    expect((await post("create_session", {}, { origin: "https://evil.example" })).status).toBe(403);
    const apiKey = "a-key-of-some-length";
    const locked = await openTinkerServer({ model: join(folder, "base"), folder: join(folder, "other"), port: 0, apiKey, threads: 1 });
    try {
      const status = async (headers: Record<string, string>) =>
        (await fetch(`${locked.url}/api/v1/get_server_capabilities`, { headers })).status;
      expect(await status({})).toBe(401);
      expect(await status({ "x-api-key": "a-key-of-other-length" })).toBe(401);
      expect(await status({ "x-api-key": apiKey })).toBe(200);
      expect(await status({ authorization: `Bearer ${apiKey}` })).toBe(200);
    } finally {
      await locked.close();
    }
  });
});
