/**
 * A worker on Pyodide: a judge and a solver, each in a process of its own, with this process between them.
 *
 * The judge gets the job and asks the solver; frames pass through here unread, only counted. A solver's process gives values, never a verdict: the report is
 * taken from the judge's alone. At the deadline the solver is killed, the judge is told why and reports; a spare takes over.
 * While a solver puts its memory back the judge prepares the next job already; what a solver sends before it says `ready` belongs to the last job and is dropped.
 * Not guaranteed: that two jobs of one worker overlap; run several workers.
 */
import { messageOf } from "../../base/index.ts";
import type { Report, Worker, WorkerJob } from "../backend.ts";
import { SandboxError } from "../types.ts";
import { frameHeaderBytes, frameOf, kinds, messageOfLink, peerEnd } from "./frames.ts";
import type { Ending, HostProcess } from "./host-process.ts";

/** Pyodide runs CPU-bound Python about 2.9 times slower than CPython. */
export const wallFactor = 3;
/** How long a judge may take, beside the program's time, until it first asks the solver (it may have modules to load), in milliseconds. */
const planMs = 20_000;
/** How long after the deadline a judge may take to report, in milliseconds. */
export const judgeGraceMs = 1500;
/** How long a solver whose job is over may take to come back before it is replaced, in milliseconds. */
const solverGraceMs = 500;
/** A value frame may be this much longer than the limit of a value: names, printed text, framing. */
const frameSlack = 256 * 1024;
/** Bytes of frames, in all, that a solver may send in one job. */
const jobBytes = 256 * 1024 * 1024;

/** Where hosts come from. */
export interface HostSource {
  /** A host that is ready for its first job. */
  solver(): Promise<HostProcess>;
  judge(): Promise<HostProcess>;
  /** A solver was lost: another will be asked for soon. */
  lost(): void;
}

/** Why a solver went, in the words of `judge.run_job`'s link. */
interface Reason {
  readonly kind: "timedOut" | "outOfMemory" | "exited" | "signal" | "output" | "lost";
  readonly detail: string;
}

export class WasmWorker implements Worker {
  readonly #source: HostSource;
  #judge: HostProcess;
  #solver: HostProcess;
  #closed = false;

  constructor(source: HostSource, judge: HostProcess, solver: HostProcess) {
    this.#source = source;
    this.#judge = judge;
    this.#solver = solver;
  }

  async run(job: WorkerJob, signal?: AbortSignal): Promise<Report> {
    signal?.throwIfAborted();
    if (this.#closed) throw new SandboxError("the worker is closed");
    await this.#readyJudge();
    signal?.throwIfAborted();
    return this.#drive(job, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const hosts = [this.#judge, this.#solver];
    for (const host of hosts) host.kill();
    await Promise.all(hosts.map((host) => host.ended));
  }

  async #readyJudge(): Promise<void> {
    try {
      if (this.#judge.alive) {
        await this.#judge.ready();
        return;
      }
    } catch {
      // replaced below
    }
    this.#judge = await this.#source.judge();
  }

  #drive(job: WorkerJob, signal: AbortSignal | undefined): Promise<Report> {
    const judge = this.#judge;
    const wallMs = job.limits.wallMs * wallFactor;
    return new Promise((resolve, reject) => {
      /** The solver that was given the job. */
      let solver: HostProcess | undefined;
      /** What the judge asked before the solver had come back from its last job. */
      let asked: Buffer[] = [];
      let started = false;
      let solverGone = false;
      let settled = false;
      let stuck: NodeJS.Timeout | undefined;
      let grace: NodeJS.Timeout | undefined;
      const chunks: Buffer[] = [];

      const settle = (finish: () => void) => {
        settled = true;
        for (const timer of [deadline, stuck, grace]) clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        judge.ignore();
        solver?.ignore();
        if (started) solver?.send(kinds.end, Uint8Array.of(kinds.peer));
        else solver?.kill(); // it has a job that nobody waits for
        finish();
      };
      const fail = (error: unknown) =>
        settle(() => {
          judge.kill();
          solver?.kill();
          reject(error);
        });
      const lose = (reason: Reason) => {
        if (solverGone) return;
        solverGone = true;
        for (const frame of solver?.unsent() ?? []) judge.forward(frame);
        judge.send(kinds.parent, messageOfLink(JSON.stringify(reason)));
        judge.forward(peerEnd);
      };
      const abort = () => fail(signal?.reason);

      const expire = () => {
        if (solver) {
          solver.kill();
          this.#source.lost();
        }
        const reason: Reason = { kind: "timedOut", detail: `no result after ${job.limits.wallMs} ms (× ${wallFactor} on Pyodide)` };
        lose(reason);
        stuck = setTimeout(() => {
          // The judge itself doesn't come back: a test that loops without asking the program anything.
          settle(() => {
            judge.kill();
            resolve({
              status: "timedOut",
              tests: [],
              exception: { type: "TimeoutError", message: reason.detail },
              stdout: "",
              weak: false,
            });
          });
        }, judgeGraceMs);
      };
      let deadline = setTimeout(expire, planMs + wallMs);
      signal?.addEventListener("abort", abort, { once: true });

      /** Gives the job to a solver, along with what was asked of it: one message. Its time runs from when it begins. */
      const give = (host: HostProcess) => {
        const frames = asked;
        solver = host;
        host.frameLimit = job.limits.valueBytes + frameSlack;
        host.start(job.limits.memoryMb, true, {
          started: () => {
            started = true;
            asked = [];
            clearTimeout(grace);
            deadline = setTimeout(expire, wallMs);
          },
          data: (kind, frame) => {
            if (kind !== kinds.peer || solverGone) return;
            if (host.received > jobBytes) {
              host.kill();
              lose({ kind: "lost", detail: "the program sent more than 256 MB" });
            } else judge.forward(frame);
          },
          returned: (ending) => (started ? lose(reasonOf(ending, job)) : replace()),
        });
        for (const frame of frames) host.forward(frame);
      };
      /** Takes another solver: the last one didn't come back from its last job. */
      const replace = () => {
        clearTimeout(grace);
        solver = undefined;
        this.#source.solver().then((host) => {
          this.#solver = host;
          if (this.#closed) host.kill();
          if (settled) return;
          if (host.alive) give(host);
          else fail(new SandboxError("a solver has ended before its first job"));
        }, fail);
      };
      const engage = () => {
        clearTimeout(deadline);
        const host = this.#solver;
        if (!host.alive) return replace();
        grace = setTimeout(() => host.kill(), solverGraceMs);
        give(host);
      };

      judge.start(1024, false, {
        data: (kind, frame) => {
          if (kind !== kinds.peer) {
            chunks.push(frame.subarray(frameHeaderBytes));
            return;
          }
          if (solverGone) return;
          if (!started) asked.push(frame);
          if (asked.length === 1) engage();
          else solver?.forward(frame);
        },
        returned: (ending) => {
          if (ending.how !== "returned") {
            fail(new SandboxError(`the judge failed (${ending.how}): ${ending.detail} ${ending.output}`.trim()));
            return;
          }
          try {
            const report = reportOf(Buffer.concat(chunks));
            settle(() => resolve(report));
          } catch (cause) {
            fail(new SandboxError(`the judge's report can't be read: ${messageOf(cause)}`, { cause }));
          }
        },
      });
      judge.forward(frameOf(kinds.parent, messageOfLink(JSON.stringify(job))));
    });
  }
}

/** The judge's report, a message of its Link. `{"bad": …}` (tests that can't be used) passes through for the runner to see. */
function reportOf(message: Buffer): Report {
  const length = message.readUInt32LE(0);
  if (message.length !== 4 + length) throw new Error(`it has ${message.length - 4} bytes, ${length} were announced`);
  return JSON.parse(message.toString("utf8", 4)) as Report;
}

function reasonOf(ending: Ending, job: WorkerJob): Reason {
  const nearLimit = ending.heap >= job.limits.memoryMb * 1024 * 1024 * 0.9;
  switch (ending.how) {
    case "exited":
      return { kind: "exited", detail: `exit code ${ending.detail}` };
    case "output":
      return { kind: "output", detail: "" };
    case "shut":
      return { kind: "exited", detail: `a call that the sandbox forbids: ${ending.detail}` };
    case "overflow":
      return { kind: "signal", detail: "stack overflow" };
    case "crashed":
      return nearLimit ? { kind: "outOfMemory", detail: "" } : { kind: "signal", detail: ending.detail };
    default:
      return { kind: "lost", detail: ending.detail };
  }
}
