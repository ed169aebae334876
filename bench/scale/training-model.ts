/**
 * RL at scale as a simulation: sampling GPUs, trainer GPUs, runner cores; synchronous or asynchronous rollouts.
 *
 * A decoding step of a GPU takes t0 + Σ (t1 + p·c/n) over the sequences in it: t0 reads the weights once, t1 is a sequence's own share, and
 * its p tokens of new state (c each) are read in pieces over the n steps of its turn. Drawn: turns of an episode, runner times.
 * Not modelled: the network between machines beyond a constant, KV memory beyond a bound on b, the cost of sending weights beyond a constant.
 */
import type { Rng } from "../../src/base/index.ts";
import { Clock, Station } from "./events.ts";

export interface ModelShape {
  readonly name: string;
  /** Parameters. */
  readonly size: number;
  /** Bytes of keys and values of one token. */
  readonly kvBytes: number;
}

/** Llama 3's shapes: parameters, then layers × 2 × KV heads × head size × 2 bytes. */
export const models: readonly ModelShape[] = [
  { name: "1B", size: 1.24e9, kvBytes: 16 * 2 * 8 * 64 * 2 },
  { name: "3B", size: 3.21e9, kvBytes: 28 * 2 * 8 * 128 * 2 },
  { name: "8B", size: 8.03e9, kvBytes: 32 * 2 * 8 * 128 * 2 },
];

/** An H100 as a serving and training engine gets it to work: assumptions, all in one place. */
export const gpu = {
  bytesPerSecond: 3.35e12 * 0.7,
  flops: 989e12 * 0.4,
  /** Fixed time of a decoding step (launches, sampling), s. */
  stepOverhead: 0.003,
  /** Most sequences in one GPU. */
  slots: 256,
  dollarsPerHour: 2.5,
} as const;

export const runner = { dollarsPerCoreHour: 0.04, networkSeconds: 0.002 } as const;

export interface Workload {
  /** Episodes of one update. */
  readonly episodes: number;
  /** Tokens: opening prompt, new state per turn, command. */
  readonly promptTokens: number;
  readonly stateTokens: number;
  readonly commandTokens: number;
  readonly maxTurns: number;
  /** Chance that a turn is the episode's last. */
  readonly endChance: number;
  /** Share of verdicts known already. */
  readonly cacheHits: number;
}

export const workload: Workload = {
  episodes: 1024,
  promptTokens: 350,
  stateTokens: 140,
  commandTokens: 14,
  maxTurns: 10,
  endChance: 0.18,
  cacheHits: 0.3,
};

export interface Cluster {
  readonly model: ModelShape;
  readonly mode: "synchronous" | "asynchronous";
  readonly gpus: number;
  readonly cores: number;
  /** Measured core time of a verdict in ms; one is drawn for each run. */
  readonly serviceMs: readonly number[];
  /** Chance that a run is lost with its machine and asked for again after `lostSeconds`. */
  readonly lossChance: number;
  readonly lostSeconds: number;
  /** Asynchronous: share of GPUs that sample, and how many updates an episode may lag behind. */
  readonly samplingShare: number;
  readonly maxLag: number;
}

export interface Outcome {
  readonly secondsPerStep: number;
  readonly gpuBusy: number;
  readonly coreBusy: number;
  readonly verdictsPerSecond: number;
  readonly dollarsPer1000Steps: number;
}

/** One sampling GPU: every sequence in it advances one token a step; what does not fit waits. */
class Sampler {
  readonly #clock: Clock;
  readonly #fixed: number;
  readonly #running: { readonly ends: number; readonly share: number; readonly done: () => void }[] = [];
  readonly #waiting: { readonly share: number; readonly done: () => void }[] = [];
  readonly #tokens: number;
  /** Decoding steps done so far, and when that was. */
  #steps = 0;
  #at = 0;
  #shares = 0;
  #version = 0;
  /** Seconds with at least one sequence in it. */
  busy = 0;

  constructor(clock: Clock, fixed: number, tokens: number) {
    this.#clock = clock;
    this.#fixed = fixed;
    this.#tokens = tokens;
  }

  /** Writes one command; `share` is the sequence's part of each step, s. */
  write(share: number, done: () => void): void {
    this.#advance();
    if (this.#running.length >= gpu.slots) this.#waiting.push({ share, done });
    else this.#admit(share, done);
    this.#plan();
  }

  #admit(share: number, done: () => void): void {
    this.#running.push({ ends: this.#steps + this.#tokens, share, done });
    this.#shares += share;
  }

  #advance(): void {
    if (this.#running.length > 0) {
      this.#steps += (this.#clock.now - this.#at) / (this.#fixed + this.#shares);
      this.busy += this.#clock.now - this.#at;
    }
    this.#at = this.#clock.now;
  }

  /** All turns have the same length, so that the first in is the first out. */
  #plan(): void {
    const first = this.#running[0];
    const version = ++this.#version;
    if (!first) return;
    this.#clock.after(Math.max(0, first.ends - this.#steps) * (this.#fixed + this.#shares), () => {
      if (version !== this.#version) return;
      this.#advance();
      this.#running.shift();
      this.#shares = this.#running.length === 0 ? 0 : this.#shares - first.share;
      const next = this.#waiting.shift();
      if (next) this.#admit(next.share, next.done);
      this.#plan();
      first.done();
    });
  }
}

/** Simulates `steps` updates after one of warm-up. */
export function simulateTraining(cluster: Cluster, load: Workload, rng: Rng, steps = 4): Outcome {
  const { model, mode, gpus, cores, serviceMs } = cluster;
  const clock = new Clock();
  const pool = new Station(clock, cores);
  const samplers = mode === "synchronous" ? gpus : Math.max(1, Math.min(gpus - 1, Math.round(gpus * cluster.samplingShare)));
  const trainers = mode === "synchronous" ? gpus : gpus - samplers;
  const meanContext = load.promptTokens + 3 * (load.stateTokens + load.commandTokens);
  const t0 = gpu.stepOverhead + (model.size * 2) / gpu.bytesPerSecond;
  const t1 = (2 * model.size) / gpu.flops + (meanContext * model.kvBytes) / gpu.bytesPerSecond;
  const c = (2 * model.size) / gpu.flops;

  const machines = Array.from({ length: samplers }, () => new Sampler(clock, t0, load.commandTokens));
  const sampled = (): number => machines.reduce((sum, machine) => sum + machine.busy, 0);

  let finished = 0; // episodes waiting for an update
  let tokens = 0; // of those
  let updates = 0;
  let verdicts = 0;
  let trainingBusy = 0;
  let warmedAt = 0;
  let warm = { sampled: 0, trainingBusy: 0, poolBusy: 0, verdicts: 0 };
  let training = false;
  let started = 0;

  const begin = (): void => {
    started++;
    let turns = 1;
    while (turns < load.maxTurns && !rng.chance(load.endChance)) turns++;
    const machine = machines[started % samplers]!;
    let left = turns;
    const turn = (read: number): void => {
      machine.write(t1 + (read * c) / load.commandTokens, () => {
        const judged = (): void => {
          verdicts++;
          left--;
          if (left > 0) turn(load.stateTokens);
          else finish(turns);
        };
        if (rng.chance(load.cacheHits)) clock.after(runner.networkSeconds, judged);
        else {
          const lost = rng.chance(cluster.lossChance) ? cluster.lostSeconds : 0;
          clock.after(runner.networkSeconds + lost, () => pool.serve(rng.pick(serviceMs) / 1000, judged));
        }
      });
    };
    turn(load.promptTokens);
  };

  const finish = (turns: number): void => {
    finished++;
    tokens += load.promptTokens + turns * (load.stateTokens + load.commandTokens);
    update();
    if (mode === "asynchronous") refill();
  };

  const refill = (): void => {
    const behind = (updates + 1 + cluster.maxLag) * load.episodes;
    const inFlight = (): number => started - updates * load.episodes - finished - (training ? load.episodes : 0);
    while (started < behind && inFlight() < samplers * gpu.slots) begin();
  };

  const update = (): void => {
    if (training || finished < load.episodes) return;
    training = true;
    const share = load.episodes / finished;
    const taken = tokens * share;
    finished -= load.episodes;
    tokens -= taken;
    // LoRA: forward and the backward through activations (4 flops a parameter and token), the frozen reference's forward (2).
    const seconds = (taken * 6 * model.size) / gpu.flops / trainers + 0.3; // 0.3 s: optimiser, new weights to the samplers
    trainingBusy += (seconds - 0.3) * trainers;
    clock.after(seconds, () => {
      training = false;
      updates++;
      if (updates === 1) {
        warmedAt = clock.now;
        warm = { sampled: sampled(), trainingBusy, poolBusy: pool.busy, verdicts };
      }
      if (mode === "synchronous") for (let i = 0; i < load.episodes; i++) begin();
      else {
        update();
        refill();
      }
    });
  };

  if (mode === "synchronous") for (let i = 0; i < load.episodes; i++) begin();
  else refill();
  clock.run(Number.MAX_VALUE, () => updates > steps);
  const seconds = clock.now - warmedAt;
  const secondsPerStep = seconds / steps;
  return {
    secondsPerStep,
    gpuBusy: (sampled() - warm.sampled + trainingBusy - warm.trainingBusy) / (seconds * gpus),
    coreBusy: (pool.busy - warm.poolBusy) / (seconds * cores),
    verdictsPerSecond: (verdicts - warm.verdicts) / seconds,
    dollarsPer1000Steps: ((gpus * gpu.dollarsPerHour + cores * runner.dollarsPerCoreHour) * secondsPerStep * 1000) / 3600,
  };
}
