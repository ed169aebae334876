import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Policy } from "../episode/index.ts";
import { openRunner } from "../sandbox/index.ts";
import { createProblem, type Task } from "../tasks/index.ts";
import { type FaultOptions, writeFaults } from "./faults.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-faults-"));
afterAll(() => rm(folder, { recursive: true }));

const problems = Array.from({ length: 5 }, (_, i) =>
  createProblem({
    description: `Add ${i}.`,
    reference: `def f${i}(x):\n    return x + ${i}\n`,
    tests: { kind: "asserts", setup: "", asserts: [`assert f${i}(1) == ${i + 1}`] },
    entryPoint: `f${i}`,
    provenance: { source: "test", key: String(i), split: "train" },
  }),
);

/** Writes by turns a right program, two wrong ones, an endless loop, another function, prose. */
const author: Policy = {
  name: "author",
  version: "1",
  providesLogprobs: false,
  contextLength: Number.POSITIVE_INFINITY,
  sample: async ({ prompt, params, observation }) => {
    const text = prompt.format === "trace" ? prompt.text : "";
    expect(text.endsWith("```python\n")).toBe(true);
    expect(text.split("Add ").length - 1).toBe(3);
    const i = observation.task.description.slice(4, -1);
    const kinds = [`return x + ${i}`, "return x", "return", "while True: pass"];
    const draw = params.seed % 6;
    const name = draw === 4 ? `g${i}` : `f${i}`;
    return {
      text: draw === 5 ? "I would not know." : `def ${name}(x):\n    ${kinds[draw] ?? "return x"}\n\`\`\``,
      finishReason: "stop",
      usage: { promptTokens: 0, completionTokens: 0 },
    };
  },
};

describe("faults", () => {
  it("keeps programs that fail, each once, and a stopped run continues to the same bytes", async () => {
    await using runner = await openRunner({ selfTest: false });
    const options: FaultOptions = {
      problems,
      policy: author,
      runner,
      shots: 2,
      attempts: 6,
      temperature: 1,
      maxTokens: 64,
      wallMs: 300,
      seed: 1,
      concurrency: 4,
    };
    const whole = join(folder, "whole.jsonl");
    const stats = await writeFaults(whole, options);
    const tasks = (await readFile(whole, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Task);
    expect(stats.attempts).toBe(30);
    expect(stats.kept).toBe(tasks.length);
    expect(stats.kept + stats.duplicates).toBe((stats.verdicts.failed ?? 0) + (stats.verdicts.errored ?? 0));
    expect(stats.duplicates).toBeGreaterThan(0);
    expect([stats.malformed, stats.offTask].every((count) => count > 0)).toBe(true);
    const verdicts = Object.values(stats.verdicts).reduce((sum, count) => sum + count, 0);
    expect(verdicts + stats.malformed + stats.offTask).toBe(30);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    expect(tasks.every(({ code, provenance }) => /return( x)?$/.test(code.trimEnd()) && provenance.author === "author")).toBe(true);
    const stopped = join(folder, "stopped.jsonl");
    const stop = new AbortController();
    await writeFaults(stopped, { ...options, signal: stop.signal, onProgress: (done) => done > 8 && stop.abort() });
    expect((await readFile(stopped, "utf8")).length).toBeLessThan((await readFile(whole, "utf8")).length);
    expect(await writeFaults(stopped, options)).toEqual(stats);
    expect(await readFile(stopped, "utf8")).toBe(await readFile(whole, "utf8"));
    await expect(writeFaults(stopped, { ...options, seed: 2 })).rejects.toThrow(/begun with another policy/);
  });
});
