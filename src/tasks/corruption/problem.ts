/** Broken programs with tests: a problem's reference, corrupted, kept only when it fails its tests. */
import type { Rng } from "../../base/index.ts";
import type { Limits, Runner } from "../../sandbox/index.ts";
import { createTask } from "../identity.ts";
import type { Problem, Task } from "../types.ts";
import { type CorruptedProgram, corruptProgram } from "./corrupt.ts";
import type { CorruptionWeights } from "./kinds.ts";

export interface CorruptProblemOptions {
  readonly runner: Runner;
  readonly rng: Rng;
  readonly weights?: CorruptionWeights;
  readonly donors?: readonly string[];
  readonly count: number;
  /** Draws before it is given up. Default 20. */
  readonly draws?: number;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** The task, or nothing when no draw failed the tests. Throws SandboxError on a broken sandbox, the signal's reason on abort. */
export async function corruptProblem(problem: Problem, options: CorruptProblemOptions): Promise<Task | undefined> {
  const { runner, limits, signal, draws = 20, ...corruption } = options;
  for (let draw = 0; draw < draws; draw++) {
    const broken = corruptProgram(problem.reference, corruption);
    if (!broken) continue;
    const { status } = await runner.run({ program: broken.code, tests: problem.tests, ...(limits && { limits }) }, signal);
    if (status !== "passed") return corruptedTask(problem, broken);
  }
  return undefined;
}

/** The task that a corrupted reference is. */
export function corruptedTask(problem: Problem, { code, corruptions }: CorruptedProgram): Task {
  const { description, tests, hiddenTests, entryPoint, provenance } = problem;
  return createTask({
    description,
    code,
    tests,
    ...(hiddenTests && { hiddenTests }),
    ...(entryPoint !== undefined && { entryPoint }),
    provenance: { ...provenance, problemId: problem.id, corruptions },
  });
}
