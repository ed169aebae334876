/** Every attack on every back end: none passes, none breaks a worker, and the next honest run on the same worker passes. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openRunner, type PooledRunner } from "../../src/sandbox/index.ts";
import { exhaustion, hacks } from "./attacks.ts";
import { onEachBackend } from "./backends.ts";

// A machine under load starts Pyodide slowly.
vi.setConfig({ maxConcurrency: 2, testTimeout: 180_000 });

const laneCount = 2;
let serial = 0;

await onEachBackend("attacks", (shared: PooledRunner) => {
  const name = shared?.backend.name === "native" ? "native" : "pyodide";
  // One worker to a lane, so that the honest run comes to the worker that was attacked. Pyodide stretches limits by three.
  const wallMs = name === "native" ? 600 : 250;
  const opened: PooledRunner[] = [];
  const free: PooledRunner[] = [];
  const waiting: ((lane: PooledRunner) => void)[] = [];

  beforeAll(async () => {
    for (let lane = 0; lane < laneCount; lane++)
      opened.push(await openRunner({ backend: name, workers: 1, selfTest: false, cacheSize: 0 }));
    free.push(...opened);
  });

  const take = async (): Promise<PooledRunner> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  function giveBack(lane: PooledRunner): void {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  }

  afterAll(async () => {
    const replaced = opened.map((lane) => lane.stats.replaced);
    await Promise.all(opened.map((lane) => lane[Symbol.asyncDispose]()));
    expect(replaced, "workers that an attack broke").toEqual(replaced.map(() => 0));
  });

  describe.each([
    ["hack", hacks],
    ["exhaustion", exhaustion],
  ])("%s", (_kind, attacks) => {
    test.concurrent.each(Object.entries(attacks))("%s", async (_name, program) => {
      const lane = await take();
      try {
        const tests = { kind: "asserts", setup: "", asserts: ["assert f(1) == 73911", "assert f(2) == 48620"] } as const;
        const verdict = await lane.run({ program, tests, limits: { wallMs } });
        const marker = serial++;
        const honest = await lane.run({
          program: `import os\ndef f(x):\n    return [x + ${marker}, sorted(os.listdir('/tmp'))]\n`,
          tests: { kind: "asserts", setup: "", asserts: [`assert f(1) == [${marker + 1}, []]`] },
          limits: { wallMs: 10_000 },
        });
        expect(
          verdict.tests.filter((one) => one.status === "passed"),
          "tests that the attack passed",
        ).toEqual([]);
        expect(verdict.status).not.toBe("passed");
        expect(honest.exception).toBeUndefined();
        expect(honest.status).toBe("passed");
        expect(verdict.exception?.message.length).toBeLessThanOrEqual(400);
      } finally {
        giveBack(lane);
      }
    });
  });
});
