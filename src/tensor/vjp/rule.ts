/**
 * What a reverse rule sees and gives. Contributions are added up by the caller; `giveInto` hands the partial sum to the rule, so that
 * it can accumulate through a Gemm's third operand instead of a separate addition.
 */
import type { Tensor } from "../graph.ts";
import type { Primitive, PrimitiveAttributes } from "../ops/rule.ts";

export interface VjpContext<A> {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  readonly attributes: A;
  /** What a composite's forward pass kept; empty for primitives. */
  readonly saved: readonly Tensor[];
  /** Whether input i's gradient is asked for. */
  needs(i: number): boolean;
  /** The gradient of output i, if anything downstream used it. */
  gradOf(i: number): Tensor | undefined;
  /** The gradient of output 0. */
  readonly g: Tensor;
  /** Adds a contribution to input i's gradient; a no-op where it isn't needed. */
  give(i: number, contribution: () => Tensor): void;
  /** Replaces input i's partial gradient by the total that `build` makes of it. */
  giveInto(i: number, build: (partial: Tensor | undefined) => Tensor): void;
}

/** A reverse rule, or the reason why there is none. */
export type Vjp<A> = ((context: VjpContext<A>) => void) | { readonly notDifferentiable: string };

export type VjpRules<K extends Primitive> = { readonly [P in K]: Vjp<PrimitiveAttributes[P]> };
