import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../base/index.ts";
import { advantageEstimators, advantagesOf, isZeroVariance, returnsToGo } from "./advantages.ts";

const group = fc.array(fc.array(fc.constantFrom(-0.5, 0, 1), { minLength: 1, maxLength: 10 }), { minLength: 2, maxLength: 6 });

describe("advantages", () => {
  it("per-turn: normalises the return from t on over the episodes that reach t", () => {
    // Episode 0 solves at turn 2; episode 1 is malformed at turn 1 and ends; episode 2 does nothing of worth in 3 turns.
    const got = advantagesOf([[0, 1], [-0.5], [0, 0, 0]], "per-turn");
    const first = [1, -0.5, 0];
    const mean = 0.5 / 3;
    const deviation = Math.sqrt(first.reduce((total, x) => total + (x - mean) ** 2, 0) / 2);
    for (const g of [0, 1, 2]) expect(got[g]![0]).toBeCloseTo((first[g]! - mean) / deviation, 4);
    expect(got[0]![1]).toBeCloseTo(Math.SQRT1_2, 4); // over episodes 0 and 2 only: 1 against 0
    expect(got[2]![1]).toBeCloseTo(-Math.SQRT1_2, 4);
    expect(got[2]![2]).toBe(0); // alone at turn 3
  });

  it("process: normalises all turns' rewards together, then sums from t on", () => {
    const got = advantagesOf(
      [
        [0, 1],
        [0, -0.5],
      ],
      "process",
    );
    const all = [0, 1, 0, -0.5];
    const mean = 0.125;
    const deviation = Math.sqrt(all.reduce((total, x) => total + (x - mean) ** 2, 0) / 3);
    const z = (x: number) => (x - mean) / deviation;
    expect(got[0]![0]).toBeCloseTo(z(0) + z(1), 4);
    expect(got[0]![1]).toBeCloseTo(z(1), 4);
    expect(got[1]![0]).toBeCloseTo(z(0) + z(-0.5), 4);
  });

  it("episode, rloo and dr-grpo: by hand", () => {
    const rewards = [[0, 1], [0], [-0.5]];
    const spread = Math.sqrt(((1 - 1 / 6) ** 2 + (1 / 6) ** 2 + (0.5 + 1 / 6) ** 2) / 2);
    expect(advantagesOf(rewards, "episode")[0]![0]).toBeCloseTo((1 - 1 / 6) / spread, 4);
    expect(advantagesOf(rewards, "episode")[0]![1]).toBe(advantagesOf(rewards, "episode")[0]![0]);
    expect(advantagesOf(rewards, "rloo").map((row) => row[0])).toEqual([1.25, -0.25, -1]);
    expect(advantagesOf(rewards, "dr-grpo").map((row) => row[0]!)).toEqual([1 - 1 / 6, -1 / 6, -0.5 - 1 / 6]);
  });

  it.each(advantageEstimators)("%s: keeps the shape, is finite, gives zeros where all episodes are equal", (estimator) => {
    fc.assert(
      fc.property(group, (rewards) => {
        const got = advantagesOf(rewards, estimator);
        expect(got.map((row) => row.length)).toEqual(rewards.map((row) => row.length));
        expect(got.flat().every(Number.isFinite)).toBe(true);
      }),
    );
    const flat = advantagesOf(
      [
        [0, 1],
        [0, 1],
      ],
      estimator,
    );
    if (estimator !== "process") expect(flat.flat()).toEqual([0, 0, 0, 0]);
  });

  it.each(["per-turn", "dr-grpo"] as const)("%s: sums to zero over the episodes of each turn", (estimator) => {
    fc.assert(
      fc.property(group, (rewards) => {
        const got = advantagesOf(rewards, estimator);
        for (let t = 0; t < 10; t++) {
          const column = got.flatMap((row) => (row.length > t ? [row[t]!] : []));
          expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("does not depend on the order of the episodes", () => {
    fc.assert(
      fc.property(group, fc.constantFrom(...advantageEstimators), (rewards, estimator) => {
        const forward = advantagesOf(rewards, estimator);
        const backward = advantagesOf([...rewards].reverse(), estimator).reverse();
        for (const [g, row] of forward.entries()) for (const [t, value] of row.entries()) expect(backward[g]![t]).toBeCloseTo(value, 8);
      }),
    );
  });

  it("refuses a group of one and rewards that are not numbers", () => {
    expect(() => advantagesOf([[1]], "per-turn")).toThrow(/at least 2 episodes, got 1/);
    expect(() => advantagesOf([[1], [Number.NaN]], "episode")).toThrow(InputError);
  });

  it("knows groups without a signal", () => {
    expect(
      isZeroVariance([
        [0, 1],
        [0, 1],
      ]),
    ).toBe(true);
    expect(isZeroVariance([[0, 1], [1]])).toBe(false);
    expect(isZeroVariance([[0], [0, 0]])).toBe(false);
    expect(returnsToGo([0, 1, -0.5])).toEqual([0.5, 0.5, -0.5]);
  });
});
