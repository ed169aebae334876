/** Content hashes of problems, tasks and demonstrations. Provenance does not count: equal content has an equal id wherever it comes from. */
import { digestOf } from "../base/index.ts";
import { type Command, printCommand } from "../editor/index.ts";
import type { Demonstration, Problem, Task } from "./types.ts";

const idLength = 16;

/** A Problem with its content hash. */
export function createProblem(fields: Omit<Problem, "id">): Problem {
  const { description, reference, tests, hiddenTests } = fields;
  return { id: digestOf({ kind: "problem", description, reference, tests, hiddenTests }).slice(0, idLength), ...fields };
}

/** A Task with its content hash. */
export function createTask(fields: Omit<Task, "id">): Task {
  const { description, code, tests, hiddenTests } = fields;
  return { id: digestOf({ kind: "task", description, code, tests, hiddenTests }).slice(0, idLength), ...fields };
}

/** The id of a demonstration: of its task and commands. */
export function demonstrationId(task: Task, commands: readonly Command[]): Demonstration["id"] {
  return digestOf({ kind: "demonstration", task: task.id, commands: commands.map(printCommand) }).slice(0, idLength);
}
