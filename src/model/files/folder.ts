/**
 * Writing a folder whole: into a temporary sibling, then renamed into place.
 *
 * A reader sees the old folder or the new one. Not guaranteed: that a crash between the two renames of an overwrite leaves the folder under its
 * name (it is then whole beside it, as `.NAME.PID.old`).
 */
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputError, messageOf } from "../../base/index.ts";

/** Files that mark a folder as ours to replace. */
const marks = ["config.json", "adapter_config.json"];

export interface FolderOptions {
  /** Replace a folder that holds a checkpoint or an adapter; else an existing folder is an InputError. */
  readonly overwrite?: boolean;
}

/** Calls `fill` with an empty temporary folder and renames it to `folder`. On failure nothing is left behind. */
export async function writeFolder(folder: string, fill: (temporary: string) => Promise<void>, options: FolderOptions = {}): Promise<void> {
  const path = resolve(folder);
  await checkReplaceable(path, options.overwrite ?? false);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const old = join(dirname(path), `.${basename(path)}.${process.pid}.old`);
  try {
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    const existed = await rename(path, old).then(
      () => true,
      () => false,
    );
    try {
      await rename(temporary, path);
    } catch (cause) {
      if (existed) await rename(old, path);
      throw cause;
    }
    await rm(old, { recursive: true, force: true });
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    if (cause instanceof Error && "code" in cause) throw new InputError(`can't write ${folder}: ${messageOf(cause)}`, { cause });
    throw cause;
  }
}

async function checkReplaceable(path: string, overwrite: boolean): Promise<void> {
  let names: string[];
  try {
    names = await readdir(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return;
    throw new InputError(`can't write ${path}: ${messageOf(cause)}`, { cause });
  }
  if (names.length === 0) return;
  if (!overwrite) throw new InputError(`${path} exists; choose another folder or ask to overwrite it`);
  if (!names.some((name) => marks.includes(name)))
    throw new InputError(`${path} holds neither a checkpoint nor an adapter; it is not overwritten`);
}

/** Copies those of the named files that exist. */
export async function copyFiles(from: string, to: string, names: readonly string[]): Promise<string[]> {
  const present = new Set(await readdir(from));
  const copied = names.filter((name) => present.has(name));
  for (const name of copied) await cp(join(from, name), join(to, name), { dereference: true });
  return copied;
}
