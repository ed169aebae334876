/**
 * The memory snapshot of a prepared Pyodide: built once per version, kept in the user's cache folder, shared by all hosts.
 *
 * A start from the snapshot takes a fraction of a plain one, but goes through Pyodide's internal `_makeSnapshot` and `_loadSnapshot`: when they are missing or fail,
 * hosts start plainly. A snapshot is code, so only a file in a folder that belongs to this user and that nobody else may write is
 * used; its SHA-256 stands before the image and each host checks it before it loads it. Not guaranteed: safety from programs that run as this user.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, messageOf, writeAtomic } from "../../base/index.ts";
import { distrust } from "../pool/own-files.ts";
import type { HostConfiguration } from "./host-process.ts";
import { HostProcess } from "./host-process.ts";

export interface Snapshot {
  /** Path of the file, or null when hosts must start plainly. */
  readonly path: string | null;
  /** One line: where it came from, or why there is none. */
  readonly reason: string;
  /** A folder made for this process alone, to be removed at the end. */
  readonly temporary?: string;
}

const kept = 3;
/** Version of the file's form (assets/wasm-host/snapshot.mjs) and of how the memory is made ready for it (rewind.mjs). */
const form = 3;

export interface SnapshotOptions {
  readonly version: string;
  readonly folder: string;
  /** Build it even when there is one: a host found it damaged. */
  readonly rebuild?: boolean;
  readonly logger?: Logger;
}

/** Finds or builds the snapshot for a configuration. Never throws: without a snapshot all works, only slower to start. */
export async function openSnapshot(
  configuration: HostConfiguration,
  { version, folder: wanted, rebuild, logger }: SnapshotOptions,
): Promise<Snapshot> {
  const name = snapshotName(configuration, version);
  let folder = wanted;
  let temporary: string | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const problem = await distrust(folder);
    if (problem) throw new Error(problem);
  } catch (error) {
    logger?.warn(`snapshots can't be kept in ${folder}: ${messageOf(error)}`);
    folder = temporary = await mkdtemp(join(tmpdir(), "chain-of-edits-"));
  }
  const path = join(folder, name);
  const held = temporary === undefined ? {} : { temporary };
  try {
    if (!rebuild && (await distrust(path)) === undefined) return { path, reason: `snapshot ${path}`, ...held };
    await rm(path, { force: true });
    const ms = await build(configuration, path);
    await prune(folder, name);
    return { path, reason: `snapshot ${path}, built in ${Math.round(ms)} ms`, ...held };
  } catch (error) {
    logger?.warn(`no Pyodide snapshot: ${messageOf(error)}`);
    return { path: null, reason: `no snapshot (${messageOf(error)}): hosts start slowly`, ...held };
  }
}

/** The file name, which stands for everything that the image depends on. */
function snapshotName(configuration: HostConfiguration, version: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([form, version, configuration.files, configuration.prepare, process.versions.v8]))
    .digest("hex");
  return `pyodide-${version}-${digest.slice(0, 16)}.snapshot`;
}

async function build(configuration: HostConfiguration, path: string): Promise<number> {
  const host = new HostProcess({ ...configuration, build: true, snapshot: null });
  const timer = setTimeout(() => host.kill(), 120_000);
  try {
    const { ms } = await host.ready();
    await writeAtomic(path, Buffer.concat(host.takeImage()));
    await chmod(path, 0o600);
    return ms;
  } finally {
    clearTimeout(timer);
    host.kill();
  }
}

/** Removes all but the newest few snapshots, which are 13 MB each. */
async function prune(folder: string, current: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".snapshot") && name !== current);
  const dated = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })));
  dated.sort((a, b) => b.time - a.time);
  for (const { name } of dated.slice(kept - 1)) await rm(join(folder, name), { force: true });
}
