import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { type Command, createScratchpad, parseCommand, printCommand } from "../../editor/index.ts";
import { corruptProgram, donorLines } from "../corruption/corrupt.ts";
import { applyAll, exchangeRepairs, moveLast, type Repair, shuffleRepairs } from "./order.ts";

const pad = createScratchpad("a\nb\nc\nd");
const command = (text: string): Command => {
  const parsed = parseCommand(text);
  if (parsed.kind === "malformed") throw new Error(parsed.reason);
  return parsed;
};
const print = (repairs: readonly Repair[] | undefined) => repairs?.map((repair) => repair.map(printCommand).join("; "));

describe("exchangeRepairs", () => {
  it.each([
    ["ADDL 2 >>>x", "REPW 4 >>>c >>>C", ["REPW 3 >>>c >>>C", "ADDL 2 >>>x"]],
    ["DELL 2", "DELL 2", ["DELL 3", "DELL 2"]],
    ["DELL 3", "DELL 1", ["DELL 1", "DELL 2"]],
    ["REPL 4 >>>x", "ADDL 1 >>>y", ["ADDL 1 >>>y", "REPL 5 >>>x"]],
    ["DELL 2", "ADDL 2 >>>y", ["ADDL 2 >>>y", "DELL 3"]],
    ["ADDL 2 >>>x", "ADDL 3 >>>y", ["ADDL 2 >>>y", "ADDL 2 >>>x"]],
    ["ADDL 2 >>>x", "ADDL 2 >>>y", ["ADDL 2 >>>y", "ADDL 3 >>>x"]],
  ])("%s, then %s", (a, b, expected) => {
    expect(print(exchangeRepairs(pad, [command(a)], [command(b)]))).toEqual(expected);
  });

  it.each([
    ["ADDL 2 >>>xy", "REPW 2 >>>x >>>z"],
    ["REPL 2 >>>x", "REPL 2 >>>y"],
    ["REPW 2 >>>b >>>bb", "REPW 2 >>>bb >>>c"],
  ])("refuses %s, then %s", (a, b) => {
    expect(exchangeRepairs(pad, [command(a)], [command(b)])).toBeUndefined();
  });
});

describe("shuffled repairs", () => {
  const program =
    "import re\n\ndef f(xs, k):\n    out = []\n    for x in xs:\n        if x > k and x != 0:\n            out.append(x * 2)\n    return out";
  const donors = donorLines(["def g(n):\n    while n:\n        n -= 1\n    return n + 1"]);

  it("end in the same program, in many orders, with one repair last where it can be", () => {
    let reordered = 0;
    let movable = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 5 }), (seed, count) => {
        const broken = corruptProgram(program, { rng: new Rng(seed), donors, count });
        fc.pre(broken !== undefined);
        const start = createScratchpad(broken.code);
        const restored = (repairs: readonly Repair[]) => applyAll(start, repairs.flat())?.lines.join("\n");
        const shuffled = shuffleRepairs(start, broken.groups, new Rng(seed + 1));
        expect(restored(shuffled)).toBe(program);
        if (JSON.stringify(shuffled) !== JSON.stringify(broken.groups)) reordered++;
        const last = moveLast(start, broken.groups, 0);
        if (last) {
          movable++;
          expect(restored(last)).toBe(program);
          expect(last.at(-1)).toHaveLength(broken.groups[0]!.length);
        }
      }),
      { numRuns: 800, seed: 5 },
    );
    expect(reordered).toBeGreaterThan(400);
    expect(movable).toBeGreaterThan(400);
  });
});
