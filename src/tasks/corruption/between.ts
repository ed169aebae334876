/**
 * The commands that lead from one program to another: what an editor that knows the target would do next, whatever happened before.
 *
 * Lines that both have in common (longest common subsequence) stay; of what differs, lines are paired by likeness and changed, the rest
 * is added or deleted, from the top down. Not guaranteed: the fewest characters, or that each state between is nearer to working.
 */
import { diffArrays } from "diff";
import type { Command } from "../../editor/index.ts";
import { lineChange } from "./invert.ts";

/** Commands that make `to` of `from`, in order; empty when they are equal. Each is numbered in the state that it finds. */
export function commandsBetween(from: readonly string[], to: readonly string[]): Command[] {
  const out: Command[] = [];
  let line = 1;
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = (): void => {
    line = changeHunk(removed, added, line, out);
    removed = [];
    added = [];
  };
  for (const part of diffArrays([...from], [...to])) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      flush();
      line += part.value.length;
    }
  }
  flush();
  return out;
}

/** Replaces the lines `removed`, the first of which is `line`, by `added`; the line after them. */
function changeHunk(removed: readonly string[], added: readonly string[], line: number, out: Command[]): number {
  const [short, long] = removed.length < added.length ? [removed, added] : [added, removed];
  const offset = bestOffset(short, long);
  let at = line;
  for (let i = 0; i < long.length; i++) {
    const j = i - offset;
    const paired = j >= 0 && j < short.length;
    if (paired) {
      const [before, after] = long === removed ? [removed[i]!, added[j]!] : [removed[j]!, added[i]!];
      if (before !== after) out.push(lineChange(at, before, after));
      at++;
    } else if (long === removed) out.push({ kind: "DELL", line: at });
    else out.push({ kind: "ADDL", line: at++, content: added[i]! });
  }
  return at;
}

/** Where in `long` the lines of `short` lie so that the pairs are most alike; the first of equals. */
function bestOffset(short: readonly string[], long: readonly string[]): number {
  let best = 0;
  let most = -1;
  for (let offset = 0; offset + short.length <= long.length; offset++) {
    const likeness = short.reduce((sum, text, i) => sum + commonShare(text, long[offset + i]!), 0);
    if (likeness > most) [best, most] = [offset, likeness];
  }
  return best;
}

/** Share of the words and marks that two lines have in common, 0 to 1. */
function commonShare(a: string, b: string): number {
  const x = tokensOf(a);
  const y = tokensOf(b);
  const left = y.slice();
  let common = 0;
  for (const token of x) {
    const found = left.indexOf(token);
    if (found === -1) continue;
    left.splice(found, 1);
    common++;
  }
  return (2 * common) / Math.max(1, x.length + y.length);
}

function tokensOf(text: string): string[] {
  return text.match(/\w+|[^\w\s]/g) ?? [];
}
