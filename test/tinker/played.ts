/**
 * A small HTTP server that plays back a Tinker server's replies in SkyRL's form. They are written by hand from the sources of its server (August 2026), not recorded from one.
 *
 * Not guaranteed: that a later SkyRL answers the same.
 */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Recorded {
  readonly status?: number;
  readonly body: string | Uint8Array;
  /** Default JSON. */
  readonly type?: string;
  readonly location?: string;
}

/** The reply to a request; undefined for the standard one. A JSON body comes parsed. */
export type Play = (path: string, body: unknown, key: string | undefined, headers: IncomingHttpHeaders) => Recorded | undefined;

const standard: Readonly<Record<string, string>> = {
  "/client/config": '{"pjwt_auth_enabled":false}',
  "/get_server_capabilities": '{"supported_models":[{"model_name":"meta-llama/Llama-3.2-1B"}]}',
  "/create_session":
    '{"type":"create_session","info_message":null,"warning_message":null,"error_message":null,"session_id":"session_3f2a"}',
  "/create_model": '{"model_id":"model_1","base_model":"meta-llama/Llama-3.2-1B","request_id":"1","status":"PENDING"}',
  "/session_heartbeat": '{"type":"session_heartbeat"}',
};

export interface PlayedServer {
  /** With a path of its own, to which clients must append. */
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): void;
}

/** Answers from `play`, else with the standard replies, else as SkyRL answers unknown paths. */
export async function playServer(play: Play): Promise<PlayedServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const bytes = Buffer.concat(parts);
      const path = (request.url ?? "").replace(/^\/root\/api\/v1/, "");
      asked.push(path);
      const json = request.headers["content-type"] === "application/json" && bytes.length > 0;
      const body: unknown = json ? JSON.parse(bytes.toString()) : bytes;
      const reply = play(path, body, request.headers["x-api-key"] as string | undefined, request.headers) ?? {
        ...(standard[path] === undefined && { status: 404 }),
        body: standard[path] ?? '{"detail":"Not Found"}',
      };
      const { status = 200, type = "application/json", location } = reply;
      response.writeHead(status, { "content-type": type, ...(location && { location }) }).end(reply.body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/root/`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
