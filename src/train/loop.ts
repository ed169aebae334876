/**
 * What every training loop does around its steps: goes on where the run stopped, writes metrics and checkpoints down, measures held-out data.
 *
 * A checkpoint is written every `saveEvery` steps, after the last, and when the loop ends early.
 */
import type { Metrics, RunDirectory } from "./run.ts";

/** What the caller hears after every step. */
export interface StepReport {
  readonly step: number;
  readonly steps: number;
  readonly metrics: Metrics;
}

export interface LoopOptions {
  readonly run: RunDirectory;
  readonly steps: number;
  readonly saveEvery: number;
  /** Does step `step`, from 1; undefined when it was aborted with nothing changed. */
  readonly advance: (step: number) => Promise<Metrics | undefined>;
  /** Held-out metrics after `step` steps, 0 included; undefined where none are due. */
  readonly measure: (step: number) => Promise<Metrics | undefined>;
  readonly save: (step: number) => Promise<void>;
  readonly onStep?: ((report: StepReport) => void) | undefined;
  /** Ends the loop after the step under way. */
  readonly signal?: AbortSignal | undefined;
}

/** Trains until `steps`; returns the step reached (less when aborted). */
export async function runSteps(options: LoopOptions): Promise<number> {
  const { run, steps, saveEvery, advance, measure, save, onStep, signal } = options;
  let step = run.resumedStep;
  let saved = step;
  if (step === 0) {
    const metrics = await measure(step);
    if (metrics) {
      await run.logMetrics(step, metrics);
      onStep?.({ step, steps, metrics });
    }
  }
  while (step < steps && !signal?.aborted) {
    const trained = await advance(step + 1);
    if (!trained) break;
    step++;
    const metrics = { ...trained, ...(await measure(step)) };
    await run.logMetrics(step, metrics);
    if (step % saveEvery === 0 || step === steps) {
      await save(step);
      saved = step;
    }
    onStep?.({ step, steps, metrics });
  }
  if (saved < step) await save(step);
  return step;
}
