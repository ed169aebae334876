/**
 * What a batch of rollouts tells, under the names that TRL's users know, plus those of this method.
 *
 * Episodes with an error are counted and left out of everything else. Not guaranteed: significance; a batch is small.
 */
import type { Episode } from "../episode/index.ts";
import { corruptionKeys } from "../tasks/index.ts";
import type { Metrics } from "./run.ts";

/** @param groups episodes of each task */
export function metricsOfEpisodes(groups: readonly (readonly Episode[])[]): Metrics {
  const all = groups.flat();
  const episodes = all.filter((episode) => episode.error === undefined);
  const turns = episodes.flatMap((episode) => episode.turns);
  const firstSolved = episodes.flatMap((episode) => (episode.firstSolvedTurn === null ? [] : [episode.firstSolvedTurn + 1]));
  const tokens = (episode: Episode) => episode.usage.completionTokens;
  const kindOf = (turn: (typeof turns)[number]) => turn.action.kind;
  return {
    reward: mean(episodes.map((episode) => episode.reward)),
    reward_std: mean(
      groups.map((group) => deviation(group.filter((episode) => episode.error === undefined).map((episode) => episode.reward))),
    ),
    frac_reward_zero_std: share(groups, (group) => deviation(group.map((episode) => episode.reward)) === 0),
    ...perReward(episodes),
    solve_rate: share(episodes, (episode) => episode.solved),
    "completions/mean_length": mean(episodes.map(tokens)),
    "completions/min_length": episodes.length === 0 ? 0 : Math.min(...episodes.map(tokens)),
    "completions/max_length": Math.max(0, ...episodes.map(tokens)),
    "completions/clipped_ratio": share(turns, (turn) => turn.finishReason === "length"),
    num_tokens: sum(episodes.map(({ turns }) => (turns.at(-1)?.usage.promptTokens ?? 0) + (turns.at(-1)?.usage.completionTokens ?? 0))),
    "turns/mean": mean(episodes.map((episode) => episode.turns.length)),
    "turns/first_solved": mean(firstSolved),
    "turns/malformed_share": share(turns, (turn) => kindOf(turn) === "malformed"),
    "turns/inapplicable_share": share(turns, (turn) => kindOf(turn) === "inapplicable"),
    "episodes/exit_share": share(episodes, (episode) => episode.stopReason === "exit"),
    "episodes/failed": all.length - episodes.length,
    "sampling/mask_gap": maskGap(turns),
    ...perCorruption(episodes),
  };
}

/** Share of the groups with an episode that solved its task. */
export function solvedShare(groups: readonly (readonly Episode[])[]): number {
  return share(groups, (group) => group.some((episode) => episode.solved));
}

/** Mean of log p_sampled − log p_model over the ids that were a choice: at temperature 1, −log of what the grammar left of the probability. */
function maskGap(turns: readonly Episode["turns"][number][]): number {
  const gaps = turns.flatMap(({ logprobs = [], modelLogprobs = [] }) =>
    logprobs.flatMap((logprob, i) => (logprob === 0 || modelLogprobs[i] === undefined ? [] : [logprob - modelLogprobs[i]])),
  );
  return mean(gaps);
}

/** Mean of each named reward term. */
function perReward(episodes: readonly Episode[]): Metrics {
  const names = [...new Set(episodes.flatMap(({ rewards }) => Object.keys(rewards)))].sort();
  return Object.fromEntries(names.map((name) => [`rewards/${name}/mean`, mean(episodes.map(({ rewards }) => rewards[name] ?? 0))]));
}

/** Solve rate by number of corruptions and by kind, where the task's provenance tells. */
function perCorruption(episodes: readonly Episode[]): Metrics {
  const outcomes = new Map<string, boolean[]>();
  for (const episode of episodes) {
    for (const key of corruptionKeys(episode.task.provenance)) outcomes.set(key, [...(outcomes.get(key) ?? []), episode.solved]);
  }
  return Object.fromEntries(
    [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, solved]) => [`solve_rate/${key}`, share(solved, Boolean)]),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function mean(values: readonly number[]): number {
  return ratio(sum(values), values.length);
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? 0 : Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return ratio(items.filter(holds).length, items.length);
}
