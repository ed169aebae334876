/**
 * Training and scoring sessions by padded length and kind, bound to a trainer's memory; the least recently used is closed when there are too
 * many.
 */
import { type Binding, openSession, type Session, type TensorView, targets, viewOf } from "../../tensor/index.ts";
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

type Ports = Readonly<Record<string, TensorView>>;

/** One session with a binding per lane; the views of a batch are set anew for each. Lanes may run at the same time. */
class BoundSession implements AsyncDisposable {
  readonly #session: Session;
  readonly #fixed: readonly { readonly inputs: Ports; readonly outputs: Ports }[];
  readonly #entropy: boolean;
  readonly #bindings: (Binding | undefined)[] = [];

  constructor(session: Session, fixed: readonly { readonly inputs: Ports; readonly outputs: Ports }[], options: { entropy: boolean }) {
    this.#session = session;
    this.#fixed = fixed;
    this.#entropy = options.entropy;
  }

  async run(batch: MicroBatch, feeds: ReadonlyMap<string, Float32Array>, lane: number): Promise<BatchResult> {
    const fixed = this.#fixed[lane]!;
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
    const bound = this.#bindings[lane];
    const binding = bound ?? this.#session.bind({ ...fixed.inputs, ...inputs }, { ...fixed.outputs, ...outputs });
    this.#bindings[lane] = binding;
    if (bound) for (const [port, view] of [...Object.entries(inputs), ...Object.entries(outputs)]) bound.set(port, view);
    await binding.runAsync();
    return {
      loss: (fixed.outputs[batchPorts.loss]?.data[0] as number | undefined) ?? 0,
      logprobs: logprobs.data as Float32Array,
      entropy: entropy?.data as Float32Array | undefined,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const binding of this.#bindings) binding?.[Symbol.dispose]();
    await this.#session[Symbol.asyncDispose]();
  }
}

export class SessionCache implements AsyncDisposable {
  readonly #options: TrainerSettings;
  readonly #gradients: readonly Arena[];
  readonly #merged: ParameterSet | undefined;
  /** In order of use, the latest last. */
  readonly #sessions = new Map<string, { readonly opening: Promise<BoundSession>; users: number }>();

  /** Lane i adds to `gradients[i]`. */
  constructor(options: TrainerSettings, gradients: readonly Arena[], merged: ParameterSet | undefined) {
    this.#options = options;
    this.#gradients = gradients;
    this.#merged = merged;
  }

  /** Runs a micro-batch in a lane; lanes may run at the same time, each one batch after the other. */
  async run(key: SessionKey, batch: MicroBatch, feeds: ReadonlyMap<string, Float32Array>, lane: number): Promise<BatchResult> {
    const text = JSON.stringify([key.mode, key.merged, key.length, key.loss]);
    const entry = this.#sessions.get(text) ?? { opening: this.#open(key), users: 0 };
    this.#sessions.delete(text);
    this.#sessions.set(text, entry);
    entry.users++;
    try {
      const session = await entry.opening;
      await this.#makeRoom();
      return await session.run(batch, feeds, lane);
    } catch (error) {
      this.#sessions.delete(text);
      throw error;
    } finally {
      entry.users--;
    }
  }

  /** Closes what was used least recently and is idle. */
  async #makeRoom(): Promise<void> {
    const most = this.#options.maxSessions ?? 24;
    for (const [text, { opening, users }] of [...this.#sessions]) {
      if (this.#sessions.size <= most) return;
      if (users > 0) continue;
      this.#sessions.delete(text);
      await (await opening)[Symbol.asyncDispose]();
    }
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
      target: targets[sessionOptions?.provider ?? "cpu"],
      ...(loss && { loss }),
      ...(adapter && mode !== "plain" && { adapter }),
    });
    const session = await openSession(graph.model, { ...sessionOptions, name: loss ? `train-${length}` : `score-${length}` });
    const weights: Record<string, TensorView> = {};
    for (const name of graph.inputs.keys()) {
      // The merged graph's own norms are 1; the base's gains scale A.
      const source = mode === "merged" && name.endsWith("layernorm.weight") ? base : parameters;
      if (parameters.views.has(name)) weights[name] = source.tensor(name);
      else if (adapter?.arena.layout.slots.has(name)) weights[name] = adapter.arena.view(name);
    }
    const fixed = this.#gradients.map((gradients) => {
      const inputs = { ...weights };
      const outputs: Record<string, TensorView> = loss ? { [batchPorts.loss]: viewOf("float32", []) } : {};
      for (const name of graph.trained) {
        const { start, next } = gradientPorts(name);
        inputs[start] = gradients.view(name);
        outputs[next] = inputs[start];
      }
      return { inputs, outputs };
    });
    return new BoundSession(session, fixed, { entropy });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { opening } of this.#sessions.values()) await (await opening)[Symbol.asyncDispose]();
    this.#sessions.clear();
  }
}
