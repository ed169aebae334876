/** A quick look at this machine: the speed of one large matrix product in the engine, and of reading memory. Under a second each. */
import { Graph, lower, openSession, ops, viewOf } from "../../tensor/index.ts";

const size = 1024;
const rounds = 5;

/** Floating-point operations a second: the best of a few products of two 1,024 × 1,024 matrices. */
export async function measureFlops(): Promise<number> {
  const graph = new Graph();
  const a = graph.input("a", [size, size]);
  graph.output("c", ops.matmul(a, a));
  await using session = await openSession(lower(graph).model);
  const view = viewOf("float32", [size, size], new Float32Array(size * size).fill(0.5));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= rounds; i++) {
    const started = performance.now();
    await session.run({ a: view });
    best = Math.min(best, performance.now() - started);
  }
  return (2 * size ** 3) / (best / 1000);
}

/** Bytes a second: the best of a few copies of 64 MiB, which read as much as they write. */
export function measureBandwidth(): number {
  const source = new Uint8Array(2 ** 26).fill(1);
  const target = new Uint8Array(2 ** 26);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= rounds; i++) {
    const started = performance.now();
    target.set(source);
    best = Math.min(best, performance.now() - started);
  }
  return (2 * source.length) / (best / 1000);
}
