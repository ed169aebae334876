/** `coe start`, which `npm start` runs: repairs a bundled example before your eyes and says what to do next. */
import { openRunner } from "../../sandbox/index.ts";
import type { Task } from "../../tasks/index.ts";
import { interruptible } from "../exit.ts";
import type { Register } from "../program.ts";
import { type Attempts, attemptRepair } from "../repair/attempts.ts";
import { readExample } from "../repair/examples.ts";
import { type BackendFlag, backendOf } from "../repair/flags.ts";
import { addPolicyFlags, type OpenedPolicy, openPolicyFlags, type PolicyFlags } from "../repair/policy.ts";
import { TracePrinter } from "../repair/trace.ts";

interface StartOptions extends PolicyFlags, BackendFlag {
  readonly example: string;
}

export const register: Register = (program) => {
  const command = program
    .command("start")
    .description(
      "Repair a bundled example and show the trace turn by turn: what a model (or the search) writes, and what the tests say to it.",
    )
    .option("--example <name>", "which example: initials, clamp, roman", "initials");
  addPolicyFlags(command)
    .option("--backend <name>", "sandbox: auto, native or pyodide", "auto")
    .addHelpText("after", "\nExamples:\n  coe start\n  coe start --example roman --policy search\n")
    .action((options: StartOptions) => interruptible("nothing was written", (signal) => start(options, signal)));
};

async function start(options: StartOptions, signal: AbortSignal): Promise<void> {
  const trace = new TracePrinter(process.stdout);
  const c = trace.colours;
  const task = await readExample(options.example);
  const logger = { debug: () => {}, info: () => {}, warn: (text: string) => trace.line(c.yellow(text)) };
  const opened = await openPolicyFlags(options, logger, signal);
  await using runner = await openRunner({ backend: backendOf(options), logger, signal });
  trace.line(c.bold(`chain-of-edits repairs a program, one edit a turn`));
  trace.line(`${c.dim("task")}    ${task.description.split("\n")[0]}`);
  trace.line(`${c.dim("policy")}  ${opened.about}`);
  trace.line(`${c.dim("sandbox")} ${runner.backend.name}, Python ${runner.backend.python}`);
  trace.line();
  let attempts = await play(task, opened, runner, trace, signal);
  if (!attempts.best && !opened.isSearch) {
    const faults = attempts.episodes.flatMap(({ error }) => error ?? []);
    trace.line(
      faults[0]
        ? c.yellow(faults[0].message)
        : c.yellow(`${opened.policy.name} did not repair it in ${attempts.episodes.length} attempts.`),
    );
    trace.line("The search without a model, for comparison:");
    trace.line();
    attempts = await play(task, await openPolicyFlags({ policy: "search" }, logger, signal), runner, trace, signal);
  }
  await opened.policy[Symbol.asyncDispose]?.();
  signal.throwIfAborted();
  process.exitCode = attempts.best ? 0 : 1;
  const turns = attempts.episodes.reduce((sum, episode) => sum + episode.turns.length, 0);
  trace.line(attempts.best ? c.green(c.bold(`\nrepaired in ${turns} turns`)) : c.red(c.bold(`\nnot repaired in ${turns} turns`)));
  trace.line(`
Next:
  npx coe repair FILE.py --tests test_FILE.py    repair a file of yours (a diff; --write to write it)
  npx coe play                                   do it yourself, as the model sees it
  npx coe --help                                 everything else: data, training, evaluation, servers`);
}

async function play(
  task: Task,
  opened: OpenedPolicy,
  runner: Parameters<typeof attemptRepair>[1]["runner"],
  trace: TracePrinter,
  signal: AbortSignal,
): Promise<Attempts> {
  return attemptRepair(
    task,
    {
      policy: opened.policy,
      runner,
      ...opened.habits,
      seed: 0,
      teaches: opened.teaches,
      isSearch: opened.isSearch,
      sequential: true,
      onStart: (attempt, [, state]) => {
        if (attempt > 0) trace.line(`\nattempt ${attempt + 1}`);
        trace.start(task.code, state);
      },
      onTurn: (_, [, turn, index]) => trace.turn(turn, index),
    },
    signal,
  );
}
