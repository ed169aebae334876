/** `coe rl`: reinforcement learning with verifiable rewards of an adapter that was fine-tuned before. */
import { InputError } from "../../base/index.ts";
import { readTrainedPrompt, rolloutSettings, type TrainedPrompt } from "../../episode/index.ts";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { openSource, type Task, tasksOf } from "../../tasks/index.ts";
import {
  digestOfModel,
  digestOfTasks,
  type HeldOutTasks,
  heldOutSolveRate,
  openLocalBackend,
  problemKey,
  type RlConfig,
  rlConfig,
  selectHeldOut,
  trainRl,
} from "../../train/index.ts";
import { addConfigFlags, readConfig } from "../config-flags.ts";
import type { Register } from "../program.ts";
import { addBackendFlags, type BackendFlags, digestOfTarget, initialWeights, openTargetBackend, tinkerTarget } from "../tinker.ts";
import { addStageOptions, modelFolder, runStage, type StageOptions, threadsOf, warnOfOverlap } from "../training.ts";
import { withWallTime } from "../wall-time.ts";

export const register: Register = (program) => {
  const command = program
    .command("rl")
    .description(
      "Reinforcement learning with verifiable rewards: groups of episodes on broken programs, rewards by running their tests, per-turn " +
        "advantages, a KL term against the SFT model. Killed or stopped at any moment, the same command goes on.",
    );
  addConfigFlags(addBackendFlags(addStageOptions(command, "rl")), rlConfig)
    .addHelpText(
      "after",
      `
Advantage estimators: per-turn (default), process, episode (plain GRPO), rloo, dr-grpo; docs/TRAINING.md has their formulas.

Examples:
  $ coe rl --model runs/base --adapter runs/sft --tasks tasks.jsonl --steps 100 --run runs/rl
  $ coe rl --model base --adapter runs/sft --tasks faults.jsonl --clip-high 0.28 --curriculum.enabled --overlap
  $ coe rl --config configs/quick/rl.toml
  $ coe rl --backend tinker --base-url http://127.0.0.1:8000 --model meta-llama/Llama-3.2-1B --tokenizer llama-1b --adapter runs/sft --tasks tasks.jsonl`,
    )
    .action(rl);
};

/** Verdicts kept in memory; a task's few states come up again and again. */
const cacheSize = 100_000;

async function rl(options: StageOptions & BackendFlags & Record<string, unknown>): Promise<void> {
  const config = await readConfig(rlConfig, options);
  const target = await tinkerTarget(options, config.model);
  const initial = target && (await initialWeights(config.adapter));
  if (target && config.temperature !== 1)
    throw new InputError(
      `temperature must be 1 with --backend tinker, got ${config.temperature}; servers differ in what log-probabilities mean at others`,
    );
  if (target?.dialect === "skyrl-jax" && config.overlap)
    throw new InputError(
      "--overlap needs the weights of a snapshot beside those in training; SkyRL's JAX back end holds one set: leave it out",
    );
  const model = target ? config.model : await modelFolder(config.model);
  const adapter = initial === config.adapter ? initial : await modelFolder(config.adapter);
  const prompt = config.prompt ?? (await readTrainedPrompt(adapter));
  if (!prompt && initial === adapter)
    throw new InputError(
      `${adapter} doesn't say how it was prompted in fine-tuning; give --prompt.instruction as it was there (default of coe sft: compact), or name the run's folder with --adapter`,
    );
  await using runner = await openRunner({ cacheSize });
  const tasks = await readTasks(config.tasks, runner);
  const heldOut = await readHeldOut(config, tasks, runner);
  process.stderr.write(`${tasks.length} broken programs; Python ${runner.backend.python} by ${runner.backend.name}\n`);
  await runStage({
    options,
    identity: {
      stage: "rl",
      config,
      inputs: {
        model: await (target ? digestOfTarget(target) : digestOfModel(model)),
        adapter: initial ?? (await digestOfModel(adapter)),
        tasks: digestOfTasks(tasks),
        ...(heldOut && { "eval.tasks": digestOfTasks(heldOut.tasks) }),
      },
    },
    metrics: [
      "reward",
      "solve_rate",
      ...(heldOut ? [heldOutSolveRate.metric] : []),
      "turns/mean",
      "episodes/exit_share",
      "kl",
      "entropy",
      "loss",
      "sampling/logp_difference_mean",
    ],
    train: async (run, hooks) => {
      await using backend =
        target && initial !== undefined
          ? await openTargetBackend(target, {
              initial,
              seed: config.seed,
              contextLength: config.contextLength,
              ...(prompt && { prompt }),
              logger: hooks.logger,
            })
          : await openLocalBackend({
              model,
              train: { kind: "adapter", folder: adapter },
              ...(prompt && { prompt }),
              tokensPerPass: config.tokensPerPass,
              episodes: Math.min(config.concurrency, config.groupsPerStep * config.groupSize),
              episodeTokens: config.contextLength,
              ...threadsOf(options),
            });
      const grammar = config.grammar && backend.obeysGrammar !== false;
      if (config.grammar && !grammar) hooks.logger.warn("this Tinker server knows no grammar: commands are sampled freely");
      const step = await trainRl({
        config,
        backend,
        runner: withWallTime(runner, config.wallMs),
        tasks,
        ...(heldOut && { heldOut }),
        settings: settingsOf({ ...config, grammar }, prompt),
        run,
        ...hooks,
      });
      return { step, steps: config.steps };
    },
  });
}

function settingsOf(config: RlConfig, prompt: TrainedPrompt | undefined) {
  return rolloutSettings({
    ...prompt,
    arm: config.arm,
    maxTurns: config.maxTurns,
    contextTokens: config.contextLength,
    maxTokens: config.maxTokens,
    answerTokens: config.answerTokens,
    temperature: config.temperature,
    grammar: config.grammar,
    redraws: config.redraws,
    redrawFaults: config.redrawFaults,
    knownNames: config.knownNames,
    persist: config.persist,
    takeBack: config.takeBack,
    rewards: config.rewards,
    format: "trace",
  });
}

async function readHeldOut(config: RlConfig, trained: readonly Task[], runner: Runner): Promise<HeldOutTasks | undefined> {
  if (!config.eval) return undefined;
  const all = await readTasks(config.eval.tasks, runner);
  if (all.length === 0) throw new InputError(`${config.eval.tasks.join(", ")} holds no task to measure on`);
  warnOfOverlap(new Set(trained.map(problemKey)), new Set(all.map(problemKey)));
  return { ...config.eval, tasks: selectHeldOut(all, config.eval.maxTasks) };
}

async function readTasks(sources: readonly string[], runner: Runner): Promise<Task[]> {
  const tasks = new Map<string, Task>();
  for (const source of sources)
    for (const task of tasksOf(await openSource(source, { purpose: "train", runner }))) tasks.set(task.id, task);
  return [...tasks.values()];
}
