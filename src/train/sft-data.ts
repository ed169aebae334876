/**
 * Supervised training sequences of the three arms, from the same demonstrations: what differs is what the policy writes.
 *
 * - chain-of-edits: the commands, in the trace that sampling would have produced;
 * - direct-answer: the whole repaired program;
 * - chain-of-thought: reasoning about each fault, then the whole program; s1K-style records (question, thinking, answer) too.
 *
 * Segments are encoded one by one, as the sampler meets them, so that training sees the ids that sampling sees.
 * Not guaranteed: that every record fits the context; those that don't are counted and left out.
 */
import { InputError, Rng, readJsonl, sha256 } from "../base/index.ts";
import type { ArmName, RolloutSettings } from "../episode/index.ts";
import type { TraceEncoder } from "../policy/index.ts";
import { type Demonstration, readDemonstration } from "../tasks/index.ts";
import type { Datum } from "./backend.ts";
import { datumOfSegments, fits, type Segment } from "./datum.ts";
import { problemKey } from "./held-out.ts";
import { piecesOfDemonstration } from "./pieces.ts";

export interface SftData {
  readonly data: readonly Datum[];
  readonly records: number;
  readonly tooLong: number;
}

export interface SftDataOptions {
  readonly arm: ArmName;
  /** Prompt settings; must be those of the rollouts that follow. */
  readonly settings: RolloutSettings;
  readonly encoder: TraceEncoder;
  readonly contextLength: number;
  readonly seed: number;
  /** Share of the demonstrations of edits that keep their last state and EXIT. Default 1. */
  readonly exitShare?: number;
  readonly onProgress?: (records: number) => void;
  /** Hears for each record what it is about: a problem's id, or a digest of the question. */
  readonly onKey?: (key: string) => void;
}

/** Reads and encodes JSONL files of demonstrations or reasoning traces. Throws InputError naming file and line. */
export async function readSftData(paths: readonly string[], options: SftDataOptions): Promise<SftData> {
  const data: Datum[] = [];
  let records = 0;
  let tooLong = 0;
  for (const path of paths) {
    for await (const { line, value } of readJsonl(path)) {
      records++;
      const datum = datumOfSegments(withBegin(segmentsOf(value, `${path}:${line}`, options), options.encoder));
      if (!datum) throw new InputError(`${path}:${line} has nothing to learn: the policy writes nothing in it`);
      if (fits(datum, options.contextLength)) data.push(datum);
      else tooLong++;
      if (records % 500 === 0) options.onProgress?.(records);
    }
  }
  if (data.length === 0) {
    throw new InputError(
      records === 0
        ? `no records in ${paths.join(", ")}`
        : `none of ${records} records fits a context of ${options.contextLength} tokens; raise contextLength`,
    );
  }
  return { data, records, tooLong };
}

function withBegin(segments: readonly Segment[], encoder: TraceEncoder): readonly Segment[] {
  return encoder.beginId === undefined ? segments : [{ ids: [encoder.beginId], written: false }, ...segments];
}

function segmentsOf(value: unknown, where: string, options: SftDataOptions): Segment[] {
  const { arm, encoder } = options;
  if (isReasoningTrace(value)) {
    if (arm !== "chain-of-thought")
      throw new InputError(`${where} is a reasoning trace; it can teach the chain-of-thought arm only, not ${arm}`);
    options.onKey?.(sha256(value.question));
    return [segment(`${value.question.trim()}\n`, false, encoder), answer(`${thinkingOf(value, where)}\n${answerOf(value)}`, encoder)];
  }
  const demonstration = readDemonstration(value, where, "train");
  options.onKey?.(problemKey(demonstration.task));
  return segmentsOfDemonstration(demonstration, options);
}

/** The segments of one demonstration for one arm, without the begin token; an answer ends with the end token, a command with its line. */
function segmentsOfDemonstration(given: Demonstration, { arm, settings, encoder, seed, exitShare = 1 }: SftDataOptions): Segment[] {
  const demonstration = arm === "chain-of-edits" && !Rng.keyed("exit", seed, given.id).chance(exitShare) ? withoutExit(given) : given;
  return piecesOfDemonstration(demonstration, arm, settings, seed).map(({ text, written }) =>
    written && arm !== "chain-of-edits" ? answer(text, encoder) : segment(text, written, encoder),
  );
}

function withoutExit(demonstration: Demonstration): Demonstration {
  const turns = demonstration.turns.slice(0, -1);
  return demonstration.turns.at(-1)?.command.kind === "EXIT" && turns.some(({ detour }) => !detour)
    ? { ...demonstration, turns }
    : demonstration;
}

function segment(text: string, written: boolean, encoder: TraceEncoder): Segment {
  return { ids: Array.from(encoder.encode(text)), written };
}

function answer(text: string, encoder: TraceEncoder): Segment {
  return { ids: [...Array.from(encoder.encode(text)), encoder.endId], written: true };
}

/** An s1K record (simplescaling/s1K, arXiv 2501.19393): a question, thinking, an answer, under the names of its releases. */
interface ReasoningTrace extends Readonly<Record<string, unknown>> {
  readonly question: string;
}

function isReasoningTrace(value: unknown): value is ReasoningTrace {
  return typeof (value as { question?: unknown } | null)?.question === "string";
}

function thinkingOf(record: ReasoningTrace, where: string): string {
  const { thinking_trajectories: list, deepseek_thinking_trajectory: deepseek, gemini_thinking_trajectory: gemini, thinking } = record;
  const text = Array.isArray(list) ? list[0] : (thinking ?? deepseek ?? gemini);
  if (typeof text !== "string") {
    throw new InputError(
      `${where} has a question but no thinking; expected "thinking", "thinking_trajectories" or "deepseek_thinking_trajectory"`,
    );
  }
  return text.trim();
}

function answerOf(record: ReasoningTrace): string {
  const { answer: given, attempt, deepseek_attempt: deepseek, gemini_attempt: gemini, solution } = record;
  const text = given ?? attempt ?? deepseek ?? gemini ?? solution;
  return typeof text === "string" ? text.trim() : "";
}
