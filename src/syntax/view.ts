/**
 * A Python program with its syntax tree (Lezer's error-tolerant grammar) and the look-ups that edits by the tree need.
 *
 * Works on programs that don't parse, too: the tree then holds error nodes. Columns and offsets count UTF-16 units; lines count from 1.
 */
import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";

/** One edit of a line, numbered in the program before the mutation. `insert` gives the text that number. */
export type LineEdit =
  | { readonly op: "replace"; readonly line: number; readonly text: string }
  | { readonly op: "insert"; readonly line: number; readonly text: string }
  | { readonly op: "delete"; readonly line: number };

export class SyntaxView {
  readonly lines: readonly string[];
  readonly text: string;
  readonly tree: Tree;
  readonly #starts: number[] = [];
  readonly #byName = new Map<string, SyntaxNode[]>();

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.text = lines.join("\n");
    this.tree = parser.parse(this.text);
    let at = 0;
    for (const line of lines) {
      this.#starts.push(at);
      at += line.length + 1;
    }
    this.tree.iterate({
      enter: (ref) => {
        if (ref.from === ref.to && !ref.type.isError) return; // error recovery makes up names without text
        const list = this.#byName.get(ref.name);
        if (list) list.push(ref.node);
        else this.#byName.set(ref.name, [ref.node]);
      },
    });
  }

  /** All nodes of these types, in document order per type. */
  nodes(...names: readonly string[]): SyntaxNode[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  textOf(node: { readonly from: number; readonly to: number }): string {
    return this.text.slice(node.from, node.to);
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The text of a line, from 1. */
  line(number: number): string {
    return this.lines[number - 1]!;
  }

  startOf(line: number): number {
    return this.#starts[line - 1]!;
  }

  /** The edit that puts `text` in place of [from, to), or nothing when that spans lines, changes nothing or holds a line break. */
  splice(from: number, to: number, text: string): LineEdit | undefined {
    const line = this.lineAt(from);
    const start = this.startOf(line);
    const old = this.line(line);
    if (to > start + old.length || text.includes("\n")) return undefined;
    const changed = old.slice(0, from - start) + text + old.slice(to - start);
    return changed === old ? undefined : { op: "replace", line, text: changed };
  }
}

/** The direct children of a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const out: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) out.push(child);
  return out;
}
