/**
 * A person as a policy: shows the state, asks for a command, explains what is wrong with one before it counts.
 *
 * The terminal is an argument. With undo allowed a person's turns are practice, not a score: `undo` answers with the command that takes the last one back.
 */
import { invertCommand, parseCommand, printCommand, type Scratchpad } from "../editor/index.ts";
import type { Policy, Sample, SampleRequest } from "../episode/index.ts";

/** Where the person sits. */
export interface Terminal {
  show(text: string): void;
  /** The line typed; undefined when the input is closed. */
  ask(question: string, signal?: AbortSignal): Promise<string | undefined>;
}

export interface PersonOptions {
  /** Scored play: a malformed command counts, and there is no undo. */
  readonly scored?: boolean;
}

const help = `DELL <n>                      delete line n
ADDL <n> >>><code>            insert a line that becomes line n (leading blanks count)
REPL <n> >>><code>            replace line n
REPW <n> >>><old> >>><new>    replace a text within line n
EXIT                          stop: the program is taken as it stands`;

export function createPersonPolicy(terminal: Terminal, options: PersonOptions = {}): Policy {
  const undoStack: string[] = [];
  let before: Scratchpad | undefined;
  let undoing = false;

  return {
    name: "person",
    version: options.scored ? "scored" : "practice",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    promptFormat: "trace",
    async sample({ observation }: SampleRequest, signal?: AbortSignal): Promise<Sample> {
      const last = observation.history.at(-1);
      if (last?.action.kind === "command" && before && !undoing && last.action.command.kind !== "EXIT") {
        undoStack.push(printCommand(invertCommand(before, last.action.command)));
      }
      undoing = false;
      before = observation.pad;
      const left = observation.maxTurns - observation.turn;
      while (true) {
        const line = await terminal.ask(options.scored ? `${left} turn${left === 1 ? "" : "s"} left ### ` : "### ", signal);
        if (line === undefined) return reply("EXIT");
        const word = line.trim().toLowerCase();
        if (word === "help" || word === "?") {
          terminal.show(options.scored ? help : `${help}\nundo                          take the last command back`);
          continue;
        }
        if (word === "undo" || word === "u") {
          const undo = options.scored ? undefined : undoStack.pop();
          if (undo !== undefined) {
            undoing = true;
            return reply(undo);
          }
          terminal.show(options.scored ? "no undo in scored play; write the command that takes it back" : "nothing to take back");
          continue;
        }
        const command = parseCommand(line);
        if (command.kind === "malformed" && !options.scored) {
          terminal.show(`no command: ${command.reason} (help lists the commands)`);
          continue;
        }
        return reply(line);
      }
    },
  };
}

function reply(text: string): Sample {
  return { text, finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } };
}
