// @ts-check
/**
 * Frames between the host process and its parent, over one duplex pipe that is read and written synchronously.
 *
 * Frame: u32 little-endian payload length, u8 kind, payload. The host adds the frame header to whatever Python writes, so that Python code can't
 * write a control frame: the parent knows `returned`, `rewound` and `fault` to come from this process and not from the program.
 * Not guaranteed: anything once code has escaped from WebAssembly into this process; its parent then still only takes values from it.
 */
import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";

/** The pipe that the parent made: stdio slot 3. Standard output isn't used, so that a stray print can't be taken for a frame. */
const pipe = 3;
const headerBytes = 5;
/** The longest payload that either side sends or takes, in bytes. */
const payloadLimit = 64 * 1024 * 1024;
const nap = new Int32Array(new SharedArrayBuffer(4));

/** Kinds of frame. Parent to host: data, end, job. Host to parent: the rest, and data. */
export const kinds = Object.freeze({
  /** Bytes on channel 0 (the peer: judge or solver). */
  peer: 0,
  /** Bytes on channel 1 (the parent itself: job and verdict; judge only). */
  parent: 1,
  /** Parent to host: no more bytes on the channel named by the payload's first byte. */
  end: 2,
  /** Parent to host: start a job; the payload is JSON. */
  job: 3,
  /** Host to parent: ready for a job; the payload is JSON. */
  ready: 16,
  /** Host to parent: the job's Python code is over; the payload is JSON: how, and what else there is to say. */
  returned: 17,
  /** Host to parent: the memory image of a snapshot, one part of it. */
  image: 18,
});

/**
 * Runs a blocking system call; a pipe that isn't blocking (not seen with Node 20 to 24 on Linux) gives EAGAIN and is asked again after a millisecond.
 * @param {() => number} call
 */
function blocking(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== "EAGAIN" && code !== "EINTR") throw error;
      Atomics.wait(nap, 0, 0, 1);
    }
  }
}

/** @param {Uint8Array} bytes */
function writeAll(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const from = at;
    at += blocking(() => writeSync(pipe, bytes, from, bytes.length - from));
  }
}

const small = Buffer.alloc(64 * 1024);

/**
 * Writes one frame.
 * @param {number} kind
 * @param {Uint8Array} payload
 */
export function writeFrame(kind, payload) {
  if (payload.length > payloadLimit) throw new RangeError(`a frame may hold ${payloadLimit} bytes, got ${payload.length}`);
  small.writeUInt32LE(payload.length, 0);
  small[4] = kind;
  if (payload.length + headerBytes <= small.length) {
    small.set(payload, headerBytes);
    writeAll(small.subarray(0, payload.length + headerBytes));
  } else {
    writeAll(small.subarray(0, headerBytes));
    writeAll(payload);
  }
}

/**
 * Writes one frame of JSON.
 * @param {number} kind
 * @param {unknown} value
 */
export function writeJson(kind, value) {
  writeFrame(kind, Buffer.from(JSON.stringify(value)));
}

const incoming = Buffer.alloc(256 * 1024);
let start = 0;
let stop = 0;

/** Takes bytes from the pipe until `count` of them lie in `incoming`; false at the end of the pipe. @param {number} count */
function fill(count) {
  if (start === stop) start = stop = 0;
  if (start + count > incoming.length) {
    incoming.copyWithin(0, start, stop);
    stop -= start;
    start = 0;
  }
  while (stop - start < count) {
    const got = blocking(() => readSync(pipe, incoming, stop, incoming.length - stop, null));
    if (got === 0) return false;
    stop += got;
  }
  return true;
}

/** The next frame, waiting for it; undefined once the parent has closed the pipe. @returns {{kind: number, payload: Uint8Array} | undefined} */
export function readFrame() {
  if (!fill(headerBytes)) return undefined;
  const length = incoming.readUInt32LE(start);
  const kind = incoming[start + 4] ?? -1;
  start += headerBytes;
  if (length > payloadLimit) return undefined;
  const payload = new Uint8Array(length);
  let at = Math.min(length, stop - start);
  payload.set(incoming.subarray(start, start + at));
  start += at;
  while (at < length) {
    const from = at;
    const got = blocking(() => readSync(pipe, payload, from, length - from, null));
    if (got === 0) return undefined;
    at += got;
  }
  return { kind, payload };
}
