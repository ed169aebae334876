import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { pretrainConfig, rlConfig, sftConfig } from "../src/train/index.ts";

const schemas = { pretrain: pretrainConfig, sft: sftConfig, rl: rlConfig };
const folder = "configs";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));

describe("launchable configurations", () => {
  it.each(files)("%s: its first line is the command that launches it, its settings are known and in range", (name) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    const [, stage] = /^# coe (pretrain|sft|rl) .*--config (\S+)/.exec(text) ?? [];
    expect(stage, "first line").toBeDefined();
    expect(text.split("\n")[0]).toContain(`--config ${path}`);
    const parsed = schemas[stage as keyof typeof schemas].safeParse(parse(text));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
