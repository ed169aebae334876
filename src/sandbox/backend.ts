/**
 * What the pool needs from a back end (native, pyodide): workers that run one job at a time.
 *
 * The back end supplies processes, limits and the transport between judge and solver; python/runner supplies what both do.
 */
import type { BackendInfo, Limits, Status, TestResult, TestSuite } from "./types.ts";

/** A complete job: defaults filled in. Sent as JSON to `judge.run_job` as it is. */
export interface WorkerJob {
  readonly program: string;
  readonly tests: TestSuite;
  readonly limits: Limits;
  readonly showExpected: boolean;
  /** Seed of Python's `random` in the solver: the same job has the same seed. */
  readonly seed: number;
}

/** What `judge.run_job` returns: the Verdict less what Node adds. */
export interface Report {
  readonly status: Status;
  readonly tests: readonly TestResult[];
  readonly exception?: { readonly type: string; readonly message: string; readonly line?: number };
  readonly stdout: string;
  readonly weak: boolean;
}

export interface Worker extends AsyncDisposable {
  /**
   * Runs one job; never called again before the last call settled. Every program's fate is a Report; a rejection means a broken worker:
   * the pool disposes of it and opens another. On abort it rejects with the signal's reason and counts as broken.
   */
  run(job: WorkerJob, signal?: AbortSignal): Promise<Report>;
}

export interface Backend extends AsyncDisposable {
  readonly info: BackendInfo;
  /** Digest of the code that runs and judges programs: part of a cached verdict's key. */
  readonly code: string;
  /** How many milliseconds a job of this wall limit may take in all before the worker counts as hung. */
  watchdogMs(wallMs: number): number;
  /** Starts a worker that is ready to run. Throws SandboxError. */
  open(): Promise<Worker>;
}
