/** Every kind of mutation on the syntax tree with the function that finds its places. */
import {
  arithmeticSwaps,
  augmentedSwaps,
  booleanSwaps,
  comparisonSwaps,
  type Enumerate,
  negatedConditions,
  offByOnes,
  swappedArguments,
} from "./expressions.ts";
import type { syntaxTreeKinds } from "./kinds.ts";
import { misspeltNames, wrongConstants, wrongMethods, wrongVariables } from "./names.ts";
import {
  breakContinues,
  deletedStatements,
  missingBrackets,
  missingColons,
  missingReturns,
  wrongIndentations,
  wrongInitialValues,
} from "./statements.ts";

export const syntaxTreeMutations: { readonly [K in (typeof syntaxTreeKinds)[number]]: Enumerate } = {
  "comparison-swap": comparisonSwaps,
  "arithmetic-swap": arithmeticSwaps,
  "boolean-swap": booleanSwaps,
  "augmented-swap": augmentedSwaps,
  "off-by-one": offByOnes,
  "wrong-variable": wrongVariables,
  "swapped-arguments": swappedArguments,
  "negated-condition": negatedConditions,
  "missing-return": missingReturns,
  "wrong-indentation": wrongIndentations,
  "missing-colon": missingColons,
  "missing-bracket": missingBrackets,
  "misspelt-name": misspeltNames,
  "wrong-constant": wrongConstants,
  "wrong-method": wrongMethods,
  "deleted-statement": deletedStatements,
  "break-continue": breakContinues,
  "wrong-initial-value": wrongInitialValues,
};
