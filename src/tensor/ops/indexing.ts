/** Gathers and scatters. Indices are int32 or int64 and are not checked until run time. */
import type { Tensor } from "../graph.ts";
import { formatType, GraphError, resolveAxis, sameDim, sameShape } from "../types.ts";
import { apply, expectType, type ForwardRules } from "./rule.ts";

const rules: ForwardRules<"gather" | "gatherElements" | "scatterAddRows"> = {
  gather: {
    infer([table, indices]) {
      expectType("gather", "indices", indices!, "int32", "int64");
      if (table!.shape.length === 0) throw new GraphError("gather: table must have rank ≥ 1, got a scalar");
      return [{ dtype: table!.dtype, shape: [...indices!.shape, ...table!.shape.slice(1)] }];
    },
    lower: (emit, { inputs, outputs }) => emit.node("Gather", inputs, outputs, { axis: { i: 0 } }),
  },
  gatherElements: {
    infer([x, indices], { axis }) {
      expectType("gatherElements", "indices", indices!, "int32", "int64");
      const fits = x!.shape.length === indices!.shape.length;
      if (!fits || indices!.shape.some((dim, i) => i !== axis && !sameDim(dim, x!.shape[i]!))) {
        throw new GraphError(`gatherElements: indices ${formatType(indices!)} don't fit ${formatType(x!)} along axis ${axis}`);
      }
      return [{ dtype: x!.dtype, shape: indices!.shape }];
    },
    lower: (emit, { inputs, outputs, attributes }) => emit.node("GatherElements", inputs, outputs, { axis: { i: attributes.axis } }),
  },
  scatterAddRows: {
    infer([table, indices, rows]) {
      expectType("scatterAddRows", "indices", indices!, "int32", "int64");
      const expected = [...indices!.shape, ...table!.shape.slice(1)];
      if (indices!.shape.length !== 1 || table!.shape.length !== 2 || !sameShape(rows!.shape, expected)) {
        throw new GraphError(
          `scatterAddRows: needs a table [V, d], indices [N] and rows [N, d], got ${formatType(table!)}, ${formatType(indices!)}, ${formatType(rows!)}`,
        );
      }
      return [table!];
    },
    // ScatterND with reduction=add is a data race on repeated rows; ScatterElements is exact and deterministic.
    lower(emit, { inputs, outputs }) {
      const [shape, column, wide] = [emit.temp(), emit.temp(), emit.temp()];
      emit.node("Shape", [inputs[2]!], [shape]);
      emit.node("Unsqueeze", [inputs[1]!, emit.int64s([1])], [column]);
      emit.node("Expand", [column, shape], [wide]);
      emit.node("ScatterElements", [inputs[0]!, wide, inputs[2]!], outputs, { axis: { i: 0 }, reduction: { s: "add" } });
    },
  },
};

export { rules as indexingRules };

/** Rows of `table` (axis 0) at `indices`. */
export function gather(table: Tensor, indices: Tensor): Tensor {
  return apply("gather", rules, [table, indices], {})[0]!;
}

/** Along one axis, the element that `indices` names; all other axes agree. */
export function gatherElements(x: Tensor, indices: Tensor, axis: number): Tensor {
  return apply("gatherElements", rules, [x, indices], { axis: resolveAxis("gatherElements", axis, x.shape.length) })[0]!;
}

/** `table` [V, d] plus `rows` [N, d] added at row `indices` [N]; repeated indices add up, in order. */
export function scatterAddRows(table: Tensor, indices: Tensor, rows: Tensor): Tensor {
  return apply("scatterAddRows", rules, [table, indices, rows], {})[0]!;
}
