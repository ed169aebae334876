/**
 * Where the sandbox keeps files between runs, and whether a file there can be believed.
 *
 * Not guaranteed: safety from programs that run as this user.
 */
import { lstat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** `$XDG_CACHE_HOME/chain-of-edits` or what the platform uses instead. */
export function defaultCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base =
    environment["XDG_CACHE_HOME"] ||
    (process.platform === "win32" && environment["LOCALAPPDATA"]) ||
    (process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache"));
  return join(base, "chain-of-edits");
}

/** Why a file or folder could have been written by somebody else, or `there is none`; undefined when it is this user's own. */
export async function distrust(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return "there is none";
  if (process.getuid === undefined) return undefined;
  if (found.isSymbolicLink()) return "it is a link";
  if (found.uid !== process.getuid()) return "it belongs to another user";
  if ((found.mode & 0o022) !== 0) return "others may write to it";
  return undefined;
}
