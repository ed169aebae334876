/** The text under `***` for a verdict, until the sandbox room has its own. Not guaranteed to stay. */
import type { Verdict } from "../sandbox/index.ts";

export function feedbackOf(verdict: Verdict): string {
  if (verdict.status === "passed") return "";
  const failing = verdict.tests.find((test) => test.status !== "passed");
  const { type, message, line } = verdict.exception ?? {
    type: failing?.exception ?? verdict.status,
    message: failing?.message ?? "",
    line: failing?.line,
  };
  return `${line === undefined ? "" : `line ${line}: `}${type}${message ? `: ${message}` : ""}`.slice(0, 400);
}
