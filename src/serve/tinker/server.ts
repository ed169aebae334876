/**
 * The Tinker API over HTTP: routes, sizes, the key; what the calls do is in service.ts, how bodies are read in bodies.ts.
 *
 * Bound to the loopback interface unless told otherwise; an optional key is compared in constant time and never logged. Training calls may come as protobuf,
 * results of training and sampling are given as protobuf to who accepts that. Not guaranteed: secrecy on the wire.
 */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { z } from "zod";
import { InputError, type Logger, messageOf, silentLogger } from "../../base/index.ts";
import { tinkerProto, tinkerWire } from "../../policy/index.ts";
import { TinkerEngine, type TinkerEngineOptions } from "../../train/index.ts";
import { openGate } from "../gate.ts";
import { listen } from "../listen.ts";
import { Bodies, isProtobuf } from "./bodies.ts";
import { Checkpoints, type SavedCheckpoint, type SavedRun } from "./checkpoints.ts";
import { Refused } from "./futures.ts";
import { TinkerService } from "./service.ts";

export interface TinkerServerOptions extends Omit<TinkerEngineOptions, "scratch"> {
  /** Saved checkpoints. */
  readonly folder: string;
  readonly host?: string;
  readonly port?: number;
  /** Adapters made elsewhere, by name: served as `tinker://NAME/weights/initial`. The API has no upload. */
  readonly adapters?: Readonly<Record<string, string>>;
  /** Clients must send it as X-API-Key. */
  readonly apiKey?: string;
  readonly open?: boolean;
  /** Adapters of all clients. Default 16. */
  readonly mostModels?: number;
  /** A session ends so long after its last heartbeat, milliseconds. Default 300,000. */
  readonly sessionMs?: number;
  /** How long a poll of a future is held, milliseconds. Default 20,000. */
  readonly pollMs?: number;
  readonly logger?: Logger;
}

export interface TinkerServer {
  /** Base URL for clients. */
  readonly url: string;
  readonly model: string;
  close(graceMs?: number): Promise<void>;
}

/** Requests being read or held at once. */
const mostRequests = 1024;

/** Loads the model and binds. Throws InputError when that can't be done, or the address is open to others without a key. */
export async function openTinkerServer(options: TinkerServerOptions): Promise<TinkerServer> {
  const { folder, host = "127.0.0.1", port = 8010, logger = silentLogger, pollMs = 20_000, mostModels = 16, sessionMs = 300_000 } = options;
  const gate = openGate({ host, ...(options.apiKey !== undefined && { token: options.apiKey }), open: options.open ?? false });
  const scratch = join(folder, ".scratch");
  await mkdir(scratch, { recursive: true }).catch((cause: unknown) => {
    throw new InputError(`can't make ${scratch}: ${messageOf(cause)}`, { cause });
  });
  await rm(scratch, { recursive: true, force: true });
  const engine = await TinkerEngine.open({ ...options, scratch: join(scratch, "models") });
  const checkpoints = new Checkpoints(folder);
  for (const [name, adapter] of Object.entries(options.adapters ?? {})) {
    const rank = await engine.rankOfSaved(adapter).catch(async (error: unknown) => {
      await engine[Symbol.asyncDispose]();
      throw error;
    });
    await checkpoints.adopt({ model_id: name, base_model: engine.name, rank }, adapter);
  }
  const service = new TinkerService({ engine, checkpoints, scratch: join(scratch, "samplers"), logger, mostModels, sessionMs });
  const app = new Hono();
  const bodies = new Bodies(256 << 20);
  let requests = 0;
  app.use(async (c, next) => {
    const key = c.req.header("x-api-key");
    const refused = gate({
      host: c.req.header("host"),
      origin: c.req.header("origin"),
      authorization: key === undefined ? c.req.header("authorization") : `Bearer ${key}`,
    });
    if (refused)
      return c.json({ detail: refused.status === 401 ? "the X-API-Key header is missing or wrong" : refused.message }, refused.status);
    if (requests >= mostRequests) return c.json({ detail: "too many requests at once" }, 429, { "Retry-After": "1" });
    requests++;
    try {
      return await next();
    } finally {
      requests--;
    }
  });
  app.onError((error, c) => {
    if (error instanceof Refused)
      return c.json({ detail: error.message }, error.status, error.status === 429 ? { "Retry-After": "1" } : {});
    if (error instanceof z.ZodError) {
      const detail = error.issues
        .slice(0, 20)
        .map(({ code, path, message }) => ({ type: code, loc: ["body", ...path.map(String)], msg: message }));
      return c.json({ detail }, 422);
    }
    logger.warn(`${c.req.path}: ${messageOf(error)}`);
    return c.json({ detail: "internal error" }, 500);
  });
  app.notFound((c) => c.json({ detail: "Not Found" }, 404));
  const api = app.basePath("/api/v1");
  const { requests: schemas } = tinkerWire;
  const post = <Name extends tinkerWire.RequestName>(name: Name, answer: (request: tinkerWire.RequestOf<Name>) => unknown) => {
    api.post(`/${name}`, async (c) =>
      c.json((await answer(schemas[name].parse(await bodies.json(c)) as tinkerWire.RequestOf<Name>)) as object),
    );
  };
  const future = (request_id: string, more: object = {}) => ({ ...more, request_id });

  api.get("/healthz", (c) => c.json({ status: "ok" }));
  api.post("/client/config", (c) => c.json({ pjwt_auth_enabled: false, proto_write_fwdbwd: true, fwd_via_fwdbwd: true }));
  api.get("/get_server_capabilities", (c) =>
    c.json({
      supported_models: [{ model_name: engine.name, max_context_length: engine.contextLength }],
      extensions: [tinkerWire.grammarExtension],
    }),
  );
  api.post("/telemetry", (c) => c.json({ status: "accepted" }));
  post("create_session", () => ({
    type: "create_session",
    session_id: service.createSession(),
    info_message: null,
    warning_message: null,
    error_message: null,
  }));
  post("session_heartbeat", (request) => {
    service.heartbeat(request);
    return { type: "session_heartbeat" };
  });
  post("create_model", (request) => service.createModel(request));
  post("get_info", (request) => service.info(request));
  post("unload_model", (request) => future(service.unload(request)));
  api.post("/forward_backward", async (c) => {
    if (!isProtobuf(c)) {
      const request = schemas.forward_backward.parse(await bodies.json(c));
      return c.json(future(service.forwardBackward(request), { model_id: request.model_id }));
    }
    const { forwardOnly, request } = await bodies.training(c);
    const id = forwardOnly
      ? service.forward(schemas.forward.parse(request))
      : service.forwardBackward(schemas.forward_backward.parse(request));
    return c.json(future(id));
  });
  post("forward", (request) => future(service.forward(request), { model_id: request.model_id }));
  post("optim_step", (request) => future(service.optimStep(request), { model_id: request.model_id }));
  post("save_weights", (request) => future(service.saveWeights(request), { model_id: request.model_id }));
  post("save_weights_for_sampler", (request) => future(service.saveForSampler(request), { model_id: request.model_id }));
  post("load_weights", (request) => future(service.loadWeights(request), { model_id: request.model_id }));
  post("create_sampling_session", (request) => ({
    type: "create_sampling_session",
    sampling_session_id: service.createSamplingSession(request),
  }));
  api.get("/samplers/:name", (c) => c.json(service.sampler(c.req.param("name"))));
  post("asample", (request) => future(service.sample(request)));
  post("weights_info", async ({ tinker_path }) => {
    const { model } = checkpoints.resolve(tinker_path, ["weights", "sampler_weights"]);
    const run = await checkpoints.run(model);
    return { base_model: run.base_model, is_lora: true, lora_rank: run.rank, train_attn: true, train_mlp: true, train_unembed: false };
  });
  api.post("/retrieve_future", async (c) => {
    const { request_id } = schemas.retrieve_future.parse(await bodies.json(c));
    const result = await service.futures.wait(request_id, pollMs, c.req.raw.signal);
    if (result === undefined) return c.json({ type: "try_again", request_id, queue_state: "active", queue_state_reason: null });
    const bytes = c.req.header("accept")?.includes(tinkerProto.protobufType)
      ? tinkerProto.encodeResult(JSON.parse(result) as Record<string, unknown>)
      : undefined;
    return bytes
      ? c.body(Uint8Array.from(bytes), 200, { "Content-Type": tinkerProto.protobufType })
      : c.body(result, 200, { "Content-Type": "application/json" });
  });

  api.get("/training_runs", async (c) => {
    const limit = pageOf(c.req.query("limit"), 20, 1000);
    const offset = pageOf(c.req.query("offset"), 0, 1_000_000);
    const all = await checkpoints.runs();
    return c.json({ training_runs: all.slice(offset, offset + limit).map(runJson), cursor: { offset, limit, total_count: all.length } });
  });
  api.get("/training_runs/:run", async (c) => c.json(runJson(await checkpoints.run(c.req.param("run")))));
  api.get("/training_runs/:run/checkpoints", async (c) => {
    const run = c.req.param("run");
    return c.json({ checkpoints: (await checkpoints.list(run)).map((one) => checkpointJson(run, one)), cursor: null });
  });
  api.get("/training_runs/:run/checkpoints/:name{.+}/archive", async (c) => {
    const { run, name } = c.req.param();
    checkpoints.resolve(`tinker://${run}/${name}`, ["sampler_weights", "weights"]);
    return c.redirect(`/api/v1/archives/${encodeURIComponent(run)}/${name.split("/").map(encodeURIComponent).join("/")}.tar.gz`, 302);
  });
  api.get("/archives/:run/:file{.+\\.tar\\.gz}", async (c) => {
    const { run, file } = c.req.param();
    const bytes = await checkpoints.archive(run, file.slice(0, -".tar.gz".length));
    return c.body(Uint8Array.from(bytes), 200, { "Content-Type": "application/gzip" });
  });

  const listening = await listen({ fetch: (request) => app.fetch(request), host, port }).catch(async (error: unknown) => {
    await engine[Symbol.asyncDispose]();
    throw error;
  });
  const sweeper = setInterval(() => void service.sweep(), Math.min(30_000, sessionMs)).unref();
  return {
    url: listening.url,
    model: engine.name,
    async close(graceMs = 2000) {
      clearInterval(sweeper);
      await listening.close(graceMs);
      await service.futures.settled();
      await engine[Symbol.asyncDispose]();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function pageOf(text: string | undefined, standard: number, most: number): number {
  if (text === undefined) return standard;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new Refused(400, `limit and offset are whole numbers of at most ${most}`);
  return value;
}

function runJson({ model_id, base_model, rank }: SavedRun) {
  return { training_run_id: model_id, base_model, model_owner: "local", is_lora: true, lora_rank: rank, corrupted: false };
}

function checkpointJson(run: string, { kind, name, time }: SavedCheckpoint) {
  return {
    checkpoint_id: `${kind}/${name}`,
    checkpoint_type: kind === "weights" ? "training" : "sampler",
    time,
    tinker_path: `tinker://${run}/${kind}/${name}`,
    public: false,
  };
}
