/**
 * Documents for pretraining: `.py` files of folders, text files, JSONL records' `text`, and everything that the tasks room reads.
 *
 * A problem becomes its description, its tests and its program, a demonstration the trace of its repair, as the prompts show them.
 * Test splits and benchmarks that are only for evaluation are refused by the tasks room. Not guaranteed: that text files are not copies of them.
 */
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { InputError, messageOf, readJsonl, readText, sha256 } from "../base/index.ts";
import { type ArmName, rolloutSettings, testsText } from "../episode/index.ts";
import type { Runner } from "../sandbox/index.ts";
import { isExercises, openSource, type Problem, readDemonstration } from "../tasks/index.ts";
import { problemKey } from "./held-out.ts";
import { type Piece, type PromptShape, piecesOfDemonstration } from "./pieces.ts";

/** Folders that hold no source text worth learning from. */
const SKIPPED = new Set(["node_modules", "site-packages", "dist-packages", "__pycache__", "test", "tests", "idlelib", "lib2to3", ".git"]);
/** Larger files are tables of data, not programs. */
const MAX_FILE = 400_000;

/** A text, or a demonstration in pieces that are encoded one by one, as the sampler meets them. */
export type Document = string | readonly Piece[];

export interface DocumentOptions {
  /** Generated problems get their tests by running. */
  readonly runner?: Runner;
  /** Forms in which demonstrations are shown, in turn: each is one document. Default: chain-of-edits. */
  readonly arms?: readonly ArmName[];
  /** How demonstrations are prompted. Default: without an instruction. */
  readonly prompt?: PromptShape;
  /** Of the reasoning's phrases. Default 0. */
  readonly seed?: number;
  /** Hears for each document what it is about: a problem's id, or a digest of the text. */
  readonly onKey?: (key: string) => void;
}

/** A document as one text. */
export function textOf(document: Document): string {
  return typeof document === "string" ? document : document.map(({ text }) => text).join("");
}

/** Whether a source's problems are generated, which needs a runner. */
export const isGenerated = (source: string): boolean => /^generated(?=$|[:#])/.test(source);

/** The documents of `sources`, in order. Throws InputError for a source that is missing or holds no document, or a record without `text`. */
export async function readDocuments(sources: readonly string[], options: DocumentOptions = {}): Promise<Document[]> {
  const documents: Document[] = [];
  for (const source of sources) {
    const found = await documentsOf(source, options);
    if (found.length === 0) throw new InputError(`${source} holds no text to learn from (folders are searched for .py files)`);
    for (const document of found) documents.push(document);
  }
  return documents;
}

async function documentsOf(source: string, options: DocumentOptions): Promise<readonly Document[]> {
  const kind = await stat(source).catch((cause: unknown) => {
    if (source.includes("#") || isGenerated(source) || isExercises(source)) return undefined;
    throw new InputError(`can't read ${source}: ${messageOf(cause)}`, { cause });
  });
  if (kind === undefined) return problemTexts(source, options);
  if (kind.isDirectory()) {
    const files = await pythonFiles(source);
    const texts = await Promise.all(files.map((file) => readText(file).catch(() => ""))); // sources in other encodings are left out
    return withKeys(
      texts.filter((text) => text.trim() !== ""),
      options,
    );
  }
  if (extname(source) !== ".jsonl") return withKeys([await readText(source)], options);
  const documents: Document[] = [];
  const { arms = ["chain-of-edits"], prompt = rolloutSettings({ instruction: "none" }), seed = 0 } = options;
  for await (const { line, value } of readJsonl(source)) {
    const record = (value ?? {}) as Readonly<Record<string, unknown>>;
    // MBPP's `text` is a description only, and its file holds the test split: the tasks room reads it.
    if ("task_id" in record || "reference" in record) return problemTexts(source, options);
    if ("turns" in record && "task" in record) {
      const demonstration = readDemonstration(record, `${source}:${line}`, "train");
      options.onKey?.(problemKey(demonstration.task));
      documents.push(piecesOfDemonstration(demonstration, arms[documents.length % arms.length]!, prompt, seed));
    } else if (typeof record["text"] === "string") documents.push(...withKeys([record["text"]], options));
    else throw new InputError(`${source}:${line} has no "text"; a pretraining record is {"text": "…"}, a problem or a demonstration`);
  }
  return documents;
}

async function problemTexts(source: string, options: DocumentOptions): Promise<string[]> {
  const { entries } = await openSource(source, { purpose: "train", ...options });
  const problems = entries.flatMap(({ problem }) => problem ?? []);
  for (const { id } of problems) options.onKey?.(id);
  return problems.map(problemText);
}

function withKeys(texts: readonly string[], { onKey }: DocumentOptions): readonly string[] {
  if (onKey) for (const text of texts) onKey(sha256(text));
  return texts;
}

/** A correct program below its description and tests. */
export function problemText({ description, tests, reference }: Problem): string {
  return `${description.trim()}\n${testsText(tests, 2_000)}\n\`\`\`python\n${reference.trimEnd()}\n\`\`\`\n`;
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
