import { expect, it } from "vitest";
import { acceptsText } from "../editor/index.ts";
import { openRunner } from "../sandbox/index.ts";
import { createTask } from "../tasks/index.ts";
import { type Policy, type RolloutOptions, rollout, rolloutSettings } from "./index.ts";

const task = createTask({
  description: "Sum the weights of the parcels.",
  code: "def load_of(parcels):\n    return sum(p.mass for p in parcels)\n",
  tests: { kind: "asserts", setup: "from collections import Counter as Parcel", asserts: ["assert load_of([]) == 0"] },
  hiddenTests: { kind: "asserts", setup: "", asserts: ["assert load_of([secret]) == 10"] },
  provenance: { source: "files", key: "load.py" },
});

/** Which of these texts the first turn's grammar takes. */
async function taken(options: RolloutOptions, texts: readonly string[], code = task.code): Promise<readonly boolean[]> {
  await using runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
  let seen: readonly boolean[] = [];
  const policy: Policy = {
    name: "asks",
    version: "1",
    providesLogprobs: false,
    contextLength: Number.POSITIVE_INFINITY,
    sample: async ({ grammar }) => {
      const acceptor = grammar!.acceptor();
      seen = texts.map((text) => acceptsText(acceptor, text));
      return { text: "EXIT", finishReason: "stop", usage: { promptTokens: 0, completionTokens: 0 } };
    },
    release: () => {},
  };
  await rollout(
    { task: { ...task, code }, episodeKey: "e", seed: 1 },
    { policy, runner, settings: rolloutSettings({ format: "chat", ...options }) },
  );
  return seen;
}

it("holds commands to the names of the code, the visible tests, the description and Python", async () => {
  const texts = ["weights", "mass", "Parcel", "len(parcels)", "x.append(k)", "math.isqrt(3)", "unheard_of", "secret"];
  const commands = texts.map((text) => `REPL 2 >>>    return ${text}`);
  expect(await taken({ knownNames: true }, commands)).toEqual([true, true, true, true, true, true, false, false]);
  expect(await taken({}, commands)).toEqual(texts.map(() => true));
}, 60_000);

it("takes EXIT from one that has to persist only once the visible tests pass", async () => {
  const failing = "def load_of(parcels):\n    return sum(1, 2)\n";
  const passing = "def load_of(parcels):\n    return 0\n";
  expect(await taken({ persist: true }, ["EXIT", "DELL 1"], failing)).toEqual([false, true]);
  expect(await taken({ persist: true }, ["EXIT", "DELL 1"], passing)).toEqual([true, true]);
  expect(await taken({}, ["EXIT"], failing)).toEqual([true]);
}, 60_000);
