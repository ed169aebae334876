import { describe, expect, it } from "vitest";
import { createProblem, createTask, type Problem } from "../tasks/index.ts";
import { type Breaker, TaskBook } from "./task-book.ts";

const tests = { kind: "asserts", setup: "", asserts: ["assert f() == 1"] } as const;
const problem = (key: string, split: "train" | "validation"): { problem: Problem } => ({
  problem: createProblem({
    description: key,
    reference: `def f():\n    return 1 # ${key}\n`,
    tests,
    provenance: { source: "test", key, split },
  }),
});

/** Breaks every second draw; counts draws. */
function countingBreaker(): { breakProgram: Breaker; draws: () => number } {
  let count = 0;
  const breakProgram: Breaker = async ({ description, provenance }, rng) => {
    count++;
    if (count % 2 === 1) return undefined;
    return createTask({ description, code: `def f():\n    return ${rng.int(2, 1e9)}\n`, tests, provenance });
  };
  return { breakProgram, draws: () => count };
}

describe("TaskBook", () => {
  it("breaks a program once for a whole group, and always in the same way", async () => {
    const entries = [problem("a", "train"), problem("b", "train"), problem("c", "validation")];
    const { breakProgram, draws } = countingBreaker();
    const book = new TaskBook(entries, { seed: 7, variants: 3, breakProgram });
    expect(book.splits).toEqual([
      { name: "train", type: "train", count: 6 },
      { name: "validation", type: "validation", count: 3 },
    ]);
    const train = book.split();
    const group = await Promise.all([1, 2, 3, 4].map(() => book.task(train, 2)));
    expect(new Set(group).size).toBe(1);
    expect(draws()).toBe(2);
    const again = new TaskBook(entries, { seed: 7, variants: 3, breakProgram: countingBreaker().breakProgram });
    expect((await again.task(again.split("train"), 2)).code).toBe(group[0]!.code);
    const other = new TaskBook(entries, { seed: 8, variants: 3, breakProgram: countingBreaker().breakProgram });
    expect((await other.task(other.split("train"), 2)).code).not.toBe(group[0]!.code);
    expect((await book.task(train, 1)).code).not.toBe(group[0]!.code);
  });

  it("stands for the same index with the same seed, within the split", () => {
    const book = new TaskBook([problem("a", "train")], { seed: 1, variants: 50, breakProgram: countingBreaker().breakProgram });
    const indices = [0, 1, 2, 3, 4, 5].map((seed) => book.indexOf(book.split(), seed));
    expect(indices).toEqual([0, 1, 2, 3, 4, 5].map((seed) => book.indexOf(book.split(), seed)));
    expect(new Set(indices).size).toBeGreaterThan(1);
    expect(indices.every((index) => index >= 0 && index < 50)).toBe(true);
  });

  it("says what is wrong: nothing to repair, a program that can't be broken, no such split or index", async () => {
    expect(() => new TaskBook([problem("a", "train")], { seed: 1, variants: 1 })).toThrow(/nothing to repair/);
    const book = new TaskBook([problem("a", "train")], { seed: 1, variants: 1, breakProgram: async () => undefined });
    await expect(book.task(book.split(), 0)).rejects.toThrow(/could not be broken/);
    await expect(book.task(book.split(), 1)).rejects.toThrow(/outside split train/);
    expect(() => book.split("test")).toThrow(/the splits are train/);
  });
});
