/**
 * One WebSocket session: requests answered one by one in order, at a bounded rate, each within a deadline; the end of the socket ends its work.
 *
 * Memory is bounded: a socket with requests waiting is not read further, a reply is sent before the next request is looked at.
 * Not guaranteed: resuming; a closed socket's episode is gone.
 */
import type { RawData, WebSocket } from "ws";
import { CoeError, type Logger, messageOf } from "../../base/index.ts";
import type { Environment } from "./environment.ts";
import { answerRpc } from "./rpc.ts";
import { type ErrorData, readMessage } from "./wire.ts";

export interface ConnectionLimits {
  /** A request is answered within this time, with an error if need be. OpenEnv's clients wait 60 s. */
  readonly replyMs: number;
  /** Requests a second; faster ones wait. Twice as many may come at once. */
  readonly requestsPerSecond: number;
}

export interface ConnectionOptions {
  readonly environment: Environment;
  readonly limits: ConnectionLimits;
  readonly logger: Logger;
  /** Called with the time from reading a step to its reply, and the sandbox's share of it, in ms. */
  readonly onStep: (totalMs: number, runMs: number) => void;
}

/** More waiting requests than this: the socket is not read until they are fewer. */
const pauseAt = 8;
/** A client that has pushed more than this past the pause (they fit into one read) breaks the protocol's one-reply-per-request rule. */
const mostWaiting = 1024;

export interface Connection {
  /** Closes the socket once the request under way is answered. */
  finish(code: number, reason: string): void;
}

/** Serves the socket until it closes. */
export function serveConnection(socket: WebSocket, { environment, limits, logger, onStep }: ConnectionOptions): Connection {
  const waiting: string[] = [];
  const allowance = new Allowance(limits.requestsPerSecond);
  let current: AbortController | undefined;
  let busy = false;
  let closed = false;
  let ending: (() => void) | undefined;

  socket.on("message", (data: RawData, isBinary: boolean) => {
    if (closed || ending) return;
    waiting.push(isBinary ? "" : data.toString());
    if (waiting.length > mostWaiting) {
      socket.close(1008, "too many requests without waiting for replies");
      return;
    }
    if (waiting.length >= pauseAt) socket.pause();
    if (!busy) void work();
  });
  socket.on("close", () => {
    closed = true;
    waiting.length = 0;
    current?.abort(new CoeError("the client disconnected"));
  });
  socket.on("error", (error) => logger.debug(`socket: ${messageOf(error)}`));

  async function work(): Promise<void> {
    busy = true;
    try {
      while (waiting.length > 0 && !closed && !ending) {
        const text = waiting.shift() ?? "";
        if (waiting.length < pauseAt && socket.isPaused) socket.resume();
        await allowance.take();
        if (closed || !(await answer(text))) return;
      }
    } catch (error) {
      logger.warn(`session ended by a fault: ${messageOf(error)}`);
      await send({ type: "error", data: { message: "internal error; the session is closed", code: "SESSION_ERROR" } });
      socket.close(1011, "internal error");
    } finally {
      busy = false;
      ending?.();
    }
  }

  /** False when the session is over. */
  async function answer(text: string): Promise<boolean> {
    const started = performance.now();
    const message = readMessage(text);
    if (message.type === "close") {
      socket.close(1000);
      return false;
    }
    if (message.type === "state") return send({ type: "state", data: environment.state });
    if (message.type === "error") return send(message);
    const own = new AbortController();
    current = own;
    const late = new CoeError(`no result within ${limits.replyMs / 1000} s; the episode is as it was, the request may be sent again`);
    const timer = setTimeout(() => own.abort(late), limits.replyMs);
    try {
      if (message.type === "mcp") return await send({ type: "mcp", data: await answerRpc(message.data, environment, own.signal) });
      const result = await (message.type === "reset"
        ? environment.reset(message.data, own.signal)
        : environment.step(message.data, own.signal));
      const sent = await send({ type: "observation", data: result });
      if (message.type === "step") onStep(performance.now() - started, result.observation.metadata.run_ms);
      return sent;
    } catch (error) {
      if (!(error instanceof CoeError)) throw error;
      return await send({ type: "error", data: { message: messageOf(error), code: "EXECUTION_ERROR" } });
    } finally {
      clearTimeout(timer);
      current = undefined;
    }
  }

  return {
    finish(code, reason) {
      ending = () => socket.close(code, reason);
      if (!busy) ending();
    },
  };

  /** Resolves once the socket has taken the bytes; false when it is closed. */
  function send(reply: unknown): Promise<boolean> {
    if (closed) return Promise.resolve(false);
    return new Promise((resolve) => socket.send(JSON.stringify(reply), (error) => resolve(!error)));
  }
}

/** The server is full: the first message is answered with that, then the socket closes. */
export function refuseConnection(socket: WebSocket, data: ErrorData, waitMs: number): void {
  const timer = setTimeout(() => socket.close(1013, "at capacity"), waitMs);
  socket.once("message", () => socket.send(JSON.stringify({ type: "error", data }), () => socket.close(1013, "at capacity")));
  socket.on("close", () => clearTimeout(timer));
  socket.on("error", () => clearTimeout(timer));
}

/** A token bucket that makes its user wait. */
class Allowance {
  readonly #perMs: number;
  readonly #most: number;
  #left: number;
  #at = performance.now();

  constructor(perSecond: number) {
    this.#perMs = perSecond / 1000;
    this.#most = perSecond * 2;
    this.#left = this.#most;
  }

  async take(): Promise<void> {
    const now = performance.now();
    this.#left = Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    this.#left--;
    if (this.#left < 0) await new Promise((resolve) => setTimeout(resolve, -this.#left / this.#perMs));
  }
}
