/**
 * One safetensors file: open (header only), stream tensors into views, write from views.
 *
 * Memory: the header and two buffers of about 1 MiB, whatever the file's size. Not guaranteed: safety against a file that another process
 * changes while it is read (a short read is an error, other bytes are not noticed).
 */
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { InputError, messageOf } from "../../base/index.ts";
import type { Dtype } from "./config.ts";
import { allocate, bytesPer, convert, type Elements, gatherRows, scatterRows } from "./half.ts";
import { type LazyParameter, type ParameterView, sizeOf } from "./parameters.ts";
import { headerLength, parseHeader, type SafetensorsHeader, storedNames, type TensorEntry } from "./safetensors-header.ts";

const chunkBytes = 1 << 20;

/** The stored type as one of ours, or undefined (integers, float8). */
export function dtypeOf(entry: TensorEntry): Dtype | undefined {
  switch (entry.stored) {
    case "F32":
      return "f32";
    case "F16":
      return "f16";
    case "BF16":
      return "bf16";
    default:
      return undefined;
  }
}

export class SafetensorsFile implements AsyncDisposable {
  readonly path: string;
  readonly header: SafetensorsHeader;
  readonly #handle: FileHandle;

  private constructor(path: string, header: SafetensorsHeader, handle: FileHandle) {
    this.path = path;
    this.header = header;
    this.#handle = handle;
  }

  /** Reads and checks the header; no tensor is read. Throws InputError naming the file. */
  static async open(path: string): Promise<SafetensorsFile> {
    let handle: FileHandle;
    try {
      handle = await open(path, "r");
    } catch (cause) {
      throw new InputError(`can't read ${path}: ${messageOf(cause)}`, { cause });
    }
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new InputError(`${path} is not a file`);
      const prefix = await readExactly(handle, new Uint8Array(Math.min(8, stat.size)), 0, path);
      const length = headerLength(prefix, stat.size, path);
      const json = await readExactly(handle, new Uint8Array(length), 8, path);
      return new SafetensorsFile(path, parseHeader(json, stat.size - 8 - length, path), handle);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The entry of a tensor. Throws InputError where there is none. */
  entry(name: string): TensorEntry {
    const entry = this.header.entries.get(name);
    if (!entry) throw new InputError(`${this.path} holds no tensor ${name}`);
    return entry;
  }

  /** Fills the view from the tensor of its name, converting and transposing on the way. */
  async readInto(view: ParameterView): Promise<void> {
    const entry = this.entry(view.name);
    const from = checkMatch(entry, view, this.path);
    checkLength(view);
    if (view.data.length === 0) return;
    if (from === view.dtype && !view.transposed) return this.#readPlain(entry, view.data);
    const size = bytesPer[from];
    const total = sizeOf(view.shape);
    const columns = view.transposed ? view.shape[1]! : Math.min(total, chunkBytes / size);
    const all = total / columns;
    const rows = view.transposed ? Math.max(1, Math.floor(chunkBytes / (columns * size))) : 1;
    const raw = allocate(from, rows * columns);
    const converted = from === view.dtype ? raw : allocate(view.dtype, rows * columns);
    let lost = 0;
    for (let done = 0, row = 0; done < total; done += rows * columns, row += rows) {
      const count = Math.min(rows * columns, total - done);
      await readExactly(this.#handle, new Uint8Array(raw.buffer, 0, count * size), entry.begin + done * size, this.path);
      if (view.transposed) {
        if (converted !== raw) lost += convert(raw, from, converted, view.dtype, count);
        scatterRows(converted, count / columns, columns, view.data, all, row);
      } else {
        lost += convert(raw, from, view.data.subarray(done, done + count), view.dtype, count);
      }
    }
    if (lost > 0)
      throw new InputError(`${this.path}: tensor ${view.name}: ${lost} values exceed the range of ${view.dtype}; load it as f32 or bf16`);
  }

  /** A tensor as a new f32 array, in the file's order. For small tensors: adapters, oracles. */
  async readFloats(name: string): Promise<Float32Array> {
    const { shape } = this.entry(name);
    const data = new Float32Array(sizeOf(shape));
    await this.readInto({ name, shape, transposed: false, dtype: "f32", data });
    return data;
  }

  async #readPlain(entry: TensorEntry, data: Elements): Promise<void> {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const step = 1 << 26;
    for (let done = 0; done < bytes.length; done += step) {
      await readExactly(this.#handle, bytes.subarray(done, done + step), entry.begin + done, this.path);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#handle.close();
  }
}

/** The stored type, where entry and view agree; else InputError. */
export function checkMatch(entry: TensorEntry, view: Pick<ParameterView, "name" | "shape">, where: string): Dtype {
  const dtype = dtypeOf(entry);
  if (!dtype) throw new InputError(`${where}: tensor ${view.name} is stored as ${entry.stored}; F32, F16 and BF16 can be loaded`);
  if (entry.shape.length !== view.shape.length || entry.shape.some((size, i) => size !== view.shape[i])) {
    throw new InputError(`${where}: tensor ${view.name} must have shape [${view.shape.join(", ")}], got [${entry.shape.join(", ")}]`);
  }
  return dtype;
}

async function readExactly(handle: FileHandle, target: Uint8Array, position: number, where: string): Promise<Uint8Array> {
  for (let done = 0; done < target.length; ) {
    const { bytesRead } = await handle.read(target, done, target.length - done, position + done);
    if (bytesRead === 0) throw new InputError(`${where} is truncated: it ends at byte ${position + done}`);
    done += bytesRead;
  }
  return target;
}

/** Bytes that a view takes in a file of the type. */
export function storedBytes(view: Pick<ParameterView, "shape">, dtype: Dtype): number {
  return sizeOf(view.shape) * bytesPer[dtype];
}

/**
 * Writes views as one safetensors file of the given type, in Hugging Face's element order, and syncs it to disk. Not atomic: see `writeFolder`.
 * Throws InputError when a finite value exceeds the type's range.
 */
export async function writeSafetensors(
  path: string,
  views: readonly (ParameterView | LazyParameter)[],
  dtype: Dtype,
  metadata: Readonly<Record<string, string>> = { format: "pt" },
): Promise<void> {
  const entries: [string, unknown][] = [["__metadata__", metadata]];
  let offset = 0;
  if (new Set(views.map((view) => view.name)).size !== views.length) throw new InputError(`${path}: two tensors have the same name`);
  for (const view of views) {
    const bytes = storedBytes(view, dtype);
    entries.push([view.name, { dtype: storedNames[dtype], shape: view.shape, data_offsets: [offset, offset + bytes] }]);
    offset += bytes;
  }
  const json = JSON.stringify(Object.fromEntries(entries));
  const length = Buffer.byteLength(json);
  const padded = Math.ceil(length / 8) * 8;
  const head = Buffer.alloc(8 + padded, " ");
  head.writeBigUInt64LE(BigInt(padded), 0);
  head.write(json, 8);
  const handle = await open(path, "w", 0o644);
  try {
    await writeAll(handle, head);
    for (const item of views) {
      const view = "view" in item ? await item.view() : item;
      if (view.shape.join() !== item.shape.join())
        throw new RangeError(`${item.name}: shape [${item.shape}] was announced, [${view.shape}] came`);
      checkLength(view);
      await writeView(handle, view, dtype, basename(path));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function checkLength(view: ParameterView): void {
  const size = sizeOf(view.shape);
  if (view.data.length !== size)
    throw new RangeError(`${view.name}: shape [${view.shape.join(", ")}] needs ${size} elements, the view has ${view.data.length}`);
  if (view.transposed && view.shape.length !== 2) throw new RangeError(`${view.name}: only matrices can be transposed`);
}

async function writeView(handle: FileHandle, view: ParameterView, dtype: Dtype, where: string): Promise<void> {
  const total = sizeOf(view.shape);
  if (total === 0) return;
  const columns = view.transposed ? view.shape[1]! : Math.min(total, chunkBytes / 4);
  const all = total / columns;
  const rows = view.transposed ? Math.max(1, Math.floor(chunkBytes / (columns * 4))) : 1;
  const ordered = allocate(view.dtype, rows * columns);
  const out = view.dtype === dtype ? ordered : allocate(dtype, rows * columns);
  let lost = 0;
  for (let done = 0, row = 0; done < total; done += rows * columns, row += rows) {
    const count = Math.min(rows * columns, total - done);
    if (view.transposed) gatherRows(view.data, all, row, ordered, count / columns, columns);
    else ordered.set(view.data.subarray(done, done + count));
    if (out !== ordered) lost += convert(ordered, view.dtype, out, dtype, count);
    if (lost > 0) throw new InputError(`${where}: tensor ${view.name} holds values beyond the range of ${dtype}; save as f32 or bf16`);
    await writeAll(handle, new Uint8Array(out.buffer, 0, count * bytesPer[dtype]));
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}
