/**
 * Results that come later: a request is started once, its result is kept as JSON text until memory is needed, and the same request sent again gets the same future.
 *
 * Bounded in number and bytes; finished results that were fetched go first. Not guaranteed: a result that was dropped; who asks for it gets 410, and what it was the
 * result of is not done a second time.
 */
import { InputError, type Logger, messageOf, sha256 } from "../../base/index.ts";

/** A refusal with its HTTP status. */
export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429;

  constructor(status: Refused["status"], message: string) {
    super(message);
    this.status = status;
  }
}

interface Future {
  /** JSON text; undefined while it is under way. */
  result: string | undefined;
  fetched: boolean;
  readonly done: Promise<void>;
}

export interface FuturesOptions {
  readonly logger: Logger;
  /** Under way at once, and the bytes that they hold. */
  readonly mostPending: number;
  readonly mostBytes: number;
  /** Results kept, and their characters. */
  readonly mostKept: number;
  readonly mostChars: number;
}

export class Futures {
  readonly #options: FuturesOptions;
  readonly #futures = new Map<string, Future>();
  #next = 1;
  #pending = 0;
  #bytes = 0;
  #chars = 0;

  constructor(options: FuturesOptions) {
    this.#options = options;
  }

  /** Throws Refused (429) when no more may begin. */
  checkRoom(): void {
    if (this.#pending >= this.#options.mostPending || this.#bytes > this.#options.mostBytes)
      throw new Refused(429, `${this.#pending} requests of ${this.#bytes} bytes are under way; try again later`);
  }

  /** Starts work that holds so many bytes; returns the future's id. Errors of the work become its result: `user` for what the request caused. */
  start(work: () => Promise<unknown>, bytes = 0): string {
    this.checkRoom();
    const id = String(this.#next++);
    this.#pending++;
    this.#bytes += bytes;
    const done = work()
      .finally(() => {
        this.#bytes -= bytes;
      })
      .then(
        (result) => this.#settle(id, result),
        (error: unknown) => {
          const category = error instanceof InputError || error instanceof Refused ? "user" : "server";
          if (category === "server") this.#options.logger.warn(`request ${id} failed: ${messageOf(error)}`);
          this.#settle(id, { error: messageOf(error).slice(0, 2000), category });
        },
      );
    this.#futures.set(id, { result: undefined, fetched: false, done });
    return id;
  }

  /** The result as JSON text; undefined when it isn't there after `ms`. Throws Refused (404, 410). */
  async wait(id: string, ms: number, signal: AbortSignal): Promise<string | undefined> {
    const future = this.#futures.get(id);
    if (!future) {
      const issued = /^[1-9]\d{0,15}$/.test(id) && Number(id) < this.#next;
      throw issued ? new Refused(410, `the result of request ${id} is gone`) : new Refused(404, `there is no request ${id}`);
    }
    if (future.result === undefined) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await Promise.race([future.done, late]);
      clearTimeout(timer);
    }
    if (future.result !== undefined) future.fetched = true;
    return future.result;
  }

  /** Whether a result can still be had. */
  has(id: string): boolean {
    return this.#futures.has(id);
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.#futures.values()].map(({ done }) => done));
  }

  #settle(id: string, result: unknown): void {
    this.#pending--;
    const future = this.#futures.get(id)!;
    future.result = JSON.stringify(result ?? null);
    this.#chars += future.result.length;
    const kept = [...this.#futures].filter(([other, { result: text }]) => other !== id && text !== undefined);
    const order = [...kept.filter(([, { fetched }]) => fetched), ...kept.filter(([, { fetched }]) => !fetched)];
    for (const [other, { result: text }] of order) {
      if (this.#futures.size - this.#pending <= this.#options.mostKept && this.#chars <= this.#options.mostChars) break;
      this.#futures.delete(other);
      this.#chars -= text!.length;
    }
  }
}

/** Requests known by number within a scope (a model, a session): each is carried out once. */
export class Numbered<T> {
  readonly #known = new Map<number, { readonly digest: string; readonly value: T }>();
  readonly #most: number;
  /** Refuse numbers below the highest: they come late, behind calls that had to come after. */
  readonly #ascending: boolean;
  #highest = -1;

  constructor(options: { readonly most: number; readonly ascending: boolean }) {
    this.#most = options.most;
    this.#ascending = options.ascending;
  }

  /** The value of the request with this number: the one there is, or a new one. Throws Refused (409) where another request had the number. */
  once(number: number, request: unknown, start: () => T): T {
    const digest = sha256(JSON.stringify(request));
    const known = this.#known.get(number);
    if (known) {
      if (known.digest !== digest) throw new Refused(409, `number ${number} belongs to another request`);
      return known.value;
    }
    if (this.#ascending && number <= this.#highest)
      throw new Refused(409, `number ${number} comes after ${this.#highest}; it was carried out before or came too late`);
    const value = start();
    this.#highest = Math.max(this.#highest, number);
    this.#known.set(number, { digest, value });
    if (this.#known.size > this.#most) this.#known.delete(this.#known.keys().next().value!);
    return value;
  }
}
