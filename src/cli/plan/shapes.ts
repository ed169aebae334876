/** Shapes of the paper's three models, so that a plan needs no weights. Source: the config.json that each was published with. */
import { type LlamaConfig, parseConfig } from "../../model/index.ts";

const common = {
  architectures: ["LlamaForCausalLM"],
  vocab_size: 128_256,
  num_key_value_heads: 8,
  max_position_embeddings: 131_072,
  rms_norm_eps: 1e-5,
  rope_theta: 500_000,
};

const shapes: Readonly<Record<string, object>> = {
  "Llama-3.2-1B": {
    hidden_size: 2048,
    intermediate_size: 8192,
    num_hidden_layers: 16,
    num_attention_heads: 32,
    head_dim: 64,
    tie_word_embeddings: true,
  },
  "Llama-3.2-3B": {
    hidden_size: 3072,
    intermediate_size: 8192,
    num_hidden_layers: 28,
    num_attention_heads: 24,
    head_dim: 128,
    tie_word_embeddings: true,
  },
  "Llama-3.1-8B": {
    hidden_size: 4096,
    intermediate_size: 14_336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    head_dim: 128,
    tie_word_embeddings: false,
  },
};

export const builtInShapes: readonly string[] = Object.keys(shapes);

/** The shape of a model by its published name, with or without owner and "-Instruct". */
export function builtInShape(name: string): LlamaConfig | undefined {
  const found = builtInShapes.find((known) => new RegExp(`(^|/)${known.replaceAll(".", "\\.")}(-Instruct)?$`, "i").test(name));
  return found === undefined ? undefined : parseConfig({ ...common, ...shapes[found] }, found);
}
