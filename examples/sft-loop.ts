/**
 * Supervised fine-tuning with LoRA, the engine alone: load a checkpoint, train an adapter on texts, save it in PEFT's format.
 *
 *     npx tsx examples/sft-loop.ts MODEL_FOLDER TEXTS.jsonl ADAPTER_FOLDER        (each line {"prompt": "…", "completion": "…"})
 */
import { readJsonl } from "../src/base/files.ts";
import { Rng } from "../src/base/index.ts";
import { Checkpoint, LoraAdapter, ParameterSet, saveAdapter, Tokenizer, Trainer, type TrainingSequence } from "../src/model/index.ts";

const [folder, texts, out] = process.argv.slice(2);
if (!folder || !texts || !out) throw new Error("usage: sft-loop.ts MODEL_FOLDER TEXTS.jsonl ADAPTER_FOLDER");
const rank = 16;
const alpha = 32;
const learningRate = 2e-3;

const tokenizer = await Tokenizer.load(folder);
await using checkpoint = await Checkpoint.open(folder);
const parameters = ParameterSet.allocate(checkpoint.config);
await checkpoint.load(parameters.views.values());

// Position i predicts token i + 1; only the completion has weight.
const data: TrainingSequence[] = [];
for await (const { value } of readJsonl(texts)) {
  const { prompt, completion } = value as { prompt: string; completion: string };
  const [before, after] = [tokenizer.encode(prompt), [...tokenizer.encode(completion), tokenizer.eosId ?? 0]];
  const ids = [tokenizer.bosId ?? 0, ...before, ...after];
  const weights = Float32Array.from(ids.slice(1), (_, i) => (i < before.length ? 0 : 1));
  data.push({ inputIds: Int32Array.from(ids.slice(0, -1)), targetIds: Int32Array.from(ids.slice(1)), weights });
}

const adapter = new LoraAdapter(parameters.config, { rank, alpha }).initialise(Rng.keyed("adapter"));
await using trainer = await Trainer.create({ parameters, adapter });
const steps = 20;
for (let step = 1; step <= steps; step++) {
  const batch = Rng.keyed("batch", step).shuffle(data).slice(0, 8);
  const tokens = batch.reduce((sum, { weights }) => sum + weights.reduce((a, b) => a + b, 0), 0);
  const { loss } = await trainer.forwardBackward(batch, { kind: "cross-entropy", normaliser: tokens });
  const decayed = learningRate * (1 - (step - 1) / steps);
  const { gradNorm } = await trainer.optimStep({
    ...{ learningRate: decayed, beta1: 0.9, beta2: 0.95, epsilon: 1e-8 },
    ...{ weightDecay: 0, maxGradNorm: 1 },
  });
  console.log(`step ${step}: loss ${loss.toFixed(4)}, gradient norm ${gradNorm.toFixed(3)}`);
}
await saveAdapter(out, adapter.views().values(), { rank, alpha, targets: adapter.targets, base: folder, overwrite: true });
