/**
 * PEFT's adapter_config.json for LoRA: what is read, what is refused, what is written.
 *
 * Read: r, lora_alpha, rank_pattern and alpha_pattern with plain names, use_rslora (alpha/√r). Refused by name: everything that changes the
 * arithmetic otherwise (DoRA, biases, modules_to_save, …). `target_modules` may be null: the weights' names say what is adapted.
 */
import { z } from "zod";
import { InputError } from "../../base/index.ts";

const pattern = z.record(z.string(), z.number().positive()).nullish();
const names = z.union([z.string(), z.array(z.string())]).nullish();

const schema = z.looseObject({
  peft_type: z.string(),
  r: z
    .int()
    .min(1)
    .max(1 << 14),
  lora_alpha: z.number().positive(),
  rank_pattern: pattern,
  alpha_pattern: pattern,
  use_rslora: z.boolean().nullish(),
  target_modules: names,
  base_model_name_or_path: z.string().nullish(),
  bias: z.string().nullish(),
  modules_to_save: names,
});

export interface AdapterSettings {
  readonly rank: number;
  readonly alpha: number;
  /** alpha/√rank instead of alpha/rank. */
  readonly rslora: boolean;
  readonly rankPattern: Readonly<Record<string, number>>;
  readonly alphaPattern: Readonly<Record<string, number>>;
  /** Names as written (short names or paths); undefined when null or a pattern. */
  readonly targets: readonly string[] | undefined;
  readonly base: string | undefined;
}

/** Settings that must be absent, null, false, empty or zero. */
const unsupported = [
  "modules_to_save",
  "use_dora",
  "fan_in_fan_out",
  "lora_bias",
  "layer_replication",
  "use_qalora",
  "use_bdlora",
  "trainable_token_indices",
  "alora_invocation_tokens",
  "target_parameters",
  "arrow_config",
  "kasa_config",
  "velora_config",
];

function isOff(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Throws InputError naming the setting. */
export function parseAdapterConfig(json: unknown, where: string): AdapterSettings {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new InputError(`${where}: ${issue.path.join(".") || "content"}: ${issue.message}`);
  }
  const c = parsed.data;
  if (c.peft_type !== "LORA") throw new InputError(`${where}: peft_type ${c.peft_type} is not supported; LORA is`);
  for (const key of unsupported) {
    if (!isOff(c[key]))
      throw new InputError(
        `${where}: ${key} ${JSON.stringify(c[key]).slice(0, 80)} is not supported; merge the adapter with PEFT and load the result`,
      );
  }
  if (c.bias != null && c.bias !== "none") throw new InputError(`${where}: bias "${c.bias}" is not supported; "none" is`);
  for (const key of [...Object.keys(c.rank_pattern ?? {}), ...Object.keys(c.alpha_pattern ?? {})]) {
    if (!/^[\w.]+$/.test(key))
      throw new InputError(`${where}: rank_pattern and alpha_pattern are read with plain module names, got ${JSON.stringify(key)}`);
  }
  const plain = (entry: string) => /^[\w.]+$/.test(entry);
  return {
    rank: c.r,
    alpha: c.lora_alpha,
    rslora: c.use_rslora ?? false,
    rankPattern: c.rank_pattern ?? {},
    alphaPattern: c.alpha_pattern ?? {},
    targets: Array.isArray(c.target_modules) && c.target_modules.every(plain) ? c.target_modules : undefined,
    base: c.base_model_name_or_path ?? undefined,
  };
}

/** PEFT's rule: a name stands for itself and for every module path that ends in ".name". */
export function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`.${name}`);
}

/** The pattern's value for a module, else `otherwise`. */
export function patternValue(patterns: Readonly<Record<string, number>>, path: string, otherwise: number): number {
  const key = Object.keys(patterns).find((name) => isNamed(path, name));
  return key === undefined ? otherwise : patterns[key]!;
}

/** adapter_config.json's content as PEFT reads it. */
export function adapterConfigJson(options: {
  rank: number;
  alpha: number;
  targets: readonly string[];
  base: string;
}): Record<string, unknown> {
  return {
    peft_type: "LORA",
    task_type: "CAUSAL_LM",
    base_model_name_or_path: options.base,
    r: options.rank,
    lora_alpha: options.alpha,
    target_modules: options.targets,
    lora_dropout: 0,
    bias: "none",
    fan_in_fan_out: false,
    inference_mode: true,
    init_lora_weights: true,
    modules_to_save: null,
    layers_to_transform: null,
    layers_pattern: null,
    rank_pattern: {},
    alpha_pattern: {},
    use_rslora: false,
    use_dora: false,
    auto_mapping: null,
    revision: null,
  };
}
