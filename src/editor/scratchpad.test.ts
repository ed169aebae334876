import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../base/index.ts";
import {
  applyCommand,
  applyToHistory,
  type Command,
  commandsOf,
  createScratchpad,
  invertCommand,
  parseCommand,
  printCommand,
  programOf,
  redo,
  renderState,
  type Scratchpad,
  startHistory,
  undo,
  viewHasLine,
  withView,
} from "./index.ts";

function applied(pad: Scratchpad, command: Command): Scratchpad {
  const result = applyCommand(pad, command);
  if (result.kind === "inapplicable") throw new Error(result.reason);
  return result.pad;
}

function run(pad: Scratchpad, ...texts: string[]): Scratchpad {
  return texts.reduce((at, text) => applied(at, parseCommand(text) as Command), pad);
}

function refusal(pad: Scratchpad, text: string): string {
  const result = applyCommand(pad, parseCommand(text) as Command);
  return result.kind === "inapplicable" ? result.reason : "applied";
}

const code = fc.string({ unit: fc.constantFrom("a", "b", " ", ">", "\t", "é", "😀"), maxLength: 7 });
const source = fc.string({ unit: fc.constantFrom("a", "b", " ", "\t", "\n", "\r\n", "\r", "😀", "\uFEFF", "\u2028", "\f"), maxLength: 40 });
const pad = fc
  .tuple(fc.array(code, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.option(fc.array(fc.integer({ min: 1, max: 9 }))))
  .map(([lines, end, final, view]) => {
    const whole = createScratchpad(lines.join(end) + (final ? end : ""));
    return view === null
      ? whole
      : withView(
          whole,
          view.map((line) => ({ first: line, last: line })),
        );
  });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ kind: "EXIT" }),
  fc.record({ kind: fc.constant("DELL" as const), line: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constantFrom("ADDL" as const, "REPL" as const), line: fc.integer({ min: 1, max: 9 }), content: code }),
  fc.record({
    kind: fc.constant("REPW" as const),
    line: fc.integer({ min: 1, max: 9 }),
    old: fc.string({ unit: fc.constantFrom("a", "b", " ", ">"), maxLength: 1 }),
    new: code,
  }),
);

describe("createScratchpad and programOf", () => {
  it("give back every text", () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(programOf(createScratchpad(text))).toBe(text);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it.each<[string, string[]]>([
    ["", []],
    ["\n", [""]],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\r\nb\r\n", ["a", "b"]],
    ["a\rb", ["a", "b"]],
    ["\n\n  x\n\n", ["", "", "  x", ""]],
    ["a\u2028b\fc\n", ["a\u2028b\fc"]],
    ["\uFEFFa\n", ["a"]],
  ])("splits %j where Python does", (text, lines) => {
    expect(createScratchpad(text).lines).toEqual(lines);
  });
});

describe("applyCommand", () => {
  const start = createScratchpad("def f(x):\n    return x\n");

  it("does what each command says", () => {
    expect(programOf(run(start, "DELL 1"))).toBe("    return x\n");
    expect(programOf(run(start, "ADDL 2 >>>    x += 1"))).toBe("def f(x):\n    x += 1\n    return x\n");
    expect(programOf(run(start, "ADDL 1 >>>", "ADDL 4 >>># end"))).toBe("\ndef f(x):\n    return x\n# end\n");
    expect(programOf(run(start, "REPL 2 >>>\treturn x"))).toBe("def f(x):\n\treturn x\n");
    expect(programOf(run(start, "REPW 2 >>>return x >>>return x$&x"))).toBe("def f(x):\n    return x$&x\n");
    expect(run(start, "EXIT")).toBe(start);
    expect(programOf(start)).toBe("def f(x):\n    return x\n");
  });

  it("replaces the first occurrence only", () => {
    expect(run(createScratchpad("a + a\n"), "REPW 1 >>>a >>>b").lines).toEqual(["b + a"]);
  });

  it("tells a command that can't be applied from a malformed one", () => {
    expect(refusal(start, "DELL 3")).toBe("there is no line 3: the program has lines 1 to 2");
    expect(refusal(start, "REPL 999999999 >>>x")).toMatch(/no line 999999999/);
    expect(refusal(start, "ADDL 4 >>>x")).toMatch(/can't be inserted as line 4.*so 1 to 3/);
    expect(refusal(start, "REPW 1 >>>z >>>x")).toBe('"z" does not occur in line 1');
    expect(refusal(createScratchpad(""), "DELL 1")).toMatch(/program is empty/);
    expect(applyCommand(start, { kind: "REPL", line: 1, content: "a\nb" })).toMatchObject({ kind: "inapplicable", reason: /one line/ });
  });

  it("keeps line ends, a missing final one, and a byte order mark", () => {
    expect(programOf(run(createScratchpad("a\r\nb\r\n"), "ADDL 3 >>>c", "REPL 1 >>>A"))).toBe("A\r\nb\r\nc\r\n");
    expect(programOf(run(createScratchpad("a\nb"), "ADDL 3 >>>c"))).toBe("a\nb\nc");
    expect(programOf(run(createScratchpad("a\r\nb\nc\r\n"), "ADDL 3 >>>x", "DELL 1"))).toBe("b\nx\nc\r\n");
    expect(programOf(run(createScratchpad("\uFEFFa\n"), "DELL 1", "ADDL 1 >>>b"))).toBe("\uFEFFb\n");
    expect(programOf(run(createScratchpad(""), "ADDL 1 >>>b"))).toBe("b\n");
    expect(programOf(run(createScratchpad("a\n"), "DELL 1"))).toBe("");
  });
});

describe("undo", () => {
  it("inverts apply: the program, the lines and the view are as before, and the inverse can be printed", () => {
    const counts = { DELL: 0, ADDL: 0, REPL: 0, REPW: 0, EXIT: 0 };
    fc.assert(
      fc.property(pad, command, (before, edit) => {
        const result = applyCommand(before, edit);
        if (result.kind === "inapplicable") return;
        counts[edit.kind]++;
        const inverse = invertCommand(before, edit);
        expect(parseCommand(printCommand(inverse))).toEqual(inverse);
        expect(applied(result.pad, inverse)).toEqual(before);
        expect(programOf(applied(result.pad, inverse))).toBe(programOf(before));
      }),
      { numRuns: 30_000, seed: 1 },
    );
    for (const kind of ["DELL", "ADDL", "REPL", "REPW", "EXIT"] as const) expect(counts[kind], kind).toBeGreaterThan(200);
  });

  it("uses REPW where it undoes itself, else REPL", () => {
    const at = (text: string, old: string, by: string) => invertCommand(createScratchpad(text), { kind: "REPW", line: 1, old, new: by });
    expect(at("x + 1", "+", "-")).toEqual({ kind: "REPW", line: 1, old: "-", new: "+" });
    expect(at("- + 1", "+", "-")).toEqual({ kind: "REPL", line: 1, content: "- + 1" });
    expect(at("x + 1", "+", "")).toEqual({ kind: "REPL", line: 1, content: "x + 1" });
    expect(at("x + 1", "+", " >>>")).toEqual({ kind: "REPL", line: 1, content: "x + 1" });
    expect(() => at("x", "y", "z")).toThrow(InputError);
  });

  it("history goes back and forth exactly, also over mixed line ends, and forgets what was undone on a new command", () => {
    const start = startHistory(createScratchpad("a\r\nb\nc\r\nd"));
    const commands = ["DELL 1", "REPL 1 >>>B", "ADDL 3 >>>x"].map((text) => parseCommand(text) as Command);
    const states = [start];
    for (const edit of commands) {
      const result = applyToHistory(states.at(-1)!, edit);
      if (result.kind !== "applied") throw new Error(result.reason);
      states.push(result.history);
    }
    expect(commandsOf(states[3]!)).toEqual(commands);
    let at = states[3]!;
    for (let i = 2; i >= 0; i--) {
      at = undo(at)!;
      expect(at.pad).toBe(states[i]!.pad);
      expect(commandsOf(at)).toEqual(commands.slice(0, i));
    }
    expect(undo(at)).toBeUndefined();
    for (let i = 1; i <= 3; i++) {
      at = redo(at)!;
      expect(at.pad).toBe(states[i]!.pad);
    }
    expect(redo(at)).toBeUndefined();
    const other = applyToHistory(undo(at)!, { kind: "EXIT" });
    expect(other.kind === "applied" && redo(other.history)).toBeUndefined();
    expect(applyToHistory(at, { kind: "DELL", line: 99 }).kind).toBe("inapplicable");
  });
});

describe("views", () => {
  const ten = createScratchpad(Array.from({ length: 10 }, (_, i) => `line${i + 1}`).join("\n"));
  const some = withView(ten, [
    { first: 6, last: 6 },
    { first: 2, last: 3 },
    { first: 9, last: 99 },
  ]);

  it("merge ranges that touch, and vanish when all is shown", () => {
    expect(some.view).toEqual([
      { first: 2, last: 3 },
      { first: 6, last: 6 },
      { first: 9, last: 10 },
    ]);
    expect(withView(ten, [{ first: 1, last: 5 }, { first: 6, last: 10 }]).view).toBeUndefined(); // biome-ignore format: one line
    expect(withView(some, undefined)).toEqual(ten);
  });

  it("refuse commands outside, and follow edits", () => {
    expect(refusal(some, "DELL 4")).toBe("line 4 is not shown and can't be changed; the lines shown are 2 to 3, 6 and 9 to 10");
    expect(refusal(some, "ADDL 5 >>>x")).toMatch(/line 5 is not shown/);
    expect(refusal(some, "ADDL 4 >>>x")).toBe("applied");
    expect(refusal(some, "ADDL 11 >>>x")).toBe("applied");
    const edited = run(some, "ADDL 4 >>>new", "DELL 2", "DELL 6", "REPL 8 >>>last but one");
    expect(edited.lines).toEqual(["line1", "line3", "new", "line4", "line5", "line7", "line8", "last but one", "line10"]);
    expect(edited.view).toEqual([
      { first: 2, last: 3 },
      { first: 6, last: 5 },
      { first: 8, last: 9 },
    ]);
    expect(renderState(edited, "")).toBe(
      "... line 1 is not shown\nL 2 line3\nL 3 new\n... lines 4 to 5 are not shown\n... lines 6 to 7 are not shown\nL 8 last but one\nL 9 line10\n***\n",
    );
  });

  it("keep the hidden lines as they are under any commands", () => {
    fc.assert(
      fc.property(pad, fc.array(command, { maxLength: 12 }), (before, commands) => {
        const hidden = (of: Scratchpad) => of.lines.filter((_, i) => !viewHasLine(of.view, i + 1));
        let at = before;
        for (const edit of commands) {
          const result = applyCommand(at, edit);
          if (result.kind === "applied") at = result.pad;
        }
        expect(hidden(at)).toEqual(hidden(before));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});

describe("renderState", () => {
  it("numbers lines, then ***, then feedback", () => {
    expect(renderState(createScratchpad("def f():\n\n\treturn 1\r\n"), "assert f() == 2\nAssertionError")).toBe(
      "L 1 def f():\nL 2 \nL 3 \treturn 1\n***\nassert f() == 2\nAssertionError\n",
    );
    expect(renderState(createScratchpad(""), "")).toBe("***\n");
  });
});
