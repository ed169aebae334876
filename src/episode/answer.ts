/**
 * The other arms' loop: a sample, the program taken out of it, a verdict; `rewrite` goes on with the feedback while tests fail. Direct answer and
 * chain-of-thought differ in the prompt only, and in what counts as a program: after thinking, only a ```python block does.
 *
 * Rewards: `solved` when the tests pass, `malformed` when no program is found; `noExit` has no meaning here.
 */
import { createScratchpad, renderState } from "../editor/index.ts";
import { feedbackOf, type Verdict } from "../sandbox/index.ts";
import type { PromptFormat } from "./policy.ts";
import { extendPrompt, newTextOf, openPrompt, stopTexts } from "./prompt.ts";
import type { Action } from "./record.ts";
import { rewardTerms } from "./reward.ts";
import type { PlayedArm, RolloutSettings } from "./settings.ts";
import type { Tape } from "./tape.ts";
import { visibleTask } from "./visible.ts";

export type AnswerArm = Exclude<PlayedArm, "chain-of-edits">;

/** Plays the episode onto the tape. Throws what the policy or the sandbox throws. */
export async function runAnswer(tape: Tape, arm: AnswerArm): Promise<void> {
  const { settings, runner } = tape.context;
  const { task } = tape.job;
  const feedback = { showExpected: settings.showExpected };
  const judge = (program: string): Promise<Verdict> => runner.run({ program, tests: task.tests, feedback }, tape.signal);
  let started = performance.now();
  let verdict = await judge(task.code);
  let program = task.code;
  let pad = createScratchpad(program);
  let said = feedbackOf(verdict);
  const state = renderState(pad, said);
  tape.start(state, verdict, performance.now() - started);
  const maxTurns = turnsOf(arm, settings);
  const stop = stopTexts(tape.format, settings);
  let passed = verdict.status === "passed";
  let prompt = openPrompt(tape.format, { description: task.description, tests: task.tests, state }, settings);
  for (let turn = 0; turn < maxTurns; turn++) {
    tape.signal?.throwIfAborted();
    const maxTokens = tape.replyBudget(settings.answerTokens, newTextOf(prompt, turn));
    if (maxTokens === 0) return tape.stop("contextLength");
    const observation = { task: visibleTask(task), pad, verdict, feedback: said, turn, maxTurns, history: [...tape.turns] };
    const sample = await tape.sample(prompt, maxTokens, stop, observation);
    const action = readAnswer(sample.text, arm, shapeOf(tape.format, arm, sample.finishReason));
    started = performance.now();
    if (action.kind === "program") {
      program = action.program;
      verdict = await judge(program);
      pad = createScratchpad(program);
    }
    said = feedbackAfter(action, verdict);
    const passing = verdict.status === "passed";
    const isLast = arm !== "rewrite" || passing || turn + 1 === maxTurns;
    const after = isLast ? "" : stateAfter(said);
    const rewards = rewardTerms(settings.rewards, { action, passing, passedBefore: passed, endsWithoutExit: false });
    tape.push(sample, { action, state: after, verdict, rewards, runMs: performance.now() - started }, program);
    if (isLast) return tape.stop(arm !== "rewrite" ? "answered" : passing ? "passed" : "maxTurns");
    passed ||= passing;
    prompt = extendPrompt(prompt, sample.text, after, arm);
  }
}

/** `rewrite` answers again while tests fail, the other arms once. */
function turnsOf(arm: AnswerArm, settings: RolloutSettings): number {
  return arm === "rewrite" ? settings.maxTurns : 1;
}

/** What is said of a reply: the tests' feedback, after why it was no program. */
export function feedbackAfter(action: Action, verdict: Verdict): string {
  return [...("reason" in action ? [`malformed reply: ${action.reason}`] : []), feedbackOf(verdict)].filter(Boolean).join("\n");
}

/** The state between two programs: the feedback alone, as the policy wrote the program itself. */
export function stateAfter(feedback: string): string {
  return `***\n${feedback}\n`;
}

/** How a reply of the arm comes in the format. */
export function shapeOf(format: PromptFormat, arm: AnswerArm, finishReason: "stop" | "length"): AnswerShape {
  return { fenceOpen: format === "trace" && arm !== "chain-of-thought", cutOff: finishReason === "length" };
}

/** How the reply came: `fenceOpen` = the prompt itself opened the code block; `cutOff` = it ended at the token limit. */
export interface AnswerShape {
  readonly fenceOpen: boolean;
  readonly cutOff: boolean;
}

/** The program in a reply: the last closed code block; for an arm that doesn't think, without one, the whole text when it looks like a program. */
export function readAnswer(text: string, arm: AnswerArm, shape: AnswerShape): Extract<Action, { kind: "program" | "malformed" }> {
  const body = `${shape.fenceOpen ? "```python\n" : ""}${text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, "")}`;
  const closed = [...body.matchAll(/^[ \t]*```(?:python3?|py)?[ \t]*\r?\n([\s\S]*?)^[ \t]*```/gim)].at(-1);
  if (closed?.[1]?.trim()) return { kind: "program", program: closed[1] };
  const open = /^[ \t]*```(?:python3?|py)?[ \t]*\r?\n([\s\S]*)$/im.exec(body);
  if (open?.[1]?.trim()) {
    if (shape.cutOff) return { kind: "malformed", reason: "the program was cut off at the token limit" };
    return { kind: "program", program: open[1].endsWith("\n") ? open[1] : `${open[1]}\n` };
  }
  if (arm !== "chain-of-thought" && !shape.cutOff && /^(async def|def|class|import|from|@)\b|^@|^\w+ *=/m.test(body)) {
    return { kind: "program", program: body.endsWith("\n") ? body : `${body}\n` };
  }
  return { kind: "malformed", reason: shape.cutOff ? "cut off at the token limit before a program" : "no ```python block in the reply" };
}
