/** Runs Python tests on a program in isolation and returns a Verdict. */
export { feedbackOf } from "./feedback.ts";
export { type Guards, guardsOf } from "./guards.ts";
export { openRunner, type RunnerOptions, runAll } from "./runner.ts";
export { runSelfTest, type SelfTestResult } from "./self-test.ts";
export { sourceOfTests } from "./suite.ts";
export { progressOf, type Symptom, symptomOf, testTexts } from "./symptom.ts";
export {
  type BackendInfo,
  type BackendName,
  defaultLimits,
  type Job,
  type Limits,
  type PooledRunner,
  type Runner,
  type RunnerStats,
  SandboxError,
  type Status,
  type TestResult,
  type TestSuite,
  type Verdict,
} from "./types.ts";
