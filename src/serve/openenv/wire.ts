/**
 * OpenEnv's wire format as schemas: messages, actions, observations, states, task routes, and a parser of messages that never throws.
 *
 * Everything that comes from the network goes through here. Unknown keys of a reset are dropped (trainers send whole data set rows), unknown
 * keys elsewhere are errors. Error lists never repeat what was sent. Not guaranteed: that a valid request can be carried out.
 */
import { z } from "zod";

export type ErrorCode =
  | "INVALID_JSON"
  | "UNKNOWN_TYPE"
  | "VALIDATION_ERROR"
  | "EXECUTION_ERROR"
  | "CAPACITY_REACHED"
  | "FACTORY_ERROR"
  | "SESSION_ERROR";

const name = z.string().max(255);

export const resetSchema = z
  .object({
    seed: z.int().nonnegative().nullish().describe("chooses the task where no index is given"),
    episode_id: name.nullish().describe("echoed by state"),
    split: name.nullish().describe("one of the task splits; default: the first"),
    index: z.int().nonnegative().nullish().describe("task within the split, from 0"),
  })
  .meta({ title: "ResetRequest" });

export const actionSchema = z
  .strictObject({
    command: z.string().describe("one edit command: DELL n, ADDL n >>>code, REPL n >>>code, REPW n >>>old >>>new, or EXIT"),
    metadata: z.record(z.string(), z.unknown()).optional().describe("ignored"),
  })
  .meta({ title: "EditCommand" });

export const stepSchema = resetSchema
  .extend({
    action: actionSchema,
    timeout_s: z.number().positive().max(55).nullish(),
    request_id: name.nullish(),
  })
  .meta({ title: "StepRequest" });

const chatMessage = z.strictObject({ role: z.enum(["system", "user", "assistant"]), content: z.string() });

export const observationSchema = z
  .strictObject({
    system_prompt: z.string().describe("at reset: what the model is told once; empty later"),
    description: z.string().describe("at reset: what the program should do; empty later"),
    tests: z.string().describe("at reset: the tests that decide; empty later"),
    listing: z.string().describe("the program, each line as `L n code`"),
    feedback: z.string().describe("what the tests or the editor said; empty when all tests pass"),
    turn: z.int().describe("commands taken"),
    max_turns: z.int(),
    command_ok: z.boolean().nullable().describe("whether the last command could be read and applied; null at reset"),
    tests_passed: z.int(),
    tests_total: z.int(),
    solved: z.boolean().describe("all tests pass now"),
    first_solved_turn: z.int().nullable().describe("number of the first command after which all tests passed"),
    turn_reward: z.number().describe("reward of the last command; sum these for the return"),
    episode_return: z.number().describe("sum of the turn rewards so far"),
    stop_condition: z.enum(["exit", "passed", "max_turns", "timeout"]).nullable().describe("why the episode is over; null while it runs"),
    metadata: z
      .strictObject({
        task_id: z.string(),
        split: z.string(),
        index: z.int(),
        status: z.enum(["passed", "failed", "errored", "timedOut", "outOfMemory"]).describe("of the tests"),
        rewards: z.record(z.string(), z.number()).describe("named terms of turn_reward that are not zero"),
        prompt: z.string().describe("trace format: at reset the whole prompt, later what follows the reply"),
        messages: z.array(chatMessage).describe("chat format: at reset the whole conversation, later the messages that follow the reply"),
        run_ms: z.number().describe("time in the queue and the sandbox"),
      })
      .describe("not for the model"),
  })
  .meta({ title: "EditObservation" });

export const stateSchema = z
  .strictObject({
    episode_id: z.string().nullable(),
    step_count: z.int(),
    task_id: z.string().nullable(),
    solved: z.boolean(),
    episode_return: z.number(),
    stop_condition: observationSchema.shape.stop_condition,
  })
  .meta({ title: "EditState" });

const split = z.string().max(255);
export const splitSchema = z.strictObject({ split });
export const taskSchema = z.strictObject({ split, index: z.int() });
export const rangeSchema = z.strictObject({ split, start: z.int().nullish(), stop: z.int().nullish() });

export const rpcSchema = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.union([name, z.number()]).nullish(),
  method: name,
  params: z.record(z.string(), z.unknown()).nullish(),
});

export type ResetRequest = z.output<typeof resetSchema>;
export type EditAction = z.output<typeof actionSchema>;
export type Observation = z.output<typeof observationSchema>;
export type State = z.output<typeof stateSchema>;

/** What `reset` and `step` answer. */
export interface StepResult {
  readonly observation: Observation;
  readonly reward: number | null;
  readonly done: boolean;
}

/** One problem of a request, as FastAPI words it. */
export interface Detail {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
}

export interface ErrorData {
  readonly message: string;
  readonly code: ErrorCode;
  readonly [key: string]: unknown;
}

export type Message =
  | { readonly type: "reset"; readonly data: ResetRequest }
  | { readonly type: "step"; readonly data: EditAction }
  | { readonly type: "state" }
  | { readonly type: "close" }
  /** `data` is checked by the JSON-RPC handler, which has its own error codes. */
  | { readonly type: "mcp"; readonly data: unknown }
  | { readonly type: "error"; readonly data: ErrorData };

const envelopes = {
  reset: z.strictObject({ type: z.literal("reset"), data: resetSchema.prefault({}) }),
  step: z.strictObject({ type: z.literal("step"), data: actionSchema }),
  state: z.strictObject({ type: z.literal("state") }),
  close: z.strictObject({ type: z.literal("close") }),
  mcp: z.strictObject({ type: z.literal("mcp"), data: z.unknown() }),
} as const;

/** At most ten problems, without the values that were sent. */
export function detailsOf(error: z.ZodError, prefix: readonly string[] = []): Detail[] {
  return error.issues.slice(0, 10).map((issue) => ({
    type: issue.code ?? "custom",
    loc: [...prefix, ...issue.path.map((key) => (typeof key === "number" ? key : String(key).slice(0, 64)))],
    msg: issue.message.slice(0, 300),
  }));
}

/** The message in a text frame; what is wrong with it is itself a message, `error`. Never throws. */
export function readMessage(text: string): Message {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: "error", data: { message: "Invalid JSON", code: "INVALID_JSON" } };
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return invalid([{ type: "invalid_type", loc: [], msg: "a message is a JSON object with a type" }]);
  }
  const type: unknown = "type" in value ? value.type : "";
  const envelope = typeof type === "string" && Object.hasOwn(envelopes, type) ? envelopes[type as keyof typeof envelopes] : undefined;
  if (!envelope) {
    const shown = typeof type === "string" ? type.slice(0, 40) : typeof type;
    return { type: "error", data: { message: `Unknown message type: ${shown}`, code: "UNKNOWN_TYPE" } };
  }
  const parsed = envelope.safeParse(value);
  return parsed.success ? parsed.data : invalid(detailsOf(parsed.error));
}

function invalid(errors: readonly Detail[]): Message {
  return { type: "error", data: { message: "Invalid message", code: "VALIDATION_ERROR", errors } };
}

/** JSON Schemas of action, observation and state. The action has one required field and a title of its own. */
export function wireSchemas(): Record<"action" | "observation" | "state", unknown> {
  return { action: z.toJSONSchema(actionSchema), observation: z.toJSONSchema(observationSchema), state: z.toJSONSchema(stateSchema) };
}
