/**
 * The data of this room: Problem (a correct program with tests), Task (a broken program to repair), Demonstration (a task with its repair).
 *
 * All are frozen plain data that survive a round trip through JSON. A Task never holds the reference solution.
 * Not guaranteed by the types: that a reference passes or a broken program fails; `validateSource` proves that by running them.
 */
import type { Command } from "../editor/index.ts";
import type { TestSuite, Verdict } from "../sandbox/index.ts";
import type { CorruptionKind } from "./corruption/kinds.ts";

/** The parts of a data set. `test` is refused to training (see `Purpose`). */
export type Split = "fewshot" | "test" | "validation" | "train";

/** What the caller reads a source for. Training never gets a test split or a benchmark that is only for evaluation. */
export type Purpose = "train" | "evaluate";

/** What was done to a correct program, in the order in which it was done. */
export interface CorruptionRecord {
  readonly kind: CorruptionKind;
  /** Line of the corrupted program's predecessor at which it was applied, from 1. */
  readonly line: number;
}

/** Where a problem or a task comes from. */
export interface Provenance {
  /** Name of the data set, e.g. "mbpp", "humaneval", "mbpp-faults", "files", "generated". */
  readonly source: string;
  /** Identifier within the source, e.g. MBPP's task_id or a file name. */
  readonly key: string;
  readonly split?: Split;
  readonly licence?: string;
  /** Family of a generated problem; splits go by family. */
  readonly family?: string;
  /** Who or what wrote the broken program, e.g. a model's name. */
  readonly author?: string;
}

/** Provenance of a task: that of the problem, plus what was broken. */
export interface TaskProvenance extends Provenance {
  /** Id of the problem whose reference was corrupted. */
  readonly problemId?: string;
  readonly corruptions?: readonly CorruptionRecord[];
}

/** A correct program with tests. */
export interface Problem {
  /** Content hash of description, reference and tests (16 hex digits). */
  readonly id: string;
  readonly description: string;
  readonly reference: string;
  readonly tests: TestSuite;
  /** Tests that decide the verdict but are never shown to a policy. */
  readonly hiddenTests?: TestSuite;
  readonly entryPoint?: string;
  readonly provenance: Provenance;
}

/** A broken program to repair: all that a policy may be shown, and the tests that judge it. */
export interface Task {
  /** Content hash of description, code and tests (16 hex digits). */
  readonly id: string;
  readonly description: string;
  readonly code: string;
  readonly tests: TestSuite;
  /** Tests that decide the verdict but are never shown to a policy. */
  readonly hiddenTests?: TestSuite;
  readonly entryPoint?: string;
  readonly provenance: TaskProvenance;
}

/** A correct program, a broken one, or a broken one with its known repair. */
export interface Repairable {
  readonly problem?: Problem;
  readonly task?: Task;
}

/** One command of a demonstration and what the runner said about the program after it. */
export interface DemonstrationTurn {
  readonly command: Command;
  /** Outcome after the command; that of the turn before for EXIT. */
  readonly status: Verdict["status"];
  /** The feedback shown after the command (empty when the tests pass). */
  readonly feedback: string;
  /** A mistake: shown to a learner, but not to be learnt. */
  readonly detour?: boolean;
}

/**
 * A task with the commands that repair it, closed by EXIT; the state before EXIT passes its tests, every state before that fails. Commands
 * marked `detour` are mistakes that later ones take back.
 * Listings are not stored: `statesOf` replays the commands through the editor.
 */
export interface Demonstration {
  /** Content hash of the task and the commands (16 hex digits). */
  readonly id: string;
  /** Place in the seeded sequence from which it was drawn; grows along a file, with gaps where a draw was rejected. */
  readonly slot: number;
  /** Digest of the seed, the settings and the problems: files with equal digests belong to one run. */
  readonly run: string;
  readonly task: Task;
  /** Outcome and feedback of the broken program. */
  readonly initial: { readonly status: Verdict["status"]; readonly feedback: string };
  readonly turns: readonly DemonstrationTurn[];
}
