/**
 * How much the search policy repairs: single corruptions, every kind alike, of generated problems from held-out families and of MBPP train.
 *
 *   flock /tmp/bench.lock npx tsx bench/repair.ts [--count 40] [--turns 10] [--attempts 4] [--seed 0] [--mbpp ../shared/data/mbpp.jsonl]
 *
 * Every program that the search has judged is a turn of an episode. Three budgets are shown: one episode (pass@1, temperature 0), several one after another
 * that don't repeat each other (`coe repair --attempts`), and the default of `coe repair --policy search`.
 */
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Rng } from "../src/base/index.ts";
import { rollout, rolloutSettings } from "../src/episode/index.ts";
import { createSearchPolicy } from "../src/policy/index.ts";
import { openRunner, type Runner } from "../src/sandbox/index.ts";
import {
  type CorruptionKind,
  corruptionKinds,
  corruptProgram,
  createTask,
  donorLines,
  generateProblems,
  openSource,
  type Problem,
  problemsOf,
  type Task,
} from "../src/tasks/index.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "40" },
    turns: { type: "string", default: "10" },
    attempts: { type: "string", default: "4" },
    long: { type: "string", default: "200" },
    seed: { type: "string", default: "0" },
    split: { type: "string", default: "validation" },
    mbpp: { type: "string", default: "../shared/data/mbpp.jsonl" },
    misses: { type: "boolean", default: false },
  },
});
const count = Number(values.count);

/** Corruptions that fail their tests, one each of as many problems as needed. */
async function brokenTasks(problems: readonly Problem[], runner: Runner): Promise<Task[]> {
  const donors = donorLines(problems.map((problem) => problem.reference));
  const out: Task[] = [];
  for (let round = 0; out.length < count && round < 20; round++) {
    for (const [i, problem] of problems.entries()) {
      if (out.length >= count) break;
      const corrupted = corruptProgram(problem.reference, { rng: Rng.keyed(Number(values.seed), round, i), donors, count: 1 });
      if (!corrupted) continue;
      const verdict = await runner.run({ program: corrupted.code, tests: problem.tests });
      if (verdict.status === "passed") continue;
      const { description, tests, provenance } = problem;
      out.push(createTask({ description, code: corrupted.code, tests, provenance: { ...provenance, corruptions: corrupted.corruptions } }));
    }
  }
  return out;
}

interface Outcome {
  readonly task: Task;
  readonly solved: boolean;
  readonly turns: number;
}

/** Episodes one after another until one is solved. */
async function repair(task: Task, runner: Runner, maxTurns: number, attempts: number): Promise<Outcome> {
  const policy = createSearchPolicy({ sharesTried: true });
  const settings = rolloutSettings({ maxTurns, temperature: 0 });
  let turns = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const job = { task, episodeKey: `${task.id}-${attempt}`, groupKey: task.id, seed: attempt };
    const episode = await rollout(job, { policy, runner, settings });
    if (episode.error) throw new Error(episode.error.message);
    turns += episode.turns.length;
    if (episode.solved) return { task, solved: true, turns };
  }
  return { task, solved: false, turns };
}

function share(outcomes: readonly Outcome[]): string {
  const solved = outcomes.filter((outcome) => outcome.solved).length;
  return `${((100 * solved) / outcomes.length).toFixed(1)} % (${solved} of ${outcomes.length})`;
}

async function report(name: string, tasks: readonly Task[], runner: Runner): Promise<void> {
  const budgets: readonly (readonly [number, number])[] = [
    [Number(values.turns), 1],
    [Number(values.turns), Number(values.attempts)],
    [Number(values.long), 1],
  ];
  for (const [turns, attempts] of budgets) {
    const started = performance.now();
    const outcomes: Outcome[] = [];
    for (const task of tasks) outcomes.push(await repair(task, runner, turns, attempts));
    const seconds = (performance.now() - started) / 1000;
    const used = outcomes.reduce((sum, outcome) => sum + outcome.turns, 0);
    console.log(
      `${name}: ${turns} turns × ${attempts}: repaired ${share(outcomes)}; ${(used / tasks.length).toFixed(1)} turns a task, ${seconds.toFixed(0)} s`,
    );
    const kindOf = ({ task }: Outcome): CorruptionKind | undefined => task.provenance.corruptions?.[0]?.kind;
    const shares = corruptionKinds.flatMap((kind) => {
      const some = outcomes.filter((outcome) => kindOf(outcome) === kind);
      return some.length === 0 ? [] : [`${kind} ${some.filter(({ solved }) => solved).length}/${some.length}`];
    });
    console.log(`  ${shares.join(", ")}`);
    if (values.misses && turns > 10)
      for (const { task } of outcomes.filter(({ solved }) => !solved))
        console.log(`--- ${JSON.stringify(task.provenance.corruptions)}\n${task.code}\n${JSON.stringify(task.tests)}`);
  }
}

await using runner = await openRunner();
console.log(`back end ${runner.backend.name}, Python ${runner.backend.python}`);
const split = values.split === "train" ? "train" : "validation";
const generated: Problem[] = [];
for await (const problem of generateProblems({ split, count, seed: Number(values.seed), runner })) generated.push(problem);
await report(`generated (${split} families)`, await brokenTasks(generated, runner), runner);
if (await stat(values.mbpp).catch(() => undefined)) {
  const mbpp = problemsOf(await openSource(values.mbpp, { purpose: "train" }));
  await report("MBPP train", await brokenTasks(Rng.keyed(Number(values.seed)).shuffle(mbpp), runner), runner);
}
