/** The flags that send a command's work to a Tinker server, and the back end or policy that they mean. The key comes from TINKER_API_KEY. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { InputError, type Logger } from "../base/index.ts";
import type { TrainedPrompt } from "../episode/index.ts";
import { Tokenizer } from "../model/index.ts";
import { readTinkerState, type TinkerDialect, tinkerDialects } from "../policy/index.ts";
import { digestOfFiles, openTinkerBackend, type TrainerBackend } from "../train/index.ts";
import { modelFolder } from "./training.ts";

export interface BackendFlags {
  readonly backend?: "local" | "tinker";
  readonly baseUrl?: string;
  readonly tokenizer?: string;
  readonly dialect?: TinkerDialect;
}

/** Adds `--backend`, `--base-url`, `--tokenizer` and `--dialect`. */
export function addBackendFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--backend <kind>", "where the weights are: on this machine, or with a Tinker server")
        .choices(["local", "tinker"])
        .default("local"),
    )
    .option(
      "--base-url <url>",
      "the Tinker server (default: TINKER_BASE_URL); its key is read from TINKER_API_KEY. --model is then the server's name of the base",
    )
    .option(
      "--tokenizer <folder>",
      "folder with the base's tokenizer.json and tokenizer_config.json, for --backend tinker (default: --model, where that is a folder)",
    )
    .addOption(
      new Option(
        "--dialect <kind>",
        "how the Tinker server reduces losses and reads weights (default: asked; SkyRL's JAX back end must be named, it can't be told from its others)",
      ).choices(tinkerDialects),
    );
}

/** A Tinker server as the flags name it. */
export interface TinkerTarget {
  readonly baseUrl: string;
  /** The server's name of the base. */
  readonly model: string;
  readonly tokenizerFolder: string;
  readonly tokenizer: Tokenizer;
  readonly dialect?: TinkerDialect;
}

/** Undefined for the local back end. Throws InputError on flags that don't go together. */
export async function tinkerTarget(flags: BackendFlags, model: string): Promise<TinkerTarget | undefined> {
  if (flags.backend !== "tinker") {
    if (flags.baseUrl !== undefined || flags.dialect !== undefined || flags.tokenizer !== undefined)
      throw new InputError("--base-url, --tokenizer and --dialect are for --backend tinker");
    return undefined;
  }
  const baseUrl = flags.baseUrl ?? process.env["TINKER_BASE_URL"];
  if (!baseUrl)
    throw new InputError("which server? give --base-url, e.g. http://127.0.0.1:8010 for coe serve tinker, or set TINKER_BASE_URL");
  const tokenizerFolder = flags.tokenizer ?? model;
  if (!existsSync(join(tokenizerFolder, "tokenizer.json")))
    throw new InputError(`${tokenizerFolder} holds no tokenizer.json; name the folder of the base's tokeniser with --tokenizer`);
  const tokenizer = await Tokenizer.load(tokenizerFolder);
  return { baseUrl, model, tokenizerFolder, tokenizer, ...(flags.dialect && { dialect: flags.dialect }) };
}

/** What identifies a base that is elsewhere: its name and its tokeniser. */
export async function digestOfTarget({ model, tokenizerFolder }: TinkerTarget): Promise<string> {
  return `tinker:${model}:${await digestOfFiles([join(tokenizerFolder, "tokenizer.json")])}`;
}

/** Weights to begin with: `tinker://…`, or the folder of a run or checkpoint that a Tinker server made. */
export async function initialWeights(adapter: string): Promise<string> {
  if (adapter.startsWith("tinker://")) return adapter;
  const folder = await modelFolder(adapter);
  const state = await readTinkerState(folder);
  if (state) return state.state;
  throw new InputError(
    `${folder} was not made on a Tinker server, and the API has no upload; name a run of coe sft --backend tinker, or tinker://MODEL/weights/NAME`,
  );
}

export async function openTargetBackend(
  target: TinkerTarget,
  options: {
    readonly rank?: number;
    readonly seed: number;
    readonly targets?: readonly string[];
    readonly initial?: string;
    readonly contextLength: number;
    readonly prompt?: TrainedPrompt;
    readonly logger: Logger;
  },
): Promise<TrainerBackend> {
  const { baseUrl, model, tokenizer, dialect } = target;
  const apiKey = process.env["TINKER_API_KEY"];
  return openTinkerBackend({ baseUrl, model, tokenizer, ...options, ...(dialect && { dialect }), ...(apiKey && { apiKey }) });
}
