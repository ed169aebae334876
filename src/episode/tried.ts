/**
 * Commands that lead nowhere: what changes nothing, what the same program has had before, and, where asked for, what leaves visible faults.
 *
 * A command is judged without running anything. Not guaranteed: that what is judged useless is; a repair of several faults may have to pass
 * through worse programs, so this only asks for other draws, and the last one counts.
 */
import { applyCommand, type Command, printCommand, programOf, type Scratchpad } from "../editor/index.ts";
import type { FaultCounter, Standing } from "./progress.ts";
import type { Reply } from "./session.ts";

export class TriedCommands {
  readonly #tried = new Set<string>();
  readonly #refuted = new Set<string>();
  readonly #faultsOf: FaultCounter | undefined;

  /** @param faultsOf given: commands that leave visible faults are useless, too */
  constructor(faultsOf?: FaultCounter) {
    this.#faultsOf = faultsOf;
  }

  add(pad: Scratchpad, reply: Reply): void {
    if (!("reason" in reply)) this.#tried.add(keyOf(pad, reply));
  }

  /** Notes a program that led nowhere, so that no other command leads to it again. */
  refute(pad: Scratchpad): void {
    this.#refuted.add(programOf(pad));
  }

  /** EXIT, and what is no command or can't be applied, is never useless: it says something, or is a fault to be told. */
  isUseless(standing: Standing, reply: Reply): boolean {
    if ("reason" in reply || reply.kind === "EXIT") return false;
    const { pad } = standing;
    if (this.#tried.has(keyOf(pad, reply))) return true;
    const applied = applyCommand(pad, reply);
    if (applied.kind === "inapplicable") return false;
    const program = programOf(applied.pad);
    return program === programOf(pad) || this.#refuted.has(program) || this.#leavesFaults(standing, applied.pad);
  }

  /** More visible faults than before, or as many where the verdict names one of their kind. */
  #leavesFaults({ pad, verdict }: Standing, after: Scratchpad): boolean {
    if (!this.#faultsOf) return false;
    const left = this.#faultsOf(after);
    if (left === 0) return false;
    const before = this.#faultsOf(pad);
    return left > before || (left === before && visibleTypes.has(verdict.exception?.type ?? ""));
  }
}

/** Exceptions of faults that are seen without running. */
const visibleTypes: ReadonlySet<string> = new Set(["SyntaxError", "IndentationError", "TabError", "NameError"]);

function keyOf(pad: Scratchpad, command: Command): string {
  return `${programOf(pad)}\0${printCommand(command)}`;
}
