/**
 * Plays the arms of an evaluation: every arm on every task, `samples` times, into the evaluation's folder.
 *
 * An episode's seed depends on the evaluation's seed, the task and the sample only, so that arms meet equal luck and a resumed run draws
 * what the whole run would have drawn. Arms run one after another. Not guaranteed: an order of episodes in the file.
 */
import { InputError, Rng } from "../base/index.ts";
import { type Episode, type Policy, type RolloutSettings, rolloutAll } from "../episode/index.ts";
import type { Runner } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import type { ArmEpisodes } from "./report/report.ts";
import { type EvaluationFolder, episodeKeyOf } from "./run.ts";

/** One arm: what is compared. */
export interface EvaluationArm {
  /** Its name in the reports; no slash. */
  readonly label: string;
  readonly settings: RolloutSettings;
  /** Episodes under way at once; default the evaluation's. */
  readonly concurrency?: number;
  /** Opens the policy when the arm's turn comes; `evaluate` disposes of it. */
  open(): Promise<Policy>;
}

export interface EvaluateOptions {
  readonly arms: readonly EvaluationArm[];
  readonly tasks: readonly Task[];
  /** Episodes per task and arm. */
  readonly samples: number;
  readonly seed: number;
  readonly runner: Runner;
  /** Episodes under way at once. */
  readonly concurrency: number;
  readonly folder: EvaluationFolder;
  readonly onEpisode?: (episode: Episode, progress: EvaluationProgress) => void;
  readonly signal?: AbortSignal;
}

export interface EvaluationProgress {
  readonly label: string;
  /** Episodes of all arms, those from before a resume included. */
  readonly done: number;
  readonly total: number;
  /** Episodes of this arm, and those of them that solved their task. */
  readonly armDone: number;
  readonly armSolved: number;
}

/** Plays what is missing and returns all episodes by arm. Throws InputError on an empty or ambiguous question; the signal's reason on abort. */
export async function evaluate(options: EvaluateOptions): Promise<ArmEpisodes[]> {
  const { arms, samples, seed, runner, folder, signal } = options;
  const tasks = [...new Map(options.tasks.map((task) => [task.id, task])).values()];
  if (tasks.length === 0) throw new InputError("there is no task to evaluate on");
  if (arms.length === 0) throw new InputError("there is no arm to evaluate; name at least one with --arms");
  const labels = new Set(arms.map(({ label }) => label));
  if (labels.size < arms.length || [...labels].some((label) => label === "" || label.includes("/")))
    throw new InputError(`arms need distinct labels without a slash, got ${arms.map(({ label }) => label).join(", ")}`);
  const total = arms.length * tasks.length * samples;
  let done = 0;
  const out: ArmEpisodes[] = [];
  for (const { label, settings, concurrency = options.concurrency, open } of arms) {
    const jobs = tasks.flatMap((task) =>
      Array.from({ length: samples }, (_, sample) => ({
        task,
        episodeKey: episodeKeyOf(label, task.id, sample),
        groupKey: `${label}/${task.id}`,
        seed: Rng.keyed("evaluate", seed, task.id, sample).int(0, 2 ** 31 - 1),
      })),
    );
    const episodes = new Map<string, Episode>();
    for (const { episodeKey } of jobs) {
      const known = folder.done.get(episodeKey);
      if (known) episodes.set(episodeKey, known);
    }
    let solved = [...episodes.values()].filter((episode) => episode.solved).length;
    done += episodes.size;
    const missing = jobs.filter(({ episodeKey }) => !episodes.has(episodeKey));
    if (missing.length > 0) {
      const policy = await open();
      try {
        const context = { policy, runner, settings, runHidden: true };
        for await (const episode of rolloutAll(missing, context, { concurrency, ...(signal && { signal }) })) {
          if (episode.stopReason === "aborted") continue;
          await folder.append(episode);
          episodes.set(episode.id, episode);
          done++;
          if (episode.solved) solved++;
          options.onEpisode?.(episode, { label, done, total, armDone: episodes.size, armSolved: solved });
        }
        signal?.throwIfAborted();
      } finally {
        await policy[Symbol.asyncDispose]?.();
      }
    }
    out.push({ label, episodes: jobs.flatMap(({ episodeKey }) => episodes.get(episodeKey) ?? []) });
  }
  return out;
}
