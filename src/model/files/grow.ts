/**
 * A deeper model that computes what a shallower one does: training goes on from there instead of from random weights.
 *
 * Each new block follows the block that it copies, with output projections of zero, so that it passes its input on unchanged and learns
 * what to add (Chen et al., Net2Net, arXiv 1511.05641; Wu et al., LLaMA Pro, arXiv 2401.02415, section 3.2).
 */
import { InputError } from "../../base/index.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { Dtype, LlamaConfig } from "./config.ts";
import { checkpointParameters } from "./convert.ts";
import { allocate } from "./half.ts";
import { type LazyParameter, linearPath, parameterSpecs, sizeOf } from "./parameters.ts";

/** The checkpoint's weights with `layers` blocks; the new ones are spread evenly. Throws InputError where there are fewer than now. */
export function deeperParameters(
  checkpoint: Checkpoint,
  dtype: Dtype,
  layers: number,
): { readonly config: LlamaConfig; readonly parameters: LazyParameter[] } {
  const old = checkpoint.config.layers;
  if (!Number.isInteger(layers) || layers < old)
    throw new InputError(`layers must be a whole number ≥ ${old} (the model's), got ${layers}`);
  const config = { ...checkpoint.config, layers };
  const origins = Array.from({ length: layers }, (_, layer) => Math.floor((layer * old) / layers));
  const silent = new Set(
    origins.flatMap((origin, layer) =>
      origin === origins[layer - 1] ? (["o_proj", "down_proj"] as const).map((name) => `${linearPath(layer, name)}.weight`) : [],
    ),
  );
  const own = new Map(checkpointParameters(checkpoint, dtype).map((parameter) => [parameter.name, parameter]));
  const parameters = parameterSpecs(config).map(({ name, shape }) => ({
    name,
    shape,
    view: async () => {
      if (silent.has(name)) return { name, shape, transposed: false, dtype, data: allocate(dtype, sizeOf(shape)) };
      const origin = name.replace(/(?<=^model\.layers\.)\d+/, (layer) => String(origins[Number(layer)]));
      return { ...(await own.get(origin)!.view()), name };
    },
  }));
  return { config, parameters };
}
