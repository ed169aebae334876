/**
 * The arms of `coe eval` from its flags: `ARM`, `ARM@POLICY` or `LABEL=ARM@POLICY`, each with the settings its policy was trained with.
 *
 * Not guaranteed: that a policy stays as it was when its version was read; a folder that is trained on meanwhile changes.
 */
import { InputError, type Logger } from "../../base/index.ts";
import { type PlayedArm, type Policy, playedArms, type RolloutOptions, rolloutSettings } from "../../episode/index.ts";
import type { EvaluationArm } from "../../eval/index.ts";
import { openPolicy, type PolicySpec, parsePolicySpec } from "../../policy/index.ts";
import { modelFolder } from "../training.ts";

/** What may stand for an arm: those of the paper, the plain agent loop, and the search, which repairs by edits without a model. */
export const armChoices = [...playedArms, "search"] as const;

export interface ArmRequest {
  readonly label: string;
  readonly arm: PlayedArm;
  /** As parsePolicySpec reads it. */
  readonly policy: string;
}

/** Reads `--arms`. Throws InputError on an unknown arm, a label twice, or one that can't name an arm in reports. */
export function parseArms(texts: readonly string[], policy: string): ArmRequest[] {
  const requests = texts
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text): ArmRequest => {
      const [, label, name = "", own] = /^(?:([^=@]*)=)?([^=@]+)(?:@(.+))?$/.exec(text) ?? [];
      if (!(armChoices as readonly string[]).includes(name))
        throw new InputError(
          `--arms: ${text} names no arm; write ARM, ARM@POLICY or LABEL=ARM@POLICY, with one of ${armChoices.join(", ")}`,
        );
      if (label !== undefined && !/^[\w.+ -]+$/.test(label))
        throw new InputError(`--arms: ${JSON.stringify(label)} can't be a label; use letters, digits, blanks and . + - _`);
      return {
        label: label ?? (own === undefined ? name : `${name}@${own}`.replaceAll("/", "_")),
        arm: name === "search" ? "chain-of-edits" : (name as PlayedArm),
        policy: own ?? (name === "search" ? "search" : policy),
      };
    });
  const twice = requests.find(({ label }, i) => requests.findIndex((other) => other.label === label) !== i);
  if (twice) throw new InputError(`--arms: ${twice.label} stands there twice; give them labels, as in a=${twice.arm}@…,b=${twice.arm}@…`);
  if (requests.length === 0) throw new InputError(`--arms: name at least one of ${armChoices.join(", ")}`);
  return requests;
}

/** Settings from flags; what is not named is left to the policy. */
export interface ArmFlags {
  readonly maxTurns?: number;
  /** Default 8 for models in this process, else 0. */
  readonly redraws?: number;
  /** Models in this process alone: others are asked once for each command. */
  readonly redrawFaults: boolean;
  /** Models in this process alone: others may not be held to a grammar. */
  readonly knownNames: boolean;
  /** Models in this process alone, as above. */
  readonly persist: boolean;
  readonly takeBack: boolean;
  readonly temperature: number;
  readonly grammar: boolean;
  readonly instruction?: "none" | "compact" | "teaching";
  readonly contextTokens?: number;
  readonly maxTokens?: number;
  readonly answerTokens?: number;
  /** Default 32 for models in this process, else 8. */
  readonly concurrency?: number;
}

export interface OpenedArm extends EvaluationArm {
  readonly concurrency: number;
  /** Changes with weights, adapter and tokeniser; part of the evaluation's identity. */
  readonly version: string;
  readonly policy: string;
}

/** Turns the search may take, each one run of the tests; a model's turns are counted as in the paper. */
const searchTurns = 100;

/** Opens each policy once to learn its version and how it was trained, and closes it again. Throws InputError when one can't be used. */
export async function openArms(
  requests: readonly ArmRequest[],
  flags: ArmFlags,
  logger: Logger,
  signal: AbortSignal,
): Promise<OpenedArm[]> {
  const known = new Map<string, Pick<Policy, "name" | "version" | "contextLength" | "trainedPrompt">>();
  const arms: OpenedArm[] = [];
  for (const { label, arm, policy } of requests) {
    const spec = await resolved(parsePolicySpec(policy));
    if (spec.kind === "person") throw new InputError("--policy person can't be evaluated; use coe play");
    if (spec.kind === "search" && arm !== "chain-of-edits")
      throw new InputError(`the search repairs by edits only; it can't play the arm ${arm}`);
    const isInProcess = spec.kind === "local" || spec.kind === "bundled";
    const concurrency = flags.concurrency ?? (isInProcess ? 32 : 8);
    const adapter = arm === "rewrite" ? "direct-answer" : arm; // which the bundled model has
    const open = () =>
      openPolicy(spec, { arm: adapter, local: { logger, maxSlots: concurrency }, openai: { logger }, tinker: { logger } }, signal);
    const key = JSON.stringify([spec, spec.kind === "bundled" && adapter]);
    let about = known.get(key);
    if (!about) {
      const opened = await open();
      const { name, version, contextLength, trainedPrompt } = opened;
      about = { name, version, contextLength, ...(trainedPrompt && { trainedPrompt }) };
      known.set(key, about);
      await opened[Symbol.asyncDispose]?.();
    }
    const isServed = spec.kind === "openai";
    const contextTokens = flags.contextTokens ?? (isServed && Number.isFinite(about.contextLength) ? about.contextLength : undefined);
    const instruction = flags.instruction ?? (isServed ? "teaching" : undefined);
    const options: RolloutOptions = {
      arm,
      maxTurns: flags.maxTurns ?? (spec.kind === "search" ? searchTurns : 10),
      redraws: flags.redraws ?? (isInProcess ? 8 : 0),
      redrawFaults: flags.redrawFaults && isInProcess,
      knownNames: flags.knownNames && isInProcess,
      persist: flags.persist && isInProcess,
      takeBack: flags.takeBack && isInProcess,
      temperature: flags.temperature,
      grammar: flags.grammar,
      ...about.trainedPrompt,
      ...(instruction !== undefined && { instruction }),
      ...(contextTokens !== undefined && { contextTokens }),
      ...(flags.maxTokens !== undefined && { maxTokens: flags.maxTokens }),
      ...(flags.answerTokens !== undefined && { answerTokens: flags.answerTokens }),
    };
    arms.push({ label, settings: rolloutSettings(options), concurrency, open, version: about.version, policy: about.name });
  }
  return arms;
}

/** Run folders resolved to their newest checkpoints. */
async function resolved(spec: PolicySpec): Promise<PolicySpec> {
  if (spec.kind === "tinker" && spec.checkpoint !== undefined && !spec.checkpoint.startsWith("tinker://"))
    return { ...spec, checkpoint: await modelFolder(spec.checkpoint) };
  if (spec.kind !== "local") return spec;
  return {
    ...spec,
    model: await modelFolder(spec.model),
    ...(spec.adapter !== undefined && { adapter: await modelFolder(spec.adapter) }),
  };
}
