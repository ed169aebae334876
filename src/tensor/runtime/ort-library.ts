/**
 * ONNX Runtime's C API, out of the shared library that the onnxruntime-node package ships, through koffi.
 *
 * The API is a table of function pointers that only ever grows at its end; the indices below are positions in `struct OrtApi` of
 * onnxruntime_c_api.h (all of them from API version 7 or before, hence fixed for good). The table is touched only when the library says that it is
 * exactly the pinned version, and cheap self-checks run before it is used. Not guaranteed: that it loads: `loadOrtLibrary` says why not.
 */

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { messageOf } from "../../base/index.ts";
import { loadKoffi } from "./koffi.ts";

export const ORT_VERSION = "1.30.0";
const API_VERSION = 7;

type Pointer = bigint;

/** Position in the table, result, arguments. Pointers (addresses) are bigints in JavaScript; null is `null` or 0n. */
const signatures = {
  createStatus: [0, "void *", ["int", "str"]],
  getErrorCode: [1, "int", ["void *"]],
  getErrorMessage: [2, "str", ["void *"]],
  createEnv: [3, "void *", ["int", "str", "void *"]],
  createSessionFromArray: [8, "void *", ["void *", "void *", "size_t", "void *", "void *"]],
  run: [9, "void *", ["void *", "void *", "void *", "void *", "size_t", "void *", "size_t", "void *"]],
  createSessionOptions: [10, "void *", ["void *"]],
  enableMemPattern: [16, "void *", ["void *"]],
  disableMemPattern: [17, "void *", ["void *"]],
  setSessionGraphOptimizationLevel: [23, "void *", ["void *", "int"]],
  setIntraOpNumThreads: [24, "void *", ["void *", "int"]],
  setInterOpNumThreads: [25, "void *", ["void *", "int"]],
  sessionGetInputCount: [30, "void *", ["void *", "void *"]],
  sessionGetOutputCount: [31, "void *", ["void *", "void *"]],
  sessionGetInputTypeInfo: [33, "void *", ["void *", "size_t", "void *"]],
  sessionGetOutputTypeInfo: [34, "void *", ["void *", "size_t", "void *"]],
  sessionGetInputName: [36, "void *", ["void *", "size_t", "void *", "void *"]],
  sessionGetOutputName: [37, "void *", ["void *", "size_t", "void *", "void *"]],
  createTensorWithDataAsOrtValue: [49, "void *", ["void *", "void *", "size_t", "void *", "size_t", "int", "void *"]],
  getTensorMutableData: [51, "void *", ["void *", "void *"]],
  castTypeInfoToTensorInfo: [55, "void *", ["void *", "void *"]],
  getTensorElementType: [60, "void *", ["void *", "void *"]],
  getDimensionsCount: [61, "void *", ["void *", "void *"]],
  getDimensions: [62, "void *", ["void *", "void *", "size_t"]],
  getSymbolicDimensions: [63, "void *", ["void *", "void *", "size_t"]],
  getTensorTypeAndShape: [65, "void *", ["void *", "void *"]],
  createCpuMemoryInfo: [69, "void *", ["int", "int", "void *"]],
  memoryInfoGetName: [71, "void *", ["void *", "void *"]],
  allocatorFree: [76, "void *", ["void *", "void *"]],
  getAllocatorWithDefaultOptions: [78, "void *", ["void *"]],
  releaseStatus: [93, "void", ["void *"]],
  releaseSession: [95, "void", ["void *"]],
  releaseValue: [96, "void", ["void *"]],
  releaseTypeInfo: [98, "void", ["void *"]],
  releaseTensorTypeAndShapeInfo: [99, "void", ["void *"]],
  releaseSessionOptions: [100, "void", ["void *"]],
  addSessionConfigEntry: [130, "void *", ["void *", "str", "str"]],
  createAndRegisterAllocator: [144, "void *", ["void *", "void *", "void *"]],
  createArenaCfg: [156, "void *", ["size_t", "int", "int", "int", "void *"]],
  releaseArenaCfg: [157, "void", ["void *"]],
} as const satisfies Record<string, readonly [number, string, readonly string[]]>;

type FunctionName = keyof typeof signatures;
/** A native function; `async` runs it on a worker thread and hands the result to the callback. */
export interface NativeFunction {
  // biome-ignore lint/suspicious/noExplicitAny: the C signature is in the table above, koffi checks it at the call
  (...args: any[]): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above; the last argument is the callback
  async(...args: any[]): void;
}

export interface OrtLibrary {
  readonly api: Readonly<Record<FunctionName, NativeFunction>>;
  readonly memoryInfo: Pointer;
  readonly env: Pointer;
  /** Frees what the library's default allocator gave. */
  free(pointer: Pointer): void;
  addressOf(memory: ArrayBuffer | ArrayBufferView): Pointer;
  viewOf(pointer: Pointer, bytes: number): ArrayBuffer;
  stringAt(pointer: Pointer): string;
  /** The message of a status, which is released; undefined for success. */
  failureOf(status: Pointer | null): string | undefined;
  /** Runs `call` with the address of a pointer-sized slot and returns what was written there. Throws an Error with ORT's message. */
  out(call: (slot: Pointer) => Pointer | null): Pointer;
  /** koffi closes the library when its object is collected: it stays referenced here. */
  readonly handle: unknown;
}

let loaded: { readonly library: OrtLibrary } | { readonly failure: string } | undefined;

/** The library, or why it can't be used on this platform. Loaded once per process. */
export function loadOrtLibrary(): { readonly library: OrtLibrary } | { readonly failure: string } {
  if (loaded === undefined) {
    try {
      loaded = { library: load() };
    } catch (cause) {
      loaded = { failure: messageOf(cause) };
    }
  }
  return loaded;
}

function libraryPath(): string {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json")),
    "bin/napi-v6",
    process.platform,
    process.arch,
  );
  const found = readdirSync(folder).find((name) => /^(libonnxruntime\.so\.1|libonnxruntime\.1\..*\.dylib|onnxruntime\.dll)$/.test(name));
  if (found === undefined) throw new Error(`no ONNX Runtime library in ${folder}`);
  return join(folder, found);
}

function load(): OrtLibrary {
  const found = loadKoffi();
  if ("failure" in found) throw new Error(`koffi does not load: ${found.failure}`);
  const { koffi } = found;
  const handle = koffi.load(libraryPath());
  const base = new BigUint64Array(koffi.view(handle.func("OrtGetApiBase", "void *", [])(), 16));
  const version = koffi.decode(base[1]!, koffi.proto("str", []))() as string;
  if (version !== ORT_VERSION) throw new Error(`the library is ONNX Runtime ${version}, the function table is known for ${ORT_VERSION}`);
  const table = koffi.decode(base[0]!, koffi.proto("void *", ["uint32"]))(API_VERSION) as Pointer | null;
  if (!table) throw new Error(`ONNX Runtime ${version} does not offer API version ${API_VERSION}`);

  const pointers = new BigUint64Array(koffi.view(table, 8 * (1 + Math.max(...Object.values(signatures).map(([index]) => index)))));
  const entries = Object.entries(signatures).map(([name, [index, result, args]]) => [
    name,
    koffi.decode(pointers[index]!, koffi.proto(result, [...args])) as NativeFunction,
  ]);
  const api = Object.fromEntries(entries) as Record<FunctionName, NativeFunction>;

  const slot = new BigUint64Array(1 + 8); // longer than what V8 keeps on its moving heap
  const slotAddress = koffi.address(slot);
  const failureOf = (status: Pointer | null): string | undefined => {
    if (!status) return undefined;
    const message = api.getErrorMessage(status) as string;
    api.releaseStatus(status);
    return message;
  };
  const out = (call: (slot: Pointer) => Pointer | null): Pointer => {
    slot[0] = 0n;
    const failure = failureOf(call(slotAddress));
    if (failure !== undefined) throw new Error(failure);
    return slot[0];
  };
  const stringAt = (pointer: Pointer): string => koffi.decode.string(pointer);

  const probe = api.createStatus(2, "probe") as Pointer;
  if (api.getErrorCode(probe) !== 2 || failureOf(probe) !== "probe") throw new Error("self-check failed: status round trip");
  const memoryInfo = out((to) => api.createCpuMemoryInfo(1, 0, to)); // OrtArenaAllocator, OrtMemTypeDefault
  const memoryName = stringAt(out((to) => api.memoryInfoGetName(memoryInfo, to)));
  if (memoryName !== "Cpu") throw new Error(`self-check failed: the CPU memory is called ${memoryName}`);
  const allocator = out((to) => api.getAllocatorWithDefaultOptions(to));
  const env = out((to) => api.createEnv(4, "coe", to)); // silent: errors come back as statuses; ONNX Runtime keeps one environment per process
  // One arena for all sessions: what one has freed, the next one uses. Limits and growth as by default.
  const arena = out((to) => api.createArenaCfg(0, -1, -1, -1, to));
  const refused = failureOf(api.createAndRegisterAllocator(env, memoryInfo, arena));
  if (refused !== undefined) throw new Error(`no shared arena: ${refused}`);
  api.releaseArenaCfg(arena);
  return {
    api,
    memoryInfo,
    env,
    failureOf,
    out,
    stringAt,
    free: (pointer) => void failureOf(api.allocatorFree(allocator, pointer)),
    addressOf: (memory) => koffi.address(memory),
    viewOf: (pointer, bytes) => koffi.view(pointer, bytes),
    handle,
  };
}
