/** `coe pretrain`: trains all weights of a model on text, from an initialised checkpoint or on from another run's. */
import { InputError } from "../../base/index.ts";
import { rolloutSettings } from "../../episode/index.ts";
import { readConfig as readModelConfig, Tokenizer } from "../../model/index.ts";
import { traceEncoder } from "../../policy/index.ts";
import { openRunner } from "../../sandbox/index.ts";
import {
  Corpus,
  CorpusMix,
  digestOfModel,
  isGenerated,
  openLocalBackend,
  type PretrainConfig,
  pretrainConfig,
  readDocuments,
  trainSupervised,
} from "../../train/index.ts";
import { addConfigFlags, readConfig } from "../config-flags.ts";
import type { Register } from "../program.ts";
import { addStageOptions, modelFolder, runStage, type StageOptions, threadsOf, warnOfOverlap } from "../training.ts";

export const register: Register = (program) => {
  const command = program
    .command("pretrain")
    .description(
      "Train a base model on text: all weights, next-token prediction. Every checkpoint in the run's folder is a usable model. " +
        "Killed or stopped at any moment, the same command goes on.",
    );
  addConfigFlags(addStageOptions(command, "pretrain"), pretrainConfig)
    .addHelpText(
      "after",
      `
Sources may be mixed: --data A B --weights 0.7 0.3 takes 70% of the windows from A. Test splits are refused.

Examples:
  $ coe pretrain --model base --data /usr/lib/python3.11 --steps 2000 --run runs/base
  $ coe pretrain --config configs/quick/pretrain.toml --eval.data held-out.jsonl --eval.on-start
  $ coe pretrain --init-from runs/base --data traces.jsonl /usr/lib/python3.11 --weights 0.8 0.2 --run runs/base-2 --max-minutes 60`,
    )
    .action(pretrain);
};

async function pretrain(options: StageOptions & Record<string, unknown>): Promise<void> {
  const config = await readConfig(pretrainConfig, options);
  const model = await startOf(config);
  const { contextLength } = await readModelConfig(model);
  if (contextLength < config.contextLength)
    throw new InputError(`${model} holds ${contextLength} tokens of context, contextLength asks for ${config.contextLength}; lower it`);
  const { corpora, heldOut } = await readData(config, model);
  const mix = new CorpusMix(
    corpora.map(({ corpus }) => corpus),
    config.weights,
    config.seed,
  );
  await runStage({
    options,
    identity: {
      stage: "pretrain",
      config,
      inputs: {
        model: await digestOfModel(model),
        ...Object.fromEntries(corpora.map(({ name, corpus }) => [name, corpus.digest()])),
        ...(heldOut && { "eval.data": heldOut.digest() }),
      },
    },
    metrics: ["loss", ...(config.eval ? ["eval_loss"] : []), "grad_norm", "learning_rate", "time/tokens_per_second"],
    train: async (run, hooks) => {
      await using backend = await openLocalBackend({
        model,
        train: { kind: "all" },
        prompt: config.prompt,
        ...(config.initFrom !== "" && { optimizerFrom: model }),
        tokensPerPass: config.tokensPerPass,
        ...threadsOf(options),
      });
      const { steps, saveEvery, keepCheckpoints, tokensPerPass, optimiser, batchSize } = config;
      const batchAt = (step: number) => mix.batch(step, batchSize);
      const measured = config.eval && heldOut && { heldOut: { ...config.eval, data: heldOut.firstWindows(config.eval.sequences) } };
      const loop = { backend, run, steps, saveEvery, keepCheckpoints, tokensPerPass, optimiser, batchAt, ...measured };
      return { step: await trainSupervised({ ...loop, ...hooks }), steps };
    },
  });
}

async function startOf({ model, initFrom }: PretrainConfig): Promise<string> {
  if ((model === "") === (initFrom === ""))
    throw new InputError("name where to start: --model FOLDER for an initialised model, or --init-from RUN to go on from a checkpoint");
  return modelFolder(model === "" ? initFrom : model);
}

interface Data {
  readonly corpora: readonly { readonly name: string; readonly corpus: Corpus }[];
  readonly heldOut?: Corpus;
}

/** Reads and encodes what is trained on and what is held out. */
async function readData(config: PretrainConfig, model: string): Promise<Data> {
  const { data, eval: held, contextLength, arms, prompt, readWeight } = config;
  const encoder = traceEncoder(await Tokenizer.load(model));
  await using runner = [...data, ...(held?.data ?? [])].some(isGenerated) ? await openRunner() : undefined;
  const read = async (name: string, sources: readonly string[], seed: number, keys: Set<string>): Promise<Corpus> => {
    const onKey = (key: string) => keys.add(key);
    const documents = await readDocuments(sources, { arms, prompt: rolloutSettings(prompt), seed, onKey, ...(runner && { runner }) });
    const corpus = new Corpus(documents, { encoder, contextLength, seed, readWeight, name });
    process.stderr.write(`${name}: ${documents.length} documents, ${corpus.tokens.length} tokens, ${corpus.windows} windows a pass\n`);
    return corpus;
  };
  const trained = new Set<string>();
  const corpora: { readonly name: string; readonly corpus: Corpus }[] = [];
  for (const name of data) corpora.push({ name, corpus: await read(name, [name], config.seed, trained) });
  if (!held) return { corpora };
  const keys = new Set<string>();
  const heldOut = await read(`held out, ${held.data.join(" ")}`, held.data, 0, keys);
  warnOfOverlap(trained, keys);
  return { corpora, heldOut };
}
