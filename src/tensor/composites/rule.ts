/**
 * Composites: several primitives with one hand-written reverse rule, each beside its twin, the same function in plain primitives
 * that serves as its test's oracle. A graph made with `twins` uses the twins throughout.
 */
import type { Attributes, Tensor } from "../graph.ts";
import type { Vjp, VjpContext } from "../vjp/rule.ts";

export interface Composite<A extends object> {
  readonly name: string;
  /** Builds the primitives (untaped); `saved` goes to the reverse rule. */
  forward(inputs: readonly Tensor[], attributes: A): { readonly outputs: readonly Tensor[]; readonly saved?: readonly Tensor[] };
  vjp(context: VjpContext<A>): void;
  /** The same outputs from differentiable primitives. */
  twin(inputs: readonly Tensor[], attributes: A): readonly Tensor[];
}

/** Applies a composite: records its primitives, and one entry on the tape. */
export function applyComposite<A extends object>(rule: Composite<A>, inputs: readonly Tensor[], attributes: A): readonly Tensor[] {
  const graph = inputs[0]!.graph;
  if (graph.twins) return rule.twin(inputs, attributes);
  const { outputs, saved = [] } = graph.untaped(() => rule.forward(inputs, attributes));
  const composite = { name: rule.name, vjp: rule.vjp as Vjp<never> };
  graph.recordComposite({ op: rule.name, inputs, attributes: attributes as Attributes, outputs, composite, saved });
  return outputs;
}
