/** A demonstration shows what a rollout would show, to the byte: replayed by a policy that writes its commands. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { applyCommand, createScratchpad, printCommand, renderState } from "../src/editor/index.ts";
import { demonstrationChat, demonstrationTrace, EditSession, type Policy, rollout, rolloutSettings } from "../src/episode/index.ts";
import { openRunner, type PooledRunner } from "../src/sandbox/index.ts";
import { type Demonstration, makeDemonstrations, openSource, problemsOf } from "../src/tasks/index.ts";

let runner: PooledRunner;
const demonstrations: Demonstration[] = [];
beforeAll(async () => {
  runner = await openRunner({ workers: 2, selfTest: false });
  const problems = problemsOf(await openSource("generated:20:7", { purpose: "train", runner }));
  const stream = makeDemonstrations({ problems, runner, count: 25, settings: { seed: 2, shuffle: true } });
  for await (const demonstration of stream) demonstrations.push(demonstration);
}, 120_000);
afterAll(() => runner[Symbol.asyncDispose]());

it("has the states and feedback of an editing session", async () => {
  expect(demonstrations).toHaveLength(25);
  for (const { task, initial, turns } of demonstrations) {
    const session = await EditSession.open(runner, task, rolloutSettings());
    expect(session.state).toBe(renderState(createScratchpad(task.code), initial.feedback));
    let pad = createScratchpad(task.code);
    for (const { command, status, feedback } of turns) {
      const step = await session.step(printCommand(command));
      expect(step.verdict.status).toBe(status);
      expect(step.feedback).toBe(feedback);
      const applied = applyCommand(pad, command);
      if (applied.kind === "inapplicable") throw new Error(applied.reason);
      pad = applied.pad;
      expect(step.state).toBe(command.kind === "EXIT" ? "" : renderState(pad, feedback));
    }
    expect(session.stop).toBe("exit");
    expect(session.solved).toBe(true);
  }
});

it("reads as the prompts of a rollout", async () => {
  for (const format of ["trace", "chat"] as const) {
    for (const demonstration of demonstrations.slice(0, 8)) {
      const settings = rolloutSettings({ format, contextTokens: 100_000 });
      const prompts: string[] = [];
      const policy = replaying(demonstration, format, prompts);
      const episode = await rollout({ task: demonstration.task, episodeKey: demonstration.id, seed: 0 }, { policy, runner, settings });
      expect(episode).toMatchObject({ solved: true, stopReason: "exit" });
      const last = prompts.at(-1)!;
      const expected =
        format === "trace"
          ? demonstrationTrace(demonstration, settings)
              .slice(0, -1)
              .map(({ text }) => text)
              .join("")
          : JSON.stringify(demonstrationChat(demonstration, settings).slice(0, -1));
      expect(last).toBe(expected);
    }
  }
});

/** Writes the demonstration's commands, one a turn, and notes the prompts. */
function replaying({ turns }: Demonstration, promptFormat: "trace" | "chat", prompts: string[]): Policy {
  return {
    name: "replay",
    version: "1",
    providesLogprobs: false,
    contextLength: 1e6,
    promptFormat,
    sample: async ({ prompt, observation }) => {
      prompts.push(prompt.format === "trace" ? prompt.text : JSON.stringify(prompt.messages));
      const text = printCommand(turns[observation.turn]!.command);
      return { text, finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } };
    },
  };
}
