/**
 * Lays sequences out for the training graphs: sequences of like length together, in micro-batches [B, S] with S from a short list of lengths.
 *
 * Deterministic: the same data give the same micro-batches. Not guaranteed: the order of the data (results are put back in it).
 */
import { InputError } from "../../base/index.ts";

/** One sequence, arrays over its N positions; position i predicts targetIds[i] from inputIds[0..i]. */
export interface TrainingSequence {
  readonly inputIds: Int32Array;
  readonly targetIds: Int32Array;
  /** Weight of each position's loss; only positions with a weight other than 0 are computed. */
  readonly weights: Float32Array;
  /** Log-probabilities under the sampling policy; needed by the policy losses. */
  readonly logprobs?: Float32Array;
  readonly advantages?: Float32Array;
  /** Log-probabilities under the reference; needed where a KL term is asked for. */
  readonly referenceLogprobs?: Float32Array;
}

/** A chosen position: which sequence, which position. */
export interface Place {
  readonly sequence: number;
  readonly position: number;
}

export interface MicroBatch {
  /** S */
  readonly length: number;
  /** B */
  readonly size: number;
  /** [B·S] */
  readonly ids: Int32Array;
  /** [N], N = places + fillers */
  readonly rows: Int32Array;
  readonly inverse: Int32Array;
  readonly targets: Int32Array;
  /** What each of the first rows is. */
  readonly places: readonly Place[];
}

export interface BatchLimits {
  readonly vocabSize: number;
  readonly contextLength: number;
  /** Rows B·S of a micro-batch, at most (one sequence may exceed it). */
  readonly microBatchTokens: number;
  /** Micro-batches of one length come in multiples of this where there are sequences enough. Default 1. */
  readonly lanes?: number;
}

/** The padded length of a sequence: multiples of 32 to 128, of 64 to 512, of 128 to 2,048, of 512 above. */
export function paddedLength(length: number): number {
  const step = length <= 128 ? 32 : length <= 512 ? 64 : length <= 2048 ? 128 : 512;
  return Math.ceil(length / step) * step;
}

/** Checks one sequence. Throws InputError naming it. */
function check(sequence: TrainingSequence, index: number, { vocabSize, contextLength }: BatchLimits): void {
  const n = sequence.inputIds.length;
  const refuse = (what: string) => new InputError(`sequence ${index}: ${what}`);
  if (n === 0) throw refuse("is empty");
  if (n > contextLength) throw refuse(`has ${n} tokens; the model's context holds ${contextLength}`);
  for (const key of ["targetIds", "weights", "logprobs", "advantages", "referenceLogprobs"] as const) {
    const array = sequence[key];
    if (array && array.length !== n) throw refuse(`${key} has ${array.length} entries for ${n} tokens`);
  }
  for (const key of ["inputIds", "targetIds"] as const) {
    const bad = sequence[key].find((id) => !(id >= 0 && id < vocabSize));
    if (bad !== undefined) throw refuse(`${key} holds token ${bad}, outside the vocabulary of ${vocabSize}`);
  }
  if (!sequence.weights.every(Number.isFinite)) throw refuse("weights must be finite numbers");
}

/** Micro-batches that cover every position with a weight. Sequences without one are left out. Throws InputError on malformed ones. */
export function planMicroBatches(data: readonly TrainingSequence[], limits: BatchLimits): MicroBatch[] {
  const byLength = new Map<number, number[]>();
  for (const [i, sequence] of data.entries()) {
    check(sequence, i, limits);
    const used = sequence.weights.findLastIndex((weight) => weight !== 0) + 1;
    if (used === 0) continue;
    // What comes after the last position that counts has no influence: it is cut.
    const length = paddedLength(used);
    const group = byLength.get(length) ?? [];
    if (group.length === 0) byLength.set(length, group);
    group.push(i);
  }
  const batches: MicroBatch[] = [];
  for (const [length, indices] of [...byLength].sort((a, b) => a[0] - b[0])) {
    const most = Math.max(1, Math.floor(limits.microBatchTokens / length));
    // Even shares: 5 sequences with room for 4 go as 3 and 2.
    const lanes = limits.lanes ?? 1;
    const parts = Math.min(indices.length, Math.ceil(indices.length / most / lanes) * lanes);
    for (let part = 0; part < parts; part++) {
      const from = Math.floor((part * indices.length) / parts);
      const to = Math.floor(((part + 1) * indices.length) / parts);
      batches.push(layOut(data, indices.slice(from, to), length));
    }
  }
  return batches;
}

function layOut(data: readonly TrainingSequence[], indices: readonly number[], length: number): MicroBatch {
  const ids = new Int32Array(indices.length * length);
  const places: Place[] = [];
  const flat: number[] = [];
  for (const [b, sequence] of indices.entries()) {
    const { inputIds, weights } = data[sequence]!;
    ids.set(inputIds.length > length ? inputIds.subarray(0, length) : inputIds, b * length);
    for (let position = 0; position < weights.length; position++) {
      if (weights[position] === 0) continue;
      places.push({ sequence, position });
      flat.push(b * length + position);
    }
  }
  const count = Math.ceil((places.length + 1) / 8) * 8;
  const rows = new Int32Array(count);
  const inverse = new Int32Array(ids.length).fill(count - 1);
  const targets = new Int32Array(count);
  for (const [i, row] of flat.entries()) {
    rows[i] = row;
    inverse[row] = i;
    const { sequence, position } = places[i]!;
    targets[i] = data[sequence]!.targetIds[position]!;
  }
  return { length, size: indices.length, ids, rows, inverse, targets, places };
}

/** A value of each place, 0 for fillers. */
export function placed(batch: MicroBatch, value: (place: Place) => number): Float32Array {
  const out = new Float32Array(batch.rows.length);
  for (const [i, place] of batch.places.entries()) out[i] = value(place);
  return out;
}

/** Shares micro-batches out: the heaviest first, each to the lane with the least to do. Lists of indices, each in the order given. */
export function shareOut(batches: readonly MicroBatch[], lanes: number): number[][] {
  const shares = Array.from({ length: lanes }, () => ({ load: 0, indices: [] as number[] }));
  const order = batches.map((_, i) => i).sort((a, b) => batches[b]!.ids.length - batches[a]!.ids.length || a - b);
  for (const i of order) {
    const lightest = shares.reduce((a, b) => (b.load < a.load ? b : a));
    lightest.load += batches[i]!.ids.length;
    lightest.indices.push(i);
  }
  return shares.map(({ indices }) => indices.sort((a, b) => a - b));
}
