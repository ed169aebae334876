/**
 * `coe sft` and `coe rl` through client, Tinker server and engine against the same runs on the local back end: the same adapters, episodes and metrics.
 *
 * Supervised runs are equal byte for byte. In reinforcement learning the loss's normaliser travels inside the advantages, so that sums round differently: metrics
 * agree to 1e-5 relative, episodes' texts exactly.
 */
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { openTinkerServer, type TinkerServer } from "../../src/serve/index.ts";
import { writeTinyModel } from "../tiny-model.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-parity-"));
const at = (name: string) => join(folder, name);
let server: TinkerServer;

async function coe(...args: string[]): Promise<void> {
  await buildProgram().parseAsync(["node", "coe", ...args]);
}

const task = (i: number) => {
  const code = `def f${i}(x)\n    return x + 1\n`;
  return {
    description: "Add 1.",
    code,
    tests: { kind: "asserts", setup: "", asserts: [`assert f${i}(1) == 2`] },
    provenance: { source: "test", key: String(i), split: "train" },
  };
};

const demonstration = (i: number) => ({
  id: String(i).padStart(16, "0"),
  slot: i,
  run: "0".repeat(16),
  task: task(i),
  initial: { status: "errored", feedback: "SyntaxError: expected ':'" },
  turns: [
    { command: { kind: "REPL", line: 1, content: `def f${i}(x):` }, status: "passed", feedback: "" },
    { command: { kind: "EXIT" }, status: "passed", feedback: "" },
  ],
});

type Values = Record<string, number>;

async function metricsOf(run: string): Promise<Values[]> {
  return (await readFile(join(at(run), "metrics.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => Object.fromEntries(Object.entries(JSON.parse(line) as Values).filter(([name]) => !/^time\/|^step_time$/.test(name))));
}

async function textsOf(run: string): Promise<string[]> {
  return (await readFile(join(at(run), "episodes.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) =>
      JSON.stringify((JSON.parse(line) as { turns: { text: string; reward: number }[] }).turns.map(({ text, reward }) => [text, reward])),
    );
}

async function adapterOf(run: string): Promise<Buffer> {
  const newest = (await readdir(join(at(run), "checkpoints"))).sort().at(-1)!;
  return readFile(join(at(run), "checkpoints", newest, "adapter_model.safetensors"));
}

/** Largest relative difference of the metrics that both runs have. */
function difference(a: readonly Values[], b: readonly Values[]): number {
  expect(b).toHaveLength(a.length);
  let most = 0;
  for (const [i, values] of a.entries()) {
    for (const [name, value] of Object.entries(values)) {
      if (name.startsWith("sampling/")) continue; // differences of nearly equal numbers
      most = Math.max(most, Math.abs(value - b[i]![name]!) / Math.max(1e-2, Math.abs(value)));
    }
  }
  return most;
}

beforeAll(async () => {
  const jsonl = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
  await writeFile(at("demos.jsonl"), jsonl(Array.from({ length: 4 }, (_, i) => demonstration(i))));
  await writeFile(at("tasks.jsonl"), jsonl(Array.from({ length: 4 }, (_, i) => task(i))));
  await writeTinyModel(at("random"), { seed: "tinker" });
  // A model that writes commands now and then: else all episodes earn the same and nothing is learnt.
  const pretrain = "--context-length 128 --batch-size 4 --steps 120 --optimiser.learning-rate 0.01 --threads 1 --save-every 1000";
  await coe("pretrain", "--model", at("random"), "--data", at("demos.jsonl"), ...pretrain.split(" "), "--run", at("pretrain"));
  const checkpoint = join(at("pretrain"), "checkpoints", (await readdir(join(at("pretrain"), "checkpoints"))).at(-1)!);
  await rename(checkpoint, at("base"));
  server = await openTinkerServer({ model: at("base"), folder: at("saved"), port: 0, threads: 1, pollMs: 2000 });
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const tinker = () => ["--backend", "tinker", "--base-url", server.url, "--model", "base", "--tokenizer", at("base")];
const local = () => ["--model", at("base"), "--threads", "1"];

describe("the loops over a Tinker server", () => {
  it("train the same adapter by coe sft, and the same policy by coe rl, as the local back end", async () => {
    const sft = [
      "sft",
      "--data",
      at("demos.jsonl"),
      ..."--context-length 512 --batch-size 4 --steps 6 --lora.rank 4 --optimiser.learning-rate 0.001".split(" "),
    ];
    await coe(...sft, ...local(), "--run", at("sft-local"));
    await coe(...sft, ...tinker(), "--run", at("sft-tinker"));
    expect((await adapterOf("sft-tinker")).equals(await adapterOf("sft-local"))).toBe(true);
    const small =
      "--context-length 512 --groups-per-step 2 --group-size 4 --max-turns 2 --max-tokens 24 --kl-coefficient 0 --grammar off --zero-variance keep --updates-per-step 2 --optimiser.learning-rate 0.001 --optimiser.warmup-steps 0";
    const rl = ["rl", "--tasks", at("tasks.jsonl"), ...small.split(" ")];
    await coe(...rl, "--steps", "2", ...local(), "--adapter", at("sft-local"), "--run", at("rl-local"));
    await coe(...rl, "--steps", "2", ...tinker(), "--adapter", at("sft-tinker"), "--run", at("rl-tinker"));
    const [here, there] = [await metricsOf("rl-local"), await metricsOf("rl-tinker")];
    expect(await textsOf("rl-tinker")).toEqual(await textsOf("rl-local"));
    expect(here.some(({ grad_norm: norm }) => norm! > 1e-4)).toBe(true);
    expect(difference(here, there)).toBeLessThan(1e-5);
    const evaluation = [
      "eval",
      "--tasks",
      at("tasks.jsonl"),
      ..."--samples 1 --max-turns 2 --max-tokens 24 --no-grammar --instruction none --context-tokens 512 --arms".split(" "),
    ];
    await coe(...evaluation, `a=chain-of-edits@tinker:base+${at("base")}+${at("rl-tinker")}@${server.url}`, "--run", at("eval-tinker"));
    await coe(...evaluation, `a=chain-of-edits@local:${at("base")}+${at("rl-tinker")}`, "--run", at("eval-local"));
    expect((await textsOf("eval-tinker")).sort()).toEqual((await textsOf("eval-local")).sort()); // kept in the order in which they ended
  }, 120_000);
});
