/**
 * Linear layers on rows, with gradients that accumulate through Gemm's third operand, and LoRA on top of a frozen weight.
 * LoRA: Hu et al., arXiv 2106.09685. The low-rank product is merged into the weight (`W' = W + sAB`), so the forward pass and dx cost one
 * product each; A and B get their gradients from skinny products.
 */
import type { Tensor } from "../graph.ts";
import { add, cast, gemm, matmul, mul, onnx, reshape } from "../ops/index.ts";
import { formatType, GraphError, sameDim } from "../types.ts";
import type { VjpContext } from "../vjp/rule.ts";
import { sumTo } from "../vjp/table.ts";
import { applyComposite, type Composite } from "./rule.ts";

type None = Readonly<Record<never, never>>;

/** op(a) op(b) times alpha, added to what is there already. */
function accumulate(
  a: Tensor,
  b: Tensor,
  partial: Tensor | undefined,
  options: { transA?: boolean; transB?: boolean; alpha?: number },
): Tensor {
  return partial ? gemm(a, b, partial, options) : matmul(a, b, options);
}

function giveAddend(c: VjpContext<object>, i: number): void {
  if (c.inputs.length > i) c.give(i, () => sumTo(c.g, c.inputs[i]!.shape));
}

function product(x: Tensor, w: Tensor, addend: Tensor | undefined): Tensor {
  return addend ? gemm(x, w, addend) : matmul(x, w);
}

/**
 * A frozen 16-bit weight as float32, made only once `after` is there. A cast depends on inputs alone, and the runtime would do those of all
 * layers at the start and keep them; here the shape that it is given is [-1] plus nothing times the rows of `after`.
 */
function widen(w: Tensor, after: Tensor): Tensor {
  if (w.dtype === "float32") return w;
  const { graph } = w;
  const index = { dtype: "int64", shape: [1] } as const;
  const [rows] = onnx(graph, "Shape", [after], { attributes: { start: { i: 0 }, end: { i: 1 } }, outputs: [index] });
  const [nothing] = onnx(graph, "Mul", [rows, graph.constant(BigInt64Array.of(0n), [1])], { outputs: [index] });
  const [shape] = onnx(graph, "Sub", [nothing, graph.constant(BigInt64Array.of(1n), [1])], { outputs: [index] });
  const size = w.shape.reduce<number>((product, dim) => product * Number(dim), 1);
  const [flat] = onnx(graph, "Reshape", [w, shape], { outputs: [{ dtype: w.dtype, shape: [size] }] });
  return reshape(cast(flat!, "float32"), w.shape);
}

const linearRule: Composite<None> = {
  name: "linear",
  forward: ([x, w, addend]) => ({ outputs: [product(x!, widen(w!, x!), addend)] }),
  vjp(c) {
    const [x, w] = c.inputs as [Tensor, Tensor];
    c.giveInto(1, (partial) => accumulate(x, c.g, partial, { transA: true }));
    giveAddend(c, 2);
    c.giveInto(0, (partial) => accumulate(c.g, widen(w, c.g), partial, { transB: true }));
  },
  twin([x, w, addend]) {
    const y = matmul(x!, cast(w!, "float32"));
    return [addend ? add(y, addend) : y];
  },
};

interface Lora {
  readonly scale: number;
  /** The weight given is W + sAB already. */
  readonly merged: boolean;
}

/** W + sAB, or W where it is merged already. */
function mergedWeight(w: Tensor, a: Tensor, b: Tensor, { scale, merged }: Lora): Tensor {
  return merged ? w : gemm(a, b, w, { alpha: scale });
}

const loraRule: Composite<Lora> = {
  name: "loraLinear",
  forward([x, w, a, b, addend], attributes) {
    const total = mergedWeight(widen(w!, x!), a!, b!, attributes);
    // A 16-bit weight is widened again in the reverse pass: kept, all of them would be in memory at once.
    return { outputs: [product(x!, total, addend)], saved: w!.dtype === "float32" ? [total] : [] };
  },
  vjp(c) {
    const [x, w, a, b] = c.inputs as [Tensor, Tensor, Tensor, Tensor];
    const alpha = c.attributes.scale;
    c.giveInto(3, (partial) => accumulate(matmul(x, a), c.g, partial, { transA: true, alpha }));
    c.giveInto(2, (partial) => accumulate(x, matmul(c.g, b, { transB: true }), partial, { transA: true, alpha }));
    giveAddend(c, 4);
    c.giveInto(0, (partial) => accumulate(c.g, c.saved[0] ?? mergedWeight(widen(w, c.g), a, b, c.attributes), partial, { transB: true }));
  },
  twin([x, w, a, b, addend], { scale, merged }) {
    const wide = cast(w!, "float32");
    const low = mul(matmul(matmul(x!, a!), b!), scale);
    // Merged: the low-rank term is in W; adding it and taking its value away leaves its gradient.
    const base = merged
      ? matmul(
          x!,
          x!.graph.untaped(() => gemm(a!, b!, wide, { alpha: -scale })),
        )
      : matmul(x!, wide);
    const y = add(base, low);
    return [addend ? add(y, addend) : y];
  },
};

function check(op: string, x: Tensor, w: Tensor, addend: Tensor | undefined): void {
  if (x.shape.length !== 2 || w.shape.length !== 2)
    throw new GraphError(`${op}: x and w must be matrices, got ${formatType(x)} and ${formatType(w)}`);
  if (addend && addend.shape.length === 2 && !sameDim(addend.shape[0]!, x.shape[0]!)) {
    throw new GraphError(`${op}: addend ${formatType(addend)} doesn't fit x ${formatType(x)}`);
  }
}

/** x [N, k] w [k, n] + addend ([n] or [N, n]: a bias or a residual) → [N, n]. A 16-bit w is frozen: it has no gradient. */
export function linear(x: Tensor, w: Tensor, addend?: Tensor): Tensor {
  check("linear", x, w, addend);
  return applyComposite(linearRule, addend ? [x, w, addend] : [x, w], {})[0]!;
}

export interface LoraOptions {
  /** alpha / rank. */
  readonly scale: number;
  /** `w` is W + sAB already (it changes with each step of A and B); else the sum is made in the graph. */
  readonly merged?: boolean;
  readonly addend?: Tensor;
}

/** x [N, k] (w + scale·a b) + addend, with w [k, n] frozen (any float type), a [k, r], b [r, n]. */
export function loraLinear(x: Tensor, w: Tensor, a: Tensor, b: Tensor, { scale, merged = false, addend }: LoraOptions): Tensor {
  check("loraLinear", x, w, addend);
  return applyComposite(loraRule, addend ? [x, w, a, b, addend] : [x, w, a, b], { scale, merged })[0]!;
}
