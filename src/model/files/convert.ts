/**
 * Weights that are read, merged or drawn only as they are written: converting and initialising need memory for one tensor at a time.
 *
 * Not guaranteed: speed; merging an adapter rereads its matrices for each weight.
 */
import { InputError, Rng } from "../../base/index.ts";
import type { AdapterFile } from "./adapter.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { Dtype, LlamaConfig } from "./config.ts";
import { allocate } from "./half.ts";
import { type LazyParameter, parameterSpecs, sizeOf } from "./parameters.ts";

/** A checkpoint's weights, one by one, with an adapter merged in where one is given. Throws InputError where merging would need an untied head. */
export function checkpointParameters(checkpoint: Checkpoint, dtype: Dtype, adapter?: AdapterFile): LazyParameter[] {
  const split = adapter?.modules.find(({ path }) => path === "lm_head" || path === "model.embed_tokens");
  if (split && checkpoint.config.tiedEmbeddings) {
    throw new InputError(
      `${adapter!.folder} adapts ${split.path} of a model whose head is its embedding; merged, the two would differ, which config.json can't say`,
    );
  }
  const adapted = new Set(adapter?.modules.map(({ path }) => path));
  return parameterSpecs(checkpoint.config).map(({ name, shape }) => ({
    name,
    shape,
    view: async () => {
      const path = name.replace(/\.weight$/, "");
      const merges = name.endsWith(".weight") && adapted.has(path);
      const type = merges ? "f32" : dtype;
      const view = { name, shape, transposed: false, dtype: type, data: allocate(type, sizeOf(shape)) };
      await checkpoint.load([view]);
      if (merges) await adapter!.mergeInto(path, view.data as Float32Array);
      return view;
    },
  }));
}

/** Random initial weights: normal with the configuration's deviation, norms 1, biases 0. Each tensor depends on seed and name only. */
export function randomParameters(config: LlamaConfig, seed: number | string): LazyParameter[] {
  return parameterSpecs(config).map(({ name, shape, kind }) => ({
    name,
    shape,
    view: () => {
      const data = new Float32Array(sizeOf(shape));
      if (kind === "norm") data.fill(1);
      else if (kind !== "bias") fillNormal(data, config.initializerRange, Rng.keyed(seed, name));
      return { name, shape, transposed: false, dtype: "f32", data };
    },
  }));
}

/** Box–Muller, both halves used. */
function fillNormal(data: Float32Array, deviation: number, rng: Rng): void {
  const scale = 2 ** -32;
  for (let i = 0; i < data.length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log((rng.uint32() + 1) * scale));
    const angle = 2 * Math.PI * scale * rng.uint32();
    data[i] = radius * Math.cos(angle);
    if (i + 1 < data.length) data[i + 1] = radius * Math.sin(angle);
  }
}
