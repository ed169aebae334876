// @ts-check
/**
 * Takes out of this process what a program that reached JavaScript could use: network, files, child processes, code generation.
 *
 * The parent starts Node with its permission model (reads of the folders named there and nothing else; no workers, children, add-ons)
 * and with `--disallow-code-generation-from-strings`; this file does what flags can't. It is defence in depth: the import gate (`gate.mjs`) should have kept the program out.
 * Not guaranteed: that no way to the network is left in Node itself; Node's permission model doesn't cover it.
 */
import { constants } from "node:fs";
import net from "node:net";

const refuse = (/** @type {string} */ what) => () => {
  throw new Error(`${what} is not available in the sandbox`);
};

/** Before Pyodide is loaded: it reads `process.binding("constants")`, which the permission model forbids. */
export function hardenEarly() {
  /** @type {any} */ (process).binding = (/** @type {string} */ name) => {
    if (name === "constants") return { fs: { ...constants } };
    throw new Error(`process.binding(${name}) is not available in the sandbox`);
  };
  net.Socket.prototype.connect = /** @type {any} */ (refuse("the network"));
  net.Server.prototype.listen = /** @type {any} */ (refuse("the network"));
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);
}

/** After Pyodide is loaded and before any program runs. */
export function hardenLate() {
  const late = /** @type {any} */ (process);
  const members = [
    "binding",
    "dlopen",
    "_linkedBinding",
    "kill",
    "_kill",
    "chdir",
    "setuid",
    "setgid",
    "umask",
    "openStdin",
    "report",
    "mainModule",
    "env",
  ];
  for (const name of [...members, "getBuiltinModule", "_debugProcess", "_debugEnd", "_startProfilerIdleNotifier"]) {
    if (name in late) Object.defineProperty(late, name, { value: undefined, configurable: false, writable: false });
  }
  const silent = () => {};
  for (const name of Object.keys(console)) Reflect.set(console, name, silent);
  for (const name of ["process", "require", "module", "Buffer", "console", "queueMicrotask", "structuredClone", "navigator", "global"]) {
    Reflect.deleteProperty(globalThis, name);
  }
}
