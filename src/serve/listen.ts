/**
 * A bound HTTP server over a fetch handler: limits on headers and time, an upgrade hook, and an orderly end.
 *
 * Not guaranteed: limits on bodies; the handler sets them.
 */
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import { InputError, messageOf } from "../base/index.ts";

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface Listening {
  readonly port: number;
  /** `http://host:port` */
  readonly url: string;
  /** Takes no new connections, waits `graceMs` for answers under way, then cuts the rest. */
  close(graceMs: number): Promise<void>;
}

/** Throws InputError when the address can't be bound. */
export async function listen({ fetch, host, port, onUpgrade }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize: 16_384 } }) as Server;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxRequestsPerSocket = 0;
  server.on("clientError", (_error, socket) => socket.destroy());
  if (onUpgrade) server.on("upgrade", onUpgrade);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new InputError(`can't listen on ${host}:${port}: ${messageOf(cause)}`, { cause })));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    async close(graceMs) {
      const done = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await done;
      clearTimeout(timer);
    },
  };
}
