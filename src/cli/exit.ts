/** Exit codes: 0 done, 1 a negative outcome (not repaired, a check that failed), 2 bad usage or a fault, 130 interrupted. */
import { CoeError, messageOf } from "../base/index.ts";

/** Prints one line for an expected error, the stack for a fault of ours, and sets the exit code. */
export function exitWith(error: unknown): void {
  const expected = error instanceof CoeError;
  process.stderr.write(`coe: ${expected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)}\n`);
  process.exitCode = 2;
}
