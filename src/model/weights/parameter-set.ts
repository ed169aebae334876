/**
 * A model's weights in memory, by Hugging Face's names.
 *
 * Linear weights are stored transposed, [in, out], as the graphs multiply rows by them; embedding and head as [vocabulary, hidden]; norms and
 * biases as they are. A float32 set is one arena (`arena`), shared by trainer and sampler. In a 16-bit set the matrices are 16-bit and the
 * vectors float32. Not guaranteed: that several sets don't share memory (the effective weights of a LoRA share what they don't change).
 */
import { InputError, type Rng } from "../../base/index.ts";
import { alignedBytes, type TensorView, viewOf } from "../../tensor/index.ts";
import type { Dtype, LlamaConfig } from "../files/config.ts";
import { convert } from "../files/half.ts";
import { type ParameterSpec, type ParameterView, parameterSpecs, sizeOf } from "../files/parameters.ts";
import { Arena, layoutOf } from "./arena.ts";

const elementTypes = { f32: "float32", f16: "float16", bf16: "bfloat16" } as const;

function storedDims(spec: ParameterSpec): readonly number[] {
  return spec.kind === "linear" ? [spec.shape[1]!, spec.shape[0]!] : spec.shape;
}

/** How a checkpoint sees a tensor of ours. */
export function checkpointView(name: string, view: TensorView, transposed: boolean): ParameterView {
  const dtype: Dtype = view.type === "float16" ? "f16" : view.type === "bfloat16" ? "bf16" : "f32";
  const shape = transposed ? view.dims.toReversed() : view.dims;
  return { name, shape, transposed, dtype, data: view.data as Float32Array | Uint16Array };
}

export class ParameterSet {
  readonly config: LlamaConfig;
  /** Every weight as a checkpoint reads and writes it, in file order. */
  readonly views: ReadonlyMap<string, ParameterView>;
  /** The whole of a float32 set that owns its memory. */
  readonly arena: Arena | undefined;
  readonly #tensors: ReadonlyMap<string, TensorView>;

  constructor(config: LlamaConfig, tensors: ReadonlyMap<string, TensorView>, arena?: Arena) {
    this.config = config;
    this.arena = arena;
    this.#tensors = tensors;
    this.views = new Map(
      parameterSpecs(config).map((spec) => [spec.name, checkpointView(spec.name, tensors.get(spec.name)!, spec.kind === "linear")]),
    );
  }

  /** Zeroed memory for a model. */
  static allocate(config: LlamaConfig, dtype: Dtype = "f32"): ParameterSet {
    const specs = parameterSpecs(config);
    if (dtype === "f32") {
      const arena = new Arena(layoutOf(specs.map((spec) => ({ name: spec.name, dims: storedDims(spec) }))));
      return new ParameterSet(config, new Map(specs.map((spec) => [spec.name, arena.view(spec.name)])), arena);
    }
    const tensors = new Map<string, TensorView>();
    for (const spec of specs) tensors.set(spec.name, viewOf(spec.shape.length > 1 ? elementTypes[dtype] : "float32", storedDims(spec)));
    return new ParameterSet(config, tensors);
  }

  /** Random weights for training from scratch: matrices normal with the configuration's deviation, norms 1, biases 0. */
  static random(config: LlamaConfig, rng: Rng, dtype: Dtype = "f32"): ParameterSet {
    const set = ParameterSet.allocate(config, dtype);
    for (const spec of parameterSpecs(config)) {
      const view = set.tensor(spec.name);
      if (spec.kind === "norm") (view.data as Float32Array).fill(1);
      else if (spec.kind !== "bias") fillNormal(view, rng, config.initializerRange);
    }
    return set;
  }

  /** One weight as the graphs bind it. Throws InputError on an unknown name. */
  tensor(name: string): TensorView {
    const view = this.#tensors.get(name);
    if (!view) throw new InputError(`the model has no weight ${name}`);
    return view;
  }

  /** A copy in memory of its own (float32 weights in one arena), for a snapshot that later steps don't change. */
  clone(): ParameterSet {
    if (this.arena) {
      const arena = this.arena.clone();
      return new ParameterSet(this.config, new Map([...this.#tensors.keys()].map((name) => [name, arena.view(name)])), arena);
    }
    const tensors = new Map<string, TensorView>();
    for (const [name, view] of this.#tensors) {
      const copy = viewOf(view.type, view.dims);
      (copy.data as Float32Array).set(view.data as Float32Array);
      tensors.set(name, copy);
    }
    return new ParameterSet(this.config, tensors);
  }
}

function fillNormal(view: TensorView, rng: Rng, deviation: number): void {
  if (view.type === "float32") {
    const data = view.data as Float32Array;
    for (let i = 0; i < data.length; i++) data[i] = deviation * rng.normal();
    return;
  }
  const dtype: Dtype = view.type === "float16" ? "f16" : "bf16";
  const bytes = alignedBytes(4 * 65536);
  const chunk = new Float32Array(bytes.buffer, bytes.byteOffset, 65536);
  const data = view.data as Uint16Array;
  for (let start = 0; start < data.length; start += chunk.length) {
    const count = Math.min(chunk.length, data.length - start);
    for (let i = 0; i < count; i++) chunk[i] = deviation * rng.normal();
    convert(chunk.subarray(0, count), "f32", data.subarray(start, start + count), dtype, count);
  }
}

/** Bytes that a set of this type takes. */
export function parameterBytes(config: LlamaConfig, dtype: Dtype): number {
  const width = dtype === "f32" ? 4 : 2;
  return parameterSpecs(config).reduce((sum, spec) => sum + sizeOf(spec.shape) * (spec.shape.length > 1 ? width : 4), 0);
}
