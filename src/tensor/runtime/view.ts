/**
 * Making views: 64-byte aligned memory, shape checks, arenas cut into tensors, and the 16-bit float encodings.
 *
 * Not guaranteed: alignment of views over memory that the caller brought.
 */
import { addressOf } from "./koffi.ts";
import { type ElementType, SessionError, type TensorData, type TensorView } from "./types.ts";

interface ElementInfo {
  readonly make: { new (buffer: ArrayBuffer, byteOffset: number, length: number): TensorData; readonly BYTES_PER_ELEMENT: number };
  /** ONNXTensorElementDataType. */
  readonly code: number;
}

export const elementInfo: Readonly<Record<ElementType, ElementInfo>> = {
  float32: { make: Float32Array, code: 1 },
  uint8: { make: Uint8Array, code: 2 },
  int8: { make: Int8Array, code: 3 },
  int32: { make: Int32Array, code: 6 },
  int64: { make: BigInt64Array, code: 7 },
  bool: { make: Uint8Array, code: 9 },
  float16: { make: Uint16Array, code: 10 },
  float64: { make: Float64Array, code: 11 },
  bfloat16: { make: Uint16Array, code: 16 },
};

const byCode = new Map(Object.entries(elementInfo).map(([type, { code }]) => [code, type as ElementType]));

/** The element type of ONNX's code; undefined where it can't cross the boundary (strings, 4-bit, …). */
export function elementTypeOf(code: number): ElementType | undefined {
  return byCode.get(code);
}

export function elementCount(dims: readonly number[]): number {
  let n = 1;
  for (const d of dims) n *= d;
  return n;
}

export const ALIGNMENT = 64;

/**
 * Zeroed memory whose first byte lies on a 64-byte boundary, `bytes` long. V8's allocator aligns to 16 bytes only, so the view is shifted
 * within a slightly larger buffer. Where koffi doesn't load the address is unknown and the boundary isn't kept.
 */
export function alignedBytes(bytes: number): Uint8Array<ArrayBuffer> {
  const buffer = new ArrayBuffer(bytes + ALIGNMENT);
  const misaligned = Number((addressOf(buffer) ?? 0n) % BigInt(ALIGNMENT));
  return new Uint8Array(buffer, misaligned === 0 ? 0 : ALIGNMENT - misaligned, bytes);
}

/** A view of `data`, or of fresh zeroed memory. Throws SessionError when the array's kind or length doesn't fit. */
export function viewOf(type: ElementType, dims: readonly number[], data?: TensorData): TensorView {
  const { make } = elementInfo[type];
  const length = elementCount(dims);
  if (!Number.isSafeInteger(length) || length < 0 || dims.some((d) => d < 0))
    throw new SessionError(`dimensions must be whole numbers ≥ 0, got [${dims.join(", ")}]`);
  if (data === undefined) {
    const bytes = alignedBytes(length * make.BYTES_PER_ELEMENT);
    return { type, dims, data: new make(bytes.buffer, bytes.byteOffset, length) };
  }
  if (!(data instanceof make))
    throw new SessionError(`a ${type} tensor needs a ${(make as { name?: string }).name}, got ${data.constructor.name}`);
  if (data.length !== length)
    throw new SessionError(`dimensions [${dims.join(", ")}] hold ${length} elements, the array has ${data.length}`);
  return { type, dims, data };
}

/** The same memory with other dimensions. */
export function reshape(view: TensorView, dims: readonly number[]): TensorView {
  return viewOf(view.type, dims, view.data);
}
