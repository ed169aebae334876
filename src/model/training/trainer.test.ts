/** What the trainer promises beside parity: bytes that repeat, lanes that agree, memory that doesn't grow, little padding. */
import { describe, expect, it } from "vitest";
import { InputError, Rng, sha256 } from "../../base/index.ts";
import { parseConfig } from "../files/config.ts";
import { LoraAdapter } from "../weights/lora.ts";
import { mergeInto } from "../weights/merged.ts";
import { ParameterSet } from "../weights/parameter-set.ts";
import type { TrainingSequence } from "./batch.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerSettings } from "./trainer-settings.ts";

const config = parseConfig({
  architectures: ["LlamaForCausalLM"],
  vocab_size: 64,
  hidden_size: 32,
  intermediate_size: 48,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 128,
  tie_word_embeddings: true,
});
const adam = { learningRate: 1e-2, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, maxGradNorm: 1 };

/** Sequences of varying length with repeated tokens. */
function dataOf(seed: number, count: number, longest = 60): TrainingSequence[] {
  const rng = Rng.keyed("data", seed);
  return Array.from({ length: count }, () => {
    const ids = Int32Array.from({ length: rng.int(8, longest) + 1 }, () => rng.int(0, 15));
    return { inputIds: ids.slice(0, -1), targetIds: ids.slice(1), weights: new Float32Array(ids.length - 1).fill(1) };
  });
}

interface Made {
  readonly parameters: ParameterSet;
  readonly adapter: LoraAdapter | undefined;
  readonly trainer: Trainer;
}

async function make(lora: boolean, settings: Partial<TrainerSettings> = {}): Promise<Made> {
  const parameters = ParameterSet.random(config, Rng.keyed("weights"));
  const adapter = lora ? new LoraAdapter(config, { rank: 4, alpha: 8 }).initialise(Rng.keyed("adapter")) : undefined;
  const trainer = await Trainer.create({ session: { threads: 2 }, ...settings, parameters, ...(adapter && { adapter }) });
  return { parameters, adapter, trainer };
}

async function train(trainer: Trainer, from: number, to: number): Promise<number[]> {
  const losses: number[] = [];
  for (let step = from; step < to; step++) {
    const data = dataOf(step, 6);
    const normaliser = data.reduce((sum, { inputIds }) => sum + inputIds.length, 0);
    losses.push((await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser })).loss);
    await trainer.optimStep(adam);
  }
  return losses;
}

const bytes = (made: Made): string => {
  const { buffer, byteOffset, byteLength } = trained(made);
  return sha256(new Uint8Array(buffer, byteOffset, byteLength));
};

const trained = ({ parameters, adapter }: Made): Float32Array => (adapter?.arena ?? parameters.arena!).floats;

describe.each([false, true])("training with LoRA %s", (lora) => {
  it("gives the same bytes again, also from saved weights and moments", async () => {
    const [first, second, third] = [await make(lora), await make(lora), await make(lora)];
    const losses = await train(first.trainer, 0, 6);
    await train(second.trainer, 0, 3);
    trained(third).set(trained(second));
    third.trainer.optimizer.first.floats.set(second.trainer.optimizer.first.floats);
    third.trainer.optimizer.second.floats.set(second.trainer.optimizer.second.floats);
    third.trainer.optimizer.step = second.trainer.optimizer.step;
    await third.trainer.refresh();
    expect(await train(second.trainer, 3, 6)).toEqual(losses.slice(3));
    expect(await train(third.trainer, 3, 6)).toEqual(losses.slice(3));
    expect(bytes(second)).toEqual(bytes(first));
    expect(bytes(third)).toEqual(bytes(first));
    expect(losses.at(-1)).toBeLessThan(losses[0]!);
    for (const { trainer } of [first, second, third]) await trainer[Symbol.asyncDispose]();
  });

  it("gives in two lanes what one lane gives", async () => {
    const [one, two] = [await make(lora, { lanes: 1 }), await make(lora, { lanes: 2, microBatchTokens: 64 })];
    const [a, b] = [await train(one.trainer, 0, 4), await train(two.trainer, 0, 4)];
    for (const [i, loss] of a.entries()) expect(b[i]).toBeCloseTo(loss, 4);
    const single = dataOf(99, 1);
    const scores = [await one.trainer.score(single), await two.trainer.score(single)];
    for (const [i, lp] of scores[0]!.logprobs[0]!.entries()) expect(scores[1]!.logprobs[0]![i]).toBeCloseTo(lp, 3);
    for (const { trainer } of [one, two]) await trainer[Symbol.asyncDispose]();
  });
});

describe("adapters", () => {
  it("stand on one base, which none of them changes, and merge into it and out again", async () => {
    const one = await make(true);
    const base = one.parameters;
    const before = base.arena!.floats.slice();
    const other = new LoraAdapter(config, { rank: 2, alpha: 4, targets: ["q_proj", "down_proj"] }).initialise(Rng.keyed("other"));
    await using second = await Trainer.create({ parameters: base, adapter: other, session: { threads: 1 } });
    await using first = one.trainer;
    const probe = dataOf(5, 1);
    const untouched = await first.score(probe);
    await train(second, 0, 3);
    expect(await first.score(probe)).toEqual(untouched);
    await train(first, 0, 3);
    expect(base.arena!.floats).toEqual(before);
    expect((await second.score(probe, { adapter: false })).logprobs).toEqual((await first.score(probe, { adapter: false })).logprobs);
    const adapted = await second.score(probe);

    await mergeInto(base, other);
    await using merged = await Trainer.create({ parameters: base, session: { threads: 1 } });
    const scores = await merged.score(probe);
    for (const [i, lp] of scores.logprobs[0]!.entries()) expect(lp).toBeCloseTo(adapted.logprobs[0]![i]!, 4);
    await mergeInto(base, other, -1);
    for (const [i, value] of base.arena!.floats.entries()) expect(Math.abs(value - before[i]!)).toBeLessThan(1e-6);
  });
});

describe("the trainer", () => {
  it("doesn't grow over 1,000 steps", async () => {
    const { trainer: opened } = await make(false, { session: { threads: 1 }, maxSessions: 1 });
    await using trainer = opened;
    const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
    const step = async (i: number) => {
      await trainer.forwardBackward(dataOf(i, 2, 30), { kind: "cross-entropy", normaliser: 60 });
      await trainer.optimStep(adam);
    };
    for (let i = 0; i < 300; i++) await step(i);
    await settle();
    const before = process.memoryUsage().rss;
    for (let i = 300; i < 1300; i++) await step(i);
    // Another length each time: with one session allowed, each opens one and closes another.
    for (let i = 0; i < 30; i++) await trainer.score(dataOf(i, 1, 20 + 32 * (i % 3)));
    await settle();
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(32);
  }, 60_000);

  it("refuses gradients that aren't finite and goes on after they are cleared", async () => {
    const { trainer: opened } = await make(false, { lanes: 2, microBatchTokens: 64 });
    await using trainer = opened;
    const [good, bad] = [dataOf(1, 4), dataOf(1, 4).map((sequence) => ({ ...sequence, weights: sequence.weights.map(() => 1e38) }))];
    await trainer.forwardBackward(bad, { kind: "cross-entropy", normaliser: 1e-3 });
    await expect(trainer.optimStep(adam)).rejects.toThrow(/was not taken/);
    trainer.clearGradients();
    await trainer.forwardBackward(good, { kind: "cross-entropy", normaliser: 100 });
    expect((await trainer.optimStep(adam)).step).toBe(1);
  });

  it("names the sequence that is malformed", async () => {
    const { trainer: opened } = await make(false);
    await using trainer = opened;
    const data = [...dataOf(1, 1), { ...dataOf(2, 1)[0]!, targetIds: Int32Array.of(1) }];
    await expect(trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: 1 })).rejects.toThrow(InputError);
    await expect(trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: 1 })).rejects.toThrow(/sequence 1/);
  });
});
