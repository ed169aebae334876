/** `coe sft`: trains a LoRA adapter on demonstrations of one arm, loss on what the policy writes only. */
import { InputError } from "../../base/index.ts";
import { rolloutSettings } from "../../episode/index.ts";
import { Tokenizer } from "../../model/index.ts";
import { traceEncoder } from "../../policy/index.ts";
import {
  digestOfFiles,
  digestOfModel,
  openLocalBackend,
  readSftData,
  type SftConfig,
  type SftData,
  sftConfig,
  shuffledBatches,
  trainSupervised,
} from "../../train/index.ts";
import { addConfigFlags, readConfig } from "../config-flags.ts";
import type { Register } from "../program.ts";
import { addBackendFlags, type BackendFlags, digestOfTarget, openTargetBackend, tinkerTarget } from "../tinker.ts";
import { addStageOptions, modelFolder, runStage, type StageOptions, threadsOf } from "../training.ts";

export const register: Register = (program) => {
  const command = program
    .command("sft")
    .description(
      "Supervised fine-tuning: a LoRA adapter on a frozen base, from demonstrations. Every checkpoint in the run's folder is an adapter that " +
        "PEFT opens. Killed or stopped at any moment, the same command goes on.",
    );
  addConfigFlags(addBackendFlags(addStageOptions(command, "sft")), sftConfig)
    .addHelpText(
      "after",
      `
The same demonstrations teach every arm: chain-of-edits learns their commands, direct-answer the repaired program, chain-of-thought generated
reasoning and the program. chain-of-thought also reads s1K-style JSONL (question, thinking, answer).

Examples:
  $ coe sft --model runs/base --data demos.jsonl --steps 500 --run runs/sft
  $ coe sft --model base --data demos.jsonl --arm direct-answer --run runs/sft-direct --lora.rank 8
  $ coe sft --config configs/quick/sft.toml
  $ coe sft --backend tinker --base-url http://127.0.0.1:8000 --model meta-llama/Llama-3.2-1B --tokenizer llama-1b --data demos.jsonl`,
    )
    .action(sft);
};

async function sft(options: StageOptions & BackendFlags & Record<string, unknown>): Promise<void> {
  const config = await readConfig(sftConfig, options);
  const target = await tinkerTarget(options, config.model);
  const model = target?.tokenizerFolder ?? (await modelFolder(config.model));
  if (target && config.initFrom !== "")
    throw new InputError("initFrom is for this machine's engine; a Tinker server begins with its own adapter");
  const initial = config.initFrom === "" ? undefined : await modelFolder(config.initFrom);
  const { data, records, tooLong } = await readData(config, model);
  process.stderr.write(
    `${records} records, ${data.length} sequences${tooLong > 0 ? `, ${tooLong} left out: longer than ${config.contextLength} tokens` : ""}\n`,
  );
  await runStage({
    options,
    identity: {
      stage: "sft",
      config,
      inputs: {
        model: await (target ? digestOfTarget(target) : digestOfModel(model)),
        data: await digestOfFiles(config.data),
        ...(initial !== undefined && { adapter: await digestOfModel(initial) }),
      },
    },
    metrics: ["loss", "grad_norm", "learning_rate", "time/tokens_per_second"],
    train: async (run, hooks) => {
      const { steps, saveEvery, keepCheckpoints, tokensPerPass, optimiser, batchSize, bucketBatches, seed, lora } = config;
      await using backend = target
        ? await openTargetBackend(target, {
            rank: lora.rank,
            targets: lora.targets,
            seed,
            contextLength: config.contextLength,
            prompt: config.prompt,
            logger: hooks.logger,
          })
        : await openLocalBackend({
            model,
            train: initial === undefined ? { kind: "new-adapter", ...lora, seed } : { kind: "adapter", folder: initial },
            prompt: config.prompt,
            tokensPerPass,
            ...threadsOf(options),
          });
      const batchAt = shuffledBatches(data, { batchSize, bucketBatches, seed });
      const step = await trainSupervised({ backend, run, steps, saveEvery, keepCheckpoints, tokensPerPass, optimiser, batchAt, ...hooks });
      return { step, steps };
    },
  });
}

async function readData(config: SftConfig, model: string): Promise<SftData> {
  const encoder = traceEncoder(await Tokenizer.load(model));
  const { arm, contextLength, seed, prompt } = config;
  const settings = rolloutSettings({ ...prompt, arm, contextTokens: contextLength });
  const isShown = process.stderr.isTTY;
  const onProgress = (done: number) => process.stderr.write(`\r${done} records read`);
  const result = await readSftData(config.data, { arm, settings, encoder, contextLength, seed, ...(isShown && { onProgress }) });
  if (isShown) process.stderr.write("\r\u001b[2K");
  return result;
}
