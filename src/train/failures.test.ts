/** What goes wrong on a long run: a full disk, a loss that is no number, a snapshot that must not change. Real back end, tiny model. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeTinyModel } from "../../test/tiny-model.ts";
import { createScratchpad } from "../editor/index.ts";
import type { Policy, SampleRequest } from "../episode/index.ts";
import type { Datum } from "./backend.ts";
import { sftConfig } from "./config.ts";
import { type LocalBackend, openLocalBackend } from "./local-backend.ts";
import { newestCheckpoint, RunDirectory } from "./run.ts";
import { trainSupervised } from "./supervised.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-failures-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const base = join(folder, "base");

beforeAll(() => writeTinyModel(base, { vocabSize: 270, contextLength: 128 }));

const open = (): Promise<LocalBackend> =>
  openLocalBackend({
    model: base,
    train: { kind: "new-adapter", rank: 2, alpha: 4, targets: [], seed: 1 },
    tokensPerPass: 256,
    threads: 1,
  });

const datum = (first: number): Datum => ({
  inputIds: Int32Array.from({ length: 16 }, (_, i) => first + i),
  targetIds: Int32Array.from({ length: 16 }, (_, i) => first + i + 1),
  weights: new Float32Array(16).fill(1),
});

async function train(run: RunDirectory, learningRateAt: (step: number) => number): Promise<number> {
  await using backend = await open();
  const optimiser = { ...sftConfig.parse({ model: base, data: ["x"] }).optimiser, schedule: "constant" as const, warmupSteps: 0 };
  let step = run.resumedStep;
  const rates = new Proxy(optimiser, { get: (target, key) => (key === "learningRate" ? learningRateAt(step) : Reflect.get(target, key)) });
  return await trainSupervised({
    backend,
    run,
    steps: 8,
    saveEvery: 2,
    keepCheckpoints: 2,
    tokensPerPass: 256,
    optimiser: rates,
    batchAt: (at) => {
      step = at;
      return [datum(5 + at), datum(40 + at)];
    },
  });
}

const identity = { stage: "sft", config: {}, inputs: {} } as const;

describe("a long run", () => {
  it("stops at a loss that is no number, says which batch, and keeps the last good checkpoint", async () => {
    const path = join(folder, "nan");
    {
      await using run = await RunDirectory.open(path, identity, {});
      // Step 5 (number 4) throws the weights out of range; step 6 meets the loss.
      await expect(train(run, (step) => (step === 4 ? 1e30 : 1e-3))).rejects.toThrow(
        /at step 6, from sequences 0, 1 of its batch.*last checkpoint is good/,
      );
    }
    expect(await newestCheckpoint(path)).toMatch(/step-00000004$/);
    await using run = await RunDirectory.open(path, identity, {});
    expect(await train(run, () => 1e-3)).toBe(8);
  });

  it("says that the disk is full, keeps the last whole checkpoint, and goes on when there is room", async (context) => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "pipe" });
    } catch {
      context.skip("mounting a small tmpfs needs root");
    }
    try {
      const path = join(disk, "run");
      {
        await using run = await RunDirectory.open(path, identity, {});
        const stop = train(run, (step) => {
          if (step === 4) execFileSync("sh", ["-c", `head -c 2000000 /dev/zero > ${join(disk, "filler")} 2>/dev/null || true`]);
          return 1e-3;
        });
        await expect(stop).rejects.toThrow(/the disk is full: .*free some space and run the same command again/);
      }
      expect(await newestCheckpoint(path)).toMatch(/step-00000004$/);
      expect((await readdir(join(path, "checkpoints"))).filter((name) => name.startsWith("."))).toEqual([]);
      await rm(join(disk, "filler"));
      await using run = await RunDirectory.open(path, identity, {});
      expect(await train(run, () => 1e-3)).toBe(8);
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });

  it("a snapshot keeps the weights that it was made of", async () => {
    await using backend = await open();
    const step = async () => {
      await backend.forwardBackward([datum(7)], { kind: "cross-entropy", normaliser: 16 });
      await backend.optimStep({ learningRate: 0.05, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0, maxGradNorm: 1 });
    };
    await step();
    await step();
    const reference = await sampled(await backend.snapshotPolicy("before"));
    const later = await backend.snapshotPolicy("again");
    await step();
    await step();
    expect(await sampled(later)).toEqual(reference);
    expect(await sampled(await backend.snapshotPolicy("after"))).not.toEqual(reference);
  });
});

async function sampled(policy: Policy): Promise<unknown> {
  const text = "def f(x):\n";
  const request = {
    episodeKey: "e",
    prompt: { format: "trace", text, newText: text },
    params: { temperature: 1, maxTokens: 8, seed: 3, stop: [] },
    observation: { pad: createScratchpad("") },
  } as unknown as SampleRequest;
  const { tokenIds, logprobs } = await policy.sample(request);
  await policy[Symbol.asyncDispose]?.();
  return { tokenIds, logprobs };
}
