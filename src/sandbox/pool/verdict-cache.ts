/**
 * The verdict cache: least recently used verdicts in memory, on demand kept in a JSONL file as well.
 *
 * On disk a verdict that hangs on the machine's load or memory (timedOut, outOfMemory) isn't kept. The file is believed only where it belongs to this user
 * and nobody else may write it: a verdict is a reward. Not guaranteed: that two processes that share a folder see each other's verdicts before they start anew.
 */
import { createReadStream } from "node:fs";
import { chmod, type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Logger, messageOf, silentLogger, writeAtomic } from "../../base/index.ts";
import type { Verdict } from "../types.ts";
import { distrust } from "./own-files.ts";

export interface CacheOptions {
  /** The most verdicts kept, in memory and on disk. Default 50,000 (about 1 KB each). */
  readonly size?: number;
  /** Folder of the file; without it verdicts are kept in memory only. */
  readonly folder?: string;
  /** Part of the file's name: verdicts of another back end or version lie in another file. */
  readonly label?: string;
  readonly logger?: Logger;
}

const defaultSize = 50_000;

export class VerdictCache implements AsyncDisposable {
  readonly #size: number;
  readonly #entries = new Map<string, Verdict>();
  readonly #logger: Logger;
  #file: FileHandle | undefined;
  #unwritten: string[] = [];
  #writing: Promise<void> | undefined;

  private constructor(size: number, logger: Logger) {
    this.#size = size;
    this.#logger = logger;
  }

  /** Opens the cache and reads its file. Never throws: a file that can't be used is a warning and the cache stays in memory. */
  static async open(options: CacheOptions = {}): Promise<VerdictCache> {
    const cache = new VerdictCache(options.size ?? defaultSize, options.logger ?? silentLogger);
    if (options.folder === undefined) return cache;
    const path = join(options.folder, `verdicts-${options.label ?? "all"}.jsonl`);
    try {
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      const problem = (await distrust(options.folder)) ?? (await distrust(path));
      if (problem !== undefined && problem !== "there is none") throw new Error(problem);
      await cache.#read(path);
      cache.#file = await open(path, "a", 0o600);
    } catch (error) {
      cache.#logger.warn(`verdicts can't be kept in ${path}: ${messageOf(error)}`);
    }
    return cache;
  }

  get(key: string): Verdict | undefined {
    const verdict = this.#entries.get(key);
    if (verdict !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, verdict);
    }
    return verdict;
  }

  set(key: string, verdict: Verdict): void {
    this.#put(key, verdict);
    if (!this.#file || verdict.status === "timedOut" || verdict.status === "outOfMemory") return;
    this.#unwritten.push(`${JSON.stringify([key, verdict])}\n`);
    this.#writing ??= this.#write(this.#file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing;
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  #put(key: string, verdict: Verdict): void {
    this.#entries.delete(key);
    this.#entries.set(key, verdict);
    if (this.#entries.size > this.#size) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
  }

  /** Appends what has come together since the last write; whole lines in one call. */
  async #write(file: FileHandle): Promise<void> {
    await Promise.resolve();
    try {
      while (this.#unwritten.length > 0) await file.appendFile(this.#unwritten.splice(0).join(""));
    } catch (error) {
      this.#logger.warn(`verdicts can't be written: ${messageOf(error)}`);
      this.#file = undefined;
      await file.close().catch(() => {});
    }
    this.#writing = undefined;
  }

  /** Reads the file, skipping lines that are torn; rewrites one that holds more than twice what is kept. */
  async #read(path: string): Promise<void> {
    if ((await distrust(path)) !== undefined) return;
    let lines = 0;
    const input = createReadStream(path, "utf8");
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      lines++;
      const entry = entryOf(line);
      if (entry) this.#put(...entry);
    }
    if (lines <= 2 * this.#size) return;
    await writeAtomic(path, [...this.#entries].map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    await chmod(path, 0o600);
  }
}

function entryOf(line: string): [string, Verdict] | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    if (!Array.isArray(entry) || typeof entry[0] !== "string" || typeof entry[1]?.status !== "string") return undefined;
    return [entry[0], entry[1] as Verdict];
  } catch {
    return undefined;
  }
}
