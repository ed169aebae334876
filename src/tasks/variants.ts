/**
 * Variants of correct programs: the same algorithm under other names and in another layout, proven by the problem's own tests.
 *
 * A small model learns the few programs of a data set by heart instead of reading what it is shown; with variants it can't. Renamed are
 * functions (in the tests, too), parameters and variables; changed are indents and the blanks around operators and after commas.
 * Not guaranteed: that a variant differs in behaviour nowhere; that it passes its tests is.
 */
import type { SyntaxNode } from "@lezer/common";
import { Rng } from "../base/index.ts";
import { type Runner, SandboxError, type TestSuite } from "../sandbox/index.ts";
import { isBinding, isKeywordName, SyntaxView } from "../syntax/index.ts";
import { createProblem } from "./identity.ts";
import { mapOrdered } from "./ordered.ts";
import type { Problem } from "./types.ts";

export interface VariantOptions {
  readonly problems: readonly Problem[];
  readonly runner: Runner;
  /** Variants aimed at for each problem. */
  readonly perProblem: number;
  readonly seed: number;
  /** Share of the new names that are invented, of random syllables: nothing but the program itself says them. Default 0. */
  readonly invented?: number;
  readonly wallMs: number;
  /** Variants under way at once. Default 16. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/** Share of a program's names that change. */
const renamed = 0.75;

/** Distinct variants in the problems' order; a problem whose draws fail its tests gives fewer. Throws SandboxError, the signal's reason on abort. */
export async function* makeVariants(options: VariantOptions): AsyncGenerator<Problem, void, undefined> {
  const { problems, runner, perProblem, seed, invented = 0, wallMs, concurrency = 16, signal } = options;
  const words = { ...wordsOf(problems), invented };
  const drafts = problems.flatMap((problem) => Array.from({ length: perProblem }, (_, number) => ({ problem, number })));
  const seen = new Set(problems.map(({ id }) => id));
  const draw = async ({ problem, number }: (typeof drafts)[number], leave: AbortSignal): Promise<Problem | undefined> => {
    const variant = varied(problem, Rng.keyed("variant", seed, problem.id, number), words);
    try {
      const { status } = await runner.run({ program: variant.reference, tests: variant.tests, limits: { wallMs } }, leave);
      return status === "passed" ? variant : undefined;
    } catch (error) {
      if (error instanceof SandboxError && !leave.aborted) return undefined;
      throw error;
    }
  };
  for await (const variant of mapOrdered(drafts, concurrency, draw, signal)) {
    if (variant === undefined || seen.has(variant.id)) continue;
    seen.add(variant.id);
    yield variant;
  }
}

/** The problem under other names and in another layout; hidden tests are left out. Its tests are not run. */
export function varied(problem: Problem, rng: Rng, words: Words): Problem {
  const { description, reference, tests, entryPoint, provenance } = problem;
  const view = new SyntaxView(reference.split("\n"));
  const names = renaming(view, rng, words, keywordsOf(tests));
  const code = reindented(spaced(renamedProgram(view, names), rng), rng);
  const functions = new Map([...names].filter(([name]) => isDefinition(view, name)));
  const renameText = (text: string): string => text.replace(/(?<![\w.])[A-Za-z_]\w*/g, (name) => functions.get(name) ?? name);
  return createProblem({
    description,
    reference: code,
    tests: mapTests(tests, renameText),
    ...(entryPoint !== undefined && { entryPoint: functions.get(entryPoint) ?? entryPoint }),
    provenance,
  });
}

function mapTests(tests: TestSuite, change: (text: string) => string): TestSuite {
  switch (tests.kind) {
    case "asserts":
      return { ...tests, setup: change(tests.setup), asserts: tests.asserts.map(change) };
    case "program":
      return { ...tests, source: change(tests.source), ...(tests.entryPoint !== undefined && { entryPoint: change(tests.entryPoint) }) };
    case "pytest":
      return { ...tests, source: change(tests.source) };
    case "doctest":
      return tests.source === undefined ? tests : { ...tests, source: change(tests.source) };
    default:
      return tests satisfies never;
  }
}

/** What new names are made of: other programs' names, and words of the descriptions. */
export interface Words {
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** Share of the new names that are made of neither. */
  readonly invented?: number;
}

const reserved = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass " +
    "raise return try while with yield match case self cls print len range min max sum sorted list dict set tuple str int float bool map filter zip enumerate abs any all " +
    "chr ord round reversed isinstance type iter next open input hash id format bin hex oct pow divmod object bytes repr slice super vars dir eval exec math re sys os"
  ).split(" "),
);

/** The material of new names in these problems. */
export function wordsOf(problems: readonly Problem[]): Words {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const { reference, description } of problems) {
    const view = new SyntaxView(reference.split("\n"));
    for (const node of view.nodes("VariableName")) if (isBinding(node)) names.add(view.textOf(node));
    for (const word of description.toLowerCase().match(/\b[a-z]{3,9}\b/g) ?? []) words.add(word);
  }
  const legal = (name: string): boolean => !reserved.has(name) && !name.startsWith("__");
  return { names: [...names].filter(legal).sort(), words: [...words].filter(legal).sort() };
}

/** New names of what the program binds: not for imports, classes, namesakes of attributes or of keyword arguments. */
function renaming(view: SyntaxView, rng: Rng, words: Words, keywords: ReadonlySet<string>): Map<string, string> {
  const fixed = new Set([...keywords, ...view.nodes("PropertyName").map((node) => view.textOf(node))]);
  const used = new Set(fixed);
  const bound = new Set<string>();
  for (const node of view.nodes("VariableName")) {
    const name = view.textOf(node);
    used.add(name);
    if (isKeywordName(node) || isOuter(node)) fixed.add(name);
    else if (isBinding(node)) bound.add(name);
  }
  const names = new Map<string, string>();
  for (const name of bound) {
    if (fixed.has(name) || reserved.has(name) || name.startsWith("__") || !rng.chance(renamed)) continue;
    const fresh = freshName(name, isDefinition(view, name), rng, words);
    if (fresh === undefined || used.has(fresh) || reserved.has(fresh)) continue;
    used.add(fresh);
    names.set(name, fresh);
  }
  return names;
}

/** Names that tests may give arguments by. */
function keywordsOf(tests: TestSuite): Set<string> {
  return new Set([...JSON.stringify(tests).matchAll(/(?<=[(,] ?)([A-Za-z_]\w*) ?=(?!=)/g)].map((match) => match[1]!));
}

/** A name that a module gives: an import's or a class's. */
function isOuter(node: SyntaxNode): boolean {
  return node.parent?.name === "ImportStatement" || node.parent?.name === "ClassDefinition";
}

function isDefinition(view: SyntaxView, name: string): boolean {
  return view.nodes("FunctionDefinition").some((node) => {
    const own = node.getChild("VariableName");
    return own !== null && view.textOf(own) === name;
  });
}

/** Names of a line of code are short, functions' long; both now and then in the style of the other. */
function freshName(name: string, isFunction: boolean, rng: Rng, { names, words, invented = 0 }: Words): string | undefined {
  if (invented > 0 && rng.chance(invented)) return inventedName(rng);
  if (words.length === 0 || names.length === 0) return undefined;
  const short = !isFunction && rng.chance(name.length <= 2 ? 0.6 : 0.15);
  if (short) return rng.pick([..."abcdefghijklmnpqrstuvwxyz"]) + (rng.chance(0.2) ? String(rng.int(1, 3)) : "");
  if (!isFunction && rng.chance(0.45)) return rng.pick(names);
  const parts = Array.from({ length: isFunction ? rng.int(1, 3) : rng.int(1, 2) }, () => rng.pick(words));
  const style = rng.chance(0.8)
    ? parts.join("_")
    : parts.map((part, i) => (i === 0 ? part : part[0]!.toUpperCase() + part.slice(1))).join("");
  return rng.chance(0.08) ? style + String(rng.int(1, 2)) : style;
}

function inventedName(rng: Rng): string {
  const syllable = (): string =>
    rng.pick([..."bcdfghjklmnprstvwxz"]) + rng.pick([..."aeiouy"]) + (rng.chance(0.4) ? rng.pick([..."lmnrstkx"]) : "");
  const word = (): string => Array.from({ length: rng.int(1, 3) }, syllable).join("");
  return Array.from({ length: rng.int(1, 3) }, word).join(rng.chance(0.8) ? "_" : "");
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function applySplices(text: string, splices: readonly Splice[]): string {
  let out = "";
  let at = 0;
  for (const { from, to, text: inserted } of [...splices].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    out += text.slice(at, from) + inserted;
    at = to;
  }
  return out + text.slice(at);
}

function renamedProgram(view: SyntaxView, names: ReadonlyMap<string, string>): string {
  const splices = view.nodes("VariableName").flatMap((node): Splice[] => {
    const fresh = names.get(view.textOf(node));
    return fresh === undefined ? [] : [{ from: node.from, to: node.to, text: fresh }];
  });
  return applySplices(view.text, splices);
}

/** Blanks around operators and after commas as one hand would set them, or as they are. */
function spaced(code: string, rng: Rng): string {
  const blank = (): string | undefined => rng.pick([undefined, undefined, " ", ""]);
  const [arithmetic, comparison, assignment, comma] = [blank(), blank(), rng.chance(0.8) ? undefined : "", blank()];
  const view = new SyntaxView(code.split("\n"));
  const splices: Splice[] = [];
  const set = (node: SyntaxNode, text: string | undefined, before: boolean): void => {
    if (text === undefined || !/^\W+$/.test(view.textOf(node))) return;
    const left = /[ ]*$/.exec(code.slice(0, node.from))![0].length;
    const right = /^[ ]*/.exec(code.slice(node.to))![0].length;
    const atEdge = /(^|\n)$/.test(code.slice(0, node.from - left)) || /^(\n|$)/.test(code.slice(node.to + right));
    if (atEdge) return;
    const own = view.textOf(node);
    splices.push(
      before
        ? { from: node.from - left, to: node.to + right, text: text + own + text }
        : { from: node.from, to: node.to + right, text: own + text },
    );
  };
  for (const node of view.nodes("ArithOp")) if (node.parent?.name === "BinaryExpression") set(node, arithmetic, true);
  for (const node of view.nodes("CompareOp")) set(node, comparison, true);
  for (const node of view.nodes("AssignOp", "UpdateOp")) if (/Statement$/.test(node.parent?.name ?? "")) set(node, assignment, true);
  for (const node of view.nodes(",")) set(node, comma, false);
  return applySplices(code, splices);
}

/** Another width of indents, where all indents are multiples of one. */
function reindented(code: string, rng: Rng): string {
  const lines = code.split("\n");
  const widths = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const unit = Math.min(...widths.filter((width) => width > 0));
  const wanted = rng.pick([unit, unit, 4, 4, 2, 3, 1]);
  if (!Number.isFinite(unit) || widths.some((width) => width % unit !== 0) || /'''|"""/.test(code)) return code;
  return lines.map((line) => line.replace(/^ +/, (blanks) => " ".repeat((blanks.length / unit) * wanted))).join("\n");
}
