/** Candidates for whole statements: lines too many, returns missing, loops without a step. Not guaranteed: that a deleted line leaves a program that parses. */
import { keywords, type SyntaxView } from "../../syntax/index.ts";
import { type Candidate, indentOf } from "./candidate.ts";

/** Each line deleted; fit tells statements from headers, whose body would be left without them. */
export function deletions(lines: readonly string[]): Candidate[] {
  return lines.flatMap((text, i): Candidate[] => {
    if (text.trim() === "" || text.trim().startsWith("#")) return [];
    const next = lines.slice(i + 1).find((line) => line.trim() !== "");
    const isHeader = /:\s*(?:#.*)?$/.test(text) && next !== undefined && indentOf(next).length > indentOf(text).length;
    const isDefinition = /^\s*(?:async\s+)?(?:def|class)\b/.test(text);
    const isDocstring = /^\s*(?:"""|''')/.test(text);
    const bound = /^\s*(\w+) = /.exec(text)?.[1];
    const bindsAlone = bound !== undefined && lines.filter((line) => new RegExp(`^\\s*(?:for )?${bound}\\b`).test(line)).length === 1;
    const isLastReturn = /^\s*return\b/.test(text) && next === undefined;
    const fit = isDocstring ? 0.02 : isHeader || isLastReturn ? 0.1 : isDefinition || bindsAlone ? 0.2 : 1;
    return [{ kind: "delete-line", edits: [{ op: "delete", line: i + 1 }], fit }];
  });
}

/** Statements that are only a value get a `return`; functions that fall off their end return one of their names. */
export function returnFixes(view: SyntaxView): Candidate[] {
  const { lines } = view;
  const out: Candidate[] = [];
  for (const node of view.nodes("ExpressionStatement")) {
    const line = view.lineAt(node.from);
    const text = view.line(line);
    const body = text.trimStart();
    if (body === "" || /^["']/.test(body) || indentOf(text) === "") continue;
    const printed = /^print\((.*)\)$/.exec(body)?.[1];
    if (printed !== undefined)
      out.push({ kind: "missing-return", edits: [{ op: "replace", line, text: `${indentOf(text)}return ${printed}` }], fit: 2 });
    const isCall = /^[\w.]+\.(?:append|add|sort|extend|insert|remove|update|pop|reverse|push)\(|^print\(/.test(body);
    out.push({ kind: "missing-return", edits: [{ op: "replace", line, text: `${indentOf(text)}return ${body}` }], fit: isCall ? 0.1 : 2 });
  }
  for (const node of view.nodes("FunctionDefinition")) {
    const first = view.lineAt(node.from);
    const indent = `${indentOf(view.line(first))}    `;
    let last = view.lineAt(Math.max(node.from, node.to - 1));
    while (last > first && view.line(last).trim() === "") last--;
    const text = lines.slice(first - 1, last).join("\n");
    const endsWithReturn = /^\s*(?:return|raise)\b/.test(view.line(last)) && indentOf(view.line(last)).length === indent.length;
    if (endsWithReturn || /\byield\b/.test(text)) continue;
    const targets = [...text.matchAll(/^\s*([A-Za-z_]\w*)(?:\[[^\]\n]*\])?\s*(?:[-+*/|&^]|\/\/|\*\*)?=(?!=)/gm)].map((match) => match[1]!);
    const changed = [...text.matchAll(/^\s*([A-Za-z_]\w*)\.(?:append|add|extend|insert|update|sort)\(/gm)].map((match) => match[1]!);
    const parameters = [...(/\(([^)]*)\)/.exec(text)?.[1] ?? "").matchAll(/[A-Za-z_]\w*/g)].map((match) => match[0]);
    const weights = new Map<string, number>();
    const want = (name: string, fit: number): void => {
      if (!keywords.has(name) || name === "True" || name === "False") weights.set(name, Math.max(fit, weights.get(name) ?? 0));
    };
    for (const [i, name] of targets.entries()) want(name, i === 0 ? 3 : 2);
    for (const name of changed) want(name, 3);
    for (const name of parameters) want(name, 0.7);
    const truth = /return (True|False)/.exec(text)?.[1];
    if (truth) want(truth === "True" ? "False" : "True", 6);
    for (const name of ["True", "False", "None", "-1", "0"]) want(name, 0.4);
    for (const [name, fit] of weights)
      out.push({ kind: "add-return", edits: [{ op: "insert", line: last + 1, text: `${indent}return ${name}` }], fit });
  }
  return out;
}

/** A step at the end of a while loop whose condition nothing changes. */
export function stepFixes(lines: readonly string[]): Candidate[] {
  const out: Candidate[] = [];
  for (const [i, text] of lines.entries()) {
    const condition = /^\s*while\s+(.+):/.exec(text)?.[1];
    if (condition === undefined) continue;
    const indent = `${indentOf(text)}    `;
    let last = i + 1;
    while (last < lines.length && (lines[last]!.trim() === "" || indentOf(lines[last]!).length >= indent.length)) last++;
    while (last > i + 1 && lines[last - 1]!.trim() === "") last--;
    const body = lines.slice(i + 1, last).join("\n");
    const names = new Set(
      [...condition.matchAll(/(?<![.\w])[A-Za-z_]\w*(?!\s*\()/g)].map((match) => match[0]).filter((name) => !keywords.has(name)),
    );
    for (const name of names) {
      const changes = new RegExp(`(?<![.\\w])${name}\\b[^=\\n]*(?:[-+*/%]|//)?=(?!=)`).test(body);
      for (const step of ["+= 1", "-= 1", "//= 10", "//= 2"])
        out.push({
          kind: "add-step",
          edits: [{ op: "insert", line: last + 1, text: `${indent}${name} ${step}` }],
          fit: (changes ? 0.2 : 2) / (step.startsWith("//") ? 2 : 1),
        });
    }
  }
  return out;
}

/** Loop control or a return where a `pass` stands; the other truth value returned. */
export function flips(lines: readonly string[]): Candidate[] {
  const pairs: readonly (readonly [RegExp, readonly string[], Candidate["kind"]])[] = [
    [/(?<=^\s*)pass$/, ["break", "continue", "return True", "return False"], "jump"],
    [/(?<=^\s*)break$/, ["return True", "return False"], "jump"],
  ];
  return lines.flatMap((text, i) =>
    pairs.flatMap(([old, replacements, kind]) =>
      old.test(text)
        ? replacements.map(
            (other): Candidate => ({ kind, edits: [{ op: "replace", line: i + 1, text: text.replace(old, other) }], fit: 1 }),
          )
        : [],
    ),
  );
}
