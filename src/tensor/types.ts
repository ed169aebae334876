/**
 * Element types, dimensions and shapes.
 *
 * A dimension is a number or a symbol (`"B"`, a product such as `"2*B*S"`, or an opaque sum such as `"past+S"`). Symbols are compared
 * by name, products by their factors; nothing solves equations between them.
 */
import { CoeError } from "../base/index.ts";

export type DType = "float32" | "float16" | "bfloat16" | "int32" | "int64" | "int8" | "uint8" | "bool";
export type Dim = number | string;
export type Shape = readonly Dim[];

export interface TensorType {
  readonly dtype: DType;
  readonly shape: Shape;
}

/** A graph that can't be built: names the operation, the operand and the shapes. */
export class GraphError extends CoeError {
  override readonly name = "GraphError";
}

export function formatShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

export function formatType(type: TensorType): string {
  return `${type.dtype}${formatShape(type.shape)}`;
}

interface Product {
  readonly factor: number;
  readonly symbols: readonly string[];
}

function productOf(dims: Shape): Product {
  let factor = 1;
  const symbols: string[] = [];
  for (const dim of dims) {
    if (typeof dim === "number") {
      factor *= dim;
      continue;
    }
    for (const part of dim.split("*")) {
      const value = Number(part);
      if (Number.isInteger(value)) factor *= value;
      else symbols.push(part);
    }
  }
  return { factor, symbols: symbols.sort() };
}

function printProduct({ factor, symbols }: Product): Dim {
  if (symbols.length === 0 || factor === 0) return factor;
  return (factor === 1 ? symbols : [String(factor), ...symbols]).join("*");
}

/** The product of dimensions, canonical: `dimProduct("B", 4, "S")` is `"4*B*S"`. */
export function dimProduct(...dims: readonly Dim[]): Dim {
  return printProduct(productOf(dims));
}

/** `a / b` where it is exact (`"4*B*S" / "2*B"` is `"2*S"`), else undefined. */
export function dimQuotient(a: Dim, b: Dim): Dim | undefined {
  const left = productOf([a]);
  const right = productOf([b]);
  const symbols = left.symbols.slice();
  for (const symbol of right.symbols) {
    const at = symbols.indexOf(symbol);
    if (at < 0) return undefined;
    symbols.splice(at, 1);
  }
  const factor = left.factor / right.factor;
  return Number.isInteger(factor) ? printProduct({ factor, symbols }) : undefined;
}

export function sameDim(a: Dim, b: Dim): boolean {
  return a === b || dimProduct(a) === dimProduct(b);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((dim, i) => sameDim(dim, b[i]!));
}

/** The number of elements of a shape without symbols. Throws GraphError where a dimension is symbolic. */
export function elementCount(shape: Shape): number {
  const size = dimProduct(...shape);
  if (typeof size !== "number") throw new GraphError(`shape ${formatShape(shape)} has symbolic dimensions, so its size is not known here`);
  return size;
}

/** The axis counted from 0, from one that may be negative. */
export function resolveAxis(op: string, axis: number, rank: number): number {
  const resolved = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || resolved < 0 || resolved >= rank) {
    throw new GraphError(`${op}: axis ${axis} is out of range for rank ${rank}`);
  }
  return resolved;
}
