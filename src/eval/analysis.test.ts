import { describe, expect, it } from "vitest";
import type { Episode } from "../episode/index.ts";
import { rolloutSettings } from "../episode/index.ts";
import { analyse, faultOf, solveRates } from "./analysis.ts";

const verdict = { status: "failed", passed: 0, total: 1, weak: false, backend: "test", python: "3", durationMs: 1 } as const;

interface Case {
  readonly task: string;
  /** Text of each turn. */
  readonly turns: readonly string[];
  /** Index of the turn after which the tests passed for good. */
  readonly solvedAt?: number;
  readonly more?: Partial<Episode>;
}

function episode({ task, turns, solvedAt, more }: Case, i: number): Episode {
  return {
    format: "coe-episode/1",
    id: String(i),
    seed: i,
    task: {
      id: task,
      description: "",
      code: "a = 1\n",
      tests: { kind: "asserts", setup: "", asserts: [] },
      provenance: { corruptions: [{ kind: "operator", line: 1 }] },
    },
    policy: { name: "by-hand", version: "1" },
    settings: rolloutSettings(),
    promptFormat: "trace",
    initial: { state: "", verdict: { ...verdict, exception: { type: "NameError", message: "" } } },
    turns: turns.map((text) => ({
      text,
      finishReason: "stop",
      action:
        text === "?"
          ? { kind: "malformed", reason: "" }
          : { kind: "command", command: text === "EXIT" ? { kind: "EXIT" } : { kind: "DELL", line: 1 } },
      state: "",
      verdict,
      rewards: {},
      reward: 0,
      usage: { promptTokens: 10, completionTokens: 20 },
      sampleMs: 1,
      runMs: 1,
    })),
    stopReason: "exit",
    program: solvedAt === undefined ? "a = 1\n" : "a = 22\n",
    solved: solvedAt !== undefined,
    firstSolvedTurn: solvedAt ?? null,
    rewards: {},
    reward: 0,
    usage: { promptTokens: 10 * turns.length, completionTokens: 20 * turns.length },
    timing: { totalMs: 1_000, sampleMs: 1, runMs: 1 },
    ...more,
  };
}

describe("figures of an arm", () => {
  const episodes = [
    { task: "one", turns: ["DELL 1", "EXIT"], solvedAt: 0 },
    { task: "one", turns: ["?", "?", "?"], more: { stopReason: "contextLength" as const } },
    { task: "two", turns: ["DELL 1", "DELL 2", "EXIT"], solvedAt: 1 },
    { task: "two", turns: ["DELL 1", "EXIT"], solvedAt: 0, more: { hidden: { ...verdict } } },
    { task: "two", turns: [], more: { error: { name: "PolicyError", message: "gone" } } },
  ].map(episode);
  const figures = analyse(episodes, { references: new Map([["one", "a = 2\n"]]) });

  it("count what was solved, by task and by turn, and leave failed episodes out", () => {
    expect(figures).toMatchObject({ arm: "chain-of-edits", tasks: 2, episodes: 4, failed: 1, samplesPerTask: 2, contextShare: 0.25 });
    expect(figures.passAtK.map(({ k, estimate }) => [k, estimate.mean])).toEqual([
      [1, 0.75],
      [2, 1],
    ]);
    expect(figures.solvedByTurn).toEqual([0.5, 0.75, 0.75]);
    expect([...solveRates(episodes)]).toEqual([
      ["one", 0.5],
      ["two", 1],
    ]);
  });

  it("count the cost per solved task and what a budget of tokens buys", () => {
    expect(figures.tokensGeneratedPerSolved).toBeCloseTo((20 * 10) / 3);
    expect(figures.secondsPerSolved).toBeCloseTo(4 / 3);
    expect(figures.executionsPerSolved).toBeCloseTo((4 + 4) / 3);
    expect(figures.passByTokens.find(({ tokens }) => tokens === 32)?.share).toBe(0.5);
    expect(figures.passByTokens.find(({ tokens }) => tokens === 64)?.share).toBe(0.75);
  });

  it("see malformed commands, loops, over-editing and overfitting", () => {
    expect(figures.malformedShare).toBeCloseTo(0.3);
    expect(figures.loopShare).toBeCloseTo(0.25);
    expect(figures.editDistance).toBe(2);
    expect(figures.referenceDistance).toBe(1);
    expect(figures.overfitShare).toBe(1);
  });

  it("break down by fault, corruption and length", () => {
    expect(figures.byFault.map(({ name, tasks }) => [name, tasks])).toEqual([["name", 2]]);
    expect(figures.byCorruption.map(({ name }) => name)).toEqual(["corruptions_1", "kind_operator"]);
    expect(figures.byLength.map(({ name }) => name)).toEqual(["≤ 5 lines"]);
    expect(
      faultOf(episode({ task: "x", turns: [], more: { initial: { state: "", verdict: { ...verdict, status: "timedOut" } } } }, 0)),
    ).toBe("timeout or memory");
  });

  it("refuse to speak of nothing, and say why there is nothing", () => {
    expect(() => analyse([])).toThrow(/there are none/);
    expect(() => analyse(episodes.slice(4))).toThrow(/all 1 failed, the first with: gone/);
  });
});
