/**
 * A line of Python as bytes, with its names held to known ones: outside of strings and comments every name that begins has to be able to
 * become one of them.
 *
 * Not guaranteed: that the line is Python, or that a known name fits where it stands. An f-string counts as a string; a string that is left
 * open is no fault here.
 */
import { digestOf } from "../base/index.ts";
import { anyContent, type Node, utf8Next } from "./node.ts";

/** Names as UTF-8 bytes, with what they begin with. Bytes are held as characters below 256. */
export class NameTable {
  /** Equal for tables of the same names. */
  readonly key: string;
  readonly #names = new Set<string>();
  readonly #beginnings = new Set<string>();
  readonly #common: NameTable | undefined;

  /** @param common names that are known as well, made once for many tables */
  constructor(names: Iterable<string>, common?: NameTable) {
    const given = [...names];
    this.key = digestOf([common?.key, given]).slice(0, 16);
    this.#common = common;
    for (const name of given) {
      const bytes = bytesOf(name);
      this.#names.add(bytes);
      for (let end = bytes.length; end > 0 && !this.#beginnings.has(bytes.slice(0, end)); end--) this.#beginnings.add(bytes.slice(0, end));
    }
  }

  has(bytes: string): boolean {
    return this.#names.has(bytes) || (this.#common?.has(bytes) ?? false);
  }

  begins(bytes: string): boolean {
    return this.#beginnings.has(bytes) || (this.#common?.begins(bytes) ?? false);
  }
}

/** Where in a line we are: within a name or number (`word`: its bytes so far), a string (`word`: its quote), an escape in one, a comment. */
interface Place {
  readonly kind: "code" | "number" | "string" | "escape" | "comment";
  readonly word: string;
  readonly utf8: number;
}

const lineStart: Place = { kind: "code", word: "", utf8: 0 };

/** What may follow in a line that begins outside of any string. */
export function codeContent(names: NameTable): Node {
  return placeNode(names, lineStart, false);
}

/**
 * What may stand in a line's bytes from `from` to `to` instead of what stands there. The name before it goes on; a name that is cut in two at
 * `to` may be finished by anything. Free content where no known name begins like the one before it.
 */
export function codeWithin(names: NameTable, line: Uint8Array, from: number, to: number): Node {
  let place = lineStart;
  for (const byte of line.subarray(0, from)) place = nextPlace(place, byte) ?? lineStart;
  if (place.kind === "code" && place.word !== "" && !names.begins(place.word)) return anyContent;
  return placeNode(names, place, to < line.length && isWordByte(line[to]!));
}

/** For each line, whether it begins within a string of several lines. */
export function startsInString(lines: readonly string[]): boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const inside = open !== undefined;
    for (let rest = line; rest !== ""; ) {
      if (open !== undefined) {
        const end: number = rest.indexOf(open);
        if (end === -1) break;
        rest = rest.slice(end + 3);
        open = undefined;
      } else {
        const start = /'''|"""|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|#.*/u.exec(rest);
        if (start === null) break;
        if (start[0].length === 3 && /^('''|""")$/.test(start[0])) open = start[0];
        rest = rest.slice(start.index + start[0].length);
      }
    }
    return inside;
  });
}

function placeNode(names: NameTable, place: Place, cut: boolean): Node {
  const { kind, word, utf8 } = place;
  return {
    key: `${kind} ${utf8} ${cut ? 1 : 0} ${word}`,
    shared: names.key,
    accepts: utf8 === 0 && kind !== "escape" && (kind !== "code" || cut || word === "" || names.has(word)),
    next: (byte) => {
      const next = nextPlace(place, byte);
      if (next === undefined) return undefined;
      const grows = next.kind === "code" && next.word !== "";
      if (kind === "code" && word !== "" && !grows && !names.has(word)) return undefined;
      return grows && !names.begins(next.word) ? undefined : placeNode(names, next, cut);
    },
  };
}

function nextPlace({ kind, word, utf8 }: Place, byte: number): Place | undefined {
  const after = utf8Next(utf8, byte);
  switch (kind) {
    case "code":
      if (after === -1) return undefined;
      if (word === "" && isDigit(byte)) return { kind: "number", word: "", utf8: 0 };
      if (isWordByte(byte)) return { kind: "code", word: word + String.fromCharCode(byte), utf8: after };
      if (byte === 34 || byte === 39) return { kind: "string", word: String.fromCharCode(byte), utf8: 0 };
      return byte === 35 ? { kind: "comment", word: "", utf8: 0 } : lineStart;
    case "number":
      return isDigit(byte) || /[_a-fA-FoOxXjJ]/.test(String.fromCharCode(byte))
        ? { kind, word, utf8: 0 }
        : isWordByte(byte)
          ? undefined
          : nextPlace(lineStart, byte);
    case "string":
      if (after === -1) return undefined;
      if (utf8 === 0 && byte === word.charCodeAt(0)) return lineStart;
      return { kind: utf8 === 0 && byte === 92 ? "escape" : kind, word, utf8: after };
    default:
      return after === -1 ? undefined : { kind: kind === "escape" ? "string" : kind, word, utf8: after };
  }
}

function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** A byte of a name; those above 127 are taken for letters. */
function isWordByte(byte: number): boolean {
  return isDigit(byte) || byte === 95 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 128;
}
