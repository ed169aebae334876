/** `coe model info`: what a checkpoint folder holds, read from headers only. */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Command } from "commander";
import { InputError, messageOf } from "../../../base/index.ts";
import { AdapterFile, Checkpoint, type LlamaConfig, parameterBytes, parameterCount, Tokenizer } from "../../../model/index.ts";
import { bytesText, countText } from "./shared.ts";

interface AdapterInfo {
  readonly folder: string;
  readonly rank: number;
  readonly alpha: number;
  readonly targets: readonly string[];
  readonly parameters: number;
}

interface ModelInfo {
  readonly folder: string;
  readonly config: LlamaConfig;
  readonly parameters: number;
  readonly dtype: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly memory: {
    /** Weights for sampling in float32. */
    readonly weights: number;
    /** Key/value cache of one token in float32. */
    readonly cachePerToken: number;
    /** Weights, gradients and two moments for full training, activations not counted. */
    readonly training: number;
  };
  readonly tokenizer:
    | { readonly vocabSize: number; readonly isByteLevel: boolean; readonly special: readonly string[]; readonly chatTemplate: boolean }
    | string;
  readonly adapters: readonly (AdapterInfo | { readonly folder: string; readonly error: string })[];
}

interface Options {
  readonly adapter: readonly string[];
  readonly json?: boolean;
}

export function registerInfo(group: Command): void {
  group
    .command("info")
    .description(
      "Show a checkpoint's shape, size, memory, tokeniser and adapters. Every tensor's name, shape and type is checked; no weight is read.",
    )
    .argument("<folder>", "a Hugging Face checkpoint: config.json, *.safetensors, tokenizer.json")
    .option("--adapter <folders...>", "LoRA adapters to check against it, beside those in FOLDER/adapters/", [])
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nExamples:\n  $ coe model info assets/model\n  $ coe model info base --adapter runs/sft/checkpoints/latest --json\n\nExit code 1: the checkpoint is fine, an adapter or the tokeniser is not.",
    )
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const info = await inspect(folder, options.adapter);
  process.stdout.write(options.json ? `${JSON.stringify(info, null, 2)}\n` : describe(info));
  if (typeof info.tokenizer === "string" || info.adapters.some((adapter) => "error" in adapter)) process.exitCode = 1;
}

async function inspect(folder: string, adapters: readonly string[]): Promise<ModelInfo> {
  await using checkpoint = await Checkpoint.open(folder);
  const { config } = checkpoint;
  const bundled = await readdir(join(folder, "adapters")).catch(() => []);
  const folders = [...bundled.sort().map((name) => join(folder, "adapters", name)), ...adapters];
  return {
    folder,
    config,
    parameters: parameterCount(config),
    dtype: checkpoint.dtype,
    files: checkpoint.fileNames,
    bytes: checkpoint.bytes,
    memory: {
      weights: parameterBytes(config, "f32"),
      cachePerToken: 2 * 4 * config.layers * config.kvHeads * config.headDim,
      training: 4 * parameterBytes(config, "f32"),
    },
    tokenizer: await tokenizerOf(folder),
    adapters: await Promise.all(folders.map((path) => adapterOf(path, config))),
  };
}

async function tokenizerOf(folder: string): Promise<ModelInfo["tokenizer"]> {
  try {
    const tokenizer = await Tokenizer.load(folder);
    const special = [...tokenizer.specialIds].map((id) => tokenizer.tokenOf(id) ?? "");
    return {
      vocabSize: tokenizer.vocabSize,
      isByteLevel: tokenizer.isByteLevel,
      special,
      chatTemplate: tokenizer.chatTemplate !== undefined,
    };
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

async function adapterOf(folder: string, config: LlamaConfig): Promise<ModelInfo["adapters"][number]> {
  try {
    await using file = await AdapterFile.open(folder, config);
    const targets = [...new Set(file.modules.map(({ path }) => path.split(".").at(-1)!))];
    return { folder, rank: file.settings.rank, alpha: file.settings.alpha, targets, parameters: file.parameters };
  } catch (error) {
    if (error instanceof InputError) return { folder, error: messageOf(error) };
    throw error;
  }
}

function describe({ folder, config: c, ...info }: ModelInfo): string {
  const rope = c.ropeScaling
    ? `θ ${c.ropeTheta}, Llama-3 scaling ×${c.ropeScaling.factor} from ${c.ropeScaling.originalContextLength}`
    : `θ ${c.ropeTheta}`;
  const t = info.tokenizer;
  const few = (names: readonly string[]) =>
    names.length > 6 ? `${names.slice(0, 6).join(" ")} and ${names.length - 6} more` : names.join(" ");
  const rows: [string, string][] = [
    ["architecture", `${c.family === "llama" ? "Llama" : "Qwen2"}, ${c.layers} layers of ${c.hiddenSize}, ffn ${c.intermediateSize}`],
    ["attention", `${c.heads} heads of ${c.headDim}, ${c.kvHeads} key/value heads${c.attentionBias ? ", biases" : ""}; rotary ${rope}`],
    ["vocabulary", `${c.vocabSize}, ${c.tiedEmbeddings ? "head tied to the embedding" : "head of its own"}; context ${c.contextLength}`],
    ["parameters", `${countText(info.parameters)} (${info.parameters})`],
    ["stored", `${info.dtype}, ${bytesText(info.bytes)} in ${info.files.length === 1 ? info.files[0] : `${info.files.length} files`}`],
    [
      "memory",
      `${bytesText(info.memory.weights)} of float32 weights + ${bytesText(info.memory.cachePerToken)} of cache per token; full training ${bytesText(info.memory.training)} + activations`,
    ],
    [
      "tokeniser",
      typeof t === "string"
        ? `NOT USABLE: ${t}`
        : `${t.vocabSize} ids, ${t.isByteLevel ? "byte-level BPE" : "BPE through the library"}, ${t.chatTemplate ? "chat template" : "no chat template"}; special: ${few(t.special)}`,
    ],
    ...info.adapters.map((adapter): [string, string] => {
      const name = relative(folder, adapter.folder).startsWith("..") ? adapter.folder : relative(folder, adapter.folder);
      return [
        "adapter",
        "error" in adapter
          ? `NOT USABLE: ${adapter.error}`
          : `${name}: rank ${adapter.rank}, alpha ${adapter.alpha}, ${countText(adapter.parameters)} parameters on ${adapter.targets.join(", ")}`,
      ];
    }),
  ];
  return `${folder}\n${rows.map(([key, value]) => `  ${key.padEnd(13)} ${value}\n`).join("")}`;
}
