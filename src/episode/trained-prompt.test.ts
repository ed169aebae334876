import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readTrainedPrompt, writeTrainedPrompt } from "./trained-prompt.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-prompt-"));
afterAll(() => rm(folder, { recursive: true }));

it("a checkpoint says how it was prompted, says nothing, or is refused", async () => {
  expect(await readTrainedPrompt(folder)).toBeUndefined();
  await writeTrainedPrompt(folder, { instruction: "none", testChars: 400 });
  expect(await readTrainedPrompt(folder)).toEqual({ instruction: "none", testChars: 400 });
  await writeFile(join(folder, "prompt.json"), '{"instruction":"loud","testChars":400}');
  await expect(readTrainedPrompt(folder)).rejects.toThrow(/prompt\.json doesn't say how a model is prompted.*instruction/s);
});
