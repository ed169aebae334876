import { describe, expect, it } from "vitest";
import { createScratchpad, focusPad, renderListing, type Scratchpad, viewHasLine } from "./index.ts";

const parts = [
  "import math", // 1
  "LIMIT = 10", // 2
  "",
  "def unused(x):", // 4
  "    return x",
  "",
  "def helper(x):", // 7
  "    return min(x, LIMIT)",
  "",
  "@cached", // 10
  "def target(x):",
  "    return helper(x) + 1",
  "",
  "class Box(object):", // 14
  "    size = 1",
  "    def __init__(self):", // 16
  "        self.items = []",
  "    def push(self, x):", // 18
  "        self.items.append(target(x))",
  "    def other(self):", // 20
  "        return math.pi",
];
const padding = Array.from({ length: 2000 }, (_, i) => [`def filler${i}(a):`, `    return a + ${i}`]).flat();
const file = createScratchpad([...parts, ...padding].map((line) => `${line}\n`).join(""));

function shown(pad: Scratchpad): number[] {
  return pad.lines.flatMap((_, i) => (viewHasLine(pad.view, i + 1) ? [i + 1] : []));
}

describe("focusPad", () => {
  it("shows all when it fits", () => {
    expect(focusPad(file, { tests: "assert target(1) == 2" }, { limit: 1_000_000 })).toEqual(file);
  });

  it("shows what the tests reach, transitively, with decorators, constants and own line numbers", () => {
    const view = focusPad(file, { tests: "assert target(1) == 2" }, { limit: 400 });
    expect(shown(view)).toEqual([2, 7, 8, 10, 11, 12]);
    expect(renderListing(view)).toContain("L 10 @cached\nL 11 def target(x):\n");
    expect(renderListing(view)).toContain(`... lines 13 to ${file.lines.length} are not shown\n`);
  });

  it("shows a class's head and constructor, and the methods that are named", () => {
    const view = focusPad(file, { tests: "b = Box()\nb.push(3)\nassert b.items == [4]" }, { limit: 800 });
    expect(shown(view)).toEqual([2, 7, 8, 10, 11, 12, 14, 15, 16, 17, 18, 19]);
  });

  it("puts the traceback's functions first, innermost first", () => {
    const view = focusPad(file, { tests: "assert target(1) == 2", lines: [12, 8] }, { limit: 140 });
    expect(shown(view)).toEqual([7, 8]);
    expect(shown(focusPad(file, { tests: "", lines: [1000] }, { limit: 300 }))).toContain(1000);
  });

  it("stays within the budget by the measure given, also for a function longer than it", () => {
    const long = createScratchpad(`def f(x):\n${"    x += 1\n".repeat(500)}    return x\n`);
    for (const limit of [100, 300, 1000]) {
      const view = focusPad(long, { tests: "assert f(1) == 501", lines: [250] }, { limit, measure: (text) => Math.ceil(text.length / 3) });
      expect(viewHasLine(view.view, 250)).toBe(true);
      expect(Math.ceil(renderListing(view).length / 3)).toBeLessThanOrEqual(limit);
      expect(shown(view).length).toBeGreaterThan(limit / 12);
    }
  });

  it("shows something for a syntax error, a blank line, foreign tests, a tiny budget", () => {
    const broken = createScratchpad(`${file.lines.join("\n")}\ndef bad(:\n  ((\n`);
    expect(shown(focusPad(broken, { tests: "assert target(1) == 2", lines: [4022] }, { limit: 500 }))).toContain(4022);
    expect(shown(focusPad(file, { tests: "", lines: [13] }, { limit: 200 }))).toContain(13);
    expect(shown(focusPad(file, { tests: "subprocess.run(['x'])" }, { limit: 200 }))[0]).toBe(1);
    expect(shown(focusPad(file, { tests: "", lines: [9] }, { limit: 1 }))).toEqual([9]);
    expect(shown(focusPad(file, { tests: ")))((", lines: [-1, 1e9] }, { limit: 50 })).length).toBeGreaterThan(0);
  });

  it("is quick on 5,000 lines", () => {
    const start = performance.now();
    focusPad(file, { tests: "assert target(1) == 2" }, { limit: 400 });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
