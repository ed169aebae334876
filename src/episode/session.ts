/**
 * One episode's editor and runner, stepped by text: the environment behind rollouts, people and servers.
 *
 * A malformed or inapplicable command is a turn like any other; only a broken sandbox or an abort throws. Sessions share nothing, so that
 * any number may run over one Runner. Not guaranteed: token budgets and prompts; those are the rollout's.
 */
import { applyCommand, type Command, parseCommand, programOf, renderState, type Scratchpad } from "../editor/index.ts";
import { feedbackOf, type Runner, type TestSuite, type Verdict } from "../sandbox/index.ts";
import type { Action } from "./record.ts";
import { type RewardTerms, rewardTerms } from "./reward.ts";
import type { RolloutSettings } from "./settings.ts";
import { shownPad } from "./shown.ts";

export interface SessionTask {
  readonly code: string;
  readonly tests: TestSuite;
}

export interface Step {
  readonly action: Action;
  /** Rendered state after the action; empty after EXIT. */
  readonly state: string;
  readonly feedback: string;
  readonly verdict: Verdict;
  readonly rewards: RewardTerms;
  /** Set when this step ended the session. */
  readonly stop?: "exit" | "passed" | "maxTurns";
  readonly runMs: number;
}

/** What a reply says: a command, or why it is none. */
export type Reply = Command | { readonly reason: string };

/** How a reply is read: `strict` = all of it is the command, `line` = the first of its lines that is one. */
export type ExtractMode = "strict" | "line";

export class EditSession {
  readonly #runner: Runner;
  readonly #task: SessionTask;
  readonly #settings: RolloutSettings;
  readonly #mode: ExtractMode;
  #pad: Scratchpad;
  #verdict: Verdict;
  #feedback: string;
  #turn = 0;
  #passed: boolean;
  #stop: Step["stop"];

  private constructor(runner: Runner, task: SessionTask, settings: RolloutSettings, mode: ExtractMode, pad: Scratchpad, verdict: Verdict) {
    this.#runner = runner;
    this.#task = task;
    this.#settings = settings;
    this.#mode = mode;
    this.#pad = pad;
    this.#verdict = verdict;
    this.#feedback = feedbackOf(verdict);
    this.#passed = verdict.status === "passed";
    if (this.#passed && settings.stopAtFirstPass) this.#stop = "passed";
  }

  /** Runs the broken program once. Throws SandboxError when it can't be run. */
  static async open(
    runner: Runner,
    task: SessionTask,
    settings: RolloutSettings,
    mode: ExtractMode = "strict",
    signal?: AbortSignal,
  ): Promise<EditSession> {
    const verdict = await runner.run(jobOf(task.code, task.tests, settings), signal);
    const pad = shownPad(task.code, task.tests, feedbackOf(verdict), settings);
    return new EditSession(runner, task, settings, mode, pad, verdict);
  }

  get pad(): Scratchpad {
    return this.#pad;
  }
  get program(): string {
    return programOf(this.#pad);
  }
  get verdict(): Verdict {
    return this.#verdict;
  }
  get feedback(): string {
    return this.#feedback;
  }
  get state(): string {
    return renderState(this.#pad, this.#feedback);
  }
  /** Turns taken. */
  get turn(): number {
    return this.#turn;
  }
  get solved(): boolean {
    return this.#verdict.status === "passed";
  }
  get stop(): Step["stop"] {
    return this.#stop;
  }

  /** What a reply says, in the session's mode. `cutOff`: the text ended at a token limit, so that its last line is not complete. */
  read(text: string, cutOff = false): Reply {
    return readCommand(text, this.#mode, cutOff);
  }

  /** Takes one turn by a reply's text; see `read` and `take`. */
  async step(text: string, cutOff = false, signal?: AbortSignal): Promise<Step> {
    return this.take(this.read(text, cutOff), signal);
  }

  /** Takes one turn. Throws SandboxError; RangeError when over. */
  async take(reply: Reply, signal?: AbortSignal): Promise<Step> {
    if (this.#stop) throw new RangeError(`the episode is over (${this.#stop}); open a new one`);
    const started = performance.now();
    const passedBefore = this.#passed;
    const { action, pad } = this.#act(reply);
    if (pad !== this.#pad) {
      this.#verdict = await this.#runner.run(jobOf(programOf(pad), this.#task.tests, this.#settings), signal);
      this.#pad = pad;
    }
    const runMs = performance.now() - started;
    this.#turn++;
    const passing = this.#verdict.status === "passed";
    this.#passed ||= passing;
    this.#stop = this.#stopAfter(action, passing);
    this.#feedback = [...("reason" in action ? [`${action.kind} command: ${action.reason}`] : []), feedbackOf(this.#verdict)]
      .filter(Boolean)
      .join("\n");
    return {
      action,
      state: this.#stop === "exit" ? "" : this.state,
      feedback: this.#feedback,
      verdict: this.#verdict,
      rewards: rewardTerms(this.#settings.rewards, { action, passing, passedBefore, endsWithoutExit: this.#stop === "maxTurns" }),
      ...(this.#stop && { stop: this.#stop }),
      runMs,
    };
  }

  #act(command: Reply): { action: Action; pad: Scratchpad } {
    if ("reason" in command) return { action: { kind: "malformed", reason: command.reason }, pad: this.#pad };
    const applied = applyCommand(this.#pad, command);
    if (applied.kind === "inapplicable") return { action: { kind: "inapplicable", command, reason: applied.reason }, pad: this.#pad };
    return { action: { kind: "command", command }, pad: command.kind === "EXIT" ? this.#pad : applied.pad };
  }

  #stopAfter(action: Action, passing: boolean): Step["stop"] {
    if (action.kind === "command" && action.command.kind === "EXIT") return "exit";
    if (passing && this.#settings.stopAtFirstPass) return "passed";
    return this.#turn >= this.#settings.maxTurns ? "maxTurns" : undefined;
  }
}

function jobOf(program: string, tests: TestSuite, settings: RolloutSettings) {
  return { program, tests, feedback: { showExpected: settings.showExpected } };
}

/**
 * The command in a reply. A thinking block in front is skipped. `line` mode takes the first line that is a command, for models that explain
 * themselves or use code fences.
 */
export function readCommand(text: string, mode: ExtractMode, cutOff = false): Reply {
  const body = text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, "").replace(/(\r?\n)+$/, "");
  const complete = !cutOff || body !== text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, "");
  const tooLong = { reason: "the reply was cut off at the token limit before its line ended" };
  switch (mode) {
    case "strict": {
      if (!complete) return tooLong;
      const command = parseCommand(body.trimStart());
      return command.kind === "malformed" ? { reason: command.reason } : command;
    }
    case "line": {
      const lines = body.split(/\r?\n/);
      let first: string | undefined;
      for (const [i, line] of lines.entries()) {
        const command = parseCommand(line.trimStart());
        if (command.kind !== "malformed") return i === lines.length - 1 && !complete ? tooLong : command;
        if (line.trim() !== "") first ??= command.reason;
      }
      return { reason: lines.length > 1 ? "no line of the reply is a command" : (first ?? "the reply is empty") };
    }
    default:
      return mode satisfies never;
  }
}
