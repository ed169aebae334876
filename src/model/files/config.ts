/**
 * A model's shape: Hugging Face's config.json (Llama 3.x, Qwen2) as one checked `LlamaConfig`, and back.
 *
 * Both spellings of the rotary settings are read: `rope_parameters` (transformers 5) and `rope_theta` + `rope_scaling` (4.x).
 * Not guaranteed: that settings which don't touch the arithmetic (dropout, cache flags) survive a round trip.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { InputError, readText } from "../../base/index.ts";

/** Llama 3's rotary scaling: low frequencies divided by `factor`, a smooth ramp between the two bounds. */
export interface Llama3RopeScaling {
  readonly kind: "llama3";
  readonly factor: number;
  readonly lowFreqFactor: number;
  readonly highFreqFactor: number;
  /** Tokens of context that the unscaled model was trained on. */
  readonly originalContextLength: number;
}

/** All that forward and backward need to know. Weights are named and shaped by `parameterSpecs`. */
export interface LlamaConfig {
  readonly family: "llama" | "qwen2";
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly intermediateSize: number;
  readonly layers: number;
  readonly heads: number;
  /** Key/value heads; divides `heads`. */
  readonly kvHeads: number;
  /** Width of one head; even. heads × headDim may differ from hiddenSize. */
  readonly headDim: number;
  /** Positions that the model was made for. */
  readonly contextLength: number;
  readonly normEps: number;
  readonly ropeTheta: number;
  /** Absent: plain rotary embedding. */
  readonly ropeScaling?: Llama3RopeScaling;
  /** Biases on q, k and v projections (Qwen2). */
  readonly attentionBias: boolean;
  /** The LM head is the embedding matrix. */
  readonly tiedEmbeddings: boolean;
  /** Standard deviation of random initial weights. */
  readonly initializerRange: number;
  readonly bosId?: number;
  /** Tokens that end a text; may be empty. */
  readonly eosIds: readonly number[];
  readonly padId?: number;
}

const architectures = { LlamaForCausalLM: "llama", Qwen2ForCausalLM: "qwen2" } as const;

const count = (most: number) => z.int().min(1).max(most);
const tokenId = z.int().min(0);
const ropeSchema = z
  .object({
    rope_type: z.string().optional(),
    type: z.string().optional(),
    rope_theta: z.number().positive().optional(),
    factor: z.number().positive().optional(),
    low_freq_factor: z.number().positive().optional(),
    high_freq_factor: z.number().positive().optional(),
    original_max_position_embeddings: count(1 << 24).optional(),
  })
  .nullish();

const configSchema = z.object({
  vocab_size: count(1 << 22),
  hidden_size: count(1 << 16),
  intermediate_size: count(1 << 18),
  num_hidden_layers: count(1024),
  num_attention_heads: count(1024),
  num_key_value_heads: count(1024).nullish(),
  head_dim: count(1024).nullish(),
  max_position_embeddings: count(1 << 24).default(2048),
  rms_norm_eps: z.number().positive().default(1e-6),
  rope_theta: z.number().positive().nullish(),
  rope_scaling: ropeSchema,
  rope_parameters: ropeSchema,
  hidden_act: z.string().default("silu"),
  attention_bias: z.boolean().nullish(),
  mlp_bias: z.boolean().nullish(),
  use_sliding_window: z.boolean().nullish(),
  tie_word_embeddings: z.boolean().nullish(),
  initializer_range: z.number().positive().default(0.02),
  bos_token_id: tokenId.nullish(),
  eos_token_id: z.union([tokenId, z.array(tokenId)]).nullish(),
  pad_token_id: z.int().nullish(),
  quantization_config: z.unknown().optional(),
});

/** Checks a parsed config.json. `where` names it in errors. Throws InputError on anything unsupported or inconsistent. */
export function parseConfig(json: unknown, where = "config.json"): LlamaConfig {
  const family = familyOf(json, where);
  const parsed = configSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new InputError(`${where}: ${issue.path.join(".") || "content"}: ${issue.message}`);
  }
  const c = parsed.data;
  const refuse = (what: string) => new InputError(`${where}: ${what}`);
  if (c.hidden_act !== "silu") throw refuse(`hidden_act must be "silu", got "${c.hidden_act}"`);
  if (family === "llama" && c.attention_bias) throw refuse("attention_bias true is not supported for LlamaForCausalLM");
  if (c.mlp_bias) throw refuse("mlp_bias true is not supported");
  if (c.use_sliding_window) throw refuse("use_sliding_window true is not supported; only full attention is");
  if (c.quantization_config) throw refuse("quantised checkpoints are not supported; take the f32, f16 or bf16 weights");
  const heads = c.num_attention_heads;
  const kvHeads = c.num_key_value_heads ?? heads;
  if (heads % kvHeads !== 0) throw refuse(`num_key_value_heads must divide num_attention_heads, got ${kvHeads} and ${heads}`);
  const headDim = c.head_dim ?? c.hidden_size / heads;
  if (!Number.isInteger(headDim) || headDim % 2 !== 0) {
    throw refuse(`the width of a head must be an even whole number, got ${headDim} (hidden_size ${c.hidden_size}, ${heads} heads)`);
  }
  const { theta, scaling } = ropeOf(c, refuse);
  const eosIds = c.eos_token_id == null ? [] : [c.eos_token_id].flat();
  for (const id of [...eosIds, c.bos_token_id ?? 0]) {
    if (id >= c.vocab_size) throw refuse(`special token ${id} lies outside the vocabulary of ${c.vocab_size}`);
  }
  return {
    family,
    vocabSize: c.vocab_size,
    hiddenSize: c.hidden_size,
    intermediateSize: c.intermediate_size,
    layers: c.num_hidden_layers,
    heads,
    kvHeads,
    headDim,
    contextLength: c.max_position_embeddings,
    normEps: c.rms_norm_eps,
    ropeTheta: theta,
    ...(scaling && { ropeScaling: scaling }),
    attentionBias: family === "qwen2",
    tiedEmbeddings: c.tie_word_embeddings ?? false,
    initializerRange: c.initializer_range,
    ...(c.bos_token_id != null && { bosId: c.bos_token_id }),
    eosIds,
    ...(c.pad_token_id != null && c.pad_token_id >= 0 && { padId: c.pad_token_id }),
  };
}

function familyOf(json: unknown, where: string): LlamaConfig["family"] {
  if (json === null || typeof json !== "object" || Array.isArray(json)) throw new InputError(`${where}: a JSON object is needed`);
  const { architectures: named, model_type: type } = json as { architectures?: unknown; model_type?: unknown };
  const name = Array.isArray(named) ? String(named[0]) : undefined;
  if (name !== undefined && Object.hasOwn(architectures, name)) return architectures[name as keyof typeof architectures];
  if (name === undefined && (type === "llama" || type === "qwen2")) return type;
  const got = name ?? (type === undefined ? "none named" : `model_type ${String(type)}`);
  throw new InputError(`${where}: architecture not supported: ${got}; supported: ${Object.keys(architectures).join(", ")}`);
}

type RawConfig = z.infer<typeof configSchema>;

function ropeOf(c: RawConfig, refuse: (what: string) => InputError): { theta: number; scaling?: Llama3RopeScaling } {
  const rope = c.rope_parameters ?? c.rope_scaling;
  const theta = c.rope_parameters?.rope_theta ?? c.rope_theta ?? rope?.rope_theta ?? 10_000;
  const kind = rope?.rope_type ?? rope?.type ?? "default";
  if (!rope || kind === "default") return { theta };
  if (kind !== "llama3") throw refuse(`rotary scaling "${kind}" is not supported; supported: default, llama3`);
  const { factor, low_freq_factor: low, high_freq_factor: high, original_max_position_embeddings: original } = rope;
  if (factor === undefined || low === undefined || high === undefined || original === undefined) {
    throw refuse("llama3 rotary scaling needs factor, low_freq_factor, high_freq_factor and original_max_position_embeddings");
  }
  if (high <= low) throw refuse(`llama3 rotary scaling: high_freq_factor must exceed low_freq_factor, got ${high} and ${low}`);
  return { theta, scaling: { kind: "llama3", factor, lowFreqFactor: low, highFreqFactor: high, originalContextLength: original } };
}

/** The type of stored weights. */
export type Dtype = "f32" | "f16" | "bf16";

const torchNames = { f32: "float32", f16: "float16", bf16: "bfloat16" } as const;

/** config.json's content, readable by transformers 4.43 and later (both rotary spellings are written). */
export function configToJson(config: LlamaConfig, dtype: Dtype): Record<string, unknown> {
  const scaling = config.ropeScaling && {
    rope_type: "llama3",
    factor: config.ropeScaling.factor,
    low_freq_factor: config.ropeScaling.lowFreqFactor,
    high_freq_factor: config.ropeScaling.highFreqFactor,
    original_max_position_embeddings: config.ropeScaling.originalContextLength,
  };
  return {
    architectures: [config.family === "llama" ? "LlamaForCausalLM" : "Qwen2ForCausalLM"],
    model_type: config.family,
    vocab_size: config.vocabSize,
    hidden_size: config.hiddenSize,
    intermediate_size: config.intermediateSize,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    num_key_value_heads: config.kvHeads,
    head_dim: config.headDim,
    max_position_embeddings: config.contextLength,
    rms_norm_eps: config.normEps,
    rope_theta: config.ropeTheta,
    rope_scaling: scaling ?? null,
    rope_parameters: { rope_theta: config.ropeTheta, ...(scaling ?? { rope_type: "default" }) },
    hidden_act: "silu",
    ...(config.family === "llama" ? { attention_bias: false, mlp_bias: false } : { use_sliding_window: false }),
    attention_dropout: 0,
    tie_word_embeddings: config.tiedEmbeddings,
    initializer_range: config.initializerRange,
    bos_token_id: config.bosId ?? null,
    eos_token_id: config.eosIds.length === 0 ? null : config.eosIds.length === 1 ? config.eosIds[0] : config.eosIds,
    pad_token_id: config.padId ?? null,
    torch_dtype: torchNames[dtype],
    dtype: torchNames[dtype],
    use_cache: true,
  };
}

/** Reads FOLDER/config.json. */
export async function readConfig(folder: string): Promise<LlamaConfig> {
  return parseConfig(await readJson(join(folder, "config.json")), join(folder, "config.json"));
}

const maxJsonBytes = 1 << 26;

/** A parsed JSON file of at most 64 MiB. Throws InputError naming the file. */
export async function readJson(path: string): Promise<unknown> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0, // readText says what is wrong
  );
  if (size > maxJsonBytes) throw new InputError(`${path} is too large: ${size} bytes, at most ${maxJsonBytes} are read`);
  const text = await readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new InputError(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
