/** `coe eval`: arms side by side on a task set, every episode kept, with a report at the end. */
import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Command } from "commander";
import { InputError, type Logger } from "../../base/index.ts";
import type { Episode } from "../../episode/index.ts";
import { EvaluationFolder, type EvaluationIdentity, evaluate } from "../../eval/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import { digestOfTasks } from "../../train/index.ts";
import { type ArmFlags, armChoices, type OpenedArm, openArms, parseArms } from "../evaluation/arms.ts";
import { writeReport } from "../evaluation/report.ts";
import { readTaskSet, type TaskSet } from "../evaluation/tasks.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";
import { openProgress } from "../progress.ts";
import { backendOf } from "../repair/flags.ts";
import { withWallTime } from "../wall-time.ts";

interface EvalOptions {
  readonly tasks: readonly string[];
  readonly maxTasks?: string;
  readonly references: readonly string[];
  readonly arms: readonly string[];
  readonly policy: string;
  readonly samples: string;
  readonly seed: string;
  readonly temperature: string;
  readonly maxTurns?: string;
  readonly redraws?: string;
  readonly redrawFaults: boolean;
  readonly knownNames: boolean;
  readonly persist: boolean;
  readonly takeBack: boolean;
  readonly maxTokens?: string;
  readonly answerTokens?: string;
  readonly contextTokens?: string;
  readonly instruction?: string;
  readonly grammar: boolean;
  readonly concurrency?: string;
  readonly workers?: string;
  readonly backend: string;
  readonly timeout: string;
  readonly run: string;
  readonly title?: string;
  readonly svg?: boolean;
  readonly json?: boolean;
}

export const register: Register = (program) => {
  const command: Command = program
    .command("eval")
    .description(
      "Evaluate arms side by side: every arm plays every task several times, every episode is kept, and the run's folder gets report.json, " +
        "report.md and report.html. Stopped at any moment, the same command goes on; episodes that failed for a fault are played again.",
    )
    .requiredOption(
      "--tasks <sources...>",
      "broken programs: tasks (coe tasks corrupt, coe faults), demonstrations, a folder, PROGRAM.py:TESTS.py",
    )
    .option("--max-tasks <n>", "take so many of the tasks, drawn by the seed")
    .option(
      "--references <sources...>",
      "correct programs of the tasks, such as mbpp.jsonl: repairs are measured against them, no policy sees them",
      [],
    )
    .option("--arms <arms...>", `ARM, ARM@POLICY or LABEL=ARM@POLICY, with commas between; ARM is ${armChoices.join(", ")}`, [
      "chain-of-edits,direct-answer,chain-of-thought,search",
    ])
    .option(
      "--policy <name>",
      "who plays the arms that name nobody: bundled, local:FOLDER, local:FOLDER+ADAPTER, openai:MODEL@URL, tinker:MODEL+TOKENIZER+CHECKPOINT@URL",
      "bundled",
    )
    .option("--samples <n>", "episodes per task and arm; pass@k is given for k up to this", "4")
    .option("--seed <n>", "seed of the samples; arms meet equal luck", "1")
    .option("--temperature <t>", "sampling temperature, 0 = greedy", "1")
    .option("--max-turns <n>", "turns in an episode (default: 10; search: 100)")
    .option("--max-tokens <n>", "tokens in one command (default: 128)")
    .option("--answer-tokens <n>", "tokens in one answer of the arms that write whole programs (default: 1024)")
    .option("--context-tokens <n>", "tokens in an episode, prompt and replies (default: 2048; served models: what the server allows)")
    .option("--instruction <kind>", "none, compact or teaching (default: as the policy was trained; served models: teaching)")
    .option("--no-grammar", "let a model in this process write commands freely, instead of only what parses and applies")
    .option(
      "--redraws <n>",
      "draw a command that changes nothing, or was tried in this state before, again up to n times (default: 8 for models in this process, else 0)",
    )
    .option(
      "--no-redraw-faults",
      "let a model in this process leave syntax errors and names that nothing binds; else such a command is drawn again, too",
    )
    .option("--no-known-names", "let a model in this process write any name; else only what the task or Python has, and single letters")
    .option("--no-persist", "let a model in this process give up, EXIT while tests fail")
    .option("--no-take-back", "let a model in this process go on from an edit that was no progress; else it has to take it back at once")
    .option("--concurrency <n>", "episodes under way at once (default: 32; search and served models: 8)")
    .option("--workers <n>", "programs tested at once (default: the machine's cores, at most 4)")
    .option("--backend <name>", "sandbox: auto, native or pyodide", "auto")
    .option("--timeout <seconds>", "for one run of the tests", "2")
    .option("--run <folder>", "where the evaluation is kept; the same command goes on with what is there", "runs/eval")
    .option("--title <text>", "title of the report (default: the run folder's name)")
    .option("--svg", "also write the plots, pass-at-k.svg and solved-by-turn.svg")
    .option("--json", "print the report as JSON instead of the table");
  command
    .addHelpText(
      "after",
      `
Arms: chain-of-edits repairs turn by turn; direct-answer writes the whole program at once; chain-of-thought thinks first; search repairs by
edits without a model. The bundled model brings an adapter for each arm. Trained policies are prompted as in training, served ones are taught
the commands by examples. A run's folder stands for its newest checkpoint.

Exit codes: 0 done, 1 done but some episodes failed for a fault, 2 bad usage or a fault, 130 interrupted.

Examples:
  coe tasks corrupt generated:200 --count 1-3 --out tasks.jsonl
  coe eval --tasks tasks.jsonl --samples 8 --run runs/eval
  coe eval --tasks tasks.jsonl --arms sft=chain-of-edits@local:runs/base+runs/sft,rl=chain-of-edits@local:runs/base+runs/rl
  coe eval --tasks faults.jsonl#test --policy openai:qwen3:1.7b@http://localhost:11434/v1 --arms chain-of-edits,direct-answer
  coe compare runs/eval runs/eval-2 --html compare.html
`,
    )
    .action((options: EvalOptions) =>
      interruptible(`the episodes so far are in ${options.run}; the same command goes on`, (signal) => run(options, signal)),
    );
};

async function run(options: EvalOptions, signal: AbortSignal): Promise<void> {
  const requests = parseArms(options.arms, options.policy);
  const samples = wholeNumber(options.samples, "--samples", 1);
  const seed = wholeNumber(options.seed, "--seed", 0);
  const timeoutMs = Math.round(Number(options.timeout) * 1000);
  if (!(timeoutMs >= 1)) throw new InputError(`--timeout must be seconds > 0, got ${options.timeout}`);
  const flags = flagsOf(options);
  const maxTasks = options.maxTasks === undefined ? undefined : wholeNumber(options.maxTasks, "--max-tasks", 1);
  const logger: Logger = { debug: () => {}, info: () => {}, warn: (text) => process.stderr.write(`${text}\n`) };
  const workers = options.workers === undefined ? undefined : wholeNumber(options.workers, "--workers", 1);

  await using pool = await openRunner({
    backend: backendOf(options),
    logger,
    signal,
    cacheSize,
    ...(workers !== undefined && { workers }),
  });
  const runner = withWallTime(pool, timeoutMs);
  const set = await readTaskSet(options.tasks, {
    seed,
    references: options.references,
    runner,
    ...(maxTasks !== undefined && { maxTasks }),
  });
  const arms = await openArms(requests, flags, logger, signal);
  const path = resolve(options.run);
  await using folder = await EvaluationFolder.open(
    path,
    identityOf(arms, set, samples, seed, timeoutMs),
    aboutOf(options, runner),
    set.references,
  );
  const total = arms.length * set.tasks.length * samples;
  if (process.stderr.isTTY)
    process.stderr.write(
      `${set.tasks.length} tasks × ${samples} samples × ${arms.length} arms = ${total} episodes${folder.done.size > 0 ? `, ${folder.done.size} are there` : ""}; Python ${runner.backend.python} by ${runner.backend.name}\n`,
    );
  const progress = openProgress("episodes", total, folder.done.size);
  let played: Awaited<ReturnType<typeof evaluate>>;
  try {
    played = await evaluate({
      arms,
      tasks: set.tasks,
      samples,
      seed,
      runner,
      concurrency: 8,
      folder,
      signal,
      onEpisode: (_episode: Episode, { label, done, armDone, armSolved }) =>
        progress.update(done, `${label} ${((100 * armSolved) / armDone).toFixed(1)}% solved`),
    });
  } finally {
    progress.stop();
  }
  const report = await writeReport(path, played, {
    title: options.title ?? basename(path),
    references: set.references,
    reproduce: commandLine(),
    svg: options.svg === true,
  });
  process.stdout.write(`${options.json ? JSON.stringify(report.data, null, 2) : report.table}\n`);
  if (!options.json) process.stdout.write(`\n${report.files.map((file) => join(options.run, file)).join("\n")}\n`);
  const failed = played.reduce((sum, { episodes }) => sum + episodes.filter(({ error }) => error).length, 0);
  if (failed > 0) {
    const why = played.flatMap(({ episodes }) => episodes.flatMap(({ error }) => error ?? []))[0]!.message;
    process.stderr.write(`${failed} of ${total} episodes failed (the first: ${why}); the same command plays them again\n`);
    process.exitCode = 1;
  }
}

/** Verdicts kept in memory; the few states of a task come up again and again. */
const cacheSize = 100_000;

function flagsOf(options: EvalOptions): ArmFlags {
  const temperature = Number(options.temperature);
  if (!(temperature >= 0)) throw new InputError(`--temperature must be a number ≥ 0, got ${options.temperature}`);
  const { instruction } = options;
  if (instruction !== undefined && instruction !== "none" && instruction !== "compact" && instruction !== "teaching")
    throw new InputError(`--instruction is none, compact or teaching, got ${instruction}`);
  const whole = (text: string | undefined, flag: string, least: number) =>
    text === undefined ? undefined : wholeNumber(text, flag, least);
  const numbers = {
    maxTurns: whole(options.maxTurns, "--max-turns", 1),
    redraws: whole(options.redraws, "--redraws", 0),
    maxTokens: whole(options.maxTokens, "--max-tokens", 1),
    answerTokens: whole(options.answerTokens, "--answer-tokens", 1),
    contextTokens: whole(options.contextTokens, "--context-tokens", 64),
    concurrency: whole(options.concurrency, "--concurrency", 1),
  };
  const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)) as Partial<ArmFlags>;
  return {
    temperature,
    grammar: options.grammar,
    redrawFaults: options.redrawFaults,
    knownNames: options.knownNames,
    persist: options.persist,
    takeBack: options.takeBack,
    ...(instruction !== undefined && { instruction }),
    ...given,
  };
}

function identityOf(arms: readonly OpenedArm[], { tasks }: TaskSet, samples: number, seed: number, timeoutMs: number): EvaluationIdentity {
  return {
    arms: arms.map(({ label }) => label),
    config: {
      arms: arms.map(({ label, policy, settings }) => ({ label, policy, settings })),
      samples,
      seed,
      timeoutMs,
      tasks: tasks.length,
    },
    inputs: { tasks: digestOfTasks(tasks), ...Object.fromEntries(arms.map(({ label, version }) => [`policy ${label}`, version])) },
  };
}

function aboutOf(
  options: EvalOptions,
  runner: { readonly backend: { readonly name: string; readonly python: string } },
): Record<string, unknown> {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string };
  return {
    version,
    command: commandLine(),
    tasks: options.tasks,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    sandbox: { name: runner.backend.name, python: runner.backend.python },
    started: new Date().toISOString(),
  };
}

/** The command as it was given, to be pasted into a shell. */
function commandLine(): string {
  const quoted = process.argv.slice(2).map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ["coe", ...quoted].join(" ");
}
