/**
 * The local back end: a Llama checkpoint trained on this machine, all of its weights or a LoRA adapter on a frozen base.
 *
 * A checkpoint folder is usable as it is: all weights as a Hugging Face checkpoint with its tokeniser, an adapter in PEFT's format, each with the
 * optimiser's state beside it. The reference of a KL term is the base with the adapter that training began with, kept in memory.
 * Not guaranteed: concurrent calls; each awaits the one before, and so do callers. Weights are held as float32 whatever the files hold.
 */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { InputError, Rng } from "../base/index.ts";
import { type Policy, readTrainedPrompt, type TrainedPrompt, writeTrainedPrompt } from "../episode/index.ts";
import {
  AdapterFile,
  Checkpoint,
  GradientError,
  type LinearName,
  LoraAdapter,
  linearNames,
  loadOptimizer,
  ParameterSet,
  saveAdapter,
  saveCheckpoint,
  saveOptimizer,
  Tokenizer,
  Trainer,
} from "../model/index.ts";
import { createLocalPolicy } from "../policy/index.ts";
import type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "./backend.ts";
import type { Metrics } from "./run.ts";

const optimizerName = "optimizer.safetensors";

export interface LocalBackendOptions {
  /** Folder of the base checkpoint. */
  readonly model: string;
  /** What is trained: all weights, a fresh adapter, or an adapter that is there. */
  readonly train:
    | { readonly kind: "all" }
    | {
        readonly kind: "new-adapter";
        readonly rank: number;
        readonly alpha: number;
        readonly targets: readonly string[];
        readonly seed: number;
      }
    | { readonly kind: "adapter"; readonly folder: string };
  /** How tasks are put to the policy; by default as the adapter or the model says. Saved with every checkpoint. */
  readonly prompt?: TrainedPrompt;
  /** Take the optimiser's state from this checkpoint folder, where it holds one. */
  readonly optimizerFrom?: string;
  /** Tokens of one forward and backward pass, padding included. */
  readonly tokensPerPass: number;
  readonly threads?: number;
  /** Episodes that a snapshot samples at once; more are recomputed between turns. Default 32. */
  readonly episodes?: number;
  /** Tokens of context that a snapshot keeps for each of them. Default: the model's. */
  readonly episodeTokens?: number;
}

export interface LocalBackend extends TrainerBackend {
  readonly tokenizer: Tokenizer;
}

/** Opens a checkpoint for training. Throws InputError naming what can't be used. */
export async function openLocalBackend(options: LocalBackendOptions): Promise<LocalBackend> {
  const tokenizer = await Tokenizer.load(options.model);
  await using checkpoint = await Checkpoint.open(options.model);
  const parameters = ParameterSet.allocate(checkpoint.config);
  await checkpoint.load(parameters.views.values());
  const adapter = await adapterOf(options, parameters);
  const trainer = await Trainer.create({
    parameters,
    ...(adapter && { adapter }),
    microBatchTokens: options.tokensPerPass,
    ...sessionOf(options),
  });
  const from = options.optimizerFrom === undefined ? undefined : join(options.optimizerFrom, optimizerName);
  if (from !== undefined && existsSync(from)) await loadOptimizer(from, trainer.optimizer);
  const prompt = options.prompt ?? (await readTrainedPrompt(options.train.kind === "adapter" ? options.train.folder : options.model));
  return new Backend({ ...options, ...(prompt && { prompt }) }, tokenizer, parameters, adapter, trainer);
}

function sessionOf({ threads }: LocalBackendOptions): { readonly session?: { readonly threads: number } } {
  return threads === undefined ? {} : { session: { threads } };
}

async function adapterOf({ train }: LocalBackendOptions, { config }: ParameterSet): Promise<LoraAdapter | undefined> {
  switch (train.kind) {
    case "all":
      return undefined;
    case "new-adapter": {
      const targets = train.targets.length === 0 ? linearNames : train.targets;
      return new LoraAdapter(config, { rank: train.rank, alpha: train.alpha, targets: targets as readonly LinearName[] }).initialise(
        Rng.keyed("adapter", train.seed),
      );
    }
    case "adapter": {
      await using file = await AdapterFile.open(train.folder, config);
      const adapter = new LoraAdapter(config, file.uniform(config));
      await file.load(adapter.views().values());
      return adapter;
    }
    default:
      return train satisfies never;
  }
}

class Backend implements LocalBackend {
  readonly name = "local";
  readonly plansPasses = true;
  readonly tokenizer: Tokenizer;
  readonly #options: LocalBackendOptions;
  readonly #parameters: ParameterSet;
  readonly #adapter: LoraAdapter | undefined;
  /** The weights with which training began: the adapter's, or all. */
  readonly #initial: Float32Array;
  readonly #trainer: Trainer;

  constructor(
    options: LocalBackendOptions,
    tokenizer: Tokenizer,
    parameters: ParameterSet,
    adapter: LoraAdapter | undefined,
    trainer: Trainer,
  ) {
    this.#options = options;
    this.tokenizer = tokenizer;
    this.#parameters = parameters;
    this.#adapter = adapter;
    this.#trainer = trainer;
    this.#initial = adapter ? this.#trained.slice() : new Float32Array();
  }

  get contextLength(): number {
    return this.#parameters.config.contextLength;
  }

  get #trained(): Float32Array {
    return this.#trainer.optimizer.weights.floats;
  }

  async forwardBackward(data: readonly Datum[], loss: Loss): Promise<ForwardBackwardResult> {
    const { loss: value, logprobs } = await this.#trainer.forwardBackward(data, loss);
    return { loss: value, logprobs };
  }

  async optimStep(adam: AdamSettings): Promise<Metrics> {
    try {
      const { gradNorm } = await this.#trainer.optimStep(adam);
      return { grad_norm: gradNorm };
    } catch (error) {
      if (!(error instanceof GradientError)) throw error;
      return { grad_norm: Number.NaN };
    }
  }

  async forward(data: readonly Datum[]): Promise<readonly Float32Array[]> {
    return (await this.#trainer.score(data)).logprobs;
  }

  async referenceLogprobs(data: readonly Datum[]): Promise<readonly Float32Array[]> {
    if (!this.#adapter) throw new InputError("a KL term needs a reference; train an adapter, or set the coefficient to 0");
    const now = this.#trained.slice();
    try {
      this.#trained.set(this.#initial);
      await this.#trainer.refresh();
      return await this.forward(data);
    } finally {
      this.#trained.set(now);
      await this.#trainer.refresh();
    }
  }

  async save(folder: string): Promise<void> {
    if (this.#adapter) {
      const { rank, alpha, targets } = this.#adapter;
      await saveAdapter(folder, this.#adapter.views().values(), { rank, alpha, targets, base: this.#options.model });
    } else {
      await saveCheckpoint(folder, this.#parameters.config, this.#parameters.views.values(), { tokenizerFrom: this.#options.model });
    }
    if (this.#options.prompt) await writeTrainedPrompt(folder, this.#options.prompt);
    await saveOptimizer(join(folder, optimizerName), this.#trainer.optimizer);
  }

  async load(folder: string): Promise<void> {
    if (this.#adapter) {
      await using file = await AdapterFile.open(folder, this.#parameters.config);
      await file.load(this.#adapter.views().values());
    } else {
      await using checkpoint = await Checkpoint.open(folder);
      await checkpoint.load(this.#parameters.views.values());
    }
    await loadOptimizer(join(folder, optimizerName), this.#trainer.optimizer);
    await this.#trainer.refresh();
  }

  async snapshotPolicy(version: string): Promise<Policy> {
    return createLocalPolicy({
      parameters: this.#trainer.parameters,
      tokenizer: this.tokenizer,
      name: `local:${basename(resolve(this.#options.model))}`,
      version,
      promptFormat: "trace",
      ...(this.#options.prompt && { trainedPrompt: this.#options.prompt }),
      maxSlots: this.#options.episodes ?? 32,
      contextLength: Math.min(this.contextLength, this.#options.episodeTokens ?? this.contextLength),
      ...sessionOf(this.#options),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#trainer[Symbol.asyncDispose]();
  }
}
