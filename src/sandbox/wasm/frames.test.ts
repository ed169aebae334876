import { expect, test } from "vitest";
import { frameOf, keptFrames, kinds } from "./frames.ts";

const mark = 0x1234abcd;
function record(number: number, text: string, under = mark): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(under, 0);
  head.writeUInt32LE(number, 4);
  return Buffer.concat([head, frameOf(kinds.peer, text)]);
}
const end = Buffer.alloc(4);
const texts = (parts: readonly Buffer[], received: number) =>
  keptFrames(Buffer.concat(parts), mark, received).map((frame) => frame.toString("utf8", 5));

test("gives the frames that didn't come through the pipe, in order", () => {
  const file = [record(2, "two"), record(3, "three"), end];
  expect(texts(file, 2)).toEqual(["two", "three"]);
  expect(texts(file, 3)).toEqual(["three"]);
  expect(texts(file, 4)).toEqual([]);
  expect(texts(file, 1)).toEqual([]); // one is missing: what follows can't be told from it
  expect(texts([], 0)).toEqual([]);
});

test("stops at the end mark, at another job's record and at one that was cut off", () => {
  expect(texts([record(0, "a"), end, record(1, "stale")], 0)).toEqual(["a"]);
  expect(texts([record(0, "a"), record(1, "b", mark + 1)], 0)).toEqual(["a"]);
  expect(texts([record(0, "a", mark - 1), end], 0)).toEqual([]);
  expect(texts([record(0, "a"), record(1, "bcd").subarray(0, -1)], 0)).toEqual(["a"]);
  expect(texts([record(0, "a"), record(1, "").subarray(0, 10)], 0)).toEqual(["a"]);
});
