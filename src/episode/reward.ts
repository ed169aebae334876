/**
 * Reward terms of a turn, as in arXiv 2507.05065 section 3: solved, malformed, no EXIT; every term is a named setting.
 *
 * Terms that are zero are left out of a turn's record. Not here: advantages, which belong to training.
 */
import type { Action } from "./record.ts";
import type { RewardSettings } from "./settings.ts";

export type RewardTerms = Readonly<Record<string, number>>;

export interface TurnFacts {
  readonly action: Action;
  /** The tests pass after this turn. */
  readonly passing: boolean;
  /** They passed at some moment before it, or at the start. */
  readonly passedBefore: boolean;
  /** The episode ends with this turn, and not by EXIT. */
  readonly endsWithoutExit: boolean;
}

/** The turn's terms that are not zero. */
export function rewardTerms(settings: RewardSettings, facts: TurnFacts): RewardTerms {
  const { action, passing, passedBefore, endsWithoutExit } = facts;
  const exited = action.kind === "command" && action.command.kind === "EXIT";
  const terms: Record<string, number> = {
    solved: passing && !passedBefore ? settings.solved : 0,
    malformed: action.kind === "malformed" ? settings.malformed : 0,
    inapplicable: action.kind === "inapplicable" ? settings.inapplicable : 0,
    exitUnsolved: exited && !passing ? settings.exitUnsolved : 0,
    perTurn: settings.perTurn,
    noExit: endsWithoutExit ? settings.noExit : 0,
  };
  return nonZero(terms);
}

/** Sum of terms. */
export function sumTerms(terms: RewardTerms): number {
  return Object.values(terms).reduce((sum, value) => sum + value, 0);
}

/** Terms added name by name. */
export function addTerms(a: RewardTerms, b: RewardTerms): RewardTerms {
  const out: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) out[name] = (out[name] ?? 0) + value;
  return out;
}

/** Terms without those that are zero. */
export function nonZero(terms: RewardTerms): RewardTerms {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== 0));
}
