/** Broken programs with tests: a problem's reference, corrupted, kept only when it fails its tests. */
import { Rng } from "../../base/index.ts";
import type { Limits, Runner } from "../../sandbox/index.ts";
import { createTask } from "../identity.ts";
import { mapOrdered } from "../ordered.ts";
import type { Problem, Task } from "../types.ts";
import { type CorruptedProgram, corruptProgram, donorLines } from "./corrupt.ts";
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

export interface CorruptProblemsOptions {
  readonly runner: Runner;
  readonly seed: number;
  readonly weights?: CorruptionWeights;
  /** Fewest and most corruptions of a task. */
  readonly corruptions: readonly [number, number];
  /** Tasks aimed at for each problem. */
  readonly perProblem: number;
  readonly limits?: Partial<Limits>;
  /** Tasks under way at once. Default 16. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/** Distinct tasks from problems, in the problems' order; the same for the same seed. Problems that offer fewer give fewer. */
export async function* corruptProblems(
  problems: readonly Problem[],
  options: CorruptProblemsOptions,
): AsyncGenerator<Task, void, undefined> {
  const { runner, seed, weights, corruptions, perProblem, limits, concurrency = 16, signal } = options;
  const donors = donorLines(problems.map(({ reference }) => reference));
  const drafts = problems.flatMap((problem) => Array.from({ length: perProblem }, (_, number) => ({ problem, number })));
  const seen = new Set<string>();
  const draw = ({ problem, number }: (typeof drafts)[number], leave: AbortSignal): Promise<Task | undefined> => {
    const rng = Rng.keyed("corrupt", seed, problem.id, number);
    const shared = { runner, rng, donors, signal: leave, ...(weights && { weights }), ...(limits && { limits }) };
    return corruptProblem(problem, { ...shared, count: rng.int(...corruptions) });
  };
  for await (const task of mapOrdered(drafts, concurrency, draw, signal)) {
    if (task === undefined || seen.has(task.id)) continue;
    seen.add(task.id);
    yield task;
  }
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
