/**
 * Training steps side by side with PyTorch: same model, weights and batch, steps taken in turns so that both see the same machine.
 *
 *     npx tsx bench/training.ts [--models 5M,25M] [--kinds full,lora] [--counted 1] [--steps 6] [--threads 2] [--python /path/to/python-with-torch]
 *
 * Without --python ours runs alone. Prints tokens/s (median and best), the median of the ratios of neighbouring steps in wall and CPU time,
 * the share of the machine's matrix-product peak, and peak resident memory. Not covered: torch.compile.
 * --counted 0.0625: the loss looks at one position in 16, about as in fine-tuning on commands; PyTorch computes all logits, as Transformers does.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { randomParameters, saveCheckpoint } from "../src/model/index.ts";
import { matmulPeak } from "./peak.ts";
import { drawBatch, models, type Setting, type StepResult, stepFlops } from "./training/setting.ts";

const { values } = parseArgs({
  options: {
    models: { type: "string", default: "5M,25M" },
    kinds: { type: "string", default: "full,lora" },
    counted: { type: "string", default: "1" },
    steps: { type: "string", default: "6" },
    threads: { type: "string", default: String(Math.min(2, availableParallelism())) },
    python: { type: "string" },
  },
});
const steps = Number(values.steps);
const threads = Number(values.threads);
const counted = Number(values.counted);
const folder = await mkdtemp(join(tmpdir(), "coe-bench-"));

interface Side {
  readonly version: string;
  step(): Promise<StepResult & { readonly startUp?: number }>;
  close(): void;
}

/** glibc's malloc keeps what it has: PyTorch's large blocks are not given back and faulted in again at each step. */
const tunedMalloc = { MALLOC_MMAP_MAX_: "0", MALLOC_TRIM_THRESHOLD_: "17179869184", MALLOC_TOP_PAD_: "268435456" };

async function open(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Side> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...env } });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const line = await lines.next();
    if (line.done) throw new Error(`${command} ended early`);
    return JSON.parse(line.value) as never;
  };
  const { ready } = (await next()) as { ready: string };
  return {
    version: ready,
    step: () => {
      child.stdin.write("\n");
      return next();
    },
    close: () => child.stdin.end(),
  };
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

async function compare(model: keyof typeof models, kind: string): Promise<void> {
  const shape = models[model];
  const weights = join(folder, model, "model.safetensors");
  const batch = join(folder, `${model}.ids`);
  await saveCheckpoint(join(folder, model), shape.config, randomParameters(shape.config, 1), { overwrite: true });
  await writeFile(batch, Buffer.from(drawBatch({ ...shape, counted }).buffer));
  const lora = kind === "lora" ? { rank: 16, alpha: 32 } : undefined;
  const setting: Setting = { name: model, ...shape, lora, threads, weights, batch, counted };
  const argument = JSON.stringify(setting);
  const sides = [
    await open(process.execPath, [...process.execArgv, join(import.meta.dirname, "training/ours.ts"), argument]),
    ...(values.python ? [await open(values.python, [join(import.meta.dirname, "training/peer.py"), argument], tunedMalloc)] : []),
  ];
  const first = [];
  for (const side of sides) first.push(await side.step());
  const results: StepResult[][] = sides.map(() => []);
  for (let i = 0; i < steps; i++) for (const [s, side] of sides.entries()) results[s]!.push(await side.step());
  const peak = await matmulPeak(threads);
  for (const side of sides) side.close();
  const tokens = shape.size * shape.length;
  const looked = counted === 1 ? "" : `, loss on ${counted} of them`;
  console.log(
    `${model} ${kind}, ${shape.size}×${shape.length} tokens${looked}, ${threads} threads, matmul 2048³ ${Math.round(peak)} GFLOP/s`,
  );
  for (const [s, side] of sides.entries()) {
    const seconds = results[s]!.map((result) => result.seconds);
    const rate = stepFlops(setting, s === 0) / median(seconds) / 1e9;
    console.log(
      `  ${(s === 0 ? "ours" : `torch ${side.version}`).padEnd(18)} ${Math.round(tokens / median(seconds))} tokens/s (best ${Math.round(tokens / Math.min(...seconds))}), ` +
        `CPU ${Math.round(1000 * median(results[s]!.map((result) => result.cpu)))} ms a step, ${Math.round(rate)} GFLOP/s = ${Math.round((100 * rate) / peak)}% of the peak, ` +
        `memory ${megabytes(results[s]!.at(-1)!.peak)}, loss ${first[s]!.loss.toFixed(4)} → ${results[s]!.at(-1)!.loss.toFixed(4)}${first[s]!.startUp ? `, first step ${first[s]!.startUp!.toFixed(1)} s after start` : ""}`,
    );
  }
  const [ours, theirs] = results;
  if (!ours || !theirs) return;
  const ratio = (of: (result: StepResult) => number) => median(ours.map((result, i) => of(theirs[i]!) / of(result))).toFixed(2);
  console.log(
    `  ratio: ${ratio((r) => r.seconds)} × in wall time, ${ratio((r) => r.cpu)} × in CPU time; memory ${(ours.at(-1)!.peak / theirs.at(-1)!.peak).toFixed(2)} of PyTorch's`,
  );
}

try {
  for (const model of values.models.split(","))
    for (const kind of values.kinds.split(",")) await compare(model as keyof typeof models, kind);
} finally {
  await rm(folder, { recursive: true, force: true });
}
