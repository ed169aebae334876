/**
 * Edits of lines as commands, and the commands that take them back.
 *
 * A changed line is restored by REPW where the difference is short (its indentation, with the word after it, or strings within), by REPL where
 * most of the line changed.
 */
import { type Command, commandFault } from "../../editor/index.ts";
import type { LineEdit } from "../../syntax/index.ts";

/** Lines after a mutation, and the commands that restore the lines before it, first line first. */
export interface Applied {
  readonly lines: readonly string[];
  readonly repair: readonly Command[];
}

/** Applies edits that are numbered in `lines`, each line edited at most once. Throws RangeError on a line that doesn't exist. */
export function applyEdits(lines: readonly string[], edits: readonly LineEdit[]): Applied {
  const after = lines.slice();
  const repair: Command[] = [];
  for (const edit of edits.toSorted((a, b) => b.line - a.line)) {
    const index = edit.line - 1;
    if (index < 0 || index >= lines.length + (edit.op === "insert" ? 1 : 0)) throw new RangeError(`no line ${edit.line} to ${edit.op}`);
    switch (edit.op) {
      case "insert":
        after.splice(index, 0, edit.text);
        repair.push({ kind: "DELL", line: edit.line });
        break;
      case "delete":
        after.splice(index, 1);
        repair.push({ kind: "ADDL", line: edit.line, content: lines[index]! });
        break;
      case "replace":
        after[index] = edit.text;
        repair.push(lineChange(edit.line, edit.text, lines[index]!));
        break;
      default:
        edit satisfies never;
    }
  }
  return { lines: after, repair: repair.reverse() };
}

/** The largest share of a line that REPW's two strings may take together, in parts of the two lines' length. */
const shortChange = 0.8;

/** The command that turns one line's text into another. */
export function lineChange(line: number, from: string, to: string): Command {
  const reindented = indentOf(from) !== indentOf(to);
  const change = reindented ? indentChange(from, to) : wordChange(from, to);
  const whole: Command = { kind: "REPL", line, content: to };
  if (change === undefined) return whole;
  const command: Command = { kind: "REPW", line, ...change };
  const ofBoth = reindented ? from.length + to.length : from.trimStart().length + to.trimStart().length;
  const long = change.old.length + change.new.length > shortChange * ofBoth;
  return long || commandFault(command) !== undefined ? whole : command;
}

/** The indentation with the first token after it, where nothing else changed: nothing of the line has to be copied. */
function indentChange(from: string, to: string): { old: string; new: string } | undefined {
  const text = from.trimStart();
  const first = tokensOf(text)[0];
  if (first === undefined || text !== to.trimStart()) return undefined;
  return { old: indentOf(from) + first, new: indentOf(to) + first };
}

/** The most tokens of unchanged context that REPW's old string takes in to be found at its place. */
const contextTokens = 8;

/** The strings of the smallest replacement in whole tokens that REPW can make: the old one is not empty and found first at its place. */
function wordChange(from: string, to: string): { old: string; new: string } | undefined {
  const a = tokensOf(from);
  const b = tokensOf(to);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  for (let context = 0; context <= contextTokens; context++) {
    for (let left = Math.min(context, head); left >= 0 && context - left <= tail; left--) {
      const start = head - left;
      const kept = tail - (context - left);
      const old = a.slice(start, a.length - kept).join("");
      if (old === "" || old !== old.trim() || from.indexOf(old) !== a.slice(0, start).join("").length) continue;
      return { old, new: b.slice(start, b.length - kept).join("") };
    }
  }
  return undefined;
}

/** Words, numbers, runs of blanks, operators and other single marks. */
function tokensOf(text: string): string[] {
  return text.match(/\w+|\s+|(?:\*\*|\/\/|<<|>>|[-+*/%&|^<>=!])=|\*\*|\/\/|<<|>>|->|[^\w\s]/gu) ?? [];
}

function indentOf(text: string): string {
  return /^\s*/.exec(text)![0];
}
