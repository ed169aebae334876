/** `coe sft`: trains a LoRA adapter on demonstrations of one arm, loss on what the policy writes only. */
import { InputError } from "../../base/index.ts";
import { rolloutSettings } from "../../episode/index.ts";
import { Tokenizer } from "../../model/index.ts";
import { traceEncoder } from "../../policy/index.ts";
import {
  type Datum,
  digestOfFiles,
  digestOfModel,
  type HeldOut,
  openLocalBackend,
  readSftData,
  type SftConfig,
  selectHeldOut,
  sftConfig,
  shuffledBatches,
  trainSupervised,
} from "../../train/index.ts";
import { addConfigFlags, readConfig } from "../config-flags.ts";
import type { Register } from "../program.ts";
import { addBackendFlags, type BackendFlags, digestOfTarget, openTargetBackend, tinkerTarget } from "../tinker.ts";
import { addStageOptions, modelFolder, runStage, type StageOptions, threadsOf, warnOfOverlap } from "../training.ts";

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
  $ coe sft --config configs/quick/sft.toml --eval.data held-out.jsonl --eval.every 20
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
  const trained = new Set<string>();
  const data = await readData("", config.data, config, model, config.seed, (key) => trained.add(key));
  const heldOut = await readHeldOut(config, model, trained);
  await runStage({
    options,
    identity: {
      stage: "sft",
      config,
      inputs: {
        model: await (target ? digestOfTarget(target) : digestOfModel(model)),
        data: await digestOfFiles(config.data),
        ...(config.eval && { "eval.data": await digestOfFiles(config.eval.data) }),
        ...(initial !== undefined && { adapter: await digestOfModel(initial) }),
      },
    },
    metrics: ["loss", ...(config.eval ? ["eval_loss"] : []), "grad_norm", "learning_rate", "time/tokens_per_second"],
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
      const loop = { backend, run, steps, saveEvery, keepCheckpoints, tokensPerPass, optimiser, batchAt, ...(heldOut && { heldOut }) };
      return { step: await trainSupervised({ ...loop, ...hooks }), steps };
    },
  });
}

/** Reads and encodes demonstrations or traces, and says how many there were. */
async function readData(
  title: string,
  paths: readonly string[],
  { arm, contextLength, prompt, exitShare }: Pick<SftConfig, "arm" | "contextLength" | "prompt" | "exitShare">,
  model: string,
  seed: number,
  onKey: (key: string) => void,
): Promise<readonly Datum[]> {
  const encoder = traceEncoder(await Tokenizer.load(model));
  const settings = rolloutSettings({ ...prompt, arm, contextTokens: contextLength });
  const isShown = process.stderr.isTTY;
  const onProgress = (done: number) => process.stderr.write(`\r${done} records read`);
  const options = { arm, settings, encoder, contextLength, seed, exitShare, onKey, ...(isShown && { onProgress }) };
  const { data, records, tooLong } = await readSftData(paths, options);
  const left = tooLong > 0 ? `, ${tooLong} left out: longer than ${contextLength} tokens` : "";
  process.stderr.write(`${isShown ? "\r\u001b[2K" : ""}${title}${records} records, ${data.length} sequences${left}\n`);
  return data;
}

async function readHeldOut(config: SftConfig, model: string, trained: ReadonlySet<string>): Promise<HeldOut | undefined> {
  if (!config.eval) return undefined;
  const keys = new Set<string>();
  const data = await readData("held out: ", config.eval.data, { ...config, exitShare: 1 }, model, 0, (key) => keys.add(key));
  warnOfOverlap(trained, keys);
  return { ...config.eval, data: selectHeldOut(data, config.eval.sequences) };
}
