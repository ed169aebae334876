/** Generation against Transformers' greedy tokens, against the trainer's log-probabilities, and against itself in other company. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOracle } from "../../../test/oracles/read.ts";
import { Rng } from "../../base/index.ts";
import { Checkpoint } from "../files/checkpoint.ts";
import { Tokenizer } from "../tokenizer/tokenizer.ts";
import { Trainer } from "../training/trainer.ts";
import { ParameterSet } from "../weights/parameter-set.ts";
import { Generator, type GeneratorOptions } from "./generator.ts";
import type { GenerateRequest, Generation } from "./request.ts";

const session = { threads: 2 };

async function loaded(model: string): Promise<ParameterSet> {
  await using checkpoint = await Checkpoint.open(readOracle(model).folder);
  const set = ParameterSet.allocate(checkpoint.config, "f32");
  await checkpoint.load(set.views.values());
  return set;
}

const open = (parameters: ParameterSet, options: Partial<GeneratorOptions> = {}): Promise<Generator> =>
  Generator.open({ parameters, slots: 6, session, ...options });

const promptOf = (seed: number, length: number, vocabSize: number): number[] => {
  const rng = new Rng(seed);
  return Array.from({ length }, () => rng.int(3, vocabSize - 1));
};

const greedy = { temperature: 0, maxTokens: 16, seed: 0 };

describe.each(["llama-tied", "llama-untied", "qwen2"])("greedy generation of %s", (model) => {
  const { record } = readOracle(model);
  it.each([
    ["packed weights", { packed: true }],
    ["weights as inputs", { packed: false }],
    ["the Node binding", { packed: false, session: { threads: 2, backend: "binding" } }],
  ] as const)("gives Transformers' tokens and log-probabilities, %s", async (_name, options) => {
    await using generator = await open(await loaded(model), options);
    const { prompt, tokens, logprobs } = record.greedy!;
    const result = await generator.generate({ ids: prompt, settings: { ...greedy, maxTokens: tokens.length }, stopIds: [] });
    expect(result.ids).toEqual(tokens);
    for (const [i, logprob] of logprobs.entries()) expect(result.modelLogprobs[i]).toBeCloseTo(logprob, 4);
  });
});

describe("sampling", async () => {
  const set = await loaded("llama-tied");
  const { vocabSize, contextLength } = set.config;
  const request = (seed: number, more: Partial<GenerateRequest> = {}): GenerateRequest => ({
    ids: promptOf(seed, seed % 6 === 5 ? 140 + seed : 5 + ((seed * 7) % 23), vocabSize), // some longer than one pass
    settings: { temperature: 1, maxTokens: 12 + (seed % 5), seed },
    stopIds: [],
    ...more,
  });

  it.each([true, false])("gives the trainer's log-probabilities to 1e-4 (packed: %s)", async (packed) => {
    await using generator = await open(set, { packed });
    await using trainer = await Trainer.create({ parameters: set, session });
    const requests = Array.from({ length: 9 }, (_, i) => request(i));
    const results = await Promise.all(requests.map((one) => generator.generate(one)));
    const sequences = results.map((result, i) => {
      const all = [...requests[i]!.ids, ...result.ids];
      return {
        inputIds: Int32Array.from(all.slice(0, -1)),
        targetIds: Int32Array.from(all.slice(1)),
        weights: Float32Array.from(all.slice(1), (_, t) => (t >= requests[i]!.ids.length - 1 ? 1 : 0)),
      };
    });
    const { logprobs } = await trainer.score(sequences);
    for (const [i, result] of results.entries()) {
      const scored = [...logprobs[i]!.subarray(requests[i]!.ids.length - 1)];
      for (const [t, logprob] of result.modelLogprobs.entries()) {
        expect(Math.abs(logprob - scored[t]!)).toBeLessThan(1e-4);
        expect(result.logprobs[t]).toBe(logprob);
      }
    }
  });

  it.each([true, false])("gives the same bits alone, in any company and at any slot (packed: %s)", async (packed) => {
    await using alone = await open(set, { packed, slots: 1 });
    await using crowd = await open(set, { packed, slots: 19 });
    const requests = Array.from({ length: 30 }, (_, i) =>
      request(i, i % 3 === 0 ? { settings: { temperature: 0.7, topK: 20, topP: 0.9, maxTokens: 9, seed: i } } : {}),
    );
    const single: Generation[] = [];
    for (const one of requests) single.push(await alone.generate(one));
    const late = (await Promise.all(requests.toReversed().map((one) => crowd.generate(one)))).reverse();
    expect(late).toEqual(single);
    expect(new Set(single.map(({ ids }) => ids.join())).size).toBe(requests.length);
  });

  it("keeps a sequence's cache: only new tokens are computed, a changed prompt rolls back, a lost one is recomputed", async () => {
    await using generator = await open(set, { slots: 2 });
    await using fresh = await open(set, { slots: 1 });
    const first = request(3, { key: "a" });
    const one = await generator.generate(first);
    expect(one.cachedTokens).toBe(0);
    const ids = [...first.ids, ...one.ids, ...promptOf(50, 6, vocabSize)];
    const two = await generator.generate({ ...first, ids });
    expect(two.cachedTokens).toBe(first.ids.length + one.ids.length - 1);
    const again = await fresh.generate({ ...first, ids });
    expect(again.ids).toEqual(two.ids);
    for (const [t, logprob] of again.logprobs.entries()) expect(Math.abs(logprob - two.logprobs[t]!)).toBeLessThan(1e-4);
    const changed = await generator.generate({ ...first, ids: [...first.ids.slice(0, 4), 5, 6] });
    expect(changed.cachedTokens).toBe(4);
    for (const seed of [1, 2]) await generator.generate(request(seed, { key: `other ${seed}` }));
    expect(generator.cachedIds("a")).toEqual([]);
    const back = await generator.generate({ ...first, ids });
    expect([back.cachedTokens, back.ids]).toEqual([0, two.ids]);
  });

  it("computes a group's prompt once, with the same bits", async () => {
    await using generator = await open(set, { slots: 4 });
    const { ids } = request(4);
    const members = Array.from({ length: 7 }, (_, i) => request(i, { ids, key: `m${i}`, groupKey: "g" }));
    const results = await Promise.all(members.map((one) => generator.generate(one).finally(() => generator.release(one.key!))));
    expect(results.map(({ cachedTokens }) => cachedTokens)).toEqual([0, ...new Array(6).fill(ids.length)]);
    await using alone = await open(set, { slots: 1 });
    for (const [i, one] of members.entries()) {
      const { key: _key, groupKey: _groupKey, ...bare } = one;
      expect(await alone.generate(bare)).toEqual({ ...results[i]!, cachedTokens: 0 });
    }
  });

  it("forks and releases", async () => {
    await using generator = await open(set, { slots: 3 });
    const first = request(8, { key: "a" });
    const { ids } = await generator.generate(first);
    expect(generator.fork("a", "b")).toBe(true);
    expect(generator.fork("none", "c")).toBe(false);
    const longer = [...first.ids, ...ids, 7];
    const [a, b] = await Promise.all(["a", "b"].map((key) => generator.generate({ ...first, key, ids: longer })));
    expect(b).toEqual(a);
    expect(a!.cachedTokens).toBe(longer.length - 2);
    generator.release("a");
    expect(generator.cachedIds("a")).toEqual([]);
    expect(generator.cachedIds("b").length).toBeGreaterThan(longer.length);
  });

  it("ends at stop tokens, stop texts, the limit and the context's end", async () => {
    const tokenizer = await Tokenizer.load(join(readOracle("llama-tied").folder, "tokenizer.json"));
    await using generator = await open(set, { tokenizer });
    const base = request(9);
    const free = await generator.generate(base);
    expect([free.finishReason, free.ids.length]).toEqual(["length", base.settings.maxTokens]);
    const stopped = await generator.generate({ ...base, stopIds: [free.ids[5]!] });
    expect(stopped.finishReason).toBe("stop");
    expect(stopped.ids).toEqual(free.ids.slice(0, free.ids.indexOf(free.ids[5]!) + 1));
    const spelt = free.ids.map((_, i) => tokenizer.decode(free.ids.slice(i, i + 2))).find((pair) => !pair.includes("\ufffd"));
    const text = spelt!;
    const byText = await generator.generate({ ...base, stopTexts: [text] });
    expect(byText.finishReason).toBe("stop");
    expect(tokenizer.decode(byText.ids)).toContain(text);
    expect(free.ids.slice(0, byText.ids.length)).toEqual(byText.ids);
    const full = await generator.generate({
      ...base,
      ids: promptOf(1, contextLength - 3, vocabSize),
      settings: { ...base.settings, maxTokens: 99 },
    });
    expect([full.finishReason, full.ids.length]).toEqual(["length", 4]);
  });

  it("stops at once when aborted, and goes on with the others", async () => {
    await using generator = await open(set);
    const controller = new AbortController();
    const doomed = generator.generate(
      { ...request(1), settings: { temperature: 1, maxTokens: 1000, seed: 1 }, onToken: () => controller.abort() },
      controller.signal,
    );
    const other = generator.generate(request(2));
    await expect(doomed).rejects.toThrow(/abort/i);
    expect((await other).finishReason).toBe("length");
    await expect(generator.generate(request(1), AbortSignal.abort())).rejects.toThrow(/abort/i);
  });

  it("says what is wrong with a request", async () => {
    await using generator = await open(set);
    await expect(generator.generate(request(1, { ids: [] }))).rejects.toThrow(/prompt is empty/);
    await expect(generator.generate(request(1, { ids: [vocabSize] }))).rejects.toThrow(/outside the vocabulary/);
    await expect(generator.generate(request(1, { ids: new Array(contextLength + 1).fill(1) }))).rejects.toThrow(/the context holds/);
    await expect(generator.generate(request(1, { settings: { temperature: -1, maxTokens: 1, seed: 1 } }))).rejects.toThrow(/temperature/);
    await expect(generator.generate(request(1, { stopTexts: ["x"] }))).rejects.toThrow(/tokenizer/);
    await expect(Generator.open({ parameters: set, slots: 0 })).rejects.toThrow(/slots/);
  });
});

describe("drawing without replacement", async () => {
  const set = await loaded("llama-tied");
  const branches = 3; // two tokens of three each: nine sequences
  const ids = promptOf(3, 9, set.config.vocabSize);
  const settings = { temperature: 0.7, topK: branches, maxTokens: 2 };

  it("gives each sequence once, each in proportion to what is left", async () => {
    await using generator = await open(set);
    const draw = (seed: number, drawnBefore: readonly Generation[]): Promise<Generation> =>
      generator.generate({ ids, settings: { ...settings, seed }, stopIds: [], drawnBefore });
    const keyOf = ({ ids: drawn }: Generation): string => drawn.join(" ");
    const probability = ({ logprobs }: Generation): number => Math.exp(logprobs[0]! + logprobs[1]!);

    const drawn: Generation[] = [];
    for (let i = 0; i < branches ** 2; i++) drawn.push(await draw(i, drawn));
    expect(new Set(drawn.map(keyOf)).size).toBe(branches ** 2);
    expect(drawn.reduce((sum, one) => sum + probability(one), 0)).toBeCloseTo(1, 5);

    // Second draws after the likeliest sequence: every other one in proportion to its own probability.
    const likeliest = drawn.toSorted((a, b) => probability(b) - probability(a))[0]!;
    const counts = new Map<string, number>();
    const draws = 1500;
    for (let batch = 0; batch < draws / 6; batch++)
      for (const one of await Promise.all(Array.from({ length: 6 }, (_, i) => draw(1000 + batch * 6 + i, [likeliest]))))
        counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
    expect(counts.has(keyOf(likeliest))).toBe(false);
    for (const one of drawn) {
      if (one === likeliest) continue;
      const expected = probability(one) / (1 - probability(likeliest));
      const deviation = Math.sqrt((expected * (1 - expected)) / draws);
      expect(Math.abs((counts.get(keyOf(one)) ?? 0) / draws - expected)).toBeLessThan(4 * deviation + 1e-3);
    }
  });
});
