/** Our side of bench/training.ts: a process of its own, one step per line on standard input, answered by a JSON line. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Rng } from "../../src/base/index.ts";
import { Checkpoint, LoraAdapter, ParameterSet, Trainer, type TrainingSequence } from "../../src/model/index.ts";
import type { Setting, StepResult } from "./setting.ts";

const setting = JSON.parse(process.argv[2]!) as Setting;
const { size, length, threads, lora } = setting;
await using checkpoint = await Checkpoint.open(dirname(setting.weights));
const parameters = ParameterSet.allocate(checkpoint.config);
await checkpoint.load(parameters.views.values());
const started = performance.now();
const adapter = lora ? new LoraAdapter(checkpoint.config, lora).initialise(Rng.keyed("adapter")) : undefined;
await using trainer = await Trainer.create({ parameters, ...(adapter && { adapter }), session: { threads } });
const bytes = readFileSync(setting.batch);
const flat = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const row = (i: number) => flat.subarray(i * length, (i + 1) * length);
const data = Array.from({ length: size }, (_, i): TrainingSequence => {
  const targets = row(size + i);
  return {
    inputIds: row(i),
    targetIds: targets.map((id) => Math.max(0, id)),
    weights: Float32Array.from(targets, (id) => (id < 0 ? 0 : 1)),
  };
});
const normaliser = data.reduce((sum, { weights }) => sum + weights.reduce((a, b) => a + b), 0);

process.stdout.write(`${JSON.stringify({ ready: "ours" })}\n`);
let first = true;
for await (const _ of createInterface({ input: process.stdin })) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { loss } = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser });
  await trainer.optimStep({ learningRate: 1e-3, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1, maxGradNorm: 1 });
  const used = process.cpuUsage(cpu);
  const result: StepResult & { readonly startUp?: number } = {
    seconds: (performance.now() - start) / 1000,
    cpu: (used.user + used.system) / 1e6,
    loss,
    peak: process.resourceUsage().maxRSS * 1024,
    ...(first && { startUp: (performance.now() - started) / 1000 }),
  };
  first = false;
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
