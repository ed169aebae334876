/**
 * Which back end runs programs: native where its probes succeed, else Pyodide; a name that was asked for, or nothing.
 *
 * Probing runs the thing itself; versions are never compared. Not guaranteed: that a back end which could be opened stays usable.
 */
import { InputError, type Logger, messageOf } from "../base/index.ts";
import type { Backend } from "./backend.ts";
import { openNativeBackend } from "./native/native-backend.ts";
import { openPyodideBackend } from "./wasm/pyodide-backend.ts";

export interface ChoiceOptions {
  readonly backend?: string;
  readonly cacheFolder?: string;
  readonly logger?: Logger;
}

/** Opens the back end asked for. Throws SandboxError when it can't be had, InputError on a name that is not known. */
export async function openBackend(options: ChoiceOptions): Promise<Backend> {
  const shared = {
    ...(options.cacheFolder === undefined ? {} : { cacheFolder: options.cacheFolder }),
    ...(options.logger ? { logger: options.logger } : {}),
  };
  switch (options.backend ?? "auto") {
    case "auto":
      return openBest(shared);
    case "native":
      return openNativeBackend();
    case "pyodide":
      return openPyodideBackend(shared);
    default:
      throw new InputError(`the back end must be auto, native or pyodide, got ${JSON.stringify(options.backend)}`);
  }
}

async function openBest(shared: { readonly cacheFolder?: string; readonly logger?: Logger }): Promise<Backend> {
  try {
    return await openNativeBackend();
  } catch (error) {
    const reason = `not native: ${messageOf(error)}`;
    shared.logger?.info(reason);
    const backend = await openPyodideBackend(shared);
    return withReason(backend, reason);
  }
}

/** The back end with one more line about why it was chosen. */
function withReason(backend: Backend, reason: string): Backend {
  return {
    info: { ...backend.info, reasons: [reason, ...backend.info.reasons] },
    code: backend.code,
    watchdogMs: (wallMs) => backend.watchdogMs(wallMs),
    open: () => backend.open(),
    [Symbol.asyncDispose]: () => backend[Symbol.asyncDispose](),
  };
}
