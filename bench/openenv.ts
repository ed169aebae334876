/**
 * The OpenEnv server under load, on the loopback interface: step latency and throughput by number of sessions, beside the sandbox's own time.
 *
 * The server is a process of its own (`coe serve openenv`); this process plays the clients. Every step adds a comment that no other step
 * adds, so that no verdict comes from the cache, except in the rows that say so. Bounded: about 100 s, at most 512 sockets, 127.0.0.1 only.
 * Run: npx tsx bench/openenv.ts [--json FILE]. Not guaranteed: clients cost nothing; they share the machine's cores with the server.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { WebSocket } from "ws";
import { openRunner, runAll } from "../src/sandbox/index.ts";

const { values: options } = parseArgs({ options: { json: { type: "string" }, seconds: { type: "string", default: "7" } } });
const phaseMs = Number(options.seconds) * 1000;
const token = `bench-${process.pid}-${"x".repeat(16)}`;

const server = spawn(
  process.execPath,
  ["--import", "tsx", "src/cli/main.ts", "serve", "openenv", "--tasks", "generated:40", "--variants", "1", "--port", "0", "--json"].concat([
    "--token-env",
    "COE_BENCH_TOKEN",
    "--requests-per-second",
    "100000",
    "--max-turns",
    "1000",
    "--corruptions",
    "1",
  ]),
  { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, COE_BENCH_TOKEN: token } },
);
process.on("exit", () => server.kill());
const [ready] = (await once(createInterface(server.stdout), "line")) as [string];
const { url, sandbox, workers } = JSON.parse(ready) as { url: string; sandbox: string; workers: number };
const headers = { authorization: `Bearer ${token}` };

type Reply = ReturnType<typeof JSON.parse>;

/** One session: sends a request, awaits its reply. */
class Session {
  readonly #socket: WebSocket;
  #resolve: ((reply: Reply) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#resolve?.(JSON.parse(data.toString())));
  }

  static async open(client: string): Promise<Session> {
    const socket = new WebSocket(`${url.replace("http", "ws")}/ws?client=${client}`, { headers, perMessageDeflate: false });
    await once(socket, "open");
    return new Session(socket);
  }

  async ask(message: unknown): Promise<Reply> {
    const reply = new Promise<Reply>((resolve) => {
      this.#resolve = resolve;
    });
    this.#socket.send(JSON.stringify(message));
    const answer = await reply;
    if (answer.type === "error") throw new Error(JSON.stringify(answer.data));
    return answer.data;
  }

  close(): void {
    this.#socket.terminate();
  }
}

let unique = 0;

interface Load {
  readonly sessions: number;
  readonly thinkMs?: number;
  readonly cached?: boolean;
  readonly client?: string;
}

interface Measured extends Load {
  readonly stepsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Outside the queue and the sandbox: protocol, editor, event loops of server and clients. */
  readonly overheadP50: number;
  readonly serverMb: number;
}

const at = (values: readonly number[], p: number): number =>
  values[Math.min(values.length - 1, Math.floor(p * values.length))] ?? Number.NaN;

/** Plays `load` for `durationMs`; the first fifth is warm-up. */
async function play(load: Load, durationMs = phaseMs): Promise<Measured> {
  const { sessions, thinkMs = 0, cached = false, client = "bench" } = load;
  const open = await Promise.all(Array.from({ length: sessions }, () => Session.open(client)));
  await Promise.all(open.map((session, i) => session.ask({ type: "reset", data: { index: i % 40 } })));
  const started = performance.now();
  const counted = started + durationMs / 5;
  const end = started + durationMs;
  const latencies: number[] = [];
  const overheads: number[] = [];
  await Promise.all(
    open.map(async (session, i) => {
      if (thinkMs > 0) await new Promise((resolve) => setTimeout(resolve, (thinkMs * i) / sessions));
      for (let turn = 0; performance.now() < end; turn++) {
        if (turn % 10 === 9) await session.ask({ type: "reset", data: { index: i % 40 } });
        if (thinkMs > 0) await new Promise((resolve) => setTimeout(resolve, thinkMs));
        const command = cached ? `ADDL 1 >>># ${turn % 10}` : `ADDL 1 >>># ${unique++}`;
        const sent = performance.now();
        const { observation } = await session.ask({ type: "step", data: { command } });
        const now = performance.now();
        if (sent < counted || now > end) continue;
        latencies.push(now - sent);
        overheads.push(now - sent - observation.metadata.run_ms);
      }
    }),
  );
  for (const session of open) session.close();
  latencies.sort((a, b) => a - b);
  overheads.sort((a, b) => a - b);
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"));
  return {
    ...load,
    stepsPerSecond: latencies.length / ((durationMs * 0.8) / 1000),
    p50: at(latencies, 0.5),
    p99: at(latencies, 0.99),
    overheadP50: at(overheads, 0.5),
    serverMb: Number(memory?.[1] ?? 0) / 1024,
  };
}

const row = (cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : 0) : cell)).join(" | ")} |`);

// The sandbox alone, same programs and concurrency, no server.
async function sandboxAlone(): Promise<{ perSecond: number; serviceMs: number[] }> {
  const { observation } = (await (await fetch(`${url}/reset`, { method: "POST", headers, body: '{"index":0}' })).json()) as Reply;
  const code = observation.listing.replace(/^L \d+ /gm, "");
  const tests = { kind: "asserts" as const, setup: "", asserts: observation.tests.split("\n") as string[] };
  await using runner = await openRunner({ backend: sandbox as "native", workers, selfTest: false });
  const durations: number[] = [];
  const until = performance.now() + phaseMs;
  const serial = async (): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now();
      await runner.run({ program: `# ${unique++}\n${code}`, tests });
      durations.push(performance.now() - started);
    }
  };
  for await (const _ of runAll(runner, [{ program: code, tests }])) break;
  const started = performance.now();
  await Promise.all(Array.from({ length: workers }, serial));
  const seconds = (performance.now() - started) / 1000;
  durations.sort((a, b) => a - b);
  return { perSecond: durations.length / seconds, serviceMs: Array.from({ length: 101 }, (_, q) => at(durations, q / 100)) };
}

console.log(`${cpus().length} cores, ${sandbox} sandbox, ${workers} workers; ${phaseMs / 1000} s a row\n`);
const alone = await sandboxAlone();
console.log(
  `sandbox alone: ${alone.perSecond.toFixed(0)} runs/s, p50 ${alone.serviceMs[50]?.toFixed(1)} ms, p99 ${alone.serviceMs[99]?.toFixed(1)} ms\n`,
);

const loads: readonly Load[] = [
  { sessions: 1 },
  { sessions: 2 },
  { sessions: 16 },
  { sessions: 128 },
  { sessions: 512 },
  { sessions: 64, thinkMs: 1000 },
  { sessions: 256, thinkMs: 1000 },
  { sessions: 512, thinkMs: 4000 },
  { sessions: 1, cached: true },
  { sessions: 128, cached: true },
];
row(["sessions", "think ms", "cache", "steps/s", "p50 ms", "p99 ms", "beside the sandbox p50 ms", "server MiB"]);
row(Array.from({ length: 8 }, () => "---"));
const points: Measured[] = [];
for (const load of loads) {
  const point = await play(load);
  points.push(point);
  row([
    `${point.sessions}`,
    `${point.thinkMs ?? 0}`,
    point.cached ? "hits" : "none",
    point.stepsPerSecond,
    point.p50,
    point.p99,
    point.overheadP50,
    point.serverMb,
  ]);
}

// Four sessions of a light client beside 128 of a heavy one: under a name of its own, and under the heavy one's.
console.log("\n4 light sessions beside 128 heavy ones:");
for (const client of ["light", "heavy"]) {
  const [light, heavy] = await Promise.all([play({ sessions: 4, client }), play({ sessions: 128, client: "heavy" })]);
  console.log(
    `  ${client === "light" ? "own name " : "same name"}: light p50 ${light.p50.toFixed(0)} ms, heavy p50 ${heavy.p50.toFixed(0)} ms`,
  );
}
const status = (await (await fetch(`${url}/status`, { headers })).json()) as Reply;
console.log(`\nafter all clients left: ${status.active_sessions} sessions, ${status.running} running, ${status.queued} queued`);
server.kill("SIGINT");
await once(server, "exit");
if (options.json) writeFileSync(options.json, `${JSON.stringify({ cores: cpus().length, sandbox, workers, alone, points }, null, 1)}\n`);
