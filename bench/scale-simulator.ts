/**
 * From one machine to 1,000 GPUs, simulated: first the simulator is held to this machine's measured throughput, then it extrapolates.
 *
 * Runs on the measurement in bench/scale/measured.json, or makes a new one with --measure (about 60 s, loopback only). Exits 1 when a
 * prediction is off by more than 15%. Same seed, same figures. What is assumed of GPUs stands in bench/scale/training-model.ts.
 * Run: npx tsx bench/scale-simulator.ts [--measure] [--seed N]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Rng } from "../src/base/index.ts";
import { LoadedServer, percentile } from "./scale/load.ts";
import { simulateServer } from "./scale/server-model.ts";
import { type Cluster, models, type Outcome, runner, simulateTraining, type Workload, workload } from "./scale/training-model.ts";

const { values: options } = parseArgs({
  options: { measure: { type: "boolean", default: false }, seed: { type: "string", default: "1" } },
});
const seed = Number(options.seed);
const file = new URL("scale/measured.json", import.meta.url);

interface Point {
  readonly sessions: number;
  readonly thinkMs: number;
  readonly stepsPerSecond: number;
}
interface Measurement {
  readonly workers: number;
  readonly sandbox: string;
  /** In the sandbox with one session: 101 quantiles. */
  readonly serviceMs: readonly number[];
  /** How many times as long a run takes with as many sessions as workers. */
  readonly slowdown: number;
  readonly overheadMs: number;
  readonly points: readonly Point[];
}

const loads = [
  { sessions: 4, thinkMs: 0 },
  { sessions: 32, thinkMs: 0 },
  { sessions: 256, thinkMs: 0 },
  { sessions: 8, thinkMs: 400 },
  { sessions: 32, thinkMs: 800 },
];

/** Service times and throughputs in turn, several rounds, so that what else runs on the machine falls on all alike. */
async function measure(rounds = 4, phaseMs = 2000): Promise<Measurement> {
  const server = await LoadedServer.start();
  const single: number[] = [];
  const full: number[] = [];
  const overheads: number[] = [];
  const sums = loads.map(() => 0);
  await server.play({ sessions: server.workers }, phaseMs);
  for (let round = 0; round < rounds; round++) {
    for (const [i, load] of loads.entries()) {
      const one = await server.play({ sessions: 1 }, phaseMs / 4);
      single.push(...one.runMs);
      overheads.push(one.overheadP50);
      full.push(...(await server.play({ sessions: server.workers }, phaseMs / 4)).runMs);
      sums[i]! += (await server.play(load, phaseMs)).stepsPerSecond / rounds;
    }
  }
  await server.stop();
  single.sort((a, b) => a - b);
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    workers: server.workers,
    sandbox: server.sandbox,
    serviceMs: Array.from({ length: 101 }, (_, q) => Number(percentile(single, (q + 0.5) / 101).toFixed(2))),
    slowdown: Number((mean(full) / mean(single)).toFixed(3)),
    overheadMs: Number(mean(overheads).toFixed(2)),
    points: loads.map((load, i) => ({ ...load, stepsPerSecond: Number(sums[i]!.toFixed(1)) })),
  };
}

if (options.measure) writeFileSync(file, `${JSON.stringify(await measure())}\n`);
const measured = JSON.parse(readFileSync(file, "utf8")) as Measurement;

const line = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
const rule = (columns: number): void => line(Array.from({ length: columns }, () => "---"));

const meanMs = measured.serviceMs.reduce((a, b) => a + b, 0) / measured.serviceMs.length;
console.log(
  `one machine, ${measured.workers} workers (${measured.sandbox}), a run ${meanMs.toFixed(1)} ms by itself, ${measured.slowdown} times that with all workers, ${measured.overheadMs} ms outside the sandbox\n`,
);
line(["sessions", "think ms", "measured steps/s", "simulated", "off"]);
rule(5);
let worst = 0;
for (const { sessions, thinkMs, stepsPerSecond } of measured.points) {
  const simulated = simulateServer({ ...measured, sessions, thinkMs }, new Rng(seed)).stepsPerSecond;
  const off = simulated / stepsPerSecond - 1;
  worst = Math.max(worst, Math.abs(off));
  line([sessions, thinkMs, stepsPerSecond.toFixed(1), simulated.toFixed(1), `${(off * 100).toFixed(0)}%`]);
}
console.log(`\nworst: ${(worst * 100).toFixed(0)}% (limit 15%)\n`);

/** A core's time for a verdict: as measured with one run at a time. */
const base = { serviceMs: measured.serviceMs, lossChance: 1e-4, lostSeconds: 5, maxLag: 1 };

/** The outcome under the best split of the GPUs between sampling and training, for asynchronous rollouts. */
function best(cluster: Omit<Cluster, "samplingShare">, load: Workload, steps: number): Outcome {
  const shares = cluster.mode === "synchronous" ? [1] : [0.2, 0.3, 0.4, 0.5];
  const outcomes = shares.map((samplingShare) => simulateTraining({ ...cluster, samplingShare }, load, new Rng(seed), steps));
  return outcomes.reduce((a, b) => (b.secondsPerStep < a.secondsPerStep ? b : a));
}
const hours = (seconds: number): string => ((seconds * 1000) / 3600).toFixed(seconds < 36 ? 1 : 0);

console.log(`cores a GPU keeps busy (${workload.episodes} episodes an update on 8 GPUs, cores without limit)\n`);
line(["model", "mode", "verdicts/s a GPU", "cores a GPU", "s an update", "GPU in use", "hours per 1,000 updates", "$ per 1,000 updates"]);
rule(8);
for (const model of models) {
  for (const mode of ["synchronous", "asynchronous"] as const) {
    const cores = 2000;
    const out = best({ ...base, model, mode, gpus: 8, cores }, workload, 10);
    const busy = (out.coreBusy * cores) / 8;
    const paid = Math.ceil(busy * 8 * 1.5); // half as many again, for bursts
    const dollars = out.dollarsPer1000Steps - ((cores - paid) * runner.dollarsPerCoreHour * out.secondsPerStep * 1000) / 3600;
    line([
      model.name,
      mode,
      (out.verdictsPerSecond / 8).toFixed(0),
      busy.toFixed(1),
      out.secondsPerStep.toFixed(1),
      `${(out.gpuBusy * 100).toFixed(0)}%`,
      hours(out.secondsPerStep),
      dollars.toFixed(0),
    ]);
  }
}

console.log("\nwhere the curve bends: updates an hour by runner cores (1B, 8 GPUs)\n");
const coreCounts = [2, 4, 8, 16, 32, 64, 128];
line(["mode", ...coreCounts.map((cores) => `${cores} cores`)]);
rule(coreCounts.length + 1);
for (const mode of ["synchronous", "asynchronous"] as const) {
  const hourly = (cores: number): string => {
    const out = best({ ...base, model: models[0]!, mode, gpus: 8, cores }, workload, 10);
    return (3600 / out.secondsPerStep).toFixed(0);
  };
  line([mode, ...coreCounts.map(hourly)]);
}

console.log("\nfrom 2 to 1,000 GPUs: updates an hour, share of time with work on the GPU (16 cores a GPU for 1B, 8 for 3B, 4 for 8B)\n");
const gpuCounts = [2, 8, 32, 128, 1000];
line(["model", "mode", "batch", ...gpuCounts.map((gpus) => `${gpus} GPUs`)]);
rule(gpuCounts.length + 3);
for (const [m, model] of models.entries()) {
  for (const mode of ["synchronous", "asynchronous"] as const) {
    for (const grow of [false, true]) {
      const cells = gpuCounts.map((gpus) => {
        const load = { ...workload, episodes: grow ? 64 * gpus : workload.episodes };
        const out = best({ ...base, model, mode, gpus, cores: gpus * [16, 8, 4][m]! }, load, grow && gpus > 100 ? 1 : 6);
        return `${(3600 / out.secondsPerStep).toFixed(0)} (${(out.gpuBusy * 100).toFixed(0)}%)`;
      });
      line([model.name, mode, grow ? "64 episodes a GPU" : `${workload.episodes} episodes`, ...cells]);
    }
  }
}
process.exitCode = worst > 0.15 ? 1 : 0;
