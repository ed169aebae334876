/** The reverse rule of RMS normalisation: dx = s·(g∘w) − x · s³ · mean((g∘w)∘x), with s = 1/rms(x). */
import type { Tensor } from "../graph.ts";
import { add, div, mul, reduceMean, reduceSum, sqrt, sub } from "../ops/index.ts";
import type { PrimitiveAttributes } from "../ops/rule.ts";
import type { VjpContext } from "./rule.ts";

/** 1 / sqrt(mean(x²) + ε) over the last axis, kept as an axis of 1. */
export function inverseRms(x: Tensor, epsilon: number): Tensor {
  return div(1, sqrt(add(reduceMean(mul(x, x), { axes: [-1], keepDims: true }), epsilon)));
}

export function rmsNormalizationVjp(c: VjpContext<PrimitiveAttributes["rmsNormalization"]>): void {
  const [x, gain] = c.inputs as [Tensor, Tensor];
  const scale = c.outputs[1] ?? inverseRms(x, c.attributes.epsilon);
  const rank = x.shape.length;
  c.give(1, () => reduceSum(mul(c.g, mul(x, scale)), { axes: Array.from({ length: rank - 1 }, (_, i) => i) }));
  c.giveInto(0, (partial) => {
    const weighted = mul(c.g, gain);
    const dot = reduceMean(mul(weighted, x), { axes: [-1], keepDims: true });
    const shrink = mul(dot, mul(scale, mul(scale, scale)));
    const direct = mul(weighted, scale);
    return sub(partial ? add(partial, direct) : direct, mul(x, shrink));
  });
}
