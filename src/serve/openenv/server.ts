/**
 * The OpenEnv server: many WebSocket episodes and HTTP calls over one runner, which it does not own.
 *
 * Sessions are counted against a capacity; a client that is gone (closed, or silent to pings) loses its session, its waiting runs and, after a
 * moment, its running one. Fairness is between clients: the `client` query parameter of the socket's address, else the remote address.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Logger, messageOf, silentLogger } from "../../base/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import { FairQueue } from "../fair-queue.ts";
import { openGate } from "../gate.ts";
import { type Listening, listen } from "../listen.ts";
import type { TaskBook } from "../task-book.ts";
import { type Connection, refuseConnection, serveConnection } from "./connection.ts";
import { Environment, type EnvironmentSettings } from "./environment.ts";
import { LatencyLog } from "./latency.ts";
import { openEnvRoutes } from "./routes.ts";

export interface OpenEnvOptions {
  readonly runner: Runner;
  readonly book: TaskBook;
  readonly settings: EnvironmentSettings;
  readonly version: string;
  readonly host?: string;
  readonly port?: number;
  readonly token?: string;
  readonly open?: boolean;
  readonly maxSessions?: number;
  /** Test runs handed to the runner at once; twice its workers keeps them busy. */
  readonly inFlight?: number;
  readonly requestsPerSecond?: number;
  /** Bytes of one message or body. */
  readonly maxBytes?: number;
  readonly replyMs?: number;
  readonly pingMs?: number;
  /** A session without a request for this long is closed. */
  readonly idleMs?: number;
  readonly logger?: Logger;
}

export interface OpenEnvServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  status(): Record<string, unknown>;
  /** Tells clients goodbye (1001), lets answers under way finish for `graceMs`, then ends. */
  close(graceMs?: number): Promise<void>;
}

interface Session {
  readonly connection: Connection;
  /** It answered the last ping, or sent something since. */
  heard: boolean;
  /** When it last sent something. */
  used: number;
}

/** Connections kept open only to be told that the server is full. */
const mostRefused = 256;

/** Throws InputError when the address can't be bound or is open to others without a token. */
export async function openOpenEnvServer(options: OpenEnvOptions): Promise<OpenEnvServer> {
  const { runner, book, settings, version, host = "127.0.0.1", port = 8000, maxSessions = 1024 } = options;
  const { maxBytes = 1 << 20, replyMs = 55_000, pingMs = 20_000, idleMs = 3_600_000, requestsPerSecond = 100 } = options;
  const logger = options.logger ?? silentLogger;
  const gate = openGate({ host, ...(options.token !== undefined && { token: options.token }), open: options.open ?? false });
  const queue = new FairQueue(runner, { inFlight: options.inFlight ?? 8, maxQueued: maxSessions + 256 });
  const latency = new LatencyLog();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBytes, perMessageDeflate: false, clientTracking: false });
  const sessions = new Map<WebSocket, Session>();
  let refused = 0;
  let closing = false;

  const status = (): Record<string, unknown> => ({
    active_sessions: sessions.size,
    max_sessions: maxSessions,
    running: queue.running,
    queued: queue.queued,
    sandbox: runner.backend.name,
    python: runner.backend.python,
    ...latency.summary(),
  });

  const app = openEnvRoutes({
    gate,
    book,
    environment: (client) => new Environment(book, queue.view(client), settings),
    version,
    maxBytes,
    httpCalls: 64,
    replyMs,
    status,
  });

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    const refusal = gate({ host: request.headers.host, origin: request.headers.origin, authorization: request.headers.authorization });
    if (refusal) {
      reject(socket, refusal.status === 401 ? "401 Unauthorized" : "403 Forbidden");
      return;
    }
    const target = request.url ?? "/";
    const url = URL.canParse(target, "http://server") ? new URL(target, "http://server") : undefined;
    if (url?.pathname !== "/ws") return void reject(socket, "404 Not Found");
    if (closing || refused >= mostRefused) return void reject(socket, "503 Service Unavailable");
    const client = url.searchParams.get("client")?.slice(0, 64) ?? request.socket.remoteAddress ?? "unknown";
    sockets.handleUpgrade(request, socket, head, (ws) => accept(ws, client));
  }

  function accept(ws: WebSocket, client: string): void {
    if (sessions.size >= maxSessions) {
      refused++;
      ws.on("close", () => {
        refused--;
      });
      const data = { message: `all ${maxSessions} sessions are in use`, code: "CAPACITY_REACHED" } as const;
      refuseConnection(ws, { ...data, active_sessions: sessions.size, max_sessions: maxSessions }, 10_000);
      return;
    }
    const connection = serveConnection(ws, {
      environment: new Environment(book, queue.view(client), settings),
      limits: { replyMs, requestsPerSecond },
      logger,
      onStep: (totalMs, runMs) => latency.add(totalMs, runMs),
    });
    const session: Session = { connection, heard: true, used: performance.now() };
    sessions.set(ws, session);
    ws.on("pong", () => {
      session.heard = true;
    });
    ws.on("message", () => {
      session.heard = true;
      session.used = performance.now();
    });
    ws.on("close", () => {
      sessions.delete(ws);
    });
  }

  const heartbeat = setInterval(() => {
    const now = performance.now();
    for (const [ws, session] of sessions) {
      if (!session.heard && !ws.isPaused)
        ws.terminate(); // of a socket that is not being read no pong can be heard
      else if (now - session.used > idleMs) ws.close(1001, "idle");
      else {
        session.heard = false;
        ws.ping();
      }
    }
  }, pingMs);
  heartbeat.unref();

  let listening: Listening;
  try {
    listening = await listen({ fetch: (request) => app.fetch(request), host, port, onUpgrade });
  } catch (error) {
    clearInterval(heartbeat);
    throw error;
  }
  let ended: Promise<void> | undefined;
  const close = (graceMs = 2000): Promise<void> => {
    ended ??= (async () => {
      closing = true;
      clearInterval(heartbeat);
      for (const { connection } of sessions.values()) connection.finish(1001, "the server is shutting down");
      const cut = setTimeout(() => {
        for (const ws of sessions.keys()) ws.terminate();
      }, graceMs);
      await listening.close(graceMs);
      clearTimeout(cut);
      for (const ws of sessions.keys()) ws.terminate();
    })().catch((error: unknown) => logger.warn(`closing: ${messageOf(error)}`));
    return ended;
  };
  return { url: listening.url, port: listening.port, status, close, [Symbol.asyncDispose]: () => close() };
}

function reject(socket: Duplex, line: string): void {
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
