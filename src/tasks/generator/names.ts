/**
 * Renames the variables of a program. Families use the names at the left; each program gets one of those at the right.
 *
 * Left alone: names of attributes and methods, of keyword arguments and defaults (a name before `=` without blank), text in string literals other than in f-strings' braces.
 */
import type { Rng } from "../../base/index.ts";

const pools: Readonly<Record<string, string>> = {
  nums: "nums numbers values arr lst data xs test_list list1 l array seq",
  words: "words strings texts tokens names word_list str_list strs",
  items: "items elements data things lst collection seq test_list",
  pairs: "pairs entries rows records tuples tup_list data",
  s: "s text string st str1 line txt input_str message",
  word: "word w token name item wd",
  n: "n num number value m",
  m: "m b other second n2",
  k: "k m size p width",
  x: "x num v value item el number e val",
  y: "y other b val2 q",
  z: "z third w0",
  a: "a x first left num1 p",
  b: "b y second right num2 q",
  c: "c ch char letter symbol chr1",
  d: "d dic mapping table dict1 test_dict lookup",
  t: "t tup test_tup items tup1 record",
  total: "total acc res result sum1 sum_so_far tot running",
  count: "count cnt total counter found c num_found",
  result: "result res out output ans answer ret",
  out: "out result res output ans new_list collected kept",
  best: "best chosen winner top ans res candidate",
  i: "i idx index pos p k",
  j: "j k pos2 q other_idx",
  seen: "seen visited used known met",
  grid: "grid matrix mat rows board table m",
  row: "row line r cells",
  lo: "lo low left start begin",
  hi: "hi high right end stop",
  prev: "prev last previous before old",
  cur: "cur current curr now state",
  stack: "stack pending opened st pile",
  counts: "counts freq tally occurrences counter hist",
  parts: "parts pieces chunks fields tokens bits",
  value: "value val v item amount",
  size: "size length n num width",
  rest: "rest tail others remaining left",
  head: "head first front x0",
  limit: "limit bound threshold maximum cap",
  price: "price cost amount value",
  flag: "flag ok found valid is_ok",
  digit: "digit d last_digit figure r",
  helper: "helper inner visit go walk",
  queue: "queue waiting line q",
  group: "group bucket chunk block part",
};

/** `code` with its variables renamed, except those that the description's `phrase` mentions; no new name clashes with another. */
export function rename(code: string, r: Rng, phrase: string): string {
  const mentioned = new Set(phrase.match(/\b(?:[b-z]|lo|hi|old|new)\b/g));
  if (mentioned.has("b")) mentioned.add("a");
  const fixed = new Set(
    [...code.matchAll(/\.([A-Za-z_]\w*)|def (\w+)\(self|\b(\w+)=(?!=)/g)].map((match) => match[1] ?? match[2] ?? match[3]!),
  );
  const used = new Set(identifiers(code));
  const renaming = new Map<string, string>();
  for (const name of [...used].sort()) {
    const pool = Object.hasOwn(pools, name) ? pools[name]! : undefined;
    if (pool === undefined || mentioned.has(name) || fixed.has(name) || r.chance(0.25)) continue;
    const fresh = pool.split(" ").filter((candidate) => !used.has(candidate));
    if (fresh.length === 0) continue;
    const chosen = r.pick(fresh);
    used.add(chosen);
    renaming.set(name, chosen);
  }
  return mapCode(code, (text) => text.replace(/(?<![\w.])[A-Za-z_]\w*\b(?!=[^=])/g, (name) => renaming.get(name) ?? name));
}

/** The identifiers of a program, those in f-strings' braces included. */
export function identifiers(code: string): string[] {
  const found: string[] = [];
  mapCode(code, (text) => {
    found.push(...(text.match(/[A-Za-z_]\w*/g) ?? []));
    return text;
  });
  return found;
}

/** Applies `change` to the parts of a program that are no text: outside of strings, and within the braces of f-strings. */
export function mapCode(code: string, change: (text: string) => string): string {
  return code.replace(
    /(f?)("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(?:(?!f?["'])[\s\S])+?(?=f?["']|$)/g,
    (all, prefix?: string, literal?: string) => {
      if (literal === undefined) return change(all);
      return prefix === "f" ? all.replace(/\{([^{}:]+)/g, (_brace, inside: string) => `{${change(inside)}`) : all;
    },
  );
}
