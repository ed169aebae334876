/**
 * A training back end over a Tinker server: the same loops, the weights elsewhere.
 *
 * A checkpoint folder holds `tinker.json` (where the server keeps weights and optimiser state) and the adapter itself in PEFT's format, so that it is usable
 * without the server. The reference of a KL term is a second model with the weights with which training began, never a snapshot. Not guaranteed: that the server still
 * has what `tinker.json` names; bits that equal the local back end's.
 */
import { join } from "node:path";
import type { z } from "zod";
import { InputError, writeAtomic } from "../../base/index.ts";
import { type Policy, type TrainedPrompt, writeTrainedPrompt } from "../../episode/index.ts";
import type { Tokenizer } from "../../model/index.ts";
import {
  createTinkerPolicy,
  isLostReply,
  readTinkerState,
  TinkerClient,
  TinkerError,
  type TinkerFuture,
  type TinkerModel,
  type TinkerOptions,
  type TinkerState,
  tinkerStateName,
  tinkerWire,
} from "../../policy/index.ts";
import type { AdamSettings, Datum, ForwardBackwardResult, Loss, TrainerBackend } from "../backend.ts";
import type { Metrics } from "../run.ts";
import { completedConfig, readArchive } from "./archive.ts";
import { lossOf, wireData, wireForward, wireLoss } from "./inputs.ts";

const { replies, chunkBytes, mostDatums } = tinkerWire;
/** Bytes of a downloaded adapter, at most. */
const mostArchive = 2 ** 31 - 1;

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

/** A training call that was sent, and the sequences that it covers. */
interface Sent {
  readonly future: TinkerFuture<z.infer<typeof replies.training>>;
  readonly data: readonly Datum[];
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

  async forwardBackward(data: readonly Datum[], loss: Loss): Promise<ForwardBackwardResult> {
    await this.#start();
    return this.#collect(
      data,
      await this.#send(this.#model, "forward_backward", wireData(data, loss, this.#client.dialect), data, wireLoss(loss)),
      loss,
    );
  }

  async optimStep(adam: AdamSettings): Promise<Metrics> {
    await this.#start();
    return this.#stepped(await this.#submitStep(adam));
  }

  async step(
    data: readonly Datum[],
    loss: Loss,
    adam: AdamSettings,
  ): Promise<{ readonly result: ForwardBackwardResult; readonly metrics: Metrics }> {
    await this.#start();
    const sent = await this.#send(this.#model, "forward_backward", wireData(data, loss, this.#client.dialect), data, wireLoss(loss));
    const step = await this.#submitStep(adam);
    const [result, metrics] = await Promise.all([this.#collect(data, sent, loss), this.#stepped(step)]);
    return { result, metrics };
  }

  async referenceLogprobs(data: readonly Datum[]): Promise<readonly Float32Array[]> {
    this.#reference ??= this.#openReference();
    const sent = await this.#send(await this.#reference, "forward", wireForward(data), data, {
      loss_fn: "cross_entropy",
      loss_fn_config: null,
    });
    return this.#logprobs(sent);
  }

  async save(folder: string): Promise<void> {
    await this.#start();
    const name = `step-${++this.#generation}-${this.#client.sessionId.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 64)}`;
    const state = await this.#saved("/save_weights", name);
    const sampler = await this.#saved("/save_weights_for_sampler", name);
    const { rank, seed, prompt } = this.#options;
    await this.#download(sampler, folder);
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
    this.#started = this.#load(this.#model, record.state, true);
    await this.#started;
  }

  async snapshotPolicy(version: string): Promise<Policy> {
    await this.#start();
    const samplingSession = await this.#snapshot();
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
    this.#started ??= this.#initial === undefined ? Promise.resolve() : this.#load(this.#model, this.#initial, false);
    return this.#started;
  }

  async #openReference(): Promise<TinkerModel> {
    const model = await this.#client.createModel({ rank: this.#options.rank, seed: this.#options.seed, ...this.#parts });
    if (this.#initial !== undefined) await this.#load(model, this.#initial, false);
    return model;
  }

  async #load(model: TinkerModel, path: string, optimizer: boolean): Promise<void> {
    await (await model.call("/load_weights", { path, optimizer }, replies.done)).result();
  }

  /** Sends data in chunks, in order; resolves when all are accepted. */
  async #send(
    model: TinkerModel,
    kind: "forward" | "forward_backward",
    wire: readonly tinkerWire.WireDatum[],
    data: readonly Datum[],
    loss: ReturnType<typeof wireLoss>,
  ): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (const { from, to } of chunksOf(wire)) {
      const part = data.slice(from, to);
      const submit = (path: "forward" | "forward_backward", chunk: readonly tinkerWire.WireDatum[], what: ReturnType<typeof wireLoss>) =>
        model.call(`/${path}`, { [`${path}_input`]: { ...what, data: chunk } }, replies.training);
      try {
        sent.push({ future: await submit(kind, wire.slice(from, to), loss), data: part });
      } catch (error) {
        if (!isLostReply(error)) throw error;
        // The gradient is there, its answer is not: the same weights give the log-probabilities again, without another gradient.
        sent.push({ future: await submit("forward", wireForward(part), { loss_fn: "cross_entropy", loss_fn_config: null }), data: part });
      }
    }
    return sent;
  }

  async #collect(data: readonly Datum[], sent: readonly Sent[], loss: Loss): Promise<ForwardBackwardResult> {
    const logprobs = await this.#logprobs(sent);
    return { loss: lossOf(data, logprobs, loss), logprobs };
  }

  /** [N] per sequence; 0 where the weight is 0. */
  async #logprobs(sent: readonly Sent[]): Promise<Float32Array[]> {
    const parts = await Promise.all(
      sent.map(async ({ future, data }) => {
        const { loss_fn_outputs: outputs } = await future.result();
        if (outputs.length !== data.length)
          throw new TinkerError(`the server answered ${data.length} sequences with ${outputs.length} outputs`);
        return outputs.map(({ logprobs }, i) => {
          const { weights } = data[i]!;
          // Servers pad to a common length.
          if (logprobs.data.length < weights.length)
            throw new TinkerError(`the server answered ${weights.length} tokens with ${logprobs.data.length} log-probabilities`);
          return weights.map((weight, t) => (weight === 0 ? 0 : logprobs.data[t]!));
        });
      }),
    );
    return parts.flat();
  }

  async #submitStep(adam: AdamSettings): Promise<TinkerFuture<z.infer<typeof replies.optimStep>> | undefined> {
    const adam_params = {
      learning_rate: adam.learningRate,
      beta1: adam.beta1,
      beta2: adam.beta2,
      eps: adam.epsilon,
      weight_decay: adam.weightDecay,
      grad_clip_norm: adam.maxGradNorm,
    };
    this.#generation++;
    try {
      return await this.#model.call("/optim_step", { adam_params }, replies.optimStep);
    } catch (error) {
      if (isLostReply(error)) return undefined; // the step is taken, its metrics are lost
      throw error;
    }
  }

  async #stepped(step: TinkerFuture<z.infer<typeof replies.optimStep>> | undefined): Promise<Metrics> {
    const { metrics } = (await step?.result()) ?? {};
    return Object.fromEntries(
      Object.entries(metrics ?? {}).map(([name, value]) => [name === "grad_norm" ? name : `optimiser/${name}`, value]),
    );
  }

  async #saved(path: "/save_weights" | "/save_weights_for_sampler", name: string): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      try {
        const future = await this.#model.call(path, { path: attempt === 0 ? name : `${name}-${attempt}` }, replies.saved);
        return (await future.result()).path;
      } catch (error) {
        if (!isLostReply(error) || attempt >= 3) throw error;
      }
    }
  }

  /** A sampling session of the weights as they are now. */
  async #snapshot(): Promise<string> {
    for (;;) {
      try {
        const fields = { sampling_session_seq_id: this.#client.nextSampler() };
        const future = await this.#model.call("/save_weights_for_sampler", fields, replies.ephemeral);
        return (await future.result()).sampling_session_id;
      } catch (error) {
        if (!isLostReply(error)) throw error;
      }
    }
  }

  /** Fetches an adapter and writes it as PEFT has it. */
  async #download(sampler: string, folder: string): Promise<void> {
    const [, run, name] = /^tinker:\/\/([^/]+)\/(?:sampler_weights\/)?([^/]+)$/.exec(sampler) ?? [];
    if (run === undefined || name === undefined)
      throw new TinkerError(`the server saved weights under ${JSON.stringify(sampler.slice(0, 80))}, which is no checkpoint's path`);
    const checkpoint = this.#client.dialect === "hosted" ? `sampler_weights/${encodeURIComponent(name)}` : encodeURIComponent(name);
    const path = `/training_runs/${encodeURIComponent(run)}/checkpoints/${checkpoint}/archive`;
    const files = await readArchive(await this.#client.http.download(path, mostArchive));
    const weights = files["adapter_model.safetensors"];
    await writeAtomic(join(folder, "adapter_config.json"), completedConfig(files["adapter_config.json"], weights, this.#client.model));
    await writeAtomic(join(folder, "adapter_model.safetensors"), weights);
  }
}

/** Ranges of at most 1,024 sequences and 5 MB of JSON; a longer sequence goes by itself. */
export function chunksOf(wire: readonly tinkerWire.WireDatum[]): { readonly from: number; readonly to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let bytes = 0;
  for (const [i, datum] of wire.entries()) {
    const size = JSON.stringify(datum).length + 1;
    const last = chunks.at(-1);
    if (last && bytes + size <= chunkBytes && last.to - last.from < mostDatums) {
      last.to = i + 1;
      bytes += size;
    } else {
      chunks.push({ from: i, to: i + 1 });
      bytes = size;
    }
  }
  return chunks;
}
