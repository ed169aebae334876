import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { tinyModel } from "../../test/tiny-model.ts";
import type { Command } from "../editor/index.ts";
import { rolloutSettings } from "../episode/index.ts";
import { traceEncoder } from "../policy/index.ts";
import { createTask, type Demonstration, demonstrationId } from "../tasks/index.ts";
import { readSftData } from "./sft-data.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-sft-data-"));
afterAll(() => rm(folder, { recursive: true }));

function demonstration(number: number, detour: boolean): Demonstration {
  const task = createTask({
    description: `Add ${number}.`,
    code: `def add(x):\n  return x - ${number}`,
    tests: { kind: "asserts", setup: "", asserts: [`assert add(1) == ${number + 1}`] },
    provenance: { source: "files", key: String(number), split: "train" },
  });
  const wrong: Command = { kind: "REPL", line: 2, content: "  return x" };
  const right: Command = { kind: "REPL", line: 2, content: `  return x + ${number}` };
  const commands = [...(detour ? [wrong] : []), right, { kind: "EXIT" } as const];
  const failed = { status: "failed", feedback: "AssertionError" } as const;
  return {
    id: demonstrationId(task, commands),
    slot: number,
    run: "0",
    task,
    initial: failed,
    turns: commands.map((command) =>
      command === wrong ? { command, ...failed, detour: true } : { command, status: "passed", feedback: "" },
    ),
  };
}

const { tokenizer } = tinyModel();
const encoder = traceEncoder(tokenizer);
const path = join(folder, "demos.jsonl");
const demonstrations = Array.from({ length: 60 }, (_, i) => demonstration(i, i % 2 === 1));
await writeFile(path, demonstrations.map((one) => `${JSON.stringify(one)}\n`).join(""));

const read = async (exitShare: number | undefined, seed = 1) => {
  const settings = rolloutSettings({ instruction: "none", arm: "chain-of-edits" });
  const shared = { arm: "chain-of-edits", settings, encoder, contextLength: 512, seed } as const;
  const { data } = await readSftData([path], { ...shared, ...(exitShare !== undefined && { exitShare }) });
  return data.map(({ targetIds, weights }) => ({
    length: weights.length,
    learnt: tokenizer.decode(Array.from(targetIds).filter((_, i) => weights[i]! > 0)),
  }));
};

describe("sequences of demonstrations", () => {
  it("learn the commands and EXIT, but no wrong turn", async () => {
    for (const [i, { learnt }] of (await read(undefined)).entries()) expect(learnt).toBe(`REPL 2 >>>  return x + ${i}\nEXIT\n`);
  });

  it("leave out the last state and EXIT of a share of them, the same for the same seed", async () => {
    const whole = await read(1);
    expect(whole).toEqual(await read(undefined));
    const none = await read(0);
    for (const [i, { learnt, length }] of none.entries()) {
      expect(learnt).toBe(`REPL 2 >>>  return x + ${i}\n`);
      expect(length).toBeLessThan(whole[i]!.length);
    }
    const half = await read(0.5);
    expect(half).toEqual(await read(0.5));
    expect(half).not.toEqual(await read(0.5, 2));
    const withExit = half.filter(({ learnt }) => learnt.endsWith("EXIT\n")).length;
    expect(withExit).toBeGreaterThan(15);
    expect(withExit).toBeLessThan(45);
  });
});
