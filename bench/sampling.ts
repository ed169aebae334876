/**
 * Sampling speed beside Transformers' generate, on the same random weights in the same run.
 *
 *   npx tsx bench/sampling.ts [--python PATH] [--model 5m|25m] [--batches 1,16,64] [--rounds 3]
 *
 * PATH: a Python with torch and transformers (python3 -m venv V; V/bin/pip install torch transformers); without it only our side runs.
 * A round is a prompt of 448 tokens and 64 new ones per sequence, ours and theirs in turn; the best round of each side counts, so that a neighbour on the machine disturbs neither. `decode` leaves the prefill out.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Rng } from "../src/base/index.ts";
import { commandAcceptor, createScratchpad } from "../src/editor/index.ts";
import { Generator, type LlamaConfig, ParameterSet, parseConfig, saveCheckpoint, Tokenizer, trainTokenizer } from "../src/model/index.ts";

const { values } = parseArgs({
  options: {
    python: { type: "string" },
    model: { type: "string", default: "5m" },
    batches: { type: "string", default: "1,16,64" },
    rounds: { type: "string", default: "3" },
  },
});
const threads = 2;
const rounds = Number(values.rounds);
const promptLength = 448;
const newTokens = 64;

const shapes = {
  "5m": {
    vocab_size: 2048,
    hidden_size: 256,
    intermediate_size: 704,
    num_hidden_layers: 6,
    num_attention_heads: 4,
    num_key_value_heads: 2,
  },
  "25m": {
    vocab_size: 4096,
    hidden_size: 512,
    intermediate_size: 1408,
    num_hidden_layers: 8,
    num_attention_heads: 8,
    num_key_value_heads: 4,
  },
} as const;
const shape = shapes[values.model as keyof typeof shapes];
if (!shape) throw new Error(`--model must be ${Object.keys(shapes).join(" or ")}`);
const config: LlamaConfig = parseConfig({
  architectures: ["LlamaForCausalLM"],
  ...shape,
  max_position_embeddings: 1024,
  tie_word_embeddings: true,
  bos_token_id: 0,
  eos_token_id: 1,
});

const best = (list: readonly number[]): number => Math.min(...list);
const prompt = (seed: number, length: number): number[] => {
  const rng = new Rng(seed);
  return Array.from({ length }, () => rng.int(3, config.vocabSize - 1));
};
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

interface Peer {
  readonly name: string;
  time(batch: number, length: number, count: number): Promise<number>;
  close(): void;
}

async function openPeer(python: string, folder: string): Promise<Peer> {
  const child = spawn(python, [join(import.meta.dirname, "sampling_peer.py"), folder, String(threads)], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, OMP_NUM_THREADS: String(threads), HF_HUB_OFFLINE: "1" },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const read = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done) throw new Error(`${python} ended; does it have torch and transformers?`);
    return line.value;
  };
  const name = await read();
  return {
    name,
    time: async (batch, length, count) => {
      child.stdin.write(`${batch} ${length} ${count}\n`);
      return Number(await read());
    },
    close: () => child.stdin.end(),
  };
}

/** Bytes per second that one thread copies (read and written), far beyond the caches. */
function copyBandwidth(): number {
  const from = new Float64Array(1 << 25).fill(1);
  const to = new Float64Array(1 << 25);
  to.set(from);
  const start = performance.now();
  for (let i = 0; i < 4; i++) to.set(from);
  return (4 * 2 * from.byteLength) / ((performance.now() - start) / 1000);
}

const folder = await mkdtemp(join(tmpdir(), "coe-bench-"));
try {
  const parameters = ParameterSet.random(config, new Rng("bench"));
  await saveCheckpoint(folder, config, parameters.views.values(), { dtype: "f32", overwrite: true });
  const weightBytes = [...parameters.views.values()].reduce((sum, view) => sum + view.data.byteLength, 0);
  const tokenBytes = 8 * config.layers * config.kvHeads * config.headDim;
  const peer = values.python === undefined ? undefined : await openPeer(values.python, folder);
  console.log(
    `model ${values.model}: ${(weightBytes / 4e6).toFixed(1)}M parameters, f32, ${threads} threads; peer: ${peer?.name ?? "none"}`,
  );
  const bandwidth = copyBandwidth();
  console.log(`copy bandwidth, one thread: ${(bandwidth / 1e9).toFixed(1)} GB/s`);

  const json = trainTokenizer(["def add(x, y):\n    return x + y\n### REPL 2 >>>    return x - y\n"], { vocabSize: 300 });
  const tokenizer = Tokenizer.fromJson(json);
  const opened = performance.now();
  await using generator = await Generator.open({ parameters, tokenizer, slots: 64, session: { threads } });
  console.log(`graph and session: ${(performance.now() - opened).toFixed(0)} ms`);

  const ours = (batch: number, count: number, more: object = {}) =>
    seconds(() =>
      Promise.all(
        Array.from({ length: batch }, (_, i) =>
          generator.generate({
            ids: prompt(i, promptLength),
            settings: { temperature: 1, maxTokens: count, seed: i },
            stopIds: [],
            ...more,
          }),
        ),
      ),
    );

  const rates = new Map<number, number>();
  console.log("batch | ours decode | whole | theirs decode | whole | ratio decode | whole | step ms | share of floor");
  for (const batch of values.batches.split(",").map(Number)) {
    await ours(batch, 4);
    await peer?.time(batch, promptLength, 4);
    const times = { one: [] as number[], all: [] as number[], peerOne: [] as number[], peerAll: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      times.one.push(await ours(batch, 1));
      times.all.push(await ours(batch, newTokens));
      if (!peer) continue;
      times.peerOne.push(await peer.time(batch, promptLength, 1));
      times.peerAll.push(await peer.time(batch, promptLength, newTokens));
    }
    const decode = (one: number[], all: number[]) => (batch * (newTokens - 1)) / (best(all) - best(one));
    const whole = (all: number[]) => (batch * newTokens) / best(all);
    const a = decode(times.one, times.all);
    rates.set(batch, a);
    const b = peer ? decode(times.peerOne, times.peerAll) : Number.NaN;
    const floor = (weightBytes + batch * (promptLength + newTokens / 2) * tokenBytes) / bandwidth; // seconds a step
    const cells = [
      a.toFixed(0),
      whole(times.all).toFixed(0),
      b.toFixed(0),
      whole(times.peerAll).toFixed(0),
      (a / b).toFixed(2),
      (whole(times.all) / whole(times.peerAll)).toFixed(2),
      ((1000 * batch) / a).toFixed(2),
      `${((100 * floor * a) / batch).toFixed(0)}%`,
    ];
    console.log([String(batch).padStart(5), ...cells].join(" | "));
  }
  if (rates.has(1) && rates.has(64)) console.log(`batch 64 / batch 1: ${(rates.get(64)! / rates.get(1)!).toFixed(2)}`);

  const resume: number[] = [];
  const prefill: number[] = [];
  for (let round = 0; round < 9; round++) {
    const ids = prompt(100 + round, 460);
    const settings = { temperature: 1, maxTokens: 1, seed: 1 };
    await generator.generate({ ids: ids.slice(0, 400), settings, key: "resume", stopIds: [] });
    resume.push(await seconds(() => generator.generate({ ids, settings, key: "resume", stopIds: [] })));
    generator.release("resume");
    prefill.push(await seconds(() => generator.generate({ ids, settings, stopIds: [] })));
  }
  console.log(
    `60 new tokens on 400 old: ${(1000 * best(resume)).toFixed(1)} ms, prefill of 460: ${(1000 * best(prefill)).toFixed(1)} ms, share ${(best(resume) / best(prefill)).toFixed(2)}`,
  );

  // A grammar whose text is long: a new line's content.
  const pad = createScratchpad(Array.from({ length: 20 }, (_, i) => `    value_${i} = compute(value_${i}, ${i})`).join("\n"));
  const masked: number[] = [];
  const free: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const grammar = () => ({ grammar: commandAcceptor(pad, { mark: "refused", end: "newline" }) });
    const settled = Array.from({ length: 16 }, (_, i) => i);
    let count = 0;
    const took = await seconds(() =>
      Promise.all(
        settled.map(async (i) => {
          const { ids } = await generator.generate({
            ids: prompt(i, promptLength),
            settings: { temperature: 1, maxTokens: newTokens, seed: i },
            stopIds: [],
            ...grammar(),
          });
          count += ids.length;
        }),
      ),
    );
    masked.push(took / count);
    const plain = await seconds(() =>
      Promise.all(
        settled.map((i) =>
          generator.generate({
            ids: prompt(i, promptLength),
            settings: { temperature: 1, maxTokens: Math.round(count / 16), seed: i },
            stopIds: [],
          }),
        ),
      ),
    );
    free.push(plain / (16 * Math.round(count / 16)));
  }
  console.log(
    `grammar, 16 sequences: ${(1e6 * best(masked)).toFixed(0)} µs a token, without ${(1e6 * best(free)).toFixed(0)} µs (prefill in both)`,
  );
  peer?.close();
} finally {
  await rm(folder, { recursive: true });
}
