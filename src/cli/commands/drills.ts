/** `coe drills`: repair traces made from functions of Python source text that has no tests, for pretraining. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { SingleBar } from "cli-progress";
import { InputError, Rng } from "../../base/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import { evenWeights, functionsOf, makeDrills, type SourceFunction } from "../../tasks/index.ts";
import { readDocuments, textOf } from "../../train/index.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";

interface DrillsOptions {
  readonly source: readonly string[];
  readonly out: string;
  readonly count: string;
  readonly seed: string;
  readonly methods: string;
}

export const register: Register = (program) => {
  program
    .command("drills")
    .description(
      "Make repair traces from functions of Python source text, without tests: syntax errors and unknown names are reported as Python would, other faults as a bare AssertionError; for coe pretrain, next to real demonstrations (coe demos).",
    )
    .requiredOption(
      "--source <paths...>",
      "folders of .py files, text files, or JSONL with a `text` field; Python's own library is a good one",
    )
    .requiredOption("--out <file>", "JSONL file to write (demonstrations)")
    .option("--count <n>", "drills to draw; a few per cent are left out", "10000")
    .option("--seed <n>", "seed", "1")
    .option("--methods <share>", "share of the functions with a `self` that is kept", "0.3")
    .addHelpText("after", "\nExamples:\n  coe drills --source /usr/lib/python3.11 --out drills.jsonl --count 15000\n")
    .action(drills);
};

async function drills({ source, out, ...options }: DrillsOptions): Promise<void> {
  const count = wholeNumber(options.count, "--count", 1);
  const seed = wholeNumber(options.seed, "--seed", 0);
  const methods = Number(options.methods);
  if (!(methods >= 0 && methods <= 1)) throw new InputError(`--methods must lie in 0 … 1, got ${options.methods}`);
  const functions = await readFunctions(source, methods, seed);
  if (functions.length === 0) throw new InputError(`${source.join(", ")} holds no function of 2 to 14 lines`);
  await using runner = await openRunner();
  const file = createWriteStream(out);
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "drills {bar} {value}/{total}  {eta_formatted} left", stream: process.stderr })
    : undefined;
  bar?.start(count, 0);
  let made = 0;
  for await (const drill of makeDrills({ functions, count, seed, runner, weights: evenWeights })) {
    made++;
    if (!file.write(`${JSON.stringify(drill)}\n`)) await once(file, "drain");
    bar?.update(drill.slot + 1);
  }
  file.end();
  await once(file, "finish");
  bar?.stop();
  process.stdout.write(`${made} drills from ${functions.length} functions in ${out}\n`);
}

/** The distinct functions of the sources, in order. */
async function readFunctions(sources: readonly string[], methods: number, seed: number): Promise<SourceFunction[]> {
  const rng = Rng.keyed("methods", seed);
  const distinct = new Map<string, SourceFunction>();
  for (const document of await readDocuments(sources)) for (const found of functionsOf(textOf(document))) distinct.set(found.code, found);
  return [...distinct.values()].filter(({ code }) => !/\bself\b/.test(code) || rng.chance(methods));
}
