/** Operations that move values without changing them. Slices take fixed bounds on fixed dimensions. */
import type { Tensor } from "../graph.ts";
import { type Dim, dimProduct, dimQuotient, formatShape, formatType, GraphError, resolveAxis, type Shape, sameDim } from "../types.ts";
import { apply, type ForwardRules, sameSize } from "./rule.ts";

const rules: ForwardRules<"reshape" | "transpose" | "slice" | "concat" | "expandLike"> = {
  reshape: {
    infer([x], { shape }) {
      if (!sameSize(x!.shape, shape)) throw new GraphError(`reshape: ${formatType(x!)} has another size than ${formatShape(shape)}`);
      return [{ dtype: x!.dtype, shape }];
    },
    lower(emit, { inputs, outputs, attributes, inputTypes }) {
      const source = inputTypes[0]!.shape;
      let open = 0;
      const dims = attributes.shape.map((dim, i) => {
        if (typeof dim === "number") return dim;
        if (i < source.length && sameDim(source[i]!, dim)) return 0; // copied at run time
        open++;
        return -1;
      });
      if (open > 1)
        throw new GraphError(`reshape: ${formatShape(source)} to ${formatShape(attributes.shape)} leaves more than one dimension open`);
      emit.node("Reshape", [inputs[0]!, emit.int64s(dims)], outputs);
    },
  },
  transpose: {
    infer([x], { perm }) {
      const rank = x!.shape.length;
      if (perm.length !== rank || new Set(perm).size !== rank || perm.some((p) => !(p >= 0 && p < rank))) {
        throw new GraphError(`transpose: [${perm.join(", ")}] is no permutation of the axes of ${formatType(x!)}`);
      }
      return [{ dtype: x!.dtype, shape: perm.map((p) => x!.shape[p]!) }];
    },
    lower: (emit, { inputs, outputs, attributes }) => emit.node("Transpose", inputs, outputs, { perm: { ints: attributes.perm } }),
  },
  slice: {
    infer([x], { axis, start, end }) {
      const size = x!.shape[axis]!;
      if (typeof size !== "number") throw new GraphError(`slice: axis ${axis} of ${formatType(x!)} is symbolic`);
      if (!(start >= 0 && start < end && end <= size)) {
        throw new GraphError(`slice: bounds ${start}..${end} don't lie within axis ${axis} of ${formatType(x!)}`);
      }
      return [{ dtype: x!.dtype, shape: x!.shape.map((dim, i) => (i === axis ? end - start : dim)) }];
    },
    lower(emit, { inputs, outputs, attributes: { axis, start, end } }) {
      emit.node("Slice", [inputs[0]!, emit.int64s([start]), emit.int64s([end]), emit.int64s([axis])], outputs);
    },
  },
  concat: {
    infer(inputs, { axis }) {
      const first = inputs[0]!;
      let total = 0;
      for (const [i, x] of inputs.entries()) {
        const fits = x.dtype === first.dtype && x.shape.length === first.shape.length;
        if (!fits || x.shape.some((dim, d) => d !== axis && !sameDim(dim, first.shape[d]!))) {
          throw new GraphError(`concat: operand ${i} is ${formatType(x)}, which doesn't fit ${formatType(first)} along axis ${axis}`);
        }
        const size = x.shape[axis]!;
        if (typeof size !== "number") throw new GraphError(`concat: axis ${axis} of operand ${i}, ${formatType(x)}, is symbolic`);
        total += size;
      }
      return [{ dtype: first.dtype, shape: first.shape.map((dim, d) => (d === axis ? total : dim)) }];
    },
    lower: (emit, { inputs, outputs, attributes }) => emit.node("Concat", inputs, outputs, { axis: { i: attributes.axis } }),
  },
  expandLike: {
    infer([x, like]) {
      const offset = like!.shape.length - x!.shape.length;
      if (offset < 0 || x!.shape.some((dim, i) => dim !== 1 && !sameDim(dim, like!.shape[i + offset]!))) {
        throw new GraphError(`expandLike: ${formatType(x!)} doesn't broadcast to ${formatType(like!)}`);
      }
      return [{ dtype: x!.dtype, shape: like!.shape }];
    },
    lower(emit, { inputs, outputs, inputTypes }) {
      const shape = inputTypes[1]!.shape;
      if (shape.every((dim) => typeof dim === "number")) {
        emit.node("Expand", [inputs[0]!, emit.int64s(shape as number[])], outputs);
        return;
      }
      const dims = emit.temp();
      emit.node("Shape", [inputs[1]!], [dims]);
      emit.node("Expand", [inputs[0]!, dims], outputs);
    },
  },
};

export { rules as layoutRules };

/** The same values in another shape. One dimension may be -1: it is solved for. */
export function reshape(x: Tensor, shape: readonly Dim[]): Tensor {
  const open = shape.indexOf(-1);
  let solved: Shape = shape;
  if (open >= 0) {
    const rest = dimQuotient(dimProduct(...x.shape), dimProduct(...shape.filter((_, i) => i !== open)));
    if (rest === undefined) throw new GraphError(`reshape: can't solve ${formatShape(shape)} for ${formatType(x)}`);
    solved = shape.map((dim, i) => (i === open ? rest : dim));
  }
  return apply("reshape", rules, [x], { shape: solved })[0]!;
}

/** Axes in another order: output axis i is input axis perm[i]. */
export function transpose(x: Tensor, perm: readonly number[]): Tensor {
  return apply("transpose", rules, [x], { perm })[0]!;
}

/** Positions start..end (excluded) of one axis. */
export function slice(x: Tensor, axis: number, start: number, end: number): Tensor {
  const at = resolveAxis("slice", axis, x.shape.length);
  if (start === 0 && end === x.shape[at]) return x;
  return apply("slice", rules, [x], { axis: at, start, end })[0]!;
}

export function concat(tensors: readonly Tensor[], axis: number): Tensor {
  const first = tensors[0];
  if (!first) throw new GraphError("concat: needs at least one tensor");
  if (tensors.length === 1) return first;
  return apply("concat", rules, tensors, { axis: resolveAxis("concat", axis, first.shape.length) })[0]!;
}

/** `x` broadcast to the shape of `like` (whose values are not read). */
export function expandLike(x: Tensor, like: Tensor): Tensor {
  return apply("expandLike", rules, [x, like], {})[0]!;
}
