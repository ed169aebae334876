/**
 * Prefill and decode steps over a cache of slots, one sequence each.
 *
 * With packed weights up to `laneLimit` several sequences are computed in lanes: one thread each, slots of its own, so that threads don't
 * wait for each other within an operation. One sequence alone, few rows and larger models take all threads within an operation.
 *
 * A row's bits depend on its own sequence only, not on the rows computed beside it nor on the lane: products of packed weights run the same
 * kernel for every number of rows and threads, and with weights as inputs a single row is computed as two. Tested, not proven: it holds for the
 * pinned ONNX Runtime on the CPU. Not guaranteed: anything when two calls run at once.
 */
import { availableParallelism } from "node:os";
import { InputError } from "../../base/index.ts";
import { openSession, type Session, type SessionOptions } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { parameterCount } from "../files/parameters.ts";
import { type ParameterSet, parameterBytes } from "../weights/parameter-set.ts";
import { KeyValueCache } from "./cache.ts";
import { buildDecodeGraph } from "./decode-graph.ts";
import { Lane, LogitMemory, type Pass } from "./lane.ts";
import type { LogitRow } from "./sampling.ts";

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

/** New tokens of a slot that holds `start`. */
export interface NewTokens {
  readonly slot: number;
  readonly start: number;
  /** At least one. */
  readonly ids: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** One row of a decode step: the token goes to position `length` of its slot. */
export interface DecodeRow {
  readonly slot: number;
  readonly length: number;
  readonly id: number;
}

/**
 * Tokens of one prefill pass, at most. The attention kernel computes all of queries × keys of a pass, so that short ones leave out most of
 * what lies above the diagonal; weights that are inputs are packed (and widened) anew for each pass, so there they are longer.
 */
const chunks = { packed: 128, inputs: 512 } as const;
/** Idle slots between active ones that are attended in vain rather than starting another pass. */
const widestGap = 12;
const packedLimit = 2 ** 29;
/** Bytes of packed weights up to which there are lanes: they need a second copy. */
const laneLimit = 2 ** 27;
/** Threads up to which there are lanes: that many passes can be under way at once, libuv's pool being of this size. */
const mostLanes = 4;
/** Rows of a decode step from which it is cut into lanes, for each lane. */
const laneRows = 8;
/**
 * Multiplications up to which a pass runs on this thread (a few milliseconds): on a busy machine, handing it to a worker and back takes longer than the pass (docs/LOG.md).
 */
const shortPass = 1e8;

interface Parts {
  readonly cache: KeyValueCache;
  readonly memory: LogitMemory;
  readonly packed: boolean;
  readonly sessions: readonly Session[];
  /** All threads within an operation. */
  readonly wide: Lane;
  /** One thread each; none where all work is done by `wide`. */
  readonly lanes: readonly Lane[];
}

export class Decoder implements AsyncDisposable {
  readonly config: LlamaConfig;
  readonly slots: number;
  readonly contextLength: number;
  readonly #parts: Parts;
  readonly #chunk: number;
  /** Rows of the logit memory for each sequence of a call. */
  readonly #stride: number;
  readonly #parameterCount: number;

  private constructor(config: LlamaConfig, parts: Parts) {
    this.config = config;
    this.slots = parts.cache.slots;
    this.contextLength = parts.cache.capacity - 1;
    this.#parts = parts;
    this.#chunk = parts.packed ? chunks.packed : chunks.inputs;
    this.#stride = parts.packed ? 1 : 2;
    this.#parameterCount = parameterCount(config);
  }

  /** Builds the graph and opens the sessions. Throws InputError on bad options, SessionError where they can't be opened. */
  static async open(options: DecoderOptions): Promise<Decoder> {
    const { parameters, slots, session: sessionOptions } = options;
    const { config } = parameters;
    const contextLength = options.contextLength ?? config.contextLength;
    if (!Number.isInteger(slots) || slots < 1) throw new InputError(`slots must be a whole number ≥ 1, got ${slots}`);
    if (!Number.isInteger(contextLength) || contextLength < 1 || contextLength > config.contextLength)
      throw new InputError(`contextLength must be 1 … ${config.contextLength} (the model's), got ${contextLength}`);
    const isWide = parameters.tensor("model.embed_tokens.weight").type === "float32";
    const bytes = parameterBytes(config, "f32");
    const packed = options.packed ?? (isWide && bytes <= packedLimit);
    const cache = new KeyValueCache(config, slots, contextLength + 1); // an idle slot that is full takes a stray write after its end
    const memory = new LogitMemory(packed ? slots : 2 * slots, config.vocabSize);
    const { model } = buildDecodeGraph({ parameters, capacity: cache.capacity, packed });
    const open = (threads: number) => openSession(model, { name: "generation", ...sessionOptions, threads });
    const threads = sessionOptions?.threads ?? availableParallelism();
    const wide = await open(threads);
    const count = Math.min(threads, slots);
    // Products of weights that aren't packed round by the number of threads.
    const inLanes = packed && wide.backend === "capi" && count > 1 && threads <= mostLanes && bytes <= laneLimit;
    const openNarrow = () =>
      open(1).catch(async (error: unknown) => {
        await wide[Symbol.asyncDispose]();
        throw error;
      });
    const narrow = inLanes ? await openNarrow() : undefined;
    const laneOf = (session: Session): Lane => {
      const names = session.inputs.map((port) => port.name).filter((name) => parameters.views.has(name));
      return new Lane({
        config,
        session,
        cache,
        memory,
        packed,
        weights: Object.fromEntries(names.map((name) => [name, parameters.tensor(name)])),
      });
    };
    const lanes = narrow ? Array.from({ length: count }, () => laneOf(narrow)) : [];
    return new Decoder(config, { cache, memory, packed, sessions: narrow ? [wide, narrow] : [wide], wide: laneOf(wide), lanes });
  }

  /** Bytes of the cache when every slot is full. */
  get cacheBytes(): number {
    return this.#parts.cache.bytes;
  }

  /**
   * Appends tokens to slots, each another one; gives the logits after the last of each, undefined where the signal came before, in memory that
   * the next call uses again. When it throws, nothing runs any more.
   */
  async prefill(sequences: readonly NewTokens[]): Promise<(LogitRow | undefined)[]> {
    const { lanes, wide, memory } = this.#parts;
    const complete = new Array<boolean>(sequences.length).fill(false);
    const longestFirst = [...sequences.keys()].sort((a, b) => sequences[b]!.ids.length - sequences[a]!.ids.length);
    // One that would be computed with the other lanes idle takes all threads.
    const alone = lanes.length === 0 ? sequences.length : sequences.length % lanes.length === 1 ? 1 : 0;
    const shared = longestFirst.slice(0, sequences.length - alone);
    let next = 0;
    await allSettled(
      lanes.map(async (lane) => {
        while (next < shared.length) {
          const at = shared[next++]!;
          complete[at] = await this.#prefillOne(lane, sequences[at]!, at, () => false);
        }
      }),
    );
    for (const at of longestFirst.slice(shared.length))
      complete[at] = await this.#prefillOne(wide, sequences[at]!, at, (rows) => this.#isShort(rows));
    return complete.map((done, at) => (done ? memory.row(at * this.#stride) : undefined));
  }

  /** False when the signal came before the end. */
  async #prefillOne(lane: Lane, { slot, start, ids, signal }: NewTokens, at: number, here: (rows: number) => boolean): Promise<boolean> {
    if (ids.length === 0) throw new InputError("prefill needs at least one token");
    for (let from = 0; from < ids.length; from += this.#chunk) {
      if (signal?.aborted) return false;
      const part = Int32Array.from(ids.slice(from, from + this.#chunk));
      const rows = Int32Array.from(part.keys());
      const lengths = Int32Array.of(start + from + part.length - 1);
      const heads = Int32Array.of(part.length - 1);
      const pass = { first: slot, ids: part, place: rows, back: rows, lengths, heads, out: at * this.#stride };
      await lane.run(pass, here(part.length));
    }
    return true;
  }

  /**
   * One token for each row, all of different slots; logits in the rows' order, in memory that the next call uses again. `lengths`: tokens in
   * every slot, which those between active ones need. When it throws, nothing runs any more.
   */
  async decode(rows: readonly DecodeRow[], lengths: readonly number[]): Promise<LogitRow[]> {
    const { lanes, wide, memory } = this.#parts;
    const order = [...rows.keys()].sort((a, b) => rows[a]!.slot - rows[b]!.slot);
    const results = new Array<LogitRow>(rows.length);
    /** Rows order[from] … order[to − 1]. */
    const run = async (lane: Lane, from: number, to: number, here: (rows: number) => boolean): Promise<void> => {
      let out = from * this.#stride;
      for (const stretch of stretchesOf(order.slice(from, to), rows)) {
        const pass = passOf(
          stretch.map((at) => rows[at]!),
          lengths,
          out,
        );
        await lane.run(pass, here(stretch.length));
        for (const [i, at] of stretch.entries()) results[at] = memory.row(out + i);
        out += stretch.length * this.#stride;
      }
    };
    const isShort = (count: number): boolean => this.#isShort(count);
    const count = lanes.length;
    if (count === 0 || rows.length < count * laneRows) await run(wide, 0, rows.length, isShort);
    else {
      const cut = (lane: number): number => Math.round((lane * rows.length) / count);
      // The last lane may run on this thread, so the others are started before it.
      await allSettled(lanes.map((lane, i) => run(lane, cut(i), cut(i + 1), (size) => i === count - 1 && isShort(size))));
    }
    return results;
  }

  #isShort(rows: number): boolean {
    return rows * this.#parameterCount <= shortPass;
  }

  /** Copies the first `length` tokens of a slot to another. */
  copy(from: number, to: number, length: number): void {
    this.#parts.cache.copy(from, to, length);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { wide, lanes, sessions } = this.#parts;
    for (const lane of [wide, ...lanes]) lane[Symbol.dispose]();
    for (const session of sessions) await session[Symbol.asyncDispose]();
  }
}

/** Rows, ascending by slot, in runs of slots that one pass attends in. */
function stretchesOf(order: readonly number[], rows: readonly DecodeRow[]): number[][] {
  const stretches: number[][] = [];
  for (const at of order) {
    const last = stretches.at(-1);
    if (last && rows[at]!.slot - rows[last.at(-1)!]!.slot <= widestGap) last.push(at);
    else stretches.push([at]);
  }
  return stretches;
}

/** Rows ascending by slot. */
function passOf(rows: readonly DecodeRow[], lengths: readonly number[], out: number): Pass {
  const first = rows[0]!.slot;
  const span = rows.at(-1)!.slot - first + 1;
  const place = new Int32Array(span);
  for (const [i, row] of rows.entries()) place[row.slot - first] = i;
  const after = Int32Array.from({ length: span }, (_, i) => lengths[first + i]!);
  for (const row of rows) after[row.slot - first] = row.length;
  return {
    first,
    ids: Int32Array.from(rows, (row) => row.id),
    place,
    back: Int32Array.from(rows, (row) => row.slot - first),
    lengths: after,
    heads: Int32Array.from(rows.keys()),
    out,
  };
}

/** Waits for all, then throws the first failure. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === "rejected") throw result.reason;
}
