/**
 * The other arms' loop: one sample, the program taken out of it, one verdict. Direct answer and chain-of-thought differ in the prompt only,
 * and in what counts as a program: after thinking, only a ```python block does.
 *
 * Rewards: `solved` when the tests pass, `malformed` when no program is found; `noExit` has no meaning here.
 */
import { createScratchpad, renderState } from "../editor/index.ts";
import { feedbackOf, type Verdict } from "../sandbox/index.ts";
import { promptTextOf } from "./policy.ts";
import { openPrompt, stopTexts } from "./prompt.ts";
import type { Action } from "./record.ts";
import { rewardTerms } from "./reward.ts";
import type { ArmName } from "./settings.ts";
import type { Tape } from "./tape.ts";
import { visibleTask } from "./visible.ts";

export type AnswerArm = Exclude<ArmName, "chain-of-edits">;

/** Plays the episode onto the tape. Throws what the policy or the sandbox throws. */
export async function runAnswer(tape: Tape, arm: AnswerArm): Promise<void> {
  const { settings, runner } = tape.context;
  const { task } = tape.job;
  const feedback = { showExpected: settings.showExpected };
  const judge = (program: string): Promise<Verdict> => runner.run({ program, tests: task.tests, feedback }, tape.signal);
  let started = performance.now();
  const before = await judge(task.code);
  const pad = createScratchpad(task.code);
  const state = renderState(pad, feedbackOf(before));
  tape.start(state, before, performance.now() - started);
  const prompt = openPrompt(tape.format, { description: task.description, tests: task.tests, state }, settings);
  const maxTokens = tape.replyBudget(settings.answerTokens, promptTextOf(prompt));
  if (maxTokens === 0) return tape.stop("contextLength");
  const observation = { task: visibleTask(task), pad, verdict: before, feedback: feedbackOf(before), turn: 0, maxTurns: 1, history: [] };
  const sample = await tape.sample(prompt, maxTokens, stopTexts(tape.format, settings), observation);
  const action = readAnswer(sample.text, arm, {
    fenceOpen: tape.format === "trace" && arm === "direct-answer",
    cutOff: sample.finishReason === "length",
  });
  started = performance.now();
  const program = action.kind === "program" ? action.program : task.code;
  const verdict = action.kind === "program" ? await judge(program) : before;
  const rewards = rewardTerms(settings.rewards, {
    action,
    passing: verdict.status === "passed",
    passedBefore: before.status === "passed",
    endsWithoutExit: false,
  });
  tape.push(sample, { action, state: "", verdict, rewards, runMs: performance.now() - started }, program);
  tape.stop("answered");
}

/** How the reply came: `fenceOpen` = the prompt itself opened the code block; `cutOff` = it ended at the token limit. */
export interface AnswerShape {
  readonly fenceOpen: boolean;
  readonly cutOff: boolean;
}

/** The program in a reply: the last closed code block; for a direct answer without one, the whole text when it looks like a program. */
export function readAnswer(text: string, arm: AnswerArm, shape: AnswerShape): Extract<Action, { kind: "program" | "malformed" }> {
  const body = `${shape.fenceOpen ? "```python\n" : ""}${text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, "")}`;
  const closed = [...body.matchAll(/^[ \t]*```(?:python3?|py)?[ \t]*\r?\n([\s\S]*?)^[ \t]*```/gim)].at(-1);
  if (closed?.[1]?.trim()) return { kind: "program", program: closed[1] };
  const open = /^[ \t]*```(?:python3?|py)?[ \t]*\r?\n([\s\S]*)$/im.exec(body);
  if (open?.[1]?.trim()) {
    if (shape.cutOff) return { kind: "malformed", reason: "the program was cut off at the token limit" };
    return { kind: "program", program: open[1].endsWith("\n") ? open[1] : `${open[1]}\n` };
  }
  if (arm === "direct-answer" && !shape.cutOff && /^(async def|def|class|import|from|@)\b|^@|^\w+ *=/m.test(body)) {
    return { kind: "program", program: body.endsWith("\n") ? body : `${body}\n` };
  }
  return { kind: "malformed", reason: shape.cutOff ? "cut off at the token limit before a program" : "no ```python block in the reply" };
}
