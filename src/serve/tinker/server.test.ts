/** What our Tinker server does, asked over plain HTTP; what it refuses is in refusals.test.ts, the client against it in test/tinker/. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, askerOf, input, type Json, tensor, tightLimits } from "../../../test/tinker/asking.ts";
import { type TinyModel, writeTinyModel } from "../../../test/tiny-model.ts";
import { parseCommand } from "../../editor/index.ts";
import { tinkerProto } from "../../policy/index.ts";
import { openTinkerServer, type TinkerServer } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-server-"));
let server: TinkerServer;
let ask: Asker;
let tokenizer: TinyModel["tokenizer"];
beforeAll(async () => {
  ({ tokenizer } = await writeTinyModel(join(folder, "base")));
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
  it("trains, saves, samples and takes the same call once", async () => {
    const { session_id, model_id } = await ask.newModel();
    const body = { model_id, seq_id: 1, forward_backward_input: input({ target_tokens: tensor([2, 3, 4], "int64") }) };
    const [first, again] = [await ask.post("forward_backward", body), await ask.post("forward_backward", body)];
    expect(again.json).toEqual(first.json);
    const { loss_fn_outputs: outputs } = (await ask.result(first.json)) as { loss_fn_outputs: { logprobs: { data: number[] } }[] };
    expect(outputs[0]!.logprobs.data).toHaveLength(3);
    const step = { model_id, seq_id: 2, adam_params: { learning_rate: 1e-3 } };
    const done = await Promise.all([ask.post("optim_step", step), ask.post("optim_step", step), ask.post("optim_step", step)]);
    expect(new Set(done.map(({ json }) => json["request_id"])).size).toBe(1);
    expect(await ask.result(done[0]!.json)).toMatchObject({ metrics: { step: 1 } });
    expect((await ask.post("optim_step", { ...step, adam_params: { learning_rate: 1 } })).status).toBe(409);
    expect((await ask.post("optim_step", { ...step, seq_id: 0 })).status).toBe(409);
    const saved = await ask.result((await ask.post("save_weights_for_sampler", { model_id, seq_id: 3, path: "s1" })).json);
    expect(saved["path"]).toBe(`tinker://${model_id}/sampler_weights/s1`);
    expect((await ask.post("save_weights_for_sampler", { model_id, seq_id: 4, path: "s1" })).status).toBe(409);
    const sampler = await ask.post("create_sampling_session", {
      session_id,
      sampling_session_seq_id: 0,
      model_path: `tinker://${model_id}/s1`,
    });
    const about = await fetch(`${server.url}/api/v1/samplers/${String(sampler.json["sampling_session_id"])}`);
    expect(await about.json()).toMatchObject({ base_model: "base", model_path: `tinker://${model_id}/s1` });
    expect((await fetch(`${server.url}/api/v1/samplers/none`)).status).toBe(404);
    const sample = {
      sampling_session_id: sampler.json["sampling_session_id"],
      seq_id: 0,
      num_samples: 3,
      prompt: { chunks: [{ type: "encoded_text", tokens: [0, 5] }] },
      sampling_params: { max_tokens: 4, seed: 3, temperature: 1, top_k: -1, top_p: 1 },
    };
    const { sequences } = (await ask.result((await ask.post("asample", sample)).json)) as {
      sequences: { tokens: number[]; logprobs: number[] }[];
    };
    expect(sequences).toHaveLength(3);
    for (const { tokens, logprobs } of sequences) expect(logprobs).toHaveLength(tokens.length);
    const repeated = (await ask.result((await ask.post("asample", { ...sample, seq_id: 1 })).json)) as { sequences: unknown };
    expect(repeated.sequences).toEqual(sequences);
    await ask.unload(model_id);
  });

  it("holds samples to the commands that apply, and says what the mask left", async () => {
    const { sampler } = await ask.newSampler();
    const lines = ["def f1(x):", "    return x + 1"];
    const body = (more: Json) => ({
      sampling_session_id: sampler,
      num_samples: 8,
      prompt: { chunks: [{ type: "encoded_text", tokens: [1, 2] }] },
      sampling_params: { max_tokens: 200, seed: 7, stop: ["\n"] },
      ...more,
    });
    type Sequences = { sequences: { tokens: number[]; logprobs: number[]; sampled_logprobs?: number[]; stop_reason: string }[] };
    const held = (await ask.result(
      (
        await ask.post("asample", body({ command_grammar: { lines, view: null, format: "trace" } }))
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
    const free = (await ask.result((await ask.post("asample", body({}))).json)) as Sequences;
    expect(free.sequences.every(({ sampled_logprobs: masked }) => masked === undefined)).toBe(true);
  });

  it("a snapshot stays what it was while training goes on and other samplers take its place in memory", async () => {
    const { session_id, model_id } = await ask.newModel();
    let seq = 0;
    const snapshot = async (n: number) =>
      String(
        (await ask.result((await ask.post("save_weights_for_sampler", { model_id, seq_id: ++seq, sampling_session_seq_id: n })).json))[
          "sampling_session_id"
        ],
      );
    const sample = async (sampling_session_id: string) =>
      (
        await ask.result(
          (
            await ask.post("asample", {
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
      await ask.post("forward_backward", { model_id, seq_id: ++seq, forward_backward_input: data });
      await ask.result((await ask.post("optim_step", { model_id, seq_id: ++seq, adam_params: { learning_rate: 0.1 } })).json);
    }
    const now = await snapshot(1);
    expect(await sample(now)).not.toEqual(before);
    expect(await sample(old)).toEqual(before);
    const base = await ask.post("create_sampling_session", { session_id, sampling_session_seq_id: 2, base_model: "base" });
    expect(await sample(String(base.json["sampling_session_id"]))).toEqual(before); // B = 0 at the start
    await ask.unload(model_id);
  });

  it("knows a model that was unloaded no more, and says so of gradients that keep all others out", async () => {
    const one = await ask.newModel();
    const data = input({ target_tokens: tensor([2, 3, 4], "int64") });
    await ask.result((await ask.post("forward_backward", { model_id: one.model_id, seq_id: 1, forward_backward_input: data })).json);
    const kept = await ask.post("create_model", {
      session_id: one.session_id,
      model_seq_id: 1,
      base_model: "base",
      lora_config: { rank: 2 },
    });
    expect(await ask.result(kept.json)).toMatchObject({
      category: "user",
      error: expect.stringMatching(/gradients that wait for their optim_step/),
    });
    expect(await ask.unload(one.model_id)).toMatchObject({ type: "unload_model" });
    expect(await ask.said("forward_backward", { model_id: one.model_id, seq_id: 2, forward_backward_input: data })).toMatch(/^404/);
    expect(await ask.said("unload_model", { model_id: one.model_id })).toMatch(/^404/);
    const two = await ask.newModel();
    expect(
      (await ask.result((await ask.post("forward", { model_id: two.model_id, seq_id: 1, forward_input: data })).json))["loss_fn_outputs"],
    ).toHaveLength(1);
    await ask.unload(two.model_id);
  });

  it("loads only what is there and fits", async () => {
    const [small, large] = [await ask.newModel(2), await ask.newModel(4)];
    const done = async (path: string, body: Json) => ask.result((await ask.post(path, body)).json);
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
    const info = (await ask.post("weights_info", { tinker_path: `${of}/weights/w` })).json;
    expect(info).toMatchObject({ base_model: "base", lora_rank: 2 });
    const get = async (path: string) => (await fetch(`${server.url}/api/v1/${path}`)).status;
    expect(await get(`training_runs/${small.model_id}/checkpoints/s/archive`)).toBe(200);
    for (const name of ["none", "..%2f..%2fbase", "%2e%2e", `${"x".repeat(300)}`])
      expect(await get(`training_runs/${small.model_id}/checkpoints/${name}/archive`)).toBeGreaterThanOrEqual(400);
    expect(await get("training_runs/..%2fbase")).toBe(404);
    expect(await get("training_runs?limit=-1")).toBe(400);
    expect(await get("training_runs?limit=9999")).toBe(400);
    await Promise.all([ask.unload(small.model_id), ask.unload(large.model_id)]);
  });

  it("gives as protobuf what it gives as JSON, and a forward-only call leaves no gradient", async () => {
    const { model_id } = await ask.newModel();
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
    expect(decoded).toEqual(await ask.result(forward));
    const step = async (seq_id: number) =>
      (await ask.result((await ask.post("optim_step", { model_id, seq_id, adam_params: { learning_rate: 1e-3 } })).json)) as {
        metrics: { grad_norm: number };
      };
    expect((await step(2)).metrics.grad_norm).toBe(0);
    await ask.result(await send(encode({ model_id, seq_id: 3, forward_backward_input: data })));
    expect((await step(4)).metrics.grad_norm).toBeGreaterThan(0);
    await ask.unload(model_id);
  });

  it("ends a session whose heartbeat stopped, with its models and samplers", async () => {
    const short = await openTinkerServer({
      model: join(folder, "base"),
      folder: join(folder, "short"),
      port: 0,
      threads: 1,
      sessionMs: 3000,
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
      const model = { model_id: made.json["model_id"] };
      const started = performance.now();
      while ((await call("get_info", model)).status === 200) {
        expect(performance.now() - started).toBeLessThan(30_000);
        expect((await call("session_heartbeat", { session_id: alive! })).status).toBe(200);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect((await call("get_info", model)).status).toBe(404);
      expect((await call("session_heartbeat", { session_id: dead! })).status).toBe(404);
      const prompt = { chunks: [{ type: "encoded_text", tokens: [1] }] };
      const asked = { sampling_session_id: sampler.json["sampling_session_id"], prompt, sampling_params: { max_tokens: 1 } };
      expect((await call("asample", asked)).status).toBe(404);
    } finally {
      await short.close();
    }
  });
});
