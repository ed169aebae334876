/**
 * Prefill and decode steps over a cache of slots, one sequence each. Keys and values are memory of ours that the session updates in place.
 *
 * A row's bits depend on its own sequence only, not on the rows computed beside it: matrix products of packed weights run the same kernel for
 * every number of rows, and with weights as inputs a single row is computed as two (the one-row kernel rounds differently). Tested, not
 * proven: it holds for the pinned ONNX Runtime on the CPU. Not guaranteed: anything when two calls run at once.
 */
import { InputError } from "../../base/index.ts";
import { type Binding, openSession, type Session, type SessionOptions, type TensorView, viewOf } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { parameterCount } from "../files/parameters.ts";
import { type ParameterSet, parameterBytes } from "../weights/parameter-set.ts";
import { buildDecodeGraph, cachePorts, decodePorts, rotatesOutside } from "./decode-graph.ts";

export interface DecoderOptions {
  readonly parameters: ParameterSet;
  /** Sequences that the cache holds. */
  readonly slots: number;
  /** Tokens of a sequence, at most. Default: the model's. */
  readonly contextLength?: number;
  /**
   * Bake the weights into the session: faster at small batches and a snapshot (later changes of `parameters` are not seen), for a copy of them.
   * Default: when they are float32 and take at most 512 MiB.
   */
  readonly packed?: boolean;
  readonly session?: SessionOptions;
}

/** L rows of logits, their softmax and log Σ exp, in fresh memory; rows after the L-th mean nothing. */
export interface Logits {
  /** [L, V] */
  readonly logits: Float32Array;
  /** [L, V] */
  readonly probabilities: Float32Array;
  /** [L] */
  readonly partition: Float64Array;
}

/** One row of a decode step: the token goes to position `length` of its slot. */
export interface DecodeRow {
  readonly slot: number;
  readonly length: number;
  readonly id: number;
}

/** Tokens of one prefill pass, at most: bounds the memory of attention scores. */
const chunk = 512;
/** Idle slots between active ones that are attended in vain rather than starting another pass. */
const widestGap = 12;
const packedLimit = 2 ** 29;
/**
 * Multiplications up to which a pass runs on this thread (a few milliseconds): on a busy machine, handing it to a worker and back takes longer than the pass (docs/LOG.md).
 */
const shortPass = 1e8;

export class Decoder implements AsyncDisposable {
  readonly config: LlamaConfig;
  readonly slots: number;
  readonly contextLength: number;
  readonly packed: boolean;
  readonly #session: Session;
  readonly #fixed: Readonly<Record<string, TensorView>>;
  readonly #caches: readonly Float32Array[];
  /** Floats of one slot in one cache. */
  readonly #slotSize: number;
  readonly #capacity: number;
  readonly #parameterCount: number;
  #binding: Binding | undefined;
  #bound = "";

  private constructor(options: DecoderOptions, session: Session, capacity: number, packed: boolean) {
    const { config } = options.parameters;
    this.config = config;
    this.slots = options.slots;
    this.contextLength = capacity - 1;
    this.packed = packed;
    this.#session = session;
    this.#capacity = capacity;
    this.#parameterCount = parameterCount(config);
    this.#slotSize = config.kvHeads * capacity * config.headDim;
    const names = session.inputs.map((port) => port.name).filter((name) => options.parameters.views.has(name));
    this.#fixed = Object.fromEntries(names.map((name) => [name, options.parameters.tensor(name)]));
    // Untouched pages of these are never resident.
    this.#caches = Array.from(
      { length: 2 * config.layers },
      () => viewOf("float32", [options.slots * this.#slotSize]).data as Float32Array,
    );
  }

  /** Builds the graph and opens the session. Throws InputError on bad options, SessionError where it can't be opened. */
  static async open(options: DecoderOptions): Promise<Decoder> {
    const { parameters, slots, session: sessionOptions } = options;
    const contextLength = options.contextLength ?? parameters.config.contextLength;
    if (!Number.isInteger(slots) || slots < 1) throw new InputError(`slots must be a whole number ≥ 1, got ${slots}`);
    if (!Number.isInteger(contextLength) || contextLength < 1 || contextLength > parameters.config.contextLength)
      throw new InputError(`contextLength must be 1 … ${parameters.config.contextLength} (the model's), got ${contextLength}`);
    const wide = parameters.tensor("model.embed_tokens.weight").type === "float32";
    const packed = options.packed ?? (wide && parameterBytes(parameters.config, "f32") <= packedLimit);
    const capacity = contextLength + 1; // an idle slot that is full takes a stray write after its end
    const graph = buildDecodeGraph({ parameters, capacity, packed });
    const session = await openSession(graph.model, { name: "generation", ...sessionOptions });
    return new Decoder(options, session, capacity, packed);
  }

  /** Bytes of the cache when every slot is full. */
  get cacheBytes(): number {
    return 4 * this.#caches.length * this.slots * this.#slotSize;
  }

  /** Appends tokens to a slot that holds `start`; gives the logits after the last of them [1, V]. */
  async prefill(slot: number, start: number, ids: readonly number[], signal?: AbortSignal): Promise<Logits> {
    let result: Logits | undefined;
    for (let from = 0; from < ids.length; from += chunk) {
      signal?.throwIfAborted();
      const part = ids.slice(from, from + chunk);
      const rows = Int32Array.from(part.keys());
      result = await this.#run(slot, 1, {
        ids: Int32Array.from(part),
        place: rows,
        back: rows,
        lengths: Int32Array.of(start + from + part.length - 1),
        heads: Int32Array.of(part.length - 1),
      });
    }
    if (!result) throw new InputError("prefill needs at least one token");
    return result;
  }

  /**
   * One token for each row, all of different slots; logits [rows, V] in the rows' order. `lengths`: tokens in every slot, which those between
   * active ones need.
   */
  async decode(rows: readonly DecodeRow[], lengths: readonly number[]): Promise<Logits> {
    const order = [...rows.keys()].sort((a, b) => rows[a]!.slot - rows[b]!.slot);
    const stretches: number[][] = [];
    for (const at of order) {
      const last = stretches.at(-1);
      if (last && rows[at]!.slot - rows[last.at(-1)!]!.slot <= widestGap) last.push(at);
      else stretches.push([at]);
    }
    if (stretches.length === 1 && order.every((at, i) => at === i)) return this.#decodeStretch(rows, lengths);
    const { vocabSize } = this.config;
    const out = {
      logits: new Float32Array(rows.length * vocabSize),
      probabilities: new Float32Array(rows.length * vocabSize),
      partition: new Float64Array(rows.length),
    };
    for (const stretch of stretches) {
      const part = await this.#decodeStretch(
        stretch.map((at) => rows[at]!),
        lengths,
      );
      for (const [i, at] of stretch.entries()) {
        out.logits.set(part.logits.subarray(i * vocabSize, (i + 1) * vocabSize), at * vocabSize);
        out.probabilities.set(part.probabilities.subarray(i * vocabSize, (i + 1) * vocabSize), at * vocabSize);
        out.partition[at] = part.partition[i]!;
      }
    }
    return out;
  }

  /** Rows sorted by slot. */
  async #decodeStretch(rows: readonly DecodeRow[], lengths: readonly number[]): Promise<Logits> {
    const first = rows[0]!.slot;
    const span = rows.at(-1)!.slot - first + 1;
    const place = new Int32Array(span);
    for (const [i, row] of rows.entries()) place[row.slot - first] = i;
    const after = Int32Array.from({ length: span }, (_, i) => lengths[first + i]!);
    for (const row of rows) after[row.slot - first] = row.length;
    return this.#run(first, span, {
      ids: Int32Array.from(rows, (row) => row.id),
      place,
      back: Int32Array.from(rows, (row) => row.slot - first),
      lengths: after,
      heads: Int32Array.from(rows.keys()),
    });
  }

  async #run(
    first: number,
    span: number,
    feeds: Readonly<Record<"ids" | "place" | "back" | "lengths" | "heads", Int32Array>>,
  ): Promise<Logits> {
    const { config } = this;
    const { place, lengths } = feeds;
    const [ids, back, heads] = [this.#twoRows(feeds.ids), this.#twoRows(feeds.back), this.#twoRows(feeds.heads)];
    const rows = heads.length;
    const inputs: Record<string, TensorView> = {
      [decodePorts.ids]: viewOf("int32", [ids.length], ids),
      [decodePorts.place]: viewOf("int32", [span, place.length / span], place),
      [decodePorts.back]: viewOf("int32", [back.length], back),
      [decodePorts.lengths]: viewOf("int32", [span], lengths),
      [decodePorts.total]: viewOf("int32", [], Int32Array.of(1 + lengths.reduce((a, b) => Math.max(a, b), 0))),
      [decodePorts.heads]: viewOf("int32", [rows], heads),
    };
    const logits = viewOf("float32", [rows, config.vocabSize]);
    const probabilities = viewOf("float32", [rows, config.vocabSize]);
    const largestLogit = viewOf("float32", [rows, 1]);
    const largestProbability = viewOf("float32", [rows, 1]);
    const outputs: Record<string, TensorView> = {
      [decodePorts.logits]: logits,
      [decodePorts.probabilities]: probabilities,
      [decodePorts.largestLogit]: largestLogit,
      [decodePorts.largestProbability]: largestProbability,
    };
    if (rotatesOutside(config)) {
      const width = place.length / span;
      const positions = BigInt64Array.from({ length: place.length }, (_, i) =>
        BigInt(lengths[Math.floor(i / width)]! - width + 1 + (i % width)),
      );
      inputs[decodePorts.positions] = viewOf("int64", [span, width], positions);
    }
    const where = `${first}+${span}`;
    if (where !== this.#bound) {
      for (let layer = 0; layer < config.layers; layer++) {
        for (const [i, { past, present }] of cachePorts(layer).entries()) {
          const cache = this.#caches[2 * layer + i]!.subarray(first * this.#slotSize, (first + span) * this.#slotSize);
          inputs[past] = viewOf("float32", [span, config.kvHeads, this.#capacity, config.headDim], cache);
          outputs[present] = inputs[past];
        }
      }
    }
    if (this.#binding === undefined) this.#binding = this.#session.bind({ ...this.#fixed, ...inputs }, outputs);
    else for (const [port, view] of [...Object.entries(inputs), ...Object.entries(outputs)]) this.#binding.set(port, view);
    this.#bound = where;
    if (ids.length * this.#parameterCount <= shortPass) {
      this.#binding.run();
      await new Promise((resolve) => setImmediate(resolve)); // others' turn
    } else await this.#binding.runAsync();
    return {
      logits: logits.data as Float32Array,
      probabilities: probabilities.data as Float32Array,
      partition: Float64Array.from(largestLogit.data as Float32Array, (top, i) => top - Math.log(Number(largestProbability.data[i]))),
    };
  }

  /** One row is computed as two where the one-row kernel would give other bits. */
  #twoRows(rows: Int32Array): Int32Array {
    return rows.length === 1 && !this.packed ? Int32Array.of(rows[0]!, rows[0]!) : rows;
  }

  /** Copies the first `length` tokens of a slot to another. */
  copy(from: number, to: number, length: number): void {
    const { kvHeads, headDim } = this.config;
    for (const cache of this.#caches) {
      for (let head = 0; head < kvHeads; head++) {
        const source = from * this.#slotSize + head * this.#capacity * headDim;
        const target = to * this.#slotSize + head * this.#capacity * headDim;
        cache.copyWithin(target, source, source + length * headDim);
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#binding?.[Symbol.dispose]();
    this.#binding = undefined;
    await this.#session[Symbol.asyncDispose]();
  }
}
