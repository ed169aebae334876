/** Exit codes: 0 done, 1 a negative outcome (not repaired, a check that failed), 2 bad usage or a fault, 130 interrupted. */
import { CoeError, messageOf } from "../base/index.ts";

/** Ctrl-C or a termination signal, as the reason of an abort. */
export class Interrupted extends CoeError {
  override readonly name: string = "Interrupted";
}

/** Prints one line for an expected error, the stack for a fault of ours, and sets the exit code. */
export function exitWith(error: unknown): void {
  const expected = error instanceof CoeError;
  process.stderr.write(`coe: ${expected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)}\n`);
  process.exitCode = error instanceof Interrupted ? 130 : 2;
}

/**
 * Runs an action whose signal fires at the first Ctrl-C, SIGTERM or SIGHUP, so that it can clean up and end; a second one ends the process at once.
 * `message` says what was left as it was.
 */
export async function interruptible<T>(message: string, action: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort(new Interrupted(`interrupted; ${message}`));
  };
  for (const name of signals) process.on(name, interrupt);
  try {
    const result = await action(stop.signal);
    stop.signal.throwIfAborted();
    return result;
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}
