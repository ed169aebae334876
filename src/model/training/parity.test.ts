/** The trainer against Transformers and PEFT: log-probabilities, gradients, six AdamW steps, the policy loss. Oracles: test/oracles. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Oracle, readOracle } from "../../../test/oracles/read.ts";
import { Checkpoint } from "../files/checkpoint.ts";
import { linearNames } from "../files/parameters.ts";
import { LoraAdapter } from "../weights/lora.ts";
import { ParameterSet } from "../weights/parameter-set.ts";
import type { TrainingSequence } from "./batch.ts";
import { Trainer } from "./trainer.ts";

const session = { threads: 1 };

async function loaded(oracle: Oracle, dtype: "f32" | "f16" = "f32"): Promise<ParameterSet> {
  await using checkpoint = await Checkpoint.open(oracle.folder);
  const set = ParameterSet.allocate(checkpoint.config, dtype);
  await checkpoint.load(set.views.values());
  return set;
}

/** Position t − 1 predicts token t where mask[t] is 1. */
function sequencesOf({ record }: Oracle, mask = record.mask): TrainingSequence[] {
  return record.ids.map((row, i) => ({
    inputIds: Int32Array.from(row.slice(0, -1)),
    targetIds: Int32Array.from(row.slice(1)),
    weights: Float32Array.from(mask[i]!.slice(1)),
  }));
}

const counted = (data: readonly TrainingSequence[]): number =>
  data.reduce((sum, { weights }) => sum + weights.reduce((a, b) => a + b, 0), 0);

/** The transpose of a matrix of `rows` and `columns`. */
function transposed(data: Float32Array, [rows, columns]: readonly number[]): Float32Array {
  return Float32Array.from({ length: data.length }, (_, i) => data[(i % rows!) * columns! + Math.floor(i / rows!)]!);
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what: string): void {
  expect(actual.length, what).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < expected.length; i++) worst = Math.max(worst, Math.abs(actual[i]! - expected[i]!));
  expect(worst, what).toBeLessThan(tolerance);
}

const norm = (values: Float32Array): number => Math.hypot(...values);

function adapterOf(oracle: Oracle, set: ParameterSet, rank: number, alpha: number): LoraAdapter {
  const adapter = new LoraAdapter(set.config, { rank, alpha });
  for (const [key, view] of adapter.views()) {
    const data = readAdapter(oracle).get(key)!;
    (view.data as Float32Array).set(transposed(data, view.shape));
  }
  return adapter;
}

function readAdapter({ folder }: Oracle): ReadonlyMap<string, Float32Array> {
  const bytes = readFileSync(join(folder, "adapter", "adapter_model.safetensors"));
  const length = Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString("utf8", 8, 8 + length)) as Record<string, { data_offsets: [number, number] }>;
  const out = new Map<string, Float32Array>();
  for (const [key, entry] of Object.entries(header)) {
    if (key === "__metadata__") continue;
    const [from, to] = entry.data_offsets.map((offset) => 8 + length + offset) as [number, number];
    out.set(key, new Float32Array(Uint8Array.from(bytes.subarray(from, to)).buffer));
  }
  return out;
}

describe.each(["llama-tied", "llama-untied", "qwen2"])("full training of %s", (model) => {
  const oracle = readOracle(model);
  const { record, tensors } = oracle;

  it("gives Transformers' log-probabilities, loss and gradients", async () => {
    const set = await loaded(oracle);
    await using trainer = await Trainer.create({ parameters: set, session });
    const data = sequencesOf(oracle);
    const result = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: counted(data) });
    expect(Math.abs(result.loss - record.loss)).toBeLessThan(record.tolerance.loss);
    const logits = tensors.get("logits")!;
    const vocabulary = logits.shape[2]!;
    const all = await trainer.score(data.map((sequence) => ({ ...sequence, weights: sequence.weights.map(() => 1) })));
    for (const [b, sequence] of data.entries()) {
      const expected = Array.from(sequence.targetIds, (target, t) => {
        const row = logits.data.subarray((b * logits.shape[1]! + t) * vocabulary, (b * logits.shape[1]! + t + 1) * vocabulary);
        const top = Math.max(...row);
        return row[target]! - top - Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0));
      });
      expectClose(all.logprobs[b]!, expected, 2 * record.tolerance.logits, `logprobs of sequence ${b}`);
      for (const [t, weight] of sequence.weights.entries()) if (weight) expect(result.logprobs[b]![t]).toBeCloseTo(expected[t]!, 4);
    }
    for (const [name, view] of set.views) {
      const grad = trainer.optimizer.gradients.view(name).data;
      const expected = record.gradient_norms[name]!;
      expect(Math.abs(norm(grad) - expected), name).toBeLessThan(1e-4 * Math.max(1, expected));
      const full = tensors.get(`grad.${name}`);
      if (full)
        expectClose(view.transposed ? transposed(grad, view.shape.toReversed()) : grad, full.data, record.tolerance.gradients, name);
    }
  });

  it.runIf(record.training)("follows PyTorch's AdamW for six steps", async () => {
    const { lr, betas, eps, weight_decay_matrices, clip, losses, gradient_norms } = record.training!;
    await using trainer = await Trainer.create({ parameters: await loaded(oracle), session });
    const data = sequencesOf(oracle);
    for (const [i, expected] of losses.entries()) {
      const { loss } = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: counted(data) });
      expect(Math.abs(loss - expected), `loss of step ${i}`).toBeLessThan(1e-4);
      const settings = {
        learningRate: lr,
        beta1: betas[0],
        beta2: betas[1],
        epsilon: eps,
        weightDecay: weight_decay_matrices,
        maxGradNorm: clip,
      };
      const { gradNorm } = await trainer.optimStep(settings);
      expect(Math.abs(gradNorm / gradient_norms[i]! - 1), `norm of step ${i}`).toBeLessThan(1e-3);
    }
  });
});

describe.each([
  ["llama-tied", "f32 base, merged beforehand", 4, 8],
  ["llama-tied", "f16 base, merged in the graph", 4, 8],
  ["qwen2", "f32 base, merged beforehand", 3, 3],
  ["qwen2", "f16 base, merged in the graph", 3, 3],
] as const)("LoRA on %s, %s", (model, how, rank, alpha) => {
  const oracle = readOracle(model, "adapter-oracle");
  const { record, tensors } = oracle;
  const half = how.startsWith("f16");
  const open = async () => {
    const set = await loaded(oracle, half ? "f16" : "f32");
    const adapter = adapterOf(oracle, set, rank, alpha);
    return { set, adapter, trainer: await Trainer.create({ parameters: set, adapter, session }) };
  };
  // A 16-bit base is another model by its rounding (11 bits).
  const loose = half ? 300 : 1;

  it("gives PEFT's loss and gradients", async () => {
    const { adapter, trainer: opened } = await open();
    await using trainer = opened;
    const data = sequencesOf(oracle);
    const { loss } = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: counted(data) });
    expect(Math.abs(loss - record.loss)).toBeLessThan(record.tolerance.loss * loose);
    for (const [key, view] of adapter.views()) {
      const grad = trainer.optimizer.gradients.view(key.replace("base_model.model.", "").replace(/\.weight$/, "")).data;
      const expected = record.gradient_norms[key]!;
      expect(Math.abs(norm(grad) - expected), key).toBeLessThan(1e-4 * Math.max(1, expected) * loose);
      const full = tensors.get(`grad.${key}`);
      if (full) expectClose(transposed(grad, view.shape.toReversed()), full.data, record.tolerance.gradients * loose, key);
    }
    expect(adapter.targets).toEqual(linearNames);
  });

  it("follows PyTorch's AdamW for six steps", async () => {
    const { lr, betas, eps, weight_decay_matrices, clip, losses } = record.training!;
    const { trainer: opened } = await open();
    await using trainer = opened;
    const data = sequencesOf(oracle);
    for (const [i, expected] of losses.entries()) {
      const { loss } = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: counted(data) });
      expect(Math.abs(loss - expected), `loss of step ${i}`).toBeLessThan(half ? 5e-3 : 1e-4);
      await trainer.optimStep({
        learningRate: lr,
        beta1: betas[0],
        beta2: betas[1],
        epsilon: eps,
        weightDecay: weight_decay_matrices,
        maxGradNorm: clip,
      });
    }
  });

  it("gives the clipped policy gradient with KL to the base", async () => {
    const { adapter, trainer: opened } = await open();
    await using trainer = opened;
    const policy = record.policy!;
    const rows = (name: string, i: number) => tensors.get(`policy.${name}`)!.data.slice(i * 39, (i + 1) * 39);
    const data = sequencesOf(oracle).map((sequence, i) => ({
      ...sequence,
      logprobs: rows("old", i),
      referenceLogprobs: rows("reference", i),
      advantages: rows("advantages", i),
    }));
    const reference = await trainer.score(data, { adapter: false });
    for (const [i, sequence] of data.entries()) {
      const expected = sequence.referenceLogprobs.map((value, t) => (sequence.weights[t] ? value : 0));
      expectClose(reference.logprobs[i]!, expected, half ? 0.05 : 1e-4, "reference");
    }
    const loss = {
      kind: "policy-gradient",
      normaliser: counted(data),
      clipLow: policy.clip,
      clipHigh: policy.clip,
      klCoefficient: policy.beta,
    } as const;
    const result = await trainer.forwardBackward(data, loss);
    const adapted = await trainer.score(data);
    for (const [i] of data.entries()) expectClose(adapted.logprobs[i]!, result.logprobs[i]!, 1e-5, "score agrees with the training pass");
    expect(Math.abs(result.loss - policy.loss)).toBeLessThan(half ? 5e-3 : 1e-4);
    if (half) return; // near a clip bound rounding changes which tokens count
    for (const key of adapter.views().keys()) {
      const grad = trainer.optimizer.gradients.view(key.replace("base_model.model.", "").replace(/\.weight$/, "")).data;
      expect(Math.abs(norm(grad) - policy.gradient_norms[key]!), key).toBeLessThan(1e-4 * Math.max(1, policy.gradient_norms[key]!));
    }
  });
});
