/** What needs the runner: broken programs from correct ones, and the proof of a source. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRunner, type PooledRunner, type TestSuite } from "../sandbox/index.ts";
import { parseWeights } from "./corruption/kinds.ts";
import { corruptProblems } from "./corruption/problem.ts";
import { createProblem, createTask } from "./identity.ts";
import type { Source } from "./readers/source.ts";
import { validateSource } from "./validate.ts";

const provenance = { source: "test", key: "double", split: "validation" } as const;
const tests = { kind: "asserts", setup: "", asserts: ["assert double([1, 2]) == [2, 4]"] } satisfies TestSuite;
const hiddenTests = { kind: "asserts", setup: "", asserts: ["assert double([]) == []"] } satisfies TestSuite;
const reference = "def double(xs):\n    out = []\n    for x in xs:\n        out.append(2 * x)\n    return out";
const problem = createProblem({ description: "Double.", reference, tests, hiddenTests, entryPoint: "double", provenance });

async function allOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of stream) out.push(item);
  return out;
}

let runner: PooledRunner;
beforeAll(async () => {
  runner = await openRunner({ workers: 2, selfTest: false });
});
afterAll(() => runner[Symbol.asyncDispose]());

describe("corruptProblems", () => {
  const make = (seed: number, concurrency: number) =>
    allOf(corruptProblems([problem], { runner, seed, corruptions: [1, 2], perProblem: 12, concurrency }));

  it("keeps what fails, says what was done, and is the same for the same seed", async () => {
    const tasks = await make(1, 8);
    expect(tasks.length).toBeGreaterThan(8);
    for (const task of tasks) {
      expect((await runner.run({ program: task.code, tests })).status).not.toBe("passed");
      expect(task).toMatchObject({ hiddenTests, entryPoint: "double", provenance: { ...provenance, problemId: problem.id } });
    }
    expect(await make(1, 1)).toEqual(tasks);
    expect(await make(2, 8)).not.toEqual(tasks);
  });

  it("gives nothing where no corruption of the kind breaks the tests", async () => {
    const stream = corruptProblems([problem], {
      runner,
      seed: 1,
      weights: parseWeights("break-continue"),
      corruptions: [1, 1],
      perProblem: 3,
    });
    expect(await allOf(stream)).toEqual([]);
  });
});

describe("validateSource", () => {
  const check = async (entries: Source["entries"]) => {
    const found = await allOf(validateSource({ name: "here", format: "tasks", entries }, { runner }));
    return found.map(({ what, ok, hidden, verdict }) => [what, ok, hidden, verdict.status]);
  };
  const task = (code: string) => createTask({ description: "Double.", code, tests, hiddenTests, provenance });

  it("proves references by all tests, broken programs by one that fails", async () => {
    const right = { problem, task: task("def double(xs):\n    return xs") };
    expect(await check([right])).toEqual([
      ["reference", true, true, "passed"],
      ["broken program", true, false, "failed"],
    ]);
    expect(await check([{ task: task("def double(xs):\n    return [xs[0] * 2] + [2 * x for x in xs[1:]]") }])).toEqual([
      ["broken program", true, true, "errored"],
    ]);
  });

  it("finds a reference that fails and a broken program that doesn't", async () => {
    const bad = createProblem({ description: "", reference: "def double(xs):\n    return xs", tests, provenance });
    expect(await check([{ problem: bad }, { task: task(reference) }])).toEqual([
      ["reference", false, false, "failed"],
      ["broken program", false, true, "passed"],
    ]);
  });

  it("takes the program's function where it is named like a builtin", async () => {
    const asserts = ["assert sum(10, 15) == 25", "assert sum(1, 2) == 3"];
    const shadow = createProblem({
      description: "",
      reference: "def sum(a, b):\n    return a + b",
      tests: { kind: "asserts", setup: "", asserts },
      provenance,
    });
    expect(await check([{ problem: shadow }])).toEqual([["reference", true, false, "passed"]]);
  });
});
