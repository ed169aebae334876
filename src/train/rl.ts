/**
 * Reinforcement learning with verifiable rewards: sampling → reward → advantage → loss → step.
 *
 * GRPO (DeepSeekMath, arXiv 2402.03300) with these differences: rewards come per turn and are credited per turn
 * (arXiv 2507.05065); the loss is averaged over the batch's tokens, not per episode; groups without a signal are dropped by
 * default; the KL term is against the SFT adapter. With `overlap` the next batch is sampled while this one trains: those
 * rollouts are one batch old, which the clipped ratio accounts for; a checkpoint keeps them, so that a resumed run is exact.
 *
 * Not guaranteed: an unbiased gradient where the grammar cut probable tokens off; the ratio is that of the unmasked model.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Logger, Rng } from "../base/index.ts";
import type { Episode, RolloutSettings } from "../episode/index.ts";
import type { Runner } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import type { Datum, TrainerBackend } from "./backend.ts";
import type { RlConfig } from "./config.ts";
import { Curriculum } from "./curriculum.ts";
import { metricsOfEpisodes } from "./episode-metrics.ts";
import { creditGroups, rolloutGroups } from "./rollouts.ts";
import type { Metrics, RunDirectory } from "./run.ts";
import { learningRateAt } from "./schedule.ts";
import { trainStep } from "./step.ts";
import { adamOf, type StepReport } from "./supervised.ts";
import { metricsOfUpdate } from "./update-metrics.ts";

export interface RlOptions {
  readonly config: RlConfig;
  readonly backend: TrainerBackend;
  readonly runner: Runner;
  readonly tasks: readonly Task[];
  readonly settings: RolloutSettings;
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
  let step = await loop.resume();
  while (step < config.steps && !signal?.aborted) {
    step++;
    const metrics = await loop.step(step);
    await run.logMetrics(step, metrics);
    if (step % config.saveEvery === 0 || step === config.steps || signal?.aborted) await loop.save(step);
    options.onStep?.({ step, steps: config.steps, metrics });
  }
  return step;
}

/** Rollouts of one step, made or under way. */
interface Batch {
  readonly drawn: readonly number[];
  readonly groups: Episode[][];
  readonly seconds: number;
}

class RlLoop {
  readonly #options: RlOptions;
  readonly #curriculum: Curriculum;
  #ahead: Promise<Batch> | undefined;

  constructor(options: RlOptions) {
    this.#options = options;
    this.#curriculum = new Curriculum(options.tasks.length, options.config.curriculum, options.config.seed);
  }

  async resume(): Promise<number> {
    const { backend, run } = this.#options;
    const folder = run.resumeFolder();
    if (!folder) return 0;
    await backend.load(folder);
    const state = JSON.parse(await readFile(join(folder, "rl.json"), "utf8")) as { curriculum: (number | null)[]; ahead: Batch | null };
    this.#curriculum.load(state.curriculum);
    if (state.ahead) this.#ahead = Promise.resolve(state.ahead);
    return run.resumedStep;
  }

  async save(step: number): Promise<void> {
    const { backend, config, run } = this.#options;
    const ahead = (await this.#ahead) ?? null;
    await run.saveCheckpoint(step, config.keepCheckpoints, async (folder) => {
      await backend.save(folder);
      await writeFile(join(folder, "rl.json"), JSON.stringify({ curriculum: this.#curriculum.save(), ahead }));
    });
  }

  async step(step: number): Promise<Metrics> {
    const { config, run, logger } = this.#options;
    const started = performance.now();
    const batch = await (this.#ahead ?? this.#sample(step));
    this.#ahead = undefined;
    const waited = (performance.now() - started) / 1000;
    for (const [g, group] of batch.groups.entries()) {
      const good = group.filter((episode) => episode.error === undefined);
      if (good.length > 0) this.#curriculum.observe(batch.drawn[g]!, good.filter((episode) => episode.solved).length / good.length);
      for (const episode of group) await run.logEpisode({ step, ...episode });
    }
    if (config.overlap && step < config.steps) {
      this.#ahead = this.#sample(step + 1);
      this.#ahead.catch(() => {}); // its error is thrown where it is awaited
    }
    const { data, metrics: credit } = creditGroups(batch.groups, config, logger);
    const training = performance.now();
    const update = data.length === 0 ? {} : await this.#update(step, await this.#withReference(data));
    if (data.length === 0) logger.warn(`step ${step}: no group carries a signal (all episodes of each earned the same); no update`);
    const end = performance.now();
    const episodes = batch.groups.flat();
    const runSeconds = episodes.reduce((total, episode) => total + episode.timing.runMs, 0) / 1000;
    return {
      ...metricsOfEpisodes(batch.groups),
      ...credit,
      ...update,
      step_time: (end - started) / 1000,
      "time/rollout": batch.seconds,
      "time/rollout_waited": waited,
      "time/train": (end - training) / 1000,
      "time/execution": runSeconds,
      "time/executions_per_second": episodes.reduce((total, episode) => total + episode.turns.length + 1, 0) / batch.seconds,
    };
  }

  async #sample(step: number): Promise<Batch> {
    const { backend, config, runner, settings, tasks, signal } = this.#options;
    const started = performance.now();
    const policy = await backend.snapshotPolicy(`step-${step - 1}`);
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
        ...(signal && { signal }),
      });
      return { drawn, groups, seconds: (performance.now() - started) / 1000 };
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
