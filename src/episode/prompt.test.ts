import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyCommand, createScratchpad, printCommand, programOf } from "../editor/index.ts";
import { feedbackOf, openRunner, type Runner } from "../sandbox/index.ts";
import { createTask } from "../tasks/index.ts";
import {
  armNames,
  demonstrationChat,
  demonstrationTrace,
  openPrompt,
  type Policy,
  promptTextOf,
  type Repair,
  readAnswer,
  readCommand,
  rollout,
  rolloutSettings,
  stopTexts,
  testsText,
  type WorkedExample,
  workedExamples,
} from "./index.ts";

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
});
afterAll(() => runner[Symbol.asyncDispose]());

const suiteOf = (example: WorkedExample) => ({ kind: "asserts" as const, setup: "", asserts: example.asserts });

/** A policy that gives the example's commands, in whatever format it is asked. */
function follower(example: WorkedExample): { policy: Policy; prompts: string[]; news: string[] } {
  const prompts: string[] = [];
  const news: string[] = [];
  const policy: Policy = {
    name: "follower",
    version: "1",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    sample: async ({ prompt, observation }) => {
      prompts.push(promptTextOf(prompt));
      if (prompt.format === "trace") news.push(prompt.newText);
      const end = prompt.format === "trace" ? "\n" : "";
      return {
        text: printCommand(example.commands[observation.turn]!) + end,
        finishReason: "stop",
        usage: { promptTokens: 0, completionTokens: 0 },
      };
    },
  };
  return { policy, prompts, news };
}

describe.each(workedExamples.map((example) => [example.description.slice(0, 40), example] as const))("worked example: %s", (_, example) => {
  it("is what the runner says", async () => {
    let pad = createScratchpad(example.code);
    const feedback = async (): Promise<string> => feedbackOf(await runner.run({ program: programOf(pad), tests: suiteOf(example) }));
    const said = [await feedback()];
    for (const command of example.commands) {
      const applied = applyCommand(pad, command);
      if (applied.kind === "applied") pad = applied.pad;
      said.push(await feedback());
    }
    expect(said).toEqual(example.feedback);
    expect(said.at(-1)).toBe("");
  });

  it("as a demonstration is the text that a rollout shows, to the byte", async () => {
    const task = createTask({
      description: example.description,
      code: example.code,
      tests: suiteOf(example),
      provenance: { source: "files", key: "x" },
    });
    const repair: Repair = {
      task,
      initial: { feedback: example.feedback[0]! },
      turns: example.commands.map((command, i) => ({ command, feedback: example.feedback[i + 1]! })),
    };
    for (const instruction of ["none", "compact", "teaching"] as const) {
      const settings = rolloutSettings({ format: "trace", instruction });
      const { policy, prompts, news } = follower(example);
      const episode = await rollout({ task, episodeKey: "e", seed: 0 }, { policy, runner, settings });
      expect(episode.solved).toBe(true);
      const segments = demonstrationTrace(repair, settings);
      expect(segments.filter(({ kind }) => kind === "context").map(({ text }) => text)).toEqual(news);
      const texts = segments.map(({ text }) => text);
      expect(prompts).toEqual(prompts.map((_, i) => texts.slice(0, 2 * i + 1).join("")));
      // The trace's invariant: nothing before the new text ever changes.
      for (const [i, prompt] of prompts.entries()) expect(prompt.endsWith(news[i]!)).toBe(true);

      const chat = follower(example);
      await rollout(
        { task, episodeKey: "e", seed: 0 },
        { policy: chat.policy, runner, settings: rolloutSettings({ format: "chat", instruction }) },
      );
      const messages = demonstrationChat(repair, settings);
      expect(messages.at(-1)).toEqual({ role: "assistant", content: "EXIT" });
      expect(
        messages
          .slice(0, -1)
          .map(({ content }) => content)
          .join("\n"),
      ).toBe(chat.prompts.at(-1));
    }
  });
});

describe("prompts", () => {
  const tests = { kind: "asserts" as const, setup: "import math", asserts: ["assert f(1) == 1", "assert f(2) == 2"] };
  const opening = { description: "Do it.", tests, state: "L 1 x\n***\n" };

  it.each(armNames)("%s: instruction, description, tests and state, in both formats", (arm) => {
    const settings = rolloutSettings({ arm });
    const trace = promptTextOf(openPrompt("trace", opening, settings));
    expect(trace).toMatch(/^Repair the program/);
    expect(trace).toContain("Do it.\nimport math\nassert f(1) == 1\nassert f(2) == 2\nL 1 x\n***\n");
    expect(trace.endsWith({ "chain-of-edits": "### ", "direct-answer": "```python\n", "chain-of-thought": "***\n" }[arm])).toBe(true);
    const chat = openPrompt("chat", opening, settings);
    expect(chat.format === "chat" && chat.messages.map(({ role }) => role)).toEqual(["system", "user"]);
  });

  it("cuts long tests at a line's end and counts what is left out", () => {
    expect(testsText(tests, 30)).toBe("import math\nassert f(1) == 1\n# (1 more lines of tests)");
    expect(testsText({ kind: "doctest" }, 30)).toBe("");
  });

  it("stops a command at its line's end", () => {
    expect(stopTexts("trace", rolloutSettings())).toEqual(["\n"]);
    expect(stopTexts("chat", rolloutSettings())).toEqual([]);
  });
});

describe("reading replies", () => {
  it("takes a command strictly, or the first line that is one", () => {
    expect(readCommand("DELL 3\n", "strict")).toEqual({ kind: "DELL", line: 3 });
    expect(readCommand("<think>\nhm\n</think>\n\n### DELL 3", "strict")).toEqual({ kind: "DELL", line: 3 });
    expect(readCommand("Sure:\n```\nDELL 3\n```", "line")).toEqual({ kind: "DELL", line: 3 });
    expect(readCommand("Sure:\nDELL 3", "strict")).toHaveProperty("reason");
    expect(readCommand("one\ntwo", "line")).toEqual({ reason: "no line of the reply is a command" });
    expect(readCommand("REPL 3 >>>ab", "strict", true)).toHaveProperty("reason");
    expect(readCommand("REPL 3 >>>ab\n", "strict", true)).toEqual({ kind: "REPL", line: 3, content: "ab" });
  });

  it("takes the last closed block as the program, an open one only when it was not cut off", () => {
    const shape = { fenceOpen: false, cutOff: false };
    expect(readAnswer("```python\na = 1\n```\nor\n```py\nb = 2\n```", "chain-of-thought", shape)).toEqual({
      kind: "program",
      program: "b = 2\n",
    });
    expect(readAnswer("```python\na = 1", "direct-answer", shape)).toEqual({ kind: "program", program: "a = 1\n" });
    expect(readAnswer("```python\na = 1", "direct-answer", { ...shape, cutOff: true }).kind).toBe("malformed");
    expect(readAnswer("def f(): pass", "direct-answer", shape).kind).toBe("program");
    expect(readAnswer("def f(): pass", "chain-of-thought", shape).kind).toBe("malformed");
    expect(readAnswer("I can't", "direct-answer", shape).kind).toBe("malformed");
  });
});
