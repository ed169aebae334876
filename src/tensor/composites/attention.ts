/**
 * Rotary embedding and causal attention with grouped key/value heads, on rows [B·S, heads·dh].
 *
 * Queries are taken in blocks, so that nothing above the diagonal but the rest of the diagonal blocks is computed; the query heads that
 * share a key/value head are merged into the rows of one product. The reverse pass takes rowsum(dP∘P) as rowsum(dO∘O) (Dao et al.,
 * arXiv 2205.14135, appendix B). Rows after a sequence's end do no harm: no earlier row attends to them.
 */
import type { Tensor } from "../graph.ts";
import { add, concat, matmul, mul, neg, reduceSum, reshape, rotary, slice, softmax, sub, transpose } from "../ops/index.ts";
import { type Dim, formatType, GraphError, sameDim } from "../types.ts";
import type { VjpContext } from "../vjp/rule.ts";
import { applyComposite, type Composite } from "./rule.ts";

export interface AttentionShape {
  readonly batch: Dim;
  readonly length: number;
  readonly heads: number;
  /** Divides `heads`. */
  readonly kvHeads: number;
  readonly headDim: number;
  /** Queries per block. */
  readonly block: number;
}

/** Rows [B·S, H·dh] → [B, H, S, dh]. */
function toHeads(x: Tensor, heads: number, shape: AttentionShape): Tensor {
  return transpose(reshape(x, [shape.batch, shape.length, heads, shape.headDim]), [0, 2, 1, 3]);
}

/** [B, H, S, dh] → rows. */
function toRows(x: Tensor, rows: Dim): Tensor {
  const [, heads, , width] = x.shape as [Dim, number, number, number];
  return reshape(transpose(x, [0, 2, 1, 3]), [rows, heads * width]);
}

interface Block {
  readonly start: number;
  readonly end: number;
}

function blocksOf({ length, block }: AttentionShape): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < length; start += block) blocks.push({ start, end: Math.min(start + block, length) });
  return blocks;
}

/** 0 where query start + (row mod size) may look at a key, a large negative number elsewhere: [group·size, end]. */
function maskOf(x: Tensor, group: number, { start, end }: Block): Tensor {
  return x.graph.sharedConstant(`causal mask ${group} ${start} ${end}`, () => {
    const size = end - start;
    const mask = new Float32Array(group * size * end);
    for (let row = 0; row < group * size; row++) {
      mask.fill(-1e30, row * end + start + (row % size) + 1, (row + 1) * end);
    }
    return { data: mask, shape: [group * size, end] };
  });
}

/** Queries [B, H, S, dh] of one block, grouped under their key/value head: [B, Hkv, G·L, dh]. */
function blockOfQueries(q: Tensor, shape: AttentionShape, { start, end }: Block): Tensor {
  const group = shape.heads / shape.kvHeads;
  const part = slice(q, 2, start, end);
  return reshape(part, [shape.batch, shape.kvHeads, group * (end - start), shape.headDim]);
}

/** Back to [B, H, L, dh]. */
function ungroup(x: Tensor, shape: AttentionShape, { start, end }: Block): Tensor {
  return reshape(x, [shape.batch, shape.heads, end - start, shape.headDim]);
}

const scaleOf = (shape: AttentionShape): number => 1 / Math.sqrt(shape.headDim);

const attentionRule: Composite<AttentionShape> = {
  name: "causalAttention",
  forward([q, k, v, cos, sin], shape) {
    const positions = q!.graph.constant(BigInt64Array.of(0n), [1]);
    const group = shape.heads / shape.kvHeads;
    const queries = rotary(toHeads(q!, shape.heads, shape), positions, cos!, sin!);
    const keys = rotary(toHeads(k!, shape.kvHeads, shape), positions, cos!, sin!);
    const values = toHeads(v!, shape.kvHeads, shape);
    const saved: Tensor[] = [queries, keys, values];
    const outs: Tensor[] = [];
    for (const block of blocksOf(shape)) {
      const some = blockOfQueries(queries, shape, block);
      const scores = matmul(some, slice(keys, 2, 0, block.end), { transB: true, alpha: scaleOf(shape) });
      const p = softmax(add(scores, maskOf(q!, group, block)));
      const out = matmul(p, slice(values, 2, 0, block.end)); // [B, Hkv, G·L, dh]
      saved.push(some, p, out);
      outs.push(ungroup(out, shape, block));
    }
    return { outputs: [toRows(concat(outs, 2), q!.shape[0]!)], saved };
  },
  vjp: attentionVjp,
  twin([q, k, v, cos, sin], shape) {
    const group = shape.heads / shape.kvHeads;
    const { batch, kvHeads, length, headDim } = shape;
    const queries = reshape(rotaryTwin(toHeads(q!, shape.heads, shape), cos!, sin!), [batch, kvHeads, group * length, headDim]);
    const keys = rotaryTwin(toHeads(k!, kvHeads, shape), cos!, sin!);
    const values = toHeads(v!, kvHeads, shape);
    const scores = mul(matmul(queries, keys, { transB: true }), scaleOf(shape));
    const p = softmax(add(scores, maskOf(q!, group, { start: 0, end: length })));
    return [toRows(reshape(matmul(p, values), [batch, shape.heads, length, headDim]), q!.shape[0]!)];
  },
};

function attentionVjp(c: VjpContext<AttentionShape>): void {
  const shape = c.attributes;
  const [queries, keys, values, ...perBlock] = c.saved as [Tensor, Tensor, Tensor, ...Tensor[]];
  const [, , , cos, sin] = c.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const dOut = toHeads(c.g, shape.heads, shape);
  const blocks = blocksOf(shape);
  const dQueries: Tensor[] = [];
  const dKeys = new Tail(shape);
  const dValues = new Tail(shape);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const [some, p, out] = perBlock.slice(3 * i, 3 * i + 3) as [Tensor, Tensor, Tensor];
    const g = blockOfQueries(dOut, shape, block);
    if (c.needs(2)) dValues.add(matmul(p, g, { transA: true }), block);
    if (!c.needs(0) && !c.needs(1)) continue;
    const dot = reduceSum(mul(g, out), { axes: [3], keepDims: true });
    const dScores = mul(p, sub(matmul(g, slice(values, 2, 0, block.end), { transB: true }), dot));
    dQueries.unshift(ungroup(matmul(dScores, slice(keys, 2, 0, block.end), { alpha: scaleOf(shape) }), shape, block));
    if (c.needs(1)) dKeys.add(matmul(dScores, some, { transA: true, alpha: scaleOf(shape) }), block);
  }
  const positions = queries.graph.constant(BigInt64Array.of(0n), [1]);
  const back = neg(sin);
  c.give(0, () => toRows(rotary(concat(dQueries, 2), positions, cos, back), c.inputs[0]!.shape[0]!));
  c.give(1, () => toRows(rotary(dKeys.total(), positions, cos, back), c.inputs[1]!.shape[0]!));
  c.give(2, () => toRows(dValues.total(), c.inputs[2]!.shape[0]!));
}

/** Adds up gradients of growing prefixes of the keys, given from the longest to the shortest. */
class Tail {
  readonly #shape: AttentionShape;
  #head: Tensor | undefined;
  #end = 0;
  readonly #pieces: Tensor[] = [];

  constructor(shape: AttentionShape) {
    this.#shape = shape;
  }

  add(prefix: Tensor, { end }: Block): void {
    if (this.#head) {
      this.#pieces.unshift(slice(this.#head, 2, end, this.#end));
      this.#head = add(slice(this.#head, 2, 0, end), prefix);
    } else {
      if (end !== this.#shape.length)
        throw new GraphError(`attention: the first prefix must be whole, got ${end} of ${this.#shape.length}`);
      this.#head = prefix;
    }
    this.#end = end;
  }

  total(): Tensor {
    return concat([this.#head!, ...this.#pieces], 2);
  }
}

/** Rotary embedding from plain primitives; x [B, H, S, dh], positions 0..S−1. */
export function rotaryTwin(x: Tensor, cos: Tensor, sin: Tensor): Tensor {
  const length = Number(x.shape[2]);
  const half = Number(x.shape[3]) / 2;
  const [c, s] = [slice(cos, 0, 0, length), slice(sin, 0, 0, length)];
  const [left, right] = [slice(x, 3, 0, half), slice(x, 3, half, 2 * half)];
  return concat([sub(mul(left, c), mul(right, s)), add(mul(right, c), mul(left, s))], 3);
}

/**
 * Causal attention over rotated q and k. q [B·S, H·dh], k and v [B·S, Hkv·dh], cos and sin [≥ S, dh/2] → [B·S, H·dh].
 * Position 0 is each sequence's first row.
 */
export function causalAttention(q: Tensor, k: Tensor, v: Tensor, cos: Tensor, sin: Tensor, shape: AttentionShape): Tensor {
  if (shape.heads % shape.kvHeads !== 0)
    throw new GraphError(`causalAttention: ${shape.kvHeads} key/value heads don't divide ${shape.heads} heads`);
  if (!sameDim(q.shape[1]!, shape.heads * shape.headDim)) {
    throw new GraphError(`causalAttention: q ${formatType(q)} isn't ${shape.heads} heads of ${shape.headDim}`);
  }
  for (const [name, x] of [["k", k] as const, ["v", v] as const]) {
    if (!sameDim(x.shape[1]!, shape.kvHeads * shape.headDim)) {
      throw new GraphError(`causalAttention: ${name} ${formatType(x)} isn't ${shape.kvHeads} heads of ${shape.headDim}`);
    }
  }
  return applyComposite(attentionRule, [q, k, v, cos, sin], shape)[0]!;
}
