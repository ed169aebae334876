/**
 * Sampling speed beside Transformers and llama.cpp, on the same random weights in the same run.
 *
 *   npx tsx bench/sampling.ts [--python PATH] [--llama FOLDER] [--models 5m,25m] [--batches 1,16,64] [--rounds 3] [--threads 2] [--sections generate,turns,resume,grammar]
 *
 * PATH: a Python with torch and transformers (python3 -m venv V; V/bin/pip install torch transformers). FOLDER: one with node-llama-cpp
 * (npm install --prefix FOLDER --ignore-scripts --omit=optional node-llama-cpp @node-llama-cpp/linux-x64; 85 MB). Without them only our side runs.
 * `generate`: a prompt of 448 tokens and 64 new ones per sequence; `decode` leaves the prefill out. `turns`: each sequence gets 60 tokens on 400 that
 * are in the cache, and one is sampled. Sides in turn; the best round of each counts, so that a neighbour on the machine disturbs neither. On a
 * loaded machine only --threads 1 and the CPU columns mean something: two threads wait for each other.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Rng } from "../src/base/index.ts";
import { commandAcceptor, createScratchpad } from "../src/editor/index.ts";
import {
  type GenerateRequest,
  Generator,
  linearNames,
  linearShape,
  ParameterSet,
  parseConfig,
  saveCheckpoint,
  Tokenizer,
  trainTokenizer,
} from "../src/model/index.ts";
import { copyBandwidth, matmulPeak } from "./peak.ts";
import { openLlama, openTransformers, type Peer, type Taken } from "./sampling/peers.ts";

const { values } = parseArgs({
  options: {
    python: { type: "string" },
    llama: { type: "string" },
    models: { type: "string", default: "5m,25m" },
    batches: { type: "string", default: "1,16,64" },
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: "2" },
    sections: { type: "string", default: "generate,turns,resume,grammar" },
  },
});
const threads = Number(values.threads);
const rounds = Number(values.rounds);
const batches = values.batches.split(",").map(Number);
const promptLength = 448;
const newTokens = 64;
const oldTokens = 400;
const turnTokens = 60;

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

async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const used = process.cpuUsage(cpu);
  return { wall: (performance.now() - start) / 1000, cpu: (used.user + used.system) / 1e6 };
}

const best = (list: readonly Taken[]): Taken => ({
  wall: Math.min(...list.map(({ wall }) => wall)),
  cpu: Math.min(...list.map(({ cpu }) => cpu)),
});
const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;
const row = (cells: readonly (string | number)[]): void => console.log(cells.map((cell) => String(cell).padStart(7)).join(" | "));

async function measure(model: keyof typeof shapes, folder: string): Promise<void> {
  const config = parseConfig({
    architectures: ["LlamaForCausalLM"],
    ...shapes[model],
    max_position_embeddings: 1024,
    tie_word_embeddings: true,
    initializer_range: 0.1,
    bos_token_id: 0,
    eos_token_id: 1,
  });
  const parameters = ParameterSet.random(config, new Rng("bench"));
  await saveCheckpoint(folder, config, parameters.views.values(), { dtype: "f32", overwrite: true });
  const peers: Peer[] = [];
  if (values.python !== undefined) peers.push(await openTransformers(values.python, folder, threads));
  if (values.llama !== undefined) peers.push(await openLlama(values.llama, parameters, folder, threads));
  const weightBytes = [...parameters.views.values()].reduce((sum, view) => sum + view.data.byteLength, 0);
  const tokenBytes = 8 * config.layers * config.kvHeads * config.headDim;
  const bandwidth = copyBandwidth();
  const peak = await matmulPeak(threads);
  console.log(`\n${model}: ${(weightBytes / 4e6).toFixed(1)}M parameters, f32, ${threads} threads`);
  console.log(`copy bandwidth, one thread: ${(bandwidth / 1e9).toFixed(1)} GB/s; matmul 2048³: ${peak.toFixed(0)} GFLOP/s`);

  const linears = config.layers * linearNames.reduce((sum, name) => sum + linearShape(config, name).reduce((a, b) => a * b), 0);
  /** Seconds that the products of `count` new tokens on `old` take at the peak, attention below the diagonal only, one row of logits. */
  const floorOf = (old: number, count: number): number =>
    (2 * (count * linears + config.vocabSize * config.hiddenSize) +
      4 * config.layers * config.heads * config.headDim * count * (old + count / 2)) /
    peak /
    1e9;
  const prompt = (seed: number, length: number): number[] => {
    const rng = new Rng(seed);
    return Array.from({ length }, () => rng.int(3, config.vocabSize - 1));
  };
  const opened = performance.now();
  await using generator = await Generator.open({ parameters, slots: Math.max(...batches), session: { threads } });
  console.log(`graph and session: ${(performance.now() - opened).toFixed(0)} ms`);
  const many = (batch: number, request: (i: number) => Omit<GenerateRequest, "settings">, count: number) =>
    timed(() =>
      Promise.all(
        Array.from({ length: batch }, (_, i) =>
          generator.generate({ ...request(i), settings: { temperature: 1, maxTokens: count, seed: i } }),
        ),
      ),
    );
  const ours = (batch: number, count: number, more: object = {}) =>
    many(batch, (i) => ({ ids: prompt(i, promptLength), stopIds: [], ...more }), count);

  const sections: Record<string, () => Promise<void>> = { generate, turns, resume, grammar };
  const check = { ids: prompt(0, 64), settings: { temperature: 0, maxTokens: 16, seed: 0 }, stopIds: [] };
  const { ids: expected } = await generator.generate(check);
  for (const peer of peers) {
    const same = (await peer.greedy(check.ids, 16)).join() === expected.join();
    console.log(`${peer.name}: ${same ? "the same greedy tokens" : "OTHER greedy tokens"}`);
  }
  for (const section of values.sections.split(",")) await sections[section]!();
  for (const peer of peers) peer.close();

  /** The best of a few rounds of one's own work and of each peer's, in turns. */
  async function compare(batch: number, count: number, own: () => Promise<Taken>, theirs: (peer: Peer) => Promise<Taken>) {
    const beside = peers.filter((peer) => peer.batches?.includes(batch) ?? true);
    await own();
    for (const peer of beside) await theirs(peer);
    const taken: Taken[] = [];
    const others = new Map(beside.map((peer) => [peer, [] as Taken[]]));
    for (let round = 0; round < count; round++) {
      taken.push(await own());
      for (const [peer, list] of others) list.push(await theirs(peer));
    }
    return [{ name: "ours", ...best(taken) }, ...[...others].map(([peer, list]) => ({ name: peer.name, ...best(list) }))];
  }

  async function generate(): Promise<void> {
    row([
      "batch",
      "prefill ms",
      "CPU ms",
      "of peak",
      "decode/s",
      "of floor",
      "whole/s",
      "CPU s",
      "ratios: prefill",
      "decode",
      "whole",
      "CPU",
    ]);
    const rates = new Map<number, number>();
    for (const batch of batches) {
      const job = (count: number) =>
        compare(
          batch,
          rounds,
          () => ours(batch, count),
          (peer) => peer.time("generate", batch, promptLength, count),
        );
      const first = await job(1);
      const whole = await job(newTokens);
      const sides = first.map((one, i) => {
        const all = whole[i]!;
        return { name: one.name, one, all, rate: (batch * (newTokens - 1)) / (all.wall - one.wall) };
      });
      const [own] = sides as [(typeof sides)[number]];
      rates.set(batch, own.rate);
      const floor = (weightBytes + batch * (promptLength + newTokens / 2) * tokenBytes) / bandwidth; // seconds a step
      for (const { name, one, all, rate } of sides) {
        const ratios = [one.wall / own.one.wall, own.rate / rate, all.wall / own.all.wall, all.cpu / own.all.cpu];
        row([
          batch,
          ((1000 * one.wall) / batch).toFixed(1),
          ((1000 * one.cpu) / batch).toFixed(1),
          percent((batch * floorOf(0, promptLength)) / one.wall),
          rate.toFixed(0),
          percent((floor * rate) / batch),
          ((batch * newTokens) / all.wall).toFixed(0),
          all.cpu.toFixed(2),
          ...ratios.map((ratio) => ratio.toFixed(2)),
          name,
        ]);
      }
    }
    if (rates.has(1) && rates.has(64)) console.log(`batch 64 / batch 1: ${(rates.get(64)! / rates.get(1)!).toFixed(2)}`);
  }

  /** What dominates rollouts: each turn's new text on a cache that is kept. */
  async function turns(): Promise<void> {
    row(["batch", "turn ms", "CPU ms", "of peak", "ratio", "CPU"]);
    for (const batch of batches) {
      let round = 0;
      const turn = () => {
        round++;
        const ids = (i: number): number[] => [...prompt(i, oldTokens), ...prompt(1000 * round + i, turnTokens)];
        return many(batch, (i) => ({ ids: ids(i), key: `turn ${i}`, stopIds: [] }), 1);
      };
      const sides = await compare(batch, 2 * rounds, turn, (peer) => peer.time("turns", batch, oldTokens, turnTokens));
      for (let i = 0; i < batch; i++) generator.release(`turn ${i}`);
      for (const side of sides) {
        row([
          batch,
          ((1000 * side.wall) / batch).toFixed(2),
          ((1000 * side.cpu) / batch).toFixed(2),
          percent((batch * floorOf(oldTokens, turnTokens)) / side.wall),
          (side.wall / sides[0]!.wall).toFixed(2),
          (side.cpu / sides[0]!.cpu).toFixed(2),
          side.name,
        ]);
      }
    }
  }

  async function resume(): Promise<void> {
    const resumed: Taken[] = [];
    const prefilled: Taken[] = [];
    for (let round = 0; round < 3 * rounds; round++) {
      const ids = prompt(100 + round, oldTokens + turnTokens);
      await many(1, () => ({ ids: ids.slice(0, oldTokens), key: "resume", stopIds: [] }), 1);
      resumed.push(await many(1, () => ({ ids, key: "resume", stopIds: [] }), 1));
      generator.release("resume");
      prefilled.push(await many(1, () => ({ ids, stopIds: [] }), 1));
    }
    const [a, b] = [best(resumed).wall, best(prefilled).wall];
    console.log(
      `${turnTokens} new tokens on ${oldTokens} old: ${(1000 * a).toFixed(1)} ms, prefill of ${oldTokens + turnTokens}: ${(1000 * b).toFixed(1)} ms, share ${(a / b).toFixed(2)}`,
    );
  }

  /** Commands under a grammar, then as many tokens of each sequence without: the difference is the masks. */
  async function grammar(): Promise<void> {
    const json = trainTokenizer(["def add(x, y):\n    return x + y\n### REPL 2 >>>    return x - y\n"], { vocabSize: 300 });
    await using speller = await Generator.open({ parameters, tokenizer: Tokenizer.fromJson(json), slots: 16, session: { threads } });
    const pad = createScratchpad(Array.from({ length: 20 }, (_, i) => `    value_${i} = compute(value_${i}, ${i})`).join("\n"));
    const free: Taken[] = [];
    const masked: Taken[] = [];
    let tokens = 0;
    for (let round = 0; round < rounds; round++) {
      const lengths: number[] = [];
      const run = (one: (i: number) => Pick<GenerateRequest, "grammar"> & { readonly count: number }) =>
        timed(() =>
          Promise.all(
            Array.from({ length: 16 }, async (_, i) => {
              const { count, ...more } = one(i);
              const settings = { temperature: 1, maxTokens: count, seed: i };
              const { ids } = await speller.generate({ ids: prompt(i, promptLength), settings, stopIds: [], ...more });
              lengths[i] = ids.length;
            }),
          ),
        );
      masked.push(await run(() => ({ count: newTokens, grammar: commandAcceptor(pad, { mark: "refused", end: "newline" }) })));
      free.push(await run((i) => ({ count: lengths[i]! })));
      tokens = lengths.reduce((a, b) => a + b);
    }
    const each = (taken: Taken): string => ((1e6 * taken.wall) / tokens).toFixed(0);
    console.log(
      `grammar, 16 sequences, ${tokens} tokens: ${each(best(masked))} µs a token, without ${each(best(free))} µs (prefill in both)`,
    );
  }
}

for (const model of values.models.split(",")) {
  if (!(model in shapes)) throw new Error(`--models takes ${Object.keys(shapes).join(" and ")}`);
  const folder = await mkdtemp(join(tmpdir(), "coe-bench-"));
  try {
    await measure(model as keyof typeof shapes, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
