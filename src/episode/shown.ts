/**
 * Which part of a program an episode shows: all of it, or for a long one the functions that the failing tests reach.
 *
 * A pure function of the code, the tests' text and the first feedback, so that rollouts, replays and demonstrations show the same lines.
 * Sizes are estimated at three bytes a token, whatever the policy. Not guaranteed: that the fault lies in what is shown.
 */
import { createScratchpad, focusPad, type Scratchpad } from "../editor/index.ts";
import type { TestSuite } from "../sandbox/index.ts";
import type { RolloutSettings } from "./settings.ts";

const bytesPerToken = 3;

export function shownPad(code: string, tests: TestSuite, feedback: string, settings: Pick<RolloutSettings, "listingTokens">): Scratchpad {
  const pad = createScratchpad(code);
  const limit = settings.listingTokens * bytesPerToken;
  if (code.length * 3 <= limit) return pad; // no need to measure: UTF-8 takes three bytes a unit at most
  const lines = [...feedback.matchAll(/\bline (\d{1,9})\b/g)].map((match) => Number(match[1]));
  return focusPad(pad, { tests: failingTests(tests, feedback), lines }, { limit, measure: (text) => Buffer.byteLength(text) });
}

/** The source of the test that the feedback names where it can be told, else of all tests. */
function failingTests(tests: TestSuite, feedback: string): string {
  switch (tests.kind) {
    case "asserts": {
      const named = tests.asserts.filter((assert) => feedback.startsWith(`${assert}\n`));
      return (named.length > 0 ? named : [tests.setup, ...tests.asserts]).join("\n");
    }
    case "program":
      return tests.source;
    case "pytest": {
      const name = /^(?:\w+\.)?(test\w*)/.exec(feedback)?.[1];
      const own = name && new RegExp(`^([ \\t]*)def ${name}\\b.*\\n(?:(?:\\1[ \\t].*)?\\n)*(?:\\1[ \\t].*)?`, "m").exec(tests.source)?.[0];
      return own || tests.source;
    }
    case "doctest":
      return tests.source ?? "";
    default:
      return tests satisfies never;
  }
}
