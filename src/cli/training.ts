/**
 * What the training commands share: the run directory, resuming, time budgets, Ctrl-C, the live view, TensorBoard.
 *
 * The same command again resumes; settings that change no result (where to save, how long to run) are no part of a run's identity.
 */
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { InputError, type Logger, messageOf } from "../base/index.ts";
import {
  heldOutLoss,
  heldOutSolveRate,
  newestCheckpoint,
  overlapOf,
  RunDirectory,
  type RunIdentity,
  type StepReport,
} from "../train/index.ts";
import { brief, LiveView } from "./live.ts";
import { TensorBoardWriter } from "./tensorboard.ts";

export interface StageOptions {
  readonly run: string;
  readonly maxMinutes?: string;
  readonly tensorboard?: boolean;
  readonly threads?: string;
}

/** Adds `--run`, `--max-minutes`, `--tensorboard` and `--threads`. */
export function addStageOptions(command: Command, stage: string): Command {
  return command
    .option("--run <folder>", "run directory; the same command again goes on with the run in it", `runs/${stage}`)
    .option("--max-minutes <n>", "stop after the step under way at this time, with a checkpoint; the schedule is not affected")
    .option("--tensorboard", "also write TensorBoard event files into the run's logs/")
    .option("--threads <n>", "threads of the engine (default: all cores); results are equal for equal numbers only");
}

/** The number of threads asked for. Throws InputError. */
export function threadsOf(options: StageOptions): { readonly threads?: number } {
  if (options.threads === undefined) return {};
  const threads = Number(options.threads);
  if (!Number.isInteger(threads) || threads < 1) throw new InputError(`--threads must be a whole number ≥ 1, got ${options.threads}`);
  return { threads };
}

/** A model's folder: the folder itself, or the newest checkpoint of a run's folder. */
export async function modelFolder(path: string): Promise<string> {
  const isRun = await newestCheckpoint(path).catch(() => undefined);
  return isRun ?? path;
}

/** Says where held-out data is not held out. Keys: what the documents of each are about. */
export function warnOfOverlap(trained: ReadonlySet<string>, heldOut: ReadonlySet<string>): void {
  const shared = overlapOf(trained, heldOut);
  if (shared === 0) return;
  const of = `${shared} of the ${heldOut.size} held-out problems or texts`;
  process.stderr.write(`warning: ${of} are in the training data, too: what is measured on them looks too good; leave them out of one\n`);
}

export interface Stage {
  readonly options: StageOptions;
  readonly identity: RunIdentity;
  /** Metrics drawn in the live view. */
  readonly metrics: readonly string[];
  /** Trains; returns the step reached and the step wanted. */
  train(run: RunDirectory, hooks: StageHooks): Promise<{ readonly step: number; readonly steps: number }>;
}

export interface StageHooks {
  readonly signal: AbortSignal;
  readonly logger: Logger;
  onStep(report: StepReport): void;
}

/** Runs a stage in its run directory; prints how it ended and sets the exit code (130 when interrupted). */
export async function runStage({ options, identity, metrics, train }: Stage): Promise<void> {
  const budget = options.maxMinutes === undefined ? undefined : Number(options.maxMinutes);
  if (budget !== undefined && !(budget > 0)) throw new InputError(`--max-minutes must be a number > 0, got ${options.maxMinutes}`);
  const path = resolve(options.run);
  await using run = await RunDirectory.open(path, identity, aboutMachine());
  const board = options.tensorboard ? await TensorBoardWriter.open(join(path, "logs", "tensorboard"), run.resumedStep + 1) : undefined;
  const view = new LiveView({ title: identity.stage, metrics });
  if (run.resumedStep > 0) process.stderr.write(`going on from step ${run.resumedStep} of ${options.run}\n`);
  const stop = new AbortController();
  const started = performance.now();
  const interrupt = () => {
    process.stderr.write("\nstopping after this step, with a checkpoint (Ctrl-C again: at once; the last checkpoint stays)\n");
    stop.abort("interrupt");
    process.exitCode = 130;
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  let writes = Promise.resolve();
  try {
    const { step, steps } = await train(run, {
      signal: stop.signal,
      logger: { debug: () => {}, info: (text) => view.note(text), warn: (text) => view.note(text) },
      onStep: (report) => {
        view.step(report);
        if (budget !== undefined && performance.now() - started > budget * 60_000) stop.abort("time");
        writes = writes
          .then(() => board?.write(report.step, report.metrics))
          .catch((error: unknown) => view.note(`TensorBoard: ${messageOf(error)}`));
      },
    });
    const end = step < steps ? `stopped at step ${step} of ${steps}; the same command goes on` : `done, ${steps} steps`;
    const checkpoint = await newestCheckpoint(path).catch(() => undefined);
    const measure = [heldOutLoss, heldOutSolveRate].find(({ metric }) => metrics.includes(metric));
    const best = measure && (await run.best(measure));
    const most = best
      ? `; ${measure.better === "lower" ? "lowest" : "highest"} ${measure.metric} ${brief(best.value)} at step ${best.step}`
      : "";
    process.stdout.write(`${end}${checkpoint === undefined ? "" : `; ${checkpoint}`}${most}\n`);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await writes;
  }
}

function aboutMachine(): Record<string, unknown> {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  return {
    version,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    started: new Date().toISOString(),
  };
}
