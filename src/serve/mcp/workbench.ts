/**
 * Programs under repair on behalf of agents: sessions with unguessable names over one runner, bounded in number, size, time and turns.
 *
 * Each session is an EditSession, the same one that training uses. When there are too many, the one unused for longest goes.
 * Not guaranteed: that a session outlives the process.
 */
import { randomUUID } from "node:crypto";
import { CoeError, InputError } from "../../base/index.ts";
import { renderListing } from "../../editor/index.ts";
import { EditSession, rolloutSettings, type SessionTask } from "../../episode/index.ts";
import type { Runner, TestSuite, Verdict } from "../../sandbox/index.ts";

export interface WorkbenchOptions {
  readonly runner: Runner;
  /** Sessions kept. */
  readonly maxSessions?: number;
  /** Characters of a program, and of its tests. */
  readonly maxChars?: number;
  readonly maxTurns?: number;
}

/** How a program stands. */
export interface Standing {
  readonly listing: string;
  /** What the tests or the editor said; empty when all tests pass. */
  readonly feedback: string;
  readonly solved: boolean;
  readonly testsPassed: number;
  readonly testsTotal: number;
  readonly turn: number;
  readonly turnsLeft: number;
  /** Set once no more commands are taken. */
  readonly over: boolean;
}

interface Bench {
  readonly session: EditSession;
  /** Commands of one session run one after another. */
  queue: Promise<unknown>;
}

export class Workbench {
  readonly #runner: Runner;
  readonly #maxSessions: number;
  readonly #maxChars: number;
  readonly #maxTurns: number;
  readonly #sessions = new Map<string, Bench>();

  constructor({ runner, maxSessions = 256, maxChars = 200_000, maxTurns = 200 }: WorkbenchOptions) {
    this.#runner = runner;
    this.#maxSessions = maxSessions;
    this.#maxChars = maxChars;
    this.#maxTurns = maxTurns;
  }

  /** Runs the program once and opens a session on it. Throws InputError on an oversized program, SandboxError. */
  async open(task: SessionTask, signal?: AbortSignal): Promise<{ readonly id: string; readonly standing: Standing }> {
    this.#requireSize(task.code, task.tests);
    const session = await EditSession.open(this.#runner, task, rolloutSettings({ maxTurns: this.#maxTurns }), "line", signal);
    const id = randomUUID();
    this.#sessions.set(id, { session, queue: Promise.resolve() });
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#maxSessions) break;
      this.#sessions.delete(oldest);
    }
    return { id, standing: this.#standing(session) };
  }

  /** Takes one command. A malformed or inapplicable one is a turn whose feedback says so. Throws InputError for no such or an ended session. */
  async edit(id: string, command: string, signal?: AbortSignal): Promise<Standing> {
    const bench = this.#find(id);
    const turn = bench.queue.then(async () => {
      if (bench.session.stop) throw new InputError(`the session is over (${bench.session.stop}); open a new one`);
      const text = command.slice(0, this.#maxChars);
      await bench.session.step(text, text.length < command.length, signal);
      if (bench.session.program.length > this.#maxChars) {
        this.#sessions.delete(id);
        throw new InputError(`the program grew beyond ${this.#maxChars} characters; the session is closed`);
      }
      return this.#standing(bench.session);
    });
    bench.queue = turn.catch(() => {});
    return turn;
  }

  /** The program's text and how it stands. Throws InputError for no such session. */
  show(id: string): { readonly program: string; readonly standing: Standing } {
    const { session } = this.#find(id);
    return { program: session.program, standing: this.#standing(session) };
  }

  /** Runs tests on a program without a session. Throws InputError on an oversized program, SandboxError. */
  run(program: string, tests: TestSuite, signal?: AbortSignal): Promise<Verdict> {
    this.#requireSize(program, tests);
    return this.#runner.run({ program, tests }, signal);
  }

  #requireSize(code: string, tests: TestSuite): void {
    const size = Math.max(code.length, JSON.stringify(tests).length);
    if (size > this.#maxChars) throw new InputError(`a program and its tests have at most ${this.#maxChars} characters each, got ${size}`);
  }

  /** Finds a session and makes it the one used last. */
  #find(id: string): Bench {
    const bench = this.#sessions.get(id);
    if (!bench) throw new CoeError("there is no such session (it ended or was the oldest of too many); call open_program");
    this.#sessions.delete(id);
    this.#sessions.set(id, bench);
    return bench;
  }

  #standing(session: EditSession): Standing {
    const { tests } = session.verdict;
    return {
      listing: renderListing(session.pad),
      feedback: session.feedback,
      solved: session.solved,
      testsPassed: tests.filter((test) => test.status === "passed").length,
      testsTotal: tests.length,
      turn: session.turn,
      turnsLeft: session.stop ? 0 : this.#maxTurns - session.turn,
      over: session.stop !== undefined,
    };
  }
}
