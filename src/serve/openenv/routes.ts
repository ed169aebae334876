/**
 * OpenEnv over plain HTTP: health, metadata, schemas, the task routes, and reset/step/state, each of which builds an environment of its own.
 *
 * A step over HTTP is a reset and one command in one request (it may name split and index). Bodies are bounded; at most `httpCalls` requests
 * use the sandbox at once, the rest get 503. Not guaranteed: episodes over HTTP; those need the WebSocket.
 */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import { CoeError, InputError, messageOf } from "../../base/index.ts";
import type { Task } from "../../tasks/index.ts";
import type { Gate } from "../gate.ts";
import type { TaskBook } from "../task-book.ts";
import type { Environment } from "./environment.ts";
import { openApi } from "./openapi.ts";
import { answerRpc, failure } from "./rpc.ts";
import { detailsOf, rangeSchema, resetSchema, splitSchema, stepSchema, taskSchema, wireSchemas } from "./wire.ts";

/** The environment's name in manifests and task routes. */
export const environmentName = "chain_of_edits_env";

export interface RoutesOptions {
  readonly gate: Gate;
  readonly book: TaskBook;
  /** A fresh environment whose runs are queued under `client`. */
  readonly environment: (client: string) => Environment;
  readonly version: string;
  readonly maxBytes: number;
  readonly httpCalls: number;
  readonly replyMs: number;
  readonly status: () => Record<string, unknown>;
}

/** Most tasks in one answer of the task routes. */
const pageOfTasks = 1000;

export function openEnvRoutes(options: RoutesOptions): Hono {
  const { gate, book, version } = options;
  const app = new Hono();
  let calls = 0;

  app.use(async (c, next) => {
    const header = (name: string): string | undefined => c.req.header(name);
    if (c.req.path !== "/health") {
      const refused = gate({ host: header("host"), origin: header("origin"), authorization: header("authorization") });
      if (refused) return c.json({ detail: refused.message }, refused.status);
    }
    return next();
  });
  app.use(
    bodyLimit({ maxSize: options.maxBytes, onError: (c) => c.json({ detail: `a body has at most ${options.maxBytes} bytes` }, 413) }),
  );
  app.onError((error, c) => {
    if (error instanceof BadBody) return c.json({ detail: error.detail }, 422);
    if (error instanceof InputError) return c.json({ detail: messageOf(error) }, 400);
    if (error instanceof CoeError) return c.json({ detail: messageOf(error) }, 503, { "Retry-After": "1" });
    return c.json({ detail: "internal error" }, 500);
  });

  app.get("/health", (c) => c.json({ status: "healthy" }));
  app.get("/metadata", (c) => c.json(metadata(version)));
  app.get("/schema", (c) => c.json(wireSchemas()));
  app.get("/openapi.json", (c) => c.json(openApi(version)));
  app.get("/state", (c) => c.json(options.environment("http").state));
  app.get("/status", (c) => c.json(options.status()));

  /** Runs one sandbox call under the bounds. */
  async function call<T>(run: (signal: AbortSignal) => Promise<T>, outer: AbortSignal, limitMs = options.replyMs): Promise<T> {
    if (calls >= options.httpCalls) throw new CoeError(`${calls} requests are under way; try again in a moment or use the WebSocket`);
    calls++;
    const own = new AbortController();
    const stop = (): void => own.abort(new CoeError("the client disconnected"));
    outer.addEventListener("abort", stop, { once: true });
    const timer = setTimeout(() => own.abort(new CoeError(`no result within ${limitMs} ms`)), limitMs);
    try {
      return await run(own.signal);
    } finally {
      calls--;
      clearTimeout(timer);
      outer.removeEventListener("abort", stop);
    }
  }

  app.post("/reset", async (c) => {
    const request = await body(c.req, resetSchema, {});
    return c.json(await call((signal) => options.environment("http").reset(request, signal), c.req.raw.signal));
  });
  app.post("/step", async (c) => {
    const { action, timeout_s, ...where } = await body(c.req, stepSchema);
    const result = await call(
      async (signal) => {
        const environment = options.environment("http");
        await environment.reset(where, signal);
        return environment.step(action, signal);
      },
      c.req.raw.signal,
      timeout_s ? timeout_s * 1000 : undefined,
    );
    return c.json(result);
  });
  app.post("/mcp", async (c) => {
    let value: unknown;
    try {
      value = JSON.parse(await c.req.text());
    } catch {
      return c.json(failure(null, -32700, "Parse error") as object);
    }
    return c.json((await answerRpc(value, options.environment("http"), c.req.raw.signal)) as object);
  });

  app.get("/list_environments", (c) => c.json([environmentName]));
  const named = new Hono();
  named.get("/splits", (c) => c.json(book.splits.map(({ name, type }) => ({ name, type }))));
  named.post("/num_tasks", async (c) => c.json({ num_tasks: book.split((await body(c.req, splitSchema)).split).count }));
  named.post("/task", async (c) => {
    const { split, index } = await body(c.req, taskSchema);
    const info = book.split(split);
    if (index < 0) throw new InputError(`index ${index} is below 0`);
    const task = await call(() => book.task(info, index), c.req.raw.signal);
    return c.json({ task: shownTask(task, info.name, index), env_name: environmentName });
  });
  const list = async (split: string, start: number, stop: number) => {
    const info = book.split(split);
    const indices = [...Array(info.count).keys()].slice(start, stop).slice(0, pageOfTasks);
    return { tasks: indices.map((index) => ({ split: info.name, index })), env_name: environmentName };
  };
  named.post("/tasks", async (c) => c.json(await list((await body(c.req, splitSchema)).split, 0, pageOfTasks)));
  named.post("/task_range", async (c) => {
    const { split, start, stop } = await body(c.req, rangeSchema);
    return c.json(await list(split, start ?? 0, stop ?? book.split(split).count));
  });
  app.route(`/${environmentName}`, named);
  app.notFound((c) => c.json({ detail: "Not Found" }, 404 satisfies ContentfulStatusCode));
  return app;
}

/** What the task routes tell of a task: enough to choose it and to show it, nothing that solves it. */
function shownTask(task: Task, split: string, index: number) {
  return { id: task.id, split, index, description: task.description, code: task.code, source: task.provenance.source };
}

class BadBody extends Error {
  readonly detail: unknown;
  constructor(detail: unknown) {
    super("bad body");
    this.detail = detail;
  }
}

/** The request's JSON body, checked; an empty one counts as `empty` where given. Throws BadBody. */
async function body<S extends z.ZodType>(request: { text(): Promise<string> }, schema: S, empty?: unknown): Promise<z.output<S>> {
  const text = await request.text();
  let value: unknown;
  try {
    value = text.trim() === "" && empty !== undefined ? empty : JSON.parse(text);
  } catch {
    throw new BadBody([{ type: "json_invalid", loc: ["body"], msg: "JSON decode error" }]);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BadBody(detailsOf(parsed.error, ["body"]));
  return parsed.data;
}

function metadata(version: string) {
  return {
    name: environmentName,
    description: "Repair a broken Python program by line edits, one command a turn; the tests run after every edit.",
    readme_content: null,
    version,
    author: "chain-of-edits",
    documentation_url: null,
  };
}
