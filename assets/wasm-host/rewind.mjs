// @ts-check
/**
 * Heap rewind: the module's memory put back, byte for byte, to what it was before a job.
 *
 * All of Python's state lives in the linear memory (the stack pointer is the one WebAssembly global that changes), so that a rewound module can't
 * remember a program. All of the memory is compared, span by span, and only spans that differ are written. Spans that are zero in the image (the stack's 10 MB, what
 * lies above the heap) are compared with one zero block, which stays in the cache; nobody has written to most of them, so that the system backs them all with one page.
 * Not guaranteed: that memory which a program made the module grow by is given back; the host is replaced instead when that is much.
 */
import { Buffer } from "node:buffer";

const page = 4096;
/** Shortest run of zero pages that becomes a span of its own. */
const shortest = 4 * page;
/** Longest span with content: what one changed byte makes the rewind copy. */
const longestFull = 4 * page;
const longestZero = 16 * page;
const zero = Buffer.alloc(longestZero);

/** A stretch of memory that is restored as one; `from` is its place in the image's bytes, -1 where it is zero. @typedef {{at: number, end: number, from: number}} Span */

/** Whether bytes `at` to `end` are zero. @param {Buffer} heap @param {number} at @param {number} end at most `longestZero` further */
function isZero(heap, at, end) {
  return heap.compare(zero, 0, end - at, at, end) === 0;
}

/**
 * Spans of zero and of other bytes, in order, over all of the memory.
 * @param {Buffer} heap its length a multiple of 4096
 * @returns {Span[]}
 */
export function spansOf(heap) {
  /** @type {Span[]} */
  const spans = [];
  let from = 0;
  /** @type {(at: number, end: number, full: boolean) => void} */
  const add = (at, end, full) => {
    for (let start = at; start < end; ) {
      const stop = Math.min(end, start + (full ? longestFull : longestZero));
      spans.push({ at: start, end: stop, from: full ? from : -1 });
      if (full) from += stop - start;
      start = stop;
    }
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
 * @param {any} module Emscripten's module
 */
export function takeImage(module) {
  const length = module.HEAPU8.length;
  const stack = module.stackSave();
  const first = Buffer.from(module.HEAPU8.buffer, 0, length);
  const spans = spansOf(first);
  const image = Buffer.concat(spans.filter((span) => span.from >= 0).map(({ at, end }) => first.subarray(at, end)));

  return {
    /** Restores the memory; gives the bytes by which it has grown over the image. */
    rewind() {
      const heap = Buffer.from(module.HEAPU8.buffer);
      for (const { at, end, from } of spans) {
        if (from < 0) {
          if (!isZero(heap, at, end)) heap.fill(0, at, end);
        } else if (heap.compare(image, from, from + end - at, at, end) !== 0) image.copy(heap, at, from, from + end - at);
      }
      for (let at = length; at < heap.length; at += longestZero) {
        const end = Math.min(heap.length, at + longestZero);
        if (!isZero(heap, at, end)) heap.fill(0, at, end);
      }
      module.stackRestore(stack);
      return heap.length - length;
    },
  };
}
