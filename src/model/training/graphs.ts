/**
 * The graphs of training: forward with loss and gradients that add to what is there (`train`), and forward alone (`score`).
 *
 * Inputs are named by weight (Hugging Face's names, PATH.lora_A, PATH.lora_B), gradients `grad.NAME` with outputs `grad.NAME.next`, bound to
 * the same memory. B and N are symbolic, S is fixed.
 */
import {
  Graph,
  gradients,
  type LoweredGraph,
  linear,
  loraLinear,
  lower,
  ops,
  rmsNorm,
  selectRows,
  type Target,
  type Tensor,
  tokenLogprobs,
} from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { type LinearName, linearPath } from "../files/parameters.ts";
import type { LoraAdapter } from "../weights/lora.ts";
import { normBefore } from "../weights/merged.ts";
import type { ParameterSet } from "../weights/parameter-set.ts";
import { buildHidden, type WeightSource } from "./llama.ts";
import { buildLoss, type LossShape } from "./loss.ts";

/** What is trained, and where LoRA's sum is made: `merged` binds W' made beforehand, `in-graph` makes it from a frozen (16-bit) W. */
export type WeightMode = "plain" | "merged" | "in-graph";

export interface GraphSpec {
  readonly config: LlamaConfig;
  /** Gives the weights' shapes and types. */
  readonly parameters: ParameterSet;
  readonly mode: WeightMode;
  readonly adapter?: LoraAdapter;
  readonly length: number;
  /** Absent: forward only. */
  readonly loss?: LossShape;
  readonly entropy?: boolean;
  readonly target?: Target;
  /** From plain primitives; for tests. */
  readonly twins?: boolean;
}

/** Inputs and outputs that change with the batch. */
export const batchPorts = {
  /** int32 [B·S], padded with 0 */
  ids: "ids",
  /** int32 [N]: rows whose log-probability is wanted; the last is a filler of weight 0 */
  rows: "rows",
  /** int32 [B·S]: where each row went in `rows`; the last place if nowhere */
  inverse: "inverse",
  /** int32 [N] */
  targets: "targets",
  /** float32 [] */
  loss: "loss",
  /** float32 [N] */
  logprobs: "logprobs",
  /** float32 [N], where asked for */
  entropy: "entropy",
} as const;

export const gradientPorts = (name: string): { readonly start: string; readonly next: string } => ({
  start: `grad.${name}`,
  next: `grad.${name}.next`,
});

class Source implements WeightSource {
  readonly #graph: Graph;
  readonly #spec: GraphSpec;
  readonly trained = new Map<string, Tensor>();

  constructor(graph: Graph, spec: GraphSpec) {
    this.#graph = graph;
    this.#spec = spec;
  }

  #weight(name: string): Tensor {
    const existing = this.#graph.inputs.get(name);
    if (existing) return existing;
    const { type, dims } = this.#spec.parameters.tensor(name);
    const tensor = this.#graph.input(name, dims, type as "float32");
    if (this.#spec.mode === "plain" && this.#spec.loss) this.trained.set(name, tensor);
    return tensor;
  }

  #low(name: string, dims: readonly number[]): Tensor {
    const tensor = this.#graph.input(name, dims);
    if (this.#spec.loss) this.trained.set(name, tensor);
    return tensor;
  }

  get embedding(): Tensor {
    return this.#weight("model.embed_tokens.weight");
  }

  get head(): Tensor {
    return this.#spec.config.tiedEmbeddings ? this.embedding : this.#weight("lm_head.weight");
  }

  norm(name: string): Tensor | undefined {
    return this.#spec.mode === "merged" && name !== "model.norm.weight" ? undefined : this.#weight(name);
  }

  linear(layer: number, name: LinearName, x: Tensor, addend?: Tensor): Tensor {
    const { config, adapter, mode } = this.#spec;
    const path = linearPath(layer, name);
    const w = this.#weight(`${path}.weight`);
    const biased = config.attentionBias && (name === "q_proj" || name === "k_proj" || name === "v_proj");
    const extra = biased ? this.#weight(`${path}.bias`) : addend;
    if (!adapter?.targets.includes(name) || mode === "plain") return linear(x, w, extra);
    let a = this.#low(`${path}.lora_A`, adapter.a(path).dims);
    const b = this.#low(`${path}.lora_B`, adapter.b(path).dims);
    const norm = normBefore(layer, name);
    // The input named after the norm carries the base's gain. W' = g∘(W + sAB) = g∘W + s(g∘A)B: with the gain folded into W, it is g∘A that meets the bare normalised rows.
    if (mode === "merged" && norm) a = ops.mul(a, ops.reshape(this.#weight(norm), [-1, 1]));
    return loraLinear(x, w, a, b, { scale: adapter.scale, merged: mode === "merged", ...(extra && { addend: extra }) });
  }
}

/** Builds and lowers a training or scoring graph; `trained` names what has a gradient. */
export function buildModelGraph(spec: GraphSpec): LoweredGraph & { readonly trained: readonly string[] } {
  const { config, length, loss } = spec;
  const graph = new Graph(spec.target, { twins: spec.twins ?? false });
  const source = new Source(graph, spec);
  const tokens = `${length}*B`;
  const ids = graph.input(batchPorts.ids, [tokens], "int32");
  const rows = graph.input(batchPorts.rows, ["N"], "int32");
  const inverse = graph.input(batchPorts.inverse, [tokens], "int32");
  const targets = graph.input(batchPorts.targets, ["N"], "int32");
  const hidden = buildHidden(graph, config, source, { ids, length, choose: (x) => selectRows(x, rows, inverse) });
  const chosen = rmsNorm(hidden, source.norm("model.norm.weight"), config.normEps);
  const { logprobs, entropy } = tokenLogprobs(chosen, source.head, targets);
  graph.output(batchPorts.logprobs, logprobs);
  if (spec.entropy) graph.output(batchPorts.entropy, entropy);
  if (loss) {
    const total = buildLoss(graph, logprobs, loss);
    graph.output(batchPorts.loss, total);
    const names = [...source.trained.keys()];
    const tensors = [...source.trained.values()];
    const starts = new Map(tensors.map((tensor, i) => [tensor, graph.input(gradientPorts(names[i]!).start, tensor.shape)]));
    for (const [i, gradient] of gradients(total, tensors, { startFrom: starts }).entries())
      graph.output(gradientPorts(names[i]!).next, gradient);
  }
  return { ...lower(graph), trained: [...source.trained.keys()] };
}
