// @ts-check
/**
 * Memory snapshots without their zeros: half of Pyodide's memory after the start is zero (the stack, what lies above the heap).
 *
 * File: SHA-256 of the rest, u32 header bytes, u32 spans, Pyodide's own header, for each span u32 start and u32 end, the spans' bytes. Numbers are little-endian.
 * Goes through Pyodide's internal format: a header whose second word is its length, then the memory (see `restoreSnapshot` in pyodide.asm.mjs). The memory is filled
 * when Pyodide asks for it, and only where it isn't zero, so that untouched pages stay unbacked: a host starts sooner and takes less memory.
 * Not guaranteed: that a digest which stands beside the data proves who wrote it; the folder's owner and mode do (src/sandbox/wasm/snapshot.ts).
 */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { spansOf } from "./rewind.mjs";

const digestBytes = 32;
const headBytes = digestBytes + 8;

/** The parts of a file, from what `makeMemorySnapshot` gives. @param {Uint8Array} snapshot @returns {Buffer[]} */
export function packSnapshot(snapshot) {
  const whole = Buffer.from(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const header = whole.subarray(0, whole.readUInt32LE(4));
  const memory = whole.subarray(header.length);
  const spans = spansOf(memory).filter((span) => span.from >= 0);
  const counts = Buffer.alloc(8);
  counts.writeUInt32LE(header.length, 0);
  counts.writeUInt32LE(spans.length, 4);
  const table = Buffer.alloc(8 * spans.length);
  for (const [index, { at, end }] of spans.entries()) {
    table.writeUInt32LE(at, 8 * index);
    table.writeUInt32LE(end, 8 * index + 4);
  }
  const parts = [counts, header, table, ...spans.map(({ at, end }) => memory.subarray(at, end))];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return [hash.digest(), ...parts];
}

/**
 * What to give Pyodide as `_loadSnapshot`, or undefined when the file isn't what was written.
 * @param {Buffer} file
 * @param {() => ArrayBuffer} memory the module's memory, as it is when it is restored
 */
export function unpackSnapshot(file, memory) {
  if (!createHash("sha256").update(file.subarray(digestBytes)).digest().equals(file.subarray(0, digestBytes))) return undefined;
  const tableAt = headBytes + file.readUInt32LE(digestBytes);
  const spans = file.readUInt32LE(digestBytes + 4);
  const header = Uint8Array.from(file.subarray(headBytes, tableAt));
  const slice = header.subarray.bind(header);
  const restore = () => {
    const heap = Buffer.from(memory());
    let from = tableAt + 8 * spans;
    let done = 0;
    const clear = (/** @type {number} */ stop) => {
      for (const { at, end, from: content } of spansOf(heap.subarray(done, stop))) if (content >= 0) heap.fill(0, done + at, done + end);
    };
    for (let index = 0; index < spans; index++) {
      const at = file.readUInt32LE(tableAt + 8 * index);
      const end = file.readUInt32LE(tableAt + 8 * index + 4);
      if (end > heap.length) throw new RangeError(`the snapshot needs ${end} bytes of memory, the module has ${heap.length}`);
      clear(at);
      file.copy(heap, at, from, from + end - at);
      from += end - at;
      done = end;
    }
    clear(heap.length);
  };
  // Pyodide takes the memory as `subarray(header length)`: it is put in place then, and nothing is left to copy.
  Object.defineProperty(header, "subarray", {
    value: (/** @type {number} */ begin, /** @type {number | undefined} */ end) => {
      if (begin !== header.length) return slice(begin, end);
      restore();
      return new Uint8Array(0);
    },
  });
  return header;
}
