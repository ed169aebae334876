/**
 * Whether an edit got an episode further, by what a policy may see: the verdict of the visible tests, and faults that are seen without running.
 *
 * Not guaranteed: that a step forward leads to the repair, or that there is none without one: of two faults in one test only both repairs show.
 */
import { programOf, type Scratchpad } from "../editor/index.ts";
import { progressOf, sourceOfTests, symptomOf, type TestSuite, type Verdict } from "../sandbox/index.ts";
import { SyntaxView, visibleFaults } from "../syntax/index.ts";

/** A program as it stands, with the verdict of its tests. */
export interface Standing {
  readonly pad: Scratchpad;
  readonly verdict: Verdict;
}

/** Gives a program's number of visible faults, under these tests. */
export type FaultCounter = (pad: Scratchpad) => number;

/** Counts each program once, and reads the tests when a count is first asked for. */
export function faultCounter(tests: TestSuite): FaultCounter {
  const counts = new Map<string, number>();
  let view: SyntaxView | undefined;
  return (pad) => {
    const program = programOf(pad);
    let count = counts.get(program);
    if (count === undefined) {
      view ??= viewOf(sourceOfTests(tests));
      count = visibleFaults(viewOf(program), view);
      counts.set(program, count);
    }
    return count;
  };
}

/** True when more tests pass, or as many and a later stage is reached, or as many and as late and there are fewer visible faults. */
export function isProgress(before: Standing, after: Standing, faultsOf: FaultCounter): boolean {
  const gain = progressOf(symptomOf(after.verdict)) - progressOf(symptomOf(before.verdict));
  return gain > 0 || (gain === 0 && faultsOf(after.pad) < faultsOf(before.pad));
}

function viewOf(text: string): SyntaxView {
  return new SyntaxView(text.split("\n"));
}
