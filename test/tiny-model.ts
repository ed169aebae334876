/** A tiny random Llama with a byte-level tokeniser of its own: 2 layers, 32 wide, 2 heads. What it writes means nothing. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Rng } from "../src/base/index.ts";
import {
  type LlamaConfig,
  ParameterSet,
  parseConfig,
  saveCheckpoint,
  Tokenizer,
  tokenizerConfigJson,
  trainTokenizer,
} from "../src/model/index.ts";

export interface TinyModel {
  readonly json: ReturnType<typeof trainTokenizer>;
  readonly tokenizer: Tokenizer;
  readonly config: LlamaConfig;
  readonly parameters: ParameterSet;
}

export interface TinyOptions {
  /** What the tokeniser is trained on. */
  readonly text?: string;
  readonly vocabSize?: number;
  readonly contextLength?: number;
  readonly seed?: string;
}

const commands = "### REPL 3 >>>    return x + 1\n### DELL 2\n### EXIT\ndef f1(x):\n    return x + 1\n";

/** Vocabulary 300, context 512 unless told otherwise. */
export function tinyModel({ text = commands, vocabSize = 300, contextLength = 512, seed = "tiny" }: TinyOptions = {}): TinyModel {
  const json = trainTokenizer([text.repeat(3)], { vocabSize });
  const tokenizer = Tokenizer.fromJson(json, { config: { bos_token: "<|begin|>", eos_token: "<|end|>" } });
  const config = parseConfig({
    architectures: ["LlamaForCausalLM"],
    vocab_size: tokenizer.vocabSize,
    hidden_size: 32,
    intermediate_size: 64,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    num_key_value_heads: 1,
    max_position_embeddings: contextLength,
    tie_word_embeddings: true,
    initializer_range: 0.15,
    bos_token_id: tokenizer.bosId,
    eos_token_id: tokenizer.eosId,
  });
  return { json, tokenizer, config, parameters: ParameterSet.random(config, new Rng(seed)) };
}

/** Writes it as a checkpoint with its tokeniser. */
export async function writeTinyModel(folder: string, options: TinyOptions | TinyModel = {}): Promise<TinyModel> {
  const model = "parameters" in options ? options : tinyModel(options);
  await saveCheckpoint(folder, model.config, model.parameters.views.values(), { dtype: "f32" });
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(model.json));
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify(tokenizerConfigJson({ bos: "<|begin|>", eos: "<|end|>" })));
  return model;
}
