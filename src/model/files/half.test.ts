import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dtype } from "./config.ts";
import { allocate, convert, gatherRows, scatterRows } from "./half.ts";

function once(value: number, to: Dtype): number {
  const half = allocate(to, 1);
  convert(Float32Array.of(value), "f32", half, to, 1);
  const back = new Float32Array(1);
  convert(half, to, back, "f32", 1);
  return back[0]!;
}

describe("halves", () => {
  it("give every one of the 65,536 patterns back after widening (NaNs stay NaNs)", () => {
    for (const dtype of ["f16", "bf16"] as const) {
      const all = Uint16Array.from({ length: 65536 }, (_, i) => i);
      const wide = new Float32Array(65536);
      const back = new Uint16Array(65536);
      convert(all, dtype, wide, "f32", 65536);
      expect(convert(wide, "f32", back, dtype, 65536)).toBe(0);
      let wrong = 0;
      for (let i = 0; i < 65536; i++) {
        const isNaNHere = Number.isNaN(wide[i]);
        const mask = dtype === "f16" ? 0x7c00 : 0x7f80;
        if (isNaNHere ? (back[i]! & mask) !== mask || (back[i]! & ~mask & 0x7fff) === 0 : back[i] !== i) wrong++;
      }
      expect(wrong).toBe(0);
    }
  });

  it("widen to the known values", () => {
    const wide = new Float32Array(6);
    convert(Uint16Array.of(0x3c00, 0xc000, 0x7bff, 0x0001, 0x03ff, 0xfc00), "f16", wide, "f32", 6);
    expect([...wide]).toEqual([1, -2, 65504, 2 ** -24, 1023 * 2 ** -24, Number.NEGATIVE_INFINITY]);
  });

  it("round to the nearest, ties to even", () => {
    expect(once(1 + 2 ** -11, "f16")).toBe(1); // halfway, even below
    expect(once(1 + 3 * 2 ** -11, "f16")).toBe(1 + 2 ** -9); // halfway, even above
    expect(once(2 ** -25, "f16")).toBe(0);
    expect(once(2 ** -25 * 1.01, "f16")).toBe(2 ** -24);
    expect(once(1 + 2 ** -8, "bf16")).toBe(1);
    expect(once(1 + 3 * 2 ** -8, "bf16")).toBe(1 + 2 ** -6);
    fc.assert(
      fc.property(fc.float({ noNaN: true, min: -60000, max: 60000 }), (x) => {
        const step = Math.max(2 ** (Math.floor(Math.log2(Math.abs(x) || 1e-30)) - 10), 2 ** -24);
        return Math.abs(once(x, "f16") - x) <= step / 2;
      }),
    );
  });

  it("count finite values that leave the range", () => {
    const out = new Uint16Array(4);
    expect(convert(Float32Array.of(65519, 65520, -1e9, Number.POSITIVE_INFINITY), "f32", out, "f16", 4)).toBe(2);
    expect(convert(Float32Array.of(65519, 65520, -1e9, 3.4e38), "f32", out, "bf16", 4)).toBe(1);
  });
});

it("scatterRows transposes block by block, gatherRows undoes it", () => {
  const [all, columns] = [37, 53];
  const matrix = Float32Array.from({ length: all * columns }, (_, i) => i);
  const transposed = new Float32Array(all * columns);
  const back = new Float32Array(all * columns);
  for (let first = 0; first < all; first += 10) {
    const rows = Math.min(10, all - first);
    scatterRows(matrix.subarray(first * columns), rows, columns, transposed, all, first);
  }
  expect(transposed[5 * all + 11]).toBe(11 * columns + 5);
  for (let first = 0; first < all; first += 8) {
    const rows = Math.min(8, all - first);
    gatherRows(transposed, all, first, back.subarray(first * columns), rows, columns);
  }
  expect(back).toEqual(matrix);
});
