/**
 * Llama's forward pass over rows of whole sequences: Llama 3.x and Qwen2 (biases on q, k, v), up to the chosen rows' log-probabilities.
 *
 * Sequences are [B, S] with S fixed per graph and B symbolic, padded on the right; no row attends to a later one, so padding needs no mask.
 * What follows the last layer's attention runs on the chosen rows only.
 */
import { causalAttention, type Graph, ops, rmsNorm, siluMul, type Tensor } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import type { LinearName } from "../files/parameters.ts";
import { ropeTables } from "../generation/rope.ts";

/** Where a graph takes its weights from. */
export interface WeightSource {
  readonly embedding: Tensor;
  readonly head: Tensor;
  /** A norm's gain; undefined where it is 1. */
  norm(name: string): Tensor | undefined;
  linear(layer: number, name: LinearName, x: Tensor, addend?: Tensor): Tensor;
}

/** Queries per attention block: see causalAttention. */
const attentionBlock = 128;

export interface HiddenInputs {
  /** int32 [B·S] */
  readonly ids: Tensor;
  /** S */
  readonly length: number;
  /** Takes the chosen rows: [B·S, n] → [N, n]. */
  readonly choose: (x: Tensor) => Tensor;
}

/** Hidden states of the chosen rows before the final norm: [N, d]. */
export function buildHidden(graph: Graph, config: LlamaConfig, weights: WeightSource, { ids, length, choose }: HiddenInputs): Tensor {
  const { heads, kvHeads, headDim, normEps } = config;
  const tables = ropeTables(config, length);
  const cos = graph.constant(tables.cos, [length, headDim / 2]);
  const sin = graph.constant(tables.sin, [length, headDim / 2]);
  const shape = { batch: "B", length, heads, kvHeads, headDim, block: attentionBlock };
  let x = ops.gather(weights.embedding, ids); // [B·S, d]
  if (x.dtype !== "float32") x = ops.cast(x, "float32");
  for (let layer = 0; layer < config.layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const h = rmsNorm(x, weights.norm(`${prefix}.input_layernorm.weight`), normEps);
    const [q, k, v] = (["q_proj", "k_proj", "v_proj"] as const).map((name) => weights.linear(layer, name, h)) as [Tensor, Tensor, Tensor];
    let attended = causalAttention(q, k, v, cos, sin, shape);
    // Of the last layer's rows others need keys and values alone.
    if (layer === config.layers - 1) [attended, x] = [choose(attended), choose(x)];
    x = weights.linear(layer, "o_proj", attended, x);
    const m = rmsNorm(x, weights.norm(`${prefix}.post_attention_layernorm.weight`), normEps);
    x = weights.linear(layer, "down_proj", siluMul(weights.linear(layer, "gate_proj", m), weights.linear(layer, "up_proj", m)), x);
  }
  return x;
}
