/**
 * The same `coe rl` on the local back end and through a Tinker server, and what differs between the two runs; a small model for it that writes commands now and then.
 *
 * Shared by the test and by bench/tinker-parity.ts. Not guaranteed: that two runs on different machines or thread counts agree.
 */
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buildProgram } from "../../src/cli/program.ts";
import { AdapterFile, LoraAdapter, readConfig } from "../../src/model/index.ts";
import { openTinkerServer, type TinkerServer } from "../../src/serve/index.ts";
import { missingColon } from "../missing-colon.ts";
import { writeTinyModel } from "../tiny-model.ts";

/** Runs `coe` in this process; errors are thrown. */
export async function coe(...args: string[]): Promise<void> {
  await buildProgram().parseAsync(["node", "coe", ...args]);
}

const task = (i: number) => ({
  description: "Add 1.",
  code: `def f${i}(x)\n    return x + 1\n`,
  tests: { kind: "asserts", setup: "", asserts: [`assert f${i}(1) == 2`] },
  provenance: { source: "test", key: String(i), split: "train" },
});

const demonstration = (i: number) => missingColon(i, task(i));

export interface SmallSetup {
  readonly model: string;
  readonly demonstrations: string;
  readonly tasks: string;
}

/** Demonstrations, tasks and a base that has read them a little: else all episodes earn the same and nothing is learnt. */
export async function smallSetup(folder: string, count = 4): Promise<SmallSetup> {
  const at = (name: string) => join(folder, name);
  const jsonl = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
  const numbers = Array.from({ length: count }, (_, i) => i);
  await writeFile(at("demos.jsonl"), jsonl(numbers.map(demonstration)));
  await writeFile(at("tasks.jsonl"), jsonl(numbers.map(task)));
  await writeTinyModel(at("random"), { contextLength: 1024, seed: "tinker" });
  const pretrain = "--context-length 128 --batch-size 4 --steps 120 --optimiser.learning-rate 0.01 --threads 1 --save-every 1000";
  await coe("pretrain", "--model", at("random"), "--data", at("demos.jsonl"), ...pretrain.split(" "), "--run", at("pretrain"));
  await rename(await newestCheckpoint(at("pretrain")), at("base"));
  return { model: at("base"), demonstrations: at("demos.jsonl"), tasks: at("tasks.jsonl") };
}

export async function newestCheckpoint(run: string): Promise<string> {
  return join(run, "checkpoints", (await readdir(join(run, "checkpoints"))).sort().at(-1)!);
}

export interface RlPair {
  /** Folder of the base. */
  readonly model: string;
  /** Folder of the adapter that a local `coe sft` made, its rank and layers as a Tinker server has them (alpha 32). */
  readonly adapter: string;
  /** For `coe rl`, without model, adapter and run. */
  readonly flags: readonly string[];
  /** Where the two runs go. */
  readonly folder: string;
  readonly threads: number;
  readonly contextLength?: number;
}

export interface RlRuns {
  readonly local: string;
  readonly tinker: string;
}

/** `coe rl` twice, with the same flags: here, and through client, server and engine. */
export async function runPair({ model, adapter, flags, folder, threads, contextLength }: RlPair): Promise<RlRuns> {
  const runs = { local: join(folder, "local"), tinker: join(folder, "tinker") };
  await coe("rl", ...flags, "--model", model, "--adapter", adapter, "--threads", String(threads), "--run", runs.local);
  const name = basename(model);
  await using server = await openServer({
    model,
    adapter,
    folder: join(folder, "server"),
    threads,
    ...(contextLength && { contextLength }),
  });
  // The adapter's folder as a run on the server would have left it: its prompt is read from there, its weights from the server.
  const known = join(folder, "adapter");
  await cp(adapter, known, { recursive: true });
  const { settings } = await AdapterFile.open(adapter, await readConfig(model)).then(async (file) => {
    await using opened = file;
    return { settings: opened.uniform(await readConfig(model)) };
  });
  const path = "tinker://start/weights/initial";
  const state = { baseModel: name, rank: settings.rank, seed: 0, state: path, sampler: path, initial: null };
  await writeFile(join(known, "tinker.json"), JSON.stringify(state));
  const target = ["--backend", "tinker", "--base-url", server.url, "--model", name, "--tokenizer", model];
  await coe("rl", ...flags, ...target, "--adapter", known, "--run", runs.tinker);
  return runs;
}

async function openServer(options: {
  readonly model: string;
  readonly adapter: string;
  readonly folder: string;
  readonly threads: number;
  readonly contextLength?: number;
}): Promise<TinkerServer & AsyncDisposable> {
  const { adapter, ...rest } = options;
  const server = await openTinkerServer({ ...rest, name: basename(options.model), adapters: { start: adapter }, port: 0, pollMs: 5000 });
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}

type Values = Readonly<Record<string, number>>;

/** A run's metrics without times, by step. */
export async function metricsOf(run: string): Promise<Values[]> {
  return (await linesOf(run, "metrics.jsonl")).map((line) =>
    Object.fromEntries(Object.entries(line as Values).filter(([name]) => !/^time\/|^step_time$/.test(name))),
  );
}

/** What was written and earned, by episode and turn. */
export async function turnsOf(run: string): Promise<{ readonly text: string; readonly reward: number }[][]> {
  const episodes = (await linesOf(run, "episodes.jsonl")) as { turns: { text: string; reward: number }[] }[];
  return episodes.map(({ turns }) => turns.map(({ text, reward }) => ({ text, reward })));
}

async function linesOf(run: string, name: string): Promise<unknown[]> {
  return (await readFile(join(run, name), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

export interface Comparison {
  readonly episodes: number;
  readonly turns: number;
  /** Turns whose text or reward differ. */
  readonly differentTexts: number;
  readonly differentRewards: number;
  /** By metric of the local run: the largest difference over the steps, and the value it is of. */
  readonly metrics: readonly { readonly name: string; readonly difference: number; readonly of: number }[];
  /** Largest difference relative to the value, values below 0.01 as 0.01; without the differences of sampling and training, which are rounding themselves. */
  readonly relative: number;
  /** Of the adapters' weights: largest and root mean square difference, and the root mean square of what training changed. */
  readonly weights: { readonly largest: number; readonly rms: number; readonly trained: number };
}

/** @param start the adapter with which both runs began */
export async function compareRuns({ local, tinker }: RlRuns, model: string, start: string): Promise<Comparison> {
  const [here, there] = [await turnsOf(local), await turnsOf(tinker)];
  const turns = here.flatMap((episode, e) => episode.map((turn, t) => ({ turn, other: there[e]?.[t] })));
  const [ours, theirs] = [await metricsOf(local), await metricsOf(tinker)];
  if (ours.length !== theirs.length || here.length !== there.length)
    throw new Error(`the runs have ${ours.length} and ${theirs.length} steps, ${here.length} and ${there.length} episodes`);
  const names = [...new Set(ours.flatMap((values) => Object.keys(values)))];
  const metrics = names.map((name) => {
    const pairs = ours.flatMap((values, i) => {
      const [a, b] = [values[name], theirs[i]![name]];
      return a === undefined && b === undefined
        ? []
        : [{ a: a ?? Number.NaN, difference: Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) }];
    });
    const worst = pairs.reduce((most, pair) => (pair.difference > most.difference || Number.isNaN(pair.difference) ? pair : most));
    return { name, difference: worst.difference, of: worst.a };
  });
  const counted = metrics.filter(({ name }) => !/^sampling\/(?!mask_gap)/.test(name));
  const [a, b, before] = await Promise.all(
    [await newestCheckpoint(local), await newestCheckpoint(tinker), start].map((folder) => weightsOf(folder, model)),
  );
  const rms = (x: Float32Array, y: Float32Array) => Math.sqrt(x.reduce((sum, value, i) => sum + (value - y[i]!) ** 2, 0) / x.length);
  return {
    episodes: here.length,
    turns: turns.length,
    differentTexts: turns.filter(({ turn, other }) => turn.text !== other?.text).length,
    differentRewards: turns.filter(({ turn, other }) => turn.reward !== other?.reward).length,
    metrics,
    relative: counted.reduce((most, { difference, of }) => Math.max(most, difference / Math.max(1e-2, Math.abs(of))), 0),
    weights: {
      largest: a!.reduce((most, value, i) => Math.max(most, Math.abs(value - b![i]!)), 0),
      rms: rms(a!, b!),
      trained: rms(a!, before!),
    },
  };
}

/** All of an adapter's weights in one array. */
async function weightsOf(folder: string, model: string): Promise<Float32Array> {
  const config = await readConfig(model);
  await using file = await AdapterFile.open(folder, config);
  const adapter = new LoraAdapter(config, file.uniform(config));
  await file.load(adapter.views().values());
  return Float32Array.from(adapter.modules().flatMap(({ path }) => [...adapter.a(path).data, ...adapter.b(path).data]));
}
