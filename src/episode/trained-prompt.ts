/**
 * `prompt.json` beside a checkpoint or an adapter: how tasks were put to the model in training, so that whoever samples asks the same way.
 *
 * Not guaranteed: that a checkpoint has one; without it the settings' own defaults stand.
 */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { InputError, messageOf } from "../base/index.ts";
import { rolloutSchema } from "./settings.ts";

const name = "prompt.json";

/** The settings of a rollout that training fixes. */
export const trainedPromptSchema = rolloutSchema.pick({ instruction: true, testChars: true });

export type TrainedPrompt = z.output<typeof trainedPromptSchema>;

/** What the folder says; undefined when it says nothing. Throws InputError on a file that can't be read. */
export async function readTrainedPrompt(folder: string): Promise<TrainedPrompt | undefined> {
  const file = join(folder, name);
  if (!existsSync(file)) return undefined;
  try {
    return trainedPromptSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    throw new InputError(`${file} doesn't say how a model is prompted: ${why}`, { cause });
  }
}

export async function writeTrainedPrompt(folder: string, prompt: TrainedPrompt): Promise<void> {
  await writeFile(join(folder, name), `${JSON.stringify(trainedPromptSchema.parse(prompt), null, 2)}\n`);
}
