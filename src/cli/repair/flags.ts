/** Flags that repair, play, start and replay share. */
import { InputError, JsonlWriter } from "../../base/index.ts";
import type { Episode } from "../../episode/index.ts";

export interface BackendFlag {
  readonly backend: string;
}

/** Throws InputError on another name. */
export function backendOf({ backend }: BackendFlag): "auto" | "native" | "pyodide" {
  if (backend === "auto" || backend === "native" || backend === "pyodide") return backend;
  throw new InputError(`--backend is auto, native or pyodide, got ${backend}`);
}

export async function appendEpisodes(path: string, episodes: readonly Episode[]): Promise<void> {
  await using writer = await JsonlWriter.open(path);
  for (const episode of episodes) await writer.append(episode);
}
