/** `coe faults`: broken programs as a model writes them, for reinforcement learning. */
import { InputError, type Logger } from "../../base/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import { openSource, type Problem, problemsOf } from "../../tasks/index.ts";
import { type FaultStats, writeFaults } from "../../train/index.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";
import { openProgress } from "../progress.ts";
import { addPolicyFlags, openPolicyFlags, type PolicyFlags } from "../repair/policy.ts";

interface FaultsOptions extends PolicyFlags {
  readonly source: readonly string[];
  readonly out: string;
  readonly shots: string;
  readonly attempts: string;
  readonly temperature: string;
  readonly maxTokens: string;
  readonly wallMs: string;
  readonly seed: string;
  readonly concurrency: string;
  readonly json: boolean;
}

export const register: Register = (program) => {
  const command = program
    .command("faults")
    .description(
      "Broken programs written by a model: it is shown solved problems, then writes the program of another; programs that fail their tests are " +
        "kept as tasks, each once. They are harder than random corruptions and meant for coe rl. A run that was stopped goes on.",
    )
    .requiredOption("--source <sources...>", "training problems: MBPP (PATH#train), problems, generated:COUNT (see coe tasks)")
    .requiredOption("--out <file>", "JSONL file of tasks to write or to continue (beside it: FILE.state.json)");
  addPolicyFlags(command, "writes")
    .option("--shots <n>", "solved problems shown before each", "3")
    .option("--attempts <n>", "programs asked for per problem", "4")
    .option("--temperature <n>", "sampling temperature", "1")
    .option("--max-tokens <n>", "tokens in one program", "256")
    .option("--wall-ms <n>", "time limit of a run; what takes longer is not kept", "3000")
    .option("--seed <n>", "seed of examples and samples", "0")
    .option("--concurrency <n>", "programs written at once", "16")
    .option("--json", "report as one JSON record", false)
    .addHelpText(
      "after",
      `
A base model is the natural author: --policy local:FOLDER. Programs that fail are kept, unless they lack the function that is tested, hang, or
are there already. The smaller the model, the lower the temperature at which its programs are of use. Test splits are refused.

Examples:
  $ coe faults --source mbpp.jsonl#train --policy local:runs/base/checkpoints/step-00001000 --out faults.jsonl
  $ coe faults --source generated:500 --policy openai:llama3.1@http://localhost:11434/v1 --out faults.jsonl --attempts 8`,
    )
    .action(faults);
};

async function faults(options: FaultsOptions): Promise<void> {
  const temperature = Number(options.temperature);
  if (!(temperature >= 0)) throw new InputError(`--temperature must be a number ≥ 0, got ${options.temperature}`);
  const settings = {
    shots: wholeNumber(options.shots, "--shots", 0),
    attempts: wholeNumber(options.attempts, "--attempts", 1),
    temperature,
    maxTokens: wholeNumber(options.maxTokens, "--max-tokens", 1),
    wallMs: wholeNumber(options.wallMs, "--wall-ms", 1),
    seed: wholeNumber(options.seed, "--seed", 0),
    concurrency: wholeNumber(options.concurrency, "--concurrency", 1),
  };
  const logger: Logger = { debug: () => {}, info: () => {}, warn: (text) => process.stderr.write(`${text}\n`) };
  await interruptible(`what is done is kept in ${options.out}; the same command continues it`, async (signal) => {
    await using runner = await openRunner();
    const problems: Problem[] = [];
    for (const source of options.source) problems.push(...problemsOf(await openSource(source, { purpose: "train", runner })));
    const { policy, about, isSearch } = await openPolicyFlags(options, logger, signal);
    try {
      if (isSearch) throw new InputError("the search writes no programs; name a model, e.g. --policy local:FOLDER");
      process.stderr.write(`${about} writes ${problems.length * settings.attempts} programs for ${problems.length} problems\n`);
      const bar = openProgress("programs", problems.length * settings.attempts);
      try {
        const onProgress = (done: number, kept: number) => bar.update(done, `${kept} kept`);
        const stats = await writeFaults(options.out, { ...settings, problems, policy, runner, signal, onProgress });
        bar.stop();
        signal.throwIfAborted();
        report(options, stats);
        if (stats.kept === 0) process.exitCode = 1;
      } finally {
        bar.stop();
      }
    } finally {
      await policy[Symbol.asyncDispose]?.();
    }
  });
}

function report({ out, json }: FaultsOptions, stats: FaultStats): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ out, ...stats })}\n`);
    return;
  }
  const { kept, attempts, verdicts, malformed, offTask, duplicates } = stats;
  const outcomes = [...Object.entries(verdicts), ["no program", malformed], ["without the function that is tested", offTask]] as const;
  const counts = outcomes.map(([name, count]) => `${count} ${name}`).join(", ");
  process.stdout.write(`${kept} broken programs in ${out}\n${attempts} written: ${counts}; ${duplicates} were there already\n`);
}
