/**
 * A demonstration as the text of one arm, in pieces: what the policy reads and what it writes, in turn.
 *
 * Pieces are encoded one by one wherever a model learns from them, since that is how the sampler meets them. Not guaranteed: an end
 * token; who encodes puts it where an answer ends.
 */
import { createScratchpad, renderState } from "../editor/index.ts";
import { type ArmName, demonstrationTrace, openPrompt, type PromptSettings } from "../episode/index.ts";
import type { Demonstration } from "../tasks/index.ts";
import { reasoningOf, repairedProgram } from "./reasoning.ts";

export interface Piece {
  readonly text: string;
  /** Written by the policy, not read. */
  readonly written: boolean;
}

/** How a demonstration is prompted; must be as in the rollouts that follow. */
export type PromptShape = Omit<PromptSettings, "arm">;

/** The pieces for one arm; `seed` decides the phrases of the reasoning. Throws RangeError when a command can't be applied. */
export function piecesOfDemonstration(demonstration: Demonstration, arm: ArmName, prompt: PromptShape, seed: number): Piece[] {
  const settings = { ...prompt, arm };
  if (arm === "chain-of-edits") {
    return demonstrationTrace(demonstration, settings).map(({ kind, text }) => ({ text, written: kind === "command" }));
  }
  const { task, initial } = demonstration;
  const state = renderState(createScratchpad(task.code), initial.feedback);
  const opening = openPrompt("trace", { description: task.description, tests: task.tests, state }, settings);
  const program = repairedProgram(demonstration).trimEnd();
  const answer = arm === "direct-answer" ? `${program}\n\`\`\`` : `${reasoningOf(demonstration, seed)}\n\`\`\`python\n${program}\n\`\`\``;
  return [
    { text: opening.format === "trace" ? opening.newText : "", written: false },
    { text: answer, written: true },
  ];
}
