/** What `coe eval`, `coe compare` and `coe plan` make of their input; the search plays, in the real sandbox. */
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../eval/index.ts";
import { createTask } from "../../tasks/index.ts";
import { rlConfig, sftConfig } from "../../train/index.ts";
import { readConfig } from "../config-flags.ts";
import { parseArms } from "../evaluation/arms.ts";
import { estimate, memoryOf } from "../plan/estimate.ts";
import { builtInShape } from "../plan/shapes.ts";
import { buildProgram } from "../program.ts";

let folder: string;
let output = "";
const at = (name: string) => join(folder, name);
const coe = (...args: string[]) => buildProgram().parseAsync(args, { from: "user" });
const task = (name: string) =>
  createTask({
    description: `Return one more than x, ${name}.`,
    code: `def ${name}(x):\n    return x - 1\n`,
    tests: { kind: "asserts", setup: "", asserts: [`assert ${name}(1) == 2`, `assert ${name}(5) == 6`] },
    provenance: { source: "test", key: name },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coe-eval-command-"));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += String(text);
    return true;
  });
  for (const name of ["one", "two"]) await writeFile(at(`${name}.jsonl`), `${JSON.stringify(task(name))}\n`);
  await writeFile(at("problems.jsonl"), `${JSON.stringify({ reference: "x" })}\n`);
});
afterAll(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true, force: true });
});

describe("--arms", () => {
  it("are labels, arms and policies", () => {
    expect(parseArms(["chain-of-edits,search", "sft=rewrite@openai:q:1b@http://h/v1"], "bundled")).toEqual([
      { label: "chain-of-edits", arm: "chain-of-edits", policy: "bundled" },
      { label: "search", arm: "chain-of-edits", policy: "search" },
      { label: "sft", arm: "rewrite", policy: "openai:q:1b@http://h/v1" },
    ]);
    expect(() => parseArms(["editing"], "bundled")).toThrow(/names no arm/);
    expect(() => parseArms(["a/b=search"], "bundled")).toThrow(/can't be a label/);
    expect(() => parseArms(["search", "search"], "bundled")).toThrow(/stands there twice/);
    expect(() => parseArms([","], "bundled")).toThrow(/name at least one/);
  });
});

describe("coe eval", () => {
  it("plays, reports, goes on with what is there, and refuses bad input", { timeout: 120_000 }, async () => {
    const evaluate = (tasks: string, run: string, ...more: string[]) =>
      coe(
        "eval",
        "--tasks",
        at(tasks),
        "--run",
        at(run),
        "--arms",
        "search",
        "--samples",
        "2",
        "--workers",
        "1",
        "--timeout",
        "20",
        ...more,
      );
    await evaluate("one.jsonl", "first", "--svg");
    expect(output).toMatch(/pass@1 \[95%\] +100\.0% \[/);
    expect((await readdir(at("first"))).sort()).toEqual(
      [
        "config.json",
        "episodes.jsonl",
        "pass-at-k.svg",
        "references.jsonl",
        "report.html",
        "report.json",
        "report.md",
        "solved-by-turn.svg",
      ].sort(),
    );
    const before = await readFile(join(at("first"), "episodes.jsonl"), "utf8");
    await evaluate("one.jsonl", "first");
    expect(await readFile(join(at("first"), "episodes.jsonl"), "utf8")).toBe(before);
    await expect(evaluate("two.jsonl", "first")).rejects.toThrow(/holds another evaluation/);
    await expect(evaluate("absent.jsonl", "third")).rejects.toThrow(/absent\.jsonl/);
    await expect(evaluate("one.jsonl", "third", "--policy", "nobody", "--arms", "rewrite")).rejects.toThrow(/unknown policy/);
    await expect(evaluate("one.jsonl", "third", "--policy", "search", "--arms", "rewrite")).rejects.toThrow(/by edits only/);
    await evaluate("two.jsonl", "second");
    await expect(coe("compare", at("first"), at("second"))).rejects.toThrow(/no task in common/);
    await expect(coe("compare", at("nowhere"))).rejects.toThrow(/holds no evaluation/);
    await writeFile(at("both.jsonl"), [task("one"), task("two")].map((each) => `${JSON.stringify(each)}\n`).join(""));
    await evaluate("both.jsonl", "both");
    output = "";
    await coe("compare", at("first"), at("both"));
    expect(output).toMatch(/Only the task that all arms played is counted \(first: search 1, both: search 2\)/);
    expect(output).toMatch(/first: search − both: search +\+0\.0 .* 1 task /);
  });
});

/** Repairs by a command, or with the second program that it is asked for. */
function reply(messages: readonly { readonly content: string }[]): string {
  if (messages.some(({ content }) => content.includes("REPL")))
    return messages.at(-1)!.content.includes("return x - 1") ? "REPL 2 >>>    return x + 1" : "EXIT";
  const wasWrong = messages.some(({ content }) => content.includes("return x + 2"));
  return `It should add.\n\`\`\`python\ndef one(x):\n    return x + ${wasWrong ? 1 : 2}\n\`\`\`\n`;
}

describe("coe eval of a served model", () => {
  it("plays edits, one answer and the plain agent loop over HTTP, and reports them side by side", { timeout: 120_000 }, async () => {
    const http = createServer(async (request, response) => {
      response.setHeader("content-type", "application/json");
      if (request.url === "/v1/models") return response.end(JSON.stringify({ data: [{ id: "tiny", max_model_len: 4096 }] }));
      const body = JSON.parse((await request.toArray()).join("")) as { messages: Parameters<typeof reply>[0] };
      const message = { role: "assistant", content: reply(body.messages) };
      const usage = { prompt_tokens: 100 * body.messages.length, completion_tokens: message.content.length };
      return response.end(JSON.stringify({ choices: [{ message, finish_reason: "stop" }], usage }));
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    try {
      const policy = `openai:tiny@http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`;
      const common = ["--samples", "2", "--workers", "1", "--timeout", "20", "--tasks", at("one.jsonl"), "--run", at("served")];
      output = "";
      await coe("eval", ...common, "--policy", policy, "--arms", "chain-of-edits,direct-answer,rewrite,search");
      expect(output).toMatch(/chain-of-edits +direct-answer +rewrite +search\n/);
      const { arms } = JSON.parse(await readFile(join(at("served"), "report.json"), "utf8")) as Report;
      const played = arms.map(({ label, figures: f }) => [label, f.policy, f.passAtK[0]!.estimate.mean, f.turns, f.failed]);
      expect(played.slice(0, 3)).toEqual([
        ["chain-of-edits", "openai:tiny", 1, 2, 0],
        ["direct-answer", "openai:tiny", 0, 1, 0],
        ["rewrite", "openai:tiny", 1, 2, 0],
      ]);
      expect(arms[2]!.figures.tokensGeneratedPerSolved).toBeGreaterThan(2 * arms[0]!.figures.tokensGeneratedPerSolved!);
      expect(arms[0]!.figures.editDistance).toBe(1);
      output = "";
      await coe("table", "--paper", at("served"));
      expect(output).toMatch(/^\| served +\| +100\.0 \[100\.0, 100\.0\] \/ – \| +– \| +0\.0 \[0\.0, 0\.0\] \/ – \|$/m);
    } finally {
      http.closeAllConnections();
      http.close();
    }
  });
});

describe("coe plan", () => {
  it("reads every configuration of the paper and knows the published sizes", async () => {
    const root = new URL("../../../configs/paper/", import.meta.url).pathname;
    const machine = { flops: 1e12, bandwidth: 1e11, weightBytes: 2 };
    for (const size of ["llama-3.2-1b", "llama-3.2-3b", "llama-3.1-8b"]) {
      for (const arm of ["chain-of-edits", "direct-answer", "chain-of-thought"]) {
        const sft = await readConfig(sftConfig, { config: `${root}${size}/${arm}.sft.toml` });
        const rl = await readConfig(rlConfig, { config: `${root}${size}/${arm}.rl.toml` });
        expect(sft).toMatchObject({ arm, contextLength: 2048, lora: { rank: 16 } });
        expect(rl).toMatchObject({
          arm,
          groupSize: 4,
          maxTurns: 10,
          clipLow: 0.2,
          clipHigh: 0.2,
          klCoefficient: 0.01,
          advantages: "per-turn",
        });
        const shape = builtInShape(sft.model)!;
        const plan = estimate({ stage: "rl", config: rl }, shape, machine);
        expect(memoryOf(plan)).toBeGreaterThan(2 * plan.parameters);
        expect(plan.hours.sampling).toBeGreaterThan(0);
      }
    }
    const counts = ["1B", "3B"].map((size) => estimateOf(`Llama-3.2-${size}-Instruct`)).concat(estimateOf("Llama-3.1-8B"));
    expect(counts.map((count) => (count / 1e9).toFixed(2))).toEqual(["1.24", "3.21", "8.03"]);
    await expect(coe("plan", `${root}llama-3.2-1b/chain-of-edits.sft.toml`, "--model", at("none"))).rejects.toThrow(/shape .* isn't known/);
  });

  it("runs configurations of both stages from end to end on a tiny model", { timeout: 180_000 }, async () => {
    const file = (stage: string) => new URL(`../../../configs/paper/llama-3.2-1b/chain-of-edits.${stage}.toml`, import.meta.url).pathname;
    const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    output = "";
    try {
      await coe("plan", file("rl"), file("sft"), "--dry-run");
    } finally {
      errors.mockRestore();
    }
    expect(output.match(/\S+\.toml runs: (sft|rl) of chain-of-edits/g)).toHaveLength(2);
    expect(output.match(/done, 2 steps/g)).toHaveLength(2);
  });
});

function estimateOf(model: string): number {
  const config = sftConfig.parse({ model, data: ["x"] });
  return estimate({ stage: "sft", config }, builtInShape(model)!, { flops: 1, bandwidth: 1, weightBytes: 2 }).parameters;
}
