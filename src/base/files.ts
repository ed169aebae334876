/**
 * Files: JSONL that survives a kill, atomic rewriting, readable errors.
 *
 * A record is one line; a torn last line (a crash in mid-write) is skipped on reading and cut off before appending.
 * Not guaranteed: safety against two processes appending to one file.
 */
import { createReadStream } from "node:fs";
import { type FileHandle, open, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { InputError, messageOf } from "./error.ts";

/** A text file's content. Throws InputError when it is missing, not a file or not UTF-8 text. */
export async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new InputError(`can't read ${path}: ${reasonOf(cause)}`, { cause });
  }
  if (bytes.includes(0)) throw new InputError(`${path} is a binary file (it holds a NUL byte); a text file is needed`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError(`${path} is not UTF-8 text; save it as UTF-8 and try again`, { cause });
  }
}

/** Writes by a temporary file and a rename: a reader sees the old content or the new, never half. */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new InputError(`can't write ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** One parsed record and its place in the file (line counted from 1). */
export interface JsonlRecord {
  readonly line: number;
  readonly value: unknown;
}

/** The records of a JSONL file, one by one. Blank lines are skipped, a torn last line too; any other bad line throws InputError. */
export async function* readJsonl(path: string): AsyncGenerator<JsonlRecord> {
  const stream = createReadStream(path, "utf8");
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  let torn: InputError | undefined;
  try {
    for await (const text of lines) {
      line++;
      if (torn) throw torn;
      if (text.trim() === "") continue;
      try {
        yield { line, value: JSON.parse(text) as unknown };
      } catch (cause) {
        if (!(cause instanceof SyntaxError)) throw cause;
        torn = new InputError(`${path}:${line} is not a JSON record: ${cause.message}`, { cause });
      }
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw new InputError(`can't read ${path}: ${reasonOf(cause)}`, { cause });
    throw cause;
  } finally {
    lines.close();
    stream.destroy();
  }
}

/** An append-only JSONL writer. `open` cuts off a torn last line first. */
export class JsonlWriter implements AsyncDisposable {
  readonly #file: FileHandle;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<JsonlWriter> {
    try {
      await cutTornLine(path);
      return new JsonlWriter(await open(path, "a"));
    } catch (cause) {
      throw new InputError(`can't write ${path}: ${reasonOf(cause)}`, { cause });
    }
  }

  /** Appends one record; writes are in call order. */
  append(record: unknown): Promise<void> {
    const text = `${JSON.stringify(record)}\n`;
    const done = this.#queue.then(() => this.#file.appendFile(text));
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Waits until all is on disk (fsync). */
  async flush(): Promise<void> {
    await this.#queue;
    await this.#file.sync();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue;
    await this.#file.close();
  }
}

async function cutTornLine(path: string): Promise<void> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return; // no file yet
  }
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) await truncate(path, end);
}

/** A short reason for a file system error. */
function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EISDIR":
      return "it is a folder, a file is needed";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENOSPC":
      return "the disk is full";
    default:
      return messageOf(cause);
  }
}
