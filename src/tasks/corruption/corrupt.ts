/**
 * Breaks a correct program by a number of corruptions, each with the commands that take it back. Pure: nothing is run.
 *
 * Not guaranteed: that the broken program fails its tests, or that each corruption changes what it does; `corruptProblem` and
 * `makeDemonstrations` find that out by running.
 */
import type { Rng } from "../../base/index.ts";
import { type Command, createScratchpad, programOf, type Scratchpad } from "../../editor/index.ts";
import type { CorruptionRecord } from "../types.ts";
import type { Mutation } from "./expressions.ts";
import { applyEdits } from "./invert.ts";
import { type CorruptionKind, type CorruptionWeights, corruptionKinds, evenWeights } from "./kinds.ts";
import { lineDraws } from "./lines.ts";
import { SyntaxView } from "./syntax.ts";
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
  const seen = new Set([code]);
  const corruptions: CorruptionRecord[] = [];
  const groups: (readonly Command[])[] = [];
  while (groups.length < count) {
    const step = corruptOnce(pad, rng, weights, donors, seen);
    if (step === undefined) return undefined;
    pad = step.pad;
    seen.add(programOf(pad));
    corruptions.push(step.record);
    groups.unshift(step.repair);
  }
  return { code: programOf(pad), corruptions, repair: groups.flat(), groups };
}

interface Step {
  readonly pad: Scratchpad;
  readonly record: CorruptionRecord;
  readonly repair: readonly Command[];
}

/** Draws of one kind before it counts as not to be had. */
const drawsPerKind = 8;

function corruptOnce(
  pad: Scratchpad,
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
      const step = mutation && stepOf(pad, mutation);
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

/** The mutation applied, unless the program as text would be read back as other lines (a last line that is empty) or with other line ends. */
function stepOf(pad: Scratchpad, mutation: Mutation): Step | undefined {
  const { lines, repair } = applyEdits(pad.lines, mutation.edits);
  if (lines.length === 0) return undefined;
  const { lineEnds: _, ...rest } = pad;
  const after: Scratchpad = { ...rest, lines };
  const reread = createScratchpad(programOf(after));
  if (reread.lineEnd !== pad.lineEnd || reread.lines.length !== lines.length || reread.lines.some((line, index) => line !== lines[index]))
    return undefined;
  return { pad: after, record: { kind: mutation.kind, line: mutation.edits[0]!.line }, repair };
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
