/** The local policy over random models: grammar, ids, log-probabilities, company, folders. Episodes are played without tests: only commands matter here. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readOracle } from "../../test/oracles/read.ts";
import { tinyModel, writeTinyModel } from "../../test/tiny-model.ts";
import { Rng } from "../base/index.ts";
import { applyCommand, commandAcceptor, createScratchpad, parseCommand, renderState, type Scratchpad, stepBytes } from "../editor/index.ts";
import {
  extendPrompt,
  grammarOf,
  openPrompt,
  type Policy,
  PolicyError,
  rolloutSettings,
  type Sample,
  type SampleRequest,
} from "../episode/index.ts";
import { loadModel, Tokenizer, TokenMasks, Trainer } from "../model/index.ts";
import { createLocalPolicy } from "./local.ts";
import { openLocalPolicy } from "./local-open.ts";
import { openPolicy, parsePolicySpec } from "./open.ts";

const code = 'def grüße(x, y):\n    # naïve — “quotes” 漢字 🙂\n    total = x >>> y\n    return f"{total}  {x}"\n';
const sample = `${code}### REPL 3 >>>     total = x + y\n### REPW 12 >>>x >>>y\n### ADDL 1 >>>import math\n### DELL 2\n### EXIT\n`;
const tiny = tinyModel({ text: sample, vocabSize: 420, contextLength: 2048, seed: "local" });
const { json, tokenizer, parameters } = tiny;
const settings = rolloutSettings({ instruction: "none" });
const session = { threads: 2 };
const policyOf = (maxSlots: number) => createLocalPolicy({ parameters, tokenizer, name: "random", version: "1", maxSlots, session });

interface Played {
  readonly samples: readonly Sample[];
  readonly texts: readonly string[];
}

/** An episode without tests; `pause` stands for the time that they would take; of `draws` of each command the last one counts. */
async function play(
  policy: Policy,
  key: string,
  options: { turns: number; group?: string; grammar?: boolean; draws?: number; pause?: () => Promise<void> },
): Promise<Played> {
  let pad = createScratchpad(code);
  const tests = { kind: "asserts", setup: "", asserts: ["assert grüße(1, 2)"] } as const;
  let prompt = openPrompt("trace", { description: "Greet.", tests, state: renderState(pad, "SyntaxError") }, settings);
  const samples: Sample[] = [];
  const texts: string[] = [];
  for (let turn = 0; turn < options.turns; turn++) {
    await options.pause?.();
    const request = {
      episodeKey: key,
      ...(options.group && { groupKey: options.group }),
      prompt,
      params: { temperature: 1, maxTokens: 40, seed: Rng.keyed(key.split("/")[0]!, turn).uint32(), stop: ["\n"] },
      ...(options.grammar !== false && { grammar: grammarOf(pad, "trace") }),
      observation: {} as SampleRequest["observation"], // this policy reads the prompt only
    };
    for (let draw = 1; draw < (options.draws ?? 1); draw++) await policy.sample({ ...request, params: { ...request.params, seed: draw } });
    const one = await policy.sample(request);
    samples.push(one);
    texts.push(prompt.format === "trace" ? prompt.newText : "");
    pad = applied(pad, one, options.grammar !== false);
    prompt = extendPrompt(prompt, one.text, renderState(pad, "SyntaxError"));
  }
  policy.release?.(key);
  return { samples, texts };
}

/** With the grammar, a finished reply must be a command that applies. */
function applied(pad: Scratchpad, { text, finishReason }: Sample, strict: boolean): Scratchpad {
  if (finishReason === "length") return pad;
  const command = parseCommand(text.replace(/\n$/, ""));
  if (command.kind === "malformed") {
    expect(strict, `${JSON.stringify(text)} is no command`).toBe(false);
    return pad;
  }
  const result = applyCommand(pad, command);
  if (result.kind === "inapplicable") expect(strict, `${JSON.stringify(text)} doesn't apply: ${result.reason}`).toBe(false);
  if (strict) expect(text.endsWith("\n") && !text.slice(0, -1).includes("\n")).toBe(true);
  return result.kind === "inapplicable" ? pad : result.pad;
}

const withoutCounts = ({ samples }: Played) => samples.map(({ usage: _usage, ...rest }) => rest);

describe("token masks", () => {
  it("allow exactly the tokens whose bytes the acceptor takes, in every state met", () => {
    const masks = new TokenMasks(tokenizer);
    const rng = new Rng(4);
    for (let round = 0; round < 20; round++) {
      const lines = Array.from({ length: rng.int(1, 14) }, () => rng.pick(code.split("\n")));
      const acceptor = commandAcceptor(createScratchpad(`${lines.join("\n")}\n`), { mark: "refused", end: "newline" });
      let state = acceptor.start;
      for (let step = 0; step < 30; step++) {
        const allowed = masks.allowed(acceptor, state);
        const expected: number[] = [];
        for (let id = 0; id < tokenizer.vocabSize; id++)
          if (!tokenizer.specialIds.has(id) && stepBytes(acceptor, state, tokenizer.tokenBytes(id)) !== -1) expected.push(id);
        expect([...allowed]).toEqual(expected);
        if (allowed.length === 0) {
          expect(acceptor.accepts(state)).toBe(true);
          break;
        }
        state = stepBytes(acceptor, state, tokenizer.tokenBytes(rng.pick([...allowed])));
      }
    }
  });
});

describe("the local policy", () => {
  it("writes commands that parse and apply, whatever the model", async () => {
    await using policy = policyOf(24);
    const played = await Promise.all(Array.from({ length: 24 }, (_, i) => play(policy, `p${i}`, { turns: 6 })));
    const samples = played.flatMap((one) => one.samples);
    const finished = samples.filter((one) => one.finishReason === "stop");
    expect(finished.length).toBeGreaterThan(20);
    expect(new Set(finished.map(({ text }) => text.split(" ")[0]!.trim())).size).toBeGreaterThan(2);
  });

  it("gives an episode the same bits alone, in a crowd and with other timing", async () => {
    await using alone = policyOf(1);
    await using crowd = policyOf(12);
    const rng = new Rng(9);
    const keys = Array.from({ length: 12 }, (_, i) => `e${i}`);
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, rng.int(0, 8)));
    const together = await Promise.all(keys.map((key) => play(crowd, key, { turns: 4, group: `g${key.length}`, pause })));
    for (const [i, key] of keys.entries()) {
      expect(withoutCounts(await play(alone, key, { turns: 4 }))).toEqual(withoutCounts(together[i]!));
    }
    // Siblings share the opening prompt; later turns compute their new tokens only.
    const later = together.flatMap(({ samples }) => samples.slice(1));
    for (const { usage, promptOffset } of later) expect(usage.cachedTokens).toBe(promptOffset! - 1);
    expect(together.filter(({ samples }) => samples[0]!.usage.cachedTokens === samples[0]!.usage.promptTokens).length).toBe(10);
  });

  it.each([1, 3])(
    "keeps ids as sampled, encodes each text by itself, and agrees with the trainer to 1e-4, drawn %i times",
    async (draws) => {
      await using policy = policyOf(4);
      const { samples, texts } = await play(policy, "ids", { turns: 5, draws });
      const ids: number[] = [];
      const weights: number[] = [];
      const expected: number[] = [];
      for (const [i, one] of samples.entries()) {
        expect(one.promptOffset).toBe(ids.length);
        expect(one.promptTokenIds).toEqual([...(i === 0 ? [0] : []), ...tokenizer.encode(texts[i]!)]);
        ids.push(...one.promptTokenIds!, ...one.tokenIds!);
        weights.push(...one.promptTokenIds!.map(() => 0), ...one.tokenIds!.map(() => 1));
        expected.push(...one.promptTokenIds!.map(() => 0), ...one.modelLogprobs!);
        for (const [t, logprob] of one.logprobs!.entries()) expect(logprob).toBeGreaterThanOrEqual(one.modelLogprobs![t]! - 1e-6);
      }
      await using trainer = await Trainer.create({ parameters, session });
      const sequence = {
        inputIds: Int32Array.from(ids.slice(0, -1)),
        targetIds: Int32Array.from(ids.slice(1)),
        weights: Float32Array.from(weights.slice(1)),
      };
      const { logprobs } = await trainer.score([sequence]);
      for (const [t, value] of expected.slice(1).entries()) expect(Math.abs(logprobs[0]![t]! - value)).toBeLessThan(1e-4);
    },
  );

  it("samples on when episodes outnumber slots, and after an abort", async () => {
    await using policy = policyOf(2);
    const played = await Promise.all(Array.from({ length: 7 }, (_, i) => play(policy, `many${i}`, { turns: 3 })));
    expect(played.every(({ samples }) => samples.length === 3)).toBe(true);
    const prompt = { format: "trace", text: code, newText: code } as const;
    const request = {
      episodeKey: "x",
      prompt,
      params: { temperature: 0, maxTokens: 900, seed: 1, stop: [] }, // greedy: it repeats itself and never ends by chance
      observation: {} as SampleRequest["observation"],
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    await expect(policy.sample(request, controller.signal)).rejects.toThrow(/abort/i);
    const after = await policy.sample({ ...request, params: { ...request.params, maxTokens: 5 } });
    expect(after.promptTokenIds![0]).toBe(0);
    await expect(policy.sample({ ...request, episodeKey: "y", prompt: { ...prompt, text: code.repeat(90) } })).rejects.toThrow(PolicyError);
  });

  it("speaks through a chat template", async () => {
    const chatTemplate = "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant: ";
    const chatty = Tokenizer.fromJson(json, { config: { bos_token: "<|begin|>", eos_token: "<|end|>" }, chatTemplate });
    await using policy = createLocalPolicy({ parameters, tokenizer: chatty, name: "chat", version: "1", maxSlots: 2, session });
    expect(policy.promptFormat).toBe("chat");
    const pad = createScratchpad(code);
    const one = await policy.sample({
      episodeKey: "c",
      prompt: { format: "chat", messages: [{ role: "user", content: code }] },
      params: { temperature: 1, maxTokens: 60, seed: 3, stop: [] },
      grammar: grammarOf(pad, "chat"),
      observation: {} as SampleRequest["observation"],
    });
    applied(pad, { ...one, text: `${one.text.replace(/^### /, "")}\n` }, true);
    expect(one.promptOffset).toBe(0);
  });

  it("doesn't change with the trainer's weights", async () => {
    const own = parameters.clone();
    await using policy = createLocalPolicy({ parameters: own, tokenizer, name: "snapshot", version: "1", maxSlots: 1, session });
    own.arena!.floats.fill(0);
    await using other = policyOf(1);
    expect(withoutCounts(await play(policy, "s", { turns: 2 }))).toEqual(withoutCounts(await play(other, "s", { turns: 2 })));
  });
});

describe("policies by folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "coe-local-"));
  afterAll(() => rm(folder, { recursive: true }));
  const oracles = join(import.meta.dirname, "../../test/oracles");

  it("opens a checkpoint, and one with an adapter, each with its digest as version", async () => {
    const model = join(folder, "model");
    await writeTinyModel(model, tiny);
    const opened = await openPolicy(parsePolicySpec(`local:${model}`), { local: { maxSlots: 1, session } });
    await using direct = policyOf(1);
    expect(withoutCounts(await play(opened, "o", { turns: 2 }))).toEqual(withoutCounts(await play(direct, "o", { turns: 2 })));
    expect(opened.name).toBe("local:model");
    expect(opened.version).toMatch(/^[0-9a-f]{16}$/);
    await opened[Symbol.asyncDispose]?.();
    await cp(join(oracles, "llama-tied"), join(folder, "tied"), { recursive: true });
    const tied = join(folder, "tied");
    await using base = await openLocalPolicy({ model: tied, session });
    await using adapted = await openLocalPolicy({ model: tied, adapter: join(tied, "adapter"), session });
    expect(adapted.version).not.toBe(base.version);
    expect([base.contextLength, adapted.name]).toEqual([512, "local:tied+adapter"]);
  });

  it("merges the adapter as the trainer does", async () => {
    const tied = join(oracles, "llama-tied");
    const { parameters: merged } = await loadModel(tied, join(tied, "adapter"));
    const { parameters: base } = await loadModel(tied);
    const name = "model.layers.1.mlp.down_proj.weight";
    expect(merged.tensor(name).data).not.toEqual(base.tensor(name).data);
    const { record } = readOracle("llama-tied", "adapter-oracle");
    for (const [path, norm] of Object.entries(record.merged_norms ?? {}))
      expect(Math.hypot(...(merged.tensor(path).data as Float32Array)) / norm).toBeCloseTo(1, 4);
  });

  it("reads names", () => {
    expect(parsePolicySpec("local:a/b+c/d")).toEqual({ kind: "local", model: "a/b", adapter: "c/d" });
    expect(parsePolicySpec("bundled")).toEqual({ kind: "bundled" });
    expect(() => parsePolicySpec("local:")).toThrow(/which checkpoint/);
  });
});
