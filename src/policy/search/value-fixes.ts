/** Candidates for values: another variable of the same scope, another constant, another function or method of the same kind. */
import { isBinding, isKeywordName, namesInScope, type SyntaxView, scopeOf } from "../../tasks/index.ts";
import type { Candidate } from "./candidate.ts";
import { builtins, keywords } from "./words.ts";

export function variableFixes(view: SyntaxView): Candidate[] {
  const out: Candidate[] = [];
  const scopes = new Map<number, readonly string[]>();
  for (const node of view.nodes("VariableName")) {
    const old = view.textOf(node);
    if (isKeywordName(node) || node.parent?.name === "FunctionDefinition" || node.parent?.name === "ParamList") continue;
    const scope = scopeOf(node);
    const names = scopes.get(scope.from) ?? namesInScope(view, scope);
    scopes.set(scope.from, names);
    const binds = isBinding(node);
    if (!names.includes(old) && builtins.has(old)) continue;
    for (const name of names) {
      const edit = name === old ? undefined : view.splice(node.from, node.to, name);
      if (edit) out.push({ kind: "variable", edits: [edit], fit: (binds ? 0.3 : 1) * (name[0] === old[0] ? 1.3 : 1) });
    }
  }
  return out;
}

export function constantFixes(view: SyntaxView): Candidate[] {
  const out: Candidate[] = [];
  const add = (from: number, to: number, text: string, fit: number): void => {
    const edit = view.splice(from, to, text);
    if (edit) out.push({ kind: "constant", edits: [edit], fit });
  };
  for (const node of view.nodes("Number")) {
    const text = view.textOf(node);
    if (!/^\d+$/.test(text)) continue;
    const value = Number(text);
    add(node.from, node.to, String(value + 1), 2);
    if (value > 0) add(node.from, node.to, String(value - 1), 2);
    add(node.from, node.to, String(value + 2), 0.4);
    if (value > 1) {
      add(node.from, node.to, "0", 0.5);
      add(node.from, node.to, "1", 0.5);
      add(node.from, node.to, String(value * 10), 0.2);
      if (value > 2) add(node.from, node.to, "2", 0.3);
    }
    const minus = view.text[node.from - 1] === "-" && node.parent?.name === "UnaryExpression";
    if (minus) add(node.from - 1, node.to, text, 1);
    else add(node.from, node.to, `-${text}`, 0.4);
  }
  for (const node of view.nodes("String")) {
    const text = view.textOf(node);
    if (text === '""' || text === "''") add(node.from, node.to, text[0] + " " + text[0], 1);
    else if (text.length === 3) add(node.from, node.to, text[0]! + text[0]!, 1);
  }
  for (const node of view.nodes("None")) for (const other of ["True", "False", "0"]) add(node.from, node.to, other, 0.3);
  return out;
}

const siblings: readonly (readonly string[])[] = [
  ["append", "extend", "add", "insert", "remove"],
  ["lower", "upper", "title", "capitalize", "swapcase"],
  ["min", "max"],
  ["any", "all"],
  ["sum", "len", "max", "min"],
  ["keys", "values", "items"],
  ["find", "rfind", "index", "count"],
  ["strip", "lstrip", "rstrip"],
  ["startswith", "endswith"],
  ["isupper", "islower"],
  ["isalpha", "isdigit", "isalnum", "isspace"],
  ["floor", "ceil"],
  ["union", "intersection", "difference", "symmetric_difference"],
  ["int", "float", "str", "round"],
  ["list", "set", "tuple", "sorted"],
  ["sorted", "reversed", "list"],
  ["search", "match", "fullmatch", "findall"],
  ["pop", "popleft"],
  ["append", "appendleft"],
  ["heappush", "heappop", "heapify"],
  ["nlargest", "nsmallest"],
  ["ord", "chr"],
  ["range", "enumerate", "len"],
  ["join", "split"],
  ["sqrt", "floor"],
  ["combinations", "permutations", "product"],
];

/** The function or method called, by another of its kind; `pop()` with and without its index. */
export function methodFixes(view: SyntaxView): Candidate[] {
  const out: Candidate[] = [];
  for (const node of view.nodes("VariableName", "PropertyName")) {
    const old = view.textOf(node);
    if (keywords.has(old)) continue;
    for (const group of siblings) {
      if (!group.includes(old)) continue;
      for (const name of group) {
        const edit = name === old ? undefined : view.splice(node.from, node.to, name);
        if (edit) out.push({ kind: "method", edits: [edit], fit: 1 });
      }
    }
    const after = view.text.slice(node.to, node.to + 3);
    const other = old === "pop" && after.startsWith("()") ? "(0)" : old === "pop" && after === "(0)" ? "()" : undefined;
    const edit = other && view.splice(node.to, node.to + (after.startsWith("()") ? 2 : 3), other);
    if (edit) out.push({ kind: "method", edits: [edit], fit: 1 });
  }
  return out;
}
