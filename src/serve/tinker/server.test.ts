/** What our Tinker server refuses, and that no body over the wire makes it fail; the client's tests against it are in test/tinker/. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeTinyModel } from "../../../test/tiny-model.ts";
import { tinkerWire } from "../../policy/index.ts";
import { openTinkerServer, type TinkerServer } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-server-"));
let server: TinkerServer;
beforeAll(async () => {
  await writeTinyModel(join(folder, "base"));
  server = await openTinkerServer({
    model: join(folder, "base"),
    folder: join(folder, "saved"),
    port: 0,
    threads: 1,
    pollMs: 500,
    mostModels: 2,
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

type Json = Record<string, unknown>;

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

async function newModel(): Promise<{ session_id: string; model_id: string }> {
  const { json } = await post("create_session", { tags: [], user_metadata: {}, sdk_version: "0.24.1", type: "create_session" });
  const session_id = String(json["session_id"]);
  const made = await post("create_model", { session_id, model_seq_id: 0, base_model: "base", lora_config: { rank: 2, seed: 1 } });
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
    const ask = async (forward_backward_input: Json) => {
      const { status, json } = await post("forward_backward", { model_id, seq_id: 1, forward_backward_input });
      return `${status} ${typeof json["detail"] === "string" ? json["detail"] : JSON.stringify(json["detail"])}`;
    };
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
  });

  it("opens no more models than it may", async () => {
    const { json } = await post("create_session", {});
    const more = { session_id: json["session_id"], model_seq_id: 7, base_model: "base", lora_config: { rank: 2 } };
    expect((await post("create_model", { ...more, base_model: "other" })).json["detail"]).toBe("this server serves base, not other");
    expect((await post("create_model", more)).json["detail"]).toMatch(/2 models are open, which is the most/);
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
    } finally {
      await locked.close();
    }
  });
});
