/** Shape rules and their messages, symbolic dimensions, dead code, accumulation in place. */
import { describe, expect, it } from "vitest";
import { Graph, GraphError, gradients, linear, lower, openSession, ops, viewOf } from "./index.ts";
import { dimProduct, dimQuotient } from "./types.ts";

describe("graphs", () => {
  it("name operation, operand and shapes in errors", () => {
    const g = new Graph();
    const a = g.input("a", [2, 3]);
    const b = g.input("b", [4, 5]);
    expect(() => ops.matmul(a, b)).toThrow("matmul: inner dimensions 3 and 4 differ in float32[2, 3] and float32[4, 5]");
    expect(() => ops.add(a, b)).toThrow(/add: shapes \[2, 3\] and \[4, 5\] don't broadcast/);
    expect(() => ops.add(a, g.input("i", [2, 3], "int32"))).toThrow(
      /add: operands must share an element type, got float32\[2, 3\] and int32\[2, 3\]/,
    );
    expect(() => ops.reshape(a, [4, 2])).toThrow("reshape: float32[2, 3] has another size than [4, 2]");
    expect(() => ops.gather(a, b)).toThrow("gather: indices must be int32 or int64, got float32[4, 5]");
    expect(() => ops.gemm(a, g.input("c", [3, 5]), b)).toThrow(GraphError);
    expect(() => ops.reduceSum(a, { axes: [2] })).toThrow("reduceSum: axis 2 is out of range for rank 2");
    expect(() => ops.add(a, new Graph().input("x", [2, 3]))).toThrow(/belongs to another graph/);
    expect(() => g.input("a", [1])).toThrow(/already has an input named "a"/);
    expect(() => lower(g)).toThrow(/no output/);
    expect(() => gradients(a, [a])).toThrow("gradients: the loss must be a float32 scalar, got float32[2, 3]");
  });

  it("calculates with symbolic dimensions", () => {
    expect(dimProduct("B", 4, "S")).toBe("4*B*S");
    expect(dimQuotient("4*B*S", "2*B")).toBe("2*S");
    expect(dimQuotient("B", "S")).toBeUndefined();
    const g = new Graph();
    const x = g.input("x", ["B*S", 8]);
    expect(ops.reshape(x, ["B", -1, 2, 4]).shape).toEqual(["B", "S", 2, 4]);
    expect(() => ops.matmul(x, g.input("y", ["T", 8]))).toThrow(/inner dimensions 8 and T/);
  });

  it("runs one model with symbolic sizes at several sizes, gradients too", async () => {
    const g = new Graph();
    const x = g.input("x", ["N", 3]);
    const w = g.input("w", [3, 2]);
    const y = linear(ops.silu(x), w);
    const [dx, dw] = gradients(ops.reduceSum(ops.mul(y, y)), [x, w]);
    g.output("dx", dx!);
    g.output("dw", dw!);
    await using session = await openSession(lower(g).model, { threads: 1 });
    for (const n of [1, 5]) {
      const { dx, dw } = await session.run({
        x: viewOf("float32", [n, 3], new Float32Array(3 * n).fill(1)),
        w: viewOf("float32", [3, 2], Float32Array.of(1, 2, 3, 4, 5, 6)),
      });
      expect(dx!.dims).toEqual([n, 3]);
      expect(dw!.data[0]).toBeCloseTo(n * 2 * 0.7310586 * 0.7310586 * 9, 3);
    }
  });

  it("drops what no output needs", () => {
    const g = new Graph();
    const x = g.input("x", [2]);
    ops.exp(g.input("unused", [2]));
    g.output("y", ops.neg(x));
    expect([...lower(g).inputs.keys()]).toEqual(["x"]);
  });

  it("accumulates a gradient in place through a start that is bound as output too", async () => {
    const g = new Graph();
    const x = g.input("x", [4, 3]);
    const w = g.input("w", [3, 2]);
    const start = g.input("g", [3, 2]);
    const [dw] = gradients(ops.reduceSum(linear(x, w)), [w], { startFrom: new Map([[w, start]]) });
    g.output("g.next", dw!);
    await using session = await openSession(lower(g).model, { threads: 1 });
    const state = viewOf("float32", [3, 2]);
    using binding = session.bind(
      { x: viewOf("float32", [4, 3], new Float32Array(12).fill(1)), w: viewOf("float32", [3, 2]), g: state },
      { "g.next": state },
    );
    binding.run();
    binding.run();
    expect([...state.data]).toEqual([8, 8, 8, 8, 8, 8]);
  });
});
