/** A discrete-event clock: actions at times, the earliest first, ties in the order in which they were set. Deterministic. */

export class Clock {
  now = 0;
  readonly #times: number[] = [];
  readonly #orders: number[] = [];
  readonly #actions: (() => void)[] = [];
  #set = 0;

  /** Runs `action` after `delay` (the unit is the caller's). */
  after(delay: number, action: () => void): void {
    this.#times.push(this.now + delay);
    this.#orders.push(this.#set++);
    this.#actions.push(action);
    let i = this.#times.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.#before(i, parent)) break;
      this.#swap(i, parent);
      i = parent;
    }
  }

  /** Runs until nothing is left, the time is `until`, or `stop` says so. */
  run(until: number, stop: () => boolean = () => false): void {
    while (this.#times.length > 0 && this.#times[0]! <= until && !stop()) {
      this.now = this.#times[0]!;
      const action = this.#actions[0]!;
      this.#pop();
      action();
    }
    if (!stop()) this.now = Math.max(this.now, until);
  }

  #pop(): void {
    const last = this.#times.length - 1;
    this.#swap(0, last);
    this.#times.pop();
    this.#orders.pop();
    this.#actions.pop();
    let i = 0;
    while (true) {
      const left = 2 * i + 1;
      if (left >= last) return;
      const child = left + 1 < last && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(child, i)) return;
      this.#swap(i, child);
      i = child;
    }
  }

  #before(a: number, b: number): boolean {
    const difference = this.#times[a]! - this.#times[b]!;
    return difference < 0 || (difference === 0 && this.#orders[a]! < this.#orders[b]!);
  }

  #swap(a: number, b: number): void {
    [this.#times[a], this.#times[b]] = [this.#times[b]!, this.#times[a]!];
    [this.#orders[a], this.#orders[b]] = [this.#orders[b]!, this.#orders[a]!];
    [this.#actions[a], this.#actions[b]] = [this.#actions[b]!, this.#actions[a]!];
  }
}

/** `size` servers with one first-come queue. */
export class Station {
  readonly #clock: Clock;
  #free: number;
  readonly #waiting: { readonly hold: number; readonly done: () => void }[] = [];
  #head = 0;
  /** Time that servers were busy, summed. */
  busy = 0;

  constructor(clock: Clock, size: number) {
    this.#clock = clock;
    this.#free = size;
  }

  /** Takes a server for `hold`, then calls `done`. */
  serve(hold: number, done: () => void): void {
    if (this.#free === 0) this.#waiting.push({ hold, done });
    else this.#start(hold, done);
  }

  #start(hold: number, done: () => void): void {
    this.#free--;
    this.busy += hold;
    this.#clock.after(hold, () => {
      this.#free++;
      const next = this.#waiting[this.#head];
      if (next) {
        this.#head++;
        if (this.#head > 4096 && this.#head * 2 > this.#waiting.length) {
          this.#waiting.splice(0, this.#head);
          this.#head = 0;
        }
        this.#start(next.hold, next.done);
      }
      done();
    });
  }
}
