/**
 * What a family of generated problems is, and the small language in which families are written.
 *
 * A family is data drawn from a seeded generator: a task in English (an infinitive phrase), one or more Python programs of equal behaviour,
 * and argument lists. `«a¦b»` in texts and programs is an alternative, chosen anew at each place; FN stands for the entry's name.
 * Not guaranteed here: that the programs of a family agree and do what the words say; generator.test.ts runs them against each other.
 */
import type { Rng } from "../../base/index.ts";

/** Draws a Python expression. */
export type Draw = (r: Rng) => string;

/** One instance of a family before its style is chosen. */
export interface Sketch {
  /** An infinitive phrase without full stop: "count the even numbers in a list". */
  readonly say: string;
  /** Python programs with equal behaviour. */
  readonly code: readonly string[];
  /** One argument each; joined by commas. */
  readonly args: readonly Draw[];
  /** Argument lists that must not be forgotten: empty, zero, negative, ties. */
  readonly edges?: readonly string[];
  /** How a test asks; `@` is the argument list. Default `FN(@)`. */
  readonly call?: string;
}

export interface Family {
  readonly name: string;
  /** Siblings share a group; the split goes by group, so that held-out families have no near twins in training. */
  readonly group: string;
  /** Names of the entry, one of which is drawn. */
  readonly entries: readonly string[];
  readonly draw: (r: Rng) => Sketch;
}

/** A family; `entries` are separated by blanks and the first names the family. */
export function family(group: string, entries: string, draw: (r: Rng) => Sketch): Family {
  const names = entries.split(" ");
  return { name: names[0]!, group, entries: names, draw };
}

/** A Python program, raw (no escapes), without the indentation of its first line. */
export function py(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const text = String.raw({ raw: strings.raw }, ...values);
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indent = /^ */.exec(lines[0]!)![0].length;
  return lines.map((line) => line.slice(Math.min(indent, /^ */.exec(line)![0].length))).join("\n");
}

/** `text` with every alternative chosen; innermost first. */
export function choose(text: string, r: Rng): string {
  let out = text;
  for (;;) {
    const next = out.replace(/«([^«»]*)»/g, (_all, inside: string) => r.pick(inside.split("¦")));
    if (next === out) return out;
    out = next;
  }
}
