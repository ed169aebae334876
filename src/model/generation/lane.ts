/**
 * One line of execution through the decode graph: a binding of its own, so that lanes over disjoint slots can run side by side.
 *
 * Not guaranteed: anything when two passes of one lane run at once.
 */
import type { Binding, Session, TensorView, TensorViews } from "../../tensor/index.ts";
import { viewOf } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import type { KeyValueCache } from "./cache.ts";
import { decodePorts, rotatesOutside } from "./decode-graph.ts";
import type { LogitRow } from "./sampling.ts";

/** Where logits go: memory for a number of rows, used again by each pass. */
export class LogitMemory {
  readonly #width: number;
  readonly #logits: Float32Array;
  readonly #probabilities: Float32Array;
  readonly #largest: readonly [Float32Array, Float32Array];

  constructor(rows: number, width: number) {
    const take = (columns: number): Float32Array => viewOf("float32", [rows * columns]).data as Float32Array;
    this.#width = width;
    this.#logits = take(width);
    this.#probabilities = take(width);
    this.#largest = [take(1), take(1)];
  }

  /** Rows first … first + count − 1 as outputs of a pass. */
  ports(first: number, count: number): Record<string, TensorView> {
    const rows = (memory: Float32Array, width: number): TensorView =>
      viewOf("float32", [count, width], memory.subarray(first * width, (first + count) * width));
    return {
      [decodePorts.logits]: rows(this.#logits, this.#width),
      [decodePorts.probabilities]: rows(this.#probabilities, this.#width),
      [decodePorts.largestLogit]: rows(this.#largest[0], 1),
      [decodePorts.largestProbability]: rows(this.#largest[1], 1),
    };
  }

  row(at: number): LogitRow {
    const part = (memory: Float32Array) => memory.subarray(at * this.#width, (at + 1) * this.#width);
    return {
      logits: part(this.#logits),
      probabilities: part(this.#probabilities),
      partition: this.#largest[0][at]! - Math.log(this.#largest[1][at]!),
    };
  }
}

/** What a pass computes, over slots `first` … `first + lengths.length − 1`; see decodePorts. */
export interface Pass {
  readonly first: number;
  readonly ids: Int32Array;
  readonly place: Int32Array;
  readonly back: Int32Array;
  readonly lengths: Int32Array;
  readonly heads: Int32Array;
  /** Row of the logit memory at which the first of the heads comes out; one head may take two rows (see `packed`). */
  readonly out: number;
}

export interface LaneOptions {
  readonly config: LlamaConfig;
  readonly session: Session;
  readonly cache: KeyValueCache;
  readonly memory: LogitMemory;
  /** Weights that are inputs. */
  readonly weights: TensorViews;
  /** The session rounds one row as it rounds several; else one is computed as two. */
  readonly packed: boolean;
}

export class Lane implements Disposable {
  readonly #options: LaneOptions;
  #binding: Binding | undefined;
  #bound = "";

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** `here`: on the caller's thread, which it blocks; else on another. */
  async run(pass: Pass, here: boolean): Promise<void> {
    const { config, cache, memory, weights } = this.#options;
    const { first, place, lengths } = pass;
    const span = lengths.length;
    const [ids, back, heads] = [this.#twoRows(pass.ids), this.#twoRows(pass.back), this.#twoRows(pass.heads)];
    const inputs: Record<string, TensorView> = {
      [decodePorts.ids]: viewOf("int32", [ids.length], ids),
      [decodePorts.place]: viewOf("int32", [span, place.length / span], place),
      [decodePorts.back]: viewOf("int32", [back.length], back),
      [decodePorts.lengths]: viewOf("int32", [span], lengths),
      [decodePorts.total]: viewOf("int32", [], Int32Array.of(1 + lengths.reduce((a, b) => Math.max(a, b), 0))),
      [decodePorts.heads]: viewOf("int32", [heads.length], heads),
    };
    if (rotatesOutside(config)) {
      const width = place.length / span;
      const positions = BigInt64Array.from({ length: place.length }, (_, i) =>
        BigInt(lengths[Math.floor(i / width)]! - width + 1 + (i % width)),
      );
      inputs[decodePorts.positions] = viewOf("int64", [span, width], positions);
    }
    const outputs = memory.ports(pass.out, heads.length);
    const where = `${first}+${span}`;
    if (where !== this.#bound) {
      const ports = cache.ports(first, span);
      Object.assign(inputs, ports.inputs);
      Object.assign(outputs, ports.outputs);
    }
    if (this.#binding === undefined) this.#binding = this.#options.session.bind({ ...weights, ...inputs }, outputs);
    else for (const [port, view] of [...Object.entries(inputs), ...Object.entries(outputs)]) this.#binding.set(port, view);
    this.#bound = where;
    if (here) {
      this.#binding.run();
      await new Promise((resolve) => setImmediate(resolve)); // others' turn
    } else await this.#binding.runAsync();
  }

  /** The one-row kernel of weights that are inputs gives other bits. */
  #twoRows(rows: Int32Array): Int32Array {
    return rows.length === 1 && !this.#options.packed ? Int32Array.of(rows[0]!, rows[0]!) : rows;
  }

  [Symbol.dispose](): void {
    this.#binding?.[Symbol.dispose]();
    this.#binding = undefined;
  }
}
