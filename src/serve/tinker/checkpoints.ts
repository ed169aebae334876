/**
 * The saved checkpoints of a Tinker server, as folders: DIR/MODEL/run.json, DIR/MODEL/weights/NAME (adapter and optimiser), DIR/MODEL/sampler_weights/NAME.
 *
 * What is there when the server starts is served again. Names are checked by pattern, so that none leaves the folder. Not guaranteed: two servers in one folder.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { InputError, writeAtomic } from "../../base/index.ts";
import { adapterFiles, writeArchive } from "../../train/index.ts";
import { Refused } from "./futures.ts";

export const checkpointKinds = ["weights", "sampler_weights"] as const;
export type CheckpointKind = (typeof checkpointKinds)[number];

const runSchema = z.object({ model_id: z.string(), base_model: z.string(), rank: z.int() });
export type SavedRun = z.infer<typeof runSchema>;

export interface SavedCheckpoint {
  readonly kind: CheckpointKind;
  readonly name: string;
  readonly time: string;
}

const plainName = /^[A-Za-z0-9_-]{1,255}$/;

export class Checkpoints {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a checkpoint lies or will lie. Throws Refused on a name that isn't one. */
  folderOf(model: string, kind: CheckpointKind, name: string): string {
    if (!plainName.test(model) || !plainName.test(name))
      throw new Refused(400, "names of models and checkpoints match [A-Za-z0-9_-]{1,255}");
    return join(this.#folder, model, kind, name);
  }

  has(model: string, kind: CheckpointKind, name: string): boolean {
    return existsSync(this.folderOf(model, kind, name));
  }

  /** The folder of a `tinker://` path; without a kind sampler weights are looked for first. Throws Refused (404). */
  resolve(path: string, kinds: readonly CheckpointKind[]): { readonly model: string; readonly folder: string } {
    const [, model, given, name] = /^tinker:\/\/([^/]+)\/(?:(weights|sampler_weights)\/)?([^/]+)$/.exec(path) ?? [];
    if (model === undefined || name === undefined) throw new Refused(400, "a checkpoint's path is tinker://MODEL/KIND/NAME");
    for (const kind of kinds) {
      if ((given === undefined || given === kind) && this.has(model, kind, name))
        return { model, folder: this.folderOf(model, kind, name) };
    }
    throw new Refused(404, `there is no checkpoint ${path}`);
  }

  async register(run: SavedRun): Promise<void> {
    const folder = join(this.#folder, run.model_id);
    await mkdir(folder, { recursive: true });
    await writeAtomic(join(folder, "run.json"), `${JSON.stringify(run)}\n`);
  }

  /** Copies an adapter made elsewhere into `weights/initial` of a run. Throws InputError on a name that isn't one. */
  async adopt(run: SavedRun, adapter: string): Promise<void> {
    if (!plainName.test(run.model_id)) throw new InputError(`an adapter's name must match [A-Za-z0-9_-]{1,255}, got ${run.model_id}`);
    await this.register(run);
    const folder = this.folderOf(run.model_id, "weights", "initial");
    await mkdir(folder, { recursive: true });
    for (const file of adapterFiles) await writeAtomic(join(folder, file), await readFile(join(adapter, file)));
  }

  /** Throws Refused (404). */
  async run(model: string): Promise<SavedRun> {
    if (plainName.test(model)) {
      const text = await readFile(join(this.#folder, model, "run.json"), "utf8").catch(() => undefined);
      const run = text === undefined ? undefined : runSchema.safeParse(safeJson(text)).data;
      if (run) return run;
    }
    throw new Refused(404, "there is no such training run");
  }

  async runs(): Promise<SavedRun[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((name) => plainName.test(name)).sort();
    const runs = await Promise.all(names.map((name) => this.run(name).catch(() => undefined)));
    return runs.filter((run) => run !== undefined);
  }

  async list(model: string): Promise<SavedCheckpoint[]> {
    const out: SavedCheckpoint[] = [];
    for (const kind of checkpointKinds) {
      const names = await readdir(join(this.#folder, (await this.run(model)).model_id, kind)).catch(() => []);
      for (const name of names.filter((one) => plainName.test(one)).sort())
        out.push({ kind, name, time: (await stat(this.folderOf(model, kind, name))).mtime.toISOString() });
    }
    return out;
  }

  /** The adapter as tar.gz. Throws Refused (404). */
  async archive(model: string, name: string): Promise<Uint8Array> {
    const [, given, bare] = /^(?:(weights|sampler_weights)\/)?([^/]+)$/.exec(name) ?? [];
    if (bare === undefined) throw new Refused(400, "a checkpoint is named NAME, weights/NAME or sampler_weights/NAME");
    const { folder } = this.resolve(`tinker://${model}/${given === undefined ? "" : `${given}/`}${bare}`, ["sampler_weights", "weights"]);
    const [config, weights] = await Promise.all(adapterFiles.map((file) => readFile(join(folder, file))));
    return writeArchive({ "adapter_config.json": config!, "adapter_model.safetensors": weights! });
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
