/**
 * A dry run: the very configurations, each with another model, other data and two steps, all in one process.
 *
 * What all share (demonstrations, tokeniser, random model, and for rl the adapter that sft made for the arm) is made once. Not guaranteed: that
 * the real model fits into memory; `coe plan` without --dry-run estimates that.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CoeError } from "../../base/index.ts";
import { Interrupted } from "../exit.ts";
import type { PlannedRun } from "./estimate.ts";

/** A configuration's file, read. */
export interface PlannedFile {
  readonly file: string;
  readonly run: PlannedRun;
}

/** Runs one `coe` command; throws or sets `process.exitCode` when it fails. */
type Coe = (args: readonly string[]) => Promise<unknown>;

/** Runs every configuration, sft before rl, and calls `onDone` with the seconds that it took. Throws CoeError at the first that fails. */
export async function dryRun(files: readonly PlannedFile[], coe: Coe, onDone: (file: PlannedFile, seconds: number) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "coe-dry-run-"));
  const at = (name: string) => join(folder, name);
  const shape = "--width 32 --layers 2 --heads 2 --kv-heads 1 --ffn 64 --context 2048".split(" ");
  const common = ["--model", at("model"), "--steps", "2", "--save-every", "1"];
  const data = ["--data", at("demos.jsonl"), "--batch-size", "4"];
  const adapters = new Map<string, string>();
  let current = files[0]?.file ?? "";
  const run = async (...args: string[]): Promise<void> => {
    process.stderr.write(`coe ${args.join(" ")}\n`);
    try {
      await coe(args);
    } catch (cause) {
      if (cause instanceof Interrupted) throw cause;
      throw new CoeError(`dry run of ${current}: coe ${args[0]} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
    if (process.exitCode === 130) throw new Interrupted("interrupted; nothing is kept");
    if (process.exitCode) throw new CoeError(`dry run of ${current}: coe ${args[0]} ended with exit code ${process.exitCode}`);
  };
  try {
    await run("demos", "--source", "generated:20", "--count", "12", "--corruptions", "1-2", "--workers", "1", "--out", at("demos.jsonl"));
    await run("model", "tokenizer", "--data", at("demos.jsonl"), "--vocab", "512", "--out", at("tokenizer"));
    await run("model", "init", "--tokenizer", at("tokenizer"), "--out", at("model"), ...shape);
    const stages = (stage: "sft" | "rl") => files.filter((each) => each.run.stage === stage);
    for (const [i, planned] of [...stages("sft"), ...stages("rl")].entries()) {
      const { config } = planned.run;
      const started = performance.now();
      current = planned.file;
      const place = at(`${i}`);
      if (planned.run.stage === "sft") {
        const heldOut = planned.run.config.eval ? ["--eval.data", at("demos.jsonl"), "--eval.sequences", "4"] : [];
        await run("sft", "--config", planned.file, ...common, ...data, ...heldOut, "--run", place);
        adapters.set(config.arm, place);
      } else {
        const adapter = adapters.get(config.arm) ?? at(config.arm);
        if (!adapters.has(config.arm)) await run("sft", ...common, ...data, "--arm", config.arm, "--run", adapter);
        adapters.set(config.arm, adapter);
        // A random model's groups earn the same throughout: kept, so that the update is run as well.
        const few = ["--tasks", at("demos.jsonl"), "--groups-per-step", "1", "--zero-variance", "keep"];
        await run("rl", "--config", planned.file, ...common, "--adapter", adapter, ...few, "--run", place);
      }
      onDone(planned, (performance.now() - started) / 1000);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
