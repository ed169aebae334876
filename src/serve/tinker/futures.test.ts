/** Futures and numbered requests: bounds, refusals, what is dropped first. */
import { describe, expect, it } from "vitest";
import { InputError, silentLogger } from "../../base/index.ts";
import { Futures, Numbered, Refused } from "./futures.ts";

const bounds = { logger: silentLogger, mostPending: 2, mostBytes: 100, mostKept: 2, mostChars: 1000 };
const never = () => new Promise<never>(() => {});
const signal = new AbortController().signal;
const status = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error instanceof Refused ? error.status : error;
  }
};

describe("Futures", () => {
  it("begin no more than they may, by number and by bytes", async () => {
    const futures = new Futures(bounds);
    futures.start(never);
    futures.start(never);
    expect(await status(() => futures.start(never))).toBe(429);
    const heavy = new Futures(bounds);
    let free = (): void => {};
    const id = heavy.start(() => new Promise<void>((resolve) => (free = resolve)), 101);
    expect(await status(() => heavy.checkRoom())).toBe(429);
    free();
    await heavy.wait(id, 1000, signal);
    expect(await status(() => heavy.checkRoom())).toBeUndefined();
  });

  it("keep so many results, those not fetched longest; one that is gone is 410, one that never was 404", async () => {
    const futures = new Futures(bounds);
    const [a, b, c] = [0, 1, 2].map((n) => () => futures.start(async () => ({ n })));
    const [first, second] = [a!(), b!()];
    await futures.settled();
    expect(await futures.wait(second, 0, signal)).toBe('{"n":1}');
    const third = c!();
    await futures.settled();
    expect(await futures.wait(first, 0, signal)).toBe('{"n":0}');
    expect(await futures.wait(third, 0, signal)).toBe('{"n":2}');
    expect(await status(() => futures.wait(second, 0, signal))).toBe(410);
    for (const id of ["4", "0", "-1", "1e3", "nonsense", "9".repeat(60)]) expect(await status(() => futures.wait(id, 0, signal))).toBe(404);
  });

  it("keep so many characters", async () => {
    const futures = new Futures({ ...bounds, mostKept: 100 });
    const id = futures.start(async () => "x".repeat(700));
    await futures.settled();
    futures.start(async () => "y".repeat(700));
    await futures.settled();
    expect(await status(() => futures.wait(id, 0, signal))).toBe(410);
  });

  it("tell the request's faults from the server's, and leave a poll at its abort", async () => {
    const futures = new Futures(bounds);
    const reject = (error: Error) => futures.start(() => Promise.reject(error));
    expect(await futures.wait(reject(new InputError("rank")), 1000, signal)).toContain('"category":"user"');
    expect(await futures.wait(reject(new Error("out of memory")), 1000, signal)).toContain('"category":"server"');
    const abort = new AbortController();
    const poll = futures.wait(futures.start(never), 60_000, abort.signal);
    abort.abort();
    expect(await poll).toBeUndefined();
  });
});

describe("Numbered", () => {
  it("carries a request out once, refuses another under its number, and one that comes late", async () => {
    let count = 0;
    const numbers = new Numbered<number>({ most: 2, ascending: true });
    const once = (number: number, request: unknown) => status(() => numbers.once(number, request, () => ++count));
    expect([await once(1, "a"), await once(1, "a"), await once(1, "b")]).toEqual([1, 1, 409]);
    expect([await once(5, "c"), await once(3, "d")]).toEqual([2, 409]);
    expect(await once(6, "e")).toBe(3);
    expect(await once(1, "a")).toBe(409); // forgotten, and not done again
    expect(count).toBe(3);
  });
});
