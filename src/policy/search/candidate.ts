/**
 * A candidate of the search: one small edit of a program, and how well it fits among those of its kind.
 *
 * Edits are numbered in the program before them. Not guaranteed: that the edited program parses.
 */
import type { LineEdit } from "../../syntax/index.ts";

/** What the edit repairs; each kind has a prior that depends on how the program fails (rank.ts). */
export type RepairKind =
  | "colon"
  | "bracket"
  | "quote"
  | "keyword"
  | "indentation"
  | "spelling"
  | "undefined-name"
  | "test-name"
  | "import"
  | "initialise"
  | "delete-line"
  | "add-return"
  | "missing-return"
  | "add-step"
  | "add-header"
  | "add-body"
  | "comparison"
  | "arithmetic"
  | "boolean"
  | "augmented"
  | "off-by-one"
  | "variable"
  | "arguments"
  | "negation"
  | "constant"
  | "method"
  | "jump";

export interface Candidate {
  readonly kind: RepairKind;
  readonly edits: readonly LineEdit[];
  /** Relative to others of its kind, before the line's weight; 1 = ordinary. */
  readonly fit: number;
}

/** The line that a candidate is about. */
export function lineOf(candidate: Candidate): number {
  return candidate.edits[0]!.line;
}

/** The line with [from, to) replaced, as a candidate's edit. */
export function replaceIn(lines: readonly string[], line: number, from: number, to: number, text: string): LineEdit {
  const old = lines[line - 1]!;
  return { op: "replace", line, text: old.slice(0, from) + text + old.slice(to) };
}

/** Leading blanks. */
export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)![0];
}
