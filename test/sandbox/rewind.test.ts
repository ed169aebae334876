/** The memory image of a Pyodide host: a rewind restores every byte, a packed snapshot unpacks to the memory it was made of. */
import { describe, expect, test } from "vitest";
import { spansOf, takeImage } from "../../assets/wasm-host/rewind.mjs";
import { packSnapshot, unpackSnapshot } from "../../assets/wasm-host/snapshot.mjs";
import { Rng } from "../../src/base/index.ts";

const page = 4096;

/** Memory of some pages, about half of them zero, in runs. */
function memoryOf(rng: Rng, pages: number): Uint8Array {
  const memory = new Uint8Array(pages * page);
  for (let at = 0; at < pages; ) {
    const run = rng.int(1, 24);
    if (at === 0 || rng.chance(0.5)) scribble(rng, memory, at * page, Math.min(pages, at + run) * page, run * 3);
    at += run;
  }
  return memory;
}

function scribble(rng: Rng, memory: Uint8Array, from: number, to: number, count: number): void {
  for (let left = count; left > 0; left--) memory[from + rng.int(0, to - from - 1)] = rng.int(0, 255);
}

/** As much of Emscripten's module as the image needs. */
function moduleOf(memory: Uint8Array) {
  return {
    HEAPU8: memory,
    stack: 7,
    stackSave: () => 7,
    stackRestore(value: number) {
      this.stack = value;
    },
  };
}

describe("rewind", () => {
  test.each([1, 2, 3, 4, 5, 6])("restores every byte, seed %i", (seed) => {
    const rng = new Rng(seed);
    const memory = memoryOf(rng, 200);
    const before = memory.slice();
    const module = moduleOf(memory);
    const image = takeImage(module);
    for (let round = 0; round < 5; round++) {
      scribble(rng, memory, 0, memory.length, [1, 30, 5000][rng.int(0, 2)] ?? 1);
      memory[0] = 255 - (before[0] ?? 0);
      memory[memory.length - 1] = 255 - (before[memory.length - 1] ?? 0);
      module.stack = 9;
      expect(image.rewind()).toBe(0);
      expect(Buffer.compare(memory, before)).toBe(0);
      expect(module.stack).toBe(7);
    }
  });

  test("restores every byte when it has learned which pages are written, and others are", () => {
    const rng = new Rng(7);
    const memory = memoryOf(rng, 200);
    const before = memory.slice();
    const image = takeImage(moduleOf(memory));
    for (let round = 0; round < 140; round++) {
      for (const at of [3, 50, 51, 120, 199]) scribble(rng, memory, at * page, (at + 1) * page, 5);
      if (round % 7 === 0) scribble(rng, memory, 0, memory.length, 40);
      image.rewind();
      expect(Buffer.compare(memory, before)).toBe(0);
    }
  });

  test("empties what the memory has grown by", () => {
    const rng = new Rng(9);
    const small = memoryOf(rng, 64);
    const before = small.slice();
    const module = moduleOf(small);
    const image = takeImage(module);
    const grown = new Uint8Array(small.length + 32 * page);
    grown.set(small);
    scribble(rng, grown, 0, grown.length, 500);
    module.HEAPU8 = grown;
    expect(image.rewind()).toBe(32 * page);
    expect(Buffer.compare(grown.subarray(0, small.length), before)).toBe(0);
    expect(grown.subarray(small.length).every((byte) => byte === 0)).toBe(true);
  });

  test("spans cover the memory without a gap", () => {
    const memory = memoryOf(new Rng(4), 300);
    let at = 0;
    for (const span of spansOf(Buffer.from(memory.buffer))) {
      expect(span.at).toBe(at);
      at = span.end;
    }
    expect(at).toBe(memory.length);
  });
});

describe("snapshot", () => {
  /** What Pyodide makes: a header whose second word is its length, then the memory. */
  function madeOf(memory: Uint8Array): Uint8Array {
    const header = new Uint8Array(96).fill(5);
    new DataView(header.buffer).setUint32(4, header.length, true);
    return Buffer.concat([header, memory]);
  }

  test.each([1, 2, 3])("comes back as it was, whatever the memory held, seed %i", (seed) => {
    const rng = new Rng(seed);
    const memory = memoryOf(rng, 150);
    const made = madeOf(memory);
    const file = Buffer.concat(packSnapshot(made));
    expect(file.length).toBeLessThan(made.length);
    const target = memoryOf(rng, 170); // a module's memory may be larger than the snapshot's
    const header = unpackSnapshot(file, () => target.buffer as ArrayBuffer);
    expect(header && Buffer.compare(header, made.subarray(0, 96))).toBe(0);
    expect(header?.subarray(4, 12)).toEqual(Uint8Array.from(made.subarray(4, 12)));
    expect(header?.subarray(96)).toHaveLength(0); // as Pyodide asks for the memory
    expect(Buffer.compare(target.subarray(0, memory.length), memory)).toBe(0);
    expect(target.subarray(memory.length).every((byte) => byte === 0)).toBe(true);
  });

  test("is refused when a byte of it is wrong, and when the memory is too small", () => {
    const memory = memoryOf(new Rng(1), 100);
    const file = Buffer.concat(packSnapshot(madeOf(memory)));
    for (const at of [0, 40, file.length - 1]) {
      const damaged = Buffer.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(unpackSnapshot(damaged, () => new ArrayBuffer(0))).toBeUndefined();
    }
    expect(() => unpackSnapshot(file, () => new ArrayBuffer(page))?.subarray(96)).toThrow("the snapshot needs");
  });
});
