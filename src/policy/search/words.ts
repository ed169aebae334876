/**
 * Python's words as the search needs them: common attributes and modules, words of a program, and how far two words are apart.
 *
 * Words in strings and comments are not counted. Not guaranteed: scope; a name bound anywhere counts as known.
 */
import { builtins } from "../../syntax/index.ts";

const attributes =
  "append extend insert remove pop clear index count sort reverse copy keys values items get update setdefault popitem add discard union intersection difference issubset issuperset symmetric_difference join split rsplit splitlines strip lstrip rstrip replace find rfind startswith endswith upper lower title capitalize swapcase isdigit isalpha isalnum isupper islower isspace isnumeric zfill ljust rjust center format encode decode translate maketrans partition most_common elements appendleft popleft real imag bit_length sqrt floor ceil pi gcd factorial log log2 log10 inf heappush heappop heapify nlargest nsmallest compile match search sub findall fullmatch finditer group groups chain permutations combinations product accumulate groupby reduce maxsize".split(
    " ",
  );

/** Names that are not builtin, and the import that binds them. */
export const imports: ReadonlyMap<string, string> = new Map([
  ...[
    "math",
    "re",
    "heapq",
    "collections",
    "itertools",
    "functools",
    "operator",
    "string",
    "sys",
    "random",
    "bisect",
    "cmath",
    "datetime",
    "copy",
    "json",
  ].map((name): [string, string] => [name, `import ${name}`]),
  ...Object.entries({
    collections: "Counter defaultdict deque OrderedDict namedtuple",
    math: "sqrt floor ceil gcd factorial pi log",
    itertools: "permutations combinations product chain groupby accumulate zip_longest combinations_with_replacement",
    functools: "reduce lru_cache cmp_to_key",
    operator: "itemgetter eq",
    heapq: "heappush heappop heapify nlargest nsmallest",
    bisect: "bisect_left bisect_right insort",
    copy: "deepcopy",
    typing: "List Dict Optional Tuple Set",
  }).flatMap(([module, names]) => names.split(" ").map((name): [string, string] => [name, `from ${module} import ${name}`])),
  ["heapq as hq", "import heapq as hq"],
  ["hq", "import heapq as hq"],
  ["np", "import numpy as np"],
]);

export interface Word {
  readonly text: string;
  /** From 1; columns in UTF-16 units. */
  readonly line: number;
  readonly from: number;
  readonly isAttribute: boolean;
}

/** Identifiers and keywords line by line, outside strings and comments. */
export function wordsOf(lines: readonly string[]): readonly Word[] {
  const out: Word[] = [];
  let inside: string | undefined; // the quotes of a string that goes over lines
  for (const [i, text] of lines.entries()) {
    let at = 0;
    while (at < text.length) {
      if (inside !== undefined) {
        const end = text.indexOf(inside, at);
        if (end === -1) break;
        at = end + inside.length;
        inside = undefined;
        continue;
      }
      const char = text[at]!;
      if (char === "#") break;
      if (char === '"' || char === "'") {
        const triple = char.repeat(3);
        if (text.startsWith(triple, at)) {
          inside = triple;
          at += 3;
          continue;
        }
        at++;
        while (at < text.length && text[at] !== char) at += text[at] === "\\" ? 2 : 1;
        at++;
        continue;
      }
      const word = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(text.slice(at, at + 200))?.[0];
      if (word !== undefined) {
        out.push({ text: word, line: i + 1, from: at, isAttribute: /\.\s*$/.test(text.slice(0, at)) });
        at += word.length;
      } else if (/\d/.test(char)) {
        at += /^[\d._]*[\w]*/.exec(text.slice(at))![0].length || 1;
      } else at++;
    }
  }
  return out;
}

/** Damerau's distance (adjacent transpositions count one), capped at `limit + 1`. */
export function distance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** What an attribute may be called: common ones and those of the program. */
export function knownAttributes(words: readonly Word[]): ReadonlySet<string> {
  const own = new Map<string, number>();
  for (const word of words) if (word.isAttribute) own.set(word.text, (own.get(word.text) ?? 0) + 1);
  return new Set([...attributes, ...[...own].filter(([, count]) => count > 1).map(([name]) => name)]);
}

/** The names called in a text of tests. */
export function calledNames(tests: string): ReadonlySet<string> {
  return new Set([...tests.matchAll(/(?<![.\w])([A-Za-z_]\w*)\s*\(/g)].map((match) => match[1]!).filter((name) => !builtins.has(name)));
}
