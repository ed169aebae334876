/**
 * Candidates for names: misspelt words, names that nothing binds, functions that the tests call by another name, imports, first values.
 *
 * Not guaranteed: Python's rules of scope; a name counts as known when the program binds it anywhere.
 */
import { boundNames, builtins, keywords, type SyntaxView } from "../../syntax/index.ts";
import { type Candidate, indentOf, replaceIn } from "./candidate.ts";
import { calledNames, distance, imports, knownAttributes, wordsOf } from "./words.ts";

export function nameFixes(view: SyntaxView, tests: string): Candidate[] {
  const { lines } = view;
  const words = wordsOf(lines);
  const bound = boundNames(view);
  const called = calledNames(tests);
  const attributes = knownAttributes(words);
  const candidates: Candidate[] = [];
  const replace = (kind: Candidate["kind"], word: (typeof words)[number], text: string, fit: number): void => {
    if (text === word.text) return;
    candidates.push({ kind, edits: [replaceIn(lines, word.line, word.from, word.from + word.text.length, text)], fit });
  };
  const closeness = (a: string, b: string): number => {
    const apart = distance(a, b, 4);
    return apart > Math.max(2, Math.min(4, Math.floor(a.length / 2))) ? 0 : 4 ** (2 - apart);
  };

  const unbound = new Set<string>();
  for (const word of words) {
    if (word.isAttribute) {
      if (attributes.has(word.text)) continue;
      for (const name of attributes) {
        const fit = closeness(word.text, name);
        if (fit > 0) replace("spelling", word, name, fit);
      }
      continue;
    }
    if (keywords.has(word.text) || builtins.has(word.text) || bound.has(word.text)) continue;
    unbound.add(word.text);
    for (const name of new Set([...bound, ...builtins, ...called, ...imports.keys()])) {
      const fit = closeness(word.text, name);
      if (fit > 0) replace("spelling", word, name, fit);
      else if (bound.has(name)) replace("undefined-name", word, name, 1);
    }
    const statement = imports.get(word.text);
    if (statement !== undefined) candidates.push({ kind: "import", edits: [{ op: "insert", line: 1, text: statement }], fit: 1 });
  }
  // A misspelt binding: something else is then used but never bound.
  const missing = new Set([...unbound, ...[...called].filter((name) => !bound.has(name))]);
  for (const word of words) {
    if (word.isAttribute || !bound.has(word.text)) continue;
    for (const name of missing) {
      const isTestName = called.has(name) && /\b(?:def|class)\s+$/.test(lines[word.line - 1]!.slice(0, word.from));
      const fit = closeness(word.text, name);
      if (isTestName) replace("test-name", word, name, 1 + fit);
      else if (fit > 0) replace("spelling", word, name, fit);
    }
  }
  for (const name of unbound) candidates.push(...firstValues(lines, name));
  return candidates;
}

/** `name = …` at the top of the function that uses it, by the look of its uses; before the outermost loop around the first use. */
function firstValues(lines: readonly string[], name: string): Candidate[] {
  const use = new RegExp(`(?<![.\\w])${name.replace(/[^\w]/g, "")}\\b`);
  const first = lines.findIndex((line) => use.test(line));
  if (first < 0) return [];
  const text = lines.filter((line) => use.test(line)).join("\n");
  const values = /\.append\(|\.extend\(|\.insert\(/.test(text)
    ? ["[]"]
    : /\.add\(/.test(text)
      ? ["set()"]
      : new RegExp(`${name}\\[[^\\]]*\\]\\s*[-+*]?=`).test(text)
        ? ["{}", "[]"]
        : new RegExp(`${name}\\s*[*]=`).test(text)
          ? ["1", "0"]
          : ["0", "1", '""', "[]", "None", "False", "True", "{}"];
  let at = first;
  for (let i = first - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.trim() === "" || indentOf(line).length >= indentOf(lines[at]!).length) continue;
    if (/^\s*(?:async\s+)?(?:def|class)\b/.test(line)) break;
    at = i;
  }
  const indent = indentOf(lines[at]!);
  return values.map((value, i) => ({
    kind: "initialise",
    edits: [{ op: "insert", line: at + 1, text: `${indent}${name} = ${value}` }],
    fit: 1 / (i + 1),
  }));
}
