/** Proves a source without a model: every reference passes its tests (hidden ones too), every broken program fails them. */
import type { Runner, TestSuite, Verdict } from "../sandbox/index.ts";
import { mapOrdered } from "./ordered.ts";
import type { Source } from "./readers/source.ts";
import type { Problem, Task } from "./types.ts";

/** What was found out about one program. */
export interface Check {
  /** The record's key in its source. */
  readonly key: string;
  readonly what: "reference" | "broken program";
  /** Whether it is as it must be. */
  readonly ok: boolean;
  /** The verdict that decided; of hidden tests where those decided. */
  readonly verdict: Verdict;
  readonly hidden: boolean;
}

export interface ValidateOptions {
  readonly runner: Runner;
  /** Wall time of a run in milliseconds. Default 10,000: a slow reference is not a wrong one. */
  readonly wallMs?: number;
  /** Programs under way at once. Default 16. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

type Item = { readonly what: "reference"; readonly entry: Problem } | { readonly what: "broken program"; readonly entry: Task };

/** One check for each program, in the source's order. Throws SandboxError on a broken sandbox, the signal's reason on abort. */
export function validateSource(source: Source, options: ValidateOptions): AsyncGenerator<Check, void, undefined> {
  const items = source.entries.flatMap(({ problem, task }): Item[] => [
    ...(problem ? [{ what: "reference" as const, entry: problem }] : []),
    ...(task ? [{ what: "broken program" as const, entry: task }] : []),
  ]);
  return mapOrdered(items, options.concurrency ?? 16, (item, signal) => check(item, options, signal), options.signal);
}

async function check({ what, entry }: Item, { runner, wallMs = 10_000 }: ValidateOptions, signal: AbortSignal): Promise<Check> {
  const program = what === "reference" ? entry.reference : entry.code;
  const run = (tests: TestSuite): Promise<Verdict> => runner.run({ program, tests, limits: { wallMs } }, signal);
  let verdict = await run(entry.tests);
  // A broken program that passes what is shown may still fail what is hidden; a reference must pass both.
  const hidden = verdict.status === "passed" && entry.hiddenTests !== undefined;
  if (hidden && entry.hiddenTests) verdict = await run(entry.hiddenTests);
  return { key: entry.provenance.key, what, ok: (verdict.status === "passed") === (what === "reference"), verdict, hidden };
}
