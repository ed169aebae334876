/**
 * The error base of every room.
 *
 * An error says what was wrong, what was got and what to do. Outcomes (a failing test, a malformed command) are values;
 * only faults (a broken sandbox, a missing file) are thrown. Not guaranteed: that errors of dependencies derive from it.
 */
export class CoeError extends Error {
  override readonly name: string = "CoeError";
}

/** The caller gave something that can't be used: a missing file, a bad setting, a malformed record. Exit code 2. */
export class InputError extends CoeError {
  override readonly name: string = "InputError";
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
