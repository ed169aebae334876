/** Which policy a command uses: the one named, else the bundled model where the package has one, else the search; whichever it is, it is said. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Logger } from "../../base/index.ts";
import type { Policy } from "../../episode/index.ts";
import { openPolicy, parsePolicySpec, policyNames } from "../../policy/index.ts";

export interface PolicyFlags {
  readonly policy?: string;
  readonly baseUrl?: string;
  readonly model?: string;
  readonly endpoint?: "chat" | "completions";
}

/** Adds `--policy`, `--base-url`, `--model` and `--endpoint`; `does`: what the policy is for. */
export function addPolicyFlags(command: Command, does = "repairs"): Command {
  return command
    .option(
      "--policy <name>",
      `who ${does}: ${policyNames.filter((name) => name !== "person").join(", ")} (default: bundled if the package has its model, else search)`,
    )
    .option(
      "--base-url <url>",
      "address of an OpenAI-compatible server, e.g. http://localhost:11434/v1 (then --policy openai is meant); its key is read from COE_API_KEY or OPENAI_API_KEY",
    )
    .option("--model <name>", "model of that server; may be left out when it has one only")
    .option("--endpoint <kind>", "chat or completions", "chat");
}

export interface OpenedPolicy {
  readonly policy: Policy;
  /** Name and why it was chosen. */
  readonly about: string;
  readonly isSearch: boolean;
  /** The model may never have seen the command language. */
  readonly teaches: boolean;
  /** How it is played where nothing else is said. A small model in this process is cheap and its first thought is seldom the best. */
  readonly habits: { readonly attempts: number; readonly maxTurns: number; readonly temperature: number; readonly redraws: number };
}

const bundledModel = fileURLToPath(new URL("../../../assets/model/config.json", import.meta.url));

/** Throws InputError: unknown name, unreachable server, no such model. */
export async function openPolicyFlags(flags: PolicyFlags, logger: Logger, signal: AbortSignal): Promise<OpenedPolicy> {
  const wantsServer = flags.baseUrl !== undefined || flags.model !== undefined;
  const name = flags.policy ?? (wantsServer ? "openai" : existsSync(bundledModel) ? "bundled" : "search");
  const spec = parsePolicySpec(name);
  const { baseUrl, model } = flags;
  const endpoint = flags.endpoint === "completions" ? "completions" : "chat";
  const policy = await openPolicy(
    spec,
    {
      search: { sharesTried: true },
      local: { logger },
      openai: { endpoint, logger, ...(baseUrl !== undefined && { baseUrl }), ...(model !== undefined && { model }) },
    },
    signal,
  );
  const isDefault = flags.policy === undefined && !wantsServer;
  const why = !isDefault ? "" : spec.kind === "search" ? " (the default: this package has no bundled model)" : " (the default)";
  const isSearch = spec.kind === "search";
  const isInProcess = spec.kind === "bundled" || spec.kind === "local";
  const habits = isSearch
    ? { attempts: 1, maxTurns: 200, redraws: 0 }
    : isInProcess
      ? { attempts: 8, maxTurns: 10, redraws: 8 }
      : { attempts: 4, maxTurns: 10, redraws: 0 };
  return { policy, about: `${policy.name}${why}`, isSearch, teaches: spec.kind === "openai", habits: { temperature: 1, ...habits } };
}
