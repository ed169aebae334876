/** `coe quick`: all stages from nothing on generated problems, small enough for a few minutes on two cores, ending with an evaluation. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CoeError } from "../../base/index.ts";
import { armNames } from "../../episode/index.ts";
import { duration } from "../live.ts";
import type { Register } from "../program.ts";

const folder = "runs/quick";
const config = (name: string): string => fileURLToPath(new URL(`../../../configs/quick/${name}.toml`, import.meta.url));

interface Stage {
  readonly title: string;
  readonly args: readonly string[];
  /** The stage is done when this exists; the others go on by themselves. */
  readonly makes?: string;
}

const words = (text: string): string[] => text.split(" ");

/** Faults that so small a model can learn to repair in so short a time. */
const kinds = "missing-colon,missing-bracket,misspelt-name,insert-foreign-line";

const stages: readonly Stage[] = [
  {
    title: "demonstrations",
    args: words(`demos --source generated:400 --count 2500 --corruptions 1 --weights ${kinds} --seed 1 --out ${folder}/demos.jsonl`),
  },
  {
    title: "tokeniser",
    args: words(`model tokenizer --data ${folder}/demos.jsonl --vocab 1024 --out ${folder}/tokenizer`),
    makes: `${folder}/tokenizer/tokenizer.json`,
  },
  {
    title: "random weights",
    args: words(`model init --tokenizer ${folder}/tokenizer --width 128 --layers 4 --heads 4 --kv-heads 2 --ffn 352 --out ${folder}/model`),
    makes: `${folder}/model`,
  },
  { title: "base model", args: ["pretrain", "--config", config("pretrain"), "--run", `${folder}/base`] },
  ...armNames.map((arm) => ({
    title: `${arm}: supervised fine-tuning`,
    args: ["sft", "--config", config("sft"), "--arm", arm, "--run", `${folder}/sft-${arm}`],
  })),
  {
    title: "broken programs for reinforcement learning",
    args: words(`tasks corrupt generated:200:5 --count 1 --kinds ${kinds} --per-problem 2 --seed 5 --out ${folder}/tasks.jsonl`),
    makes: `${folder}/tasks.jsonl`,
  },
  { title: "chain-of-edits: reinforcement learning", args: ["rl", "--config", config("rl"), "--run", `${folder}/rl`] },
  {
    title: "broken programs of families never trained on",
    args: words(`tasks corrupt generated:60:9#validation --count 1 --kinds ${kinds} --seed 9 --out ${folder}/validation.jsonl`),
    makes: `${folder}/validation.jsonl`,
  },
  {
    title: "evaluation",
    args: [
      "eval",
      "--arms",
      ...armNames.map((arm) => `${arm} SFT=${arm}@local:${folder}/base+${folder}/sft-${arm}`),
      `chain-of-edits RL=chain-of-edits@local:${folder}/base+${folder}/rl`,
      ...words(
        `--tasks ${folder}/validation.jsonl --samples 2 --max-turns 5 --context-tokens 1024 --answer-tokens 400 --run ${folder}/eval`,
      ),
    ],
  },
];

export const register: Register = (program) => {
  program
    .command("quick")
    .description(
      `Learn from nothing in a few minutes: demonstrations, tokeniser, base model, fine-tuning of the three arms, reinforcement learning, then an evaluation on families of problems never trained on. Everything lies in ${folder}; run again to go on where it stopped.`,
    )
    .option("--list", "print the stages' commands and do nothing", false)
    .addHelpText("after", "\nExamples:\n  $ coe quick\n  $ coe quick --list")
    .action(quick);
};

async function quick({ list }: { readonly list: boolean }): Promise<void> {
  if (list) {
    for (const { args } of stages) process.stdout.write(`coe ${args.map((arg) => (arg.includes(" ") ? `'${arg}'` : arg)).join(" ")}\n`);
    return;
  }
  await mkdir(folder, { recursive: true });
  const started = performance.now();
  const say = (text: string) => process.stderr.write(`\n${text}  (${duration((performance.now() - started) / 1000)} so far)\n`);
  for (const [i, { title, args, makes }] of stages.entries()) {
    if (makes !== undefined && existsSync(makes)) continue;
    say(`${i + 1}/${stages.length} ${title}`);
    const code = await coe(args);
    if (code === 130) {
      process.exitCode = 130;
      return;
    }
    if (code !== 0) throw new CoeError(`coe ${args.join(" ")} ended with exit code ${code}; mend what it says and run coe quick again`);
  }
  say("done");
}

/** Runs a command in a process of its own; its exit code. */
function coe(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], { stdio: "inherit" });
  const ignore = (): void => {}; // the child gets the terminal's signal too, and says how it ends
  process.on("SIGINT", ignore);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 130));
  }).finally(() => process.off("SIGINT", ignore));
}
