/** The back ends that this machine has, for suites that run on all of them; a missing one is skipped and the reason printed. */
import { afterAll, describe } from "vitest";
import { openRunner, type PooledRunner, SandboxError } from "../../src/sandbox/index.ts";

/** Runs a suite once for each back end, with an opened runner of two workers. */
export async function onEachBackend(title: string, suite: (runner: PooledRunner) => void): Promise<void> {
  for (const name of ["native", "pyodide"] as const) {
    let runner: PooledRunner;
    try {
      runner = await openRunner({ backend: name, workers: 2, selfTest: false });
    } catch (error) {
      if (name !== "native" || !(error instanceof SandboxError)) throw error;
      process.stderr.write(`${title}: skipped on the native back end: ${error.message}\n`);
      describe.skip(`${title}, native (${error.message})`, () => suite(undefined as never));
      continue;
    }
    describe(`${title}, ${name}`, () => {
      afterAll(() => runner[Symbol.asyncDispose]());
      suite(runner);
    });
  }
}
