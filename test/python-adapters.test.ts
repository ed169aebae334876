/** The Python adapters against a real server, where their packages are installed (COE_PYTHON names the interpreter); skips say what is missing. */
import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolloutSettings } from "../src/episode/index.ts";
import { openRunner, type Runner } from "../src/sandbox/index.ts";
import { type OpenEnvServer, openOpenEnvServer, TaskBook } from "../src/serve/index.ts";
import { createTask } from "../src/tasks/index.ts";
import { advantagesOf } from "../src/train/index.ts";

const python = process.env["COE_PYTHON"] ?? "python3";
const run = promisify(execFile);

/** Why a check can't run, or undefined when the modules can be imported. */
function missing(...modules: string[]): string | undefined {
  const probe = spawnSync(python, [
    "-c",
    `import importlib.util as u; print([m for m in ${JSON.stringify(modules)} if not u.find_spec(m)])`,
  ]);
  if (probe.status !== 0) return `${python} can't be run`;
  const absent = probe.stdout.toString().trim();
  return absent === "[]" ? undefined : `${python} lacks ${absent} (set COE_PYTHON to an interpreter that has them)`;
}

const noClient = missing("websockets");
const noTrl = missing("websockets", "trl", "torch");

let runner: Runner;
beforeAll(async () => {
  if (!noClient) runner = await openRunner({ workers: 1, selfTest: false });
});
afterAll(async () => {
  await runner?.[Symbol.asyncDispose]();
});

function serve(token?: string): Promise<OpenEnvServer> {
  const task = createTask({
    description: "Write a function add.",
    code: "def add(a, b):\n    return a - b\n",
    tests: { kind: "asserts", setup: "", asserts: ["assert add(1, 2) == 3"] },
    provenance: { source: "test", key: "add", split: "train" },
  });
  return openOpenEnvServer({
    runner,
    book: new TaskBook([{ task }], { seed: 0, variants: 1 }),
    settings: { rollout: rolloutSettings({ maxTurns: 3 }), extract: "strict", commandChars: 1000, episodeSeconds: 600 },
    version: "0",
    port: 0,
    ...(token !== undefined && { token }),
  });
}

async function check(script: string, ...args: string[]) {
  const { stdout } = await run(python, [join(import.meta.dirname, "python", script), ...args], { timeout: 240_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as ReturnType<typeof JSON.parse>;
}

describe("the Python adapters", () => {
  it.skipIf(noClient)(`plays an episode with the client${noClient ? ` (skipped: ${noClient})` : ""}`, async () => {
    const token = "a-token-of-length-20";
    await using server = await serve(token);
    expect(await check("client_check.py", server.url, token)).toEqual([null, -0.5, 1, true, true]);
  });

  it.skipIf(noTrl)(
    `trains with TRL, one advantage a turn${noTrl ? ` (skipped: ${noTrl})` : ""}`,
    async () => {
      await using server = await serve();
      const seen = await check("trl_check.py", server.url);
      expect(seen.scripted.moved).toBe(true);
      expect(seen.scripted.rewards).toHaveLength(2);
      expect(seen.sampled.rewards).toHaveLength(2);
      expect(seen.env_tokens).toBeGreaterThan(0);
      const ours = advantagesOf([[-0.5, 1], [0, -0.5, -0.5], [1]], "per-turn");
      expect(seen.turn_advantages.map((turns: number[]) => turns.length)).toEqual(ours.map((turns) => turns.length));
      for (const [i, value] of seen.turn_advantages.flat().entries()) expect(value).toBeCloseTo(ours.flat()[i]!, 9);
    },
    300_000,
  );
});
