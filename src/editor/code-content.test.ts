import { describe, expect, it } from "vitest";
import { Rng } from "../base/index.ts";
import { startsInString } from "./code-content.ts";
import { acceptsText, applyCommand, commandAcceptor, createScratchpad, NameTable, parseCommand, programOf } from "./index.ts";

const names = new NameTable(["total", "items", "größe", "f"], new NameTable(["return", "for", "in", "sum", "len", "x"]));
const pad = createScratchpad(
  'def totl(items):\n    """Adds\n    them up."""\n    # all of it\n    y = f"no {x}" + totl\n    return größe[0x1F]\n',
);

describe("commands held to names", () => {
  const acceptor = commandAcceptor(pad, { names });
  it.each([
    ["REPL 1 >>>total(items):", true],
    ["REPL 1 >>>def total(items):", false],
    ["REPL 1 >>>tota", false],
    ["REPL 1 >>>totals", false],
    ["REPL 6 >>>    return sum(x for x in items) + 1_000 - 0b11 + 1e5", true],
    ["REPL 6 >>>    return 12th", false],
    ["REPL 6 >>>    return 'anything \\' goes' + \"it's\"", true],
    ["REPL 6 >>>    return 'anything' + goes", false],
    ["REPL 6 >>>    return größe # anything goes", true],
    ["REPL 6 >>>    return grö", false],
    ["REPL 6 >>>    return 'left open", true],
    ["ADDL 2 >>>    for x in f'{anything}':", true],
    ["ADDL 3 >>>    in a string of several lines", true],
    ["ADDL 4 >>>    behind a string of several lines", false],
    ["REPW 2 >>>Adds >>>Anything", true],
    ["REPW 3 >>>up >>>anything", true],
    ["REPW 4 >>>all >>>anything", true],
    ["REPW 5 >>>no >>>anything", true],
    ["REPW 5 >>>+ >>>- sum +", true],
    ["REPW 5 >>>+ >>>anything", false],
    // Within a name: what stands before it goes on, what is behind it may finish anything.
    ["REPW 1 >>>tl >>>tal", true],
    ["REPW 1 >>>tl >>>tall", false],
    ["REPW 1 >>>t >>>to", true],
    ["REPW 6 >>>öße >>>öße", true],
    ["REPW 6 >>>öße >>>ö", false],
    ["REPW 6 >>>1F >>>20", true],
    ["DELL 6", true],
    ["EXIT", true],
  ])("%s: %s", (text, accepted) => {
    expect(acceptsText(acceptor, text)).toBe(accepted);
  });

  it("leaves free what no known name begins like", () => {
    expect(acceptsText(commandAcceptor(createScratchpad("zebra = 1\n"), { names }), "REPW 1 >>>bra >>>anything")).toBe(true);
  });

  it("never leads to a dead end, and writes nothing else", () => {
    const rng = new Rng(3);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const known = new Set(["total", "items", "größe", "f", "return", "for", "in", "sum", "len", "x"]);
    let judged = 0;
    for (let i = 0; i < 3000; i++) {
      const bytes: number[] = [];
      let state = acceptor.start;
      for (;;) {
        const live = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => acceptor.step(state, byte) !== -1);
        expect(live.length + (acceptor.accepts(state) ? 1 : 0)).toBeGreaterThan(0);
        if (acceptor.accepts(state) && (live.length === 0 || rng.chance(0.3))) break;
        const separates = bytes.length > 30 && live.includes(32) ? 32 : live.includes(62) && rng.chance(0.5) ? 62 : undefined;
        const letters = live.filter((byte) => byte >= 97 && byte <= 122);
        const way = separates ?? (letters.length > 0 && rng.chance(0.7) ? rng.pick(letters) : rng.pick(live));
        bytes.push(way);
        state = acceptor.step(state, way);
      }
      const command = parseCommand(decoder.decode(Uint8Array.from(bytes)));
      if (command.kind !== "REPL" || command.line < 4) continue;
      const applied = applyCommand(pad, command);
      const line = applied.kind === "applied" ? programOf(applied.pad).split("\n")[command.line - 1]! : "";
      const code = line.replace(/'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|#.*/gu, " ").replace(/\b\d\w*/gu, " ");
      for (const word of code.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []) {
        expect(known, JSON.stringify(line)).toContain(word);
        judged++;
      }
    }
    expect(judged).toBeGreaterThan(100);
  }, 60_000);

  it("shares masks between pads under the same names only", () => {
    const keyOf = (table: NameTable): string | undefined => {
      const automaton = commandAcceptor(createScratchpad("x\n"), { mark: "refused", names: table });
      let state = automaton.start;
      for (const byte of new TextEncoder().encode("REPL 1 >>>to")) state = automaton.step(state, byte);
      return automaton.sharedKey(state);
    };
    const same = new NameTable(["total", "items", "größe", "f"], new NameTable(["return", "for", "in", "sum", "len", "x"]));
    expect(keyOf(names)).toBeDefined();
    expect(keyOf(same)).toBe(keyOf(names));
    expect(keyOf(new NameTable(["total"]))).not.toBe(keyOf(names));
  });
});

describe("startsInString", () => {
  it("knows strings of several lines from others", () => {
    const lines = ['x = """a', "b'''", '""" + \'it"""s\'', "# '''", "'''", "c", "''' # \"\"\"", "'a' \"b\"", "d"];
    expect(startsInString(lines)).toEqual([false, true, true, false, false, true, true, false, false]);
  });
});
