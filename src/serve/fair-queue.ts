/**
 * One runner pool shared fairly by many clients: the client that has had the least service goes next.
 *
 * Service is measured in milliseconds of running, so that neither many sockets nor slow programs let one client starve another (start-time
 * fair queueing). A job whose caller went away leaves the queue at once; one that runs is given `graceMs` to end by itself, since killing it
 * costs a new worker. Not guaranteed: an order among the jobs of different clients, or fairness inside the runner below.
 */
import { CoeError } from "../base/index.ts";
import type { BackendInfo, Job, Runner, Verdict } from "../sandbox/index.ts";

export interface FairQueueOptions {
  /** Jobs handed to the runner at once. */
  readonly inFlight: number;
  /** Jobs that may wait; beyond it `run` throws BusyError. */
  readonly maxQueued: number;
  /** How long an abandoned job may go on running before it is killed. Default 1 s. */
  readonly graceMs?: number;
}

/** The queue is full: nothing was run, try again later. */
export class BusyError extends CoeError {
  override readonly name: string = "BusyError";
}

interface Entry {
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (reason: unknown) => void;
  readonly onAbort: () => void;
}

interface Client {
  readonly name: string;
  readonly waiting: Entry[];
  running: number;
  /** Virtual time in ms: service had so far, raised to the busiest clients' level after a pause. */
  time: number;
}

/** Wraps a runner; `view(client)` gives a Runner whose jobs are queued under that client's name. Does not own the runner. */
export class FairQueue {
  readonly backend: BackendInfo;
  readonly #runner: Runner;
  readonly #options: Required<FairQueueOptions>;
  readonly #clients = new Map<string, Client>();
  /** Virtual time of the job started last: where a client that comes back begins. */
  #now = 0;
  #queued = 0;
  #running = 0;

  constructor(runner: Runner, options: FairQueueOptions) {
    this.#runner = runner;
    this.#options = { graceMs: 1000, ...options };
    this.backend = runner.backend;
  }

  get queued(): number {
    return this.#queued;
  }
  get running(): number {
    return this.#running;
  }

  /** A Runner for one client; disposing of it does nothing. */
  view(client: string): Runner {
    return {
      backend: this.backend,
      run: async (job, signal) => this.#enqueue(client, job, signal),
      async [Symbol.asyncDispose]() {},
    };
  }

  #enqueue(name: string, job: Job, signal?: AbortSignal): Promise<Verdict> {
    signal?.throwIfAborted();
    if (this.#queued >= this.#options.maxQueued) {
      throw new BusyError(`${this.#queued} test runs are waiting already; try again in a moment or add workers`);
    }
    let client = this.#clients.get(name);
    if (!client) {
      client = { name, waiting: [], running: 0, time: this.#now };
      this.#clients.set(name, client);
    } else if (client.waiting.length === 0 && client.running === 0) client.time = Math.max(client.time, this.#now);
    const owner = client;
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        job,
        signal,
        resolve,
        reject,
        onAbort: () => {
          const at = owner.waiting.indexOf(entry);
          if (at >= 0) {
            owner.waiting.splice(at, 1);
            this.#queued--;
            this.#forget(owner);
          }
          reject(signal?.reason);
        },
      };
      signal?.addEventListener("abort", entry.onAbort, { once: true });
      owner.waiting.push(entry);
      this.#queued++;
      this.#fill();
    });
  }

  #fill(): void {
    while (this.#running < this.#options.inFlight && this.#queued > 0) {
      let next: Client | undefined;
      for (const client of this.#clients.values()) {
        if (client.waiting.length > 0 && (!next || client.time < next.time)) next = client;
      }
      const entry = next?.waiting.shift();
      if (!next || !entry) return;
      this.#queued--;
      this.#now = Math.max(this.#now, next.time);
      void this.#start(next, entry);
    }
  }

  async #start(client: Client, entry: Entry): Promise<void> {
    this.#running++;
    client.running++;
    const own = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const abandon = (): void => {
      timer = setTimeout(() => own.abort(entry.signal?.reason), this.#options.graceMs);
    };
    entry.signal?.addEventListener("abort", abandon, { once: true });
    const started = performance.now();
    try {
      entry.resolve(await this.#runner.run(entry.job, own.signal));
    } catch (error) {
      entry.reject(error);
    } finally {
      clearTimeout(timer);
      entry.signal?.removeEventListener("abort", abandon);
      entry.signal?.removeEventListener("abort", entry.onAbort);
      client.time += performance.now() - started;
      client.running--;
      this.#running--;
      this.#forget(client);
      this.#fill();
    }
  }

  /** A client with nothing to do is dropped once it is not ahead of the others, all are when nothing is to do: the table stays small. */
  #forget(client: Client): void {
    if (client.waiting.length > 0 || client.running > 0) return;
    if (this.#queued + this.#running === 0) this.#clients.clear();
    else if (client.time <= this.#now || this.#clients.size > 4096) this.#clients.delete(client.name);
  }
}
