/**
 * What `coe repair` is given, as a Task: a program file and its tests from a file, asserts, the program's own doctests, or a command.
 *
 * The file's line ends are kept; a byte order mark is taken off for running and put back on writing.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { InputError, readText } from "../../base/index.ts";
import type { TestSuite } from "../../sandbox/index.ts";
import { createTask, docstringOf, type Task, testSuiteOf } from "../../tasks/index.ts";

export interface TestOptions {
  readonly tests?: string;
  readonly assert?: readonly string[];
  readonly doctest?: boolean;
  readonly command?: string;
}

export interface RepairInput {
  readonly task: Task;
  /** What stands in front of the program in the file: a byte order mark or nothing. */
  readonly mark: string;
}

/** Throws InputError: no such file, binary, not UTF-8, no tests named or two kinds of them. */
export async function readInput(path: string, options: TestOptions & { readonly description?: string }): Promise<RepairInput> {
  const ways = [options.tests, options.assert, options.doctest, options.command].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    const got = ways.length === 0 ? "none" : `${ways.length}`;
    throw new InputError(`how is ${path} tested? give one of --tests FILE, --assert CODE, --doctest, --command COMMAND; got ${got}`);
  }
  const code = await readText(path);
  const bytes = await readFile(path);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\uFEFF" : "";
  const tests = await suiteOf(path, code, options);
  const description = options.description ?? docstringOf(code) ?? `Make the tests of ${basename(path)} pass.`;
  return { task: createTask({ description, code, tests, provenance: { source: "files", key: basename(path) } }), mark };
}

async function suiteOf(path: string, code: string, options: TestOptions): Promise<TestSuite> {
  if (options.tests !== undefined) {
    const source = await readText(options.tests);
    if (source.trim() === "")
      throw new InputError(`${options.tests} is empty; write tests as asserts, test_ functions or doctest examples`);
    return testSuiteOf(source);
  }
  if (options.assert !== undefined) {
    return {
      kind: "asserts",
      setup: "",
      asserts: options.assert.map((text) => (/^assert\b/.test(text.trim()) ? text.trim() : `assert ${text.trim()}`)),
    };
  }
  if (options.command !== undefined) return { kind: "program", source: options.command };
  if (!/^\s*>>> /m.test(code))
    throw new InputError(`${path} has no doctest examples (lines that begin with >>> in a docstring); give --tests or --assert`);
  // The examples as they stand now: an edit of the docstring changes no test.
  return { kind: "doctest", source: doctestExamples(code) };
}

/** The examples of a program's docstrings, each block with what it expects, parted by blank lines. */
function doctestExamples(code: string): string {
  const blocks: string[][] = [];
  let open = false;
  for (const line of code.split(/\r\n|\n|\r/)) {
    const text = line.trim();
    const ends = text === "" || /^(?:"""|''')/.test(text);
    if (/^>>> /.test(text) && !open) blocks.push([]);
    open = /^>>> /.test(text) || (open && !ends);
    if (open) blocks.at(-1)!.push(line.replace(/(?:"""|''')\s*$/, ""));
  }
  return blocks.map((block) => dedent(block).join("\n")).join("\n\n");
}

/** Without the first line's indentation, as doctest takes it. */
function dedent(lines: readonly string[]): string[] {
  const width = lines[0]!.length - lines[0]!.trimStart().length;
  return lines.map((line) => line.slice(Math.min(width, line.length - line.trimStart().length)));
}
