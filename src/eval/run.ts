/**
 * The folder of an evaluation: `config.json` (what was asked, with the digests of all inputs), `episodes.jsonl` (every episode, one a line),
 * `references.jsonl` (task id → reference program, where known) and the reports made from them.
 *
 * An evaluation that was stopped goes on where it was: whole episodes stay, episodes that ended in a fault are played again, a torn last
 * line is cut off. Not guaranteed: safety against two processes in one folder.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { digestOf, InputError, JsonlWriter, messageOf, readJsonl, readText, writeAtomic } from "../base/index.ts";
import { type Episode, readEpisodes } from "../episode/index.ts";
import type { ArmEpisodes } from "./report/report.ts";

const FORMAT = 1;

/** What identifies an evaluation: equal identities give equal episodes where the policy is deterministic. */
export interface EvaluationIdentity {
  /** Labels of the arms in their order. */
  readonly arms: readonly string[];
  /** Settings of each arm, task set, samples, seed. */
  readonly config: unknown;
  /** Digests of the task set and of each policy's version. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface StoredEvaluation {
  readonly path: string;
  readonly identity: EvaluationIdentity;
  readonly about: Readonly<Record<string, unknown>>;
  readonly arms: readonly ArmEpisodes[];
  readonly references: ReadonlyMap<string, string>;
}

/** The arm's label in an episode's id, see `episodeKeyOf`. */
export function labelOf(episode: Episode): string {
  return episode.id.split("/")[0]!;
}

/** `LABEL/TASK/SAMPLE`. */
export function episodeKeyOf(label: string, taskId: string, sample: number): string {
  return `${label}/${taskId}/${sample}`;
}

export class EvaluationFolder implements AsyncDisposable {
  readonly path: string;
  /** Episodes that need not be played again, by id. */
  readonly done: ReadonlyMap<string, Episode>;
  readonly #writer: JsonlWriter;

  private constructor(path: string, done: ReadonlyMap<string, Episode>, writer: JsonlWriter) {
    this.path = path;
    this.done = done;
    this.#writer = writer;
  }

  /** Opens a folder for a new evaluation or for going on with one. Throws InputError when it holds another one. */
  static async open(
    path: string,
    identity: EvaluationIdentity,
    about: Readonly<Record<string, unknown>>,
    references: ReadonlyMap<string, string> = new Map(),
  ): Promise<EvaluationFolder> {
    await mkdir(path, { recursive: true });
    const digest = digestOf(identity);
    const config = join(path, "config.json");
    if (existsSync(config)) {
      const stored = await readConfig(path);
      if (stored.digest !== digest) {
        throw new InputError(
          `${path} holds another evaluation: ${changesOf(stored.identity, identity)}; go on with the same settings or name another folder with --run`,
        );
      }
    } else {
      const lines = [...references].map(([task, reference]) => `${JSON.stringify({ task, reference })}\n`);
      await writeAtomic(join(path, "references.jsonl"), lines.join(""));
      await writeAtomic(config, `${JSON.stringify({ format: FORMAT, stage: "eval", digest, ...identity, about }, null, 2)}\n`);
    }
    const done = new Map<string, Episode>();
    const file = join(path, "episodes.jsonl");
    if (existsSync(file)) {
      let dropped = 0;
      for await (const episode of readEpisodes(file)) {
        if (episode.error || done.has(episode.id)) dropped++;
        else done.set(episode.id, episode);
      }
      if (dropped > 0) await rewriteEpisodes(file, done.values());
    }
    return new EvaluationFolder(path, done, await JsonlWriter.open(file));
  }

  /** Appends one episode. */
  append(episode: Episode): Promise<void> {
    return this.#writer.append(episode);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writer.flush();
    await this.#writer[Symbol.asyncDispose]();
  }
}

/** What differs, in words: plain values with both, all else by name. */
function changesOf(before: EvaluationIdentity, after: EvaluationIdentity): string {
  const partsOf = ({ arms, config, inputs }: EvaluationIdentity): Map<string, unknown> => {
    const settings = Object.entries(typeof config === "object" && config !== null ? config : {});
    return new Map<string, unknown>([
      ["arms", arms.join(", ")],
      ...settings.map(([name, value]): [string, unknown] => [name === "arms" ? "settings of the arms" : name, value]),
      ...Object.entries(inputs).map(([name, digest]): [string, unknown] => [`content of ${name}`, [digest]]),
    ]);
  };
  const [old, now] = [partsOf(before), partsOf(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [there, here] = [old.get(name), now.get(name)];
    if (JSON.stringify(there) === JSON.stringify(here)) return [];
    const isPlain = [there, here].every((value) => typeof value === "string" || typeof value === "number");
    return [isPlain ? `${name} ${String(there)} there, ${String(here)} now` : `other ${name}`];
  });
  return changes.length > 0 ? changes.join("; ") : "something in its config.json was changed";
}

/** One at a time: a large evaluation's episodes don't fit one string. */
async function rewriteEpisodes(file: string, episodes: Iterable<Episode>): Promise<void> {
  const temporary = `${file}.tmp`;
  await rm(temporary, { force: true });
  {
    await using writer = await JsonlWriter.open(temporary);
    for (const episode of episodes) await writer.append(episode);
    await writer.flush();
  }
  await rename(temporary, file);
}

/** Reads a finished or unfinished evaluation. Throws InputError when the folder holds none, one of another version, or no episode. */
export async function readEvaluation(path: string): Promise<StoredEvaluation> {
  const { identity, about } = await readConfig(path);
  const byArm = new Map<string, Episode[]>(identity.arms.map((label) => [label, []]));
  const file = join(path, "episodes.jsonl");
  if (existsSync(file)) {
    for await (const episode of readEpisodes(file)) {
      const episodes = byArm.get(labelOf(episode));
      if (!episodes)
        throw new InputError(`${file} holds an episode of arm ${labelOf(episode)}, which ${join(path, "config.json")} doesn't name`);
      episodes.push(episode);
    }
  }
  const arms = [...byArm].map(([label, episodes]) => ({ label, episodes })).filter(({ episodes }) => episodes.length > 0);
  if (arms.length === 0) throw new InputError(`${path} holds no episode yet; run coe eval to the end first`);
  return { path, identity, about, arms, references: await readReferences(join(path, "references.jsonl")) };
}

interface Stored {
  readonly digest: string;
  readonly identity: EvaluationIdentity;
  readonly about: Readonly<Record<string, unknown>>;
}

async function readConfig(path: string): Promise<Stored> {
  const file = join(path, "config.json");
  if (!existsSync(file)) throw new InputError(`${path} holds no evaluation (no config.json); give a folder that coe eval wrote`);
  let stored: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(await readText(file));
    if (typeof value !== "object" || value === null) throw new InputError("it holds no JSON object");
    stored = value as Record<string, unknown>;
  } catch (cause) {
    throw new InputError(`${file} is not an evaluation's configuration: ${messageOf(cause)}`, { cause });
  }
  const { format, stage, digest, arms, config, inputs, about } = stored;
  if (stage !== "eval")
    throw new InputError(`${path} holds a run of stage ${String(stage)}, not an evaluation; give a folder that coe eval wrote`);
  if (format !== FORMAT)
    throw new InputError(
      `${file} was written in format ${String(format)}, this version reads ${FORMAT}; run coe eval again with this version`,
    );
  return {
    digest: String(digest),
    identity: { arms: arms as string[], config, inputs: inputs as Record<string, string> },
    about: (about ?? {}) as Record<string, unknown>,
  };
}

async function readReferences(file: string): Promise<Map<string, string>> {
  const references = new Map<string, string>();
  if (!existsSync(file)) return references;
  for await (const { value } of readJsonl(file)) {
    const { task, reference } = value as { task: string; reference: string };
    references.set(task, reference);
  }
  return references;
}
