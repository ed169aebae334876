/** `coe tasks`: list and show what a source holds, prove it, break it. */
import { InputError, JsonlWriter, writeAtomic } from "../../base/index.ts";
import { createScratchpad, renderListing } from "../../editor/index.ts";
import { openRunner, sourceOfTests } from "../../sandbox/index.ts";
import {
  corruptionKinds,
  corruptProblems,
  makeVariants,
  openSource,
  parseWeights,
  problemsOf,
  type Repairable,
  type Source,
  validateSource,
} from "../../tasks/index.ts";
import { interruptible } from "../exit.ts";
import { share, wholeNumber, wholeRange } from "../numbers.ts";
import type { Register } from "../program.ts";
import { openProgress } from "../progress.ts";

const sourceHelp = `
SOURCE is one of
  mbpp.jsonl#train       MBPP as published, one split (fewshot, test, validation, train) or without # all of it
  HumanEval.jsonl.gz     HumanEval as published
  faults.jsonl#test      faulty programs with a person's repair
  tasks.jsonl            problems, tasks or demonstrations that coe wrote
  FOLDER                 NAME.py (correct) or NAME.broken.py with test_NAME.py
  PROGRAM.py:TESTS.py    a broken program and its tests
  BOOK.py                exercises: "## DESCRIPTION", a program, asserts of one line each, and so on
  exercises              the project's own exercise books
  generated[:COUNT[:SEED]]   problems made by the project's own generator`;

export const register: Register = (program) => {
  const tasks = program.command("tasks").description("List, show, prove and break problems: correct programs with tests and broken ones.");
  tasks
    .command("list")
    .argument("<source>", "where the records are; see below")
    .description("One line for each record: id, key, split, lines, description.")
    .option("--limit <n>", "most records shown")
    .option("--json", "records as JSONL, without programs", false)
    .addHelpText("after", `${sourceHelp}\n\nExamples:\n  coe tasks list mbpp.jsonl#train --limit 20\n  coe tasks list generated:50 --json`)
    .action(list);
  tasks
    .command("show")
    .argument("<source>", "where the records are; see below")
    .argument("<key>", "key or id of a record, as coe tasks list gives it")
    .description("One record: description, program with line numbers, tests.")
    .option("--json", "the whole record as JSON", false)
    .addHelpText("after", `${sourceHelp}\n\nExamples:\n  coe tasks show mbpp.jsonl 604\n  coe tasks show faults.jsonl mbpp_ilf/604 --json`)
    .action(show);
  tasks
    .command("validate")
    .argument("<source>", "where the records are; see below")
    .description("Prove without a model that references pass their tests and broken programs fail them; exit code 1 when one doesn't.")
    .option("--wall-ms <n>", "time limit of a run; Pyodide stretches it", "10000")
    .option("--workers <n>", "programs run at once (default: the machine's cores, at most 4)")
    .option("--json", "a JSON record for each program", false)
    .addHelpText("after", `${sourceHelp}\n\nExamples:\n  coe tasks validate mbpp.jsonl\n  coe tasks validate faults.jsonl#test --json`)
    .action(validate);
  tasks
    .command("corrupt")
    .argument("<source>", "where the correct programs are; see below")
    .description("Break correct programs at random; only those that fail their tests are written.")
    .option("--out <file>", "JSONL file to write (default: standard output)")
    .option("--count <range>", "corruptions of a program, as 2 or 1-5", "1")
    .option("--per-problem <n>", "broken programs made of each correct one", "1")
    .option("--kinds <text>", "even, paper, syntax, or KIND[=WEIGHT],…", "even")
    .option("--seed <n>", "seed", "0")
    .option("--workers <n>", "programs run at once (default: the machine's cores, at most 4); doesn't change the result")
    .addHelpText(
      "after",
      `${sourceHelp}\n\nKinds of corruption:\n  ${wrap(corruptionKinds.join(", "))}\n\nExamples:\n  coe tasks corrupt mbpp.jsonl#validation --count 1 --kinds syntax --per-problem 3 --out tasks.jsonl\n  coe tasks corrupt generated:100 --count 1-3 --kinds off-by-one,wrong-variable=2`,
    )
    .action(corrupt);
  tasks
    .command("vary")
    .argument("<source>", "where the correct programs are; see below")
    .description(
      "Write correct programs anew under other names and in another layout, proven by their tests, so that a learner can't know them by heart.",
    )
    .requiredOption("--out <file>", "JSONL file of problems to write")
    .option("--per-problem <n>", "variants made of each program", "10")
    .option("--seed <n>", "seed", "0")
    .option("--invented <share>", "share of the new names that are made of random syllables, so that a model can only copy them", "0")
    .option("--wall-ms <n>", "time limit of a run", "2000")
    .option("--workers <n>", "programs run at once (default: the machine's cores, at most 4); doesn't change the result")
    .addHelpText(
      "after",
      `${sourceHelp}\n\nExamples:\n  coe tasks vary mbpp.jsonl#train --per-problem 20 --out varied.jsonl\n  coe demos --source varied.jsonl --out demos.jsonl --count 10000`,
    )
    .action(vary);
};

async function list(specification: string, options: { limit?: string; json: boolean }): Promise<void> {
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber(options.limit, "--limit", 1);
  const { entries } = await read(specification);
  for (const entry of entries.slice(0, limit)) {
    const { id, provenance, description, what, program } = factsOf(entry);
    const lines = program.split("\n").length;
    const corruptions = "corruptions" in provenance ? provenance.corruptions : undefined;
    if (options.json) print(JSON.stringify({ id, what, lines, description, ...provenance }));
    else {
      const kinds = corruptions === undefined ? "" : `[${corruptions.map(({ kind }) => kind).join(", ")}] `;
      print(
        `${id}  ${provenance.key.padEnd(14)} ${(provenance.split ?? "").padEnd(10)} ${String(lines).padStart(3)} lines  ${kinds}${short(description)}`,
      );
    }
  }
  if (!options.json && entries.length > limit) print(`… ${entries.length - limit} more`);
}

async function show(specification: string, key: string, options: { json: boolean }): Promise<void> {
  const { entries, name } = await read(specification);
  const entry = entries.find(({ problem, task }) => [problem, task].some((one) => one?.id === key || one?.provenance.key === key));
  if (!entry) throw new InputError(`${name} has no record ${key}; see: coe tasks list ${specification}`);
  if (options.json) return print(JSON.stringify(entry, undefined, 2));
  const { id, description, provenance, tests } = factsOf(entry);
  print(
    `${id}  ${provenance.source} ${provenance.key}${provenance.split === undefined ? "" : `, split ${provenance.split}`}\n\n${description}`,
  );
  if (entry.task) print(`\nBroken program:\n${renderListing(createScratchpad(entry.task.code))}`);
  if (entry.problem) print(`\nCorrect program:\n${renderListing(createScratchpad(entry.problem.reference))}`);
  print(`Tests:\n${sourceOfTests(tests) || "(the examples in the program's docstrings)"}`);
}

async function validate(specification: string, options: { wallMs: string; workers?: string; json: boolean }): Promise<void> {
  const wallMs = wholeNumber(options.wallMs, "--wall-ms", 1);
  await interruptible("nothing was changed", async (signal) => {
    await using runner = await openRunner(workersOf(options));
    const source = await openSource(specification, { purpose: "evaluate", runner });
    const bar = openProgress(
      "programs",
      source.entries.reduce((sum, { problem, task }) => sum + (problem ? 1 : 0) + (task ? 1 : 0), 0),
    );
    const counts = { reference: 0, "broken program": 0, wrong: 0 };
    let done = 0;
    for await (const { key, what, ok, verdict, hidden } of validateSource(source, { runner, wallMs, signal })) {
      counts[what]++;
      bar.update(++done);
      if (!ok) counts.wrong++;
      if (options.json)
        print(
          JSON.stringify({ key, what, ok, status: verdict.status, hidden, ...(verdict.exception && { exception: verdict.exception }) }),
        );
      else if (!ok) {
        const tests = hidden ? "hidden tests" : "tests";
        const error = verdict.exception ? `: ${verdict.exception.type}: ${verdict.exception.message}` : "";
        print(
          what === "reference"
            ? `${key}: the reference does not pass its ${tests} (${verdict.status}${error})`
            : `${key}: the broken program passes its ${tests}`,
        );
      }
    }
    bar.stop();
    if (!options.json) {
      print(
        `${source.name}: ${counts.reference} references, ${counts["broken program"]} broken programs; ${counts.wrong === 0 ? "all as they must be" : `${counts.wrong} are not as they must be`}`,
      );
    }
    if (counts.wrong > 0) process.exitCode = 1;
  });
}

interface CorruptOptions {
  readonly out?: string;
  readonly count: string;
  readonly perProblem: string;
  readonly kinds: string;
  readonly seed: string;
  readonly workers?: string;
}

async function corrupt(specification: string, options: CorruptOptions): Promise<void> {
  const { out } = options;
  const perProblem = wholeNumber(options.perProblem, "--per-problem", 1);
  const settings = {
    seed: wholeNumber(options.seed, "--seed", 0),
    corruptions: wholeRange(options.count, "--count", 1),
    weights: parseWeights(options.kinds),
    perProblem,
  };
  await interruptible(out === undefined ? "nothing is kept" : `${out} holds what was made so far`, async (signal) => {
    await using runner = await openRunner(workersOf(options));
    const problems = problemsOf(await openSource(specification, { purpose: "evaluate", runner }));
    if (out !== undefined) await writeAtomic(out, "");
    const writer = out === undefined ? undefined : await JsonlWriter.open(out);
    const bar = openProgress("broken programs", problems.length * perProblem);
    let made = 0;
    try {
      for await (const task of corruptProblems(problems, { ...settings, runner, signal })) {
        bar.update(++made);
        if (writer) await writer.append(task);
        else print(JSON.stringify(task));
      }
    } finally {
      bar.stop();
      await writer?.[Symbol.asyncDispose]();
    }
    const summary = `${made} broken programs of ${problems.length} correct ones${out === undefined ? "" : ` in ${out}`}\n`;
    if (out !== undefined) process.stdout.write(summary);
    else if (process.stderr.isTTY) process.stderr.write(summary);
    if (made === 0) process.exitCode = 1;
  });
}

interface VaryOptions {
  readonly out: string;
  readonly perProblem: string;
  readonly seed: string;
  readonly invented: string;
  readonly wallMs: string;
  readonly workers?: string;
}

async function vary(specification: string, { out, ...options }: VaryOptions): Promise<void> {
  const perProblem = wholeNumber(options.perProblem, "--per-problem", 1);
  const settings = {
    perProblem,
    seed: wholeNumber(options.seed, "--seed", 0),
    invented: share(options.invented, "--invented"),
    wallMs: wholeNumber(options.wallMs, "--wall-ms", 1),
  };
  await interruptible(`${out} holds what was made so far`, async (signal) => {
    await using runner = await openRunner(workersOf(options));
    const problems = problemsOf(await openSource(specification, { purpose: "evaluate", runner }));
    await writeAtomic(out, "");
    await using writer = await JsonlWriter.open(out);
    const bar = openProgress("variants", problems.length * perProblem);
    let made = 0;
    try {
      for await (const problem of makeVariants({ ...settings, problems, runner, signal })) {
        bar.update(++made);
        await writer.append(problem);
      }
    } finally {
      bar.stop();
    }
    process.stdout.write(`${made} variants of ${problems.length} programs in ${out}\n`);
    if (made === 0) process.exitCode = 1;
  });
}

/** Opens a source for reading, with a runner only where programs must be made. */
async function read(specification: string): Promise<Source> {
  if (!specification.startsWith("generated")) return openSource(specification, { purpose: "evaluate" });
  await using runner = await openRunner({ selfTest: false });
  return await openSource(specification, { purpose: "evaluate", runner });
}

/** What a record says of itself: of the broken program where there is one. */
function factsOf({ problem, task }: Repairable) {
  if (task) return { ...task, what: problem ? "broken and correct program" : "broken program", program: task.code };
  if (problem) return { ...problem, what: "correct program", program: problem.reference };
  throw new InputError("a record without a program");
}

function workersOf(options: { readonly workers?: string }): { workers?: number } {
  return options.workers === undefined ? {} : { workers: wholeNumber(options.workers, "--workers", 1) };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** Lines of at most 100 characters, indented like the first. */
function wrap(text: string): string {
  return text.replace(/(.{1,98})(?: |$)/g, "$1\n  ").trimEnd();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
