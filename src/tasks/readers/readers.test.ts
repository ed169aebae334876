/**
 * The readers on hand-made records of each form, and on the published files where they lie beside the project (../shared/data);
 * those tests skip elsewhere.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProblem, createTask, demonstrationId } from "../identity.ts";
import type { Demonstration, Split } from "../types.ts";
import { testSuiteOf } from "./folder.ts";
import { normaliseProgram } from "./normalise.ts";
import { openSource, problemsOf, tasksOf } from "./source.ts";
import { splits } from "./split.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-readers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function write(content: string | Uint8Array, name = `${files++}.jsonl`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const jsonl = (...records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");

const mbpp = (task_id: number, fields: object = {}) => ({
  text: " Write a function that doubles. ",
  code: "def double(x):\r\n\treturn 2 * x  \r\n",
  task_id,
  test_setup_code: "",
  test_list: ["assert double(2) == 4"],
  challenge_test_list: [],
  ...fields,
});

describe("exercise books", () => {
  const book = [
    "## Double a number.",
    "import math",
    "",
    "def double(x):",
    "    return math.floor(2 * x)",
    "",
    ...[2, 0, -1, 5].map((x) => `assert double(${x}) == ${2 * x}`),
    "",
    "",
    "## Tell whether a list is empty.",
    "def empty(xs):",
    "    return not xs",
    "assert empty([]) == True",
    "",
  ];

  it("hold problems that pass: three asserts are shown, the others hidden", async () => {
    const source = await openSource(await write(book.join("\n"), "book.py"), { purpose: "train" });
    const [double, empty] = problemsOf(source);
    expect(double).toMatchObject({
      description: "Double a number.",
      reference: "import math\n\ndef double(x):\n    return math.floor(2 * x)",
      entryPoint: "double",
      tests: { asserts: ["assert double(2) == 4", "assert double(0) == 0", "assert double(-1) == -2"] },
      hiddenTests: { asserts: ["assert double(5) == 10"] },
      provenance: { key: "book:double" },
    });
    expect(empty).toMatchObject({ description: "Tell whether a list is empty.", tests: { asserts: ["assert empty([]) == True"] } });
    expect(empty!.hiddenTests).toBeUndefined();
  });

  it("name the line of a block that is none", async () => {
    const refused = async (lines: readonly string[], pattern: RegExp) =>
      expect(openSource(await write(lines.join("\n"), "bad.py"), { purpose: "train" })).rejects.toThrow(pattern);
    await refused([...book, "## Nothing.", "def f():", "    pass"], /bad\.py:18: no assert/);
    await refused(["## Nothing.", "assert f() == 1"], /bad\.py:1: no program/);
    await refused([...book, "print(1)"], /bad\.py:13: "print\(1\)" after the first assert/);
    await refused(["def f():", "    pass"], /no exercise book.*TESTS\.py/);
  });

  it("of the project's own are for training, with names and descriptions that differ", async () => {
    const problems = problemsOf(await openSource("exercises", { purpose: "train" }));
    expect(problems.length).toBeGreaterThan(500);
    expect(new Set(problems.map(({ id }) => id)).size).toBe(problems.length);
    expect(new Set(problems.map(({ entryPoint }) => entryPoint)).size).toBe(problems.length);
    for (const { provenance, tests } of problems) {
      expect(provenance).toMatchObject({ source: "exercises", split: "train", licence: "MIT" });
      expect(tests).toMatchObject({ asserts: { length: 3 } });
    }
    await expect(openSource("exercises#test", { purpose: "evaluate" })).rejects.toThrow(/no record of split test/);
  });
});

describe("MBPP", () => {
  it("takes the official splits, normalises programs, keeps tails of asserts", async () => {
    const path = await write(
      jsonl(
        mbpp(10),
        mbpp(11),
        mbpp(510),
        mbpp(511),
        mbpp(600),
        mbpp(601, { test_list: ["assert double(2) == 4, 5", " assert double(0) == 0 "], challenge_test_list: ["assert double(-1) == -2"] }),
        mbpp(974, { test_setup_code: "root = double(1)\r\n" }),
      ),
    );
    const keys = async (specification: string, purpose: "train" | "evaluate" = "evaluate") =>
      problemsOf(await openSource(specification, { purpose })).map(({ provenance }) => provenance.key);
    expect(await keys(path)).toEqual(["10", "11", "510", "511", "600", "601", "974"]);
    expect(await keys(path, "train")).toEqual(["601", "974"]);
    expect(await keys(`${path}#fewshot`)).toEqual(["10"]);
    expect(await keys(`${path}#test`)).toEqual(["11", "510"]);
    expect(await keys(`${path}#validation`, "train")).toEqual(["511", "600"]);
    const [first, second] = problemsOf(await openSource(path, { purpose: "train" }));
    expect(first).toMatchObject({
      description: "Write a function that doubles.",
      reference: "def double(x):\n    return 2 * x",
      tests: { kind: "asserts", setup: "", asserts: ["assert double(2) == 4, 5", "assert double(0) == 0"] },
      hiddenTests: { kind: "asserts", asserts: ["assert double(-1) == -2"] },
      entryPoint: "double",
      provenance: { source: "mbpp", split: "train", licence: "CC-BY-4.0" },
    });
    expect(second).toMatchObject({ tests: { setup: "root = double(1)" } });
    expect(second).not.toHaveProperty("hiddenTests");
  });

  it("is refused to training in its test split", async () => {
    const path = await write(jsonl(mbpp(11)));
    await expect(openSource(`${path}#test`, { purpose: "train" })).rejects.toThrow("only for evaluation");
    await expect(openSource(path, { purpose: "train" })).rejects.toThrow("no record of use");
    await expect(openSource(`${path}#dev`, { purpose: "train" })).rejects.toThrow("unknown split dev");
  });
});

describe("HumanEval", () => {
  const record = {
    task_id: "HumanEval/0",
    prompt: 'import math\n\n\ndef half(x: int) -> int:\n    """ Half of x,\n    rounded down.\n    >>> half(3)\n    1\n    """\n',
    entry_point: "half",
    canonical_solution: "    return x // 2\n",
    test: "\n\ndef check(candidate):\n    assert candidate(3) == 1\n",
  };

  it("reads plain and gzipped", async () => {
    const plain = problemsOf(await openSource(await write(jsonl(record)), { purpose: "evaluate" }));
    const zipped = problemsOf(await openSource(await write(gzipSync(jsonl(record)), "h.jsonl.gz"), { purpose: "evaluate" }));
    expect(zipped).toEqual(plain);
    expect(plain[0]).toMatchObject({
      description: "Half of x,\nrounded down.\n>>> half(3)\n1",
      tests: { kind: "program", source: "def check(candidate):\n    assert candidate(3) == 1", entryPoint: "half" },
      provenance: { source: "humaneval", key: "HumanEval/0", split: "test" },
    });
    expect(plain[0]!.reference).toMatch(/^import math\n\n\ndef half[\s\S]*\n {4}return x \/\/ 2$/);
  });

  it("is refused to training, and a broken archive is told", async () => {
    await expect(openSource(await write(jsonl(record)), { purpose: "train" })).rejects.toThrow("HumanEval is only for evaluation");
    await expect(openSource(await write("no archive", "bad.jsonl.gz"), { purpose: "evaluate" })).rejects.toThrow(
      /can't read .*bad.jsonl.gz/,
    );
  });
});

describe("faulty programs", () => {
  const fault = {
    id: "made/1",
    source: "a hand",
    licence: "MIT",
    description: "Double.",
    buggy_code: "def double(x):\n    return x\n",
    reference_code: "def double(x):\n    return 2 * x\n",
    tests: ["assert double(2) == 4"],
    test_setup: "",
    meta: { split: "train", challenge_tests: [], model: "somebody", feedback: "…" },
  };

  it("give a task and a problem that belong together", async () => {
    const path = await write(jsonl(fault, { ...fault, id: "made/2", meta: { split: "test" } }));
    const { entries } = await openSource(`${path}#train`, { purpose: "train" });
    expect(entries).toHaveLength(1);
    const { problem, task } = entries[0]!;
    expect(task).toMatchObject({
      code: "def double(x):\n    return x",
      provenance: { key: "made/1", author: "somebody", problemId: problem!.id },
    });
    expect(JSON.stringify(task)).not.toContain("2 * x");
    expect((await openSource(path, { purpose: "evaluate" })).entries).toHaveLength(2);
    expect((await openSource(path, { purpose: "train" })).entries).toHaveLength(1);
  });
});

describe("own records", () => {
  const tests = { kind: "asserts", setup: "", asserts: ["assert f() == 1"] } as const;
  const provenance = { source: "made", key: "f", split: "train" } as const;
  const problem = createProblem({ description: "One.", reference: "def f():\n    return 1", tests, provenance });
  const task = createTask({
    description: "One.",
    code: "def f()\n    return 1",
    tests,
    provenance: { ...provenance, problemId: problem.id, corruptions: [{ kind: "missing-colon", line: 1 }] },
  });
  const turns: Demonstration["turns"] = [{ command: { kind: "EXIT" }, status: "passed", feedback: "" }];
  const commands = turns.map(({ command }) => command);

  it("come back equal", async () => {
    expect(problemsOf(await openSource(await write(jsonl(problem)), { purpose: "train" }))).toEqual([problem]);
    expect(tasksOf(await openSource(await write(jsonl(task)), { purpose: "train" }))).toEqual([task]);
    const demonstration = {
      id: demonstrationId(task, commands),
      slot: 0,
      run: "r",
      task,
      initial: { status: "failed", feedback: "" },
      turns,
    };
    expect(tasksOf(await openSource(await write(jsonl(demonstration)), { purpose: "train" }))).toEqual([task]);
  });

  it("are refused to training when their split is test, and when the id is not that of the content", async () => {
    const test = createProblem({ ...problem, provenance: { ...provenance, split: "test" } });
    const path = await write(jsonl(test));
    await expect(openSource(path, { purpose: "train" })).rejects.toThrow(`${path}:1: this record is of a test split`);
    const changed = await write(jsonl(problem, { ...problem, description: "Two." }));
    await expect(openSource(changed, { purpose: "train" })).rejects.toThrow(`${changed}:2: field id:`);
  });

  it("say what kind of program a source lacks", async () => {
    const source = await openSource(await write(jsonl(problem)), { purpose: "train" });
    expect(() => tasksOf(source)).toThrow("coe tasks corrupt");
  });
});

describe("malformed records", () => {
  it.each<[string, string, string]>([
    ["a field of the wrong type", jsonl(mbpp(601), mbpp(602, { test_list: "assert" })), ":2: field test_list: "],
    ["a missing field", jsonl(mbpp(601), { text: "", task_id: 602, code: "" }), ":2: field test_setup_code: "],
    ["no tests", jsonl(mbpp(601, { test_list: [] })), ":1: field test_list: "],
    ["no JSON", `${jsonl(mbpp(601))}{"text": \n${jsonl(mbpp(602))}`, ":2 is not a JSON record"],
    ["an unknown form", jsonl({ question: "?" }), ":1: unknown kind of record; expected MBPP"],
    ["no object", "3\n", ":1: unknown kind of record"],
    ["nothing", "", " is empty"],
  ])("%s: file, line and field are named", async (_, content, message) => {
    const path = await write(content);
    await expect(openSource(path, { purpose: "evaluate" })).rejects.toThrow(`${path}${message}`);
  });

  it("a missing file", async () => {
    await expect(openSource(join(folder, "none.jsonl"), { purpose: "evaluate" })).rejects.toThrow("no such file");
  });
});

describe("plain files", () => {
  it("a pair is a task, kept as it is", async () => {
    const program = await write('"""Adds."""\r\ndef add(a, b):\r\n    return a - b\r\n', "add.py");
    const tests = await write("from add import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n", "check_add.py");
    const [task] = tasksOf(await openSource(`${program}:${tests}`, { purpose: "train" }));
    expect(task).toMatchObject({
      description: "Adds.",
      code: '"""Adds."""\ndef add(a, b):\n    return a - b',
      tests: { kind: "pytest" },
      provenance: { source: "files", key: "add.py" },
    });
  });

  it("a folder pairs programs, broken ones, tests and descriptions by name", async () => {
    const own = await mkdtemp(join(folder, "own-"));
    const put = (name: string, text: string) => writeFile(join(own, name), text);
    await put("one.py", "def one():\n\treturn 1\n");
    await put("one.broken.py", "def one():\n    return 2\n");
    await put("test_one.py", "assert one() == 1\n");
    await put("one.md", "Give one.\n");
    await put("two.broken.py", "def two():\n    return 1\n");
    await put("two_test.py", "assert two() == 2\n");
    const { entries, format } = await openSource(own, { purpose: "train" });
    expect(format).toBe("folder");
    expect(entries.map(({ problem, task }) => [problem?.reference, task?.code, (problem ?? task)?.description])).toEqual([
      ["def one():\n    return 1", "def one():\n    return 2", "Give one."],
      [undefined, "def two():\n    return 1", "Make the tests of two.py pass."],
    ]);
    await put("three.py", "");
    await expect(openSource(own, { purpose: "train" })).rejects.toThrow("add test_three.py or three_test.py");
  });

  it.each([
    ["import math\n\nassert f(1) == math.pi\nassert f(2) == 2", "asserts"],
    ["def test_f():\n    assert f(1)", "pytest"],
    [">>> f(1)\n2", "doctest"],
    ["for i in range(3):\n    assert f(i)", "program"],
    ["assert f(\n    1\n)", "program"],
    ["def check(candidate):\n    assert candidate(1)", "program"],
  ])("%j is %s", (source, kind) => {
    expect(testSuiteOf(source).kind).toBe(kind);
  });
});

it("normalises line ends, tabs and blank ends", () => {
  expect(normaliseProgram("\r\n\r\ndef f():\r\n\tif x:\t\r\n\t\treturn 1\r\n\r\n")).toBe("def f():\n    if x:\n        return 1");
  expect(normaliseProgram("if x:\n        a\n\tb")).toBe("if x:\n        a\n        b");
});

const shared = resolve(import.meta.dirname, "../../../../shared/data");
describe.skipIf(!existsSync(join(shared, "mbpp.jsonl")))("the published files (skipped where ../shared/data is not there)", () => {
  it("MBPP: 974 records in four splits, setups after the program, tails of asserts", async () => {
    const problems = problemsOf(await openSource(join(shared, "mbpp.jsonl"), { purpose: "evaluate" }));
    const sizeOf = (split: Split): number => problems.filter(({ provenance }) => provenance.split === split).length;
    expect(splits.map((split) => [split, sizeOf(split)])).toEqual([
      ["fewshot", 10],
      ["test", 500],
      ["validation", 90],
      ["train", 374],
    ]);
    const of = (key: number) => problems.find(({ provenance }) => provenance.key === String(key))!;
    for (const key of [367, 927]) expect(of(key).tests).toMatchObject({ setup: expect.stringMatching(/^root\d* = /) });
    for (const key of [313, 362, 436]) expect(JSON.stringify(of(key).tests)).toMatch(/== .*,/);
    for (const { reference } of problems) expect(reference).not.toMatch(/\r|^ *\t|[ \t]$/m);
  });

  it("faulty programs: 193, of which 71 may be trained on", async () => {
    const path = join(shared, "mbpp-faults-ilf.jsonl");
    expect(tasksOf(await openSource(path, { purpose: "evaluate" }))).toHaveLength(193);
    expect(tasksOf(await openSource(path, { purpose: "train" }))).toHaveLength(71);
    await expect(openSource(`${path}#test`, { purpose: "train" })).rejects.toThrow("only for evaluation");
  });
});
