/**
 * The paper's four corruptions (arXiv 2507.05065, stage 1): they know lines and words, nothing of Python.
 *
 * The paper fixes neither how a word is corrupted nor whether a foreign line keeps its indentation. Here a word gets a typing mistake, is
 * left out or exchanged for another one, and a foreign line keeps its indentation or takes that of its place, one half each.
 */
import type { Rng } from "../../base/index.ts";
import type { Mutation } from "./expressions.ts";
import type { CorruptionKind, paperKinds } from "./kinds.ts";
import { typosOf } from "./names.ts";

/** One random corruption of these lines, or nothing where there is none to be had (no line to touch, no foreign line). */
export type Draw = (lines: readonly string[], rng: Rng, donors: readonly string[]) => Mutation | undefined;

export const lineDraws: { readonly [K in (typeof paperKinds)[number]]: Draw } = {
  "delete-line": (lines, rng) => {
    const line = pickCodeLine(lines, rng);
    return line === undefined || lines.length === 1 ? undefined : mutation("delete-line", { op: "delete", line });
  },
  "insert-foreign-line": (lines, rng, donors) => {
    const foreign = pickForeign(lines, rng, donors);
    if (foreign === undefined) return undefined;
    const line = rng.int(1, lines.length + 1);
    const text = placed(foreign, lines[line - 1] ?? lines.at(-1) ?? "", rng);
    return mutation("insert-foreign-line", { op: "insert", line, text });
  },
  "replace-foreign-line": (lines, rng, donors) => {
    const line = pickCodeLine(lines, rng);
    const foreign = pickForeign(lines, rng, donors);
    if (line === undefined || foreign === undefined) return undefined;
    const text = placed(foreign, lines[line - 1]!, rng);
    return text === lines[line - 1] ? undefined : mutation("replace-foreign-line", { op: "replace", line, text });
  },
  "corrupt-word": (lines, rng, donors) => {
    const line = pickCodeLine(lines, rng);
    if (line === undefined) return undefined;
    const old = lines[line - 1]!;
    const words = [...old.matchAll(/[A-Za-z_]\w*|\d+/g)];
    if (words.length === 0) return undefined;
    const { 0: word, index } = rng.pick(words);
    const changed = corruptWord(word, rng, () => wordsOf(rng.chance(0.5) || donors.length === 0 ? lines : [rng.pick(donors)]));
    if (changed === undefined || changed === word) return undefined;
    return mutation("corrupt-word", { op: "replace", line, text: old.slice(0, index) + changed + old.slice(index + word.length) });
  },
};

function mutation(kind: CorruptionKind, edit: Mutation["edits"][number]): Mutation {
  return { kind, edits: [edit] };
}

/** The word with a typing mistake (half of the time), another letter, another word in its place, or nothing. */
function corruptWord(word: string, rng: Rng, others: () => readonly string[]): string | undefined {
  switch (rng.int(0, 5)) {
    case 0: {
      const words = others();
      return words.length === 0 ? undefined : rng.pick(words);
    }
    case 1:
      return "";
    case 2: {
      const at = rng.int(0, word.length - 1);
      const letter = /\d/.test(word[at]!) ? String(rng.int(0, 9)) : rng.pick([..."abcdefghijklmnopqrstuvwxyz_"]);
      return word.slice(0, at) + letter + word.slice(at + 1);
    }
    default: {
      const typos = /^\d/.test(word) ? [word + rng.int(0, 9), word.slice(1)] : typosOf(word);
      return typos.length === 0 ? undefined : rng.pick(typos);
    }
  }
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.match(/[A-Za-z_]\w*/g) ?? []);
}

/** The number of a random line that is neither blank nor only a comment. */
function pickCodeLine(lines: readonly string[], rng: Rng): number | undefined {
  const numbers = lines.flatMap((line, index) => (/^\s*($|#)/.test(line) ? [] : [index + 1]));
  return numbers.length === 0 ? undefined : rng.pick(numbers);
}

function pickForeign(lines: readonly string[], rng: Rng, donors: readonly string[]): string | undefined {
  if (donors.length === 0) return undefined;
  for (let attempt = 0; attempt < 8; attempt++) {
    const line = rng.pick(donors).trimEnd();
    if (!/^\s*($|#)/.test(line) && !/[\r\n]/.test(line) && !lines.includes(line)) return line;
  }
  return undefined;
}

function placed(foreign: string, neighbour: string, rng: Rng): string {
  return rng.chance(0.5) ? foreign : /^[ \t]*/.exec(neighbour)![0] + foreign.trimStart();
}
