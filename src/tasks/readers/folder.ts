/**
 * Problems and tasks from plain files.
 *
 * A folder: `NAME.py` is a correct program, `NAME.broken.py` a broken one (either may be missing), `test_NAME.py` or `NAME_test.py` the tests,
 * `NAME.txt` or `NAME.md` the description (else the program's docstring). A pair: a broken program and its tests.
 */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { InputError, messageOf, readText } from "../../base/index.ts";
import type { TestSuite } from "../../sandbox/index.ts";
import { createProblem, createTask } from "../identity.ts";
import type { Repairable, Task } from "../types.ts";
import { normaliseProgram } from "./normalise.ts";

/** The suite that a test file is: pytest-style functions, bare asserts (with the lines before them as setup), doctest examples, or a program. */
export function testSuiteOf(source: string): TestSuite {
  const text = normaliseProgram(source);
  if (/^(?:async\s+)?def\s+test_\w*\s*\(|^class\s+Test\w*/m.test(text)) return { kind: "pytest", source: text };
  if (/^\s*>>> /m.test(text) && !/^assert\b/m.test(text)) return { kind: "doctest", source: text };
  const lines = text.split("\n");
  const first = lines.findIndex((line) => /^assert\b/.test(line));
  const plain = first >= 0 && lines.slice(first).every((line) => line === "" || line.startsWith("#") || /^assert\b.*[^\\,([{]$/.test(line));
  if (!plain) return { kind: "program", source: text };
  return {
    kind: "asserts",
    setup: lines.slice(0, first).join("\n").trimEnd(),
    asserts: lines.slice(first).filter((line) => line.startsWith("assert")),
  };
}

/** A task from a broken program and its tests. The program is kept as it is apart from line ends. */
export async function readPair(programPath: string, testsPath: string, description?: string): Promise<Task> {
  const code = (await readText(programPath)).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return createTask({
    description: description ?? docstringOf(code) ?? `Make the tests of ${basename(programPath)} pass.`,
    code,
    tests: testSuiteOf(await readText(testsPath)),
    provenance: { source: "files", key: basename(programPath) },
  });
}

/** The entries of a folder, by name. Throws InputError when a program has no tests or there is none at all. */
export async function readFolder(path: string): Promise<Repairable[]> {
  let names: string[];
  try {
    names = (await readdir(path)).sort();
  } catch (cause) {
    throw new InputError(`can't read ${path}: ${messageOf(cause)}`, { cause });
  }
  const isTest = (name: string): boolean => /^test_.*\.py$|_test\.py$/.test(name);
  const stems = new Set(names.filter((name) => name.endsWith(".py") && !isTest(name)).map((name) => name.replace(/(\.broken)?\.py$/, "")));
  const out: Repairable[] = [];
  for (const stem of stems) {
    const testName = [`test_${stem}.py`, `${stem}_test.py`].find((name) => names.includes(name));
    if (testName === undefined)
      throw new InputError(`${join(path, `${stem}.py`)} has no tests; add test_${stem}.py or ${stem}_test.py beside it`);
    const tests = testSuiteOf(await readText(join(path, testName)));
    const describing = [`${stem}.txt`, `${stem}.md`].find((name) => names.includes(name));
    const text = describing === undefined ? undefined : (await readText(join(path, describing))).trim();
    const correct = names.includes(`${stem}.py`) ? normaliseProgram(await readText(join(path, `${stem}.py`))) : undefined;
    const broken = names.includes(`${stem}.broken.py`) ? normaliseProgram(await readText(join(path, `${stem}.broken.py`))) : undefined;
    const description = text ?? docstringOf(correct ?? broken ?? "") ?? `Make the tests of ${stem}.py pass.`;
    const provenance = { source: "files", key: stem };
    const problem = correct === undefined ? undefined : createProblem({ description, reference: correct, tests, provenance });
    const task =
      broken === undefined
        ? undefined
        : createTask({ description, code: broken, tests, provenance: { ...provenance, ...(problem && { problemId: problem.id }) } });
    out.push({ ...(problem && { problem }), ...(task && { task }) });
  }
  if (out.length === 0) throw new InputError(`${path} holds no programs; expected NAME.py with test_NAME.py`);
  return out;
}

/** The text of the first triple-quoted string, without its indentation. */
export function docstringOf(program: string): string | undefined {
  const text = /("""|''')([\s\S]*?)\1/.exec(program)?.[2];
  return text
    ?.split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
