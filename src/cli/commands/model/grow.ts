/** `coe model grow`: a deeper model that computes the same, to train on from. */
import type { Command } from "commander";
import { Checkpoint, deeperParameters, parameterCount, saveCheckpoint } from "../../../model/index.ts";
import { countText, withProgress } from "./shared.ts";

interface Options {
  readonly out: string;
  readonly layers: string;
  readonly overwrite?: boolean;
}

export function registerGrow(group: Command): void {
  group
    .command("grow")
    .description(
      "Make a model deeper without changing what it computes: new blocks, spread evenly, copy the block before them with outputs of zero. Train on from there (coe pretrain --init-from). The tokeniser goes along; adapters don't fit the new model.",
    )
    .argument("<folder>", "the checkpoint to read")
    .requiredOption("--layers <n>", "blocks of the new model")
    .requiredOption("--out <folder>", "folder of the new checkpoint")
    .option("--overwrite", "replace a checkpoint that is there")
    .addHelpText("after", "\nExample:\n  $ coe model grow runs/base --layers 12 --out base-12")
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  await using checkpoint = await Checkpoint.open(folder);
  const { dtype } = checkpoint;
  const { config, parameters } = deeperParameters(checkpoint, dtype, Number(options.layers));
  const settings = { dtype, tokenizerFrom: folder, overwrite: options.overwrite ?? false };
  await withProgress(parameters, (shown) => saveCheckpoint(options.out, config, shown, settings));
  process.stdout.write(
    `${options.out}: ${checkpoint.config.layers} layers → ${config.layers}, ${countText(parameterCount(checkpoint.config))} parameters → ${countText(parameterCount(config))}\n`,
  );
}
