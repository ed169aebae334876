// @ts-check
/**
 * Frames between the host process and its parent, over one duplex pipe that is read and written synchronously.
 *
 * Frame: u32 little-endian payload length, u8 kind, payload. The host adds the frame header to whatever Python writes, so that Python code can't
 * write a control frame: the parent knows `ready` and `returned` to come from this process and not from the program.
 * What is written waits until this process reads (it would block), asks for it or has 64 KiB of it: one message instead of one for each answer. A program that doesn't
 * come back takes nothing with it: each data frame that waits is also put into a scratch file of the parent's, which reads it when it has killed this process.
 * Not guaranteed: anything once code has escaped from WebAssembly into this process; its parent then still only takes values from it.
 */
import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";

/** The pipe that the parent made: stdio slot 3. Standard output isn't used, so that a stray print can't be taken for a frame. */
const pipe = 3;
/** The scratch file, stdio slot 4. Record: u32 the job's mark, u32 number of the frame in its job, frame. A mark of zero ends them. */
const scratch = 4;
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

const outgoing = Buffer.alloc(64 * 1024);
let waiting = 0;
const recordBytes = 8;
const record = Buffer.alloc(recordBytes + outgoing.length + 4);
const data = {
  /** The job's mark; 0 where data frames aren't kept, -1 where they don't wait either. A program doesn't know it. */
  mark: 0,
  /** Data frames of this job so far. */
  frames: 0,
  /** Where the next record goes. */
  at: 0,
};

/** From now on data frames that wait are kept under this mark; 0 keeps none, -1 sends them at once. @param {number} mark */
export function keepData(mark) {
  data.mark = mark;
  data.frames = 0;
  data.at = 0;
}

/** Sends what waits. */
export function flush() {
  const count = waiting;
  waiting = 0;
  data.at = 0;
  if (count > 0) writeAll(outgoing.subarray(0, count));
}

/** Puts the frame that lies in `outgoing` at `from` into the scratch file. @param {number} from @param {number} length */
function keep(from, length) {
  record.writeUInt32LE(data.mark, 0);
  record.writeUInt32LE(data.frames, 4);
  outgoing.copy(record, recordBytes, from, from + length);
  record.writeUInt32LE(0, recordBytes + length);
  blocking(() => writeSync(scratch, record, 0, recordBytes + length + 4, data.at));
  data.at += recordBytes + length;
}

/**
 * Writes one frame.
 * @param {number} kind
 * @param {Uint8Array} payload
 */
export function writeFrame(kind, payload) {
  if (payload.length > payloadLimit) throw new RangeError(`a frame may hold ${payloadLimit} bytes, got ${payload.length}`);
  const length = headerBytes + payload.length;
  if (waiting + length > outgoing.length) flush();
  outgoing.writeUInt32LE(payload.length, waiting);
  outgoing[waiting + 4] = kind;
  const isData = kind === kinds.peer || kind === kinds.parent;
  if (length > outgoing.length) {
    writeAll(outgoing.subarray(0, headerBytes));
    writeAll(payload);
  } else {
    outgoing.set(payload, waiting + headerBytes);
    if (isData && data.mark > 0) keep(waiting, length);
    waiting += length;
    if (isData && data.mark < 0) flush();
  }
  if (isData) data.frames++;
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
    flush();
    const got = blocking(() => readSync(pipe, incoming, stop, incoming.length - stop, null));
    if (got === 0) return false;
    stop += got;
  }
  return true;
}

/** Whether a frame has come already, so that `readFrame` needn't wait. */
export function available() {
  return stop - start >= headerBytes && stop - start >= headerBytes + incoming.readUInt32LE(start);
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
