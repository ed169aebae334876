/** The engine's examples, run as they are on a tiny model with the project's own tokeniser trainer. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig, randomParameters, saveCheckpoint, tokenizerConfigJson, trainTokenizer } from "../src/model/index.ts";

const root = join(import.meta.dirname, "..");
let folder: string;

async function example(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", join(root, "examples", name), ...args], { cwd: root });
  return stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-examples-"));
  const tokens = { bos: "<|begin|>", eos: "<|end|>", pad: "<|pad|>" };
  const tokenizer = trainTokenizer(["def add(a, b):\n    return a + b\n".repeat(9)], { vocabSize: 270 });
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(tokenizer));
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify(tokenizerConfigJson(tokens)));
  const config = parseConfig({
    architectures: ["LlamaForCausalLM"],
    vocab_size: 270,
    hidden_size: 32,
    intermediate_size: 48,
    num_hidden_layers: 2,
    num_attention_heads: 4,
    num_key_value_heads: 2,
    max_position_embeddings: 128,
    tie_word_embeddings: true,
    bos_token_id: 0,
    eos_token_id: 1,
  });
  await saveCheckpoint(join(folder, "model"), config, randomParameters(config, 1), { tokenizerFrom: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("examples", () => {
  it("sft-loop trains an adapter with which generate samples", async () => {
    const data = join(folder, "data.jsonl");
    await writeFile(data, `${JSON.stringify({ prompt: "def add(a, b):", completion: "\n    return a + b\n" })}\n`.repeat(8));
    const log = await example("sft-loop.ts", join(folder, "model"), data, join(folder, "adapter"));
    const losses = [...log.matchAll(/loss ([\d.]+)/g)].map((match) => Number(match[1]));
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan(0.95 * losses[0]!);
    const replies = await example("generate.ts", join(folder, "model"), "def add(a, b):", join(folder, "adapter"));
    expect(replies.match(/^--- \d: \d+ tokens, (stop|length)/gm)).toHaveLength(4);
  });

  it("own-graph learns XOR", async () => {
    const log = await example("own-graph.ts");
    expect(Number(/step 2000: loss ([\d.]+)/.exec(log)?.[1])).toBeLessThan(0.02);
  });
});
