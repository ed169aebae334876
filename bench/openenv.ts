/**
 * The OpenEnv server under load, on the loopback interface: step latency and throughput by number of sessions, beside the sandbox's own time.
 *
 * Bounded: about 100 s, at most 512 sockets, 127.0.0.1 only. Run: npx tsx bench/openenv.ts [--seconds N]. Not guaranteed: quiet cores; the
 * sandbox alone is measured first and last, so that a change of load shows.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { openRunner } from "../src/sandbox/index.ts";
import { freshComment, type Load, LoadedServer, percentile, type Reply } from "./scale/load.ts";

const { values: options } = parseArgs({ options: { seconds: { type: "string", default: "6" } } });
const phaseMs = Number(options.seconds) * 1000;
const server = await LoadedServer.start();
const { sandbox, workers, headers, url } = server;

/** The sandbox alone, same kind of program, as many at once as there are workers, no server. */
async function sandboxAlone(): Promise<void> {
  const { observation } = (await (await fetch(`${url}/reset`, { method: "POST", headers, body: '{"index":0}' })).json()) as Reply;
  const code = observation.listing.replace(/^L \d+ /gm, "");
  const tests = { kind: "asserts" as const, setup: "", asserts: observation.tests.split("\n") as string[] };
  await using runner = await openRunner({ backend: sandbox as "native" | "pyodide", workers, selfTest: false });
  const run = () => runner.run({ program: `${freshComment()}\n${code}`, tests });
  await Promise.all(Array.from({ length: workers * 2 }, run));
  const durations: number[] = [];
  const started = performance.now();
  const serial = async (): Promise<void> => {
    while (performance.now() - started < phaseMs / 2) {
      const sent = performance.now();
      await run();
      durations.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: workers }, serial));
  const perSecond = durations.length / ((performance.now() - started) / 1000);
  durations.sort((a, b) => a - b);
  const [p50, p99] = [percentile(durations, 0.5), percentile(durations, 0.99)];
  console.log(`sandbox alone: ${perSecond.toFixed(0)} runs/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}

const row = (cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : 0) : cell)).join(" | ")} |`);

console.log(`${cpus().length} cores, ${sandbox} sandbox, ${workers} workers; ${phaseMs / 1000} s a row\n`);
await sandboxAlone();
const loads: readonly Load[] = [
  { sessions: 1 },
  { sessions: 2 },
  { sessions: 16 },
  { sessions: 128 },
  { sessions: 512 },
  { sessions: 64, thinkMs: 2000 },
  { sessions: 512, thinkMs: 8000 },
  { sessions: 1, cached: true },
  { sessions: 128, cached: true },
];
console.log();
row(["sessions", "think ms", "verdicts from cache", "steps/s", "p50 ms", "p99 ms", "beside queue and sandbox p50 ms", "server MiB"]);
row(Array.from({ length: 8 }, () => "---"));
for (const load of loads) {
  const { sessions, thinkMs, cached, stepsPerSecond, p50, p99, overheadP50, serverMb } = await server.play(load, phaseMs);
  row([`${sessions}`, `${thinkMs ?? 0}`, cached ? "all" : "none", stepsPerSecond, p50, p99, overheadP50, serverMb]);
}
console.log();
await sandboxAlone();

// Four sessions of a light client beside 128 of a heavy one: under a name of its own, and under the heavy one's.
console.log("\n4 light sessions beside 128 heavy ones:");
for (const client of ["light", "heavy"]) {
  const [light, heavy] = await Promise.all([
    server.play({ sessions: 4, client }, phaseMs),
    server.play({ sessions: 128, client: "heavy" }, phaseMs),
  ]);
  console.log(
    `  ${client === "light" ? "own name " : "same name"}: light p50 ${light.p50.toFixed(0)} ms, heavy p50 ${heavy.p50.toFixed(0)} ms`,
  );
}
const status = await server.status();
console.log(`\nafter all clients left: ${status.active_sessions} sessions, ${status.running} running, ${status.queued} queued`);
await server.stop();
