import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOracle } from "../../../test/oracles/read.ts";
import { AdapterFile, saveAdapter } from "./adapter.ts";
import { Checkpoint } from "./checkpoint.ts";
import { type LlamaConfig, readConfig } from "./config.ts";
import { linearNames, type ParameterView, parameterSpecs, sizeOf } from "./parameters.ts";

const oracles = join(import.meta.dirname, "../../../test/oracles");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-adapter-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function mergedNorms(name: string): Promise<Record<string, number>> {
  await using base = await Checkpoint.open(join(oracles, name));
  await using adapter = await AdapterFile.open(join(oracles, name, "adapter"), base.config);
  const norms: Record<string, number> = {};
  for (const { name, shape } of parameterSpecs(base.config)) {
    const data = new Float32Array(sizeOf(shape));
    await base.load([{ name, shape, transposed: false, dtype: "f32", data }]);
    await adapter.mergeInto(name.replace(/\.weight$/, ""), data);
    norms[name] = Math.sqrt(data.reduce((sum, x) => sum + x * x, 0));
  }
  return norms;
}

/** Views of all of an adapter's weights, A and B transposed as training holds them. */
function viewsOf(adapter: AdapterFile, config: LlamaConfig): ParameterView[] {
  const shapes = new Map(parameterSpecs(config).map((spec) => [spec.name, spec.shape]));
  return adapter.modules.flatMap(({ path, rank, keyA, keyB }) => {
    const [outputs, inputs] = shapes.get(`${path}.weight`) as [number, number];
    const view = (name: string, shape: number[]): ParameterView => ({
      name,
      shape,
      transposed: true,
      dtype: "f32",
      data: new Float32Array(sizeOf(shape)),
    });
    return [view(keyA, [rank, inputs]), view(keyB, [outputs, rank])];
  });
}

describe("PEFT's adapters", () => {
  it.each(["llama-tied", "llama-untied", "qwen2"])(
    "of %s merge to the weights that PEFT merges to (embedding and head too)",
    async (name) => {
      const expected = readOracle(name, "adapter-oracle").record.merged_norms!;
      const norms = await mergedNorms(name);
      for (const key of Object.keys(norms)) expect(Math.abs(norms[key]! / expected[key]! - 1), key).toBeLessThan(1e-5);
    },
  );

  it("are read and written again without loss", async () => {
    const config = await readConfig(join(oracles, "llama-tied"));
    const to = join(folder, "saved");
    await using adapter = await AdapterFile.open(join(oracles, "llama-tied", "adapter"), config);
    const settings = adapter.uniform(config);
    expect(settings).toEqual({ rank: 4, alpha: 8, targets: [...linearNames] });
    const views = viewsOf(adapter, config);
    await adapter.load(views);
    await saveAdapter(to, views, { ...settings, base: "tiny-base" });
    await using again = await AdapterFile.open(to, config);
    expect(again.uniform(config)).toEqual(settings);
    const copies = viewsOf(again, config);
    await again.load(copies);
    expect(new Map(copies.map((view) => [view.name, view.data]))).toEqual(new Map(views.map((view) => [view.name, view.data])));
  });

  it("on embedding or head can be merged, not trained", async () => {
    const config = await readConfig(join(oracles, "llama-untied"));
    await using adapter = await AdapterFile.open(join(oracles, "llama-untied", "adapter"), config);
    expect(adapter.modules.length).toBe(6);
    expect(() => adapter.uniform(config)).toThrow(/can be merged, not trained/);
  });

  async function changed(change: object, base = "llama-tied"): Promise<AdapterFile> {
    const to = join(folder, "changed");
    await rm(to, { recursive: true, force: true });
    await cp(join(oracles, "llama-tied", "adapter"), to, { recursive: true });
    const path = join(to, "adapter_config.json");
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), ...change }));
    return AdapterFile.open(to, await readConfig(join(oracles, base)));
  }

  it("take their targets from the weights where target_modules is null", async () => {
    const config = await readConfig(join(oracles, "llama-tied"));
    await using adapter = await changed({ target_modules: null });
    expect(adapter.uniform(config).targets).toEqual([...linearNames]);
  });

  it("scale by alpha/√r with use_rslora and by alpha_pattern", async () => {
    const config = await readConfig(join(oracles, "llama-tied"));
    await using rslora = await changed({ use_rslora: true });
    expect(rslora.uniform(config)).toMatchObject({ rank: 4, alpha: 16 });
    await using patterned = await changed({ alpha_pattern: { "layers.1.mlp.down_proj": 2 } });
    expect(patterned.modules.filter(({ scale }) => scale === 0.5).map(({ path }) => path)).toEqual(["model.layers.1.mlp.down_proj"]);
    expect(() => patterned.uniform(config)).toThrow(/ranks or scales differ/);
  });

  it.each<[object, RegExp, string?]>([
    [{ peft_type: "LOHA" }, /LOHA/],
    [{ modules_to_save: ["lm_head"] }, /modules_to_save/],
    [{ use_dora: true }, /use_dora/],
    [{ bias: "all" }, /bias "all"/],
    [{ r: 8 }, /rank 4, adapter_config\.json says 8/],
    [{ rank_pattern: { "(a+)+$": 3 } }, /plain module names/],
    [{ target_modules: ["q_proj", "z_proj"] }, /no weights for z_proj/],
    [{}, /must have shape \[4, 64\], got \[4, 128\]/, "qwen2"],
  ])("are refused with %j", async (change, message, base) => {
    await expect(changed(change, base)).rejects.toThrow(message);
  });
});
