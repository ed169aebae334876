/**
 * Keys and values of all slots: one block of memory per layer and side, which sessions update in place.
 *
 * Not guaranteed: anything when two passes over overlapping slots run at once.
 */
import { type TensorView, viewOf } from "../../tensor/index.ts";
import type { LlamaConfig } from "../files/config.ts";
import { cachePorts } from "./decode-graph.ts";

export class KeyValueCache {
  readonly slots: number;
  /** Tokens that a slot holds. */
  readonly capacity: number;
  readonly #config: LlamaConfig;
  /** [slots, kvHeads, capacity, headDim] each: keys and values of layer 0, of layer 1, … */
  readonly #blocks: readonly Float32Array[];
  /** Floats of one slot in one block. */
  readonly #slotSize: number;

  constructor(config: LlamaConfig, slots: number, capacity: number) {
    this.slots = slots;
    this.capacity = capacity;
    this.#config = config;
    this.#slotSize = config.kvHeads * capacity * config.headDim;
    // Untouched pages of these are never resident.
    this.#blocks = Array.from({ length: 2 * config.layers }, () => viewOf("float32", [slots * this.#slotSize]).data as Float32Array);
  }

  /** Bytes when every slot is full. */
  get bytes(): number {
    return 4 * this.#blocks.length * this.slots * this.#slotSize;
  }

  /** The slots first … first + span − 1 as inputs and outputs of a pass. */
  ports(first: number, span: number): { readonly inputs: Record<string, TensorView>; readonly outputs: Record<string, TensorView> } {
    const { layers, kvHeads, headDim } = this.#config;
    const inputs: Record<string, TensorView> = {};
    const outputs: Record<string, TensorView> = {};
    for (let layer = 0; layer < layers; layer++) {
      for (const [side, { past, present }] of cachePorts(layer).entries()) {
        const part = this.#blocks[2 * layer + side]!.subarray(first * this.#slotSize, (first + span) * this.#slotSize);
        inputs[past] = viewOf("float32", [span, kvHeads, this.capacity, headDim], part);
        outputs[present] = inputs[past];
      }
    }
    return { inputs, outputs };
  }

  /** Copies the first `length` tokens of a slot to another. */
  copy(from: number, to: number, length: number): void {
    const { kvHeads, headDim } = this.#config;
    for (const block of this.#blocks) {
      for (let head = 0; head < kvHeads; head++) {
        const source = from * this.#slotSize + head * this.capacity * headDim;
        const target = to * this.#slotSize + head * this.capacity * headDim;
        block.copyWithin(target, source, source + length * headDim);
      }
    }
  }
}
