import { describe, expect, it } from "vitest";
import { feedbackOf, type TestResult, type Verdict } from "./index.ts";

const verdict = (status: Verdict["status"], tests: readonly TestResult[], exception?: Verdict["exception"]): Verdict => ({
  status,
  tests,
  ...(exception && { exception }),
  stdout: "",
  weak: false,
  backend: "test",
  python: "3",
  durationMs: 0,
});

describe("feedbackOf", () => {
  it("is empty when the tests pass", () => {
    expect(feedbackOf(verdict("passed", [{ name: "assert f(1) == 1", status: "passed" }]))).toBe("");
  });

  it("names the line of a program that doesn't load", () => {
    const tests: TestResult[] = [{ name: "assert f(1) == 1", status: "skipped" }];
    expect(feedbackOf(verdict("errored", tests, { type: "SyntaxError", message: "expected ':'", line: 3 }))).toBe(
      "line 3: SyntaxError: expected ':'",
    );
    expect(feedbackOf(verdict("timedOut", tests))).toBe("timedOut");
  });

  it.each<[string, TestResult, string]>([
    ["a comparison", { name: "assert f(1) == 2", status: "failed", message: "f(1) returned 1, expected 2" }, "f(1) returned 1, expected 2"],
    ["a bare assertion", { name: "assert f(1)", status: "failed", message: "assertion failed" }, "assert f(1)\nassertion failed"],
    [
      "a test function",
      { name: "test_f", status: "failed", message: "f(1) returned 1, expected 2" },
      "test_f: f(1) returned 1, expected 2",
    ],
    [
      "an exception",
      { name: "assert f(1) == 2", status: "errored", exception: "KeyError", message: "1", line: 4 },
      "assert f(1) == 2\nline 4: KeyError: 1",
    ],
    [
      "a time limit, without naming it",
      { name: "assert f(1) == 2", status: "timedOut", exception: "TimeoutError", message: "no result after 2000 ms" },
      "assert f(1) == 2\nTimeoutError: the program did not finish in time",
    ],
  ])("shows %s", (_, test, text) => {
    const passing: TestResult = { name: "assert f(0) == 0", status: "passed" };
    expect(feedbackOf(verdict(test.status as Verdict["status"], [passing, test], { type: "AssertionError", message: "m" }))).toBe(text);
  });

  it("keeps to two short lines whatever the message", () => {
    const text = feedbackOf(verdict("errored", [{ name: "a\nb", status: "errored", message: "x\n".repeat(5000) }]));
    expect(text.split("\n")).toHaveLength(2);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBe(400);
  });
});
