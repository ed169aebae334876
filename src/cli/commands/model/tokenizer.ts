/** `coe model tokenizer`: trains a byte-level BPE vocabulary on text and writes it as Hugging Face's tokenizer files. */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { InputError, writeAtomic } from "../../../base/index.ts";
import { defaultSpecialTokens, Tokenizer, tokenizerConfigJson, trainTokenizer } from "../../../model/index.ts";
import { readDocuments, textOf } from "../../../train/index.ts";
import { wholeNumber } from "../../numbers.ts";
import { bytesText } from "./shared.ts";

interface Options {
  readonly data: readonly string[];
  readonly vocab: string;
  readonly out: string;
  readonly minFrequency: string;
  readonly special: readonly string[];
  readonly overwrite?: boolean;
}

export function registerTokenizer(group: Command): void {
  group
    .command("tokenizer")
    .description("Train a byte-level BPE tokeniser on text; the result is a standard tokenizer.json. The same text gives the same file.")
    .requiredOption("--data <sources...>", "folders of .py files, text files, JSONL with a `text` field (as coe pretrain reads them)")
    .requiredOption("--out <folder>", "folder for tokenizer.json and tokenizer_config.json")
    .option("--vocab <n>", "ids in all: special tokens, 256 bytes, merges; at most 65536", "2048")
    .option("--min-frequency <n>", "a pair must occur this often to become a token", "2")
    .option("--special <tokens...>", "special tokens: begin, end, padding, then any others", [...defaultSpecialTokens])
    .option("--overwrite", "replace the files if they exist")
    .addHelpText(
      "after",
      "\nExamples:\n  $ coe model tokenizer --data /usr/lib/python3.11 problems.jsonl --vocab 2048 --out tokenizer\n  $ coe model tokenizer --data corpus.txt --vocab 4096 --out tokenizer --overwrite",
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  const file = join(options.out, "tokenizer.json");
  if (!options.overwrite && (await stat(file).catch(() => undefined)))
    throw new InputError(`${file} exists; add --overwrite to replace it`);
  const [bos, eos, pad] = options.special;
  if (bos === undefined || eos === undefined || pad === undefined)
    throw new InputError(`--special needs at least three tokens (begin, end, padding), got ${options.special.length}`);
  const documents = (await readDocuments(options.data)).map(textOf);
  const json = trainTokenizer(documents, {
    vocabSize: wholeNumber(options.vocab, "--vocab", 1),
    minFrequency: wholeNumber(options.minFrequency, "--min-frequency", 1),
    specialTokens: options.special,
  });
  const config = tokenizerConfigJson({ bos, eos, pad });
  await mkdir(options.out, { recursive: true });
  await writeAtomic(file, `${JSON.stringify(json, null, 1)}\n`);
  await writeAtomic(join(options.out, "tokenizer_config.json"), `${JSON.stringify(config, null, 2)}\n`);
  const tokenizer = Tokenizer.fromJson(json, { config: { bos_token: bos, eos_token: eos, pad_token: pad } });
  const { bytes, tokens } = measure(tokenizer, documents);
  process.stdout.write(
    `${file}: ${tokenizer.vocabSize} ids from ${documents.length} documents (${bytesText(documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0))}); ` +
      `${(bytes / tokens).toFixed(2)} bytes per token on ${bytesText(bytes)} of them\n`,
  );
}

/** Bytes per token on about a megabyte spread over the documents. */
function measure(tokenizer: Tokenizer, documents: readonly string[]): { readonly bytes: number; readonly tokens: number } {
  const step = Math.max(1, Math.floor(documents.length / 100));
  let bytes = 0;
  let tokens = 0;
  for (let i = 0; i < documents.length && bytes < 1e6; i += step) {
    bytes += Buffer.byteLength(documents[i]!);
    tokens += tokenizer.encode(documents[i]!).length;
  }
  return { bytes, tokens };
}
