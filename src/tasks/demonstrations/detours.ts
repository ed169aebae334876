/**
 * Wrong turns and the way back: demonstrations in which some commands are mistakes that are shown but not to be learnt.
 *
 * A policy that has only seen right commands repeats its first mistake; here it sees what follows one, and the commands that lead from
 * there to the correct program. The mistakes are drawn (near misses of the right command, and edits elsewhere) or are a policy's own
 * (imitation on the learner's own states: Ross, Gordon, Bagnell, DAgger, AISTATS 2011).
 */
import type { Rng } from "../../base/index.ts";
import { type Command, createScratchpad } from "../../editor/index.ts";
import { feedbackOf } from "../../sandbox/index.ts";
import { commandsBetween } from "../corruption/between.ts";
import { corruptProgram } from "../corruption/corrupt.ts";
import { lineChange } from "../corruption/invert.ts";
import type { CorruptionWeights } from "../corruption/kinds.ts";
import type { DemonstrationTurn } from "../types.ts";
import { type Proof, type ProofOptions, programAfter, programsAlong, type Refusal, runState } from "./prove.ts";

/** Commands from the broken program on: right ones, then wrong ones. The way back is found from where they end. */
export interface Detour {
  readonly right: readonly Command[];
  readonly wrong: readonly Command[];
}

export interface DetourDraw {
  readonly rng: Rng;
  readonly weights: CorruptionWeights;
  readonly donors: readonly string[];
}

/** Shares of the wrong commands: anywhere in the program; else near misses of the right command. */
const elsewhere = 0.35;
/** Chance that one more wrong command follows, up to three. */
const more = 0.35;
/** Corruptions drawn before a near miss is given up. */
const draws = 24;

/** Wrong commands at a random place of a repair, or nothing where none was found. `commands`: the repair of `code`, without EXIT. */
export function drawDetour(code: string, commands: readonly Command[], draw: DetourDraw): Detour | undefined {
  const at = draw.rng.int(0, commands.length - 1);
  const right = commands.slice(0, at);
  const wanted = commands[at]!;
  const wrong: Command[] = [];
  let program = programAfter(code, right);
  do {
    const command: Command | undefined = wrongCommand(program, wrong.length === 0 ? wanted : undefined, draw);
    if (command === undefined) break;
    const next = programAfter(program, [command]);
    if (next === program) break;
    wrong.push(command);
    program = next;
  } while (wrong.length < 3 && draw.rng.chance(more));
  return wrong.length === 0 ? undefined : { right, wrong };
}

/** A command that is not the right one: near it in the program where one is given, else anywhere. */
function wrongCommand(program: string, right: Command | undefined, draw: DetourDraw): Command | undefined {
  const anywhere = (): Command | undefined => mutate(program, draw);
  if (right === undefined || right.kind === "EXIT" || draw.rng.chance(elsewhere)) return anywhere();
  const repaired = programAfter(program, [right]);
  const kept = right.kind === "DELL" ? program : repaired;
  const from = createScratchpad(program).lines;
  for (let i = 0; i < draws; i++) {
    // the line as it should be, corrupted (or, where it should not be, changed); sometimes the broken line, changed in another place
    const base = right.kind !== "ADDL" && draw.rng.chance(0.4) ? program : kept;
    const command = mutate(base, draw);
    if (command === undefined || command.kind === "EXIT" || command.line !== right.line || command.kind === "ADDL") continue;
    if (command.kind === "DELL") {
      if (right.kind === "ADDL" || right.kind === "DELL") continue;
      return command;
    }
    const text = createScratchpad(programAfter(base, [command])).lines[command.line - 1]!;
    if (right.kind === "ADDL") return { kind: "ADDL", line: right.line, content: text };
    if (text !== from[command.line - 1]) return lineChange(command.line, from[command.line - 1]!, text);
  }
  return anywhere();
}

/** A random corruption as the one command that makes it, where it is one. */
function mutate(program: string, { rng, weights, donors }: DetourDraw): Command | undefined {
  const broken = corruptProgram(program, { rng, weights, donors, count: 1 });
  if (!broken) return undefined;
  const commands = commandsBetween(createScratchpad(program).lines, createScratchpad(broken.code).lines);
  return commands.length === 1 ? commands[0] : undefined;
}

/** The turns of a detour and of the way back to `reference`, all run; refused when a state before the last passes. */
export async function proveDetour(
  code: string,
  { right, wrong }: Detour,
  reference: string,
  options: Omit<ProofOptions, "necessary"> & { readonly maxTurns: number },
): Promise<Proof | Refusal | "too many turns"> {
  const lost = createScratchpad(programAfter(code, [...right, ...wrong]));
  const back = commandsBetween(lost.lines, createScratchpad(reference).lines);
  if (back.length === 0) return "passes early";
  const commands = [...right, ...wrong, ...back];
  if (commands.length >= options.maxTurns) return "too many turns";
  const said: { status: DemonstrationTurn["status"]; feedback: string }[] = [];
  for (const state of programsAlong(code, commands).slice(0, -1)) {
    const verdict = await runState(state, options);
    if (verdict.status === "passed") return "passes early";
    said.push({ status: verdict.status, feedback: feedbackOf(verdict) });
  }
  const passed = { status: "passed", feedback: "" } as const;
  const turns = commands.map((command, i): DemonstrationTurn => {
    const detour = i >= right.length && i < right.length + wrong.length;
    return { command, ...(said[i + 1] ?? passed), ...(detour && { detour }) };
  });
  return { initial: said[0]!, turns: [...turns, { command: { kind: "EXIT" }, ...passed }] };
}
