/** SHA-256 of a run's inputs: data files, models, adapters, so that a run never goes on with others than it began with. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { digestOf, InputError, messageOf } from "../base/index.ts";
import type { Task } from "../tasks/index.ts";

/** What counts of a model's or an adapter's folder. */
const modelFiles = /^(config|adapter_config|tokenizer|tokenizer_config)\.json$|\.safetensors$/;

/** One digest of the files' contents, in order. Throws InputError when one can't be read. */
export async function digestOfFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    try {
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    } catch (cause) {
      throw new InputError(`can't read ${path}: ${messageOf(cause)}`, { cause });
    }
  }
  return hash.digest("hex");
}

/** One digest of a model's folder: configuration, weights and tokeniser. */
export async function digestOfModel(folder: string): Promise<string> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new InputError(`can't read the model folder ${folder}: ${messageOf(cause)}`, { cause });
  });
  const kept = names.filter((name) => modelFiles.test(name) && name !== "optimizer.safetensors").sort();
  return digestOfFiles(kept.map((name) => join(folder, name)));
}

/** One digest of tasks, by their ids: the content hashes of what a policy sees and is judged by. */
export function digestOfTasks(tasks: readonly Task[]): string {
  return digestOf(tasks.map(({ id }) => id));
}
