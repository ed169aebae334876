/**
 * From episodes and written texts to training sequences.
 *
 * Ids are kept as they were sampled, never re-tokenised. Turns merge into one sequence while each prompt extends the one
 * before; where a prompt drops sampled ids again (a chat template that re-renders), a new sequence begins, and the ids before
 * it become context. Not guaranteed: that a sequence fits a model's context; see `fits`.
 */
import { InputError } from "../base/index.ts";
import type { Episode, Turn } from "../episode/index.ts";
import type { Datum } from "./backend.ts";

/** A run of ids that the policy read or, with `written`, wrote. */
export interface Segment {
  readonly ids: readonly number[];
  readonly written: boolean;
}

/** A sequence for cross entropy: weight 1 on every id of the written segments, 0 elsewhere. Undefined when nothing was written. */
export function datumOfSegments(segments: readonly Segment[]): Datum | undefined {
  const ids = segments.flatMap((segment) => segment.ids);
  const weights = segments.flatMap((segment) => segment.ids.map(() => (segment.written ? 1 : 0)));
  if (!weights.some((weight, i) => i > 0 && weight > 0)) return undefined;
  return {
    inputIds: Int32Array.from(ids.slice(0, -1)),
    targetIds: Int32Array.from(ids.slice(1)),
    weights: Float32Array.from(weights.slice(1)),
  };
}

/** One id of a sequence being built, with what the loss needs if the policy sampled it. */
interface Entry {
  readonly id: number;
  readonly weight: number;
  readonly logprob: number;
  readonly advantage: number;
}

/**
 * The training sequences of an episode: one, or more where prompts were rendered anew.
 *
 * The log-probability kept is that of the unmasked model at temperature 1, the distribution that the loss recomputes. An id
 * that the grammar forced (probability 1 under the mask) was no decision: its weight is 0.
 *
 * @param advantages [T] one per turn
 * @throws InputError when the episode carries no ids or log-probabilities
 */
export function datumsOfEpisode(episode: Episode, advantages: readonly number[]): Datum[] {
  const out: Datum[] = [];
  let entries: Entry[] = [];
  for (const [t, turn] of episode.turns.entries()) {
    const { promptIds, offset, ids, logprobs, sampled } = sampledIds(episode, turn);
    if (entries.slice(offset).some((entry) => entry.weight > 0)) {
      pushDatum(out, entries);
      entries = entries.map((entry) => ({ ...entry, weight: 0 }));
    }
    entries.length = offset;
    for (const id of promptIds) entries.push({ id, weight: 0, logprob: 0, advantage: 0 });
    for (const [i, id] of ids.entries()) {
      entries.push({ id, weight: sampled[i] === 0 && logprobs[i] !== 0 ? 0 : 1, logprob: logprobs[i]!, advantage: advantages[t]! });
    }
  }
  pushDatum(out, entries);
  return out;
}

function sampledIds(episode: Episode, turn: Turn) {
  const { tokenIds, promptTokenIds, logprobs } = turn;
  if (!tokenIds || !promptTokenIds || !logprobs) {
    throw new InputError(
      `policy ${episode.policy.name} gives no token ids and log-probabilities; RLVR needs a policy that does (a local checkpoint or a Tinker server)`,
    );
  }
  return {
    promptIds: promptTokenIds,
    offset: turn.promptOffset ?? 0,
    ids: tokenIds,
    logprobs: turn.modelLogprobs ?? logprobs,
    sampled: logprobs,
  };
}

function pushDatum(out: Datum[], entries: readonly Entry[]): void {
  const targets = entries.slice(1);
  if (!targets.some((entry) => entry.weight > 0)) return;
  out.push({
    inputIds: Int32Array.from(entries.slice(0, -1), (entry) => entry.id),
    targetIds: Int32Array.from(targets, (entry) => entry.id),
    weights: Float32Array.from(targets, (entry) => entry.weight),
    logprobs: Float32Array.from(targets, (entry) => entry.logprob),
    advantages: Float32Array.from(targets, (entry) => entry.advantage),
  });
}

/** Whether a sequence fits into `contextLength` positions. */
export function fits(datum: Datum, contextLength: number): boolean {
  return datum.inputIds.length <= contextLength;
}

/** Sum of the weights of a list of sequences: what a mean loss per written token is divided by. */
export function totalWeight(data: readonly Datum[]): number {
  return data.reduce((total, datum) => total + datum.weights.reduce((sum, weight) => sum + weight, 0), 0);
}

/**
 * Splits sequences into passes of at most `tokensPerPass` tokens, padding included, longest first so that neighbours are
 * alike. The order of the result is the order of the passes; indices point into `data`.
 */
export function passesOf(data: readonly Datum[], tokensPerPass: number): number[][] {
  const order = [...data.keys()].sort((a, b) => data[b]!.inputIds.length - data[a]!.inputIds.length || a - b);
  const passes: number[][] = [];
  let longest = 0;
  for (const index of order) {
    const last = passes.at(-1);
    if (last && (last.length + 1) * longest <= tokensPerPass) last.push(index);
    else {
      passes.push([index]);
      longest = data[index]!.inputIds.length;
    }
  }
  return passes;
}
