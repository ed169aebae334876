/**
 * The training step of a Llama: full weights, or a LoRA adapter on a frozen base. One `Trainer` owns its gradients, moments and sessions; the
 * weights stay the caller's, are updated in place, and may be bound by a sampler at the same time (`parameters`).
 *
 * Micro-batches run side by side in lanes, each on its own thread with gradients of its own: no operation waits for another thread's share, and what
 * ONNX Runtime computes on one thread only (transposes, concatenations) keeps every core busy too.
 * Deterministic: same weights, data, settings, thread count and machine give the same bytes. Memory is bounded: at most `maxSessions` graphs
 * (one per padded length and kind of loss) are kept. Not guaranteed: concurrent calls (each awaits the one before; callers do too).
 */
import { availableParallelism } from "node:os";
import { InputError } from "../../base/index.ts";
import { capiFailure } from "../../tensor/index.ts";
import { MergedWeights } from "../weights/merged.ts";
import { type ParameterSet, parameterBytes } from "../weights/parameter-set.ts";
import { type MicroBatch, placed, planMicroBatches, shareOut, type TrainingSequence } from "./batch.ts";
import type { WeightMode } from "./graphs.ts";
import { type LossShape, type LossSpec, lossInputs, lossSettings, lossShape } from "./loss.ts";
import { type AdamSettings, AdamW } from "./optimizer.ts";
import { type BatchResult, SessionCache } from "./session-cache.ts";
import type { TrainerSettings } from "./trainer-settings.ts";

export interface ForwardBackward {
  /** Σ weight·loss / normaliser over the data given. */
  readonly loss: number;
  /** Per sequence [N]: log-probabilities of the targets before the step; 0 where the weight is 0. */
  readonly logprobs: readonly Float32Array[];
  /** Per sequence [N], where asked for. */
  readonly entropies?: readonly Float32Array[];
  /** Positions that counted, and rows computed for them with padding. */
  readonly tokens: number;
  readonly paddedTokens: number;
}

export class Trainer implements AsyncDisposable {
  readonly #options: TrainerSettings;
  readonly #mode: WeightMode;
  readonly #optimizer: AdamW;
  readonly #merged: MergedWeights | undefined;
  readonly #narrow: SessionCache;
  /** All threads on one micro-batch, where there are fewer of them than lanes. */
  readonly #wide: SessionCache;
  #stale = false;

  private constructor(options: TrainerSettings, mode: WeightMode, optimizer: AdamW, merged: MergedWeights | undefined) {
    this.#options = options;
    this.#mode = mode;
    this.#optimizer = optimizer;
    this.#merged = merged;
    const threads = threadsPerLane(options, optimizer.lanes.length);
    this.#wide = new SessionCache(options, [optimizer.gradients], merged?.parameters);
    this.#narrow = new SessionCache({ ...options, session: { ...options.session, threads } }, optimizer.lanes, merged?.parameters);
  }

  static async create(options: TrainerSettings): Promise<Trainer> {
    const { parameters, adapter, session } = options;
    const wide = [...parameters.views.values()].every((view) => view.dtype === "f32");
    if (!adapter && !parameters.arena)
      throw new InputError("full training needs float32 weights in one arena (ParameterSet.allocate); 16-bit weights can carry an adapter");
    const lanes = lanesOf(options);
    const optimizer = await AdamW.create(
      adapter ? adapter.arena : parameters.arena!,
      { ...session, threads: threadsPerLane(options, lanes) },
      lanes,
    );
    const merged = adapter && wide ? await MergedWeights.create(parameters, adapter, session) : undefined;
    return new Trainer(options, merged ? "merged" : adapter ? "in-graph" : "plain", optimizer, merged);
  }

  /** The weights that the model computes with, adapter included, for a sampler to bind; a 16-bit base is given without its adapter. */
  get parameters(): ParameterSet {
    return this.#merged?.parameters ?? this.#options.parameters;
  }

  /** The optimiser: its moments and step count are what a resume needs beside the weights. */
  get optimizer(): AdamW {
    return this.#optimizer;
  }

  /** Says that A and B were changed from outside (a loaded adapter): the merged weights are made anew. */
  async refresh(): Promise<void> {
    this.#stale = false;
    await this.#merged?.refresh();
  }

  /** Adds the gradient of the loss over `data` to what has been accumulated since the last step. Throws InputError on malformed data. */
  async forwardBackward(data: readonly TrainingSequence[], loss: LossSpec): Promise<ForwardBackward> {
    if (!(loss.normaliser > 0)) throw new InputError(`the loss's normaliser must be > 0, got ${loss.normaliser}`);
    const shape = lossShape(loss);
    requireFields(data, shape);
    return this.#run(data, this.#mode, shape, (batch) => {
      const feeds = new Map<string, Float32Array>();
      feeds.set(
        lossInputs.weights,
        placed(batch, ({ sequence, position }) => data[sequence]!.weights[position]! / loss.normaliser),
      );
      if (shape.kind === "cross-entropy") return feeds;
      feeds.set(
        lossInputs.advantages,
        placed(batch, ({ sequence, position }) => data[sequence]!.advantages![position]!),
      );
      feeds.set(
        lossInputs.old,
        placed(batch, ({ sequence, position }) => data[sequence]!.logprobs![position]!),
      );
      if (shape.kl)
        feeds.set(
          lossInputs.reference,
          placed(batch, ({ sequence, position }) => data[sequence]!.referenceLogprobs![position]!),
        );
      for (const [name, value] of Object.entries(lossSettings(loss))) feeds.set(name, Float32Array.of(value));
      return feeds;
    });
  }

  /** One AdamW step with the accumulated gradient, which is then cleared. Throws GradientError where it isn't finite; nothing changes then. */
  async optimStep(settings: AdamSettings): Promise<{ readonly gradNorm: number; readonly step: number }> {
    const gradNorm = await this.#optimizer.update(settings);
    this.#stale = true;
    await this.refresh();
    return { gradNorm, step: this.#optimizer.step };
  }

  /** Forgets what was accumulated. */
  clearGradients(): void {
    this.#optimizer.clear();
  }

  /** Log-probabilities of the targets, forward only. With `adapter: false`, under the base: the reference of a LoRA run. */
  async score(
    data: readonly TrainingSequence[],
    options: { readonly adapter?: boolean } = {},
  ): Promise<Pick<ForwardBackward, "logprobs" | "entropies">> {
    const withAdapter = this.#options.adapter !== undefined && (options.adapter ?? true);
    const mode = withAdapter && this.#mode === "in-graph" ? "in-graph" : "plain";
    return this.#run(data, mode, undefined, () => new Map(), withAdapter && this.#mode === "merged");
  }

  async #run(
    data: readonly TrainingSequence[],
    mode: WeightMode,
    loss: LossShape | undefined,
    feedsOf: (batch: MicroBatch) => ReadonlyMap<string, Float32Array>,
    merged = false,
  ): Promise<ForwardBackward> {
    if (this.#stale) await this.refresh();
    const { vocabSize, contextLength } = this.#options.parameters.config;
    const lanes = this.#optimizer.lanes.length;
    const microBatchTokens = this.#options.microBatchTokens ?? 1024;
    const batches = planMicroBatches(data, { vocabSize, contextLength, microBatchTokens, lanes });
    const results: BatchResult[] = [];
    const wide = batches.length < lanes;
    const work = async (indices: readonly number[], lane: number): Promise<void> => {
      for (const i of indices) {
        const batch = batches[i]!;
        const key = { mode, merged, length: batch.length, loss };
        results[i] = await (wide ? this.#wide : this.#narrow).run(key, batch, feedsOf(batch), lane);
      }
    };
    await settle(shareOut(batches, wide ? 1 : lanes).map(work));
    const logprobs = data.map((sequence) => new Float32Array(sequence.inputIds.length));
    const entropies = data.map((sequence) => new Float32Array(sequence.inputIds.length));
    let total = 0;
    let tokens = 0;
    let paddedTokens = 0;
    for (const [b, batch] of batches.entries()) {
      const result = results[b]!;
      total += result.loss;
      tokens += batch.places.length;
      paddedTokens += batch.ids.length;
      for (const [i, { sequence, position }] of batch.places.entries()) {
        logprobs[sequence]![position] = result.logprobs[i]!;
        if (result.entropy) entropies[sequence]![position] = result.entropy[i]!;
      }
    }
    return { loss: total, logprobs, ...(this.#options.entropy && { entropies }), tokens, paddedTokens };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#wide[Symbol.asyncDispose]();
    await this.#narrow[Symbol.asyncDispose]();
    await this.#optimizer[Symbol.asyncDispose]();
    await this.#merged?.[Symbol.asyncDispose]();
  }
}

/** Waits for all, then throws the first failure: nothing is under way when the caller hears of it. */
async function settle(work: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === "rejected") throw outcome.reason;
}

const threadsOf = ({ session }: TrainerSettings): number => session?.threads ?? availableParallelism();
const threadsPerLane = (options: TrainerSettings, lanes: number): number => Math.max(1, Math.floor(threadsOf(options) / lanes));

function lanesOf(options: TrainerSettings): number {
  const { lanes, session, parameters } = options;
  if (lanes !== undefined) {
    if (!Number.isInteger(lanes) || lanes < 1) throw new InputError(`the trainer's lanes must be a whole number ≥ 1, got ${lanes}`);
    return lanes;
  }
  const beside = (session?.provider ?? "cpu") === "cpu" && session?.backend !== "binding" && capiFailure() === undefined;
  return beside && parameterBytes(parameters.config, "f32") <= 1e9 ? Math.min(threadsOf(options), 4) : 1;
}

function requireFields(data: readonly TrainingSequence[], { kind, kl }: LossShape): void {
  if (kind === "cross-entropy") return;
  for (const [i, sequence] of data.entries()) {
    if (!sequence.advantages || !sequence.logprobs)
      throw new InputError(`sequence ${i}: the ${kind} loss needs advantages and the sampling policy's logprobs`);
    if (kl && !sequence.referenceLogprobs) throw new InputError(`sequence ${i}: a KL term needs referenceLogprobs; see Trainer.score`);
  }
}
