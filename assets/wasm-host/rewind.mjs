// @ts-check
/**
 * Heap rewind: the module's memory put back, byte for byte, to what it was before a job.
 *
 * All of Python's state lives in the linear memory (the stack pointer is the one WebAssembly global that changes), so that a rewound module can't
 * remember a program. Blocks of 64 KiB are compared with the image and only those that differ are copied: comparing reads, copying writes as well,
 * and a job changes about a fifth of the blocks. Blocks that are zero in the image are compared with one zero block, which stays in the cache.
 * Not guaranteed: that memory which a program made the module grow by is given back; the host is replaced instead when that is much.
 */
import { Buffer } from "node:buffer";

const block = 64 * 1024;

/**
 * @param {any} module Emscripten's module
 */
export function takeImage(module) {
  const length = module.HEAPU8.length;
  const stack = module.stackSave();
  const image = Buffer.from(module.HEAPU8.slice().buffer);
  const zero = Buffer.alloc(block);
  /** @type {boolean[]} */
  const isZero = [];
  for (let at = 0; at < length; at += block) isZero.push(image.compare(zero, 0, block, at, at + block) === 0);

  return {
    /** Restores the memory; gives the bytes by which it has grown over the image. */
    rewind() {
      const heap = Buffer.from(module.HEAPU8.buffer, 0, length);
      for (let at = 0, index = 0; at < length; at += block, index++) {
        if (isZero[index]) {
          if (heap.compare(zero, 0, block, at, at + block) !== 0) heap.fill(0, at, at + block);
        } else if (heap.compare(image, at, at + block, at, at + block) !== 0) image.copy(heap, at, at, at + block);
      }
      const grown = module.HEAPU8.length - length;
      if (grown > 0) module.HEAPU8.fill(0, length);
      module.stackRestore(stack);
      return grown;
    },
  };
}
