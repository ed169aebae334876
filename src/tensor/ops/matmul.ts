/** Matrix products. `matmul` is batched and broadcasts; `gemm` takes matrices and adds a third one. */
import type { Tensor } from "../graph.ts";
import { type Dim, formatType, GraphError, sameDim, type TensorType } from "../types.ts";
import { apply, broadcastShapes, type Emitter, expectRank, expectType, type ForwardRules, type LoweredNode } from "./rule.ts";

function rowsAndColumns(type: TensorType, transposed: boolean): [Dim, Dim] {
  const rank = type.shape.length;
  const rows = type.shape[rank - 2]!;
  const columns = type.shape[rank - 1]!;
  return transposed ? [columns, rows] : [rows, columns];
}

function product(op: string, a: TensorType, b: TensorType, transA: boolean, transB: boolean): [Dim, Dim] {
  expectType(op, "operand 0", a, "float32");
  expectType(op, "operand 1", b, "float32");
  if (a.shape.length < 2 || b.shape.length < 2)
    throw new GraphError(`${op}: operands must be matrices, got ${formatType(a)} and ${formatType(b)}`);
  const [m, k] = rowsAndColumns(a, transA);
  const [k2, n] = rowsAndColumns(b, transB);
  if (!sameDim(k, k2)) {
    const marks = `${transA ? " transposed" : ""} and ${formatType(b)}${transB ? " transposed" : ""}`;
    throw new GraphError(`${op}: inner dimensions ${k} and ${k2} differ in ${formatType(a)}${marks}`);
  }
  return [m, n];
}

/** `x` with its last two axes exchanged, as a node. */
function emitTranspose(emit: Emitter, name: string, type: TensorType): string {
  const out = emit.temp();
  const perm = type.shape.map((_, i) => i);
  perm.push(...perm.splice(-2).reverse());
  emit.node("Transpose", [name], [out], { perm: { ints: perm } });
  return out;
}

function lowerMatmul(emit: Emitter, node: LoweredNode<{ transA: boolean; transB: boolean; alpha: number }>): void {
  const { transA, transB, alpha } = node.attributes;
  if (!transA && !transB && alpha === 1) {
    emit.node("MatMul", node.inputs, node.outputs);
    return;
  }
  if (emit.target.fusedMatMul) {
    const attributes = { transA: { i: Number(transA) }, transB: { i: Number(transB) }, alpha: { f: alpha } };
    emit.node("FusedMatMul", node.inputs, node.outputs, attributes, "com.microsoft");
    return;
  }
  const a = transA ? emitTranspose(emit, node.inputs[0]!, node.inputTypes[0]!) : node.inputs[0]!;
  const b = transB ? emitTranspose(emit, node.inputs[1]!, node.inputTypes[1]!) : node.inputs[1]!;
  if (alpha === 1) {
    emit.node("MatMul", [a, b], node.outputs);
    return;
  }
  const plain = emit.temp();
  emit.node("MatMul", [a, b], [plain]);
  emit.node("Mul", [plain, emit.float(alpha)], node.outputs);
}

const rules: ForwardRules<"matmul" | "gemm"> = {
  matmul: {
    infer([a, b], { transA, transB }) {
      const [m, n] = product("matmul", a!, b!, transA, transB);
      return [{ dtype: "float32", shape: [...broadcastShapes("matmul", a!.shape.slice(0, -2), b!.shape.slice(0, -2)), m, n] }];
    },
    lower: lowerMatmul,
  },
  gemm: {
    infer([a, b, c], { transA, transB }) {
      expectRank("gemm", "operand 0", a!, 2);
      expectRank("gemm", "operand 1", b!, 2);
      const shape = product("gemm", a!, b!, transA, transB);
      if (c) {
        expectType("gemm", "operand 2", c, "float32");
        const full = broadcastShapes("gemm", c.shape, shape);
        if (full.length !== 2 || !full.every((dim, i) => sameDim(dim, shape[i]!))) {
          throw new GraphError(`gemm: operand 2, ${formatType(c)}, doesn't broadcast to [${shape.join(", ")}]`);
        }
      }
      return [{ dtype: "float32", shape }];
    },
    lower(emit, { inputs, outputs, attributes: { transA, transB, alpha, beta } }) {
      emit.node("Gemm", inputs, outputs, {
        transA: { i: Number(transA) },
        transB: { i: Number(transB) },
        alpha: { f: alpha },
        beta: { f: beta },
      });
    },
  },
};

export { rules as matmulRules };

export interface MatMulOptions {
  readonly transA?: boolean;
  readonly transB?: boolean;
  readonly alpha?: number;
}

/** alpha · op(a) op(b), batched over the leading axes, which broadcast. */
export function matmul(a: Tensor, b: Tensor, { transA = false, transB = false, alpha = 1 }: MatMulOptions = {}): Tensor {
  return apply("matmul", rules, [a, b], { transA, transB, alpha })[0]!;
}

/** alpha · op(a) op(b) + beta · c on matrices. Bound to c's own buffer, the result accumulates in place. */
export function gemm(
  a: Tensor,
  b: Tensor,
  c: Tensor | undefined,
  { transA = false, transB = false, alpha = 1, beta = 1 }: MatMulOptions & { readonly beta?: number } = {},
): Tensor {
  return apply("gemm", rules, c ? [a, b, c] : [a, b], { transA, transB, alpha, beta })[0]!;
}
