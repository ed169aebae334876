/**
 * Demonstrations as other trainers read them, each with its loss on the commands only: chat messages, TRL records, rows for a table.
 *
 * Texts are those that sampling shows (episode room); token ids are encoded segment by segment, as the sampler meets them.
 * Not guaranteed: that a chat template renders the assistant's turns alone under a loss; the weights say which ones they are.
 */
import { demonstrationChat, demonstrationTrace, openPrompt, type PromptSettings, type TraceSegment } from "../../episode/index.ts";
import type { Demonstration } from "../../tasks/index.ts";

/** What is needed of a tokeniser. */
export interface SegmentEncoder {
  encode(text: string): ArrayLike<number>;
  /** Put in front of a sequence, where the model has such a token. */
  readonly beginId?: number;
}

/** The label of a token without loss, as PyTorch's cross entropy has it. */
const ignored = -100;

/** OpenAI's fine-tuning form: `weight` 1 on the commands, 0 on detours and on the assistant's turns in worked examples. */
export function chatRecord(demonstration: Demonstration, settings: PromptSettings): unknown {
  const opening = openPrompt("chat", { ...demonstration.task, state: "" }, settings);
  const shown = opening.format === "chat" ? opening.messages.length : 0;
  const detours = demonstration.turns.map(({ detour }) => detour === true);
  const messages = demonstrationChat(demonstration, settings).map(({ role, content }, i) => {
    if (role !== "assistant") return { role, content };
    const example = i < shown || detours[(i - shown) >> 1];
    return { role, content, weight: example ? 0 : 1 };
  });
  return { id: demonstration.id, messages };
}

/** TRL's prompt-completion form, one record a command: its loss is on the completion. */
export function turnRecords(demonstration: Demonstration, settings: PromptSettings): unknown[] {
  const records: unknown[] = [];
  let prompt = "";
  for (const { kind, text } of demonstrationTrace(demonstration, settings)) {
    if (kind === "command") records.push({ prompt, completion: text });
    prompt += text;
  }
  return records;
}

/** TRL's tokenised form, one record a demonstration: `labels` is -100 wherever there is no loss. */
export function tokenRecord(demonstration: Demonstration, settings: PromptSettings, encoder: SegmentEncoder): TokenRecord {
  return tokensOf(demonstrationTrace(demonstration, settings), encoder);
}

export interface TokenRecord {
  readonly input_ids: readonly number[];
  readonly labels: readonly number[];
}

function tokensOf(segments: readonly TraceSegment[], encoder: SegmentEncoder): TokenRecord {
  const ids: number[] = encoder.beginId === undefined ? [] : [encoder.beginId];
  const labels: number[] = ids.map(() => ignored);
  for (const { kind, text } of segments) {
    for (const id of Array.from(encoder.encode(text))) {
      ids.push(id);
      labels.push(kind === "command" ? id : ignored);
    }
  }
  return { input_ids: ids, labels };
}

/** One row of the table: the trace as one text, the character ranges under the loss, and the ids where there is a tokeniser. */
export interface TraceRow extends Partial<TokenRecord> {
  readonly id: string;
  readonly task_id: string;
  readonly text: string;
  /** In Unicode code points of `text`, as Python counts; range i is [loss_starts[i], loss_ends[i]). */
  readonly loss_starts: readonly number[];
  readonly loss_ends: readonly number[];
}

export function traceRow(demonstration: Demonstration, settings: PromptSettings, encoder?: SegmentEncoder): TraceRow {
  const segments = demonstrationTrace(demonstration, settings);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const { kind, text } of segments) {
    const length = Array.from(text).length;
    if (kind === "command") {
      starts.push(at);
      ends.push(at + length);
    }
    at += length;
  }
  return {
    id: demonstration.id,
    task_id: demonstration.task.id,
    text: segments.map(({ text }) => text).join(""),
    loss_starts: starts,
    loss_ends: ends,
    ...(encoder && tokensOf(segments, encoder)),
  };
}
