/**
 * Rollouts: one episode, or many at once with bounded concurrency.
 *
 * This is the one boundary at which faults are recorded: whatever a policy or the sandbox throws becomes the episode's `error`, the episode
 * has no rewards, and its siblings go on. Not guaranteed: an order of completion; `rolloutAll` yields as episodes end.
 */
import { setMaxListeners } from "node:events";
import { runAnswer } from "./answer.ts";
import { runEdits } from "./edits.ts";
import type { Episode } from "./record.ts";
import type { PlayedArm } from "./settings.ts";
import { type RolloutContext, type RolloutJob, Tape } from "./tape.ts";

/** An arm is a prompt plus a turn loop over the same Task and Verdict. */
const arms: Readonly<Record<PlayedArm, (tape: Tape) => Promise<void>>> = {
  "chain-of-edits": runEdits,
  "direct-answer": (tape) => runAnswer(tape, "direct-answer"),
  "chain-of-thought": (tape) => runAnswer(tape, "chain-of-thought"),
  rewrite: (tape) => runAnswer(tape, "rewrite"),
};

/** Plays one episode. Never throws for a policy's, the sandbox's or an abort's sake: see `Episode.error`. */
export async function rollout(job: RolloutJob, context: RolloutContext, signal?: AbortSignal): Promise<Episode> {
  const tape = new Tape(job, context, signal);
  try {
    signal?.throwIfAborted();
    await arms[context.settings.arm](tape);
    await tape.judgeHidden();
  } catch (error) {
    tape.fail(error);
  } finally {
    context.policy.release?.(job.episodeKey);
  }
  return tape.close();
}

/**
 * Plays many episodes, `concurrency` at a time, yielding each as it ends. Jobs are drawn as slots come free. When the consumer stops early or
 * `signal` fires, running episodes are aborted and none is started.
 */
export async function* rolloutAll(
  jobs: Iterable<RolloutJob> | AsyncIterable<RolloutJob>,
  context: RolloutContext,
  options: { readonly concurrency: number; readonly signal?: AbortSignal },
): AsyncGenerator<Episode> {
  const own = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, own.signal]) : own.signal;
  setMaxListeners(0, signal); // every call that is under way listens
  const source = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const running = new Map<string, Promise<Episode>>();
  let exhausted = false;
  try {
    while (true) {
      while (!exhausted && !signal.aborted && running.size < options.concurrency) {
        const next = await source.next();
        if (next.done) exhausted = true;
        else if (running.has(next.value.episodeKey)) throw new RangeError(`two episodes at once have the key ${next.value.episodeKey}`);
        else running.set(next.value.episodeKey, rollout(next.value, context, signal));
      }
      if (running.size === 0) return;
      const episode = await Promise.race(running.values());
      running.delete(episode.id);
      yield episode;
    }
  } finally {
    own.abort();
    await Promise.all(running.values());
    await source.return?.();
  }
}
