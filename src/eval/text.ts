/**
 * Measures on texts: repetition (the failure of small models' chain-of-thought) and edit distance (over-editing).
 *
 * Words are runs of non-blank characters. Not guaranteed: agreement with any tokeniser's counts.
 */

/**
 * The share of n-grams of words that occurred before in the same text: 0 for no repetition, towards 1 for a loop.
 * 0 for texts shorter than n words.
 */
export function repeatedNgramShare(text: string, n = 4): number {
  const words = text.split(/\s+/).filter(Boolean);
  const total = words.length - n + 1;
  if (total <= 0) return 0;
  const seen = new Set<string>();
  for (let i = 0; i < total; i++) seen.add(words.slice(i, i + n).join(" "));
  return 1 - seen.size / total;
}

/** True when the text's end is one passage of at least `minimum` characters said at least `times` times in a row. */
export function endsInLoop(text: string, times = 3, minimum = 8): boolean {
  const tail = text.trimEnd();
  for (let length = minimum; length * times <= Math.min(tail.length, 4_000); length++) {
    if (tail.charCodeAt(tail.length - 1) !== tail.charCodeAt(tail.length - 1 - length)) continue;
    const unit = tail.slice(-length);
    if (unit.trim() !== "" && tail.endsWith(unit.repeat(times))) return true;
  }
  return false;
}

/**
 * Levenshtein distance in characters (UTF-16 units), with two rows of memory.
 *
 * Common prefix and suffix are cut first, so that near-equal programs cost little.
 */
export function editDistance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - start;
  if (endA === start) return width;
  let row = Uint32Array.from({ length: width + 1 }, (_, j) => j);
  let next = new Uint32Array(width + 1);
  for (let i = start; i < endA; i++) {
    next[0] = i - start + 1;
    const code = a.charCodeAt(i);
    for (let j = 1; j <= width; j++) {
      const substitute = row[j - 1]! + (code === b.charCodeAt(start + j - 1) ? 0 : 1);
      next[j] = Math.min(substitute, row[j]! + 1, next[j - 1]! + 1);
    }
    [row, next] = [next, row];
  }
  return row[width]!;
}
