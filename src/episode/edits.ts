/** The chain-of-edits loop: prompt, sample one command, apply, run the tests, show the new state, until something ends it. */

import { type Command, invertCommand, NameTable, printCommand } from "../editor/index.ts";
import { sourceOfTests } from "../sandbox/index.ts";
import { namesIn, pythonNames } from "../syntax/index.ts";
import { grammarOf, grammarOfCommand } from "./grammar.ts";
import type { Sample, VisibleTask } from "./policy.ts";
import { type FaultCounter, faultCounter, isProgress, type Standing } from "./progress.ts";
import { extendPrompt, newTextOf, openPrompt, stopTexts } from "./prompt.ts";
import { nonZero } from "./reward.ts";
import { EditSession, type ExtractMode, type Step } from "./session.ts";
import type { Tape } from "./tape.ts";
import { TriedCommands } from "./tried.ts";
import { visibleTask } from "./visible.ts";

/** Plays the episode onto the tape. Throws what the policy or the sandbox throws. */
export async function runEdits(tape: Tape): Promise<void> {
  const { settings, runner } = tape.context;
  const { task } = tape.job;
  const mode: ExtractMode = settings.extract === "auto" ? (tape.format === "chat" ? "line" : "strict") : settings.extract;
  const started = performance.now();
  const session = await EditSession.open(runner, task, settings, mode, tape.signal);
  tape.start(session.state, session.verdict, performance.now() - started);
  const visible = visibleTask(task);
  const stop = stopTexts(tape.format, settings);
  let prompt = openPrompt(tape.format, { description: task.description, tests: task.tests, state: session.state }, settings);
  const faultsOf = faultCounter(task.tests);
  const names = settings.knownNames ? namesOf(task) : undefined;
  const tried = new TriedCommands(settings.redrawFaults ? faultsOf : undefined);
  let owed: Command | undefined; // what takes the last edit back
  while (!session.stop) {
    tape.signal?.throwIfAborted();
    const longest = owed ? Math.max(settings.maxTokens, printCommand(owed).length + 1) : settings.maxTokens;
    const maxTokens = tape.replyBudget(longest, newTextOf(prompt, session.turn));
    if (maxTokens === 0) {
      tape.stop("contextLength", nonZero({ noExit: settings.rewards.noExit }));
      return;
    }
    const before: Standing = { pad: session.pad, verdict: session.verdict };
    const observation = {
      task: visible,
      ...before,
      feedback: session.feedback,
      turn: session.turn,
      maxTurns: settings.maxTurns,
      history: [...tape.turns],
    };
    const grammar = owed
      ? grammarOfCommand(owed, tape.format)
      : grammarOf(session.pad, tape.format, { exit: !settings.persist || before.verdict.status === "passed", names });
    const discarded: Sample[] = [];
    let sample = await tape.sample(prompt, maxTokens, stop, observation, grammar);
    let reply = session.read(sample.text, sample.finishReason === "length");
    while (discarded.length < settings.redraws && !owed && tried.isUseless(before, reply)) {
      discarded.push(sample);
      sample = await tape.sample(prompt, maxTokens, stop, observation, grammar, discarded);
      reply = session.read(sample.text, sample.finishReason === "length");
    }
    if (settings.redraws > 0) tried.add(session.pad, reply);
    if (owed && sample.text.replace(/\n$/, "") === printCommand(owed)) sample = withoutChoice(sample);
    const completionTokens = [sample, ...discarded].reduce((sum, { usage }) => sum + usage.completionTokens, 0);
    sample = { ...sample, usage: { ...sample.usage, completionTokens } };
    const step = await session.take(reply, tape.signal);
    tape.push(sample, step, session.program);
    prompt = extendPrompt(prompt, sample.text, step.state);
    owed = settings.takeBack && settings.grammar && !owed ? takenBack(before, step, session, settings.maxTurns, faultsOf) : undefined;
    if (owed) tried.refute(session.pad);
  }
  tape.stop(session.stop);
}

const common = new NameTable(pythonNames);

/** The names that a command may write: what a policy may see of the task, and Python's own. */
function namesOf({ description, code, tests }: VisibleTask): NameTable {
  return new NameTable(namesIn([description, code, sourceOfTests(tests)].join("\n")), common);
}

/** The one text that was allowed has probability 1, however it is cut into tokens: no decision, nothing to learn from. */
function withoutChoice(sample: Sample): Sample {
  return sample.logprobs ? { ...sample, logprobs: sample.logprobs.map(() => 0) } : sample;
}

/** What undoes an edit that was no progress; undefined where it was, and where no turn would be left for another edit. */
function takenBack(
  before: Standing,
  { action }: Step,
  session: EditSession,
  maxTurns: number,
  faultsOf: FaultCounter,
): Command | undefined {
  if (action.kind !== "command" || action.command.kind === "EXIT" || session.turn > maxTurns - 2) return undefined;
  return isProgress(before, session, faultsOf) ? undefined : invertCommand(before.pad, action.command);
}
