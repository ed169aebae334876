/** Flags that repair, play, start and replay share. */
import { InputError, JsonlWriter } from "../../base/index.ts";
import type { Episode } from "../../episode/index.ts";
import type { Job, Runner } from "../../sandbox/index.ts";

export interface BackendFlag {
  readonly backend: string;
}

/** Throws InputError on another name. */
export function backendOf({ backend }: BackendFlag): "auto" | "native" | "pyodide" {
  if (backend === "auto" || backend === "native" || backend === "pyodide") return backend;
  throw new InputError(`--backend is auto, native or pyodide, got ${backend}`);
}

/** Throws InputError below `least`. */
export function wholeNumber(text: string, flag: string, least: number): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < least)
    throw new InputError(`${flag} must be a whole number ≥ ${least}, got ${text}`);
  return value;
}

/** The runner with another wall time for each job. */
export function withWallTime(runner: Runner, wallMs: number | undefined): Runner {
  if (wallMs === undefined) return runner;
  return {
    backend: runner.backend,
    run: (job: Job, signal?: AbortSignal) => runner.run({ ...job, limits: { ...job.limits, wallMs } }, signal),
    [Symbol.asyncDispose]: () => runner[Symbol.asyncDispose](),
  };
}

export async function appendEpisodes(path: string, episodes: readonly Episode[]): Promise<void> {
  await using writer = await JsonlWriter.open(path);
  for (const episode of episodes) await writer.append(episode);
}
