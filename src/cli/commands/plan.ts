/** `coe plan`: tokens, memory and hours of a configuration before it starts, and a dry run of it on a tiny random Llama. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { CoeError, InputError, readText } from "../../base/index.ts";
import { type LlamaConfig, readConfig as readModelConfig } from "../../model/index.ts";
import { rlConfig, sftConfig } from "../../train/index.ts";
import { readConfig } from "../config-flags.ts";
import { duration } from "../live.ts";
import { type Estimate, estimate, memoryOf, type PlannedRun } from "../plan/estimate.ts";
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
    .argument("<config>", "TOML file of coe sft or coe rl, such as those in configs/paper")
    .option(
      "--model <folder>",
      `take the shape from this checkpoint (default: the configuration's; known without one: ${builtInShapes.join(", ")})`,
    )
    .option("--gflops <n>", "speed of large matrix products, 10⁹ operations a second (default: measured here)")
    .option("--bandwidth <n>", "memory bandwidth, GB a second (default: measured here)")
    .option("--weight-bytes <n>", "bytes of a stored weight of the base: 2 for bf16 and f16, 4 for f32", "2")
    .option("--tokens <n>", "tokens of a sequence or an episode (default: assumed by arm, see docs/EVALUATION.md)")
    .option("--dry-run", "run the configuration for a step or two on a tiny random Llama; nothing is kept")
    .option("--json", "print the estimate as JSON")
    .addHelpText(
      "after",
      `
Examples:
  coe plan configs/paper/llama-3.2-1b/chain-of-edits.sft.toml
  coe plan configs/paper/llama-3.1-8b/chain-of-edits.rl.toml --gflops 60000 --bandwidth 2000
  coe plan configs/paper/llama-3.2-3b/direct-answer.rl.toml --dry-run
`,
    )
    .action(plan);
};

async function plan(file: string, options: PlanOptions): Promise<void> {
  const run = await readPlanned(file);
  if (options.dryRun) return dryRun(file, run);
  const model = await shapeOf(options.model ?? run.config.model);
  const numberOf = (text: string | undefined, flag: string): number | undefined => {
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!(value > 0)) throw new InputError(`${flag} must be a number > 0, got ${text}`);
    return value;
  };
  const gflops = numberOf(options.gflops, "--gflops");
  const bandwidth = numberOf(options.bandwidth, "--bandwidth");
  const machine = {
    flops: gflops === undefined ? await measureFlops() : gflops * 1e9,
    bandwidth: bandwidth === undefined ? measureBandwidth() : bandwidth * 1e9,
    weightBytes: numberOf(options.weightBytes, "--weight-bytes") ?? 2,
  };
  const result = estimate(run, model, machine, numberOf(options.tokens, "--tokens"));
  if (options.json) process.stdout.write(`${JSON.stringify({ stage: run.stage, arm: run.config.arm, machine, ...result }, null, 2)}\n`);
  else process.stdout.write(`${textOf(run, result, machine, gflops === undefined)}\n`);
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

function textOf(run: PlannedRun, result: Estimate, machine: { flops: number; bandwidth: number }, isMeasured: boolean): string {
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

/** The configuration with another model, other data and fewer steps; all else as it stands. */
async function dryRun(file: string, { stage, config }: PlannedRun): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "coe-dry-run-"));
  const started = performance.now();
  const at = (name: string) => join(folder, name);
  const words = (text: string) => text.split(" ");
  const tiny = ["--model", at("model"), "--steps", "2", "--save-every", "1"];
  const sft = ["--data", at("demos.jsonl"), "--batch-size", "4", "--run", at("sft")];
  const stages: string[][] = [
    ["demos", "--source", "generated:30", "--count", "24", "--corruptions", "1-2", "--out", at("demos.jsonl")],
    ["model", "tokenizer", "--data", at("demos.jsonl"), "--vocab", "512", "--out", at("tokenizer")],
    [
      "model",
      "init",
      "--tokenizer",
      at("tokenizer"),
      "--out",
      at("model"),
      ...words("--width 32 --layers 2 --heads 2 --kv-heads 1 --ffn 64 --context 2048"),
    ],
    stage === "sft" ? ["sft", "--config", file, ...tiny, ...sft] : ["sft", ...tiny, ...sft, "--arm", config.arm],
    ...(stage === "rl"
      ? [
          [
            "rl",
            "--config",
            file,
            ...tiny,
            "--adapter",
            at("sft"),
            "--tasks",
            at("demos.jsonl"),
            "--groups-per-step",
            "2",
            "--run",
            at("rl"),
          ],
        ]
      : []),
  ];
  try {
    for (const args of stages) {
      process.stderr.write(`coe ${args.join(" ")}\n`);
      const code = await coe(args);
      if (code !== 0) throw new CoeError(`dry run of ${file}: coe ${args[0]} ended with exit code ${code}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    `${file} runs: ${stage} of ${config.arm}, 2 steps on a tiny random Llama, ${duration((performance.now() - started) / 1000)}\n`,
  );
}

/** Runs a command in a process of its own; its exit code. */
function coe(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 130));
  });
}
