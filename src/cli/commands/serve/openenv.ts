/** `coe serve openenv`: the environment for Python trainers (TRL, verifiers, SkyRL and whatever speaks OpenEnv). */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { InputError, writeAtomic } from "../../../base/index.ts";
import { rolloutSettings } from "../../../episode/index.ts";
import { containerFiles, FairQueue, openBreaker, openGate, openOpenEnvServer, TaskBook } from "../../../serve/index.ts";
import { donorLines, openSource, type Purpose, type Repairable } from "../../../tasks/index.ts";
import {
  type AddressOptions,
  addAddressOptions,
  addSandboxOptions,
  packageVersion,
  runnerOf,
  type SandboxOptions,
  serveUntilInterrupted,
  stderrLogger,
  tokenOf,
  wholeNumber,
} from "./shared.ts";

interface OpenEnvCommandOptions extends AddressOptions, SandboxOptions {
  readonly tasks: readonly string[];
  readonly purpose: Purpose;
  readonly seed: number;
  readonly variants: number;
  readonly corruptions: number;
  readonly maxSessions: number;
  readonly requestsPerSecond: number;
  readonly maxTurns: number;
  readonly episodeSeconds: number;
  readonly instruction: "none" | "compact" | "teaching";
  readonly extract: "strict" | "line";
  readonly stopAtFirstPass?: boolean;
  readonly hideExpected?: boolean;
  readonly container?: string;
  readonly json?: boolean;
}

export function registerOpenEnv(group: Command): void {
  const command = group
    .command("openenv")
    .description("Serve the repair environment over OpenEnv's protocol: one WebSocket is one environment, many at once over one sandbox.")
    .option(
      "--tasks <source...>",
      "MBPP, faulty-program, task, problem or demonstration JSONL (PATH or PATH#SPLIT), a folder, PROGRAM.py:TESTS.py, or generated[:COUNT[:SEED]]",
      ["generated:500"],
    )
    .addOption(
      new Option("--purpose <purpose>", "train refuses test splits and benchmarks").choices(["train", "evaluate"]).default("train"),
    )
    .option("--seed <n>", "chooses corruptions and the tasks that seeds stand for", wholeNumber(0, 2 ** 31), 0)
    .option("--variants <n>", "broken programs per correct one", wholeNumber(1, 10_000), 4)
    .option("--corruptions <n>", "at most this many in a broken program", wholeNumber(1, 20), 3)
    .option("--max-turns <n>", "commands in an episode", wholeNumber(1, 1000), 10)
    .option("--episode-seconds <n>", "wall time of an episode", wholeNumber(1, 86_400), 3600)
    .option("--stop-at-first-pass", "end an episode as soon as the tests pass, without waiting for EXIT")
    .option("--hide-expected", "keep the values that the tests expect out of the feedback")
    .addOption(
      new Option("--instruction <kind>", "what the system prompt teaches").choices(["none", "compact", "teaching"]).default("compact"),
    )
    .addOption(
      new Option("--extract <mode>", "strict: the text is the command; line: its first line that is one")
        .choices(["strict", "line"])
        .default("strict"),
    )
    .option("--max-sessions <n>", "WebSocket sessions at once; one more is told CAPACITY_REACHED", wholeNumber(1, 100_000), 1024)
    .option("--requests-per-second <n>", "of one session; faster ones wait", wholeNumber(1, 100_000), 100)
    .option("--container <folder>", "write openenv.yaml and a container file into the folder, and exit")
    .option("--json", "print where the server listens as one JSON line");
  addSandboxOptions(addAddressOptions(command, 8000))
    .addHelpText(
      "after",
      `
Sessions whose address ends in ?client=NAME share the sandbox fairly with those of other names; otherwise the remote address counts.
GET /status shows sessions, queue and step latency. docs/SERVERS.md says which trainer reads which reward field.

Examples:
  coe serve openenv
  coe serve openenv --tasks mbpp.jsonl#train --variants 8 --max-turns 10
  coe serve openenv --tasks faults.jsonl --host 0.0.0.0 --token-env COE_TOKEN
  coe serve openenv --container deploy/
`,
    )
    .action(serveOpenEnv);
}

async function serveOpenEnv(options: OpenEnvCommandOptions): Promise<void> {
  const version = packageVersion();
  if (options.container !== undefined) return writeContainer(options.container, version);
  const token = tokenOf(options);
  const who = { host: options.host, ...(token !== undefined && { token }), open: options.open ?? false };
  openGate(who); // refuse before the sandbox starts
  await using runner = await runnerOf(options, stderrLogger);
  const entries: Repairable[] = [];
  for (const specification of options.tasks)
    entries.push(...(await openSource(specification, { purpose: options.purpose, runner })).entries);
  const background = new FairQueue(runner, { inFlight: runner.workers, maxQueued: 100_000 });
  const breakProgram = openBreaker({
    runner: background.view("corruption"),
    donors: donorLines(entries.flatMap(({ problem }) => problem?.reference ?? [])),
    most: options.corruptions,
  });
  const book = new TaskBook(entries, { seed: options.seed, variants: options.variants, breakProgram });
  const server = await openOpenEnvServer({
    runner,
    book,
    version,
    settings: {
      rollout: rolloutSettings({
        maxTurns: options.maxTurns,
        instruction: options.instruction,
        stopAtFirstPass: options.stopAtFirstPass ?? false,
        showExpected: !options.hideExpected,
      }),
      extract: options.extract,
      commandChars: 16_384,
      episodeSeconds: options.episodeSeconds,
    },
    ...who,
    port: options.port,
    maxSessions: options.maxSessions,
    requestsPerSecond: options.requestsPerSecond,
    inFlight: runner.workers * 2,
    logger: stderrLogger,
  });
  const splits = book.splits.map(({ name, count }) => `${name} ${count}`).join(", ");
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ url: server.url, splits: book.splits, sandbox: runner.backend.name, workers: runner.workers })}\n`
      : `OpenEnv at ${server.url} (tasks: ${splits}; sandbox: ${runner.backend.name}, ${runner.workers} workers). Ctrl-C ends it.\n`,
  );
  await serveUntilInterrupted(() => server.close());
}

async function writeContainer(folder: string, version: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new InputError(`can't make the folder ${folder}; is there a file of that name?`, { cause });
  }
  for (const [name, content] of Object.entries(containerFiles(version))) {
    await writeAtomic(join(folder, name), content);
    process.stdout.write(`${join(folder, name)}\n`);
  }
}
