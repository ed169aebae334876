import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "../base/index.ts";
import {
  type Acceptor,
  acceptsText,
  applyCommand,
  type Command,
  commandAcceptor,
  commandGrammar,
  createScratchpad,
  parseCommand,
  printCommand,
  type Scratchpad,
  stepBytes,
  tidyCommandText,
  withView,
} from "./index.ts";
import { digitPatterns, hasNumber, hasPrefix } from "./legal-lines.ts";
import { SuffixAutomaton } from "./suffix-automaton.ts";

// A small recogniser for GBNF as llama.cpp defines it: sets of end positions, over code points.
type Expression =
  | { kind: "text"; points: number[] }
  | { kind: "class"; not: boolean; ranges: [number, number][] }
  | { kind: "rule"; name: string }
  | { kind: "all" | "any"; parts: Expression[] }
  | { kind: "repeat"; least: 0 | 1; most: number; part: Expression };

function gbnfMatcher(source: string): (text: string) => boolean {
  const rules = new Map<string, Expression>();
  for (const row of source.trimEnd().split("\n")) {
    const [, name, body] = /^([a-z][a-z0-9-]*) ::= (.*)$/su.exec(row)!;
    const points = [...body!];
    let at = 0;
    const character = (): number => {
      if (points[at] !== "\\") return points[at++]!.codePointAt(0)!;
      const sign = points[at + 1]!;
      at += 2;
      if (sign === "x") {
        at += 2;
        return Number.parseInt(points.slice(at - 2, at).join(""), 16);
      }
      const known: Record<string, number> = { n: 10, r: 13, t: 9, '"': 34, "\\": 92, "[": 91, "]": 93 };
      if (known[sign] === undefined) throw new Error(`escape \\${sign}`);
      return known[sign];
    };
    const blank = () => {
      while (points[at] === " ") at++;
    };
    const any = (): Expression => {
      const parts = [all()];
      while (points[at] === "|") {
        at++;
        blank();
        parts.push(all());
      }
      return { kind: "any", parts };
    };
    const all = (): Expression => {
      const parts: Expression[] = [];
      while (at < points.length && points[at] !== "|" && points[at] !== ")") {
        let part = atom();
        const sign = points[at];
        if (sign === "*" || sign === "?" || sign === "+") {
          part = { kind: "repeat", least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Number.POSITIVE_INFINITY, part };
          at++;
        }
        blank();
        parts.push(part);
      }
      return { kind: "all", parts };
    };
    const atom = (): Expression => {
      const sign = points[at]!;
      if (sign === '"') {
        at++;
        const out: number[] = [];
        while (points[at] !== '"') out.push(character());
        at++;
        return { kind: "text", points: out };
      }
      if (sign === "[") {
        at++;
        const not = points[at] === "^";
        if (not) at++;
        const ranges: [number, number][] = [];
        while (points[at] !== "]") {
          const low = character();
          if (points[at] === "-" && points[at + 1] !== "]") {
            at++;
            ranges.push([low, character()]);
          } else ranges.push([low, low]);
        }
        at++;
        return { kind: "class", not, ranges };
      }
      if (sign === "(") {
        at++;
        blank();
        const inner = any();
        if (points[at] !== ")") throw new Error(`) missing in ${row}`);
        at++;
        return inner;
      }
      let ruleName = "";
      while (at < points.length && /[a-z0-9-]/.test(points[at]!)) ruleName += points[at++];
      if (ruleName === "") throw new Error(`unexpected ${sign} in ${row}`);
      return { kind: "rule", name: ruleName };
    };
    rules.set(name!, any());
    if (at !== points.length) throw new Error(`rest of ${row}`);
  }
  return (text) => {
    const points = [...text].map((c) => c.codePointAt(0)!);
    const memo = new Map<string, Set<number>>();
    const match = (expression: Expression, from: number): Set<number> => {
      switch (expression.kind) {
        case "text":
          return new Set(expression.points.every((point, i) => points[from + i] === point) ? [from + expression.points.length] : []);
        case "class": {
          const point = points[from];
          const inside = point !== undefined && expression.ranges.some(([low, high]) => point >= low && point <= high);
          return new Set(point !== undefined && inside !== expression.not ? [from + 1] : []);
        }
        case "rule": {
          const key = `${expression.name} ${from}`;
          const rule = rules.get(expression.name);
          if (rule === undefined) throw new Error(`no rule ${expression.name}`);
          if (!memo.has(key)) memo.set(key, match(rule, from));
          return memo.get(key)!;
        }
        case "all": {
          let ends = new Set([from]);
          for (const part of expression.parts) ends = new Set([...ends].flatMap((end) => [...match(part, end)]));
          return ends;
        }
        case "any":
          return new Set(expression.parts.flatMap((part) => [...match(part, from)]));
        case "repeat": {
          const ends = new Set(expression.least === 0 ? [from] : match(expression.part, from));
          for (const end of ends) if (expression.most > 1 || end === from) for (const next of match(expression.part, end)) ends.add(next);
          return ends;
        }
      }
    };
    return match({ kind: "rule", name: "root" }, 0).has(points.length);
  };
}

/** Bytes that may follow a state. */
function liveBytes(acceptor: Acceptor, state: number): number[] {
  return Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => acceptor.step(state, byte) !== -1);
}

const unit = fc.constantFrom("a", "b", " ", " ", ">", ">>>", " >>>", "\t", "é", "è", "😀", '"', "\\", "(", "]", "?");
const code = fc.string({ unit, maxLength: 7 });
const pads = fc
  .tuple(fc.array(code, { maxLength: 12 }), fc.option(fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 4 })))
  .map(([lines, view]) => {
    const pad = createScratchpad(lines.map((line) => `${line}\n`).join(""));
    return view === null
      ? pad
      : withView(
          pad,
          view.map((line) => ({ first: line, last: line })),
        );
  });
const numbers = fc.oneof(
  fc.integer({ min: 1, max: 14 }).map(String),
  fc.integer({ min: 1, max: 5 }).map(String),
  fc.constantFrom("", "0", "01", "999999999", "1000000000"),
);
const texts = fc
  .tuple(
    fc.constantFrom("", "", "### ", "### ", "#"),
    fc.constantFrom("DELL", "ADDL", "REPL", "REPW", "REPW", "REPW", "EXIT", "DEL"),
    fc.constantFrom(" ", " ", " ", ""),
    numbers,
    fc.constantFrom(" >>>", " >>>", ">>>", "", " >>"),
    code,
    fc.constantFrom("", " >>>", ">>>"),
    code,
  )
  .map((parts) => parts.join(""));
/** REPW of some substring of some line, which random strings seldom hit. */
const aimed = (pad: Scratchpad): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(Math.max(pad.lines.length, 1) - 1), fc.nat(8), fc.nat(8), code).map(([line, from, length, by]) => {
    const characters = [...(pad.lines[line] ?? "")];
    const start = from % Math.max(characters.length, 1);
    return `REPW ${line + 1} >>>${characters.slice(start, start + 1 + length).join("")} >>>${by}`;
  });
const cases = pads.chain((pad) => fc.tuple(fc.constant(pad), fc.oneof(texts, aimed(pad))));

function applies(pad: Scratchpad, text: string): boolean {
  const command = parseCommand(text);
  return command.kind !== "malformed" && applyCommand(pad, command).kind === "applied";
}

describe("per state", () => {
  it("acceptor, regex and GBNF accept a text exactly when it parses and applies", () => {
    const counts = [0, 0];
    fc.assert(
      fc.property(cases, ([pad, raw]) => {
        const text = tidyCommandText(raw);
        const expected = applies(pad, text);
        counts[expected ? 1 : 0]!++;
        expect(applies(pad, raw)).toBe(expected);
        expect(acceptsText(commandAcceptor(pad), text), `acceptor, ${text}`).toBe(expected);
        const { regex, gbnf, exact } = commandGrammar(pad);
        expect(exact).toEqual({ regex: true, gbnf: true });
        expect(new RegExp(`^(?:${regex})$`, "u").test(text), `regex, ${text}`).toBe(expected);
        expect(new RegExp(`^(?:${regex})$`).test(text), `regex without u, ${text}`).toBe(expected);
        expect(gbnfMatcher(gbnf)(text), `GBNF, ${text}`).toBe(expected);
        const stays = expected && parseCommand(text).kind !== "EXIT";
        const without = commandGrammar(pad, { exit: false });
        expect(acceptsText(commandAcceptor(pad, { exit: false }), text), `without EXIT, ${text}`).toBe(stays);
        expect(new RegExp(`^(?:${without.regex})$`, "u").test(text), `regex without EXIT, ${text}`).toBe(stays);
        expect(gbnfMatcher(without.gbnf)(text), `GBNF without EXIT, ${text}`).toBe(stays);
      }),
      { numRuns: 6000, seed: 1 },
    );
    expect(Math.min(...counts)).toBeGreaterThan(500);
  }, 60_000);

  it("what is sampled from the acceptor parses and applies, and no state is a dead end", () => {
    const rng = new Rng(5);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const kinds = new Map<string, number>();
    for (const pad of fc.sample(pads, { numRuns: 300, seed: 2 })) {
      const acceptor = commandAcceptor(pad);
      for (let i = 0; i < 10; i++) {
        const bytes: number[] = [];
        let state = acceptor.start;
        for (;;) {
          const live = liveBytes(acceptor, state);
          expect(live.length + (acceptor.accepts(state) ? 1 : 0)).toBeGreaterThan(0);
          if (acceptor.accepts(state) && (live.length === 0 || rng.chance(0.3))) break;
          // Steer out of old strings, or random bytes rarely find the separator.
          const way = bytes.length > 30 && live.includes(32) ? 32 : live.includes(62) && rng.chance(0.5) ? 62 : rng.pick(live);
          bytes.push(way);
          state = acceptor.step(state, way);
        }
        const text = decoder.decode(Uint8Array.from(bytes));
        const command = parseCommand(text);
        expect(applies(pad, text), `${JSON.stringify(text)} on ${JSON.stringify(pad)}`).toBe(true);
        kinds.set(command.kind, (kinds.get(command.kind) ?? 0) + 1);
      }
    }
    for (const kind of ["DELL", "ADDL", "REPL", "REPW", "EXIT"]) expect(kinds.get(kind), kind).toBeGreaterThan(50);
  }, 60_000);

  it("accepts every inverse and the canonical text of every command that applies to a realistic program", () => {
    const pad = createScratchpad("def total(items):\n    s = 0\n    for x in items:\n        s += x\n\n    return s\n");
    const acceptor = commandAcceptor(pad);
    for (const command of [
      { kind: "DELL", line: 6 },
      { kind: "ADDL", line: 7, content: "# >>> end" },
      { kind: "REPW", line: 3, old: "items", new: "reversed(items)" },
      { kind: "REPL", line: 5, content: "\tpass" },
      { kind: "EXIT" },
    ] as const satisfies Command[]) {
      expect(acceptsText(acceptor, printCommand(command))).toBe(true);
      expect(acceptsText(acceptor, `### ${printCommand(command)}`)).toBe(true);
    }
    for (const text of [
      "DELL 7",
      "DELL 0",
      "ADDL 8 >>>x",
      "REPW 5 >>>a >>>b",
      "REPW 3 >>>itemz >>>b",
      "EXIT\n",
      "REPL 1 >>>a\rb",
      "DELL 1 ",
    ]) {
      expect(acceptsText(acceptor, text), text).toBe(false);
    }
  });

  it("leaves REPW's old string free where spelling it out would be too long, and says so", () => {
    const pad = createScratchpad(`${"x".repeat(3000)}\n`);
    const { exact, regex, gbnf } = commandGrammar(pad, { maxLength: 50_000 });
    expect(exact).toEqual({ regex: false, gbnf: false });
    expect(regex.length + gbnf.length).toBeLessThan(2000);
    expect(new RegExp(`^(?:${regex})$`, "u").test("REPW 1 >>>nowhere >>>y")).toBe(true);
    expect(new RegExp(`^(?:${regex})$`, "u").test("REPW 2 >>>x >>>y")).toBe(false);
    expect(gbnfMatcher(gbnf)("REPW 1 >>> >>>y")).toBe(false);
    expect(commandGrammar(pad).exact).toEqual({ regex: false, gbnf: true });
    expect(acceptsText(commandAcceptor(pad), "REPW 1 >>>xxx >>>y")).toBe(true);
    expect(acceptsText(commandAcceptor(pad), "REPW 1 >>>xy >>>y")).toBe(false);
  });
});

describe("language-wide", () => {
  const { regex, gbnf, exact } = commandGrammar();
  const whole = new RegExp(`^(?:${regex})$`, "u");
  const matches = gbnfMatcher(gbnf);
  const acceptor = commandAcceptor();

  it("acceptor, regex and GBNF accept a text exactly when it parses", () => {
    expect(exact).toEqual({ regex: true, gbnf: true });
    const counts = [0, 0];
    fc.assert(
      fc.property(texts, (raw) => {
        const text = tidyCommandText(raw);
        const expected = parseCommand(text).kind !== "malformed";
        counts[expected ? 1 : 0]!++;
        expect(acceptsText(acceptor, text), `acceptor, ${text}`).toBe(expected);
        expect(whole.test(text), `regex, ${text}`).toBe(expected);
        expect(matches(text), `GBNF, ${text}`).toBe(expected);
      }),
      { numRuns: 10_000, seed: 1 },
    );
    expect(Math.min(...counts)).toBeGreaterThan(1000);
  });

  it("has few states however much is read: free content is one state", () => {
    const free = stepBytes(acceptor, acceptor.start, new TextEncoder().encode("REPL 12 >>>x"));
    expect(stepBytes(acceptor, free, new TextEncoder().encode(" any text, é😀 >>> at all".repeat(1000)))).toBe(free);
    expect(acceptor.step(free, 10)).toBe(-1);
    expect(acceptor.step(free, 0xff)).toBe(-1);
    expect(acceptor.sharedKey(free)).toBeDefined();
    const other = commandAcceptor(createScratchpad("abc\n"));
    expect(other.sharedKey(stepBytes(other, other.start, new TextEncoder().encode("REPW 1 >>>b >>>new")))).toBe(acceptor.sharedKey(free));
    expect(other.sharedKey(stepBytes(other, other.start, new TextEncoder().encode("REPW 1 >>>b")))).toBeUndefined();
  });
});

describe("options", () => {
  const pad = createScratchpad("a\n");
  it.each([
    ["optional", true, true],
    ["required", true, false],
    ["refused", false, true],
  ] as const)("mark %s", (mark, marked, bare) => {
    const { regex, gbnf } = commandGrammar(pad, { mark });
    for (const [text, expected] of [
      ["### DELL 1", marked],
      ["DELL 1", bare],
    ] as const) {
      expect(acceptsText(commandAcceptor(pad, { mark }), text)).toBe(expected);
      expect(new RegExp(`^(?:${regex})$`).test(text)).toBe(expected);
      expect(gbnfMatcher(gbnf)(text)).toBe(expected);
    }
  });

  it("end: newline accepts after one LF only", () => {
    const acceptor = commandAcceptor(pad, { end: "newline" });
    for (const [text, expected] of [
      ["DELL 1", false],
      ["DELL 1\n", true],
      ["DELL 1\n\n", false],
      ["REPL 1 >>>x\n", true],
      ["DELL\n", false],
    ] as const) {
      expect(acceptsText(acceptor, text), JSON.stringify(text)).toBe(expected);
    }
  });
});

describe("parts", () => {
  it("digit patterns and prefixes describe exactly the numbers of the ranges", () => {
    const ranges = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(1500), fc.integer({ min: 2, max: 50 }), fc.nat(200))
      .map(([first, size, gap, more]) => [
        { first, last: first + size },
        { first: first + size + gap, last: first + size + gap + more },
      ]);
    fc.assert(
      fc.property(ranges, (of) => {
        const pattern = new RegExp(`^(?:${digitPatterns(of).join("|")})$`);
        const inside = new Set<number>();
        for (const { first, last } of of) for (let n = first; n <= last; n++) inside.add(n);
        const prefixes = new Set([...inside].flatMap((n) => [...String(n)].map((_, i) => Number(String(n).slice(0, i + 1)))));
        for (let n = 1; n < 2300; n++) {
          if (pattern.test(String(n)) !== inside.has(n)) throw new Error(`pattern, ${n}`);
          if (hasNumber(of, n) !== inside.has(n)) throw new Error(`number, ${n}`);
          if (hasPrefix(of, n) !== prefixes.has(n)) throw new Error(`prefix, ${n}`);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("the suffix automaton spells exactly the substrings, with at most 2n states", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 }),
        (line, word) => {
          const automaton = new SuffixAutomaton([...line].map((c) => c.charCodeAt(0)));
          let state: number = SuffixAutomaton.ROOT;
          for (const c of word) if (state !== -1) state = automaton.next(state, c.charCodeAt(0));
          expect(state !== -1).toBe(line.includes(word));
          if (state > 0) expect(line.slice(0, automaton.endOf(state)).endsWith(word)).toBe(true);
          expect(automaton.stateCount).toBeLessThanOrEqual(Math.max(2 * line.length, 2));
        },
      ),
      { numRuns: 5000, seed: 1 },
    );
    const start = performance.now();
    expect(new SuffixAutomaton(new TextEncoder().encode("x = f(a, b) + 1; ".repeat(20_000))).stateCount).toBeGreaterThan(300_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
