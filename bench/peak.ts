/** What the machine can do, for shares of it: its matrix-product peak and its copy bandwidth. Best of a few runs; a neighbour lowers both. */
import { Graph, lower, openSession, ops, viewOf } from "../src/tensor/index.ts";

/** GFLOP/s of a float32 product of 2048³, best of 5. */
export async function matmulPeak(threads: number): Promise<number> {
  const n = 2048;
  const graph = new Graph();
  graph.output("y", ops.matmul(graph.input("a", [n, n]), graph.input("b", [n, n])));
  await using session = await openSession(lower(graph).model, { threads });
  const [a, b, y] = [viewOf("float32", [n, n]), viewOf("float32", [n, n]), viewOf("float32", [n, n])];
  for (const { data } of [a, b]) (data as Float32Array).fill(0.5);
  using binding = session.bind({ a, b }, { y });
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 6; i++) {
    const start = performance.now();
    binding.run();
    if (i > 0) best = Math.min(best, performance.now() - start);
  }
  return (2 * n ** 3) / best / 1e6;
}

/** Bytes per second that one thread copies (read and written), far beyond the caches. */
export function copyBandwidth(): number {
  const from = new Float64Array(1 << 25).fill(1);
  const to = new Float64Array(1 << 25);
  to.set(from);
  const start = performance.now();
  for (let i = 0; i < 4; i++) to.set(from);
  return (4 * 2 * from.byteLength) / ((performance.now() - start) / 1000);
}
