/** Every differentiable primitive's reverse rule against central differences. A primitive without a case doesn't compile. */
import { describe, expect, it } from "vitest";
import { gradients } from "../autodiff.ts";
import { Graph, type Tensor } from "../graph.ts";
import * as ops from "../ops/index.ts";
import type { Primitive } from "../ops/rule.ts";
import { type GradientCase, gradientError } from "../testing/finite-differences.ts";
import { testedTargets } from "../testing/providers.ts";
import { vjpRules } from "./table.ts";

type NoGradient = "greater" | "greaterOrEqual" | "less" | "equal" | "stopGradient" | "gatherElements" | "onnx";

const matrix = { shape: [3, 4] };
const positive = { shape: [3, 4], offset: 3, spread: 0.3 };
const unary = (build: (x: Tensor) => Tensor, operand: GradientCase["operands"][number] = matrix): GradientCase => ({
  operands: [operand],
  build: ([x]) => build(x!),
});
const binary = (build: (a: Tensor, b: Tensor) => Tensor, a = matrix as GradientCase["operands"][number], b = a): GradientCase[] => [
  { operands: [a, b], build: ([x, y]) => build(x!, y!) },
  { operands: [a, { ...b, shape: [1, b.shape[1]!] }], build: ([x, y]) => build(x!, y!) },
  { operands: [{ ...a, shape: [a.shape[1]!] }, b], build: ([x, y]) => build(x!, y!) },
];
const angles = (g: Graph) => {
  const theta = Array.from({ length: 6 }, (_, i) => 0.3 * (i + 1));
  return [g.constant(Float32Array.from(theta, Math.cos), [3, 2]), g.constant(Float32Array.from(theta, Math.sin), [3, 2])] as const;
};

const cases: { readonly [K in Exclude<Primitive, NoGradient>]: readonly GradientCase[] } = {
  add: binary(ops.add),
  sub: binary(ops.sub),
  mul: binary(ops.mul),
  div: binary(ops.div, matrix, positive),
  // Apart by more than the step, so that no pair changes places.
  minimum: binary(ops.minimum, { shape: [2, 3], spread: 0.1 }, { shape: [2, 3], offset: 1, spread: 0.1 }),
  maximum: binary(ops.maximum, { shape: [2, 3], spread: 0.1 }, { shape: [2, 3], offset: 1, spread: 0.1 }),
  where: [
    {
      operands: [matrix, { shape: [4] }, { shape: [3, 4], fixed: true }],
      build: ([a, b, c]) => ops.where(ops.greater(c!, 0), a!, b!),
    },
  ],
  neg: [unary(ops.neg)],
  exp: [unary(ops.exp, { shape: [3, 4], spread: 0.5 })],
  log: [unary(ops.log, positive)],
  sqrt: [unary(ops.sqrt, positive)],
  reciprocal: [unary(ops.reciprocal, positive)],
  sigmoid: [unary(ops.sigmoid)],
  silu: [unary(ops.silu)],
  tanh: [unary(ops.tanh)],
  abs: [unary(ops.abs, { shape: [3, 4], offset: 1, spread: 0.1 }), unary(ops.abs, { shape: [3, 4], offset: -1, spread: 0.1 })],
  clip: [
    unary((x) => ops.clip(x, -1, 1), { shape: [3, 4], spread: 0.1 }),
    unary((x) => ops.clip(x, -1, 1), { shape: [3, 4], offset: 2, spread: 0.1 }),
  ],
  cast: [{ ...unary((x) => ops.cast(ops.cast(x, "float16"), "float32")), tolerance: 0.05 }],
  reduceSum: [
    unary((x) => ops.reduceSum(x)),
    unary((x) => ops.reduceSum(x, { axes: [0] })),
    unary((x) => ops.reduceSum(x, { axes: [1], keepDims: true })),
  ],
  reduceMean: [
    unary((x) => ops.reduceMean(x)),
    unary((x) => ops.reduceMean(x, { axes: [-1] })),
    unary((x) => ops.reduceMean(x, { axes: [0], keepDims: true })),
  ],
  reduceMax: [unary((x) => ops.reduceMax(x, { axes: [1] })), unary((x) => ops.reduceMax(x, { axes: [0], keepDims: true }))],
  reshape: [unary((x) => ops.reshape(x, [2, -1, 3]))],
  transpose: [unary((x) => ops.transpose(x, [2, 0, 1]), { shape: [2, 3, 4] })],
  slice: [unary((x) => ops.slice(x, 1, 1, 3)), unary((x) => ops.slice(x, 0, 0, 2)), unary((x) => ops.slice(x, -1, 2, 4))],
  concat: [{ operands: [matrix, { shape: [3, 2] }], build: ([a, b]) => ops.concat([a!, b!, a!], 1) }],
  expandLike: [{ operands: [{ shape: [1, 4] }, matrix], build: ([x, like]) => ops.mul(ops.expandLike(x!, like!), like!) }],
  matmul: [
    ...[0, 1, 2, 3].map((i): GradientCase => {
      const [transA, transB] = [(i & 1) === 1, i >= 2];
      return {
        operands: [{ shape: transA ? [2, 4, 3] : [2, 3, 4] }, { shape: transB ? [2, 5, 4] : [2, 4, 5] }],
        build: ([a, b]) => ops.matmul(a!, b!, { transA, transB, alpha: 0.5 }),
      };
    }),
    { operands: [{ shape: [2, 3, 4] }, { shape: [4, 5] }], build: ([a, b]) => ops.matmul(a!, b!) },
  ],
  gemm: [0, 1, 2, 3].map((i): GradientCase => {
    const [transA, transB] = [(i & 1) === 1, i >= 2];
    return {
      operands: [{ shape: transA ? [4, 3] : [3, 4] }, { shape: transB ? [5, 4] : [4, 5] }, { shape: i % 2 ? [5] : [3, 5] }],
      build: ([a, b, c]) => ops.gemm(a!, b!, c!, { transA, transB, alpha: 0.5, beta: i < 2 ? 1 : 0.7 }),
    };
  }),
  gather: [{ operands: [{ shape: [5, 3] }, { shape: [4], ints: [1, 4, 1, 0] }], build: ([t, i]) => ops.gather(t!, i!) }],
  scatterAddRows: [
    {
      operands: [{ shape: [5, 3] }, { shape: [4], ints: [1, 4, 1, 0] }, { shape: [4, 3] }],
      build: ([t, i, r]) => ops.scatterAddRows(t!, i!, r!),
    },
  ],
  softmax: [unary((x) => ops.softmax(x)), unary((x) => ops.softmax(x, 0))],
  rmsNormalization: [{ operands: [matrix, { shape: [4] }], build: ([x, g]) => ops.rmsNormalization(x!, g!, 1e-5).y }],
  rotary: [
    {
      operands: [{ shape: [2, 2, 3, 4] }],
      build: ([x]) => ops.rotary(x!, x!.graph.constant(BigInt64Array.of(0n), [1]), ...angles(x!.graph)),
    },
  ],
};

describe.each(testedTargets())("reverse rules on $name", (target) => {
  for (const [name, list] of Object.entries(cases)) {
    it(`${name} agrees with central differences`, async () => {
      for (const [i, test] of list.entries()) {
        expect(await gradientError(test, `${name}${i}`, target), `case ${i}`).toBeLessThan(test.tolerance ?? 2e-3);
      }
    });
  }
});

describe("the table of reverse rules", () => {
  it("every other primitive says why it has none", () => {
    const none = Object.entries(vjpRules).filter(([, rule]) => typeof rule !== "function");
    expect(none.map(([name]) => name).sort()).toEqual(
      (["equal", "gatherElements", "greater", "greaterOrEqual", "less", "onnx", "stopGradient"] satisfies NoGradient[]).sort(),
    );
    for (const [, rule] of none) expect((rule as { notDifferentiable: string }).notDifferentiable.length).toBeGreaterThan(10);
  });

  it("refuses to differentiate through what has no rule", () => {
    const graph = new Graph();
    const x = graph.input("x", [2, 3]);
    const picked = ops.gatherElements(x, graph.constant(Int32Array.of(0, 1), [2, 1]), 1);
    expect(() => gradients(ops.reduceSum(picked), [x])).toThrow(/gatherElements is not differentiable/);
  });
});
