/**
 * One way to open every source: MBPP, HumanEval, the faulty-program file, the project's own JSONL, a folder, a pair of files, exercise books,
 * generated problems.
 *
 * The form of a JSONL file is told by the fields of its first record. All is held in memory.
 */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { InputError, readText } from "../../base/index.ts";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { generateProblems } from "../generator/generate.ts";
import type { Problem, Purpose, Repairable, Split, Task } from "../types.ts";
import { isExerciseBook, ownExercises, readExercises } from "./exercises.ts";
import { readFaults } from "./faults.ts";
import { readFolder, readPair } from "./folder.ts";
import { readHumanEval } from "./humaneval.ts";
import { readMbpp } from "./mbpp.ts";
import { readDemonstration, readProblem, readTask } from "./project.ts";
import { type Located, rawRecords } from "./records.ts";
import { splits } from "./split.ts";

export type SourceFormat =
  | "mbpp"
  | "humaneval"
  | "mbpp-faults"
  | "problems"
  | "tasks"
  | "demonstrations"
  | "folder"
  | "pair"
  | "exercises"
  | "generated";

export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  readonly entries: readonly Repairable[];
}

export interface SourceOptions {
  /** Training is refused test splits and HumanEval. */
  readonly purpose: Purpose;
  /** Overrides `#split` of the specification. */
  readonly split?: Split;
  /** Runs the programs of `generated`; without it one is opened for the time. Other sources need none. */
  readonly runner?: Runner;
}

/**
 * Opens `PATH`, `PATH#SPLIT` (MBPP, the faulty programs, or own records that carry a split), a folder, `PROGRAM.py:TESTS.py`,
 * an exercise book `BOOK.py`, the project's own `exercises`, or `generated[:COUNT[:SEED]]` (1000 problems of seed 0 unless told; run to learn what they return).
 * Throws InputError naming file, line and field.
 */
export async function openSource(specification: string, options: SourceOptions): Promise<Source> {
  const { path, split: own } = parseSpecification(specification);
  const split = options.split ?? own;
  const name = basename(path) + (split === undefined ? "" : `#${split}`);
  const some = (entries: Repairable[]): Repairable[] => {
    if (entries.length > 0) return entries;
    throw new InputError(`${specification}: no record of ${split === undefined ? "use" : `split ${split}`} in it`);
  };
  const generated = /^generated(?::(\d+)(?::(\d+))?)?$/.exec(path);
  if (generated)
    return { name: path + name.slice(basename(path).length), format: "generated", entries: await generate(generated, split, options) };
  if (isExercises(path)) return { name, format: "exercises", entries: some((await ownExercises()).map(asEntry).filter(inSplit(split))) };
  const pair = /^(.+\.py):(.+\.py)$/.exec(path);
  if (pair) return { name, format: "pair", entries: [{ task: await readPair(pair[1]!, pair[2]!) }] };
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder) return { name, format: "folder", entries: await readFolder(path) };
  if (path.endsWith(".py")) return { name, format: "exercises", entries: await readBook(path) };
  const records: Located<unknown>[] = [];
  for await (const record of rawRecords(path)) records.push(record);
  const format = formatOf(records[0], path);
  return { name, format, entries: some(entriesOf(format, records, options.purpose, split)) };
}

/** Whether a source is the project's own exercise books. */
export const isExercises = (specification: string): boolean => /^exercises(?=$|#)/.test(specification);

const asEntry = (problem: Problem): Repairable => ({ problem });
const inSplit =
  (split: Split | undefined) =>
  ({ problem, task }: Repairable): boolean =>
    split === undefined || (problem ?? task)?.provenance.split === split;

async function readBook(path: string): Promise<Repairable[]> {
  const text = await readText(path);
  if (!isExerciseBook(text))
    throw new InputError(
      `${path} is no exercise book (a line "## DESCRIPTION" opens each problem); a program goes with its tests: ${path}:TESTS.py`,
    );
  return readExercises(path, text).map(asEntry);
}

/** The correct programs of a source. Throws InputError when it has none. */
export function problemsOf(source: Source): Problem[] {
  const problems = source.entries.flatMap(({ problem }) => problem ?? []);
  if (problems.length === 0)
    throw new InputError(`${source.name} holds no correct programs (format ${source.format}); give MBPP or problems`);
  return problems;
}

/** The broken programs of a source. Throws InputError when it has none. */
export function tasksOf(source: Source): Task[] {
  const tasks = source.entries.flatMap(({ task }) => task ?? []);
  if (tasks.length === 0) {
    throw new InputError(`${source.name} holds no broken programs (format ${source.format}); make some with: coe tasks corrupt`);
  }
  return tasks;
}

async function generate(match: RegExpExecArray, requested: Split | undefined, { purpose, runner }: SourceOptions): Promise<Repairable[]> {
  const split = requested ?? (purpose === "train" ? "train" : "all");
  if (split === "test" || split === "fewshot")
    throw new InputError(`generated#${split}: generated problems have the splits train and validation`);
  const entries: Repairable[] = [];
  const [, count = "1000", seed = "0"] = match;
  await using own = runner === undefined ? await openRunner() : undefined;
  const problems = generateProblems({ split, count: Number(count), seed: Number(seed), runner: runner ?? own! });
  for await (const problem of problems) entries.push({ problem });
  return entries;
}

function parseSpecification(specification: string): { path: string; split?: Split } {
  const at = specification.lastIndexOf("#");
  if (at < 0) return { path: specification };
  const split = specification.slice(at + 1);
  if (!(splits as readonly string[]).includes(split)) {
    throw new InputError(`${specification}: unknown split ${split || "(empty)"}; use one of ${splits.join(", ")}`);
  }
  return { path: specification.slice(0, at), split: split as Split };
}

function formatOf(first: Located<unknown> | undefined, path: string): SourceFormat {
  if (first === undefined) throw new InputError(`${path} is empty; expected JSONL records`);
  const record = first.value;
  const has = (key: string): boolean => typeof record === "object" && record !== null && key in record;
  if (has("text") && has("task_id")) return "mbpp";
  if (has("prompt") && has("task_id")) return "humaneval";
  if (has("buggy_code")) return "mbpp-faults";
  if (has("turns")) return "demonstrations";
  if (has("reference")) return "problems";
  if (has("code") && has("provenance")) return "tasks";
  throw new InputError(
    `${first.where}: unknown kind of record; expected MBPP (text, task_id), HumanEval (prompt, task_id), faulty programs (buggy_code), or own problems (reference), tasks (code, provenance) or demonstrations (turns)`,
  );
}

function entriesOf(format: SourceFormat, records: readonly Located<unknown>[], purpose: Purpose, split: Split | undefined): Repairable[] {
  switch (format) {
    case "mbpp":
      return readMbpp(records, purpose, split).map(asEntry);
    case "humaneval":
      return readHumanEval(records, purpose).map(asEntry);
    case "mbpp-faults":
      return readFaults(records, purpose, split);
    case "problems":
      return records.map(({ where, value }) => asEntry(readProblem(value, where, purpose))).filter(inSplit(split));
    case "tasks":
      return records.map(({ where, value }) => ({ task: readTask(value, where, purpose) })).filter(inSplit(split));
    case "demonstrations":
      return records.map(({ where, value }) => ({ task: readDemonstration(value, where, purpose).task })).filter(inSplit(split));
    case "folder":
    case "pair":
    case "exercises":
    case "generated":
      throw new InputError(`a ${format} has no records`);
    default:
      return format satisfies never;
  }
}
