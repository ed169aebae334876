/**
 * The frames between a host process and its parent; the same numbers as in assets/wasm-host/link.mjs.
 *
 * Frame: u32 little-endian payload length, u8 kind, payload. Not guaranteed: anything about the payload of a data frame.
 */

export const frameHeaderBytes = 5;

/** A record of a host's scratch file: u32 the job's mark, u32 number of the frame in its job, then the frame. */
const recordBytes = 8;

/** The frames of a scratch file that belong to a job and didn't come through the pipe; `received` of its data frames did. */
export function keptFrames(file: Buffer, mark: number, received: number): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0; at + recordBytes + frameHeaderBytes <= file.length && file.readUInt32LE(at) === mark; ) {
    const number = file.readUInt32LE(at + 4);
    const start = at + recordBytes;
    at = start + frameHeaderBytes + file.readUInt32LE(start);
    if (at > file.length) break;
    if (number === received + frames.length) frames.push(file.subarray(start, at));
  }
  return frames;
}

export const kinds = {
  /** Data between judge and solver. */
  peer: 0,
  /** Data between judge and parent. */
  parent: 1,
  /** Parent to host: the channel named by the payload's byte has ended. */
  end: 2,
  /** Parent to host: the configuration (first), then a job. */
  job: 3,
  ready: 16,
  returned: 17,
  image: 18,
} as const;

/** One frame in one buffer. */
export function frameOf(kind: number, payload: string | Uint8Array): Buffer {
  const length = typeof payload === "string" ? Buffer.byteLength(payload) : payload.length;
  const frame = Buffer.allocUnsafe(frameHeaderBytes + length);
  frame.writeUInt32LE(length, 0);
  frame[4] = kind;
  if (typeof payload === "string") frame.write(payload, frameHeaderBytes);
  else frame.set(payload, frameHeaderBytes);
  return frame;
}

/** A message of python's Link: 4 bytes of length, little-endian, then the text. */
export function messageOfLink(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const message = Buffer.allocUnsafe(4 + length);
  message.writeUInt32LE(length, 0);
  message.write(text, 4);
  return message;
}

/** The end of a channel. */
export const peerEnd = frameOf(kinds.end, Uint8Array.of(kinds.peer));
