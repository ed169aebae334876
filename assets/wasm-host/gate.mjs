// @ts-check
/**
 * The import gate: what WebAssembly may call in this process while a program runs.
 *
 * Every function that the Pyodide module imports is one of these: `open` (harmless and needed: clocks, the in-memory files),
 * `refused` or `constant` (a call that a program may try: it gets an error number, which Python turns into an OSError, or a fixed answer) or, by default,
 * `shut`: the call throws, the job is over and the host is thrown away. The gate is shut while a program runs and open while the host itself loads Pyodide.
 * It also caps the module's memory by rewriting the limits in its memory section.
 * Not guaranteed: safety against a fault of V8 itself.
 */

/** @typedef {Record<string, Record<string, any>>} Imports */

/** `WebAssembly`, which Node 20's types leave out. @type {any} */
const wasm = Reflect.get(globalThis, "WebAssembly");

/** Imports that programs may call; their effects are within the module's own memory and the in-memory files that `files.mjs` locks. */
const open = new Set([
  "emscripten_get_now",
  "emscripten_date_now",
  "clock_time_get",
  "clock_res_get",
  "_tzset_js",
  "_timegm_js",
  "_mktime_js",
  "_localtime_js",
  "_gmtime_js",
  "random_get",
  "emscripten_get_heap_max",
  "environ_get",
  "environ_sizes_get",
  "fd_close",
  "fd_read",
  "fd_write",
  "fd_seek",
  "fd_pread",
  "fd_pwrite",
  "fd_sync",
  "fd_fdstat_get",
  "__syscall_openat",
  "__syscall_faccessat",
  "__syscall_chdir",
  "__syscall_fchdir",
  "__syscall_dup",
  "__syscall_dup3",
  "__syscall_fstat64",
  "__syscall_stat64",
  "__syscall_lstat64",
  "__syscall_newfstatat",
  "__syscall_getcwd",
  "__syscall_getdents64",
  "__syscall_mkdirat",
  "__syscall_unlinkat",
  "__syscall_rmdir",
  "__syscall_renameat",
  "__syscall_ftruncate64",
  "__syscall_truncate64",
  "__syscall_readlinkat",
  "__syscall_fcntl64",
  "__syscall_ioctl",
  "__syscall_poll",
  "_try_fcntl64",
  "_Py_CheckEmscriptenSignals_Helper",
  "_PyEM_TrampolineCall_JS",
]);

const permission = 63; // EPERM in Emscripten's numbering (WASI)

/** System calls that fail with "operation not permitted" instead of ending the job. */
const refused = new Set([
  "__syscall_chmod",
  "__syscall_fchmod",
  "__syscall_fchmodat2",
  "__syscall_fchownat",
  "__syscall_fchown32",
  "__syscall_fdatasync",
  "__syscall_mknodat",
  "__syscall_pipe",
  "__syscall_fadvise64",
  "__syscall_fallocate",
  "__syscall_statfs64",
  "__syscall_fstatfs64",
  "__syscall_symlinkat",
  "__syscall_utimensat",
  "__syscall_accept4",
  "__syscall_bind",
  "__syscall_connect",
  "__syscall_getpeername",
  "__syscall_getsockname",
  "__syscall_getsockopt",
  "__syscall_listen",
  "__syscall_recvfrom",
  "__syscall_recvmsg",
  "__syscall_sendmsg",
  "__syscall_sendto",
  "__syscall_socket",
  "_mmap_js",
  "_msync_js",
  "_munmap_js",
]);

/** Imports that answer programs with a fixed value: no user, no stack switching, no names to resolve (EAI_FAIL). */
const constant = new Map([
  ["__syscall_umask_js", 0o22],
  ["__syscall_getuid32_js", 65534],
  ["can_run_sync_js", 0],
  ["getaddrinfo", -4],
  ["getnameinfo", -4],
  ["_emscripten_runtime_keepalive_clear", 0],
  ["_emscripten_system", -1],
  ["_Py_emscripten_runtime", 0],
]);

/** Thrown through WebAssembly when a program calls a shut import. */
export class GateError extends Error {
  /** @param {string} call */
  constructor(call) {
    super(`call of ${call} from a sandboxed program`);
    this.call = call;
  }
}

/** Thrown through WebAssembly when a program asks the process to exit. */
export class ExitError extends Error {
  /** @param {number} code */
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

const state = {
  shut: false,
  /** Bytes to which a program may grow the memory. */
  memory: 0,
  /** The first shut import that was called since the gate was shut. */
  tripped: /** @type {string | undefined} */ (undefined),
};

/** Shuts the gate for a program that may use `memory` bytes. @param {number} memory */
export function shutGate(memory) {
  state.shut = true;
  state.memory = memory;
  state.tripped = undefined;
}

/** Opens it again for the host's own calls; gives the name of the forbidden call that was tried, if any. */
export function openGate() {
  state.shut = false;
  return state.tripped;
}

/**
 * @param {string} name
 * @param {(...args: any[]) => unknown} call
 */
function guard(name, call) {
  if (name === "emscripten_resize_heap") return (/** @type {number} */ size) => (state.shut && size >>> 0 > state.memory ? 0 : call(size));
  if (open.has(name)) return call;
  if (refused.has(name)) return (/** @type {any[]} */ ...args) => (state.shut ? -permission : call(...args));
  const fixed = constant.get(name);
  if (fixed !== undefined) return (/** @type {any[]} */ ...args) => (state.shut ? fixed : call(...args));
  if (name === "proc_exit" || name === "exit") {
    return (/** @type {any[]} */ ...args) => {
      if (state.shut) throw new ExitError(Number(args[0]));
      return call(...args);
    };
  }
  return (/** @type {any[]} */ ...args) => {
    if (!state.shut) return call(...args);
    state.tripped ??= name;
    throw new GateError(name);
  };
}

/**
 * The imports with every function behind the gate; globals and the linker's proxies are passed on as they are.
 * @param {Imports} imports
 * @returns {Imports}
 */
function gated(imports) {
  const env = /** @type {Record<string, any>} */ (imports["env"]);
  const guarded = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, typeof value === "function" ? guard(name, value) : value]),
  );
  return { ...imports, env: guarded, wasi_snapshot_preview1: guarded };
}

/**
 * Rewrites the maximum of the module's own memory, so that it can't grow past `pages` pages of 64 KiB. Throws when the module has no such memory.
 * @param {Uint8Array} module a copy that may be written to
 * @param {number} pages
 */
export function capMemory(module, pages) {
  const read = (/** @type {number} */ at) => {
    let value = 0;
    for (let shift = 0, size = 1; ; shift += 7, size++) {
      const byte = /** @type {number} */ (module[at + size - 1]);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return { value, size };
    }
  };
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const length = read(at + 1);
    const body = at + 1 + length.size;
    if (id === 5) {
      const count = read(body);
      const flags = read(body + count.size);
      const least = read(body + count.size + flags.size);
      const maxAt = body + count.size + flags.size + least.size;
      const most = read(maxAt);
      if (count.value !== 1 || (flags.value & 1) === 0 || least.value > pages || pages >= 2 ** (7 * most.size)) break;
      for (let byte = 0, rest = pages; byte < most.size; byte++, rest = Math.floor(rest / 128)) {
        module[maxAt + byte] = (rest % 128) | (byte + 1 < most.size ? 128 : 0);
      }
      return;
    }
    at = body + length.value;
  }
  throw new Error("the Pyodide module has no memory section whose maximum could be lowered");
}

/**
 * Replaces WebAssembly.instantiate by one that caps the memory and gates the imports of the Pyodide module (the one that imports `env.proc_exit`-like functions
 * by the hundred); small helper modules pass unchanged. After `seal` no module can be made at all.
 * @param {number} pages
 */
export function installGate(pages) {
  const instantiate = wasm.instantiate;
  let modules = 0;
  /** @type {any} */
  let exported;
  wasm.instantiate = async (/** @type {any} */ source, /** @type {Imports | undefined} */ imports) => {
    if (!(source instanceof wasm.Module) && imports !== undefined && "GOT.func" in imports) {
      const copy = Uint8Array.from(source);
      capMemory(copy, pages);
      modules++;
      const made = await instantiate(copy, gated(imports));
      exported = made.instance.exports;
      return made;
    }
    return imports === undefined ? instantiate(source) : instantiate(source, imports);
  };
  return {
    /** The bytes of the module's memory, once there is one. @returns {ArrayBuffer} */
    memory: () => exported.memory.buffer,
    /** Makes further modules impossible; throws when Pyodide's own didn't come through the gate. */
    seal() {
      if (modules !== 1) throw new Error(`the import gate saw ${modules} Pyodide modules, 1 was expected`);
      const refuse = () => {
        throw new GateError("WebAssembly");
      };
      Object.assign(wasm, { instantiate: refuse, compile: refuse, Instance: refuse, Module: refuse, instantiateStreaming: refuse });
    },
  };
}
