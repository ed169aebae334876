/**
 * Demonstrations as a JSONL file that can be stopped at any time and continued to the same bytes.
 *
 * Every record carries the digest of its run and its slot; a file of another run is refused. Not guaranteed: safety against two
 * processes writing one file.
 */
import { InputError, JsonlWriter, readJsonl } from "../../base/index.ts";
import type { Demonstration } from "../types.ts";
import { type DemonstrationOptions, makeDemonstrations } from "./make.ts";
import { demonstrationSettings, runDigest } from "./settings.ts";

export interface WriteResult {
  /** Demonstrations in the file that were there before. */
  readonly kept: number;
  /** All that are in the file now; fewer than asked for when the problems hold no more. */
  readonly total: number;
}

/** Brings the file to `count` demonstrations. Throws InputError when it holds anything else than a beginning of this run. */
export async function writeDemonstrations(
  path: string,
  options: Omit<DemonstrationOptions, "after">,
  onWritten: (total: number, demonstration: Demonstration | undefined) => void = () => {},
): Promise<WriteResult> {
  const run = runDigest(demonstrationSettings(options.settings), options.problems, options.runner.backend);
  await using writer = await JsonlWriter.open(path); // cuts off a torn line
  const { count, slot, ids } = await readBeginning(path, run);
  let total = count;
  onWritten(total, undefined);
  const stream = makeDemonstrations({ ...options, count: options.count - count, after: { slot, ids } });
  for await (const demonstration of stream) {
    await writer.append(demonstration);
    onWritten(++total, demonstration);
  }
  await writer.flush();
  return { kept: count, total };
}

async function readBeginning(path: string, run: string): Promise<{ count: number; slot: number; ids: Set<string> }> {
  const ids = new Set<string>();
  let slot = -1;
  let count = 0;
  for await (const { line, value } of readJsonl(path)) {
    const record = value as Partial<Demonstration> | null;
    if (record?.run !== run || typeof record.id !== "string" || typeof record.slot !== "number" || record.slot <= slot) {
      throw new InputError(
        `${path}:${line} is not of this run (another seed, setting, source or Python); continue with the same ones or choose another file`,
      );
    }
    ids.add(record.id);
    slot = record.slot;
    count++;
  }
  return { count, slot, ids };
}
