/** The reverse rule of RMS normalisation: dx = s·(g∘w) − x · s² · mean((g∘w) ∘ xs), with s = 1/rms(x), w the gain. */
import type { Tensor } from "../graph.ts";
import { add, div, mul, reduceMean, reduceSum, sqrt, sub } from "../ops/index.ts";
import type { PrimitiveAttributes } from "../ops/rule.ts";
import type { VjpContext } from "./rule.ts";

/** 1 / sqrt(mean(x²) + ε) over the last axis, kept as an axis of 1. */
export function inverseRms(x: Tensor, epsilon: number): Tensor {
  return div(1, sqrt(add(reduceMean(mul(x, x), { axes: [-1], keepDims: true }), epsilon)));
}

/** Gives the gradients of x (input 0) and of the gain (input 1, which may be absent); `y` is the output. */
export function normalizationGradient(c: VjpContext<object>, scale: Tensor, y: Tensor): void {
  const [x, gain] = c.inputs as [Tensor, Tensor | undefined];
  const rank = x.shape.length;
  c.give(1, () => reduceSum(mul(c.g, mul(x, scale)), { axes: Array.from({ length: rank - 1 }, (_, i) => i) }));
  c.giveInto(0, (partial) => {
    // mean((g∘w)∘xs) is mean(g∘y).
    const shrink = mul(reduceMean(mul(c.g, y), { axes: [-1], keepDims: true }), mul(scale, scale));
    const direct = mul(gain ? mul(c.g, gain) : c.g, scale);
    return sub(partial ? add(partial, direct) : direct, mul(x, shrink));
  });
}

export function rmsNormalizationVjp(c: VjpContext<PrimitiveAttributes["rmsNormalization"]>): void {
  normalizationGradient(c, c.outputs[1] ?? inverseRms(c.inputs[0]!, c.attributes.epsilon), c.outputs[0]!);
}
