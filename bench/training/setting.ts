/** What both sides of bench/training.ts run: model, batch, kind of training; and what a step costs in floating-point operations. */
import { Rng } from "../../src/base/index.ts";
import { type LlamaConfig, linearNames, linearShape, parseConfig } from "../../src/model/index.ts";

export interface Setting {
  readonly name: string;
  readonly config: LlamaConfig;
  readonly size: number;
  readonly length: number;
  readonly lora: { readonly rank: number; readonly alpha: number } | undefined;
  readonly threads: number;
  /** safetensors of the initial weights. */
  readonly weights: string;
  /** int32: ids [size, length], then targets [size, length]. */
  readonly batch: string;
}

/** What one step reports. */
export interface StepResult {
  readonly seconds: number;
  readonly cpu: number;
  readonly loss: number;
  /** Largest resident size of the process so far, bytes. */
  readonly peak: number;
}

const shapeOf = (width: number, layers: number, heads: number, ffn: number, vocabulary: number): LlamaConfig =>
  parseConfig({
    architectures: ["LlamaForCausalLM"],
    vocab_size: vocabulary,
    hidden_size: width,
    intermediate_size: ffn,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    num_key_value_heads: heads / 2,
    max_position_embeddings: 2048,
    tie_word_embeddings: true,
  });

export const models = {
  "5M": { config: shapeOf(256, 6, 4, 704, 2048), size: 8, length: 512 },
  "25M": { config: shapeOf(512, 8, 8, 1408, 4096), size: 4, length: 512 },
} as const;

export function drawBatch({ config, size, length }: Pick<Setting, "config" | "size" | "length">): Int32Array {
  const rng = Rng.keyed("bench/training");
  return Int32Array.from({ length: 2 * size * length }, () => rng.int(0, config.vocabSize - 1));
}

/** Floating-point operations of a step's products, attention counted below the diagonal only; nothing else is counted. */
export function stepFlops({ config, size, length, lora }: Setting): number {
  const tokens = size * length;
  const shapes = linearNames.map((name) => linearShape(config, name));
  const linears = config.layers * shapes.reduce((sum, [o, i]) => sum + o * i, 0);
  const head = config.vocabSize * config.hiddenSize;
  const low = lora ? config.layers * lora.rank * shapes.reduce((sum, [o, i]) => sum + o + i, 0) : 0;
  const attention = 2 * size * length * length * config.heads * config.headDim * config.layers; // both products of one pass, half of the square
  // forward 2, gradient of the inputs 2, gradient of the weights 2 per weight and token
  return tokens * ((lora ? 4 : 6) * (linears + head) + 6 * low) + 3 * attention;
}
