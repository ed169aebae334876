/**
 * One environment instance: an episode of the editor, stepped by command texts, reported as OpenEnv observations.
 *
 * Turns, rewards and feedback are EditSession's; prompts are those that training uses. A malformed command is an observation. A broken
 * sandbox, a full queue or a deadline throws and leaves the episode as it was, so that a fault never becomes a reward and the step may be
 * sent again. Not guaranteed: safety against two calls at once; the caller keeps order.
 */
import { CoeError } from "../../base/index.ts";
import { renderListing } from "../../editor/index.ts";
import {
  EditSession,
  type ExtractMode,
  extendPrompt,
  instructionText,
  openPrompt,
  type Prompt,
  type RewardTerms,
  type RolloutSettings,
  sumTerms,
  testsText,
} from "../../episode/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import type { Task } from "../../tasks/index.ts";
import type { TaskBook } from "../task-book.ts";
import type { EditAction, Observation, ResetRequest, State, StepResult } from "./wire.ts";

export interface EnvironmentSettings {
  readonly rollout: RolloutSettings;
  readonly extract: ExtractMode;
  /** A longer command counts as malformed. */
  readonly commandChars: number;
  /** Wall time of an episode in seconds; a command sent later ends it with `timeout`. */
  readonly episodeSeconds: number;
}

type Stop = Observation["stop_condition"];

interface Episode {
  readonly id: string | null;
  readonly task: Task;
  readonly split: string;
  readonly index: number;
  readonly session: EditSession;
  readonly started: number;
  trace: Prompt;
  firstSolved: number | null;
  total: number;
  stop: Stop;
}

/** The step can't be taken in this state: before reset, or after the end. */
export class OutOfTurnError extends CoeError {
  override readonly name: string = "OutOfTurnError";
}

export class Environment {
  readonly #book: TaskBook;
  readonly #runner: Runner;
  readonly #settings: EnvironmentSettings;
  #episode: Episode | undefined;
  #resets = 0;

  constructor(book: TaskBook, runner: Runner, settings: EnvironmentSettings) {
    this.#book = book;
    this.#runner = runner;
    this.#settings = settings;
  }

  get state(): State {
    const episode = this.#episode;
    return {
      episode_id: episode?.id ?? null,
      step_count: episode?.session.turn ?? 0,
      task_id: episode?.task.id ?? null,
      solved: episode?.session.solved ?? false,
      episode_return: episode?.total ?? 0,
      stop_condition: episode?.stop ?? null,
    };
  }

  /** Opens a new episode. Throws InputError for a split or index that does not exist, SandboxError, BusyError, the signal's reason. */
  async reset(request: ResetRequest, signal?: AbortSignal): Promise<StepResult> {
    const split = this.#book.split(request.split);
    const index = request.index ?? this.#book.indexOf(split, request.seed ?? this.#resets);
    const task = await orAbort(this.#book.task(split, index), signal);
    const { rollout, extract } = this.#settings;
    const started = performance.now();
    const session = await EditSession.open(this.#runner, task, rollout, extract, signal);
    this.#resets++;
    const opening = { description: task.description, tests: task.tests, state: session.state };
    const chat = openPrompt("chat", opening, rollout);
    const episode: Episode = {
      id: request.episode_id ?? null,
      task,
      split: split.name,
      index,
      session,
      started,
      trace: openPrompt("trace", opening, rollout),
      firstSolved: null,
      total: 0,
      stop: session.stop === "passed" ? "passed" : null,
    };
    this.#episode = episode;
    const observation = observe(episode, rollout, {
      ok: null,
      rewards: {},
      runMs: performance.now() - started,
      messages: chat.format === "chat" ? chat.messages : [],
    });
    return {
      observation: {
        ...observation,
        system_prompt: instructionText(rollout.arm, rollout.instruction),
        description: task.description,
        tests: testsText(task.tests, rollout.testChars),
      },
      reward: null,
      done: episode.stop !== null,
    };
  }

  /** Takes one command. Throws OutOfTurnError, SandboxError, BusyError, the signal's reason; the episode is then as it was. */
  async step(action: EditAction, signal?: AbortSignal): Promise<StepResult> {
    const episode = this.#episode;
    if (!episode) throw new OutOfTurnError("step before reset; send reset first");
    if (episode.stop) throw new OutOfTurnError(`the episode is over (${episode.stop}); send reset`);
    const { rollout, commandChars, episodeSeconds } = this.#settings;
    if (performance.now() - episode.started > episodeSeconds * 1000) {
      episode.stop = "timeout";
      const rewards: RewardTerms = rollout.rewards.noExit === 0 ? {} : { noExit: rollout.rewards.noExit };
      return settle(episode, rollout, { ok: null, rewards, runMs: 0, messages: [] });
    }
    const text = action.command.slice(0, commandChars);
    const step = await episode.session.step(text, text.length < action.command.length, signal);
    const solved = step.verdict.status === "passed";
    if (solved) episode.firstSolved ??= episode.session.turn;
    episode.stop = step.stop === "maxTurns" ? "max_turns" : (step.stop ?? null);
    episode.trace = extendPrompt(episode.trace, text, step.state);
    return settle(episode, rollout, {
      ok: step.action.kind === "command",
      rewards: step.rewards,
      runMs: step.runMs,
      messages: episode.stop === "exit" ? [] : [{ role: "user", content: step.state.trimEnd() }],
    });
  }
}

/** The work's result, or the signal's reason as soon as it fires; the work, which others may share, goes on. */
function orAbort<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

interface Moment {
  readonly ok: boolean | null;
  readonly rewards: RewardTerms;
  readonly runMs: number;
  readonly messages:
    | Observation["metadata"]["messages"]
    | readonly { readonly role: "system" | "user" | "assistant"; readonly content: string }[];
}

function settle(episode: Episode, rollout: RolloutSettings, moment: Moment): StepResult {
  const reward = sumTerms(moment.rewards);
  episode.total += reward;
  return { observation: observe(episode, rollout, moment), reward, done: episode.stop !== null };
}

function observe(episode: Episode, rollout: RolloutSettings, moment: Moment): Observation {
  const { session, trace } = episode;
  const { tests } = session.verdict;
  return {
    system_prompt: "",
    description: "",
    tests: "",
    listing: renderListing(session.pad),
    feedback: session.feedback,
    turn: session.turn,
    max_turns: rollout.maxTurns,
    command_ok: moment.ok,
    tests_passed: tests.filter((test) => test.status === "passed").length,
    tests_total: tests.length,
    solved: session.solved,
    first_solved_turn: episode.firstSolved,
    turn_reward: sumTerms(moment.rewards),
    episode_return: episode.total,
    stop_condition: episode.stop,
    metadata: {
      task_id: episode.task.id,
      split: episode.split,
      index: episode.index,
      status: session.verdict.status,
      rewards: { ...moment.rewards },
      prompt: episode.stop === null && trace.format === "trace" ? trace.newText : "",
      messages: [...moment.messages],
      run_ms: moment.runMs,
    },
  };
}
