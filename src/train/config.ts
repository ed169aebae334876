/**
 * The configurations of the training stages: one schema each gives type, defaults, flags, help and the saved JSON.
 *
 * Defaults are the paper's where it states them (arXiv 2507.05065) and marked where they are a choice. Unknown keys are
 * errors. Not guaranteed: that any setting suits a given model; configs/ holds those that were run.
 */
import { z } from "zod";
import { armNames, rewardSchema, trainedPromptSchema } from "../episode/index.ts";
import { advantageEstimators } from "./advantages.ts";

const optimiser = z
  .strictObject({
    learningRate: z.number().positive().default(5e-4).describe("peak learning rate"),
    schedule: z.enum(["constant", "linear", "cosine"]).default("cosine").describe("shape of the learning rate after warm-up"),
    warmupSteps: z.int().min(0).default(20).describe("steps of linear warm-up"),
    finalRatio: z.number().min(0).max(1).default(0.1).describe("learning rate at the end, as a share of the peak"),
    beta1: z.number().min(0).lt(1).default(0.9).describe("AdamW's first decay"),
    beta2: z.number().min(0).lt(1).default(0.95).describe("AdamW's second decay"),
    epsilon: z.number().positive().default(1e-8).describe("AdamW's epsilon"),
    weightDecay: z.number().min(0).default(0).describe("AdamW's decoupled weight decay"),
    maxGradNorm: z.number().min(0).default(1).describe("global norm at which gradients are clipped, 0 for none"),
  })
  .prefault({});

const lora = z
  .strictObject({
    rank: z.int().min(1).max(512).default(16).describe("rank of the adapter"),
    alpha: z.number().positive().default(32).describe("scale of the adapter: weights change by alpha/rank · A·B"),
    targets: z.array(z.string()).default([]).describe("linear layers that get an adapter (q_proj, v_proj, …); none named = all"),
  })
  .prefault({});

const run = {
  seed: z.int().min(0).default(1).describe("seed of everything random in the run"),
  saveEvery: z.int().min(1).default(50).describe("steps between checkpoints"),
  keepCheckpoints: z
    .int()
    .min(1)
    .default(2)
    .describe("newest checkpoints kept; with held-out data the best of those measured (eval_loss, eval_solve_rate), too"),
};

const contextLength = z.int().min(64).max(131_072).default(2_048).describe("longest sequence, tokens");

const tokensPerPass = z
  .int()
  .min(64)
  .default(1_024)
  .describe("tokens per forward and backward pass, padding included; about 1,024 suits a CPU's caches");

/** When held-out data or tasks are measured. */
const due = (what: "data" | "tasks", every: number) => ({
  every: z.int().min(1).default(every).describe(`steps between measurements of held-out ${what}; there is one after the last step, too`),
  onStart: z.boolean().default(false).describe(`measure held-out ${what} before the first step, too`),
});

/** Data that is never trained on. Absent: a run and its configuration are as if this section didn't exist. */
const heldOut = z
  .strictObject({
    data: z
      .array(z.string())
      .min(1)
      .describe("held-out data, read as data is; its loss is measured while training (eval_loss), training itself is the same without"),
    ...due("data", 100),
    sequences: z.int().min(1).default(128).describe("held-out sequences measured, at most: the same each time, and for every seed"),
  })
  .optional();

/** Tasks that are never trained on. Absent: a run and its configuration are as if this section didn't exist. */
const heldOutTasks = z
  .strictObject({
    tasks: z
      .array(z.string())
      .min(1)
      .describe("held-out tasks; their solve rate is measured while training, training itself is the same without"),
    ...due("tasks", 25),
    maxTasks: z.int().min(1).default(64).describe("held-out tasks played, at most: the same each time, and for every seed"),
    samples: z.int().min(1).default(2).describe("episodes per held-out task"),
  })
  .optional();

/** How tasks are put to the policy; kept beside the weights, so that whoever samples asks the same way. */
const prompt = trainedPromptSchema.prefault({});

/** `coe pretrain`: all weights of a model, on text. */
export const pretrainConfig = z.strictObject({
  ...run,
  model: z.string().default("").describe("folder of an initialised checkpoint (coe model init)"),
  initFrom: z
    .string()
    .default("")
    .describe(
      "go on from this instead: a run's folder (its newest checkpoint) or a checkpoint; the optimiser's moments go along, the schedule is new",
    ),
  data: z
    .array(z.string())
    .min(1)
    .describe("sources: text files, folders of .py files, JSONL with a `text` field, demonstrations, problems (MBPP, generated)"),
  weights: z.array(z.number()).default([]).describe("share of the windows of each source; none given = by size"),
  arms: z.array(z.enum(armNames)).min(1).default(["chain-of-edits"]).describe("forms in which demonstrations are shown, in turn"),
  readWeight: z.number().min(0).max(1).default(1).describe("weight of what demonstrations only show, beside 1 for what the policy writes"),
  prompt,
  contextLength: contextLength.default(512),
  batchSize: z.int().min(1).default(16).describe("windows per step"),
  tokensPerPass,
  steps: z.int().min(1).default(1_000).describe("optimiser steps"),
  eval: heldOut,
  optimiser,
});

/** `coe sft`: supervised fine-tuning of an adapter, loss on what the policy has to write only. */
export const sftConfig = z.strictObject({
  ...run,
  model: z.string().describe("folder of the base checkpoint"),
  initFrom: z
    .string()
    .default("")
    .describe(
      "go on training this adapter (an SFT run or a checkpoint of one) with a new schedule, instead of a fresh one; its rank and layers stay",
    ),
  arm: z.enum(armNames).default("chain-of-edits").describe("what is taught"),
  data: z.array(z.string()).min(1).describe("demonstrations (coe demos), or s1K-style reasoning traces, as JSONL"),
  exitShare: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("share of the chain-of-edits demonstrations with their last state and EXIT; less saves reading a program for one easy word"),
  prompt,
  contextLength,
  batchSize: z.int().min(1).default(32).describe("sequences per step"),
  bucketBatches: z
    .int()
    .min(1)
    .default(8)
    .describe("so many batches at a time are sorted by length together, for speed; 1 = fully random batches"),
  tokensPerPass,
  steps: z.int().min(1).default(500).describe("optimiser steps"),
  eval: heldOut,
  lora,
  optimiser,
});

/** `coe rl`: reinforcement learning with verifiable rewards, per-turn advantages by default. */
export const rlConfig = z.strictObject({
  ...run,
  model: z.string().describe("folder of the base checkpoint, or a pretraining run"),
  adapter: z.string().describe("the SFT adapter to start from, or an SFT run; also the reference of the KL term"),
  arm: sftConfig.shape.arm,
  tasks: z.array(z.string()).min(1).describe("broken programs: files of tasks (coe tasks corrupt, coe faults) or demonstrations"),
  prompt: z
    .strictObject({
      instruction: trainedPromptSchema.shape.instruction
        .unwrap()
        .describe("as the adapter's fine-tuning had it; needed where nothing beside the adapter says it (prompt.json), as with tinker://…"),
      testChars: trainedPromptSchema.shape.testChars.describe("most characters of tests in the prompt, goes with prompt.instruction"),
    })
    .optional(),
  contextLength,
  steps: z.int().min(1).default(100).describe("batches of rollouts"),
  groupSize: z.int().min(2).default(4).describe("episodes per task (paper: 4)"),
  groupsPerStep: z.int().min(1).default(16).describe("tasks per batch of rollouts"),
  updatesPerStep: z.int().min(1).default(1).describe("optimiser steps per batch of rollouts; the batch is split between them"),
  epochsPerStep: z.int().min(1).default(1).describe("passes over each batch of rollouts"),
  maxTurns: z.int().min(1).max(100).default(10).describe("turns per episode (paper: 10)"),
  temperature: z.number().positive().default(1).describe("sampling temperature"),
  maxTokens: z.int().min(4).default(96).describe("tokens in one command"),
  answerTokens: z.int().min(16).default(512).describe("tokens in one answer of the direct-answer and chain-of-thought arms"),
  wallMs: z
    .int()
    .min(1)
    .default(5_000)
    .describe("time limit of a run of the tests, milliseconds; what hangs costs this much and counts as failed"),
  grammar: z.boolean().default(true).describe("sample only commands that parse and apply"),
  redraws: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe("draw a command that changes nothing, or was tried in this state before, again up to so often"),
  redrawFaults: z.boolean().default(false).describe("with redraws: draw again, too, what leaves syntax errors or names that nothing binds"),
  knownNames: z.boolean().default(false).describe("with grammar: names are held to those of the task and of Python, and single letters"),
  persist: z.boolean().default(false).describe("leave EXIT out of the grammar while tests fail"),
  takeBack: z
    .boolean()
    .default(false)
    .describe(
      "an edit that is no progress (tests passed, stage reached, visible faults) has to be taken back by the next command; needs grammar",
    ),
  rewards: rewardSchema
    .extend({ inapplicable: z.number().default(-0.5).describe("a command that can't be applied (the paper is silent: as malformed)") })
    .prefault({}),
  advantages: z.enum(advantageEstimators).default("per-turn").describe("estimator of advantages"),
  zeroVariance: z.enum(["drop", "keep"]).default("drop").describe("groups in which all episodes earned the same"),
  clipLow: z.number().min(0).max(1).default(0.2).describe("the ratio is clipped at 1 − this (paper: 0.2)"),
  clipHigh: z.number().min(0).default(0.2).describe("the ratio is clipped at 1 + this (paper: 0.2)"),
  klCoefficient: z.number().min(0).default(0.01).describe("weight of the KL term against the SFT model (paper: 0.01)"),
  curriculum: z
    .strictObject({
      enabled: z.boolean().default(false).describe("draw tasks by observed solve rate"),
      target: z.number().min(0).max(1).default(0.5).describe("solve rate that is drawn most"),
      floor: z.number().positive().max(1).default(0.1).describe("least weight of a task"),
    })
    .prefault({}),
  eval: heldOutTasks,
  overlap: z.boolean().default(false).describe("sample the next batch while training on this one: faster, one batch off-policy"),
  concurrency: z.int().min(1).default(64).describe("episodes under way at once"),
  tokensPerPass,
  optimiser: optimiser
    .unwrap()
    .extend({
      learningRate: z.number().positive().default(1e-4).describe("peak learning rate"),
      schedule: z.enum(["constant", "linear", "cosine"]).default("constant"),
    })
    .prefault({}),
});

export type PretrainConfig = z.infer<typeof pretrainConfig>;
export type SftConfig = z.infer<typeof sftConfig>;
export type RlConfig = z.infer<typeof rlConfig>;
