/**
 * What is seen to be wrong with a program without running it: text that doesn't parse, and names that nothing binds.
 *
 * Meant for comparing two versions of one program, where what is miscounted in both cancels out. Not guaranteed: Python's own verdict. Lezer
 * mends errors as it goes, one mistake may count as several, and a name bound anywhere counts as bound everywhere.
 */
import { boundNames, builtins, isBinding, isKeywordName } from "./names.ts";
import type { SyntaxView } from "./view.ts";

/** The number of faults of a program that is called by these tests; a name that the tests use and neither binds is one, too. */
export function visibleFaults(program: SyntaxView, tests: SyntaxView): number {
  return program.nodes("\u26A0").length + unboundNames(program, tests).size;
}

function unboundNames(program: SyntaxView, tests: SyntaxView): Set<string> {
  if (bindsUnseen(program) || bindsUnseen(tests)) return new Set();
  const bound = new Set([...boundNames(program), ...boundNames(tests)]);
  return new Set([...usedNames(program), ...usedNames(tests)].filter((name) => !bound.has(name) && !builtins.has(name)));
}

function usedNames(view: SyntaxView): string[] {
  return view.nodes("VariableName").flatMap((node) => (isBinding(node) || isKeywordName(node) ? [] : [view.textOf(node)]));
}

/** An import of everything, which may bind any name. */
function bindsUnseen(view: SyntaxView): boolean {
  return view.nodes("ImportStatement").some((node) => /\bimport\s*\*/.test(view.textOf(node)));
}
