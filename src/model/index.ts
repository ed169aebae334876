/** The language model: configuration, checkpoints, tokeniser, chat template, LoRA, training step, generation. */

export { AdapterFile, type AdapterModule, type SaveAdapterOptions, saveAdapter } from "./files/adapter.ts";
export { Checkpoint, type LoadOptions, type SaveOptions, saveCheckpoint } from "./files/checkpoint.ts";
export {
  configToJson,
  type Dtype,
  type Llama3RopeScaling,
  type LlamaConfig,
  parseConfig,
  readConfig,
} from "./files/config.ts";
export { checkpointParameters, randomParameters } from "./files/convert.ts";
export { deeperParameters } from "./files/grow.ts";
export {
  type LazyParameter,
  type LinearName,
  linearNames,
  linearPath,
  linearShape,
  type ParameterKind,
  type ParameterSpec,
  type ParameterView,
  parameterCount,
  parameterSpecs,
  sizeOf,
} from "./files/parameters.ts";
export { Generator, type GeneratorOptions } from "./generation/generator.ts";
export { type LoadedModel, loadModel } from "./generation/load.ts";
export type { GenerateRequest, Generation } from "./generation/request.ts";
export { type ByteAutomaton, TokenMasks } from "./generation/token-masks.ts";
export { type ChatMessage, type ChatOptions, encodeChat, renderChat } from "./tokenizer/chat-template.ts";
export { type EncodeOptions, Tokenizer } from "./tokenizer/tokenizer.ts";
export { defaultSpecialTokens, pythonPattern, type TrainerOptions, tokenizerConfigJson, trainTokenizer } from "./tokenizer/trainer.ts";
export type { TrainingSequence } from "./training/batch.ts";
export type { LossSpec } from "./training/loss.ts";
export { type AdamSettings, AdamW, GradientError } from "./training/optimizer.ts";
export { loadOptimizer, saveOptimizer } from "./training/optimizer-file.ts";
export { type ForwardBackward, Trainer } from "./training/trainer.ts";
export type { TrainerSettings } from "./training/trainer-settings.ts";
export { Arena, type Layout } from "./weights/arena.ts";
export { LoraAdapter, type LoraConfig, type LoraTarget } from "./weights/lora.ts";
export { MergedWeights, mergeInto } from "./weights/merged.ts";
export { ParameterSet, parameterBytes } from "./weights/parameter-set.ts";
