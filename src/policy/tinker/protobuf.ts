/**
 * Protobuf messages by a table of their fields, over @bufbuild/protobuf's wire reader and writer: for bytes from strangers.
 *
 * Every repeated field, map, string and byte field has a bound, so that a short message can't become a large one in memory; what the table doesn't
 * name is passed over, groups in it at most 16 deep. Messages are plain objects: maps are Maps, 64-bit integers numbers, absent fields absent.
 * Not guaranteed: recursive messages, `oneof` (all of its members that came are there), 64-bit integers beyond 2⁵³ (refused).
 */
import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { InputError, messageOf } from "../../base/index.ts";

type Scalar = "string" | "bytes" | "int32" | "int64" | "double" | "bool";

export interface Field {
  readonly name: string;
  readonly type: Scalar | MessageType;
  /** Entries of a repeated field, at most; for a map (keys are strings) too. Absent: a single value. */
  readonly most?: number;
  readonly map?: true;
  /** Bytes of one string or byte string, at most. Default 1,024. */
  readonly bytes?: number;
}

/** Fields by number. */
export type MessageType = Readonly<Record<number, Field>>;

export type Message = Record<string, unknown>;

const deepestGroup = 16;

/** Throws InputError on bytes that are no such message, or one that is too large. */
export function decodeMessage(type: MessageType, bytes: Uint8Array): Message {
  try {
    return readMessage(type, new BinaryReader(bytes), bytes.length, {});
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`the bytes are no protobuf message: ${messageOf(cause)}`, { cause });
  }
}

export function encodeMessage(type: MessageType, message: Message): Uint8Array {
  const writer = new BinaryWriter();
  writeMessage(type, message, writer);
  return writer.finish();
}

function readMessage(type: MessageType, reader: BinaryReader, end: number, into: Message): Message {
  while (reader.pos < end) {
    const [number, wire] = reader.tag();
    const field = type[number];
    if (field) readField(field, wire, reader, end, into);
    else reader.skip(wire, number, deepestGroup);
    if (reader.pos > end) throw new InputError(`field ${number} reaches past the end of its message`);
  }
  return into;
}

function readField(field: Field, wire: WireType, reader: BinaryReader, end: number, into: Message): void {
  const { name, type, most, map } = field;
  if (map) {
    into[name] ??= new Map<string, unknown>();
    const entries = into[name] as Map<string, unknown>;
    const entry = readLength(
      { 1: { name: "key", type: "string" }, 2: { name: "value", type, bytes: field.bytes ?? 1024 } },
      wire,
      reader,
      end,
    );
    entries.set((entry["key"] as string | undefined) ?? "", entry["value"] ?? absentValue(type));
    checkMost(field, entries.size);
    return;
  }
  if (most === undefined) {
    into[name] = readValue(field, wire, reader, end, into[name]);
    return;
  }
  into[name] ??= [];
  const list = into[name] as unknown[];
  if (wire === WireType.LengthDelimited && typeof type === "string" && type !== "string" && type !== "bytes") {
    const last = lengthEnd(reader, end);
    while (reader.pos < last) {
      checkMost(field, list.length + 1);
      list.push(readScalar(field, type, wireOf(type), reader, last));
    }
    if (reader.pos > last) throw new InputError(`${name} reaches past its length`);
    return;
  }
  checkMost(field, list.length + 1);
  list.push(readValue(field, wire, reader, end, undefined));
}

function readValue(field: Field, wire: WireType, reader: BinaryReader, end: number, before: unknown): unknown {
  const { type } = field;
  return typeof type === "string" ? readScalar(field, type, wire, reader, end) : readLength(type, wire, reader, end, before as Message);
}

function readLength(type: MessageType, wire: WireType, reader: BinaryReader, end: number, into: Message = {}): Message {
  if (wire !== WireType.LengthDelimited) throw new InputError(`a message has wire type ${wire}`);
  return readMessage(type, reader, lengthEnd(reader, end), into);
}

function lengthEnd(reader: BinaryReader, end: number): number {
  const length = reader.uint32();
  if (length > end - reader.pos) throw new InputError(`a length of ${length} bytes reaches past the end`);
  return reader.pos + length;
}

function readScalar(field: Field, type: Scalar, wire: WireType, reader: BinaryReader, end: number): unknown {
  if (wire !== wireOf(type)) throw new InputError(`${field.name} has wire type ${wire}`);
  switch (type) {
    case "string":
    case "bytes": {
      const start = reader.pos;
      const length = lengthEnd(reader, end) - reader.pos;
      const { bytes: most = 1024 } = field;
      if (length > most) throw new InputError(`${field.name} has ${length} bytes; it may have ${most}`);
      reader.pos = start;
      return type === "string" ? reader.string(true) : reader.bytes();
    }
    case "int32":
      return reader.int32();
    case "int64": {
      const value = Number(reader.int64());
      if (!Number.isSafeInteger(value)) throw new InputError(`${field.name} is beyond 2^53`);
      return value;
    }
    case "double":
      return reader.double();
    case "bool":
      return reader.bool();
    default:
      return type satisfies never;
  }
}

/** What a map's entry without a value means. */
function absentValue(type: Field["type"]): unknown {
  if (typeof type !== "string") return {};
  return { string: "", bytes: new Uint8Array(), int32: 0, int64: 0, double: 0, bool: false }[type];
}

function checkMost({ name, most = 0 }: Field, count: number): void {
  if (count > most) throw new InputError(`${name} has more than ${most} entries`);
}

function wireOf(type: Scalar): WireType {
  switch (type) {
    case "string":
    case "bytes":
      return WireType.LengthDelimited;
    case "double":
      return WireType.Bit64;
    case "int32":
    case "int64":
    case "bool":
      return WireType.Varint;
    default:
      return type satisfies never;
  }
}

function writeMessage(type: MessageType, message: Message, writer: BinaryWriter): void {
  for (const [key, field] of Object.entries(type)) {
    const value = message[field.name];
    if (value === undefined) continue;
    const number = Number(key);
    if (field.map) {
      const entry: MessageType = { 1: { name: "key", type: "string" }, 2: { name: "value", type: field.type } };
      for (const [name, one] of value as Map<string, unknown>) writeValue(entry, number, { key: name, value: one }, writer);
    } else for (const one of field.most === undefined ? [value] : (value as unknown[])) writeValue(field.type, number, one, writer);
  }
}

function writeValue(kind: Field["type"], number: number, value: unknown, writer: BinaryWriter): void {
  if (typeof kind !== "string") {
    writer.tag(number, WireType.LengthDelimited).fork();
    writeMessage(kind, value as Message, writer);
    writer.join();
    return;
  }
  writer.tag(number, wireOf(kind));
  switch (kind) {
    case "string":
      writer.string(value as string);
      break;
    case "bytes":
      writer.bytes(value as Uint8Array);
      break;
    case "int32":
      writer.int32(value as number);
      break;
    case "int64":
      writer.int64(value as number);
      break;
    case "double":
      writer.double(value as number);
      break;
    case "bool":
      writer.bool(value as boolean);
      break;
    default: {
      kind satisfies never;
    }
  }
}
