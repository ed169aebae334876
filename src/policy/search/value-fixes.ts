/** Candidates for values: another variable of the same scope, another constant, another function or method of the same kind. */
import { isBinding, isKeywordName, namesInScope, type SyntaxView, scopeOf } from "../../syntax/index.ts";
import type { Candidate } from "./candidate.ts";

/** The target of an assignment or a loop, by another name of its scope. */
export function bindingFixes(view: SyntaxView): Candidate[] {
  const out: Candidate[] = [];
  for (const node of view.nodes("VariableName")) {
    if (!isBinding(node) || isKeywordName(node) || node.parent?.name === "FunctionDefinition" || node.parent?.name === "ParamList")
      continue;
    for (const name of namesInScope(view, scopeOf(node))) {
      const edit = name === view.textOf(node) ? undefined : view.splice(node.from, node.to, name);
      if (edit) out.push({ kind: "variable", edits: [edit], fit: 0.3 });
    }
  }
  return out;
}

/** First values for a variable by what stands there now. */
const firstValues: Readonly<Record<string, readonly string[]>> = {
  None: ["[]", "0", '""', "{}"],
  "[0]": ["[]"],
  "{}": ["[]", "set()"],
  "[]": ["{}", "set()", '""'],
  "set()": ["{}", "[]"],
  '" "': ['""'],
};

/** Near numbers, their signs, texts and truth values; first values of another type. */
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
    if (value > 1) add(node.from, node.to, String(Math.floor(value / 2)), 0.6);
    if (value > 1) add(node.from, node.to, String(value - 2), 0.6);
    const isNegative = view.text[node.from - 1] === "-" && node.parent?.name === "UnaryExpression";
    if (isNegative) add(node.from - 1, node.to, text, 1);
    else add(node.from, node.to, `-${text}`, 0.4);
  }
  for (const node of view.nodes("String")) {
    const text = view.textOf(node);
    if (/^(["'])\1$/.test(text)) add(node.from, node.to, `${text[0]} ${text[0]}`, 1);
    else if (text.length === 3) add(node.from, node.to, text[0]!.repeat(2), 1);
    else if (/^["'] | ["']$/.test(text)) add(node.from, node.to, text[0] + text.slice(1, -1).trim() + text[0], 1.5);
  }
  for (const node of view.nodes("None")) add(node.from, node.to, "True", 0.3);
  for (const sign of view.nodes("AssignOp")) {
    const value = sign.nextSibling;
    for (const [i, text] of (firstValues[value ? view.textOf(value) : ""] ?? []).entries()) add(value!.from, value!.to, text, 2 / (i + 1));
  }
  return out;
}

/** Functions that are taken for each other and that the tasks room's table lacks; `pop()` with and without its index. */
const siblings: readonly (readonly string[])[] = [
  ["append", "remove"],
  ["search", "findall"],
  ["heappush", "heapify"],
  ["combinations", "product"],
  ["range", "len"],
  ["join", "split"],
];

export function methodFixes(view: SyntaxView): Candidate[] {
  const out: Candidate[] = [];
  for (const node of view.nodes("VariableName", "PropertyName")) {
    const old = view.textOf(node);
    for (const name of siblings.flatMap((group) => (group.includes(old) ? group : []))) {
      const edit = name === old ? undefined : view.splice(node.from, node.to, name);
      if (edit) out.push({ kind: "method", edits: [edit], fit: 0.7 });
    }
    if (old !== "pop") continue;
    const call = /^\((0?)\)/.exec(view.text.slice(node.to, node.to + 3));
    const edit = call && view.splice(node.to, node.to + call[0].length, call[1] === "0" ? "()" : "(0)");
    if (edit) out.push({ kind: "method", edits: [edit], fit: 1 });
  }
  return out;
}
