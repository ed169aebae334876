/** Wrong turns: the way back leads to the reference, mistakes are marked, and nothing that the policy did is learnt. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { createScratchpad } from "../../editor/index.ts";
import { openRunner, type PooledRunner } from "../../sandbox/index.ts";
import { commandsBetween } from "../corruption/between.ts";
import { evenWeights } from "../corruption/kinds.ts";
import { createProblem, createTask } from "../identity.ts";
import { makeCorrections } from "./corrections.ts";
import { drawDetour } from "./detours.ts";
import { makeDemonstrations } from "./make.ts";
import { programsAlong } from "./prove.ts";

const reference = "def largest(xs):\n    best = xs[0]\n    for x in xs:\n        if x > best:\n            best = x\n    return best";
const problem = createProblem({
  description: "Write largest.",
  reference,
  tests: { kind: "asserts", setup: "", asserts: ["assert largest([3, 9, 2]) == 9", "assert largest([-5, -2]) == -2"] },
  provenance: { source: "test", key: "largest", split: "train" },
});

let runner: PooledRunner;
beforeAll(async () => {
  runner = await openRunner({ workers: 1, selfTest: false });
});
afterAll(async () => await runner[Symbol.asyncDispose]());

describe("commandsBetween", () => {
  it("leads from any program to any other", () => {
    const line = fc.constantFrom("a = 1", "    b = a + 1", "return a", "    return b", "for x in a:", "", "    a = 2");
    const lines = fc.array(line, { minLength: 1, maxLength: 8 }).filter((all) => all.at(-1) !== "");
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const commands = commandsBetween(from, to);
        expect(programsAlong(from.join("\n"), commands).at(-1)).toBe(to.join("\n"));
        expect(commands.length).toBeLessThanOrEqual(from.length + to.length);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("changes the line that is most alike where lines are added beside it", () => {
    const commands = commandsBetween(["x = f(a)"], ["if a:", "    x = f(b)"]);
    expect(commands.map(({ kind }) => kind)).toEqual(["ADDL", "REPL"]);
    expect(commandsBetween(["a", "b"], ["a", "b"])).toEqual([]);
  });
});

describe("detours", () => {
  const broken = reference.replace("x > best", "x < best");
  const right = commandsBetween(createScratchpad(broken).lines, createScratchpad(reference).lines);

  it("draws mistakes, near the right command and elsewhere", () => {
    const lines: number[] = [];
    for (let seed = 0; seed < 60; seed++) {
      const detour = drawDetour(broken, right, { rng: Rng.keyed(seed), weights: evenWeights, donors: ["    return xs"] });
      const [first] = detour?.wrong ?? [];
      if (!detour || !first || first.kind === "EXIT") continue;
      expect(first).not.toEqual(right[0]);
      expect(detour.wrong.length).toBeLessThanOrEqual(3);
      expect(programsAlong(broken, detour.wrong).length).toBe(detour.wrong.length + 1);
      lines.push(first.line);
    }
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => line === 4).length).toBeGreaterThan(15);
    expect(lines.filter((line) => line !== 4).length).toBeGreaterThan(10);
  });

  it("are marked, taken back and run", async () => {
    let found = 0;
    const settings = { seed: 5, detours: 1, corruptions: [1, 2] as const };
    for await (const { task, turns } of makeDemonstrations({ problems: [problem], runner, count: 12, settings })) {
      const commands = turns.map(({ command }) => command);
      const programs = programsAlong(task.code, commands.slice(0, -1));
      expect(programs.at(-1)).toBe(reference);
      expect(commands.at(-1)).toEqual({ kind: "EXIT" });
      expect(turns.at(-2)!.status).toBe("passed");
      expect(turns.at(-2)!.detour).toBeUndefined();
      expect(turns.slice(0, -2).every(({ status, feedback }) => status !== "passed" && feedback !== "")).toBe(true);
      if (turns.some(({ detour }) => detour)) found++;
    }
    expect(found).toBeGreaterThan(6);
  });

  it("lead on from what a policy did", async () => {
    const { description, tests, id } = problem;
    const task = createTask({
      description,
      code: broken,
      tests,
      provenance: { source: "test", key: "largest", split: "train", problemId: id },
    });
    const useless = { kind: "REPW", line: 4, old: "<", new: "<" } as const;
    const worse = { kind: "DELL", line: 6 } as const;
    const attempts = [
      { task, commands: [useless, useless, worse] },
      { task, commands: [...right] },
      { task: createTask({ ...task, provenance: { source: "test", key: "unknown" } }), commands: [worse] },
    ];
    const seen = new Set<number>();
    for (let seed = 0; seed < 8; seed++) {
      const made = [];
      const options = { attempts, problems: [problem], runner, seed, wallMs: 1000, maxTurns: 10 };
      for await (const demonstration of makeCorrections(options)) made.push(demonstration);
      expect(made.map(({ slot }) => slot)).toEqual([0]);
      const { turns } = made[0]!;
      const wrong = turns.filter(({ detour }) => detour);
      seen.add(wrong.length);
      expect(turns.slice(0, wrong.length)).toEqual(wrong);
      expect(
        programsAlong(
          broken,
          turns.slice(0, -1).map(({ command }) => command),
        ).at(-1),
      ).toBe(reference);
    }
    expect([...seen].sort()).toEqual([1, 2, 3]);
  });
});
