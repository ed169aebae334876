/** The part of a task that a policy may see: no hidden tests, no provenance. */
import type { Task } from "../tasks/index.ts";
import type { VisibleTask } from "./policy.ts";

export function visibleTask({ id, description, code, tests }: Task): VisibleTask {
  return { id, description, code, tests };
}
