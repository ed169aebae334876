/**
 * What the Tinker API's calls do: sessions, models, training, saving, sampling, over one engine.
 *
 * Every call that changes a model carries a number; the same number with the same content is the same call, whenever it comes again, so that no optimiser step is
 * taken twice. Models and sampling sessions go with their session, `sessionMs` after its last heartbeat. Not guaranteed: unsaved models over a restart.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Logger, messageOf } from "../../base/index.ts";
import type { tinkerWire } from "../../policy/index.ts";
import type { TinkerEngine } from "../../train/index.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { lossOf, type Sequence, sequencesOf } from "./convert.ts";
import { Futures, Numbered, Refused } from "./futures.ts";
import { SamplingSessions } from "./sampling.ts";

export interface ServiceOptions {
  readonly engine: TinkerEngine;
  readonly checkpoints: Checkpoints;
  /** Folder for adapters of ephemeral sampling sessions. */
  readonly scratch: string;
  readonly logger: Logger;
  /** Models of all sessions. */
  readonly mostModels: number;
  readonly sessionMs: number;
}

interface Session {
  lastBeat: number;
  readonly models: Set<string>;
  readonly samplers: Set<string>;
  readonly created: Numbered<{ readonly modelId: string; readonly requestId: string }>;
  readonly sampling: Numbered<string>;
}

interface Model {
  readonly session: string;
  readonly rank: number;
  readonly calls: Numbered<string>;
}

type Request<Name extends tinkerWire.RequestName> = tinkerWire.RequestOf<Name>;

const mostSessions = 256;

export class TinkerService {
  readonly futures: Futures;
  readonly #options: ServiceOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #models = new Map<string, Model>();
  readonly #sampling: SamplingSessions;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.futures = new Futures({ logger: options.logger, mostPending: 4096, mostBytes: 1 << 29, mostKept: 8192, mostChars: 1 << 28 });
    this.#sampling = new SamplingSessions({ engine: options.engine, futures: this.futures, scratch: options.scratch });
  }

  createSession(): string {
    if (this.#sessions.size >= mostSessions) throw new Refused(429, `${mostSessions} sessions are open; try again when one has ended`);
    const id = randomBytes(12).toString("hex");
    this.#sessions.set(id, {
      lastBeat: performance.now(),
      models: new Set(),
      samplers: new Set(),
      created: new Numbered({ most: 1024, ascending: false }),
      sampling: new Numbered({ most: 4096, ascending: false }),
    });
    return id;
  }

  heartbeat({ session_id }: Request<"session_heartbeat">): void {
    this.#session(session_id);
  }

  createModel(request: Request<"create_model">): { readonly model_id: string; readonly request_id: string } {
    const { engine, mostModels, checkpoints } = this.#options;
    const session = this.#session(request.session_id);
    const { base_model, lora_config: lora } = request;
    if (base_model !== engine.name) throw new Refused(400, `this server serves ${engine.name}, not ${base_model}`);
    const targets = [
      ...(lora.train_attn === false ? [] : (["q_proj", "k_proj", "v_proj", "o_proj"] as const)),
      ...(lora.train_mlp === false ? [] : (["gate_proj", "up_proj", "down_proj"] as const)),
    ];
    if (targets.length === 0) throw new Refused(400, "train_attn and train_mlp are both false: nothing would be trained");
    const made = session.created.once(request.model_seq_id, request, () => {
      if (this.#models.size >= mostModels)
        throw new Refused(400, `${this.#models.size} models are open, which is the most; unload one (unload_model)`);
      this.futures.checkRoom();
      const modelId = randomBytes(8).toString("hex");
      this.#models.set(modelId, { session: request.session_id, rank: lora.rank, calls: new Numbered({ most: 1024, ascending: true }) });
      session.models.add(modelId);
      const requestId = this.futures.start(async () => {
        try {
          await checkpoints.register({ model_id: modelId, base_model, rank: lora.rank });
          await engine.createModel(modelId, { rank: lora.rank, targets, seed: lora.seed ?? 0 });
        } catch (error) {
          this.#models.delete(modelId);
          session.models.delete(modelId);
          throw error;
        }
        return { type: "create_model", model_id: modelId };
      });
      return { modelId, requestId };
    });
    return { model_id: made.modelId, request_id: made.requestId };
  }

  info({ model_id }: Request<"get_info">): Record<string, unknown> {
    const { rank } = this.#model(model_id);
    const { name } = this.#options.engine;
    return {
      type: "get_info",
      model_id,
      model_name: name,
      is_lora: true,
      lora_rank: rank,
      model_data: { arch: "llama", model_name: name, tokenizer_id: name },
    };
  }

  unload({ model_id }: Request<"unload_model">): string {
    this.#model(model_id);
    this.#forget(model_id);
    return this.futures.start(async () => {
      await this.#options.engine.unload(model_id);
      return { type: "unload_model", model_id };
    });
  }

  forwardBackward(request: Request<"forward_backward">): string {
    const { engine } = this.#options;
    return this.#call(request, () => {
      const { forward_backward_input: input } = request;
      const data = sequencesOf(input, engine);
      const loss = lossOf(input);
      return { bytes: bytesOf(data), work: async () => outputsOf(await engine.forwardBackward(request.model_id, data, loss)) };
    });
  }

  forward(request: Request<"forward">): string {
    const { engine } = this.#options;
    return this.#call(request, () => {
      const data = sequencesOf(request.forward_input, engine);
      return { bytes: bytesOf(data), work: async () => outputsOf(await engine.forward(request.model_id, data)) };
    });
  }

  optimStep(request: Request<"optim_step">): string {
    const { adam_params: adam } = request;
    return this.#plainCall(request, () => async () => {
      const { gradNorm, step } = await this.#options.engine.optimStep(request.model_id, {
        learningRate: adam.learning_rate,
        beta1: adam.beta1,
        beta2: adam.beta2,
        epsilon: adam.eps,
        weightDecay: adam.weight_decay,
        maxGradNorm: adam.grad_clip_norm,
      });
      return { type: "optim_step", metrics: { grad_norm: gradNorm, step } };
    });
  }

  saveWeights(request: Request<"save_weights">): string {
    return this.#plainCall(request, () => this.#saving(request.model_id, "weights", request.path, true));
  }

  saveForSampler(request: Request<"save_weights_for_sampler">): string {
    const { engine, scratch } = this.#options;
    const { model_id: id, path } = request;
    return this.#plainCall(request, () => {
      if (path != null) return this.#saving(id, "sampler_weights", path, false);
      const session = this.#session(this.#model(id).session);
      const name = `${id}-${request.sampling_session_seq_id}`;
      const folder = join(scratch, name);
      this.#addSampler(session, name, null);
      return async () => {
        await engine.saveModel(id, folder, false);
        engine.samplers.add(name, folder);
        return { type: "save_weights_for_sampler", path: null, sampling_session_id: name };
      };
    });
  }

  #saving(model: string, kind: "weights" | "sampler_weights", name: string, optimizer: boolean): () => Promise<unknown> {
    const { checkpoints, engine } = this.#options;
    const taken = () => new Refused(409, `${kind}/${name} is there already; choose another name`);
    if (checkpoints.has(model, kind, name)) throw taken();
    return async () => {
      if (checkpoints.has(model, kind, name)) throw taken();
      await engine.saveModel(model, checkpoints.folderOf(model, kind, name), optimizer);
      return { type: kind === "weights" ? "save_weights" : "save_weights_for_sampler", path: `tinker://${model}/${kind}/${name}` };
    };
  }

  loadWeights(request: Request<"load_weights">): string {
    const { checkpoints, engine } = this.#options;
    return this.#plainCall(request, () => async () => {
      // Looked up when its turn comes: the save before it may be under way.
      const { folder } = checkpoints.resolve(request.path, request.optimizer ? ["weights"] : ["weights", "sampler_weights"]);
      await engine.loadModel(request.model_id, folder, request.optimizer);
      return { type: "load_weights", path: request.path };
    });
  }

  createSamplingSession(request: Request<"create_sampling_session">): string {
    const { engine, checkpoints } = this.#options;
    const session = this.#session(request.session_id);
    const { base_model: base, model_path: path } = request;
    if (base != null && base !== engine.name) throw new Refused(400, `this server serves ${engine.name}, not ${base}`);
    return session.sampling.once(request.sampling_session_seq_id, request, () => {
      const adapter = path == null ? undefined : checkpoints.resolve(path, ["sampler_weights", "weights"]).folder;
      const name = randomBytes(8).toString("hex");
      this.#addSampler(session, name, path ?? null);
      engine.samplers.add(name, adapter);
      return name;
    });
  }

  sample(request: Request<"asample">): string {
    return this.#sampling.sample(request);
  }

  sampler(name: string): ReturnType<SamplingSessions["info"]> {
    return this.#sampling.info(name);
  }

  /** Ends sessions whose heartbeat stopped. */
  async sweep(): Promise<void> {
    const now = performance.now();
    for (const [id, session] of this.#sessions) {
      if (now - session.lastBeat <= this.#options.sessionMs) continue;
      this.#sessions.delete(id);
      for (const name of session.samplers) {
        await this.#sampling.close(name);
      }
      for (const model of session.models) {
        this.#forget(model);
        await this.#options.engine.unload(model).catch((error: unknown) => this.#options.logger.warn(messageOf(error)));
      }
    }
  }

  /** Once per number of its model: what the request asks is checked, then done in its turn. */
  #call(
    request: { readonly model_id: string; readonly seq_id: number },
    prepare: () => { readonly bytes: number; work(): Promise<unknown> },
  ): string {
    const { calls } = this.#model(request.model_id);
    return calls.once(request.seq_id, request, () => {
      this.futures.checkRoom();
      const { work, bytes } = prepare();
      return this.futures.start(work, bytes);
    });
  }

  #plainCall(request: { readonly model_id: string; readonly seq_id: number }, prepare: () => () => Promise<unknown>): string {
    return this.#call(request, () => ({ bytes: 0, work: prepare() }));
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id);
    if (!session) throw new Refused(404, "there is no such session; it may have ended for want of heartbeats");
    session.lastBeat = performance.now();
    return session;
  }

  #model(id: string): Model {
    const model = this.#models.get(id);
    if (!model) throw new Refused(404, `there is no model ${id}`);
    return model;
  }

  #forget(id: string): void {
    this.#sessions.get(this.#models.get(id)?.session ?? "")?.models.delete(id);
    this.#models.delete(id);
  }

  #addSampler(session: Session, name: string, path: string | null): void {
    this.#sampling.open(name, path);
    session.samplers.add(name);
  }
}

/** What sequences hold in memory. */
function bytesOf(data: readonly Sequence[]): number {
  return data.reduce((sum, { inputIds }) => sum + 20 * inputIds.length, 0);
}

function outputsOf(logprobs: readonly Float32Array[]): unknown {
  return {
    loss_fn_output_type: "scalar",
    metrics: {},
    loss_fn_outputs: logprobs.map((values) => ({ logprobs: { data: [...values], dtype: "float32", shape: [values.length] } })),
  };
}
