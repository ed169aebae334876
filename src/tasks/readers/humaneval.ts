/** HumanEval JSONL (Chen et al. 2021), as published by OpenAI: only for evaluation, never for training. */
import { z } from "zod";
import { createProblem } from "../identity.ts";
import type { Problem, Purpose } from "../types.ts";
import { normaliseProgram } from "./normalise.ts";
import { checkRecord, type Located } from "./records.ts";
import { refuseForTraining } from "./split.ts";

export const humanEvalSchema = z.object({
  task_id: z.string(),
  prompt: z.string(),
  entry_point: z.string().regex(/^[A-Za-z_]\w*$/),
  canonical_solution: z.string(),
  test: z.string(),
});

/** The problems; the description is the prompt's docstring, the tests are a program that defines `check`. */
export function readHumanEval(records: readonly Located<unknown>[], purpose: Purpose): Problem[] {
  return records.map(({ where, value }) => {
    refuseForTraining(where, purpose, "HumanEval");
    const record = checkRecord(humanEvalSchema, value, where);
    return createProblem({
      description: docstringOf(record.prompt, record.entry_point),
      reference: normaliseProgram(record.prompt + record.canonical_solution),
      tests: { kind: "program", source: record.test.trim(), entryPoint: record.entry_point },
      entryPoint: record.entry_point,
      provenance: { source: "humaneval", key: record.task_id, split: "test", licence: "MIT" },
    });
  });
}

function docstringOf(prompt: string, entryPoint: string): string {
  const body = prompt.slice(prompt.lastIndexOf(`def ${entryPoint}`));
  const match = /("""|''')([\s\S]*?)\1/.exec(body);
  const text = match === null ? body : match[2]!;
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
