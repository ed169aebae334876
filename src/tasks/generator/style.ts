/**
 * Changes how a program is written, never what it does: comprehension or loop, for or while, iteration by item or by index, augmented
 * assignment, early return or else, helper variables, names, quotes, blanks.
 *
 * The rewrites are textual and rely on how families are written: one statement a line, four-space indents, no `continue` below a counted
 * loop, and the names in `sequences` only for lists, tuples and strings. generator.test.ts compares rewritten programs with the originals.
 */
import type { Rng } from "../../base/index.ts";
import { rewriteComprehensions, splitTop } from "./comprehension.ts";
import { identifiers, mapCode, rename } from "./names.ts";

/** Names that families use only for things that can be indexed. */
const sequences = "nums|words|s|word|items|pairs|grid|row";

type Rewrite = (lines: readonly string[], r: Rng) => readonly string[];

/** `code` in a drawn style; variables that `phrase` mentions keep their names. */
export function restyle(code: string, r: Rng, phrase: string): string {
  let lines: readonly string[] = rewriteComprehensions(code.split("\n"), r);
  for (const rewrite of rewrites) lines = rewrite(lines, r);
  let out = rename(lines.join("\n"), r, phrase);
  if (r.chance(0.5))
    out = out.replace(/"((?:\\.|[^"\\\n])*)"|'[^'\n]*'/g, (all, inner?: string) =>
      inner === undefined || /['\\]/.test(inner) ? all : `'${inner}'`,
    );
  return r.chance(0.08) ? crowd(out) : out;
}

/** Rewrites single lines, each with a probability; `change` returns undefined where it doesn't apply. */
function eachLine(probability: number, change: (line: string, r: Rng) => string | readonly string[] | undefined): Rewrite {
  return (lines, r) => lines.flatMap((line) => (r.chance(probability) ? (change(line, r) ?? line) : line));
}

const rewrites: readonly Rewrite[] = [
  indexLoops,
  whileLoops,
  eachLine(0.3, (line) => {
    const match = /^( *)([a-z_]\w*(?:\[\w+\])?) ([+*-]|\/\/|%)= (.+)$/.exec(line);
    if (match === null) return undefined;
    const [, indent, name, operator, value] = match;
    const plain =
      /^[\w.]+(?:\[\w+\]|\(\w*\))?$/.test(value!) ||
      (operator === "+" && splitTop(value!, / (?:if|or|and|in|[<>=!]=?|for) /g).length === 1);
    return plain ? `${indent}${name} = ${name} ${operator} ${value}` : undefined;
  }),
  eachLine(0.12, (line) => {
    const match = /^( *)([a-z_]\w*)\.append\((.+)\)$/.exec(line);
    return match === null ? undefined : `${match[1]}${match[2]} += [${match[3]}]`;
  }),
  eachLine(0.35, (line) => {
    const match = new RegExp(`^( *)(if|while) (not )?(${sequences}|out|stack|queue):$`).exec(line);
    return match === null ? undefined : `${match[1]}${match[2]} len(${match[4]}) ${match[3] === undefined ? "> 0" : "== 0"}:`;
  }),
  eachLine(0.15, (line) => {
    const match = /^( *(?:if|elif|while)) ([\w.]+(?:\[\w+\])?) (<|>|<=|>=|==) ([\w.-]+(?:\[\w+\])?):$/.exec(line);
    if (match === null) return undefined;
    const mirrored = match[3]!.replace(/[<>]/, (sign) => (sign === "<" ? ">" : "<"));
    return `${match[1]} ${match[4]} ${mirrored} ${match[2]}:`;
  }),
  eachLine(0.5, (line) => line.replace(/% 2 (?:== 1|!= 0)/, (found) => (found.endsWith("1") ? "% 2 != 0" : "% 2 == 1"))),
  eachLine(0.3, (line) => line.replace(/(?<=[(,+=] ?|- |return )\b([a-z]\w*) \*\* 2(?!\w)/, "$1 * $1")),
  eachLine(0.15, (line) => line.replace(/in range\((\w+|len\(\w+\))\):$/, "in range(0, $1):")),
  elseBranches,
  eachLine(0.25, (line) => {
    const match = /^( *)return ([^"']+)$/.exec(line);
    if (match === null || /\b(?:if|for|lambda|and|or|not|is)\b/.test(match[2]!)) return undefined;
    if (splitTop(match[2]!, / (==|!=|<=|>=|<|>|in) /g).length !== 3) return undefined;
    return [`${match[1]}if ${match[2]}:`, `${match[1]}    return True`, `${match[1]}return False`];
  }),
  resultVariable,
  lengthVariable,
  eachLine(0.04, (line) => {
    const match = /^( *return) (\w+)$/.exec(line);
    return match === null ? undefined : `${match[1]} (${match[2]})`;
  }),
];

/** `for x in nums` → by index, with a helper variable or with `nums[i]` in x's place. */
function indexLoops(lines: readonly string[], r: Rng): readonly string[] {
  const out = [...lines];
  for (let at = 0; at < out.length; at++) {
    const match = new RegExp(`^( *)for (\\w+) in (${sequences}):$`).exec(out[at]!);
    if (match === null || !r.chance(0.25)) continue;
    const [, indent, variable, source] = match as unknown as [string, string, string, string];
    const end = blockEnd(out, at);
    const body = out.slice(at + 1, end).join("\n");
    if (identifiers(out.join("\n")).includes("i") || changes(body, source)) continue;
    out[at] = `${indent}for i in range(len(${source})):`;
    const again = out.slice(end).some((line) => identifiers(line).includes(variable));
    const uses = identifiers(body).filter((name) => name === variable).length;
    if (r.chance(0.5) && uses <= 2 && !again && !changes(body, variable) && !/\b(?:lambda|for)\b/.test(body)) {
      const swapped = mapCode(body, (text) => text.replace(new RegExp(`(?<![\\w.])${variable}\\b(?!=[^=])`, "g"), `${source}[i]`));
      out.splice(at + 1, end - at - 1, ...swapped.split("\n"));
    } else {
      out.splice(at + 1, 0, `${indent}    ${variable} = ${source}[i]`);
    }
  }
  return out;
}

/** `for i in range(a, b)` → a counted while loop. */
function whileLoops(lines: readonly string[], r: Rng): readonly string[] {
  const out = [...lines];
  for (let at = 0; at < out.length; at++) {
    const match = /^( *)for ([ij]) in range\((?:([\w +-]+), )?(\w+(?: [+-] \d)?|len\(\w+\)(?: - 1)?)\):$/.exec(out[at]!);
    if (match === null || !r.chance(0.15)) continue;
    const [, indent, counter, start = "0", stop] = match as unknown as [string, string, string, string | undefined, string];
    const end = blockEnd(out, at);
    const body = out.slice(at + 1, end).join("\n");
    const bound = identifiers(stop).filter((name) => name !== "len");
    if (/\bcontinue\b/.test(body) || changes(body, counter) || bound.some((name) => changes(body, name))) continue;
    if (out.slice(end).some((line) => identifiers(line).includes(counter))) continue;
    out.splice(
      at,
      end - at,
      `${indent}${counter} = ${start}`,
      `${indent}while ${counter} < ${stop}:`,
      ...body.split("\n"),
      `${indent}    ${counter} += 1`,
    );
    at++;
  }
  return out;
}

/** `if c: return a` / `return b` → with else, or as one conditional expression. */
function elseBranches(lines: readonly string[], r: Rng): readonly string[] {
  const out = [...lines];
  for (let at = 0; at + 2 < out.length; at++) {
    const test = /^( *)if (.+):$/.exec(out[at]!);
    if (test === null || !r.chance(0.3)) continue;
    const indent = test[1]!;
    const first = new RegExp(`^${indent}    return (.+)$`).exec(out[at + 1]!);
    const second = new RegExp(`^${indent}return (.+)$`).exec(out[at + 2]!);
    if (first === null || second === null) continue;
    const plain = ![test[2]!, first[1]!, second[1]!].some((text) => /\b(?:if|lambda)\b|, /.test(text));
    if (plain && out[at]!.length + first[1]!.length + second[1]!.length < 60 && r.chance(0.5)) {
      out.splice(at, 3, `${indent}return ${first[1]} if ${test[2]} else ${second[1]}`);
    } else {
      out.splice(at + 2, 1, `${indent}else:`, `${indent}    return ${second[1]}`);
    }
  }
  return out;
}

/** The last `return EXPRESSION` through a variable. */
function resultVariable(lines: readonly string[], r: Rng): readonly string[] {
  const match = /^( *)return (.*\W.*)$/.exec(lines.at(-1)!);
  if (match === null || !r.chance(0.2) || /^-?[\d.]+$|^""$/.test(match[2]!)) return lines;
  if (identifiers(lines.join("\n")).includes("result")) return lines;
  return [...lines.slice(0, -1), `${match[1]}result = ${match[2]}`, `${match[1]}return result`];
}

/** `len(nums)` of an unchanged parameter through a variable. */
function lengthVariable(lines: readonly string[], r: Rng): readonly string[] {
  const text = lines.join("\n");
  const head = new RegExp(`^def \\w+\\((?:.*, )?(${sequences})\\b.*\\):$`).exec(lines[0]!);
  if (head === null || !r.chance(0.25)) return lines;
  const call = `len(${head[1]})`;
  const used = identifiers(text);
  if (
    !text.includes(call) ||
    used.includes("size") ||
    changes(lines.slice(1).join("\n"), head[1]!) ||
    lines.filter((line) => /^ *def /.test(line)).length > 1
  )
    return lines;
  return [lines[0]!, `    size = ${call}`, ...lines.slice(1).map((line) => line.replaceAll(call, "size"))];
}

/** Index after the block that the line at `at` opens. */
function blockEnd(lines: readonly string[], at: number): number {
  const depth = /^ */.exec(lines[at]!)![0].length;
  let end = at + 1;
  while (end < lines.length && /^ */.exec(lines[end]!)![0].length > depth) end++;
  return end;
}

/** Whether `name` may be assigned or mutated in `code`. */
function changes(code: string, name: string): boolean {
  return new RegExp(
    `(?<![\\w.])${name}(?:\\[[^\\n]*\\])? (?:[-+*/%|&^]|//|<<|>>|\\*\\*)?= |(?<![\\w.])${name}(?:, \\w+)+ = |\\w, ${name}(?:, \\w+)* = |for (?:\\w+, )*${name}\\b|\\b${name}\\.(?:append|pop|remove|insert|extend|add|clear|sort|reverse|popleft)\\(|del ${name}\\b`,
  ).test(code);
}

/** Without the blanks around arithmetic and after commas, as hurried people write. */
function crowd(code: string): string {
  return mapCode(code, (text) => text.replace(/(?<=[\w)\]]) ([-+*/%]) (?=[\w(])/g, "$1").replace(/, /g, ","));
}
