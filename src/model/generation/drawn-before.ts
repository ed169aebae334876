/**
 * Drawing without replacement: sequences that were drawn before get no probability any more, the others keep their proportions.
 *
 * At each token the share that leads to what was drawn before is taken out of its branch (Shi, Bieber and Sutton, "Incremental Sampling Without
 * Replacement for Sequence Models", arXiv 2002.09067, section 3). Not guaranteed: other tokens that spell the same text are sequences of their own.
 */

/** A sequence as a Generation gives it, from the same prompt under the same settings. */
export interface DrawnBefore {
  readonly ids: readonly number[];
  /** Before anything was taken out. */
  readonly logprobs: readonly number[];
}

/** For each token that continues `ids` towards something drawn before: the share of its branch that is taken, in (0, 1]. */
export function takenShares(drawn: readonly DrawnBefore[], ids: readonly number[]): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const before of drawn) {
    const next = before.ids[ids.length];
    if (next === undefined || !ids.every((id, i) => before.ids[i] === id)) continue;
    const rest = before.logprobs.slice(ids.length + 1).reduce((sum, logprob) => sum + logprob, 0);
    shares.set(next, Math.min(1, (shares.get(next) ?? 0) + Math.exp(rest)));
  }
  return shares;
}
