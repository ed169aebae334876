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
import type { Metrics, RunDirectory } from "./run.ts";
import { learningRateAt } from "./schedule.ts";
import { trainStep } from "./step.ts";

/** What the caller hears after every step. */
export interface StepReport {
  readonly step: number;
  readonly steps: number;
  readonly metrics: Metrics;
}

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
  readonly onStep?: (report: StepReport) => void;
  /** Ends the run after the step under way, with a checkpoint. */
  readonly signal?: AbortSignal;
}

/** Trains until `steps`; returns the step reached (less than `steps` when aborted). */
export async function trainSupervised(options: SupervisedOptions): Promise<number> {
  const { backend, run, steps, optimiser, signal } = options;
  const folder = run.resumeFolder();
  if (folder) await backend.load(folder);
  let step = run.resumedStep;
  while (step < steps && !signal?.aborted) {
    const started = performance.now();
    const data = options.batchAt(step);
    step++;
    const learningRate = learningRateAt(optimiser, step, steps);
    const result = await trainStep(
      backend,
      data,
      { kind: "cross-entropy" },
      adamOf(optimiser, learningRate),
      options.tokensPerPass,
      `step ${step}`,
    );
    const seconds = (performance.now() - started) / 1000;
    const tokens = data.reduce((total, datum) => total + datum.inputIds.length, 0);
    const metrics: Metrics = {
      loss: result.loss,
      ...result.metrics,
      learning_rate: learningRate,
      num_tokens: tokens,
      "loss/tokens": totalWeight(data),
      "time/step": seconds,
      "time/tokens_per_second": tokens / seconds,
    };
    await run.logMetrics(step, metrics);
    if (step % options.saveEvery === 0 || step === steps || signal?.aborted) {
      await run.saveCheckpoint(step, options.keepCheckpoints, (path) => backend.save(path));
    }
    options.onStep?.({ step, steps, metrics });
  }
  return step;
}

/** AdamW's settings at one learning rate. */
export function adamOf(optimiser: OptimiserConfig, learningRate: number): AdamSettings {
  const { beta1, beta2, epsilon, weightDecay, maxGradNorm } = optimiser;
  return { learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm };
}

/** Batches of a fixed list of sequences: every pass a new order, decided by the seed. */
export function shuffledBatches(data: readonly Datum[], batchSize: number, seed: number): (step: number) => readonly Datum[] {
  let cached: { readonly pass: number; readonly order: readonly number[] } | undefined;
  const at = (position: number): Datum => {
    const pass = Math.floor(position / data.length);
    if (cached?.pass !== pass) cached = { pass, order: Rng.keyed("batches", seed, pass).shuffle([...data.keys()]) };
    return data[cached.order[position % data.length]!]!;
  };
  return (step) => Array.from({ length: batchSize }, (_, i) => at(step * batchSize + i));
}
