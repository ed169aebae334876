/** Runs Python tests on a program in isolation and returns a Verdict. */
export type { Backend, Report, Worker, WorkerJob } from "./backend.ts";
export {
  type BackendInfo,
  defaultLimits,
  type Job,
  type Limits,
  type Runner,
  SandboxError,
  type Status,
  type TestResult,
  type TestSuite,
  type Verdict,
} from "./types.ts";
