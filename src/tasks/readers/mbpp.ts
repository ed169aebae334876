/** MBPP as published (Austin et al. 2021): one problem a line. Programs are normalised; challenge tests become hidden tests. */
import { z } from "zod";
import { createProblem } from "../identity.ts";
import type { Problem, Purpose, Split } from "../types.ts";
import { normaliseProgram } from "./normalise.ts";
import { checkRecord, type Located } from "./records.ts";
import { mbppSplitOf, splitFilter } from "./split.ts";

export const mbppSchema = z.object({
  text: z.string(),
  code: z.string(),
  task_id: z.int().positive(),
  test_setup_code: z.string(),
  test_list: z.array(z.string()).min(1),
  challenge_test_list: z.array(z.string()),
});

/**
 * The problems of the wanted split. The setup code runs after the program (tasks 367 and 927 need that), then each assert.
 * Asserts such as `assert f(x) == 1,2` (tasks 313, 362, 436) keep their tail: Python takes it as a message.
 */
export function readMbpp(records: readonly Located<unknown>[], purpose: Purpose, split?: Split): Problem[] {
  const problems: Problem[] = [];
  const wanted = splitFilter("MBPP", purpose, split);
  for (const { where, value } of records) {
    const record = checkRecord(mbppSchema, value, where);
    const own = mbppSplitOf(record.task_id);
    if (!wanted(own)) continue;
    const setup = normaliseProgram(record.test_setup_code);
    const entryPoint = entryPointOf(record.test_list, record.code);
    problems.push(
      createProblem({
        description: record.text.trim(),
        reference: normaliseProgram(record.code),
        tests: { kind: "asserts", setup, asserts: record.test_list.map((test) => test.trim()) },
        ...(record.challenge_test_list.length > 0 && {
          hiddenTests: { kind: "asserts", setup, asserts: record.challenge_test_list.map((test) => test.trim()) },
        }),
        ...(entryPoint !== undefined && { entryPoint }),
        provenance: { source: "mbpp", key: String(record.task_id), split: own, licence: "CC-BY-4.0" },
      }),
    );
  }
  return problems;
}

/** The first function or class of the program that the asserts name. */
export function entryPointOf(asserts: readonly string[], program: string): string | undefined {
  const defined = new Set([...program.matchAll(/^\s*(?:def|class)\s+(\w+)/gm)].map((match) => match[1]!));
  for (const match of asserts.join("\n").matchAll(/\b([A-Za-z_]\w*)\s*\(/g)) if (defined.has(match[1]!)) return match[1]!;
  return undefined;
}
