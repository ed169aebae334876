/** The kinds of corruption, their groups and the weights with which they are drawn. Order is part of the seeded sequence: append only. */

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
export const evenWeights: CorruptionWeights = Object.fromEntries(corruptionKinds.map((kind) => [kind, 1])) as Record<
  CorruptionKind,
  number
>;

/** Only the paper's four. */
export const paperWeights: CorruptionWeights = Object.fromEntries(
  corruptionKinds.map((kind) => [kind, (paperKinds as readonly string[]).includes(kind) ? 1 : 0]),
) as Record<CorruptionKind, number>;
