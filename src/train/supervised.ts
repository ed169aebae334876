/**
 * The loop of pretraining and supervised fine-tuning: batches by step number, cross entropy on the weighted ids.
 *
 * Everything random is a function of the seed and the step, so that a run killed at any moment resumes bit for bit.
 * An aborted run saves a checkpoint before it returns. Not guaranteed: equal bits across machines.
 */
import { Rng } from "../base/index.ts";
import type { AdamSettings, Datum, TrainerBackend } from "./backend.ts";
import type { SftConfig } from "./config.ts";
import { totalWeight } from "./datum.ts";
import { type HeldOut, heldOutLoss, heldOutMeter } from "./held-out.ts";
import { runSteps, type StepReport } from "./loop.ts";
import type { RunDirectory } from "./run.ts";
import { learningRateAt } from "./schedule.ts";
import { trainStep } from "./step.ts";

export type OptimiserConfig = SftConfig["optimiser"];

export interface SupervisedOptions {
  readonly backend: TrainerBackend;
  readonly run: RunDirectory;
  readonly steps: number;
  readonly saveEvery: number;
  readonly keepCheckpoints: number;
  readonly tokensPerPass: number;
  readonly optimiser: OptimiserConfig;
  /** The sequences of step `step`, from 0; a pure function of `step`. */
  readonly batchAt: (step: number) => readonly Datum[];
  /** What the loss is measured on while training. */
  readonly heldOut?: HeldOut;
  readonly onStep?: (report: StepReport) => void;
  /** Ends the run after the step under way, with a checkpoint. */
  readonly signal?: AbortSignal;
}

/**
 * Trains until `steps`; returns the step reached (less than `steps` when aborted).
 *
 * @throws InputError when there is held-out data and the back end has no forward pass
 */
export async function trainSupervised(options: SupervisedOptions): Promise<number> {
  const { backend, run, steps, optimiser, signal, heldOut } = options;
  const measure = heldOut && heldOutMeter(backend, heldOut, options.tokensPerPass);
  const folder = run.resumeFolder();
  if (folder) await backend.load(folder);
  return runSteps({
    run,
    steps,
    saveEvery: options.saveEvery,
    onStep: options.onStep,
    signal,
    measure: async (step) => measure?.(step, steps),
    save: async (step) => {
      await run.saveCheckpoint(step, options.keepCheckpoints, (path) => backend.save(path), heldOutLoss);
    },
    advance: async (step) => {
      const started = performance.now();
      const data = options.batchAt(step - 1);
      const learningRate = learningRateAt(optimiser, step, steps);
      const settings = adamOf(optimiser, learningRate);
      const result = await trainStep(backend, data, { kind: "cross-entropy" }, settings, options.tokensPerPass, `step ${step}`);
      const seconds = (performance.now() - started) / 1000;
      const tokens = data.reduce((total, datum) => total + datum.inputIds.length, 0);
      return {
        loss: result.loss,
        ...result.metrics,
        learning_rate: learningRate,
        num_tokens: tokens,
        "loss/tokens": totalWeight(data),
        "time/step": seconds,
        "time/tokens_per_second": tokens / seconds,
      };
    },
  });
}

/** AdamW's settings at one learning rate. */
export function adamOf(optimiser: OptimiserConfig, learningRate: number): AdamSettings {
  const { beta1, beta2, epsilon, weightDecay, maxGradNorm } = optimiser;
  return { learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm };
}

/** How a list of sequences is cut into batches. */
export interface BatchOptions {
  readonly batchSize: number;
  /** So many batches at a time are sorted by length together, so that a batch holds sequences of like length; 1 = none. */
  readonly bucketBatches: number;
  readonly seed: number;
}

/** Batches of a fixed list of sequences: every pass a new order, decided by the seed; a batch depends on its number alone. */
export function shuffledBatches(data: readonly Datum[], options: BatchOptions): (step: number) => readonly Datum[] {
  const { batchSize, bucketBatches, seed } = options;
  let pass: { readonly number: number; readonly order: readonly number[] } | undefined;
  const at = (position: number): Datum => {
    const number = Math.floor(position / data.length);
    if (pass?.number !== number) pass = { number, order: Rng.keyed("batches", seed, number).shuffle([...data.keys()]) };
    return data[pass.order[position % data.length]!]!;
  };
  let bucket: { readonly number: number; readonly batches: readonly (readonly Datum[])[] } | undefined;
  return (step) => {
    const number = Math.floor(step / bucketBatches);
    if (bucket?.number !== number) {
      const size = bucketBatches * batchSize;
      const drawn = Array.from({ length: size }, (_, i) => at(number * size + i)).sort((a, b) => a.inputIds.length - b.inputIds.length);
      const batches = Array.from({ length: bucketBatches }, (_, i) => drawn.slice(i * batchSize, (i + 1) * batchSize));
      bucket = { number, batches: Rng.keyed("buckets", seed, number).shuffle(batches) };
    }
    return bucket.batches[step % bucketBatches]!;
  };
}
