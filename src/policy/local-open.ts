/**
 * Policies over checkpoint folders: a base model, an adapter on it, or the model that comes with the package.
 *
 * Not guaranteed: that a folder's files stay as they were read; the version is the digest of what was there.
 */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../base/index.ts";
import { type ArmName, type Policy, readTrainedPrompt } from "../episode/index.ts";
import { loadModel } from "../model/index.ts";
import { createLocalPolicy, type LocalPolicyOptions } from "./local.ts";

export interface LocalFolders {
  /** Folder of the checkpoint. */
  readonly model: string;
  /** Folder of a LoRA adapter in PEFT's format, merged in. */
  readonly adapter?: string;
}

export type LocalSettings = Partial<
  Pick<LocalPolicyOptions, "contextLength" | "maxSlots" | "promptFormat" | "session" | "logger" | "name">
>;

/** Opens folders as a policy. An adapter is taken to be trained on traces: the format is then trace by default. Throws InputError. */
export async function openLocalPolicy(options: LocalFolders & LocalSettings, signal?: AbortSignal): Promise<Policy & AsyncDisposable> {
  const { model, adapter, ...settings } = options;
  const { parameters, tokenizer, digest } = await loadModel(model, adapter, signal);
  const names = [model, adapter].filter((folder) => folder !== undefined).map((folder) => basename(resolve(folder)));
  const trainedPrompt = await readTrainedPrompt(adapter ?? model);
  return createLocalPolicy({
    ...(trainedPrompt && { trainedPrompt }),
    name: `local:${names.join("+")}`,
    version: digest.slice(0, 16),
    ...(adapter !== undefined && { promptFormat: "trace" }),
    ...settings,
    parameters,
    tokenizer,
  });
}

/** assets/model, from src/policy and from dist/policy alike. */
const bundledFolder = fileURLToPath(new URL("../../assets/model", import.meta.url));

/** The model that comes with the package, with the adapter trained for an arm where there is one. Throws InputError when it isn't there. */
export async function openBundledPolicy(
  arm: ArmName,
  settings: LocalSettings = {},
  signal?: AbortSignal,
): Promise<Policy & AsyncDisposable> {
  if (!existsSync(join(bundledFolder, "config.json")))
    throw new InputError("this copy of the package has no bundled model; name a checkpoint with local:FOLDER");
  const adapter = join(bundledFolder, "adapters", arm);
  const name = `bundled:${arm}`;
  return openLocalPolicy(
    { name, promptFormat: "trace", ...settings, model: bundledFolder, ...(existsSync(adapter) && { adapter }) },
    signal,
  );
}
