import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "../base/index.ts";
import { bootstrapMean, pairedDifference, passAtK } from "./statistics.ts";

/** pass@k by counting every subset of k samples. */
function byCounting(n: number, c: number, k: number): number {
  let passing = 0;
  let all = 0;
  for (let mask = 0; mask < 1 << n; mask++) {
    const members = Array.from({ length: n }, (_, i) => i).filter((i) => mask & (1 << i));
    if (members.length !== k) continue;
    all++;
    if (members.some((i) => i < c)) passing++;
  }
  return passing / all;
}

describe("pass@k", () => {
  it("equals the share of k-subsets with a solved sample", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.integer({ min: 1, max: 9 }), (n, c, k) => {
        fc.pre(c <= n && k <= n);
        expect(passAtK({ samples: n, solved: c }, k)).toBeCloseTo(byCounting(n, c, k), 10);
      }),
    );
  });

  it("refuses k beyond the samples", () => {
    expect(() => passAtK({ samples: 4, solved: 1 }, 5)).toThrow(/k = 5 with 4 samples/);
    expect(() => passAtK({ samples: 4, solved: 5 }, 1)).toThrow(/0\.\.4/);
  });
});

describe("bootstrap", () => {
  it("covers the true mean about 95% of the time", () => {
    let covered = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      const rng = Rng.keyed("coverage", round);
      const { low, high } = bootstrapMean(
        Array.from({ length: 80 }, () => (rng.chance(0.3) ? 1 : 0)),
        round,
        400,
      );
      if (low <= 0.3 && 0.3 <= high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.89);
    expect(covered / rounds).toBeLessThan(0.99);
  });

  it("is seeded, holds the mean and refuses nothing", () => {
    const values = [0, 0, 1, 1, 0.5];
    expect(bootstrapMean(values, 4)).toEqual(bootstrapMean(values, 4));
    const { mean, low, high } = bootstrapMean(values);
    expect(mean).toBe(0.5);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(() => bootstrapMean([])).toThrow(/at least one task/);
  });

  it("pairs by task: a constant lead is certain even where tasks differ much", () => {
    const b = Array.from({ length: 40 }, (_, i) => (i % 2) * 0.8);
    const { mean, low } = pairedDifference(
      b.map((value) => value + 0.1),
      b,
    );
    expect(mean).toBeCloseTo(0.1, 10);
    expect(low).toBeCloseTo(0.1, 10);
    expect(() => pairedDifference([1], [])).toThrow(/same tasks/);
  });
});
