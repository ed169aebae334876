/**
 * The attempts of `coe repair`: episodes of one task until one is verified to pass, and which of them is taken.
 *
 * The first attempt is greedy, later ones are sampled. A search goes on where its last attempt stopped, so its attempts come one after another; a
 * model's later attempts run together, and the smallest repair is taken.
 */
import { createScratchpad } from "../../editor/index.ts";
import {
  type Episode,
  type Policy,
  type RolloutContext,
  type RolloutOptions,
  type RolloutSettings,
  rollout,
  rolloutSettings,
} from "../../episode/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import type { Task } from "../../tasks/index.ts";

export interface AttemptOptions {
  readonly policy: Policy;
  readonly runner: Runner;
  readonly attempts: number;
  readonly maxTurns: number;
  readonly temperature: number;
  readonly seed: number;
  /** For a model that never saw the language: a lesson with examples. */
  readonly teaches: boolean;
  /** See the rollout setting. */
  readonly redraws: number;
  readonly sequential: boolean;
  /** Goes on where its last attempt stopped, in its own order. */
  readonly isSearch: boolean;
  readonly onStart?: (attempt: number, context: Parameters<NonNullable<RolloutContext["onStart"]>>) => void;
  readonly onTurn?: (attempt: number, context: Parameters<NonNullable<RolloutContext["onTurn"]>>) => void;
}

export interface Attempts {
  readonly episodes: readonly Episode[];
  /** The verified episode that changes the fewest lines. */
  readonly best?: Episode;
}

/** The settings of an episode with this policy. */
export function settingsFor(
  options: Pick<AttemptOptions, "policy" | "maxTurns" | "teaches" | "redraws">,
  temperature: number,
): RolloutSettings {
  const limit = Number.isFinite(options.policy.contextLength) ? options.policy.contextLength : undefined;
  const settings: RolloutOptions = {
    maxTurns: options.maxTurns,
    redraws: options.redraws,
    redrawFaults: true,
    knownNames: true,
    persist: true,
    takeBack: options.redraws > 0,
    temperature,
    ...(options.teaches ? { instruction: "teaching" } : options.policy.trainedPrompt),
    ...(limit !== undefined && { contextTokens: Math.max(64, limit), listingTokens: Math.max(64, Math.min(1000, Math.floor(limit / 4))) }),
  };
  return rolloutSettings(settings);
}

/** Never throws for a policy's or the sandbox's sake; faults are on the episodes. */
export async function attemptRepair(task: Task, options: AttemptOptions, signal: AbortSignal): Promise<Attempts> {
  const episodes: Episode[] = [];
  const play = async (attempt: number): Promise<Episode> => {
    const settings = settingsFor(options, attempt === 0 || options.isSearch ? 0 : options.temperature);
    const context: RolloutContext = {
      policy: options.policy,
      runner: options.runner,
      settings,
      onStart: (...about) => options.onStart?.(attempt, about),
      onTurn: (...about) => options.onTurn?.(attempt, about),
    };
    const job = { task, episodeKey: `${task.id}-${attempt + 1}`, groupKey: task.id, seed: options.seed + attempt };
    const episode = await rollout(job, context, signal);
    episodes[attempt] = episode;
    return episode;
  };
  const settled = (episode: Episode): boolean =>
    episode.solved || episode.initial?.verdict.status === "passed" || episode.error !== undefined;
  let done = settled(await play(0));
  if (options.sequential) for (let attempt = 1; attempt < options.attempts && !done; attempt++) done = settled(await play(attempt));
  else if (!done) await Promise.all(Array.from({ length: options.attempts - 1 }, (_, i) => play(i + 1)));
  const solved = episodes.filter((episode) => episode.solved).sort((a, b) => changedLines(task, a) - changedLines(task, b));
  return { episodes, ...(solved[0] && { best: solved[0] }) };
}

/** Lines of either program that the other lacks at its place, beyond equal heads and tails. */
function changedLines(task: Task, episode: Episode): number {
  const [a, b] = [createScratchpad(task.code).lines, createScratchpad(episode.program).lines];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  let same = 0;
  if (a.length === b.length) for (let i = head; i < a.length - tail; i++) if (a[i] === b[i]) same++;
  return a.length + b.length - 2 * (head + tail + same);
}
