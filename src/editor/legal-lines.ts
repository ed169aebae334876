/**
 * The line numbers that each command may name on a pad, and such sets as regular expressions and as digit-by-digit prefixes.
 */
import { COMMAND_KINDS, type CommandKind, MAX_LINE } from "./command.ts";
import type { Scratchpad } from "./scratchpad.ts";
import type { LineRange } from "./view.ts";

/** The kinds of command with a line number. */
export type NumberedKind = Exclude<CommandKind, "EXIT">;

/** Per kind, the numbers that apply, as rising ranges that don't touch. Without a pad: every number of the language. */
export function legalLines(pad?: Scratchpad): Record<NumberedKind, readonly LineRange[]> {
  if (pad === undefined) {
    const all = [{ first: 1, last: MAX_LINE }];
    return { DELL: all, ADDL: all, REPL: all, REPW: all };
  }
  const view = pad.view ?? [{ first: 1, last: pad.lines.length }];
  const shown = view.filter(({ first, last }) => last >= first);
  const nonEmpty: { first: number; last: number }[] = [];
  for (const { first, last } of shown) {
    for (let line = first; line <= last; line++) {
      if (pad.lines[line - 1] === "") continue;
      const open = nonEmpty.at(-1);
      if (open !== undefined && open.last === line - 1) open.last = line;
      else nonEmpty.push({ first: line, last: line });
    }
  }
  const insertable: { first: number; last: number }[] = [];
  for (const { first, last } of view) {
    const open = insertable.at(-1);
    if (open !== undefined && open.last >= first - 1) open.last = last + 1;
    else insertable.push({ first, last: last + 1 });
  }
  return { DELL: shown, ADDL: insertable, REPL: shown, REPW: nonEmpty };
}

/** The kinds of command that can be given: those with a legal line, and EXIT where it may be. */
export function legalKinds(lines: Record<NumberedKind, readonly LineRange[]>, exit: boolean): readonly CommandKind[] {
  return COMMAND_KINDS.filter((kind) => (kind === "EXIT" ? exit : lines[kind].length > 0));
}

/** True when the number lies in a range. */
export function hasNumber(ranges: readonly LineRange[], value: number): boolean {
  return meets(ranges, value, value);
}

/** True when the decimal digits of `prefix` begin some number of the ranges. */
export function hasPrefix(ranges: readonly LineRange[], prefix: number): boolean {
  for (let scale = 1; prefix * scale <= MAX_LINE; scale *= 10) {
    if (meets(ranges, prefix * scale, prefix * scale + scale - 1)) return true;
  }
  return false;
}

/** True when a range holds a number of [low, high]; binary search. */
function meets(ranges: readonly LineRange[], low: number, high: number): boolean {
  let a = 0;
  let b = ranges.length;
  while (a < b) {
    const middle = (a + b) >> 1;
    if (ranges[middle]!.last < low) a = middle + 1;
    else b = middle;
  }
  const range = ranges[a];
  return range !== undefined && range.first <= high && range.last >= low;
}

/** Alternatives, each a string of digits and digit classes (`[2-5]`), that match exactly the numbers of the ranges. */
export function digitPatterns(ranges: readonly LineRange[]): readonly string[] {
  return ranges.flatMap(({ first, last }) => {
    const out: string[] = [];
    for (let low = first; low <= last; ) {
      // The largest block low … low + size - 1 of equal length that varies only in its last digits.
      let scale = 1;
      while (low % (scale * 10) === 0 && low + scale * 10 - 1 <= last) scale *= 10;
      const room = 9 - (Math.floor(low / scale) % 10);
      const more = Math.min(room, Math.floor((last - low + 1) / scale) - 1);
      const head = Math.floor(low / scale / 10);
      const digit = Math.floor(low / scale) % 10;
      const classes = "[0-9]".repeat(String(scale).length - 1);
      out.push(`${head === 0 ? "" : head}${more === 0 ? digit : `[${digit}-${digit + more}]`}${classes}`);
      low += scale * (more + 1);
    }
    return out;
  });
}
