/**
 * Reinforcement learning with verifiable rewards: sampling → reward → advantage → loss → step.
 *
 * GRPO (DeepSeekMath, arXiv 2402.03300) with these differences: rewards come per turn and are credited per turn
 * (arXiv 2507.05065); the loss is averaged over the batch's tokens, not per episode; groups without a signal are dropped by
 * default; the KL term is against the SFT adapter. With `overlap` the next batch is sampled while this one trains: those
 * rollouts are one batch old, which the clipped ratio accounts for; a checkpoint keeps them, so that a resumed run is exact.
 *
 * Where a grammar masks the sampling, old and new log-probabilities are those of the unmasked model at temperature 1: their ratio is that of two
 * distributions that the loss can recompute, and what it leaves out, the gradient of the mask's normaliser, depends on the state and not on
 * the token, so that an advantage centred within the group cancels it on average. A token that the grammar forced weighs 0. The metric
 * `sampling/mask_gap` shows how much the mask took away; it goes to 0 as the model learns the language.
 * Not guaranteed: an unbiased gradient at other temperatures, or where the mask takes much.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CoeError, type Logger, Rng } from "../base/index.ts";
import type { Episode, RolloutSettings } from "../episode/index.ts";
import type { PooledRunner, RunnerStats } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import type { Datum, TrainerBackend } from "./backend.ts";
import type { RlConfig } from "./config.ts";
import { Curriculum } from "./curriculum.ts";
import { metricsOfEpisodes } from "./episode-metrics.ts";
import { type HeldOutTasks, heldOutSolveRate, solveRateMeter } from "./held-out-tasks.ts";
import { runSteps, type StepReport } from "./loop.ts";
import { creditGroups, rolloutGroups } from "./rollouts.ts";
import type { Metrics, RunDirectory } from "./run.ts";
import { learningRateAt } from "./schedule.ts";
import { trainStep } from "./step.ts";
import { adamOf } from "./supervised.ts";
import { metricsOfUpdate } from "./update-metrics.ts";

export interface RlOptions {
  readonly config: RlConfig;
  readonly backend: TrainerBackend;
  readonly runner: PooledRunner;
  readonly tasks: readonly Task[];
  readonly settings: RolloutSettings;
  /** What the solve rate is measured on while training. */
  readonly heldOut?: HeldOutTasks;
  readonly run: RunDirectory;
  readonly logger: Logger;
  readonly onStep?: (report: StepReport) => void;
  /** Ends the run after the step under way, with a checkpoint. */
  readonly signal?: AbortSignal;
}

/** Trains until `config.steps`; returns the step reached (less when aborted). */
export async function trainRl(options: RlOptions): Promise<number> {
  const { config, run, signal } = options;
  const loop = new RlLoop(options);
  await loop.resume();
  return runSteps({
    run,
    steps: config.steps,
    saveEvery: config.saveEvery,
    onStep: options.onStep,
    signal,
    measure: (step) => loop.measure(step),
    save: (step) => loop.save(step),
    advance: (step) => loop.step(step),
  });
}

/** Rollouts of one step, made or under way. */
interface Batch {
  readonly drawn: readonly number[];
  readonly groups: Episode[][];
  readonly seconds: number;
  /** What varies from run to run. */
  readonly times: Metrics;
}

/** All episodes of a batch failed: nothing can be learnt until the cause is gone. */
export class RolloutError extends CoeError {
  override readonly name: string = "RolloutError";
}

class RlLoop {
  readonly #options: RlOptions;
  readonly #curriculum: Curriculum;
  readonly #meter: ReturnType<typeof solveRateMeter> | undefined;
  #ahead: Promise<Batch> | undefined;

  constructor(options: RlOptions) {
    this.#options = options;
    const { backend, runner, settings, logger, heldOut, config } = options;
    const { concurrency } = config;
    this.#meter = heldOut && solveRateMeter(heldOut, { backend, runner, settings, logger, concurrency });
    this.#curriculum = new Curriculum(options.tasks.length, options.config.curriculum, options.config.seed);
  }

  async resume(): Promise<void> {
    const { backend, run } = this.#options;
    const folder = run.resumeFolder();
    if (!folder) return;
    await backend.load(folder);
    const state = JSON.parse(await readFile(join(folder, "rl.json"), "utf8")) as { curriculum: (number | null)[]; ahead: Batch | null };
    this.#curriculum.load(state.curriculum);
    if (state.ahead) this.#ahead = Promise.resolve(state.ahead);
  }

  /** Plays the held-out tasks when it is time. */
  async measure(step: number): Promise<Metrics | undefined> {
    if (!this.#meter) return undefined;
    await this.#ahead; // one policy at a time
    return this.#meter(step, this.#options.config.steps);
  }

  async save(step: number): Promise<void> {
    const { backend, config, run } = this.#options;
    const ahead = (await this.#ahead) ?? null;
    const write = async (folder: string) => {
      await backend.save(folder);
      await writeFile(join(folder, "rl.json"), JSON.stringify({ curriculum: this.#curriculum.save(), ahead }));
    };
    await run.saveCheckpoint(step, config.keepCheckpoints, write, heldOutSolveRate);
  }

  /** One step; undefined when it was aborted while sampling, with nothing changed. */
  async step(step: number): Promise<Metrics | undefined> {
    const { config, run, logger, signal } = this.#options;
    const started = performance.now();
    let batch: Batch;
    try {
      batch = await (this.#ahead ?? this.#sample(step, step - 1));
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
    this.#ahead = undefined;
    const waited = (performance.now() - started) / 1000;
    const episodes = batch.groups.flat();
    const failed = episodes.filter((episode) => episode.error !== undefined);
    if (failed.length === episodes.length)
      throw new RolloutError(`all ${failed.length} episodes of step ${step} failed, the first with: ${failed[0]?.error?.message}`);
    for (const [g, group] of batch.groups.entries()) {
      const good = group.filter((episode) => episode.error === undefined);
      if (good.length > 0) this.#curriculum.observe(batch.drawn[g]!, good.filter((episode) => episode.solved).length / good.length);
      for (const episode of group) await run.logEpisode({ step, ...episode });
    }
    if (config.overlap && step < config.steps) {
      this.#ahead = this.#sample(step + 1, step - 1);
      this.#ahead.catch(() => {}); // its error is thrown where it is awaited
    }
    const { data, metrics: credit } = creditGroups(batch.groups, config, logger);
    const training = performance.now();
    const update = data.length === 0 ? {} : await this.#update(step, await this.#withReference(data));
    if (data.length === 0) logger.warn(`step ${step}: no group carries a signal (all episodes of each earned the same); no update`);
    const end = performance.now();
    return {
      ...metricsOfEpisodes(batch.groups),
      ...credit,
      ...update,
      step_time: (end - started) / 1000,
      "time/rollout": batch.seconds,
      "time/rollout_waited": waited,
      "time/train": (end - training) / 1000,
      ...batch.times,
    };
  }

  /** @param trained updates' steps behind the weights that sample */
  async #sample(step: number, trained: number): Promise<Batch> {
    const { backend, config, runner, settings, tasks, signal } = this.#options;
    const started = performance.now();
    const before = runner.stats;
    const policy = await backend.snapshotPolicy(`step-${trained}`);
    try {
      const drawn = this.#curriculum.draw(step - 1, config.groupsPerStep);
      const { groupSize, concurrency, seed } = config;
      const groups = await rolloutGroups({
        policy,
        runner,
        settings,
        tasks,
        drawn,
        groupSize,
        concurrency,
        seed,
        step,
        // A batch sampled ahead can't be sampled again from the weights it was for: it is finished and kept in the checkpoint.
        ...(signal && !config.overlap && { signal }),
      });
      const seconds = (performance.now() - started) / 1000;
      return { drawn, groups, seconds, times: timesOf(groups, seconds, before, runner.stats) };
    } finally {
      await policy[Symbol.asyncDispose]?.();
    }
  }

  async #withReference(data: readonly Datum[]): Promise<readonly Datum[]> {
    if (this.#options.config.klCoefficient === 0) return data;
    const reference = await this.#options.backend.referenceLogprobs(data);
    return data.map((datum, i) => ({ ...datum, referenceLogprobs: reference[i]! }));
  }

  /** `epochsPerStep` passes over the batch, `updatesPerStep` optimiser steps each. */
  async #update(step: number, data: readonly Datum[]): Promise<Metrics> {
    const { backend, config } = this.#options;
    const { clipLow, clipHigh, klCoefficient, updatesPerStep, epochsPerStep, optimiser } = config;
    const adam = adamOf(optimiser, learningRateAt(optimiser, step, config.steps));
    const updates: Metrics[] = [];
    for (let epoch = 0; epoch < epochsPerStep; epoch++) {
      const shuffled = Rng.keyed("minibatches", config.seed, step, epoch).shuffle(data);
      const size = Math.ceil(shuffled.length / updatesPerStep);
      for (let at = 0; at < shuffled.length; at += size) {
        const part = shuffled.slice(at, at + size);
        const loss = { kind: "policy-gradient", clipLow, clipHigh, klCoefficient } as const;
        const result = await trainStep(backend, part, loss, adam, config.tokensPerPass, `step ${step}, update ${updates.length + 1}`);
        updates.push({ loss: result.loss, ...result.metrics, ...metricsOfUpdate(part, result.logprobs, config, updates.length === 0) });
      }
    }
    const names = [...new Set(updates.flatMap((update) => Object.keys(update)))];
    const averaged = names.map((name) => {
      const values = updates.flatMap((update) => update[name] ?? []);
      return [name, values.reduce((total, value) => total + value, 0) / values.length] as const;
    });
    return { ...Object.fromEntries(averaged), learning_rate: adam.learningRate, updates: updates.length };
  }
}

/** Where the rollouts' time went. */
function timesOf(groups: readonly (readonly Episode[])[], seconds: number, before: RunnerStats, after: RunnerStats): Metrics {
  const episodes = groups.flat();
  const sum = (value: (episode: Episode) => number) => episodes.reduce((total, episode) => total + value(episode), 0);
  const hits = after.hits - before.hits;
  const runs = after.misses - before.misses;
  return {
    "time/sampling": sum(({ timing }) => timing.sampleMs) / 1000,
    "time/execution": sum(({ timing }) => timing.runMs) / 1000,
    "time/executions_per_second": runs / seconds,
    "time/verdict_cache_share": hits / Math.max(1, hits + runs),
    "time/prompt_cache_share":
      sum(({ usage }) => usage.cachedTokens ?? 0) /
      Math.max(
        1,
        sum(({ usage }) => usage.promptTokens),
      ),
    "time/tokens_per_second": sum(({ usage }) => usage.completionTokens) / seconds,
  };
}
