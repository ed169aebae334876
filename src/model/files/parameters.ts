/**
 * The weights that a configuration calls for: Hugging Face's names and shapes, in a fixed order.
 *
 * Not decided here: how a weight lies in memory. A `ParameterView` says so (transposed or not), the loader follows it.
 */
import type { Dtype, LlamaConfig } from "./config.ts";

export type ParameterKind = "embedding" | "head" | "linear" | "norm" | "bias";

export interface ParameterSpec {
  /** Hugging Face's name, e.g. model.layers.0.self_attn.q_proj.weight. */
  readonly name: string;
  readonly kind: ParameterKind;
  /** Hugging Face's shape: embedding and head [vocabulary, hidden], linear [out, in], norm and bias [width]. */
  readonly shape: readonly number[];
}

/** Where a weight goes to or comes from: `data` holds shape's elements, as [in, out] when `transposed` (2-D only). */
export interface ParameterView {
  readonly name: string;
  /** Hugging Face's shape, whatever the storage order. */
  readonly shape: readonly number[];
  readonly transposed: boolean;
  readonly dtype: Dtype;
  /** Float32Array for f32; the 16 raw bits per element for f16 and bf16. */
  readonly data: Float32Array | Uint16Array;
}

/** A weight that is made or read only when it is written: saving needs memory for one tensor at a time. */
export interface LazyParameter {
  readonly name: string;
  readonly shape: readonly number[];
  view(): Promise<ParameterView> | ParameterView;
}

/** The linear layers of a block, by their short names: what LoRA may target. */
export const linearNames = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"] as const;
export type LinearName = (typeof linearNames)[number];

/** "model.layers.3.self_attn.q_proj" for (3, "q_proj"). */
export function linearPath(layer: number, name: LinearName): string {
  const part = name === "gate_proj" || name === "up_proj" || name === "down_proj" ? "mlp" : "self_attn";
  return `model.layers.${layer}.${part}.${name}`;
}

/** Hugging Face's shape [out, in] of a block's linear layer. */
export function linearShape(config: LlamaConfig, name: LinearName): readonly [number, number] {
  const { hiddenSize: h, intermediateSize: f } = config;
  const q = config.heads * config.headDim;
  const kv = config.kvHeads * config.headDim;
  switch (name) {
    case "q_proj":
      return [q, h];
    case "k_proj":
    case "v_proj":
      return [kv, h];
    case "o_proj":
      return [h, q];
    case "gate_proj":
    case "up_proj":
      return [f, h];
    case "down_proj":
      return [h, f];
    default:
      return name satisfies never;
  }
}

/** All weights of the model, in file order. A tied head is absent: it is the embedding. */
export function parameterSpecs(config: LlamaConfig): ParameterSpec[] {
  const h = config.hiddenSize;
  const specs: ParameterSpec[] = [{ name: "model.embed_tokens.weight", kind: "embedding", shape: [config.vocabSize, h] }];
  for (let layer = 0; layer < config.layers; layer++) {
    specs.push({ name: `model.layers.${layer}.input_layernorm.weight`, kind: "norm", shape: [h] });
    for (const name of linearNames) {
      const shape = linearShape(config, name);
      if (name === "gate_proj") specs.push({ name: `model.layers.${layer}.post_attention_layernorm.weight`, kind: "norm", shape: [h] });
      specs.push({ name: `${linearPath(layer, name)}.weight`, kind: "linear", shape });
      const biased = config.attentionBias && (name === "q_proj" || name === "k_proj" || name === "v_proj");
      if (biased) specs.push({ name: `${linearPath(layer, name)}.bias`, kind: "bias", shape: [shape[0]] });
    }
  }
  specs.push({ name: "model.norm.weight", kind: "norm", shape: [h] });
  if (!config.tiedEmbeddings) specs.push({ name: "lm_head.weight", kind: "head", shape: [config.vocabSize, h] });
  return specs;
}

/** Elements in a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** Number of weights of the whole model. */
export function parameterCount(config: LlamaConfig): number {
  return parameterSpecs(config).reduce((sum, spec) => sum + sizeOf(spec.shape), 0);
}
