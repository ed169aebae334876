/**
 * LoRA adapters in PEFT's format: adapter_config.json and adapter_model.safetensors.
 *
 * Opened and checked against the base's configuration before weights are read. Linear layers, lm_head and embed_tokens are understood; merging
 * takes them all, `uniform` (what training holds) the blocks' linear layers with one rank and scale.
 * Copies of base weights that PEFT saves beside an adapted embedding or head are passed over.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../base/index.ts";
import { type AdapterSettings, adapterConfigJson, isNamed, parseAdapterConfig, patternValue } from "./adapter-config.ts";
import { type Dtype, type LlamaConfig, readJson } from "./config.ts";
import { type FolderOptions, writeFolder } from "./folder.ts";
import { type LinearName, linearNames, type ParameterView, parameterSpecs, sizeOf } from "./parameters.ts";
import { checkMatch, SafetensorsFile, writeSafetensors } from "./safetensors.ts";

const weightsName = "adapter_model.safetensors";
const configName = "adapter_config.json";

/** One adapted weight: W' = W + scale · B A. */
export interface AdapterModule {
  /** e.g. model.layers.0.self_attn.q_proj, lm_head, model.embed_tokens. */
  readonly path: string;
  readonly rank: number;
  readonly scale: number;
  /** Keys in the file. For an embedding A is [rank, vocabulary] and B [hidden, rank], else A [rank, in] and B [out, rank]. */
  readonly keyA: string;
  readonly keyB: string;
  readonly isEmbedding: boolean;
}

export class AdapterFile implements AsyncDisposable {
  readonly folder: string;
  readonly settings: AdapterSettings;
  readonly modules: readonly AdapterModule[];
  readonly #file: SafetensorsFile;

  private constructor(folder: string, settings: AdapterSettings, modules: readonly AdapterModule[], file: SafetensorsFile) {
    this.folder = folder;
    this.settings = settings;
    this.modules = modules;
    this.#file = file;
  }

  /** Opens FOLDER and checks all names and shapes against the base's configuration. Throws InputError. */
  static async open(folder: string, base: LlamaConfig): Promise<AdapterFile> {
    const where = join(folder, configName);
    const settings = parseAdapterConfig(await readJson(where), where);
    const file = await SafetensorsFile.open(join(folder, weightsName));
    try {
      return new AdapterFile(folder, settings, findModules(file, settings, base), file);
    } catch (error) {
      await file[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Trained numbers in the file. */
  get parameters(): number {
    const elements = (key: string) => sizeOf(this.#file.entry(key).shape);
    return this.modules.reduce((sum, { keyA, keyB }) => sum + elements(keyA) + elements(keyB), 0);
  }

  /**
   * Rank, alpha and targets of an adapter on the same linear layers of every block, with one rank and one scale (alpha = scale × rank).
   * Throws InputError naming what differs.
   */
  uniform(base: LlamaConfig): { readonly rank: number; readonly alpha: number; readonly targets: readonly LinearName[] } {
    const first = this.modules[0]!;
    const refuse = (what: string) =>
      new InputError(`${this.folder}: ${what}; merge it into its base instead (coe model convert --adapter)`);
    for (const module of this.modules) {
      if (!module.path.startsWith("model.layers.")) throw refuse(`an adapter on ${module.path} can be merged, not trained further`);
      const same = module.rank === first.rank && Math.abs(module.scale - first.scale) <= 1e-9 * first.scale;
      if (!same)
        throw refuse(
          `ranks or scales differ (${first.path}: ${first.rank}, ${first.scale}; ${module.path}: ${module.rank}, ${module.scale})`,
        );
    }
    const targets = linearNames.filter((name) => this.modules.some((module) => isNamed(module.path, name)));
    if (this.modules.length !== targets.length * base.layers)
      throw refuse(`${targets.join(", ")} are adapted in some of the ${base.layers} layers only`);
    return { rank: first.rank, alpha: first.scale * first.rank, targets };
  }

  /** Fills views named by PEFT's keys (`base_model.model.PATH.lora_A.weight` [rank, in], `….lora_B.weight` [out, rank]). */
  async load(views: Iterable<ParameterView>): Promise<void> {
    const keys = new Map(
      this.modules.flatMap((module) => [
        [canonicalKey(module.keyA), module.keyA] as const,
        [canonicalKey(module.keyB), module.keyB] as const,
      ]),
    );
    for (const view of views) {
      const key = keys.get(view.name);
      if (key === undefined) throw new InputError(`${this.#file.path} holds no tensor ${view.name}`);
      await this.#file.readInto({ ...view, name: key });
    }
  }

  /** Adds scale · B A to the weight (Hugging Face's order: [out, in], embeddings [vocabulary, hidden]). Nothing happens to weights not adapted. */
  async mergeInto(path: string, weight: Float32Array): Promise<void> {
    const module = this.modules.find((candidate) => candidate.path === path);
    if (!module) return;
    const a = await this.#file.readFloats(module.keyA);
    const b = await this.#file.readFloats(module.keyB);
    const { rank, scale } = module;
    // rows of W come from B (linear) or from A's columns (embedding: its product is transposed)
    const rows = (module.isEmbedding ? a.length : b.length) / rank;
    const columns = (module.isEmbedding ? b.length : a.length) / rank;
    if (weight.length !== rows * columns)
      throw new RangeError(`${path}: the weight has ${weight.length} elements, the adapter is for ${rows * columns}`);
    const left = module.isEmbedding ? transpose(a, rank) : b; // [rows, rank]
    const right = module.isEmbedding ? transpose(b, columns) : a; // [rank, columns]
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < rank; k++) {
        const factor = scale * left[row * rank + k]!;
        for (let c = 0, to = row * columns, from = k * columns; c < columns; c++, to++, from++)
          weight[to] = weight[to]! + factor * right[from]!;
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file[Symbol.asyncDispose]();
  }
}

/** [rows, n / rows] → [n / rows, rows]. */
function transpose(matrix: Float32Array, rows: number): Float32Array {
  const columns = matrix.length / rows;
  const out = new Float32Array(matrix.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[c * rows + r] = matrix[r * columns + c]!;
  return out;
}

const keyForm = /^(?:base_model\.model\.)?(.+?)\.lora_(embedding_)?([AB])(?:\.default)?(?:\.weight)?$/;

function canonicalKey(key: string): string {
  const [, path, embedding, part] = keyForm.exec(key)!;
  return `base_model.model.${path}.lora_${embedding ?? ""}${part}${embedding ? "" : ".weight"}`;
}

function findModules(file: SafetensorsFile, settings: AdapterSettings, base: LlamaConfig): AdapterModule[] {
  const shapes = new Map(
    parameterSpecs(base)
      .filter((spec) => spec.shape.length === 2)
      .map((spec) => [spec.name.replace(/\.weight$/, ""), spec.shape as readonly [number, number]]),
  );
  if (base.tiedEmbeddings) shapes.set("lm_head", [base.vocabSize, base.hiddenSize]);
  const found = new Map<string, { A?: string; B?: string; isEmbedding: boolean }>();
  for (const key of file.header.entries.keys()) {
    const match = keyForm.exec(key);
    if (!match) {
      checkCopy(file, key, shapes);
      continue;
    }
    const [, path, embedding, part] = match as unknown as [string, string, string | undefined, "A" | "B"];
    if (!shapes.has(path)) throw new InputError(`${file.path}: tensor ${key} adapts ${path}, which the base model does not have`);
    const entry = found.get(path) ?? { isEmbedding: embedding !== undefined };
    if (entry[part] !== undefined || entry.isEmbedding !== (embedding !== undefined))
      throw new InputError(`${file.path}: ${path} is adapted twice`);
    entry[part] = key;
    found.set(path, entry);
  }
  const modules = [...found].map(([path, { A, B, isEmbedding }]): AdapterModule => {
    if (A === undefined || B === undefined)
      throw new InputError(`${file.path}: ${path} has lora_${A === undefined ? "B but no lora_A" : "A but no lora_B"}`);
    const [outputs, inputs] = shapes.get(path)!;
    const rank = file.entry(A).shape[0] ?? 0;
    const expected = patternValue(settings.rankPattern, path, settings.rank);
    if (rank !== expected) throw new InputError(`${file.path}: tensor ${A} has rank ${rank}, ${configName} says ${expected}`);
    checkMatch(file.entry(A), { name: A, shape: [rank, isEmbedding ? outputs : inputs] }, file.path);
    checkMatch(file.entry(B), { name: B, shape: [isEmbedding ? inputs : outputs, rank] }, file.path);
    const alpha = patternValue(settings.alphaPattern, path, settings.alpha);
    return { path, rank, scale: alpha / (settings.rslora ? Math.sqrt(rank) : rank), keyA: A, keyB: B, isEmbedding };
  });
  if (modules.length === 0) throw new InputError(`${file.path} holds no LoRA weights`);
  const lacking = settings.targets?.find((name) => !modules.some(({ path }) => isNamed(path, name)));
  if (lacking !== undefined) throw new InputError(`${file.path} holds no weights for ${lacking}, which ${configName} names as a target`);
  return modules;
}

/** Any tensor that is no LoRA weight must be a copy of the base's embedding or head of the same shape. */
function checkCopy(file: SafetensorsFile, key: string, shapes: ReadonlyMap<string, readonly [number, number]>): void {
  const path = key.replace(/^base_model\.model\./, "").replace(/(\.base_layer)?\.weight$/, "");
  if (path !== "lm_head" && path !== "model.embed_tokens")
    throw new InputError(`${file.path}: tensor ${key} is no LoRA weight; such adapters are not supported`);
  checkMatch(file.entry(key), { name: key, shape: shapes.get(path)! }, file.path);
}

export interface SaveAdapterOptions extends FolderOptions {
  readonly rank: number;
  readonly alpha: number;
  readonly targets: readonly LinearName[];
  /** Name or path of the base model, as PEFT is to find it. */
  readonly base: string;
  /** Type of the stored weights; default f32. */
  readonly dtype?: Dtype;
}

/** Saves an adapter that PEFT opens. The views carry PEFT's keys (see `AdapterFile.load`). Atomic (see `writeFolder`). */
export async function saveAdapter(folder: string, views: Iterable<ParameterView>, options: SaveAdapterOptions): Promise<void> {
  const list = [...views];
  const stray = list.find((view) => !/^base_model\.model\..+\.lora_[AB]\.weight$/.test(view.name));
  if (stray) throw new RangeError(`saveAdapter takes views named base_model.model.PATH.lora_A.weight or lora_B.weight, got ${stray.name}`);
  await writeFolder(
    folder,
    async (temporary) => {
      await writeFile(join(temporary, configName), `${JSON.stringify(adapterConfigJson(options), null, 2)}\n`);
      await writeSafetensors(join(temporary, weightsName), list, options.dtype ?? "f32");
    },
    options,
  );
}
