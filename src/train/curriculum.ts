/**
 * Which tasks the next batch of rollouts is drawn from.
 *
 * Without the curriculum: a seeded permutation, pass after pass. With it: tasks are drawn with a weight that is highest where
 * the observed solve rate is near the target, since groups in which all or none solve carry little signal; unseen tasks
 * count as at the target. State is plain data, so that a run resumes exactly.
 * Not guaranteed: that an old solve rate still holds; it decays towards new observations.
 */
import { InputError, Rng } from "../base/index.ts";

export interface CurriculumSettings {
  readonly enabled: boolean;
  /** Solve rate that is drawn most. */
  readonly target: number;
  /** Least weight of a task, in (0, 1]. */
  readonly floor: number;
}

/** Weight of the newest group in a task's observed solve rate. */
const RECENCY = 0.5;

export class Curriculum {
  readonly #settings: CurriculumSettings;
  readonly #seed: number;
  readonly #size: number;
  readonly #solveRate: (number | null)[];

  /** @param size number of tasks, at least 1 */
  constructor(size: number, settings: CurriculumSettings, seed: number) {
    if (size < 1) throw new InputError("training needs at least one task, got none");
    this.#settings = settings;
    this.#seed = seed;
    this.#size = size;
    this.#solveRate = new Array<number | null>(size).fill(null);
  }

  /** Indices of `count` tasks for batch `step` (from 0); distinct as long as there are enough tasks. */
  draw(step: number, count: number): number[] {
    if (!this.#settings.enabled) return Array.from({ length: count }, (_, i) => this.#permuted(step * count + i));
    const rng = Rng.keyed("curriculum", this.#seed, step);
    const weights: number[] = this.#solveRate.map((rate) => this.#weight(rate));
    return Array.from({ length: count }, () => {
      if (!weights.some((weight) => weight > 0)) for (const [i, rate] of this.#solveRate.entries()) weights[i] = this.#weight(rate);
      const drawn = drawIndex(weights, rng);
      weights[drawn] = 0;
      return drawn;
    });
  }

  /** Records that a share `solved` of the group of task `index` was solved. */
  observe(index: number, solved: number): void {
    const before = this.#solveRate[index] ?? null;
    this.#solveRate[index] = before === null ? solved : before + RECENCY * (solved - before);
  }

  save(): readonly (number | null)[] {
    return [...this.#solveRate];
  }

  load(state: readonly (number | null)[]): void {
    if (state.length !== this.#size)
      throw new InputError(`the checkpoint's curriculum knows ${state.length} tasks, this run has ${this.#size}`);
    for (const [i, rate] of state.entries()) this.#solveRate[i] = rate;
  }

  #weight(rate: number | null): number {
    const { target, floor } = this.#settings;
    if (rate === null) return 1;
    const distance = Math.abs(rate - target) / Math.max(target, 1 - target);
    return Math.max(floor, 1 - distance);
  }

  #permuted(position: number): number {
    const pass = Math.floor(position / this.#size);
    if (this.#pass?.number !== pass)
      this.#pass = { number: pass, order: Rng.keyed("pass", this.#seed, pass).shuffle([...this.#solveRate.keys()]) };
    return this.#pass.order[position % this.#size]!;
  }

  #pass: { readonly number: number; readonly order: readonly number[] } | undefined;
}

function drawIndex(weights: readonly number[], rng: Rng): number {
  let left = rng.float() * weights.reduce((total, weight) => total + weight, 0);
  let last = 0;
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue;
    last = i;
    left -= weight;
    if (left < 0) return i;
  }
  return last;
}
