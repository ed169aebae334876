// @ts-check
/**
 * Heap rewind: the module's memory put back, byte for byte, to what it was before a job.
 *
 * All of Python's state lives in the linear memory (the stack pointer is the one WebAssembly global that changes), so that a rewound module can't
 * remember a program. All of the memory is compared, piece by piece, and only pages that differ are written. Pages that jobs often change are pieces of their own, what lies
 * between them is compared in long pieces. Where the image is zero (the stack's 10 MB, what lies above the heap) the memory is compared with one zero block, which stays in
 * the cache; nobody has written to most of it, so that the system backs it all with one page.
 * Not guaranteed: that memory which a program made the module grow by is given back; the host is replaced instead when that is much.
 */
import { Buffer } from "node:buffer";

const page = 4096;
/** Shortest run of zero pages that becomes a span of its own. */
const shortest = 4 * page;
/** Longest pieces that are compared at once: of content, and of zeros. */
const longestFull = 64 * page;
const longestZero = 16 * page;
/** Rewinds after which the pieces are cut anew; the first time after a few. */
const period = 64;
const zero = Buffer.alloc(longestZero);

/** A stretch of memory; `from` is its place in the image's bytes, -1 where it is zero. @typedef {{at: number, end: number, from: number}} Span */

/** Whether bytes `at` to `end` are zero. @param {Buffer} heap @param {number} at @param {number} end at most `longestZero` further */
function isZero(heap, at, end) {
  return heap.compare(zero, 0, end - at, at, end) === 0;
}

/**
 * Spans of zero and of other bytes, by turns, over all of the memory.
 * @param {Buffer} heap its length a multiple of 4096
 * @returns {Span[]}
 */
export function spansOf(heap) {
  /** @type {Span[]} */
  const spans = [];
  let from = 0;
  /** @type {(at: number, end: number, full: boolean) => void} */
  const add = (at, end, full) => {
    if (at === end) return;
    spans.push({ at, end, from: full ? from : -1 });
    if (full) from += end - at;
  };
  let pending = 0; // where the content starts that isn't in a span yet
  for (let at = 0; at < heap.length; ) {
    let end = at;
    while (end < heap.length && isZero(heap, end, end + page)) end += page;
    if (end - at >= shortest) {
      add(pending, at, true);
      add(at, end, false);
      pending = end;
    }
    at = end + page;
  }
  add(pending, heap.length, true);
  return spans;
}

/**
 * Cuts spans into the pieces that are compared at once: each hot page alone, the rest as long as may be.
 * @param {readonly Span[]} spans
 * @param {(page: number) => boolean} isHot
 * @returns {Span[]}
 */
function piecesOf(spans, isHot) {
  /** @type {Span[]} */
  const pieces = [];
  for (const { at, end, from } of spans) {
    const longest = from < 0 ? longestZero : longestFull;
    for (let start = at; start < end; ) {
      let stop = start + page;
      if (!isHot(start / page)) while (stop < end && stop - start < longest && !isHot(stop / page)) stop += page;
      pieces.push({ at: start, end: stop, from: from < 0 ? -1 : from + start - at });
      start = stop;
    }
  }
  return pieces;
}

/**
 * Overwrites what is free on the C heap with zeros: what modules and their sources left there need be neither kept nor compared.
 * @param {any} module Emscripten's module
 */
export function scrub(module) {
  const top = module._sbrk(0);
  /** @type {number[]} */
  const held = [];
  for (let size = 128 * 1024; size >= 1024; size /= 2) {
    for (;;) {
      const at = module._malloc(size);
      if (at !== 0) held.push(at);
      if (at === 0 || at + size > top) break;
      module.HEAPU8.fill(0, at, at + size);
    }
  }
  for (const at of held) module._free(at);
}

/**
 * Takes the gaps of the C heap out of use, for good: what a job allocates then lies together, above all that is there, instead of in a gap of each of many pages.
 * @param {any} module Emscripten's module
 */
export function fillGaps(module) {
  const wall = module._malloc(1 << 20);
  for (let size = 1 << 18; size >= 16; size /= 2) {
    for (;;) {
      const at = module._malloc(size);
      if (at !== 0 && at < wall) continue;
      module._free(at);
      break;
    }
  }
  module._free(wall);
}

/**
 * @param {any} module Emscripten's module
 */
export function takeImage(module) {
  const length = module.HEAPU8.length;
  const stack = module.stackSave();
  const first = Buffer.from(module.HEAPU8.buffer, 0, length);
  const spans = spansOf(first);
  const image = Buffer.concat(spans.filter((span) => span.from >= 0).map(({ at, end }) => first.subarray(at, end)));
  /** How often each page was written in this period; it is hot in the next when that was an eighth of the rewinds. */
  const writes = new Uint16Array(length / page);
  let pieces = piecesOf(spans, () => false);
  let rewinds = 0;
  let left = 2;

  /** Restores what differs, page by page. @param {Buffer} heap @param {number} at @param {number} end @param {number} from */
  const restore = (heap, at, end, from) => {
    if (from < 0 ? isZero(heap, at, end) : heap.compare(image, from, from + end - at, at, end) === 0) return;
    if (end - at > page) {
      const half = page * Math.ceil((end - at) / page / 2);
      restore(heap, at, at + half, from);
      restore(heap, at + half, end, from < 0 ? -1 : from + half);
      return;
    }
    const index = at / page;
    writes[index] = (writes[index] ?? 0) + 1;
    if (from < 0) heap.fill(0, at, end);
    else image.copy(heap, at, from, from + page);
  };

  return {
    /** Restores the memory; gives the bytes by which it has grown over the image. */
    rewind() {
      const heap = Buffer.from(module.HEAPU8.buffer);
      for (const { at, end, from } of pieces) restore(heap, at, end, from);
      for (let at = length; at < heap.length; at += longestZero) {
        const end = Math.min(heap.length, at + longestZero);
        if (!isZero(heap, at, end)) heap.fill(0, at, end);
      }
      module.stackRestore(stack);
      rewinds++;
      if (--left === 0) {
        const least = rewinds / 8;
        pieces = piecesOf(spans, (index) => (writes[index] ?? 0) >= least && (writes[index] ?? 0) > 0);
        writes.fill(0);
        rewinds = 0;
        left = period;
      }
      return heap.length - length;
    },
  };
}
