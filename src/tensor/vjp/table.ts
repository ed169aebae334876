/** The total table of reverse rules: a primitive that neither has one nor says why not does not compile. */
import type { Graph, Tensor } from "../graph.ts";
import {
  add,
  cast,
  clip,
  concat,
  div,
  equal,
  expandLike,
  gather,
  greater,
  greaterOrEqual,
  less,
  matmul,
  mul,
  neg,
  reduceSum,
  reshape,
  rotary,
  scatterAddRows,
  sigmoid,
  slice,
  sub,
  transpose,
  where,
} from "../ops/index.ts";
import type { Primitive, PrimitiveAttributes } from "../ops/rule.ts";
import { formatShape, GraphError, type Shape, sameShape } from "../types.ts";
import { rmsNormalizationVjp } from "./normalization.ts";
import type { VjpContext, VjpRules } from "./rule.ts";

const comparison = { notDifferentiable: "a comparison is constant almost everywhere" } as const;

/** Sums a gradient over the axes along which an operand of `shape` was broadcast. */
export function sumTo(g: Tensor, shape: Shape): Tensor {
  if (sameShape(g.shape, shape)) return g;
  const lead = g.shape.length - shape.length;
  const axes = g.shape.flatMap((dim, i) => (i < lead || (shape[i - lead] === 1 && dim !== 1) ? [i] : []));
  const summed = axes.length > 0 ? reduceSum(g, { axes, keepDims: true }) : g;
  return sameShape(summed.shape, shape) ? summed : reshape(summed, shape);
}

/** Gives sumTo(contribution) to input i. */
function giveSummed(c: VjpContext<unknown>, i: number, contribution: () => Tensor): void {
  c.give(i, () => sumTo(contribution(), c.inputs[i]!.shape));
}

/** Extremum of two: the gradient goes to the winner, to the first on a tie. */
function extremum(c: VjpContext<unknown>, firstWins: (a: Tensor, b: Tensor) => Tensor): void {
  const wins = firstWins(c.inputs[0]!, c.inputs[1]!);
  giveSummed(c, 0, () => where(wins, c.g, 0));
  giveSummed(c, 1, () => where(wins, 0, c.g));
}

/** A reduced gradient, broadcastable against the operand. */
function kept(c: VjpContext<PrimitiveAttributes["reduceSum"]>, x: Tensor): Tensor {
  if (c.attributes.keepDims) return x;
  const shape = c.inputs[0]!.shape.map((dim, i) => (c.attributes.axes.includes(i) ? 1 : dim));
  return reshape(x, shape);
}

function zeros(graph: Graph, like: Tensor): Tensor {
  return expandLike(graph.scalar(0), like);
}

function zeroBlock(graph: Graph, like: Tensor, axis: number, size: number): Tensor {
  const shape = like.shape.map((dim, i) => (i === axis ? size : dim));
  if (shape.every((dim) => typeof dim === "number")) return graph.constant(new Float32Array(shape.reduce((a, b) => a * b, 1)), shape);
  // Symbolic: one position of the operand, times zero, laid out `size` times.
  const one = mul(slice(like, axis, 0, 1), 0);
  return concat(Array<Tensor>(size).fill(one), axis);
}

/** dA and dB of alpha · op(A) op(B), before summing over broadcast axes. */
function matmulVjp(c: VjpContext<PrimitiveAttributes["matmul"]>): void {
  const [a, b] = c.inputs as [Tensor, Tensor];
  const { transA, transB, alpha } = c.attributes;
  giveSummed(c, 0, () => (transA ? matmul(b, c.g, { transA: transB, transB: true, alpha }) : matmul(c.g, b, { transB: !transB, alpha })));
  giveSummed(c, 1, () => (transB ? matmul(c.g, a, { transA: true, transB: transA, alpha }) : matmul(a, c.g, { transA: !transA, alpha })));
}

export const vjpRules: VjpRules<Primitive> = {
  add(c) {
    giveSummed(c, 0, () => c.g);
    giveSummed(c, 1, () => c.g);
  },
  sub(c) {
    giveSummed(c, 0, () => c.g);
    giveSummed(c, 1, () => neg(c.g));
  },
  mul(c) {
    giveSummed(c, 0, () => mul(c.g, c.inputs[1]!));
    giveSummed(c, 1, () => mul(c.g, c.inputs[0]!));
  },
  div(c) {
    giveSummed(c, 0, () => div(c.g, c.inputs[1]!));
    giveSummed(c, 1, () => neg(div(mul(c.g, c.outputs[0]!), c.inputs[1]!)));
  },
  minimum: (c) => extremum(c, (a, b) => greaterOrEqual(b, a)),
  maximum: (c) => extremum(c, (a, b) => greaterOrEqual(a, b)),
  greater: comparison,
  greaterOrEqual: comparison,
  less: comparison,
  equal: comparison,
  where(c) {
    giveSummed(c, 1, () => where(c.inputs[0]!, c.g, 0));
    giveSummed(c, 2, () => where(c.inputs[0]!, 0, c.g));
  },
  neg: (c) => c.give(0, () => neg(c.g)),
  exp: (c) => c.give(0, () => mul(c.g, c.outputs[0]!)),
  log: (c) => c.give(0, () => div(c.g, c.inputs[0]!)),
  sqrt: (c) => c.give(0, () => div(c.g, mul(c.outputs[0]!, 2))),
  reciprocal: (c) => c.give(0, () => neg(mul(c.g, mul(c.outputs[0]!, c.outputs[0]!)))),
  sigmoid: (c) => c.give(0, () => mul(c.g, mul(c.outputs[0]!, sub(1, c.outputs[0]!)))),
  silu(c) {
    // σ + y(1 − σ)
    c.give(0, () => {
      const gate = sigmoid(c.inputs[0]!);
      const y = c.outputs[0]!;
      return mul(c.g, sub(add(gate, y), mul(y, gate)));
    });
  },
  tanh: (c) => c.give(0, () => mul(c.g, sub(1, mul(c.outputs[0]!, c.outputs[0]!)))),
  abs: (c) => c.give(0, () => where(greater(c.inputs[0]!, 0), c.g, where(less(c.inputs[0]!, 0), neg(c.g), 0))),
  clip: (c) => c.give(0, () => where(equal(clip(c.inputs[0]!, c.attributes.low, c.attributes.high), c.inputs[0]!), c.g, 0)),
  cast: (c) => c.give(0, () => cast(c.g, c.inputs[0]!.dtype)),
  stopGradient: { notDifferentiable: "it is there to stop gradients" },
  reduceSum: (c) => c.give(0, () => expandLike(kept(c, c.g), c.inputs[0]!)),
  reduceMean(c) {
    // 1/n as the mean of a tensor that sums to one per group works for symbolic sizes too.
    c.give(0, () => {
      const x = c.inputs[0]!;
      const count = reduceSum(expandLike(x.graph.scalar(1), x), { axes: c.attributes.axes, keepDims: true });
      return expandLike(div(kept(c, c.g), count), x);
    });
  },
  reduceMax(c) {
    // Shared equally between ties.
    c.give(0, () => {
      const x = c.inputs[0]!;
      const hit = where(equal(x, kept(c, c.outputs[0]!)), expandLike(x.graph.scalar(1), x), 0);
      return mul(hit, div(kept(c, c.g), reduceSum(hit, { axes: c.attributes.axes, keepDims: true })));
    });
  },
  reshape: (c) => c.give(0, () => reshape(c.g, c.inputs[0]!.shape)),
  transpose(c) {
    const inverse = c.attributes.perm.map((_, i) => c.attributes.perm.indexOf(i));
    c.give(0, () => transpose(c.g, inverse));
  },
  slice(c) {
    c.give(0, () => {
      const { axis, start, end } = c.attributes;
      const size = Number(c.inputs[0]!.shape[axis]);
      const parts = [c.g];
      if (start > 0) parts.unshift(zeroBlock(c.g.graph, c.g, axis, start));
      if (end < size) parts.push(zeroBlock(c.g.graph, c.g, axis, size - end));
      return concat(parts, axis);
    });
  },
  concat(c) {
    let start = 0;
    for (const [i, input] of c.inputs.entries()) {
      const from = start;
      start += Number(input.shape[c.attributes.axis]);
      const to = start;
      c.give(i, () => slice(c.g, c.attributes.axis, from, to));
    }
  },
  expandLike: (c) => giveSummed(c, 0, () => c.g),
  matmul: matmulVjp,
  gemm(c) {
    matmulVjp(c);
    if (c.inputs.length > 2) giveSummed(c, 2, () => (c.attributes.beta === 1 ? c.g : mul(c.g, c.attributes.beta)));
  },
  gather(c) {
    c.giveInto(0, (partial) => {
      const table = c.inputs[0]!;
      const width = table.shape.slice(1);
      const rows = reshape(c.g, [-1, ...width]);
      const flat = reshape(c.inputs[1]!, [-1]);
      if (table.shape.length !== 2) throw new GraphError(`gather: only tables [V, d] have a gradient, got ${formatShape(table.shape)}`);
      return scatterAddRows(partial ?? zeros(table.graph, table), flat, rows);
    });
  },
  gatherElements: { notDifferentiable: "selections of logits are differentiated by the composite tokenLogprobs" },
  scatterAddRows(c) {
    c.give(0, () => c.g);
    c.give(2, () => gather(c.g, c.inputs[1]!));
  },
  softmax(c) {
    c.give(0, () => {
      const p = c.outputs[0]!;
      return mul(p, sub(c.g, reduceSum(mul(c.g, p), { axes: [c.attributes.axis], keepDims: true })));
    });
  },
  rmsNormalization: rmsNormalizationVjp,
  rotary: (c) => c.give(0, () => rotary(c.g, c.inputs[1]!, c.inputs[2]!, neg(c.inputs[3]!))),
  onnx: { notDifferentiable: "operations given by name have no reverse rule; write a composite" },
};
