/**
 * The native back end: CPython in bubblewrap, pre-forked.
 *
 * Needs Linux, bubblewrap and python3 (3.9 or newer); whether they are enough is found out by starting a worker. Not guaranteed: safety from faults of the kernel.
 */
import { digestOf } from "../../base/index.ts";
import type { Backend, Worker } from "../backend.ts";
import { readRunner } from "../runner-files.ts";
import { type BackendInfo, SandboxError } from "../types.ts";
import { bubblewrapArguments, findBubblewrap, findPython } from "./command.ts";
import { judgeGraceMs, type Launch, NativeWorker } from "./native-worker.ts";

const startMs = 20_000;

/** Opens the back end by starting a worker. Throws SandboxError that says which probe failed. */
export async function openNativeBackend(): Promise<Backend> {
  if (process.platform !== "linux") throw new SandboxError(`the native back end needs Linux, this is ${process.platform}`);
  const bubblewrap = await findBubblewrap();
  if (bubblewrap === undefined) throw new SandboxError("bubblewrap (bwrap) is not installed; on Debian and Ubuntu: apt install bubblewrap");
  const python = await findPython();
  if (typeof python === "string") throw new SandboxError(`no usable Python: ${python}`);
  const { "zygote.py": zygote, ...files } = await readRunner();
  if (zygote === undefined) throw new SandboxError("python/runner/zygote.py is missing from this package; install it again");
  const launch: Launch = {
    command: bubblewrap,
    arguments: await bubblewrapArguments(python, zygote),
    sources: JSON.stringify({ files, packages: python.packages }),
  };
  const { worker, python: version } = await NativeWorker.open(launch);
  const info: BackendInfo = {
    name: "native",
    python: version,
    reasons: [
      `bubblewrap at ${bubblewrap}`,
      `Python ${version} at ${python.executable}`,
      "a sandbox started and its system call filter held",
    ],
  };
  return new NativeBackend(launch, info, worker);
}

class NativeBackend implements Backend {
  readonly info: BackendInfo;
  readonly code: string;
  readonly #launch: Launch;
  /** The worker that the probe started. */
  #first: Worker | undefined;

  constructor(launch: Launch, info: BackendInfo, first: Worker) {
    this.#launch = launch;
    this.info = info;
    this.code = digestOf([launch.arguments, launch.sources]);
    this.#first = first;
  }

  watchdogMs(wallMs: number): number {
    return wallMs + judgeGraceMs + startMs;
  }

  async open(): Promise<Worker> {
    const first = this.#first;
    this.#first = undefined;
    return first ?? (await NativeWorker.open(this.#launch)).worker;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#first?.[Symbol.asyncDispose]();
    this.#first = undefined;
  }
}
