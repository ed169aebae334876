/**
 * One machine's environment server as a queueing model: sessions that think and step, one queue, workers that share the cores.
 *
 * Fed with measured times: of a run that has the sandbox to itself, and how much slower runs are when all workers run. Used to hold the
 * simulator to the real server on the same machine.
 */
import type { Rng } from "../../src/base/index.ts";
import { Clock } from "./events.ts";

export interface ServerLoad {
  readonly sessions: number;
  readonly thinkMs: number;
  readonly workers: number;
  /** Measured times in the sandbox with one session; one is drawn for each step. */
  readonly serviceMs: readonly number[];
  /** How many times as long a run takes when all workers run. */
  readonly slowdown: number;
  /** Measured time outside the sandbox: protocol, editor, client. */
  readonly overheadMs: number;
}

/** Steps a second in the steady state, and the latency's median in ms. */
export function simulateServer(load: ServerLoad, rng: Rng, seconds = 60): { stepsPerSecond: number; p50: number } {
  const clock = new Clock();
  const sandbox = new SharedSandbox(clock, load.workers, load.slowdown);
  const warm = seconds * 200;
  const latencies: number[] = [];
  const cycle = (): void => {
    clock.after(load.thinkMs, () => {
      const sent = clock.now;
      clock.after(load.overheadMs, () =>
        sandbox.run(rng.pick(load.serviceMs), () => {
          if (clock.now > warm) latencies.push(clock.now - sent);
          cycle();
        }),
      );
    });
  };
  for (let i = 0; i < load.sessions; i++) clock.after((load.thinkMs * i) / load.sessions, cycle);
  clock.run(seconds * 1000);
  latencies.sort((a, b) => a - b);
  return { stepsPerSecond: latencies.length / (seconds * 0.8), p50: latencies[latencies.length >> 1] ?? Number.NaN };
}

/** Workers with one queue; the more of them run, the slower each is, in equal steps from 1 to `slowdown`. */
class SharedSandbox {
  readonly #clock: Clock;
  readonly #workers: number;
  readonly #slowdown: number;
  readonly #running: { left: number; readonly done: () => void }[] = [];
  readonly #waiting: { left: number; readonly done: () => void }[] = [];
  #at = 0;
  #version = 0;

  constructor(clock: Clock, workers: number, slowdown: number) {
    this.#clock = clock;
    this.#workers = workers;
    this.#slowdown = slowdown;
  }

  run(ms: number, done: () => void): void {
    this.#advance();
    (this.#running.length < this.#workers ? this.#running : this.#waiting).push({ left: ms, done });
    this.#plan();
  }

  #factor(): number {
    return this.#workers === 1 ? 1 : 1 + ((this.#slowdown - 1) * (this.#running.length - 1)) / (this.#workers - 1);
  }

  #advance(): void {
    const done = (this.#clock.now - this.#at) / this.#factor();
    for (const job of this.#running) job.left -= done;
    this.#at = this.#clock.now;
  }

  #plan(): void {
    const version = ++this.#version;
    const next = this.#running.reduce<{ left: number; done: () => void } | undefined>((a, b) => (a && a.left <= b.left ? a : b), undefined);
    if (!next) return;
    this.#clock.after(Math.max(0, next.left) * this.#factor(), () => {
      if (version !== this.#version) return;
      this.#advance();
      this.#running.splice(this.#running.indexOf(next), 1);
      const waiting = this.#waiting.shift();
      if (waiting) this.#running.push(waiting);
      this.#plan();
      next.done();
    });
  }
}
