/** Peers of bench/sampling.ts as processes: a job a line in, seconds out. Not guaranteed: that they keep to the threads they were told. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ParameterSet } from "../../src/model/index.ts";
import { writeGguf } from "./gguf.ts";

/** Seconds of the clock, and of all threads together. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

export interface Peer {
  readonly name: string;
  /** Batches that it is measured at; undefined: all. */
  readonly batches?: readonly number[];
  /** `generate`: `new` tokens each after prompts of `length`; `turns`: `new` tokens appended to caches that hold `length`. */
  time(kind: "generate" | "turns", batch: number, length: number, count: number): Promise<Taken>;
  /** The most probable ids after a prompt, where the peer tells them. */
  greedy(ids: readonly number[], count: number): Promise<readonly number[]>;
  close(): void;
}

async function openProcess(command: string, args: readonly string[], env: Record<string, string>, hint: string): Promise<Peer> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, ...env } });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const read = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done) throw new Error(`${command} ended; ${hint}`);
    return line.value;
  };
  const name = await read();
  return {
    name,
    time: async (kind, batch, length, count) => {
      child.stdin.write(`${kind} ${batch} ${length} ${count}\n`);
      const [wall, cpu] = (await read()).split(" ").map(Number);
      return { wall: wall!, cpu: cpu! };
    },
    greedy: async (ids, count) => {
      child.stdin.write(`greedy ${ids.join(",")} ${count}\n`);
      return (await read()).split(",").map(Number);
    },
    close: () => child.stdin.end(),
  };
}

/** Transformers, in a Python that has it. */
export function openTransformers(python: string, folder: string, threads: number): Promise<Peer> {
  const env = { OMP_NUM_THREADS: String(threads), HF_HUB_OFFLINE: "1" };
  return openProcess(python, [join(import.meta.dirname, "peer.py"), folder, String(threads)], env, "does it have torch and transformers?");
}

/** llama.cpp on float32 weights and keys, by the node-llama-cpp installed in a folder; batch 1 only. */
export async function openLlama(folder: string, parameters: ParameterSet, checkpoint: string, threads: number): Promise<Peer> {
  const file = join(checkpoint, "model.gguf");
  await writeGguf(file, parameters);
  const args = [...process.execArgv, join(import.meta.dirname, "llama-peer.ts"), folder, file, String(threads)];
  return { ...(await openProcess(process.execPath, args, {}, `is node-llama-cpp in ${folder}?`)), batches: [1] };
}
