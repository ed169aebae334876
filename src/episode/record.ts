/**
 * The Episode record: one JSONL line holds one whole episode, with all that is needed to replay it without the policy.
 *
 * `solved` says whether the program at the end passes; rewards never decide that. An episode with `error` has no rewards and is no evidence.
 * Not guaranteed: prompt texts are not stored; `promptAt` builds them again from the record.
 */
import { z } from "zod";
import { InputError, readJsonl } from "../base/index.ts";
import type { TestSuite, Verdict } from "../sandbox/index.ts";
import { rolloutSchema } from "./settings.ts";

export const episodeFormat = "coe-episode/1";

const command = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("DELL"), line: z.int() }),
  z.strictObject({ kind: z.literal("ADDL"), line: z.int(), content: z.string() }),
  z.strictObject({ kind: z.literal("REPL"), line: z.int(), content: z.string() }),
  z.strictObject({ kind: z.literal("REPW"), line: z.int(), old: z.string(), new: z.string() }),
  z.strictObject({ kind: z.literal("EXIT") }),
]);

/** What the sampled text came to. */
const action = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("command"), command }),
  z.strictObject({ kind: z.literal("inapplicable"), command, reason: z.string() }),
  z.strictObject({ kind: z.literal("malformed"), reason: z.string() }),
  z.strictObject({ kind: z.literal("program"), program: z.string() }),
]);

const status = z.enum(["passed", "failed", "errored", "timedOut", "outOfMemory"]);

const verdictRecord = z.strictObject({
  status,
  passed: z.int().describe("tests passed"),
  total: z.int().describe("tests run"),
  exception: z.strictObject({ type: z.string(), message: z.string(), line: z.int().exactOptional() }).exactOptional(),
  weak: z.boolean(),
  backend: z.string(),
  python: z.string(),
  durationMs: z.number(),
});

const usage = z.strictObject({ promptTokens: z.number(), completionTokens: z.number(), cachedTokens: z.number().exactOptional() });

const turn = z.strictObject({
  text: z.string().describe("what the policy wrote, as it came"),
  finishReason: z.enum(["stop", "length"]),
  action,
  state: z.string().describe("the rendered state after the action; empty after EXIT and for answers"),
  verdict: verdictRecord.describe("of the program after the action"),
  rewards: z.record(z.string(), z.number()).describe("named terms that are not zero"),
  reward: z.number().describe("their sum"),
  usage,
  promptTokenIds: z.array(z.int()).exactOptional(),
  promptOffset: z.int().exactOptional(),
  tokenIds: z.array(z.int()).exactOptional(),
  logprobs: z.array(z.number()).exactOptional(),
  modelLogprobs: z.array(z.number()).exactOptional(),
  sampleMs: z.number(),
  runMs: z.number(),
});

const testSuite: z.ZodType<TestSuite> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("asserts"), setup: z.string(), asserts: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("program"), source: z.string(), entryPoint: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal("pytest"), source: z.string(), inProcess: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal("doctest"), source: z.string().exactOptional() }),
]);

const stopReason = z.enum(["exit", "passed", "answered", "maxTurns", "contextLength", "policyError", "sandboxError", "aborted"]);

export const episodeSchema = z.strictObject({
  format: z.literal(episodeFormat),
  id: z.string(),
  groupKey: z.string().exactOptional(),
  step: z.int().exactOptional().describe("training step for which it was played"),
  seed: z.int(),
  task: z.strictObject({
    id: z.string(),
    description: z.string(),
    code: z.string(),
    tests: testSuite,
    hiddenTests: testSuite.exactOptional(),
    provenance: z.unknown().exactOptional(),
  }),
  policy: z.strictObject({ name: z.string(), version: z.string() }),
  settings: rolloutSchema,
  promptFormat: z.enum(["trace", "chat"]),
  initial: z
    .strictObject({ state: z.string(), verdict: verdictRecord })
    .exactOptional()
    .describe("absent when the first verdict could not be had"),
  turns: z.array(turn),
  stopReason,
  program: z.string().describe("the program at the end"),
  solved: z.boolean().describe("the program at the end passes the visible tests"),
  firstSolvedTurn: z.int().nullable().describe("index of the first turn after which the tests passed"),
  hidden: verdictRecord.exactOptional().describe("of the program at the end on the hidden tests, where asked for"),
  rewards: z.record(z.string(), z.number()).describe("named terms summed over turns; empty when `error` is set"),
  reward: z.number(),
  usage,
  timing: z.strictObject({ totalMs: z.number(), sampleMs: z.number(), runMs: z.number() }),
  error: z.strictObject({ name: z.string(), message: z.string() }).exactOptional(),
});

type Deep<T> = T extends readonly (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type Episode = Deep<z.output<typeof episodeSchema>>;
export type Turn = Deep<z.output<typeof turn>>;
export type Action = Turn["action"];
export type VerdictRecord = Deep<z.output<typeof verdictRecord>>;
export type StopReason = z.output<typeof stopReason>;

/** What the record keeps of a verdict. */
export function recordVerdict(verdict: Verdict): VerdictRecord {
  const { type, message, line } = verdict.exception ?? {};
  return {
    status: verdict.status,
    passed: verdict.tests.filter((test) => test.status === "passed").length,
    total: verdict.tests.length,
    ...(type !== undefined && { exception: { type, message: message ?? "", ...(line !== undefined && { line }) } }),
    weak: verdict.weak,
    backend: verdict.backend,
    python: verdict.python,
    durationMs: verdict.durationMs,
  };
}

/** The episodes of a JSONL file. Throws InputError naming the line and what is wrong with it; a torn last line is skipped. */
export async function* readEpisodes(path: string): AsyncGenerator<Episode> {
  for await (const { line, value } of readJsonl(path)) {
    const parsed = episodeSchema.safeParse(value);
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
      throw new InputError(
        `${path}:${line} is not an episode of this version (${episodeFormat})${where}: ${first?.message ?? "unknown problem"}`,
      );
    }
    yield parsed.data as Episode;
  }
}
