/**
 * Demonstrations: correct programs broken at random and repaired again, with what the runner says after every command.
 *
 * The stream is a function of seed, settings and problems: slot s is drawn from its own random numbers, slots are yielded in order, so
 * that the number of workers doesn't show. Not guaranteed: equal bytes where a program's time lies near the limit, or where the
 * runner breaks on a program (such a draw is given up and counted).
 */
import { type Logger, messageOf, Rng, silentLogger } from "../../base/index.ts";
import { createScratchpad } from "../../editor/index.ts";
import { type Runner, SandboxError } from "../../sandbox/index.ts";
import { corruptProgram, donorLines } from "../corruption/corrupt.ts";
import { corruptedTask } from "../corruption/problem.ts";
import { demonstrationId } from "../identity.ts";
import { mapOrdered } from "../ordered.ts";
import type { Demonstration, Problem, Task } from "../types.ts";
import { drawDetour, proveDetour } from "./detours.ts";
import { shuffleRepairs } from "./order.ts";
import { type Proof, proveRepairs, type Refusal } from "./prove.ts";
import { type DemonstrationSettings, demonstrationSettings, runDigest } from "./settings.ts";

/** Why a draw or a whole slot came to nothing. */
export type Rejection =
  | Refusal
  | "no corruption possible"
  | "too many turns"
  | "runner broke"
  | "reference fails"
  | "duplicate"
  | "gave up";

/** What a run did so far; filled in while it goes on. */
export interface DemonstrationStats {
  slots: number;
  draws: number;
  readonly rejected: Partial<Record<Rejection, number>>;
  /** Time of the main thread that went into drawing and ordering, not into running. */
  drawingMs: number;
}

export interface DemonstrationOptions {
  readonly problems: readonly Problem[];
  readonly runner: Runner;
  readonly count: number;
  readonly settings?: Partial<DemonstrationSettings>;
  /** Where an earlier stream of the same run stopped: its last slot and the ids that it gave. */
  readonly after?: { readonly slot: number; readonly ids: ReadonlySet<string> };
  /** Slots under way at once. Default 16. */
  readonly concurrency?: number;
  readonly stats?: DemonstrationStats;
  readonly logger?: Logger;
  readonly signal?: AbortSignal;
}

/** Draws with one number of corruptions before a smaller number is tried. */
const drawsPerNumber = 8;
/** The stream ends after this many slots in a row without a new demonstration, or after four rounds over the problems if that is more. */
const barrenSlots = 1000;
/** Time that a reference gets, in milliseconds. */
const referenceMs = 10_000;
/** Draws in a row on which the runner breaks before the fault is taken as the sandbox's own. */
const faultsInRow = 5;

export function emptyStats(): DemonstrationStats {
  return { slots: 0, draws: 0, rejected: {}, drawingMs: 0 };
}

/** `count` demonstrations, or fewer when the problems hold no more. Throws SandboxError when the sandbox is broken, the signal's reason on abort. */
export async function* makeDemonstrations(options: DemonstrationOptions): AsyncGenerator<Demonstration, void, undefined> {
  const { problems, runner, count, after, concurrency = 16, stats = emptyStats(), signal } = options;
  if (count <= 0 || problems.length === 0) return;
  const settings = demonstrationSettings(options.settings);
  const run = runDigest(settings, problems, runner.backend);
  const maker = new Maker(problems, runner, settings, stats, options.logger ?? silentLogger);
  const ids = new Set(after?.ids);
  let made = 0;
  let barren = 0;
  const slots = mapOrdered(numbersFrom((after?.slot ?? -1) + 1), concurrency, (slot, leave) => maker.make(slot, leave), signal);
  for await (const { slot, draft } of slots) {
    stats.slots++;
    const id =
      draft &&
      demonstrationId(
        draft.task,
        draft.turns.map(({ command }) => command),
      );
    if (draft && id !== undefined && !ids.has(id)) {
      ids.add(id);
      barren = 0;
      yield { id, slot, run, task: draft.task, initial: draft.initial, turns: draft.turns };
      if (++made === count) return;
    } else {
      if (draft) maker.reject("duplicate");
      if (++barren >= Math.max(barrenSlots, 4 * problems.length)) return;
    }
  }
}

interface Draft extends Proof {
  readonly task: Task;
}

class Maker {
  readonly #problems: readonly Problem[];
  readonly #runner: Runner;
  readonly #settings: DemonstrationSettings;
  readonly #stats: DemonstrationStats;
  readonly #logger: Logger;
  readonly #donors: readonly string[];
  readonly #sound = new Map<Problem, Promise<boolean>>();
  #round = -1;
  #order: readonly Problem[] = [];
  #faults = 0;

  constructor(problems: readonly Problem[], runner: Runner, settings: DemonstrationSettings, stats: DemonstrationStats, logger: Logger) {
    this.#problems = problems;
    this.#runner = runner;
    this.#settings = settings;
    this.#stats = stats;
    this.#logger = logger;
    this.#donors = donorLines(problems.map(({ reference }) => reference));
  }

  reject(reason: Rejection): void {
    this.#stats.rejected[reason] = (this.#stats.rejected[reason] ?? 0) + 1;
  }

  /** The slot's demonstration, the same whatever was made before. */
  async make(slot: number, signal: AbortSignal): Promise<{ slot: number; draft: Draft | undefined }> {
    const problem = this.#problemOf(slot);
    if (!(await this.#isSound(problem, signal))) {
      this.reject("reference fails");
      return { slot, draft: undefined };
    }
    const [least, most] = this.#settings.corruptions;
    let attempt = 0;
    for (let number = Rng.keyed("demonstration", this.#settings.seed, slot).int(least, most); number >= least; number--) {
      for (let draw = 0; draw < drawsPerNumber; draw++) {
        const rng = Rng.keyed("demonstration", this.#settings.seed, slot, attempt++);
        const draft = await this.#draw(problem, number, rng, signal);
        if (typeof draft !== "string") return { slot, draft };
        this.reject(draft);
      }
    }
    this.reject("gave up");
    return { slot, draft: undefined };
  }

  async #draw(problem: Problem, number: number, rng: Rng, signal: AbortSignal): Promise<Draft | Rejection> {
    const { weights, shuffle, maxTurns, wallMs, necessary, detours } = this.#settings;
    const started = performance.now();
    this.#stats.draws++;
    const broken = corruptProgram(problem.reference, { rng, weights, donors: this.#donors, count: number });
    const repairs = broken && shuffle ? shuffleRepairs(createScratchpad(broken.code), broken.groups, rng) : broken?.groups;
    this.#stats.drawingMs += performance.now() - started;
    if (!broken || !repairs) return "no corruption possible";
    if (broken.repair.length >= maxTurns) return "too many turns";
    try {
      const running = { runner: this.#runner, tests: problem.tests, wallMs, signal };
      const proof = await proveRepairs(broken.code, repairs, { ...running, necessary });
      this.#faults = 0;
      if (typeof proof === "string") return proof;
      const drawing = { rng, weights, donors: this.#donors };
      const detour = rng.chance(detours) ? drawDetour(broken.code, repairs.flat(), drawing) : undefined;
      const longer = detour && (await proveDetour(broken.code, detour, problem.reference, { ...running, maxTurns }));
      return { ...(typeof longer === "object" ? longer : proof), task: corruptedTask(problem, broken) };
    } catch (error) {
      if (!(error instanceof SandboxError) || signal.aborted || ++this.#faults >= faultsInRow) throw error;
      this.#logger.warn(`a draw of ${problem.provenance.key} is given up: ${messageOf(error)}`);
      return "runner broke";
    }
  }

  /** Every problem once a round, each round in its own order. */
  #problemOf(slot: number): Problem {
    const round = Math.floor(slot / this.#problems.length);
    if (round !== this.#round) {
      this.#round = round;
      this.#order = Rng.keyed("problems", this.#settings.seed, round).shuffle(this.#problems);
    }
    return this.#order[slot % this.#problems.length]!;
  }

  #isSound(problem: Problem, signal: AbortSignal): Promise<boolean> {
    let sound = this.#sound.get(problem);
    if (!sound) {
      const job = { program: problem.reference, tests: problem.tests, limits: { wallMs: referenceMs } };
      sound = this.#runner.run(job, signal).then(({ status }) => status === "passed");
      this.#sound.set(problem, sound);
    }
    return sound;
  }
}

function* numbersFrom(first: number): Generator<number> {
  for (let number = first; ; number++) yield number;
}
