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

interface Arenas {
  readonly weights: Arena;
  readonly lanes: readonly Arena[];
  readonly first: Arena;
  readonly second: Arena;
}

/** A share of the chunks, with sessions and bindings of its own. */
interface Part {
  readonly sessions: readonly [Session, Session];
  /** Adds up the lanes' gradients and squares them. */
  readonly norm: Binding;
  readonly update: Binding;
  /** Sum of the squares. */
  readonly squares: Float32Array;
}

export class AdamW implements AsyncDisposable {
  readonly weights: Arena;
  /** What each lane has accumulated; the gradient is their sum. */
  readonly lanes: readonly Arena[];
  /** First and second moments. */
  readonly first: Arena;
  readonly second: Arena;
  /** Steps taken. */
  step = 0;
  readonly #scalars: Readonly<Record<Scalar, Float32Array>>;
  readonly #parts: readonly Part[];

  private constructor(arenas: Arenas, settings: Readonly<Record<Scalar, Float32Array>>, parts: readonly Part[]) {
    this.weights = arenas.weights;
    this.lanes = arenas.lanes;
    this.first = arenas.first;
    this.second = arenas.second;
    this.#scalars = settings;
    this.#parts = parts;
  }

  /** `lanes` gradient arenas, added up at each step; the step itself is shared out among as many sessions. */
  static async create(weights: Arena, options: SessionOptions = {}, lanes = 1): Promise<AdamW> {
    const arenas = {
      weights,
      lanes: Array.from({ length: lanes }, () => new Arena(weights.layout)),
      first: new Arena(weights.layout),
      second: new Arena(weights.layout),
    };
    const values = Object.fromEntries(scalars.map((name) => [name, viewOf("float32", [])])) as Record<Scalar, TensorView>;
    const chunks = chunksOf(weights);
    const parts: Part[] = [];
    for (let lane = 0; lane < lanes; lane++) {
      const share = chunks.filter((_, i) => i % lanes === lane);
      if (share.length > 0) parts.push(await openPart(share, arenas, values, options));
    }
    const floats = Object.fromEntries(scalars.map((name) => [name, values[name].data as Float32Array])) as Record<Scalar, Float32Array>;
    return new AdamW(arenas, floats, parts);
  }

  /** The gradient accumulated so far, of one lane; with several lanes, the first one's share until the next step. */
  get gradients(): Arena {
    return this.lanes[0]!;
  }

  /** One step with the gradients as they are, which are then zeroed. Returns their norm before clipping. Throws GradientError, nothing changed. */
  async update(settings: AdamSettings): Promise<number> {
    const { learningRate, beta1, beta2, epsilon, weightDecay, maxGradNorm } = settings;
    for (const [name, value] of Object.entries(settings)) {
      if (!(Number.isFinite(value) && value >= 0)) throw new InputError(`AdamW's ${name} must be a number ≥ 0, got ${value}`);
    }
    if (beta1 >= 1 || beta2 >= 1) throw new InputError(`AdamW's betas must be < 1, got ${beta1} and ${beta2}`);
    await Promise.all(this.#parts.map((part) => part.norm.runAsync()));
    for (const lane of this.lanes.slice(1)) lane.floats.fill(0); // their sum is in the first
    const norm = Math.sqrt(this.#parts.reduce((sum, part) => sum + part.squares[0]!, 0));
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
    await Promise.all(this.#parts.map((part) => part.update.runAsync()));
    this.step = step;
    this.gradients.floats.fill(0);
    return norm;
  }

  /** Forgets what was accumulated. */
  clear(): void {
    for (const lane of this.lanes) lane.floats.fill(0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { norm, update, sessions } of this.#parts) {
      norm[Symbol.dispose]();
      update[Symbol.dispose]();
      for (const session of sessions) await session[Symbol.asyncDispose]();
    }
  }
}

async function openPart(
  chunks: readonly Chunk[],
  arenas: Arenas,
  values: Readonly<Record<Scalar, TensorView>>,
  options: SessionOptions,
): Promise<Part> {
  const view = (arena: Arena, { start, end }: Chunk): TensorView => viewOf("float32", [end - start], arena.floats.subarray(start, end));
  const squares = viewOf("float32", []);
  const norm = await bindGraph("gradient-norm", options, ({ input, output }) => {
    const sums = chunks.map((chunk, i) => {
      let sum = input(`g${i}`, view(arenas.lanes[0]!, chunk));
      for (const [lane, arena] of arenas.lanes.entries()) if (lane > 0) sum = ops.add(sum, input(`g${i}.${lane}`, view(arena, chunk)));
      if (arenas.lanes.length > 1) output(`g${i}.sum`, sum, view(arenas.lanes[0]!, chunk));
      return ops.reduceSum(ops.mul(sum, sum), { axes: [0], keepDims: true });
    });
    output("squares", ops.reduceSum(ops.concat(sums, 0)), squares);
  });
  const update = await bindGraph("adamw", options, ({ input, output }) => {
    const s = Object.fromEntries(scalars.map((name) => [name, input(name, values[name])])) as Record<Scalar, Tensor>;
    for (const [i, chunk] of chunks.entries()) {
      const [w, m, v] = [view(arenas.weights, chunk), view(arenas.first, chunk), view(arenas.second, chunk)];
      const [wi, mi, vi] = [input(`w${i}`, w), input(`m${i}`, m), input(`v${i}`, v)];
      const gi = input(`g${i}`, view(arenas.lanes[0]!, chunk));
      // Each of w, m and v is read once, before what replaces it is written: bound to one buffer, input and output don't disturb each other.
      const m2 = ops.add(ops.mul(mi, s.beta1), ops.mul(gi, s.clip1));
      const v2 = ops.add(ops.mul(vi, s.beta2), ops.mul(ops.mul(gi, gi), s.clip2));
      const step = ops.div(m2, ops.add(ops.sqrt(v2), s.epsilon));
      output(`w${i}.next`, ops.sub(ops.mul(wi, chunk.decayed ? s.keep : s.keepBare), ops.mul(step, s.stepSize)), w);
      output(`m${i}.next`, m2, m);
      output(`v${i}.next`, v2, v);
    }
  });
  return { sessions: [norm.session, update.session], norm: norm.binding, update: update.binding, squares: squares.data as Float32Array };
}

interface Ports {
  input(name: string, view: TensorView): Tensor;
  output(name: string, tensor: Tensor, view: TensorView): void;
}

/** A graph built port by port together with the memory bound to it; ports that nothing needs are left out. */
async function bindGraph(
  name: string,
  options: SessionOptions,
  build: (ports: Ports) => void,
): Promise<{ readonly session: Session; readonly binding: Binding }> {
  const graph = new Graph();
  const inputs = new Map<string, TensorView>();
  const outputs: Record<string, TensorView> = {};
  build({
    input: (port, view) => {
      inputs.set(port, view);
      return graph.input(port, view.dims);
    },
    output: (port, tensor, view) => {
      graph.output(port, tensor);
      outputs[port] = view;
    },
  });
  const lowered = lower(graph);
  const session = await openSession(lowered.model, { ...options, name });
  const used = Object.fromEntries([...inputs].filter(([port]) => lowered.inputs.has(port)));
  return { session, binding: session.bind(used, outputs) };
}
