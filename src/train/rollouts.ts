/**
 * A batch of rollouts: groups of episodes of drawn tasks under one frozen policy, then their training sequences.
 *
 * The batch depends on the seed, the step and the policy only: episodes are put into the order of their jobs, whatever order
 * they ended in. A failed episode is left out of its group; a group with fewer than two good ones is left out whole.
 */
import { type Logger, Rng } from "../base/index.ts";
import { type Episode, type Policy, type RolloutSettings, rolloutAll } from "../episode/index.ts";
import type { Runner } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import { type AdvantageEstimator, advantagesOf, isZeroVariance } from "./advantages.ts";
import type { Datum } from "./backend.ts";
import { datumsOfEpisode, fits } from "./datum.ts";
import type { Metrics } from "./run.ts";

export interface RolloutBatchOptions {
  readonly policy: Policy;
  readonly runner: Runner;
  readonly settings: RolloutSettings;
  readonly tasks: readonly Task[];
  /** Indices into `tasks`, one group each. */
  readonly drawn: readonly number[];
  readonly groupSize: number;
  readonly concurrency: number;
  readonly seed: number;
  /** Number of the batch; part of every episode's seed. */
  readonly step: number;
  readonly signal?: AbortSignal;
}

/** [groups][groupSize] episodes, in the order of `drawn`. */
export async function rolloutGroups(options: RolloutBatchOptions): Promise<Episode[][]> {
  const { drawn, groupSize, seed, step, tasks } = options;
  const jobs = drawn.flatMap((index, g) =>
    Array.from({ length: groupSize }, (_, i) => ({
      task: tasks[index]!,
      episodeKey: `${step}/${g}/${i}`,
      groupKey: `${step}/${g}`,
      seed: Rng.keyed("episode", seed, step, g, i).int(0, 2 ** 31 - 1),
    })),
  );
  const place = new Map(jobs.map((job, at) => [job.episodeKey, at]));
  const episodes = new Array<Episode>(jobs.length);
  const { policy, runner, settings, concurrency, signal } = options;
  for await (const episode of rolloutAll(jobs, { policy, runner, settings }, { concurrency, ...(signal && { signal }) })) {
    episodes[place.get(episode.id)!] = episode;
  }
  signal?.throwIfAborted();
  return drawn.map((_, g) => episodes.slice(g * groupSize, (g + 1) * groupSize));
}

export interface CreditSettings {
  readonly advantages: AdvantageEstimator;
  readonly zeroVariance: "drop" | "keep";
  readonly contextLength: number;
}

/** The sequences of a batch with their advantages, and how many groups carried none. */
export function creditGroups(
  groups: readonly (readonly Episode[])[],
  settings: CreditSettings,
  logger: Logger,
): { data: Datum[]; metrics: Metrics } {
  const data: Datum[] = [];
  let dropped = 0;
  let tooLong = 0;
  for (const group of groups) {
    const good = group.filter((episode) => episode.error === undefined && episode.turns.length > 0);
    for (const failed of group) if (failed.error) logger.warn(`episode ${failed.id} failed and is left out: ${failed.error.message}`);
    const rewards = good.map((episode) => episode.turns.map((turn) => turn.reward));
    if (good.length < 2 || (settings.zeroVariance === "drop" && isZeroVariance(rewards))) {
      dropped++;
      continue;
    }
    for (const [g, advantages] of advantagesOf(rewards, settings.advantages).entries()) {
      for (const datum of datumsOfEpisode(good[g]!, advantages)) {
        if (fits(datum, settings.contextLength)) data.push(datum);
        else tooLong++;
      }
    }
  }
  return { data, metrics: { "groups/dropped": dropped, "groups/used": groups.length - dropped, "groups/sequences_too_long": tooLong } };
}
