/**
 * A checkpoint folder, with an adapter merged in where one is given, as float32 weights ready to sample from.
 *
 * Not guaranteed: that the result can be trained as an adapter; it is one merged model.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AdapterFile } from "../files/adapter.ts";
import { Checkpoint } from "../files/checkpoint.ts";
import { checkpointParameters } from "../files/convert.ts";
import { Tokenizer } from "../tokenizer/tokenizer.ts";
import { ParameterSet } from "../weights/parameter-set.ts";

export interface LoadedModel {
  readonly parameters: ParameterSet;
  readonly tokenizer: Tokenizer;
  /** Hex SHA-256 over the files that decide what the model says. */
  readonly digest: string;
}

/** Throws InputError naming what is missing or can't be used. */
export async function loadModel(folder: string, adapterFolder?: string, signal?: AbortSignal): Promise<LoadedModel> {
  await using checkpoint = await Checkpoint.open(folder);
  const tokenizer = await Tokenizer.load(folder);
  const parameters = ParameterSet.allocate(checkpoint.config, "f32");
  await checkpoint.load(parameters.views.values(), signal ? { signal } : {});
  if (adapterFolder !== undefined) {
    await using adapter = await AdapterFile.open(adapterFolder, checkpoint.config);
    const adapted = new Set(adapter.modules.map(({ path }) => `${path}.weight`));
    for (const lazy of checkpointParameters(checkpoint, "f32", adapter)) {
      if (adapted.has(lazy.name)) copyInto(parameters, lazy.name, (await lazy.view()).data as Float32Array);
    }
  }
  return { parameters, tokenizer, digest: await digestOf(adapterFolder === undefined ? [folder] : [folder, adapterFolder]) };
}

/** Values in the checkpoint's order to ours. */
function copyInto(parameters: ParameterSet, name: string, data: Float32Array): void {
  const view = parameters.views.get(name)!;
  const to = view.data as Float32Array;
  if (!view.transposed) {
    to.set(data);
    return;
  }
  const [rows, columns] = view.shape as readonly [number, number];
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) to[c * rows + r] = data[r * columns + c]!;
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) =>
      /^(config|tokenizer|tokenizer_config|adapter_config)\.json$|\.safetensors$/.test(name),
    );
    for (const name of names.filter((name) => !name.startsWith("optimizer")).sort()) {
      hash.update(`${name}\0`);
      for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk as Buffer);
    }
  }
  return hash.digest("hex");
}
