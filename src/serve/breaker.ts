/** Breaks correct programs for a TaskBook: 1 to `most` corruptions, kept only when the tests then fail. */
import type { Runner } from "../sandbox/index.ts";
import { corruptProblem } from "../tasks/index.ts";
import type { Breaker } from "./task-book.ts";

export interface BreakerOptions {
  readonly runner: Runner;
  /** Lines of other programs, for the corruptions that need one. */
  readonly donors: readonly string[];
  readonly most: number;
}

/** A breaker; it throws SandboxError when a program can't be run. */
export function openBreaker({ runner, donors, most }: BreakerOptions): Breaker {
  return (problem, rng) => corruptProblem(problem, { runner, rng, donors, count: rng.int(1, most), draws: 4 });
}
