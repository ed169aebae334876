/**
 * Drills: demonstrations made from functions that have no tests, so that a small model meets far more code than tested problems hold.
 *
 * A function is corrupted and repaired as in demonstrations, but nothing runs: the feedback is what can be known without running. The
 * runner loads each state (syntax errors are real), a name that nothing binds gives the NameError that Python would raise, anything
 * else an AssertionError without details. For pretraining only: a drill proves nothing, and its repair is one of several possible.
 */
import { digestOf, Rng } from "../base/index.ts";
import type { Command } from "../editor/index.ts";
import type { Runner, TestSuite } from "../sandbox/index.ts";
import { SyntaxView } from "../syntax/index.ts";
import { corruptProgram, donorLines } from "./corruption/corrupt.ts";
import type { CorruptionWeights } from "./corruption/kinds.ts";
import { programsAlong } from "./demonstrations/prove.ts";
import type { SourceFunction } from "./functions.ts";
import { createTask, demonstrationId } from "./identity.ts";
import { mapOrdered } from "./ordered.ts";
import type { Demonstration, DemonstrationTurn } from "./types.ts";

export interface DrillOptions {
  readonly functions: readonly SourceFunction[];
  readonly count: number;
  readonly seed: number;
  readonly runner: Runner;
  readonly weights: CorruptionWeights;
  /** Share of drills with one corruption; the others have two. Default 0.8. */
  readonly singleShare?: number;
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

const noTests: TestSuite = { kind: "program", source: "" };

/** Drills in seeded order; functions that don't load, and corruptions that change nothing, are left out, so that fewer than `count` may come. */
export async function* makeDrills(options: DrillOptions): AsyncGenerator<Demonstration> {
  const { count, seed, functions, concurrency = 16, signal } = options;
  const donors = donorLines(functions.map(({ code }) => code));
  const run = digestOf({ drills: seed, functions: functions.map(({ code }) => code), weights: options.weights }).slice(0, 16);
  const slots = Array.from({ length: count }, (_, slot) => slot);
  const make = (slot: number, leave: AbortSignal): Promise<Demonstration | undefined> =>
    makeDrill({ ...options, signal: leave }, donors, run, slot, Rng.keyed("drill", seed, slot + 1));
  for await (const drill of mapOrdered(slots, concurrency, make, signal)) if (drill) yield drill;
}

async function makeDrill(
  options: DrillOptions,
  donors: readonly string[],
  run: string,
  slot: number,
  rng: Rng,
): Promise<Demonstration | undefined> {
  const { code, description } = rng.pick(options.functions);
  const count = rng.chance(options.singleShare ?? 0.8) ? 1 : 2;
  const corrupted = corruptProgram(code, { rng, weights: options.weights, donors, count });
  if (!corrupted) return undefined;
  const known = namesOf(code);
  if ((await loadError(options.runner, code, options.signal)) !== "") return undefined;
  const states = programsAlong(corrupted.code, corrupted.repair);
  const feedback: string[] = [];
  for (const state of states) feedback.push(state === code ? "" : await feedbackWithoutTests(options, state, known));
  const commands: readonly Command[] = [...corrupted.repair, { kind: "EXIT" }];
  const turns = commands.map((command, i): DemonstrationTurn => {
    const text = feedback[Math.min(i + 1, feedback.length - 1)]!;
    return { command, status: text === "" ? "passed" : "failed", feedback: text };
  });
  if (feedback[0] === "" || turns.slice(0, -2).some((turn) => turn.status === "passed")) return undefined;
  const task = createTask({
    description,
    code: corrupted.code,
    tests: noTests,
    provenance: { source: "drills", key: String(slot), split: "train", corruptions: corrupted.corruptions },
  });
  return { id: demonstrationId(task, commands), slot, run, task, initial: { status: "failed", feedback: feedback[0]! }, turns };
}

async function feedbackWithoutTests(options: DrillOptions, code: string, known: ReadonlySet<string>): Promise<string> {
  return (await loadError(options.runner, code, options.signal)) || unboundName(code, known) || "AssertionError";
}

async function loadError(runner: Runner, program: string, signal?: AbortSignal): Promise<string> {
  const { exception } = await runner.run({ program, tests: noTests }, signal);
  return exception ? `${exception.line === undefined ? "" : `line ${exception.line}: `}${exception.type}: ${exception.message}` : "";
}

function namesOf(code: string): Set<string> {
  const view = new SyntaxView(code.split("\n"));
  return new Set(view.nodes("VariableName").map((node) => view.textOf(node)));
}

/** The NameError of the first name that the original program doesn't know; empty when there is none. */
function unboundName(code: string, known: ReadonlySet<string>): string {
  const view = new SyntaxView(code.split("\n"));
  const stranger = view.nodes("VariableName").find((node) => !known.has(view.textOf(node)));
  return stranger ? `line ${view.lineAt(stranger.from)}: NameError: name '${view.textOf(stranger)}' is not defined` : "";
}
