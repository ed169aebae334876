/**
 * The training commands end to end on a tiny model: pretrain, sft, rl as child processes, killed with SIGKILL and resumed.
 *
 * A resumed run's metrics (except times), episodes (except times) and weights equal an uninterrupted run's byte for byte; so do those of a
 * run without held-out data.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "../src/base/index.ts";
import { buildProgram } from "../src/cli/program.ts";
import { missingColon } from "./missing-colon.ts";
import { writeTinyModel } from "./tiny-model.ts";

const main = new URL("../src/cli/main.ts", import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), "coe-training-"));
const at = (name: string) => join(folder, name);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `coe` in this process; errors are thrown. */
async function coe(...args: string[]): Promise<void> {
  await buildProgram().parseAsync(["node", "coe", ...args]);
}

/** Runs `coe` in a child process and kills it with SIGKILL as soon as `ready` holds. */
async function coeKilled(args: readonly string[], ready: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_code, signal) => resolve(signal)));
  let running = true;
  void ended.then(() => {
    running = false;
  });
  while (running && !(await ready())) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  expect(await ended, stderr).toBe("SIGKILL");
}

const linesOf = async (path: string) => (existsSync(path) ? (await readFile(path, "utf8")).split("\n").length - 1 : 0);

/** JSONL without what varies from run to run. */
async function recordsOf(run: string, name: string): Promise<unknown[]> {
  const text = await readFile(join(run, name), "utf8");
  const timed = /^time\/|^step_time$|Ms$|^timing$|^cachedTokens$/;
  return text
    .trimEnd()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line, (key, value: unknown) => (timed.test(key) ? undefined : value)) as unknown);
}

async function weightsOf(run: string): Promise<Record<string, string>> {
  const newest = (await readdir(join(run, "checkpoints"))).sort().at(-1)!;
  const names = (await readdir(join(run, "checkpoints", newest))).filter((name) => name.endsWith(".safetensors"));
  const digests = await Promise.all(names.map(async (name) => [name, sha256(await readFile(join(run, "checkpoints", newest, name)))]));
  return Object.fromEntries([["checkpoint", newest], ...digests]);
}

/** What a run measures on held-out data, by step; the same run without held-out data has the same weights and all other metrics. */
async function measures(stage: string, args: readonly string[], metric = "eval_loss"): Promise<Record<string, number>> {
  await coe(stage, ...args, "--run", at(`${stage}-plain`));
  expect(await weightsOf(at(`${stage}-plain`))).toEqual(await weightsOf(at(`${stage}-whole`)));
  const metrics = (await recordsOf(at(`${stage}-whole`), "metrics.jsonl")) as Record<string, number>[];
  const others = metrics.map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => !name.startsWith("eval_"))));
  expect(others.filter((line) => line["step"] !== 0)).toEqual(await recordsOf(at(`${stage}-plain`), "metrics.jsonl"));
  return Object.fromEntries(metrics.flatMap((line) => (metric in line ? [[line["step"], line[metric]]] : [])));
}

/** Runs to the end in one go and, in another folder, killed after `lines` metrics and run again; both must be equal. */
async function survives(stage: string, args: readonly string[], lines: number): Promise<void> {
  const [whole, killed] = [at(`${stage}-whole`), at(`${stage}-killed`)];
  await coe(stage, ...args, "--run", whole);
  await coeKilled([stage, ...args, "--run", killed], async () => (await linesOf(join(killed, "metrics.jsonl"))) >= lines);
  expect(await readdir(join(killed, "checkpoints"))).not.toHaveLength(0);
  await writeFile(join(killed, "metrics.jsonl"), '{"step":99,"lo', { flag: "a" });
  await coe(stage, ...args, "--run", killed);
  expect(await recordsOf(killed, "metrics.jsonl")).toEqual(await recordsOf(whole, "metrics.jsonl"));
  expect(await recordsOf(killed, "episodes.jsonl")).toEqual(await recordsOf(whole, "episodes.jsonl"));
  expect(await weightsOf(killed)).toEqual(await weightsOf(whole));
}

const task = (i: number) => {
  const code = `def f${i}(x)\n    return x + ${i}\n`;
  return {
    description: `Add ${i}.`,
    code,
    tests: { kind: "asserts", setup: "", asserts: [`assert f${i}(1) == ${i + 1}`] },
    provenance: { source: "test", key: String(i), split: "train" },
  };
};

const demonstration = (i: number) => missingColon(i, task(i));

const sftArgs = (run: string): string[] => [
  ..."sft --context-length 512 --batch-size 4 --lora.rank 4 --model".split(" "),
  at("base"),
  "--data",
  at("demos.jsonl"),
  "--run",
  at(run),
];

beforeAll(async () => {
  const jsonl = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
  await writeFile(at("demos.jsonl"), jsonl(Array.from({ length: 12 }, (_, i) => demonstration(i))));
  await writeFile(at("held-out.jsonl"), jsonl(Array.from({ length: 4 }, (_, i) => demonstration(11 + i))));
  await writeFile(at("tasks.jsonl"), jsonl(Array.from({ length: 6 }, (_, i) => task(i))));
  await writeFile(at("held-out-tasks.jsonl"), jsonl(Array.from({ length: 5 }, (_, i) => task(5 + i))));
  await writeTinyModel(at("base"), { text: JSON.stringify(demonstration(1)), vocabSize: 320 });
});

describe("training", () => {
  it("pretrain, sft and rl: a killed run ends as an uninterrupted one, bit for bit", async () => {
    const common = ["--save-every", "2", "--threads", "1"];
    const heldOut = ["--eval.data", at("held-out.jsonl"), "--eval.every", "3", "--eval.sequences", "3", "--eval.on-start"];
    const small = ["--context-length", "64", "--batch-size", "4", "--steps", "7", ...common];
    const pretrain = ["--model", at("base"), "--data", at("demos.jsonl"), ...small];
    await survives("pretrain", [...pretrain, ...heldOut], 4);
    const losses = await measures("pretrain", pretrain);
    expect(Object.keys(losses)).toEqual(["0", "3", "6", "7"]);
    expect(losses[7]).toBeLessThan(losses[0]!);
    const sft = [
      "--model",
      at("pretrain-whole"),
      "--data",
      at("demos.jsonl"),
      "--context-length",
      "512",
      "--batch-size",
      "4",
      "--steps",
      "7",
      "--lora.rank",
      "4",
      ...common,
    ];
    await survives("sft", [...sft, ...heldOut], 4);
    expect(Object.keys(await measures("sft", sft))).toEqual(["0", "3", "6", "7"]);
    const rl = ["--model", at("pretrain-whole"), "--adapter", at("sft-whole"), "--tasks", at("tasks.jsonl"), "--context-length", "512"];
    const few = [
      "--steps",
      "5",
      "--groups-per-step",
      "2",
      "--group-size",
      "2",
      "--max-turns",
      "2",
      "--zero-variance",
      "keep",
      "--updates-per-step",
      "2",
    ];
    const run = [...rl, ...few, "--overlap", "--curriculum.enabled", ...common];
    const held = ["--eval.tasks", at("held-out-tasks.jsonl"), "--eval.every", "2", "--eval.max-tasks", "3", "--eval.on-start"];
    await survives("rl", [...run, ...held], 4);
    const solved = await measures("rl", run, "eval_solve_rate");
    expect(Object.keys(solved)).toEqual(["0", "2", "4", "5"]);
    for (const rate of Object.values(solved)) expect([0, 1, 2, 3, 4, 5, 6]).toContainEqual(Math.round(rate * 6 * 1e6) / 1e6); // 3 tasks × 2 episodes
  }, 300_000);

  it("says how much of the held-out data is trained on, and which measurement was the lowest", async () => {
    const run = [...sftArgs("warned"), "--steps", "1", "--eval.data", at("held-out.jsonl")];
    const written: string[] = [];
    const spies = [process.stderr, process.stdout].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0),
    );
    try {
      await coe(...run);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    const said = written.join("");
    expect(said).toContain("1 of the 4 held-out problems or texts are in the training data, too");
    expect(said).toMatch(/done, 1 steps; .*; lowest eval_loss [\d.]+ at step 1\n/);
    await expect(coe(...sftArgs("none"), "--eval.every", "5")).rejects.toThrow(/eval\.data is missing/);
  });

  it("refuses other settings, naming them, and stops in time with a checkpoint", async () => {
    const args = sftArgs("budget");
    await coe(...args, "--steps", "100000", "--max-minutes", "0.005");
    expect((await readdir(join(at("budget"), "checkpoints"))).length).toBeGreaterThan(0);
    await expect(coe(...args, "--steps", "9")).rejects.toThrow(/it differs in config\.steps \(100000 there, 9 here\)/);
  });

  it("trains an adapter on: the first loss is where the other run ended, the rank stays", async () => {
    const data = ["--model", at("pretrain-whole"), "--data", at("demos.jsonl"), "--context-length", "512", "--threads", "1"];
    await coe(
      "sft",
      ...data,
      "--init-from",
      at("sft-whole"),
      "--lora.rank",
      "2",
      "--steps",
      "1",
      "--batch-size",
      "4",
      "--run",
      at("sft-on"),
    );
    const [before] = await recordsOf(at("sft-plain"), "metrics.jsonl");
    const [on] = await recordsOf(at("sft-on"), "metrics.jsonl");
    expect((on as { loss: number }).loss).toBeLessThan((before as { loss: number }).loss);
    const newest = (await readdir(at("sft-on/checkpoints"))).sort().at(-1)!;
    const { r } = JSON.parse(await readFile(at(`sft-on/checkpoints/${newest}/adapter_config.json`), "utf8")) as { r: number };
    expect(r).not.toBe(2);
  });

  it("a task whose tests hang costs its time limit and earns nothing", async () => {
    const hang = { ...task(1), code: "def f1(x):\n    while True:\n        pass\n" };
    await writeFile(at("hang.jsonl"), `${JSON.stringify(hang)}\n`);
    const run = [
      "--model",
      at("base"),
      "--adapter",
      at("budget"),
      "--tasks",
      at("hang.jsonl"),
      "--context-length",
      "512",
      "--run",
      at("hang"),
    ];
    await coe("rl", ...run, ..."--steps 1 --groups-per-step 1 --group-size 2 --max-turns 1 --wall-ms 300 --threads 1".split(" "));
    const [metrics] = (await recordsOf(at("hang"), "metrics.jsonl")) as Record<string, number>[];
    expect(metrics).toMatchObject({ "episodes/failed": 0, solve_rate: 0 });
    const [episode] = (await recordsOf(at("hang"), "episodes.jsonl")) as { initial: { verdict: { status: string } } }[];
    expect(episode!.initial.verdict.status).toBe("timedOut");
  });
});
