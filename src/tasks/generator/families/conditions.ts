/** Drawn tests on numbers and words, with their English; shared by the families that filter, count or split. */
import type { Rng } from "../../../base/index.ts";

/** A test on a number x, in words for a plural. */
export interface Condition {
  readonly words: string;
  readonly test: string;
}

/** A drawn test on a number `x`. */
export function numberCondition(r: Rng): Condition {
  const k = r.int(-3, 10);
  const m = r.int(3, 6);
  return r.pick<Condition>([
    { words: `«greater than¦above¦larger than» ${k}`, test: `x > ${k}` },
    { words: `«smaller than¦below¦less than» ${k}`, test: `x < ${k}` },
    { words: `at least ${k}`, test: `x >= ${k}` },
    { words: `at most ${k}`, test: `x <= ${k}` },
    { words: `«different from¦not equal to» ${k}`, test: `x != ${k}` },
    { words: "even", test: "x % 2 == 0" },
    { words: "odd", test: "x % 2 == 1" },
    { words: "negative", test: "x < 0" },
    { words: "positive", test: "x > 0" },
    { words: `divisible by ${m}`, test: `x % ${m} == 0` },
    { words: `not divisible by ${m}`, test: `x % ${m} != 0` },
    { words: `between ${k} and ${k + m} (inclusive)`, test: `${k} <= x <= ${k + m}` },
    { words: `odd and greater than ${k}`, test: `x % 2 == 1 and x > ${k}` },
    { words: `either negative or above ${k + 5}`, test: `x < 0 or x > ${k + 5}` },
  ]);
}

/** A drawn test on a word `word`. */
export function wordCondition(r: Rng): Condition {
  const k = r.int(4, 6);
  const c = r.pick([..."aelmorst"]);
  return r.pick<Condition>([
    { words: `longer than ${k} letters`, test: `len(word) > ${k}` },
    { words: `shorter than ${k} letters`, test: `len(word) < ${k}` },
    { words: `exactly ${k} letters long`, test: `len(word) == ${k}` },
    { words: `that contain the letter "${c}"`, test: `"${c}" in word` },
    { words: `without the letter "${c}"`, test: `"${c}" not in word` },
    { words: `that start with "${c}"`, test: `word.startswith("${c}")` },
    { words: `that end with "${c}"`, test: `word[-1] == "${c}"` },
    { words: "that begin and end with the same letter", test: "word[0] == word[-1]" },
    { words: "of even length", test: "len(word) % 2 == 0" },
  ]);
}
