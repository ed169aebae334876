/**
 * Faulty programs written by a policy: for each problem it is shown solved problems and writes the program; those that fail are kept as tasks.
 *
 * As in the paper (arXiv 2507.05065: 3-shot prompts on MBPP), with any policy. Attempts are numbered problem by problem; each depends on the seed
 * and its number only, and the file is written in that order, so that a stopped run continues to the same bytes.
 * Not kept: what passes, what defines nothing or not what the tests call, what hangs or runs out of memory (each would cost its limit at every turn), what is there already.
 */
import { setMaxListeners } from "node:events";
import { open, readFile, truncate } from "node:fs/promises";
import { digestOf, escapeRegExp, InputError, JsonlWriter, Rng, readJsonl, writeAtomic } from "../base/index.ts";
import { createScratchpad } from "../editor/index.ts";
import { type Policy, type Prompt, readAnswer, type Sample } from "../episode/index.ts";
import { feedbackOf, type Runner, type Status } from "../sandbox/index.ts";
import { createTask, normaliseProgram, type Problem, type Task } from "../tasks/index.ts";
import { problemText } from "./documents.ts";

export interface FaultOptions {
  readonly problems: readonly Problem[];
  readonly policy: Policy;
  readonly runner: Runner;
  /** Solved problems shown before each; never the problem itself. */
  readonly shots: number;
  /** Programs asked for per problem. */
  readonly attempts: number;
  readonly temperature: number;
  readonly maxTokens: number;
  readonly wallMs: number;
  readonly seed: number;
  readonly concurrency: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, kept: number) => void;
}

/** What became of the attempts. */
export interface FaultStats {
  readonly attempts: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly malformed: number;
  /** Programs that don't define what the tests call: answers to something else. */
  readonly offTask: number;
  /** The other attempts by verdict. */
  readonly verdicts: Readonly<Partial<Record<Status, number>>>;
}

interface State {
  readonly digest: string;
  readonly next: number;
  readonly bytes: number;
  readonly stats: FaultStats;
}

type Outcome = { readonly kind: "malformed" | "offTask" } | { readonly kind: "verdict"; readonly status: Status; readonly task?: Task };

/** Counts changes of what is kept: a file begun under other rules is not continued. */
const rules = 2;

/** Writes `path` and beside it `path.state.json`; a file that was cut short is continued. Throws InputError when it belongs to other settings. */
export async function writeFaults(path: string, options: FaultOptions): Promise<FaultStats> {
  const { problems, attempts, shots, temperature, maxTokens, wallMs, seed, concurrency, policy, signal } = options;
  if (signal) setMaxListeners(0, signal); // every attempt under way listens
  if (problems.length <= shots) throw new InputError(`${shots} examples need more than ${shots} problems, got ${problems.length}`);
  const settings = { shots, attempts, temperature, maxTokens, wallMs, seed, policy: [policy.name, policy.version] };
  const digest = digestOf({ rules, settings, problems: problems.map(({ id }) => id) });
  let state = await readState(path, digest);
  const known = new Set<string>();
  if (state.bytes > 0) for await (const { value } of readJsonl(path)) known.add((value as Task).id);
  await using writer = await JsonlWriter.open(path);
  const total = problems.length * attempts;
  while (state.next < total && !signal?.aborted) {
    const numbers = Array.from({ length: Math.min(concurrency, total - state.next) }, (_, i) => state.next + i);
    let outcomes: Outcome[];
    try {
      outcomes = await Promise.all(numbers.map((number) => attempt(options, number)));
    } catch (error) {
      if (signal?.aborted) break;
      throw error;
    }
    const stats = { ...state.stats, verdicts: { ...state.stats.verdicts }, attempts: state.next + numbers.length };
    for (const outcome of outcomes) {
      if (outcome.kind !== "verdict") {
        stats[outcome.kind]++;
        continue;
      }
      stats.verdicts[outcome.status] = (stats.verdicts[outcome.status] ?? 0) + 1;
      if (!outcome.task) continue;
      if (known.has(outcome.task.id)) stats.duplicates++;
      else {
        known.add(outcome.task.id);
        stats.kept++;
        await writer.append(outcome.task);
      }
    }
    await writer.flush();
    state = { digest, next: state.next + numbers.length, bytes: await sizeOf(path), stats };
    await writeAtomic(statePath(path), JSON.stringify(state));
    options.onProgress?.(state.next, stats.kept);
  }
  return state.stats;
}

async function attempt(options: FaultOptions, number: number): Promise<Outcome> {
  const { problems, attempts, policy, runner, wallMs, signal } = options;
  const problem = problems[Math.floor(number / attempts)]!;
  const rng = Rng.keyed("faults", options.seed, number);
  const { text, finishReason } = await sampleProgram(options, problem, rng, `fault-${number}`);
  const answer = readAnswer(text, "direct-answer", { fenceOpen: policy.promptFormat !== "chat", cutOff: finishReason === "length" });
  // Prose in an open code block is no faulty program.
  if (answer.kind === "malformed" || !/^\s*(?:async )?(?:def|class)\s/m.test(answer.program)) return { kind: "malformed" };
  if (problem.entryPoint !== undefined && !defines(answer.program, problem.entryPoint)) return { kind: "offTask" };
  const code = normaliseProgram(answer.program);
  const { status } = await runner.run({ program: code, tests: problem.tests, limits: { wallMs } }, signal);
  if (status !== "failed" && status !== "errored") return { kind: "verdict", status };
  const { description, tests, hiddenTests, entryPoint, provenance } = problem;
  const task = createTask({
    description,
    code,
    tests,
    ...(hiddenTests && { hiddenTests }),
    ...(entryPoint !== undefined && { entryPoint }),
    provenance: { ...provenance, key: `${provenance.key}/${number % attempts}`, problemId: problem.id, author: policy.name },
  });
  return { kind: "verdict", status, task };
}

function defines(program: string, name: string): boolean {
  const escaped = escapeRegExp(name);
  return new RegExp(`^(?:(?:async +)?def +|class +|(?=${escaped} *[=:]))${escaped}(?!\\w)`, "m").test(program);
}

/** One program by the policy, after examples drawn from the other problems. */
async function sampleProgram(options: FaultOptions, problem: Problem, rng: Rng, key: string): Promise<Sample> {
  const { policy, problems, shots, temperature, maxTokens, runner, signal } = options;
  const others = problems.filter(({ id }) => id !== problem.id);
  const examples = Array.from({ length: shots }, () => others.splice(rng.int(0, others.length - 1), 1)[0]!);
  const prompt = promptOf(policy, examples, problem);
  const verdict = await runner.run({ program: "", tests: problem.tests }, signal);
  const { id, description, tests } = problem;
  const observation = {
    task: { id, description, code: "", tests },
    pad: createScratchpad(""),
    verdict,
    feedback: feedbackOf(verdict),
    turn: 0,
    maxTurns: 1,
    history: [],
  };
  try {
    const params = { temperature, maxTokens, seed: rng.int(0, 2 ** 31 - 1), stop: prompt.format === "trace" ? ["\n```"] : [] };
    return await policy.sample({ episodeKey: key, prompt, params, observation }, signal);
  } finally {
    policy.release?.(key);
  }
}

function promptOf({ promptFormat }: Policy, examples: readonly Problem[], problem: Problem): Prompt {
  const split = (one: Problem): readonly [string, string] => {
    const text = problemText(one);
    const at = text.indexOf("```python\n");
    return [text.slice(0, at), text.slice(at)];
  };
  if (promptFormat === "chat") {
    return {
      format: "chat",
      messages: [
        { role: "system", content: "Write the Python program that is described. Reply with one ```python block and nothing else." },
        ...examples.flatMap((example) => {
          const [question, answer] = split(example);
          return [
            { role: "user" as const, content: question.trim() },
            { role: "assistant" as const, content: answer.trim() },
          ];
        }),
        { role: "user", content: split(problem)[0].trim() },
      ],
    };
  }
  const text = `${examples.map((example) => `${problemText(example)}\n`).join("")}${split(problem)[0]}\`\`\`python\n`;
  return { format: "trace", text, newText: text };
}

const statePath = (path: string): string => `${path}.state.json`;

async function readState(path: string, digest: string): Promise<State> {
  const text = await readFile(statePath(path), "utf8").catch(() => undefined);
  const size = await sizeOf(path);
  if (text === undefined) {
    if (size > 0) throw new InputError(`${path} exists and is no run of coe faults that could go on; name another file`);
    return { digest, next: 0, bytes: 0, stats: { attempts: 0, kept: 0, duplicates: 0, malformed: 0, offTask: 0, verdicts: {} } };
  }
  const state = JSON.parse(text) as State;
  if (state.digest !== digest || size < state.bytes)
    throw new InputError(
      `${path} was begun with another policy, other problems or settings; name another file, or remove it and ${statePath(path)}`,
    );
  if (size > state.bytes) await truncate(path, state.bytes);
  return state;
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path, "r").catch(() => undefined);
  if (!file) return 0;
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
