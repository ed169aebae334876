/** Breaks correct programs for a TaskBook: 1 to `most` corruptions, kept only when the tests then fail. */
import type { Runner } from "../sandbox/index.ts";
import { corruptProgram, createTask, type Problem } from "../tasks/index.ts";
import type { Breaker } from "./task-book.ts";

export interface BreakerOptions {
  readonly runner: Runner;
  /** Lines of other programs, for the corruptions that need one. */
  readonly donors: readonly string[];
  readonly most: number;
}

/** A breaker; it throws SandboxError when the program can't be run. */
export function openBreaker({ runner, donors, most }: BreakerOptions): Breaker {
  return async (problem: Problem, rng) => {
    const broken = corruptProgram(problem.reference, { rng, donors, count: rng.int(1, most) });
    if (!broken) return undefined;
    const { description, tests, hiddenTests, entryPoint, provenance } = problem;
    const verdict = await runner.run({ program: broken.code, tests });
    if (verdict.status === "passed") return undefined;
    return createTask({
      description,
      code: broken.code,
      tests,
      ...(hiddenTests && { hiddenTests }),
      ...(entryPoint !== undefined && { entryPoint }),
      provenance: { ...provenance, problemId: problem.id, corruptions: broken.corruptions },
    });
  };
}
