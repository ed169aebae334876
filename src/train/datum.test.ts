import { describe, expect, it } from "vitest";
import type { Episode, Turn } from "../episode/index.ts";
import { datumOfSegments, datumsOfEpisode, passesOf, totalWeight } from "./datum.ts";
import { learningRateAt } from "./schedule.ts";

const turn = (ids: Partial<Turn>) => ids as Turn;
const episode = (...turns: Turn[]) => ({ policy: { name: "test", version: "1" }, turns }) as unknown as Episode;
const plain = (array: ArrayLike<number> | undefined) => [...(array ? Array.from(array) : [])];

describe("sequences", () => {
  it("weigh written ids only, shifted by one", () => {
    const datum = datumOfSegments([
      { ids: [1, 2, 3], written: false },
      { ids: [4, 5], written: true },
      { ids: [6], written: false },
    ])!;
    expect(plain(datum.inputIds)).toEqual([1, 2, 3, 4, 5]);
    expect(plain(datum.targetIds)).toEqual([2, 3, 4, 5, 6]);
    expect(plain(datum.weights)).toEqual([0, 0, 1, 1, 0]);
    expect(datumOfSegments([{ ids: [1, 2], written: false }])).toBeUndefined();
  });

  it("merge turns whose prompts extend each other; each turn's ids carry its advantage; forced ids weigh nothing", () => {
    const data = datumsOfEpisode(
      episode(
        turn({ promptTokenIds: [1, 2], tokenIds: [3, 4], logprobs: [-0.5, 0], modelLogprobs: [-0.7, -0.1] }),
        turn({ promptOffset: 4, promptTokenIds: [5], tokenIds: [6], logprobs: [-1] }),
      ),
      [2, -1],
    );
    expect(data).toHaveLength(1);
    expect(plain(data[0]!.inputIds)).toEqual([1, 2, 3, 4, 5]);
    expect(plain(data[0]!.weights)).toEqual([0, 1, 0, 0, 1]);
    expect(plain(data[0]!.advantages)).toEqual([0, 2, 2, 0, -1]);
    expect(plain(data[0]!.logprobs).map((x) => Math.round(x * 10) / 10)).toEqual([0, -0.7, -0.1, 0, -1]);
    expect(totalWeight(data)).toBe(2);
  });

  it("begin anew where a prompt drops sampled ids, without training them twice", () => {
    const data = datumsOfEpisode(
      episode(
        turn({ promptTokenIds: [1], tokenIds: [2, 3], logprobs: [-1, -1] }),
        turn({ promptOffset: 2, promptTokenIds: [9], tokenIds: [4], logprobs: [-1] }),
      ),
      [1, 1],
    );
    expect(data.map((datum) => [plain(datum.inputIds), plain(datum.targetIds), plain(datum.weights)])).toEqual([
      [
        [1, 2],
        [2, 3],
        [1, 1],
      ],
      [
        [1, 2, 9],
        [2, 9, 4],
        [0, 0, 1],
      ],
    ]);
  });

  it("refuse episodes without ids", () => {
    expect(() => datumsOfEpisode(episode(turn({})), [0])).toThrow(/no token ids and log-probabilities/);
  });

  it("fill passes up to the bound, padding included, and lose none", () => {
    const data = [3, 10, 9, 2, 2].map((length) => datumOfSegments([{ ids: Array(length + 1).fill(1), written: true }])!);
    const passes = passesOf(data, 20);
    expect(passes.flat().sort()).toEqual([0, 1, 2, 3, 4]);
    for (const pass of passes) expect(pass.length * Math.max(...pass.map((i) => data[i]!.inputIds.length))).toBeLessThanOrEqual(20);
  });
});

describe("learning rate", () => {
  it("warms up, then follows its shape to the final ratio", () => {
    const settings = { learningRate: 1, warmupSteps: 10, finalRatio: 0.1 };
    expect(learningRateAt({ ...settings, schedule: "cosine" }, 5, 100)).toBeCloseTo(0.5);
    expect(learningRateAt({ ...settings, schedule: "cosine" }, 55, 100)).toBeCloseTo(0.55);
    for (const schedule of ["linear", "cosine"] as const) expect(learningRateAt({ ...settings, schedule }, 100, 100)).toBeCloseTo(0.1);
    expect(learningRateAt({ ...settings, schedule: "constant" }, 100, 100)).toBe(1);
    expect(learningRateAt({ ...settings, warmupSteps: 0, schedule: "constant" }, 1, 1)).toBe(1);
  });
});
