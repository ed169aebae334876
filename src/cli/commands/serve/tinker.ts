/** `coe serve tinker`: this machine's engine behind the Tinker API, for the official SDK, tinker-cookbook and our own client. */
import { basename, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { openTinkerServer } from "../../../serve/index.ts";
import { modelFolder } from "../../training.ts";
import { type AddressOptions, addAddressOptions, serveUntilInterrupted, stderrLogger, tokenOf, wholeNumber } from "./shared.ts";

interface TinkerCommandOptions extends AddressOptions {
  readonly model: string;
  readonly name?: string;
  readonly folder: string;
  readonly adapter?: Readonly<Record<string, string>>;
  readonly threads?: number;
  readonly tokensPerPass: number;
  readonly contextLength?: number;
  readonly models: number;
  readonly residentModels: number;
  readonly residentSamplers: number;
  readonly slots: number;
  readonly json?: boolean;
}

export function registerTinker(group: Command): void {
  const command = group
    .command("tinker")
    .description(
      "Serve a model for LoRA training and sampling over the Tinker API, in JSON and protobuf, as the Python SDK and coe --backend tinker speak it.",
    )
    .requiredOption("--model <folder>", "the base checkpoint, or a pretraining run")
    .option("--name <name>", "name under which clients ask for it (default: the folder's)")
    .option("--folder <folder>", "where checkpoints are saved; what is there is served again", "runs/tinker")
    .option(
      "--adapter <name=folder>",
      "an adapter or SFT run to begin with, served as tinker://NAME/weights/initial; its alpha must be 32 (may be given several times)",
      namedFolder,
    )
    .option("--threads <n>", "threads of the engine (default: all cores); results are equal for equal numbers only", wholeNumber(1, 1024))
    .option("--tokens-per-pass <n>", "tokens per forward and backward pass, padding included", wholeNumber(64, 1 << 20), 1024)
    .option("--context-length <n>", "longest sequence, tokens (default: the model's)", wholeNumber(16, 1 << 20))
    .option("--models <n>", "adapters of all clients; one more is refused", wholeNumber(1, 10_000), 16)
    .option("--resident-models <n>", "of those in memory; the rest wait in files", wholeNumber(1, 1000), 2)
    .option("--resident-samplers <n>", "sets of weights to sample from that are kept in memory", wholeNumber(1, 1000), 2)
    .option("--slots <n>", "sequences sampled at once from one set of weights", wholeNumber(1, 4096), 32)
    .option("--json", "print where the server listens as one JSON line");
  addAddressOptions(command, 8010)
    .addHelpText(
      "after",
      `
The variable of --token-env holds the key that clients must send (X-API-Key). docs/TINKER.md says what is served and what isn't.

Examples:
  coe serve tinker --model assets/model
  coe serve tinker --model runs/base --name base --folder runs/tinker --port 8010
  coe serve tinker --model runs/base --adapter sft=runs/sft    # coe rl --backend tinker --adapter tinker://sft/weights/initial
  TINKER_BASE_URL=http://127.0.0.1:8010 coe sft --backend tinker --model base --tokenizer assets/model --data demos.jsonl
`,
    )
    .action(serveTinker);
}

function namedFolder(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, folder] = /^([A-Za-z0-9_-]{1,255})=(.+)$/.exec(text) ?? [];
  if (name === undefined || folder === undefined) throw new InvalidArgumentError("give NAME=FOLDER, the name of letters, digits, _ and -.");
  return { ...before, [name]: folder };
}

async function serveTinker(options: TinkerCommandOptions): Promise<void> {
  const { model, host, port, open = false, models, json, adapter = {}, ...settings } = options;
  const adapters = Object.fromEntries(
    await Promise.all(Object.entries(adapter).map(async ([name, folder]) => [name, await modelFolder(folder)] as const)),
  );
  const apiKey = tokenOf(options);
  const server = await openTinkerServer({
    name: basename(resolve(model)),
    ...settings,
    model: await modelFolder(model),
    host,
    port,
    open,
    mostModels: models,
    adapters,
    ...(apiKey !== undefined && { apiKey }),
    logger: stderrLogger,
  });
  process.stdout.write(
    json
      ? `${JSON.stringify({ url: server.url, model: server.model })}\n`
      : `Tinker API at ${server.url}, model ${server.model}. Ctrl-C ends it.\n`,
  );
  await serveUntilInterrupted(() => server.close());
}
