/**
 * The weights that a model with a LoRA adapter computes with: W' = g∘(W + sAB), one float32 copy of the adapted matrices, beside the frozen base.
 *
 * The gains g of the two norms in a block are folded into the matrices behind them, so the set's own block norms are 1. A sampler that binds
 * this set runs the adapted model at the base model's cost; `refresh` rewrites it in place after each step of A and B.
 * Not guaranteed: anything while `refresh` runs.
 */
import { InputError } from "../../base/index.ts";
import { type Binding, Graph, lower, openSession, ops, type Session, type TensorView, viewOf } from "../../tensor/index.ts";
import { type LinearName, linearNames, linearPath } from "../files/parameters.ts";
import { Arena, layoutOf } from "./arena.ts";
import type { LoraAdapter } from "./lora.ts";
import { ParameterSet } from "./parameter-set.ts";

/** The norm whose gain is folded into a linear layer; none for those behind no norm. */
export function normBefore(layer: number, name: LinearName): string | undefined {
  switch (name) {
    case "q_proj":
    case "k_proj":
    case "v_proj":
      return `model.layers.${layer}.input_layernorm.weight`;
    case "gate_proj":
    case "up_proj":
      return `model.layers.${layer}.post_attention_layernorm.weight`;
    case "o_proj":
    case "down_proj":
      return undefined;
    default:
      return name satisfies never;
  }
}

export class MergedWeights implements AsyncDisposable {
  readonly parameters: ParameterSet;
  readonly #session: Session;
  readonly #binding: Binding;

  private constructor(parameters: ParameterSet, session: Session, binding: Binding) {
    this.parameters = parameters;
    this.#session = session;
    this.#binding = binding;
  }

  /** Allocates the merged matrices and fills them. Throws InputError on a 16-bit base, which is merged inside the training graph instead. */
  static async create(base: ParameterSet, adapter: LoraAdapter, options: { readonly threads?: number } = {}): Promise<MergedWeights> {
    const { config } = base;
    const graph = new Graph();
    const inputs: Record<string, TensorView> = {};
    const outputs: Record<string, TensorView> = {};
    const input = (name: string, view: TensorView) => {
      if (view.type !== "float32") throw new InputError(`merging needs a float32 base, got ${view.type} for ${name}`);
      inputs[name] = view;
      return graph.inputs.get(name) ?? graph.input(name, view.dims);
    };
    const linears = Array.from({ length: config.layers }, (_, layer) =>
      linearNames.map((name) => ({ layer, name, path: linearPath(layer, name) })),
    );
    const changed = linears.flat().filter(({ layer, name }) => adapter.targets.includes(name) || normBefore(layer, name) !== undefined);
    const arena = new Arena(layoutOf(changed.map(({ path }) => ({ name: `${path}.weight`, dims: base.tensor(`${path}.weight`).dims }))));
    const tensors = new Map<string, TensorView>();
    for (const name of base.views.keys()) {
      const own = arena.layout.slots.has(name);
      const unit = /layers\.\d+\.(input|post_attention)_layernorm/.test(name);
      tensors.set(
        name,
        own
          ? arena.view(name)
          : unit
            ? viewOf("float32", [config.hiddenSize], new Float32Array(config.hiddenSize).fill(1))
            : base.tensor(name),
      );
    }
    for (const { layer, name, path } of changed) {
      let w = input(`${path}.weight`, base.tensor(`${path}.weight`));
      if (adapter.targets.includes(name)) {
        w = ops.gemm(input(`${path}.lora_A`, adapter.a(path)), input(`${path}.lora_B`, adapter.b(path)), w, { alpha: adapter.scale });
      }
      const norm = normBefore(layer, name);
      if (norm) w = ops.mul(w, ops.reshape(input(norm, base.tensor(norm)), [-1, 1]));
      graph.output(`${path}.merged`, w);
      outputs[`${path}.merged`] = tensors.get(`${path}.weight`)!;
    }
    const session = await openSession(lower(graph).model, { name: "lora-merge", ...options });
    const merged = new MergedWeights(new ParameterSet(config, tensors), session, session.bind(inputs, outputs));
    await merged.refresh();
    return merged;
  }

  /** Computes W' anew from A and B as they are now. */
  async refresh(): Promise<void> {
    await this.#binding.runAsync();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#binding[Symbol.dispose]();
    await this.#session[Symbol.asyncDispose]();
  }
}

/** Adds sAB to a float32 base in place (`sign` 1), or takes it away (−1; exact up to rounding). */
export async function mergeInto(base: ParameterSet, adapter: LoraAdapter, sign: 1 | -1 = 1): Promise<void> {
  const graph = new Graph();
  const inputs: Record<string, TensorView> = {};
  const outputs: Record<string, TensorView> = {};
  for (const { path } of adapter.modules()) {
    const view = base.tensor(`${path}.weight`);
    if (view.type !== "float32") throw new InputError(`merging needs a float32 base, got ${view.type} for ${path}`);
    const given = { [`${path}.weight`]: view, [`${path}.lora_A`]: adapter.a(path), [`${path}.lora_B`]: adapter.b(path) };
    const [w, a, b] = Object.entries(given).map(([name, { dims }]) => graph.input(name, dims));
    graph.output(`${path}.merged`, ops.gemm(a!, b!, w!, { alpha: sign * adapter.scale }));
    Object.assign(inputs, given);
    outputs[`${path}.merged`] = view;
  }
  await using session = await openSession(lower(graph).model, { name: "lora-merge" });
  using binding = session.bind(inputs, outputs);
  await binding.runAsync();
}
