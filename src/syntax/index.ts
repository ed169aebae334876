/** Python programs as syntax trees: nodes, names, and faults that are seen without running. */
export { visibleFaults } from "./faults.ts";
export { boundNames, builtins, isBinding, isKeywordName, keywords, namesInScope, scopeOf } from "./names.ts";
export { childrenOf, type LineEdit, SyntaxView } from "./view.ts";
export { namesIn, pythonNames } from "./vocabulary.ts";
