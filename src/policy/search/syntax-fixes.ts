/**
 * Candidates for programs that don't parse: colons, brackets, quotes, keywords, indentation, headers and bodies of blocks.
 *
 * They look at lines as text, because the tree of a broken program is not to be trusted. Not guaranteed: brackets inside f-strings.
 */
import { builtins, keywords } from "../../syntax/index.ts";
import { type Candidate, indentOf, replaceIn } from "./candidate.ts";
import { distance, wordsOf } from "./words.ts";

const header = /^\s*(?:async\s+)?(?:if|elif|else|for|while|def|class|try|except|finally|with|match|case)\b/;
const unit = "    ";

/** Lines whose block statement lacks its colon. */
export function colonFixes(lines: readonly string[]): Candidate[] {
  const out: Candidate[] = [];
  for (const [i, text] of lines.entries()) {
    if (!header.test(text)) continue;
    const code = text.replace(/\s*#[^"']*$/, "");
    if (code.endsWith(":") || code.endsWith(",") || code.endsWith("(") || code.endsWith("\\")) continue;
    out.push({ kind: "colon", edits: [{ op: "replace", line: i + 1, text: `${code}:` }], fit: 1 });
    const inner = /\s+(?:return|break|continue|pass|raise)\b/.exec(text);
    if (inner) out.push({ kind: "colon", edits: [replaceIn(lines, i + 1, inner.index, inner.index, ":")], fit: 1 });
  }
  return out;
}

interface Bracket {
  readonly char: string;
  readonly line: number;
  readonly at: number;
}

const closerOf: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const openerOf: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** The text with strings and comments blanked out, so that columns stay. */
function bare(text: string): string {
  return text.replace(/#.*$|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (part) => (part.startsWith("#") ? " " : "_").repeat(part.length));
}

/** Brackets without a partner; a bracket left open at the next statement counts as unclosed. */
function unmatched(lines: readonly string[]): readonly Bracket[] {
  const alone: Bracket[] = [];
  let open: Bracket[] = [];
  for (const [i, text] of lines.entries()) {
    if (
      open.length > 0 &&
      /^\s*(?:return|for|while|def|class|if|elif|else|import|try|[A-Za-z_]\w*\s*[-+*/]?=(?!=))/.test(text) &&
      !/^\s*(?:for|if|else)\b.*[^:]$/.test(text)
    ) {
      alone.push(...open);
      open = [];
    }
    for (const [at, char] of [...bare(text)].entries()) {
      if (char in closerOf) open.push({ char, line: i + 1, at });
      else if (char in openerOf) {
        if (open.at(-1)?.char === openerOf[char]) open.pop();
        else alone.push({ char, line: i + 1, at });
      }
    }
  }
  return [...alone, ...open];
}

/** Insertions and removals that give lone brackets their partner. */
export function bracketFixes(lines: readonly string[], known: ReadonlySet<string>): Candidate[] {
  const out: Candidate[] = [];
  const add = (line: number, from: number, to: number, text: string, fit: number): void => {
    out.push({ kind: "bracket", edits: [replaceIn(lines, line, from, to, text)], fit });
  };
  for (const { char, line, at } of unmatched(lines).slice(0, 8)) {
    const text = lines[line - 1]!;
    const code = bare(text).replace(/\s+$/, "");
    const closer = closerOf[char];
    if (closer !== undefined) {
      const end = code.endsWith(":") ? code.length - 1 : code.length;
      add(line, end, end, closer, 4);
      for (let i = at + 1; i < end; i++) {
        const ends = /[\w)\]}]/.test(code[i]!) && !/\w/.test(code[i + 1] ?? " ");
        if (ends && i + 1 < end)
          add(line, i + 1, i + 1, closer, /^\s*(?:[-+*/%<>=,:]|if|for|in|and|or|else|\)|\]|$)/.test(code.slice(i + 1)) ? 2 : 0.5);
      }
      add(line, at + 1, at + 1, closer, 1);
      add(line, at, at + 1, "", 1);
    } else {
      const opener = openerOf[char]!;
      // The opener may be gone from within what is now one word: `lenx)`.
      for (let i = at - 1; i >= 0; i--) {
        const before = /[A-Za-z_]\w*$/.exec(code.slice(0, i))?.[0];
        const starts = /[\w([{"'_-]/.test(code[i]!);
        if (!starts) continue;
        const splitsWord = /\w/.test(code[i - 1] ?? " ") && /\w/.test(code[i]!);
        if (splitsWord && !(before !== undefined && (known.has(before) || builtins.has(before)))) continue;
        add(line, i, i, opener, splitsWord ? 4 : before === undefined ? 1 : 1.5);
      }
      add(line, at, at + 1, "", 1);
      for (const other of Object.values(closerOf)) if (other !== char) add(line, at, at + 1, other, 0.3);
    }
  }
  return out;
}

/** A quote for a string that is not closed on its line. */
export function quoteFixes(lines: readonly string[]): Candidate[] {
  const out: Candidate[] = [];
  for (const [i, text] of lines.entries()) {
    if (text.includes('"""') || text.includes("'''")) continue;
    const rest = text.replace(/#.*$|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "");
    const quote = /["']/.exec(rest)?.[0];
    if (quote === undefined) continue;
    const tail = /[)\]}:,\s]*$/.exec(text)!.index;
    for (const at of new Set([text.length, tail])) out.push({ kind: "quote", edits: [replaceIn(lines, i + 1, at, at, quote)], fit: 1 });
    for (let at = 0; at < text.length; at++) {
      if (/[([,=\s+]/.test(text[at]!) && /[^\s([]/.test(text[at + 1] ?? ""))
        out.push({ kind: "quote", edits: [replaceIn(lines, i + 1, at + 1, at + 1, quote)], fit: 0.3 });
    }
  }
  return out;
}

/** Words that are nearly a keyword, and keywords glued to what follows. */
export function keywordFixes(lines: readonly string[], known: ReadonlySet<string>): Candidate[] {
  const out: Candidate[] = [];
  for (const word of wordsOf(lines)) {
    if (keywords.has(word.text) || known.has(word.text) || builtins.has(word.text) || word.isAttribute) continue;
    for (const keyword of keywords) {
      const apart = distance(word.text, keyword, 2);
      if (apart > 2 || apart >= keyword.length) continue;
      const edits = [replaceIn(lines, word.line, word.from, word.from + word.text.length, keyword)];
      out.push({ kind: "keyword", edits, fit: apart === 1 ? 4 : 1 });
    }
  }
  return out;
}

/** Every line one level in or out, or level with its neighbours. */
export function indentationFixes(lines: readonly string[]): Candidate[] {
  const out: Candidate[] = [];
  for (const [i, text] of lines.entries()) {
    const body = text.trimStart();
    if (body === "") continue;
    const own = indentOf(text);
    const before = lines.slice(0, i).findLast((line) => line.trim() !== "") ?? "";
    const after = lines.slice(i + 1).find((line) => line.trim() !== "") ?? "";
    const afterHeader = header.test(before) && /:\s*(?:#.*)?$/.test(before);
    const wanted = new Map<string, number>();
    const want = (indent: string, fit: number): void => {
      if (indent !== own) wanted.set(indent, Math.max(fit, wanted.get(indent) ?? 0));
    };
    want(own + unit, 1);
    if (own.length >= unit.length) want(own.slice(unit.length), 1);
    want(indentOf(before) + (afterHeader ? unit : ""), afterHeader ? 4 : 1.5);
    want(indentOf(after), 1);
    for (const [indent, fit] of wanted)
      out.push({ kind: "indentation", edits: [{ op: "replace", line: i + 1, text: indent + body }], fit });
  }
  return out;
}

/** Where a block's header or its body is gone: `else:` and the like before a line indented too far, a statement under a header without a block. */
export function blockFixes(lines: readonly string[]): Candidate[] {
  const out: Candidate[] = [];
  let before = "";
  for (const [i, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const opens = /:\s*(?:#.*)?$/.test(before);
    const indent = indentOf(text);
    if (!opens && indent.length > indentOf(before).length) {
      for (const head of ["else:", "try:"]) {
        out.push({
          kind: "add-header",
          edits: [{ op: "insert", line: i + 1, text: indent.slice(0, -unit.length || undefined) + head }],
          fit: 1,
        });
      }
    }
    if (opens && indent.length <= indentOf(before).length) {
      const inner = indentOf(before) + unit;
      for (const body of ["pass", "continue", "break", "return True", "return False", "return None"])
        out.push({ kind: "add-body", edits: [{ op: "insert", line: i + 1, text: inner + body }], fit: 1 });
    }
    before = text;
  }
  if (/:\s*(?:#.*)?$/.test(before)) {
    for (const body of ["pass", "return True", "return False"])
      out.push({ kind: "add-body", edits: [{ op: "insert", line: lines.length + 1, text: indentOf(before) + unit + body }], fit: 1 });
  }
  return out;
}
