/** Faulty programs with a person's repair, one a line (the form of the ILF data of nyu-mll/ILF-for-code-generation, Chen et al. 2023). */
import { z } from "zod";
import { createProblem, createTask } from "../identity.ts";
import type { Provenance, Purpose, Repairable, Split } from "../types.ts";
import { entryPointOf } from "./mbpp.ts";
import { normaliseProgram } from "./normalise.ts";
import { checkRecord, type Located } from "./records.ts";
import { splitFilter } from "./split.ts";

export const faultSchema = z.object({
  id: z.string(),
  source: z.string(),
  licence: z.string(),
  description: z.string(),
  buggy_code: z.string(),
  reference_code: z.string(),
  tests: z.array(z.string()).min(1),
  test_setup: z.string(),
  meta: z.object({
    split: z.enum(["fewshot", "test", "validation", "train"]),
    challenge_tests: z.array(z.string()).optional(),
    model: z.string().optional(),
  }),
});

/** The faulty programs of the wanted split, each with its repair. */
export function readFaults(records: readonly Located<unknown>[], purpose: Purpose, split?: Split): Repairable[] {
  const out: Repairable[] = [];
  const wanted = splitFilter("the faulty programs", purpose, split);
  for (const { where, value } of records) {
    const record = checkRecord(faultSchema, value, where);
    if (!wanted(record.meta.split)) continue;
    const setup = normaliseProgram(record.test_setup);
    const challenge = record.meta.challenge_tests ?? [];
    const entryPoint = entryPointOf(record.tests, record.reference_code);
    const provenance: Provenance = {
      source: "mbpp-faults",
      key: record.id,
      split: record.meta.split,
      licence: record.licence,
      ...(record.meta.model !== undefined && { author: record.meta.model }),
    };
    const shared = {
      description: record.description.trim(),
      tests: { kind: "asserts", setup, asserts: record.tests.map((test) => test.trim()) } as const,
      ...(challenge.length > 0 && { hiddenTests: { kind: "asserts", setup, asserts: challenge.map((test) => test.trim()) } as const }),
      ...(entryPoint !== undefined && { entryPoint }),
    };
    const problem = createProblem({ ...shared, reference: normaliseProgram(record.reference_code), provenance });
    const task = createTask({
      ...shared,
      code: normaliseProgram(record.buggy_code),
      provenance: { ...provenance, problemId: problem.id },
    });
    out.push({ problem, task });
  }
  return out;
}
