/** What our Tinker server refuses, and that no body over the wire makes it fail. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, askerOf, input, type Json, tensor, tightLimits } from "../../../test/tinker/asking.ts";
import { writeTinyModel } from "../../../test/tiny-model.ts";
import { tinkerProto, tinkerWire } from "../../policy/index.ts";
import { openTinkerServer, type TinkerServer } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-server-"));
let server: TinkerServer;
let ask: Asker;
beforeAll(async () => {
  await writeTinyModel(join(folder, "base"));
  server = await openTinkerServer({
    model: join(folder, "base"),
    folder: join(folder, "saved"),
    ...tightLimits,
  });
  ask = askerOf(server.url);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the Tinker server", () => {
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
    expect((await ask.post(path, body)).status).toBe(status);
  });

  it("refuses data that don't fit, naming what doesn't", async () => {
    const { model_id } = await ask.newModel();
    const asked = (forward_backward_input: Json) => ask.said("forward_backward", { model_id, seq_id: 1, forward_backward_input });
    const targets = tensor([2, 3, 4], "int64");
    expect(await asked({ loss_fn: "cross_entropy", data: [] })).toMatch(/^422 .*at least one datum/);
    expect(await asked(input({}))).toMatch(/^422 .*target_tokens/);
    expect(await asked(input({ target_tokens: tensor([2, 3]) }))).toMatch(/^400 data\[0\]\.target_tokens must have 3 entries/);
    expect(await asked(input({ target_tokens: tensor([2, 3, 9999]) }))).toMatch(/^400 .*outside the vocabulary/);
    expect(await asked(input({ target_tokens: targets }, [1, 2, 9999]))).toMatch(/^400 .*outside the vocabulary/);
    expect(await asked(input({ target_tokens: targets, weights: tensor([1, 1, 1e300]) }))).toMatch(/^400 .*beyond float32/);
    expect(await asked(input({ target_tokens: targets }, [1, 2, 3], "ppo"))).toMatch(/^400 .*needs logprobs and advantages/);
    const long = Array.from({ length: 600 }, () => 1);
    expect(await asked(input({ target_tokens: tensor(long) }, long))).toMatch(/^400 .*the context holds 512/);
    await ask.unload(model_id);
  });

  it("opens no more models than it may", async () => {
    const { json } = await ask.post("create_session", {});
    const more = { session_id: json["session_id"], model_seq_id: 7, base_model: "base", lora_config: { rank: 2 } };
    const open: string[] = [];
    for (let i = 0; i < 3; i++) open.push((await ask.newModel()).model_id);
    expect((await ask.post("create_model", { ...more, base_model: "other" })).json["detail"]).toBe("this server serves base, not other");
    expect((await ask.post("create_model", more)).json["detail"]).toMatch(/3 models are open, which is the most/);
    await Promise.all(open.map(ask.unload));
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
        const { status } = await ask.post(path, json);
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
    expect(await ask.said(path, body)).toMatch(message);
  });

  it("refuses samples that it can't give, naming why", async () => {
    const { session_id, sampler } = await ask.newSampler();
    const asked = (more: Json, params: Json = {}) =>
      ask.said("asample", {
        sampling_session_id: sampler,
        prompt: { chunks: [{ type: "encoded_text", tokens: [1, 2] }] },
        sampling_params: { max_tokens: 2, ...params },
        ...more,
      });
    const prompt = (tokens: readonly number[]) => ({ prompt: { chunks: [{ type: "encoded_text", tokens }] } });
    expect(await asked({ sampling_session_id: "gone" })).toMatch(/^404/);
    expect(await asked({}, { top_k: 0 })).toMatch(/^400 top_k/);
    expect(await asked({}, { top_p: 0 })).toMatch(/^422 .*top_p/);
    expect(await asked({}, { temperature: -1 })).toMatch(/^422 .*temperature/);
    expect(await asked({}, { stop: "x".repeat(2000) })).toMatch(/^422 .*stop/);
    expect(await asked({ num_samples: 1025 })).toMatch(/^422 .*num_samples/);
    expect(await asked({ prompt_logprobs: true })).toMatch(/^400 prompt_logprobs is not supported/);
    expect(await asked({ topk_prompt_logprobs: 5 })).toMatch(/^422 .*not supported/);
    expect(await asked(prompt([1, 9999]))).toMatch(/^400 .*outside the vocabulary/);
    expect(await asked(prompt(new Array<number>(600).fill(1)))).toMatch(/^400 .*the context holds 512/);
    expect(await asked(prompt([]))).toMatch(/^422/);
    const grammar = (lines: readonly string[], view?: readonly Json[]) =>
      asked({ command_grammar: { lines, format: "trace", ...(view && { view }) } });
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
      await ask.said("create_sampling_session", { session_id, sampling_session_seq_id: 1, model_path: "tinker://m/weights/none" }),
    ).toMatch(/^404/);
    expect(await ask.said("create_sampling_session", { session_id, sampling_session_seq_id: 1, base_model: "other" })).toMatch(
      /^400 this server serves base/,
    );
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
    expect((await ask.post("create_session", {}, { origin: "https://evil.example" })).status).toBe(403);
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
