/**
 * The Tinker API's messages as JSON, once for both ends: requests as our server reads them, replies as our client reads them.
 *
 * Every size of a request is bounded here; replies are bounded by their bytes (http.ts). Fields that aren't known are dropped. Not guaranteed: that
 * ids are in a vocabulary or sequences fit a context; the engine checks those.
 */
import { z } from "zod";

/** The SDK whose JSON this is. */
export const sdkVersion = "0.24.1";

/** Datums of one request, at most, and bytes that a client puts into one (the SDK's limits). */
export const mostDatums = 1024;
export const chunkBytes = 5_000_000;

/**
 * Our servers' name for an addition to asample: `command_grammar` holds the samples to the commands that apply to a program, and the reply says beside the
 * model's log-probabilities those of the distribution sampled from (`sampled_logprobs`). JSON only.
 */
export const grammarExtension = "command_grammar";

/** Numbers of one array, at most. */
export const mostTokens = 1 << 20;
const id = z.string().regex(/^[\w.:-]{1,255}$/, "must be an id of at most 255 letters, digits and _ . : -");
const seqId = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const token = z.int().min(0).max(0x7fffffff);
const checkpointName = z.string().regex(/^[A-Za-z0-9_-]{1,255}$/, "must match [A-Za-z0-9_-]{1,255}");

/** `tinker://MODEL/weights/NAME`, `tinker://MODEL/sampler_weights/NAME` or SkyRL's `tinker://MODEL/NAME`. */
const tinkerPath = z
  .string()
  .max(600)
  .regex(/^tinker:\/\/[A-Za-z0-9_-]{1,255}\/(?:(?:weights|sampler_weights)\/)?[A-Za-z0-9_-]{1,255}$/, "must be tinker://MODEL/KIND/NAME");

const tensor = z.object({
  data: z.array(z.number()).max(mostTokens),
  dtype: z.enum(["int64", "float32"]).optional(),
  shape: z.array(z.int().min(0)).max(1).nullish(),
});

/** A program's lines, those shown, and how a command is written (as the prompt's format has it). */
const commandGrammar = z.object({
  lines: z.array(z.string().max(1 << 16)).max(1 << 14),
  view: z
    .array(
      z.object({
        first: z
          .int()
          .min(1)
          .max(1 << 20),
        last: z
          .int()
          .min(0)
          .max(1 << 20),
      }),
    )
    .max(1 << 12)
    .nullish(),
  format: z.enum(["trace", "chat"]),
});
export type CommandGrammarRequest = z.infer<typeof commandGrammar>;

const modelInput = z.object({
  chunks: z
    .array(z.object({ type: z.literal("encoded_text"), tokens: z.array(token).min(1).max(mostTokens) }))
    .min(1)
    .max(1024),
});

export const lossNames = ["cross_entropy", "importance_sampling", "ppo", "cispo"] as const;

const trainingInput = z.object({
  loss_fn: z.enum(lossNames),
  loss_fn_config: z
    .object({ clip_low_threshold: z.number().min(0).max(1000).optional(), clip_high_threshold: z.number().min(0).max(1000).optional() })
    .nullish(),
  data: z
    .array(
      z.object({
        model_input: modelInput,
        loss_fn_inputs: z.object({
          target_tokens: tensor,
          weights: tensor.optional(),
          logprobs: tensor.optional(),
          advantages: tensor.optional(),
        }),
      }),
    )
    .min(1, "needs at least one datum")
    .max(mostDatums),
});
export type TrainingInput = z.infer<typeof trainingInput>;
export type WireDatum = TrainingInput["data"][number];

/** Requests, by path. */
export const requests = {
  create_session: z.object({
    tags: z.array(z.string().max(256)).max(64).nullish(),
    user_metadata: z.record(z.string().max(256), z.unknown()).nullish(),
    sdk_version: z.string().max(64).optional(),
  }),
  session_heartbeat: z.object({ session_id: id }),
  create_model: z.object({
    session_id: id,
    model_seq_id: seqId,
    base_model: z.string().min(1).max(512),
    lora_config: z
      .object({
        rank: z.int().min(1).max(512).default(32),
        seed: z
          .int()
          .min(-(2 ** 53))
          .max(2 ** 53)
          .nullish(),
        train_mlp: z.boolean().nullish(),
        train_attn: z.boolean().nullish(),
        train_unembed: z.boolean().nullish(),
      })
      .default({ rank: 32 }),
    user_metadata: z.record(z.string().max(256), z.unknown()).nullish(),
  }),
  get_info: z.object({ model_id: id }),
  unload_model: z.object({ model_id: id }),
  forward_backward: z.object({ model_id: id, seq_id: seqId, forward_backward_input: trainingInput }),
  forward: z.object({ model_id: id, seq_id: seqId, forward_input: trainingInput }),
  optim_step: z.object({
    model_id: id,
    seq_id: seqId,
    adam_params: z.object({
      learning_rate: z.number().min(0).max(1e3).default(1e-4),
      beta1: z.number().min(0).lt(1).default(0.9),
      beta2: z.number().min(0).lt(1).default(0.95),
      eps: z.number().positive().max(1).default(1e-12),
      weight_decay: z.number().min(0).max(1e3).default(0),
      grad_clip_norm: z.number().min(0).default(0),
    }),
  }),
  save_weights: z.object({ model_id: id, seq_id: seqId, path: checkpointName }),
  save_weights_for_sampler: z
    .object({ model_id: id, seq_id: seqId, path: checkpointName.nullish(), sampling_session_seq_id: seqId.nullish() })
    .refine(({ path, sampling_session_seq_id: ephemeral }) => (path == null) !== (ephemeral == null), {
      message: "needs exactly one of path and sampling_session_seq_id",
    }),
  load_weights: z.object({ model_id: id, seq_id: seqId, path: tinkerPath, optimizer: z.boolean().default(false) }),
  create_sampling_session: z
    .object({
      session_id: id,
      sampling_session_seq_id: seqId,
      base_model: z.string().min(1).max(512).nullish(),
      model_path: tinkerPath.nullish(),
    })
    .refine(({ base_model: base, model_path: path }) => (base == null) !== (path == null), {
      message: "needs exactly one of base_model and model_path",
    }),
  asample: z.object({
    sampling_session_id: id,
    seq_id: seqId.nullish(),
    num_samples: z.int().min(1).max(1024).default(1),
    prompt: modelInput,
    sampling_params: z.object({
      max_tokens: z.int().min(1).max(mostTokens).nullish(),
      seed: z
        .int()
        .min(-(2 ** 53))
        .max(2 ** 53)
        .nullish(),
      stop: z.union([z.string().max(1024), z.array(token).max(1 << 15), z.array(z.string().max(1024)).max(64)]).nullish(),
      temperature: z.number().min(0).max(100).default(1),
      top_k: z.int().min(-1).max(mostTokens).default(-1),
      top_p: z.number().gt(0).max(1).default(1),
    }),
    command_grammar: commandGrammar.nullish(),
    prompt_logprobs: z.boolean().nullish(),
    topk_prompt_logprobs: z.int().min(0).max(0, "is not supported by this server").nullish(),
  }),
  weights_info: z.object({ tinker_path: tinkerPath }),
  retrieve_future: z.object({ request_id: z.string().max(64), allow_metadata_only: z.boolean().nullish() }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestOf<Name extends RequestName> = z.infer<(typeof requests)[Name]>;

/** A number that is not finite comes as null. */
const wireFloat = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const floats = z.object({ data: z.array(wireFloat) });

/** Replies, by what was asked. */
export const replies = {
  clientConfig: z.object({
    pjwt_auth_enabled: z.boolean().nullish(),
    /** forward_backward as protobuf; forward by forward_backward's flag. */
    proto_write_fwdbwd: z.boolean().nullish(),
    fwd_via_fwdbwd: z.boolean().nullish(),
  }),
  token: z.object({ jwt: z.string().min(1).max(16_384) }),
  capabilities: z.object({
    supported_models: z.array(z.object({ model_name: z.string().nullish(), max_context_length: z.int().min(1).nullish() })),
    extensions: z.array(z.string()).nullish(),
  }),
  session: z.object({
    session_id: z.string().min(1).max(512),
    info_message: z.string().nullish(),
    warning_message: z.string().nullish(),
    error_message: z.string().nullish(),
  }),
  submitted: z.object({ request_id: z.union([z.string().min(1).max(512), z.int().transform(String)]) }),
  samplingSession: z.object({ sampling_session_id: z.string().min(1).max(512) }),
  model: z.object({ model_id: z.string().min(1).max(512) }),
  training: z.object({ loss_fn_outputs: z.array(z.object({ logprobs: floats })), metrics: z.record(z.string(), z.unknown()).nullish() }),
  optimStep: z.object({ metrics: z.record(z.string(), wireFloat).nullish() }),
  saved: z.object({ path: z.string().min(1).max(1024) }),
  ephemeral: z.object({ sampling_session_id: z.string().min(1).max(512) }),
  weightsInfo: z.object({ base_model: z.string().nullish(), lora_rank: z.int().min(1).nullish() }),
  done: z.looseObject({}),
  sample: z.object({
    sequences: z
      .array(
        z.object({
          stop_reason: z.enum(["stop", "length"]),
          tokens: z.array(token),
          logprobs: z.array(wireFloat).nullish(),
          sampled_logprobs: z.array(wireFloat).nullish(),
        }),
      )
      .min(1),
  }),
  /** A future that isn't there yet. */
  tryAgain: z.object({ type: z.literal("try_again"), queue_state: z.string().nullish(), queue_state_reason: z.string().nullish() }),
  /** A future that failed, as the hosted service says it. */
  failed: z.object({ error: z.string(), category: z.string().nullish() }),
} as const;
