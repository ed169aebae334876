/** `coe demos`: demonstrations (broken programs with their proven repair) as JSONL. */
import { InputError } from "../../base/index.ts";
import { readEpisodes } from "../../episode/index.ts";
import { openRunner, type PooledRunner } from "../../sandbox/index.ts";
import {
  type Attempt,
  type DemonstrationStats,
  demonstrationDefaults,
  demonstrationSettings,
  emptyStats,
  openSource,
  type Problem,
  parseWeights,
  problemsOf,
  readTask,
  writeCorrections,
  writeDemonstrations,
} from "../../tasks/index.ts";
import { interruptible } from "../exit.ts";
import { percent, share, wholeNumber, wholeRange } from "../numbers.ts";
import type { Register } from "../program.ts";
import { openProgress } from "../progress.ts";

interface DemosOptions {
  readonly source: readonly string[];
  readonly episodes?: readonly string[];
  readonly out: string;
  readonly count: string;
  readonly seed: string;
  readonly weights: string;
  readonly corruptions: string;
  readonly shuffle: boolean;
  readonly necessary: boolean;
  readonly detours: string;
  readonly maxTurns: string;
  readonly wallMs: string;
  readonly workers?: string;
  readonly json: boolean;
}

export const register: Register = (program) => {
  program
    .command("demos")
    .description(
      "Make demonstrations for coe sft: correct programs are broken by random corruptions and repaired again, and every state is run, so that the feedback is real. The same seed gives the same bytes; a file that was cut short is continued.",
    )
    .requiredOption(
      "--source <sources...>",
      "correct programs with tests: MBPP (PATH#train), problems, a folder, exercises, generated:COUNT (see coe tasks)",
    )
    .requiredOption("--out <file>", "JSONL file to write or to continue")
    .option(
      "--episodes <files...>",
      "episodes of a policy on tasks made from the sources: its wrong turns are shown, the way from there to the reference is what is learnt",
    )
    .option("--count <n>", "demonstrations in the file", "1000")
    .option("--seed <n>", "seed", "0")
    .option(
      "--weights <text>",
      "kinds of corruption: even, paper (the paper's four), syntax, or KIND=WEIGHT,… (coe tasks corrupt --help lists them)",
      "even",
    )
    .option("--corruptions <range>", "corruptions of a program; each number is aimed at equally often", "1-5")
    .option("--shuffle", "repairs that don't depend on each other in a random order; else the last corruption is repaired first", false)
    .option("--no-necessary", "keep repairs without which the tests would pass as well")
    .option(
      "--detours <share>",
      "share of demonstrations with wrong turns that are taken back: a learner sees them, but does not learn them",
      "0",
    )
    .option("--max-turns <n>", "most commands of a demonstration, EXIT included", String(demonstrationDefaults.maxTurns))
    .option(
      "--wall-ms <n>",
      "time limit of a run; what runs out of time is run again with four times as much",
      String(demonstrationDefaults.wallMs),
    )
    .option("--workers <n>", "programs run at once (default: the machine's cores, at most 4); doesn't change the bytes")
    .option("--json", "report as one JSON record", false)
    .addHelpText(
      "after",
      `
Examples:
  coe demos --source mbpp.jsonl#train --out demos.jsonl --count 35000 --seed 1 --weights paper
  coe demos --source generated:2000 --out demos.jsonl --count 10000 --shuffle
  coe demos --source my-problems/ --out demos.jsonl --weights off-by-one=2,missing-colon --corruptions 1
  coe demos --source mbpp.jsonl#train --out demos.jsonl --detours 0.5
  coe demos --source mbpp.jsonl#train --episodes runs/tried/episodes.jsonl --out corrections.jsonl`,
    )
    .action(demos);
};

async function demos(options: DemosOptions): Promise<void> {
  const count = wholeNumber(options.count, "--count", 1);
  const settings = demonstrationSettings({
    seed: wholeNumber(options.seed, "--seed", 0),
    weights: parseWeights(options.weights),
    corruptions: wholeRange(options.corruptions, "--corruptions", 1),
    shuffle: options.shuffle,
    necessary: options.necessary,
    detours: share(options.detours, "--detours"),
    maxTurns: wholeNumber(options.maxTurns, "--max-turns", 2),
    wallMs: wholeNumber(options.wallMs, "--wall-ms", 1),
  });
  const workers = options.workers === undefined ? undefined : wholeNumber(options.workers, "--workers", 1);
  await interruptible(`what is done is kept in ${options.out}; the same command continues it`, async (signal) => {
    await using runner = await openRunner({ cacheSize: 200_000, ...(workers !== undefined && { workers }) });
    const problems = await readProblems(options.source, runner);
    if (options.episodes) {
      const attempts = await readAttempts(options.episodes);
      const bar = openProgress("corrections", attempts.length);
      const { seed, wallMs, maxTurns } = settings;
      try {
        const { kept, total } = await writeCorrections(
          options.out,
          { attempts, problems, runner, seed, wallMs, maxTurns, concurrency: 8 * runner.workers, signal },
          (_, demonstration) => bar.update((demonstration?.slot ?? -1) + 1, ""),
        );
        bar.stop();
        const record = { out: options.out, total, kept, made: total - kept, episodes: attempts.length };
        process.stdout.write(
          options.json ? `${JSON.stringify(record)}\n` : `${total} demonstrations in ${options.out}, from ${attempts.length} episodes\n`,
        );
      } finally {
        bar.stop();
      }
      return;
    }
    const stats = emptyStats();
    const bar = openProgress("demonstrations", count);
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    let first: number | undefined;
    try {
      const result = await writeDemonstrations(
        options.out,
        { problems, runner, count, settings, stats, concurrency: 8 * runner.workers, signal },
        (total) => {
          first ??= total;
          bar.update(total, `${((total - first) / Math.max(seconds(), 1e-3)).toFixed(1)}/s`);
        },
      );
      bar.stop();
      report(options, result, stats, runner, seconds());
      if (result.total < count) process.exitCode = 1;
    } finally {
      bar.stop();
    }
  });
}

/** The commands that were applied in each episode, up to the first turn that was none. */
async function readAttempts(paths: readonly string[]): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const path of paths) {
    for await (const { id, task, turns } of readEpisodes(path)) {
      const end = turns.findIndex(({ action }) => action.kind !== "command" || action.command.kind === "EXIT");
      const commands = turns
        .slice(0, end === -1 ? turns.length : end)
        .flatMap(({ action }) => (action.kind === "command" ? [action.command] : []));
      if (commands.length > 0) attempts.push({ task: readTask(task, `${path}, episode ${id}`, "train"), commands });
    }
  }
  if (attempts.length === 0)
    throw new InputError("the episodes hold no applied commands; take those of coe eval or coe rl with the arm chain-of-edits");
  return attempts;
}

async function readProblems(sources: readonly string[], runner: PooledRunner): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  for (const source of sources) {
    for (const problem of problemsOf(await openSource(source, { purpose: "train", runner }))) problems.set(problem.id, problem);
  }
  if (problems.size === 0) throw new InputError("the sources hold no problems");
  return [...problems.values()];
}

interface Result {
  readonly kept: number;
  readonly total: number;
}

function report(
  { out, json }: DemosOptions,
  { kept, total }: Result,
  stats: DemonstrationStats,
  runner: PooledRunner,
  seconds: number,
): void {
  const made = total - kept;
  const { hits, misses } = runner.stats;
  const execution = Math.max(0, 1 - stats.drawingMs / 1000 / seconds);
  if (json) {
    const record = {
      out,
      total,
      kept,
      made,
      seconds,
      perSecond: made / seconds,
      executionShare: execution,
      runs: misses,
      known: hits,
      ...stats,
    };
    process.stdout.write(`${JSON.stringify({ ...record, backend: runner.backend.name, python: runner.backend.python })}\n`);
    return;
  }
  const rejected = Object.entries(stats.rejected).map(([reason, number]) => `${number} × ${reason}`);
  process.stdout.write(
    [
      `${total} demonstrations in ${out}${kept > 0 ? ` (${kept} were there before)` : ""}`,
      `${made} made in ${seconds.toFixed(1)} s, ${(made / seconds).toFixed(1)} a second; ${percent(execution)} of the time is execution`,
      `${misses} programs run by ${runner.backend.name} (Python ${runner.backend.python}), ${hits} verdicts known already`,
      `${stats.draws} draws${rejected.length > 0 ? `; not taken: ${rejected.join(", ")}` : ""}`,
      "",
    ].join("\n"),
  );
}
