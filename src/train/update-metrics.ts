/**
 * What an update tells: how far the policy has moved, what was clipped, and whether sampling and training agree.
 *
 * `entropy` is the mean surprisal of the sampled ids, an unbiased estimate under the sampling policy. Before the first
 * update of a batch the recomputed log-probabilities must equal the sampled ones: `sampling/*` measures that
 * (tinker-cookbook counts training as stable below 0.01). Not guaranteed: small values with `overlap`, where the policy is a batch older.
 */
import type { Datum } from "./backend.ts";
import type { Metrics } from "./run.ts";

export interface UpdateSettings {
  readonly clipLow: number;
  readonly clipHigh: number;
  readonly klCoefficient: number;
}

/** @param logprobs [N] per datum, under the weights before the update; @param first whether no update came before in this batch */
export function metricsOfUpdate(
  data: readonly Datum[],
  logprobs: readonly Float32Array[],
  settings: UpdateSettings,
  first: boolean,
): Metrics {
  let count = 0;
  let low = 0;
  let high = 0;
  let kl = 0;
  let surprisal = 0;
  let difference = 0;
  let largest = 0;
  let squared = 0;
  for (const [d, datum] of data.entries()) {
    for (const [i, weight] of datum.weights.entries()) {
      if (weight === 0) continue;
      const now = logprobs[d]![i]!;
      const then = datum.logprobs![i]!;
      const advantage = datum.advantages![i]!;
      const ratio = Math.exp(now - then);
      count++;
      surprisal -= then;
      difference += Math.abs(now - then);
      largest = Math.max(largest, Math.abs(now - then));
      squared += (now - then) ** 2 / 2;
      if (ratio < 1 - settings.clipLow && advantage < 0) low++;
      if (ratio > 1 + settings.clipHigh && advantage > 0) high++;
      if (datum.referenceLogprobs) {
        const d3 = datum.referenceLogprobs[i]! - now;
        kl += Math.exp(d3) - d3 - 1;
      }
    }
  }
  const tokens = Math.max(1, count);
  return {
    "clip_ratio/low_mean": low / tokens,
    "clip_ratio/high_mean": high / tokens,
    "clip_ratio/region_mean": (low + high) / tokens,
    entropy: surprisal / tokens,
    "loss/tokens": count,
    ...(settings.klCoefficient > 0 && { kl: kl / tokens }),
    ...(first && {
      "sampling/logp_difference_mean": difference / tokens,
      "sampling/logp_difference_max": largest,
      "sampling/kl_v2": squared / tokens,
    }),
  };
}
