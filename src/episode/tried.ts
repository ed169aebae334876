/** What an episode has tried already: commands that change nothing, or that the same program has had before, lead nowhere new. */
import { applyCommand, type Command, printCommand, programOf, type Scratchpad } from "../editor/index.ts";
import type { Reply } from "./session.ts";

export class TriedCommands {
  readonly #tried = new Set<string>();

  add(pad: Scratchpad, reply: Reply): void {
    if (!("reason" in reply)) this.#tried.add(keyOf(pad, reply));
  }

  /** EXIT, and what is no command or can't be applied, is never useless: it says something, or is a fault to be told. */
  isUseless(pad: Scratchpad, reply: Reply): boolean {
    if ("reason" in reply || reply.kind === "EXIT") return false;
    if (this.#tried.has(keyOf(pad, reply))) return true;
    const applied = applyCommand(pad, reply);
    return applied.kind !== "inapplicable" && programOf(applied.pad) === programOf(pad);
  }
}

function keyOf(pad: Scratchpad, command: Command): string {
  return `${programOf(pad)}\0${printCommand(command)}`;
}
