import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { applyCommand, type Command, createScratchpad, parseCommand, printCommand, programOf } from "../../editor/index.ts";
import { corruptProgram, donorLines } from "./corrupt.ts";
import { lineChange } from "./invert.ts";
import { type CorruptionKind, corruptionKinds, evenWeights, paperKinds, paperWeights } from "./kinds.ts";

const programs = [
  `import re
from math import ceil

LIMIT = 10

class Stack:
    def __init__(self, items=None):
        self.items = items or []

    def push(self, value):
        self.items.append(value)

def primes(limit, skip=0):
    """All primes below limit."""
    found = []
    flag = True
    best = -1
    for n in range(2, limit):  # try all
        for p in found:
            if n % p == 0 and p > 1:
                break
        else:
            found.append(n)
        if len(found) >= LIMIT or not flag:
            continue
        best = max(best, n)
    total = 0
    while total < limit:
        total += 1
        if total == 5:
            return found[0], total - 1
    return {
        "found": found[:-1],
        'best': best,
    }`,
  "def f(x): return x + 1",
  "def add(a, b):\r\n    return a - b\r\n",
  "def g(s):\n    t = ''\n    for c in s:\n        t = c + t\n    return t.lower()\n\n\nprint(g('Ab'))\n",
];
const donors = donorLines([
  "def h(n):\n    if n < 2:\n        return 1\n    return n * h(n - 1)",
  "# nothing\n\nx = [i for i in range(3)]\n}",
]);

/** The program that commands make of `code`; every command must survive printing and parsing. */
function applyAll(code: string, commands: readonly Command[]): string {
  let pad = createScratchpad(code);
  for (const command of commands) {
    expect(parseCommand(printCommand(command))).toEqual(command);
    const result = applyCommand(pad, command);
    if (result.kind === "inapplicable") throw new Error(`${printCommand(command)}: ${result.reason}\n${programOf(pad)}`);
    pad = result.pad;
  }
  return programOf(pad);
}

describe("corruptProgram", () => {
  it("is undone by its repair, to the byte", () => {
    const drawn = new Set<CorruptionKind>();
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...programs), (seed, count, code) => {
        const broken = corruptProgram(code, { rng: new Rng(seed), donors, count });
        if (broken === undefined) return;
        expect(broken.code).not.toBe(code);
        expect(broken.corruptions).toHaveLength(count);
        expect(broken.groups.flat()).toEqual(broken.repair);
        expect(applyAll(broken.code, broken.repair)).toBe(code);
        for (const { kind } of broken.corruptions) drawn.add(kind);
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect([...drawn].sort()).toEqual([...corruptionKinds].sort());
  });

  it.each(corruptionKinds)("can make %s alone", (kind) => {
    const weights = { ...evenWeights, ...Object.fromEntries(corruptionKinds.map((other) => [other, other === kind ? 1 : 0])) };
    const seen = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const broken = corruptProgram(programs[0]!, { rng: new Rng(seed), weights, donors, count: 1 });
      expect(broken?.corruptions[0]?.kind).toBe(kind);
      seen.add(broken!.code);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it("survives programs that are no Python", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab(:\n )]='\"#\t\\éƒ😀 1\r".split("")), maxLength: 80 }),
        fc.nat(),
        (code, seed) => {
          const broken = corruptProgram(code, { rng: new Rng(seed), donors, count: 3 });
          if (broken && createScratchpad(code).lineEnds === undefined) expect(applyAll(broken.code, broken.repair)).toBe(code);
        },
      ),
      { numRuns: 2000, seed: 2 },
    );
  });

  it("survives a definition without a name, for which the parser makes one up", () => {
    const code = "def (n):\n    text = str(n)\n    return text[-1] + text[1:-1]";
    for (let seed = 0; seed < 50; seed++) {
      const weights = { ...paperWeights, "corrupt-word": 0, "delete-line": 0, "insert-foreign-line": 0, "misspelt-name": 1 };
      expect(corruptProgram(code, { rng: new Rng(seed), weights, count: 2 })?.code).not.toBe(code);
    }
  });

  it("gives the same for the same seed, and only kinds with a weight", () => {
    const make = (seed: number) => corruptProgram(programs[0]!, { rng: new Rng(seed), weights: paperWeights, donors, count: 4 });
    for (let seed = 0; seed < 100; seed++) {
      expect(make(seed)).toEqual(make(seed));
      for (const { kind } of make(seed)!.corruptions) expect(paperKinds).toContain(kind);
    }
  });

  it("never restores what a later command throws away", () => {
    for (let seed = 0; seed < 400; seed++) {
      const broken = corruptProgram(programs[3]!, { rng: new Rng(seed), weights: paperWeights, donors, count: 4 });
      const original = new Set(createScratchpad(programs[3]!).lines);
      for (const command of broken?.repair ?? []) {
        if (command.kind === "ADDL") expect(original).toContain(command.content);
      }
    }
  });

  it("never mends one place twice", () => {
    const weights = { ...evenWeights, "delete-line": 0, "insert-foreign-line": 0, "replace-foreign-line": 0 };
    for (let seed = 0; seed < 400; seed++) {
      const broken = corruptProgram(programs[1]!, { rng: new Rng(seed), weights, count: 2 });
      if (broken?.repair.length !== 2) continue;
      expect(applyAll(broken.code, broken.repair.toReversed())).toBe(programs[1]);
    }
  });

  it("says when a program offers nothing", () => {
    expect(corruptProgram("", { rng: new Rng(1), count: 1 })).toBeUndefined();
    expect(corruptProgram("x", { rng: new Rng(1), weights: { ...paperWeights, "corrupt-word": 0 }, count: 1 })).toBeUndefined();
  });
});

describe("lineChange", () => {
  it.each([
    ["    return a - b", "    return a + b", { kind: "REPW", line: 3, old: "-", new: "+" }],
    ["    if x in xs", "    if x in xs:", { kind: "REPW", line: 3, old: "xs", new: "xs:" }],
    ["    if a >= b and c:", "    if a > b and c:", { kind: "REPW", line: 3, old: ">=", new: ">" }],
    ["    y = len x + 1)", "    y = len (x + 1)", { kind: "REPW", line: 3, old: "x", new: "(x" }],
    ["  total = total", "    total = total", { kind: "REPW", line: 3, old: "  total", new: "    total" }],
    ["return a + b", "    return a + b", { kind: "REPW", line: 3, old: "return", new: "    return" }],
    ["        pass", "    pass", { kind: "REPL", line: 3, content: "    pass" }],
    ["  total = total", "    total = other", { kind: "REPL", line: 3, content: "    total = other" }],
    ["zzz", "return 1", { kind: "REPL", line: 3, content: "return 1" }],
    ["a = a >>> 1 + c", "a = b", { kind: "REPL", line: 3, content: "a = b" }],
  ] as const)("%j to %j", (from, to, command) => {
    expect(lineChange(3, from, to)).toEqual(command);
  });

  it("does what it says for any two lines", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "(", ">", "1", "é"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (from, to) => {
        fc.pre(from !== to && from !== "");
        expect(applyAll(from, [lineChange(1, from, to)])).toBe(to);
      }),
      { numRuns: 5000, seed: 3 },
    );
  });
});
