/**
 * Candidates of a program with their probabilities: a prior of the kind given how the program fails, shared out over the kind's candidates by line and fit.
 *
 * The priors are set by hand from what each fault looks like. They are not fitted to any evaluation set. Line weights: the line that the failure names, its
 * neighbours, its function; where several asserts differ, functions that only failing ones call (spectrum, Ochiai's formula).
 */
import { type Scratchpad, viewHasLine, viewTakesInsertion } from "../../editor/index.ts";
import { type Symptom, symptomOf, type TestSuite, testTexts, type Verdict } from "../../sandbox/index.ts";
import { boundNames, type LineEdit, SyntaxView } from "../../syntax/index.ts";
import { syntaxTreeMutations } from "../../tasks/index.ts";
import { type Candidate, lineOf, type RepairKind } from "./candidate.ts";
import { nameFixes } from "./name-fixes.ts";
import { deletions, flips, returnFixes, stepFixes } from "./statement-fixes.ts";
import { blockFixes, bracketFixes, colonFixes, indentationFixes, keywordFixes, quoteFixes } from "./syntax-fixes.ts";
import { bindingFixes, constantFixes, methodFixes } from "./value-fixes.ts";

export interface RankedCandidate {
  readonly kind: RepairKind;
  readonly edits: readonly LineEdit[];
  /** Natural logarithm of its probability. */
  readonly score: number;
}

/** Prior weights of the kinds that are likely at each stage; the rest get `otherWeight`. */
const priors: Readonly<Record<"syntax" | "loading" | "raises" | "wrong", Partial<Record<RepairKind, number>>>> = {
  syntax: { colon: 6, bracket: 6, indentation: 5, keyword: 5, quote: 2, "delete-line": 3, "add-header": 1, "add-body": 1.5 },
  loading: { spelling: 6, "undefined-name": 2, import: 4, keyword: 1.5, initialise: 1, "delete-line": 3, indentation: 2, variable: 1 },
  raises: {
    spelling: 5,
    "undefined-name": 3,
    "test-name": 3,
    import: 2,
    initialise: 2,
    "delete-line": 2.5,
    "off-by-one": 2,
    indentation: 2,
    variable: 4,
    arguments: 3,
    arithmetic: 1.5,
    comparison: 1.5,
    method: 2,
    "missing-return": 1,
    "add-return": 1,
    augmented: 0.5,
    negation: 0.5,
    boolean: 0.4,
    constant: 1,
    "add-step": 0.5,
    jump: 0.2,
  },
  wrong: {
    comparison: 3,
    arithmetic: 3,
    "off-by-one": 3.5,
    variable: 3,
    arguments: 1.5,
    negation: 1.5,
    boolean: 1.2,
    augmented: 1.5,
    constant: 3,
    method: 1.5,
    "missing-return": 0.3,
    "add-return": 0.4,
    indentation: 2,
    "delete-line": 2.5,
    jump: 0.8,
    "add-step": 0.2,
    spelling: 0.2,
  },
};
const otherWeight = 0.05;

/** Mutations of the tasks room that are their own inverse, or whose inverse is of the same kind. */
const treeSources: readonly (readonly [RepairKind, keyof typeof syntaxTreeMutations])[] = [
  ["comparison", "comparison-swap"],
  ["arithmetic", "arithmetic-swap"],
  ["boolean", "boolean-swap"],
  ["augmented", "augmented-swap"],
  ["off-by-one", "off-by-one"],
  ["arguments", "swapped-arguments"],
  ["negation", "negated-condition"],
  ["variable", "wrong-variable"],
  ["constant", "wrong-constant"],
  ["constant", "wrong-initial-value"],
  ["method", "wrong-method"],
  ["jump", "break-continue"],
];

/** What could be edited, most probable first; only what can be done within the pad's view, each resulting program once. */
export function rankCandidates(pad: Scratchpad, verdict: Verdict, tests: TestSuite): readonly RankedCandidate[] {
  const { lines } = pad;
  const symptom = symptomOf(verdict);
  const texts = testTexts(tests, verdict);
  const view = new SyntaxView(lines);
  const known = boundNames(view);
  const all: Candidate[] = [
    ...nameFixes(view, texts.all),
    ...indentationFixes(lines),
    ...deletions(lines),
    ...(symptom.stage === "syntax"
      ? [...colonFixes(lines), ...bracketFixes(lines, known), ...quoteFixes(lines), ...keywordFixes(lines, known), ...blockFixes(lines)]
      : [
          ...treeSources.flatMap(([kind, source]) =>
            syntaxTreeMutations[source](view).map(({ edits }): Candidate => ({ kind, edits, fit: fitOf(kind, lines, edits) })),
          ),
          ...bindingFixes(view),
          ...constantFixes(view).map((candidate) => ({ ...candidate, fit: candidate.fit * fitOf("constant", lines, candidate.edits) })),
          ...methodFixes(view),
          ...flips(lines),
          ...returnFixes(view),
          ...stepFixes(lines),
          ...keywordFixes(lines, known),
        ]),
  ].filter(({ edits }) =>
    edits.every(({ op, line }) => (op === "insert" ? viewTakesInsertion(pad.view, line) : viewHasLine(pad.view, line))),
  );

  const lineWeights = lineWeightsOf(view, symptom, texts.failing, texts.passing);
  const weightOf = (candidate: Candidate): number => {
    const line = lineOf(candidate);
    const insertion = candidate.edits[0]!.op === "insert";
    const near = insertion && symptom.stage !== "syntax" ? 1 : (lineWeights[line - 1] ?? lineWeights.at(-1) ?? 1);
    return candidate.fit * near;
  };
  const totals = new Map<RepairKind, number>();
  for (const candidate of all) totals.set(candidate.kind, (totals.get(candidate.kind) ?? 0) + weightOf(candidate));
  const best = new Map<string, RankedCandidate>();
  for (const candidate of all) {
    const kindWeight = kindWeightOf(candidate.kind, symptom);
    // A kind with many weak candidates keeps its prior; one with a single weak candidate does not gain from that.
    const score = Math.log((kindWeight * weightOf(candidate)) / Math.max(1, totals.get(candidate.kind)!));
    const key = JSON.stringify(candidate.edits);
    const unchanged = candidate.edits.every((edit) => edit.op === "replace" && edit.text === lines[edit.line - 1]);
    if (unchanged || score <= (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) continue;
    best.set(key, { kind: candidate.kind, edits: candidate.edits, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** How plausible a mutation is as a repair: receivers of methods are seldom the wrong variable, methods of another type seldom the right one. */
function fitOf(kind: RepairKind, lines: readonly string[], edits: readonly LineEdit[]): number {
  const [edit] = edits;
  if (edit?.op !== "replace") return 1;
  const before = lines[edit.line - 1]!;
  if (kind === "variable") return /^\.\w+\(/.test(restAfterChange(before, edit.text)) ? 0.2 : 1;
  if (kind === "method")
    return /\.(?:add|appendleft|insert|discard|popleft)\(/.test(edit.text) && !/\.(?:add|appendleft|insert|discard|popleft)\(/.test(before)
      ? 0.3
      : 1;
  const first = kind === "constant" ? /^\s*(\w+) = (.+)$/.exec(edit.text) : null;
  if (first === null) return 1;
  // A first value of another type than the methods called on it.
  const [, name, value] = first;
  const uses = new RegExp(`(?<![.\\w])${name}\\.(append|extend|add|update|items|keys)\\(`).exec(lines.join("\n"))?.[1];
  const opener = uses === undefined ? undefined : /append|extend/.test(uses) ? "[" : uses === "add" ? "s" : "{";
  return opener === undefined || value!.startsWith(opener) ? 1 : 0.02;
}

/** What follows the part that differs. */
function restAfterChange(before: string, after: string): string {
  let tail = 0;
  while (tail < before.length && tail < after.length && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return after.slice(after.length - tail).replace(/^\w+/, "");
}

/** The prior of a kind, sharpened by what the failure says. */
function kindWeightOf(kind: RepairKind, symptom: Symptom): number {
  const { stage, type, message } = symptom;
  if (stage === "passed") return otherWeight;
  let weight = priors[stage][kind] ?? otherWeight;
  if (stage === "syntax") {
    if (/expected ':'/.test(message) && kind === "colon") weight *= 8;
    if (/never closed|unmatched|does not match/.test(message) && kind === "bracket") weight *= 8;
    if (/unterminated/.test(message) && kind === "quote") weight *= 10;
    if (/indent/i.test(type + message) && kind === "indentation") weight *= 3;
    if (/expected an indented block/.test(message) && kind === "add-body") weight *= 4;
    if (/unexpected indent/.test(message) && (kind === "add-header" || kind === "delete-line")) weight *= 2;
    if (/outside (?:function|loop)/.test(message) && kind === "indentation") weight *= 4;
    return weight;
  }
  if (/NameError|UnboundLocalError/.test(type)) {
    if (/spelling|undefined-name|import|initialise|test-name/.test(kind)) weight *= 4;
  } else if (kind === "spelling" && type !== "AttributeError") weight *= 0.3;
  if (type === "AttributeError" && (kind === "spelling" || kind === "method")) weight *= 3;
  if (/^(?:IndexError|KeyError|RecursionError)$/.test(type) && /off-by-one|comparison|constant/.test(kind)) weight *= 2;
  if (symptom.timedOut && /add-step|comparison|augmented|jump|indentation/.test(kind)) weight *= 3;
  if (/returned None|NoneType/.test(message)) {
    if (kind === "missing-return") weight *= 20;
    if (kind === "add-return") weight *= 12;
    if (kind === "indentation") weight *= 1.5;
  }
  const values = /returned (-?\d+), expected (-?\d+)/.exec(message);
  if (values && Math.abs(Number(values[1]) - Number(values[2])) === 1 && /off-by-one|constant|comparison/.test(kind)) weight *= 2;
  if (/returned (?:True|False), expected (?:True|False)/.test(message) && /comparison|negation|boolean|constant/.test(kind)) weight *= 1.7;
  return weight;
}

/** How likely each line holds the fault (index 0 = line 1). */
function lineWeightsOf(view: SyntaxView, symptom: Symptom, failing: string, passing: string): readonly number[] {
  const { lines } = view;
  const functions = view.nodes("FunctionDefinition").map((node) => {
    const name = node.getChild("VariableName");
    return {
      name: name ? view.textOf(name) : "",
      first: view.lineAt(node.from),
      last: view.lineAt(Math.max(node.from, node.to - 1)),
      uses: new Set([...view.textOf(node).matchAll(/[A-Za-z_]\w*/g)].map((match) => match[0])),
    };
  });
  const reachedBy = (text: string): ReadonlySet<string> => {
    const words = new Set([...text.matchAll(/[A-Za-z_]\w*/g)].map((match) => match[0]));
    // A Set's iteration sees what is added meanwhile.
    for (const word of words) for (const one of functions) if (one.name === word) for (const use of one.uses) words.add(use);
    return words;
  };
  const failingTests = failing.split("\n").filter(Boolean).map(reachedBy);
  const passingTests = passing.split("\n").filter(Boolean).map(reachedBy);
  /** Ochiai (2007): failed(s) / sqrt(all failed × all that reach s). */
  const suspicion = (name: string): number => {
    const failed = failingTests.filter((words) => words.has(name)).length;
    const passed = passingTests.filter((words) => words.has(name)).length;
    return failed === 0 ? 0 : failed / Math.sqrt(failingTests.length * (failed + passed));
  };
  /** A statement said twice is often a copy that was not adapted. */
  const counts = new Map<string, number>();
  for (const text of lines) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const isCopy = (i: number): boolean => counts.get(lines[i]!.trim())! > 1 && /[=(]/.test(lines[i]!);
  const { line } = symptom;
  return lines.map((_, i) => {
    const number = i + 1;
    const around = functions.filter(({ first, last }) => number >= first && number <= last).at(-1);
    let weight = around === undefined ? 0.5 : 0.2 + suspicion(around.name);
    if (isCopy(i)) weight *= 2;
    if (line === undefined) return weight;
    const apart = number - line;
    if (symptom.stage === "syntax") {
      if (apart === 0) weight += 8;
      else if (apart === -1) weight += 4;
      else if (apart < -1 && apart > -4) weight += 0.6;
      else if (apart === 1) weight += 0.6;
      return weight;
    }
    if (apart === 0) weight += 5;
    else if (around && line >= around.first && line <= around.last) weight += 1 / (1 + Math.abs(apart));
    return weight;
  });
}
