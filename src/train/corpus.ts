/**
 * Text for pretraining: documents from files and folders, encoded once, cut into windows.
 *
 * Documents are shuffled by the seed and joined with the end token between them; each pass cuts windows at another offset and
 * visits them in another order, all decided by the seed. Not guaranteed: that a window begins with a document.
 */
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { InputError, messageOf, Rng, readJsonl, readText, sha256 } from "../base/index.ts";
import type { Datum } from "./backend.ts";

/** What pretraining needs of a tokeniser. */
export interface TextEncoder {
  encode(text: string): ArrayLike<number>;
  readonly endId: number;
}

/** Folders that hold no source text worth learning from. */
const SKIPPED = new Set(["node_modules", "site-packages", "dist-packages", "__pycache__", "test", "tests", "idlelib", "lib2to3", ".git"]);
/** Larger files are tables of data, not programs. */
const MAX_FILE = 400_000;

/**
 * The documents of `sources`: `.py` files of folders (sorted by path), text files, JSONL records' `text`.
 *
 * @throws InputError for a source that is missing, holds no document, or a record without `text`
 */
export async function readDocuments(sources: readonly string[]): Promise<string[]> {
  const documents: string[] = [];
  for (const source of sources) {
    const before = documents.length;
    if (await isFolder(source)) {
      for (const file of await pythonFiles(source)) {
        const text = await readText(file).catch(() => ""); // sources in other encodings are left out
        if (text.trim() !== "") documents.push(text);
      }
    } else if (extname(source) === ".jsonl") {
      for await (const { line, value } of readJsonl(source)) {
        const text = (value as { text?: unknown } | null)?.text;
        if (typeof text !== "string") throw new InputError(`${source}:${line} has no "text"; a pretraining record is {"text": "…"}`);
        documents.push(text);
      }
    } else documents.push(await readText(source));
    if (documents.length === before) throw new InputError(`${source} holds no text to learn from (folders are searched for .py files)`);
  }
  return documents;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new InputError(`can't read ${path}: ${messageOf(cause)}`, { cause });
  }
}

async function pythonFiles(folder: string): Promise<string[]> {
  const out: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) out.push(...(await pythonFiles(path)));
    } else if (extname(entry.name) === ".py" && (await stat(path)).size <= MAX_FILE) out.push(path);
  }
  return out;
}

/** Encoded text, ready to be cut into training sequences. */
export class Corpus {
  /** All documents in the seed's order, an end token after each. */
  readonly tokens: Int32Array;
  readonly #contextLength: number;
  readonly #seed: number;
  #pass: { readonly number: number; readonly starts: readonly number[] } | undefined;

  /** @throws InputError when the text is shorter than one window */
  constructor(
    documents: readonly string[],
    encoder: TextEncoder,
    contextLength: number,
    seed: number,
    onProgress?: (done: number) => void,
  ) {
    const encoded = Rng.keyed("corpus", seed)
      .shuffle(documents)
      .map((text, i) => {
        onProgress?.(i);
        return Int32Array.from(encoder.encode(text));
      });
    const length = encoded.reduce((total, ids) => total + ids.length + 1, 0);
    this.tokens = new Int32Array(length);
    let at = 0;
    for (const ids of encoded) {
      this.tokens.set(ids, at);
      this.tokens[at + ids.length] = encoder.endId;
      at += ids.length + 1;
    }
    if (length < 2 * contextLength + 2) {
      throw new InputError(
        `the text has ${length} tokens, one pass needs at least ${2 * contextLength + 2}; give more text or a shorter context`,
      );
    }
    this.#contextLength = contextLength;
    this.#seed = seed;
  }

  /** SHA-256 of the encoded text: tokeniser, documents and order in one. */
  digest(): string {
    return sha256(new Uint8Array(this.tokens.buffer));
  }

  /** Windows per pass. */
  get windows(): number {
    return Math.floor((this.tokens.length - this.#contextLength - 1) / this.#contextLength);
  }

  /** The `count` sequences of step `step` (from 0), each of `contextLength` positions, every one weighing 1. */
  batch(step: number, count: number): Datum[] {
    const weights = new Float32Array(this.#contextLength).fill(1);
    return Array.from({ length: count }, (_, i) => {
      const start = this.#startOf(step * count + i);
      return {
        inputIds: this.tokens.subarray(start, start + this.#contextLength),
        targetIds: this.tokens.subarray(start + 1, start + this.#contextLength + 1),
        weights,
      };
    });
  }

  #startOf(position: number): number {
    const number = Math.floor(position / this.windows);
    if (this.#pass?.number !== number) {
      const rng = Rng.keyed("windows", this.#seed, number);
      const offset = rng.int(0, this.#contextLength);
      const starts = rng.shuffle(Array.from({ length: this.windows }, (_, i) => offset + i * this.#contextLength));
      this.#pass = { number, starts };
    }
    return this.#pass.starts[position % this.windows]!;
  }
}
