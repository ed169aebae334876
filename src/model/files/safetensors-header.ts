/**
 * The safetensors header, read strictly: 8 bytes of length, JSON of a fixed form, then the tensors' bytes without holes.
 *
 * Own parser instead of JSON.parse: it sees duplicate keys, does not nest and allocates in proportion to the header, which is at most 16 MiB.
 * Format: https://github.com/huggingface/safetensors#format. Not checked: values of the tensors (NaN, infinity).
 */
import { InputError } from "../../base/index.ts";
import type { Dtype } from "./config.ts";

/** Bytes of one element by the format's type names. */
const elementBytes: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
  F8_E8M0: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
  C64: 8,
};

export const storedNames: Readonly<Record<Dtype, string>> = { f32: "F32", f16: "F16", bf16: "BF16" };

/** One tensor as the header describes it; `begin` and `end` are offsets from the file's start. */
export interface TensorEntry {
  readonly name: string;
  /** The format's name, e.g. BF16. */
  readonly stored: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  /** In file order. */
  readonly entries: ReadonlyMap<string, TensorEntry>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Longer headers are refused: the largest models' are below 2 MiB. */
export const maxHeaderBytes = 1 << 24;

/** Length of the JSON from the file's first 8 bytes, checked against the file's size. */
export function headerLength(prefix: Uint8Array, fileSize: number, where: string): number {
  if (fileSize < 8 || prefix.length < 8) throw new InputError(`${where} is not a safetensors file: it has ${fileSize} bytes`);
  const view = new DataView(prefix.buffer, prefix.byteOffset, 8);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  if (length > maxHeaderBytes)
    throw new InputError(
      `${where} is not a usable safetensors file: its header claims ${length} bytes, at most ${maxHeaderBytes} are read`,
    );
  if (length > fileSize - 8) throw new InputError(`${where} is truncated: its header claims ${length} bytes, ${fileSize - 8} are there`);
  if (length < 2) throw new InputError(`${where} is not a safetensors file: its header claims ${length} bytes`);
  return length;
}

/** Parses and checks the JSON part. `dataBytes`: bytes after it. Throws InputError naming file and tensor. */
export function parseHeader(bytes: Uint8Array, dataBytes: number, where: string): SafetensorsHeader {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new InputError(`${where}: the header is not UTF-8`, { cause });
  }
  const raw = new HeaderReader(text, where).read();
  const base = 8 + bytes.length;
  const entries: TensorEntry[] = [];
  for (const [name, tensor] of raw.tensors) entries.push(checkEntry(name, tensor, base, where));
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  let position = base;
  for (const entry of entries) {
    const what = entry.begin < position ? "overlaps the one before it" : "leaves a hole before it";
    if (entry.begin !== position)
      throw new InputError(
        `${where}: tensor ${shown(entry.name)} ${what}: it begins at ${entry.begin - base}, ${position - base} was expected`,
      );
    position = entry.end;
  }
  const expected = position - base;
  if (dataBytes < expected) throw new InputError(`${where} is truncated: its tensors take ${expected} bytes, ${dataBytes} are there`);
  if (dataBytes > expected) throw new InputError(`${where}: ${dataBytes - expected} bytes follow the last tensor; the file is damaged`);
  return { entries: new Map(entries.map((entry) => [entry.name, entry])), metadata: raw.metadata };
}

interface RawTensor {
  dtype?: string;
  shape?: number[];
  data_offsets?: number[];
}

function checkEntry(name: string, raw: RawTensor, base: number, where: string): TensorEntry {
  const refuse = (what: string) => new InputError(`${where}: tensor ${shown(name)}: ${what}`);
  const { dtype, shape, data_offsets: offsets } = raw;
  if (dtype === undefined || shape === undefined || offsets === undefined) throw refuse("dtype, shape and data_offsets are needed");
  const size = Object.hasOwn(elementBytes, dtype) ? elementBytes[dtype]! : undefined;
  if (size === undefined) throw refuse(`unknown dtype ${shown(dtype)}`);
  if (shape.length > 8) throw refuse(`at most 8 dimensions are read, got ${shape.length}`);
  let bytes = size;
  for (const dimension of shape) bytes *= dimension;
  if (!Number.isSafeInteger(bytes)) throw refuse(`shape [${shape.join(", ")}] is too large`);
  if (offsets.length !== 2 || offsets[0]! > offsets[1]!)
    throw refuse(`data_offsets must be [begin, end], got [${offsets.slice(0, 4).join(", ")}]`);
  const [begin, end] = offsets as [number, number];
  if (end - begin !== bytes) throw refuse(`shape [${shape.join(", ")}] of ${dtype} takes ${bytes} bytes, data_offsets span ${end - begin}`);
  return { name, stored: dtype, shape, begin: base + begin, end: base + end };
}

function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

/** A reader for just the header's form: object of (string → tensor object), `__metadata__` of (string → string). */
class HeaderReader {
  #at = 0;
  readonly #text: string;
  readonly #where: string;

  constructor(text: string, where: string) {
    this.#text = text;
    this.#where = where;
  }

  read(): { tensors: Map<string, RawTensor>; metadata: Record<string, string> } {
    const tensors = new Map<string, RawTensor>();
    let metadata: Record<string, string> | undefined;
    if (this.#text[0] !== "{") throw this.#fail("the header must begin with {");
    this.#object((name) => {
      if (name === "__metadata__") {
        if (metadata) throw this.#fail("__metadata__ occurs twice");
        metadata = this.#metadata();
        return;
      }
      if (tensors.has(name)) throw this.#fail(`tensor ${shown(name)} occurs twice`);
      tensors.set(name, this.#tensor(name));
    });
    this.#blank();
    if (this.#at !== this.#text.length) throw this.#fail("text follows the header's closing brace");
    return { tensors, metadata: metadata ?? {} };
  }

  #metadata(): Record<string, string> {
    const found = new Map<string, string>();
    this.#object((key) => {
      if (found.has(key)) throw this.#fail(`__metadata__ key ${shown(key)} occurs twice`);
      found.set(key, this.#string());
    });
    return Object.fromEntries(found);
  }

  #tensor(name: string): RawTensor {
    const raw: RawTensor = {};
    this.#object((key) => {
      if (Object.hasOwn(raw, key)) throw this.#fail(`tensor ${shown(name)}: ${shown(key)} occurs twice`);
      if (key === "dtype") raw.dtype = this.#string();
      else if (key === "shape" || key === "data_offsets") raw[key] = this.#integers();
      else throw this.#fail(`tensor ${shown(name)}: unknown key ${shown(key)}`);
    });
    return raw;
  }

  #object(member: (key: string) => void): void {
    this.#expect("{");
    if (this.#take("}")) return;
    do {
      const key = this.#string();
      this.#expect(":");
      member(key);
    } while (this.#take(","));
    this.#expect("}");
  }

  #integers(): number[] {
    const list: number[] = [];
    this.#expect("[");
    if (this.#take("]")) return list;
    do {
      this.#blank();
      const from = this.#at;
      while (this.#at < this.#text.length && this.#text[this.#at]! >= "0" && this.#text[this.#at]! <= "9") this.#at++;
      const digits = this.#text.slice(from, this.#at);
      const value = Number(digits);
      if (digits === "" || !Number.isSafeInteger(value)) throw this.#fail("a whole number below 2^53 is needed");
      if (list.push(value) > 64) throw this.#fail("a list of more than 64 numbers");
    } while (this.#take(","));
    this.#expect("]");
    return list;
  }

  #string(): string {
    this.#expect('"');
    const from = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const c = this.#text[this.#at];
      if (c === "\\") this.#at++;
      else if (c === '"') {
        const literal = this.#text.slice(from - 1, ++this.#at);
        try {
          return JSON.parse(literal) as string;
        } catch {
          break;
        }
      }
    }
    throw this.#fail("a string is malformed or not closed");
  }

  #blank(): void {
    while (this.#at < this.#text.length && " \n\r\t".includes(this.#text[this.#at]!)) this.#at++;
  }

  #take(mark: string): boolean {
    this.#blank();
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#take(mark)) throw this.#fail(`expected ${mark}, got ${shown(this.#text.slice(this.#at, this.#at + 12))}`);
  }

  #fail(what: string): InputError {
    return new InputError(`${this.#where}: malformed safetensors header at character ${this.#at}: ${what}`);
  }
}
