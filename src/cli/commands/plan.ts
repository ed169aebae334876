/** `coe plan`: tokens, memory and hours of a configuration before it starts, and a dry run of it on a tiny random Llama. */
import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { InputError, readText } from "../../base/index.ts";
import { type LlamaConfig, readConfig as readModelConfig } from "../../model/index.ts";
import { rlConfig, sftConfig } from "../../train/index.ts";
import { readConfig } from "../config-flags.ts";
import { duration } from "../live.ts";
import { dryRun, type PlannedFile } from "../plan/dry-run.ts";
import { type Estimate, estimate, type Machine, memoryOf, type PlannedRun } from "../plan/estimate.ts";
import { measureBandwidth, measureFlops } from "../plan/measure.ts";
import { builtInShape, builtInShapes } from "../plan/shapes.ts";
import type { Register } from "../program.ts";
import { bytesText, countText } from "./model/shared.ts";

interface PlanOptions {
  readonly model?: string;
  readonly gflops?: string;
  readonly bandwidth?: string;
  readonly weightBytes: string;
  readonly tokens?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const register: Register = (program) => {
  program
    .command("plan")
    .description(
      "Estimate what a configuration of coe sft or coe rl will cost before it starts: tokens, memory, hours. With --dry-run, run that very " +
        "configuration from end to end on a tiny random Llama and generated data instead.",
    )
    .argument("<configs...>", "TOML files of coe sft or coe rl, such as those in configs/paper")
    .option(
      "--model <folder>",
      `take the shape from this checkpoint (default: the configuration's; known without one: ${builtInShapes.join(", ")})`,
    )
    .option("--gflops <n>", "speed of large matrix products, 10⁹ operations a second (default: measured here)")
    .option("--bandwidth <n>", "memory bandwidth, GB a second (default: measured here)")
    .option("--weight-bytes <n>", "bytes of a stored weight of the base: 2 for bf16 and f16, 4 for f32", "2")
    .option("--tokens <n>", "tokens of a sequence or an episode (default: assumed by arm, see docs/EVALUATION.md)")
    .option("--dry-run", "run the configurations for two steps each on a tiny random Llama; nothing is kept")
    .option("--json", "print the estimate as JSON")
    .addHelpText(
      "after",
      `
Examples:
  coe plan configs/paper/llama-3.2-1b/chain-of-edits.sft.toml
  coe plan configs/paper/llama-3.1-8b/chain-of-edits.rl.toml --gflops 60000 --bandwidth 2000
  coe plan configs/paper/llama-3.2-3b/direct-answer.rl.toml --dry-run
  coe plan configs/paper/*/*.toml --dry-run
`,
    )
    .action((files: readonly string[], options: PlanOptions) => plan(program, files, options));
};

async function plan(program: Command, files: readonly string[], options: PlanOptions): Promise<void> {
  const planned: PlannedFile[] = [];
  for (const file of files) planned.push({ file, run: await readPlanned(file) });
  if (options.dryRun)
    return dryRun(
      planned,
      (args) => program.parseAsync(args, { from: "user" }),
      ({ file, run }, seconds) =>
        process.stdout.write(`${file} runs: ${run.stage} of ${run.config.arm}, 2 steps on a tiny random Llama, ${duration(seconds)}\n`),
    );
  const machine = await machineOf(options);
  const plans: Record<string, unknown>[] = [];
  for (const { file, run } of planned) {
    const result = estimate(run, await shapeOf(options.model ?? run.config.model), machine, numberOf(options.tokens, "--tokens"));
    plans.push({ config: file, stage: run.stage, arm: run.config.arm, machine, ...result });
    if (!options.json)
      process.stdout.write(
        `${files.length > 1 ? `${plans.length > 1 ? "\n" : ""}${file}\n` : ""}${textOf(run, result, machine, options.gflops === undefined)}\n`,
      );
  }
  if (options.json) process.stdout.write(`${JSON.stringify(plans.length === 1 ? plans[0] : plans, null, 2)}\n`);
}

function numberOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0)) throw new InputError(`${flag} must be a number > 0, got ${text}`);
  return value;
}

/** What the flags say; what they don't is measured. */
async function machineOf(options: PlanOptions): Promise<Machine> {
  const weightBytes = numberOf(options.weightBytes, "--weight-bytes") ?? 2;
  const gflops = numberOf(options.gflops, "--gflops");
  const bandwidth = numberOf(options.bandwidth, "--bandwidth");
  return {
    flops: gflops === undefined ? await measureFlops() : gflops * 1e9,
    bandwidth: bandwidth === undefined ? measureBandwidth() : bandwidth * 1e9,
    weightBytes,
  };
}

/** Throws InputError when the file is no configuration of either stage. */
async function readPlanned(file: string): Promise<PlannedRun> {
  const text = await readText(file);
  if (/^\s*(adapter|tasks|groupSize)\s*=/m.test(text)) return { stage: "rl", config: await readConfig(rlConfig, { config: file }) };
  return { stage: "sft", config: await readConfig(sftConfig, { config: file }) };
}

async function shapeOf(model: string): Promise<LlamaConfig> {
  if (existsSync(join(model, "config.json"))) return readModelConfig(model);
  const known = builtInShape(model);
  if (known) return known;
  throw new InputError(
    `the shape of ${model} isn't known: no config.json there; name a checkpoint's folder with --model (known without: ${builtInShapes.join(", ")})`,
  );
}

function textOf(run: PlannedRun, result: Estimate, machine: Machine, isMeasured: boolean): string {
  const { memory, hours } = result;
  const unit = run.stage === "sft" ? "sequences" : "episodes";
  const rows: [string, string][] = [
    ["run", `${run.stage}, ${run.config.arm}, ${run.config.steps} steps`],
    ["model", `${countText(result.parameters)} parameters, adapter ${countText(result.adapterParameters)}`],
    [
      "tokens",
      `${result.sequences} ${unit} × ${result.tokensPerSequence} = ${countText(result.tokensTrained)} trained${result.tokensGenerated > 0 ? `, ${countText(result.tokensGenerated)} sampled` : ""}`,
    ],
    [
      "memory",
      `${bytesText(memoryOf(result))}: weights ${bytesText(memory.weights)}, adapter ${bytesText(memory.adapter)}, activations ${bytesText(memory.activations)}${memory.cache > 0 ? `, caches ${bytesText(memory.cache)}` : ""}`,
    ],
    [
      "time",
      `${duration(3_600 * (hours.sampling + hours.training))}${hours.sampling > 0 ? `: sampling ${duration(3_600 * hours.sampling)}, training ${duration(3_600 * hours.training)}` : ""}`,
    ],
    [
      "machine",
      `${(machine.flops / 1e9).toFixed(0)} Gflop/s, ${(machine.bandwidth / 1e9).toFixed(1)} GB/s${isMeasured ? ` (measured here, ${availableParallelism()} cores)` : ""}`,
    ],
  ];
  const warning = memoryOf(result) > totalmem() && isMeasured ? `\nThis machine has ${bytesText(totalmem())} of memory: not enough.` : "";
  return `${rows.map(([name, text]) => `${name.padEnd(8)} ${text}`).join("\n")}${warning}`;
}
