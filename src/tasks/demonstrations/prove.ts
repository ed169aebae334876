/** Runs every state of a repair and finds out whether it is a demonstration: failing until the last repair, each repair needed. */
import { applyCommand, type Command, createScratchpad, programOf } from "../../editor/index.ts";
import { feedbackOf, type Runner, type TestSuite, type Verdict } from "../../sandbox/index.ts";
import type { DemonstrationTurn } from "../types.ts";
import { applyAll, moveLast, type Repair } from "./order.ts";

export interface Proof {
  readonly initial: { readonly status: Verdict["status"]; readonly feedback: string };
  /** One turn a command, closed by EXIT. */
  readonly turns: readonly DemonstrationTurn[];
}

export interface ProofOptions {
  readonly runner: Runner;
  readonly tests: TestSuite;
  readonly wallMs: number;
  readonly necessary: boolean;
  readonly signal: AbortSignal;
}

/** Why there is no proof: the tests pass before the last repair is done, or without one of the repairs. */
export type Refusal = "passes early" | "repair not needed";

/**
 * The repairs' turns with what the runner says after each. The last state is taken to pass: the caller has run the reference.
 * Throws what the runner throws.
 */
export async function proveRepairs(code: string, repairs: readonly Repair[], options: ProofOptions): Promise<Proof | Refusal> {
  const commands = repairs.flat();
  const start = createScratchpad(code);
  const states = programsAlong(code, commands).slice(0, -1);
  const verdicts = new Map<string, Verdict>();
  const fails = async (program: string): Promise<boolean> => {
    const verdict = await runState(program, options);
    verdicts.set(program, verdict);
    return verdict.status !== "passed";
  };
  // The state with the least left to repair is the likeliest to pass, and the likeliest to be known to the runner.
  for (const state of states.toReversed()) if (!(await fails(state))) return "passes early";
  for (let index = 0; options.necessary && index + 1 < repairs.length; index++) {
    const order = moveLast(start, repairs, index);
    const without = order && applyAll(start, order.slice(0, -1).flat());
    if (without && !(await fails(programOf(without)))) return "repair not needed";
  }
  const seen = states.map((state) => ({ status: verdicts.get(state)!.status, feedback: feedbackOf(verdicts.get(state)!) }));
  const passed = { status: "passed", feedback: "" } as const;
  const turns = commands.map((command, i) => ({ command, ...(seen[i + 1] ?? passed) }));
  return { initial: seen[0]!, turns: [...turns, { command: { kind: "EXIT" }, ...passed }] };
}

/** How much longer a program that ran out of time may take on its second try, which decides. */
const patience = 4;

/** Runs one state as an episode would, but for the time limit: a busy machine must not decide, so running out of time is tried twice. */
export async function runState(program: string, { runner, tests, wallMs, signal }: Omit<ProofOptions, "necessary">): Promise<Verdict> {
  const job = { program, tests, feedback: { showExpected: true } };
  const verdict = await runner.run({ ...job, limits: { wallMs } }, signal);
  return verdict.status === "timedOut" ? runner.run({ ...job, limits: { wallMs: patience * wallMs } }, signal) : verdict;
}

/** The program and what it becomes after each command. Throws RangeError on a command that can't be applied. */
export function programsAlong(code: string, commands: readonly Command[]): string[] {
  let pad = createScratchpad(code);
  const programs = [code];
  for (const command of commands) {
    const result = applyCommand(pad, command);
    if (result.kind === "inapplicable") throw new RangeError(`a repair that can't be applied: ${result.reason}`);
    pad = result.pad;
    programs.push(programOf(pad));
  }
  return programs;
}

/** The program after all commands. Throws RangeError on a command that can't be applied. */
export function programAfter(code: string, commands: readonly Command[]): string {
  return programsAlong(code, commands).at(-1)!;
}
