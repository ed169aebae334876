/**
 * AdamW's state as a safetensors file: both moments of every trained tensor, in the order in which they lie in memory, and the step count.
 *
 * Not guaranteed: that another program reads them; names are `first.NAME` and `second.NAME`.
 */
import { InputError } from "../../base/index.ts";
import type { ParameterView } from "../files/parameters.ts";
import { SafetensorsFile, writeSafetensors } from "../files/safetensors.ts";
import type { AdamW } from "./optimizer.ts";

/** Writes the optimiser's state and syncs it to disk. */
export async function saveOptimizer(path: string, optimizer: AdamW): Promise<void> {
  await writeSafetensors(path, viewsOf(optimizer), "f32", { format: "coe-adamw/1", step: String(optimizer.step) });
}

/** Restores what `saveOptimizer` wrote, bit for bit. Throws InputError when the file belongs to other weights. */
export async function loadOptimizer(path: string, optimizer: AdamW): Promise<void> {
  await using file = await SafetensorsFile.open(path);
  const step = Number(file.header.metadata["step"]);
  if (!Number.isInteger(step) || step < 0)
    throw new InputError(`${path} holds no optimiser's state (its step is ${file.header.metadata["step"]})`);
  for (const view of viewsOf(optimizer)) await file.readInto(view);
  optimizer.step = step;
}

function viewsOf(optimizer: AdamW): ParameterView[] {
  return (["first", "second"] as const).flatMap((moment) =>
    [...optimizer[moment].layout.slots.keys()].map((name) => {
      const { dims, data } = optimizer[moment].view(name);
      return { name: `${moment}.${name}`, shape: dims, transposed: false, dtype: "f32" as const, data };
    }),
  );
}
