/** `coe tasks` and `coe demos` as they are used: a folder of problems, broken, proven, demonstrated; what is refused. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { buildProgram } from "../program.ts";

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-tasks-"));
  await writeFile(at("add.py"), "def add(a, b):\n    total = a + b\n    return total\n");
  await writeFile(at("test_add.py"), "assert add(1, 2) == 3\nassert add(-1, 1) == 0\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
});

async function coe(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await buildProgram().parseAsync(args, { from: "user" });
    return lines.join("");
  } finally {
    spy.mockRestore();
  }
}

it("breaks problems, lists, shows and proves them", async () => {
  expect(await coe("tasks", "list", folder)).toMatch(/^[0-9a-f]{16} {2}add .* 3 lines {2}Make the tests of add.py pass\.\n$/);
  await coe("tasks", "corrupt", folder, "--kinds", "arithmetic-swap,missing-colon", "--per-problem", "4", "--out", at("t.jsonl"));
  const tasks = (await readFile(at("t.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string });
  expect(tasks.length).toBeGreaterThan(1);
  expect(await coe("tasks", "show", at("t.jsonl"), tasks[0]!.id)).toContain("L 3     return total");
  expect(await coe("tasks", "validate", at("t.jsonl"))).toContain(`0 references, ${tasks.length} broken programs; all as they must be`);
  expect(process.exitCode).toBeUndefined();
});

it("exits with 1 when a reference fails", async () => {
  const other = await mkdtemp(join(folder, "wrong-"));
  await writeFile(join(other, "f.py"), "def f():\n    return 1\n");
  await writeFile(join(other, "test_f.py"), "assert f() == 2\n");
  expect(await coe("tasks", "validate", other)).toContain(
    "f: the reference does not pass its tests (failed: AssertionError: f() returned 1, expected 2)",
  );
  expect(process.exitCode).toBe(1);
});

it("makes demonstrations, continues them, and says what a source has no more of", async () => {
  const demos = (count: string) => coe("demos", "--source", folder, "--out", at("d.jsonl"), "--count", count, "--json");
  expect(JSON.parse(await demos("5"))).toMatchObject({ total: 5, kept: 0 });
  const five = await readFile(at("d.jsonl"), "utf8");
  expect(JSON.parse(await demos("8"))).toMatchObject({ total: 8, kept: 5, made: 3 });
  expect((await readFile(at("d.jsonl"), "utf8")).startsWith(five)).toBe(true);
  expect(process.exitCode).toBeUndefined();
});

it.each([
  [["tasks", "corrupt", "x", "--kinds", "typo"], '"typo" is no kind of corruption'],
  [["tasks", "corrupt", "x", "--count", "5-1"], "--count must be a whole number"],
  [["tasks", "validate", "none.jsonl"], "can't read none.jsonl"],
  [["demos", "--source", "x", "--out", "y", "--corruptions", "0"], "--corruptions must be"],
  [["demos", "--source", "x", "--out", "y", "--weights", "paper=1"], "is no kind of corruption"],
])("%j is refused", async (args, message) => {
  await expect(coe(...args)).rejects.toThrow(message);
});
