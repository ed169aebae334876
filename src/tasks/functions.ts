/**
 * Functions cut out of Python source text: what drills are made of, real code by many hands without tests.
 *
 * A function comes dedented, without decorators and docstring; the docstring's first sentence is its description. Not guaranteed: that
 * a function runs by itself; it may use names of the module it comes from.
 */
import type { SyntaxNode } from "@lezer/common";
import { childrenOf, SyntaxView } from "../syntax/index.ts";
import { normaliseProgram } from "./readers/normalise.ts";

export interface SourceFunction {
  readonly name: string;
  /** First sentence of the docstring, or empty. */
  readonly description: string;
  readonly code: string;
}

export interface FunctionLimits {
  readonly minLines: number;
  readonly maxLines: number;
  /** Longest line, characters. */
  readonly maxColumns: number;
}

export const functionLimits: FunctionLimits = { minLines: 2, maxLines: 14, maxColumns: 88 };

/** The functions and methods of a source text that keep to `limits`, in document order; nested ones too. */
export function functionsOf(source: string, limits: FunctionLimits = functionLimits): SourceFunction[] {
  const view = new SyntaxView(normaliseProgram(source).split("\n"));
  return view.nodes("FunctionDefinition").flatMap((node) => cut(view, node, limits) ?? []);
}

function cut(view: SyntaxView, node: SyntaxNode, limits: FunctionLimits): SourceFunction | undefined {
  const nameNode = node.getChild("VariableName");
  const body = node.getChild("Body");
  if (!nameNode || !body || hasError(node)) return undefined;
  const first = view.lineAt(node.from);
  const last = view.lineAt(node.to - 1);
  const doc = docstringOf(view, body);
  const dropped = doc ? new Set(range(view.lineAt(doc.from), view.lineAt(doc.to - 1))) : new Set<number>();
  const lines = range(first, last)
    .filter((line) => !dropped.has(line) && !/^\s*(#|$)/.test(view.line(line)))
    .map((line) => view.line(line));
  const indent = node.from - view.startOf(first);
  if (lines.length < limits.minLines || lines.length > limits.maxLines) return undefined;
  if (lines.some((line) => line.slice(0, indent).trim() !== "" || line.length - indent > limits.maxColumns)) return undefined;
  const code = lines.map((line) => line.slice(indent).trimEnd()).join("\n");
  if (!/^[\x20-\x7e\n]*$/.test(code) || code.includes('"""') || code.includes("'''")) return undefined;
  return { name: view.textOf(nameNode), description: doc ? firstSentence(view.textOf(doc)) : "", code };
}

function hasError(node: SyntaxNode): boolean {
  let found = false;
  node.cursor().iterate((ref) => {
    if (ref.type.isError) found = true;
    return !found;
  });
  return found;
}

/** The statement that is the docstring, when something follows it. */
function docstringOf(view: SyntaxView, body: SyntaxNode): SyntaxNode | undefined {
  const [statement, next] = childrenOf(body).filter((child) => child.name !== ":" && child.name !== "Comment");
  const text = statement?.name === "ExpressionStatement" ? view.textOf(statement) : "";
  return next && /^[rRuU]?("|')/.test(text) ? statement : undefined;
}

function firstSentence(literal: string): string {
  const text = literal
    .replace(/^[rRuU]?("""|'''|"|')/, "")
    .replace(/("""|'''|"|')$/, "")
    .trim()
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, " ");
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  return /^[\x20-\x7e]{8,160}$/.test(sentence) ? sentence : "";
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
