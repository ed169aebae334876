/**
 * The command language as a byte-level automaton, for masks in a sampler: language-wide, or only the commands that apply to a pad.
 *
 * It accepts the UTF-8 bytes of exactly the tidy texts that parse (and, with a pad, apply); see docs/COMMAND-LANGUAGE.md. Every live
 * state leads to an accepting one, so a sampler that keeps to it can't get stuck. States are made on demand and interned: free
 * content is one self-looping state, so a vocabulary mask can be cached per state. Not guaranteed: anything about length.
 */
import { codeContent, codeWithin, type NameTable, startsInString } from "./code-content.ts";
import { COMMAND_MARK, MAX_LINE, OPENER, REPW_SEPARATOR } from "./command.ts";
import { hasNumber, hasPrefix, legalKinds, legalLines, type NumberedKind } from "./legal-lines.ts";
import { anyContent, type Node, utf8Next } from "./node.ts";
import type { Scratchpad } from "./scratchpad.ts";
import { SuffixAutomaton } from "./suffix-automaton.ts";

export interface Acceptor {
  /** The state before the first byte. */
  readonly start: number;
  /** The state after a byte (0 to 255), or -1: no command begins like this. `step(-1, byte)` is -1. */
  step(state: number, byte: number): number;
  /** True when the bytes so far are a whole command. */
  accepts(state: number): boolean;
  /** Equal for states of any acceptors that accept the same continuations whatever the pad, so that masks can be kept; else undefined. */
  sharedKey(state: number): string | undefined;
  /** How many states exist so far. */
  readonly stateCount: number;
}

export interface AcceptorOptions {
  /** The mark `### ` in front: allowed (default), needed or refused. */
  readonly mark?: "optional" | "required" | "refused";
  /** With "newline", a command is ended by LF and accepted only after it; default "none": no line end is ever accepted. */
  readonly end?: "none" | "newline";
  /** Whether EXIT is a command; default true. */
  readonly exit?: boolean;
  /** Needs a pad: the names that new text may hold outside of strings and comments; none given: any. */
  readonly names?: NameTable;
}

const UNKNOWN = -2;
const BLANK = 32;
const GREATER = 62;

/** The acceptor of the commands that apply to a pad; without a pad, of all commands. */
export function commandAcceptor(pad?: Scratchpad, options: AcceptorOptions = {}): Acceptor {
  return new InternedAcceptor(startNode(pad, options), options.end ?? "none");
}

/** The acceptor of one command alone, by its text. */
export function textAcceptor(text: string, { end = "none" }: Pick<AcceptorOptions, "end"> = {}): Acceptor {
  return new InternedAcceptor(textNode(new TextEncoder().encode(text), 0), end);
}

function textNode(bytes: Uint8Array, at: number): Node {
  return { key: `${at}`, accepts: at === bytes.length, next: (byte) => (bytes[at] === byte ? textNode(bytes, at + 1) : undefined) };
}

/** The state after several bytes. */
export function stepBytes(acceptor: Acceptor, state: number, bytes: Uint8Array): number {
  let at = state;
  for (let i = 0; i < bytes.length && at !== -1; i++) at = acceptor.step(at, bytes[i]!);
  return at;
}

/** True when the acceptor accepts a text's UTF-8 bytes. */
export function acceptsText(acceptor: Acceptor, text: string): boolean {
  return acceptor.accepts(stepBytes(acceptor, acceptor.start, new TextEncoder().encode(text)));
}

class InternedAcceptor implements Acceptor {
  readonly start: number;
  readonly #ids = new Map<string, number>();
  readonly #nodes: Node[] = [];
  readonly #next: (Int32Array | undefined)[] = [];
  readonly #lineEnd: boolean;

  constructor(start: Node, end: "none" | "newline") {
    this.#lineEnd = end === "newline";
    this.start = this.#intern(start);
  }

  get stateCount(): number {
    return this.#nodes.length;
  }

  step(state: number, byte: number): number {
    if (state === -1) return -1;
    let row = this.#next[state];
    if (row === undefined) {
      row = new Int32Array(256).fill(UNKNOWN);
      this.#next[state] = row;
    }
    const known = row[byte]!;
    if (known !== UNKNOWN) return known;
    const node = this.#nodes[state]!;
    const next = this.#lineEnd && byte === 10 && node.accepts ? ENDED : node.next(byte);
    const id = next === undefined ? -1 : this.#intern(next);
    row[byte] = id;
    return id;
  }

  accepts(state: number): boolean {
    if (state === -1) return false;
    const node = this.#nodes[state]!;
    return this.#lineEnd ? node === ENDED : node.accepts;
  }

  sharedKey(state: number): string | undefined {
    const node = this.#nodes[state];
    return node?.shared ? `${node.key}${this.#lineEnd ? "+newline" : ""} ${node.shared}` : undefined;
  }

  #intern(node: Node): number {
    const known = this.#ids.get(node.key);
    if (known !== undefined) return known;
    const id = this.#nodes.push(node) - 1;
    this.#ids.set(node.key, id);
    return id;
  }
}

/** After the LF that ends a command. */
const ENDED: Node = { key: "ended", accepts: false, shared: true, next: () => undefined };

/** The rest of a literal text from `position` on, then `then`. */
function literal(key: string, text: string, position: number, then: () => Node, shared = false): Node {
  if (position === text.length) return then();
  return {
    key: `${key} ${position}`,
    accepts: false,
    shared,
    next: (byte) => (byte === text.charCodeAt(position) ? literal(key, text, position + 1, then, shared) : undefined),
  };
}

function startNode(pad: Scratchpad | undefined, { mark = "optional", exit = true, names }: AcceptorOptions): Node {
  const lines = legalLines(pad);
  const kinds = legalKinds(lines, exit);
  const inString = pad && names ? startsInString(pad.lines) : [];
  const isHeld = (line: number): boolean => names !== undefined && pad !== undefined && !inString[line - 1];
  const olds = new Map<number, OldRule>();
  const oldOf = (line: number): OldRule => {
    let rule = olds.get(line);
    if (rule === undefined) {
      rule = pad === undefined ? anyOld : oldsOf(pad.lines[line - 1]!, line, isHeld(line) ? names : undefined);
      olds.set(line, rule);
    }
    return rule;
  };

  const afterNumber = (kind: NumberedKind, line: number): Node => {
    if (kind === "REPW") return oldNode(oldOf(line));
    return isHeld(line) ? codeContent(names!) : anyContent;
  };
  const opener = (kind: NumberedKind, line: number, position: number): Node => {
    const own = pad !== undefined && (kind === "REPW" || names !== undefined);
    const key = `opener ${kind === "REPW" ? kind : ""} ${own ? line : ""}`;
    return literal(key, ` ${OPENER}`, position, () => afterNumber(kind, line), !own);
  };
  const number = (kind: NumberedKind, value: number): Node => {
    const whole = value > 0 && hasNumber(lines[kind], value);
    return {
      key: `number ${kind} ${value}`,
      accepts: whole && kind === "DELL",
      next: (byte) => {
        if (byte >= 48 && byte <= 57) {
          const longer = value * 10 + byte - 48;
          return longer > 0 && longer <= MAX_LINE && hasPrefix(lines[kind], longer) ? number(kind, longer) : undefined;
        }
        if (!whole || kind === "DELL") return undefined;
        return byte === BLANK ? opener(kind, value, 1) : byte === GREATER ? opener(kind, value, 2) : undefined;
      },
    };
  };
  const word = (typed: string): Node => ({
    key: `word ${typed}`,
    accepts: typed === "EXIT",
    next: (byte) => {
      if (typed === "EXIT") return undefined;
      const kind = kinds.find((known) => known === typed);
      if (kind !== undefined && kind !== "EXIT") return byte === BLANK ? number(kind, 0) : undefined;
      const longer = typed + String.fromCharCode(byte);
      return kinds.some((known) => known.startsWith(longer)) ? word(longer) : undefined;
    },
  });

  const marked = literal("mark", COMMAND_MARK, 0, () => word(""));
  if (mark === "required") return marked;
  if (mark === "refused") return word("");
  return { key: "start", accepts: false, next: (byte) => marked.next(byte) ?? word("").next(byte) };
}

/** Which old strings REPW may name, byte by byte. State 0 is the empty string; -1 none. */
interface OldMatcher {
  next(state: number, byte: number): number;
  /** True when the bytes so far are whole characters. */
  isWhole(state: number): boolean;
}

/** Any text; states are UTF-8 states plus one. */
const anyOld: OldRule = {
  key: "any",
  matcher: {
    next: (state, byte) => {
      const utf8 = utf8Next(Math.max(state - 1, 0), byte);
      return utf8 === -1 ? -1 : utf8 + 1;
    },
    isWhole: (state) => state === 1,
  },
  instead: undefined,
};

/** The substrings of a line, cut between characters; with names, what replaces one at its first place is held to them. */
function oldsOf(line: string, number: number, names: NameTable | undefined): OldRule {
  const bytes = new TextEncoder().encode(line);
  const automaton = new SuffixAutomaton(bytes);
  const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
  const instead = ({ state, length }: Old): Node => {
    const end = automaton.endOf(state);
    return codeWithin(names!, bytes, end - length, end);
  };
  return {
    key: `${number}`,
    matcher: {
      next: (state, byte) => (state === SuffixAutomaton.ROOT && continues(byte) ? -1 : automaton.next(state, byte)),
      isWhole: (state) => state !== SuffixAutomaton.ROOT && !continues(bytes[automaton.endOf(state)]),
    },
    instead: names && instead,
  };
}

/**
 * Within REPW's old string or the separator after it. `state`: the matcher's state for all bytes so far, or -1; `length`: how many they are,
 * 0 where it doesn't matter; `separator`: how many bytes of ` >>>` the text ends with; `old`: the bytes before these, where they are an old string.
 */
interface OldState {
  readonly state: number;
  readonly length: number;
  readonly separator: number;
  readonly old?: Old | undefined;
}

/** An old string: the matcher's state at its end, and its length. */
interface Old {
  readonly state: number;
  readonly length: number;
}

/** REPW's old strings of a line, and what may follow each. */
interface OldRule {
  /** Different for different rules of one automaton. */
  readonly key: string;
  readonly matcher: OldMatcher;
  /** Undefined: any content, whatever the old string. */
  readonly instead: ((old: Old) => Node) | undefined;
}

function oldNode(rule: OldRule, at: OldState = { state: 0, length: 0, separator: 0 }): Node {
  const { key, matcher, instead } = rule;
  return {
    key: `old ${key} ${at.state} ${at.length} ${at.separator} ${at.old ? `${at.old.state} ${at.old.length}` : ""}`,
    accepts: false,
    shared: key === "any",
    next: (byte) => {
      const state = at.state === -1 ? -1 : matcher.next(at.state, byte);
      const length = instead && state !== -1 ? at.length + 1 : 0;
      let separator = 0;
      let old: Old | undefined;
      if (byte === BLANK) {
        separator = 1;
        if (at.state !== -1 && matcher.isWhole(at.state)) old = { state: instead ? at.state : 0, length: at.length };
      } else if (byte === GREATER && at.separator > 0) {
        separator = at.separator + 1;
        old = at.old;
        // The first separator parts the strings, so an old string that begins with it would be empty.
        if (separator === REPW_SEPARATOR.length) return old && (instead?.(old) ?? anyContent);
      }
      return state === -1 && !old ? undefined : oldNode(rule, { state, length, separator, old });
    },
  };
}
