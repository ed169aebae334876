/**
 * Demonstrations from a policy's own episodes: its turns, up to a random one, are the detour, and what follows leads to the reference.
 *
 * Imitation on the states that the learner reaches (Ross, Gordon, Bagnell, DAgger, AISTATS 2011): the teacher is the reference program.
 * Nothing is learnt from what the policy did. Episodes whose problem isn't given, or that are repaired at the chosen turn, give nothing.
 */
import { digestOf, Rng } from "../../base/index.ts";
import type { Command } from "../../editor/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import { demonstrationId } from "../identity.ts";
import { mapOrdered } from "../ordered.ts";
import type { Demonstration, Problem, Task } from "../types.ts";
import { proveDetour } from "./detours.ts";

/** A task and the commands that a policy applied to it, in order, without EXIT. */
export interface Attempt {
  readonly task: Task;
  readonly commands: readonly Command[];
}

export interface CorrectionOptions {
  readonly attempts: readonly Attempt[];
  /** With the references: found by the task's `problemId`. */
  readonly problems: readonly Problem[];
  readonly runner: Runner;
  readonly seed: number;
  readonly wallMs: number;
  readonly maxTurns: number;
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/** By which a file of corrections knows its run. */
export function correctionsDigest({ attempts, seed, wallMs, maxTurns, runner }: CorrectionOptions): string {
  const { name, python } = runner.backend;
  const commands = attempts.map((attempt) => [attempt.task.id, attempt.commands]);
  return digestOf({ corrections: commands, seed, wallMs, maxTurns, backend: [name, python] }).slice(0, 16);
}

/** At most one demonstration an attempt, in their order, from attempt `first` on. Throws SandboxError, the signal's reason on abort. */
export async function* makeCorrections(options: CorrectionOptions, first = 0): AsyncGenerator<Demonstration, void, undefined> {
  const { attempts, problems, runner, seed, wallMs, maxTurns, concurrency = 16, signal } = options;
  const references = new Map(problems.map(({ id, reference }) => [id, reference]));
  const run = correctionsDigest(options);
  const correct = async (slot: number, leave: AbortSignal): Promise<Demonstration | undefined> => {
    const { task, commands } = attempts[slot]!;
    const reference = references.get(task.provenance.problemId ?? "");
    if (reference === undefined || commands.length === 0) return undefined;
    const wrong = commands.slice(0, Rng.keyed("correction", seed, slot).int(1, commands.length));
    const running = { runner, tests: task.tests, wallMs, maxTurns, signal: leave };
    const proof = await proveDetour(task.code, { right: [], wrong }, reference, running);
    if (typeof proof === "string") return undefined;
    const all = proof.turns.map(({ command }) => command);
    return { id: demonstrationId(task, all), slot, run, task, ...proof };
  };
  const slots = Array.from({ length: attempts.length - first }, (_, i) => first + i);
  for await (const demonstration of mapOrdered(slots, concurrency, correct, signal)) if (demonstration) yield demonstration;
}
