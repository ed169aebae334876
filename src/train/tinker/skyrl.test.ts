/**
 * The back end against a played-back SkyRL server: what it may ask there and in which order, which weights it may sample, what it makes of the replies.
 *
 * Not covered: a running SkyRL server.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type PlayedServer, playServer, type Recorded } from "../../../test/tinker/played.ts";
import { tinyModel } from "../../../test/tiny-model.ts";
import type { SampleRequest } from "../../episode/index.ts";
import { readTinkerState } from "../../policy/index.ts";
import type { Datum, Loss } from "../backend.ts";
import { writeArchive } from "./archive.ts";
import { openTinkerBackend, type TinkerBackendOptions } from "./backend.ts";

const { tokenizer } = tinyModel();
const folder = await mkdtemp(join(tmpdir(), "coe-skyrl-"));
afterAll(() => rm(folder, { recursive: true }));

type Call = { readonly path: string; readonly body: Record<string, unknown> };

let server: PlayedServer | undefined;
afterEach(() => server?.close());

function adapterWeights(): Buffer {
  const key = "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight";
  const json = JSON.stringify({ [key]: { dtype: "F32", shape: [0], data_offsets: [0, 0] } });
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([head, Buffer.from(json)]);
}

/** SkyRL with JAX: bare names of checkpoints, logprobs padded to a common length, one future a call, models numbered. */
async function skyrl(
  more: Partial<TinkerBackendOptions> = {},
): Promise<{ calls: Call[]; open: () => ReturnType<typeof openTinkerBackend> }> {
  const calls: Call[] = [];
  const results = new Map<string, unknown>();
  let models = 0;
  const archive = await writeArchive({
    "adapter_config.json": Buffer.from('{"r":4,"lora_alpha":32,"target_modules":null}'),
    "adapter_model.safetensors": adapterWeights(),
  });
  const future = (result: unknown, extra: object = {}): Recorded => {
    results.set(String(results.size + 1), result);
    return { body: JSON.stringify({ ...extra, future_id: "x", status: "pending", request_id: String(results.size) }) };
  };
  server = await playServer((path, body) => {
    const call = { path, body: body as Record<string, unknown> };
    if (path.endsWith("/archive")) return { status: 302, body: "", location: "../../../../files/a.tar.gz" };
    if (path === "/files/a.tar.gz") return { body: archive, type: "application/gzip" };
    if (path === "/retrieve_future") return { body: JSON.stringify(results.get(String(call.body["request_id"]))) };
    if (path === "/create_model") return future({ model_id: `model_${++models}` }, { model_id: `model_${models}` });
    if (path === "/weights_info") return { body: '{"base_model":"meta-llama/Llama-3.2-1B","is_lora":true,"lora_rank":4}' };
    if (/^\/(forward|forward_backward|optim_step|save_weights|save_weights_for_sampler|load_weights|asample)$/.test(path)) calls.push(call);
    if (path === "/optim_step") return future({ metrics: null });
    if (path === "/load_weights") return future({ type: "load_weights" });
    if (path === "/save_weights") return future({ path: `tinker://model_1/weights/${String(call.body["path"])}` });
    if (path === "/save_weights_for_sampler")
      return future(
        call.body["path"] === undefined
          ? { path: null, sampling_session_id: `sampling_${calls.length}` }
          : { path: `tinker://model_1/${String(call.body["path"])}` },
      );
    if (path === "/asample") return future({ sequences: [{ stop_reason: "length", tokens: [5], logprobs: [-1] }], prompt_logprobs: null });
    if (path === "/forward" || path === "/forward_backward") {
      const { data } = (call.body["forward_input"] ?? call.body["forward_backward_input"]) as {
        data: { loss_fn_inputs: { target_tokens: { data: number[] } } }[];
      };
      const longest = Math.max(...data.map(({ loss_fn_inputs: inputs }) => inputs.target_tokens.data.length));
      const logprobs = { data: new Array<number>(longest).fill(-1), dtype: "float32", shape: [longest] };
      return future({
        loss_fn_output_type: "scalar",
        metrics: {},
        loss_fn_outputs: data.map(() => ({ logprobs, elementwise_loss: logprobs })),
      });
    }
    return undefined;
  });
  const { url } = server;
  return {
    calls,
    open: () =>
      openTinkerBackend({
        baseUrl: url,
        model: "meta-llama/Llama-3.2-1B",
        tokenizer,
        seed: 1,
        retryMs: 1,
        maxFailures: 2,
        dialect: "skyrl-jax",
        initial: "tinker://model_0/weights/w",
        ...more,
      }),
  };
}

const datum = (weights: readonly number[]): Datum => ({
  inputIds: Int32Array.from(weights, (_, i) => i + 2),
  targetIds: Int32Array.from(weights, (_, i) => i + 3),
  weights: Float32Array.from(weights),
  logprobs: Float32Array.from(weights, (w) => -w),
  advantages: Float32Array.from(weights, (w) => 2 * w),
});
const loss: Loss = { kind: "policy-gradient", normaliser: 4, clipLow: 0.2, clipHigh: 0.2, klCoefficient: 0 };
const adam = { learningRate: 1e-3, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0, maxGradNorm: 1 };
const request = {
  episodeKey: "e",
  prompt: { format: "trace", text: "def", newText: "def" },
  params: { temperature: 1, maxTokens: 1, seed: 1, stop: ["\n"] },
  observation: { pad: { lines: [] } },
} as unknown as SampleRequest;

describe("the back end on SkyRL", () => {
  it("loads the initial weights before anything else, numbers calls from 1 and sends the mask with policy gradients", async () => {
    const { calls, open } = await skyrl();
    await using backend = await open();
    const { result, metrics } = await backend.step!([datum([0, 1, 1]), datum([1])], loss, adam);
    expect(calls.map(({ path, body }) => [path, body["seq_id"]])).toEqual([
      ["/load_weights", 1],
      ["/forward_backward", 2],
      ["/optim_step", 3],
    ]);
    const { data, ...what } = calls[1]!.body["forward_backward_input"] as {
      data: { loss_fn_inputs: Record<string, { data: number[] }> }[];
    };
    expect(what).toEqual({ loss_fn: "ppo", loss_fn_config: { clip_low_threshold: 0.8, clip_high_threshold: 1.2 } });
    const inputs = data.map(({ loss_fn_inputs: all }) => all);
    expect(inputs.map(({ weights }) => weights!.data)).toEqual([[0, 1, 1], [1]]);
    // Mean over 2 sequences of means over their 2 and 1 written tokens, undone, over the normaliser 4.
    expect(inputs.map(({ advantages }) => advantages!.data)).toEqual([[0, 2, 2], [1]]);
    expect(result.logprobs.map((all) => [...all])).toEqual([[0, -1, -1], [-1]]); // padding cut, 0 at weight 0
    expect(metrics).toEqual({});
  });

  it("samples the newest snapshot only: an older one would overwrite the weights in training", async () => {
    const { calls, open } = await skyrl();
    await using backend = await open();
    const old = await backend.snapshotPolicy("1");
    expect((await old.sample(request)).tokenIds).toEqual([5]);
    await backend.optimStep(adam);
    await expect(old.sample(request)).rejects.toThrow(/one set of weights per model.*--overlap/);
    const now = await backend.snapshotPolicy("2");
    expect((await now.sample({ ...request, episodeKey: "f" })).tokenIds).toEqual([5]);
    await expect(old.sample(request)).rejects.toThrow(/one set of weights/);
    expect(calls.filter(({ path }) => path === "/asample")).toHaveLength(2);
    expect(calls.find(({ path }) => path === "/asample")!.body).not.toHaveProperty("command_grammar");
  });

  it("holds old snapshots where the server keeps them apart", async () => {
    const { open } = await skyrl({ dialect: "skyrl" });
    await using backend = await open();
    const old = await backend.snapshotPolicy("1");
    await backend.optimStep(adam);
    expect((await old.sample(request)).tokenIds).toEqual([5]);
  });

  it("takes the reference of a KL term from a second model at the initial weights, and samples nothing for it", async () => {
    const { calls, open } = await skyrl();
    await using backend = await open();
    await backend.optimStep(adam);
    const [first] = await backend.referenceLogprobs([datum([0, 1])]);
    await backend.referenceLogprobs([datum([0, 1])]);
    expect([...first!]).toEqual([0, -1]);
    expect(calls.slice(2).map(({ path, body }) => [path, body["model_id"], body["seq_id"]])).toEqual([
      ["/load_weights", "model_2", 1],
      ["/forward", "model_2", 2],
      ["/forward", "model_2", 3],
    ]);
    expect(calls[2]!.body).toMatchObject({ path: "tinker://model_0/weights/w", optimizer: false });
  });

  it("sends nothing for no data (such a future would stay pending for ever), and no negative weights", async () => {
    const { calls, open } = await skyrl();
    await using backend = await open();
    expect(await backend.forwardBackward([], loss)).toEqual({ loss: 0, logprobs: [] });
    await expect(backend.forwardBackward([datum([1, -1])], loss)).rejects.toThrow(/negative weights/);
    expect(calls.map(({ path }) => path)).toEqual(["/load_weights"]);
  });

  it("saves under a bare name, follows the archive's redirect and fills in the target modules", async () => {
    const { open } = await skyrl();
    await using backend = await open();
    await backend.save(folder);
    const config = JSON.parse(await readFile(join(folder, "adapter_config.json"), "utf8")) as unknown;
    expect(config).toMatchObject({ r: 4, lora_alpha: 32, target_modules: ["q_proj"], base_model_name_or_path: "meta-llama/Llama-3.2-1B" });
    const state = await readTinkerState(folder);
    expect(state).toMatchObject({
      rank: 4,
      initial: "tinker://model_0/weights/w",
      state: expect.stringMatching(/^tinker:..model_1.weights.step-1-/),
    });
    expect(state!.sampler).toMatch(/^tinker:\/\/model_1\/step-1-/);
  });

  it("refuses saved weights of another base before it trains on them", async () => {
    const { open } = await skyrl({ model: "meta-llama/Llama-3.2-3B" });
    await expect(open()).rejects.toThrow(/serves meta-llama\/Llama-3.2-1B, not meta-llama\/Llama-3.2-3B/);
  });
});
