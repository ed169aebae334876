/** An episode turn by turn for people: the command, the lines that it changed, what the tests then said. Colours only on a terminal. */
import pc from "picocolors";
import { applyCommand, createScratchpad, printCommand, type Scratchpad } from "../../editor/index.ts";
import type { Turn } from "../../episode/index.ts";

type Colours = ReturnType<typeof pc.createColors>;

export class TracePrinter {
  readonly #write: (text: string) => void;
  readonly #c: Colours;
  #pad: Scratchpad = createScratchpad("");

  constructor(stream: NodeJS.WriteStream) {
    this.#write = (text) => stream.write(text);
    this.#c = pc.createColors(stream.isTTY === true && !process.env["NO_COLOR"]);
  }

  get colours(): Colours {
    return this.#c;
  }

  line(text = ""): void {
    this.#write(`${text}\n`);
  }

  /** The broken program's listing and what its tests say. `state` is the rendered state, which may show a part only. */
  start(code: string, state: string): void {
    this.#pad = createScratchpad(code);
    const { listing, feedback } = partsOf(state);
    this.line(this.#c.dim(listing.trimEnd()));
    this.#feedback(feedback);
  }

  turn(turn: Turn, index: number): void {
    const c = this.#c;
    const number = String(index + 1).padStart(3);
    const { action } = turn;
    switch (action.kind) {
      case "command": {
        this.line(`${c.bold(number)}  ${c.cyan(printCommand(action.command))}`);
        const applied = applyCommand(this.#pad, action.command);
        if (applied.kind === "applied") {
          if (action.command.kind !== "EXIT") this.#change(action.command.kind, action.command.line, applied.pad);
          this.#pad = applied.pad;
        }
        if (action.command.kind === "EXIT") return;
        break;
      }
      case "inapplicable":
        this.line(`${c.bold(number)}  ${printCommand(action.command)}  ${c.yellow(`can't be applied: ${action.reason}`)}`);
        return;
      case "malformed":
        this.line(`${c.bold(number)}  ${JSON.stringify(turn.text.slice(0, 100))}  ${c.yellow(`no command: ${action.reason}`)}`);
        return;
      case "program":
        this.line(`${c.bold(number)}  a whole program`);
        break;
      default:
        action satisfies never;
    }
    this.#feedback(partsOf(turn.state).feedback);
  }

  #change(kind: string, line: number, after: Scratchpad): void {
    const c = this.#c;
    const at = String(line).padStart(8);
    if (kind !== "ADDL") this.line(`${c.dim(at)} ${c.red(`- ${this.#pad.lines[line - 1] ?? ""}`)}`);
    if (kind !== "DELL") this.line(`${c.dim(at)} ${c.green(`+ ${after.lines[line - 1] ?? ""}`)}`);
  }

  #feedback(feedback: string): void {
    const c = this.#c;
    if (feedback === "") this.line(`     ${c.green("✓ all tests pass")}`);
    else for (const [i, text] of feedback.split("\n").entries()) this.line(`     ${c.red(i === 0 ? "✗" : " ")} ${text}`);
  }
}

function partsOf(state: string): { readonly listing: string; readonly feedback: string } {
  const at = state.lastIndexOf("\n***\n");
  return at === -1 ? { listing: state, feedback: "" } : { listing: state.slice(0, at + 1), feedback: state.slice(at + 5).trimEnd() };
}
