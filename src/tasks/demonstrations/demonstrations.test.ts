/** Demonstrations made with the real runner: what they promise, equal bytes for any number of workers, continuation after a kill. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printCommand } from "../../editor/index.ts";
import { feedbackOf, openRunner, type PooledRunner } from "../../sandbox/index.ts";
import { paperWeights } from "../corruption/kinds.ts";
import { createProblem } from "../identity.ts";
import { readDemonstration } from "../readers/project.ts";
import type { Demonstration } from "../types.ts";
import { writeDemonstrations } from "./file.ts";
import { type DemonstrationOptions, emptyStats, makeDemonstrations } from "./make.ts";
import { programsAlong } from "./prove.ts";

const problem = (key: string, reference: string, asserts: readonly string[]) =>
  createProblem({
    description: `Write ${key}.`,
    reference,
    tests: { kind: "asserts", setup: "", asserts },
    provenance: { source: "test", key, split: "train" },
  });
const problems = [
  problem("largest", "def largest(xs):\n    best = xs[0]\n    for x in xs:\n        if x > best:\n            best = x\n    return best", [
    "assert largest([3, 9, 2]) == 9",
    "assert largest([-5, -2]) == -2",
  ]),
  problem(
    "vowels",
    'def vowels(text):\n    count = 0\n    for c in text.lower():\n        if c in "aeiou":\n            count += 1\n    return count',
    ['assert vowels("Education") == 5', 'assert vowels("xyz") == 0'],
  ),
  problem("flat", "def flat(rows):\n    return [x for row in rows for x in row]", ["assert flat([[1], [2, 3]]) == [1, 2, 3]"]),
];
const wrong = problem("wrong", "def wrong():\n    return 1", ["assert wrong() == 2"]);

async function allOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of stream) out.push(item);
  return out;
}

let runner: PooledRunner;
let folder: string;
beforeAll(async () => {
  runner = await openRunner({ workers: 2, selfTest: false });
  folder = await mkdtemp(join(tmpdir(), "coe-demos-"));
});
afterAll(async () => {
  await runner[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function collect(options: Partial<DemonstrationOptions>): Promise<Demonstration[]> {
  return await allOf(makeDemonstrations({ problems, runner, count: 16, ...options }));
}

describe("makeDemonstrations", () => {
  it("fails until the last repair, ends in the reference and EXIT, and reports what the runner says", async () => {
    const demonstrations = await collect({ settings: { seed: 3, shuffle: true } });
    expect(demonstrations).toHaveLength(16);
    expect(new Set(demonstrations.map(({ id }) => id)).size).toBe(16);
    const numbers = new Set<number>();
    for (const demonstration of demonstrations) {
      const { task, initial, turns } = demonstration;
      expect(readDemonstration(JSON.parse(JSON.stringify(demonstration)), "here", "train")).toEqual(demonstration);
      numbers.add(task.provenance.corruptions!.length);
      expect(turns.at(-1)).toEqual({ command: { kind: "EXIT" }, status: "passed", feedback: "" });
      expect(turns.at(-2)).toMatchObject({ status: "passed", feedback: "" });
      const states = programsAlong(
        task.code,
        turns.slice(0, -1).map(({ command }) => command),
      );
      expect(states.at(-1)).toBe(problems.find(({ id }) => id === task.provenance.problemId)!.reference);
      for (const [i, state] of states.entries()) {
        const verdict = await runner.run({ program: state, tests: task.tests });
        const shown = i === 0 ? initial : turns[i - 1]!;
        expect(shown).toMatchObject({ status: verdict.status, feedback: feedbackOf(verdict) });
        expect(verdict.status === "passed").toBe(i === states.length - 1);
      }
    }
    expect(numbers.size).toBeGreaterThan(3);
  });

  it("gives the same bytes for any number of slots and workers", async () => {
    await using single = await openRunner({ workers: 1, selfTest: false });
    const settings = { seed: 8, weights: paperWeights };
    const wide = await collect({ settings, concurrency: 24 });
    const narrow = await collect({ settings, concurrency: 1, runner: single });
    expect(narrow).toEqual(wide);
    expect(await collect({ settings: { ...settings, seed: 9 } })).not.toEqual(wide);
  });

  it("leaves out problems whose reference fails, and ends when nothing new is found", async () => {
    const stats = emptyStats();
    const weights = {
      ...Object.fromEntries(Object.keys(paperWeights).map((kind) => [kind, 0])),
      "missing-colon": 1,
    } as typeof paperWeights;
    const demonstrations = await collect({ problems: [...problems, wrong], count: 100, settings: { weights, corruptions: [1, 1] }, stats });
    expect(demonstrations.map(({ task, turns }) => `${task.provenance.key}: ${printCommand(turns[0]!.command)}`).sort()).toEqual(
      [
        "flat: REPW 1 >>>) >>>):",
        "largest: REPW 1 >>>) >>>):",
        "largest: REPW 3 >>>xs >>>xs:",
        "largest: REPW 4 >>>best >>>best:",
        "vowels: REPW 1 >>>) >>>):",
        "vowels: REPW 3 >>>) >>>):",
        'vowels: REPW 4 >>>aeiou" >>>aeiou":',
      ].sort(),
    );
    expect(stats.rejected["reference fails"]).toBeGreaterThan(0);
    expect(stats.rejected.duplicate).toBeGreaterThan(0);
  });

  it("stops when aborted", async () => {
    const controller = new AbortController();
    const stream = makeDemonstrations({ problems, runner, count: 1000, signal: controller.signal });
    await stream.next();
    controller.abort(new Error("enough"));
    await expect(allOf(stream)).rejects.toThrow("enough");
  });
});

describe("writeDemonstrations", () => {
  it("continues a torn file to the same bytes, and makes it longer", async () => {
    const options = { problems, runner, settings: { seed: 4 } };
    const whole = join(folder, "whole.jsonl");
    const torn = join(folder, "torn.jsonl");
    expect(await writeDemonstrations(whole, { ...options, count: 15 })).toEqual({ kept: 0, total: 15 });
    const text = await readFile(whole, "utf8");
    for (const cut of [0, 10, text.indexOf("\n") + 1, Math.floor(text.length / 2), text.length - 1]) {
      await writeFile(torn, text.slice(0, cut));
      const kept = text.slice(0, cut).split("\n").length - 1;
      expect(await writeDemonstrations(torn, { ...options, count: 15 })).toEqual({ kept, total: 15 });
      expect(await readFile(torn, "utf8")).toBe(text);
    }
    expect(await writeDemonstrations(torn, { ...options, count: 15 })).toEqual({ kept: 15, total: 15 });
    await writeDemonstrations(torn, { ...options, count: 18 });
    expect((await readFile(torn, "utf8")).startsWith(text)).toBe(true);
  });

  it("refuses a file of another run, and one that holds something else", async () => {
    const path = join(folder, "other.jsonl");
    await writeDemonstrations(path, { problems, runner, settings: { seed: 5 }, count: 2 });
    await expect(writeDemonstrations(path, { problems, runner, settings: { seed: 6 }, count: 4 })).rejects.toThrow(
      `${path}:1 is not of this run`,
    );
    await writeFile(path, '{"some": "thing"}\n');
    await expect(writeDemonstrations(path, { problems, runner, count: 4 })).rejects.toThrow("is not of this run");
    expect(await readFile(path, "utf8")).toBe('{"some": "thing"}\n');
  });
});
