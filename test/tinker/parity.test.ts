/**
 * `coe sft` and `coe rl` through client, Tinker server and engine against the same runs on the local back end: the same adapters, episodes and metrics.
 *
 * Supervised runs are equal byte for byte. In reinforcement learning (grammar, KL term and per-turn advantages as in the quick preset) normaliser and KL term
 * travel inside the advantages, so that sums round differently: texts and rewards are the same, metrics agree to 1e-5 relative.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEpisodes, readTrainedPrompt } from "../../src/episode/index.ts";
import { readTinkerState } from "../../src/policy/index.ts";
import { openTinkerServer, type TinkerServer } from "../../src/serve/index.ts";
import { coe, compareRuns, metricsOf, newestCheckpoint, runPair, type SmallSetup, smallSetup, turnsOf } from "./runs.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-tinker-parity-"));
const at = (name: string) => join(folder, name);
let server: TinkerServer;
let small: SmallSetup;

beforeAll(async () => {
  small = await smallSetup(folder);
  server = await openTinkerServer({ model: small.model, folder: at("saved"), port: 0, threads: 1, pollMs: 2000 });
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const tinker = () => ["--backend", "tinker", "--base-url", server.url, "--model", "base", "--tokenizer", small.model];
const local = () => ["--model", small.model, "--threads", "1"];

describe("the loops over a Tinker server", () => {
  it("train the same adapter by coe sft, and evaluate the same", async () => {
    const settings = "--context-length 512 --batch-size 4 --steps 6 --lora.rank 4 --optimiser.learning-rate 0.001".split(" ");
    const sft = ["sft", "--data", small.demonstrations, ...settings, "--eval.data", small.demonstrations, "--eval.every", "3"];
    await coe(...sft, ...local(), "--run", at("sft-local"));
    await coe(...sft, ...tinker(), "--run", at("sft-tinker"));
    const weights = async (run: string) => readFile(join(await newestCheckpoint(at(run)), "adapter_model.safetensors"));
    expect((await weights("sft-tinker")).equals(await weights("sft-local"))).toBe(true);
    const heldOut = async (run: string) => (await metricsOf(at(run))).map(({ eval_loss: loss }) => loss);
    expect(await heldOut("sft-tinker")).toEqual(await heldOut("sft-local"));
    expect((await heldOut("sft-local")).filter((loss) => loss !== undefined)).toHaveLength(2);
    const flags =
      "--samples 1 --max-turns 2 --redraws 0 --no-known-names --no-persist --max-tokens 24 --instruction none --context-tokens 512 --arms".split(
        " ",
      );
    const evaluation = ["eval", "--tasks", small.tasks, ...flags];
    await coe(...evaluation, `a=chain-of-edits@tinker:base+${small.model}+${at("sft-tinker")}@${server.url}`, "--run", at("eval-tinker"));
    await coe(...evaluation, `a=chain-of-edits@local:${small.model}+${at("sft-local")}`, "--run", at("eval-local"));
    const texts = async (run: string) => (await turnsOf(at(run))).map((turns) => JSON.stringify(turns)).sort(); // kept as they ended
    expect(await texts("eval-tinker")).toEqual(await texts("eval-local"));
  }, 120_000);

  it("begin coe rl with weights that the server holds, asked as the flags say", async () => {
    const { state } = (await readTinkerState(await newestCheckpoint(at("sft-tinker"))))!;
    const few = "--steps 1 --groups-per-step 1 --group-size 2 --max-turns 1 --max-tokens 24 --context-length 512".split(" ");
    const rl = ["rl", "--adapter", state, "--tasks", small.tasks, ...few, ...tinker(), "--run", at("rl-named")];
    await expect(coe(...rl)).rejects.toThrow(/doesn't say how it was prompted in fine-tuning; give --prompt\.instruction/);
    await coe(...rl, "--prompt.instruction", "none");
    expect(await readTrainedPrompt(await newestCheckpoint(at("rl-named")))).toMatchObject({ instruction: "none" });
    const played: unknown[] = [];
    for await (const { step, settings } of readEpisodes(join(at("rl-named"), "episodes.jsonl"))) played.push([step, settings.instruction]);
    expect(played).toEqual([
      [1, "none"],
      [1, "none"],
    ]);
  }, 60_000);

  it("train the same policy by coe rl with the quick preset's settings, on fewer and shorter episodes", async () => {
    const adapter = await newestCheckpoint(at("sft-local"));
    const less = "--groups-per-step 2 --max-turns 2 --max-tokens 24 --context-length 512 --steps 3 --zero-variance keep".split(" ");
    const flags = ["--config", "configs/quick/rl.toml", "--tasks", small.tasks, ...less];
    const runs = await runPair({ model: small.model, adapter, flags, folder: at("."), threads: 1, contextLength: 512 });
    const result = await compareRuns(runs, small.model, adapter);
    expect(result).toMatchObject({ episodes: 24, differentTexts: 0, differentRewards: 0 });
    expect(result.relative).toBeLessThan(1e-5);
    expect(result.weights.trained).toBeGreaterThan(1e-4);
    expect(result.weights.rms).toBeLessThan(result.weights.trained * 1e-3);
    const metrics = await metricsOf(runs.tinker);
    expect(metrics.at(-1)!["kl"]).toBeGreaterThan(0);
    expect(metrics.some((values) => values["sampling/mask_gap"]! > 0)).toBe(true);
  }, 120_000);
});
