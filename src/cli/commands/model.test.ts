/** The whole way of a model from text: tokeniser, random weights, another type, an adapter merged in; and what is refused. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Rng } from "../../base/index.ts";
import { Checkpoint, Generator, LoraAdapter, ParameterSet, saveAdapter } from "../../model/index.ts";
import { buildProgram } from "../program.ts";

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

async function coe(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await buildProgram().parseAsync(["model", ...args], { from: "user" });
    return lines.join("");
  } finally {
    spy.mockRestore();
  }
}

const init = (out: string, ...more: string[]) =>
  coe("init", "--tokenizer", at("tokenizer"), "--out", at(out), "--width", "32", "--layers", "2", "--ffn", "48", ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-model-"));
  await writeFile(at("a.txt"), "def add(a, b):\n    return a + b\n".repeat(20));
  await writeFile(at("b.jsonl"), `${JSON.stringify({ text: "def sub(a, b):\n    return a - b\n".repeat(20) })}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("coe model", () => {
  it("makes a tokeniser and a model from text", async () => {
    const out = await coe("tokenizer", "--data", at("a.txt"), at("b.jsonl"), "--vocab", "270", "--out", at("tokenizer"));
    expect(out).toMatch(/270 ids from 2 documents/);
    await expect(coe("tokenizer", "--data", at("a.txt"), "--out", at("tokenizer"))).rejects.toThrow(/--overwrite/);
    expect(await init("base", "--seed", "7")).toMatch(/vocabulary 270/);
    const info = JSON.parse(await coe("info", at("base"), "--json")) as Record<string, Record<string, unknown>>;
    expect(info["config"]).toMatchObject({ hiddenSize: 32, layers: 2, heads: 4, kvHeads: 2, eosIds: [1], tiedEmbeddings: true });
    expect(info["tokenizer"]).toMatchObject({ vocabSize: 270, isByteLevel: true });
  });

  it("draws the same weights from the same seed", async () => {
    await init("again", "--seed", "7");
    await init("other", "--seed", "8");
    expect(await weightsOf(at("again"))).toEqual(await weightsOf(at("base")));
    expect(await weightsOf(at("other"))).not.toEqual(await weightsOf(at("base")));
  });

  it("refuses a shape that can't be, a vocabulary that is too small and an existing folder", async () => {
    await expect(init("bad", "--heads", "3")).rejects.toThrow(/must divide/);
    await expect(init("bad", "--vocab", "100")).rejects.toThrow(/270 ids/);
    await expect(init("base")).rejects.toThrow(/exists/);
  });

  it("converts and merges an adapter, which info then lists", async () => {
    await using checkpoint = await Checkpoint.open(at("base"));
    const adapter = new LoraAdapter(checkpoint.config, { rank: 2, alpha: 4 }).initialise(Rng.keyed("adapter"));
    for (const { path } of adapter.modules()) (adapter.b(path).data as Float32Array).fill(0.5);
    await saveAdapter(at("base", "adapters", "one"), adapter.views().values(), { ...adapter, base: "base" });
    await writeFile(at("base", "adapters", "broken"), "no folder");
    const info = await coe("info", at("base"));
    expect(info).toMatch(/adapters\/one: rank 2, alpha 4/);
    expect(info).toMatch(/NOT USABLE/);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    await coe("convert", at("base"), "--dtype", "bf16", "--out", at("bf16"), "--shard-size", "0.00001");
    await using half = await Checkpoint.open(at("bf16"));
    expect(half.dtype).toBe("bf16");
    expect(half.fileNames.length).toBeGreaterThan(1);
    await coe("convert", at("base"), "--adapter", at("base", "adapters", "one"), "--out", at("merged"));
    const [base, merged] = [await weightsOf(at("base")), await weightsOf(at("merged"))];
    const q = (set: ParameterSet) => set.tensor("model.layers.0.self_attn.q_proj.weight").data as Float32Array;
    const a = adapter.a("model.layers.0.self_attn.q_proj").data as Float32Array; // [in, 2]
    expect(q(merged)[0]! - q(base)[0]!).toBeCloseTo(2 * 0.5 * (a[0]! + a[1]!), 5);
  });

  it("makes a deeper model that writes the same", async () => {
    expect(await coe("grow", at("base"), "--layers", "5", "--out", at("deeper"))).toMatch(/2 layers → 5/);
    expect(await written(at("deeper"))).toEqual(await written(at("base")));
    const [base, deeper] = [await weightsOf(at("base")), await weightsOf(at("deeper"))];
    const up = (set: ParameterSet, layer: number) => set.tensor(`model.layers.${layer}.mlp.up_proj.weight`).data;
    expect([0, 1, 2, 3, 4].map((layer) => [0, 1].findIndex((old) => isDeepStrictEqual(up(deeper, layer), up(base, old))))).toEqual([
      0, 0, 0, 1, 1,
    ]);
    await expect(coe("grow", at("base"), "--layers", "1", "--out", at("less"))).rejects.toThrow(/≥ 2/);
  });
});

/** Greedy ids and their log-probabilities. */
async function written(path: string): Promise<{ readonly ids: readonly number[]; readonly logprobs: readonly number[] }> {
  await using generator = await Generator.open({ parameters: await weightsOf(path), slots: 1 });
  const settings = { temperature: 0, maxTokens: 12, seed: 0 };
  const { ids, modelLogprobs } = await generator.generate({ ids: [5, 9, 30], settings, stopIds: [] });
  return { ids, logprobs: modelLogprobs };
}

async function weightsOf(path: string): Promise<ParameterSet> {
  await using checkpoint = await Checkpoint.open(path);
  const set = ParameterSet.allocate(checkpoint.config);
  await checkpoint.load(set.views.values());
  return set;
}
