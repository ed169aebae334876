/**
 * The solve rate on tasks that are never trained on, measured while reinforcement learning goes on.
 *
 * Each measurement plays the same tasks with the same seeds under the weights as they are; the curriculum, the batches and everything random
 * go on as if there were none. Not guaranteed: that the tasks are indeed apart from those trained on; see `overlapOf`.
 */
import type { Logger } from "../base/index.ts";
import type { RolloutSettings } from "../episode/index.ts";
import type { Runner } from "../sandbox/index.ts";
import type { Task } from "../tasks/index.ts";
import type { TrainerBackend } from "./backend.ts";
import { metricsOfEpisodes, solvedShare } from "./episode-metrics.ts";
import { type Due, isDue } from "./held-out.ts";
import { rolloutGroups } from "./rollouts.ts";
import type { Measure, Metrics } from "./run.ts";

/** What checkpoints are compared by. */
export const heldOutSolveRate: Measure = { metric: "eval_solve_rate", better: "higher" };

export interface HeldOutTasks extends Due {
  readonly tasks: readonly Task[];
  /** Episodes per task. */
  readonly samples: number;
}

export interface HeldOutPlay {
  readonly backend: TrainerBackend;
  readonly runner: Runner;
  readonly settings: RolloutSettings;
  readonly concurrency: number;
  readonly logger: Logger;
}

/**
 * Gives `eval_solve_rate` and its kin under the weights as they are, after steps at which they are due; else undefined.
 * It is played to its end, whatever is interrupted: what a run records doesn't depend on when it was stopped. Episodes that failed for a fault are
 * left out; when all did, there is a warning and no measurement.
 */
export function solveRateMeter(held: HeldOutTasks, play: HeldOutPlay): (step: number, steps: number) => Promise<Metrics | undefined> {
  const { tasks, samples } = held;
  const { backend, logger, ...rest } = play;
  return async (step, steps) => {
    if (!isDue(held, step, steps)) return undefined;
    const started = performance.now();
    const policy = await backend.snapshotPolicy(`held-out-${step}`);
    try {
      const groups = await rolloutGroups({ ...rest, policy, tasks, drawn: [...tasks.keys()], groupSize: samples, seed: 0, step: 0 });
      const good = groups.map((group) => group.filter((episode) => episode.error === undefined)).filter((group) => group.length > 0);
      if (good.length === 0) {
        logger.warn(`step ${step}: all episodes of held-out tasks failed, the first with: ${groups[0]?.[0]?.error?.message}`);
        return undefined;
      }
      const { solve_rate, reward, "turns/mean": turns } = metricsOfEpisodes(good);
      return {
        eval_solve_rate: solve_rate!,
        "eval_solve_rate/any": solvedShare(good),
        eval_reward: reward!,
        "eval_turns/mean": turns!,
        "time/eval": (performance.now() - started) / 1000,
      };
    } finally {
      await policy[Symbol.asyncDispose]?.();
    }
  };
}
