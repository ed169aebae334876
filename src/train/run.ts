/**
 * The run directory: `runs/<name>/{config.json, metrics.jsonl, episodes.jsonl, checkpoints/, logs/}`.
 *
 * A run that was killed at any moment resumes from its newest whole checkpoint: records written after that checkpoint are
 * cut from the JSONL files, so that the resumed files equal an uninterrupted run's. A checkpoint is written to a
 * temporary folder, synced, then renamed: it is whole or absent. Not guaranteed: safety against two processes in one run
 * directory at once (a lock file names the owner and refuses a living one).
 */
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, digestOf, InputError, JsonlWriter, messageOf, readJsonl, readText, writeAtomic } from "../base/index.ts";

/** What identifies a run: two runs with equal identities give equal results on one machine. */
export interface RunIdentity {
  readonly stage: "pretrain" | "sft" | "rl" | "eval";
  /** The whole configuration, defaults filled in. */
  readonly config: unknown;
  /** SHA-256 of every input: data files, base model, adapter, tokeniser. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** One line of metrics.jsonl; names have slashes, values are finite numbers. Names under `time/` vary from run to run. */
export type Metrics = Readonly<Record<string, number>>;

/** A metric by which checkpoints are compared, and which of two values is the better one. */
export interface Measure {
  readonly metric: string;
  readonly better: "lower" | "higher";
}

/** Byte lengths of the run's JSONL files at a checkpoint, so that a resume can cut them back. */
interface Marks {
  readonly metrics: number;
  readonly episodes: number;
}

const CHECKPOINT = /^step-(\d{8})$/;
const FORMAT = 1;

export class RunDirectory implements AsyncDisposable {
  readonly path: string;
  readonly identity: RunIdentity;
  /** The step of the checkpoint from which the run goes on, 0 for a new run. */
  readonly resumedStep: number;
  readonly #metrics: JsonlWriter;
  readonly #episodes: JsonlWriter;

  private constructor(path: string, identity: RunIdentity, resumedStep: number, metrics: JsonlWriter, episodes: JsonlWriter) {
    this.path = path;
    this.identity = identity;
    this.resumedStep = resumedStep;
    this.#metrics = metrics;
    this.#episodes = episodes;
  }

  /**
   * Opens `path` for a new run or for going on with one.
   *
   * @param about stored beside the configuration: code version, machine, versions of the engine
   * @throws InputError when the folder holds a run with another configuration or other inputs, or is in use
   */
  static async open(path: string, identity: RunIdentity, about: Readonly<Record<string, unknown>>): Promise<RunDirectory> {
    await mkdir(join(path, "checkpoints"), { recursive: true });
    await mkdir(join(path, "logs"), { recursive: true });
    await lock(path);
    try {
      const digest = digestOf(identity);
      const file = join(path, "config.json");
      if (existsSync(file)) await refuseOther(file, identity, digest);
      else await writeAtomic(file, `${JSON.stringify({ format: FORMAT, digest, ...identity, about }, null, 2)}\n`);
      const step = await newestStep(path);
      const marks: Marks =
        step === 0 ? { metrics: 0, episodes: 0 } : (JSON.parse(await readText(join(checkpointPath(path, step), "marks.json"))) as Marks);
      await cut(join(path, "metrics.jsonl"), marks.metrics);
      await cut(join(path, "episodes.jsonl"), marks.episodes);
      const metrics = await JsonlWriter.open(join(path, "metrics.jsonl"));
      const episodes = await JsonlWriter.open(join(path, "episodes.jsonl"));
      return new RunDirectory(path, identity, step, metrics, episodes);
    } catch (error) {
      await unlock(path);
      throw error;
    }
  }

  /** Appends one line to metrics.jsonl. */
  async logMetrics(step: number, metrics: Metrics): Promise<void> {
    await guardDisk(this.path, () => this.#metrics.append({ step, ...metrics }));
  }

  /** Appends one whole episode to episodes.jsonl. */
  async logEpisode(record: unknown): Promise<void> {
    await guardDisk(this.path, () => this.#episodes.append(record));
  }

  /**
   * Writes the checkpoint of `step`: `write` fills the folder that it is given; the folder becomes visible when whole.
   * The newest `keep` checkpoints stay, and of those before them the one at whose step `measure` was best.
   */
  async saveCheckpoint(step: number, keep: number, write: (folder: string) => Promise<void>, measure?: Measure): Promise<string> {
    return guardDisk(this.path, async () => {
      const final = checkpointPath(this.path, step);
      const temporary = join(this.path, "checkpoints", `.step-${step}.${process.pid}.tmp`);
      await rm(temporary, { recursive: true, force: true });
      await mkdir(temporary);
      try {
        await write(temporary);
        await this.#metrics.flush();
        await this.#episodes.flush();
        const marks: Marks = {
          metrics: await sizeOf(join(this.path, "metrics.jsonl")),
          episodes: await sizeOf(join(this.path, "episodes.jsonl")),
        };
        await writeFile(join(temporary, "marks.json"), canonicalJson(marks));
        await syncFolder(temporary);
        await rm(final, { recursive: true, force: true });
        await rename(temporary, final);
        await syncFile(join(this.path, "checkpoints"));
      } catch (error) {
        await rm(temporary, { recursive: true, force: true });
        throw error;
      }
      const steps = await stepsOf(this.path);
      const best = measure === undefined ? undefined : await this.best(measure, new Set(steps));
      for (const old of steps.slice(0, -keep))
        if (old !== best?.step) await rm(checkpointPath(this.path, old), { recursive: true, force: true });
      return final;
    });
  }

  /** The folder of the checkpoint from which the run goes on; undefined for a new run. */
  resumeFolder(): string | undefined {
    return this.resumedStep === 0 ? undefined : checkpointPath(this.path, this.resumedStep);
  }

  /** The best value so far, among all steps or these, of a metric that may be absent from steps, and its (first) step. */
  async best(
    { metric, better }: Measure,
    among?: ReadonlySet<number>,
  ): Promise<{ readonly step: number; readonly value: number } | undefined> {
    const sign = better === "lower" ? 1 : -1;
    let best: { readonly step: number; readonly value: number } | undefined;
    for await (const { value: record } of readJsonl(join(this.path, "metrics.jsonl"))) {
      const { step, [metric]: value } = record as { readonly step: number; readonly [name: string]: number | undefined };
      if (value === undefined || among?.has(step) === false) continue;
      if (best === undefined || sign * value < sign * best.value) best = { step, value };
    }
    return best;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#metrics[Symbol.asyncDispose]();
    await this.#episodes[Symbol.asyncDispose]();
    await unlock(this.path);
  }
}

/** The newest whole checkpoint of a run directory. Throws InputError when there is none. */
export async function newestCheckpoint(run: string): Promise<string> {
  const step = await newestStep(run);
  if (step === 0) throw new InputError(`${run} holds no checkpoint yet; train it, or name a folder with a model`);
  return checkpointPath(run, step);
}

function checkpointPath(run: string, step: number): string {
  return join(run, "checkpoints", `step-${String(step).padStart(8, "0")}`);
}

async function stepsOf(run: string): Promise<number[]> {
  const names = await readdir(join(run, "checkpoints")).catch(() => []);
  return names
    .flatMap((name) => CHECKPOINT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

async function newestStep(run: string): Promise<number> {
  return (await stepsOf(run)).at(-1) ?? 0;
}

async function refuseOther(file: string, identity: RunIdentity, digest: string): Promise<void> {
  let stored: { format?: unknown; digest?: unknown } & Partial<RunIdentity>;
  try {
    stored = JSON.parse(await readText(file)) as typeof stored;
  } catch (cause) {
    throw new InputError(`${file} is not a run's configuration (${messageOf(cause)}); name another folder with --run`, { cause });
  }
  if (stored.format !== FORMAT)
    throw new InputError(`${file} was written in format ${stored.format}, this version reads ${FORMAT}; name another folder with --run`);
  if (stored.digest === digest) return;
  const differing = differences({ config: stored.config, inputs: stored.inputs, stage: stored.stage }, identity);
  throw new InputError(
    `${file} belongs to another run (it differs in ${differing.slice(0, 6).join(", ")}); resume with the same settings or name another folder with --run`,
  );
}

/** Paths at which two JSON values differ. */
function differences(a: unknown, b: unknown, path = ""): string[] {
  if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return [];
  if (!isRecord(a) || !isRecord(b)) return [`${path} (${JSON.stringify(a)} there, ${JSON.stringify(b)} here)`];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], path === "" ? key : `${path}.${key}`),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

async function cut(path: string, length: number): Promise<void> {
  if (existsSync(path)) await truncate(path, length);
}

async function sizeOf(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path)).size : 0;
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncFolder(path);
    else await syncFile(path);
  }
}

/** A full disk is said once, plainly: what was being written is lost, the last checkpoint is whole. */
async function guardDisk<T>(run: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (isDiskFull(cause)) {
      throw new InputError(
        `the disk is full: ${run} keeps its last whole checkpoint; free some space and run the same command again to go on`,
        { cause },
      );
    }
    throw cause;
  }
}

/** Whether an error, or what caused it, says that there is no room left. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) || isDiskFull(error.cause);
}

async function lock(run: string): Promise<void> {
  const file = join(run, "lock");
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  if (owner && owner !== process.pid && isAlive(owner))
    throw new InputError(`${run} is in use by process ${owner}; wait for it or name another folder with --run`);
  await writeAtomic(file, String(process.pid));
}

async function unlock(run: string): Promise<void> {
  await rm(join(run, "lock"), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
