import { describe, expect, it } from "vitest";
import { Curriculum } from "./curriculum.ts";

const off = { enabled: false, target: 0.5, floor: 0.1 };
const on = { ...off, enabled: true };

describe("curriculum", () => {
  it("off: visits every task once a pass, in another order each pass, the same for the same seed", () => {
    const drawn = (seed: number) => Array.from({ length: 4 }, (_, step) => new Curriculum(10, off, seed).draw(step, 5)).flat();
    const order = drawn(1);
    expect(order.slice(0, 10).sort()).toEqual([...Array(10).keys()]);
    expect(order.slice(10).sort()).toEqual([...Array(10).keys()]);
    expect(order.slice(0, 10)).not.toEqual(order.slice(10));
    expect(drawn(1)).toEqual(order);
    expect(drawn(2)).not.toEqual(order);
  });

  it("on: prefers tasks near the target over solved and hopeless ones, and never starves a task", () => {
    const curriculum = new Curriculum(3, on, 1);
    for (let i = 0; i < 10; i++) {
      curriculum.observe(0, 1);
      curriculum.observe(1, 0.5);
      curriculum.observe(2, 0);
    }
    const counts = [0, 0, 0];
    for (let step = 0; step < 2_000; step++) counts[curriculum.draw(step, 1)[0]!]!++;
    expect(counts[1]! / 2_000).toBeCloseTo(1 / 1.2, 1);
    expect(counts[0]).toBeGreaterThan(50);
    expect(counts[2]).toBeGreaterThan(50);
  });

  it("on: draws distinct tasks while there are enough, then goes round again", () => {
    const drawn = new Curriculum(4, on, 3).draw(0, 6);
    expect(new Set(drawn.slice(0, 4)).size).toBe(4);
    expect(drawn).toHaveLength(6);
  });

  it("goes on from saved state", () => {
    const first = new Curriculum(5, on, 1);
    first.observe(2, 0.25);
    const second = new Curriculum(5, on, 1);
    second.load(first.save());
    expect(second.draw(7, 3)).toEqual(first.draw(7, 3));
    expect(() => new Curriculum(4, on, 1).load(first.save())).toThrow(/knows 5 tasks, this run has 4/);
    expect(() => new Curriculum(0, on, 1)).toThrow(/at least one task/);
  });
});
