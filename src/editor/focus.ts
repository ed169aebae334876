/**
 * The view on a file that is too long for the context: the functions that the failing tests reach.
 *
 * Reached are, nearest first: the functions of the traceback's lines, the definitions that the tests name, and transitively what
 * these name (syntax tree by @lezer/python; methods by their names, whatever the object). Parts that don't fit in the budget are left
 * out. Not guaranteed: dynamic dispatch, names made at run time; and at least one line is shown, even where the budget is smaller.
 */
import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { renderGap, renderLine } from "./render.ts";
import { type Scratchpad, withView } from "./scratchpad.ts";
import { viewOfLines } from "./view.ts";

export interface Reached {
  /** Source of the failing tests. */
  readonly tests: string;
  /** Lines of the program in the traceback or in the syntax error, innermost last. */
  readonly lines?: readonly number[];
}

export interface ViewBudget {
  /** The most that the listing may measure. */
  readonly limit: number;
  /** A text's size, by default its characters; give a token counter here. Sizes of lines are added up. */
  readonly measure?: (text: string) => number;
}

/** A part of the module: a top-level statement, a class's head or a method. Lines are 1-based, inclusive. */
interface Part {
  readonly first: number;
  readonly last: number;
  /** Names that it binds in the module, and method names that it binds in a class. */
  readonly names: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly uses: Names;
  /** Parts that go with it: a method's class head, a class's constructor. */
  readonly company: Part[];
}

interface Names {
  readonly variables: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

/** The pad with a view that fits in the budget; without a view when the whole file fits. */
export function focusPad(pad: Scratchpad, reached: Reached, budget: ViewBudget): Scratchpad {
  const measure = budget.measure ?? ((text: string) => text.length);
  const costs = pad.lines.map((code, i) => measure(`${renderLine(i + 1, code)}\n`));
  if (costs.reduce((sum, cost) => sum + cost, 0) <= budget.limit) return withView(pad, undefined);
  const total = pad.lines.length;
  const gap = measure(`${renderGap(total, total)}\n`);
  const anchors = [...(reached.lines ?? [])].reverse().filter((line) => line >= 1 && line <= total);
  const shown = new Set<number>();
  let left = budget.limit - gap;

  const takeAll = (first: number, last: number): boolean => {
    let cost = gap;
    for (let line = first; line <= last; line++) if (!shown.has(line)) cost += costs[line - 1]!;
    if (cost > left) return false;
    left -= cost;
    for (let line = first; line <= last; line++) shown.add(line);
    return true;
  };
  /** As many lines round an anchor as fit, within the range. */
  const takeAround = (anchor: number, first: number, last: number): void => {
    left -= gap;
    let low = anchor;
    let high = anchor - 1;
    for (let forward = true; low > first || high < last; forward = !forward) {
      const next = (forward || low <= first) && high < last ? high + 1 : low - 1;
      const cost = shown.has(next) ? 0 : costs[next - 1]!;
      if (cost > left && shown.size > 0) break;
      left -= cost;
      shown.add(next);
      if (next > high) high = next;
      else low = next;
    }
  };

  const parts = partsOf(pad.lines);
  for (const part of inOrderOfReach(parts, reached.tests, anchors)) {
    if (takeAll(part.first, part.last)) continue;
    const anchor = anchors.find((line) => line >= part.first && line <= part.last);
    if (anchor !== undefined && !shown.has(anchor)) takeAround(anchor, part.first, part.last);
    else if (shown.size === 0) takeAround(part.first, part.first, part.last);
  }
  for (const anchor of anchors) if (!shown.has(anchor)) takeAround(anchor, 1, total);
  if (shown.size === 0) takeAround(1, 1, total);
  return withView(pad, viewOfLines(shown, total));
}

/** Parts by distance from the failing tests: breadth first over the names used. */
function inOrderOfReach(parts: readonly Part[], tests: string, anchors: readonly number[]): readonly Part[] {
  const order = new Set<Part>();
  const reach = (names: Names): void => {
    for (const part of parts) {
      if (![...part.names].some((name) => names.variables.has(name)) && ![...part.methods].some((name) => names.properties.has(name)))
        continue;
      order.add(part);
    }
  };
  for (const anchor of anchors) for (const part of parts) if (anchor >= part.first && anchor <= part.last) order.add(part);
  reach(namesIn(parser.parse(tests).topNode, tests));
  // A Set's iteration sees what is added meanwhile: this is the queue of the search.
  for (const part of order) {
    for (const other of part.company) order.add(other);
    reach(part.uses);
  }
  return [...order];
}

/** The module's parts in file order. */
function partsOf(lines: readonly string[]): readonly Part[] {
  const source = lines.join("\n");
  const lineOf = lineIndex(lines);
  const parts: Part[] = [];
  const add = (node: SyntaxNode, from: number, to: number, names: ReadonlySet<string>, methods: ReadonlySet<string>): Part => {
    const text = source.slice(from, to);
    const trimmed = from + text.trimEnd().length;
    const part = {
      first: lineOf(from),
      last: lineOf(Math.max(from, trimmed - 1)),
      names,
      methods,
      uses: namesIn(node, source, from, to),
      company: [],
    };
    parts.push(part);
    return part;
  };
  const none: ReadonlySet<string> = new Set();
  for (const node of childrenOf(parser.parse(source).topNode)) {
    if (node.name === "Comment") continue;
    const definition = definitionIn(node);
    if (definition?.name === "ClassDefinition") {
      const methods = childrenOf(definition.getChild("Body")).filter((child) => definitionIn(child)?.name === "FunctionDefinition");
      const head = add(node, node.from, methods[0]?.from ?? node.to, new Set([nameOf(definition, source)]), none);
      for (const child of methods) {
        const name = nameOf(definitionIn(child)!, source);
        const method = add(child, child.from, child.to, none, new Set([name]));
        method.company.push(head);
        if (/^__\w+__$/.test(name)) head.company.push(method);
      }
    } else if (definition !== undefined) {
      add(node, node.from, node.to, new Set([nameOf(definition, source)]), none);
    } else {
      // An assignment, an import, a compound statement: it may bind every name in it.
      add(node, node.from, node.to, namesIn(node, source).variables, none);
    }
  }
  return parts;
}

/** The function or class that a statement defines, decorated or not. */
function definitionIn(node: SyntaxNode): SyntaxNode | undefined {
  if (node.name === "FunctionDefinition" || node.name === "ClassDefinition") return node;
  if (node.name !== "DecoratedStatement") return undefined;
  return node.getChild("FunctionDefinition") ?? node.getChild("ClassDefinition") ?? undefined;
}

function nameOf(definition: SyntaxNode, source: string): string {
  const name = definition.getChild("VariableName");
  return name === null ? "" : source.slice(name.from, name.to);
}

function childrenOf(node: SyntaxNode | null): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling) out.push(child);
  return out;
}

/** The variable and property names in a part of the tree. */
function namesIn(node: SyntaxNode, source: string, from = node.from, to = node.to): Names {
  const variables = new Set<string>();
  const properties = new Set<string>();
  node.cursor().iterate((at) => {
    if (at.from >= to || at.to <= from) return false;
    if (at.name === "VariableName") variables.add(source.slice(at.from, at.to));
    else if (at.name === "PropertyName") properties.add(source.slice(at.from, at.to));
    return true;
  });
  return { variables, properties };
}

/** From an offset in the lines joined by LF to a line number. */
function lineIndex(lines: readonly string[]): (offset: number) => number {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return (position) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
