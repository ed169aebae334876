/** Reading JSONL (plain or gzipped) against a schema; every error names file, line and field. Not for files that don't fit in memory when gzipped. */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import { InputError, messageOf, readJsonl } from "../../base/index.ts";

/** A checked record and the place it was read from, `path:line`. */
export interface Located<T> {
  readonly where: string;
  readonly value: T;
}

/** The records of a JSONL file, unchecked. Throws InputError on a missing file or a bad line. */
export async function* rawRecords(path: string): AsyncGenerator<Located<unknown>> {
  if (!path.endsWith(".gz")) {
    for await (const { line, value } of readJsonl(path)) yield { where: `${path}:${line}`, value };
    return;
  }
  let text: string;
  try {
    text = gunzipSync(await readFile(path)).toString("utf8");
  } catch (cause) {
    throw new InputError(`can't read ${path}: ${messageOf(cause)}`, { cause });
  }
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      yield { where: `${path}:${index + 1}`, value: JSON.parse(line) };
    } catch (cause) {
      throw new InputError(`${path}:${index + 1} is not a JSON record: ${messageOf(cause)}`, { cause });
    }
  }
}

/** `value` as the schema's type. Throws InputError naming the place, the first wrong field and what was expected. */
export function checkRecord<S extends z.ZodType>(schema: S, value: unknown, where: string): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const field = issue.path.length === 0 ? "the record" : `field ${issue.path.map(String).join(".")}`;
  const more = result.error.issues.length > 1 ? ` (and ${result.error.issues.length - 1} more)` : "";
  throw new InputError(`${where}: ${field}: ${issue.message}${more}`);
}
