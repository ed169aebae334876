/**
 * Test help: runs small graphs, and compares gradients with central differences.
 * The loss is Σ output ∘ fixed random weights, computed in float64 from float32 outputs. Not for anything but tests.
 */
import { Rng } from "../../base/index.ts";
import { gradients } from "../autodiff.ts";
import { Graph, type GraphOptions, type Target, type Tensor, targets } from "../graph.ts";
import { lower } from "../onnx/lower.ts";
import { add, mul, reduceSum } from "../ops/index.ts";
import { openSession, type ProviderName, type Session, type TensorView, viewOf } from "../runtime/index.ts";
import { elementCount, type Shape } from "../types.ts";

/** An operand of a case: normal random floats, or given values. */
export interface Operand {
  readonly shape: readonly number[];
  /** Values are drawn as offset + spread·normal. Default 0 and 1. */
  readonly offset?: number;
  readonly spread?: number;
  /** Given integers: an index operand, not differentiated. */
  readonly ints?: readonly number[];
  /** Not differentiated. */
  readonly fixed?: boolean;
}

export interface GradientCase {
  readonly operands: readonly Operand[];
  /** One output, or several that are all summed into the loss. */
  build(inputs: readonly Tensor[]): Tensor | readonly Tensor[];
  /** Largest difference from the central difference, relative to the largest gradient. Default 2e-3. */
  readonly tolerance?: number;
}

export async function sessionOf(graph: Graph, provider: ProviderName = "cpu"): Promise<Session> {
  return openSession(lower(graph).model, { threads: 1, provider, name: "test" });
}

export function drawOperand(rng: Rng, operand: Operand): TensorView {
  if (operand.ints) return viewOf("int32", operand.shape, Int32Array.from(operand.ints));
  const data = Float32Array.from(
    { length: elementCount(operand.shape) },
    () => (operand.offset ?? 0) + (operand.spread ?? 1) * rng.normal(),
  );
  return viewOf("float32", operand.shape, data);
}

function inputsOf(graph: Graph, operands: readonly Operand[]): Tensor[] {
  return operands.map((operand, i) => graph.input(`in${i}`, operand.shape as Shape, operand.ints ? "int32" : "float32"));
}

function weightedSum(graph: Graph, outputs: readonly Tensor[]): Tensor {
  return outputs
    .map((output, i) => {
      const rng = Rng.keyed("weights", i);
      const weights = Float32Array.from({ length: elementCount(output.shape) }, () => rng.normal());
      return reduceSum(mul(output, graph.constant(weights, output.shape)));
    })
    .reduce((a, b) => add(a, b));
}

export interface CaseRun {
  readonly outputs: readonly Float32Array[];
  readonly loss: number;
  /** One per differentiable operand. */
  readonly gradients: readonly Float32Array[];
}

const asList = (built: Tensor | readonly Tensor[]): readonly Tensor[] => (Array.isArray(built) ? built : [built as Tensor]);

/** Outputs and analytic gradients of a case. */
export async function runCase(
  test: GradientCase,
  views: readonly TensorView[],
  options: { target?: Target; provider?: ProviderName; graph?: GraphOptions } = {},
): Promise<CaseRun> {
  const graph = new Graph(options.target ?? targets.cpu, options.graph);
  const inputs = inputsOf(graph, test.operands);
  const built = asList(test.build(inputs));
  const loss = weightedSum(graph, built);
  const wrt = inputs.filter((_, i) => !test.operands[i]!.ints && !test.operands[i]!.fixed);
  for (const [i, output] of built.entries()) graph.output(`out${i}`, output);
  for (const [i, grad] of gradients(loss, wrt).entries()) graph.output(`grad${i}`, grad);
  graph.output("loss", loss);
  await using session = await sessionOf(graph, options.provider);
  const used = new Set(session.inputs.map((port) => port.name));
  const feeds = Object.fromEntries(views.map((view, i) => [`in${i}`, view] as const).filter(([name]) => used.has(name)));
  const result = await session.run(feeds);
  const floats = (name: string) => result[name]!.data as Float32Array;
  return {
    outputs: built.map((_, i) => floats(`out${i}`)),
    loss: floats("loss")[0]!,
    gradients: wrt.map((_, i) => floats(`grad${i}`)),
  };
}

/**
 * The largest difference between a target's analytic gradients and central differences on the CPU, relative to the largest gradient (at least 1).
 */
export async function gradientError(test: GradientCase, seed: string, target: Target = targets.cpu, step = 1e-2): Promise<number> {
  const rng = Rng.keyed(seed);
  const views = test.operands.map((operand) => drawOperand(rng, operand));
  const analytic = (await runCase(test, views, { target, provider: target.name })).gradients;

  const graph = new Graph();
  const built = asList(test.build(inputsOf(graph, test.operands)));
  for (const [i, output] of built.entries()) graph.output(`out${i}`, output);
  await using session = await sessionOf(graph);
  const weights = built.map((output, i) => {
    const weightRng = Rng.keyed("weights", i);
    return Array.from({ length: elementCount(output.shape) }, () => weightRng.normal());
  });
  const used = new Set(session.inputs.map((port) => port.name));
  const feeds = Object.fromEntries(views.map((view, i) => [`in${i}`, view] as const).filter(([name]) => used.has(name)));
  const outViews = built.map((output) => viewOf("float32", output.shape as readonly number[]));
  using binding = session.bind(feeds, Object.fromEntries(outViews.map((view, i) => [`out${i}`, view])));
  const lossAt = (): number => {
    binding.run();
    let sum = 0;
    for (const [i, view] of outViews.entries()) for (const [j, weight] of weights[i]!.entries()) sum += weight * Number(view.data[j]);
    return sum;
  };
  let worst = 0;
  let g = 0;
  for (const [i, view] of views.entries()) {
    const operand = test.operands[i]!;
    if (operand.ints || operand.fixed) continue;
    const grad = analytic[g++]!;
    const data = view.data as Float32Array;
    const largest = Math.max(1, ...grad.map(Math.abs));
    for (let j = 0; j < data.length; j++) {
      const before = data[j]!;
      data[j] = before + step;
      const high = data[j]!;
      const up = lossAt();
      data[j] = before - step;
      const low = data[j]!;
      const down = lossAt();
      data[j] = before;
      worst = Math.max(worst, Math.abs((up - down) / (high - low) - grad[j]!) / largest);
    }
  }
  return worst;
}

/** The largest absolute difference between two arrays, relative to the largest entry (at least 1). */
export function difference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let largest = 1;
  let worst = 0;
  for (let i = 0; i < a.length; i++) {
    largest = Math.max(largest, Math.abs(b[i]!));
    const gap = Math.abs(a[i]! - b[i]!);
    if (!(gap <= worst)) worst = gap;
  }
  return worst / largest;
}
