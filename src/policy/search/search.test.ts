import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyCommand, createScratchpad } from "../../editor/index.ts";
import { type Episode, type RolloutOptions, rollout, rolloutSettings } from "../../episode/index.ts";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { createTask } from "../../tasks/index.ts";
import { createSearchPolicy } from "../index.ts";
import { commandsBetween } from "./moves.ts";
import { distance } from "./words.ts";

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
});
afterAll(() => runner[Symbol.asyncDispose]());

const right = `def mean_above(numbers, limit):
    total = 0
    count = 0
    for number in numbers:
        if number > limit:
            total += number
            count += 1
    if count == 0:
        return None
    return total / count`;
const asserts = ["assert mean_above([1, 2, 3, 4], 2) == 3.5", "assert mean_above([], 0) is None", "assert mean_above([5, 5], 5) is None"];

function taskOf(code: string) {
  return createTask({
    description: "Mean of the numbers above a limit.",
    code,
    tests: { kind: "asserts", setup: "", asserts },
    provenance: { source: "files", key: "x" },
  });
}

async function repair(code: string, options: RolloutOptions, policy = createSearchPolicy(), seed = 0, episodeKey = "e"): Promise<Episode> {
  const settings = rolloutSettings({ temperature: 0, ...options });
  return rollout({ task: taskOf(code), episodeKey, groupKey: "g", seed }, { policy, runner, settings });
}

describe("search", () => {
  it.each<[string, string, string]>([
    ["a missing colon", "in numbers:", "in numbers"],
    ["a missing bracket", "def mean_above(numbers, limit):", "def mean_above(numbers, limit:"],
    ["a misspelt name", "return total / count", "return totla / count"],
    ["a misspelt keyword", "        return None", "        retrun None"],
    ["a misspelt function", "def mean_above", "def mean_abov"],
    ["arithmetic", "total / count", "total // count"],
    ["a missing return", "return total / count", "total / count"],
    ["a wrong constant", "if count == 0", "if count == 2"],
    ["a foreign line", "    total = 0\n", "    total = 0\n    numbers = numbers.pop(key)\n"],
  ])("repairs %s", async (_, good, bad) => {
    const code = right.replace(good, bad);
    expect(code).not.toBe(right);
    const episode = await repair(code, { maxTurns: 60 });
    expect(episode).toMatchObject({ solved: true, stopReason: "exit" });
    // Each candidate was a turn, and each of them a command that could be applied.
    expect(episode.turns.every(({ action }) => action.kind === "command")).toBe(true);
    expect(episode.turns.at(-1)!.text).toBe("EXIT");
  });

  it("keeps what makes more tests pass and goes on from there", async () => {
    const episode = await repair(right.replace("numbers:", "numbers").replace("count == 0", "count == 2"), { maxTurns: 100 });
    expect(episode.solved).toBe(true);
  });

  it("plays the same episode again at temperature 0, and orders drawn by the seed above", async () => {
    const code = right.replace("total / count", "total");
    const options = { maxTurns: 8 };
    const texts = async (temperature: number, seed: number): Promise<string[]> =>
      (await repair(code, { ...options, temperature }, createSearchPolicy(), seed)).turns.map(({ text }) => text);
    expect(await texts(0, 1)).toEqual(await texts(0, 2));
    expect(await texts(1, 1)).toEqual(await texts(1, 1));
    expect(await texts(1, 1)).not.toEqual(await texts(1, 2));
  });

  it("never goes beyond its turns, and later attempts try what earlier ones did not", async () => {
    const code = "def mean_above(a, b):\n    return sorted(a)[b]";
    const policy = createSearchPolicy({ sharesTried: true });
    const programs: string[][] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const episode = await repair(code, { maxTurns: 6 }, policy, attempt, `e${attempt}`);
      expect(episode.turns.length).toBeLessThanOrEqual(6);
      let pad = createScratchpad(code);
      programs.push(
        episode.turns.flatMap(({ action }) => {
          const applied = action.kind === "command" ? applyCommand(pad, action.command) : undefined;
          if (applied?.kind !== "applied" || applied.pad === pad) return [];
          pad = applied.pad;
          return pad.lines.join("\n") === code ? [] : [pad.lines.join("\n")];
        }),
      );
    }
    const all = programs.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it("exits when it has nothing left to try", async () => {
    const episode = await repair("x = 1", { maxTurns: 400 });
    expect(episode).toMatchObject({ solved: false, stopReason: "exit" });
  });

  it("takes an empty program and one of a single long line", async () => {
    for (const code of ["", `x = "${"a".repeat(50_000)}`]) expect((await repair(code, { maxTurns: 5 })).error).toBeUndefined();
  });
});

describe("commandsBetween", () => {
  it.each([
    [["a", "b", "c"], ["a", "x", "c"], 1],
    [["a", "b", "c"], ["a", "c"], 1],
    [["a", "c"], ["a", "b1", "b2", "c"], 2],
    [["a", "b", "c", "d"], ["x", "b", "c", "y"], 2],
    [[], ["a"], 1],
    [["a"], [], 1],
    [["a", "b", "c"], ["c", "a", "b", "d"], 3],
  ])("leads from %j to %j", (from, to, count) => {
    let pad = { ...createScratchpad(""), lines: from as readonly string[] };
    const commands = commandsBetween(from, to);
    for (const command of commands) {
      const applied = applyCommand(pad, command);
      if (applied.kind !== "applied") throw new Error(applied.reason);
      pad = applied.pad;
    }
    expect(pad.lines).toEqual(to);
    expect(commands).toHaveLength(count);
  });
});

describe("distance", () => {
  it.each([
    ["total", "totla", 1],
    ["total", "totl", 1],
    ["retrun", "return", 1],
    ["abc", "xyz", 3],
    ["a", "abcdefgh", 4],
  ])("%s to %s is %i", (a, b, apart) => {
    expect(distance(a, b)).toBe(apart);
  });
});
