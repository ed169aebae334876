/**
 * The fallback back end: the onnxruntime-node package's own binding, and the way to its other providers (WebGPU, CUDA).
 *
 * Same interface as the C API. The differences: every fetched output is copied (the binding allocates it, then it is copied into the bound
 * view), `runAsync` yields to the event loop once and then blocks it for the run, and bfloat16 can't cross.
 */
import { createRequire } from "node:module";
import { messageOf } from "../../base/index.ts";
import { checkBinding, checkView, missingPort } from "./ports.ts";
import {
  type Binding,
  type ElementType,
  type Port,
  type ProviderName,
  type Session,
  SessionError,
  type SessionOptions,
  type TensorView,
  type TensorViews,
} from "./types.ts";
import { elementTypeOf } from "./view.ts";

interface NativeTensor {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: TensorView["data"];
}
interface NativePort {
  readonly name: string;
  readonly isTensor: boolean;
  readonly symbolicDimensions: readonly string[];
  readonly shape: readonly number[];
  readonly type: number;
}
/** The synchronous class that the package wraps in promises (its dist/binding.js, pinned version). */
interface NativeSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  readonly inputMetadata: readonly NativePort[];
  readonly outputMetadata: readonly NativePort[];
  run(feeds: Record<string, NativeTensor>, fetches: Record<string, NativeTensor | null>, options: object): Record<string, NativeTensor>;
  dispose(): void;
}
interface NativeModule {
  readonly binding: { readonly InferenceSession: new () => NativeSession; listSupportedBackends(): readonly { readonly name: string }[] };
  initOrt(): void;
}
type TensorClass = new (type: string, data: TensorView["data"], dims: readonly number[]) => NativeTensor;

let loaded: { readonly native: NativeModule; readonly Tensor: TensorClass } | { readonly failure: string } | undefined;

function load() {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    try {
      const native = require("onnxruntime-node/dist/binding.js") as NativeModule;
      const { Tensor } = require("onnxruntime-node") as { Tensor: TensorClass };
      native.initOrt();
      loaded = { native, Tensor };
    } catch (cause) {
      loaded = { failure: messageOf(cause) };
    }
  }
  return loaded;
}

/** Providers that the binding of this platform was built with; whether one works on this machine shows when a session is opened. */
export function bindingProviders(): readonly string[] {
  const found = load();
  return "failure" in found ? [] : found.native.binding.listSupportedBackends().map((backend) => backend.name);
}

export async function openBindingSession(
  model: Uint8Array,
  options: Required<Pick<SessionOptions, "name" | "threads">> & SessionOptions,
): Promise<Session> {
  const found = load();
  if ("failure" in found) throw new SessionError(`${options.name}: the onnxruntime-node binding does not load: ${found.failure}`);
  const provider = options.provider ?? "cpu";
  const session = new found.native.binding.InferenceSession();
  try {
    session.loadModel(model.buffer, model.byteOffset, model.byteLength, {
      executionProviders: provider === "cpu" ? ["cpu"] : [provider, "cpu"],
      intraOpNumThreads: options.threads,
      interOpNumThreads: 1,
      enableMemPattern: options.memoryPattern === true,
      enableCpuMemArena: true,
      graphOptimizationLevel: options.optimisation === "none" ? "disabled" : (options.optimisation ?? "all"),
      logSeverityLevel: 4,
      extra: { session: { intra_op: { allow_spinning: options.spinning === false ? "0" : "1" } }, ...nested(options.config) },
    });
  } catch (cause) {
    throw new SessionError(`${options.name}: the model can't be loaded: ${messageOf(cause)}`, { cause });
  }
  return new BindingSession(session, found.Tensor, options.name, provider);
}

function nested(config: SessionOptions["config"]): object {
  return Object.fromEntries(Object.entries(config ?? {}));
}

class BindingSession implements Session {
  readonly backend = "binding";
  readonly name: string;
  readonly provider: ProviderName;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly #session: NativeSession;
  readonly #Tensor: TensorClass;
  #closed = false;

  constructor(session: NativeSession, Tensor: TensorClass, name: string, provider: ProviderName) {
    this.#session = session;
    this.#Tensor = Tensor;
    this.name = name;
    this.provider = provider;
    this.inputs = session.inputMetadata.map(portOf);
    this.outputs = session.outputMetadata.map(portOf);
  }

  bind(inputs: TensorViews, outputs: TensorViews): Binding {
    if (this.#closed) throw new SessionError(`${this.name}: the session is closed`);
    checkBinding(this, inputs, outputs);
    const feeds = new Map(Object.entries(inputs).map(([name, view]) => [name, this.#tensorOf(name, view)]));
    const views = new Map(Object.entries(outputs));
    let open = true;
    const ready = () => {
      if (!open || this.#closed) throw new SessionError(`${this.name}: the ${open ? "session" : "binding"} is closed`);
    };
    const run = () => {
      ready();
      const results = this.#run(Object.fromEntries(feeds), [...views.keys()]);
      for (const [name, view] of views) this.#copy(name, results[name]!, view);
    };
    return {
      run,
      runAsync: async () => {
        ready();
        await new Promise((resolve) => setImmediate(resolve));
        run();
      },
      set: (name, view) => {
        ready();
        if (!feeds.has(name) && !views.has(name)) throw new SessionError(`${this.name}: ${name} is not bound; bind it first`);
        checkView(this, name, view);
        if (feeds.has(name)) feeds.set(name, this.#tensorOf(name, view));
        else views.set(name, view);
      },
      [Symbol.dispose]: () => {
        open = false;
        feeds.clear();
        views.clear();
      },
    };
  }

  async run(inputs: TensorViews, outputs: readonly string[] = this.outputs.map((port) => port.name)): Promise<Record<string, TensorView>> {
    if (this.#closed) throw new SessionError(`${this.name}: the session is closed`);
    for (const name of outputs) if (!this.outputs.some((port) => port.name === name)) throw missingPort(this, "output", name);
    checkBinding(this, inputs, {});
    await new Promise((resolve) => setImmediate(resolve));
    const results = this.#run(
      Object.fromEntries(Object.entries(inputs).map(([name, view]) => [name, this.#tensorOf(name, view)])),
      outputs,
    );
    return Object.fromEntries(
      outputs.map((name) => {
        const { type, dims, data } = results[name]!;
        const raw = type === "float16" ? new Uint16Array(data.buffer, data.byteOffset, data.length) : data;
        return [name, { type: type as ElementType, dims, data: raw }];
      }),
    );
  }

  #tensorOf(name: string, view: TensorView): NativeTensor {
    if (view.type === "bfloat16")
      throw new SessionError(`${this.name}: ${name}: bfloat16 can't cross the onnxruntime-node binding; use float16 or the capi back end`);
    return new this.#Tensor(view.type, view.data, view.dims);
  }

  #run(feeds: Record<string, NativeTensor>, outputs: readonly string[]): Record<string, NativeTensor> {
    try {
      return this.#session.run(feeds, Object.fromEntries(outputs.map((name) => [name, null])), {});
    } catch (cause) {
      throw new SessionError(`${this.name}: ${messageOf(cause)}`, { cause });
    }
  }

  #copy(name: string, result: NativeTensor, view: TensorView): void {
    if (result.dims.length !== view.dims.length || result.dims.some((d, i) => d !== view.dims[i]))
      throw new SessionError(`${this.name}: output ${name} has dimensions [${result.dims.join(", ")}], bound to [${view.dims.join(", ")}]`);
    const to = new Uint8Array(view.data.buffer, view.data.byteOffset, view.data.byteLength);
    to.set(new Uint8Array(result.data.buffer, result.data.byteOffset, result.data.byteLength));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#session.dispose();
  }
}

function portOf(port: NativePort): Port {
  const type = elementTypeOf(port.type);
  if (!port.isTensor || type === undefined) throw new SessionError(`${port.name} has an unsupported type (ONNX element type ${port.type})`);
  return { name: port.name, type, dims: port.shape.map((d, i) => (d >= 0 ? d : (port.symbolicDimensions[i] ?? ""))) };
}
