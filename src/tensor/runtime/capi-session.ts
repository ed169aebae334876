/**
 * The C API back end: inputs and outputs are the caller's memory, nothing is copied, a run may take place on a worker thread.
 *
 * All sessions take their working memory from one arena of the process, which grows to what was needed at once and is kept.
 * Native objects are freed by disposal only. Not guaranteed: anything when a bound view's buffer is detached or transferred while bound.
 */
import { messageOf } from "../../base/index.ts";
import { loadOrtLibrary, type OrtLibrary } from "./ort-library.ts";
import { checkBinding, checkView, missingPort } from "./ports.ts";
import { type Binding, type Port, type Session, SessionError, type SessionOptions, type TensorView, type TensorViews } from "./types.ts";
import { elementCount, elementInfo, elementTypeOf } from "./view.ts";

type Pointer = bigint;
const levels = { none: 0, basic: 1, extended: 2, all: 99 } as const;

/** Opens a session on the model's bytes (not kept). Throws SessionError. */
export async function openCapiSession(
  model: Uint8Array,
  options: Required<Pick<SessionOptions, "name" | "threads">> & SessionOptions,
): Promise<Session> {
  const found = loadOrtLibrary();
  if ("failure" in found) throw new SessionError(`${options.name}: the C API back end is not available: ${found.failure}`);
  const { library } = found;
  const { api } = library;
  const settings = library.out((to) => api.createSessionOptions(to));
  try {
    const set = (status: Pointer | null) => {
      const failure = library.failureOf(status);
      if (failure !== undefined) throw new SessionError(`${options.name}: ${failure}`);
    };
    set(api.setIntraOpNumThreads(settings, options.threads));
    set(api.setInterOpNumThreads(settings, 1));
    set(options.memoryPattern === true ? api.enableMemPattern(settings) : api.disableMemPattern(settings));
    set(api.setSessionGraphOptimizationLevel(settings, levels[options.optimisation ?? "all"]));
    set(api.addSessionConfigEntry(settings, "session.intra_op.allow_spinning", options.spinning === false ? "0" : "1"));
    set(api.addSessionConfigEntry(settings, "session.use_env_allocators", "1"));
    for (const [key, value] of Object.entries(options.config ?? {})) set(api.addSessionConfigEntry(settings, key, value));
    const slot = new BigUint64Array(16);
    const status = await new Promise<Pointer | null>((resolve, reject) =>
      api.createSessionFromArray.async(
        library.env,
        library.addressOf(model),
        model.byteLength,
        settings,
        library.addressOf(slot),
        (error: unknown, result: Pointer | null) => (error ? reject(error) : resolve(result)),
      ),
    );
    const failure = library.failureOf(status);
    if (failure !== undefined) throw new SessionError(`${options.name}: the model can't be loaded: ${failure}`);
    return new CapiSession(library, slot[0]!, options.name);
  } finally {
    api.releaseSessionOptions(settings);
  }
}

class CapiSession implements Session {
  readonly backend = "capi";
  readonly provider = "cpu";
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly #library: OrtLibrary;
  readonly #running = new Set<Promise<unknown>>();
  readonly #bindings = new Set<CapiBinding>();
  #handle: Pointer;

  constructor(library: OrtLibrary, handle: Pointer, name: string) {
    this.#library = library;
    this.#handle = handle;
    this.name = name;
    this.inputs = portsOf(library, handle, "Input");
    this.outputs = portsOf(library, handle, "Output");
  }

  bind(inputs: TensorViews, outputs: TensorViews): Binding {
    this.#open();
    checkBinding(this, inputs, outputs);
    const binding: CapiBinding = new CapiBinding(this.#library, this.#handle, this, inputs, outputs, {
      started: (run) => {
        this.#running.add(run);
        void run.catch(() => {}).then(() => this.#running.delete(run));
      },
      closed: () => this.#bindings.delete(binding),
    });
    this.#bindings.add(binding);
    return binding;
  }

  async run(inputs: TensorViews, outputs: readonly string[] = this.outputs.map((port) => port.name)): Promise<Record<string, TensorView>> {
    for (const name of outputs) if (!this.outputs.some((port) => port.name === name)) throw missingPort(this, "output", name);
    using binding = this.bind(inputs, {}) as CapiBinding;
    return await binding.fetch(outputs);
  }

  #open(): void {
    if (this.#handle === 0n) throw new SessionError(`${this.name}: the session is closed`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#handle === 0n) return;
    const handle = this.#handle;
    this.#handle = 0n;
    await Promise.allSettled([...this.#running]);
    for (const binding of [...this.#bindings]) binding[Symbol.dispose]();
    this.#library.api.releaseSession(handle);
  }
}

interface Owner {
  started(run: Promise<unknown>): void;
  closed(): void;
}

/** Arguments of one `Run`: C arrays of names and values. */
class CapiBinding implements Binding {
  readonly #library: OrtLibrary;
  readonly #session: Pointer;
  readonly #owner: Owner;
  readonly #ports: Session;
  readonly #names: readonly string[];
  readonly #inputCount: number;
  /** Keeps the bound memory alive. */
  readonly #views: TensorView[];
  readonly #values: BigUint64Array;
  readonly #strings: Buffer[];
  readonly #nameTable: BigUint64Array;
  readonly #addresses: { readonly names: Pointer; readonly values: Pointer; readonly outputNames: Pointer; readonly outputs: Pointer };
  readonly #dims = new BigInt64Array(16);
  readonly #dimsAddress: Pointer;
  #busy = false;
  #closed = false;

  constructor(library: OrtLibrary, session: Pointer, ports: Session, inputs: TensorViews, outputs: TensorViews, owner: Owner) {
    this.#library = library;
    this.#session = session;
    this.#ports = ports;
    this.#owner = owner;
    this.#names = [...Object.keys(inputs), ...Object.keys(outputs)];
    this.#inputCount = Object.keys(inputs).length;
    this.#views = [...Object.values(inputs), ...Object.values(outputs)];
    this.#dimsAddress = library.addressOf(this.#dims);
    this.#values = new BigUint64Array(this.#names.length + 16);
    this.#strings = this.#names.map((name) => Buffer.from(`${name}\0`));
    this.#nameTable = new BigUint64Array(this.#names.length + 16);
    for (const [i, text] of this.#strings.entries()) this.#nameTable[i] = library.addressOf(text);
    const names = library.addressOf(this.#nameTable);
    const values = library.addressOf(this.#values);
    const skip = BigInt(8 * this.#inputCount);
    this.#addresses = { names, values, outputNames: names + skip, outputs: values + skip };
    for (const [i, view] of this.#views.entries()) this.#values[i] = this.#valueOf(view);
  }

  #valueOf(view: TensorView): Pointer {
    const { dims, data, type } = view;
    for (let i = 0; i < dims.length; i++) this.#dims[i] = BigInt(dims[i]!);
    // An empty tensor's data may have no address; the library takes any that isn't null.
    const address = data.byteLength === 0 ? this.#dimsAddress : this.#library.addressOf(data);
    return this.#library.out((to) =>
      this.#library.api.createTensorWithDataAsOrtValue(
        this.#library.memoryInfo,
        address,
        data.byteLength,
        this.#dimsAddress,
        dims.length,
        elementInfo[type].code,
        to,
      ),
    );
  }

  set(port: string, view: TensorView): void {
    this.#ready();
    const i = this.#names.indexOf(port);
    if (i < 0) throw new SessionError(`${this.#ports.name}: ${port} is not bound; bind it first`);
    checkView(this.#ports, port, view);
    const value = this.#valueOf(view);
    this.#library.api.releaseValue(this.#values[i]);
    this.#values[i] = value;
    this.#views[i] = view;
  }

  #arguments() {
    const { names, values, outputNames, outputs } = this.#addresses;
    return [this.#session, null, names, values, this.#inputCount, outputNames, this.#names.length - this.#inputCount, outputs] as const;
  }

  #ready(): void {
    if (this.#closed) throw new SessionError(`${this.#ports.name}: the binding is closed`);
    if (this.#busy) throw new SessionError(`${this.#ports.name}: a run of this binding is under way; await it first`);
  }

  #check(status: Pointer | null): void {
    const failure = this.#library.failureOf(status);
    if (failure !== undefined) throw new SessionError(`${this.#ports.name}: ${failure}`);
  }

  run(): void {
    this.#ready();
    this.#check(this.#library.api.run(...this.#arguments()));
  }

  runAsync(): Promise<void> {
    return this.#async(this.#arguments()).then((status) => this.#check(status));
  }

  #async(args: readonly unknown[]): Promise<Pointer | null> {
    this.#ready();
    this.#busy = true;
    const run = new Promise<Pointer | null>((resolve, reject) =>
      this.#library.api.run.async(...args, (error: unknown, status: Pointer | null) => {
        this.#busy = false;
        if (error) reject(new SessionError(`${this.#ports.name}: ${messageOf(error)}`, { cause: error }));
        else resolve(status);
      }),
    );
    this.#owner.started(run);
    return run;
  }

  /** Runs with outputs that the library allocates, and copies them out. */
  async fetch(outputs: readonly string[]): Promise<Record<string, TensorView>> {
    const { api } = this.#library;
    const strings = outputs.map((name) => Buffer.from(`${name}\0`));
    const names = BigUint64Array.from([...strings.map((text) => this.#library.addressOf(text)), ...new Array<bigint>(16).fill(0n)]);
    const values = new BigUint64Array(outputs.length + 16);
    const [session, runOptions, inputNames, inputs, count] = this.#arguments();
    const address = (memory: BigUint64Array) => this.#library.addressOf(memory);
    const status = await this.#async([session, runOptions, inputNames, inputs, count, address(names), outputs.length, address(values)]);
    try {
      this.#check(status);
      void strings; // the C strings must outlive the run
      return Object.fromEntries(outputs.map((name, i) => [name, copyOf(this.#library, values[i]!, `${this.#ports.name}: ${name}`)]));
    } finally {
      for (let i = 0; i < outputs.length; i++) if (values[i] !== 0n) api.releaseValue(values[i]);
    }
  }

  [Symbol.dispose](): void {
    if (this.#closed) return;
    if (this.#busy) throw new SessionError(`${this.#ports.name}: a run of this binding is under way; await it before closing`);
    this.#closed = true;
    for (let i = 0; i < this.#names.length; i++) this.#library.api.releaseValue(this.#values[i]);
    this.#owner.closed();
  }
}

/** A fresh copy of a native tensor's data. */
function copyOf(library: OrtLibrary, value: Pointer, what: string): TensorView {
  const info = library.out((to) => library.api.getTensorTypeAndShape(value, to));
  try {
    const { type, dims } = shapeOf(library, info, what);
    const fixed = dims as number[];
    const { make } = elementInfo[type];
    const length = elementCount(fixed);
    if (length === 0) return { type, dims: fixed, data: new make(new ArrayBuffer(0), 0, 0) };
    const address = library.out((to) => library.api.getTensorMutableData(value, to));
    const copy = library.viewOf(address, length * make.BYTES_PER_ELEMENT).slice(0);
    return { type, dims: fixed, data: new make(copy, 0, length) };
  } finally {
    library.api.releaseTensorTypeAndShapeInfo(info);
  }
}

function portsOf(library: OrtLibrary, session: Pointer, side: "Input" | "Output"): Port[] {
  const { api } = library;
  const allocator = library.out((to) => api.getAllocatorWithDefaultOptions(to));
  const count = Number(library.out((to) => api[`sessionGet${side}Count`](session, to)));
  return Array.from({ length: count }, (_, i) => {
    const text = library.out((to) => api[`sessionGet${side}Name`](session, i, allocator, to));
    const name = library.stringAt(text);
    library.free(text);
    const typeInfo = library.out((to) => api[`sessionGet${side}TypeInfo`](session, i, to));
    try {
      const tensor = library.out((to) => api.castTypeInfoToTensorInfo(typeInfo, to));
      if (tensor === 0n) throw new SessionError(`${name} is not a tensor; only tensors are supported`);
      return { name, ...shapeOf(library, tensor, name) };
    } finally {
      api.releaseTypeInfo(typeInfo);
    }
  });
}

function shapeOf(library: OrtLibrary, info: Pointer, what: string): Pick<Port, "type" | "dims"> {
  const { api } = library;
  const code = Number(library.out((to) => api.getTensorElementType(info, to)) & 0xffffffffn);
  const type = elementTypeOf(code);
  if (type === undefined) throw new SessionError(`${what} has ONNX element type ${code}, which is not supported`);
  const rank = Number(library.out((to) => api.getDimensionsCount(info, to)));
  const sizes = new BigInt64Array(rank + 16);
  const symbols = new BigUint64Array(rank + 16);
  library.out(() => api.getDimensions(info, library.addressOf(sizes), rank));
  library.out(() => api.getSymbolicDimensions(info, library.addressOf(symbols), rank));
  const dims = Array.from({ length: rank }, (_, i) => (sizes[i]! >= 0n ? Number(sizes[i]) : library.stringAt(symbols[i]!)));
  return { type, dims };
}
