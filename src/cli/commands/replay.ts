/** `coe replay`: plays recorded episodes again, command by command, and compares what comes out. */
import { SingleBar } from "cli-progress";
import { InputError } from "../../base/index.ts";
import { type Difference, type Episode, readEpisodes, replayEpisode } from "../../episode/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";
import { type BackendFlag, backendOf } from "../repair/flags.ts";
import { TracePrinter } from "../repair/trace.ts";

interface ReplayOptions extends BackendFlag {
  readonly json?: boolean;
  readonly trace?: boolean;
  readonly concurrency: string;
}

export const register: Register = (program) => {
  program
    .command("replay")
    .description(
      "Run the recorded commands of episodes again, without the policy, and compare actions, states, verdicts and rewards with the record. Times and back ends are not compared; another Python version may word an error differently.",
    )
    .argument("<episodes.jsonl>", "episodes that coe repair, play, eval or rl wrote")
    .option("--trace", "show each episode turn by turn")
    .option("--concurrency <n>", "episodes at once", "4")
    .option("--backend <name>", "sandbox: auto, native or pyodide", "auto")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nExit codes: 0 all alike, 1 a difference, 2 bad usage or a fault, 130 interrupted.\n\nExamples:\n  coe replay episodes.jsonl\n  coe replay runs/rl/episodes.jsonl --backend pyodide --json\n",
    )
    .action((path: string, options: ReplayOptions) => interruptible("nothing was written", (signal) => replay(path, options, signal)));
};

interface Replayed {
  readonly episode: Episode;
  readonly differences: readonly Difference[];
}

async function replay(path: string, options: ReplayOptions, signal: AbortSignal): Promise<void> {
  const concurrency = wholeNumber(options.concurrency, "--concurrency", 1);
  await using runner = await openRunner({ backend: backendOf(options), signal });
  const trace = new TracePrinter(process.stdout);
  const bar =
    process.stderr.isTTY && !options.trace
      ? new SingleBar({ format: "replayed {value} episodes", stream: process.stderr, clearOnComplete: true })
      : undefined;
  bar?.start(0, 0);
  const running = new Set<Promise<void>>();
  const different: Replayed[] = [];
  let count = 0;
  let faulty = 0;
  const play = async (episode: Episode): Promise<void> => {
    const differences = await replayEpisode(episode, runner, signal);
    count++;
    if (!episode.initial) faulty++;
    bar?.update(count);
    if (differences.length > 0) different.push({ episode, differences });
  };
  try {
    for await (const episode of readEpisodes(path)) {
      signal.throwIfAborted();
      if (options.trace) show(trace, episode);
      const run = play(episode).finally(() => running.delete(run));
      run.catch(() => {}); // heard where it is awaited
      running.add(run);
      if (running.size >= concurrency) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    bar?.stop();
  }
  if (count === 0) throw new InputError(`${path} holds no episodes`);
  process.exitCode = different.length > 0 ? 1 : 0;
  if (options.json) {
    const list = different.map(({ episode, differences }) => ({ id: episode.id, differences }));
    process.stdout.write(`${JSON.stringify({ episodes: count, withoutStart: faulty, different: list })}\n`);
    return;
  }
  for (const { episode, differences } of different) {
    const [first] = differences;
    const at = first!.turn === -1 ? "at the start" : first!.turn >= episode.turns.length ? "at the end" : `at turn ${first!.turn + 1}`;
    trace.line(`${episode.id}: ${differences.length} difference${differences.length === 1 ? "" : "s"}, the first ${at} (${first!.what})`);
    trace.line(`  recorded ${short(first!.recorded)}\n  replayed ${short(first!.replayed)}`);
  }
  const without = faulty > 0 ? `; ${faulty} never started and have nothing to replay` : "";
  trace.line(`${count - different.length} of ${count} episodes replay alike${without}`);
}

function show(trace: TracePrinter, episode: Episode): void {
  trace.line(`\n${episode.id}  ${episode.policy.name}  ${episode.solved ? "repaired" : "not repaired"}  (${episode.stopReason})`);
  if (episode.initial) trace.start(episode.task.code, episode.initial.state);
  for (const [i, turn] of episode.turns.entries()) trace.turn(turn, i);
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
