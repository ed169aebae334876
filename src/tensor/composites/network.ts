/** Composites of a Llama block outside attention: RMS normalisation, SwiGLU's product, log-probabilities of chosen tokens. */
import type { Tensor } from "../graph.ts";
import {
  add,
  cast,
  equal,
  exp,
  expandLike,
  gather,
  gatherElements,
  gemm,
  log,
  matmul,
  mul,
  neg,
  reduceMax,
  reduceSum,
  reshape,
  rmsNormalization,
  scatterAddRows,
  sigmoid,
  silu,
  softmax,
  sub,
  where,
} from "../ops/index.ts";
import { expectRank, expectType } from "../ops/rule.ts";
import { formatType, GraphError, sameDim } from "../types.ts";
import { inverseRms, normalizationGradient } from "../vjp/normalization.ts";
import { applyComposite, type Composite } from "./rule.ts";

const rmsNormRule: Composite<{ readonly epsilon: number }> = {
  name: "rmsNorm",
  forward([x, gain], { epsilon }) {
    const unit = gain ?? x!.graph.constant(new Float32Array(Number(x!.shape.at(-1))).fill(1), [x!.shape.at(-1)!]);
    const { y, scale } = rmsNormalization(x!, unit, epsilon);
    return { outputs: [y], saved: scale ? [scale] : [] };
  },
  vjp(c) {
    const scale = c.saved[0] ?? inverseRms(c.inputs[0]!, c.attributes.epsilon);
    normalizationGradient(c, scale, c.outputs[0]!);
  },
  twin([x, gain], { epsilon }) {
    const y = mul(x!, inverseRms(x!, epsilon));
    return [gain ? mul(y, gain) : y];
  },
};

/** x / sqrt(mean(x²) + ε) · gain over the last axis; without a gain, the bare normalisation (Zhang and Sennrich, arXiv 1910.07467). */
export function rmsNorm(x: Tensor, gain: Tensor | undefined, epsilon: number): Tensor {
  return applyComposite(rmsNormRule, gain ? [x, gain] : [x], { epsilon })[0]!;
}

const siluMulRule: Composite<Readonly<Record<never, never>>> = {
  name: "siluMul",
  forward([gate, up]) {
    const activated = silu(gate!);
    return { outputs: [mul(activated, up!)], saved: [activated] };
  },
  vjp(c) {
    const [gate, up] = c.inputs as [Tensor, Tensor];
    const activated = c.saved[0]!;
    c.give(1, () => mul(c.g, activated));
    // silu'(x) = σ + y(1 − σ), y = xσ
    c.give(0, () => {
      const s = sigmoid(gate);
      return mul(mul(c.g, up), sub(add(s, activated), mul(s, activated)));
    });
  },
  twin: ([gate, up]) => [mul(mul(gate!, sigmoid(gate!)), up!)],
};

/** silu(gate) ∘ up: the product inside SwiGLU (Shazeer, arXiv 2002.05202). */
export function siluMul(gate: Tensor, up: Tensor): Tensor {
  return applyComposite(siluMulRule, [gate, up], {})[0]!;
}

/** Rows of logits, with the log of the partition function from p's largest entry: no overflow, no underflow. */
function logPartition(logits: Tensor, p: Tensor): Tensor {
  return sub(reduceMax(logits, { axes: [1], keepDims: true }), log(reduceMax(p, { axes: [1], keepDims: true })));
}

const logprobsRule: Composite<Readonly<Record<never, never>>> = {
  name: "tokenLogprobs",
  forward([x, head, targets]) {
    const wide = cast(head!, "float32");
    const logits = matmul(x!, wide, { transB: true }); // [N, V]
    const p = softmax(logits);
    const z = logPartition(logits, p); // [N, 1]
    const chosen = gatherElements(logits, reshape(targets!, [-1, 1]), 1);
    const entropy = sub(z, reduceSum(mul(p, logits), { axes: [1], keepDims: true }));
    return { outputs: [reshape(sub(chosen, z), [-1]), reshape(entropy, [-1])], saved: [p, wide] };
  },
  vjp(c) {
    if (c.gradOf(1)) throw new GraphError("tokenLogprobs: the entropy is a metric; it has no reverse rule");
    const [x, , targets] = c.inputs as [Tensor, Tensor, Tensor];
    const [p, wide] = c.saved as [Tensor, Tensor];
    const g = reshape(c.g, [-1, 1]);
    // dlogits = g(onehot − p), never formed: dx = g(E[t] − pE), dE = scatter(gx) − pᵀ(gx).
    c.giveInto(1, (partial) => {
      const gx = mul(g, x);
      const spread = partial ? gemm(p, gx, partial, { transA: true, alpha: -1 }) : matmul(p, gx, { transA: true, alpha: -1 });
      return scatterAddRows(spread, targets, gx);
    });
    c.give(0, () => mul(g, sub(gather(wide, targets), matmul(p, wide))));
  },
  twin([x, head, targets]) {
    const wide = cast(head!, "float32");
    const logits = matmul(x!, wide, { transB: true });
    const shifted = sub(
      logits,
      x!.graph.untaped(() => reduceMax(logits, { axes: [1], keepDims: true })),
    );
    const z = log(reduceSum(exp(shifted), { axes: [1], keepDims: true }));
    const logs = sub(shifted, z);
    const vocabulary = Number(head!.shape[0]);
    const ids = x!.graph.constant(
      Int32Array.from({ length: vocabulary }, (_, i) => i),
      [1, vocabulary],
    );
    const hit = equal(expandLike(reshape(targets!, [-1, 1]), castIds(logits)), expandLike(ids, castIds(logits)));
    const entropy = neg(reduceSum(mul(exp(logs), logs), { axes: [1] }));
    return [reduceSum(where(hit, logs, 0), { axes: [1] }), entropy];
  },
};

function castIds(logits: Tensor): Tensor {
  return logits.graph.untaped(() => cast(logits, "int32"));
}

/**
 * Log-probabilities [N] of `targets` (int32 [N]) under softmax(x headᵀ), x [N, d], head [V, d] (any float type); and the entropies [N]
 * of those distributions, a metric without gradient that costs nothing where it isn't an output.
 */
export function tokenLogprobs(x: Tensor, head: Tensor, targets: Tensor): { readonly logprobs: Tensor; readonly entropy: Tensor } {
  expectRank("tokenLogprobs", "x", x, 2);
  expectRank("tokenLogprobs", "head", head, 2);
  expectType("tokenLogprobs", "targets", targets, "int32");
  if (!sameDim(x.shape[1]!, head.shape[1]!))
    throw new GraphError(`tokenLogprobs: x ${formatType(x)} and head ${formatType(head)} differ in width`);
  if (targets.shape.length !== 1 || !sameDim(targets.shape[0]!, x.shape[0]!)) {
    throw new GraphError(`tokenLogprobs: targets ${formatType(targets)} don't fit x ${formatType(x)}`);
  }
  const [logprobs, entropy] = applyComposite(logprobsRule, [x, head, targets], {});
  return { logprobs: logprobs!, entropy: entropy! };
}

const selectRowsRule: Composite<Readonly<Record<never, never>>> = {
  name: "selectRows",
  forward: ([x, rows]) => ({ outputs: [gather(x!, rows!)] }),
  vjp: (c) => c.give(0, () => gather(c.g, c.inputs[2]!)),
  twin: ([x, rows]) => [gather(x!, rows!)],
};

/**
 * Rows of x [M, d] at `rows` [N], none twice but the last, a filler. `inverse` [M] says where row m went; rows not chosen point at the last
 * place. The gradient is a gather, not a scatter; it is right only where the filler's gradient is 0.
 */
export function selectRows(x: Tensor, rows: Tensor, inverse: Tensor): Tensor {
  return applyComposite(selectRowsRule, [x, rows, inverse], {})[0]!;
}
