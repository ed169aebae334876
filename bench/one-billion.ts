/**
 * A Llama of 1.24 billion parameters in Llama 3.2's shape (random weights, bf16): written, loaded, one LoRA step, sampling; seconds and memory of each.
 *
 *     npx tsx bench/one-billion.ts [--folder /tmp/one-billion] [--tokens 256] [--sample 8] [--batch 4]
 *
 * The weights (2.5 GB) are written to the folder once and kept there when it is named. They stay 16-bit in memory: the LoRA step and the sampler
 * widen one matrix at a time. Not covered: quality of any kind.
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Rng } from "../src/base/index.ts";
import {
  Checkpoint,
  Generator,
  type LazyParameter,
  LoraAdapter,
  ParameterSet,
  parameterCount,
  parameterSpecs,
  parseConfig,
  saveCheckpoint,
  Trainer,
} from "../src/model/index.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    tokens: { type: "string", default: "256" },
    sample: { type: "string", default: "8" },
    batch: { type: "string", default: "4" },
  },
});
const temporary = values.folder === undefined ? await mkdtemp(join(tmpdir(), "coe-bench-")) : undefined;
const folder = values.folder ?? join(temporary!, "model");
const config = parseConfig({
  architectures: ["LlamaForCausalLM"],
  vocab_size: 128_256,
  hidden_size: 2048,
  intermediate_size: 8192,
  num_hidden_layers: 16,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  head_dim: 64,
  max_position_embeddings: 131_072,
  rms_norm_eps: 1e-5,
  rope_theta: 500_000,
  rope_scaling: { rope_type: "llama3", factor: 32, low_freq_factor: 1, high_freq_factor: 4, original_max_position_embeddings: 8192 },
  tie_word_embeddings: true,
});

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;

async function timed<T>(what: string, work: () => Promise<T>, tokens?: number): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const rate = tokens === undefined ? "" : `, ${(tokens / seconds).toFixed(1)} tokens/s`;
  console.log(
    `${what}: ${seconds.toFixed(1)} s (CPU ${((used.user + used.system) / 1e6).toFixed(1)} s)${rate}; ` +
      `resident ${gigabytes(process.memoryUsage().rss)}, peak ${gigabytes(process.resourceUsage().maxRSS * 1024)}`,
  );
  return result;
}

/** Weights tiled from one block of normal numbers: a billion draws would take longer than all the rest. */
function tiledParameters(): LazyParameter[] {
  const rng = Rng.keyed("one-billion");
  const block = Float32Array.from({ length: 100_003 }, () => 0.02 * rng.normal());
  return parameterSpecs(config).map(({ name, shape, kind }) => ({
    name,
    shape,
    view: () => {
      const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
      if (kind === "norm") data.fill(1);
      else for (let at = 0; at < data.length; at += block.length) data.set(block.subarray(0, data.length - at), at);
      return { name, shape, transposed: false, dtype: "f32", data };
    },
  }));
}

try {
  console.log(`${(parameterCount(config) / 1e9).toFixed(2)} billion parameters, bf16`);
  if (!(await stat(join(folder, "config.json")).catch(() => undefined)))
    await timed("write", () => saveCheckpoint(folder, config, tiledParameters(), { dtype: "bf16" }));
  const parameters = await timed("load", async () => {
    await using checkpoint = await Checkpoint.open(folder);
    const set = ParameterSet.allocate(checkpoint.config, "bf16");
    await checkpoint.load(set.views.values());
    return set;
  });
  const rng = Rng.keyed("tokens");
  const draw = (n: number) => Int32Array.from({ length: n }, () => rng.int(0, config.vocabSize - 1));
  const length = Number(values.tokens);
  const adapter = new LoraAdapter(config, { rank: 16, alpha: 32 }).initialise(Rng.keyed("adapter"));
  {
    await using trainer = await timed("open the trainer", () => Trainer.create({ parameters, adapter }));
    const data = [{ inputIds: draw(length), targetIds: draw(length), weights: new Float32Array(length).fill(1) }];
    for (const name of ["first LoRA step (builds its graph)", "LoRA step"]) {
      await timed(
        `${name}, 1×${length} tokens`,
        async () => {
          const { loss } = await trainer.forwardBackward(data, { kind: "cross-entropy", normaliser: length });
          await trainer.optimStep({ learningRate: 1e-4, beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0, maxGradNorm: 1 });
          console.log(`  loss ${loss.toFixed(4)}`);
        },
        length,
      );
    }
  }
  const [batch, sample] = [Number(values.batch), Number(values.sample)];
  await using generator = await timed("open the sampler", () => Generator.open({ parameters, slots: batch, contextLength: 512 }));
  const settings = { temperature: 1, maxTokens: sample };
  const request = (seed: number) => generator.generate({ ids: [...draw(64)], stopIds: [], settings: { ...settings, seed } });
  await timed(
    `sample ${batch}×${sample} tokens after 64`,
    () => Promise.all(Array.from({ length: batch }, (_, i) => request(i))),
    batch * sample,
  );
} finally {
  if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
}
