/**
 * One stretch of memory for many tensors, each starting on a 64-byte boundary. Arenas of one layout (weights, moments, gradients) are walked
 * by the optimiser as flat memory; gaps between tensors are zero and stay zero.
 */
import { alignedBytes, type TensorView, viewOf } from "../../tensor/index.ts";

export interface Slot {
  readonly name: string;
  readonly dims: readonly number[];
  /** Elements before the tensor. */
  readonly offset: number;
}

/** Where tensors lie; the first `decayed` elements are those that weight decay applies to. */
export interface Layout {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly length: number;
  readonly decayed: number;
}

const boundary = 16; // floats in 64 bytes

/** Tensors of two dimensions or more first (they are decayed), then the rest; order within each kept. */
export function layoutOf(tensors: readonly { readonly name: string; readonly dims: readonly number[] }[]): Layout {
  const slots = new Map<string, Slot>();
  let offset = 0;
  const place = (chosen: typeof tensors): number => {
    for (const { name, dims } of chosen) {
      slots.set(name, { name, dims, offset });
      const size = dims.reduce((a, b) => a * b, 1);
      offset += Math.ceil(size / boundary) * boundary;
    }
    return offset;
  };
  const decayed = place(tensors.filter((tensor) => tensor.dims.length > 1));
  place(tensors.filter((tensor) => tensor.dims.length <= 1));
  return { slots, length: offset, decayed };
}

export class Arena {
  readonly layout: Layout;
  readonly floats: Float32Array<ArrayBuffer>;

  constructor(layout: Layout) {
    this.layout = layout;
    const bytes = alignedBytes(layout.length * 4);
    this.floats = new Float32Array(bytes.buffer, bytes.byteOffset, layout.length);
  }

  /** One tensor's memory. Throws RangeError on an unknown name. */
  view(name: string): TensorView & { readonly data: Float32Array<ArrayBuffer> } {
    const slot = this.layout.slots.get(name);
    if (!slot) throw new RangeError(`the arena has no tensor ${name}`);
    const size = slot.dims.reduce((a, b) => a * b, 1);
    const data = this.floats.subarray(slot.offset, slot.offset + size);
    return { ...viewOf("float32", slot.dims, data), data };
  }

  /** A copy of the values in memory of its own. */
  clone(): Arena {
    const copy = new Arena(this.layout);
    copy.floats.set(this.floats);
    return copy;
  }
}
