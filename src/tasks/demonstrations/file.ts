/**
 * Demonstrations as a JSONL file that can be stopped at any time and continued to the same bytes.
 *
 * Every record carries the digest of its run and its slot; a file of another run is refused. Not guaranteed: safety against two
 * processes writing one file.
 */
import { InputError, JsonlWriter, readJsonl } from "../../base/index.ts";
import type { Demonstration } from "../types.ts";
import { type CorrectionOptions, correctionsDigest, makeCorrections } from "./corrections.ts";
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
  const stream = (after: Beginning) => makeDemonstrations({ ...options, count: options.count - after.count, after });
  return await continueFile(path, run, stream, onWritten);
}

/** Writes the corrections of all attempts, from where the file ends. Throws InputError as `writeDemonstrations` does. */
export async function writeCorrections(
  path: string,
  options: CorrectionOptions,
  onWritten: (total: number, demonstration: Demonstration | undefined) => void = () => {},
): Promise<WriteResult> {
  return await continueFile(path, correctionsDigest(options), ({ slot }) => makeCorrections(options, slot + 1), onWritten);
}

async function continueFile(
  path: string,
  run: string,
  stream: (after: Beginning) => AsyncIterable<Demonstration>,
  onWritten: (total: number, demonstration: Demonstration | undefined) => void,
): Promise<WriteResult> {
  await using writer = await JsonlWriter.open(path); // cuts off a torn line
  const beginning = await readBeginning(path, run);
  let total = beginning.count;
  onWritten(total, undefined);
  for await (const demonstration of stream(beginning)) {
    await writer.append(demonstration);
    onWritten(++total, demonstration);
  }
  await writer.flush();
  return { kept: beginning.count, total };
}

interface Beginning {
  readonly count: number;
  readonly slot: number;
  readonly ids: ReadonlySet<string>;
}

async function readBeginning(path: string, run: string): Promise<Beginning> {
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
