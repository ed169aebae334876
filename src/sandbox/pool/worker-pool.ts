/**
 * The worker pool: jobs wait in one first-in-first-out queue, at most `workers` run at once, a broken worker is replaced.
 *
 * A worker that rejects, or says nothing until the watchdog's time, is disposed of and the job tried once more on a new one; the second failure is a SandboxError.
 * Workers are opened when first needed. Not guaranteed: the order in which jobs of different workers finish.
 */
import { type Logger, messageOf, silentLogger } from "../../base/index.ts";
import type { Backend, Report, Worker, WorkerJob } from "../backend.ts";
import { SandboxError } from "../types.ts";

export interface PoolOptions {
  /** How many jobs may run at once; an integer of at least 1. */
  readonly workers: number;
  readonly logger?: Logger;
}

interface Pending {
  readonly job: WorkerJob;
  readonly signal: AbortSignal | undefined;
  resolve(report: Report): void;
  reject(error: unknown): void;
}

/** How often a job is tried before a broken sandbox is an error. */
const attempts = 2;

export class WorkerPool implements AsyncDisposable {
  readonly #backend: Backend;
  readonly #logger: Logger;
  readonly #size: number;
  readonly #queue = new Set<Pending>();
  readonly #idle: Worker[] = [];
  readonly #running = new Set<Promise<void>>();
  /** One for each running attempt. (AbortSignal.any would pile up on long-lived signals: Node issue 54614.) */
  readonly #controllers = new Set<AbortController>();
  #closed: SandboxError | undefined;
  /** Workers that were lost: they broke, hung, or their job was aborted. */
  replaced = 0;

  constructor(backend: Backend, options: PoolOptions) {
    this.#backend = backend;
    this.#size = options.workers;
    this.#logger = options.logger ?? silentLogger;
  }

  /** Jobs that wait for a worker. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Runs a job when a worker is free. Throws SandboxError on a broken sandbox, the signal's reason on abort. */
  run(job: WorkerJob, signal?: AbortSignal): Promise<Report> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      const settle = () => {
        signal?.removeEventListener("abort", leave);
        this.#queue.delete(pending);
      };
      const pending: Pending = {
        job,
        signal,
        resolve: (report) => {
          settle();
          resolve(report);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      const leave = () => {
        if (this.#queue.has(pending)) pending.reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue.add(pending);
      this.#dispatch();
    });
  }

  /** Rejects what waits, ends what runs and disposes of all workers. The back end stays open. */
  async [Symbol.asyncDispose](): Promise<void> {
    const reason = new SandboxError("the sandbox is closed");
    this.#closed = reason;
    for (const controller of this.#controllers) controller.abort(reason);
    for (const pending of [...this.#queue]) pending.reject(reason);
    await Promise.all([...this.#running]);
    await Promise.all(this.#idle.splice(0).map((worker) => worker[Symbol.asyncDispose]()));
  }

  #dispatch(): void {
    while (this.#running.size < this.#size && this.#queue.size > 0) {
      const [pending] = this.#queue;
      if (!pending) return;
      this.#queue.delete(pending);
      const done: Promise<void> = this.#serve(pending).finally(() => {
        this.#running.delete(done);
        this.#dispatch();
      });
      this.#running.add(done);
    }
  }

  async #serve(pending: Pending): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const worker = this.#idle.pop() ?? (await this.#backend.open());
        if (this.#closed || pending.signal?.aborted) {
          await this.#close(worker);
          throw this.#closed ?? pending.signal?.reason;
        }
        const report = await this.#attempt(worker, pending);
        this.#idle.push(worker);
        pending.resolve(report);
        return;
      } catch (error) {
        if (pending.signal?.aborted) return pending.reject(pending.signal.reason);
        if (this.#closed) return pending.reject(this.#closed);
        this.#logger.warn(`a worker of the sandbox broke (attempt ${attempt} of ${attempts}): ${messageOf(error)}`);
        if (attempt >= attempts) {
          const fault =
            error instanceof SandboxError ? error : new SandboxError(`the sandbox failed: ${messageOf(error)}`, { cause: error });
          return pending.reject(fault);
        }
      }
    }
  }

  /** One try on one worker; disposes of the worker unless it gave a report. */
  async #attempt(worker: Worker, { job, signal }: Pending): Promise<Report> {
    const limit = this.#backend.watchdogMs(job.limits.wallMs);
    const controller = new AbortController();
    const abort = () => controller.abort(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    this.#controllers.add(controller);
    let timer: NodeJS.Timeout | undefined;
    try {
      const report = await Promise.race([
        worker.run(job, controller.signal),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new SandboxError(`a worker said nothing for ${limit} ms`)), limit);
        }),
      ]);
      controller.signal.throwIfAborted(); // an abort just after the report has ended the worker all the same
      return report;
    } catch (error) {
      this.replaced++;
      await this.#close(worker);
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.#controllers.delete(controller);
    }
  }

  async #close(worker: Worker): Promise<void> {
    try {
      await worker[Symbol.asyncDispose]();
    } catch (error) {
      this.#logger.warn(`a worker can't be closed: ${messageOf(error)}`);
    }
  }
}
