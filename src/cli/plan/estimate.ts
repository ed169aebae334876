/**
 * What a training run will cost, before it starts: tokens, memory and hours of a configuration on a model's shape. docs/EVALUATION.md has the
 * formulas.
 *
 * Not guaranteed: better than a factor of about two; lengths of texts are assumed, and a machine rarely keeps the speed of one large product.
 */
import type { ArmName } from "../../episode/index.ts";
import { type LinearName, type LlamaConfig, linearNames, linearShape, parameterCount } from "../../model/index.ts";
import type { RlConfig, SftConfig } from "../../train/index.ts";

export type PlannedRun = { readonly stage: "sft"; readonly config: SftConfig } | { readonly stage: "rl"; readonly config: RlConfig };

export interface Machine {
  /** Floating-point operations a second of a large matrix product. */
  readonly flops: number;
  /** Bytes a second read from memory: what bounds the sampling of single tokens. */
  readonly bandwidth: number;
  /** Bytes of one stored weight of the base. */
  readonly weightBytes: number;
}

export interface Estimate {
  readonly parameters: number;
  readonly adapterParameters: number;
  /** Sequences (sft) or episodes (rl). */
  readonly sequences: number;
  readonly tokensPerSequence: number;
  /** Tokens trained on. */
  readonly tokensTrained: number;
  /** Tokens sampled; 0 for sft. */
  readonly tokensGenerated: number;
  readonly memory: { readonly weights: number; readonly adapter: number; readonly activations: number; readonly cache: number };
  readonly hours: { readonly sampling: number; readonly training: number };
}

/** Tokens of a demonstration, by arm. chain-of-edits: 19.7M tokens over 35,223 demonstrations (arXiv 2507.05065); the others are assumptions. */
const demonstrationTokens: Readonly<Record<ArmName, number>> = { "chain-of-edits": 560, "direct-answer": 400, "chain-of-thought": 1_500 };

/** Of an episode: opening prompt, and per turn what is shown and what is written. Assumptions of the size of MBPP's tasks. */
const episodeTokens = { opening: 320, shown: 140, command: 14, answer: 120, thinking: 700 };

/** Floating-point operations per parameter and token: a pass forward, and one backward that needs gradients of activations only. */
const forwardFlops = 2;
const trainFlops = 4;

export function estimate(run: PlannedRun, model: LlamaConfig, machine: Machine, tokensPerSequence?: number): Estimate {
  const parameters = parameterCount(model);
  const multiplied = parameters - (model.tiedEmbeddings ? 0 : model.vocabSize * model.hiddenSize); // a look-up multiplies nothing
  const { config } = run;
  const rank = run.stage === "sft" ? run.config.lora.rank : 16; // rl trains the adapter that sft made: the paper's rank
  const targets: readonly string[] = run.stage === "sft" ? run.config.lora.targets : [];
  const layers: readonly LinearName[] = targets.length === 0 ? linearNames : linearNames.filter((name) => targets.includes(name));
  const adapterParameters = model.layers * rank * layers.reduce((sum, name) => sum + sidesOf(model, name), 0);
  const counts = run.stage === "sft" ? sftCounts(run.config, tokensPerSequence) : rlCounts(run.config, tokensPerSequence);
  const attention = (tokens: number) => 4 * model.layers * model.heads * model.headDim * tokens * (counts.tokensPerSequence / 2);
  const tokens = counts.sequences * counts.tokensPerSequence;
  const flopsOf = (perParameter: number) => perParameter * multiplied * tokens + (perParameter / forwardFlops) * attention(tokens);
  const rl = run.stage === "rl" ? run.config : undefined;
  const epochs = rl?.epochsPerStep ?? 1;
  const reference = rl && rl.klCoefficient > 0 ? forwardFlops : 0;
  const concurrency = rl ? Math.min(rl.concurrency, rl.groupSize * rl.groupsPerStep) : 0;
  // Each pass over the weights yields one token of every episode under way.
  const decoding = rl ? ((counts.generated / concurrency) * parameters * machine.weightBytes) / machine.bandwidth : 0;
  const hour = 3_600;
  return {
    parameters,
    adapterParameters,
    sequences: counts.sequences,
    tokensPerSequence: counts.tokensPerSequence,
    tokensTrained: tokens * epochs,
    tokensGenerated: counts.generated,
    memory: {
      weights: parameters * machine.weightBytes,
      adapter: adapterParameters * 16 * (rl ? 1.25 : 1), // weight, gradient and AdamW's two moments, f32; rl keeps the reference too
      activations: activationBytes(model, config.tokensPerPass, counts.tokensPerSequence),
      cache: concurrency * config.contextLength * 2 * model.layers * model.kvHeads * model.headDim * 4,
    },
    hours: {
      sampling: rl ? (flopsOf(forwardFlops) / machine.flops + decoding) / hour : 0,
      training: (epochs * flopsOf(trainFlops + reference)) / machine.flops / hour,
    },
  };
}

/** Rows plus columns of a linear layer: an adapter of rank r has r times so many numbers. */
function sidesOf(model: LlamaConfig, name: LinearName): number {
  const shape = linearShape(model, name);
  return shape[0] + shape[1];
}

interface Counts {
  readonly sequences: number;
  readonly tokensPerSequence: number;
  readonly generated: number;
}

function sftCounts({ arm, steps, batchSize, contextLength }: SftConfig, given: number | undefined): Counts {
  return { sequences: steps * batchSize, tokensPerSequence: Math.min(contextLength, given ?? demonstrationTokens[arm]), generated: 0 };
}

function rlCounts(config: RlConfig, given: number | undefined): Counts {
  const { arm, steps, groupSize, groupsPerStep, maxTurns, contextLength } = config;
  const { opening, shown, command, answer, thinking } = episodeTokens;
  const sequences = steps * groupSize * groupsPerStep;
  const written =
    arm === "chain-of-edits" ? maxTurns * command : Math.min(config.answerTokens, arm === "direct-answer" ? answer : thinking + answer);
  const length = given ?? opening + written + (arm === "chain-of-edits" ? maxTurns * shown : 0);
  return { sequences, tokensPerSequence: Math.min(contextLength, length), generated: sequences * written };
}

/** What a pass keeps for the way back, f32: the layers' inputs and inner products, attention's probabilities, the logits and their gradient. */
function activationBytes(model: LlamaConfig, tokens: number, sequence: number): number {
  const { hiddenSize, heads, kvHeads, headDim, intermediateSize, layers, vocabSize } = model;
  const perLayer = 4 * hiddenSize + 2 * heads * headDim + 2 * kvHeads * headDim + 3 * intermediateSize + heads * sequence;
  return 4 * tokens * (layers * perLayer + 2 * vocabSize);
}

/** All of it, bytes. */
export function memoryOf({ memory }: Estimate): number {
  return memory.weights + memory.adapter + memory.activations + memory.cache;
}
