import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, endsInLoop, repeatedNgramShare } from "./text.ts";

describe("repetition", () => {
  it("is 0 for new text and near 1 for a loop", () => {
    expect(repeatedNgramShare("the quick brown fox jumps over a lazy dog")).toBe(0);
    expect(repeatedNgramShare("so we check the list again ".repeat(40))).toBeGreaterThan(0.9);
    expect(repeatedNgramShare("too short")).toBe(0);
  });

  it("sees a loop at the end", () => {
    expect(endsInLoop(`First, look at line 2. ${"Wait, let me think again. ".repeat(3)}`)).toBe(true);
    expect(endsInLoop("First, look at line 2. Then change it. Then it passes.")).toBe(false);
    expect(endsInLoop("")).toBe(false);
  });
});

describe("edit distance", () => {
  it("knows textbook cases", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("abc", "abc")).toBe(0);
    expect(editDistance("abxcd", "abcd")).toBe(1);
  });

  it("is a metric", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
