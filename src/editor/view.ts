/**
 * Views: which lines of a file are shown and may be edited, as ranges that follow insertions and deletions.
 *
 * A range is 1-based and inclusive; `last === first - 1` is an empty range, a place where a line may be inserted (what is left when
 * all lines of a range were deleted, so that this can be undone). At least one hidden line lies between two ranges.
 */

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Ranges in rising order. */
export type View = readonly LineRange[];

/** True when the line is shown. */
export function viewHasLine(view: View | undefined, line: number): boolean {
  return view === undefined || view.some((range) => line >= range.first && line <= range.last);
}

/** True when a line may be inserted so that it gets this number: beside or between shown lines. */
export function viewTakesInsertion(view: View | undefined, line: number): boolean {
  return view === undefined || view.some((range) => line >= range.first && line <= range.last + 1);
}

/** The view after an insertion at `line` that `viewTakesInsertion` allows: the new line is shown. */
export function viewAfterInsertion(view: View, line: number): View {
  return view.map(({ first, last }) => {
    if (line < first) return { first: first + 1, last: last + 1 };
    return line <= last + 1 ? { first, last: last + 1 } : { first, last };
  });
}

/** The view after a shown line was deleted. */
export function viewAfterDeletion(view: View, line: number): View {
  return view.map(({ first, last }) => {
    if (line < first) return { first: first - 1, last: last - 1 };
    return line <= last ? { first, last: last - 1 } : { first, last };
  });
}

/** A view from any set of lines: sorted, merged where they touch. Undefined when all of `lineCount` lines are shown. */
export function viewOfLines(lines: Iterable<number>, lineCount: number): View | undefined {
  const sorted = [...new Set(lines)].filter((line) => line >= 1 && line <= lineCount).sort((a, b) => a - b);
  if (sorted.length === lineCount) return undefined;
  const view: { first: number; last: number }[] = [];
  for (const line of sorted) {
    const open = view.at(-1);
    if (open !== undefined && open.last === line - 1) open.last = line;
    else view.push({ first: line, last: line });
  }
  return view;
}

/** The view as text: `3 to 9 and 14`. */
export function describeView(view: View): string {
  const parts = view
    .filter((range) => range.last >= range.first)
    .map(({ first, last }) => (first === last ? `${first}` : `${first} to ${last}`));
  return parts.length === 0 ? "none" : parts.join(", ").replace(/, ([^,]*)$/, " and $1");
}
