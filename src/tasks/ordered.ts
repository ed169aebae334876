/** Bounded fan-out with results in the order of the items, whatever finishes first. */
import { setMaxListeners } from "node:events";

/**
 * Runs `work` on at most `width` items at once and yields the results in order. The first error ends it; on leaving early the signal
 * handed to `work` aborts. `items` may be endless: it is read only as room comes free.
 */
export async function* mapOrdered<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<R, void, undefined> {
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal); // many runs listen at once
  const abort = (): void => leaving.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener("abort", abort, { once: true });
  const pending: Promise<R>[] = [];
  try {
    for (const item of items) {
      const result = work(item, leaving.signal);
      result.catch(() => {}); // heard where it is awaited
      pending.push(result);
      if (pending.length >= width) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    signal?.removeEventListener("abort", abort);
    leaving.abort(new DOMException("not needed any more", "AbortError"));
    await Promise.allSettled(pending);
  }
}
