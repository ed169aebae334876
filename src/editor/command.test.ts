import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError, Rng } from "../base/index.ts";
import {
  applyCommand,
  type Command,
  commandFault,
  createScratchpad,
  parseCommand,
  printCommand,
  renderState,
  tidyCommandText,
} from "./index.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", ">", "\t", "é", "😀", "\n", "\r", "#", "0", "\u2028", "\u0000") });
const line = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer(), fc.double());
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ kind: "EXIT" }),
  fc.record({ kind: fc.constant("DELL" as const), line }),
  fc.record({ kind: fc.constantFrom("ADDL" as const, "REPL" as const), line, content: text }),
  fc.record({ kind: fc.constant("REPW" as const), line, old: text, new: text }),
);

describe("parseCommand", () => {
  it.each<[string, Command]>([
    ["DELL 3", { kind: "DELL", line: 3 }],
    ["### DELL 3", { kind: "DELL", line: 3 }],
    ["\n  ### DELL 3  \r\n", { kind: "DELL", line: 3 }],
    ["EXIT", { kind: "EXIT" }],
    ["EXIT \t\n\n", { kind: "EXIT" }],
    ["ADDL 1 >>>    return x", { kind: "ADDL", line: 1, content: "    return x" }],
    ["ADDL 1>>>\tx ", { kind: "ADDL", line: 1, content: "\tx " }],
    ["REPL 12 >>>", { kind: "REPL", line: 12, content: "" }],
    ["REPL 12 >>> a >>> b\r\n", { kind: "REPL", line: 12, content: " a >>> b" }],
    ["REPW 2 >>>a >>>b", { kind: "REPW", line: 2, old: "a", new: "b" }],
    ["REPW 2 >>>a >>>", { kind: "REPW", line: 2, old: "a", new: "" }],
    ["REPW 2 >>>a  >>> b", { kind: "REPW", line: 2, old: "a ", new: " b" }],
    ["REPW 2 >>>>>>b >>>c", { kind: "REPW", line: 2, old: ">>>b", new: "c" }],
    ["REPW 2 >>>a >>>b >>>c", { kind: "REPW", line: 2, old: "a", new: "b >>>c" }],
    ["REPW 2 >>>x >> >>>ü😀", { kind: "REPW", line: 2, old: "x >>", new: "ü😀" }],
  ])("reads %j", (input, command) => {
    expect(parseCommand(input)).toEqual(command);
  });

  it.each<[string, RegExp]>([
    ["", /no command/],
    [" \n ", /no command/],
    ["###", /mark is ### and one blank/],
    ["### ", /no command/],
    ["FIX 3", /unknown command "FIX".*DELL, ADDL/],
    ["dell 3", /capitals: DELL/],
    ["DELL3", /one blank is needed after DELL/],
    ["DELL\t3", /one blank is needed/],
    ["DELL", /missing line number after DELL/],
    ["DELL x", /missing line number.*"x"/],
    ["DELL  3", /missing line number/],
    ["DELL 0", /no line 0: lines count from 1/],
    ["DELL -1", /no sign and count from 1/],
    ["DELL 03", /leading zeros/],
    ["DELL 1234567890", /at most 9 digits, got 10/],
    [`DELL ${"9".repeat(400)}`, /at most 9 digits, got 400/],
    ["DELL 3 4", /nothing after the line number, got " 4"/],
    ["DELL 3.5", /nothing after the line number/],
    ["EXIT now", /EXIT takes nothing/],
    ["ADDL >>>x", /missing line number/],
    ["ADDL 3", /missing >>>/],
    ["ADDL 3 x", /missing >>>.*ADDL <line> >>><content>/],
    ["REPL 3  >>>x", /missing >>>/],
    ["REPL 3 >>x", /missing >>>/],
    ["REPL 3 >>>x\ny", /more than one line/],
    ["DELL 3\nEXIT", /more than one line/],
    ["REPL 3 >>>x\ry", /more than one line/],
    ["REPW 3 >>>x", /missing second >>>/],
    ["REPW 3 >>>x>>>y", /missing second >>>/],
    ["REPW 3 >>> >>>y", /old string is empty/],
  ])("says what is malformed in %j", (input, reason) => {
    const result = parseCommand(input);
    expect(result).toMatchObject({ kind: "malformed", text: input });
    expect((result as { reason: string }).reason).toMatch(reason);
  });

  it("takes a line of ten million characters", () => {
    const content = "x >>>".repeat(2_000_000);
    expect(parseCommand(`REPL 1 >>>${content}`)).toEqual({ kind: "REPL", line: 1, content });
    expect(parseCommand(content)).toMatchObject({ kind: "malformed" });
  });
});

describe("printCommand", () => {
  it("is undone by parseCommand, with the mark and without, for every command that can be printed; refuses the others", () => {
    let printable = 0;
    fc.assert(
      fc.property(anyCommand, (command) => {
        const fault = commandFault(command);
        if (fault !== undefined) {
          expect(() => printCommand(command)).toThrow(InputError);
          expect(() => printCommand(command)).toThrow(fault);
          return;
        }
        printable++;
        const printed = printCommand(command);
        expect(parseCommand(printed)).toEqual(command);
        expect(parseCommand(`### ${printed}\r\n`)).toEqual(command);
        expect(tidyCommandText(printed)).toBe(printed);
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect(printable).toBeGreaterThan(2000);
  });

  it.each<[Command, RegExp]>([
    [{ kind: "REPL", line: 1, content: "a\nb" }, /one line/],
    [{ kind: "ADDL", line: 1, content: "a\r" }, /one line/],
    [{ kind: "REPW", line: 1, old: "", new: "x" }, /empty/],
    [{ kind: "REPW", line: 1, old: "a >>>b", new: "x" }, /can't contain " >>>"; use REPL/],
    [{ kind: "REPW", line: 1, old: "a", new: "\n" }, /within one line/],
    [{ kind: "DELL", line: 0 }, /whole number from 1/],
    [{ kind: "DELL", line: 1.5 }, /whole number/],
    [{ kind: "DELL", line: Number.NaN }, /whole number/],
  ])("refuses %j", (command, reason) => {
    expect(() => printCommand(command)).toThrow(reason);
  });

  it("gives back a parsed command in the canonical form", () => {
    const parsed = parseCommand(" ### REPL 3>>> x\n");
    expect(printCommand(parsed as Command)).toBe("REPL 3 >>> x");
  });
});

describe("random and hostile inputs", () => {
  it("a million of them never crash parsing, applying, printing and rendering", () => {
    const pieces = [
      "DELL",
      "ADDL",
      "REPL",
      "REPW",
      "EXIT",
      "### ",
      "#",
      " ",
      "\t",
      ">>>",
      " >>>",
      ">",
      "\n",
      "\r",
      "\r\n",
      "1",
      "2",
      "7",
      "0",
      "-",
      "999999999",
      "1e9",
    ];
    pieces.push(
      "__proto__",
      "constructor",
      "\u0000",
      "\uFEFF",
      "\uD800",
      "\uDC00",
      "😀",
      "é",
      "\u2028",
      "a",
      "x = 1",
      "    ",
      '"',
      "\\",
      "$&",
      "$1",
      "%",
      "٣",
      "１",
    );
    pieces.push("DELL 1", "REPL 2 >>>", "REPW 1 >>>", "ADDL 3 >>>", "L 1 x", "***");
    const rng = new Rng(20250705);
    const seen = new Map<string, number>();
    let pad = createScratchpad("def f(x):\r\n\treturn x + 1\n\n");
    for (let i = 0; i < 1_000_000; i++) {
      let input = rng.chance(0.3)
        ? `${rng.pick(["DELL ", "ADDL ", "REPL ", "REPW "])}${rng.int(1, 9)}${rng.pick(["", " >>>", " >>>x", " >>>x >>>"])}`
        : "";
      for (let n = rng.int(0, 6); n > 0; n--) input += rng.chance(0.9) ? rng.pick(pieces) : String.fromCharCode(rng.int(0, 0xffff));
      const command = parseCommand(input);
      if (command.kind === "malformed") {
        seen.set("malformed", (seen.get("malformed") ?? 0) + 1);
        if (command.reason === "" || command.text !== input) throw new Error(`bad failure for ${JSON.stringify(input)}`);
        continue;
      }
      if (printCommand(parseCommand(printCommand(command)) as Command) !== printCommand(command))
        throw new Error(`not canonical: ${JSON.stringify(input)}`);
      const result = applyCommand(pad, command);
      seen.set(result.kind, (seen.get(result.kind) ?? 0) + 1);
      if (result.kind === "applied") pad = result.pad;
      if (pad.lines.length > 30 || pad.lines.some((code) => code.length > 200)) pad = createScratchpad("def f(x):\n    return x");
      if (i % 100 === 0) renderState(pad, input);
    }
    for (const kind of ["malformed", "applied", "inapplicable"]) expect(seen.get(kind)).toBeGreaterThan(10_000);
  }, 60_000);
});
