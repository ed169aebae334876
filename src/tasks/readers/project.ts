/** The project's own JSONL: Problem, Task and Demonstration records, written as they are and read back equal. */
import { z } from "zod";
import { InputError } from "../../base/index.ts";
import { corruptionKinds } from "../corruption/kinds.ts";
import { createProblem, createTask } from "../identity.ts";
import type { Demonstration, Problem, Purpose, Task } from "../types.ts";
import { checkRecord } from "./records.ts";

const id = z.string().regex(/^[0-9a-f]{16}$/, "must be 16 hex digits");
const split = z.enum(["fewshot", "test", "validation", "train"]);

export const testSuiteSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("asserts"), setup: z.string(), asserts: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal("program"), source: z.string(), entryPoint: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal("pytest"), source: z.string(), inProcess: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal("doctest"), source: z.string().exactOptional() }),
]);

const provenanceFields = {
  source: z.string(),
  key: z.string(),
  split: split.exactOptional(),
  licence: z.string().exactOptional(),
  family: z.string().exactOptional(),
  author: z.string().exactOptional(),
};

const shared = {
  id: id.exactOptional(),
  description: z.string(),
  tests: testSuiteSchema,
  hiddenTests: testSuiteSchema.exactOptional(),
  entryPoint: z.string().exactOptional(),
};

export const problemSchema = z.strictObject({ ...shared, reference: z.string(), provenance: z.strictObject(provenanceFields) });

export const taskSchema = z.strictObject({
  ...shared,
  code: z.string(),
  provenance: z.strictObject({
    ...provenanceFields,
    problemId: id.exactOptional(),
    corruptions: z.array(z.strictObject({ kind: z.enum(corruptionKinds), line: z.int().positive() })).exactOptional(),
  }),
});

const line = z.int().positive();
const commandSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("DELL"), line }),
  z.strictObject({ kind: z.literal("ADDL"), line, content: z.string() }),
  z.strictObject({ kind: z.literal("REPL"), line, content: z.string() }),
  z.strictObject({ kind: z.literal("REPW"), line, old: z.string(), new: z.string() }),
  z.strictObject({ kind: z.literal("EXIT") }),
]);

const status = z.enum(["passed", "failed", "errored", "timedOut", "outOfMemory"]);

export const demonstrationSchema = z.strictObject({
  id,
  slot: z.int().nonnegative(),
  run: z.string(),
  task: taskSchema,
  initial: z.strictObject({ status, feedback: z.string() }),
  turns: z.array(z.strictObject({ command: commandSchema, status, feedback: z.string(), detour: z.boolean().exactOptional() })).min(1),
});

/** A Problem from a record; a missing id is computed, a wrong one is an InputError. */
export function readProblem(value: unknown, where: string, purpose: Purpose): Problem {
  const { id, ...fields } = checkRecord(problemSchema, value, where);
  const problem = createProblem(fields);
  checkId(id, problem.id, where);
  guard(problem.provenance.split, where, purpose);
  return problem;
}

/** A Task from a record; a missing id is computed, a wrong one is an InputError. */
export function readTask(value: unknown, where: string, purpose: Purpose): Task {
  const { id, ...fields } = checkRecord(taskSchema, value, where);
  const task = createTask(fields);
  checkId(id, task.id, where);
  guard(task.provenance.split, where, purpose);
  return task;
}

/** A Demonstration from a record of `coe demos`. */
export function readDemonstration(value: unknown, where: string, purpose: Purpose): Demonstration {
  const record = checkRecord(demonstrationSchema, value, where);
  return { ...record, task: readTask(record.task, `${where}, task`, purpose) };
}

function checkId(given: string | undefined, computed: string, where: string): void {
  if (given !== undefined && given !== computed) {
    throw new InputError(`${where}: field id: ${given} is not the hash of the content (${computed}); remove the field to have it computed`);
  }
}

function guard(split: string | undefined, where: string, purpose: Purpose): void {
  if (purpose === "train" && split === "test")
    throw new InputError(`${where}: this record is of a test split, which is only for evaluation`);
}
