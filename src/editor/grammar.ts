/**
 * The command language as a regular expression (vLLM structured outputs, JavaScript) and as GBNF (llama.cpp): language-wide, or only
 * the commands that apply to a pad.
 *
 * Both describe whole tidy texts. The regular expression uses no look-around, no back-references and no anchors. It spells out the
 * substrings of each line (quadratic in the line's length), the GBNF uses the line's suffix automaton (linear). Where a form would be
 * longer than `maxLength`, REPW's old string is left free in it and `exact` is false. UTF-16: lone surrogates are not described.
 */
import { type CommandKind, MAX_LINE_DIGITS, OPENER, REPW_SEPARATOR } from "./command.ts";
import { digitPatterns, legalKinds, legalLines, type NumberedKind } from "./legal-lines.ts";
import type { Scratchpad } from "./scratchpad.ts";
import { SuffixAutomaton } from "./suffix-automaton.ts";
import type { LineRange } from "./view.ts";

export interface CommandGrammar {
  /** For a whole match; in JavaScript `new RegExp(`^(?:${regex})$`, "u")`. */
  readonly regex: string;
  /** Its start rule is `root`. */
  readonly gbnf: string;
  /** Whether each describes exactly the commands that apply. */
  readonly exact: { readonly regex: boolean; readonly gbnf: boolean };
}

export interface GrammarOptions {
  /** The mark `### ` in front: allowed (default), needed or refused. */
  readonly mark?: "optional" | "required" | "refused";
  /** Whether EXIT is a command; default true. */
  readonly exit?: boolean;
  /** Longest regex and longest GBNF with REPW's old strings spelt out, in characters; default 200,000. */
  readonly maxLength?: number;
}

const FREE = "[^\\r\\n]*";

/** The grammar of the commands that apply to a pad; without a pad, of all commands. */
export function commandGrammar(pad?: Scratchpad, options: GrammarOptions = {}): CommandGrammar {
  const { mark = "optional", exit = true, maxLength = 200_000 } = options;
  const lines = legalLines(pad);
  const kinds = legalKinds(lines, exit);
  const olds = pad === undefined ? undefined : [...oldLines(pad, lines.REPW)];
  const budget = { left: maxLength };
  const exactRegex =
    olds &&
    spend(
      budget,
      olds,
      (length) => (length * length) / 4,
      ({ number, text }) => `${number} ?${OPENER}${substringRegex(text)}${REPW_SEPARATOR}${FREE}`,
    );
  const regexRepw = exactRegex ?? [`${group(numbersOf(lines.REPW))} ?${OPENER}${FREE_OLD_REGEX}${REPW_SEPARATOR}${FREE}`];
  const gbnfBudget = { left: maxLength };
  const exactGbnf =
    olds &&
    spend(
      gbnfBudget,
      olds,
      (length) => length,
      ({ number, text }) => substringRules(number, text),
    );
  return {
    regex: regexOf(kinds, lines, mark, regexRepw),
    gbnf: gbnfOf(kinds, lines, mark, exactGbnf, olds),
    exact: { regex: pad === undefined || exactRegex !== undefined, gbnf: pad === undefined || exactGbnf !== undefined },
  };
}

/** The grammar of one command alone, by its text. */
export function textGrammar(text: string): CommandGrammar {
  const characters = [...text];
  const gbnf = characters.map((character) => gbnfCharacter(character.codePointAt(0)!)).join(" ");
  return { regex: characters.map(escapeRegex).join(""), gbnf: `root ::= ${gbnf}\n`, exact: { regex: true, gbnf: true } };
}

interface OldLine {
  readonly number: number;
  readonly text: string;
}

function* oldLines(pad: Scratchpad, ranges: readonly LineRange[]): Generator<OldLine> {
  for (const { first, last } of ranges) for (let number = first; number <= last; number++) yield { number, text: pad.lines[number - 1]! };
}

/** Each line's form, or undefined when they are longer than the budget together; `least` is a lower bound that is cheap to see. */
function spend(
  budget: { left: number },
  lines: readonly OldLine[],
  least: (length: number) => number,
  form: (line: OldLine) => string,
): readonly string[] | undefined {
  const out: string[] = [];
  for (const line of lines) {
    if (least(line.text.length) > budget.left) return undefined;
    const text = form(line);
    budget.left -= text.length;
    if (budget.left < 0) return undefined;
    out.push(text);
  }
  return out;
}

function numbersOf(ranges: readonly LineRange[]): readonly string[] {
  if (ranges[0]?.last === 10 ** MAX_LINE_DIGITS - 1) return [`[1-9]${"[0-9]?".repeat(MAX_LINE_DIGITS - 1)}`];
  return digitPatterns(ranges);
}

function group(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? alternatives[0]! : `(?:${alternatives.join("|")})`;
}

function regexOf(
  kinds: readonly CommandKind[],
  lines: Record<NumberedKind, readonly LineRange[]>,
  mark: string,
  repw: readonly string[],
): string {
  const commands = kinds.map((kind) => {
    if (kind === "EXIT") return kind;
    if (kind === "REPW") return `REPW ${group(repw)}`;
    const numbers = group(numbersOf(lines[kind]));
    return kind === "DELL" ? `DELL ${numbers}` : `${kind} ${numbers} ?${OPENER}${FREE}`;
  });
  return `${mark === "refused" ? "" : mark === "required" ? "### " : "(?:### )?"}${group(commands)}`;
}

/** A nonempty text that does not begin with ` >>>`. */
const FREE_OLD_REGEX = `(?:[^ \\r\\n]${FREE}| (?:[^>\\r\\n]${FREE}|>(?:[^>\\r\\n]${FREE}|>(?:[^>\\r\\n]${FREE})?)?)?)`;

/** The nonempty substrings of a line that don't begin with ` >>>`: per place to begin at, each further character optional. */
function substringRegex(line: string): string {
  const characters = [...line];
  const starts = new Set<string>();
  for (let i = 0; i < characters.length; i++) {
    const rest = characters.slice(i);
    const usable = rest.join("").startsWith(REPW_SEPARATOR) ? rest.slice(0, REPW_SEPARATOR.length - 1) : rest;
    let pattern = "";
    for (let j = usable.length - 1; j >= 0; j--) pattern = escapeRegex(usable[j]!) + (pattern === "" ? "" : `(?:${pattern})?`);
    starts.add(pattern);
  }
  return group([...starts]);
}

function escapeRegex(character: string): string {
  if (character === "\t") return "\\t";
  return /[\\^$.*+?()[\]{}|]/.test(character) ? `\\${character}` : character;
}

function gbnfOf(
  commands: readonly CommandKind[],
  lines: Record<NumberedKind, readonly LineRange[]>,
  mark: string,
  olds: readonly string[] | undefined,
  oldNumbers: readonly OldLine[] | undefined,
): string {
  const rules: string[] = [];
  const prefix = mark === "refused" ? "" : mark === "required" ? '"### " ' : '"### "? ';
  rules.push(`root ::= ${prefix}(${commands.map((kind) => kind.toLowerCase()).join(" | ")})`);
  if (commands.includes("EXIT")) rules.push('exit ::= "EXIT"');
  rules.push('open ::= " "? ">>>"', "free ::= [^\\r\\n]*");
  if (commands.includes("DELL")) rules.push(`dell ::= "DELL " (${gbnfNumbers(lines.DELL)})`);
  if (commands.includes("ADDL")) rules.push(`addl ::= "ADDL " (${gbnfNumbers(lines.ADDL)}) open free`);
  if (commands.includes("REPL")) rules.push(`repl ::= "REPL " (${gbnfNumbers(lines.REPL)}) open free`);
  if (!commands.includes("REPW")) return `${rules.join("\n")}\n`;
  if (olds === undefined || oldNumbers === undefined) {
    rules.push(`repw ::= "REPW " (${gbnfNumbers(lines.REPW)}) open old " >>>" free`);
    rules.push('old ::= [^ \\r\\n] free | " " ([^>\\r\\n] free | ">" ([^>\\r\\n] free | ">" ([^>\\r\\n] free)?)?)?');
  } else {
    rules.push(`repw ::= "REPW " (${oldNumbers.map(({ number }) => `"${number}" open o${number}`).join(" | ")})`);
    rules.push('new ::= " >>>" free', ...olds);
  }
  return `${rules.join("\n")}\n`;
}

function gbnfNumbers(ranges: readonly LineRange[]): string {
  return numbersOf(ranges)
    .map((pattern) => pattern.replace(/^\d+/, (digits) => `"${digits}"`).replace(/(?<!^)\[/g, " ["))
    .join(" | ");
}

/**
 * The old strings of one line and what follows them, a rule per state of the line's suffix automaton. Rules `o<n>b`, `o<n>bb` and
 * `o<n>bbb` follow ` `, ` >` and ` >>` from the start of the string, where a further `>` would make it begin with the separator.
 */
function substringRules(number: number, line: string): string {
  const automaton = new SuffixAutomaton([...line].map((character) => character.codePointAt(0)!));
  const name = (state: number): string => `o${number}s${state}`;
  const used = new Set<number>();
  const queue: number[] = [];
  const use = (state: number): string => {
    if (!used.has(state)) {
      used.add(state);
      queue.push(state);
    }
    return name(state);
  };
  const alternatives = (state: number, special?: (symbol: number, target: number) => string | undefined): string[] =>
    [...automaton.edges(state)].flatMap(([symbol, target]) => {
      const rule = special === undefined ? use(target) : special(symbol, target);
      return rule === undefined ? [] : [`${gbnfCharacter(symbol)} ${rule}`];
    });
  const rules: string[] = [];
  const afterBlank: number[] = []; // states after " ", " >", " >>" from the start
  let state: number = SuffixAutomaton.ROOT;
  for (const character of REPW_SEPARATOR.slice(0, -1)) {
    state = automaton.next(state, character.charCodeAt(0));
    if (state === -1) break;
    afterBlank.push(state);
  }
  const special = (depth: number) => (symbol: number, target: number) => {
    if (symbol !== REPW_SEPARATOR.charCodeAt(depth)) return use(target);
    return depth === REPW_SEPARATOR.length - 1 ? undefined : `o${number}${"b".repeat(depth + 1)}`;
  };
  rules.push(`o${number} ::= ${alternatives(SuffixAutomaton.ROOT, special(0)).join(" | ")}`);
  for (const [i, at] of afterBlank.entries())
    rules.push(`o${number}${"b".repeat(i + 1)} ::= ${["new", ...alternatives(at, special(i + 1))].join(" | ")}`);
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    rules.push(`${name(at)} ::= ${["new", ...alternatives(at)].join(" | ")}`);
  return rules.join("\n");
}

function gbnfCharacter(symbol: number): string {
  const character = String.fromCodePoint(symbol);
  if (character === '"' || character === "\\") return `"\\${character}"`;
  if (symbol === 9) return '"\\t"';
  return symbol < 32 || symbol === 127 ? `"\\x${symbol.toString(16).padStart(2, "0")}"` : `"${character}"`;
}
