/**
 * Tasks by split and index, as a trainer asks for them: broken programs as they are, correct programs broken when first asked for.
 *
 * The same source, seed, split and index give the same task on every machine. Made tasks are kept in memory, the oldest dropped first; a
 * group that asks for one task at once makes it once. Not guaranteed: that every correct program can be broken; such an index throws.
 */
import { CoeError, InputError, Rng } from "../base/index.ts";
import type { Problem, Repairable, Task } from "../tasks/index.ts";

export interface SplitInfo {
  readonly name: string;
  readonly type: "train" | "validation" | "test";
  /** Number of tasks. */
  readonly count: number;
}

/** A broken program made from a correct one, or undefined when this draw broke nothing. */
export type Breaker = (problem: Problem, rng: Rng) => Promise<Task | undefined>;

export interface TaskBookOptions {
  readonly seed: number;
  /** Broken programs per correct one. */
  readonly variants: number;
  /** Needed when the source holds correct programs without a broken one. */
  readonly breakProgram?: Breaker;
}

type Entry = { readonly task: Task } | { readonly problem: Problem; readonly variant: number };

const keptTasks = 4096;
const draws = 8;

export class TaskBook {
  readonly splits: readonly SplitInfo[];
  readonly #entries = new Map<string, Entry[]>();
  readonly #made = new Map<string, Promise<Task>>();
  readonly #options: TaskBookOptions;

  /** Throws InputError when there is nothing to repair. */
  constructor(entries: readonly Repairable[], options: TaskBookOptions) {
    this.#options = options;
    for (const { task, problem } of entries) {
      const of = this.#splitOf((task ?? problem)?.provenance.split);
      if (task) of.push({ task });
      else if (problem && options.breakProgram) {
        for (let variant = 0; variant < options.variants; variant++) of.push({ problem, variant });
      }
    }
    const order = ["train", "fewshot", "validation", "test"];
    this.splits = [...this.#entries]
      .filter(([, list]) => list.length > 0)
      .map(([name, list]): SplitInfo => ({ name, type: name === "validation" || name === "test" ? name : "train", count: list.length }))
      .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    if (this.splits.length === 0)
      throw new InputError("the tasks hold nothing to repair; give broken programs, or correct ones with tests");
  }

  #splitOf(split = "train"): Entry[] {
    let of = this.#entries.get(split);
    if (!of) {
      of = [];
      this.#entries.set(split, of);
    }
    return of;
  }

  /** A split by name, the first one without a name. Throws InputError for an unknown name. */
  split(name?: string | null): SplitInfo {
    const found = name == null ? this.splits[0] : this.splits.find((split) => split.name === name);
    if (!found)
      throw new InputError(`there is no split ${JSON.stringify(name)}; the splits are ${this.splits.map((s) => s.name).join(", ")}`);
    return found;
  }

  /** The index that a seed stands for: uniform over the split. */
  indexOf(split: SplitInfo, seed: number): number {
    return Rng.keyed("task-book", this.#options.seed, seed).int(0, split.count - 1);
  }

  /** Throws InputError for an index outside the split; what the breaker throws. */
  async task(split: SplitInfo, index: number): Promise<Task> {
    const entry = this.#entries.get(split.name)?.[index];
    if (!entry)
      throw new InputError(`index ${index} is outside split ${split.name}, which has ${split.count} tasks (0 to ${split.count - 1})`);
    if ("task" in entry) return entry.task;
    const key = `${split.name}/${index}`;
    let made = this.#made.get(key);
    if (!made) {
      made = this.#make(entry.problem, entry.variant);
      this.#made.set(key, made);
      made.catch(() => this.#made.delete(key));
      for (const oldest of this.#made.keys()) {
        if (this.#made.size <= keptTasks) break;
        this.#made.delete(oldest);
      }
    }
    return made;
  }

  async #make(problem: Problem, variant: number): Promise<Task> {
    for (let draw = 0; draw < draws; draw++) {
      const rng = Rng.keyed("task-book", this.#options.seed, problem.id, variant, draw);
      const task = await this.#options.breakProgram?.(problem, rng);
      if (task) return task;
    }
    throw new CoeError(`problem ${problem.provenance.key} could not be broken in ${draws} draws; ask for another index`);
  }
}
