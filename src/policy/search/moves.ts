/** The commands that lead from one program to another: lines kept where they can be, one command for each line that differs. */
import type { Command } from "../../editor/index.ts";

/** From the bottom up within the part that differs, so that numbers stay right; REPL where a line has a partner. */
export function commandsBetween(from: readonly string[], to: readonly string[]): readonly Command[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const old = from.slice(head, from.length - tail);
  const wanted = to.slice(head, to.length - tail);
  const out: Command[] = [];
  if (old.length === wanted.length) {
    for (let i = old.length - 1; i >= 0; i--) if (old[i] !== wanted[i]) out.push({ kind: "REPL", line: head + i + 1, content: wanted[i]! });
    return out;
  }
  // Edit script of insertions and deletions by longest common subsequence; parts are a few lines long.
  const rows = old.length + 1;
  const columns = wanted.length + 1;
  const length = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = wanted.length - 1; j >= 0; j--)
      length[i]![j] = old[i] === wanted[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const forward: Command[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < wanted.length) {
    const line = head + i + 1;
    if (i < old.length && j < wanted.length && old[i] === wanted[j]) {
      i++;
      j++;
    } else if (j === wanted.length || (i < old.length && length[i + 1]![j]! >= length[i]![j + 1]!)) {
      forward.push({ kind: "DELL", line });
      i++;
    } else {
      forward.push({ kind: "ADDL", line, content: wanted[j]! });
      j++;
    }
  }
  return forward.reverse();
}
