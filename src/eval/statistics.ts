/**
 * The statistics of the reports: unbiased pass@k, bootstrap intervals over tasks, paired differences.
 *
 * Tasks are the unit of resampling: samples of one task are not independent, so an interval over samples would be too
 * narrow. Everything is seeded. Not guaranteed: good coverage below about 20 tasks, where percentile intervals are narrow.
 */
import { InputError, Rng } from "../base/index.ts";

/** One task's outcome: of `samples` episodes, `solved` ended with all tests passing. */
export interface TaskOutcome {
  readonly samples: number;
  readonly solved: number;
}

/** An estimate with its interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Unbiased pass@k of one task: 1 − C(n−c, k) / C(n, k), as a product (Chen et al., arXiv 2107.03374, section 2.1).
 *
 * @throws InputError unless 1 ≤ k ≤ samples and 0 ≤ solved ≤ samples
 */
export function passAtK({ samples, solved }: TaskOutcome, k: number): number {
  if (!(k >= 1 && k <= samples)) throw new InputError(`pass@k needs 1 ≤ k ≤ samples, got k = ${k} with ${samples} samples`);
  if (!(solved >= 0 && solved <= samples)) throw new InputError(`solved must lie in 0..${samples}, got ${solved}`);
  if (samples - solved < k) return 1;
  let failing = 1;
  for (let i = samples - solved + 1; i <= samples; i++) failing *= 1 - k / i;
  return 1 - failing;
}

const RESAMPLES = 2_000;

/**
 * The mean of one value per task with its 95% percentile bootstrap interval (Efron and Tibshirani, 1993, chapter 13).
 *
 * @throws InputError for an empty list
 */
export function bootstrapMean(values: readonly number[], seed = 0, resamples = RESAMPLES): Estimate {
  if (values.length === 0) throw new InputError("an estimate needs at least one task, got none");
  const rng = Rng.keyed("bootstrap", seed, values.length);
  const means = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[rng.int(0, values.length - 1)]!;
    means[r] = total / values.length;
  }
  means.sort();
  return { mean: meanOf(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/**
 * The mean difference a − b over tasks that both arms ran, with its interval; 0 outside the interval means that the
 * difference is significant at 5%.
 *
 * @throws InputError when the arms did not run the same number of tasks
 */
export function pairedDifference(a: readonly number[], b: readonly number[], seed = 0): Estimate {
  if (a.length !== b.length)
    throw new InputError(`a paired difference needs the same tasks on both sides, got ${a.length} and ${b.length}`);
  return bootstrapMean(
    a.map((value, i) => value - b[i]!),
    seed,
  );
}

/** The `q` quantile of sorted values, by linear interpolation. */
function quantile(sorted: Float64Array, q: number): number {
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  const fraction = at - below;
  return sorted[below]! * (1 - fraction) + sorted[Math.min(below + 1, sorted.length - 1)]! * fraction;
}

/** The arithmetic mean; 0 for an empty list. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
