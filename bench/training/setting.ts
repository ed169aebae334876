/** What both sides of bench/training.ts run: model, batch, kind of training; and what a step costs in floating-point operations. */
import { Rng } from "../../src/base/index.ts";
import { type LinearName, type LlamaConfig, linearNames, linearShape, parseConfig } from "../../src/model/index.ts";

export interface Setting {
  readonly name: string;
  readonly config: LlamaConfig;
  readonly size: number;
  readonly length: number;
  readonly lora: { readonly rank: number; readonly alpha: number } | undefined;
  readonly threads: number;
  /** safetensors of the initial weights. */
  readonly weights: string;
  /** int32: ids [size, length], then targets [size, length], −100 where the loss doesn't look. */
  readonly batch: string;
  /** Share of the positions that the loss looks at. */
  readonly counted: number;
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

/** The positions that count lie at the end of every 64, as what a policy writes lies at the end of every turn. */
export function drawBatch({ config, size, length, counted }: Pick<Setting, "config" | "size" | "length" | "counted">): Int32Array {
  const rng = Rng.keyed("bench/training");
  const drawn = Int32Array.from({ length: 2 * size * length }, () => rng.int(0, config.vocabSize - 1));
  return drawn.map((id, i) => (i < size * length || i % 64 >= 64 * (1 - counted) ? id : -100));
}

/**
 * Floating-point operations of a step's products, attention counted below the diagonal only; nothing else is counted. `chosen`: what follows
 * the last layer's attention is done where the loss looks, not everywhere.
 */
export function stepFlops({ config, size, length, lora, counted }: Setting, chosen: boolean): number {
  const tokens = size * length;
  const share = chosen ? counted : 1;
  const last = new Set<LinearName>(["o_proj", "gate_proj", "up_proj", "down_proj"]);
  /** A sum over all linear layers, by the share of rows that each one sees. */
  const over = (of: (out: number, into: number) => number): number =>
    linearNames.reduce((sum, name) => sum + of(...linearShape(config, name)) * (config.layers - (last.has(name) ? 1 - share : 0)), 0);
  const linears = over((out, into) => out * into);
  const head = share * config.vocabSize * config.hiddenSize;
  const low = lora ? lora.rank * over((out, into) => out + into) : 0;
  const attention = 2 * size * length * length * config.heads * config.headDim * config.layers; // both products of one pass, half of the square
  // forward 2, gradient of the inputs 2, gradient of the weights 2 per weight and token
  return tokens * ((lora ? 4 : 6) * (linears + head) + 6 * low) + 3 * attention;
}
