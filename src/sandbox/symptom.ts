/**
 * How a program fails, read from what the tests say: the stage it reaches, the line named, the functions that failing tests call.
 *
 * Only what a policy may see is used: the verdict of the visible tests and their text.
 */
import { sourceOfTests } from "./suite.ts";
import type { TestSuite, Verdict } from "./types.ts";

/** How far the program gets; later is better. */
export const stages = ["syntax", "loading", "raises", "wrong", "passed"] as const;
export type Stage = (typeof stages)[number];

export interface Symptom {
  readonly stage: Stage;
  /** The exception's type name, "" for none. */
  readonly type: string;
  readonly message: string;
  /** Line of the program that the failure names. */
  readonly line?: number;
  readonly passed: number;
  readonly timedOut: boolean;
}

export function symptomOf(verdict: Verdict): Symptom {
  const failing = verdict.tests.find((test) => test.status !== "passed" && test.status !== "skipped");
  const type = verdict.exception?.type ?? failing?.exception ?? "";
  const message = verdict.exception?.message ?? failing?.message ?? "";
  const line = verdict.exception?.line ?? failing?.line;
  const passed = verdict.tests.filter((test) => test.status === "passed").length;
  return {
    stage: stageOf(verdict, type, failing !== undefined),
    type,
    message,
    ...(line !== undefined && { line }),
    passed,
    timedOut: verdict.status === "timedOut",
  };
}

function stageOf(verdict: Verdict, type: string, someTestRan: boolean): Stage {
  if (verdict.status === "passed") return "passed";
  if (/^(?:SyntaxError|IndentationError|TabError)$/.test(type)) return "syntax";
  if (verdict.status === "failed") return "wrong";
  return someTestRan ? "raises" : "loading";
}

/** Greater is better: more tests pass, then a later stage. Lines break no ties. */
export function progressOf(symptom: Symptom): number {
  return symptom.passed * stages.length + stages.indexOf(symptom.stage);
}

/** The visible tests as one text, and those that fail with those that pass as two. */
export function testTexts(
  tests: TestSuite,
  verdict: Verdict,
): { readonly all: string; readonly failing: string; readonly passing: string } {
  const all = sourceOfTests(tests);
  if (tests.kind !== "asserts") return { all, failing: all, passing: "" };
  const of = (passes: boolean): string => tests.asserts.filter((_, i) => (verdict.tests[i]?.status === "passed") === passes).join("\n");
  return { all, failing: of(false), passing: of(true) };
}
