/** Work that Ctrl-C stops in good order: the first one aborts the signal, a second one ends the process at once. */

/**
 * Runs `work` with a signal that SIGINT or SIGTERM aborts. Nothing when it was interrupted: then `kept` is printed on stderr and the
 * exit code is 130. Other errors are thrown on.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>, kept = ""): Promise<T | undefined> {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new DOMException("interrupted", "AbortError"));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.stderr.write(`interrupted${kept && `; ${kept}`}\n`);
    process.exitCode = 130;
    return undefined;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
