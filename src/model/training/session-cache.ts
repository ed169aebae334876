/**
 * Training and scoring sessions by padded length and kind, bound to a trainer's memory; the least recently used is closed when there are too
 * many.
 */
import { type Binding, openSession, type Session, type TensorView, viewOf } from "../../tensor/index.ts";
import type { Arena } from "../weights/arena.ts";
import type { ParameterSet } from "../weights/parameter-set.ts";
import type { MicroBatch } from "./batch.ts";
import { batchPorts, buildModelGraph, gradientPorts, type WeightMode } from "./graphs.ts";
import { type LossShape, lossInputs } from "./loss.ts";
import type { TrainerSettings } from "./trainer-settings.ts";

export interface SessionKey {
  readonly mode: WeightMode;
  /** A plain graph over the merged weights. */
  readonly merged: boolean;
  readonly length: number;
  readonly loss: LossShape | undefined;
}

export interface BatchResult {
  readonly loss: number;
  readonly logprobs: Float32Array;
  readonly entropy: Float32Array | undefined;
}

/** One session with its binding; the views of a batch are set anew for each. */
export class BoundSession implements AsyncDisposable {
  readonly #session: Session;
  readonly #fixedIn: Readonly<Record<string, TensorView>>;
  readonly #fixedOut: Readonly<Record<string, TensorView>>;
  readonly #entropy: boolean;
  #binding: Binding | undefined;
  readonly #loss: Float32Array | undefined;

  constructor(
    session: Session,
    fixedIn: Readonly<Record<string, TensorView>>,
    fixedOut: Readonly<Record<string, TensorView>>,
    options: { entropy: boolean },
  ) {
    this.#session = session;
    this.#fixedIn = fixedIn;
    this.#fixedOut = fixedOut;
    this.#entropy = options.entropy;
    this.#loss = fixedOut[batchPorts.loss]?.data as Float32Array | undefined;
  }

  async run(batch: MicroBatch, feeds: ReadonlyMap<string, Float32Array>): Promise<BatchResult> {
    const count = batch.rows.length;
    const inputs: Record<string, TensorView> = {
      [batchPorts.ids]: viewOf("int32", [batch.ids.length], batch.ids),
      [batchPorts.rows]: viewOf("int32", [count], batch.rows),
      [batchPorts.targets]: viewOf("int32", [count], batch.targets),
    };
    // Forward only, nothing reads where the rows went.
    if (this.#session.inputs.some((port) => port.name === batchPorts.inverse)) {
      inputs[batchPorts.inverse] = viewOf("int32", [batch.inverse.length], batch.inverse);
    }
    const vectors = new Set<string>(Object.values(lossInputs));
    for (const [name, data] of feeds) inputs[name] = viewOf("float32", vectors.has(name) ? [count] : [], data);
    const logprobs = viewOf("float32", [count]);
    const entropy = this.#entropy ? viewOf("float32", [count]) : undefined;
    const outputs: Record<string, TensorView> = { [batchPorts.logprobs]: logprobs, ...(entropy && { [batchPorts.entropy]: entropy }) };
    if (!this.#binding) this.#binding = this.#session.bind({ ...this.#fixedIn, ...inputs }, { ...this.#fixedOut, ...outputs });
    else for (const [port, view] of [...Object.entries(inputs), ...Object.entries(outputs)]) this.#binding.set(port, view);
    await this.#binding.runAsync();
    return { loss: this.#loss?.[0] ?? 0, logprobs: logprobs.data as Float32Array, entropy: entropy?.data as Float32Array | undefined };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#binding?.[Symbol.dispose]();
    await this.#session[Symbol.asyncDispose]();
  }
}

export class SessionCache implements AsyncDisposable {
  readonly #options: TrainerSettings;
  readonly #gradients: Arena;
  readonly #merged: ParameterSet | undefined;
  /** In order of use, the latest last. */
  readonly #sessions = new Map<string, BoundSession>();

  /** The sessions add to `gradients`. */
  constructor(options: TrainerSettings, gradients: Arena, merged: ParameterSet | undefined) {
    this.#options = options;
    this.#gradients = gradients;
    this.#merged = merged;
  }

  async get(key: SessionKey): Promise<BoundSession> {
    const text = JSON.stringify([key.mode, key.merged, key.length, key.loss]);
    let session = this.#sessions.get(text);
    this.#sessions.delete(text);
    if (!session) {
      while (this.#sessions.size >= (this.#options.maxSessions ?? 8)) {
        const [oldest, stale] = this.#sessions.entries().next().value!;
        this.#sessions.delete(oldest);
        await stale[Symbol.asyncDispose]();
      }
      session = await this.#open(key);
    }
    this.#sessions.set(text, session);
    return session;
  }

  async #open({ mode, merged, length, loss }: SessionKey): Promise<BoundSession> {
    const { parameters: base, adapter, entropy = false, session: sessionOptions } = this.#options;
    const useMerged = merged || mode === "merged";
    const parameters = useMerged ? this.#merged! : base;
    const graph = buildModelGraph({
      config: base.config,
      parameters,
      mode,
      length,
      entropy,
      ...(loss && { loss }),
      ...(adapter && mode !== "plain" && { adapter }),
    });
    const session = await openSession(graph.model, { ...sessionOptions, name: loss ? `train-${length}` : `score-${length}` });
    const fixedIn: Record<string, TensorView> = {};
    const fixedOut: Record<string, TensorView> = {};
    for (const name of graph.inputs.keys()) {
      // The merged graph's own norms are 1; the base's gains scale A.
      const source = mode === "merged" && name.endsWith("layernorm.weight") ? base : parameters;
      if (parameters.views.has(name)) fixedIn[name] = source.tensor(name);
      else if (adapter?.arena.layout.slots.has(name)) fixedIn[name] = adapter.arena.view(name);
    }
    for (const name of graph.trained) {
      const { start, next } = gradientPorts(name);
      fixedIn[start] = this.#gradients.view(name);
      fixedOut[next] = fixedIn[start];
    }
    if (loss) fixedOut[batchPorts.loss] = viewOf("float32", []);
    return new BoundSession(session, fixedIn, fixedOut, { entropy });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const session of this.#sessions.values()) await session[Symbol.asyncDispose]();
    this.#sessions.clear();
  }
}
