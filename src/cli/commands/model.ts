/** `coe model`: a tokeniser and a model from nothing, what a checkpoint holds, and its conversion. */
import type { Register } from "../program.ts";
import { registerConvert } from "./model/convert.ts";
import { registerGrow } from "./model/grow.ts";
import { registerInfo } from "./model/info.ts";
import { registerInit } from "./model/init.ts";
import { registerTokenizer } from "./model/tokenizer.ts";

export const register: Register = (program) => {
  const group = program
    .command("model")
    .description(
      "Make, inspect, convert and grow models: Hugging Face checkpoints of Llama's and Qwen2's architecture, LoRA adapters, tokenisers.",
    );
  registerTokenizer(group);
  registerInit(group);
  registerInfo(group);
  registerConvert(group);
  registerGrow(group);
};
