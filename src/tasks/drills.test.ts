import { afterAll, describe, expect, it } from "vitest";
import { applyCommand, createScratchpad, programOf } from "../editor/index.ts";
import { openRunner } from "../sandbox/index.ts";
import { evenWeights } from "./corruption/kinds.ts";
import { makeDrills } from "./drills.ts";
import { functionsOf } from "./functions.ts";
import type { Demonstration } from "./types.ts";

const source = `
import os

class Shelf:
    def longest(self, names):
        '''Return the longest name. The first of several.'''
        best = ""
        for name in names:
            # a comment
            if len(name) > len(best):
                best = name
        return best

def total(values, start=0):
    """Add up
    the values."""
    for value in values:
        start += value
    return start

def broken(x):
    return (x

def only(x): return x
`;

const runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
afterAll(() => runner[Symbol.asyncDispose]());

describe("functions of a source text", () => {
  it("come dedented, without docstring and comments, described by the docstring's first sentence", () => {
    expect(functionsOf(source)).toEqual([
      {
        name: "longest",
        description: "Return the longest name.",
        code: `def longest(self, names):\n    best = ""\n    for name in names:\n        if len(name) > len(best):\n            best = name\n    return best`,
      },
      {
        name: "total",
        description: "Add up the values.",
        code: `def total(values, start=0):\n    for value in values:\n        start += value\n    return start`,
      },
    ]);
  });
});

describe("drills", () => {
  const make = async (concurrency: number) => {
    const drills: Demonstration[] = [];
    const options = { functions: functionsOf(source), count: 40, seed: 3, runner, weights: evenWeights, concurrency };
    for await (const drill of makeDrills(options)) drills.push(drill);
    return drills;
  };

  it("end with the function as it was, say why each state fails, and are the same whatever the concurrency", async () => {
    const drills = await make(8);
    expect(await make(1)).toEqual(drills);
    expect(drills.length).toBeGreaterThan(25);
    const originals = functionsOf(source).map(({ code }) => code);
    for (const { task, turns, initial } of drills) {
      let pad = createScratchpad(task.code);
      for (const { command } of turns) {
        const applied = applyCommand(pad, command);
        if (applied.kind === "inapplicable") throw new Error(applied.reason);
        pad = applied.pad;
      }
      expect(originals).toContain(programOf(pad));
      expect(turns.at(-1)).toMatchObject({ command: { kind: "EXIT" }, status: "passed", feedback: "" });
      expect(initial.feedback).toMatch(/^(line \d+: )?(SyntaxError|IndentationError|NameError|TypeError|AssertionError)/);
    }
    expect(new Set(drills.map(({ initial }) => initial.feedback.replace(/^line \d+: /, "").split(":")[0])).size).toBeGreaterThan(2);
  });
});
