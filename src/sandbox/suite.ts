/** A suite of tests as text. */
import type { TestSuite } from "./types.ts";

/** The tests as one text of Python; empty where they are the examples in the program's own docstrings. */
export function sourceOfTests(tests: TestSuite): string {
  switch (tests.kind) {
    case "asserts":
      return [tests.setup.trimEnd(), ...tests.asserts].filter(Boolean).join("\n");
    case "program":
    case "pytest":
      return tests.source;
    case "doctest":
      return tests.source ?? "";
    default:
      return tests satisfies never;
  }
}
