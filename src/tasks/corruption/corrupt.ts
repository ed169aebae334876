/**
 * Breaks a correct program by a number of corruptions, each with the commands that take it back. Pure: nothing is run.
 *
 * Not guaranteed: that the broken program fails its tests, or that each corruption changes what it does; `corruptProblem` and
 * `makeDemonstrations` find that out by running.
 */
import type { Rng } from "../../base/index.ts";
import { type Command, createScratchpad, programOf, type Scratchpad } from "../../editor/index.ts";
import { SyntaxView } from "../../syntax/index.ts";
import type { CorruptionRecord } from "../types.ts";
import type { Mutation } from "./expressions.ts";
import { applyEdits } from "./invert.ts";
import { type CorruptionKind, type CorruptionWeights, corruptionKinds, evenWeights } from "./kinds.ts";
import { lineDraws } from "./lines.ts";
import { syntaxTreeMutations } from "./table.ts";

export interface CorruptionOptions {
  readonly rng: Rng;
  /** Default: every kind alike. */
  readonly weights?: CorruptionWeights;
  /** Lines of other programs; without them the two kinds that need one are not drawn. */
  readonly donors?: readonly string[];
  /** Corruptions, one on top of the other. */
  readonly count: number;
}

export interface CorruptedProgram {
  readonly code: string;
  /** In the order in which they were made. */
  readonly corruptions: readonly CorruptionRecord[];
  /** The commands that restore the program, those of the last corruption first. */
  readonly repair: readonly Command[];
  /** `repair` by corruption: the commands of the last corruption are the first group. */
  readonly groups: readonly (readonly Command[])[];
}

/**
 * `code` with `count` corruptions, no two states alike; nothing when the program offers too few of the kinds with a weight.
 * Applying `repair` to the broken program gives `code` to the byte (line ends of mixed files aside).
 */
export function corruptProgram(code: string, options: CorruptionOptions): CorruptedProgram | undefined {
  const { rng, weights = evenWeights, donors = [], count } = options;
  let pad = createScratchpad(code);
  let marks: readonly LineMark[] = pad.lines.map(() => "original");
  const seen = new Set([code]);
  const corruptions: CorruptionRecord[] = [];
  const groups: (readonly Command[])[] = [];
  while (groups.length < count) {
    const step = corruptOnce(pad, marks, rng, weights, donors, seen);
    if (step === undefined) return undefined;
    ({ pad, marks } = step);
    seen.add(programOf(pad));
    corruptions.push(step.record);
    groups.unshift(step.repair);
  }
  return { code: programOf(pad), corruptions, repair: groups.flat(), groups };
}

/**
 * What has become of a line: a repair must never restore what a later one throws away, nor mend one place twice. Of a changed line, the
 * commands that restore it, the last change first.
 */
type LineMark = "original" | "foreign" | readonly Command[];

interface Step {
  readonly pad: Scratchpad;
  readonly marks: readonly LineMark[];
  readonly record: CorruptionRecord;
  readonly repair: readonly Command[];
}

/** Draws of one kind before it counts as not to be had. */
const drawsPerKind = 8;

function corruptOnce(
  pad: Scratchpad,
  marks: readonly LineMark[],
  rng: Rng,
  weights: CorruptionWeights,
  donors: readonly string[],
  seen: ReadonlySet<string>,
): Step | undefined {
  const view = new SyntaxView(pad.lines);
  const kinds = new Set(corruptionKinds.filter((kind) => weights[kind] > 0));
  while (kinds.size > 0) {
    const kind = pickWeighted([...kinds], weights, rng);
    const draw = drawer(kind, view, rng, donors);
    for (let attempt = 0; attempt < drawsPerKind; attempt++) {
      const mutation = draw();
      const step = mutation && stepOf(pad, marks, mutation);
      if (step && !seen.has(programOf(step.pad))) return step;
    }
    kinds.delete(kind);
  }
  return undefined;
}

function drawer(kind: CorruptionKind, view: SyntaxView, rng: Rng, donors: readonly string[]): () => Mutation | undefined {
  if (kind in lineDraws) {
    const draw = lineDraws[kind as keyof typeof lineDraws];
    return () => draw(view.lines, rng, donors);
  }
  const mutations = syntaxTreeMutations[kind as keyof typeof syntaxTreeMutations](view);
  return () => (mutations.length === 0 ? undefined : rng.pick(mutations));
}

/**
 * The mutation applied. Not when it touches a foreign line, deletes or replaces one that was changed before, or changes a place twice; nor
 * when the program as text would be read back as other lines (a last line that is empty) or with other line ends.
 */
function stepOf(pad: Scratchpad, marks: readonly LineMark[], mutation: Mutation): Step | undefined {
  const { lines, repair } = applyEdits(pad.lines, mutation.edits);
  const marked = marksAfter(marks, mutation, repair, lines);
  if (marked === undefined || lines.length === 0) return undefined;
  const { lineEnds: _, ...rest } = pad;
  const after: Scratchpad = { ...rest, lines };
  const reread = createScratchpad(programOf(after));
  const same = reread.lineEnd === pad.lineEnd && reread.lines.length === lines.length;
  if (!same || reread.lines.some((line, index) => line !== lines[index])) return undefined;
  return { pad: after, marks: marked, record: { kind: mutation.kind, line: mutation.edits[0]!.line }, repair };
}

function marksAfter(
  marks: readonly LineMark[],
  { kind, edits }: Mutation,
  repair: readonly Command[],
  lines: readonly string[],
): LineMark[] | undefined {
  const after = marks.slice();
  for (const { op, line } of edits.toSorted((a, b) => b.line - a.line)) {
    const mark = marks[line - 1];
    const whole = op === "delete" || kind === "replace-foreign-line";
    if (op !== "insert" && (mark === "foreign" || (whole && mark !== "original"))) return undefined;
    if (op === "delete") after.splice(line - 1, 1);
    else if (op === "insert") after.splice(line - 1, 0, "foreign");
    else if (whole) after[line - 1] = "foreign";
    else {
      const own = repair.filter((command) => command.kind !== "EXIT" && command.line === line);
      const earlier = typeof mark === "object" ? mark : [];
      if (earlier.length > 0 && !independent(lines[line - 1]!, own, earlier)) return undefined;
      after[line - 1] = [...own, ...earlier];
    }
  }
  return after;
}

/** Whether repairs of one line give the same in the other order. */
function independent(text: string, last: readonly Command[], earlier: readonly Command[]): boolean {
  const restore = (commands: readonly Command[]): string | undefined => {
    let line = text;
    for (const command of commands) {
      if (command.kind !== "REPW" || !line.includes(command.old)) return undefined;
      line = line.replace(command.old, () => command.new);
    }
    return line;
  };
  const restored = restore([...last, ...earlier]);
  return restored !== undefined && restored === restore([...earlier, ...last]);
}

function pickWeighted(kinds: readonly CorruptionKind[], weights: CorruptionWeights, rng: Rng): CorruptionKind {
  let at = rng.float() * kinds.reduce((sum, kind) => sum + weights[kind], 0);
  for (const kind of kinds) {
    at -= weights[kind];
    if (at < 0) return kind;
  }
  return kinds.at(-1)!;
}

/** The distinct lines of programs that are worth inserting elsewhere: no blank lines, comments or lone marks, in order of appearance. */
export function donorLines(programs: Iterable<string>): string[] {
  const lines = new Set<string>();
  for (const program of programs) {
    for (const line of createScratchpad(program).lines) {
      const text = line.trimEnd();
      if (/\w/.test(text) && !/^\s*#/.test(text)) lines.add(text);
    }
  }
  return [...lines];
}
