import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JsonlWriter } from "../base/index.ts";
import { acceptsText } from "../editor/index.ts";
import { openRunner, type Runner, SandboxError } from "../sandbox/index.ts";
import { createTask } from "../tasks/index.ts";
import {
  type Episode,
  type Policy,
  PolicyError,
  promptAt,
  promptTextOf,
  type RolloutContext,
  type RolloutOptions,
  readEpisodes,
  replayEpisode,
  rollout,
  rolloutAll,
  rolloutSettings,
  type SampleRequest,
} from "./index.ts";

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
});
afterAll(() => runner[Symbol.asyncDispose]());

const task = createTask({
  description: "Add two numbers.",
  code: "def add(a, b):\n    return a - b\n",
  tests: { kind: "asserts", setup: "", asserts: ["assert add(1, 2) == 3", "assert add(0, 0) == 0"] },
  hiddenTests: { kind: "asserts", setup: "", asserts: ["assert add(5, 5) == 10"] },
  provenance: { source: "files", key: "add.py" },
});
const fix = "REPW 2 >>>- >>>+";

interface Script {
  readonly policy: Policy;
  readonly requests: SampleRequest[];
  readonly released: string[];
}

/** A policy that says these texts, turn by turn; past the end it throws. */
function scripted(texts: readonly (string | Error)[], more: Partial<Policy> = {}): Script {
  const requests: SampleRequest[] = [];
  const released: string[] = [];
  const policy: Policy = {
    name: "scripted",
    version: "1",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    sample: async (request) => {
      requests.push(request);
      const text = texts[request.observation.turn];
      if (text === undefined) throw new PolicyError("the script is at its end");
      if (text instanceof Error) throw text;
      return { text, finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } };
    },
    release: (key) => released.push(key),
    ...more,
  };
  return { policy, requests, released };
}

async function play(
  texts: readonly (string | Error)[],
  options: RolloutOptions = {},
  more: Partial<RolloutContext> = {},
): Promise<Episode> {
  const context: RolloutContext = { policy: scripted(texts).policy, runner, settings: rolloutSettings(options), ...more };
  return rollout({ task, episodeKey: "e1", seed: 7 }, context);
}

/** What rests on clocks. */
function timeless(episode: Episode): unknown {
  const { timing: _, ...rest } = episode;
  return { ...rest, turns: rest.turns.map(({ sampleMs: _a, runMs: _b, ...turn }) => turn) };
}

describe("redraws", () => {
  const useless = "REPW 2 >>>- >>>-";
  const wrong = "REPW 2 >>>- >>>*";
  const back = "REPW 2 >>>* >>>-";
  /** A policy that says the next text whenever it is asked. */
  const teller = (texts: readonly string[]): Script => {
    let asked = 0;
    return scripted([], {
      sample: async () => ({ text: texts[asked++]!, finishReason: "stop", usage: { promptTokens: 5, completionTokens: 3 } }),
    });
  };
  const playAll = async (texts: readonly string[], redraws: number, options: RolloutOptions = {}): Promise<Episode> =>
    rollout(
      { task, episodeKey: "e1", seed: 7 },
      { policy: teller(texts).policy, runner, settings: rolloutSettings({ redraws, ...options }) },
    );

  it("draw again what changes nothing or was tried in the same state, count its tokens, and give up in the end", async () => {
    const texts = [useless, useless, wrong, back, wrong, fix, "EXIT"];
    const { turns, solved, usage } = await playAll(texts, 2);
    expect(turns.map(({ text }) => text)).toEqual([wrong, back, fix, "EXIT"]);
    expect(turns.map((turn) => turn.usage.completionTokens)).toEqual([9, 3, 6, 3]);
    expect([solved, usage.completionTokens]).toEqual([true, 21]);
    expect((await playAll(texts, 1)).turns.map(({ text }) => text)).toEqual([useless, wrong, back, fix, "EXIT"]);
  });

  it("are off by default, and leave malformed and inapplicable commands and EXIT alone", async () => {
    expect((await play([useless, fix, "EXIT"])).turns.map(({ text }) => text)).toEqual([useless, fix, "EXIT"]);
    const texts = ["nonsense", "DELL 99", "nonsense", "EXIT"];
    expect((await playAll(texts, 5)).turns.map(({ text }) => text)).toEqual(texts);
  });

  it("of faults: draw again what leaves syntax errors or unbound names, unless it mends others", async () => {
    const broken = ["REPW 2 >>>- >>>-(", "REPW 2 >>>a >>>c", "REPW 1 >>>add >>>ad", "DELL 1"];
    const played = async (texts: readonly string[], options?: RolloutOptions): Promise<string[]> =>
      (await playAll(texts, 8, options)).turns.map(({ text }) => text);
    expect(await played([...broken, fix, "EXIT"], { redrawFaults: true })).toEqual([fix, "EXIT"]);
    expect(await played([...broken.slice(0, 1), "REPW 2 >>>-( >>>+", "EXIT"])).toEqual([broken[0], "REPW 2 >>>-( >>>+", "EXIT"]);
    // Of two faults one is mended first: the other is no reason to draw again. What mends neither is.
    const twice = { ...task, code: "def ad(a, b)\n    return a + b\n" };
    const texts = ["REPW 2 >>>+ >>>-", "REPW 1 >>>) >>>):", "REPW 1 >>>ad >>>add", "EXIT"];
    const settings = rolloutSettings({ redraws: 8, redrawFaults: true });
    const { turns, solved } = await rollout({ task: twice, episodeKey: "e1", seed: 7 }, { policy: teller(texts).policy, runner, settings });
    expect([solved, turns.map(({ text }) => text)]).toEqual([true, texts.slice(1)]);
  });

  it("name what was discarded, so that it isn't drawn again; a greedy policy draws with chance then", async () => {
    const asked: [number, number, number][] = [];
    const { policy } = scripted([], {
      sample: async ({ params: { temperature, seed }, discarded = [] }) => {
        asked.push([temperature, seed, discarded.length]);
        return { text: useless, finishReason: "stop", usage: { promptTokens: 5, completionTokens: 3 } };
      },
    });
    const settings = (temperature: number) => rolloutSettings({ redraws: 2, maxTurns: 1, temperature });
    for (const temperature of [0.4, 0])
      await rollout({ task, episodeKey: "e1", seed: 7 }, { policy, runner, settings: settings(temperature) });
    expect(asked.map(([temperature, , discarded]) => [temperature, discarded])).toEqual([
      [0.4, 0],
      [0.4, 1],
      [0.4, 2],
      [0, 0],
      [0.4, 0],
      [0.4, 0],
    ]);
    expect(new Set(asked.map(([, seed]) => seed)).size).toBe(3);
  });
});

describe("taking back", () => {
  /** A policy that says the next text, or the only one that it is held to, of which it takes note. */
  const obedient = (texts: readonly string[], held: string[]): Policy => {
    let asked = 0;
    return scripted([], {
      sample: async ({ grammar }) => {
        const { regex } = grammar!;
        const acceptor = grammar!.acceptor();
        const isHeld = !acceptsText(acceptor, "EXIT\n");
        const text = isHeld ? regex.replace(/\\(.)/g, "$1") : texts[asked++]!;
        if (isHeld) held.push(text);
        expect(acceptsText(acceptor, `${text}\n`)).toBe(true);
        return {
          text,
          finishReason: "stop",
          logprobs: [-0.5, -0.1],
          modelLogprobs: [-2, -1],
          usage: { promptTokens: 5, completionTokens: 3 },
        };
      },
      promptFormat: "trace",
    }).policy;
  };
  const played = async (texts: readonly string[], options: RolloutOptions, held: string[] = [], code = task.code): Promise<Episode> =>
    rollout(
      { task: createTask({ ...task, code }), episodeKey: "e1", seed: 7 },
      { policy: obedient(texts, held), runner, settings: rolloutSettings(options) },
    );
  const textsOf = ({ turns }: Episode): string[] => turns.map(({ text }) => text);

  it("is all that is allowed after an edit without progress, once", async () => {
    const held: string[] = [];
    const texts = ["REPW 2 >>>- >>>*", "ADDL 1 >>>import os", fix, "EXIT"];
    const episode = await played(texts, { takeBack: true }, held);
    expect(textsOf(episode)).toEqual([texts[0], "REPW 2 >>>* >>>-", texts[1], "DELL 1", fix, "EXIT"]);
    // By another command to a program that led nowhere: drawn again.
    const again = [texts[0]!, "REPL 2 >>>    return a * b", fix, "EXIT"];
    const redrawn = await played(again, { takeBack: true, redraws: 1 });
    expect(textsOf(redrawn)).toEqual([texts[0], "REPW 2 >>>* >>>-", fix, "EXIT"]);
    expect([episode.solved, held]).toEqual([true, ["REPW 2 >>>* >>>-", "DELL 1"]]);
    // What was no decision has probability 1, and no weight in training.
    expect(episode.turns.map(({ logprobs }) => logprobs![0])).toEqual([-0.5, 0, -0.5, 0, -0.5, -0.5]);
    const free = ["REPW 2 >>>- >>>*", "REPW 2 >>>* >>>+", "EXIT"];
    expect(textsOf(await played(free, {}))).toEqual(free);
    expect(textsOf(await play(free, { takeBack: true, grammar: false }))).toEqual(free);
  });

  it("is not asked for after progress, nor where no turn would be left for another edit", async () => {
    const texts = ["REPW 1 >>>) >>>):", fix, "EXIT"];
    expect(textsOf(await played(texts, { takeBack: true }, [], "def add(a, b)\n    return a - b\n"))).toEqual(texts);
    const short = ["REPW 2 >>>- >>>*", "REPW 2 >>>* >>>+"];
    expect(textsOf(await played(short, { takeBack: true, maxTurns: 2 }))).toEqual(short);
  });
});

describe("chain-of-edits episodes", () => {
  it("rewards the first passing state, and nothing more when it stops by EXIT", async () => {
    const episode = await play([fix, "EXIT"]);
    expect(episode).toMatchObject({ stopReason: "exit", solved: true, firstSolvedTurn: 0, reward: 1, rewards: { solved: 1 } });
    expect(episode.turns.map(({ rewards }) => rewards)).toEqual([{ solved: 1 }, {}]);
    expect(episode.program).toBe("def add(a, b):\n    return a + b\n");
    expect(episode.turns[0]!.state).toBe("L 1 def add(a, b):\nL 2     return a + b\n***\n");
    expect(episode.initial!.state).toBe("L 1 def add(a, b):\nL 2     return a - b\n***\nadd(1, 2) returned -1, expected 3\n");
    expect(episode.turns[1]!.state).toBe("");
  });

  it("gives −0.5 for a malformed command, 0 for one that can't be applied, −0.5 for an end without EXIT", async () => {
    const episode = await play(["fix it", "DELL 9", fix], { maxTurns: 3 });
    expect(episode.turns.map(({ action, rewards }) => [action.kind, rewards])).toEqual([
      ["malformed", { malformed: -0.5 }],
      ["inapplicable", {}],
      ["command", { solved: 1, noExit: -0.5 }],
    ]);
    expect(episode).toMatchObject({ stopReason: "maxTurns", solved: true, firstSolvedTurn: 2, reward: 0 });
    expect(episode.turns[0]!.state).toMatch(/\*\*\*\nmalformed command: unknown command "fix".*\nadd\(1, 2\) returned -1, expected 3\n$/);
  });

  it("rewards solving once, and not at all when the tests passed before", async () => {
    const episode = await play([fix, "REPW 2 >>>+ >>>-", fix, "EXIT"]);
    expect(episode.turns.map(({ reward }) => reward)).toEqual([1, 0, 0, 0]);
    expect(episode.solved).toBe(true);
  });

  it("takes every term as a setting", async () => {
    const rewards = { solved: 2, malformed: -1, inapplicable: -0.25, exitUnsolved: -3, perTurn: -0.125, noExit: 0 };
    const episode = await play(["?", "DELL 7", "EXIT"], { rewards });
    expect(episode.turns.map(({ rewards }) => rewards)).toEqual([
      { malformed: -1, perTurn: -0.125 },
      { inapplicable: -0.25, perTurn: -0.125 },
      { exitUnsolved: -3, perTurn: -0.125 },
    ]);
    expect(episode).toMatchObject({ stopReason: "exit", solved: false, firstSolvedTurn: null });
  });

  it("stops at the first pass when asked to, without a missing EXIT", async () => {
    expect(await play([fix], { stopAtFirstPass: true })).toMatchObject({ stopReason: "passed", reward: 1 });
  });

  it("ends with contextLength when no reply fits any more, and says so in the last turn's rewards", async () => {
    const { policy, requests } = scripted(["DELL 2", "ADDL 2 >>>    return b", fix], {
      contextLength: 300,
      countTokens: (text) => text.length,
    });
    const episode = await play([], { contextTokens: 10_000, instruction: "none" }, { policy });
    expect(episode).toMatchObject({ stopReason: "contextLength", solved: false, rewards: { noExit: -0.5 } });
    expect(episode.turns.length).toBeGreaterThan(0);
    const last = requests.at(-1)!;
    expect(promptTextOf(last.prompt).length + last.params.maxTokens).toBeLessThanOrEqual(300);
  });

  it("ends before the first turn when the opening alone is too long", async () => {
    const { policy, requests } = scripted([fix], { contextLength: 20, countTokens: (text) => text.length });
    expect(await play([], {}, { policy })).toMatchObject({ stopReason: "contextLength", turns: [], reward: 0 });
    expect(requests).toEqual([]);
  });

  it("never shows hidden tests, provenance or a reference to the policy, and judges by the hidden tests on demand", async () => {
    const { policy, requests } = scripted([fix, "EXIT"]);
    const episode = await play([], {}, { policy, runHidden: true });
    expect(episode.hidden).toMatchObject({ status: "passed", passed: 1 });
    expect(JSON.stringify(requests)).not.toContain("add(5, 5)");
    expect(Object.keys(requests[0]!.observation.task).sort()).toEqual(["code", "description", "id", "tests"]);
  });

  it("hides expected values when told to", async () => {
    const episode = await play(["EXIT"], { showExpected: false });
    expect(episode.initial!.state).not.toContain("expected 3");
  });

  it("shows a long file in part, by its own line numbers, and refuses edits elsewhere", async () => {
    const filler = Array.from({ length: 2500 }, (_, i) => `def filler_${i}():\n    return ${i}`);
    const long = createTask({ ...task, code: [...filler.slice(0, 1200), task.code.trimEnd(), ...filler.slice(1200)].join("\n") });
    const { policy } = scripted(["DELL 1", "REPW 2402 >>>- >>>+", "EXIT"]);
    const episode = await rollout({ task: long, episodeKey: "long", seed: 0 }, { policy, runner, settings: rolloutSettings() });
    expect(long.code.split("\n")).toHaveLength(5002);
    expect(episode.initial!.state).toContain("L 2402     return a - b\n");
    expect(episode.initial!.state).toContain("... lines 1 to ");
    expect(episode.initial!.state.length).toBeLessThan(3200);
    expect(episode.turns.map(({ action }) => action.kind)).toEqual(["inapplicable", "command", "command"]);
    expect(episode.solved).toBe(true);
    expect(episode.program).toBe(long.code.replace("a - b", "a + b"));
  });
});

describe("the other arms", () => {
  const program = "def add(a, b):\n    return a + b\n";

  it.each(["direct-answer", "chain-of-thought"] as const)("%s: one answer, judged by the same tests", async (arm) => {
    const episode = await play([`\`\`\`python\n${program}\`\`\``], { arm, format: "chat" });
    expect(episode).toMatchObject({ stopReason: "answered", solved: true, program, reward: 1, firstSolvedTurn: 0 });
  });

  it("takes the program that follows the fence which the prompt opened", async () => {
    expect(await play([program], { arm: "direct-answer", format: "trace" })).toMatchObject({ solved: true, reward: 1 });
  });

  it("counts an answer without a program as malformed", async () => {
    const episode = await play(["Let me think about it."], { arm: "chain-of-thought", format: "chat" });
    expect(episode).toMatchObject({ solved: false, rewards: { malformed: -0.5 }, program: task.code });
  });

  it.each(["trace", "chat"] as const)(
    "rewrite, %s: the whole program again and again, with the feedback, until the tests pass",
    async (format) => {
      const written = (text: string) => (format === "trace" ? text : `\`\`\`python\n${text}\`\`\``);
      const { policy, requests } = scripted(
        [written(task.code), "no idea", written(program)].map((text, i) => (format === "trace" && i === 1 ? "" : text)),
      );
      const context = { policy, runner, settings: rolloutSettings({ arm: "rewrite", format }) };
      const episode = await rollout({ task, episodeKey: "e1", seed: 7 }, context);
      expect(episode).toMatchObject({
        stopReason: "passed",
        solved: true,
        program,
        firstSolvedTurn: 2,
        rewards: { solved: 1, malformed: -0.5 },
      });
      expect(episode.turns[0]!.state).toMatch(/^\*\*\*\n.*add\(1, 2\)/s);
      expect(promptTextOf(requests[2]!.prompt)).toContain("malformed reply");
      for (const [i, { prompt }] of requests.entries()) expect(promptTextOf(promptAt(episode, i))).toBe(promptTextOf(prompt));
      if (format === "trace") expect(promptTextOf(requests[1]!.prompt)).toMatch(/```\n\*\*\*\n[^`]*\n```python\n$/);
      expect(await replayEpisode(episode, runner)).toEqual([]);
    },
  );

  it("finds a wrong answer wrong", async () => {
    expect(await play([task.code], { arm: "direct-answer", format: "trace" })).toMatchObject({ solved: false, reward: 0 });
  });
});

describe("faults", () => {
  it("are recorded on the episode without rewards, and siblings go on", async () => {
    const settings = rolloutSettings();
    const { policy, released } = scripted([fix, "EXIT"]);
    const failing: Policy = {
      ...policy,
      sample: (request, signal) =>
        request.episodeKey === "e2" && request.observation.turn === 1
          ? Promise.reject(new PolicyError("the server is gone"))
          : policy.sample(request, signal),
    };
    const jobs = ["e1", "e2", "e3"].map((episodeKey, seed) => ({ task, episodeKey, seed }));
    const episodes: Episode[] = [];
    for await (const episode of rolloutAll(jobs, { policy: failing, runner, settings }, { concurrency: 3 })) episodes.push(episode);
    const byId = new Map(episodes.map((episode) => [episode.id, episode]));
    expect(byId.get("e2")).toMatchObject({
      stopReason: "policyError",
      error: { name: "PolicyError", message: "the server is gone" },
      reward: 0,
      rewards: {},
      solved: false,
    });
    expect(byId.get("e2")!.turns.map(({ reward }) => reward)).toEqual([0]);
    for (const id of ["e1", "e3"]) expect(byId.get(id)).toMatchObject({ solved: true, reward: 1 });
    expect(released).toHaveLength(3);
  });

  it("of the sandbox are no verdicts", async () => {
    let runs = 0;
    const broken: Runner = {
      ...runner,
      backend: runner.backend,
      run: (job) => (++runs > 1 ? Promise.reject(new SandboxError("the worker died")) : runner.run(job)),
      [Symbol.asyncDispose]: async () => {},
    };
    const episode = await play([fix, "EXIT"], {}, { runner: broken });
    expect(episode).toMatchObject({ stopReason: "sandboxError", error: { name: "SandboxError" }, rewards: {}, solved: false, turns: [] });
  });

  it("an abort ends running episodes and starts no more", async () => {
    const stop = new AbortController();
    const { policy } = scripted([]);
    const hanging: Policy = {
      ...policy,
      sample: (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true })),
    };
    const jobs = Array.from({ length: 9 }, (_, i) => ({ task, episodeKey: `e${i}`, seed: i }));
    setTimeout(() => stop.abort(), 50);
    const ended: string[] = [];
    const context = { policy: hanging, runner, settings: rolloutSettings() };
    for await (const episode of rolloutAll(jobs, context, { concurrency: 2, signal: stop.signal })) ended.push(episode.stopReason);
    expect(ended).toEqual(["aborted", "aborted"]);
  });
});

describe("many episodes", () => {
  it("run `concurrency` at a time, drawn as slots come free", async () => {
    let running = 0;
    let most = 0;
    let drawn = 0;
    const { policy } = scripted([fix, "EXIT"]);
    const counting: Policy = {
      ...policy,
      sample: async (request) => {
        if (request.observation.turn === 0) most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        return policy.sample(request);
      },
      release: () => {
        running--;
      },
    };
    function* jobs() {
      for (let i = 0; i < 20; i++) {
        drawn++;
        yield { task, episodeKey: `e${i}`, seed: i };
      }
    }
    let ended = 0;
    for await (const episode of rolloutAll(jobs(), { policy: counting, runner, settings: rolloutSettings() }, { concurrency: 4 })) {
      ended++;
      expect(episode.solved).toBe(true);
      expect(drawn).toBeLessThanOrEqual(ended + 4);
    }
    expect([ended, most]).toEqual([20, 4]);
  });

  it("give the same record for the same seed, whatever runs beside", async () => {
    const alone = await play(["DELL 2", "ADDL 2 >>>    return a + b", "EXIT"]);
    const { policy, requests } = scripted(["DELL 2", "ADDL 2 >>>    return a + b", "EXIT"]);
    const jobs = ["x", "e1", "y"].map((episodeKey) => ({ task, episodeKey, seed: 7 }));
    for await (const episode of rolloutAll(jobs, { policy, runner, settings: rolloutSettings() }, { concurrency: 3 })) {
      if (episode.id !== "e1") continue;
      const verdictTimeless = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, item) => (key === "durationMs" ? 0 : item)));
      expect(verdictTimeless(timeless(episode))).toEqual(verdictTimeless(timeless(alone)));
    }
    const seeds = requests.filter(({ episodeKey }) => episodeKey === "e1").map(({ params }) => params.seed);
    expect(new Set(seeds).size).toBe(3);
  });
});

describe("replay", () => {
  it("is alike for every kind of episode, and tells what a changed record differs in", async () => {
    const folder = await mkdtemp(join(tmpdir(), "coe-episodes-"));
    try {
      const path = join(folder, "episodes.jsonl");
      const { policy } = scripted(["DELL 2"], { contextLength: 260, countTokens: (text) => text.length });
      const made = [
        await play([fix, "EXIT"]),
        await play(["nonsense", "DELL 9", "DELL 2"], { maxTurns: 3 }),
        await play(["```python\ndef add(a, b):\n    return a + b\n```"], { arm: "chain-of-thought", format: "chat" }),
        await play([fix, new PolicyError("gone")]),
        await play([], { contextTokens: 10_000, instruction: "none" }, { policy }),
      ];
      {
        await using writer = await JsonlWriter.open(path);
        for (const episode of made) await writer.append(episode);
      }
      const read: Episode[] = [];
      for await (const episode of readEpisodes(path)) read.push(episode);
      expect(read).toEqual(JSON.parse(JSON.stringify(made)));
      expect(read.map(({ stopReason }) => stopReason)).toEqual(["exit", "maxTurns", "answered", "policyError", "contextLength"]);
      for (const episode of read) expect(await replayEpisode(episode, runner)).toEqual([]);

      const [first] = read;
      const forged = { ...first!, turns: first!.turns.map((turn, i) => (i === 0 ? { ...turn, rewards: { solved: 5 } } : turn)) };
      expect(await replayEpisode(forged, runner)).toEqual([{ turn: 0, what: "rewards", recorded: { solved: 5 }, replayed: { solved: 1 } }]);
      await writeFile(path, `${JSON.stringify({ ...first, format: "coe-episode/0" })}\n`);
      await expect(readEpisodes(path).next()).rejects.toThrow(/episodes\.jsonl:1 is not an episode of this version.*format/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("rebuilds every prompt from the record", async () => {
    for (const format of ["trace", "chat"] as const) {
      const { policy, requests } = scripted(["nonsense", fix, "EXIT"]);
      const episode = await play([], { format, instruction: "teaching" }, { policy });
      expect(requests.map((_, i) => promptTextOf(promptAt(episode, i)))).toEqual(requests.map(({ prompt }) => promptTextOf(prompt)));
    }
  });
});
