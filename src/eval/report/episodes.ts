/**
 * Episodes cut down to what a page shows: each state as lines with marks on those that the last command touched.
 *
 * A page holds a bounded number of episodes and of characters, spread evenly over arms and tasks; it says how many there were.
 */
import { diffArrays } from "diff";
import type { Episode } from "../../episode/index.ts";
import type { ArmEpisodes } from "./report.ts";

/** One step of an episode as shown. */
export interface ShownStep {
  /** What the policy wrote; empty for the first state. */
  readonly wrote: string;
  /** "command", "inapplicable", "malformed", "program" or "" for the first state. */
  readonly kind: string;
  readonly note: string;
  readonly lines: readonly string[];
  /** Indices into `lines` that the step changed or added. */
  readonly marks: readonly number[];
  readonly feedback: string;
  readonly status: string;
  readonly reward: number;
}

export interface ShownEpisode {
  readonly arm: string;
  readonly task: string;
  readonly description: string;
  readonly tests: string;
  readonly solved: boolean;
  readonly stop: string;
  readonly reward: number;
  readonly steps: readonly ShownStep[];
}

/** Longest text of one field; longer ones are cut and say so. */
const MAX_TEXT = 20_000;

/** Characters of all episodes of a page, at most; long programs over many turns reach this before the number of episodes. */
const MAX_CHARACTERS = 8_000_000;

/** At most `limit` episodes, of `characters` in all: every arm gets an equal share, and within it tasks take turns. */
export function showEpisodes(arms: readonly ArmEpisodes[], limit: number, characters = MAX_CHARACTERS): ShownEpisode[] {
  const share = Math.floor(limit / Math.max(1, arms.length));
  return arms.flatMap(({ label, episodes }) => {
    const seen = new Map<string, number>();
    const ranked = episodes
      .filter((episode) => episode.error === undefined)
      .map((episode) => {
        const rank = seen.get(episode.task.id) ?? 0;
        seen.set(episode.task.id, rank + 1);
        return { episode, rank };
      })
      .sort((a, b) => a.rank - b.rank);
    let left = characters / arms.length;
    const shown: ShownEpisode[] = [];
    for (const { episode } of ranked.slice(0, share)) {
      const one = show(label, episode);
      left -= JSON.stringify(one).length;
      if (left < 0) break;
      shown.push(one);
    }
    return shown;
  });
}

function show(arm: string, episode: Episode): ShownEpisode {
  const steps: ShownStep[] = [];
  let lines = episode.task.code.replace(/\n$/, "").split("\n");
  const first = splitState(episode.initial?.state ?? "");
  steps.push({
    wrote: "",
    kind: "",
    note: "",
    lines: cut(first?.lines ?? lines),
    marks: [],
    feedback: clip(first?.feedback ?? ""),
    status: episode.initial?.verdict.status ?? "",
    reward: 0,
  });
  lines = [...steps[0]!.lines];
  for (const turn of episode.turns) {
    const state = splitState(turn.state);
    const listed = state && state.lines.length > 0 ? state.lines : undefined; // between whole programs only feedback is shown
    const next = listed ?? (turn.action.kind === "program" ? turn.action.program.replace(/\n$/, "").split("\n") : lines);
    steps.push({
      wrote: clip(turn.text),
      kind: turn.action.kind,
      note: turn.action.kind === "malformed" || turn.action.kind === "inapplicable" ? turn.action.reason : "",
      lines: cut(next),
      marks: changed(lines, next),
      feedback: clip(state?.feedback ?? turn.verdict.exception?.message ?? ""),
      status: turn.verdict.status,
      reward: turn.reward,
    });
    lines = [...next];
  }
  const { tests } = episode.task;
  return {
    arm,
    task: episode.task.id,
    description: clip(episode.task.description),
    tests: clip(tests.kind === "asserts" ? tests.asserts.join("\n") : (tests.source ?? "")),
    solved: episode.solved,
    stop: episode.stopReason,
    reward: episode.reward,
    steps,
  };
}

/** The program's lines and the feedback of a rendered state; undefined for an empty state. */
function splitState(state: string): { lines: string[]; feedback: string } | undefined {
  if (state.trim() === "") return undefined;
  const rows = state.split("\n");
  const rule = rows.indexOf("***");
  const listing = rule === -1 ? rows : rows.slice(0, rule);
  const lines = listing.flatMap((row) => /^L (\d+)(?: (.*))?$/s.exec(row)?.[2] ?? (row.startsWith("L ") ? "" : []));
  return {
    lines,
    feedback:
      rule === -1
        ? ""
        : rows
            .slice(rule + 1)
            .join("\n")
            .trim(),
  };
}

/** Indices of `after` that are new against `before`; for a pure deletion, the line that closed up. */
function changed(before: readonly string[], after: readonly string[]): number[] {
  const marks: number[] = [];
  let at = 0;
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) continue;
    if (part.added) for (let i = 0; i < part.value.length; i++) marks.push(at + i);
    at += part.value.length;
  }
  return marks;
}

function cut(lines: readonly string[]): string[] {
  return lines.slice(0, 400).map((line) => line.slice(0, 400));
}

function clip(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}\n… (${text.length - MAX_TEXT} more characters)`;
}
