/**
 * Undo history as persistent data: every step keeps the pad before it, so that undo is exact and old histories stay valid.
 *
 * Pads share their unchanged lines' strings. Not guaranteed: bounded memory; a history holds every pad since `startHistory`.
 */
import type { Command } from "./command.ts";
import { applyCommand, type Scratchpad } from "./scratchpad.ts";

/** A step back: the history before a command, and the command. */
export interface HistoryStep {
  readonly before: History;
  readonly command: Command;
}

export interface History {
  readonly pad: Scratchpad;
  /** The last command, absent at the start. */
  readonly last?: HistoryStep;
  /** Undone steps, the next to redo first. */
  readonly undone?: { readonly history: History; readonly command: Command };
}

export type HistoryResult =
  | { readonly kind: "applied"; readonly history: History }
  | { readonly kind: "inapplicable"; readonly reason: string };

export function startHistory(pad: Scratchpad): History {
  return { pad };
}

/** The history after a command; what was undone before it is forgotten. */
export function applyToHistory(history: History, command: Command): HistoryResult {
  const result = applyCommand(history.pad, command);
  if (result.kind === "inapplicable") return result;
  return { kind: "applied", history: { pad: result.pad, last: { before: history, command } } };
}

/** The history before the last command, which can be redone; undefined at the start. */
export function undo(history: History): History | undefined {
  if (history.last === undefined) return undefined;
  const { before, command } = history.last;
  return { pad: before.pad, ...(before.last === undefined ? {} : { last: before.last }), undone: { history, command } };
}

/** The history after the command that was undone last; undefined when nothing was undone since the last command. */
export function redo(history: History): History | undefined {
  return history.undone?.history;
}

/** The commands that lead from the start to this pad, first to last. */
export function commandsOf(history: History): readonly Command[] {
  const out: Command[] = [];
  for (let step = history.last; step !== undefined; step = step.before.last) out.push(step.command);
  return out.reverse();
}
