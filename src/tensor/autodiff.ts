/**
 * Reverse-mode differentiation while the graph is built: walks the tape backwards and adds the nodes of the gradient to the same graph.
 * Only what lies between the loss and the tensors asked for is built. Not guaranteed: gradients of gradients.
 */
import type { Graph, TapeEntry, Tensor } from "./graph.ts";
import { add, expandLike } from "./ops/index.ts";
import type { Primitive } from "./ops/rule.ts";
import { formatType, GraphError, sameShape } from "./types.ts";
import type { Vjp, VjpContext } from "./vjp/rule.ts";
import { vjpRules } from "./vjp/table.ts";

export interface GradientOptions {
  /** Where a gradient starts from: it accumulates onto this tensor (for instance the gradient of the micro-batches before). */
  readonly startFrom?: ReadonlyMap<Tensor, Tensor>;
}

/** What a composite's tape entry carries. */
export interface CompositeReverse {
  readonly name: string;
  readonly vjp: Vjp<never>;
}

function reverseRule(entry: TapeEntry): Vjp<never> {
  return entry.composite ? (entry.composite as CompositeReverse).vjp : (vjpRules[entry.op as Primitive] as Vjp<never>);
}

/**
 * The gradients of a scalar with respect to tensors of its graph, in order. A tensor that the loss doesn't depend on gets zeros, or its
 * start. Throws GraphError where the loss isn't a float32 scalar or the path crosses an operation without a reverse rule.
 */
export function gradients(loss: Tensor, wrt: readonly Tensor[], options: GradientOptions = {}): Tensor[] {
  const graph = loss.graph;
  if (loss.shape.length !== 0 || loss.dtype !== "float32")
    throw new GraphError(`gradients: the loss must be a float32 scalar, got ${formatType(loss)}`);
  return graph.untaped(() => reverse(graph, loss, wrt, options));
}

function reverse(graph: Graph, loss: Tensor, wrt: readonly Tensor[], { startFrom }: GradientOptions): Tensor[] {
  const wanted = dependents(graph.tape, wrt);
  const partials = new Map<number, Tensor>();
  for (const tensor of wrt) {
    const start = startFrom?.get(tensor);
    if (!start) continue;
    if (!sameShape(start.shape, tensor.shape))
      throw new GraphError(`gradients: start ${formatType(start)} doesn't fit ${formatType(tensor)}`);
    partials.set(tensor.id, start);
  }
  const reached = new Set<number>([loss.id]);
  partials.set(loss.id, graph.scalar(1));
  for (const entry of graph.tape.toReversed()) {
    if (!entry.outputs.some((output) => reached.has(output.id)) || !entry.inputs.some((input) => wanted.has(input.id))) continue;
    const rule = reverseRule(entry);
    if (typeof rule !== "function") {
      if (entry.op === "stopGradient" || !rule.notDifferentiable) continue;
      if (entry.outputs.every((output) => output.dtype !== "float32")) continue;
      throw new GraphError(`gradients: ${entry.op} is not differentiable: ${rule.notDifferentiable}`);
    }
    rule(contextOf(entry, partials, wanted, reached) as VjpContext<never>);
  }
  return wrt.map((tensor) => partials.get(tensor.id) ?? expandLike(graph.scalar(0), tensor));
}

/** Ids of all tensors that depend on one of `wrt`. */
function dependents(tape: readonly TapeEntry[], wrt: readonly Tensor[]): Set<number> {
  const ids = new Set(wrt.map((tensor) => tensor.id));
  for (const entry of tape) {
    if (entry.op === "stopGradient" || !entry.inputs.some((input) => ids.has(input.id))) continue;
    for (const output of entry.outputs) if (output.dtype === "float32" || output.dtype === "float16") ids.add(output.id);
  }
  return ids;
}

function contextOf(entry: TapeEntry, partials: Map<number, Tensor>, wanted: Set<number>, reached: Set<number>): VjpContext<unknown> {
  const gradOf = (i: number) => (reached.has(entry.outputs[i]!.id) ? partials.get(entry.outputs[i]!.id) : undefined);
  const needs = (i: number) => i < entry.inputs.length && wanted.has(entry.inputs[i]!.id);
  const store = (i: number, total: Tensor): void => {
    const input = entry.inputs[i]!;
    if (!sameShape(total.shape, input.shape)) {
      throw new GraphError(`${entry.op}: its reverse rule gave ${formatType(total)} for operand ${i}, ${formatType(input)}`);
    }
    partials.set(input.id, total);
    reached.add(input.id);
  };
  return {
    inputs: entry.inputs,
    outputs: entry.outputs,
    attributes: entry.attributes,
    saved: entry.saved,
    needs,
    gradOf,
    get g() {
      const g = gradOf(0);
      if (!g) throw new GraphError(`${entry.op}: its first output has no gradient`);
      return g;
    },
    give(i, contribution) {
      if (!needs(i)) return;
      const partial = partials.get(entry.inputs[i]!.id);
      const value = contribution();
      store(i, partial ? add(partial, value) : value);
    },
    giveInto(i, build) {
      if (needs(i)) store(i, build(partials.get(entry.inputs[i]!.id)));
    },
  };
}
