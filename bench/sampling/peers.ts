/** Peers of bench/sampling.ts as processes: a job a line in, seconds out. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Seconds of the clock, and of all threads together. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

export interface Peer {
  readonly name: string;
  /** `generate`: `new` tokens each after prompts of `length`; `turns`: `new` tokens appended to caches that hold `length`. */
  time(kind: "generate" | "turns", batch: number, length: number, count: number): Promise<Taken>;
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
    close: () => child.stdin.end(),
  };
}

/** Transformers, in a Python that has it. */
export function openTransformers(python: string, folder: string, threads: number): Promise<Peer> {
  const env = { OMP_NUM_THREADS: String(threads), HF_HUB_OFFLINE: "1" };
  return openProcess(python, [join(import.meta.dirname, "peer.py"), folder, String(threads)], env, "does it have torch and transformers?");
}
