/**
 * llama.cpp as a peer of bench/sampling.ts, through node-llama-cpp in a folder of its own: a process that answers `generate`, `turns` (see peers.ts)
 * and `greedy` (ids of the prompt, separated by commas, and a count; answers with ids).
 *
 * Sequences of one batch are given to it at once, and it batches them itself. Its keys and values are float32, as ours.
 */
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

interface Sequence {
  evaluate(tokens: readonly number[], options: object): AsyncGenerator<number>;
  clearHistory(): Promise<void>;
  eraseContextTokenRanges(ranges: readonly { readonly start: number; readonly end: number }[]): Promise<void>;
  readonly nextTokenIndex: number;
  dispose(): void;
}
interface Context {
  getSequence(): Sequence;
  dispose(): Promise<void>;
}
interface NodeLlamaCpp {
  getLlama(options: object): Promise<{
    loadModel(options: object): Promise<{ createContext(options: object): Promise<Context> }>;
  }>;
}

const [folder, file, threads] = process.argv.slice(2) as [string, string, string];
const modulePath = join(folder, "node_modules", "node-llama-cpp", "dist", "index.js");
const { getLlama } = (await import(pathToFileURL(modulePath).href)) as NodeLlamaCpp;
const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, maxThreads: Number(threads), logLevel: "error" });
const model = await llama.loadModel({ modelPath: file, gpuLayers: 0 });

let context: Context | undefined;
let sequences: Sequence[] = [];
async function prepare(batch: number): Promise<void> {
  if (sequences.length === batch) return;
  await context?.dispose();
  context = await model.createContext({
    sequences: batch,
    contextSize: 640,
    batchSize: 512,
    threads: Number(threads),
    experimentalKvCacheKeyType: "F32",
    experimentalKvCacheValueType: "F32",
  });
  sequences = Array.from({ length: batch }, () => context!.getSequence());
}

/** Numbers that differ by seed; which ones doesn't matter. */
const draw = (seed: number, length: number): number[] => Array.from({ length }, (_, i) => 3 + ((seed * 7919 + i * 104_729) % 2000));

async function take(sequence: Sequence, tokens: readonly number[], count: number, temperature: number): Promise<number[]> {
  const ids: number[] = [];
  for await (const id of sequence.evaluate(tokens, { temperature, topK: 0, topP: 1, minP: 0, seed: 1, yieldEogToken: true })) {
    ids.push(id);
    if (ids.length === count) break;
  }
  return ids;
}

process.stdout.write("llama.cpp (node-llama-cpp)\n");
let turn = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [kind, ...rest] = line.split(" ");
  if (kind === "greedy") {
    await prepare(1);
    await sequences[0]!.clearHistory();
    process.stdout.write(`${(await take(sequences[0]!, rest[0]!.split(",").map(Number), Number(rest[1]), 0)).join(",")}\n`);
    continue;
  }
  const [batch, length, count] = rest.map(Number) as [number, number, number];
  await prepare(batch);
  turn++;
  if (kind === "turns") {
    for (const [i, sequence] of sequences.entries()) {
      if (sequence.nextTokenIndex < length) await take(sequence, draw(i, length).slice(sequence.nextTokenIndex), 1, 1);
      await sequence.eraseContextTokenRanges([{ start: length, end: 640 }]);
    }
  } else for (const sequence of sequences) await sequence.clearHistory();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    sequences.map((sequence, i) =>
      kind === "turns" ? take(sequence, draw(1000 * turn + i, count), 1, 1) : take(sequence, draw(i, length), count, 1),
    ),
  );
  const used = process.cpuUsage(cpu);
  process.stdout.write(`${(performance.now() - start) / 1000} ${(used.user + used.system) / 1e6}\n`);
}
process.exit(0);
