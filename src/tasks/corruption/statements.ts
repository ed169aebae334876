/** Mutations of statements and of the marks between them: returns, indentation, colons, brackets, loop control, first values. */
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type LineEdit, type SyntaxView } from "../../syntax/index.ts";
import { Collector, type Enumerate } from "./expressions.ts";

/** A `return` that was forgotten: only the value stays, the line is gone, or the value is printed instead. */
export const missingReturns: Enumerate = (view) => {
  const out = new Collector(view, "missing-return");
  for (const node of view.nodes("ReturnStatement")) {
    const value = node.firstChild?.nextSibling;
    if (!value || value.type.isError) continue;
    out.replace({ from: node.from, to: value.from }, "");
    const whole = { from: value.from, to: node.lastChild!.to };
    out.replace({ from: node.from, to: whole.to }, `print(${view.textOf(whole)})`);
    const span = ownLines(view, node);
    if (span && span.first === span.last) out.add([{ op: "delete", line: span.first }]);
  }
  return out.mutations;
};

/** One statement's first line too far in or out: by a level, or by a single blank. */
export const wrongIndentations: Enumerate = (view) => {
  const out = new Collector(view, "wrong-indentation");
  const unit = indentationUnit(view.lines);
  for (const node of statements(view)) {
    const span = ownLines(view, node);
    if (!span) continue;
    const text = view.line(span.first);
    const indent = text.length - text.trimStart().length;
    const widths = [indent + unit, indent - unit, indent + 1, indent - 1];
    for (const width of widths) {
      if (width < 0 || width === indent) continue;
      out.add([{ op: "replace", line: span.first, text: " ".repeat(width) + text.trimStart() }]);
    }
  }
  return out.mutations;
};

/** The colon after a header (`if`, `for`, `def`, …). */
export const missingColons: Enumerate = (view) => {
  const out = new Collector(view, "missing-colon");
  for (const body of view.nodes("Body")) {
    const colon = body.firstChild;
    if (colon?.name === ":") out.replace(colon, "");
  }
  return out.mutations;
};

const brackets = ["(", ")", "[", "]", "{", "}"] as const;
const otherBracket: Readonly<Record<string, string>> = { ")": "]", "]": ")", "}": ")" };

/** A bracket left out, or closed by one of another sort. */
export const missingBrackets: Enumerate = (view) => {
  const out = new Collector(view, "missing-bracket");
  for (const node of view.nodes(...brackets)) {
    if (node.parent?.name === "FormatReplacement") continue;
    out.replace(node, "");
    const other = otherBracket[node.name];
    if (other !== undefined) out.replace(node, other);
  }
  return out.mutations;
};

/** The most lines of a statement that is deleted as one mistake; the repair needs a command a line. */
const deletableLines = 4;

/** A whole statement gone; where it was its block's only one, `pass` stands in its place. */
export const deletedStatements: Enumerate = (view) => {
  const out = new Collector(view, "deleted-statement");
  for (const node of statements(view)) {
    const span = ownLines(view, node);
    if (!span || span.last - span.first >= deletableLines) continue;
    const alone = node.parent?.name === "Body" && childrenOf(node.parent).filter((child) => child.name !== ":").length === 1;
    const edits: LineEdit[] = [];
    for (let line = span.first; line <= span.last; line++) edits.push({ op: "delete", line });
    if (!alone) out.add(edits);
    else if (edits.length === 1 && node.name !== "PassStatement") out.replace(node, "pass");
  }
  return out.mutations;
};

/** Loop control exchanged, made harmless, or left out. */
export const breakContinues: Enumerate = (view) => {
  const out = new Collector(view, "break-continue");
  for (const node of view.nodes("break", "continue")) {
    out.replace(node, node.name === "break" ? "continue" : "break");
    out.replace(node, "pass");
  }
  for (const node of view.nodes("ReturnStatement")) if (insideLoop(node)) out.replace(node, "break");
  return out.mutations;
};

const firstValues: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^0$/, ["1", "-1", "None"]],
  [/^1$/, ["0", "2"]],
  [/^-1$/, ["0", "1"]],
  [/^\[\]$/, ["{}", "[0]", "None"]],
  [/^(\{\}|dict\(\))$/, ["[]", "set()"]],
  [/^set\(\)$/, ["[]", "{}"]],
  [/^(""|'')$/, ['" "', "None", "[]"]],
  [/^True$/, ["False"]],
  [/^False$/, ["True"]],
  [/^None$/, ["0", "[]"]],
];

/** What a variable starts with: `total = 0` begun at 1, an empty list as a dict, a flag set the wrong way, a default changed. */
export const wrongInitialValues: Enumerate = (view) => {
  const out = new Collector(view, "wrong-initial-value");
  for (const node of view.nodes("AssignStatement", "ParamList")) {
    for (const sign of childrenOf(node)) {
      const value = sign.nextSibling;
      if (sign.name !== "AssignOp" || !value || value.type.isError) continue;
      const text = view.textOf(value);
      const known = firstValues.find(([form]) => form.test(text))?.[1];
      const others = known ?? (/^\d+$/.test(text) ? [String(Number(text) + 1), "0"] : lastIndexForms(text));
      for (const other of others) if (other !== text) out.replace(value, other);
    }
  }
  return out.mutations;
};

/** `xs[0]` begun at the other end, `float("inf")` with the wrong sign. */
function lastIndexForms(text: string): string[] {
  const first = /^(\w+)\[0\]$/.exec(text);
  if (first) return [`${first[1]}[1]`, "0"];
  if (/^float\((["'])inf\1\)$/.test(text)) return [`-${text}`, "0"];
  if (/^-float\((["'])inf\1\)$/.test(text)) return [text.slice(1), "0"];
  return [];
}

/** The statements of the program, outermost first, without definitions of functions and classes. */
function statements(view: SyntaxView): SyntaxNode[] {
  return view
    .nodes("Script", "Body")
    .flatMap(childrenOf)
    .filter((node) => /(Statement|StatementGroup)$/.test(node.name) && node.name !== "DecoratedStatement")
    .sort((a, b) => a.from - b.from);
}

/** The lines that a statement has to itself, or nothing when it shares its first line with a header. */
function ownLines(view: SyntaxView, node: SyntaxNode): { first: number; last: number } | undefined {
  const first = view.lineAt(node.from);
  if (view.text.slice(view.startOf(first), node.from).trim() !== "") return undefined;
  const end = node.from + view.textOf(node).trimEnd().length;
  return { first, last: view.lineAt(Math.max(node.from, end - 1)) };
}

function insideLoop(node: SyntaxNode): boolean {
  for (let at = node.parent; at && at.name !== "FunctionDefinition"; at = at.parent) {
    if (at.name === "ForStatement" || at.name === "WhileStatement") return true;
  }
  return false;
}

/** Columns of one level: the smallest indentation in use, 4 when there is none. */
export function indentationUnit(lines: readonly string[]): number {
  const widths = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const used = widths.filter((width) => width > 1);
  return used.length === 0 ? 4 : Math.min(...used);
}
