/**
 * A worker of the native back end: one bubblewrap with zygote and judge (python/runner/zygote.py) in it.
 *
 * Jobs and reports are frames: 4 bytes of length, little-endian, then JSON. The solver's deadline is the zygote's business; the judge itself gets a while longer, then
 * the whole sandbox is killed. A sandbox is thrown away after some jobs, so that nothing piles up in the judge. Not guaranteed: that a test can't disturb the tests of later jobs of the same worker (tests are
 * believed; programs are not).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { messageOf } from "../../base/index.ts";
import type { Report, Worker, WorkerJob } from "../backend.ts";
import { SandboxError } from "../types.ts";
import { nobody } from "./command.ts";

export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
  /** The sandbox's first frame: the runner's sources by file name. */
  readonly sources: string;
}

/** How long after the deadline a judge may take to report, in milliseconds. */
export const judgeGraceMs = 1500;
const startMs = 20_000;
const jobsPerSandbox = 2000;
const errorKept = 4000;
/** The longest report taken: 500 tests of a few hundred bytes, and as much again. */
const reportLimit = 4 * 1024 * 1024;

/** One running sandbox. */
class Sandbox {
  readonly #child: ChildProcess;
  #buffer: Buffer = Buffer.alloc(0);
  #errors = "";
  #awaiting: { resolve(frame: string): void; reject(error: Error): void } | undefined;
  alive = true;
  jobs = 0;
  readonly ended: Promise<void>;

  constructor(launch: Launch) {
    const root = process.getuid?.() === 0;
    this.#child = spawn(launch.command, [...launch.arguments], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin" },
      cwd: "/",
      // As root, RLIMIT_NPROC would not count; the sandbox needs no privilege.
      ...(root ? { uid: nobody, gid: nobody } : {}),
    });
    this.#child.stdin?.on("error", () => {}); // the exit is what counts
    this.#child.stdout?.on("data", (bytes: Buffer) => this.#take(bytes));
    this.#child.stderr?.on("data", (bytes: Buffer) => {
      if (this.#errors.length < errorKept) this.#errors += bytes.toString();
    });
    this.ended = new Promise((resolve) => {
      const end = (why: string) => {
        this.alive = false;
        this.#awaiting?.reject(this.#fault(why));
        this.#awaiting = undefined;
        resolve();
      };
      this.#child.on("error", (error) => end(messageOf(error)));
      this.#child.on("close", (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.send(launch.sources);
  }

  send(text: string): void {
    const length = Buffer.byteLength(text);
    const frame = Buffer.allocUnsafe(4 + length);
    frame.writeUInt32LE(length, 0);
    frame.write(text, 4);
    this.#child.stdin?.write(frame);
  }

  /** The next frame; rejects with a SandboxError when the sandbox ends first. */
  receive(): Promise<string> {
    if (!this.alive) return Promise.reject(this.#fault("it has ended"));
    return new Promise((resolve, reject) => {
      this.#awaiting = { resolve, reject };
    });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #fault(why: string): SandboxError {
    const said = this.#errors.trim().split("\n").slice(-3).join("; ");
    return new SandboxError(`the native sandbox ended (${why})${said ? `: ${said}` : ""}`);
  }

  #take(bytes: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? bytes : Buffer.concat([this.#buffer, bytes]);
    if (this.#buffer.length < 4) return;
    const length = this.#buffer.readUInt32LE(0);
    if (length > reportLimit) {
      this.kill();
      return;
    }
    if (this.#buffer.length < 4 + length) return;
    const frame = this.#buffer.toString("utf8", 4, 4 + length);
    this.#buffer = this.#buffer.subarray(4 + length);
    const awaiting = this.#awaiting;
    this.#awaiting = undefined;
    awaiting?.resolve(frame);
  }
}

export class NativeWorker implements Worker {
  readonly #launch: Launch;
  #sandbox: Sandbox;
  #closed = false;

  private constructor(launch: Launch, sandbox: Sandbox) {
    this.#launch = launch;
    this.#sandbox = sandbox;
  }

  /** Starts a worker; gives it and the version of its Python. Throws SandboxError. */
  static async open(launch: Launch): Promise<{ worker: NativeWorker; python: string }> {
    const { sandbox, python } = await start(launch);
    return { worker: new NativeWorker(launch, sandbox), python };
  }

  async run(job: WorkerJob, signal?: AbortSignal): Promise<Report> {
    if (this.#closed) throw new SandboxError("the worker is closed");
    signal?.throwIfAborted();
    const old = this.#sandbox;
    if (!old.alive || old.jobs >= jobsPerSandbox) {
      old.kill();
      this.#sandbox = (await start(this.#launch)).sandbox;
      signal?.throwIfAborted();
    }
    const sandbox = this.#sandbox;
    sandbox.jobs++;
    let stuck = false;
    const timer = setTimeout(() => {
      stuck = true;
      sandbox.kill();
    }, job.limits.wallMs + judgeGraceMs);
    const abort = () => sandbox.kill();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const frame = sandbox.receive();
      sandbox.send(JSON.stringify(job));
      return JSON.parse(await frame) as Report;
    } catch (error) {
      signal?.throwIfAborted();
      if (stuck) return stuckReport(job);
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    this.#sandbox.kill();
    await this.#sandbox.ended;
  }
}

/** The judge doesn't come back: a test that loops without asking the program anything. */
function stuckReport(job: WorkerJob): Report {
  const message = `no result after ${job.limits.wallMs} ms`;
  return { status: "timedOut", tests: [], exception: { type: "TimeoutError", message }, stdout: "", weak: false };
}

async function start(launch: Launch): Promise<{ sandbox: Sandbox; python: string }> {
  const sandbox = new Sandbox(launch);
  const timer = setTimeout(() => sandbox.kill(), startMs);
  try {
    const { ready } = JSON.parse(await sandbox.receive()) as { ready: string };
    return { sandbox, python: ready };
  } catch (cause) {
    sandbox.kill();
    throw cause instanceof SandboxError ? cause : new SandboxError(`the native sandbox doesn't start: ${messageOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
