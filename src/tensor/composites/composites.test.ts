/** Composites against their primitive twins (outputs and gradients) and against central differences. */
import { describe, expect, it } from "vitest";
import { Rng } from "../../base/index.ts";
import { gradients } from "../autodiff.ts";
import { Graph, type Tensor, targets } from "../graph.ts";
import { lower } from "../onnx/lower.ts";
import * as ops from "../ops/index.ts";
import { difference, drawOperand, type GradientCase, gradientError, runCase, sessionOf } from "../testing/finite-differences.ts";
import { testedTargets } from "../testing/providers.ts";
import { causalAttention, linear, loraLinear, rmsNorm, siluMul, tokenLogprobs } from "./index.ts";

const rope = (graph: Graph, length: number, half: number): readonly [Tensor, Tensor] => {
  const angles = Array.from({ length: length * half }, (_, i) => Math.floor(i / half) / 10 ** (i % half));
  return [
    graph.constant(Float32Array.from(angles, Math.cos), [length, half]),
    graph.constant(Float32Array.from(angles, Math.sin), [length, half]),
  ];
};

function attention(length: number, block: number, kvHeads = 2): GradientCase {
  const shape = { batch: 2, length, heads: 4, kvHeads, headDim: 4, block };
  return {
    operands: [{ shape: [2 * length, 16] }, { shape: [2 * length, 4 * kvHeads] }, { shape: [2 * length, 4 * kvHeads] }],
    build: ([q, k, v]) => causalAttention(q!, k!, v!, ...rope(q!.graph, length, 2), shape),
  };
}

const cases: Record<string, readonly GradientCase[]> = {
  linear: [
    { operands: [{ shape: [5, 4] }, { shape: [4, 3] }], build: ([x, w]) => linear(x!, w!) },
    { operands: [{ shape: [5, 4] }, { shape: [4, 3] }, { shape: [3] }], build: ([x, w, b]) => linear(x!, w!, b!) },
    // A weight used twice, and a residual: gradients accumulate through Gemm's third operand.
    { operands: [{ shape: [5, 4] }, { shape: [4, 4] }], build: ([x, w]) => linear(linear(x!, w!, x!), w!, x!) },
  ],
  loraLinear: [
    {
      operands: [{ shape: [5, 4] }, { shape: [4, 3], fixed: true }, { shape: [4, 2] }, { shape: [2, 3] }],
      build: ([x, w, a, b]) => loraLinear(x!, w!, a!, b!, { scale: 0.5 }),
    },
    {
      operands: [{ shape: [5, 4] }, { shape: [4, 3], fixed: true }, { shape: [4, 2] }, { shape: [2, 3] }, { shape: [5, 3] }],
      build: ([x, w, a, b, r]) => loraLinear(x!, ops.cast(w!, "float16"), a!, b!, { scale: 2, addend: r! }),
    },
  ],
  rmsNorm: [
    { operands: [{ shape: [5, 8] }, { shape: [8] }], build: ([x, g]) => rmsNorm(x!, g!, 1e-5) },
    { operands: [{ shape: [5, 8] }], build: ([x]) => ops.add(rmsNorm(x!, undefined, 1e-5), x!) },
  ],
  siluMul: [{ operands: [{ shape: [3, 4] }, { shape: [3, 4] }], build: ([a, b]) => siluMul(a!, b!) }],
  tokenLogprobs: [
    {
      operands: [{ shape: [4, 6] }, { shape: [7, 6] }, { shape: [4], ints: [3, 0, 3, 6] }],
      build: ([x, e, t]) => tokenLogprobs(x!, e!, t!).logprobs,
    },
  ],
  causalAttention: [attention(6, 8), attention(8, 4), attention(7, 3), attention(5, 2, 1)],
};

describe.each(testedTargets())("composites on $name", (target) => {
  for (const [name, list] of Object.entries(cases)) {
    it(`${name} agrees with its twin and with central differences`, async () => {
      for (const [i, test] of list.entries()) {
        const rng = Rng.keyed("composites", name, i);
        const views = test.operands.map((operand) => drawOperand(rng, operand));
        const fused = await runCase(test, views);
        const twin = await runCase(test, views, { graph: { twins: true } });
        const lowering = target.name === "cpu" ? { ...targets.webgpu, name: "cpu" as const } : target; // WebGPU's forms are right on the CPU too
        const portable = await runCase(test, views, { target: lowering, provider: target.name });
        const tolerance = target.name === "cpu" ? 2e-6 : 1e-4;
        for (const other of [fused, portable]) {
          for (const [j, output] of twin.outputs.entries())
            expect(difference(other.outputs[j]!, output), `case ${i} output`).toBeLessThan(tolerance);
          for (const [j, grad] of twin.gradients.entries())
            expect(difference(other.gradients[j]!, grad), `case ${i} gradient ${j}`).toBeLessThan(tolerance);
        }
        expect(await gradientError(test, `${name}${i}`, target), `case ${i}`).toBeLessThan(3e-3);
      }
    });
  }
});

describe("composites", () => {
  it("a merged LoRA weight gives the gradients of the sum made in the graph", async () => {
    const rng = Rng.keyed("merged");
    const operands = [{ shape: [5, 4] }, { shape: [4, 3], fixed: true }, { shape: [4, 2] }, { shape: [2, 3] }];
    const views = operands.map((operand) => drawOperand(rng, operand));
    const inGraph = await runCase({ operands, build: ([x, w, a, b]) => loraLinear(x!, w!, a!, b!, { scale: 0.5 }) }, views);
    const build: GradientCase["build"] = ([x, w, a, b]) => {
      const merged = x!.graph.untaped(() => ops.gemm(a!, b!, w!, { alpha: 0.5 }));
      return loraLinear(x!, merged, a!, b!, { scale: 0.5, merged: true });
    };
    for (const graph of [{}, { twins: true }]) {
      const merged = await runCase({ operands, build }, views, { graph });
      for (const [j, grad] of inGraph.gradients.entries()) expect(difference(merged.gradients[j]!, grad)).toBeLessThan(2e-6);
    }
  });

  it("entropy is that of the distribution", async () => {
    const operands = [{ shape: [4, 6] }, { shape: [7, 6] }, { shape: [4], ints: [3, 0, 3, 6] }];
    const views = operands.map((operand) => drawOperand(Rng.keyed("entropy"), operand));
    const build: GradientCase["build"] = ([x, e, t]) => tokenLogprobs(x!, e!, t!).entropy;
    const graph = new Graph();
    const inputs = operands.map((operand, i) => graph.input(`in${i}`, operand.shape, operand.ints ? "int32" : "float32"));
    graph.output("entropy", build(inputs) as Tensor);
    await using session = await sessionOf(graph);
    const { entropy } = await session.run({ in0: views[0]!, in1: views[1]! });
    const [x, e] = [views[0]!.data as Float32Array, views[1]!.data as Float32Array];
    for (let row = 0; row < 4; row++) {
      const logits = Array.from({ length: 7 }, (_, v) =>
        Array.from({ length: 6 }, (_, k) => x[row * 6 + k]! * e[v * 6 + k]!).reduce((a, b) => a + b),
      );
      const z = Math.log(logits.map(Math.exp).reduce((a, b) => a + b));
      const expected = -logits.map((l) => Math.exp(l - z) * (l - z)).reduce((a, b) => a + b);
      expect(entropy!.data[row]!).toBeCloseTo(expected, 5);
    }
  });

  it("log-probabilities stay finite for logits of ±10,000", async () => {
    const graph = new Graph();
    const x = graph.input("x", [1, 1]);
    const head = graph.constant(Float32Array.of(1, -1, 0.5), [3, 1]);
    graph.output("lp", tokenLogprobs(x, head, graph.constant(Int32Array.of(1), [1])).logprobs);
    await using session = await sessionOf(graph);
    const { lp } = await session.run({ x: { type: "float32", dims: [1, 1], data: Float32Array.of(10_000) } });
    expect(lp!.data[0]).toBe(-20_000);
  });

  it("gradients with repeated tokens are exact and bit-identical between runs", async () => {
    const graph = new Graph();
    const table = graph.input("table", [16, 8]);
    const ids = graph.input("ids", [4096], "int32");
    const rows = ops.gather(table, ids);
    const [grad] = gradients(ops.reduceSum(ops.mul(rows, rows)), [table]);
    graph.output("grad", grad!);
    const rng = Rng.keyed("repeat");
    const feeds = {
      table: drawOperand(rng, { shape: [16, 8] }),
      ids: { type: "int32" as const, dims: [4096], data: Int32Array.from({ length: 4096 }, () => rng.int(0, 3)) },
    };
    const { openSession } = await import("../runtime/index.ts");
    await using session = await openSession(lower(graph).model, { threads: 2 });
    const first = (await session.run(feeds))["grad"]!.data as Float32Array;
    const counts = new Float32Array(16);
    for (const id of feeds.ids.data) counts[id]!++;
    for (let i = 0; i < 128; i++)
      expect(first[i]! / (2 * counts[Math.floor(i / 8)]! * Number(feeds.table.data[i]) || 1)).toBeCloseTo(
        counts[Math.floor(i / 8)]! > 0 ? 1 : 0,
        3,
      );
    for (let run = 0; run < 20; run++) expect((await session.run(feeds))["grad"]!.data).toEqual(first);
  });
});
