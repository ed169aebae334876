/** The broken programs that come with the package: assets/examples/NAME.broken.py with test_NAME.py. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../base/index.ts";
import { readPair, type Task } from "../../tasks/index.ts";

export const examplesFolder = fileURLToPath(new URL("../../../assets/examples", import.meta.url));

export async function exampleNames(): Promise<string[]> {
  const names = await readdir(examplesFolder);
  return names.filter((name) => name.endsWith(".broken.py")).map((name) => name.slice(0, -".broken.py".length));
}

/** Throws InputError listing the examples there are. */
export async function readExample(name: string): Promise<Task> {
  const names = await exampleNames();
  if (!names.includes(name)) throw new InputError(`no example is called ${name}; there are ${names.join(", ")}`);
  return readPair(join(examplesFolder, `${name}.broken.py`), join(examplesFolder, `test_${name}.py`));
}
