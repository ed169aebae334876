/** Generated problems against the sandbox: references pass, other ways to write them too, constant answers fail. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import type { Problem } from "../types.ts";
import { families } from "./families/index.ts";
import { drawDraft, generateProblems, splitOfFamily } from "./generate.ts";

const seed = 11;
let runner: Runner;
let problems: Problem[];

beforeAll(async () => {
  runner = await openRunner();
  problems = await collect(generateProblems({ split: "all", count: 2 * families.length, seed, runner }));
}, 120_000);
afterAll(() => runner?.[Symbol.asyncDispose]());

async function collect(stream: AsyncIterable<Problem>): Promise<Problem[]> {
  const all: Problem[] = [];
  for await (const problem of stream) all.push(problem);
  return all;
}

const assertsOf = ({ tests, hiddenTests }: Problem): readonly string[] =>
  [tests, hiddenTests].flatMap((suite) => (suite?.kind === "asserts" ? suite.asserts : []));

/** Programs of different families have different entries, so that several can share a job. */
async function runTogether(programs: readonly { readonly program: string; readonly problem: Problem }[]): Promise<string[]> {
  const size = 12;
  const chunks = Array.from({ length: Math.ceil(programs.length / size) }, (_, index) => programs.slice(index * size, index * size + size));
  const verdicts = await Promise.all(
    chunks.map((chunk) =>
      runner.run({
        program: chunk.map(({ program }) => program).join("\n\n"),
        tests: { kind: "asserts", setup: "", asserts: chunk.flatMap(({ problem }) => assertsOf(problem)) },
        limits: { wallMs: 10_000 },
      }),
    ),
  );
  return verdicts.flatMap(({ tests, exception }) => [
    ...tests.filter(({ status }) => status !== "passed").map(({ name, message }) => `${name}: ${message}`),
    ...(tests.length === 0 ? [`nothing ran: ${exception?.message}`] : []),
  ]);
}

it("takes every family in turn, with tests and a provenance", () => {
  expect(new Set(problems.map(({ provenance }) => provenance.family)).size).toBe(families.length);
  expect(new Set(problems.map(({ id }) => id)).size).toBe(problems.length);
  for (const { provenance, tests, hiddenTests } of problems) {
    expect(provenance.split).toBe(splitOfFamily(provenance.family!));
    expect(tests.kind === "asserts" && tests.asserts.length).toBe(3);
    expect(hiddenTests?.kind === "asserts" && hiddenTests.asserts.length).toBeGreaterThanOrEqual(1);
  }
});

it("makes references that pass their tests", async () => {
  for (const half of [problems.slice(0, families.length), problems.slice(families.length)]) {
    expect(await runTogether(half.map((problem) => ({ program: problem.reference, problem })))).toEqual([]);
  }
}, 60_000);

it("means the same by all programs of a family, before and after the change of style", async () => {
  const other = problems.map((problem) => {
    const [name, , slot, attempt] = problem.provenance.key.split("/");
    const draft = drawDraft(families.find((family) => family.name === name)!, seed, Number(slot), Number(attempt ?? 0));
    expect(draft.code).toBe(problem.reference);
    return { problem, program: draft.equals[Number(slot) % draft.equals.length]! };
  });
  for (const half of [other.slice(0, families.length), other.slice(families.length)]) expect(await runTogether(half)).toEqual([]);
}, 60_000);

it("asks so that no constant answer passes", async () => {
  const weak = problems.filter((problem) => new Set(assertsOf(problem).map((assert) => assert.replace(/^.* (?:==|is) /, ""))).size < 2);
  expect(weak.map(({ provenance }) => provenance.key)).toEqual([]);
  for (const problem of problems.filter(({ reference }) => reference.startsWith("def ")).slice(0, 30)) {
    const expected = assertsOf(problem)[0]!.replace(/^.* (?:==|is) /, "");
    const program = `def ${problem.entryPoint}(*args):\n    return ${expected}`;
    expect((await runner.run({ program, tests: { kind: "asserts", setup: "", asserts: assertsOf(problem) } })).status).toBe("failed");
  }
}, 60_000);

it("yields the same problems again, and stops when told", async () => {
  const again = await collect(generateProblems({ split: "all", count: 40, seed, runner }));
  expect(again).toEqual(problems.slice(0, 40));
  const other = await collect(generateProblems({ split: "validation", count: 10, seed: seed + 1, runner }));
  expect(other.every(({ provenance }) => splitOfFamily(provenance.family!) === "validation")).toBe(true);
  const controller = new AbortController();
  controller.abort(new Error("enough"));
  await expect(collect(generateProblems({ split: "all", count: 5, seed: 99, runner, signal: controller.signal }))).rejects.toThrow(
    "enough",
  );
});
