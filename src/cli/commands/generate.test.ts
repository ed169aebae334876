/** `coe generate` on a small checkpoint, as text, as records, and refused. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readOracle } from "../../../test/oracles/read.ts";
import { Tokenizer } from "../../model/index.ts";
import { buildProgram } from "../program.ts";

const { folder } = readOracle("llama-tied");
const tokenizer = await Tokenizer.load(join(folder, "tokenizer.json"));
const scratch = await mkdtemp(join(tmpdir(), "coe-generate-"));
afterAll(() => rm(scratch, { recursive: true }));

async function coe(...args: string[]): Promise<string> {
  const parts: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => parts.push(String(text)) > 0);
  try {
    await buildProgram().parseAsync(["generate", folder, "--threads", "2", ...args], { from: "user" });
    return parts.join("");
  } finally {
    spy.mockRestore();
  }
}

interface Sample {
  readonly text: string;
  readonly tokenIds: readonly number[];
  readonly modelLogprobs: readonly number[];
  readonly promptTokens: number;
}
const samplesOf = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample);

describe("coe generate", () => {
  it("streams what it reports as a record", async () => {
    const args = ["--prompt", "x = 1", "--temperature", "0", "--max-tokens", "12"];
    const [one] = samplesOf(await coe(...args, "--json"));
    expect(one!.promptTokens).toBe(1 + tokenizer.encode("x = 1").length);
    expect(await coe(...args)).toBe(`${one!.text}\n`);
  });

  it("gives each sample its own seed, whatever is beside it", async () => {
    await writeFile(join(scratch, "prompt"), "def f(");
    const args = ["--prompt-file", join(scratch, "prompt"), "--max-tokens", "9", "--json"];
    const many = samplesOf(await coe(...args, "--samples", "4", "--seed", "5"));
    const third = samplesOf(await coe(...args, "--seed", "7"));
    expect(third[0]).toEqual(many[2]);
    expect(new Set(many.map(({ text }) => text)).size).toBe(4);
    const adapted = samplesOf(await coe(...args, "--seed", "7", "--adapter", join(folder, "adapter")));
    expect(adapted[0]!.modelLogprobs).not.toEqual(third[0]!.modelLogprobs);
  });

  it("refuses what can't be", async () => {
    await expect(coe("--prompt", "a", "--temperature", "warm")).rejects.toThrow(/--temperature must be a number/);
    await expect(coe("--prompt", "a", "--top-p", "2")).rejects.toThrow(/top-p must be in/);
    await expect(coe("--prompt", "a", "--chat")).rejects.toThrow(/chat template/);
    await expect(coe("--prompt", "a", "--prompt-file", "b")).rejects.toThrow(/not both/);
  });
});
