/**
 * The runner: what other rooms run Python with. Chooses a back end, keeps a pool of workers, remembers verdicts, checks itself at the start.
 *
 * Same job, same verdict: `random` is seeded by the job's content, the hash seed is fixed, a worker keeps nothing of an earlier job. Jobs asked for twice at
 * the same time run once. Not guaranteed: equal verdicts for programs that hang on the clock or on the machine's load (timedOut).
 */
import { availableParallelism } from "node:os";
import { digestOf, InputError, type Logger } from "../base/index.ts";
import type { Backend, Report, WorkerJob } from "./backend.ts";
import { openBackend } from "./choose.ts";
import { VerdictCache } from "./pool/verdict-cache.ts";
import { WorkerPool } from "./pool/worker-pool.ts";
import { requireSelfTest } from "./self-test.ts";
import {
  type BackendName,
  defaultLimits,
  type Job,
  type PooledRunner,
  type Runner,
  type RunnerStats,
  SandboxError,
  type Verdict,
} from "./types.ts";

export interface RunnerOptions {
  /** Default `auto`: native where its probes succeed, else Pyodide. Anything else that can't be had is a SandboxError. */
  readonly backend?: BackendName | "auto";
  /** Jobs that run at once. Default: the machine's cores, at most 4. */
  readonly workers?: number;
  /** Keeps verdicts (and Pyodide's snapshot) in this folder; without it verdicts are remembered in memory only. */
  readonly cacheFolder?: string;
  /** The most verdicts remembered; 0 remembers none. Default 50,000. */
  readonly cacheSize?: number;
  /** Whether the embedded attacks are run first, once in a process for each back end. Default true. */
  readonly selfTest?: boolean;
  readonly logger?: Logger;
  /** Closes the runner: jobs under way reject with its reason. */
  readonly signal?: AbortSignal;
}

const mostWorkers = 4;
/** Longest program or test source, in characters. */
const sourceLimit = 1 << 20;

/** Opens a runner. Throws SandboxError when no back end can be had or an embedded attack succeeds, InputError on bad options. */
export async function openRunner(options: RunnerOptions = {}): Promise<PooledRunner> {
  const workers = options.workers ?? Math.min(availableParallelism(), mostWorkers);
  requireInteger("workers", workers, 1);
  requireInteger("cacheSize", options.cacheSize ?? 0, 0);
  options.signal?.throwIfAborted();
  const backend = await openBackend(options);
  const pool = new WorkerPool(backend, { workers, ...(options.logger ? { logger: options.logger } : {}) });
  try {
    if (options.selfTest !== false) await requireSelfTest(backend.info, backend.code, (job) => pool.run(workerJobOf(job).job));
    const cache = await VerdictCache.open({
      label: `${backend.info.name}-${backend.info.python}`,
      ...(options.cacheSize === undefined ? {} : { size: options.cacheSize }),
      ...(options.cacheFolder === undefined ? {} : { folder: options.cacheFolder }),
      ...(options.logger ? { logger: options.logger } : {}),
    });
    return new PoolRunner(backend, pool, cache, workers, options.signal);
  } catch (error) {
    await pool[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
    throw error;
  }
}

/** One execution and those who wait for it. */
interface Flight {
  readonly verdict: Promise<Verdict>;
  readonly cancel: AbortController;
  waiting: number;
}

class PoolRunner implements PooledRunner {
  readonly backend: Runner["backend"];
  readonly workers: number;
  readonly #owned: Backend;
  readonly #pool: WorkerPool;
  readonly #cache: VerdictCache;
  readonly #flights = new Map<string, Flight>();
  readonly #signal: AbortSignal | undefined;
  #hits = 0;
  #misses = 0;

  constructor(backend: Backend, pool: WorkerPool, cache: VerdictCache, workers: number, signal: AbortSignal | undefined) {
    this.backend = backend.info;
    this.workers = workers;
    this.#owned = backend;
    this.#pool = pool;
    this.#cache = cache;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#abandon, { once: true });
  }

  get stats(): RunnerStats {
    return { hits: this.#hits, misses: this.#misses, replaced: this.#pool.replaced };
  }

  async run(job: Job, signal?: AbortSignal): Promise<Verdict> {
    signal?.throwIfAborted();
    this.#signal?.throwIfAborted();
    const { job: complete, content } = workerJobOf(job);
    const { limits, showExpected } = complete;
    const key = digestOf([this.backend.name, this.backend.python, this.#owned.code, content, limits, showExpected]);
    const known = this.#cache.get(key);
    if (known) {
      this.#hits++;
      return known;
    }
    let flight = this.#flights.get(key);
    if (flight) this.#hits++;
    else {
      this.#misses++;
      flight = this.#start(key, complete);
    }
    return this.#join(flight, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#abandon);
    await this.#pool[Symbol.asyncDispose]();
    await this.#owned[Symbol.asyncDispose]();
    await this.#cache[Symbol.asyncDispose]();
  }

  readonly #abandon = () => {
    for (const flight of this.#flights.values()) flight.cancel.abort(this.#signal?.reason);
  };

  #start(key: string, job: WorkerJob): Flight {
    const cancel = new AbortController();
    const began = performance.now();
    const verdict = this.#pool.run(job, cancel.signal).then((report) => {
      const made = verdictOf(report, this.backend, performance.now() - began);
      this.#cache.set(key, made);
      return made;
    });
    const flight = { verdict, cancel, waiting: 0 };
    this.#flights.set(key, flight);
    const over = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    verdict.then(over, over);
    return flight;
  }

  /** Waits for a flight; the last one to leave it cancels it. */
  #join(flight: Flight, signal: AbortSignal | undefined): Promise<Verdict> {
    flight.waiting++;
    if (!signal) return flight.verdict;
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.waiting--;
        if (flight.waiting === 0) {
          for (const [key, other] of this.#flights) if (other === flight) this.#flights.delete(key);
          flight.cancel.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      const settled = () => signal.removeEventListener("abort", leave);
      flight.verdict.then(resolve, reject).finally(settled);
    });
  }
}

/**
 * Runs many jobs, verdicts in the order of the jobs. Takes from `jobs` only as workers come free, so that an endless stream is fine.
 * The first fault ends it; on leaving early the rest is cancelled.
 */
export async function* runAll(
  runner: PooledRunner,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  signal?: AbortSignal,
): AsyncGenerator<Verdict, void, undefined> {
  const ahead = runner.workers * 2;
  const leaving = new AbortController();
  const abort = () => leaving.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener("abort", abort, { once: true });
  const running: Promise<Verdict>[] = [];
  try {
    for await (const job of jobs) {
      const verdict = runner.run(job, leaving.signal);
      verdict.catch(() => {}); // heard where it is awaited
      running.push(verdict);
      if (running.length >= ahead) yield await (running.shift() as Promise<Verdict>);
    }
    while (running.length > 0) yield await (running.shift() as Promise<Verdict>);
  } finally {
    signal?.removeEventListener("abort", abort);
    leaving.abort(new SandboxError("the caller left before all jobs were done"));
  }
}

/** A job with its defaults filled in, and the digest of its program and tests. Throws InputError on one that can't be run. */
function workerJobOf(job: Job): { readonly job: WorkerJob; readonly content: string } {
  const { program, tests } = job;
  const texts: unknown[] = [program];
  switch (tests.kind) {
    case "asserts":
      texts.push(tests.setup, ...tests.asserts);
      break;
    case "program":
      texts.push(tests.source, tests.entryPoint ?? "");
      break;
    case "pytest":
      texts.push(tests.source);
      break;
    case "doctest":
      texts.push(tests.source ?? "");
      break;
    default:
      tests satisfies never;
      throw new InputError(
        `tests of kind ${JSON.stringify((tests as { kind: unknown }).kind)} are not known; use asserts, program, pytest or doctest`,
      );
  }
  for (const text of texts) {
    if (typeof text !== "string") throw new InputError(`a program and its tests must be text, got ${typeof text}`);
    if (text.length > sourceLimit) throw new InputError(`a program or test may have ${sourceLimit} characters, got ${text.length}`);
  }
  const limits = { ...defaultLimits, ...job.limits };
  for (const [name, value] of Object.entries(limits)) requireInteger(`limits.${name}`, value, 1);
  const showExpected = job.feedback?.showExpected ?? true;
  const content = digestOf([program, tests]);
  const seed = Number.parseInt(content.slice(0, 7), 16);
  return { job: { program, tests, limits, showExpected, seed }, content };
}

function verdictOf(report: Report | { readonly bad: string }, backend: Runner["backend"], durationMs: number): Verdict {
  if ("bad" in report) throw new InputError(report.bad);
  const exception = report.exception === undefined ? {} : { exception: withoutAddresses(report.exception) };
  const { status, stdout, weak } = report;
  const tests = report.tests.map(withoutAddresses);
  return { status, tests, ...exception, stdout, weak, backend: backend.name, python: backend.python, durationMs };
}

/** `<function f at 0x7f01…>` as `<function f>`: addresses differ from run to run, messages must not. */
function withoutAddresses<T extends { readonly message?: string }>(result: T): T {
  return result.message?.includes(" at 0x") ? { ...result, message: result.message.replace(/ at 0x[0-9a-fA-F]+/g, "") } : result;
}

function requireInteger(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) throw new InputError(`${name} must be an integer of at least ${least}, got ${value}`);
}
