/** Labels of a task by which results are broken down. Takes provenance as unknown data, as an episode file holds it. */

/** `corruptions_2` and `kind_<name>` of every corruption in a task's provenance. */
export function corruptionKeys(provenance: unknown): string[] {
  const corruptions = (provenance as { corruptions?: readonly { kind?: unknown }[] } | undefined)?.corruptions;
  if (!Array.isArray(corruptions) || corruptions.length === 0) return [];
  const kinds = new Set(
    corruptions.flatMap((corruption: { kind?: unknown }) => (typeof corruption.kind === "string" ? [corruption.kind] : [])),
  );
  return [`corruptions_${corruptions.length}`, ...[...kinds].map((kind) => `kind_${kind}`)];
}
