/**
 * Bulk conversion between float32, IEEE half (f16) and bfloat16 (bf16), round to nearest even, and blocked transposition.
 *
 * Halves are raw 16-bit patterns in a Uint16Array. NaNs stay NaNs, payloads aren't kept. Assumes a little-endian machine.
 */
import type { Dtype } from "./config.ts";

/** Elements of one stored type. */
export type Elements = Float32Array | Uint16Array;

export const bytesPer: Readonly<Record<Dtype, number>> = { f32: 4, f16: 2, bf16: 2 };

/** A zeroed array for `count` elements of the type. */
export function allocate(dtype: Dtype, count: number): Elements {
  return dtype === "f32" ? new Float32Array(count) : new Uint16Array(count);
}

let halfTable: Uint32Array | undefined;

/** float32 bits of every half. */
function widenTable(): Uint32Array {
  if (halfTable) return halfTable;
  const table = new Uint32Array(65536);
  for (let h = 0; h < 65536; h++) {
    const sign = (h & 0x8000) << 16;
    const exponent = (h >>> 10) & 31;
    const mantissa = h & 1023;
    let bits: number;
    if (exponent === 31) bits = 0x7f800000 | (mantissa << 13);
    else if (exponent !== 0) bits = ((exponent + 112) << 23) | (mantissa << 13);
    else if (mantissa === 0) bits = 0;
    else {
      const lead = 31 - Math.clz32(mantissa); // subnormal: value = mantissa × 2^-24
      bits = ((lead + 103) << 23) | ((mantissa << (23 - lead)) & 0x7fffff);
    }
    table[h] = sign | bits;
  }
  halfTable = table;
  return table;
}

function bitsOf(floats: Float32Array): Uint32Array {
  return new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
}

function halfOf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude >= 0x47800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  if (magnitude >= 0x38800000) {
    const rebased = magnitude - 0x38000000;
    return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
  }
  if (magnitude <= 0x33000000) return sign;
  const shift = 126 - (magnitude >>> 23);
  const mantissa = (magnitude & 0x7fffff) | 0x800000;
  const kept = mantissa >>> shift;
  const rest = mantissa & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  return sign | (rest > half || (rest === half && (kept & 1) === 1) ? kept + 1 : kept);
}

function bfloatOf(bits: number): number {
  if ((bits & 0x7fffffff) > 0x7f800000) return (bits >>> 16) | 0x40;
  return (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
}

/**
 * Converts source[0, count) into target[0, count). Types may be equal (a copy).
 * Returns how many finite values became infinite (beyond f16's 65,504, or at bf16's very edge).
 */
export function convert(source: Elements, from: Dtype, target: Elements, to: Dtype, count: number): number {
  if (from === to) {
    target.set(source.subarray(0, count));
    return 0;
  }
  if (to === "f32") {
    widen(source as Uint16Array, from, bitsOf(target as Float32Array), count);
    return 0;
  }
  if (from === "f32") return narrow(bitsOf(source as Float32Array), target as Uint16Array, to, count);
  const wide = new Float32Array(Math.min(count, 65536));
  let lost = 0;
  for (let start = 0; start < count; start += wide.length) {
    const size = Math.min(wide.length, count - start);
    widen((source as Uint16Array).subarray(start), from, bitsOf(wide), size);
    lost += narrow(bitsOf(wide), (target as Uint16Array).subarray(start), to, size);
  }
  return lost;
}

function widen(source: Uint16Array, from: Dtype, target: Uint32Array, count: number): void {
  if (from === "bf16") {
    for (let i = 0; i < count; i++) target[i] = source[i]! << 16;
  } else {
    const table = widenTable();
    for (let i = 0; i < count; i++) target[i] = table[source[i]!]!;
  }
}

function narrow(source: Uint32Array, target: Uint16Array, to: Dtype, count: number): number {
  const infinity = to === "bf16" ? 0x7f80 : 0x7c00;
  const of = to === "bf16" ? bfloatOf : halfOf;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const bits = source[i]!;
    const half = of(bits);
    target[i] = half;
    if ((half & 0x7fff) === infinity && (bits & 0x7fffffff) < 0x7f800000) lost++;
  }
  return lost;
}

const tile = 16;

/** Puts `rows` rows [rows, columns] of a [all, columns] matrix into its transpose [columns, all], from column `first` on. */
export function scatterRows(source: Elements, rows: number, columns: number, target: Elements, all: number, first: number): void {
  for (let left = 0; left < columns; left += tile) {
    const right = Math.min(left + tile, columns);
    for (let r = 0; r < rows; r++) {
      const from = r * columns;
      for (let c = left, to = left * all + first + r; c < right; c++, to += all) target[to] = source[from + c]!;
    }
  }
}

/** The reverse of `scatterRows`: rows [first, first + rows) of the [all, columns] matrix whose transpose is `source`. */
export function gatherRows(source: Elements, all: number, first: number, target: Elements, rows: number, columns: number): void {
  for (let left = 0; left < columns; left += tile) {
    const right = Math.min(left + tile, columns);
    for (let r = 0; r < rows; r++) {
      const to = r * columns;
      for (let c = left, from = left * all + first + r; c < right; c++, from += all) target[to + c] = source[from]!;
    }
  }
}
