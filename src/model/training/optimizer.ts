/**
 * AdamW (Loshchilov and Hutter, arXiv 1711.05101) over arenas, as graphs that update weights and moments in place, and clipping by global norm.
 *
 * The arena is walked in chunks that fit a core's cache. The norm is a graph of its own: a step whose norm isn't finite is refused before
 * anything has changed. Matches torch.optim.AdamW with clip_grad_norm_.
 */
import { CoeError, InputError } from "../../base/index.ts";
import {
  type Binding,
  Graph,
  lower,
  openSession,
  ops,
  type Session,
  type SessionOptions,
  type Tensor,
  type TensorView,
  viewOf,
} from "../../tensor/index.ts";
import { Arena } from "../weights/arena.ts";

export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Applied to tensors of two dimensions or more. */
  readonly weightDecay: number;
  /** Global norm at which gradients are clipped; 0 for no clipping. */
  readonly maxGradNorm: number;
}

/** Gradients that aren't finite: the step was not taken. */
export class GradientError extends CoeError {
  override readonly name = "GradientError";
}

const chunkFloats = 1 << 17;
const scalars = ["clip1", "clip2", "beta1", "beta2", "epsilon", "stepSize", "keep", "keepBare"] as const;
type Scalar = (typeof scalars)[number];

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly decayed: boolean;
}

function chunksOf(arena: Arena): Chunk[] {
  const { length, decayed } = arena.layout;
  const chunks: Chunk[] = [];
  for (const [from, to, isDecayed] of [[0, decayed, true] as const, [decayed, length, false] as const]) {
    for (let start = from; start < to; start += chunkFloats)
      chunks.push({ start, end: Math.min(to, start + chunkFloats), decayed: isDecayed });
  }
  return chunks;
}

export class AdamW implements AsyncDisposable {
  readonly weights: Arena;
  readonly gradients: Arena;
  /** First and second moments. */
  readonly first: Arena;
  readonly second: Arena;
  /** Steps taken. */
  step = 0;
  readonly #norm: Float32Array;
  readonly #scalars: Readonly<Record<Scalar, Float32Array>>;
  readonly #sessions: readonly Session[];
  readonly #normBinding: Binding;
  readonly #updateBinding: Binding;

  private constructor(
    arenas: readonly [Arena, Arena, Arena, Arena],
    sessions: readonly Session[],
    made: { norm: Float32Array; scalars: Readonly<Record<Scalar, Float32Array>>; bindings: readonly [Binding, Binding] },
  ) {
    [this.weights, this.gradients, this.first, this.second] = arenas;
    this.#sessions = sessions;
    this.#norm = made.norm;
    this.#scalars = made.scalars;
    [this.#normBinding, this.#updateBinding] = made.bindings;
  }

  static async create(weights: Arena, options: SessionOptions = {}): Promise<AdamW> {
    const arenas = [weights, new Arena(weights.layout), new Arena(weights.layout), new Arena(weights.layout)] as const;
    const [w, g, m, v] = arenas;
    const chunks = chunksOf(weights);
    const view = (arena: Arena, { start, end }: Chunk): TensorView => viewOf("float32", [end - start], arena.floats.subarray(start, end));

    const normGraph = new Graph();
    const squares = chunks.map((chunk, i) => {
      const x = normGraph.input(`g${i}`, [chunk.end - chunk.start]);
      return ops.reduceSum(ops.mul(x, x), { axes: [0], keepDims: true });
    });
    normGraph.output("norm", ops.sqrt(ops.reduceSum(ops.concat(squares, 0))));
    const norm = viewOf("float32", []);
    const normSession = await openSession(lower(normGraph).model, { ...options, name: "gradient-norm" });

    const graph = new Graph();
    const values = Object.fromEntries(scalars.map((name) => [name, viewOf("float32", [])])) as Record<Scalar, TensorView>;
    const inputs: Record<string, TensorView> = {};
    const outputs: Record<string, TensorView> = {};
    const settings = Object.fromEntries(scalars.map((name) => [name, graph.input(name, [])])) as Record<Scalar, Tensor>;
    for (const [i, chunk] of chunks.entries()) {
      const parts = { w, g, m, v };
      const [wi, gi, mi, vi] = Object.entries(parts).map(([name, arena]) => {
        inputs[`${name}${i}`] = view(arena, chunk);
        return graph.input(`${name}${i}`, [chunk.end - chunk.start]);
      }) as [Tensor, Tensor, Tensor, Tensor];
      // Each of w, m and v is read once, before what replaces it is written: bound to one buffer, input and output don't disturb each other.
      const m2 = ops.add(ops.mul(mi, settings.beta1), ops.mul(gi, settings.clip1));
      const v2 = ops.add(ops.mul(vi, settings.beta2), ops.mul(ops.mul(gi, gi), settings.clip2));
      const update = ops.div(m2, ops.add(ops.sqrt(v2), settings.epsilon));
      const w2 = ops.sub(ops.mul(wi, chunk.decayed ? settings.keep : settings.keepBare), ops.mul(update, settings.stepSize));
      for (const [name, tensor, arena] of [["w", w2, w] as const, ["m", m2, m] as const, ["v", v2, v] as const]) {
        graph.output(`${name}${i}.next`, tensor);
        outputs[`${name}${i}.next`] = view(arena, chunk);
      }
    }
    const lowered = lower(graph);
    for (const name of scalars) if (lowered.inputs.has(name)) inputs[name] = values[name];
    const updateSession = await openSession(lowered.model, { ...options, name: "adamw" });
    return new AdamW(arenas, [normSession, updateSession], {
      norm: norm.data as Float32Array,
      scalars: Object.fromEntries(scalars.map((name) => [name, values[name].data as Float32Array])) as Record<Scalar, Float32Array>,
      bindings: [
        normSession.bind(Object.fromEntries(chunks.map((chunk, i) => [`g${i}`, view(g, chunk)])), { norm }),
        updateSession.bind(inputs, outputs),
      ],
    });
  }

  /** One step with the gradients as they are, which are then zeroed. Returns their norm before clipping. Throws GradientError, nothing changed. */
  async update(settings: AdamSettings): Promise<number> {
    const { learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm } = settings;
    for (const [name, value] of Object.entries(settings)) {
      if (!(Number.isFinite(value) && value >= 0)) throw new InputError(`AdamW's ${name} must be a number ≥ 0, got ${value}`);
    }
    if (beta1 >= 1 || beta2 >= 1) throw new InputError(`AdamW's betas must be < 1, got ${beta1} and ${beta2}`);
    await this.#normBinding.runAsync();
    const norm = this.#norm[0]!;
    if (!Number.isFinite(norm))
      throw new GradientError(`the gradient's norm is ${norm}; the step was not taken. Lower the learning rate or look at the data`);
    const step = this.step + 1;
    const clip = maxGradNorm > 0 ? Math.min(1, maxGradNorm / (norm + 1e-6)) : 1;
    const root = Math.sqrt(1 - beta2 ** step);
    const values: Record<Scalar, number> = {
      clip1: (1 - beta1) * clip,
      clip2: (1 - beta2) * clip * clip,
      beta1,
      beta2,
      // m̂/(√v̂ + ε) with both corrections moved into the step size.
      epsilon: epsilon * root,
      stepSize: (learningRate * root) / (1 - beta1 ** step),
      keep: 1 - learningRate * weightDecay,
      keepBare: 1,
    };
    for (const name of scalars) this.#scalars[name][0] = values[name];
    await this.#updateBinding.runAsync();
    this.step = step;
    this.gradients.floats.fill(0);
    return norm;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#normBinding[Symbol.dispose]();
    this.#updateBinding[Symbol.dispose]();
    for (const session of this.#sessions) await session[Symbol.asyncDispose]();
  }
}
