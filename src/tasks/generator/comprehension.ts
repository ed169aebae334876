/**
 * Reads one-line comprehensions and writes them as loops or as map and filter.
 *
 * Handled: a whole `return …` or `name = …` that is a list, set or dict comprehension, or sum, any, all or "".join of a generator, with one
 * `for` and at most one `if`. Anything else is left as it is.
 */
import type { Rng } from "../../base/index.ts";
import { identifiers } from "./names.ts";

interface Comprehension {
  readonly indent: string;
  /** Name that is assigned; undefined for `return`. */
  readonly target: string | undefined;
  /** What is around the brackets: "", "sum", "any", "all", or a join. */
  readonly around: string;
  readonly open: string;
  readonly item: string;
  readonly variable: string;
  readonly source: string;
  readonly condition: string | undefined;
}

/** The comprehension written as a loop, or undefined where the line is no such comprehension. */
export function asLoop(line: string, used: ReadonlySet<string>): string[] | undefined {
  const c = read(line);
  if (c === undefined) return undefined;
  const head = `${c.indent}for ${c.variable} in ${c.source}:`;
  const inner = `${c.indent}    `;
  if (c.around === "any" || c.around === "all") {
    if (c.target !== undefined || c.condition !== undefined) return undefined;
    const test = c.around === "any" ? c.item : negate(c.item);
    return [
      head,
      `${inner}if ${test}:`,
      `${inner}    return ${c.around === "any" ? "True" : "False"}`,
      `${c.indent}return ${c.around === "any" ? "False" : "True"}`,
    ];
  }
  const usual = c.around === "sum" ? (c.item === "1" ? "count" : "total") : "out";
  const name = c.target ?? usual;
  if (c.target === undefined ? used.has(name) : identifiers(line.slice(line.indexOf("=") + 1)).includes(name)) return undefined;
  const [start, step] = accumulator(c, name);
  const body = c.condition === undefined ? [inner + step] : [`${inner}if ${c.condition}:`, `${inner}    ${step}`];
  return [`${c.indent}${name} = ${start}`, head, ...body, ...(c.target === undefined ? [`${c.indent}return ${name}`] : [])];
}

/** A list comprehension written with map or filter, or undefined. */
export function asMapOrFilter(line: string): string | undefined {
  const c = read(line);
  if (c === undefined || c.open !== "[" || c.around !== "" || !/^\w+$/.test(c.variable)) return undefined;
  const lead = `${c.indent}${c.target === undefined ? "return" : `${c.target} =`}`;
  if (c.condition === undefined && c.item !== c.variable) return `${lead} list(map(lambda ${c.variable}: ${c.item}, ${c.source}))`;
  if (c.condition !== undefined && c.item === c.variable) return `${lead} list(filter(lambda ${c.variable}: ${c.condition}, ${c.source}))`;
  return undefined;
}

/** The opposite of a Python condition; swaps a single comparison, else puts `not` in front. */
export function negate(condition: string): string {
  if (/ (?:and|or|if) /.test(condition)) return `not (${condition})`;
  if (condition.startsWith("not ")) return condition.slice(4);
  const found = splitTop(condition, / (==|!=|<=|>=|<|>|not in|in) /g);
  if (found.length === 3) return `${found[0]} ${opposite[found[1]!]} ${found[2]}`;
  return found.length === 1 ? `not ${condition}` : `not (${condition})`;
}

const opposite: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  in: "not in",
  "not in": "in",
};

function accumulator(c: Comprehension, name: string): readonly [start: string, step: string] {
  if (c.around === "sum") return ["0", `${name} += ${c.item}`];
  if (c.around !== "") return ['""', `${name} += ${c.item}`];
  if (c.open === "[") return ["[]", `${name}.append(${c.item})`];
  const entry = splitTop(c.item, /: /g);
  return entry.length === 2 ? ["{}", `${name}[${entry[0]}] = ${entry[1]}`] : ["set()", `${name}.add(${c.item})`];
}

function read(line: string): Comprehension | undefined {
  const match = /^( *)(?:return|([a-z_]\w*) =) (sum|any|all|""\.join)?([[({])(.*)[\])}]$/.exec(line);
  if (match === null) return undefined;
  const [, indent, target, around = "", open, inside] = match as unknown as string[] & [string, string, string | undefined];
  if ((open === "(") !== (around !== "") || !isBalanced(inside!)) return undefined;
  const [item, clause, ...more] = splitTop(inside!, / for /g);
  if (clause === undefined || more.length > 0) return undefined;
  const [variable, source, ...extra] = splitTop(clause, / in /g);
  if (source === undefined) return undefined;
  const [from, ...conditions] = splitTop([source, ...extra].join(" in "), / if /g);
  if (conditions.length > 1 || / else /.test(conditions[0] ?? "")) return undefined;
  return { indent: indent!, target, around, open: open!, item: item!, variable: variable!, source: from!, condition: conditions[0] };
}

/** `text` split at the matches outside of brackets and strings; a captured operator stays as a part of its own. */
export function splitTop(text: string, at: RegExp): string[] {
  const depths = depthsOf(text);
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(at)) {
    if (depths[match.index] !== 0 || match.index < start) continue;
    parts.push(text.slice(start, match.index));
    if (match[1] !== undefined) parts.push(match[1]);
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start)];
}

function isBalanced(text: string): boolean {
  return depthsOf(text).every((depth) => depth >= 0);
}

/** Bracket depth before each character; 99 within strings, negative once closed too often. */
function depthsOf(text: string): number[] {
  const depths: number[] = [];
  let depth = 0;
  let quote = "";
  let broken = false;
  for (const char of text) {
    depths.push(broken ? -1 : quote === "" ? depth : 99);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && --depth < 0) broken = true;
  }
  if (broken) depths.push(-1);
  return depths;
}

/** A choice of how to write every comprehension of a program. */
export function rewriteComprehensions(lines: readonly string[], r: Rng): string[] {
  return lines.flatMap((line) => {
    const style = r.int(0, 9);
    if (style < 4) return asLoop(line, new Set(identifiers(lines.join("\n")))) ?? [line];
    return [style === 4 ? (asMapOrFilter(line) ?? line) : line];
  });
}
