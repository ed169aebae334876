/**
 * Plain-English reasoning about a fault, for the chain-of-thought arm: what the tests say, what is wrong on which line, what it
 * should be, then the whole program. Written from a demonstration's commands, so every statement in it is true.
 *
 * Phrases vary by the seed. Not guaranteed: the length or the depth of a person's reasoning; s1K-style traces can be read instead.
 */
import { Rng } from "../base/index.ts";
import { applyCommand, type Command, createScratchpad, programOf } from "../editor/index.ts";
import { commandsBetween, type Demonstration } from "../tasks/index.ts";

/** The program that a demonstration ends with. Throws RangeError when a command can't be applied. */
export function repairedProgram(demonstration: Demonstration): string {
  let pad = createScratchpad(demonstration.task.code);
  for (const { command } of demonstration.turns) {
    const result = applyCommand(pad, command);
    if (result.kind === "inapplicable") throw new RangeError(`demonstration ${demonstration.id}: ${result.reason}`);
    pad = result.pad;
  }
  return programOf(pad);
}

/** The repairs that the reasoning explains: a demonstration's own, or, where it takes wrong turns, the shortest way. */
function repairsOf(demonstration: Demonstration): readonly Command[] {
  const { task, turns } = demonstration;
  if (!turns.some(({ detour }) => detour)) return turns.flatMap(({ command }) => (command.kind === "EXIT" ? [] : [command]));
  return commandsBetween(createScratchpad(task.code).lines, createScratchpad(repairedProgram(demonstration)).lines);
}

/** The reasoning, without the program: a few sentences per repair. */
export function reasoningOf(demonstration: Demonstration, seed: number): string {
  const rng = Rng.keyed("reasoning", seed, demonstration.id);
  const out = [opening(demonstration.initial.feedback, rng)];
  let pad = createScratchpad(demonstration.task.code);
  const repairs = repairsOf(demonstration);
  for (const [i, command] of repairs.entries()) {
    out.push(`${i === 0 ? "" : rng.pick(["Next, ", "Then, ", "Also, "])}${explain(command, pad.lines, rng)}`);
    const result = applyCommand(pad, command);
    if (result.kind === "inapplicable") throw new RangeError(`demonstration ${demonstration.id}: ${result.reason}`);
    pad = result.pad;
    if (i === repairs.length - 1)
      out.push(rng.pick(["With this the tests should pass.", "That should fix it.", "Now the function does what is asked."]));
  }
  return out.join("\n");
}

function opening(feedback: string, rng: Rng): string {
  const first =
    feedback
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? "";
  return rng.pick([`The tests report: ${first}`, `Running the tests gives: ${first}`, `The program fails with: ${first}`]);
}

function explain(command: Command, lines: readonly string[], rng: Rng): string {
  switch (command.kind) {
    case "DELL":
      return `${rng.pick(["line", "the code on line"])} ${command.line}, \`${codeAt(lines, command.line)}\`, ${rng.pick(["does not belong here and has to go.", "is out of place, so I remove it."])}`;
    case "ADDL":
      return `${rng.pick(["a line is missing before line", "something is missing at line"])} ${command.line}: \`${command.content.trim()}\` ${rng.pick(["has to be added.", "is needed there."])}`;
    case "REPL":
      return `line ${command.line} reads \`${codeAt(lines, command.line)}\`, ${rng.pick(["but it should read", "which is wrong; it should be"])} \`${command.content.trim()}\`.`;
    case "REPW":
      return `on line ${command.line}, \`${command.old}\` ${rng.pick(["is wrong and should be", "has to become"])} \`${command.new}\`.`;
    case "EXIT":
      return "";
    default:
      return command satisfies never;
  }
}

function codeAt(lines: readonly string[], line: number): string {
  return (lines[line - 1] ?? "").trim();
}
