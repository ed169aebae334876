/**
 * The tensor engine alone: a small network written as a graph, differentiated while it is built, trained by a step inside the graph.
 *
 *     npx tsx examples/own-graph.ts
 */
import { Rng } from "../src/base/index.ts";
import { Graph, gradients, linear, lower, openSession, ops, viewOf } from "../src/tensor/index.ts";

// XOR with one hidden layer: 2 → 8 → 1, squared error, plain gradient descent.
const graph = new Graph();
const x = graph.input("x", [4, 2]);
const y = graph.input("y", [4, 1]);
const weights = { w1: [2, 8], b1: [8], w2: [8, 1], b2: [1] } as const;
const parameters = Object.entries(weights).map(([name, dims]) => graph.input(name, dims));
const [w1, b1, w2, b2] = parameters;
const error = ops.sub(linear(ops.sigmoid(linear(x, w1!, b1)), w2!, b2), y);
const loss = ops.reduceSum(ops.mul(error, error));
graph.output("loss", loss);
for (const [i, gradient] of gradients(loss, parameters).entries())
  graph.output(`${Object.keys(weights)[i]}.next`, ops.sub(parameters[i]!, ops.mul(gradient, 0.1)));

await using session = await openSession(lower(graph).model, { threads: 1 });
const rng = Rng.keyed("xor");
const views = Object.fromEntries(Object.entries(weights).map(([name, dims]) => [name, viewOf("float32", dims)]));
for (const { data } of Object.values(views)) for (let i = 0; i < data.length; i++) data[i] = rng.normal();
const inputs = viewOf("float32", [4, 2], Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1));
const targets = viewOf("float32", [4, 1], Float32Array.of(0, 1, 1, 0));
const result = viewOf("float32", []);
// Not in place: the gradient of w1 still needs w2 as it was.
const next = Object.fromEntries(Object.entries(weights).map(([name, dims]) => [`${name}.next`, viewOf("float32", dims)]));
using binding = session.bind({ x: inputs, y: targets, ...views }, { loss: result, ...next });
for (let step = 1; step <= 2000; step++) {
  binding.run();
  for (const [name, { data }] of Object.entries(views)) (data as Float32Array).set(next[`${name}.next`]!.data as Float32Array);
  if (step % 500 === 0) console.log(`step ${step}: loss ${(result.data[0] as number).toFixed(5)}`);
}
