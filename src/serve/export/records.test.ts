import { describe, expect, it } from "vitest";
import { rolloutSettings } from "../../episode/index.ts";
import { createTask, type Demonstration, demonstrationId } from "../../tasks/index.ts";
import { parquetOf } from "./parquet.ts";
import { chatRecord, tokenRecord, traceRow, turnRecords } from "./records.ts";

const task = createTask({
  description: "Write a function wave, with 🌊 in it.",
  code: 'def wave():\n    return "-"\n',
  tests: { kind: "asserts", setup: "", asserts: ['assert wave() == "🌊"'] },
  provenance: { source: "test", key: "wave" },
});
const commands = [{ kind: "REPW", line: 2, old: "-", new: "🌊" }, { kind: "EXIT" }] as const;
const demonstration: Demonstration = {
  id: demonstrationId(task, commands),
  slot: 0,
  run: "test",
  task,
  initial: { status: "failed", feedback: "wave() returned '-', expected '🌊'" },
  turns: commands.map((command) => ({ command, status: "passed", feedback: "" })),
};
const settings = rolloutSettings();
const written = ["REPW 2 >>>- >>>🌊\n", "EXIT\n"];

/** One id a byte. */
const encoder = { encode: (text: string) => Buffer.from(text), beginId: 1000 };

describe("exported demonstrations", () => {
  it("have one prompt and completion per command, each prompt going on from the last", () => {
    const records = turnRecords(demonstration, settings) as { prompt: string; completion: string }[];
    expect(records.map(({ completion }) => completion)).toEqual(written);
    expect(records[1]!.prompt.startsWith(records[0]!.prompt + records[0]!.completion)).toBe(true);
    expect(records.every(({ prompt }) => prompt.endsWith("### "))).toBe(true);
  });

  it("have labels on the commands' tokens only", () => {
    const { input_ids: ids, labels } = tokenRecord(demonstration, settings, encoder);
    expect(ids[0]).toBe(1000);
    expect(labels.length).toBe(ids.length);
    expect(Buffer.from(labels.filter((label) => label !== -100)).toString()).toBe(written.join(""));
    expect(labels.every((label, i) => label === -100 || label === ids[i])).toBe(true);
  });

  it("give loss ranges in code points, as Python slices", () => {
    const { text, loss_starts: starts, loss_ends: ends } = traceRow(demonstration, settings);
    const points = Array.from(text);
    expect(starts.map((start, i) => points.slice(start, ends[i]).join(""))).toEqual(written);
  });

  it("weigh the demonstrated commands, not those of worked examples", () => {
    type Weighted = { messages: { role: string; content: string; weight?: number }[] };
    const plain = chatRecord(demonstration, settings) as Weighted;
    expect(plain.messages.map(({ role, weight }) => [role, weight])).toEqual([
      ["system", undefined],
      ["user", undefined],
      ["assistant", 1],
      ["user", undefined],
      ["assistant", 1],
    ]);
    const taught = chatRecord(demonstration, rolloutSettings({ instruction: "teaching" })) as Weighted;
    const weights = taught.messages.flatMap(({ weight }) => weight ?? []);
    expect(weights.filter((weight) => weight === 1)).toHaveLength(2);
    expect(weights.filter((weight) => weight === 0).length).toBeGreaterThan(2);
  });

  it("are a Parquet file", () => {
    const bytes = parquetOf([traceRow(demonstration, settings, encoder), traceRow(demonstration, settings, encoder)]);
    const text = Buffer.from(bytes).toString("latin1");
    expect([text.slice(0, 4), text.slice(-4)]).toEqual(["PAR1", "PAR1"]);
    for (const column of ["task_id", "loss_starts", "input_ids", "labels"]) expect(text).toContain(column);
  });
});
