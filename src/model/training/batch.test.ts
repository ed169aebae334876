/** Micro-batches: every position that counts once, little padding, even shares. */
import { describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { planMicroBatches, shareOut, type TrainingSequence } from "./batch.ts";

const rng = Rng.keyed("lengths");
/** Lengths like those of repair episodes: log-normal, 40 to 2,047; the loss looks at about a third, never at the end. */
const data = Array.from({ length: 200 }, (): TrainingSequence => {
  const n = Math.min(2047, 40 + Math.round(Math.exp(5.2 + 0.9 * rng.normal())));
  const ids = Int32Array.from({ length: n }, () => rng.int(0, 99));
  return { inputIds: ids, targetIds: ids, weights: Float32Array.from(ids, (_, i) => (i < n - 20 && rng.chance(0.3) ? 1 : 0)) };
});
const limits = { vocabSize: 100, contextLength: 2048, microBatchTokens: 1024, lanes: 2 };

describe("micro-batches", () => {
  const batches = planMicroBatches(data, limits);

  it("hold every position with a weight exactly once, and no batch is too large", () => {
    const places = batches.flatMap((batch) => batch.places.map(({ sequence, position }) => `${sequence}:${position}`));
    const wanted = data.flatMap(({ weights }, sequence) =>
      [...weights.entries()].filter(([, weight]) => weight !== 0).map(([position]) => `${sequence}:${position}`),
    );
    expect(places.sort()).toEqual(wanted.sort());
    for (const { size, ids } of batches) expect(size === 1 || ids.length <= 1024).toBe(true);
  });

  it("pad less than 15%", () => {
    const used = data.reduce((sum, { weights }) => sum + weights.findLastIndex((weight) => weight !== 0) + 1, 0);
    const rows = batches.reduce((sum, { ids }) => sum + ids.length, 0);
    expect(rows / used).toBeLessThan(1.15);
  });

  it("are shared out evenly and the same way each time", () => {
    const shares = shareOut(batches, 2);
    const loads = shares.map((indices) => indices.reduce((sum, i) => sum + batches[i]!.ids.length, 0));
    expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.05);
    expect(shares.flat().sort((a, b) => a - b)).toEqual([...batches.keys()]);
    expect(shareOut(planMicroBatches(data, limits), 2)).toEqual(shares);
  });
});
