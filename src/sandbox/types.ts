/**
 * The data of the sandbox: what a job is, what a verdict is, what a back end must supply.
 *
 * A Verdict says something about the *program*. Anything wrong with the sandbox itself is a thrown SandboxError, never a Verdict,
 * so that an infrastructure fault can't become a reward. Not guaranteed: that a passing verdict means a right program; tests whose
 * inputs the program's author has seen can be hard-coded against (use hidden tests).
 */
import { CoeError } from "../base/index.ts";

/**
 * Tests in one of four forms.
 * - `asserts` (MBPP): the program is loaded, then `setup` runs, then each assert is one test; a failing one doesn't stop the rest.
 * - `program`: a test script; each top-level `assert` and each call is run in order and the first failure stops it. If it defines
 *   `check(candidate)` (HumanEval) and never calls it, `check` is called with `entryPoint` (default: the program's last function).
 * - `pytest`: `def test_*` functions and `class Test*`, without fixtures; imports of the program's module resolve to the program.
 *   `inProcess: true` runs the real pytest in the program's own process where it is installed: weak, since the program can cheat.
 * - `doctest`: the examples of `source`; without `source` those of the program's own docstrings (weak: the program states its tests).
 */
export type TestSuite =
  | { readonly kind: "asserts"; readonly setup: string; readonly asserts: readonly string[] }
  | { readonly kind: "program"; readonly source: string; readonly entryPoint?: string }
  | { readonly kind: "pytest"; readonly source: string; readonly inProcess?: boolean }
  | { readonly kind: "doctest"; readonly source?: string };

export interface Limits {
  /** Wall time of the whole job in milliseconds; the back end may stretch it (Pyodide: × 3). Default 2000. */
  readonly wallMs: number;
  /** Memory of the solver in MiB. Default 512. */
  readonly memoryMb: number;
  /** A program that prints more bytes than this is stopped. Default 1 MiB. */
  readonly outputBytes: number;
  /** The most bytes that one argument list or return value may take as JSON. Default 8 MiB. */
  readonly valueBytes: number;
}

export const defaultLimits: Limits = { wallMs: 2000, memoryMb: 512, outputBytes: 1 << 20, valueBytes: 8 << 20 };

export type Status = "passed" | "failed" | "errored" | "timedOut" | "outOfMemory";

/**
 * One test. `failed`: an assertion was false. `errored`: anything else was raised while it ran, by the program (then `line` is a line
 * of the program) or by the test itself. `skipped`: not run, because an earlier one ended the run.
 */
export interface TestResult {
  readonly name: string;
  readonly status: Status | "skipped";
  readonly message?: string;
  /** The exception's type name. */
  readonly exception?: string;
  /** Line of the *program*, counted from 1, at which the exception arose. */
  readonly line?: number;
}

/** What a job came to. `status` and `exception` are those of the first test that did not pass, or of loading the program. */
export interface Verdict {
  readonly status: Status;
  readonly tests: readonly TestResult[];
  readonly exception?: { readonly type: string; readonly message: string; readonly line?: number };
  /** The first KiB that the program printed. */
  readonly stdout: string;
  /** True when the program's own code could have decided the outcome (its `__eq__`, in-process pytest, its own docstrings). */
  readonly weak: boolean;
  readonly backend: string;
  readonly python: string;
  readonly durationMs: number;
}

export interface Job {
  readonly program: string;
  readonly tests: TestSuite;
  readonly limits?: Partial<Limits>;
  /** `showExpected` (default true): whether messages may name expected values and quote tests; false for hidden tests. */
  readonly feedback?: { readonly showExpected?: boolean };
}

export type BackendName = "native" | "pyodide";

export interface BackendInfo {
  /** A BackendName, or what a caller's own Runner calls itself. */
  readonly name: string;
  /** Version of the Python that runs programs, as `3.11.2`. */
  readonly python: string;
  /** Why this back end was chosen, one line a probe. */
  readonly reasons: readonly string[];
}

/** What a runner has done so far. A job that was asked for while the same one ran counts as a hit. */
export interface RunnerStats {
  readonly hits: number;
  readonly misses: number;
  /** Workers that were replaced because they broke, hung or were cancelled. */
  readonly replaced: number;
}

export interface Runner extends AsyncDisposable {
  readonly backend: BackendInfo;
  /** Runs one job; many may be asked for at once. Throws SandboxError on a broken sandbox, the signal's reason on abort, InputError on a bad job. */
  run(job: Job, signal?: AbortSignal): Promise<Verdict>;
}

/** What `openRunner` gives. */
export interface PooledRunner extends Runner {
  /** Jobs that run at once; more wait in a queue. */
  readonly workers: number;
  readonly stats: RunnerStats;
}

/** The sandbox is broken or can't be had: nothing was learnt about the program. */
export class SandboxError extends CoeError {
  override readonly name: string = "SandboxError";
}
