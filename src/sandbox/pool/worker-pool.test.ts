/** The pool over workers that break, hang and wait on command: what the real back ends do only when something is wrong with the machine. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Backend, Report, Worker, WorkerJob } from "../backend.ts";
import { defaultLimits, SandboxError } from "../types.ts";
import { WorkerPool } from "./worker-pool.ts";

/** A job whose program says what the worker does: `ok`, `wait` (until aborted), `hang` (for ever), `break`, `break once`. */
const jobOf = (program: string): WorkerJob => ({
  program,
  tests: { kind: "asserts", setup: "", asserts: [] },
  limits: { ...defaultLimits, wallMs: 50 },
  showExpected: true,
  seed: 0,
});

class ScriptedBackend implements Backend {
  readonly info = { name: "native", python: "3", reasons: [] } as const;
  readonly code = "";
  opened = 0;
  closed = 0;
  running = 0;
  most = 0;
  readonly order: string[] = [];
  broken = 0;
  refuses = false;

  watchdogMs(wallMs: number): number {
    return wallMs;
  }

  async open(): Promise<Worker> {
    if (this.refuses) throw new Error("no process can be started");
    this.opened++;
    let busy = false;
    return {
      run: async ({ program }, signal) => {
        expect(busy, "one job at a time").toBe(false);
        busy = true;
        this.running++;
        this.most = Math.max(this.most, this.running);
        this.order.push(program);
        try {
          return await this.#do(program, signal);
        } finally {
          this.running--;
          busy = false;
        }
      },
      [Symbol.asyncDispose]: async () => {
        this.closed++;
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  async #do(program: string, signal: AbortSignal | undefined): Promise<Report> {
    if (program === "wait" || program === "hang") {
      await new Promise((_, reject) => {
        if (program === "wait") signal?.addEventListener("abort", () => reject(signal.reason));
      });
    }
    if (program === "break" || (program === "break once" && this.broken++ === 0)) throw new Error("pipe closed");
    await sleep(2);
    return { status: "passed", tests: [], stdout: program, weak: false };
  }
}

test("runs at most `workers` jobs at once, in the order in which they came", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 3 });
  const names = Array.from({ length: 30 }, (_, number) => `job ${number}`);
  const reports = await Promise.all(names.map((name) => pool.run(jobOf(name))));
  expect(reports.map((report) => report.stdout)).toEqual(names);
  expect(backend.order).toEqual(names);
  expect(backend.most).toBe(3);
  expect(backend.opened).toBe(3);
});

test("opens no more workers than there is work", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 4 });
  for (let round = 0; round < 5; round++) await pool.run(jobOf("ok"));
  expect(backend.opened).toBe(1);
});

test("replaces a broken worker and tries the job again", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 1 });
  expect((await pool.run(jobOf("break once"))).status).toBe("passed");
  expect([backend.opened, backend.closed, pool.replaced]).toEqual([2, 1, 1]);
});

test("a job that breaks two workers is a SandboxError, and the next job runs", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 1 });
  await expect(pool.run(jobOf("break"))).rejects.toThrow(SandboxError);
  expect((await pool.run(jobOf("ok"))).status).toBe("passed");
  expect(backend.closed).toBe(2);
});

test("the watchdog ends a worker that says nothing", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 1 });
  await expect(pool.run(jobOf("hang"))).rejects.toThrow("said nothing for 50 ms");
  expect(backend.closed).toBe(2);
  expect((await pool.run(jobOf("ok"))).status).toBe("passed");
});

test("a back end that can't open workers is a SandboxError for each job, not a hang", async () => {
  const backend = new ScriptedBackend();
  backend.refuses = true;
  await using pool = new WorkerPool(backend, { workers: 2 });
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => pool.run(jobOf("ok"))));
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { name: "SandboxError" } });
});

test("an abort takes a waiting job out of the queue and ends a running one", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 1 });
  const first = new AbortController();
  const second = new AbortController();
  const running = pool.run(jobOf("wait"), first.signal);
  const waiting = pool.run(jobOf("never"), second.signal);
  const last = pool.run(jobOf("ok"));
  second.abort(new Error("not needed"));
  await expect(waiting).rejects.toThrow("not needed");
  first.abort(new Error("enough"));
  await expect(running).rejects.toThrow("enough");
  expect((await last).status).toBe("passed");
  expect(backend.order).toEqual(["wait", "ok"]);
  expect(backend.closed).toBe(1);
});

test("an aborted signal starts nothing", async () => {
  const backend = new ScriptedBackend();
  await using pool = new WorkerPool(backend, { workers: 1 });
  await expect(pool.run(jobOf("ok"), AbortSignal.abort(new Error("early")))).rejects.toThrow("early");
  expect(backend.opened).toBe(0);
});

test("closing rejects what runs and what waits, and disposes of every worker", async () => {
  const backend = new ScriptedBackend();
  const pool = new WorkerPool(backend, { workers: 2 });
  const jobs = ["wait", "wait", "never", "never"].map((name) => pool.run(jobOf(name)));
  const outcomes = Promise.allSettled(jobs);
  await sleep(5);
  await pool[Symbol.asyncDispose]();
  for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { name: "SandboxError" } });
  expect(backend.closed).toBe(backend.opened);
  await expect(pool.run(jobOf("late"))).rejects.toThrow("closed");
});
