/** `coe model convert`: another type, other shards, an adapter merged in; one tensor in memory at a time. */
import type { Command } from "commander";
import { InputError } from "../../../base/index.ts";
import { AdapterFile, Checkpoint, checkpointParameters, saveCheckpoint } from "../../../model/index.ts";
import { bytesText, dtypeOf, withProgress } from "./shared.ts";

interface Options {
  readonly out: string;
  readonly dtype?: string;
  readonly shardSize: string;
  readonly adapter?: string;
  readonly overwrite?: boolean;
}

export function registerConvert(group: Command): void {
  group
    .command("convert")
    .description(
      "Write a checkpoint anew: as another type, in shards of another size, with a LoRA adapter merged into the base. The tokeniser goes along.",
    )
    .argument("<folder>", "the checkpoint to read")
    .requiredOption("--out <folder>", "folder of the new checkpoint")
    .option("--dtype <f32|f16|bf16>", "type of the stored weights (default: as they are)")
    .option("--shard-size <gigabytes>", "largest size of a file", "4")
    .option("--adapter <folder>", "LoRA adapter in PEFT's format to merge into the weights")
    .option("--overwrite", "replace a checkpoint that is there")
    .addHelpText(
      "after",
      "\nExamples:\n  $ coe model convert base --dtype f16 --out base-f16\n  $ coe model convert base --adapter runs/sft/adapter --out merged",
    )
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const shardBytes = Number(options.shardSize) * 1e9;
  if (!(shardBytes > 0)) throw new InputError(`--shard-size must be a number of gigabytes > 0, got ${options.shardSize}`);
  await using checkpoint = await Checkpoint.open(folder);
  const dtype = options.dtype === undefined ? checkpoint.dtype : dtypeOf(options.dtype);
  const adapter = options.adapter === undefined ? undefined : await AdapterFile.open(options.adapter, checkpoint.config);
  const saving = { dtype, shardBytes, tokenizerFrom: folder, overwrite: options.overwrite ?? false };
  try {
    const parameters = checkpointParameters(checkpoint, dtype, adapter);
    await withProgress(parameters, (shown) => saveCheckpoint(options.out, checkpoint.config, shown, saving));
  } finally {
    await adapter?.[Symbol.asyncDispose]();
  }
  await using written = await Checkpoint.open(options.out);
  process.stdout.write(
    `${options.out}: ${dtype}, ${bytesText(written.bytes)} in ${written.fileNames.length} ${written.fileNames.length === 1 ? "file" : "files"}` +
      `${options.adapter === undefined ? "" : `, with ${options.adapter} merged in`}\n`,
  );
}
