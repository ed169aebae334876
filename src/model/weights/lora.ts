/**
 * LoRA adapters (Hu et al., arXiv 2106.09685): for each target weight W [in, out], A [in, r] and B [r, out], with W' = W + (alpha/r)·A B.
 *
 * Several adapters may stand on one base; `MergedWeights` holds the weights that a model with the adapter on computes with. Not guaranteed: adapters on embeddings, head, norms or biases.
 */
import { InputError, type Rng } from "../../base/index.ts";
import type { TensorView } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { type LinearName, linearNames, linearPath, linearShape, type ParameterView } from "../files/parameters.ts";
import { Arena, layoutOf } from "./arena.ts";
import { checkpointView } from "./parameter-set.ts";

export interface LoraConfig {
  readonly rank: number;
  readonly alpha: number;
  /** Default: all linear layers of the blocks. */
  readonly targets?: readonly LinearName[];
}

/** One adapted weight. */
export interface LoraTarget {
  /** e.g. model.layers.0.self_attn.q_proj */
  readonly path: string;
  readonly layer: number;
  readonly name: LinearName;
}

export class LoraAdapter {
  readonly model: LlamaConfig;
  readonly rank: number;
  readonly alpha: number;
  readonly targets: readonly LinearName[];
  /** A and B of every target, named PATH.lora_A and PATH.lora_B. */
  readonly arena: Arena;

  constructor(model: LlamaConfig, { rank, alpha, targets = linearNames }: LoraConfig) {
    if (!Number.isInteger(rank) || rank < 1) throw new InputError(`LoRA's rank must be a whole number ≥ 1, got ${rank}`);
    if (!(alpha > 0)) throw new InputError(`LoRA's alpha must be > 0, got ${alpha}`);
    const unknown = targets.filter((target) => !linearNames.includes(target));
    if (unknown.length > 0 || targets.length === 0) {
      throw new InputError(`LoRA's targets must be among ${linearNames.join(", ")}, got [${targets.join(", ")}]`);
    }
    this.model = model;
    this.rank = rank;
    this.alpha = alpha;
    this.targets = linearNames.filter((name) => targets.includes(name));
    this.arena = new Arena(
      layoutOf(
        this.modules().flatMap(({ path, name }) => {
          const [outputs, inputs] = linearShape(model, name);
          return [
            { name: `${path}.lora_A`, dims: [inputs, rank] },
            { name: `${path}.lora_B`, dims: [rank, outputs] },
          ];
        }),
      ),
    );
  }

  /** alpha / rank. */
  get scale(): number {
    return this.alpha / this.rank;
  }

  /** A uniform in ±1/√in (PEFT's Kaiming initialisation with a = √5), B zero: the adapter changes nothing yet. */
  initialise(rng: Rng): this {
    for (const { path, name } of this.modules()) {
      const bound = 1 / Math.sqrt(linearShape(this.model, name)[1]);
      const a = this.arena.view(`${path}.lora_A`).data;
      for (let i = 0; i < a.length; i++) a[i] = bound * (2 * rng.float() - 1);
      this.arena.view(`${path}.lora_B`).data.fill(0);
    }
    return this;
  }

  /** The adapted weights, layer by layer. */
  modules(): LoraTarget[] {
    const out: LoraTarget[] = [];
    for (let layer = 0; layer < this.model.layers; layer++) {
      for (const name of this.targets) out.push({ path: linearPath(layer, name), layer, name });
    }
    return out;
  }

  a(path: string): TensorView {
    return this.arena.view(`${path}.lora_A`);
  }

  b(path: string): TensorView {
    return this.arena.view(`${path}.lora_B`);
  }

  /** A and B as PEFT's files see them: PREFIX.PATH.lora_A.weight [r, in], lora_B.weight [out, r]. */
  views(prefix = "base_model.model"): Map<string, ParameterView> {
    const out = new Map<string, ParameterView>();
    for (const { path } of this.modules()) {
      for (const [part, view] of [["lora_A", this.a(path)] as const, ["lora_B", this.b(path)] as const]) {
        const name = `${prefix}.${path}.${part}.weight`;
        out.set(name, checkpointView(name, view, true));
      }
    }
    return out;
  }

  /** A copy in memory of its own. */
  clone(): LoraAdapter {
    const copy = new LoraAdapter(this.model, this);
    copy.arena.floats.set(this.arena.floats);
    return copy;
  }
}
