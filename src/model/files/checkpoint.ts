/**
 * A Hugging Face checkpoint folder: config.json and one or many safetensors files. Opened and checked whole before any weight is read.
 *
 * `Checkpoint.open` reads headers only and compares every tensor with the configuration; `load` streams into views of the caller's memory.
 * Not read: pickled weights (.bin, .pt), quantised checkpoints. The tokeniser's files are another module's.
 */
import { readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { InputError, messageOf } from "../../base/index.ts";
import { configToJson, type Dtype, type LlamaConfig, readConfig, readJson } from "./config.ts";
import { copyFiles, type FolderOptions, writeFolder } from "./folder.ts";
import { type LazyParameter, type ParameterView, parameterSpecs, sizeOf } from "./parameters.ts";
import { checkMatch, SafetensorsFile, storedBytes, writeSafetensors } from "./safetensors.ts";
import type { TensorEntry } from "./safetensors-header.ts";

const singleName = "model.safetensors";
const indexName = "model.safetensors.index.json";
/** What belongs to the tokeniser and goes with a checkpoint. */
export const tokenizerFiles = [
  "tokenizer.json",
  "tokenizer_config.json",
  "special_tokens_map.json",
  "chat_template.jinja",
  "generation_config.json",
];

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Called after each tensor with bytes read so far and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export class Checkpoint implements AsyncDisposable {
  readonly folder: string;
  readonly config: LlamaConfig;
  /** The type that most of the weights are stored in. */
  readonly dtype: Dtype;
  /** Bytes of all tensors. */
  readonly bytes: number;
  readonly #files: readonly SafetensorsFile[];
  readonly #home: ReadonlyMap<string, SafetensorsFile>;

  private constructor(folder: string, config: LlamaConfig, files: readonly SafetensorsFile[], home: ReadonlyMap<string, SafetensorsFile>) {
    this.folder = folder;
    this.config = config;
    this.#files = files;
    this.#home = home;
    const sizes: Record<Dtype, number> = { f32: 0, f16: 0, bf16: 0 };
    let bytes = 0;
    for (const spec of parameterSpecs(config)) {
      const file = home.get(spec.name)!;
      sizes[checkMatch(file.entry(spec.name), spec, file.path)] += sizeOf(spec.shape);
      bytes += file.entry(spec.name).end - file.entry(spec.name).begin;
    }
    this.dtype = (Object.keys(sizes) as Dtype[]).reduce((a, b) => (sizes[b] > sizes[a] ? b : a));
    this.bytes = bytes;
  }

  /** Opens FOLDER and checks names, shapes and types of all tensors against its config.json. Throws InputError. */
  static async open(folder: string): Promise<Checkpoint> {
    const config = await readConfig(folder);
    const files: SafetensorsFile[] = [];
    try {
      const home = await openWeights(folder, files);
      checkNames(folder, config, home);
      return new Checkpoint(folder, config, files, home);
    } catch (error) {
      for (const file of files) await file[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Names of the safetensors files. */
  get fileNames(): string[] {
    return this.#files.map((file) => basename(file.path));
  }

  /** How a tensor is stored. Throws InputError where there is none of that name. */
  entry(name: string): TensorEntry {
    return this.#fileOf(name).entry(name);
  }

  /** Fills each view from the tensor of its name; all shapes are checked first. Memory beyond the views: about 2 MiB. */
  async load(views: Iterable<ParameterView>, options: LoadOptions = {}): Promise<void> {
    const list = [...views];
    for (const view of list) checkMatch(this.entry(view.name), view, this.#fileOf(view.name).path);
    const place = (view: ParameterView) => this.entry(view.name).begin;
    list.sort((a, b) => {
      const [x, y] = [this.#fileOf(a.name).path, this.#fileOf(b.name).path];
      return x === y ? place(a) - place(b) : x < y ? -1 : 1;
    });
    const sizes = list.map((view) => this.entry(view.name).end - place(view));
    const total = sizes.reduce((a, b) => a + b, 0);
    let done = 0;
    for (const [i, view] of list.entries()) {
      options.signal?.throwIfAborted();
      await this.#fileOf(view.name).readInto(view);
      done += sizes[i]!;
      options.onProgress?.(done, total);
    }
  }

  #fileOf(name: string): SafetensorsFile {
    const file = this.#home.get(name);
    if (!file) throw new InputError(`${this.folder} holds no tensor ${name}`);
    return file;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const file of this.#files) await file[Symbol.asyncDispose]();
  }
}

const indexSchema = z.object({ weight_map: z.record(z.string(), z.string()) });

/** Opens the folder's safetensors files into `files`; returns tensor name → file. */
async function openWeights(folder: string, files: SafetensorsFile[]): Promise<Map<string, SafetensorsFile>> {
  let names: Set<string>;
  try {
    names = new Set(await readdir(folder));
  } catch (cause) {
    throw new InputError(`can't read ${folder}: ${messageOf(cause)}`, { cause });
  }
  const home = new Map<string, SafetensorsFile>();
  if (names.has(singleName)) {
    const file = await SafetensorsFile.open(join(folder, singleName));
    files.push(file);
    for (const name of file.header.entries.keys()) home.set(name, file);
    return home;
  }
  if (!names.has(indexName)) {
    const other = [...names].find((name) => /\.(bin|pt|pth|gguf)$/.test(name));
    throw new InputError(
      `${folder} holds neither ${singleName} nor ${indexName}${other ? `; ${other} can't be read, convert it to safetensors first` : ""}`,
    );
  }
  const where = join(folder, indexName);
  const parsed = indexSchema.safeParse(await readJson(where));
  if (!parsed.success) throw new InputError(`${where}: weight_map must map tensor names to file names`);
  const shards = new Map<string, SafetensorsFile>();
  for (const name of new Set(Object.values(parsed.data.weight_map))) {
    if (!/^[\w.-]+\.safetensors$/.test(name))
      throw new InputError(`${where}: ${JSON.stringify(name)} is not the name of a safetensors file of this folder`);
    if (!names.has(name)) throw new InputError(`${where} names ${name}, which is missing`);
    const file = await SafetensorsFile.open(join(folder, name));
    files.push(file);
    shards.set(name, file);
  }
  for (const [tensor, name] of Object.entries(parsed.data.weight_map)) {
    const file = shards.get(name)!;
    if (!file.header.entries.has(tensor)) throw new InputError(`${where} places tensor ${tensor} in ${name}, which doesn't hold it`);
    home.set(tensor, file);
  }
  for (const [name, file] of shards) {
    for (const tensor of file.header.entries.keys()) {
      if (home.get(tensor) !== file)
        throw new InputError(`${file.path} holds tensor ${tensor}, which ${indexName} does not place in ${name}`);
    }
  }
  return home;
}

/** Tensors that some checkpoints carry and the model does not need. */
function isDispensable(name: string, config: LlamaConfig): boolean {
  return name.endsWith(".rotary_emb.inv_freq") || (config.tiedEmbeddings && name === "lm_head.weight");
}

function checkNames(folder: string, config: LlamaConfig, home: ReadonlyMap<string, SafetensorsFile>): void {
  const specs = parameterSpecs(config);
  const wanted = new Set(specs.map((spec) => spec.name));
  const missing = specs.filter((spec) => !home.has(spec.name)).map((spec) => spec.name);
  const unexpected = [...home.keys()].filter((name) => !wanted.has(name) && !isDispensable(name, config));
  const few = (names: string[]) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
  if (missing.length > 0) throw new InputError(`${folder}: the weights lack ${few(missing)}, which config.json calls for`);
  if (unexpected.length > 0) throw new InputError(`${folder}: the weights hold ${few(unexpected)}, which config.json does not call for`);
}

type Saved = ParameterView | LazyParameter;

export interface SaveOptions extends FolderOptions {
  /** Type of the stored weights; default f32. */
  readonly dtype?: Dtype;
  /** Largest size of a file in bytes; default 4 GB. A single tensor may exceed it. */
  readonly shardBytes?: number;
  /** A folder whose tokeniser files are copied along. */
  readonly tokenizerFrom?: string;
}

/** Saves a checkpoint that Transformers opens. The views must be exactly the configuration's weights. Atomic (see `writeFolder`). */
export async function saveCheckpoint(
  folder: string,
  config: LlamaConfig,
  views: Iterable<ParameterView | LazyParameter>,
  options: SaveOptions = {},
): Promise<void> {
  const dtype = options.dtype ?? "f32";
  const byName = new Map([...views].map((view) => [view.name, view]));
  const ordered = parameterSpecs(config).map((spec) => {
    const view = byName.get(spec.name);
    if (!view || view.shape.join() !== spec.shape.join())
      throw new RangeError(`saveCheckpoint needs ${spec.name} of shape [${spec.shape.join(", ")}]`);
    return view;
  });
  if (byName.size !== ordered.length)
    throw new RangeError(`saveCheckpoint got ${byName.size} weights, the configuration has ${ordered.length}`);
  const shards = splitShards(ordered, dtype, options.shardBytes ?? 4e9);
  await writeFolder(
    folder,
    async (temporary) => {
      if (options.tokenizerFrom !== undefined) await copyFiles(options.tokenizerFrom, temporary, tokenizerFiles);
      await writeFile(join(temporary, "config.json"), `${JSON.stringify(configToJson(config, dtype), null, 2)}\n`);
      if (shards.length === 1) return writeSafetensors(join(temporary, singleName), ordered, dtype);
      const map: Record<string, string> = {};
      for (const [i, shard] of shards.entries()) {
        const name = `model-${String(i + 1).padStart(5, "0")}-of-${String(shards.length).padStart(5, "0")}.safetensors`;
        for (const view of shard) map[view.name] = name;
        await writeSafetensors(join(temporary, name), shard, dtype);
      }
      const total = ordered.reduce((sum, view) => sum + storedBytes(view, dtype), 0);
      await writeFile(join(temporary, indexName), `${JSON.stringify({ metadata: { total_size: total }, weight_map: map }, null, 2)}\n`);
    },
    options,
  );
}

function splitShards(views: readonly Saved[], dtype: Dtype, limit: number): Saved[][] {
  const shards: Saved[][] = [[]];
  let size = 0;
  for (const view of views) {
    const bytes = storedBytes(view, dtype);
    if (size > 0 && size + bytes > limit) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)!.push(view);
    size += bytes;
  }
  return shards;
}
