import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { sftConfig } from "../train/index.ts";
import { addConfigFlags, readConfig } from "./config-flags.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-config-"));
afterAll(() => rm(folder, { recursive: true }));

const parse = (...args: string[]) => {
  const command = addConfigFlags(new Command("x"), sftConfig).exitOverride();
  return readConfig(sftConfig, command.parse(args, { from: "user" }).opts());
};

describe("configuration", () => {
  it("takes defaults, then the file, then flags", async () => {
    const file = join(folder, "a.toml");
    await writeFile(file, 'model = "m"\ndata = ["d.jsonl"]\nsteps = 7\n[lora]\nrank = 8\nalpha = 4\n');
    const config = await parse("--config", file, "--lora.rank", "4", "--optimiser.learning-rate", "1e-3", "--batch-size", "2");
    expect(config).toMatchObject({
      model: "m",
      steps: 7,
      batchSize: 2,
      lora: { rank: 4, alpha: 4 },
      optimiser: { learningRate: 1e-3, beta2: 0.95 },
    });
  });

  it("names what is missing, unknown or out of range", async () => {
    await expect(parse("--data", "d")).rejects.toThrow(/model is missing \(give --model\)/);
    await expect(parse("--model", "m", "--data", "d", "--steps", "x")).rejects.toThrow(/--steps needs a number, got "x"/);
    await expect(parse("--model", "m", "--data", "d", "--steps", "0")).rejects.toThrow(/steps: /);
    const file = join(folder, "b.toml");
    await writeFile(file, 'model = "m"\ndata = ["d"]\nstepps = 7\n');
    await expect(parse("--config", file)).rejects.toThrow(/stepps/);
    await writeFile(file, "model = \n");
    await expect(parse("--config", file)).rejects.toThrow(/not TOML.*line 1/);
  });
});
