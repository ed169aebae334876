/**
 * The names of a Python program: what binds them, where they hold, and the words that need no binding.
 *
 * Not guaranteed: Python's exact rules of scope; comprehension variables and class bodies count as part of the enclosing function.
 */
import type { SyntaxNode } from "@lezer/common";
import type { SyntaxView } from "./view.ts";

export const keywords: ReadonlySet<string> = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case".split(
    " ",
  ),
);

/** Names that need no binding, and the usual first parameters of methods. */
export const builtins: ReadonlySet<string> = new Set(
  "abs all any ascii bin bool bytearray bytes callable chr complex dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max min next object oct open ord pow print range repr reversed round set setattr slice sorted staticmethod classmethod property str sum super tuple type vars zip Exception ValueError TypeError KeyError IndexError ZeroDivisionError AttributeError StopIteration RuntimeError NotImplementedError AssertionError NameError OverflowError ArithmeticError LookupError RecursionError OSError BaseException NotImplemented Ellipsis delattr self cls __name__".split(
    " ",
  ),
);

/** The nearest enclosing function, or the whole program. */
export function scopeOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent && at.name !== "FunctionDefinition") at = at.parent;
  return at;
}

/** Whether a VariableName is the name of a keyword argument, as in `f(key=1)`. */
export function isKeywordName(node: SyntaxNode): boolean {
  return node.parent?.name === "ArgList" && node.nextSibling?.name === "AssignOp";
}

/** Whether a VariableName is bound here: a target, a parameter, a loop variable, a definition's or an import's name. */
export function isBinding(node: SyntaxNode): boolean {
  const parent = node.parent;
  if (!parent) return false;
  switch (parent.name) {
    case "FunctionDefinition":
    case "ClassDefinition":
    case "ImportStatement":
    case "ScopeStatement":
      return true;
    case "ParamList":
      return node.prevSibling?.name !== "AssignOp";
    case "AssignStatement":
      return hasLater(node, "AssignOp");
    case "ForStatement":
    case "ForStatementComprehension":
      return hasLater(node, "in") && !hasEarlier(node, "in");
    case "ArrayComprehensionExpression":
    case "ComprehensionExpression":
    case "SetComprehensionExpression":
    case "DictionaryComprehensionExpression":
      return nearestKeyword(node) === "for";
    case "TupleExpression":
    case "ArrayExpression":
    case "ParenthesizedExpression":
      return isBinding(parent);
    case "WithStatement":
    case "TryStatement":
      return node.prevSibling?.name === "as";
    default:
      return false;
  }
}

/** The names bound in a node's function (or at top level outside functions), in order of first appearance. */
export function namesInScope(view: SyntaxView, scope: SyntaxNode): string[] {
  const names = new Set<string>();
  for (const node of view.nodes("VariableName")) {
    if (node.from < scope.from || node.to > scope.to || !isBinding(node)) continue;
    const own = node.parent?.name === "FunctionDefinition" ? scopeOf(node.parent.parent ?? node) : scopeOf(node);
    if (own.from === scope.from && own.to === scope.to && own.name === scope.name) names.add(view.textOf(node));
  }
  return [...names];
}

function hasLater(node: SyntaxNode, name: string): boolean {
  for (let at = node.nextSibling; at; at = at.nextSibling) if (at.name === name) return true;
  return false;
}

function hasEarlier(node: SyntaxNode, name: string): boolean {
  for (let at = node.prevSibling; at; at = at.prevSibling) if (at.name === name) return true;
  return false;
}

/** The keyword (`for`, `in`, `if`) nearest before a comprehension's child. */
function nearestKeyword(node: SyntaxNode): string | undefined {
  for (let at = node.prevSibling; at; at = at.prevSibling) if (at.name === "for" || at.name === "in" || at.name === "if") return at.name;
  return undefined;
}

/** Names that the program binds or imports, wherever; those of `:=` and of a generator that is a call's only argument, too. */
export function boundNames(view: SyntaxView): ReadonlySet<string> {
  const binds = (node: SyntaxNode): boolean =>
    isBinding(node) ||
    (node.parent?.name === "NamedExpression" && hasLater(node, "AssignOp")) ||
    (node.parent?.name === "ArgList" && nearestKeyword(node) === "for");
  return new Set(view.nodes("VariableName").flatMap((node) => (binds(node) ? [view.textOf(node)] : [])));
}
