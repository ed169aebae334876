import { describe, expect, it } from "vitest";
import type { Job, Runner, Verdict } from "../sandbox/index.ts";
import { BusyError, FairQueue } from "./fair-queue.ts";

const verdict: Verdict = { status: "passed", tests: [], stdout: "", weak: false, backend: "timer", python: "0", durationMs: 0 };

/** A runner whose jobs last as many ms as the program says; it notes the order of starts and every abort. */
function timerRunner() {
  const started: string[] = [];
  const aborted: string[] = [];
  const runner: Runner = {
    backend: { name: "timer", python: "0", reasons: [] },
    run: ({ program }, signal) => {
      started.push(program);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(verdict), Number(program.split(":")[1]));
        signal?.addEventListener("abort", () => {
          clearTimeout(timer);
          aborted.push(program);
          reject(signal.reason);
        });
      });
    },
    async [Symbol.asyncDispose]() {},
  };
  return { runner, started, aborted };
}

const job = (name: string, ms: number): Job => ({ program: `${name}:${ms}`, tests: { kind: "asserts", setup: "", asserts: ["1"] } });

describe("FairQueue", () => {
  it("lets a client with one job pass a client with many", async () => {
    const { runner, started } = timerRunner();
    const queue = new FairQueue(runner, { inFlight: 1, maxQueued: 100 });
    const many = Array.from({ length: 10 }, (_, i) => queue.view("a").run(job(`a${i}`, 5)));
    const one = queue.view("b").run(job("b", 5));
    await one;
    expect(started.indexOf("b:5")).toBeLessThanOrEqual(2);
    await Promise.all(many);
  });

  it("counts time, not jobs: slow programs get no more than their share", async () => {
    const { runner, started } = timerRunner();
    const queue = new FairQueue(runner, { inFlight: 1, maxQueued: 100 });
    const slow = Array.from({ length: 6 }, (_, i) => queue.view("slow").run(job(`slow${i}`, 40)));
    const quick = Array.from({ length: 6 }, (_, i) => queue.view("quick").run(job(`quick${i}`, 2)));
    await Promise.all([...slow, ...quick]);
    expect(started.filter((name) => name.startsWith("slow")).indexOf(started.find((name) => name.startsWith("slow"))!)).toBe(0);
    const lastQuick = started.findLastIndex((name) => name.startsWith("quick"));
    expect(started.slice(0, lastQuick).filter((name) => name.startsWith("slow")).length).toBeLessThanOrEqual(2);
  });

  it("drops a waiting job at once and kills a running one after the grace", async () => {
    const { runner, started, aborted } = timerRunner();
    const queue = new FairQueue(runner, { inFlight: 1, maxQueued: 100, graceMs: 30 });
    const gone = new AbortController();
    const running = queue.view("a").run(job("long", 60_000), gone.signal);
    const waiting = queue.view("a").run(job("waiting", 1), gone.signal);
    expect([queue.running, queue.queued]).toEqual([1, 1]);
    gone.abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
    await expect(waiting).rejects.toThrow("gone");
    expect(queue.queued).toBe(0);
    expect(aborted).toEqual([]);
    await queue.view("b").run(job("next", 1));
    expect(aborted).toEqual(["long:60000"]);
    expect(started).toEqual(["long:60000", "next:1"]);
    expect(queue.running).toBe(0);
  });

  it("lets an abandoned job that ends within the grace end by itself", async () => {
    const { runner, aborted } = timerRunner();
    const queue = new FairQueue(runner, { inFlight: 1, maxQueued: 100, graceMs: 500 });
    const gone = new AbortController();
    const running = queue.view("a").run(job("short", 20), gone.signal);
    gone.abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
    await queue.view("b").run(job("next", 1));
    expect(aborted).toEqual([]);
  });

  it("refuses jobs beyond its length", async () => {
    const { runner } = timerRunner();
    const queue = new FairQueue(runner, { inFlight: 1, maxQueued: 2 });
    const jobs = [1, 2, 3].map((i) => queue.view(`c${i}`).run(job("x", 1)));
    await expect(queue.view("d").run(job("y", 1))).rejects.toBeInstanceOf(BusyError);
    await Promise.all(jobs);
  });
});
