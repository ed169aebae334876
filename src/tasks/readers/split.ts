/**
 * Which part of a source a caller may read.
 *
 * The guard is by what the records say of themselves; a copy of a test problem under another name is not recognised.
 */
import { InputError } from "../../base/index.ts";
import type { Purpose, Split } from "../types.ts";

export const splits: readonly Split[] = ["fewshot", "test", "validation", "train"];

/** MBPP's official split of a task_id (Austin et al. 2021, section 2.1). */
export function mbppSplitOf(taskId: number): Split {
  if (taskId <= 10) return "fewshot";
  if (taskId <= 510) return "test";
  return taskId <= 600 ? "validation" : "train";
}

/**
 * Whether records of `split` are wanted. Without a requested split, training gets `train` and evaluation gets all.
 * Throws InputError when training asks for a test split.
 */
export function splitFilter(source: string, purpose: Purpose, requested: Split | undefined): (split: Split) => boolean {
  if (purpose === "train" && requested === "test") {
    throw new InputError(`${source}: the test split is only for evaluation; train on #train (or #validation, #fewshot) instead`);
  }
  const wanted = requested ?? (purpose === "train" ? "train" : undefined);
  return (split) => wanted === undefined || split === wanted;
}

/** Throws InputError when a record that is only for evaluation is read for training. */
export function refuseForTraining(where: string, purpose: Purpose, what: string): void {
  if (purpose === "train") throw new InputError(`${where}: ${what} is only for evaluation and can't be trained on; choose another source`);
}
