/** A runner whose jobs have another time limit. */
import type { PooledRunner } from "../sandbox/index.ts";

/** The runner itself where `wallMs` is not given. Whoever disposes of the result disposes of the runner. */
export function withWallTime(runner: PooledRunner, wallMs: number | undefined): PooledRunner {
  if (wallMs === undefined) return runner;
  return {
    backend: runner.backend,
    workers: runner.workers,
    get stats() {
      return runner.stats;
    },
    run: (job, signal) => runner.run({ ...job, limits: { ...job.limits, wallMs } }, signal),
    [Symbol.asyncDispose]: () => runner[Symbol.asyncDispose](),
  };
}
