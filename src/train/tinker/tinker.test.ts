/** Archives, completed adapter configurations, folded losses and chunks: what a Tinker back end computes without a server. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../base/index.ts";
import type { Datum, Loss } from "../backend.ts";
import { completedConfig, readArchive, writeArchive } from "./archive.ts";
import { chunksOf } from "./calls.ts";
import { lossOf, wireData } from "./inputs.ts";

const safetensors = (keys: readonly string[]) => {
  const json = JSON.stringify(Object.fromEntries(keys.map((key) => [key, { dtype: "F32", shape: [0], data_offsets: [0, 0] }])));
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([head, Buffer.from(json)]);
};
const weights = safetensors([
  "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight",
  "base_model.model.model.layers.0.mlp.up_proj.lora_B.weight",
]);
const config = Buffer.from('{"r":4,"lora_alpha":32,"target_modules":null,"peft_type":"LORA"}');

describe("checkpoint archives", () => {
  it("come back as they were written", async () => {
    const files = await readArchive(await writeArchive({ "adapter_config.json": config, "adapter_model.safetensors": weights }));
    expect(files["adapter_config.json"].equals(config)).toBe(true);
    expect(files["adapter_model.safetensors"].equals(weights)).toBe(true);
  });

  it("are refused as InputError when damaged, cut, doubled or something else, whatever the bytes", async () => {
    const good = await writeArchive({ "adapter_config.json": config, "adapter_model.safetensors": weights });
    await expect(readArchive(good.subarray(0, good.length >> 1))).rejects.toThrow(InputError);
    await expect(readArchive(gzipSync(Buffer.alloc(2048)))).rejects.toThrow("holds no adapter_config.json");
    const outcome = (bytes: Uint8Array) =>
      readArchive(bytes).then(
        () => "read",
        (error: unknown) => (error instanceof InputError ? "refused" : error),
      );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await outcome(bytes)).toBe("refused");
        expect(await outcome(gzipSync(bytes))).toBe("refused");
      }),
      { numRuns: 100 },
    );
    const { gunzipSync } = await import("node:zlib");
    const tar = gunzipSync(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(tar);
        changed[at] = byte;
        expect(["read", "refused"]).toContain(await outcome(changed));
      }),
      { numRuns: 200 },
    );
  });

  it("get the names of the adapted layers", () => {
    expect(JSON.parse(completedConfig(config, weights, "base"))).toEqual({
      peft_type: "LORA",
      task_type: "CAUSAL_LM",
      bias: "none",
      r: 4,
      lora_alpha: 32,
      target_modules: ["q_proj", "up_proj"],
      base_model_name_or_path: "base",
    });
    expect(() => completedConfig(config, Buffer.from("not a safetensors file"), "base")).toThrow(InputError);
    expect(() => completedConfig(Buffer.from("[]"), weights, "base")).toThrow(InputError);
  });
});

const datum = (
  weights: readonly number[],
  logprobs: readonly number[],
  advantages: readonly number[],
  reference: readonly number[],
): Datum => ({
  inputIds: Int32Array.from(weights, (_, i) => i),
  targetIds: Int32Array.from(weights, (_, i) => i + 1),
  weights: Float32Array.from(weights),
  logprobs: Float32Array.from(logprobs),
  advantages: Float32Array.from(advantages),
  referenceLogprobs: Float32Array.from(reference),
});
const data = [datum([0, 1, 1], [0, -1, -2], [0, 2, 2], [0, -1.5, -2]), datum([0, 1, 0], [0, -3, 0], [0, -1, 0], [0, -3, 0])];
const pg = (klCoefficient: number): Loss => ({ kind: "policy-gradient", normaliser: 3, clipLow: 0.2, clipHigh: 0.2, klCoefficient });
const inputsOf = (loss: Loss, dialect: "hosted" | "skyrl" | "skyrl-jax", name: "weights" | "advantages") =>
  wireData(data, loss, dialect).map(({ loss_fn_inputs: inputs }) => inputs[name]?.data);

describe("losses on the wire", () => {
  it("carry the normaliser in weights or advantages; weights go with policy gradients to SkyRL only", () => {
    const third = Math.fround(1 / 3);
    expect(inputsOf({ kind: "cross-entropy", normaliser: 3 }, "hosted", "weights")).toEqual([
      [0, third, third],
      [0, third, 0],
    ]);
    expect(inputsOf(pg(0), "hosted", "weights")).toEqual([undefined, undefined]);
    expect(inputsOf(pg(0), "skyrl", "weights")).toEqual([
      [0, 1, 1],
      [0, 1, 0],
    ]);
    expect(inputsOf(pg(0), "hosted", "advantages")[1]).toEqual([0, Math.fround(-1 / 3), 0]);
  });

  it("undo SkyRL-JAX's mean over sequences of weighted means", () => {
    const advantages = inputsOf(pg(0), "skyrl-jax", "advantages");
    const masks = inputsOf(pg(0), "skyrl-jax", "weights");
    // At ratio 1 the loss is −A: the server's reduction must give Σ w·(−A) / normaliser.
    const means = advantages.map(
      (all, d) => all!.reduce((sum, a, t) => sum - a * masks[d]![t]!, 0) / masks[d]!.reduce((sum, w) => sum + w, 0),
    );
    expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeCloseTo(-(2 + 2 - 1) / 3, 6);
    expect(() => wireData([{ ...data[0]!, weights: Float32Array.of(0, -1, 1) }], pg(0), "skyrl-jax")).toThrow(/negative weights/);
  });

  it("fold the KL term into advantages: at the sampling policy the gradient is that of the loss with the term in it", () => {
    const beta = 0.3;
    const folded = inputsOf(pg(beta), "hosted", "advantages");
    for (const [d, { weights }] of data.entries()) {
      for (const [t, weight] of weights.entries()) {
        if (weight === 0) continue;
        const at = (shift: number) =>
          lossOf(
            data,
            data.map((one, i) => (i === d ? one.logprobs!.map((value, u) => value + (u === t ? shift : 0)) : one.logprobs!)),
            pg(beta),
          );
        const h = 2 ** -9;
        // The server's loss is −r·A, whose derivative by the log-probability is −A where r = 1.
        expect(-folded[d]![t]!).toBeCloseTo((at(h) - at(-h)) / (2 * h), 4);
      }
    }
    expect(() => wireData([{ ...data[0]!, referenceLogprobs: undefined } as unknown as Datum], pg(beta), "hosted")).toThrow(/reference/);
  });

  it("are computed from log-probabilities", () => {
    const logprobs = [Float32Array.of(0, -1, -2), Float32Array.of(0, -3, 0)];
    expect(lossOf(data, logprobs, { kind: "cross-entropy", normaliser: 3 })).toBeCloseTo(2, 6);
    expect(lossOf(data, logprobs, pg(0))).toBeCloseTo(-1, 6);
    expect(lossOf(data, logprobs, pg(1))).toBeCloseTo(-1 + (Math.exp(-0.5) + 0.5 - 1) / 3, 6);
  });

  it("go in chunks of at most 1,024 sequences and 5 MB, in order, none lost", () => {
    const one = wireData(data, pg(0), "hosted")[0]!;
    expect(chunksOf(Array.from({ length: 2500 }, () => one))).toEqual([
      { from: 0, to: 1024 },
      { from: 1024, to: 2048 },
      { from: 2048, to: 2500 },
    ]);
    const long = { ...one, model_input: { chunks: [{ type: "encoded_text" as const, tokens: new Array<number>(1_000_000).fill(10) }] } };
    expect(chunksOf([long, long, one]).map(({ from, to }) => to - from)).toEqual([1, 2]);
  });
});
