/**
 * Policies by name: `bundled`, `local:FOLDER`, `local:FOLDER+ADAPTER`, `search`, `person`, `openai:MODEL@URL`,
 * `tinker:MODEL+TOKENIZER+CHECKPOINT@URL`.
 *
 * Not guaranteed: that opening is cheap; a server is asked what it is.
 */
import { InputError } from "../base/index.ts";
import type { ArmName, Policy } from "../episode/index.ts";
import { type LocalSettings, openBundledPolicy, openLocalPolicy } from "./local-open.ts";
import { type OpenAiOptions, openOpenAiPolicy } from "./openai.ts";
import { createPersonPolicy, type PersonOptions, type Terminal } from "./person.ts";
import { createSearchPolicy, type SearchOptions } from "./search/search.ts";
import { type OpenTinkerOptions, openTinkerPolicy } from "./tinker/policy.ts";

export type PolicySpec =
  | { readonly kind: "bundled" }
  | { readonly kind: "local"; readonly model: string; readonly adapter?: string }
  | { readonly kind: "search" }
  | { readonly kind: "person" }
  | { readonly kind: "openai"; readonly model?: string; readonly baseUrl?: string }
  | { readonly kind: "tinker"; readonly model: string; readonly tokenizer: string; readonly checkpoint?: string; readonly baseUrl: string };

export const policyNames = [
  "bundled",
  "local:FOLDER",
  "local:FOLDER+ADAPTER",
  "search",
  "openai:MODEL@URL",
  "tinker:MODEL+TOKENIZER+CHECKPOINT@URL",
  "person",
] as const;

/** Reads a policy's name. Throws InputError listing the names there are. */
export function parsePolicySpec(text: string): PolicySpec {
  if (text === "bundled" || text === "search" || text === "person") return { kind: text };
  if (text.startsWith("local:")) {
    const [, model, adapter] = /^local:(.+?)(?:\+([^+]+))?$/.exec(text) ?? [];
    if (!model) throw new InputError("which checkpoint? write local:FOLDER, or local:FOLDER+ADAPTER");
    return { kind: "local", model, ...(adapter && { adapter }) };
  }
  if (text === "openai" || text.startsWith("openai:")) {
    const rest = text.slice("openai:".length);
    const at = rest.search(/@https?:\/\//);
    const model = at === -1 ? rest : rest.slice(0, at);
    return { kind: "openai", ...(model && { model }), ...(at !== -1 && { baseUrl: rest.slice(at + 1) }) };
  }
  if (text.startsWith("tinker:")) {
    const [, model, tokenizer, checkpoint, baseUrl] = /^tinker:([^+]+)\+([^+]+?)(?:\+([^+]+?))?@(https?:\/\/.+)$/.exec(text) ?? [];
    if (!model || !tokenizer || !baseUrl)
      throw new InputError(
        "write tinker:MODEL+TOKENIZER@URL or tinker:MODEL+TOKENIZER+CHECKPOINT@URL: the server's name of the base, the folder of its tokeniser, a run or tinker://… path",
      );
    return { kind: "tinker", model, tokenizer, ...(checkpoint && { checkpoint }), baseUrl };
  }
  throw new InputError(`unknown policy ${JSON.stringify(text)}; there are ${policyNames.join(", ")}`);
}

export interface PolicyDependencies {
  readonly local?: LocalSettings;
  /** Which adapter `bundled` takes; default chain-of-edits. */
  readonly arm?: ArmName;
  readonly openai?: Partial<OpenAiOptions>;
  readonly tinker?: Partial<OpenTinkerOptions>;
  /** For `person`. */
  readonly terminal?: Terminal;
  readonly person?: PersonOptions;
  readonly search?: SearchOptions;
}

/** Opens a policy. Throws InputError when it can't be used. */
export async function openPolicy(spec: PolicySpec, dependencies: PolicyDependencies = {}, signal?: AbortSignal): Promise<Policy> {
  switch (spec.kind) {
    case "bundled":
      return openBundledPolicy(dependencies.arm ?? "chain-of-edits", dependencies.local, signal);
    case "local":
      return openLocalPolicy({ ...dependencies.local, model: spec.model, ...(spec.adapter && { adapter: spec.adapter }) }, signal);
    case "search":
      return createSearchPolicy(dependencies.search);
    case "person":
      if (!dependencies.terminal) throw new InputError("the policy `person` needs a terminal; use coe play");
      return createPersonPolicy(dependencies.terminal, dependencies.person);
    case "openai": {
      const baseUrl = spec.baseUrl ?? dependencies.openai?.baseUrl;
      if (!baseUrl) throw new InputError("which server? give --base-url, e.g. http://localhost:11434/v1 for Ollama, or openai:MODEL@URL");
      const model = spec.model ?? dependencies.openai?.model;
      return openOpenAiPolicy({ ...dependencies.openai, baseUrl, ...(model && { model }) }, signal);
    }
    case "tinker": {
      const { kind: _, ...server } = spec;
      const apiKey = process.env["TINKER_API_KEY"];
      return openTinkerPolicy({ ...(apiKey && { apiKey }), ...dependencies.tinker, ...server });
    }
    default:
      return spec satisfies never;
  }
}
