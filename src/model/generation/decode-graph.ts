/**
 * The generation graph: one forward pass over new tokens, with keys and values read from and written to a cache.
 *
 * Linear layers run on A rows of new tokens; attention runs on R cache slots with S positions each, so that a decode step may compute fewer
 * rows than the stretch of slots it attends in (`place` and `back` go between). Prefill is A = S, R = 1; a decode step is S = 1.
 * After the last layer's attention only the rows whose logits are wanted go on: of a prompt, one.
 * GroupQueryAttention applies the rotary tables and appends to the cache; with S > 1 on a cache that holds something it needs R = 1.
 */
import { Graph, type LoweredGraph, linear, lower, ops, rmsNorm, siluMul, type Tensor } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { type LinearName, linearPath } from "../files/parameters.ts";
import type { ParameterSet } from "../weights/parameter-set.ts";
import { ropeTables } from "./rope.ts";

/** Inputs and outputs beside weights and caches. */
export const decodePorts = {
  /** int32 [A] */
  ids: "ids",
  /** int32 [R, S]: which row each position of a slot takes its query from */
  place: "place",
  /** int32 [A]: where in R·S each row's attention comes out */
  back: "back",
  /** int32 [R]: tokens in each slot after this pass, less one */
  lengths: "lengths",
  /** int32 []: the largest of those, plus one */
  total: "total",
  /** int64 [R, S]: position of each token; only where the attention kernel can't rotate (see rotatesOutside) */
  positions: "positions",
  /** int32 [L]: rows whose logits are wanted */
  heads: "heads",
  /** float32 [L, V] */
  logits: "logits",
  /** float32 [L, V]: softmax of the logits */
  probabilities: "probabilities",
  /** float32 [L, 1]: the largest of each row's logits, and of its probabilities */
  largestLogit: "largest_logit",
  largestProbability: "largest_probability",
} as const;

/** Cache ports of a layer: float32 [R, kvHeads, capacity, headDim], input and output bound to the same memory. */
export const cachePorts = (layer: number) =>
  [
    { past: `past.${layer}.key`, present: `present.${layer}.key` },
    { past: `past.${layer}.value`, present: `present.${layer}.value` },
  ] as const;

export interface DecodeGraphOptions {
  readonly parameters: ParameterSet;
  /** Tokens that a slot holds. */
  readonly capacity: number;
  /** Weights baked into the graph (faster, a copy) instead of inputs. */
  readonly packed: boolean;
}

/** Whether the rotary tables are applied before the attention kernel, which takes heads of multiples of 16 only. */
export function rotatesOutside({ headDim }: LlamaConfig): boolean {
  return headDim % 16 !== 0;
}

/** Builds and lowers the graph. Weights that are inputs are named as in the checkpoint. */
export function buildDecodeGraph({ parameters, capacity, packed }: DecodeGraphOptions): LoweredGraph {
  const { config } = parameters;
  const graph = new Graph();
  const weight = (name: string): Tensor => {
    const { type, dims, data } = parameters.tensor(name);
    if (packed && type === "float32") return constants.get(name) ?? keep(name, graph.constant(data as Float32Array, dims));
    return graph.inputs.get(name) ?? graph.input(name, dims, type as "float32");
  };
  const constants = new Map<string, Tensor>();
  const keep = (name: string, tensor: Tensor): Tensor => {
    constants.set(name, tensor);
    return tensor;
  };

  const ids = graph.input(decodePorts.ids, ["A"], "int32");
  const place = graph.input(decodePorts.place, ["R", "S"], "int32");
  const back = graph.input(decodePorts.back, ["A"], "int32");
  const lengths = graph.input(decodePorts.lengths, ["R"], "int32");
  const total = graph.input(decodePorts.total, [], "int32");
  const heads = graph.input(decodePorts.heads, ["L"], "int32");
  const { cos, sin } = ropeTables(config, capacity);
  const tables = [cos, sin].map((table) => graph.constant(table, [capacity, config.headDim / 2]));
  if (rotatesOutside(config)) graph.input(decodePorts.positions, ["R", "S"], "int64");

  const embedding = weight("model.embed_tokens.weight");
  let x = ops.gather(embedding, ids); // [A, d]
  if (x.dtype !== "float32") x = ops.cast(x, "float32");
  const project = (layer: number, name: LinearName, rows: Tensor, addend?: Tensor): Tensor => {
    const path = linearPath(layer, name);
    const biased = config.attentionBias && (name === "q_proj" || name === "k_proj" || name === "v_proj");
    return linear(rows, weight(`${path}.weight`), biased ? weight(`${path}.bias`) : addend);
  };
  for (let layer = 0; layer < config.layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const h = rmsNorm(x, weight(`${prefix}.input_layernorm.weight`), config.normEps);
    const qkv = (["q_proj", "k_proj", "v_proj"] as const).map((name) => ops.gather(project(layer, name, h), place)); // [R, S, n]
    const attended = attention(graph, config, layer, capacity, [...qkv, lengths, total], tables);
    const last = layer === config.layers - 1;
    const wanted = last ? ops.gather(back, heads) : back;
    const rows = ops.gather(ops.reshape(attended, [-1, config.heads * config.headDim]), wanted); // [A, n], in the last layer [L, n]
    if (last) x = ops.gather(x, heads);
    x = project(layer, "o_proj", rows, x);
    const m = rmsNorm(x, weight(`${prefix}.post_attention_layernorm.weight`), config.normEps);
    x = project(layer, "down_proj", siluMul(project(layer, "gate_proj", m), project(layer, "up_proj", m)), x);
  }
  const chosen = rmsNorm(x, weight("model.norm.weight"), config.normEps);
  const head = config.tiedEmbeddings ? embedding : weight("lm_head.weight");
  const logits = ops.matmul(chosen, ops.cast(head, "float32"), { transB: true });
  const p = ops.softmax(logits);
  const largest = (t: Tensor): Tensor => ops.reduceMax(t, { axes: [1], keepDims: true });
  graph.output(decodePorts.logits, logits);
  graph.output(decodePorts.probabilities, p);
  // The log of the partition function is largest logit − log largest probability; the runtime's log rounds by position in the batch, so it is taken outside.
  graph.output(decodePorts.largestLogit, largest(logits));
  graph.output(decodePorts.largestProbability, largest(p));
  return lower(graph);
}

/** inputs: q, k, v [R, S, n], lengths, total; tables: cos, sin. */
function attention(
  graph: Graph,
  config: LlamaConfig,
  layer: number,
  capacity: number,
  inputs: readonly Tensor[],
  tables: readonly Tensor[],
): Tensor {
  const { heads, kvHeads, headDim } = config;
  const shape = ["R", kvHeads, capacity, headDim];
  const [key, value] = cachePorts(layer);
  const outside = rotatesOutside(config);
  const rotated = (x: Tensor, count: number): Tensor =>
    ops.onnx(graph, "RotaryEmbedding", [x, graph.inputs.get(decodePorts.positions), ...tables], {
      domain: "com.microsoft",
      attributes: { interleaved: { i: 0 }, num_heads: { i: count } },
      outputs: [x],
    })[0]!;
  const [q, k] = outside ? [rotated(inputs[0]!, heads), rotated(inputs[1]!, kvHeads)] : inputs;
  const [, , v, lengths, total] = inputs;
  const [attended, nextKey, nextValue] = ops.onnx(
    graph,
    "GroupQueryAttention",
    [q, k, v, graph.input(key.past, shape), graph.input(value.past, shape), lengths, total, ...(outside ? [] : tables)],
    {
      domain: "com.microsoft",
      attributes: {
        num_heads: { i: heads },
        kv_num_heads: { i: kvHeads },
        do_rotary: { i: outside ? 0 : 1 },
        rotary_interleaved: { i: 0 },
        scale: { f: 1 / Math.sqrt(headDim) },
      },
      outputs: [
        { dtype: "float32", shape: ["R", "S", heads * headDim] },
        { dtype: "float32", shape },
        { dtype: "float32", shape },
      ],
    },
  );
  graph.output(key.present, nextKey!);
  graph.output(value.present, nextValue!);
  return attended!;
}
