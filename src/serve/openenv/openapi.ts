/** The OpenAPI description of the HTTP routes, from the same schemas that check the requests. */
import { z } from "zod";
import { actionSchema, observationSchema, rangeSchema, resetSchema, splitSchema, stateSchema, stepSchema, taskSchema } from "./wire.ts";

const result = z.strictObject({ observation: observationSchema, reward: z.number().nullable(), done: z.boolean() });

const posts: readonly (readonly [path: string, summary: string, request: z.ZodType])[] = [
  ["/reset", "A fresh environment's first observation", resetSchema],
  ["/step", "A fresh environment, reset, after one command", stepSchema],
  ["/{env_name}/tasks", "The tasks of a split", splitSchema],
  ["/{env_name}/num_tasks", "The number of tasks of a split", splitSchema],
  ["/{env_name}/task", "One task", taskSchema],
  ["/{env_name}/task_range", "A range of tasks", rangeSchema],
];

const gets: readonly (readonly [path: string, summary: string])[] = [
  ["/health", "Whether the server is up"],
  ["/metadata", "Name, version, description"],
  ["/schema", "JSON Schemas of action, observation and state"],
  ["/state", "A fresh environment's state"],
  ["/status", "Sessions, queue, step latency"],
  ["/list_environments", "Names of the environments"],
  ["/{env_name}/splits", "The task splits"],
];

/** OpenAPI 3.1; `info.version` is the package's. */
export function openApi(version: string): Record<string, unknown> {
  const json = (schema: z.ZodType) => ({ content: { "application/json": { schema: z.toJSONSchema(schema, { io: "input" }) } } });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, summary] of gets) paths[path] = { get: { summary, responses: { 200: { description: "OK" } } } };
  for (const [path, summary, request] of posts) {
    paths[path] = {
      post: {
        summary,
        requestBody: { required: path !== "/reset", ...json(request) },
        responses: {
          200: { description: "OK", ...(/^\/(reset|step)$/.test(path) && json(result)) },
          422: { description: "Validation error" },
        },
      },
    };
  }
  paths["/state"] = { get: { summary: "A fresh environment's state", responses: { 200: { description: "OK", ...json(stateSchema) } } } };
  return {
    openapi: "3.1.0",
    info: { title: "chain-of-edits environment", version },
    paths,
    components: { schemas: { EditCommand: z.toJSONSchema(actionSchema) } },
  };
}
