/**
 * The Tinker client against our server through a proxy that delays, refuses, tears and loses: no optimiser step lost, none taken twice.
 *
 * The server counts the steps of its optimiser; the weights after a run with faults equal those of a run without, byte for byte.
 */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Rng } from "../../src/base/index.ts";
import { AdapterFile, readConfig, type Tokenizer } from "../../src/model/index.ts";
import { readTinkerState, type TinkerEncoding } from "../../src/policy/index.ts";
import { openTinkerServer, type TinkerServer } from "../../src/serve/index.ts";
import { type Datum, openTinkerBackend, type TinkerBackendOptions } from "../../src/train/index.ts";
import { writeTinyModel } from "../tiny-model.ts";
import { type Fault, openFaultProxy } from "./proxy.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-"));
const at = (name: string) => join(folder, name);
let tokenizer: Tokenizer;
let server: TinkerServer;

const open = () => openTinkerServer({ model: at("base"), folder: at("saved"), port: 0, threads: 1, residentModels: 1, pollMs: 100 });

beforeAll(async () => {
  tokenizer = (await writeTinyModel(at("base"))).tokenizer;
  server = await open();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = (baseUrl: string, more: Partial<TinkerBackendOptions> = {}): TinkerBackendOptions => ({
  baseUrl,
  model: "base",
  tokenizer,
  rank: 4,
  seed: 3,
  retryMs: 2,
  maxFailures: 30,
  ...more,
});

const adam = { learningRate: 1e-2, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0, maxGradNorm: 1 };
const batch = (step: number): Datum[] =>
  Array.from({ length: 3 }, (_, i) => {
    const rng = Rng.keyed("batch", step, i);
    const ids = Int32Array.from({ length: 9 + i }, () => rng.int(0, 255));
    return { inputIds: ids.slice(0, -1), targetIds: ids.slice(1), weights: new Float32Array(ids.length - 1).fill(1) };
  });

/** Five steps; the loss of each, the optimiser's own count at the end, and the adapter's bytes. */
async function trained(
  baseUrl: string,
  name: string,
  encoding: TinkerEncoding,
): Promise<{ losses: number[]; steps: number; weights: Buffer }> {
  await using backend = await openTinkerBackend(settings(baseUrl, { encoding }));
  const losses: number[] = [];
  let steps = 0;
  for (let step = 0; step < 5; step++) {
    const { result, metrics } = await backend.step!(batch(step), { kind: "cross-entropy", normaliser: 24 }, adam);
    losses.push(result.loss);
    if (metrics["optimiser/step"] !== undefined) steps = metrics["optimiser/step"];
  }
  await mkdir(at(name), { recursive: true });
  await backend.save(at(name));
  return { losses, steps, weights: await readFile(join(at(name), "adapter_model.safetensors")) };
}

describe("Tinker client and server", () => {
  it.each(["json", "protobuf"] as const)(
    "counts every optimiser step once through delays, 402, 408, 429, 5xx, torn and cut bodies and lost futures: %s",
    async (encoding) => {
      const plain = await trained(server.url, "plain", "json");
      expect(plain.steps).toBe(5);
      expect(plain.losses[4]).not.toBe(plain.losses[0]);
      const kinds: Fault[] = [
        { kind: "delay", ms: 20 },
        { kind: "before", status: 500 },
        { kind: "after", status: 502 },
        { kind: "before", status: 429 },
        { kind: "before", status: 408 },
        { kind: "after", status: 408 },
        { kind: "before", status: 402 },
        { kind: "torn" },
        { kind: "cut" },
      ];
      const rng = new Rng("faults");
      let polls = 0;
      const proxy = await openFaultProxy(server.url, (path) => {
        if (path.endsWith("/dynamic_config") || path.endsWith("/archive")) return { kind: "none" };
        if (path.endsWith("/retrieve_future") && polls++ % 4 === 1) return { kind: "before", status: 410, body: '{"detail":"lost"}' };
        return rng.chance(0.45) ? rng.pick(kinds) : { kind: "none" };
      });
      try {
        const faulty = await trained(proxy.url, "faulty", encoding);
        expect([...proxy.made.keys()].sort()).toEqual(
          [
            "after 408",
            "after 502",
            "before 402",
            "before 408",
            "before 410",
            "before 429",
            "before 500",
            "cut",
            "delay",
            "none",
            "torn",
          ].sort(),
        );
        expect(faulty.steps).toBe(5);
        expect(faulty.losses).toEqual(plain.losses);
        expect(faulty.weights.equals(plain.weights)).toBe(true);
      } finally {
        await proxy.close();
      }
    },
    60_000,
  );

  it("downloads an adapter that the engine loads, with its target modules named", async () => {
    const config = JSON.parse(await readFile(join(at("plain"), "adapter_config.json"), "utf8")) as Record<string, unknown>;
    expect(config).toMatchObject({ peft_type: "LORA", r: 4, lora_alpha: 32, base_model_name_or_path: "base" });
    expect(config["target_modules"]).toHaveLength(7);
    await using file = await AdapterFile.open(at("plain"), await readConfig(at("base")));
    expect(file.modules).toHaveLength(14);
  });

  it("goes on from a saved checkpoint after the server was restarted, as if nothing had happened", async () => {
    await using uninterrupted = await openTinkerBackend(settings(server.url));
    for (let step = 0; step < 5; step++) await uninterrupted.step!(batch(step), { kind: "cross-entropy", normaliser: 24 }, adam);
    const expected = await uninterrupted.step!(batch(5), { kind: "cross-entropy", normaliser: 24 }, adam);
    await server.close();
    server = await open();
    await using resumed = await openTinkerBackend(settings(server.url));
    await resumed.load(at("plain"));
    const { result, metrics } = await resumed.step!(batch(5), { kind: "cross-entropy", normaliser: 24 }, adam);
    expect(metrics["optimiser/step"]).toBe(6);
    expect(result.loss).toBe(expected.result.loss);
    const state = (await readTinkerState(at("plain")))!;
    const runs = (await (
      await fetch(`${server.url}/api/v1/training_runs/${/tinker:..([^/]+)/.exec(state.state)![1]}/checkpoints`)
    ).json()) as {
      checkpoints: { tinker_path: string }[];
    };
    expect(runs.checkpoints.map(({ tinker_path }) => tinker_path).sort()).toEqual([state.sampler, state.state].sort());
  }, 60_000);

  it("trains more models than it holds in memory, each as if it were alone", async () => {
    await using one = await openTinkerBackend(settings(server.url));
    await using two = await openTinkerBackend(settings(server.url, { seed: 4 }));
    const losses: number[] = [];
    for (let step = 0; step < 3; step++) {
      losses.push((await one.step!(batch(step), { kind: "cross-entropy", normaliser: 24 }, adam)).result.loss);
      await two.step!(batch(step + 7), { kind: "cross-entropy", normaliser: 24 }, adam);
    }
    await using alone = await openTinkerBackend(settings(server.url));
    for (const [step, loss] of losses.entries())
      expect((await alone.step!(batch(step), { kind: "cross-entropy", normaliser: 24 }, adam)).result.loss).toBe(loss);
  }, 60_000);

  it("the reference of a KL term is where training began, not a snapshot", async () => {
    await using backend = await openTinkerBackend(settings(server.url));
    const before = await backend.forwardBackward(batch(0), { kind: "cross-entropy", normaliser: 24 });
    await backend.optimStep(adam);
    const [now] = (await backend.forwardBackward(batch(0), { kind: "cross-entropy", normaliser: 24 })).logprobs;
    await backend.optimStep(adam);
    const [reference] = await backend.referenceLogprobs(batch(0));
    expect(now).not.toEqual(before.logprobs[0]);
    for (const [i, value] of reference!.entries()) expect(value).toBeCloseTo(before.logprobs[0]![i]!, 5);
  }, 60_000);

  it("refuses a base that isn't served before a model is made", async () => {
    await expect(openTinkerBackend(settings(server.url, { model: "meta-llama/Llama-3.2-1B" }))).rejects.toThrow(
      /serves base, not meta-llama/,
    );
  });
});
