/** The task set of an evaluation, with the references that its sources know; a policy never sees those. */
import { InputError, Rng } from "../../base/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import { openSource, problemsOf, type Task, tasksOf } from "../../tasks/index.ts";

export interface TaskSet {
  readonly tasks: readonly Task[];
  /** Task id → correct program, where known. */
  readonly references: ReadonlyMap<string, string>;
}

export interface TaskSetOptions {
  /** Most tasks taken: a seeded draw, kept in the sources' order. */
  readonly maxTasks?: number;
  readonly seed: number;
  /** Further sources of correct programs, joined to tasks by the problem that was broken. */
  readonly references: readonly string[];
  readonly runner: Runner;
}

/** Throws InputError when a source can't be read or holds no broken program, or when one of `references` holds no correct one. */
export async function readTaskSet(sources: readonly string[], options: TaskSetOptions): Promise<TaskSet> {
  const { maxTasks, seed, runner } = options;
  const all = new Map<string, Task>();
  const references = new Map<string, string>();
  for (const specification of sources) {
    const source = await openSource(specification, { purpose: "evaluate", runner });
    for (const task of tasksOf(source)) all.set(task.id, task);
    for (const { problem, task } of source.entries) if (problem && task) references.set(task.id, problem.reference);
  }
  const problems = new Map<string, string>();
  for (const specification of options.references) {
    const source = await openSource(specification, { purpose: "evaluate", runner });
    for (const { id, reference } of problemsOf(source)) problems.set(id, reference);
  }
  const tasks = draw([...all.values()], maxTasks, seed);
  for (const { id, provenance } of tasks) {
    const reference = provenance.problemId === undefined ? undefined : problems.get(provenance.problemId);
    if (reference !== undefined) references.set(id, reference);
  }
  const known = new Map(tasks.flatMap(({ id }) => (references.has(id) ? [[id, references.get(id)!] as const] : [])));
  if (problems.size > 0 && known.size === 0)
    throw new InputError(`--references: none of the ${tasks.length} tasks was made from a problem in ${options.references.join(", ")}`);
  return { tasks, references: known };
}

function draw(tasks: readonly Task[], most: number | undefined, seed: number): readonly Task[] {
  if (most === undefined || tasks.length <= most) return tasks;
  const kept = new Set(
    Rng.keyed("evaluation tasks", seed)
      .shuffle([...tasks.keys()])
      .slice(0, most),
  );
  return tasks.filter((_, i) => kept.has(i));
}
