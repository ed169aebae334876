/**
 * The static graph: tensors, nodes and the tape from which gradients are derived.
 *
 * Operations are recorded with their inferred types as they are called. A composite records its inner primitives as nodes, and one
 * entry of its own on the tape. Not guaranteed: that every node is used; lowering drops those that no output needs.
 */
import { type DType, formatType, GraphError, type Shape, type TensorType } from "./types.ts";

/** What a back end can run. WebGPU has no FusedMatMul, and its SimplifiedLayerNormalization gives a wrong second output. */
export interface Target {
  readonly name: "cpu" | "webgpu" | "cuda";
  readonly fusedMatMul: boolean;
  readonly normalizationSavesScale: boolean;
  readonly quickGelu: boolean;
}

export const targets = {
  cpu: { name: "cpu", fusedMatMul: true, normalizationSavesScale: true, quickGelu: true },
  webgpu: { name: "webgpu", fusedMatMul: false, normalizationSavesScale: false, quickGelu: false },
  cuda: { name: "cuda", fusedMatMul: true, normalizationSavesScale: false, quickGelu: true },
} as const satisfies Record<string, Target>;

/** A value of the graph. `name` is set for inputs and constants. */
export interface Tensor {
  readonly graph: Graph;
  readonly id: number;
  readonly dtype: DType;
  readonly shape: Shape;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** One recorded operation; `op` names a rule of the table. */
export interface GraphNode {
  readonly op: string;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
  readonly outputs: readonly Tensor[];
}

/** One differentiable step: a primitive, or a composite with what its forward pass saved. */
export interface TapeEntry extends GraphNode {
  readonly composite: unknown;
  readonly saved: readonly Tensor[];
}

export type ConstantData = Float32Array | Int32Array | BigInt64Array | Uint8Array;

export interface Constant {
  readonly tensor: Tensor;
  readonly data: ConstantData;
}

function dtypeOfData(data: ConstantData): DType {
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Int32Array) return "int32";
  if (data instanceof BigInt64Array) return "int64";
  return "uint8";
}

export interface GraphOptions {
  /** Build composites from plain primitives: the test oracle of their fused forms. */
  readonly twins?: boolean;
}

export class Graph {
  readonly target: Target;
  readonly twins: boolean;
  readonly nodes: GraphNode[] = [];
  readonly tape: TapeEntry[] = [];
  readonly inputs = new Map<string, Tensor>();
  readonly outputs = new Map<string, Tensor>();
  readonly constants: Constant[] = [];
  #nextId = 0;
  #recording = true;
  readonly #scalars = new Map<string, Tensor>();
  readonly #shared = new Map<string, Tensor>();

  constructor(target: Target = targets.cpu, options: GraphOptions = {}) {
    this.target = target;
    this.twins = options.twins ?? false;
  }

  /** A named input; it is fed at run time. Throws GraphError on a name already taken. */
  input(name: string, shape: Shape, dtype: DType = "float32"): Tensor {
    if (this.inputs.has(name)) throw new GraphError(`input: the graph already has an input named ${JSON.stringify(name)}`);
    const tensor = this.#tensor({ dtype, shape });
    this.inputs.set(name, tensor);
    return tensor;
  }

  /** Values baked into the graph. Element type follows the array. */
  constant(data: ConstantData, shape: Shape): Tensor {
    const size = shape.reduce<number>((product, dim) => product * Number(dim), 1);
    if (size !== data.length) throw new GraphError(`constant: shape [${shape.join(", ")}] needs ${size} values, got ${data.length}`);
    const tensor = this.#tensor({ dtype: dtypeOfData(data), shape });
    this.constants.push({ tensor, data });
    return tensor;
  }

  /** A constant made once per graph and key: every layer's attention has the same masks. */
  sharedConstant(key: string, make: () => { readonly data: ConstantData; readonly shape: Shape }): Tensor {
    let tensor = this.#shared.get(key);
    if (!tensor) {
      const { data, shape } = make();
      tensor = this.constant(data, shape);
      this.#shared.set(key, tensor);
    }
    return tensor;
  }

  /** A rank-0 constant, shared by equal ones. */
  scalar(value: number, dtype: "float32" | "int32" | "int64" = "float32"): Tensor {
    const key = `${dtype}:${Object.is(value, -0) ? "-0" : value}`;
    let tensor = this.#scalars.get(key);
    if (!tensor) {
      const data =
        dtype === "float32" ? Float32Array.of(value) : dtype === "int32" ? Int32Array.of(value) : BigInt64Array.of(BigInt(value));
      tensor = this.constant(data, []);
      this.#scalars.set(key, tensor);
    }
    return tensor;
  }

  /** Names a result. Throws GraphError on a name already taken, or a tensor of another graph. */
  output(name: string, tensor: Tensor): void {
    if (this.outputs.has(name)) throw new GraphError(`output: the graph already has an output named ${JSON.stringify(name)}`);
    if (tensor.graph !== this) throw new GraphError(`output ${JSON.stringify(name)}: the tensor belongs to another graph`);
    this.outputs.set(name, tensor);
  }

  /** Records a primitive whose output types are already inferred. For the operations of ops/, not for callers. */
  record(op: string, inputs: readonly Tensor[], attributes: Attributes, types: readonly TensorType[]): readonly Tensor[] {
    for (const [i, input] of inputs.entries()) {
      if (input.graph !== this) throw new GraphError(`${op}: operand ${i} (${formatType(input)}) belongs to another graph`);
    }
    const outputs = types.map((type) => this.#tensor(type));
    const node: GraphNode = { op, inputs, attributes, outputs };
    this.nodes.push(node);
    if (this.#recording) this.tape.push({ ...node, composite: undefined, saved: [] });
    return outputs;
  }

  /** Runs `build` without taping its primitives. */
  untaped<T>(build: () => T): T {
    const before = this.#recording;
    this.#recording = false;
    try {
      return build();
    } finally {
      this.#recording = before;
    }
  }

  /** Records a composite's own tape entry (its primitives were built untaped). */
  recordComposite(entry: TapeEntry): void {
    if (this.#recording) this.tape.push(entry);
  }

  #tensor(type: TensorType): Tensor {
    return { graph: this, id: this.#nextId++, dtype: type.dtype, shape: [...type.shape] };
  }
}
