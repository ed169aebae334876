/** The kinds of corruption, their groups and the weights with which they are drawn. Order is part of the seeded sequence: append only. */

import { InputError } from "../../base/index.ts";

/** The paper's four (method of arXiv 2507.05065, stage 1), which know nothing of Python. */
export const paperKinds = ["delete-line", "insert-foreign-line", "replace-foreign-line", "corrupt-word"] as const;

/** Mistakes that people and models make, applied on the syntax tree. */
export const syntaxTreeKinds = [
  "comparison-swap",
  "arithmetic-swap",
  "boolean-swap",
  "augmented-swap",
  "off-by-one",
  "wrong-variable",
  "swapped-arguments",
  "negated-condition",
  "missing-return",
  "wrong-indentation",
  "missing-colon",
  "missing-bracket",
  "misspelt-name",
  "wrong-constant",
  "wrong-method",
  "deleted-statement",
  "break-continue",
  "wrong-initial-value",
] as const;

export const corruptionKinds = [...paperKinds, ...syntaxTreeKinds] as const;

export type CorruptionKind = (typeof corruptionKinds)[number];

/** How often each kind is drawn, relative to the others. */
export type CorruptionWeights = Readonly<Record<CorruptionKind, number>>;

/** Every kind at weight 1: the default. */
export const evenWeights: CorruptionWeights = weightsOf(corruptionKinds);

/** Only the paper's four. */
export const paperWeights: CorruptionWeights = weightsOf(paperKinds);

const named: Readonly<Record<string, CorruptionWeights>> = {
  even: evenWeights,
  paper: paperWeights,
  syntax: weightsOf(syntaxTreeKinds),
};

/**
 * Weights from text: `even`, `paper`, `syntax` (all but the paper's four), or kinds with weights, as `off-by-one=2,missing-colon`
 * (1 where none is given, 0 for the others). Throws InputError naming what is wrong.
 */
export function parseWeights(text: string): CorruptionWeights {
  const known = named[text];
  if (known) return known;
  const weights: Record<string, number> = { ...weightsOf([]) };
  for (const part of text.split(",")) {
    const [kind = "", given = "1"] = part.trim().split("=");
    const weight = Number(given);
    if (!(kind in weights)) {
      throw new InputError(
        `${JSON.stringify(kind)} is no kind of corruption; use ${Object.keys(named).join(", ")} or some of ${corruptionKinds.join(", ")}`,
      );
    }
    if (given === "" || !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new InputError(`the weight of ${kind} must be a number from 0, got ${JSON.stringify(given)}`);
    weights[kind] = weight;
  }
  if (!Object.values(weights).some((weight) => weight > 0)) throw new InputError(`${text}: no kind has a weight above 0`);
  return weights as CorruptionWeights;
}

/** Weight 1 for these kinds, 0 for the others. */
function weightsOf(kinds: readonly CorruptionKind[]): CorruptionWeights {
  return Object.fromEntries(corruptionKinds.map((kind) => [kind, kinds.includes(kind) ? 1 : 0])) as CorruptionWeights;
}
