/** Reductions over fixed axes. */
import type { Tensor } from "../graph.ts";
import { GraphError, resolveAxis } from "../types.ts";
import { apply, type ForwardRule, type Reduce } from "./rule.ts";

function reduction(op: string, onnx: string): ForwardRule<Reduce> {
  return {
    infer([x], { axes, keepDims }) {
      if (x!.dtype === "bool") throw new GraphError(`${op}: operand must be a number type, got bool`);
      const shape = x!.shape.flatMap((dim, i) => (axes.includes(i) ? (keepDims ? [1] : []) : [dim]));
      return [{ dtype: x!.dtype, shape }];
    },
    lower(emit, { inputs, outputs, attributes }) {
      emit.node(onnx, [inputs[0]!, emit.int64s(attributes.axes)], outputs, { keepdims: { i: attributes.keepDims ? 1 : 0 } });
    },
  };
}

const rules = {
  reduceSum: reduction("reduceSum", "ReduceSum"),
  reduceMean: reduction("reduceMean", "ReduceMean"),
  reduceMax: reduction("reduceMax", "ReduceMax"),
};

export { rules as reduceRules };

export interface ReduceOptions {
  /** Axes to reduce, negative ones from the end; all of them by default. */
  readonly axes?: readonly number[];
  readonly keepDims?: boolean;
}

function reduce(op: "reduceSum" | "reduceMean" | "reduceMax", x: Tensor, options: ReduceOptions): Tensor {
  const rank = x.shape.length;
  const axes = options.axes ? options.axes.map((axis) => resolveAxis(op, axis, rank)) : x.shape.map((_, i) => i);
  if (axes.length === 0) return x;
  return apply(op, rules, [x], { axes: axes.sort((a, b) => a - b), keepDims: options.keepDims ?? false })[0]!;
}

export const reduceSum = (x: Tensor, options: ReduceOptions = {}): Tensor => reduce("reduceSum", x, options);
export const reduceMean = (x: Tensor, options: ReduceOptions = {}): Tensor => reduce("reduceMean", x, options);
export const reduceMax = (x: Tensor, options: ReduceOptions = {}): Tensor => reduce("reduceMax", x, options);
