/** `coe repair`: repairs one file until its tests pass; a diff on stdout, or the file itself with `--write`. */
import { copyFile, realpath } from "node:fs/promises";
import type { Command } from "commander";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import pc from "picocolors";
import { InputError, type Logger, writeAtomic } from "../../base/index.ts";
import type { Episode } from "../../episode/index.ts";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";
import { type Attempts, attemptRepair } from "../repair/attempts.ts";
import { CommandRunner } from "../repair/command-runner.ts";
import { appendEpisodes, type BackendFlag, backendOf } from "../repair/flags.ts";
import { type RepairInput, readInput, type TestOptions } from "../repair/input.ts";
import { addPolicyFlags, type OpenedPolicy, openPolicyFlags, type PolicyFlags } from "../repair/policy.ts";
import { TracePrinter } from "../repair/trace.ts";
import { withWallTime } from "../wall-time.ts";

interface RepairOptions extends TestOptions, PolicyFlags, BackendFlag {
  readonly description?: string;
  readonly project?: string;
  readonly attempts?: string;
  readonly maxTurns?: string;
  readonly temperature?: string;
  readonly seed: string;
  readonly timeout?: string;
  readonly write?: boolean;
  readonly backup: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly episodes?: string;
}

export const register: Register = (program) => {
  const command: Command = program
    .command("repair")
    .description(
      "Repair a Python file until its tests pass: turn by turn, one edit a turn, every candidate run in the sandbox. Prints a unified diff, or writes the file with --write. The file is never touched unless it was repaired and --write was given.",
    )
    .argument("<file>", "the Python file")
    .option("--tests <file>", "tests: test_ functions, bare asserts, doctest examples or a script")
    .option("--assert <code...>", "one or more asserts, such as 'add(1, 2) == 3'")
    .option("--doctest", "the doctest examples in the file itself, as they stand at the start")
    .option(
      "--command <command>",
      'a command of your own that exits with 0 when the tests pass, such as "pytest -x tests/test_a.py"; UNSANDBOXED: every candidate runs with your rights, in a temporary copy of the project',
    )
    .option(
      "--project <folder>",
      "with --command: the folder to copy and run in (default: the nearest one above the file that looks like a project)",
    )
    .option("--description <text>", "what the program should do (default: its docstring)");
  addPolicyFlags(command)
    .option(
      "--attempts <k>",
      "episodes to try; the first is greedy, the smallest verified repair is taken (default: 8 for the bundled model and checkpoints, 4 for servers, 1 for the search)",
    )
    .option("--max-turns <n>", "edits in an episode (default: 10; search: 200)")
    .option("--temperature <t>", "of the attempts after the first (default: 1)")
    .option("--seed <n>", "seed of the attempts", "0")
    .option("--timeout <seconds>", "for one run of the tests (default: 2; with --command: 60)")
    .option("--backend <name>", "sandbox: auto, native or pyodide", "auto")
    .option("--write", "write the repaired file, atomically, with the old one kept beside it as FILE.bak")
    .option("--no-backup", "with --write: keep no FILE.bak")
    .option("--episodes <file>", "append the episodes as JSONL, for coe replay")
    .option("--json", "print one JSON object instead of the diff")
    .option("--quiet", "no live trace, even on a terminal")
    .addHelpText(
      "after",
      `
Exit codes: 0 repaired (or nothing to repair), 1 not repaired, 2 bad usage or a fault, 130 interrupted.

Examples:
  coe repair clamp.py --tests test_clamp.py
  coe repair clamp.py --assert 'clamp(9, 0, 5) == 5' --assert 'clamp(-1, 0, 5) == 0' --write
  coe repair clamp.py --tests test_clamp.py | patch -p1
  coe repair clamp.py --tests test_clamp.py --base-url http://localhost:11434/v1 --model qwen3:1.7b --attempts 8
  coe repair src/app/clamp.py --command "pytest -x tests/test_clamp.py"
`,
    )
    .action((file: string, options: RepairOptions) => interruptible(`${file} is as it was`, (signal) => repair(file, options, signal)));
};

async function repair(file: string, options: RepairOptions, signal: AbortSignal): Promise<void> {
  const input = await readInput(file, options);
  const isTerminal = process.stderr.isTTY === true && !options.quiet && !options.json;
  const say = (text: string): void => {
    if (!options.json && !options.quiet) process.stderr.write(`${text}\n`);
  };
  const logger: Logger = { debug: () => {}, info: () => {}, warn: say };
  const numbers = {
    ...(options.temperature !== undefined && { temperature: Number(options.temperature) }),
    seed: wholeNumber(options.seed, "--seed", 0),
    ...(options.attempts !== undefined && { attempts: wholeNumber(options.attempts, "--attempts", 1) }),
    ...(options.maxTurns !== undefined && { maxTurns: wholeNumber(options.maxTurns, "--max-turns", 1) }),
  };
  if (numbers.temperature !== undefined && !(numbers.temperature >= 0))
    throw new InputError(`--temperature must be a number ≥ 0, got ${options.temperature}`);
  const timeoutMs = options.timeout === undefined ? undefined : Math.round(Number(options.timeout) * 1000);
  if (timeoutMs !== undefined && !(timeoutMs >= 1)) throw new InputError(`--timeout must be seconds > 0, got ${options.timeout}`);

  const started = performance.now();
  const opened = await openPolicyFlags(options, logger, signal);
  await using policyGuard = opened.policy[Symbol.asyncDispose] ? (opened.policy as unknown as AsyncDisposable) : undefined;
  void policyGuard;
  await using runner = await openTests(file, options, timeoutMs, say, logger, signal);
  if (isTerminal) say(`${file}: ${opened.about}, ${runner.backend.name === "command" ? "unsandboxed" : `${runner.backend.name} sandbox`}`);
  const trace = isTerminal ? new TracePrinter(process.stderr) : undefined;
  let shown = -1;
  const attempts = await attemptRepair(
    input.task,
    {
      policy: opened.policy,
      runner,
      ...opened.habits,
      ...numbers,
      teaches: opened.teaches,
      isSearch: opened.isSearch,
      sequential: opened.isSearch || runner.backend.name === "command",
      onStart: (attempt, [, state, verdict]) => {
        refuseBadStart(file, options, verdict);
        if (attempt === 0 && verdict.status !== "passed") trace?.start(input.task.code, state);
      },
      onTurn: (attempt, [, turn, index]) => {
        // Attempts that run at once would mix: the first is shown, of later ones only those that come alone.
        if (attempt > 0 && !opened.isSearch) return;
        if (attempt !== shown && attempt > 0) trace?.line(`attempt ${attempt + 1}`);
        shown = attempt;
        trace?.turn(turn, index);
      },
    },
    signal,
  );
  signal.throwIfAborted();
  if (options.episodes !== undefined) await appendEpisodes(options.episodes, attempts.episodes);
  await conclude({ file, input, options, attempts, opened, runner, seconds: (performance.now() - started) / 1000 }, say);
}

/** The runner that judges: the sandbox, or the user's own command. */
async function openTests(
  file: string,
  options: RepairOptions,
  timeoutMs: number | undefined,
  say: (text: string) => void,
  logger: Logger,
  signal: AbortSignal,
): Promise<Runner> {
  if (options.command === undefined) {
    const backend = backendOf(options);
    return withWallTime(await openRunner({ backend, logger, signal }), timeoutMs);
  }
  say(`warning: --command runs every candidate UNSANDBOXED, with your rights, in a temporary copy of the project: ${options.command}`);
  const runner = await CommandRunner.open({
    command: options.command,
    file: await realpath(file),
    timeoutMs: timeoutMs ?? 60_000,
    ...(options.project !== undefined && { project: options.project }),
  });
  try {
    if (!(await runner.check(signal)))
      say(
        `warning: nothing shows that the command loads the copy of ${file}; if it imports an installed package instead, no edit will help`,
      );
    return runner;
  } catch (error) {
    await runner[Symbol.asyncDispose]();
    throw error;
  }
}

/** Faults of the tests themselves, seen at the first run: they are the user's to mend. */
function refuseBadStart(
  file: string,
  options: RepairOptions,
  verdict: { readonly exception?: { readonly type: string; readonly message: string } },
): void {
  if (verdict.exception?.type === "NoTests")
    throw new InputError(`${options.tests ?? file} holds no test that could be run; write test_ functions, asserts or doctest examples`);
}

interface Conclusion {
  readonly file: string;
  readonly input: RepairInput;
  readonly options: RepairOptions;
  readonly attempts: Attempts;
  readonly opened: OpenedPolicy;
  readonly runner: Runner;
  readonly seconds: number;
}

/** Prints and writes what came of it, and sets the exit code. */
async function conclude(
  { file, input, options, attempts, opened, runner, seconds }: Conclusion,
  say: (text: string) => void,
): Promise<void> {
  const { task, mark } = input;
  const { episodes, best } = attempts;
  const first = episodes.find((episode) => episode.initial)?.initial;
  const faults = episodes.flatMap(({ error }) => error ?? []);
  if (!best && faults.length > 0 && faults.length === episodes.length) throw new InputError(faults[0]!.message);
  const passesAlready = first?.verdict.status === "passed";
  const outcome = passesAlready ? "nothing to repair" : best ? "repaired" : "not repaired";
  const turns = episodes.reduce((sum, episode) => sum + episode.turns.length, 0);
  const diff = best && !passesAlready ? diffOf(file, task.code, best.program) : "";
  let backup: string | undefined;
  const writes = best !== undefined && !passesAlready && options.write === true;
  if (writes) {
    const target = await realpath(file); // a link stays a link
    if (options.backup) {
      backup = `${target}.bak`;
      await copyFile(target, backup);
    }
    await writeAtomic(target, mark + best.program);
  }
  process.exitCode = outcome === "not repaired" ? 1 : 0;
  if (options.json) {
    const report = {
      outcome,
      file,
      policy: { name: opened.policy.name, version: opened.policy.version },
      backend: runner.backend.name,
      python: runner.backend.python,
      attempts: episodes.length,
      turns,
      seconds: Math.round(seconds * 1000) / 1000,
      before: first?.verdict,
      ...(best &&
        !passesAlready && {
          verdict: best.turns.at(-1)?.verdict ?? first?.verdict,
          commands: best.turns.map(({ text }) => text.trim()),
          diff,
          program: best.program,
        }),
      written: writes,
      ...(backup !== undefined && { backup }),
      ...(faults.length > 0 && { faults: faults.map(({ message }) => message) }),
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  if (diff !== "" && !writes) process.stdout.write(process.stdout.isTTY ? coloured(diff) : diff);
  const effort = `${turns} turn${turns === 1 ? "" : "s"}, ${episodes.length} attempt${episodes.length === 1 ? "" : "s"}, ${seconds.toFixed(1)} s`;
  if (passesAlready) say(`nothing to repair: the tests of ${file} pass already; add a test that shows the fault`);
  else if (best)
    say(
      `repaired by ${opened.about}: ${effort}${writes ? `; wrote ${file}${backup ? ` (the old file is ${backup})` : ""}` : "; nothing was written (use --write, or pipe the diff to patch -p1)"}`,
    );
  else
    process.stderr.write(
      `not repaired by ${opened.about}: ${effort}${bestReached(episodes)}; more --attempts or --max-turns go further, or try another --policy\n`,
    );
  for (const { message } of best ? [] : faults) say(`one attempt failed: ${message}`);
}

/** The most tests that any state passed. */
function bestReached(episodes: readonly Episode[]): string {
  const verdicts = episodes.flatMap(({ turns }) => turns.map(({ verdict }) => verdict));
  const top = verdicts.sort((a, b) => b.passed - a.passed)[0];
  return top && top.total > 1 ? `, at most ${top.passed} of ${top.total} tests passed` : "";
}

function diffOf(file: string, before: string, after: string): string {
  const path = file.replace(/^\.?\//, "").replaceAll("\\", "/");
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

function coloured(diff: string): string {
  return diff
    .split("\n")
    .map((line) =>
      /^\+(?!\+\+)/.test(line) ? pc.green(line) : /^-(?!--)/.test(line) ? pc.red(line) : line.startsWith("@@") ? pc.cyan(line) : line,
    )
    .join("\n");
}
