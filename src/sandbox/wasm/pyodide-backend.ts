/**
 * The Pyodide back end: hardened host processes that need nothing but this package and Node.
 *
 * Starts from a memory snapshot, keeps one warm spare solver for the worker that loses its own. What is closed off and how is told in
 * assets/wasm-host (gate.mjs, files.mjs, rewind.mjs, harden.mjs). Not guaranteed: safety against faults of V8 or of Node's permission model; "hardened, not proven".
 */
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { digestOf, type Logger, messageOf } from "../../base/index.ts";
import type { Backend, Worker } from "../backend.ts";
import { defaultCacheFolder } from "../pool/own-files.ts";
import { readRunner } from "../runner-files.ts";
import { type BackendInfo, SandboxError } from "../types.ts";
import { type HostConfiguration, HostProcess, hostFolder, pyodideFolder, type Ready } from "./host-process.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { type HostSource, judgeGraceMs, WasmWorker, wallFactor } from "./worker.ts";

export interface PyodideOptions {
  /** Where the memory snapshot is kept; default: the user's cache folder. */
  readonly cacheFolder?: string;
  /** False starts every host plainly, without a snapshot. */
  readonly snapshot?: boolean;
  /** Memory that a program may use at most, in MiB; jobs may ask for less. Default 512. */
  readonly memoryMb?: number;
  readonly logger?: Logger;
}

/** Jobs after which a judge's memory is put back, too; tests run in it, programs don't. */
const judgeRewind = 64;
const startMs = 60_000;

const prelude = "import sys\nsys.path.insert(0, '/runner')\nimport glue\n";

/** Opens the back end and checks that a host starts. Throws SandboxError. */
export async function openPyodideBackend(options: PyodideOptions = {}): Promise<Backend> {
  const version = pyodideVersion();
  const base: HostConfiguration = {
    index: pyodideFolder,
    pages: Math.ceil(((options.memoryMb ?? 512) * 1024) / 64),
    build: false,
    snapshot: null,
    files: await hostFiles(),
    prepare: `${prelude}glue.prepare()`,
    start: "",
    rewindEvery: 1,
  };
  const folder = options.cacheFolder ?? defaultCacheFolder();
  const open = (rebuild: boolean): Promise<Snapshot> =>
    options.snapshot === false
      ? Promise.resolve({ path: null, reason: "no snapshot, as asked" })
      : openSnapshot(base, { version, folder, rebuild, ...(options.logger ? { logger: options.logger } : {}) });
  let snapshot = await open(false);
  let backend = new PyodideBackend(base, snapshot, version);
  let ready = await backend.probe();
  if (snapshot.path !== null && !ready.snapshot) {
    options.logger?.warn(`the snapshot ${snapshot.path} is damaged; building it again`);
    await backend[Symbol.asyncDispose]();
    snapshot = await open(true);
    backend = new PyodideBackend(base, snapshot, version);
    ready = await backend.probe();
  }
  return backend;
}

class PyodideBackend implements Backend, HostSource {
  readonly code: string;
  readonly #base: HostConfiguration;
  readonly #snapshot: Snapshot;
  readonly #hosts = new Set<HostProcess>();
  #spare: Promise<HostProcess> | undefined;
  /** The judge that was started beside the first solver. */
  #firstJudge: Promise<HostProcess> | undefined;
  /** A solver was lost before: from then on a spare stands by. */
  #losing = false;
  #info: BackendInfo;
  #closed = false;

  constructor(base: HostConfiguration, snapshot: Snapshot, version: string) {
    this.#base = { ...base, snapshot: snapshot.path };
    this.#snapshot = snapshot;
    this.code = digestOf([version, base.files, base.prepare]);
    this.#info = { name: "pyodide", python: "", reasons: [`Pyodide ${version}, Node ${process.versions.node}`, snapshot.reason] };
  }

  get info(): BackendInfo {
    return this.#info;
  }

  watchdogMs(wallMs: number): number {
    return wallMs * wallFactor + judgeGraceMs + startMs;
  }

  /** Starts the first solver and judge, and learns from the solver what there is. Both are kept for the first worker. */
  async probe(): Promise<Ready> {
    const first = this.#start("solver");
    const judge = this.#begin("judge");
    const ready = await first.ready();
    this.#info = { ...this.#info, python: ready.python };
    this.#spare = standBy(Promise.resolve(first));
    this.#firstJudge = standBy(judge);
    return ready;
  }

  async open(): Promise<Worker> {
    const [judge, solver] = await Promise.all([this.judge(), this.solver()]);
    return new WasmWorker(this, judge, solver);
  }

  async judge(): Promise<HostProcess> {
    const first = this.#firstJudge;
    this.#firstJudge = undefined;
    return (await taken(first)) ?? this.#begin("judge");
  }

  async solver(): Promise<HostProcess> {
    const spare = this.#spare;
    this.#spare = this.#losing ? standBy(this.#begin("solver")) : undefined;
    return (await taken(spare)) ?? this.#begin("solver");
  }

  lost(): void {
    if (this.#closed) return;
    this.#losing = true;
    this.#spare ??= standBy(this.#begin("solver"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const hosts = [...this.#hosts];
    for (const host of hosts) host.kill();
    await Promise.all(hosts.map((host) => host.ended));
    if (this.#snapshot.temporary !== undefined) await rm(this.#snapshot.temporary, { recursive: true, force: true });
  }

  #start(role: "judge" | "solver"): HostProcess {
    if (this.#closed) throw new SandboxError("the back end is closed");
    const start = `${prelude}job = glue.${role === "judge" ? "judge(peer_fd, host_fd)" : "solver(peer_fd)"}`;
    const host = new HostProcess({ ...this.#base, start, rewindEvery: role === "judge" ? judgeRewind : 1 });
    this.#hosts.add(host);
    host.ended.then(() => this.#hosts.delete(host));
    return host;
  }

  async #begin(role: "judge" | "solver"): Promise<HostProcess> {
    const host = this.#start(role);
    const timer = setTimeout(() => host.kill(), startMs);
    try {
      await host.ready();
      return host;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A host for later: it doesn't keep Node from ending, and its failing is no unhandled rejection (whoever needs a host then starts one). */
function standBy(host: Promise<HostProcess>): Promise<HostProcess> {
  host.then(
    (started) => started.unref(),
    () => {},
  );
  return host;
}

/** A host that stood by, if it still lives. */
async function taken(host: Promise<HostProcess> | undefined): Promise<HostProcess | undefined> {
  const ready = await host?.catch(() => undefined);
  if (!ready?.alive) return undefined;
  ready.ref();
  return ready;
}

/** The version of the pyodide package, as its package.json says. */
function pyodideVersion(): string {
  try {
    const { version } = JSON.parse(readFileSync(join(pyodideFolder, "package.json"), "utf8")) as { version?: unknown };
    if (typeof version === "string") return version;
  } catch (cause) {
    throw new SandboxError(`the package pyodide can't be read: ${messageOf(cause)}; install this package's dependencies again`, { cause });
  }
  throw new SandboxError("the package pyodide names no version; install this package's dependencies again");
}

/** The Python that goes into each host: the runner and the glue. */
async function hostFiles(): Promise<HostConfiguration["files"]> {
  const native = new Set(["zygote.py", "seccomp.py"]);
  const files = Object.entries(await readRunner()).filter(([name]) => !native.has(name));
  return [...files, ["glue.py", await readFile(join(hostFolder, "glue.py"), "utf8")]];
}
