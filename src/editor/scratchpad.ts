/**
 * The Scratchpad: a program as immutable lines, and what the commands do to it.
 *
 * Lines end where Python's tokeniser ends them: at LF, CRLF or CR. Line ends, a missing final line end and a byte order mark are
 * kept for `programOf`; a file of mixed line ends keeps each line's own. Not guaranteed: that in a file of mixed line ends a deleted
 * line gets its own line end back by `invertCommand` (the undo history gives it back, it keeps the former pad).
 */
import { InputError } from "../base/index.ts";
import { type Command, commandFault, quote, REPW_SEPARATOR } from "./command.ts";
import { describeView, type View, viewAfterDeletion, viewAfterInsertion, viewHasLine, viewOfLines, viewTakesInsertion } from "./view.ts";

export type LineEnd = "\n" | "\r\n" | "\r";

export interface Scratchpad {
  /** The program's lines without their ends. */
  readonly lines: readonly string[];
  /** The line end of the file (the commonest when they are mixed). */
  readonly lineEnd: LineEnd;
  /** Each line's own end, only where the file mixes them. */
  readonly lineEnds?: readonly LineEnd[];
  /** Whether the last line has an end. */
  readonly finalLineEnd: boolean;
  readonly byteOrderMark: boolean;
  /** The lines that are shown and may be edited; absent: all. */
  readonly view?: View;
}

export type ApplyResult =
  | { readonly kind: "applied"; readonly pad: Scratchpad }
  | { readonly kind: "inapplicable"; readonly reason: string };

/** A pad that holds the program. `programOf(createScratchpad(source)) === source` for every string. */
export function createScratchpad(source: string): Scratchpad {
  const byteOrderMark = source.startsWith("\uFEFF");
  const text = byteOrderMark ? source.slice(1) : source;
  if (text === "") return { lines: [], lineEnd: "\n", finalLineEnd: true, byteOrderMark };
  const lines: string[] = [];
  const ends: LineEnd[] = [];
  const counts = { "\n": 0, "\r\n": 0, "\r": 0 };
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    const end = match[0] as LineEnd;
    lines.push(text.slice(start, match.index));
    ends.push(end);
    counts[end]++;
    start = match.index + end.length;
  }
  const lineEnd =
    counts["\r\n"] > counts["\n"] ? (counts["\r"] > counts["\r\n"] ? "\r" : "\r\n") : counts["\r"] > counts["\n"] ? "\r" : "\n";
  const mixed = ends.some((end) => end !== lineEnd);
  const finalLineEnd = start === text.length;
  if (!finalLineEnd) {
    lines.push(text.slice(start));
    ends.push(lineEnd);
  }
  return { lines, lineEnd, ...(mixed ? { lineEnds: ends } : {}), finalLineEnd, byteOrderMark };
}

/** The program's text, line ends as in the file. An empty pad is the empty text. */
export function programOf(pad: Scratchpad): string {
  const { lines, lineEnd, lineEnds, finalLineEnd } = pad;
  const mark = pad.byteOrderMark ? "\uFEFF" : "";
  if (lines.length === 0) return mark;
  if (lineEnds === undefined) return mark + lines.join(lineEnd) + (finalLineEnd ? lineEnd : "");
  const last = lines.length - 1;
  return mark + lines.map((line, i) => line + (i < last || finalLineEnd ? lineEnds[i] : "")).join("");
}

/** The same pad with another view; undefined shows all lines. Ranges outside of the file are cut off, touching ones merged. */
export function withView(pad: Scratchpad, view: View | undefined): Scratchpad {
  const { view: _, ...rest } = pad;
  const shown: number[] = [];
  for (const { first, last } of view ?? []) {
    for (let line = Math.max(first, 1); line <= Math.min(last, pad.lines.length); line++) shown.push(line);
  }
  const normal = view === undefined ? undefined : viewOfLines(shown, pad.lines.length);
  return normal === undefined ? rest : { ...rest, view: normal };
}

/**
 * The pad after a command, or why it can't be applied: the line doesn't exist, is not shown, or REPW's old string is not in it (its
 * first occurrence is replaced). ADDL takes 1 to one more than the number of lines. EXIT applies and changes nothing.
 */
export function applyCommand(pad: Scratchpad, command: Command): ApplyResult {
  const fault = commandFault(command);
  if (fault !== undefined) return { kind: "inapplicable", reason: fault };
  if (command.kind === "EXIT") return { kind: "applied", pad };
  const refusal = command.kind === "ADDL" ? insertionRefusal(pad, command.line) : lineRefusal(pad, command.line);
  if (refusal !== undefined) return { kind: "inapplicable", reason: refusal };
  const index = command.line - 1;
  switch (command.kind) {
    case "DELL":
      return { kind: "applied", pad: spliced(pad, index, 1) };
    case "ADDL":
      return { kind: "applied", pad: spliced(pad, index, 0, command.content) };
    case "REPL":
      return { kind: "applied", pad: { ...pad, lines: pad.lines.with(index, command.content) } };
    case "REPW": {
      const line = pad.lines[index]!;
      const at = line.indexOf(command.old);
      if (at === -1) return { kind: "inapplicable", reason: `${quote(command.old)} does not occur in line ${command.line}` };
      const replaced = line.slice(0, at) + command.new + line.slice(at + command.old.length);
      return { kind: "applied", pad: { ...pad, lines: pad.lines.with(index, replaced) } };
    }
    default:
      return command satisfies never;
  }
}

/** The command that undoes `command` on the pad after it. Throws InputError when it can't be applied to `before`. */
export function invertCommand(before: Scratchpad, command: Command): Command {
  const result = applyCommand(before, command);
  if (result.kind === "inapplicable") throw new InputError(`can't invert a command that can't be applied: ${result.reason}`);
  if (command.kind === "EXIT") return command;
  const { line } = command;
  if (command.kind === "ADDL") return { kind: "DELL", line };
  const content = before.lines[line - 1]!;
  if (command.kind === "DELL") return { kind: "ADDL", line, content };
  if (command.kind === "REPW" && command.new !== "" && !command.new.includes(REPW_SEPARATOR)) {
    // REPW undoes itself only where the first occurrence of the new string is the one that was written.
    if (result.pad.lines[line - 1]!.indexOf(command.new) === content.indexOf(command.old))
      return { ...command, old: command.new, new: command.old };
  }
  return { kind: "REPL", line, content };
}

function lineRefusal({ lines, view }: Scratchpad, line: number): string | undefined {
  if (lines.length === 0) return `there is no line ${line}: the program is empty`;
  if (line > lines.length) return `there is no line ${line}: the program has lines 1 to ${lines.length}`;
  if (!viewHasLine(view, line)) return `line ${line} is not shown and can't be changed; the lines shown are ${describeView(view!)}`;
  return undefined;
}

function insertionRefusal({ lines, view }: Scratchpad, line: number): string | undefined {
  if (line > lines.length + 1)
    return `a line can't be inserted as line ${line}: the program has ${lines.length} lines, so 1 to ${lines.length + 1} can be`;
  if (!viewTakesInsertion(view, line))
    return `line ${line} is not shown and nothing can be inserted there; the lines shown are ${describeView(view!)}`;
  return undefined;
}

/** The pad with one line deleted or inserted at `index`. */
function spliced(pad: Scratchpad, index: number, deleted: 0 | 1, ...inserted: readonly string[]): Scratchpad {
  const { lineEnds, view } = pad;
  const newEnds = inserted.map(() => lineEnds?.[index - 1] ?? pad.lineEnd);
  return {
    ...pad,
    lines: pad.lines.toSpliced(index, deleted, ...inserted),
    ...(lineEnds === undefined ? {} : { lineEnds: lineEnds.toSpliced(index, deleted, ...newEnds) }),
    ...(view === undefined ? {} : { view: deleted ? viewAfterDeletion(view, index + 1) : viewAfterInsertion(view, index + 1) }),
  };
}
