/**
 * `coe serve openenv` as a process of its own and clients that load it, for the benchmarks. Loopback only.
 *
 * Every step adds a comment that no other step adds, so that no verdict comes from the cache, unless a load says `cached`.
 * Not guaranteed: that clients cost nothing; they share the machine's cores with the server.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";

export type Reply = ReturnType<typeof JSON.parse>;

export interface Load {
  readonly sessions: number;
  readonly thinkMs?: number;
  readonly cached?: boolean;
  /** The name under which its runs are queued. */
  readonly client?: string;
}

export interface Measured extends Load {
  readonly stepsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Outside the queue and the sandbox: protocol, editor, event loops of server and clients. */
  readonly overheadP50: number;
  /** In the queue and the sandbox, ms, sorted. */
  readonly runMs: readonly number[];
  readonly serverMb: number;
}

export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;

const tasks = 40;
let unique = 0;

/** A comment that was never in a program before. */
export const freshComment = (): string => `# ${unique++}`;

/** A started server. */
export class LoadedServer {
  readonly url: string;
  readonly sandbox: string;
  readonly workers: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, token: string, about: { url: string; sandbox: string; workers: number }) {
    this.#process = process;
    this.url = about.url;
    this.sandbox = about.sandbox;
    this.workers = about.workers;
    this.headers = { authorization: `Bearer ${token}` };
  }

  static async start(): Promise<LoadedServer> {
    const token = `bench-${process.pid}-${"x".repeat(16)}`;
    const limits = ["--requests-per-second", "100000", "--max-turns", "1000", "--corruptions", "1", "--token-env", "COE_BENCH_TOKEN"];
    const server = spawn(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", "serve", "openenv", "--tasks", `generated:${tasks}`, "--variants", "1"].concat(
        ["--port", "0", "--json"],
        limits,
      ),
      { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, COE_BENCH_TOKEN: token } },
    );
    process.once("exit", () => server.kill());
    const [ready] = (await once(createInterface(server.stdout), "line")) as [string];
    return new LoadedServer(server, token, JSON.parse(ready));
  }

  async status(): Promise<Reply> {
    return (await fetch(`${this.url}/status`, { headers: this.headers })).json();
  }

  async stop(): Promise<void> {
    const gone = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    await gone;
  }

  /** Plays `load`, first as warm-up until every session has stepped, then for `durationMs`. */
  async play(load: Load, durationMs: number): Promise<Measured> {
    const { sessions, thinkMs = 0, cached = false, client = "bench" } = load;
    const open = await Promise.all(Array.from({ length: sessions }, () => Session.open(this, client)));
    const reset = (i: number) => ({ type: "reset", data: { index: cached ? 0 : i % tasks } });
    await Promise.all(open.map((session, i) => session.ask(reset(i))));
    const started = performance.now();
    const counted = started + durationMs / 5 + thinkMs;
    const end = counted + durationMs;
    const latencies: number[] = [];
    const runMs: number[] = [];
    const overheads: number[] = [];
    await Promise.all(
      open.map(async (session, i) => {
        if (thinkMs > 0) await new Promise((resolve) => setTimeout(resolve, (thinkMs * i) / sessions));
        for (let turn = 0; performance.now() < end; turn++) {
          if (turn % 10 === 9) await session.ask(reset(i));
          if (thinkMs > 0 && turn > 0) await new Promise((resolve) => setTimeout(resolve, thinkMs));
          const command = `ADDL 1 >>>${cached ? `# ${turn % 10}` : freshComment()}`;
          const sent = performance.now();
          const { observation } = await session.ask({ type: "step", data: { command } });
          const now = performance.now();
          if (now < counted || now > end) continue;
          latencies.push(now - sent);
          runMs.push(observation.metadata.run_ms);
          overheads.push(now - sent - observation.metadata.run_ms);
        }
      }),
    );
    for (const session of open) session.close();
    for (const list of [latencies, overheads, runMs]) list.sort((a, b) => a - b);
    const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, "utf8"));
    return {
      ...load,
      stepsPerSecond: latencies.length / (durationMs / 1000),
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      overheadP50: percentile(overheads, 0.5),
      runMs,
      serverMb: Number(memory?.[1] ?? 0) / 1024,
    };
  }
}

/** One session: sends a request, awaits its reply. */
class Session {
  readonly #socket: WebSocket;
  #resolve: ((reply: Reply) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#resolve?.(JSON.parse(data.toString())));
  }

  static async open({ url, headers }: LoadedServer, client: string): Promise<Session> {
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
