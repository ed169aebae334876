/**
 * The editor's state as text: `L <n> <code>` for each line shown, `***`, the feedback.
 *
 * Lines out of view are marked by one line per gap. Not guaranteed: that a program line can't look like a mark or like `***`; the
 * text is for reading by a model or a person, not for parsing.
 */
import type { Scratchpad } from "./scratchpad.ts";

/** Parts the listing from the feedback. */
export const FEEDBACK_RULE = "***";

/** One line of the listing, without a line end. */
export function renderLine(line: number, code: string): string {
  return `L ${line} ${code}`;
}

/** The mark for the lines `first` to `last` that are not shown. */
export function renderGap(first: number, last: number): string {
  return first === last ? `... line ${first} is not shown` : `... lines ${first} to ${last} are not shown`;
}

/** The numbered listing of the lines in view, each ended by LF; empty for an empty program. */
export function renderListing(pad: Scratchpad): string {
  const out: string[] = [];
  let next = 1;
  const total = pad.lines.length;
  for (const { first, last } of pad.view ?? [{ first: 1, last: total }]) {
    if (first > next) out.push(renderGap(next, first - 1));
    for (let line = first; line <= last; line++) out.push(renderLine(line, pad.lines[line - 1]!));
    next = last + 1;
  }
  if (next <= total) out.push(renderGap(next, total));
  return out.map((text) => `${text}\n`).join("");
}

/** The state: listing, `***`, feedback (empty when all tests pass). Ends with LF. */
export function renderState(pad: Scratchpad, feedback: string): string {
  const tail = feedback === "" || feedback.endsWith("\n") ? feedback : `${feedback}\n`;
  return `${renderListing(pad)}${FEEDBACK_RULE}\n${tail}`;
}
