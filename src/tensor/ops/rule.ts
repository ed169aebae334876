/**
 * What a primitive has to declare: the attributes of each (`PrimitiveAttributes`), a shape rule and a lowering to ONNX.
 * Gradients are declared in vjp/, over the same key set; a primitive missing from either table is a compile error.
 */
import type { Graph, Target, Tensor } from "../graph.ts";
import { type Dim, type DType, dimProduct, formatShape, formatType, GraphError, type Shape, sameDim, type TensorType } from "../types.ts";

type None = Readonly<Record<never, never>>;
export interface Reduce {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}
export interface MatMul {
  readonly transA: boolean;
  readonly transB: boolean;
  readonly alpha: number;
}
interface Axis {
  readonly axis: number;
}

/** Every primitive and its attributes. */
export interface PrimitiveAttributes {
  add: None;
  sub: None;
  mul: None;
  div: None;
  minimum: None;
  maximum: None;
  greater: None;
  greaterOrEqual: None;
  less: None;
  equal: None;
  where: None;
  neg: None;
  exp: None;
  log: None;
  sqrt: None;
  reciprocal: None;
  sigmoid: None;
  silu: None;
  tanh: None;
  abs: None;
  clip: { readonly low: number; readonly high: number };
  cast: { readonly to: DType };
  stopGradient: None;
  reduceSum: Reduce;
  reduceMean: Reduce;
  reduceMax: Reduce;
  reshape: { readonly shape: Shape };
  transpose: { readonly perm: readonly number[] };
  slice: { readonly axis: number; readonly start: number; readonly end: number };
  concat: Axis;
  expandLike: None;
  matmul: MatMul;
  gemm: MatMul & { readonly beta: number };
  gather: None;
  gatherElements: Axis;
  scatterAddRows: None;
  softmax: Axis;
  rmsNormalization: { readonly epsilon: number };
  rotary: None;
  onnx: OnnxAttributes;
}

export type Primitive = keyof PrimitiveAttributes;

export type OnnxAttribute =
  | { readonly i: number }
  | { readonly f: number }
  | { readonly s: string }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] };

/** Any operation of ONNX or of the runtime's own domain, with types given by the caller. For inference graphs. */
export interface OnnxAttributes {
  readonly type: string;
  readonly domain: string;
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
  readonly outputs: readonly TensorType[];
  /** Where an optional input is left out, its position. */
  readonly absent: readonly number[];
}

/** Where a lowering writes its nodes. Names are those of values; "" is an absent optional input. */
export interface Emitter {
  readonly target: Target;
  node(
    type: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
    domain?: string,
  ): void;
  /** A fresh value name. */
  temp(): string;
  /** An int64 vector constant. */
  int64s(values: readonly number[]): string;
  /** A rank-0 float constant. */
  float(value: number): string;
}

export interface LoweredNode<A> {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: A;
  readonly inputTypes: readonly TensorType[];
  readonly outputTypes: readonly TensorType[];
}

export interface ForwardRule<A> {
  /** The output types. Throws GraphError naming the operation, the operand and the shapes. */
  infer(inputs: readonly TensorType[], attributes: A, target: Target): readonly TensorType[];
  lower(emit: Emitter, node: LoweredNode<A>): void;
}

export type ForwardRules<K extends Primitive> = { readonly [P in K]: ForwardRule<PrimitiveAttributes[P]> };

/** Infers and records; returns all outputs. */
export function apply<K extends Primitive>(
  op: K,
  rules: ForwardRules<K>,
  inputs: readonly Tensor[],
  attributes: PrimitiveAttributes[K],
): readonly Tensor[] {
  const graph: Graph = inputs[0]!.graph;
  const types = rules[op].infer(inputs, attributes, graph.target);
  return graph.record(op, inputs, attributes as Readonly<Record<string, unknown>>, types);
}

/** Checks that an operand's element type is one of `allowed`. */
export function expectType(op: string, operand: string, type: TensorType, ...allowed: readonly DType[]): void {
  if (!allowed.includes(type.dtype)) throw new GraphError(`${op}: ${operand} must be ${allowed.join(" or ")}, got ${formatType(type)}`);
}

export function expectRank(op: string, operand: string, type: TensorType, rank: number): void {
  if (type.shape.length !== rank) throw new GraphError(`${op}: ${operand} must have rank ${rank}, got ${formatType(type)}`);
}

/** NumPy broadcasting; symbolic dimensions must be equal or meet a 1. */
export function broadcastShapes(op: string, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  const out: Dim[] = [];
  for (let i = 0; i < rank; i++) {
    const left = a[i - rank + a.length] ?? 1;
    const right = b[i - rank + b.length] ?? 1;
    if (left === 1) out.push(right);
    else if (right === 1 || sameDim(left, right)) out.push(left);
    else throw new GraphError(`${op}: shapes ${formatShape(a)} and ${formatShape(b)} don't broadcast (${left} against ${right})`);
  }
  return out;
}

export function sameSize(a: Shape, b: Shape): boolean {
  return sameDim(dimProduct(...a), dimProduct(...b));
}
