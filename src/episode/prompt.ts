/**
 * Prompts: the opening (instruction, description, tests, state) and how each turn extends it, as one growing text or as chat messages.
 *
 * Invariant of the trace format: the next prompt's text begins with this prompt's text plus the reply's text, and the rest is `newText`;
 * the mark `### ` in front of a command belongs to the prompt, so that a model samples the command only, and a policy with a cache never encodes anything twice. Demonstrations are rendered by the same code, so that training sees what sampling sees.
 */
import { applyCommand, COMMAND_MARK, type Command, printCommand, renderState } from "../editor/index.ts";
import { sourceOfTests, type TestSuite } from "../sandbox/index.ts";
import { instructionText, type WorkedExample, workedExamples } from "./instruction.ts";
import { type ChatMessage, type Prompt, type PromptFormat, promptTextOf } from "./policy.ts";
import type { PlayedArm, RolloutSettings } from "./settings.ts";
import { shownPad } from "./shown.ts";

export type PromptSettings = Pick<RolloutSettings, "arm" | "instruction" | "testChars" | "listingTokens">;

export interface Opening {
  readonly description: string;
  readonly tests: TestSuite;
  /** The rendered state of the broken program. */
  readonly state: string;
}

/** The tests as shown in the prompt; what exceeds `limit` characters is cut at a line's end and counted. Empty when they are the program's own doctests. */
export function testsText(tests: TestSuite, limit: number): string {
  const text = sourceOfTests(tests).replace(/\s+$/, "");
  if (text.length <= limit) return text;
  const lines = text.split("\n");
  let kept = 0;
  let size = 0;
  while (kept < lines.length && size + lines[kept]!.length + 1 <= limit) size += lines[kept++]!.length + 1;
  return [...lines.slice(0, kept), `# (${lines.length - kept} more lines of tests)`].join("\n");
}

/** Task and state without the instruction. */
function caseText(opening: Opening, settings: PromptSettings): string {
  const parts = [opening.description.trim(), testsText(opening.tests, settings.testChars), opening.state.trimEnd()];
  return `${parts.filter(Boolean).join("\n")}\n`;
}

/** The first prompt of an episode. */
export function openPrompt(format: PromptFormat, opening: Opening, settings: PromptSettings): Prompt {
  const instruction = instructionText(settings.arm, settings.instruction);
  const examples = settings.instruction === "teaching" && settings.arm === "chain-of-edits" ? workedExamples : [];
  const caseOf = caseText(opening, settings);
  switch (format) {
    case "trace": {
      const text = [
        ...(instruction ? [`${instruction}\n`] : []),
        ...examples.map((example) => traceOf(example, settings)),
        `${caseOf}${cue(settings)}`,
      ].join("\n");
      return { format, text, newText: text };
    }
    case "chat": {
      const messages: ChatMessage[] = instruction ? [{ role: "system", content: instruction }] : [];
      for (const example of examples) messages.push(...chatOf(example, settings));
      messages.push({ role: "user", content: caseOf.trimEnd() });
      return { format, messages };
    }
    default:
      return format satisfies never;
  }
}

/** What the trace's prompt ends with. */
function cue(settings: PromptSettings): string {
  switch (settings.arm) {
    case "chain-of-edits":
      return COMMAND_MARK;
    case "direct-answer":
    case "rewrite":
      return FENCE;
    case "chain-of-thought":
      return "";
    default:
      return settings.arm satisfies never;
  }
}

const FENCE = "```python\n";

/** The prompt after a reply and the state that followed it; in the arm `rewrite` the reply was a program in a code block, and so is the next. */
export function extendPrompt(prompt: Prompt, reply: string, state: string, arm?: PlayedArm): Prompt {
  switch (prompt.format) {
    case "trace": {
      const closing = arm !== "rewrite" || /^```\s*$/m.test(reply) ? "" : "```\n";
      const newText = `${reply.endsWith("\n") ? "" : "\n"}${closing}${state.trimEnd()}\n${arm === "rewrite" ? FENCE : COMMAND_MARK}`;
      return { format: "trace", text: prompt.text + reply + newText, newText };
    }
    case "chat":
      return {
        format: "chat",
        messages: [
          ...prompt.messages,
          { role: "assistant", content: reply.trim() || "(no reply)" },
          { role: "user", content: state.trimEnd() },
        ],
      };
    default:
      return prompt satisfies never;
  }
}

/** What the prompt gained since the last sample. */
export function newTextOf(prompt: Prompt, turn: number): string {
  if (prompt.format === "trace") return prompt.newText;
  return turn === 0 ? promptTextOf(prompt) : (prompt.messages.at(-1)?.content ?? "");
}

/** Where sampling ends: a command is one line, a trace answer ends with its code fence. */
export function stopTexts(format: PromptFormat, settings: PromptSettings): readonly string[] {
  if (format === "chat") return [];
  switch (settings.arm) {
    case "chain-of-edits":
      return ["\n"];
    case "direct-answer":
    case "rewrite":
      return ["\n```"];
    case "chain-of-thought":
      return [];
    default:
      return settings.arm satisfies never;
  }
}

/** A piece of a training trace: loss belongs on commands only. */
export interface TraceSegment {
  readonly kind: "context" | "command";
  readonly text: string;
}

/** A repair as data: what a Demonstration (tasks room) holds. */
export interface Repair {
  readonly task: { readonly description: string; readonly code: string; readonly tests: TestSuite };
  readonly initial: { readonly feedback: string };
  /** `detour`: a mistake, shown as context. */
  readonly turns: readonly { readonly command: Command; readonly feedback: string; readonly detour?: boolean }[];
}

/**
 * A demonstration as the text that sampling would have produced: context and command segments in turn, ending with the EXIT command;
 * the command of a detour is context.
 * Encode each segment by itself: that is how the sampler meets them. Throws RangeError when a command can't be applied.
 */
export function demonstrationTrace(repair: Repair, settings: PromptSettings): TraceSegment[] {
  const segments: TraceSegment[] = [];
  const states = statesOf(repair, settings);
  let prompt = openPrompt("trace", { ...repair.task, state: states[0]! }, settings);
  for (const [i, { command, detour }] of repair.turns.entries()) {
    const reply = `${printCommand(command)}\n`;
    segments.push(
      { kind: "context", text: prompt.format === "trace" ? prompt.newText : "" },
      { kind: detour ? "context" : "command", text: reply },
    );
    prompt = extendPrompt(prompt, reply, states[i + 1]!);
  }
  return segments;
}

/** A demonstration as chat messages; the assistant's are the commands. Throws RangeError when a command can't be applied. */
export function demonstrationChat(repair: Repair, settings: PromptSettings): readonly ChatMessage[] {
  const states = statesOf(repair, settings);
  let prompt = openPrompt("chat", { ...repair.task, state: states[0]! }, settings);
  for (const [i, { command }] of repair.turns.entries()) prompt = extendPrompt(prompt, printCommand(command), states[i + 1]!);
  return prompt.format === "chat" ? prompt.messages.slice(0, -1) : [];
}

/** states[0] is the broken program's, states[i + 1] follows command i. */
function statesOf(repair: Repair, settings: PromptSettings): string[] {
  const { code, tests } = repair.task;
  let pad = shownPad(code, tests, repair.initial.feedback, settings);
  const states = [renderState(pad, repair.initial.feedback)];
  for (const { command, feedback } of repair.turns) {
    const applied = applyCommand(pad, command);
    if (applied.kind === "inapplicable")
      throw new RangeError(`demonstration: ${printCommand(command)} can't be applied: ${applied.reason}`);
    pad = applied.pad;
    states.push(renderState(pad, feedback));
  }
  return states;
}

function repairOf(example: WorkedExample): Repair {
  return {
    task: { description: example.description, code: example.code, tests: { kind: "asserts", setup: "", asserts: example.asserts } },
    initial: { feedback: example.feedback[0] ?? "" },
    turns: example.commands.map((command, i) => ({ command, feedback: example.feedback[i + 1] ?? "" })),
  };
}

function traceOf(example: WorkedExample, settings: PromptSettings): string {
  return demonstrationTrace(repairOf(example), { ...settings, instruction: "none" })
    .map((segment) => segment.text)
    .join("");
}

function chatOf(example: WorkedExample, settings: PromptSettings): readonly ChatMessage[] {
  return demonstrationChat(repairOf(example), { ...settings, instruction: "none" });
}
