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

/** What a pass computes, over slots `first` … `first + lengths.length − 1`; see decodePorts. */
export interface Pass {
  readonly first: number;
  readonly ids: Int32Array;
  readonly place: Int32Array;
  readonly back: Int32Array;
  readonly lengths: Int32Array;
  readonly heads: Int32Array;
}

export interface LaneOptions {
  readonly config: LlamaConfig;
  readonly session: Session;
  readonly cache: KeyValueCache;
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

  /** A row of logits in fresh memory for each of the pass's heads. `here`: on the caller's thread, which it blocks; else on another. */
  async run(pass: Pass, here: boolean): Promise<LogitRow[]> {
    const { config, cache, weights } = this.#options;
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
    const logits = viewOf("float32", [heads.length, config.vocabSize]);
    const probabilities = viewOf("float32", [heads.length, config.vocabSize]);
    const largestLogit = viewOf("float32", [heads.length, 1]);
    const largestProbability = viewOf("float32", [heads.length, 1]);
    const outputs: Record<string, TensorView> = {
      [decodePorts.logits]: logits,
      [decodePorts.probabilities]: probabilities,
      [decodePorts.largestLogit]: largestLogit,
      [decodePorts.largestProbability]: largestProbability,
    };
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
    const part = ({ data }: TensorView, row: number) =>
      (data as Float32Array).subarray(row * config.vocabSize, (row + 1) * config.vocabSize);
    return Array.from(pass.heads, (_, row) => ({
      logits: part(logits, row),
      probabilities: part(probabilities, row),
      partition: Number(largestLogit.data[row]) - Math.log(Number(largestProbability.data[row])),
    }));
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
