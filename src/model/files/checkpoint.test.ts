import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Checkpoint, saveCheckpoint } from "./checkpoint.ts";
import { type Dtype, type LlamaConfig, parseConfig, readConfig } from "./config.ts";
import { allocate } from "./half.ts";
import { type ParameterView, parameterCount, parameterSpecs, sizeOf } from "./parameters.ts";
import { SafetensorsFile } from "./safetensors.ts";

const oracles = join(import.meta.dirname, "../../../test/oracles");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-checkpoint-"));
});
afterAll(() => rm(folder, { recursive: true }));

function viewsOf(config: LlamaConfig, dtype: Dtype = "f32"): ParameterView[] {
  return parameterSpecs(config).map(({ name, shape, kind }) => ({
    name,
    shape,
    transposed: kind === "linear",
    dtype,
    data: allocate(dtype, sizeOf(shape)),
  }));
}

async function loadAll(
  path: string,
  dtype: Dtype = "f32",
): Promise<{ config: LlamaConfig; views: ParameterView[]; stored: Dtype; files: string[] }> {
  await using checkpoint = await Checkpoint.open(path);
  const views = viewsOf(checkpoint.config, dtype);
  await checkpoint.load(views);
  return { config: checkpoint.config, views, stored: checkpoint.dtype, files: checkpoint.fileNames };
}

/** A copy of an oracle checkpoint to be damaged. */
async function copyOf(name: string): Promise<string> {
  const to = join(folder, "damaged");
  await rm(to, { recursive: true, force: true });
  await cp(join(oracles, name), to, { recursive: true });
  return to;
}

async function editJson(path: string, edit: (json: Record<string, unknown>) => unknown): Promise<void> {
  const json = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  edit(json);
  await writeFile(path, JSON.stringify(json));
}

describe("config.json", () => {
  it("is read from Transformers' files", async () => {
    const tied = await readConfig(join(oracles, "llama-tied"));
    expect(tied).toMatchObject({
      family: "llama",
      heads: 4,
      kvHeads: 2,
      headDim: 16,
      ropeTheta: 10000,
      tiedEmbeddings: true,
      eosIds: [1, 2],
      padId: 3,
      attentionBias: false,
    });
    expect(tied.ropeScaling).toEqual({ kind: "llama3", factor: 8, lowFreqFactor: 1, highFreqFactor: 4, originalContextLength: 64 });
    expect(parameterCount(tied)).toBe(320 * 64 + 2 * (64 * (64 + 32 + 32 + 64 + 3 * 128) + 2 * 64) + 64);
    expect(await readConfig(join(oracles, "qwen2"))).toMatchObject({ family: "qwen2", attentionBias: true, ropeTheta: 1e6 });
  });

  const llama32 = {
    architectures: ["LlamaForCausalLM"],
    vocab_size: 128256,
    hidden_size: 2048,
    intermediate_size: 8192,
    num_hidden_layers: 16,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    rope_theta: 500000.0,
    rope_scaling: {
      factor: 32.0,
      high_freq_factor: 4.0,
      low_freq_factor: 1.0,
      original_max_position_embeddings: 8192,
      rope_type: "llama3",
    },
    tie_word_embeddings: true,
  };
  it("is read in the 4.x spelling, Llama-3.2-1B's numbers", () => {
    const config = parseConfig(llama32);
    expect(config).toMatchObject({ headDim: 64, ropeTheta: 500000, ropeScaling: { factor: 32, originalContextLength: 8192 } });
    expect(parameterCount(config)).toBe(1_235_814_400);
  });
  it.each([
    [{ architectures: ["GPT2LMHeadModel"] }, /GPT2LMHeadModel; supported: LlamaForCausalLM, Qwen2ForCausalLM/],
    [{ architectures: undefined, model_type: "mamba" }, /model_type mamba/],
    [{ architectures: ["toString"] }, /not supported: toString/],
    [{ hidden_size: -1 }, /hidden_size/],
    [{ hidden_size: 1e12 }, /hidden_size/],
    [{ hidden_act: "gelu" }, /hidden_act/],
    [{ num_key_value_heads: 5 }, /must divide/],
    [{ num_attention_heads: 24, num_key_value_heads: 8 }, /even whole number/],
    [{ rope_scaling: { rope_type: "yarn", factor: 4 } }, /"yarn" is not supported/],
    [{ rope_scaling: { rope_type: "llama3", factor: 4 } }, /needs factor, low_freq_factor/],
    [{ attention_bias: true }, /attention_bias/],
    [{ quantization_config: { bits: 4 } }, /quantised/],
    [{ eos_token_id: [128256] }, /outside the vocabulary/],
  ])("%j is refused", (change, message) => {
    expect(() => parseConfig({ ...llama32, ...change })).toThrow(message);
  });
});

describe("checkpoints", () => {
  it("of Transformers load, sharded bf16 too, linear weights transposed", async () => {
    const tied = await loadAll(join(oracles, "llama-tied"));
    expect(tied).toMatchObject({ stored: "f32", files: ["model.safetensors"] });
    await using raw = await SafetensorsFile.open(join(oracles, "llama-tied", "model.safetensors"));
    const k = tied.views.find((view) => view.name.endsWith("layers.1.self_attn.k_proj.weight"))!;
    const plain = await raw.readFloats(k.name);
    expect(k.data[3 * 32 + 7]).toBe(plain[7 * 64 + 3]);
    const untied = await loadAll(join(oracles, "llama-untied"));
    expect(untied.stored).toBe("bf16");
    expect(untied.files.length).toBe(3);
  });

  it("survive a round trip through shards and a raw half-precision base", async () => {
    const { config, views } = await loadAll(join(oracles, "llama-untied"));
    const raw = await loadAll(join(oracles, "llama-untied"), "bf16");
    const to = join(folder, "saved");
    for (const [source, options] of [
      [views, { dtype: "f32", shardBytes: 20000 }],
      [raw.views, { dtype: "bf16" }],
    ] as const) {
      await saveCheckpoint(to, config, source, { ...options, overwrite: true, tokenizerFrom: join(oracles, "llama-untied") });
      const again = await loadAll(to);
      expect(again.config).toEqual(config);
      expect(again.stored).toBe(options.dtype);
      expect(again.files.length > 1).toBe("shardBytes" in options);
      expect(again.views.map((view) => view.data)).toEqual(views.map((view) => view.data));
    }
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("aren't written over anything else", async () => {
    const { config, views } = await loadAll(join(oracles, "qwen2"));
    const to = join(folder, "kept");
    await saveCheckpoint(to, config, views);
    await expect(saveCheckpoint(to, config, views)).rejects.toThrow(/exists/);
    await expect(saveCheckpoint(folder, config, views, { overwrite: true })).rejects.toThrow(/neither a checkpoint nor an adapter/);
    const huge = { ...views[0]!, data: new Float32Array(views[0]!.data.length).fill(1e6) };
    await expect(saveCheckpoint(to, config, [huge, ...views.slice(1)], { dtype: "f16", overwrite: true })).rejects.toThrow(/f16/);
    expect((await loadAll(to)).views[0]!.data).toEqual(views[0]!.data); // a failed save left the old one whole
  });

  it.each<[string, string, (path: string) => Promise<void>, RegExp]>([
    [
      "a missing tensor",
      "llama-tied",
      (p) => editJson(join(p, "config.json"), (c) => Object.assign(c, { num_hidden_layers: 3 })),
      /lack model\.layers\.2\.input_layernorm\.weight.*and 6 more/,
    ],
    [
      "an unexpected tensor",
      "llama-tied",
      (p) => editJson(join(p, "config.json"), (c) => Object.assign(c, { num_hidden_layers: 1 })),
      /hold model\.layers\.1\..*does not call for/,
    ],
    [
      "a shape that differs",
      "llama-tied",
      (p) => editJson(join(p, "config.json"), (c) => Object.assign(c, { vocab_size: 300 })),
      /embed_tokens\.weight must have shape \[300, 64\], got \[320, 64\]/,
    ],
    [
      "an untied head that is not there",
      "qwen2",
      (p) => editJson(join(p, "config.json"), (c) => Object.assign(c, { tie_word_embeddings: false })),
      /lack lm_head\.weight/,
    ],
    ["no weights", "qwen2", (p) => rm(join(p, "model.safetensors")), /neither model\.safetensors nor/],
    [
      "a missing shard",
      "llama-untied",
      (p) => rm(join(p, "model-00002-of-00003.safetensors")),
      /names model-00002-of-00003\.safetensors, which is missing/,
    ],
    [
      "a shard outside the folder",
      "llama-untied",
      (p) =>
        editJson(join(p, "model.safetensors.index.json"), (i) =>
          Object.assign(i["weight_map"] as object, { "lm_head.weight": "../x.safetensors" }),
        ),
      /not the name of a safetensors file/,
    ],
    [
      "an index that lies",
      "llama-untied",
      (p) =>
        editJson(join(p, "model.safetensors.index.json"), (i) =>
          Object.assign(i["weight_map"] as object, { "lm_head.weight": "model-00002-of-00003.safetensors" }),
        ),
      /(doesn't hold it|does not place)/,
    ],
    ["config.json that is no JSON", "qwen2", (p) => writeFile(join(p, "config.json"), "{"), /config\.json is not JSON/],
  ])("name %s", async (_what, name, damage, message) => {
    const path = await copyOf(name);
    await damage(path);
    await expect(Checkpoint.open(path)).rejects.toThrow(message);
  });
});
