/**
 * Replay: plays a recorded episode's replies again through the editor and the runner, without the policy, and compares what comes out.
 *
 * Compared: actions, states (with feedback), verdicts, rewards, the final program. Not compared: times, and the name of the back end; another
 * Python version may word an error differently, which then shows as a difference of state.
 */

import { canonicalJson } from "../base/index.ts";
import { createScratchpad, renderState } from "../editor/index.ts";
import { feedbackOf, type Runner } from "../sandbox/index.ts";
import { type AnswerArm, feedbackAfter, readAnswer, shapeOf, stateAfter } from "./answer.ts";
import type { Prompt } from "./policy.ts";
import { extendPrompt, openPrompt } from "./prompt.ts";
import { type Episode, recordVerdict, type VerdictRecord } from "./record.ts";
import { addTerms, nonZero, rewardTerms } from "./reward.ts";
import { EditSession } from "./session.ts";

export interface Difference {
  /** Turn from 0; -1 = the start; the number of turns = the end. */
  readonly turn: number;
  readonly what: "state" | "action" | "verdict" | "rewards" | "program" | "solved";
  readonly recorded: unknown;
  readonly replayed: unknown;
}

/** Differences between the record and what happens now; empty when the episode replays exactly. Throws SandboxError. */
export async function replayEpisode(episode: Episode, runner: Runner, signal?: AbortSignal): Promise<Difference[]> {
  const differences: Difference[] = [];
  const compare = (turn: number, what: Difference["what"], recorded: unknown, replayed: unknown): void => {
    if (canonicalJson(recorded) !== canonicalJson(replayed)) differences.push({ turn, what, recorded, replayed });
  };
  if (!episode.initial) return differences;
  const program =
    episode.settings.arm === "chain-of-edits"
      ? await replayEdits(episode, runner, compare, signal)
      : await replayAnswer(episode, episode.settings.arm, runner, compare, signal);
  compare(episode.turns.length, "program", episode.program, program);
  return differences;
}

type Compare = (turn: number, what: Difference["what"], recorded: unknown, replayed: unknown) => void;

async function replayEdits(episode: Episode, runner: Runner, compare: Compare, signal?: AbortSignal): Promise<string> {
  const { settings, task } = episode;
  const mode = settings.extract === "auto" ? (episode.promptFormat === "chat" ? "line" : "strict") : settings.extract;
  const session = await EditSession.open(runner, task, settings, mode, signal);
  compare(-1, "state", episode.initial?.state, session.state);
  compare(-1, "verdict", essence(episode.initial?.verdict), essence(recordVerdict(session.verdict)));
  for (const [i, turn] of episode.turns.entries()) {
    const step = await session.step(turn.text, turn.finishReason === "length", signal);
    const late =
      i === episode.turns.length - 1 && episode.stopReason === "contextLength" ? nonZero({ noExit: settings.rewards.noExit }) : {};
    compare(i, "action", turn.action, step.action);
    compare(i, "state", turn.state, step.state);
    compare(i, "verdict", essence(turn.verdict), essence(recordVerdict(step.verdict)));
    if (!episode.error) compare(i, "rewards", turn.rewards, addTerms(step.rewards, late));
  }
  if (!episode.error) compare(episode.turns.length, "solved", episode.solved, session.solved);
  return session.program;
}

async function replayAnswer(episode: Episode, arm: AnswerArm, runner: Runner, compare: Compare, signal?: AbortSignal): Promise<string> {
  const { settings, task } = episode;
  const feedback = { showExpected: settings.showExpected };
  const before = await runner.run({ program: task.code, tests: task.tests, feedback }, signal);
  compare(-1, "state", episode.initial?.state, renderState(createScratchpad(task.code), feedbackOf(before)));
  compare(-1, "verdict", essence(episode.initial?.verdict), essence(recordVerdict(before)));
  let program = task.code;
  let verdict = before;
  let passedBefore = before.status === "passed";
  for (const [i, turn] of episode.turns.entries()) {
    const action = readAnswer(turn.text, arm, shapeOf(episode.promptFormat, arm, turn.finishReason));
    compare(i, "action", turn.action, action);
    if (action.kind === "program") {
      program = action.program;
      verdict = await runner.run({ program, tests: task.tests, feedback }, signal);
    }
    compare(i, "verdict", essence(turn.verdict), essence(recordVerdict(verdict)));
    if (turn.state !== "") compare(i, "state", turn.state, stateAfter(feedbackAfter(action, verdict)));
    const passing = verdict.status === "passed";
    const rewards = rewardTerms(settings.rewards, { action, passing, passedBefore, endsWithoutExit: false });
    if (!episode.error) compare(i, "rewards", turn.rewards, rewards);
    passedBefore ||= passing;
  }
  if (!episode.error) compare(episode.turns.length, "solved", episode.solved, verdict.status === "passed");
  return program;
}

/** What must be equal in two verdicts of the same program. */
function essence(verdict: VerdictRecord | undefined): unknown {
  return (
    verdict && {
      status: verdict.status,
      passed: verdict.passed,
      total: verdict.total,
      exception: verdict.exception?.type,
      line: verdict.exception?.line,
    }
  );
}

/** The prompt as it stood before turn `index` (0 = the opening), built again from the record. Throws RangeError when there is none. */
export function promptAt(episode: Episode, index: number): Prompt {
  if (!episode.initial || index < 0 || index > episode.turns.length) throw new RangeError(`episode ${episode.id} has no prompt ${index}`);
  const { description, tests } = episode.task;
  let prompt = openPrompt(episode.promptFormat, { description, tests, state: episode.initial.state }, episode.settings);
  for (const turn of episode.turns.slice(0, index)) prompt = extendPrompt(prompt, turn.text, turn.state, episode.settings.arm);
  return prompt;
}
