/**
 * What a session is: typed views of memory, bindings of views to a model's ports, and the options of a session.
 *
 * A `TensorView` is memory of the caller's; a session reads inputs from it and writes outputs to it. Not guaranteed: that two sessions may
 * write the same memory at the same time.
 */
import { CoeError } from "../../base/index.ts";

/** Element types that cross the session boundary. float16 and bfloat16 travel as raw bits in a Uint16Array, bool as Uint8Array. */
export type ElementType = "float32" | "float16" | "bfloat16" | "float64" | "int8" | "uint8" | "int32" | "int64" | "bool";

export type TensorData = Float32Array | Float64Array | Uint16Array | Int8Array | Uint8Array | Int32Array | BigInt64Array;

/** A typed, shaped window on memory, row-major. `data.length` is the product of `dims`. */
export interface TensorView {
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly data: TensorData;
}

export type TensorViews = Readonly<Record<string, TensorView>>;

/** How the model's bytes are executed: `capi` calls the library's C functions (no copies), `binding` goes through onnxruntime-node. */
export type BackendName = "capi" | "binding";

export type ProviderName = "cpu" | "webgpu" | "cuda";

export interface SessionOptions {
  /** Shown in errors. Default: "model". */
  readonly name?: string;
  /** Default: `capi` where it loads and the provider is `cpu`, else `binding`. Naming a back end that can't be had is an error. */
  readonly backend?: BackendName;
  /** Default: `cpu`. */
  readonly provider?: ProviderName;
  /** Threads within one operation. Default: the number of cores the process may use. */
  readonly threads?: number;
  /** Default: `all`. */
  readonly optimisation?: "none" | "basic" | "extended" | "all";
  /** Plan the memory of a run ahead. Off by default: on, it nearly doubles peak memory for a few per cent of speed. */
  readonly memoryPattern?: boolean;
  /** Threads spin between operations. Default: true (faster, one busy core per thread while a run lasts). */
  readonly spinning?: boolean;
  /** Further ONNX Runtime session configuration entries, by key. */
  readonly config?: Readonly<Record<string, string>>;
}

/** A model's input or output. A symbolic or unknown dimension is a string (its name, possibly empty). */
export interface Port {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly (number | string)[];
}

/**
 * A set of views bound to a session's ports; may be run any number of times. An output may be the same memory as an input (state updated in place);
 * whether the model may read an input after writing that output is the model's business.
 */
export interface Binding extends Disposable {
  /** Runs on this thread and returns when the outputs are written. Throws SessionError. */
  run(): void;
  /** Runs on a worker thread where the back end can (capi); the event loop stays free. One run at a time per binding. */
  runAsync(): Promise<void>;
  /** Replaces the view bound to a port (about a microsecond with capi). The port must have been bound before. */
  set(port: string, view: TensorView): void;
}

export interface Session extends AsyncDisposable {
  readonly name: string;
  readonly backend: BackendName;
  readonly provider: ProviderName;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** Every input must be bound; outputs that are left out are not fetched. Throws SessionError on unknown ports, missing inputs and wrong element types. */
  bind(inputs: TensorViews, outputs: TensorViews): Binding;
  /** Simple use: outputs (all, or those named) are allocated by the run and returned as copies. */
  run(inputs: TensorViews, outputs?: readonly string[]): Promise<Record<string, TensorView>>;
}

/** A session can't be opened or a run failed; the message carries the model's name and ONNX Runtime's own text. */
export class SessionError extends CoeError {
  override readonly name: string = "SessionError";
}
