/**
 * The MCP side of an OpenEnv session: JSON-RPC with tools/list and tools/call over the socket's own episode.
 *
 * A tool call is a step like any other: it counts a turn and earns the reward, which state shows. Over plain HTTP there is no episode, so a
 * call says that reset comes first. `coe serve mcp` is the full MCP server; this is what OpenEnv's MCP client needs.
 */
import { z } from "zod";
import { CoeError, messageOf } from "../../base/index.ts";
import type { Environment } from "./environment.ts";
import { actionSchema, detailsOf, rpcSchema } from "./wire.ts";

const tools = [
  {
    name: "edit",
    description: "Take one turn of the episode: one edit command. The tests run and the new listing comes back.",
    inputSchema: z.toJSONSchema(actionSchema.omit({ metadata: true })),
  },
];

const callSchema = z.object({ name: z.string().max(255), arguments: z.unknown().optional() });

/** Answers one JSON-RPC request, `value` being anything at all. Never throws for what a client sent. */
export async function answerRpc(value: unknown, environment: Environment, signal?: AbortSignal): Promise<unknown> {
  const request = rpcSchema.safeParse(value);
  if (!request.success) return failure(null, -32600, `Invalid request: ${detailsOf(request.error)[0]?.msg ?? "not JSON-RPC 2.0"}`);
  const id = request.data.id ?? null;
  switch (request.data.method) {
    case "initialize":
      return success(id, {
        protocolVersion: "2025-06-18",
        capabilities: { tools: {} },
        serverInfo: { name: "chain_of_edits_env", version: "1" },
      });
    case "ping":
      return success(id, {});
    case "tools/list":
      return success(id, { tools });
    case "tools/call": {
      const call = callSchema.safeParse(request.data.params);
      if (!call.success) return failure(id, -32602, "Missing 'name' in params");
      if (call.data.name !== "edit") return failure(id, -32602, `Tool not found: ${call.data.name.slice(0, 64)}`);
      const action = actionSchema.safeParse(call.data.arguments);
      if (!action.success) return failure(id, -32602, `edit: ${detailsOf(action.error)[0]?.msg ?? "bad arguments"}`);
      try {
        const { observation, reward, done } = await environment.step(action.data, signal);
        const structured = { ...observation, reward, done };
        return success(id, {
          content: [{ type: "text", text: `${observation.listing}***\n${observation.feedback}` }],
          structuredContent: structured,
          isError: false,
        });
      } catch (error) {
        if (error instanceof CoeError) return failure(id, -32603, messageOf(error));
        throw error;
      }
    }
    default:
      return failure(id, -32601, `Method not found: ${request.data.method.slice(0, 64)}`);
  }
}

function success(id: unknown, result: unknown): unknown {
  return { jsonrpc: "2.0", id, result };
}

/** A JSON-RPC error; `data` is there, as OpenEnv's client expects. */
export function failure(id: unknown, code: number, message: string): unknown {
  return { jsonrpc: "2.0", id, error: { code, message, data: null } };
}
