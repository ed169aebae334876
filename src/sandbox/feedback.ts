/**
 * A verdict as the text that a person or a model reads under the listing: the first failing test and its error, or why the program doesn't load.
 *
 * At most two lines of 400 characters. Prompts of training and of sampling both come from here, so that they are alike to the byte.
 */
import type { TestResult, Verdict } from "./types.ts";

const longestLine = 400;

/** Empty when the tests pass. Lines named are lines of the program. */
export function feedbackOf(verdict: Verdict): string {
  if (verdict.status === "passed") return "";
  const failing = verdict.tests.find((test) => test.status !== "passed" && test.status !== "skipped");
  const { type, message, line } = verdict.exception ?? { type: verdict.status, message: "", line: undefined };
  const lines = failing ? ofTest(failing) : [errorLine(type, message, line)];
  return lines.map((text) => shorten(text.replace(/\s*\r?\n\s*/g, " "))).join("\n");
}

function ofTest({ name, status, exception, message = "", line }: TestResult): string[] {
  if (status === "timedOut") return [name, "TimeoutError: the program did not finish in time"]; // no limit: alike under all limits
  if (status !== "failed") return [name, errorLine(exception ?? status, message, line)];
  if (/^(?:\w+\.)?test\w*(?:\[.*\])?$/.test(name)) return [`${name}: ${message}`];
  // An assertion's message begins with the call that it made, as in `add(1, 2) returned 0, expected 3`.
  if (message === "") return [name];
  return message.includes(" returned ") ? [message] : [name, message];
}

function errorLine(type: string, message: string, line: number | undefined): string {
  return `${line === undefined ? "" : `line ${line}: `}${type}${message ? `: ${message}` : ""}`;
}

function shorten(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine - 1)}…`;
}
