/**
 * Lowers a graph to an ONNX model: drops what no output needs, names values, lets each primitive's rule write its nodes.
 * Inputs that no output needs stay inputs only if `keepUnusedInputs` is set; otherwise they are left out.
 */
import type { Graph, GraphNode, Tensor } from "../graph.ts";
import type { Emitter, ForwardRule, Primitive } from "../ops/rule.ts";
import { forwardRules } from "../ops/table.ts";
import { GraphError, type TensorType } from "../types.ts";
import { encodeModel, type OnnxInitializer, type OnnxNode } from "./writer.ts";

/** A graph ready for a session: the bytes, and the types of what has to be bound. */
export interface LoweredGraph {
  readonly model: Uint8Array;
  readonly inputs: ReadonlyMap<string, TensorType>;
  readonly outputs: ReadonlyMap<string, TensorType>;
}

function liveNodes(graph: Graph): GraphNode[] {
  const needed = new Set<number>([...graph.outputs.values()].map((tensor) => tensor.id));
  const live: GraphNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((output) => needed.has(output.id))) continue;
    live.push(node);
    for (const input of node.inputs) needed.add(input.id);
  }
  return live.reverse();
}

function bytesOf(data: ArrayBufferView): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** The ONNX model of a graph. Throws GraphError where the graph has no output. */
export function lower(graph: Graph): LoweredGraph {
  if (graph.outputs.size === 0) throw new GraphError("lower: the graph has no output; name one with graph.output(name, tensor)");
  const live = liveNodes(graph);
  const used = new Set(live.flatMap((node) => node.inputs.map((input) => input.id)));
  for (const tensor of graph.outputs.values()) used.add(tensor.id);

  const names = new Map<number, string>();
  const inputs = new Map<string, TensorType>();
  for (const [name, tensor] of graph.inputs) {
    names.set(tensor.id, name);
    if (used.has(tensor.id)) inputs.set(name, tensor);
  }
  const nodes: OnnxNode[] = [];
  const initializers: OnnxInitializer[] = [];
  for (const { tensor, data } of graph.constants) {
    names.set(tensor.id, `c${tensor.id}`);
    if (used.has(tensor.id)) initializers.push({ name: `c${tensor.id}`, type: tensor, data: bytesOf(data) });
  }

  const aliases: [string, Tensor][] = [];
  for (const [name, tensor] of graph.outputs) {
    if (graph.inputs.has(name)) throw new GraphError(`lower: ${JSON.stringify(name)} names both an input and an output`);
    if (names.has(tensor.id)) aliases.push([name, tensor]);
    else names.set(tensor.id, name);
  }
  const nameOf = (tensor: Tensor): string => names.get(tensor.id) ?? `t${tensor.id}`;

  let temps = 0;
  const shared = new Map<string, string>();
  const initializer = (key: string, type: TensorType, data: ArrayBufferView): string => {
    let name = shared.get(key);
    if (!name) {
      name = `k${shared.size}`;
      shared.set(key, name);
      initializers.push({ name, type, data: bytesOf(data) });
    }
    return name;
  };
  const emit: Emitter = {
    target: graph.target,
    node: (type, nodeInputs, outputs, attributes = {}, domain = "") =>
      void nodes.push({ type, domain, inputs: nodeInputs, outputs, attributes }),
    temp: () => `x${temps++}`,
    int64s: (values) =>
      initializer(
        `i:${values.join()}`,
        { dtype: "int64", shape: [values.length] },
        BigInt64Array.from(values, (value) => BigInt(value)),
      ),
    float: (value) => initializer(`f:${value}`, { dtype: "float32", shape: [] }, Float32Array.of(value)),
  };
  for (const node of live) {
    const rule = forwardRules[node.op as Primitive] as ForwardRule<unknown>;
    rule.lower(emit, {
      inputs: node.inputs.map(nameOf),
      outputs: node.outputs.map(nameOf),
      attributes: node.attributes,
      inputTypes: node.inputs,
      outputTypes: node.outputs,
    });
  }
  for (const [name, tensor] of aliases) emit.node("Identity", [nameOf(tensor)], [name]);

  const outputs = new Map<string, TensorType>(graph.outputs);
  return { model: encodeModel({ nodes, initializers, inputs, outputs }), inputs, outputs };
}
