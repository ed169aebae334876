/**
 * The Tinker API's protobuf messages: forward_backward requests, and the results of training and sampling calls, as the JSON forms of wire.ts.
 *
 * Field numbers are those of SDK 0.25's tinker_public.proto; `forward_only` (6) is inferred from its place between fields 5 and 7. Tokens travel as little-endian int32, log-probabilities
 * as float32 (NaN where JSON has null), an output's tensors concatenated with byte offsets. Field 1001 of a sequence is our own servers' `sampled_logprobs`. Not guaranteed: images, sparse tensors, top-k prompt
 * log-probabilities (refused or passed over); values are checked by the schemas of wire.ts, sizes here too.
 */
import { InputError } from "../../base/index.ts";
import { decodeMessage, encodeMessage, type Message, type MessageType } from "./protobuf.ts";
import { mostDatums, mostTokens } from "./wire.ts";

export const protobufType = "application/x-protobuf";

const mostBytes = 8 * mostTokens;

const tensor: MessageType = {
  1: { name: "dense", type: "bytes", bytes: mostBytes },
  2: { name: "sparse", type: "bytes", bytes: mostBytes },
  3: { name: "dtype", type: "int32" },
  4: { name: "shape", type: "int64", most: 8 },
};
const chunk: MessageType = {
  1: { name: "encoded_text", type: { 1: { name: "tokens", type: "bytes", bytes: 4 * mostTokens } } },
};
const datum: MessageType = {
  1: { name: "model_input", type: chunk, most: 1024 },
  2: { name: "loss_fn_inputs", type: tensor, map: true, most: 16 },
};
const trainingRequest: MessageType = {
  1: { name: "model_id", type: "string" },
  2: { name: "seq_id", type: "int32" },
  3: { name: "data", type: datum, most: mostDatums },
  4: { name: "loss_fn", type: "string" },
  5: { name: "loss_fn_config", type: "double", map: true, most: 32 },
  6: { name: "forward_only", type: "bool" },
};
/** A result's bytes are bounded by the reply's. */
const unbounded = 2 ** 31;
const batchedTensor: MessageType = {
  1: { name: "data", type: "bytes", bytes: unbounded },
  2: { name: "offsets", type: "bytes", bytes: 8 * (mostDatums + 1) },
  3: { name: "dtype", type: "int32" },
};
const trainingResult: MessageType = {
  1: { name: "loss_fn_output_type", type: "string" },
  2: {
    name: "loss_fn_outputs",
    type: {
      1: { name: "type_tag", type: "string" },
      2: { name: "fields", type: batchedTensor, map: true, most: 64 },
      3: { name: "num_datums", type: "int64" },
    },
    most: mostDatums,
  },
  3: { name: "metrics", type: "double", map: true, most: 1024 },
};
const sampleResult: MessageType = {
  1: {
    name: "sequences",
    type: {
      1: { name: "stop_reason", type: "int32" },
      2: { name: "tokens", type: "bytes", bytes: unbounded },
      3: { name: "logprobs", type: "bytes", bytes: unbounded },
      1001: { name: "sampled_logprobs", type: "bytes", bytes: unbounded },
    },
    most: mostDatums,
  },
  2: { name: "prompt_logprobs", type: "bytes", bytes: unbounded },
};

/** DType: 1 float32, 2 int64, 3 int32, 4 bfloat16. */
const dtypes = { float32: 1, int64: 2 } as const;
const stopReasons = ["stop", "length"] as const;

interface JsonTensor {
  readonly data: readonly (number | null)[];
  readonly dtype?: string | undefined;
  readonly shape?: readonly number[] | null | undefined;
}
interface JsonInput {
  readonly loss_fn: string;
  readonly loss_fn_config?: Readonly<Record<string, number | undefined>> | null | undefined;
  readonly data: readonly {
    readonly model_input: { readonly chunks: readonly { readonly tokens: readonly number[] }[] };
    readonly loss_fn_inputs: Readonly<Record<string, JsonTensor | undefined>>;
  }[];
}

/** A call of forward_backward, or of forward where `forward_input` is there, as bytes. */
export function encodeTraining(request: {
  readonly model_id: string;
  readonly seq_id: number;
  readonly forward_backward_input?: JsonInput;
  readonly forward_input?: JsonInput;
}): Uint8Array {
  const input = request.forward_backward_input ?? request.forward_input!;
  return encodeMessage(trainingRequest, {
    model_id: request.model_id,
    seq_id: request.seq_id,
    loss_fn: input.loss_fn,
    loss_fn_config: new Map(Object.entries(input.loss_fn_config ?? {}).filter(([, value]) => value !== undefined)),
    ...(request.forward_input && { forward_only: true }),
    data: input.data.map(({ model_input, loss_fn_inputs }) => ({
      model_input: model_input.chunks.map(({ tokens }) => ({ encoded_text: { tokens: bytesOf(Int32Array.from(tokens)) } })),
      loss_fn_inputs: new Map(Object.entries(loss_fn_inputs).flatMap(([name, value]) => (value ? [[name, tensorOf(value)] as const] : []))),
    })),
  });
}

/** The request as JSON has it, to be checked by its schema: `forward_backward_input`, or `forward_input` where it is forward only. Throws InputError. */
export function decodeTraining(bytes: Uint8Array): { readonly forwardOnly: boolean; readonly request: unknown } {
  const message = decodeMessage(trainingRequest, bytes);
  const config = (message["loss_fn_config"] ?? new Map()) as Map<string, number>;
  const input = {
    loss_fn: message["loss_fn"] ?? "",
    loss_fn_config: config.size === 0 ? null : Object.fromEntries(config),
    data: ((message["data"] ?? []) as Message[]).map((one, d) => ({
      model_input: { chunks: ((one["model_input"] ?? []) as Message[]).map((part) => chunkOf(part, d)) },
      loss_fn_inputs: Object.fromEntries(
        [...((one["loss_fn_inputs"] ?? new Map()) as Map<string, Message>)].map(([name, value]) => [
          name,
          jsonTensor(value, `data[${d}].${name}`),
        ]),
      ),
    })),
  };
  const forwardOnly = message["forward_only"] === true;
  const ids = { model_id: message["model_id"] ?? "", seq_id: message["seq_id"] ?? 0 };
  return { forwardOnly, request: { ...ids, ...(forwardOnly ? { forward_input: input } : { forward_backward_input: input }) } };
}

/** The result of a training or sampling call as bytes; undefined for results that have no protobuf form. */
export function encodeResult(result: Readonly<Record<string, unknown>>): Uint8Array | undefined {
  if (Array.isArray(result["sequences"])) {
    const sequences = result["sequences"] as {
      stop_reason: (typeof stopReasons)[number];
      tokens: number[];
      logprobs?: (number | null)[] | null;
      sampled_logprobs?: (number | null)[] | null;
    }[];
    return encodeMessage(sampleResult, {
      sequences: sequences.map(({ stop_reason, tokens, logprobs, sampled_logprobs: sampled }) => ({
        stop_reason: stopReasons.indexOf(stop_reason),
        tokens: bytesOf(Int32Array.from(tokens)),
        ...(logprobs && { logprobs: bytesOf(floatsOf(logprobs)) }),
        ...(sampled && { sampled_logprobs: bytesOf(floatsOf(sampled)) }),
      })),
    });
  }
  if (Array.isArray(result["loss_fn_outputs"])) {
    const outputs = result["loss_fn_outputs"] as { logprobs: JsonTensor }[];
    const arrays = outputs.map(({ logprobs }) => floatsOf(logprobs.data));
    const offsets = new BigInt64Array(arrays.length + 1);
    for (const [i, { byteLength }] of arrays.entries()) offsets[i + 1] = offsets[i]! + BigInt(byteLength);
    const logprobs = { data: Buffer.concat(arrays.map(bytesOf)), offsets: bytesOf(offsets), dtype: dtypes.float32 };
    return encodeMessage(trainingResult, {
      loss_fn_output_type: result["loss_fn_output_type"],
      loss_fn_outputs: [{ fields: new Map([["logprobs", logprobs]]), num_datums: outputs.length }],
      metrics: new Map(Object.entries((result["metrics"] ?? {}) as Record<string, number>)),
    });
  }
  return undefined;
}

export type ResultKind = "sample" | "training";

/** The result as JSON has it, to be checked by its schema. Throws InputError. */
export function decodeResult(kind: ResultKind, bytes: Uint8Array): unknown {
  switch (kind) {
    case "sample": {
      const { sequences = [] } = decodeMessage(sampleResult, bytes) as { sequences?: Message[] };
      return {
        sequences: sequences.map((one) => ({
          stop_reason: stopReasons[(one["stop_reason"] ?? 0) as number],
          tokens: valuesOf(3, (one["tokens"] ?? new Uint8Array()) as Uint8Array, "tokens"),
          logprobs: one["logprobs"] === undefined ? null : nullable(valuesOf(1, one["logprobs"] as Uint8Array, "logprobs")),
          ...(one["sampled_logprobs"] !== undefined && {
            sampled_logprobs: nullable(valuesOf(1, one["sampled_logprobs"] as Uint8Array, "sampled_logprobs")),
          }),
        })),
      };
    }
    case "training": {
      const message = decodeMessage(trainingResult, bytes);
      const records = (message["loss_fn_outputs"] ?? []) as Message[];
      return {
        loss_fn_output_type: message["loss_fn_output_type"] ?? "",
        metrics: Object.fromEntries((message["metrics"] ?? new Map()) as Map<string, number>),
        loss_fn_outputs: records.flatMap((record) => recordOutputs(record)),
      };
    }
    default:
      return kind satisfies never;
  }
}

/** One object per sequence: its part of every field. */
function recordOutputs(record: Message): Record<string, unknown>[] {
  const fields = [...((record["fields"] ?? new Map()) as Map<string, Message>)];
  const parts = fields.map(([name, field]) => {
    const dtype = (field["dtype"] ?? 0) as number;
    const data = (field["data"] ?? new Uint8Array()) as Uint8Array;
    const offsets = valuesOf(2, (field["offsets"] ?? new Uint8Array()) as Uint8Array, `${name}'s offsets`);
    if (offsets.some((offset, i) => offset < (i === 0 ? 0 : offsets[i - 1]!) || offset > data.length))
      throw new InputError(`${name}'s offsets don't rise within its data`);
    return offsets.slice(1).map((end, i) => {
      const values = nullable(valuesOf(dtype, data.subarray(offsets[i], end), name));
      return { data: values, dtype: dtype === 1 || dtype === 4 ? "float32" : "int64", shape: [values.length] };
    });
  });
  const count = (record["num_datums"] as number | undefined) ?? parts[0]?.length ?? 0;
  if (count > mostDatums || parts.some((part) => part.length !== count))
    throw new InputError("a record's fields differ in their number of sequences");
  return Array.from({ length: count }, (_, i) => Object.fromEntries(fields.map(([name], f) => [name, parts[f]![i]])));
}

function chunkOf(part: Message, d: number): unknown {
  const text = part["encoded_text"] as Message | undefined;
  if (!text) throw new InputError(`data[${d}].model_input holds a chunk that is no encoded text`);
  return { type: "encoded_text", tokens: valuesOf(3, (text["tokens"] ?? new Uint8Array()) as Uint8Array, "tokens") };
}

function jsonTensor(value: Message, where: string): unknown {
  const dtype = (value["dtype"] ?? 0) as number;
  if (value["sparse"] !== undefined) throw new InputError(`${where} is a sparse tensor; send it dense`);
  if (dtype !== dtypes.float32 && dtype !== dtypes.int64)
    throw new InputError(`${where} has dtype ${dtype}; float32 (1) and int64 (2) are known`);
  const data = valuesOf(dtype, (value["dense"] ?? new Uint8Array()) as Uint8Array, where);
  const shape = value["shape"] as number[] | undefined;
  return { data, dtype: dtype === dtypes.float32 ? "float32" : "int64", ...(shape && { shape }) };
}

function tensorOf({ data, dtype = "float32", shape }: JsonTensor): Message {
  const integers = dtype === "int64";
  return {
    dense: bytesOf(integers ? BigInt64Array.from(data, (value) => BigInt(value!)) : floatsOf(data)),
    dtype: integers ? dtypes.int64 : dtypes.float32,
    ...(shape && { shape }),
  };
}

/** Little-endian numbers of a DType. Throws InputError on bytes that are no whole number of them. */
function valuesOf(dtype: number, bytes: Uint8Array, where: string): number[] {
  const width = [0, 4, 8, 4, 2][dtype];
  if (!width || bytes.length % width !== 0) throw new InputError(`${where} has ${bytes.length} bytes of dtype ${dtype}`);
  const { buffer } = Uint8Array.from(bytes); // aligned
  if (dtype === 1) return [...new Float32Array(buffer)];
  if (dtype === 2) return Array.from(new BigInt64Array(buffer), Number);
  if (dtype === 3) return [...new Int32Array(buffer)];
  return [...new Float32Array(Uint32Array.from(new Uint16Array(buffer), (half) => half << 16).buffer)];
}

const nullable = (values: readonly number[]): (number | null)[] => values.map((value) => (Number.isFinite(value) ? value : null));
const floatsOf = (values: readonly (number | null)[]): Float32Array => Float32Array.from(values, (value) => value ?? Number.NaN);
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
