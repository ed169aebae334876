/**
 * TensorBoard event files of a run's scalars: TFRecord framing around hand-encoded Event messages (tensorflow/core/util/event.proto).
 *
 * A file begins with the version and a START mark, at which TensorBoard drops later steps of earlier files: a resumed run shows once.
 * Not written: anything but scalars.
 */
import { appendFile, mkdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC-32C, masked as TFRecord has it. */
function maskedCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** length, its checksum, the data, their checksum. */
export function tfRecord(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(16 + data.length);
  const view = new DataView(out.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc(out.subarray(0, 8)), true);
  out.set(data, 12);
  view.setUint32(12 + data.length, maskedCrc(data), true);
  return out;
}

function varint(value: number): number[] {
  const out: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) | 128);
  return [...out, left];
}

function bytesField(number: number, bytes: Iterable<number>): number[] {
  const content = [...bytes];
  return [...varint(number * 8 + 2), ...varint(content.length), ...content];
}

function fixed(number: number, size: 4 | 8, value: number): number[] {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 8) view.setFloat64(0, value, true);
  else view.setFloat32(0, value, true);
  return [...varint(number * 8 + (size === 8 ? 1 : 5)), ...new Uint8Array(view.buffer)];
}

function event(seconds: number, step: number, content: readonly number[]): Uint8Array {
  return tfRecord(Uint8Array.from([...fixed(1, 8, seconds), ...varint(2 * 8), ...varint(step), ...content]));
}

export class TensorBoardWriter {
  readonly #path: string;
  readonly #now: () => number;

  private constructor(path: string, now: () => number) {
    this.#path = path;
    this.#now = now;
  }

  /** @param firstStep steps from here on in earlier files of the folder are dropped; @param now milliseconds */
  static async open(folder: string, firstStep: number, now: () => number = Date.now): Promise<TensorBoardWriter> {
    await mkdir(folder, { recursive: true });
    const writer = new TensorBoardWriter(join(folder, `events.out.tfevents.${Math.floor(now() / 1000)}.${hostname()}.${process.pid}`), now);
    const text = new TextEncoder();
    await appendFile(writer.#path, event(now() / 1000, 0, bytesField(3, text.encode("brain.Event:2"))));
    await appendFile(writer.#path, event(now() / 1000, firstStep, bytesField(7, [...varint(8), 1])));
    return writer;
  }

  /** Writes one step's scalars. */
  async write(step: number, metrics: Readonly<Record<string, number>>): Promise<void> {
    const text = new TextEncoder();
    const values = Object.entries(metrics).map(([name, value]) =>
      bytesField(1, [...bytesField(1, text.encode(name)), ...fixed(2, 4, value)]),
    );
    await appendFile(this.#path, event(this.#now() / 1000, step, bytesField(5, values.flat())));
  }
}
