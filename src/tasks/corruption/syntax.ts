/**
 * A Python program with its syntax tree (Lezer's error-tolerant grammar) and the look-ups that mutations need.
 *
 * Works on programs that don't parse, too: the tree then holds error nodes. Columns and offsets count UTF-16 units; lines count from 1.
 * Not guaranteed: Python's exact rules of scope; comprehension variables and class bodies count as part of the enclosing function.
 */
import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";

/** One edit of a line, numbered in the program before the mutation. `insert` gives the text that number. */
export type LineEdit =
  | { readonly op: "replace"; readonly line: number; readonly text: string }
  | { readonly op: "insert"; readonly line: number; readonly text: string }
  | { readonly op: "delete"; readonly line: number };

export class SyntaxView {
  readonly lines: readonly string[];
  readonly text: string;
  readonly tree: Tree;
  readonly #starts: number[] = [];
  readonly #byName = new Map<string, SyntaxNode[]>();

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.text = lines.join("\n");
    this.tree = parser.parse(this.text);
    let at = 0;
    for (const line of lines) {
      this.#starts.push(at);
      at += line.length + 1;
    }
    this.tree.iterate({
      enter: (ref) => {
        if (ref.from === ref.to && !ref.type.isError) return; // error recovery makes up names without text
        const list = this.#byName.get(ref.name);
        if (list) list.push(ref.node);
        else this.#byName.set(ref.name, [ref.node]);
      },
    });
  }

  /** All nodes of these types, in document order per type. */
  nodes(...names: readonly string[]): SyntaxNode[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  textOf(node: { readonly from: number; readonly to: number }): string {
    return this.text.slice(node.from, node.to);
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The text of a line, from 1. */
  line(number: number): string {
    return this.lines[number - 1]!;
  }

  startOf(line: number): number {
    return this.#starts[line - 1]!;
  }

  /** The edit that puts `text` in place of [from, to), or nothing when that spans lines, changes nothing or holds a line break. */
  splice(from: number, to: number, text: string): LineEdit | undefined {
    const line = this.lineAt(from);
    const start = this.startOf(line);
    const old = this.line(line);
    if (to > start + old.length || text.includes("\n")) return undefined;
    const changed = old.slice(0, from - start) + text + old.slice(to - start);
    return changed === old ? undefined : { op: "replace", line, text: changed };
  }
}

/** The direct children of a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) out.push(child);
  return out;
}

/** The nearest enclosing function, or the whole program. */
export function scopeOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent && at.name !== "FunctionDefinition") at = at.parent;
  return at;
}

/** Whether a VariableName is the name of a keyword argument, as in `f(key=1)`. */
export function isKeywordName(node: SyntaxNode): boolean {
  return node.parent?.name === "ArgList" && node.nextSibling?.name === "AssignOp";
}

/** Whether a VariableName is bound here: a target, a parameter, a loop variable, a definition's or an import's name. */
export function isBinding(node: SyntaxNode): boolean {
  const parent = node.parent;
  if (!parent) return false;
  switch (parent.name) {
    case "FunctionDefinition":
    case "ClassDefinition":
    case "ImportStatement":
    case "ScopeStatement":
      return true;
    case "ParamList":
      return node.prevSibling?.name !== "AssignOp";
    case "AssignStatement":
      return hasLater(node, "AssignOp");
    case "ForStatement":
    case "ForStatementComprehension":
      return hasLater(node, "in") && !hasEarlier(node, "in");
    case "ArrayComprehensionExpression":
    case "ComprehensionExpression":
    case "SetComprehensionExpression":
    case "DictionaryComprehensionExpression":
      return nearestKeyword(node) === "for";
    case "TupleExpression":
    case "ArrayExpression":
    case "ParenthesizedExpression":
      return isBinding(parent);
    case "WithStatement":
    case "TryStatement":
      return node.prevSibling?.name === "as";
    default:
      return false;
  }
}

/** The names bound in a node's function (or at top level outside functions), in order of first appearance. */
export function namesInScope(view: SyntaxView, scope: SyntaxNode): string[] {
  const names = new Set<string>();
  for (const node of view.nodes("VariableName")) {
    if (node.from < scope.from || node.to > scope.to || !isBinding(node)) continue;
    const own = node.parent?.name === "FunctionDefinition" ? scopeOf(node.parent.parent ?? node) : scopeOf(node);
    if (own.from === scope.from && own.to === scope.to && own.name === scope.name) names.add(view.textOf(node));
  }
  return [...names];
}

function hasLater(node: SyntaxNode, name: string): boolean {
  for (let at = node.nextSibling; at; at = at.nextSibling) if (at.name === name) return true;
  return false;
}

function hasEarlier(node: SyntaxNode, name: string): boolean {
  for (let at = node.prevSibling; at; at = at.prevSibling) if (at.name === name) return true;
  return false;
}

/** The keyword (`for`, `in`, `if`) nearest before a comprehension's child. */
function nearestKeyword(node: SyntaxNode): string | undefined {
  for (let at = node.prevSibling; at; at = at.prevSibling) if (at.name === "for" || at.name === "in" || at.name === "if") return at.name;
  return undefined;
}
