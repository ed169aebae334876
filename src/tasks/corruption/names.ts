/** Mutations of names, constants and methods: what a person mistypes or mixes up. */
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, isBinding, isKeywordName, namesInScope, scopeOf } from "../../syntax/index.ts";
import { Collector, type Enumerate } from "./expressions.ts";

/** A name used where another name of the same function (or another name of the program, at top level) would be legal. */
export const wrongVariables: Enumerate = (view) => {
  const out = new Collector(view, "wrong-variable");
  const known = new Map<number, string[]>();
  for (const node of view.nodes("VariableName")) {
    if (isBinding(node) || isKeywordName(node) || isCallee(node)) continue;
    const scope = scopeOf(node);
    const names = known.get(scope.from) ?? namesInScope(view, scope);
    known.set(scope.from, names);
    const own = view.textOf(node);
    if (names.includes(own)) for (const name of names) if (name !== own) out.replace(node, name);
  }
  return out.mutations;
};

/** One use of a name or attribute with a typing mistake: a letter dropped, doubled or exchanged with its neighbour, or the wrong case. */
export const misspeltNames: Enumerate = (view) => {
  const out = new Collector(view, "misspelt-name");
  const existing = new Set(view.nodes("VariableName", "PropertyName").map((node) => view.textOf(node)));
  for (const node of view.nodes("VariableName", "PropertyName")) {
    for (const typo of typosOf(view.textOf(node))) if (!existing.has(typo)) out.replace(node, typo);
  }
  return out.mutations;
};

/** Another number, text, truth value or None. */
export const wrongConstants: Enumerate = (view) => {
  const out = new Collector(view, "wrong-constant");
  for (const node of view.nodes("Number")) for (const other of otherNumbers(view.textOf(node))) out.replace(node, other);
  for (const node of view.nodes("Boolean")) out.replace(node, view.textOf(node) === "True" ? "False" : "True");
  for (const node of view.nodes("None")) for (const other of ["0", "False"]) out.replace(node, other);
  for (const node of view.nodes("String")) {
    if (isDocstring(node)) continue;
    for (const other of otherTexts(view.textOf(node))) out.replace(node, other);
  }
  return out.mutations;
};

/** A method or builtin function exchanged for a related one. */
export const wrongMethods: Enumerate = (view) => {
  const out = new Collector(view, "wrong-method");
  for (const node of view.nodes("PropertyName")) for (const other of relatives(methodGroups, view.textOf(node))) out.replace(node, other);
  for (const node of view.nodes("VariableName")) {
    if (isCallee(node)) for (const other of relatives(functionGroups, view.textOf(node))) out.replace(node, other);
  }
  return out.mutations;
};

const methodGroups: readonly (readonly string[])[] = [
  ["append", "extend", "add", "insert"],
  ["pop", "remove", "discard"],
  ["popleft", "pop"],
  ["appendleft", "append"],
  ["lower", "upper", "title", "capitalize", "swapcase"],
  ["strip", "lstrip", "rstrip"],
  ["startswith", "endswith"],
  ["isdigit", "isalpha", "isalnum", "isspace"],
  ["islower", "isupper"],
  ["keys", "values", "items"],
  ["find", "rfind", "index"],
  ["index", "count"],
  ["get", "pop"],
  ["union", "intersection", "difference"],
  ["issubset", "issuperset"],
  ["ceil", "floor", "trunc"],
  ["sin", "cos", "tan"],
  ["match", "search", "fullmatch"],
  ["group", "groups"],
  ["heappush", "heappop"],
  ["nlargest", "nsmallest"],
  ["combinations", "permutations"],
];

const functionGroups: readonly (readonly string[])[] = [
  ["min", "max"],
  ["any", "all"],
  ["sum", "len", "max"],
  ["int", "float", "str"],
  ["list", "set", "tuple"],
  ["dict", "list"],
  ["chr", "ord"],
  ["sorted", "list", "reversed"],
  ["map", "filter"],
  ["zip", "enumerate"],
  ["abs", "int"],
  ["round", "int"],
  ["bin", "hex", "oct"],
  ["isinstance", "issubclass"],
];

function relatives(groups: readonly (readonly string[])[], name: string): string[] {
  const out = groups.filter((group) => group.includes(name)).flat();
  return [...new Set(out)].filter((other) => other !== name);
}

/** Typing mistakes of a name that leave an identifier. */
export function typosOf(name: string): string[] {
  const out = new Set<string>();
  for (let i = 0; i < name.length; i++) {
    out.add(name.slice(0, i) + name.slice(i + 1));
    out.add(name.slice(0, i + 1) + name.slice(i));
    if (i + 1 < name.length) out.add(name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2));
  }
  out.add(name[0] === name[0]!.toLowerCase() ? name[0]!.toUpperCase() + name.slice(1) : name[0]!.toLowerCase() + name.slice(1));
  out.delete(name);
  return [...out].filter((typo) => /^[A-Za-z_]\w*$/.test(typo));
}

function otherNumbers(text: string): string[] {
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) return [];
    const near = [value + 1, value - 1, value + 2, value * 2, value * 10, Math.floor(value / 10), 0, 1];
    return [...new Set(near)].filter((other) => other >= 0 && other !== value).map(String);
  }
  const decimal = /^(\d+)\.(\d+)$/.exec(text);
  return decimal ? [`${decimal[1]}.${decimal[2]}5`, `${Number(decimal[1]) + 1}.${decimal[2]}`, decimal[1]!] : [];
}

function otherTexts(literal: string): string[] {
  const match = /^([A-Za-z]*)(["'])(?!\2\2)([^\\\n]*)\2$/.exec(literal);
  if (!match) return [];
  const [, prefix, quote, body] = match;
  const others = body === "" ? [" "] : ["", body!.slice(1), body!.slice(0, -1), ` ${body}`, `${body} `, swapCase(body!)];
  return [...new Set(others)].filter((other) => other !== body).map((other) => `${prefix}${quote}${other}${quote}`);
}

function swapCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}

function isCallee(node: SyntaxNode): boolean {
  return node.parent?.name === "CallExpression" && node.prevSibling === null;
}

function isDocstring(node: SyntaxNode): boolean {
  return node.parent?.name === "ExpressionStatement" && childrenOf(node.parent).length === 1;
}
