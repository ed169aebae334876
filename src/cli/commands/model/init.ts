/** `coe model init`: a checkpoint with random weights, its shape from flags, TOML or a config.json, its vocabulary from a tokeniser. */
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { InputError } from "../../../base/index.ts";
import {
  type LlamaConfig,
  parameterCount,
  parseConfig,
  randomParameters,
  readConfig as readModelConfig,
  saveCheckpoint,
  Tokenizer,
} from "../../../model/index.ts";
import { addConfigFlags, readConfig } from "../../config-flags.ts";
import { countText, withProgress } from "./shared.ts";

const shape = z.strictObject({
  width: z.int().min(2).default(256).describe("hidden size"),
  layers: z.int().min(1).default(6).describe("transformer blocks"),
  heads: z.int().min(1).default(4).describe("attention heads; width / heads must be even"),
  kvHeads: z.int().min(1).default(2).describe("key/value heads; must divide heads"),
  ffn: z.int().min(1).default(704).describe("inner width of the feed-forward layers"),
  context: z.int().min(8).default(1024).describe("positions that the model is made for"),
  ropeTheta: z.number().positive().default(10_000).describe("base of the rotary embedding"),
  tied: z.boolean().default(true).describe("use the embedding matrix as LM head"),
  vocab: z.int().min(0).default(0).describe("rows of the embedding; 0: as many as the tokeniser has ids"),
  deviation: z.number().positive().default(0.02).describe("standard deviation of the initial matrices"),
  tokenizer: z.string().describe("folder of the tokeniser (coe model tokenizer), copied into the model"),
  seed: z.int().min(0).default(1).describe("seed of the initial weights"),
  dtype: z.enum(["f32", "f16", "bf16"]).default("f32").describe("type of the stored weights"),
});

interface Options {
  readonly out: string;
  readonly like?: string;
  readonly overwrite?: boolean;
}

export function registerInit(group: Command): void {
  const command = group
    .command("init")
    .description("Make a Llama checkpoint with random weights. Same shape and seed, same weights.")
    .requiredOption("--out <folder>", "folder of the new checkpoint")
    .option("--like <path>", "take the shape from a checkpoint's folder (its config.json) instead of the flags")
    .option("--overwrite", "replace a checkpoint that is there");
  addConfigFlags(command, shape)
    .addHelpText(
      "after",
      "\nExamples:\n  $ coe model init --tokenizer tokenizer --out base\n  $ coe model init --tokenizer tokenizer --width 192 --layers 5 --heads 3 --kv-heads 1 --ffn 512 --out small\n  $ coe model init --like meta-llama/Llama-3.2-1B --tokenizer meta-llama/Llama-3.2-1B --dtype bf16 --out random-1b",
    )
    .action(run);
}

async function run(options: Options & Record<string, unknown>): Promise<void> {
  const settings = await readConfig(shape, options);
  const tokenizer = await Tokenizer.load(settings.tokenizer);
  const config = options.like === undefined ? shapeOf(settings, tokenizer) : await readModelConfig(options.like);
  if (config.vocabSize < tokenizer.vocabSize)
    throw new InputError(
      `the tokeniser has ${tokenizer.vocabSize} ids, the embedding only ${config.vocabSize} rows; give --vocab 0 or more rows`,
    );
  const isFolder = (await stat(settings.tokenizer)).isDirectory();
  const saving = {
    dtype: settings.dtype,
    tokenizerFrom: isFolder ? settings.tokenizer : dirname(settings.tokenizer),
    overwrite: options.overwrite ?? false,
  };
  await withProgress(randomParameters(config, settings.seed), (shown) => saveCheckpoint(options.out, config, shown, saving));
  process.stdout.write(
    `${join(options.out, "config.json")}: ${countText(parameterCount(config))} parameters, ${config.layers} layers of ${config.hiddenSize}, ` +
      `vocabulary ${config.vocabSize}, context ${config.contextLength}, seed ${settings.seed}\n`,
  );
}

/** Checked by the reader of config.json, so that what is written can be read. */
function shapeOf(settings: z.output<typeof shape>, tokenizer: Tokenizer): LlamaConfig {
  const { bosId, eosId, padId } = tokenizer;
  return parseConfig(
    {
      architectures: ["LlamaForCausalLM"],
      vocab_size: settings.vocab === 0 ? tokenizer.vocabSize : settings.vocab,
      hidden_size: settings.width,
      intermediate_size: settings.ffn,
      num_hidden_layers: settings.layers,
      num_attention_heads: settings.heads,
      num_key_value_heads: settings.kvHeads,
      max_position_embeddings: settings.context,
      rope_theta: settings.ropeTheta,
      tie_word_embeddings: settings.tied,
      initializer_range: settings.deviation,
      bos_token_id: bosId ?? null,
      eos_token_id: eosId ?? null,
      pad_token_id: padId ?? null,
    },
    "the shape",
  );
}
