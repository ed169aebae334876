/** Types of the editor, sandbox and tasks rooms until those land; to be removed. Not guaranteed to match them in every detail. */
export type Command =
  | { readonly kind: "DELL"; readonly line: number }
  | { readonly kind: "ADDL" | "REPL"; readonly line: number; readonly content: string }
  | { readonly kind: "REPW"; readonly line: number; readonly old: string; readonly new: string }
  | { readonly kind: "EXIT" };
export interface Scratchpad {
  readonly lines: readonly string[];
}
export interface Acceptor {
  readonly start: number;
  step(state: number, byte: number): number;
  accepts(state: number): boolean;
}
export type TestSuite =
  | { readonly kind: "asserts"; readonly setup: string; readonly asserts: readonly string[] }
  | { readonly kind: "program"; readonly source: string }
  | { readonly kind: "pytest"; readonly source: string }
  | { readonly kind: "doctest"; readonly source?: string };
export interface TestResult {
  readonly name: string;
  readonly status: "passed" | "failed" | "errored" | "timedOut" | "outOfMemory" | "skipped";
  readonly message?: string;
  readonly exception?: string;
  readonly line?: number;
}
export interface Verdict {
  readonly status: "passed" | "failed" | "errored" | "timedOut" | "outOfMemory";
  readonly tests: readonly TestResult[];
  readonly exception?: { readonly type: string; readonly message: string; readonly line?: number };
  readonly stdout: string;
  readonly weak: boolean;
  readonly backend: string;
  readonly python: string;
  readonly durationMs: number;
}
