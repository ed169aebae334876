/**
 * Encodes an ONNX model as protobuf (onnx.proto3, IR version 10). Only what lowered graphs use: nodes, initialisers, inputs, outputs.
 * Not guaranteed: that the result is a valid model; the runtime checks it when the session is made.
 */
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { onnxTypes } from "../ops/elementwise.ts";
import type { OnnxAttribute } from "../ops/rule.ts";
import type { TensorType } from "../types.ts";

export interface OnnxNode {
  readonly type: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

export interface OnnxInitializer {
  readonly name: string;
  readonly type: TensorType;
  /** Little-endian bytes. */
  readonly data: Uint8Array;
}

export interface OnnxModel {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxInitializer[];
  readonly inputs: ReadonlyMap<string, TensorType>;
  readonly outputs: ReadonlyMap<string, TensorType>;
}

const irVersion = 10;
const opsets = [
  ["", 21],
  ["com.microsoft", 1],
] as const;

function message(writer: BinaryWriter, field: number, write: (writer: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}

const text = (writer: BinaryWriter, field: number, value: string) => writer.tag(field, WireType.LengthDelimited).string(value);
const integer = (writer: BinaryWriter, field: number, value: number) => writer.tag(field, WireType.Varint).int64(value);
const bytes = (writer: BinaryWriter, field: number, value: Uint8Array) => writer.tag(field, WireType.LengthDelimited).bytes(value);

function writeAttribute(writer: BinaryWriter, name: string, attribute: OnnxAttribute): void {
  text(writer, 1, name);
  let type: number;
  if ("f" in attribute) {
    writer.tag(2, WireType.Bit32).float(attribute.f);
    type = 1;
  } else if ("i" in attribute) {
    integer(writer, 3, attribute.i);
    type = 2;
  } else if ("s" in attribute) {
    text(writer, 4, attribute.s);
    type = 3;
  } else if ("floats" in attribute) {
    for (const value of attribute.floats) writer.tag(7, WireType.Bit32).float(value);
    type = 6;
  } else {
    for (const value of attribute.ints) integer(writer, 8, value);
    type = 7;
  }
  integer(writer, 20, type);
}

function writeNode(writer: BinaryWriter, node: OnnxNode, index: number): void {
  for (const name of node.inputs) text(writer, 1, name);
  for (const name of node.outputs) text(writer, 2, name);
  text(writer, 3, `n${index}_${node.type}`);
  text(writer, 4, node.type);
  for (const [name, attribute] of Object.entries(node.attributes)) message(writer, 5, (w) => writeAttribute(w, name, attribute));
  if (node.domain) text(writer, 7, node.domain);
}

function writeInitializer(writer: BinaryWriter, { name, type, data }: OnnxInitializer): void {
  for (const dim of type.shape) integer(writer, 1, Number(dim));
  integer(writer, 2, onnxTypes[type.dtype]);
  text(writer, 8, name);
  bytes(writer, 9, data);
}

function writeValue(writer: BinaryWriter, name: string, type: TensorType): void {
  text(writer, 1, name);
  message(writer, 2, (w) =>
    message(w, 1, (tensor) => {
      integer(tensor, 1, onnxTypes[type.dtype]);
      message(tensor, 2, (shape) => {
        for (const dim of type.shape) {
          message(shape, 1, (d) => {
            if (typeof dim === "number") integer(d, 1, dim);
            else text(d, 2, dim);
          });
        }
      });
    }),
  );
}

/** The bytes of a `.onnx` file. */
export function encodeModel(model: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  integer(writer, 1, irVersion);
  text(writer, 2, "chain-of-edits");
  message(writer, 7, (graph) => {
    for (const [i, node] of model.nodes.entries()) message(graph, 1, (w) => writeNode(w, node, i));
    text(graph, 2, "graph");
    for (const initializer of model.initializers) message(graph, 5, (w) => writeInitializer(w, initializer));
    for (const [name, type] of model.inputs) message(graph, 11, (w) => writeValue(w, name, type));
    for (const [name, type] of model.outputs) message(graph, 12, (w) => writeValue(w, name, type));
  });
  for (const [domain, version] of opsets) {
    message(writer, 8, (w) => {
      text(w, 1, domain);
      integer(w, 2, version);
    });
  }
  return writer.finish();
}
