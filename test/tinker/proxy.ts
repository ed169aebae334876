/** A proxy that puts faults between a client and a server. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a proxy does with one request. `before` faults never reach the server, `after` faults lose its answer. */
export type Fault =
  | { readonly kind: "none" }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "before" | "after"; readonly status: number; readonly body?: string }
  | { readonly kind: "torn" }
  | { readonly kind: "cut" };

export interface FaultProxy {
  readonly url: string;
  /** Faults made, by kind and status. */
  readonly made: Map<string, number>;
  close(): Promise<void>;
}

/** Forwards everything to `target`; `plan` decides per request, n counts from 0. */
export async function openFaultProxy(target: string, plan: (path: string, n: number) => Fault): Promise<FaultProxy> {
  const made = new Map<string, number>();
  let n = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const path = request.url ?? "/";
      const fault = plan(path, n++);
      const name = "status" in fault ? `${fault.kind} ${fault.status}` : fault.kind;
      made.set(name, (made.get(name) ?? 0) + 1);
      if (fault.kind === "before") {
        response.writeHead(fault.status, { "content-type": "text/plain" }).end(fault.body ?? "Internal Server Error");
        return;
      }
      if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
      const answer = await fetch(`${target}${path}`, {
        method: request.method ?? "POST",
        redirect: "manual",
        headers: { "content-type": request.headers["content-type"] ?? "application/json", accept: request.headers.accept ?? "*/*" },
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      if (fault.kind === "after") {
        response.writeHead(fault.status).end(fault.body ?? "");
        return;
      }
      const headers = {
        "content-type": answer.headers.get("content-type") ?? "",
        ...(answer.headers.has("location") && { location: answer.headers.get("location")! }),
      };
      if (fault.kind === "torn") {
        response.writeHead(answer.status, headers).end(body.subarray(0, body.length >> 1));
        return;
      }
      if (fault.kind === "cut") {
        response
          .writeHead(answer.status, { ...headers, "content-length": body.length })
          .write(body.subarray(0, body.length >> 1), () => response.destroy());
        return;
      }
      response.writeHead(answer.status, headers).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
