/**
 * The MCP server on its two transports: stdio for an agent that starts it, streamable HTTP for agents that reach it by address.
 *
 * Over HTTP every request stands by itself; what lasts is the workbench, whose sessions are named in the tool calls.
 * Not guaranteed: isolation between clients of one HTTP server beyond session names that can't be guessed.
 */
import { createMcpHandler } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { Hono } from "hono";
import { type Logger, messageOf, silentLogger } from "../../base/index.ts";
import type { Runner } from "../../sandbox/index.ts";
import { FairQueue } from "../fair-queue.ts";
import { openGate } from "../gate.ts";
import { listen } from "../listen.ts";
import { createMcpServer } from "./tools.ts";
import { Workbench } from "./workbench.ts";

export interface McpOptions {
  readonly runner: Runner;
  readonly version: string;
  readonly inFlight?: number;
  readonly logger?: Logger;
}

export interface McpHttpOptions extends McpOptions {
  readonly host?: string;
  readonly port?: number;
  readonly token?: string;
  readonly open?: boolean;
}

/** Bytes of one request. */
const maxBytes = 4 << 20;

/** Requests under way at once over HTTP. */
const mostRequests = 256;

/** Serves this process's stdin and stdout until closed. */
export function serveMcpStdio({ runner, version, logger = silentLogger }: McpOptions): { close(): Promise<void> } {
  const workbench = new Workbench({ runner });
  return serveStdio(() => createMcpServer(workbench, version), { onerror: (error) => logger.debug(messageOf(error)) });
}

/** Binds `/mcp`. Throws InputError when the address can't be bound or is open to others without a token. */
export async function openMcpServer(options: McpHttpOptions): Promise<{ readonly url: string; close(graceMs?: number): Promise<void> }> {
  const { runner, version, host = "127.0.0.1", port = 8001, logger = silentLogger, inFlight = 8 } = options;
  const gate = openGate({ host, ...(options.token !== undefined && { token: options.token }), open: options.open ?? false });
  const queue = new FairQueue(runner, { inFlight, maxQueued: mostRequests });
  const workbench = new Workbench({ runner: queue.view("mcp") });
  const handler = createMcpHandler(() => createMcpServer(workbench, version), {
    maxRequestBodySize: maxBytes,
    onerror: (error) => logger.debug(messageOf(error)),
  });
  const app = new Hono();
  let requests = 0;
  app.use(async (c, next) => {
    const header = (name: string): string | undefined => c.req.header(name);
    const refused = gate({ host: header("host"), origin: header("origin"), authorization: header("authorization") });
    if (refused) return c.json({ error: refused.message }, refused.status);
    if (requests >= mostRequests) return c.json({ error: "too many requests at once" }, 503, { "Retry-After": "1" });
    requests++;
    try {
      return await next();
    } finally {
      requests--;
    }
  });
  app.get("/health", (c) => c.json({ status: "healthy" }));
  app.all("/mcp", (c) => handler.fetch(c.req.raw));
  const listening = await listen({ fetch: (request) => app.fetch(request), host, port });
  return {
    url: `${listening.url}/mcp`,
    async close(graceMs = 2000) {
      await handler.close();
      await listening.close(graceMs);
    },
  };
}
