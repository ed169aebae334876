/** Reads an oracle: its JSON and its float32 tensors, by a few lines of its own (not through the code under test). */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface OracleTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** The six-step AdamW run. */
export interface OracleTraining {
  readonly lr: number;
  readonly betas: readonly [number, number];
  readonly eps: number;
  readonly weight_decay_matrices: number;
  readonly clip: number;
  readonly losses: readonly number[];
  readonly gradient_norms: readonly number[];
}

/** See README.md; entries that only some oracles have are optional. */
export interface OracleRecord {
  readonly versions: Readonly<Record<string, string>>;
  readonly tolerance: { readonly logits: number; readonly loss: number; readonly gradients: number; readonly training_losses: number };
  readonly ids: readonly (readonly number[])[];
  readonly mask: readonly (readonly number[])[];
  readonly loss: number;
  readonly gradient_norms: Readonly<Record<string, number>>;
  readonly greedy?: { readonly prompt: readonly number[]; readonly tokens: readonly number[]; readonly logprobs: readonly number[] };
  readonly training?: OracleTraining;
  readonly policy?: {
    readonly clip: number;
    readonly beta: number;
    readonly loss: number;
    readonly gradient_norms: Readonly<Record<string, number>>;
  };
  readonly merged_norms?: Readonly<Record<string, number>>;
}

export interface Oracle {
  /** The checkpoint's folder. */
  readonly folder: string;
  readonly record: OracleRecord;
  readonly tensors: ReadonlyMap<string, OracleTensor>;
}

/** `model`: llama-tied, llama-untied, qwen2; `name`: oracle or adapter-oracle. */
export function readOracle(model: string, name: "oracle" | "adapter-oracle" = "oracle"): Oracle {
  const folder = join(import.meta.dirname, model);
  const bytes = readFileSync(join(folder, `${name}.safetensors`));
  const length = Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString("utf8", 8, 8 + length)) as Record<string, { shape: number[]; data_offsets: [number, number] }>;
  const tensors = new Map<string, OracleTensor>();
  for (const [key, entry] of Object.entries(header)) {
    if (key === "__metadata__") continue;
    const [from, to] = entry.data_offsets.map((offset) => 8 + length + offset) as [number, number];
    tensors.set(key, { shape: entry.shape, data: new Float32Array(Uint8Array.from(bytes.subarray(from, to)).buffer) });
  }
  return { folder, record: JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as OracleRecord, tensors };
}
