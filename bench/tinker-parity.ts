/**
 * `coe rl` on the local back end and through client, Tinker server and engine with the same seed: what differs in texts, rewards, metrics and weights.
 *
 * With the quick preset's RL settings (KL term, grammar, per-turn advantages) and its own base and adapter, or those of a small model made here:
 *
 *   npx tsx bench/tinker-parity.ts
 *   npx tsx bench/tinker-parity.ts --model runs/quick/base --adapter runs/quick/sft-chain-of-edits --tasks runs/quick/tasks.jsonl --steps 20
 *
 * Exit code 0 when every text and reward is the same. Not guaranteed: the same bits; gradients are summed in another order.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelFolder } from "../src/cli/training.ts";
import { coe, compareRuns, newestCheckpoint, runPair, smallSetup } from "../test/tinker/runs.ts";

const { values: options } = parseArgs({
  options: {
    config: { type: "string", default: "configs/quick/rl.toml" },
    model: { type: "string" },
    adapter: { type: "string" },
    tasks: { type: "string" },
    steps: { type: "string", default: "3" },
    threads: { type: "string", default: "1" },
    "context-length": { type: "string", default: "1024" },
    folder: { type: "string" },
  },
});

const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "coe-tinker-parity-")));
const given = options.model !== undefined && options.adapter !== undefined && options.tasks !== undefined;
const setup = given ? undefined : await smallSetup(folder, 8);
const model = await modelFolder(options.model ?? setup!.model);
if (setup) {
  const sft = "--context-length 512 --batch-size 4 --steps 6 --optimiser.learning-rate 0.001".split(" ");
  await coe("sft", "--data", setup.demonstrations, ...sft, "--model", model, "--threads", "1", "--run", join(folder, "sft"));
}
const adapter = options.adapter === undefined ? await newestCheckpoint(join(folder, "sft")) : await modelFolder(options.adapter);
const flags = ["--config", options.config, "--tasks", options.tasks ?? setup!.tasks, "--steps", options.steps];
const runs = await runPair({
  model,
  adapter,
  flags,
  folder,
  threads: Number(options.threads),
  contextLength: Number(options["context-length"]),
});
const result = await compareRuns(runs, model, adapter);

console.log(`\n${"metric".padEnd(36)} ${"largest difference".padStart(18)} ${"of".padStart(12)}`);
for (const { name, difference, of } of result.metrics)
  console.log(`${name.padEnd(36)} ${difference.toExponential(2).padStart(18)} ${of.toPrecision(6).padStart(12)}`);
const { weights } = result;
console.log(`
episodes ${result.episodes}, turns ${result.turns}: ${result.differentTexts} texts and ${result.differentRewards} rewards differ
metrics: largest relative difference ${result.relative.toExponential(2)}
adapter: largest difference ${weights.largest.toExponential(2)}, rms ${weights.rms.toExponential(2)}; training changed it by rms ${weights.trained.toExponential(2)}`);
if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
process.exitCode = result.differentTexts + result.differentRewards === 0 ? 0 : 1;
