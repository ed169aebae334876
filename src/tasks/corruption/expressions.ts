/** Mutations inside expressions: operators, off-by-one, arguments, conditions, constants, methods of the same kind. */
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, type LineEdit, type SyntaxView } from "../../syntax/index.ts";
import type { CorruptionKind } from "./kinds.ts";

/** One way to change a program, as edits of its lines. */
export interface Mutation {
  readonly kind: CorruptionKind;
  readonly edits: readonly LineEdit[];
}

/** All mutations of one kind that the syntax tree offers, in a fixed order. */
export type Enumerate = (view: SyntaxView) => Mutation[];

/** Collects single-line replacements of one kind, leaving out those that can't be made and repetitions. */
export class Collector {
  readonly mutations: Mutation[] = [];
  readonly #view: SyntaxView;
  readonly #kind: CorruptionKind;
  readonly #seen = new Set<string>();

  constructor(view: SyntaxView, kind: CorruptionKind) {
    this.#view = view;
    this.#kind = kind;
  }

  replace(range: { readonly from: number; readonly to: number }, text: string): void {
    this.add([this.#view.splice(range.from, range.to, text)]);
  }

  add(edits: readonly (LineEdit | undefined)[]): void {
    const known = edits.filter((edit) => edit !== undefined);
    if (known.length !== edits.length || known.length === 0) return;
    const key = JSON.stringify(known);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.mutations.push({ kind: this.#kind, edits: known });
  }
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">", ">="],
  "<=": ["<", ">=", ">", "=="],
  ">": [">=", "<", "<="],
  ">=": [">", "<=", "<", "=="],
  "==": ["!=", "<=", ">="],
  "!=": ["==", "<", ">"],
};

const arithmetic: Readonly<Record<string, readonly string[]>> = {
  "+": ["-", "*"],
  "-": ["+", "*"],
  "*": ["+", "**", "//", "/"],
  "/": ["//", "*", "%"],
  "//": ["/", "%", "*"],
  "%": ["//", "/"],
  "**": ["*"],
  "&": ["|", "^"],
  "|": ["&", "^"],
  "^": ["&", "|"],
  "<<": [">>"],
  ">>": ["<<"],
};

const augmented: Readonly<Record<string, readonly string[]>> = {
  "+=": ["-=", "=", "*="],
  "-=": ["+=", "="],
  "*=": ["+=", "/=", "="],
  "/=": ["//=", "*="],
  "//=": ["/=", "%="],
  "%=": ["//="],
  "**=": ["*="],
  "&=": ["|="],
  "|=": ["&=", "^="],
  "^=": ["|="],
  "<<=": [">>="],
  ">>=": ["<<="],
};

export const comparisonSwaps: Enumerate = (view) => {
  const out = new Collector(view, "comparison-swap");
  for (const node of view.nodes("CompareOp")) for (const other of comparisons[view.textOf(node)] ?? []) out.replace(node, other);
  for (const node of view.nodes("BinaryExpression")) {
    for (const word of childrenOf(node)) {
      if (word.name === "in" && word.prevSibling?.name === "not") out.replace({ from: word.prevSibling.from, to: word.to }, "in");
      else if (word.name === "in") out.replace(word, "not in");
      else if (word.name === "is" && word.nextSibling?.name === "not") out.replace({ from: word.from, to: word.nextSibling.to }, "is");
      else if (word.name === "is") out.replace(word, "is not");
    }
  }
  return out.mutations;
};

export const arithmeticSwaps: Enumerate = (view) => {
  const out = new Collector(view, "arithmetic-swap");
  for (const node of view.nodes("ArithOp", "BitOp")) {
    if (node.parent?.name !== "BinaryExpression") continue;
    for (const other of arithmetic[view.textOf(node)] ?? []) out.replace(node, other);
  }
  return out.mutations;
};

export const booleanSwaps: Enumerate = (view) => {
  const out = new Collector(view, "boolean-swap");
  for (const node of view.nodes("and")) out.replace(node, "or");
  for (const node of view.nodes("or")) out.replace(node, "and");
  return out.mutations;
};

export const augmentedSwaps: Enumerate = (view) => {
  const out = new Collector(view, "augmented-swap");
  for (const node of view.nodes("UpdateOp")) for (const other of augmented[view.textOf(node)] ?? []) out.replace(node, other);
  return out.mutations;
};

/** Shifts of indices, slice bounds, range bounds, lengths and compared numbers by one; and `x + 1` or `x - 1` without the one. */
export const offByOnes: Enumerate = (view) => {
  const out = new Collector(view, "off-by-one");
  const shift = (node: SyntaxNode): void => {
    const text = view.textOf(node);
    if (node.name === "Number" && /^\d+$/.test(text)) {
      out.replace(node, String(Number(text) + 1));
      if (text !== "0") out.replace(node, String(Number(text) - 1));
      return;
    }
    const bare = ["VariableName", "CallExpression", "MemberExpression", "ParenthesizedExpression"].includes(node.name);
    if (!bare && node.name !== "BinaryExpression") return;
    out.replace(node, `${text} + 1`);
    out.replace(node, `${text} - 1`);
  };
  for (const node of view.nodes("BinaryExpression")) {
    const [left, operator, right] = childrenOf(node);
    if (!left || !operator || !right) continue;
    const sign = view.textOf(operator);
    if (operator.name === "ArithOp" && (sign === "+" || sign === "-") && view.textOf(right) === "1") {
      out.replace(node, view.textOf(left));
      out.replace(right, "2");
    }
    if (operator.name === "CompareOp" && right.name === "Number") shift(right);
  }
  for (const node of view.nodes("CallExpression")) {
    const name = node.firstChild && view.textOf(node.firstChild);
    if (name === "len") shift(node);
    if (name !== "range") continue;
    const bounds = argumentsOf(node.lastChild);
    for (const bound of bounds.slice(0, 2)) shift(bound);
    if (bounds.length === 1) out.replace(bounds[0]!, `1, ${view.textOf(bounds[0]!)}`);
  }
  for (const node of view.nodes("MemberExpression")) {
    if (!childrenOf(node).some((child) => child.name === "[")) continue;
    for (const child of childrenOf(node).slice(2)) shift(child);
  }
  return out.mutations;
};

/** Two neighbouring positional arguments exchanged, or the operands of an operation where the order matters. */
export const swappedArguments: Enumerate = (view) => {
  const out = new Collector(view, "swapped-arguments");
  const exchange = (a: SyntaxNode, b: SyntaxNode): void =>
    out.replace({ from: a.from, to: b.to }, view.textOf(b) + view.text.slice(a.to, b.from) + view.textOf(a));
  for (const list of view.nodes("ArgList")) {
    const positional = argumentsOf(list);
    for (let i = 0; i + 1 < positional.length; i++) exchange(positional[i]!, positional[i + 1]!);
  }
  for (const node of view.nodes("BinaryExpression")) {
    const [left, operator, right] = childrenOf(node);
    if (!left || !operator || !right || right.nextSibling) continue;
    if (["-", "/", "//", "%", "**", "<<", ">>"].includes(view.textOf(operator))) exchange(left, right);
  }
  return out.mutations;
};

/** A condition of if, elif, while, a conditional expression or a comprehension, negated or freed of its `not`. */
export const negatedConditions: Enumerate = (view) => {
  const out = new Collector(view, "negated-condition");
  const words = view.nodes("if", "elif", "while");
  for (const word of words) {
    const condition = word.nextSibling;
    if (!condition || condition.type.isError || condition.name === "Body") continue;
    const text = view.textOf(condition);
    if (condition.name === "UnaryExpression" && text.startsWith("not")) {
      out.replace(condition, text.slice(3).trimStart());
    } else {
      out.replace(condition, condition.name === "BinaryExpression" && /\b(and|or)\b/.test(text) ? `not (${text})` : `not ${text}`);
    }
  }
  return out.mutations;
};

/** The positional arguments of an ArgList, without those after a star or a keyword. */
export function argumentsOf(list: SyntaxNode | null): SyntaxNode[] {
  if (list?.name !== "ArgList") return [];
  const out: SyntaxNode[] = [];
  for (const child of childrenOf(list)) {
    if (["(", ")", ","].includes(child.name)) continue;
    if (child.type.isError || child.name === "*" || child.name === "**" || child.nextSibling?.name === "AssignOp" || child.name === "for")
      break;
    out.push(child);
  }
  return out;
}
