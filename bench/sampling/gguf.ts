/**
 * A model's weights as a GGUF file (version 3, float32) for llama.cpp. Source: ggml's docs/gguf.md; rows of q and k are put in llama.cpp's order of
 * rotary pairs as its convert_hf_to_gguf.py does.
 *
 * The vocabulary is made up, but has the single bytes that llama.cpp looks for: ids go in and come out. Not covered: rope scaling, attention bias, 16-bit weights.
 */
import { writeFile } from "node:fs/promises";
import type { ParameterSet } from "../../src/model/index.ts";

const types = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 } as const;
const alignment = 32;

const u32 = (value: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value);
  return out;
};
const u64 = (value: number): Buffer => {
  const out = Buffer.alloc(8);
  out.writeBigUInt64LE(BigInt(value));
  return out;
};
const f32 = (value: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeFloatLE(value);
  return out;
};
const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);

type Value =
  | { readonly kind: "uint32" | "float32"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "array"; readonly of: "string" | "float32" | "int32"; readonly values: readonly (string | number)[] };

const scalar = (kind: "uint32" | "int32" | "float32" | "string", value: string | number): Buffer =>
  kind === "string" ? text(String(value)) : kind === "float32" ? f32(Number(value)) : u32(Number(value));

function entry(key: string, value: Value): Buffer {
  const head = [text(key), u32(types[value.kind])];
  if (value.kind !== "array") return Buffer.concat([...head, scalar(value.kind, value.value)]);
  return Buffer.concat([...head, u32(types[value.of]), u64(value.values.length), ...value.values.map((one) => scalar(value.of, one))]);
}

const names: Readonly<Record<string, string>> = {
  "input_layernorm.weight": "attn_norm.weight",
  "self_attn.q_proj.weight": "attn_q.weight",
  "self_attn.k_proj.weight": "attn_k.weight",
  "self_attn.v_proj.weight": "attn_v.weight",
  "self_attn.o_proj.weight": "attn_output.weight",
  "post_attention_layernorm.weight": "ffn_norm.weight",
  "mlp.gate_proj.weight": "ffn_gate.weight",
  "mlp.up_proj.weight": "ffn_up.weight",
  "mlp.down_proj.weight": "ffn_down.weight",
  "model.embed_tokens.weight": "token_embd.weight",
  "model.norm.weight": "output_norm.weight",
  "lm_head.weight": "output.weight",
};

function nameOf(name: string): string {
  const layer = /^model\.layers\.(\d+)\.(.*)$/.exec(name);
  return layer ? `blk.${layer[1]}.${names[layer[2]!]}` : names[name]!;
}

/** Values in Hugging Face's order [out, in]; a head's rows (half, pair) become (pair, half). */
function valuesOf(parameters: ParameterSet, name: string): { readonly shape: readonly number[]; readonly data: Float32Array } {
  const { shape, data, transposed } = parameters.views.get(name)!;
  if (shape.length === 1) return { shape, data: data as Float32Array };
  const [rows, columns] = shape as readonly [number, number];
  const rotated = /\.[qk]_proj\.weight$/.test(name);
  const { headDim } = parameters.config;
  const half = headDim / 2;
  const out = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const at = r % headDim;
    const to = rotated ? r - at + 2 * (at % half) + Math.floor(at / half) : r;
    for (let c = 0; c < columns; c++) out[to * columns + c] = data[transposed ? c * rows + r : r * columns + c]!;
  }
  return { shape, data: out };
}

const isByte = (id: number): boolean => id >= 3 && id < 259;
const spelling = (id: number): string => (isByte(id) ? `<0x${(id - 3).toString(16).toUpperCase().padStart(2, "0")}>` : `<${id}>`);
/** 1: normal, 3: control, 6: a byte. */
const tokenType = (id: number): number => (id < 3 ? 3 : isByte(id) ? 6 : 1);

export async function writeGguf(path: string, parameters: ParameterSet): Promise<void> {
  const { config } = parameters;
  const number = (kind: "uint32" | "float32", value: number): Value => ({ kind, value });
  const metadata: Record<string, Value> = {
    "general.architecture": { kind: "string", value: "llama" },
    "general.alignment": number("uint32", alignment),
    "general.file_type": number("uint32", 0),
    "llama.vocab_size": number("uint32", config.vocabSize),
    "llama.context_length": number("uint32", config.contextLength),
    "llama.embedding_length": number("uint32", config.hiddenSize),
    "llama.block_count": number("uint32", config.layers),
    "llama.feed_forward_length": number("uint32", config.intermediateSize),
    "llama.rope.dimension_count": number("uint32", config.headDim),
    "llama.rope.freq_base": number("float32", config.ropeTheta),
    "llama.attention.head_count": number("uint32", config.heads),
    "llama.attention.head_count_kv": number("uint32", config.kvHeads),
    "llama.attention.key_length": number("uint32", config.headDim),
    "llama.attention.value_length": number("uint32", config.headDim),
    "llama.attention.layer_norm_rms_epsilon": number("float32", config.normEps),
    "tokenizer.ggml.model": { kind: "string", value: "llama" },
    "tokenizer.ggml.tokens": { kind: "array", of: "string", values: Array.from({ length: config.vocabSize }, (_, i) => spelling(i)) },
    "tokenizer.ggml.scores": { kind: "array", of: "float32", values: new Array(config.vocabSize).fill(0) },
    "tokenizer.ggml.token_type": { kind: "array", of: "int32", values: Array.from({ length: config.vocabSize }, (_, i) => tokenType(i)) },
    "tokenizer.ggml.bos_token_id": number("uint32", 0),
    "tokenizer.ggml.eos_token_id": number("uint32", 1),
  };
  const padded = (size: number): number => Math.ceil(size / alignment) * alignment;
  const tensors = [...parameters.views.keys()].map((name) => ({ name: nameOf(name), ...valuesOf(parameters, name) }));
  const infos: Buffer[] = [];
  let offset = 0;
  for (const { name, shape, data } of tensors) {
    infos.push(text(name), u32(shape.length), ...shape.toReversed().map(u64), u32(0), u64(offset));
    offset += padded(data.byteLength);
  }
  const entries = Object.entries(metadata).map(([key, value]) => entry(key, value));
  const head = Buffer.concat([Buffer.from("GGUF"), u32(3), u64(tensors.length), u64(entries.length), ...entries, ...infos]);
  const parts: Buffer[] = [head, Buffer.alloc(padded(head.length) - head.length)];
  for (const { data } of tensors)
    parts.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength), Buffer.alloc(padded(data.byteLength) - data.byteLength));
  await writeFile(path, Buffer.concat(parts));
}
