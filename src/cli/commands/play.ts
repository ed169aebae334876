/** `coe play`: a person in the model's place, with the same editor, the same state and the same turns. */
import { createInterface, type Interface } from "node:readline/promises";
import { InputError } from "../../base/index.ts";
import { rollout, rolloutSettings } from "../../episode/index.ts";
import { createPersonPolicy, type Terminal } from "../../policy/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import { openSource, type Task, tasksOf } from "../../tasks/index.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";
import { exampleNames, readExample } from "../repair/examples.ts";
import { appendEpisodes, type BackendFlag, backendOf } from "../repair/flags.ts";
import { TracePrinter } from "../repair/trace.ts";

interface PlayOptions extends BackendFlag {
  readonly index: string;
  readonly scored?: boolean;
  readonly maxTurns: string;
  readonly episodes?: string;
}

export const register: Register = (program) => {
  program
    .command("play")
    .description("Repair a broken program yourself, as the model sees it: the numbered listing, what the tests say, one command a turn.")
    .argument("[task]", "an example's name, PROGRAM.py:TESTS.py, a folder, or a JSONL file of tasks (with #SPLIT)", "clamp")
    .option("--index <n>", "which of the file's tasks, from 1", "1")
    .option("--scored", "as a model plays: a malformed command counts as a turn, there is no undo, and the rewards are shown")
    .option("--max-turns <n>", "turns", "10")
    .option("--episodes <file>", "append the episode as JSONL, for coe replay")
    .option("--backend <name>", "sandbox: auto, native or pyodide", "auto")
    .addHelpText(
      "after",
      "\nExamples:\n  coe play\n  coe play roman --scored\n  coe play broken.py:test_broken.py\n  coe play tasks.jsonl --index 7 --episodes mine.jsonl\n",
    )
    .action((task: string, options: PlayOptions) => interruptible("no file was changed", (signal) => play(task, options, signal)));
};

async function play(name: string, options: PlayOptions, signal: AbortSignal): Promise<void> {
  const task = await taskOf(name, wholeNumber(options.index, "--index", 1));
  const maxTurns = wholeNumber(options.maxTurns, "--max-turns", 1);
  const trace = new TracePrinter(process.stdout);
  const c = trace.colours;
  await using runner = await openRunner({ backend: backendOf(options), signal });
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY === true });
  const terminal = terminalOn(lines, trace);
  trace.line(`${c.bold(task.description)}\n`);
  trace.line(c.dim("One command a turn (help lists them); EXIT when the tests pass."));
  const context = {
    policy: createPersonPolicy(terminal, { scored: options.scored === true }),
    runner,
    settings: rolloutSettings({ maxTurns, arm: "chain-of-edits" }),
    onStart: (_: unknown, state: string) => trace.line(`\n${state}`),
    onTurn: (_: unknown, turn: { readonly state: string; readonly reward: number }) => {
      if (turn.state !== "") trace.line(`\n${turn.state}`);
      if (options.scored && turn.reward !== 0) trace.line(c.dim(`reward ${turn.reward}`));
    },
  };
  const episode = await rollout({ task, episodeKey: `${task.id}-play`, seed: 0 }, context, signal);
  lines.close();
  signal.throwIfAborted();
  if (episode.error) throw new InputError(episode.error.message);
  if (options.episodes !== undefined) await appendEpisodes(options.episodes, [episode]);
  const turns = `${episode.turns.length} turn${episode.turns.length === 1 ? "" : "s"}`;
  trace.line(episode.solved ? c.green(`repaired in ${turns}`) : c.red(`not repaired in ${turns}`));
  if (options.scored) trace.line(`total reward ${episode.reward}`);
  process.exitCode = episode.solved ? 0 : 1;
}

/** Lines as they come, also from a pipe that is faster than the questions. */
function terminalOn(lines: Interface, trace: TracePrinter): Terminal {
  const waiting: ((line: string | undefined) => void)[] = [];
  const typed: string[] = [];
  let closed = false;
  lines.on("line", (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else typed.push(line);
  });
  lines.on("close", () => {
    closed = true;
    for (const next of waiting.splice(0)) next(undefined);
  });
  // In raw mode Ctrl-C comes as a key, not as a signal.
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  return {
    show: (text) => trace.line(text),
    ask: (question, signal) => {
      lines.setPrompt(question);
      lines.prompt();
      return new Promise((resolve, reject) => {
        const line = typed.shift();
        if (line !== undefined || closed) return resolve(line);
        waiting.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
    },
  };
}

/** Throws InputError when there is no such task. */
async function taskOf(name: string, index: number): Promise<Task> {
  if ((await exampleNames()).includes(name)) return readExample(name);
  const tasks = tasksOf(await openSource(name, { purpose: "evaluate" }));
  const task = tasks[index - 1];
  if (!task) throw new InputError(`${name} holds ${tasks.length} tasks, there is no --index ${index}`);
  return task;
}
