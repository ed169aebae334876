/** The verdict cache: bounds, order of forgetting, survival on disk, distrust of files that others could write. */
import { appendFile, chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Status, Verdict } from "../types.ts";
import { VerdictCache } from "./verdict-cache.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const verdictOf = (stdout: string, status: Status = "passed"): Verdict => ({
  status,
  tests: [],
  stdout,
  weak: false,
  backend: "native",
  python: "3.11",
  durationMs: 1,
});

test("forgets what was used longest ago", async () => {
  await using cache = await VerdictCache.open({ size: 2 });
  cache.set("a", verdictOf("a"));
  cache.set("b", verdictOf("b"));
  cache.get("a");
  cache.set("c", verdictOf("c"));
  expect(cache.get("b")).toBeUndefined();
  expect(cache.get("a")?.stdout).toBe("a");
  expect(cache.get("c")?.stdout).toBe("c");
});

test("a size of 0 remembers nothing", async () => {
  await using cache = await VerdictCache.open({ size: 0 });
  cache.set("a", verdictOf("a"));
  expect(cache.get("a")).toBeUndefined();
});

test("verdicts survive on disk, those of the machine's load don't", async () => {
  {
    await using cache = await VerdictCache.open({ folder });
    cache.set("a", verdictOf("a", "failed"));
    cache.set("slow", verdictOf("slow", "timedOut"));
    expect(cache.get("slow")?.status).toBe("timedOut");
  }
  await appendFile(join(folder, "verdicts-all.jsonl"), '["torn", {"sta');
  await using again = await VerdictCache.open({ folder });
  expect(again.get("a")).toEqual(verdictOf("a", "failed"));
  expect(again.get("slow")).toBeUndefined();
  expect(again.get("torn")).toBeUndefined();
});

test("the file is cut to what is kept", async () => {
  {
    await using cache = await VerdictCache.open({ folder, size: 100 });
    for (let number = 0; number < 20; number++) cache.set(`${number}`, verdictOf(`${number}`));
  }
  await using cache = await VerdictCache.open({ folder, size: 3 });
  expect(cache.get("19")?.stdout).toBe("19");
  expect((await readFile(join(folder, "verdicts-all.jsonl"), "utf8")).trim().split("\n")).toHaveLength(3);
});

test.skipIf(process.platform === "win32")("a file that others may write is not believed", async () => {
  const warnings: string[] = [];
  const logger = { debug: () => {}, info: () => {}, warn: (message: string) => warnings.push(message) };
  {
    await using cache = await VerdictCache.open({ folder });
    cache.set("a", verdictOf("a"));
  }
  await chmod(join(folder, "verdicts-all.jsonl"), 0o666);
  await using cache = await VerdictCache.open({ folder, logger });
  expect(cache.get("a")).toBeUndefined();
  expect(warnings.join()).toContain("others may write");
});
