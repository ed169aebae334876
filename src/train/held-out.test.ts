import { describe, expect, it } from "vitest";
import { createTask } from "../tasks/index.ts";
import type { Datum, TrainerBackend } from "./backend.ts";
import { heldOutMeter, overlapOf, problemKey, selectHeldOut } from "./held-out.ts";

const datum = (weights: readonly number[]): Datum => ({
  inputIds: Int32Array.from(weights, (_, i) => i),
  targetIds: Int32Array.from(weights, (_, i) => i + 1),
  weights: Float32Array.from(weights),
});
const data = [datum([0, 1, 0.5]), datum([1])];
/** A back end of which only the forward pass is asked: position i of a sequence has log-probability −(i + 1). */
const backend = (forward?: TrainerBackend["forward"]) => ({ name: "test", ...(forward && { forward }) }) as TrainerBackend;
const forward = async (sequences: readonly Datum[]) => sequences.map(({ weights }) => weights.map((_, i) => -(i + 1)));

describe("held-out data", () => {
  it("is measured as the mean loss per token by weight, when it is due", async () => {
    const passes: number[] = [];
    const counted = backend((sequences) => {
      passes.push(sequences.length);
      return forward(sequences);
    });
    const measure = heldOutMeter(counted, { data, every: 4, onStart: false }, 3);
    expect(await measure(4, 10)).toMatchObject({ eval_loss: (2 + 0.5 * 3 + 1) / 2.5, "eval_loss/tokens": 2.5 });
    expect(passes).toEqual([1, 1]); // three tokens a pass
    const due = await Promise.all(Array.from({ length: 11 }, async (_, step) => ((await measure(step, 10)) ? step : [])));
    expect(due.flat()).toEqual([4, 8, 10]);
    expect(await heldOutMeter(counted, { data, every: 4, onStart: true }, 64)(0, 10)).toBeDefined();
  });

  it("is refused before training where there is no forward pass, and stops training where the loss is no number", async () => {
    expect(() => heldOutMeter(backend(), { data, every: 1, onStart: false }, 64)).toThrow(/back end test can't measure held-out data/);
    const broken = backend(async (sequences) => sequences.map(({ weights }) => weights.map(() => Number.NaN)));
    await expect(heldOutMeter(broken, { data, every: 1, onStart: false }, 64)(7, 9)).rejects.toThrow(/held-out data is NaN at step 7/);
  });

  it("is the same selection each time, and known by its problems", () => {
    const many = Array.from({ length: 50 }, (_, i) => datum([1, i]));
    expect(selectHeldOut(many, 5)).toEqual(selectHeldOut(many, 5));
    expect(new Set(selectHeldOut(many, 80)).size).toBe(50);
    const task = (provenance: object) =>
      createTask({
        description: "",
        code: "x",
        tests: { kind: "asserts", setup: "", asserts: [] },
        provenance: { source: "s", key: "k", ...provenance },
      });
    expect(problemKey(task({ problemId: "p" }))).toBe("p");
    expect(problemKey(task({}))).toBe(task({}).id);
    expect(overlapOf(new Set(["a", "b"]), new Set(["b", "c"]))).toBe(1);
  });
});
