/**
 * Commands that lead nowhere: what changes nothing, what the same program has had before, and, where asked for, what leaves visible faults.
 *
 * A command is judged without running anything. Not guaranteed: that what is judged useless is; a repair of several faults may have to pass
 * through worse programs, so this only asks for other draws, and the last one counts.
 */
import { applyCommand, type Command, printCommand, programOf, type Scratchpad } from "../editor/index.ts";
import { sourceOfTests, type TestSuite, type Verdict } from "../sandbox/index.ts";
import { SyntaxView, visibleFaults } from "../syntax/index.ts";
import type { Reply } from "./session.ts";

export class TriedCommands {
  readonly #tried = new Set<string>();
  readonly #tests: SyntaxView | undefined;

  /** @param tests given: commands that leave visible faults are useless, too */
  constructor(tests?: TestSuite) {
    this.#tests = tests && viewOf(sourceOfTests(tests));
  }

  add(pad: Scratchpad, reply: Reply): void {
    if (!("reason" in reply)) this.#tried.add(keyOf(pad, reply));
  }

  /**
   * EXIT, and what is no command or can't be applied, is never useless: it says something, or is a fault to be told.
   *
   * @param verdict of the pad's program
   */
  isUseless(pad: Scratchpad, reply: Reply, verdict: Verdict): boolean {
    if ("reason" in reply || reply.kind === "EXIT") return false;
    if (this.#tried.has(keyOf(pad, reply))) return true;
    const applied = applyCommand(pad, reply);
    if (applied.kind === "inapplicable") return false;
    return programOf(applied.pad) === programOf(pad) || this.#leavesFaults(pad, applied.pad, verdict);
  }

  /** More visible faults than before, or as many where the verdict names one of their kind. */
  #leavesFaults(pad: Scratchpad, after: Scratchpad, verdict: Verdict): boolean {
    if (!this.#tests) return false;
    const remaining = visibleFaults(viewOf(programOf(after)), this.#tests);
    if (remaining === 0) return false;
    const before = visibleFaults(viewOf(programOf(pad)), this.#tests);
    return remaining > before || (remaining === before && visibleTypes.has(verdict.exception?.type ?? ""));
  }
}

/** Exceptions of faults that are seen without running. */
const visibleTypes: ReadonlySet<string> = new Set(["SyntaxError", "IndentationError", "TabError", "NameError"]);

function viewOf(text: string): SyntaxView {
  return new SyntaxView(text.split("\n"));
}

function keyOf(pad: Scratchpad, command: Command): string {
  return `${programOf(pad)}\0${printCommand(command)}`;
}
