import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { heldOutLoss } from "./held-out.ts";
import { newestCheckpoint, RunDirectory, type RunIdentity } from "./run.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-run-"));
afterAll(() => rm(folder, { recursive: true }));

const identity: RunIdentity = { stage: "sft", config: { seed: 1, lora: { rank: 16 } }, inputs: { data: "abc" } };
const save = (run: RunDirectory, step: number) => run.saveCheckpoint(step, 2, (path) => writeFile(join(path, "state"), String(step)));

describe("run directory", () => {
  it("resumes from the newest whole checkpoint and cuts what came after it", async () => {
    const path = join(folder, "resume");
    {
      await using run = await RunDirectory.open(path, identity, { code: "test" });
      expect(run.resumeFolder()).toBeUndefined();
      await run.logMetrics(1, { loss: 2 });
      await run.logEpisode({ id: 1 });
      await save(run, 1);
      await run.logMetrics(2, { loss: 1 });
      await run.logEpisode({ id: 2 });
    }
    await appendFile(join(path, "metrics.jsonl"), '{"step":3,"lo');
    await mkdir(join(path, "checkpoints", ".step-2.1.tmp"));
    await using run = await RunDirectory.open(path, identity, { code: "test" });
    expect(run.resumedStep).toBe(1);
    expect(await readFile(join(run.resumeFolder()!, "state"), "utf8")).toBe("1");
    await run.logMetrics(2, { loss: 1 });
    expect(await readFile(join(path, "metrics.jsonl"), "utf8")).toBe('{"step":1,"loss":2}\n{"step":2,"loss":1}\n');
    expect(await readFile(join(path, "episodes.jsonl"), "utf8")).toBe('{"id":1}\n');
  });

  it("keeps the newest checkpoints only, and none that failed half-way", async () => {
    const path = join(folder, "keep");
    await using run = await RunDirectory.open(path, identity, {});
    await expect(newestCheckpoint(path)).rejects.toThrow(/no checkpoint yet/);
    for (const step of [1, 2, 3]) await save(run, step);
    await expect(
      run.saveCheckpoint(4, 2, async () => {
        throw new Error("torn");
      }),
    ).rejects.toThrow("torn");
    expect((await readdir(join(path, "checkpoints"))).sort()).toEqual(["step-00000002", "step-00000003"]);
    expect(await newestCheckpoint(path)).toMatch(/step-00000003$/);
  });

  it("keeps the checkpoint with the lowest value of a metric besides the newest, also when it was measured at other steps, too", async () => {
    const path = join(folder, "lowest");
    await using run = await RunDirectory.open(path, identity, {});
    const kept = async () => (await readdir(join(path, "checkpoints"))).sort().map((name) => Number(name.slice(5)));
    for (const [step, loss] of [4, 2, 1, 3, 2.5, 3].entries()) {
      await run.logMetrics(step + 1, step === 3 ? {} : { eval_loss: loss });
      if (step !== 2) await run.saveCheckpoint(step + 1, 2, (to) => writeFile(join(to, "state"), ""), heldOutLoss);
    }
    expect(await kept()).toEqual([2, 5, 6]);
    await run.logMetrics(7, { eval_loss: 1.5 });
    await run.saveCheckpoint(7, 2, (to) => writeFile(join(to, "state"), ""), heldOutLoss);
    expect(await kept()).toEqual([6, 7]);
    expect(await run.best(heldOutLoss)).toEqual({ step: 3, value: 1 });
    expect(await run.best({ metric: "eval_loss", better: "higher" })).toEqual({ step: 1, value: 4 });
    expect(await run.best({ metric: "absent", better: "higher" })).toBeUndefined();
  });

  it("refuses another configuration, names the difference, and refuses a living owner", async () => {
    const path = join(folder, "other");
    {
      await using _run = await RunDirectory.open(path, identity, {});
    }
    const other = { ...identity, config: { seed: 1, lora: { rank: 8 } } };
    await expect(RunDirectory.open(path, other, {})).rejects.toThrow(/config\.lora\.rank \(16 there, 8 here\)/);
    await writeFile(join(path, "lock"), String(process.ppid));
    await expect(RunDirectory.open(path, identity, {})).rejects.toThrow(/in use by process/);
    await writeFile(join(path, "lock"), "999999999");
    await using run = await RunDirectory.open(path, identity, {});
    expect(run.resumedStep).toBe(0);
  });

  it("says that the disk is full and keeps the last checkpoint", async () => {
    const path = join(folder, "full");
    await using run = await RunDirectory.open(path, identity, {});
    await save(run, 1);
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    await expect(run.saveCheckpoint(2, 2, () => Promise.reject(full))).rejects.toThrow(/disk is full.*last whole checkpoint/);
    expect(await newestCheckpoint(path)).toMatch(/step-00000001$/);
  });
});
