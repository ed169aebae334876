/**
 * Drawing one token from a row of logits: mask, temperature, top-k, top-p, and the two log-probabilities that training needs.
 *
 * One random number a token, so that a sequence's draws depend on its own seed only. Order of the filters as in Transformers: temperature,
 * top-k, top-p; ties at a border go to the lower id. Not guaranteed: anything for logits that aren't finite.
 */
import { InputError, type Rng } from "../../base/index.ts";

export interface DrawSettings {
  /** 0 = the most probable token. */
  readonly temperature: number;
  readonly topK?: number;
  readonly topP?: number;
}

/** One row: logits and their softmax [V], and log Σ exp(logits). */
export interface LogitRow {
  readonly logits: Float32Array;
  readonly probabilities: Float32Array;
  readonly partition: number;
}

export interface Draw {
  readonly id: number;
  /** Under the masked, tempered, filtered distribution, before anything is taken out; 0 for a forced or greedy token. */
  readonly logprob: number;
  /** Under the model at temperature 1, without mask. */
  readonly modelLogprob: number;
}

/** Throws InputError on settings out of range. */
export function checkDrawSettings({ temperature, topK, topP }: DrawSettings): void {
  if (!(temperature >= 0 && temperature < Number.POSITIVE_INFINITY)) throw new InputError(`temperature must be ≥ 0, got ${temperature}`);
  if (topK !== undefined && !(Number.isInteger(topK) && topK >= 1)) throw new InputError(`top-k must be a whole number ≥ 1, got ${topK}`);
  if (topP !== undefined && !(topP > 0 && topP <= 1)) throw new InputError(`top-p must be in (0, 1], got ${topP}`);
}

/**
 * Draws a token.
 *
 * @param allowed ascending ids that the mask leaves, at least one; undefined: all
 * @param taken the share of a token's probability that is taken out, in (0, 1]; of no effect at temperature 0, or where nothing would be left
 */
export function drawToken(
  row: LogitRow,
  settings: DrawSettings,
  rng: Rng,
  allowed?: Int32Array,
  taken: ReadonlyMap<number, number> = new Map(),
): Draw {
  const { logits, partition } = row;
  const u = rng.float();
  const draw = (id: number, logprob: number): Draw => ({ id, logprob, modelLogprob: logits[id]! - partition });
  if (allowed?.length === 1) return draw(allowed[0]!, 0);
  if (settings.temperature === 0) return draw(mostProbable(logits, allowed), 0);
  const filtered = settings.topK !== undefined || (settings.topP !== undefined && settings.topP < 1);
  if (!allowed && !filtered && settings.temperature === 1 && taken.size === 0) {
    const id = pickFrom(row.probabilities, u);
    return draw(id, logits[id]! - partition);
  }
  const ids = allowed ?? allIds(logits.length);
  const { weights, kept } = filtered ? filter(logits, ids, settings) : { weights: temper(logits, ids, settings.temperature), kept: ids };
  const total = sumOf(weights);
  const left = taken.size === 0 ? weights : weights.map((weight, i) => weight * (1 - (taken.get(kept[i]!) ?? 0)));
  const leftTotal = sumOf(left);
  const at = leftTotal > 0 ? pickFrom(left, u * leftTotal) : pickFrom(weights, u * total);
  return draw(kept[at]!, Math.log(weights[at]! / total));
}

function sumOf(weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  return total;
}

let all = new Int32Array(0);

/** 0 … count − 1; kept. */
function allIds(count: number): Int32Array {
  if (all.length < count) all = Int32Array.from({ length: count }, (_, id) => id);
  return all.subarray(0, count);
}

function mostProbable(logits: Float32Array, allowed: Int32Array | undefined): number {
  let best = allowed ? allowed[0]! : 0;
  if (allowed) for (const id of allowed) best = logits[id]! > logits[best]! ? id : best;
  else for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}

/** exp((logit − largest) / temperature) of each id. */
function temper(logits: Float32Array, ids: Int32Array, temperature: number): Float64Array {
  const largest = logits[mostProbable(logits, ids)]!;
  const weights = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) weights[i] = Math.exp((logits[ids[i]!]! - largest) / temperature);
  return weights;
}

/** Keeps the k largest, then the smallest set of the largest whose share reaches topP. */
function filter(
  logits: Float32Array,
  ids: Int32Array,
  { temperature, topK, topP }: DrawSettings,
): { weights: Float64Array; kept: Int32Array } {
  const sorted = ids.slice().sort((a, b) => logits[b]! - logits[a]! || a - b);
  const kept = topK === undefined ? sorted : sorted.subarray(0, topK);
  const weights = temper(logits, kept, temperature);
  if (topP === undefined || topP >= 1) return { weights, kept };
  const total = sumOf(weights);
  let count = 0;
  for (let sum = 0; count < weights.length && sum < topP * total; count++) sum += weights[count]!;
  return { weights: weights.subarray(0, Math.max(count, 1)), kept: kept.subarray(0, Math.max(count, 1)) };
}

/** The index at which the running sum passes u; the last with a weight when rounding leaves the sum below it. */
function pickFrom(weights: Float32Array | Float64Array, u: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i]!;
    last = i;
    if (sum > u) return i;
  }
  return last;
}
