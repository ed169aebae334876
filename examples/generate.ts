/**
 * Sampling from a checkpoint, the engine alone: a batch of continuations of one prompt, computed once and shared, with a LoRA adapter if named.
 *
 *     npx tsx examples/generate.ts MODEL_FOLDER "def add(a, b):" [ADAPTER_FOLDER]
 */
import { Generator, loadModel } from "../src/model/index.ts";

const [folder, prompt, adapter] = process.argv.slice(2);
if (!folder || prompt === undefined) throw new Error("usage: generate.ts MODEL_FOLDER PROMPT [ADAPTER_FOLDER]");
const { parameters, tokenizer } = await loadModel(folder, adapter);
await using generator = await Generator.open({ parameters, tokenizer, slots: 4 });

const ids = [...(tokenizer.bosId === undefined ? [] : [tokenizer.bosId]), ...tokenizer.encode(prompt)];
const settings = { temperature: 0.8, topP: 0.95, maxTokens: 32 };
const replies = await Promise.all(
  [1, 2, 3, 4].map((seed) => generator.generate({ ids, groupKey: "prompt", settings: { ...settings, seed }, stopTexts: ["\n\n"] })),
);
for (const [i, { ids: sampled, logprobs, finishReason }] of replies.entries()) {
  const surprise = -logprobs.reduce((a, b) => a + b, 0) / Math.max(1, logprobs.length);
  console.log(`--- ${i + 1}: ${sampled.length} tokens, ${finishReason}, ${surprise.toFixed(2)} nats per token`);
  console.log(prompt + tokenizer.decode(sampled, { skipSpecial: true }));
}
