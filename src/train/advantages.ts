/**
 * Advantages: what each turn of each episode of a group is credited with.
 *
 * A group holds episodes of one task by one policy. Rewards come per turn, ragged: episode g has T_g turns. The estimators
 * (docs/TRAINING.md has the formulas and their sources):
 *
 * - `per-turn`  the return from turn t on, normalised over the group's episodes that reach turn t (Chain-of-Edits,
 *               arXiv 2507.05065, section 3.2, which leaves the normalisation open; this is the choice made here);
 * - `process`   every turn's reward normalised over all turns of the group, then summed from t on
 *               (DeepSeekMath, arXiv 2402.03300, section 4.1.3);
 * - `episode`   plain GRPO: the episode's return, normalised over the group, on every turn (same paper, section 4.1.2);
 * - `rloo`      the episode's return less the mean of the others' (Ahmadian et al., arXiv 2402.14740);
 * - `dr-grpo`   the return from turn t on less the mean of the episodes that reach t, without division by the standard
 *               deviation (Liu et al., arXiv 2503.20783, applied per turn).
 *
 * Not guaranteed: a signal where a turn is reached by one episode alone; its advantage is 0 there (`rloo`, `episode` and
 * `process` look at the group as a whole and are not affected).
 */
import { InputError } from "../base/index.ts";

export const advantageEstimators = ["per-turn", "process", "episode", "rloo", "dr-grpo"] as const;
export type AdvantageEstimator = (typeof advantageEstimators)[number];

/** Added to the standard deviation, so that nearly equal rewards do not explode. */
const EPSILON = 1e-6;

/**
 * Advantages of one group.
 *
 * @param rewards [G][T_g] reward of every turn of every episode; an episode without turns is allowed
 * @returns [G][T_g] advantage of every turn
 * @throws InputError when the group has fewer than two episodes or a reward is not finite
 */
export function advantagesOf(rewards: readonly (readonly number[])[], estimator: AdvantageEstimator): number[][] {
  if (rewards.length < 2) {
    throw new InputError(`a group needs at least 2 episodes, got ${rewards.length}; RLVR compares episodes within a group`);
  }
  for (const reward of rewards.flat()) {
    if (!Number.isFinite(reward)) throw new InputError(`rewards must be finite numbers, got ${reward}`);
  }
  switch (estimator) {
    case "per-turn":
      return overTurns(rewards.map(returnsToGo), normalise);
    case "dr-grpo":
      return overTurns(rewards.map(returnsToGo), centre);
    case "process":
      return process(rewards);
    case "episode":
      return broadcast(rewards, normalise(rewards.map(sum)));
    case "rloo":
      return broadcast(rewards, leaveOneOut(rewards.map(sum)));
    default:
      return estimator satisfies never;
  }
}

/** True when no episode differs from another at any turn: the group carries no signal for any estimator. */
export function isZeroVariance(rewards: readonly (readonly number[])[]): boolean {
  const first = rewards[0] ?? [];
  return rewards.every((row) => row.length === first.length && row.every((reward, t) => reward === first[t]));
}

/** The undiscounted return from each turn on. */
export function returnsToGo(rewards: readonly number[]): number[] {
  const out = new Array<number>(rewards.length);
  let total = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    total += rewards[t]!;
    out[t] = total;
  }
  return out;
}

/** Applies `credit` to the column of each turn, over the episodes that reach it. */
function overTurns(values: readonly (readonly number[])[], credit: (column: readonly number[]) => number[]): number[][] {
  const out = values.map((row) => new Array<number>(row.length).fill(0));
  const turns = Math.max(0, ...values.map((row) => row.length));
  for (let t = 0; t < turns; t++) {
    const reaching = values.flatMap((row, g) => (row.length > t ? [g] : []));
    if (reaching.length < 2) continue;
    const credited = credit(reaching.map((g) => values[g]![t]!));
    for (const [i, g] of reaching.entries()) out[g]![t] = credited[i]!;
  }
  return out;
}

function process(rewards: readonly (readonly number[])[]): number[][] {
  const normalised = normalise(rewards.flat());
  let at = 0;
  return rewards.map((row) => returnsToGo(row.map(() => normalised[at++]!)));
}

function broadcast(rewards: readonly (readonly number[])[], perEpisode: readonly number[]): number[][] {
  return rewards.map((row, g) => row.map(() => perEpisode[g]!));
}

function leaveOneOut(returns: readonly number[]): number[] {
  const total = sum(returns);
  return returns.map((value) => value - (total - value) / (returns.length - 1));
}

function centre(values: readonly number[]): number[] {
  const mean = sum(values) / values.length;
  return values.map((value) => value - mean);
}

/** (x − mean) / (sample standard deviation + ε), as in GRPO's published code. Zeros for fewer than two values. */
function normalise(values: readonly number[]): number[] {
  if (values.length < 2) return values.map(() => 0);
  const centred = centre(values);
  const deviation = Math.sqrt(sum(centred.map((value) => value * value)) / (values.length - 1));
  return centred.map((value) => value / (deviation + EPSILON));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
