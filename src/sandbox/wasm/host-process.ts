/**
 * One host process (assets/wasm-host/host.mjs): started with Node's permission flags, spoken to in frames, ended by SIGKILL.
 *
 * The parent believes control frames (ready, returned) and takes data frames as opaque bytes of bounded size. Not guaranteed: an answer;
 * whoever starts a job sets a deadline and kills.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { closeSync, existsSync, mkdtempSync, openSync, readSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { messageOf } from "../../base/index.ts";
import { SandboxError } from "../types.ts";
import { frameHeaderBytes, frameOf, keptFrames, kinds } from "./frames.ts";

/** The settings of a host, sent as its first frame; host.mjs documents them. */
export interface HostConfiguration {
  readonly index: string;
  readonly pages: number;
  readonly build: boolean;
  readonly snapshot: string | null;
  readonly files: readonly (readonly [name: string, source: string])[];
  readonly prepare: string;
  readonly start: string;
  readonly rewindEvery: number;
}

/** What a host says when it can take a job. */
export interface Ready {
  readonly snapshot: boolean;
  readonly heap: number;
  readonly python: string;
  readonly ms: number;
  readonly rewindMs: number;
}

/** How a job's Python code ended in a host; `gone` is added here for a process that ended without a word. */
export interface Ending {
  readonly how: "returned" | "raised" | "exited" | "output" | "overflow" | "crashed" | "shut" | "broken" | "gone";
  readonly detail: string;
  readonly output: string;
  readonly heap: number;
}

export interface HostListener {
  /** The job begins: the host has come back from the one before. */
  started?(): void;
  /** A data frame, whole (header included, so that it can be passed on as it is). */
  data?(kind: number, frame: Buffer): void;
  returned?(ending: Ending): void;
}

export const hostFolder = fileURLToPath(new URL("../../../assets/wasm-host/", import.meta.url));
/** Folder of the pyodide package, with its last separator. */
export const pyodideFolder = realpathSync(dirname(fileURLToPath(import.meta.resolve("pyodide")))) + sep;

const permissionFlag = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
const errorKept = 4000;
/** What a host holds back at most lies in this much of its scratch file. */
const scratchBytes = 160 * 1024;
/** Without a shell (Windows, some containers) the size of a process's files can't be limited: hosts hold nothing back there. */
const hasScratch = process.platform !== "win32" && existsSync("/bin/sh");

/** Runs a command that can make no file larger than the scratch file; the shell becomes the command. */
const bounded = ["-c", `ulimit -f ${scratchBytes / 512} && exec "$0" "$@"`];

/** With glibc the image that the memory is compared with lies in huge pages: fewer look-ups of addresses. */
const environment: NodeJS.ProcessEnv =
  process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : { GLIBC_TUNABLES: "glibc.malloc.hugetlb=1" };

/** Node's flags for a host that may read the host's and Pyodide's folders and one snapshot. */
function flagsOf(snapshot: string | null): string[] {
  const readable = [hostFolder, pyodideFolder, ...(snapshot === null ? [] : [snapshot])];
  return [
    "--no-warnings",
    // Compiles what is truly hot only: a start takes a quarter less CPU, and a job of a worker in use no more.
    "--wasm-tiering-budget=100000000",
    permissionFlag,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    "--disallow-code-generation-from-strings",
    "--no-addons",
    join(hostFolder, "host.mjs"),
  ];
}

export class HostProcess {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  /** Descriptor, undefined where there is none or it is closed. */
  #scratch: number | undefined;
  #mark = 0;
  #frames = 0;
  #corked = false;
  #parts: Buffer[] = [];
  #buffered = 0;
  #errors = "";
  #listener: HostListener = {};
  /** Of a job that was sent before the host had come back from the one before; it hears nothing of that one. */
  #next: HostListener | undefined;
  #awaiting: { resolve(ready: Ready): void; reject(error: Error): void } | undefined;
  #ready: Ready | undefined;
  #last: Ending | undefined;
  #image: Buffer[] = [];
  /** The longest data frame that is taken; a host that sends a longer one is killed. */
  frameLimit = 64 * 1024 * 1024;
  /** Bytes of data frames taken since the listener was set. */
  received = 0;
  alive = true;
  #killed = false;
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;

  constructor(configuration: HostConfiguration) {
    const command = [process.execPath, ...flagsOf(configuration.snapshot)] as const;
    this.#scratch = hasScratch ? openScratch() : undefined;
    const [file, ...rest] = hasScratch ? (["/bin/sh", ...bounded, ...command] as const) : command;
    this.#child = spawn(file, rest, {
      stdio: ["ignore", "ignore", "pipe", "pipe", this.#scratch ?? "ignore"],
      env: environment,
      windowsHide: true,
    });
    this.#pipe = this.#child.stdio[3] as Duplex;
    this.#pipe.on("data", (bytes: Buffer) => this.#take(bytes));
    this.#pipe.on("error", () => {}); // the exit is what counts
    this.#child.stderr?.on("data", (bytes: Buffer) => {
      if (this.#errors.length < errorKept) this.#errors += bytes.toString();
    });
    this.ended = new Promise((resolve) => {
      const end = (why: string) => {
        if (!this.alive) return;
        this.alive = false;
        this.#awaiting?.reject(this.#fault(why));
        this.#awaiting = undefined;
        const listener = this.#next ?? this.#listener;
        this.ignore();
        listener.returned?.({ how: "gone", detail: why, output: "", heap: 0 });
        if (this.#scratch !== undefined) closeSync(this.#scratch);
        this.#scratch = undefined;
        resolve();
      };
      this.#child.on("error", (error) => end(messageOf(error)));
      this.#child.on("close", (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.send(kinds.job, JSON.stringify(configuration));
  }

  /** Resolves when the host can take a job; throws SandboxError when it ended instead. */
  ready(): Promise<Ready> {
    if (this.#ready) return Promise.resolve(this.#ready);
    if (!this.alive) return Promise.reject(this.#fault("it has ended"));
    return new Promise((resolve, reject) => {
      this.#awaiting = { resolve, reject };
    });
  }

  /** Starts a job, as soon as the host is ready; from then on the listener hears of it. `keep`: `unsent` will be asked for. */
  start(memoryMb: number, keep: boolean, listener: HostListener): void {
    this.#mark = keep && hasScratch ? randomInt(1, 2 ** 32) : 0;
    this.send(kinds.job, JSON.stringify({ memoryMb, mark: keep && !hasScratch ? -1 : this.#mark }));
    if (this.#ready) this.#begin(listener);
    else this.#next = listener;
  }

  #begin(listener: HostListener): void {
    this.#ready = undefined;
    this.#next = undefined;
    this.#listener = listener;
    this.received = 0;
    this.#frames = 0;
    listener.started?.();
  }

  /** The data frames that the job under way wrote and the process held back, also of a process that has just ended. */
  unsent(): Buffer[] {
    if (this.#mark === 0 || this.#scratch === undefined) return [];
    const bytes = Buffer.alloc(scratchBytes);
    return keptFrames(bytes.subarray(0, readSync(this.#scratch, bytes, 0, bytes.length, 0)), this.#mark, this.#frames);
  }

  /** Stops listening, for what is still to come of a job that is over. */
  ignore(): void {
    this.#listener = {};
    this.#next = undefined;
  }

  send(kind: number, payload: string | Uint8Array): void {
    this.forward(frameOf(kind, payload));
  }

  /** Passes on a frame of another host. What is written in one turn goes out as one. */
  forward(frame: Buffer): void {
    if (!this.alive) return;
    if (!this.#corked) {
      this.#corked = true;
      this.#pipe.cork();
      process.nextTick(() => {
        this.#corked = false;
        this.#pipe.uncork();
      });
    }
    this.#pipe.write(frame);
  }

  /** The snapshot that a host with `build` sends before it says `ready`. */
  takeImage(): Buffer[] {
    const image = this.#image;
    this.#image = [];
    return image;
  }

  /** Ends the process; nothing that it still says counts. */
  kill(): void {
    this.#killed = true;
    this.#child.kill("SIGKILL");
  }

  /** Keeps the process from holding the event loop open, for spares. */
  unref(): void {
    this.#child.unref();
    for (const stream of [this.#pipe, this.#child.stderr]) (stream as unknown as { unref?(): void } | null)?.unref?.();
  }

  ref(): void {
    this.#child.ref();
    for (const stream of [this.#pipe, this.#child.stderr]) (stream as unknown as { ref?(): void } | null)?.ref?.();
  }

  #fault(why: string): SandboxError {
    const said = [this.#last?.detail, this.#errors.trim()].filter(Boolean).join("\n");
    return new SandboxError(`the Pyodide host process failed (${why})${said ? `: ${said}` : ""}`);
  }

  #take(bytes: Buffer): void {
    if (this.#killed) return;
    this.#parts.push(bytes);
    this.#buffered += bytes.length;
    while (this.#buffered >= frameHeaderBytes) {
      let first = this.#parts[0]!;
      if (first.length < frameHeaderBytes) {
        first = Buffer.concat(this.#parts);
        this.#parts = [first];
      }
      const length = first.readUInt32LE(0);
      const kind = first[4]!;
      const limit = kind === kinds.image ? 64 * 1024 * 1024 : this.frameLimit;
      if (length > limit) {
        this.#parts = [];
        this.#buffered = 0;
        this.kill();
        return;
      }
      const total = frameHeaderBytes + length;
      if (this.#buffered < total) return;
      if (first.length < total) {
        first = Buffer.concat(this.#parts);
        this.#parts = [first];
      }
      if (first.length === total) this.#parts.shift();
      else this.#parts[0] = first.subarray(total);
      this.#buffered -= total;
      this.#frame(kind, first.subarray(0, total));
      if (this.#killed) return;
    }
  }

  #frame(kind: number, frame: Buffer): void {
    switch (kind) {
      case kinds.peer:
      case kinds.parent:
        this.received += frame.length;
        this.#frames++;
        this.#listener.data?.(kind, frame);
        return;
      case kinds.ready: {
        this.#ready = jsonOf(frame) as Ready;
        if (this.#next) this.#begin(this.#next);
        else this.#awaiting?.resolve(this.#ready);
        this.#awaiting = undefined;
        return;
      }
      case kinds.returned: {
        this.#last = jsonOf(frame) as Ending;
        const listener = this.#listener;
        this.#listener = {};
        listener.returned?.(this.#last);
        return;
      }
      case kinds.image:
        this.#image.push(frame.subarray(frameHeaderBytes));
        return;
      default:
        this.kill();
    }
  }
}

/** An empty file without a name; gives its descriptor. */
function openScratch(): number {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-edits-"));
  try {
    return openSync(join(folder, "scratch"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jsonOf(frame: Buffer): unknown {
  return JSON.parse(frame.toString("utf8", frameHeaderBytes));
}
