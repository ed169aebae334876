/** The language model: configuration, checkpoints, tokeniser, chat template, LoRA, training step, generation. */
export {
  configToJson,
  type Dtype,
  type Llama3RopeScaling,
  type LlamaConfig,
  parseConfig,
  readConfig,
} from "./files/config.ts";
export {
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
