/**
 * The texts that tell a policy what to do: nothing or little for a trained model, a lesson with worked examples for one that never saw the language.
 *
 * The examples are data, rendered by the same code as real episodes; a test runs them and holds their feedback to the runner's.
 */
import type { Command } from "../editor/index.ts";
import type { PlayedArm, RolloutSettings } from "./settings.ts";

type Instruction = RolloutSettings["instruction"];

/** A worked repair: after command i the runner says feedback[i + 1]; feedback[0] belongs to the broken program. */
export interface WorkedExample {
  readonly description: string;
  readonly asserts: readonly string[];
  readonly code: string;
  readonly commands: readonly Command[];
  readonly feedback: readonly string[];
}

const templates = ["DELL <n>", "ADDL <n> >>><code>", "REPL <n> >>><code>", "REPW <n> >>><old> >>><new>", "EXIT"].join("\n");

const compact: Record<PlayedArm, string> = {
  "chain-of-edits": `Repair the program, one command a turn:\n${templates}`,
  "direct-answer": "Repair the program. Write all of it, corrected.",
  "chain-of-thought": "Repair the program. Think first, then write all of it, corrected, in a ```python block.",
  rewrite: "Repair the program. Write all of it, corrected; while tests fail you are told why and write it again.",
};

const teaching: Record<PlayedArm, string> = {
  "chain-of-edits": `You repair a broken Python program in a line editor until its tests pass.
Each turn you are shown the program with numbered lines, then a line ***, then what the tests said (nothing there: all tests pass).
You answer with exactly one command and nothing else: no explanation, no quotes, no code fence. The commands:

DELL <n>                      delete line n
ADDL <n> >>><code>            insert a line that becomes line n; the old line n and those below move down
REPL <n> >>><code>            replace line n by <code>
REPW <n> >>><old> >>><new>    within line n, replace the text <old> by <new>
EXIT                          stop; give it as soon as the tests pass

<code> starts right after >>> and is taken as it is: write Python's indentation there, as in REPL 3 >>>    return x
Line numbers are those of the listing you saw last. Make the smallest change that repairs the fault; if a change doesn't help, try another.`,
  "direct-answer": `You repair a broken Python program so that its tests pass. You are shown the program with numbered lines, a line ***, then what the tests said.
Answer with the whole corrected program, without line numbers, in one \`\`\`python block, and nothing else.`,
  "chain-of-thought": `You repair a broken Python program so that its tests pass. You are shown the program with numbered lines, a line ***, then what the tests said.
Think step by step about what is wrong. Then write the whole corrected program, without line numbers, in one \`\`\`python block at the end.`,
  rewrite: `You repair a broken Python program so that its tests pass. You are shown the program with numbered lines, a line ***, then what the tests said.
Answer with the whole corrected program, without line numbers, in one \`\`\`python block. While tests fail you are told why and write the whole program again.`,
};

/** The instruction of an arm; empty for `none`. */
export function instructionText(arm: PlayedArm, kind: Instruction): string {
  switch (kind) {
    case "none":
      return "";
    case "compact":
      return compact[arm];
    case "teaching":
      return teaching[arm];
    default:
      return kind satisfies never;
  }
}

/** Two repairs that show every command but DELL's effect on numbering twice over: a misspelt name and a wrong test, a missing and a spare line. */
export const workedExamples: readonly WorkedExample[] = [
  {
    description: "Write a function that adds up the squares of the even numbers in a list.",
    asserts: ["assert even_squares([1, 2, 4]) == 20", "assert even_squares([]) == 0"],
    code: [
      "def even_squares(numbers):",
      "    total = 0",
      "    for n in numbers:",
      "        if n % 2 == 1:",
      "            total += n ** 2",
      "    return totl",
    ].join("\n"),
    commands: [
      { kind: "REPW", line: 6, old: "totl", new: "total" },
      { kind: "REPL", line: 4, content: "        if n % 2 == 0:" },
      { kind: "EXIT" },
    ],
    feedback: [
      "assert even_squares([1, 2, 4]) == 20\nline 6: NameError: name 'totl' is not defined",
      "even_squares([1, 2, 4]) returned 1, expected 20",
      "",
      "",
    ],
  },
  {
    description: "Write a function that returns the longest word of a sentence; the first of them when several are longest.",
    asserts: ['assert longest("a bcd ef") == "bcd"', 'assert longest("one two") == "one"'],
    code: [
      "def longest(sentence):",
      "    for word in sentence.split():",
      "        if len(word) > len(best):",
      "            best = word",
      "            break",
      "    return best",
    ].join("\n"),
    commands: [{ kind: "ADDL", line: 2, content: '    best = ""' }, { kind: "DELL", line: 6 }, { kind: "EXIT" }],
    feedback: [
      'assert longest("a bcd ef") == "bcd"\nline 3: UnboundLocalError: cannot access local variable \'best\' where it is not associated with a value',
      "longest('a bcd ef') returned 'a', expected 'bcd'",
      "",
      "",
    ],
  },
];
