import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Policy, rolloutSettings } from "../episode/index.ts";
import type { Runner, Verdict } from "../sandbox/index.ts";
import { createTask } from "../tasks/index.ts";
import { type EvaluationArm, evaluate } from "./evaluate.ts";
import { EvaluationFolder, readEvaluation } from "./run.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-eval-"));
afterAll(() => rm(folder, { recursive: true }));

const task = (name: string) =>
  createTask({
    description: name,
    code: `def ${name}():\n    return 1`,
    tests: { kind: "asserts", setup: "", asserts: [`assert ${name}() == 2`] },
    provenance: { source: "test", key: name },
  });
const tasks = [task("a"), task("b"), task("c")];

/** Judges by the text, so that these tests need no Python: what is tested here is the bookkeeping. */
const runner: Runner = {
  backend: { name: "text", python: "none", reasons: [] },
  run: async ({ program }): Promise<Verdict> => ({
    status: program.includes("return 2") ? "passed" : "failed",
    tests: [],
    stdout: "",
    weak: false,
    backend: "text",
    python: "none",
    durationMs: 0,
  }),
  [Symbol.asyncDispose]: async () => {},
};

/** Repairs with the command for odd seeds, exits at once for even ones; fails on one task while `broken`. */
function scripted(broken: { now: boolean }, calls: string[]): Policy {
  return {
    name: "scripted",
    version: "1",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    sample: async ({ episodeKey, observation }) => {
      calls.push(episodeKey);
      if (broken.now && observation.task.description === "b") throw new Error("lost");
      const text = observation.turn === 0 && episodeKey.endsWith("0") ? "REPL 2 >>>    return 2" : "EXIT";
      return { text, finishReason: "stop", usage: { promptTokens: 1, completionTokens: 1 } };
    },
  };
}

const identity = { arms: ["one", "two"], config: { samples: 2 }, inputs: {} };
const options = (opened: EvaluationFolder, arms: readonly EvaluationArm[], signal?: AbortSignal) => ({
  arms,
  tasks: [...tasks, tasks[0]!],
  samples: 2,
  seed: 1,
  runner,
  concurrency: 2,
  folder: opened,
  ...(signal && { signal }),
});

describe("evaluate", () => {
  it("plays every arm on every task, keeps what is whole, plays again what failed", async () => {
    const path = join(folder, "run");
    const broken = { now: true };
    const calls: string[] = [];
    const arms = ["one", "two"].map((label) => ({
      label,
      settings: rolloutSettings(),
      concurrency: 2,
      open: async () => scripted(broken, calls),
    }));
    {
      await using opened = await EvaluationFolder.open(path, identity, {}, new Map([[tasks[0]!.id, "def a(): return 2"]]));
      const [one] = await evaluate(options(opened, arms));
      expect(one!.episodes).toHaveLength(6);
      expect(one!.episodes.filter((episode) => episode.error)).toHaveLength(2);
    }
    broken.now = false;
    calls.length = 0;
    {
      await using opened = await EvaluationFolder.open(path, identity, {});
      expect(opened.done.size).toBe(8);
      await evaluate(options(opened, arms));
    }
    expect(new Set(calls.map((key) => key.split("/")[1]))).toEqual(new Set([tasks[1]!.id]));
    const stored = await readEvaluation(path);
    expect(stored.arms.map(({ label, episodes }) => [label, episodes.length, episodes.filter((episode) => episode.solved).length])).toEqual(
      [
        ["one", 6, 3],
        ["two", 6, 3],
      ],
    );
    expect(stored.references.get(tasks[0]!.id)).toBe("def a(): return 2");
    expect(new Set(stored.arms.map(({ episodes }) => episodes.find(({ id }) => id.endsWith(`${tasks[2]!.id}/1`))!.seed)).size).toBe(1);
  });

  it("refuses another evaluation's folder, a training run, another version, an empty one, ambiguous arms", async () => {
    const path = join(folder, "refused");
    await (await EvaluationFolder.open(path, identity, {}))[Symbol.asyncDispose]();
    const changed = { arms: ["one"], config: { samples: 3 }, inputs: { tasks: "b" } };
    await expect(EvaluationFolder.open(path, changed, {})).rejects.toThrow(
      /another evaluation: arms one, two there, one now; samples 2 there, 3 now; other content of tasks; go on/,
    );
    await expect(readEvaluation(path)).rejects.toThrow(/no episode yet/);
    await expect(readEvaluation(join(folder, "absent"))).rejects.toThrow(/holds no evaluation/);
    await writeFile(join(path, "config.json"), JSON.stringify({ format: 99, stage: "eval" }));
    await expect(readEvaluation(path)).rejects.toThrow(/format 99, this version reads 1/);
    await writeFile(join(path, "config.json"), JSON.stringify({ format: 1, stage: "sft" }));
    await expect(readEvaluation(path)).rejects.toThrow(/stage sft, not an evaluation/);
    for (const text of ["null", "{"]) {
      await writeFile(join(path, "config.json"), text);
      await expect(readEvaluation(path)).rejects.toThrow(/config\.json is not an evaluation's configuration/);
    }
    const other = join(folder, "ambiguous");
    await using opened = await EvaluationFolder.open(other, identity, {});
    const arm = { label: "one", settings: rolloutSettings(), open: async () => scripted({ now: false }, []) };
    await expect(evaluate(options(opened, [arm, arm]))).rejects.toThrow(/distinct labels/);
    await expect(evaluate(options(opened, []))).rejects.toThrow(/no arm/);
    await expect(evaluate({ ...options(opened, [arm]), tasks: [] })).rejects.toThrow(/no task/);
  });

  it("cuts off a torn last line and goes on; names the line of any other that is no episode of this version or of a known arm", async () => {
    const path = join(folder, "torn");
    const file = join(path, "episodes.jsonl");
    const calls: string[] = [];
    const arm = { label: "one", settings: rolloutSettings(), open: async () => scripted({ now: false }, calls) };
    const play = async () => {
      await using opened = await EvaluationFolder.open(path, identity, {});
      await evaluate(options(opened, [arm]));
    };
    await play();
    const whole = (await readFile(file, "utf8")).trimEnd().split("\n");
    await writeFile(file, [...whole.slice(0, -1), whole.at(-1)!.slice(0, 40)].join("\n"));
    expect((await readEvaluation(path)).arms[0]!.episodes).toHaveLength(5);
    calls.length = 0;
    await play();
    expect(new Set(calls).size).toBe(1);
    expect((await readFile(file, "utf8")).trimEnd().split("\n").sort()[0]).toBe([...whole].sort()[0]);
    expect((await readEvaluation(path)).arms[0]!.episodes).toHaveLength(6);
    await writeFile(file, `${whole[0]}\n${whole[1]!.replace("coe-episode/1", "coe-episode/0")}\n`);
    await expect(readEvaluation(path)).rejects.toThrow(/episodes\.jsonl:2 is not an episode of this version .* at format/);
    await writeFile(file, `${whole[0]}\n{"cut\n${whole[1]}\n`);
    await expect(readEvaluation(path)).rejects.toThrow(/episodes\.jsonl:2 is not a JSON record/);
    await writeFile(file, `${whole[0]!.replace('"one/', '"three/')}\n`);
    await expect(readEvaluation(path)).rejects.toThrow(/an episode of arm three, which .*config\.json doesn't name/);
  });
});
