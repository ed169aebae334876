/**
 * `tinker.json` beside an adapter that was trained on a Tinker server: where the server keeps its weights and optimiser.
 *
 * Not guaranteed: that the server still has them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InputError, messageOf, readText } from "../../base/index.ts";

export const tinkerStateName = "tinker.json";

const stateSchema = z.object({
  baseModel: z.string(),
  rank: z.int().min(1),
  seed: z.int(),
  /** Weights and optimiser. */
  state: z.string(),
  sampler: z.string(),
  /** Weights with which training began; null for a fresh adapter. */
  initial: z.string().nullable(),
});
export type TinkerState = z.infer<typeof stateSchema>;

/** What a checkpoint folder says; undefined when it is no checkpoint of a run on a Tinker server. Throws InputError. */
export async function readTinkerState(folder: string): Promise<TinkerState | undefined> {
  const file = join(folder, tinkerStateName);
  if (!existsSync(file)) return undefined;
  try {
    return stateSchema.parse(JSON.parse(await readText(file)));
  } catch (cause) {
    throw new InputError(`${file} can't be read: ${messageOf(cause)}`, { cause });
  }
}
