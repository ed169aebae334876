import { afterAll, describe, expect, it } from "vitest";
import { Rng } from "../base/index.ts";
import { openRunner } from "../sandbox/index.ts";
import { createProblem } from "./identity.ts";
import type { Problem } from "./types.ts";
import { makeVariants, varied, wordsOf } from "./variants.ts";

const problem = (reference: string, asserts: readonly string[], description: string): Problem =>
  createProblem({
    description,
    reference,
    tests: { kind: "asserts", setup: "", asserts },
    entryPoint: /^def (\w+)/m.exec(reference)![1]!,
    provenance: { source: "files", key: description.slice(0, 8), split: "train" },
  });

const problems = [
  problem(
    `import math\n\ndef longest_side(first, second=3, *, scale=1.0):\n    squares = [side * side for side in (first, second)]\n    return math.sqrt(sum(squares)) * scale`,
    ["assert longest_side(4) == 5.0", "assert longest_side(4, scale=2.0) == 10.0"],
    "Write a function to find the longest side of a right triangle.",
  ),
  problem(
    `def tally(words):\n  counts = {}\n  for word in words:\n    counts[word] = counts.get(word, 0)+1\n  return counts`,
    ["assert tally(['a', 'b', 'a']) == {'a': 2, 'b': 1}"],
    "Write a function that counts how often each word appears.",
  ),
  problem(
    `class Node:\n    def __init__(self, value):\n        self.value = value\n\ndef depth(node, level=0):\n    text = f"{level}"\n    if node is None:\n        return int(text)\n    return depth(None, level + 1)`,
    ["assert depth(Node(1)) == 1"],
    "Write a function for the depth of a chain of nodes.",
  ),
];

const runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
afterAll(() => runner[Symbol.asyncDispose]());

const make = async (seed: number, concurrency: number, given: readonly Problem[] = problems): Promise<Problem[]> => {
  const out: Problem[] = [];
  for await (const variant of makeVariants({ problems: given, runner, perProblem: 8, seed, wallMs: 2000, concurrency })) out.push(variant);
  return out;
};

describe("variants of programs", () => {
  it("pass their tests, differ from each other and from the original, and don't depend on the concurrency", async () => {
    const variants = await make(1, 4);
    expect(await make(1, 1)).toEqual(variants);
    expect(variants.length).toBeGreaterThan(14);
    const programs = new Set([...problems, ...variants].map(({ reference }) => reference));
    expect(programs.size).toBe(problems.length + variants.length);
    for (const { reference, tests } of variants) expect((await runner.run({ program: reference, tests })).status).toBe("passed");
    expect(variants.map(({ reference }) => reference)).not.toEqual((await make(2, 4)).map(({ reference }) => reference));
  });

  it("rename functions in the tests, too, and keep what is not the program's to name", async () => {
    const variants = await make(3, 4);
    const [sides, tallies, nodes] = problems.map((of) => variants.filter(({ description }) => description === of.description));
    for (const { reference, tests, entryPoint, provenance } of [...sides!, ...tallies!, ...nodes!]) {
      expect(reference).toMatch(new RegExp(`^ *def ${entryPoint}\\(`, "m"));
      expect(JSON.stringify(tests)).toContain(`${entryPoint}(`);
      expect(provenance.split).toBe("train");
    }
    expect(new Set(sides!.map(({ entryPoint }) => entryPoint)).size).toBeGreaterThan(3);
    for (const { reference } of sides!) expect(reference).toMatch(/^import math$[\s\S]*math\.sqrt\(sum\(/m);
    for (const { reference } of tallies!) expect(reference).toContain(".get(");
    for (const { reference } of nodes!) expect(reference).toMatch(/^class Node:\n +def __init__\(self, ?\w+\):/);
    expect(new Set(tallies!.map(({ reference }) => /\n( +)/.exec(reference)![1]!.length)).size).toBeGreaterThan(1);
  });

  it("drop a draw whose program no longer passes", async () => {
    const [first] = problems;
    const wrong = { ...first!, tests: { kind: "asserts", setup: "", asserts: ["assert longest_side(4) == 6.0"] } } as const;
    expect(await make(1, 4, [createProblem(wrong)])).toEqual([]);
  });

  it("take names that are said nowhere else, where they are to be invented", async () => {
    const { words, names } = wordsOf(problems);
    const known = new Set([...words, ...names].flatMap((name) => name.toLowerCase().split("_")));
    const entries: string[] = [];
    for await (const { entryPoint } of makeVariants({
      problems: [problems[0]!],
      runner,
      perProblem: 12,
      seed: 5,
      invented: 1,
      wallMs: 2000,
    }))
      if (entryPoint !== problems[0]!.entryPoint) entries.push(entryPoint!);
    expect(entries.length).toBeGreaterThan(4);
    for (const entry of entries) expect(entry.split("_").some((part) => !known.has(part))).toBe(true);
  });

  it("leave text in string literals as it is", () => {
    const quoted = problem(`def shout(text):\n    return text + "text, shout+text"`, ["assert True"], "Write a function to shout.");
    const words = wordsOf([...problems, quoted]);
    for (let seed = 0; seed < 20; seed++) expect(varied(quoted, Rng.keyed(seed), words).reference).toContain(`"text, shout+text"`);
  });
});
