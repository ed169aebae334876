/**
 * What a Tinker server computes with: one frozen base, several LoRA adapters in training on it, samplers of saved adapters.
 *
 * Memory is bounded: so many adapters are resident, the others wait in files (weights and optimiser, bit for bit) and are fetched when used; so many samplers are open.
 * Training calls run one after another, in the order of the calls. Not guaranteed: log-probabilities of positions of weight 0 from `forwardBackward` (0 there).
 */

import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { InputError, Rng } from "../../base/index.ts";
import {
  AdapterFile,
  Checkpoint,
  type Generation,
  GradientError,
  type LinearName,
  LoraAdapter,
  type LossSpec,
  loadOptimizer,
  ParameterSet,
  saveAdapter,
  saveOptimizer,
  Tokenizer,
  Trainer,
  type TrainingSequence,
} from "../../model/index.ts";
import type { AdamSettings } from "../backend.ts";
import { Samplers, type SampleSpec } from "./samplers.ts";

export type { SampleSpec } from "./samplers.ts";

export interface TinkerEngineOptions {
  /** Folder of the base checkpoint. */
  readonly model: string;
  /** Name under which it is served; default the folder's. */
  readonly name?: string;
  /** Folder for adapters that wait; emptied at the start. */
  readonly scratch: string;
  readonly tokensPerPass?: number;
  readonly threads?: number;
  /** Adapters in memory at once. Default 2. */
  readonly residentModels?: number;
  /** Samplers in memory at once. Default 2. */
  readonly residentSamplers?: number;
  /** Sequences that a sampler holds at once. Default 32. */
  readonly slots?: number;
  /** Tokens of a sequence, at most. Default the model's. */
  readonly contextLength?: number;
}

/** As SkyRL's server has it. */
const alpha = 32;
const optimizerName = "optimizer.safetensors";

/** Throws InputError where an adapter's scale isn't that of the models here. */
function checkedScale<T extends { readonly alpha: number }>(saved: T): T {
  if (Math.abs(saved.alpha - alpha) > 1e-6 * alpha)
    throw new InputError(`the adapter has alpha ${saved.alpha}; models here are trained with ${alpha}, as the API has it`);
  return saved;
}

interface Hosted {
  readonly rank: number;
  readonly targets: readonly LinearName[];
  readonly seed: number;
  resident: { readonly trainer: Trainer; readonly adapter: LoraAdapter } | undefined;
  /** Whether a gradient is waiting for its step: such a model stays in memory. */
  pending: boolean;
  lastUse: number;
}

export class TinkerEngine implements AsyncDisposable {
  readonly name: string;
  readonly tokenizer: Tokenizer;
  readonly contextLength: number;
  readonly samplers: Samplers;
  readonly #base: ParameterSet;
  readonly #options: TinkerEngineOptions;
  readonly #models = new Map<string, Hosted>();
  #turn: Promise<unknown> = Promise.resolve();
  #clock = 0;

  private constructor(options: TinkerEngineOptions, base: ParameterSet, tokenizer: Tokenizer) {
    this.#options = options;
    this.#base = base;
    this.tokenizer = tokenizer;
    this.name = options.name ?? basename(resolve(options.model));
    this.contextLength = Math.min(base.config.contextLength, options.contextLength ?? base.config.contextLength);
    this.samplers = new Samplers({
      base,
      tokenizer,
      most: options.residentSamplers ?? 2,
      slots: options.slots ?? 32,
      contextLength: this.contextLength,
      ...(options.threads !== undefined && { session: { threads: options.threads } }),
    });
  }

  /** Loads the base. Throws InputError naming what can't be used. */
  static async open(options: TinkerEngineOptions): Promise<TinkerEngine> {
    const tokenizer = await Tokenizer.load(options.model);
    await using checkpoint = await Checkpoint.open(options.model);
    const base = ParameterSet.allocate(checkpoint.config);
    await checkpoint.load(base.views.values());
    await rm(options.scratch, { recursive: true, force: true });
    await mkdir(options.scratch, { recursive: true });
    return new TinkerEngine(options, base, tokenizer);
  }

  get vocabSize(): number {
    return this.#base.config.vocabSize;
  }

  /** A fresh adapter. */
  async createModel(
    id: string,
    lora: { readonly rank: number; readonly targets: readonly LinearName[]; readonly seed: number },
  ): Promise<void> {
    await this.#exclusive(async () => {
      const hosted: Hosted = { ...lora, resident: undefined, pending: false, lastUse: ++this.#clock };
      await this.#makeRoom();
      const adapter = new LoraAdapter(this.#base.config, { ...lora, alpha }).initialise(Rng.keyed("adapter", lora.seed));
      hosted.resident = { adapter, trainer: await this.#trainer(adapter) };
      this.#models.set(id, hosted);
    });
  }

  async unload(id: string): Promise<void> {
    await this.#exclusive(async () => {
      const hosted = this.#models.get(id);
      this.#models.delete(id);
      await hosted?.resident?.trainer[Symbol.asyncDispose]();
      await rm(this.#parkedFolder(id), { recursive: true, force: true });
    });
  }

  /** Throws InputError where the folder holds no adapter that a model here can begin with. */
  async rankOfSaved(folder: string): Promise<number> {
    await using file = await AdapterFile.open(folder, this.#base.config);
    return checkedScale(file.uniform(this.#base.config)).rank;
  }

  /** Adds the gradient of Σ w·ℓ / normaliser. Returns [N] log-probabilities per sequence. Throws InputError on sequences that can't be used. */
  forwardBackward(id: string, data: readonly TrainingSequence[], loss: LossSpec): Promise<readonly Float32Array[]> {
    return this.#withModel(id, async (hosted, { trainer }) => {
      hosted.pending = true; // a failed pass may have left a part
      return (await trainer.forwardBackward(data, loss)).logprobs;
    });
  }

  /** [N] log-probabilities per sequence, at every position. */
  forward(id: string, data: readonly TrainingSequence[]): Promise<readonly Float32Array[]> {
    const all = data.map((sequence) => ({ ...sequence, weights: new Float32Array(sequence.inputIds.length).fill(1) }));
    return this.#withModel(id, async (_, { trainer }) => (await trainer.score(all)).logprobs);
  }

  /** One step; the gradient is cleared also where it isn't finite and no step is taken (the norm then is NaN). */
  optimStep(id: string, adam: AdamSettings): Promise<{ readonly gradNorm: number; readonly step: number }> {
    return this.#withModel(id, async (hosted, { trainer }) => {
      try {
        return await trainer.optimStep(adam);
      } catch (error) {
        if (!(error instanceof GradientError)) throw error;
        trainer.clearGradients();
        return { gradNorm: Number.NaN, step: trainer.optimizer.step };
      } finally {
        hosted.pending = false;
      }
    });
  }

  /** Writes the adapter in PEFT's format, with the optimiser's state where asked for. Atomic. */
  saveModel(id: string, folder: string, optimizer: boolean): Promise<void> {
    return this.#withModel(id, (_, resident) => this.#write(resident, folder, optimizer));
  }

  /** Throws InputError where the folder's adapter is of another rank or other layers. */
  loadModel(id: string, folder: string, optimizer: boolean): Promise<void> {
    return this.#withModel(id, async (hosted, { trainer, adapter }) => {
      await using file = await AdapterFile.open(folder, this.#base.config);
      const saved = checkedScale(file.uniform(this.#base.config));
      if (saved.rank !== hosted.rank || saved.targets.join() !== adapter.targets.join())
        throw new InputError(
          `the saved adapter has rank ${saved.rank} on ${saved.targets.join(", ")}, the model rank ${hosted.rank} on ${adapter.targets.join(", ")}`,
        );
      const state = join(folder, optimizerName);
      if (optimizer && !existsSync(state)) throw new InputError("the checkpoint holds no optimiser state; load it with optimizer false");
      await file.load(adapter.views().values());
      if (optimizer) await loadOptimizer(state, trainer.optimizer);
      await trainer.refresh();
    });
  }

  sample(sampler: string, spec: SampleSpec): Promise<Generation[]> {
    const { stopIds = this.#endIds } = spec;
    return this.samplers.sample(sampler, { ...spec, stopIds });
  }

  /** Tokens that end a text where the request names none. */
  get #endIds(): readonly number[] {
    const { eosId } = this.tokenizer;
    return [...new Set([...this.#base.config.eosIds, ...(eosId === undefined ? [] : [eosId])])];
  }

  #hosted(id: string): Hosted {
    const hosted = this.#models.get(id);
    if (!hosted) throw new InputError(`there is no model ${id}; make one (create_model)`);
    return hosted;
  }

  #withModel<T>(id: string, work: (hosted: Hosted, resident: NonNullable<Hosted["resident"]>) => Promise<T>): Promise<T> {
    return this.#exclusive(async () => {
      const hosted = this.#hosted(id);
      hosted.lastUse = ++this.#clock;
      hosted.resident ??= await this.#fetch(id, hosted);
      return work(hosted, hosted.resident);
    });
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  #trainer(adapter: LoraAdapter): Promise<Trainer> {
    const { tokensPerPass, threads } = this.#options;
    return Trainer.create({
      parameters: this.#base,
      adapter,
      ...(tokensPerPass !== undefined && { microBatchTokens: tokensPerPass }),
      ...(threads !== undefined && { session: { threads } }),
    });
  }

  async #fetch(id: string, { rank, targets }: Hosted): Promise<NonNullable<Hosted["resident"]>> {
    await this.#makeRoom();
    const adapter = new LoraAdapter(this.#base.config, { rank, targets, alpha });
    await using file = await AdapterFile.open(this.#parkedFolder(id), this.#base.config);
    await file.load(adapter.views().values());
    const trainer = await this.#trainer(adapter);
    await loadOptimizer(join(this.#parkedFolder(id), optimizerName), trainer.optimizer);
    return { adapter, trainer };
  }

  /** Puts the least recently used models into files until one more fits. Throws InputError where all hold gradients. */
  async #makeRoom(): Promise<void> {
    for (;;) {
      const resident = [...this.#models].filter(([, { resident: one }]) => one);
      if (resident.length < (this.#options.residentModels ?? 2)) return;
      const oldest = resident.filter(([, { pending }]) => !pending).sort(([, a], [, b]) => a.lastUse - b.lastUse)[0];
      if (!oldest)
        throw new InputError(
          `all ${resident.length} models in memory hold gradients that wait for their optim_step; take those steps, or unload a model`,
        );
      const [id, hosted] = oldest;
      await this.#write(hosted.resident!, this.#parkedFolder(id), true);
      await hosted.resident!.trainer[Symbol.asyncDispose]();
      hosted.resident = undefined;
    }
  }

  async #write({ adapter, trainer }: NonNullable<Hosted["resident"]>, folder: string, optimizer: boolean): Promise<void> {
    const temporary = `${folder}.new`;
    const { rank, targets } = adapter;
    await rm(temporary, { recursive: true, force: true });
    await mkdir(join(folder, ".."), { recursive: true });
    await saveAdapter(temporary, adapter.views().values(), { rank, alpha, targets, base: this.name });
    if (optimizer) await saveOptimizer(join(temporary, optimizerName), trainer.optimizer);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  }

  #parkedFolder(id: string): string {
    return join(this.#options.scratch, id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn;
    for (const { resident } of this.#models.values()) await resident?.trainer[Symbol.asyncDispose]();
    this.#models.clear();
    await this.samplers[Symbol.asyncDispose]();
    await rm(this.#options.scratch, { recursive: true, force: true });
  }
}
