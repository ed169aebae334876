/**
 * A training back end over a Tinker server: the same loops, the weights elsewhere.
 *
 * A checkpoint folder holds `tinker.json` (where the server keeps weights and optimiser state) and the adapter itself in PEFT's format, so that it is usable
 * without the server. The reference of a KL term is a second model with the weights with which training began, never a snapshot. Not guaranteed: that the server still
 * has what `tinker.json` names; bits that equal the local back end's.
 */
import { join } from "node:path";
import { InputError, writeAtomic } from "../../base/index.ts";
import { type Policy, type TrainedPrompt, writeTrainedPrompt } from "../../episode/index.ts";
import type { Tokenizer } from "../../model/index.ts";
import {
  createTinkerPolicy,
  readTinkerState,
  TinkerClient,
  type TinkerModel,
  type TinkerOptions,
  type TinkerState,
  tinkerStateName,
  tinkerWire,
} from "../../policy/index.ts";
import type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "../backend.ts";
import type { Metrics } from "../run.ts";
import {
  downloadAdapter,
  loadSaved,
  logprobsOf,
  type Sent,
  saveEphemeral,
  saveNamed,
  sendForward,
  sendTraining,
  stepMetrics,
  submitStep,
} from "./calls.ts";
import { lossOf, wireData, wireLoss } from "./inputs.ts";

const { replies } = tinkerWire;

export interface TinkerBackendOptions extends TinkerOptions {
  readonly tokenizer: Tokenizer;
  /** Default: that of the initial weights. */
  readonly rank?: number;
  readonly seed: number;
  /** Layers that get an adapter; none named = all. The API knows attention and MLP as a whole. */
  readonly targets?: readonly string[];
  /** Saved weights (tinker://…) to begin with; absent: a fresh adapter. */
  readonly initial?: string;
  /** Tokens; default what the server says, else 8,192. */
  readonly contextLength?: number;
  readonly prompt?: TrainedPrompt;
}

/** Connects and makes the model. Throws InputError or TinkerError. */
export async function openTinkerBackend(options: TinkerBackendOptions): Promise<TrainerBackend> {
  const parts = partsOf(options.targets ?? []);
  const client = await TinkerClient.open(options);
  try {
    const rank = options.rank ?? (await rankOf(client, options.initial));
    const model = await client.createModel({ rank, seed: options.seed, ...parts });
    return new TinkerBackend({ ...options, rank }, client, model, parts);
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

async function rankOf(client: TinkerClient, path: string | undefined): Promise<number> {
  if (path === undefined) throw new InputError("a fresh adapter needs a rank");
  const info = await client.http.ask({ path: "/weights_info", body: { tinker_path: path }, reply: replies.weightsInfo });
  if (info.base_model != null && info.base_model !== client.model)
    throw new InputError(`${path} is of ${info.base_model}, this run trains ${client.model}`);
  if (info.lora_rank == null) throw new InputError(`the server doesn't say the rank of ${path}`);
  return info.lora_rank;
}

interface Parts {
  readonly train_attn: boolean;
  readonly train_mlp: boolean;
}

const attention = ["q_proj", "k_proj", "v_proj", "o_proj"];
const mlp = ["gate_proj", "up_proj", "down_proj"];

function partsOf(targets: readonly string[]): Parts {
  if (targets.length === 0) return { train_attn: true, train_mlp: true };
  const has = (part: readonly string[]) => part.every((name) => targets.includes(name));
  const parts = { train_attn: has(attention), train_mlp: has(mlp) };
  const named = (parts.train_attn ? attention.length : 0) + (parts.train_mlp ? mlp.length : 0);
  if (named !== new Set(targets).size)
    throw new InputError(
      `a Tinker server adapts attention (${attention.join(", ")}) or MLP (${mlp.join(", ")}) as a whole, got ${targets.join(", ")}`,
    );
  return parts;
}

type Settings = TinkerBackendOptions & { readonly rank: number };

class TinkerBackend implements TrainerBackend {
  readonly name = "tinker";
  readonly plansPasses = true;
  readonly contextLength: number;
  readonly #options: Settings;
  readonly #client: TinkerClient;
  readonly #parts: Parts;
  readonly #model: TinkerModel;
  #reference: Promise<TinkerModel> | undefined;
  #initial: string | undefined;
  /** Whether the initial weights are loaded, or others were. */
  #started: Promise<void> | undefined;
  /** Counts what changes the weights or makes a snapshot. */
  #generation = 0;

  constructor(options: Settings, client: TinkerClient, model: TinkerModel, parts: Parts) {
    this.#options = options;
    this.#client = client;
    this.#parts = parts;
    this.#initial = options.initial;
    this.contextLength = options.contextLength ?? client.contextLength ?? 8192;
    this.#model = model;
  }

  /** Our own server's sampler takes the grammar; the API has none. */
  get obeysGrammar(): boolean {
    return this.#client.grammar;
  }

  async forwardBackward(data: readonly Datum[], loss: Loss): Promise<ForwardBackwardResult> {
    await this.#start();
    return resultOf(data, await this.#send(data, loss), loss);
  }

  async optimStep(adam: AdamSettings): Promise<Metrics> {
    await this.#start();
    this.#generation++;
    return stepMetrics(await submitStep(this.#model, adam));
  }

  async step(
    data: readonly Datum[],
    loss: Loss,
    adam: AdamSettings,
  ): Promise<{ readonly result: ForwardBackwardResult; readonly metrics: Metrics }> {
    await this.#start();
    const sent = await this.#send(data, loss);
    this.#generation++;
    const step = await submitStep(this.#model, adam);
    const [result, metrics] = await Promise.all([resultOf(data, sent, loss), stepMetrics(step)]);
    return { result, metrics };
  }

  async forward(data: readonly Datum[]): Promise<readonly Float32Array[]> {
    await this.#start();
    return logprobsOf(await sendForward(this.#model, data));
  }

  async referenceLogprobs(data: readonly Datum[]): Promise<readonly Float32Array[]> {
    this.#reference ??= this.#openReference();
    return logprobsOf(await sendForward(await this.#reference, data));
  }

  async save(folder: string): Promise<void> {
    await this.#start();
    const name = `step-${++this.#generation}-${this.#client.sessionId.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 64)}`;
    const state = await saveNamed(this.#model, "/save_weights", name);
    const sampler = await saveNamed(this.#model, "/save_weights_for_sampler", name);
    const { rank, seed, prompt } = this.#options;
    await downloadAdapter(this.#client, sampler, folder);
    if (prompt) await writeTrainedPrompt(folder, prompt);
    const record: TinkerState = { baseModel: this.#client.model, rank, seed, state, sampler, initial: this.#initial ?? null };
    await writeAtomic(join(folder, tinkerStateName), `${JSON.stringify(record, null, 2)}\n`);
  }

  async load(folder: string): Promise<void> {
    const record = await readTinkerState(folder);
    if (!record) throw new InputError(`${folder} holds no ${tinkerStateName}: it was not written by a run on a Tinker server`);
    if (record.baseModel !== this.#client.model)
      throw new InputError(`${folder} is of ${record.baseModel}, this run trains ${this.#client.model}`);
    this.#initial = record.initial ?? undefined;
    this.#started = loadSaved(this.#model, record.state, true);
    await this.#started;
  }

  async snapshotPolicy(version: string): Promise<Policy> {
    await this.#start();
    const samplingSession = await saveEphemeral(this.#model);
    const made = ++this.#generation;
    const { tokenizer, prompt } = this.#options;
    return createTinkerPolicy({
      client: this.#client,
      samplingSession,
      tokenizer,
      version,
      contextLength: this.contextLength,
      ...(prompt && { trainedPrompt: prompt }),
      // One weight slot: sampling what is not the newest would overwrite the weights in training.
      ...(this.#client.dialect === "skyrl-jax" && {
        refuse: () =>
          made === this.#generation
            ? undefined
            : "this server holds one set of weights per model, and they have changed since the snapshot; don't use --overlap",
      }),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
  }

  /** Loads the initial weights before anything else. */
  #start(): Promise<void> {
    this.#started ??= this.#initial === undefined ? Promise.resolve() : loadSaved(this.#model, this.#initial, false);
    return this.#started;
  }

  #send(data: readonly Datum[], loss: Loss): Promise<Sent[]> {
    return sendTraining(this.#model, wireData(data, loss, this.#client.dialect), data, wireLoss(loss));
  }

  async #openReference(): Promise<TinkerModel> {
    const model = await this.#client.createModel({ rank: this.#options.rank, seed: this.#options.seed, ...this.#parts });
    if (this.#initial !== undefined) await loadSaved(model, this.#initial, false);
    return model;
  }
}

async function resultOf(data: readonly Datum[], sent: readonly Sent[], loss: Loss): Promise<ForwardBackwardResult> {
  const logprobs = await logprobsOf(sent);
  return { loss: lossOf(data, logprobs, loss), logprobs };
}
