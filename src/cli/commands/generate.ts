/** `coe generate`: text from a checkpoint, streamed as it is sampled. */
import { text as readStream } from "node:stream/consumers";
import { InputError, readText } from "../../base/index.ts";
import { encodeChat, type GenerateRequest, type Generation, Generator, type LoadedModel, loadModel } from "../../model/index.ts";
import { interruptible } from "../exit.ts";
import { wholeNumber } from "../numbers.ts";
import type { Register } from "../program.ts";

interface Options {
  readonly prompt?: string;
  readonly promptFile?: string;
  readonly adapter?: string;
  readonly chat?: boolean;
  readonly maxTokens: string;
  readonly temperature: string;
  readonly topK?: string;
  readonly topP?: string;
  readonly stop?: readonly string[];
  readonly seed: string;
  readonly samples: string;
  readonly threads?: string;
  readonly json?: boolean;
}

export const register: Register = (program) => {
  program
    .command("generate")
    .description("Generate text from a checkpoint (Hugging Face's format), streamed as it is sampled. Same seed, same text.")
    .argument("<model>", "folder of the checkpoint")
    .option("--prompt <text>", "text to go on from; without it and --prompt-file, standard input is read")
    .option("--prompt-file <file>", "file with the prompt")
    .option("--adapter <folder>", "LoRA adapter (PEFT's format) to merge in first")
    .option("--chat", "the prompt is a user's message, put into the model's chat template")
    .option("--max-tokens <n>", "tokens to sample, at most", "256")
    .option("--temperature <t>", "0 takes the most probable token each time", "1")
    .option("--top-k <k>", "sample among the k most probable tokens")
    .option("--top-p <p>", "sample among the most probable tokens that together have this share")
    .option("--stop <texts...>", "end after any of these texts")
    .option("--seed <n>", "seed of the first sample; each further one has the next", "1")
    .option("--samples <n>", "texts to generate, all at once", "1")
    .option("--threads <n>", "threads (default: all cores)")
    .option("--json", "one JSON record for each sample: text, token ids, log-probabilities, why it ended")
    .addHelpText(
      "after",
      `
Log-probabilities in the records are under the distribution sampled from (logprobs) and under the model at temperature 1 (modelLogprobs).

Examples:
  $ coe generate base --prompt "def add(a, b):"
  $ coe generate base --adapter runs/sft/checkpoints/500 --prompt-file trace.txt --temperature 0 --stop $'\\n'
  $ coe generate Llama-3.2-1B-Instruct --chat --prompt "What does this do: x[::-1]" --max-tokens 100
  $ coe generate base --prompt "import " --samples 8 --seed 7 --json > samples.jsonl`,
    )
    .action(generate);
};

async function generate(model: string, options: Options): Promise<void> {
  const settings = settingsOf(options);
  const samples = wholeNumber(options.samples, "--samples", 1);
  const prompt = await promptOf(options);
  await interruptible("nothing is kept", async (signal) => {
    const loaded = await loadModel(model, options.adapter, signal);
    const ids = encode(loaded, prompt, options);
    const threads = options.threads === undefined ? undefined : wholeNumber(options.threads, "--threads", 1);
    await using generator = await Generator.open({
      parameters: loaded.parameters,
      tokenizer: loaded.tokenizer,
      slots: Math.min(samples, 64),
      contextLength: Math.min(loaded.parameters.config.contextLength, ids.length + settings.maxTokens),
      ...(threads !== undefined && { session: { threads } }),
    });
    const { eosId } = loaded.tokenizer;
    const stopIds = [...new Set([...loaded.parameters.config.eosIds, ...(eosId === undefined ? [] : [eosId])])];
    const request = (seed: number): GenerateRequest => ({
      ids,
      settings: { ...settings, seed },
      groupKey: "prompt",
      stopIds,
      ...(options.stop && { stopTexts: options.stop }),
    });
    const first = wholeNumber(options.seed, "--seed", 0);
    const started = performance.now();
    const results =
      samples === 1 && !options.json
        ? [await stream(generator, request(first), loaded, signal)]
        : await Promise.all(Array.from({ length: samples }, (_, i) => generator.generate(request(first + i), signal)));
    const took = (performance.now() - started) / 1000;
    if (samples > 1 || options.json) {
      for (const [i, result] of results.entries()) {
        const text = textOf(loaded, stopIds, result);
        const { finishReason, logprobs, modelLogprobs } = result;
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ seed: first + i, text, finishReason, promptTokens: ids.length, tokenIds: result.ids, logprobs, modelLogprobs })}\n`
            : `${i === 0 ? "" : "\n"}--- seed ${first + i}, ${finishReason}\n${text}${text.endsWith("\n") ? "" : "\n"}`,
        );
      }
    }
    const count = results.reduce((sum, result) => sum + result.ids.length, 0);
    if (process.stderr.isTTY)
      process.stderr.write(`${ids.length} tokens read, ${count} written in ${took.toFixed(1)} s (${(count / took).toFixed(0)} tokens/s)\n`);
  });
}

function settingsOf(options: Options) {
  const number = (text: string, flag: string): number => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) throw new InputError(`${flag} must be a number, got ${text}`);
    return value;
  };
  return {
    temperature: number(options.temperature, "--temperature"),
    maxTokens: wholeNumber(options.maxTokens, "--max-tokens", 1),
    ...(options.topK !== undefined && { topK: wholeNumber(options.topK, "--top-k", 1) }),
    ...(options.topP !== undefined && { topP: number(options.topP, "--top-p") }),
  };
}

async function promptOf({ prompt, promptFile }: Options): Promise<string> {
  if (prompt !== undefined && promptFile !== undefined) throw new InputError("give --prompt or --prompt-file, not both");
  if (prompt !== undefined) return prompt;
  if (promptFile !== undefined) return readText(promptFile);
  if (process.stdin.isTTY) throw new InputError("what to go on from? give --prompt, --prompt-file or text on standard input");
  return readStream(process.stdin);
}

function encode({ tokenizer, parameters }: LoadedModel, prompt: string, { chat }: Options): number[] {
  if (chat) return encodeChat(tokenizer, [{ role: "user", content: prompt }]);
  const begin = tokenizer.bosId ?? parameters.config.bosId;
  const ids = [...(begin === undefined ? [] : [begin]), ...tokenizer.encode(prompt)];
  if (ids.length === 0) throw new InputError("the prompt is empty and the model has no begin token; give a text");
  return ids;
}

/** Writes the text as it comes. */
async function stream(
  generator: Generator,
  request: GenerateRequest,
  { tokenizer }: LoadedModel,
  signal: AbortSignal,
): Promise<Generation> {
  const decoder = tokenizer.stream();
  const onToken = (id: number) => {
    if (!request.stopIds!.includes(id)) process.stdout.write(decoder.push(id));
  };
  const result = await generator.generate({ ...request, onToken }, signal);
  process.stdout.write(`${decoder.end()}\n`);
  return result;
}

function textOf({ tokenizer }: LoadedModel, stopIds: readonly number[], { ids }: Generation): string {
  return tokenizer.decode(stopIds.includes(ids.at(-1)!) ? ids.slice(0, -1) : ids);
}
