/** The Python that both back ends run (python/runner), as text by file name. Not guaranteed: that it is unchanged since the package was installed. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../python/runner/", import.meta.url));

export async function readRunner(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".py")).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)));
}
