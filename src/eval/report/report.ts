/**
 * The report of one or more evaluated arms as data: what every rendering (terminal, JSON, Markdown, HTML) is made from.
 *
 * Not guaranteed: that arms were run on the same tasks; differences are given for the tasks that both have, with their number.
 */
import { InputError } from "../../base/index.ts";
import type { Episode } from "../../episode/index.ts";
import { type AnalysisOptions, type ArmFigures, analyse, solveRates } from "../analysis.ts";
import { type Estimate, pairedDifference } from "../statistics.ts";

/** The episodes of one arm of one run. */
export interface ArmEpisodes {
  readonly label: string;
  readonly episodes: readonly Episode[];
}

export interface ArmReport {
  readonly label: string;
  readonly figures: ArmFigures;
}

/** pass@1 of `a` less that of `b`, over the tasks that both ran. */
export interface Difference {
  readonly a: string;
  readonly b: string;
  readonly tasks: number;
  readonly estimate: Estimate;
  /** The interval does not hold 0. */
  readonly significant: boolean;
}

export interface Report {
  readonly title: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** How to make it again: a command line. */
  readonly reproduce?: string;
  /** What a reader has to know before the figures. */
  readonly note?: string;
  readonly arms: readonly ArmReport[];
  readonly differences: readonly Difference[];
}

export interface ReportOptions extends AnalysisOptions {
  readonly title: string;
  readonly made: string;
  readonly reproduce?: string;
  readonly note?: string;
}

/** Below so many tasks, bootstrap intervals don't cover what they should. */
const FEW_TASKS = 20;

/** @throws InputError when there is no arm or an arm has no good episode */
export function reportOf(arms: readonly ArmEpisodes[], options: ReportOptions): Report {
  if (arms.length === 0) throw new InputError("a report needs at least one arm, got none");
  const { title, made, reproduce, note, ...analysis } = options;
  const reports = arms.map(({ label, episodes }) => {
    try {
      return { label, figures: analyse(episodes, analysis) };
    } catch (cause) {
      if (cause instanceof InputError) throw new InputError(`${label}: ${cause.message}`, { cause });
      throw cause;
    }
  });
  const rates = arms.map(({ label, episodes }) => ({ label, rates: solveRates(episodes) }));
  const differences = rates.flatMap((a, i) =>
    rates.slice(i + 1).flatMap((b) => {
      const shared = [...a.rates.keys()].filter((task) => b.rates.has(task));
      if (shared.length === 0) return [];
      const values = (side: typeof a) => shared.map((task) => side.rates.get(task)!);
      const estimate = pairedDifference(values(a), values(b), options.seed);
      return [{ a: a.label, b: b.label, tasks: shared.length, estimate, significant: estimate.low > 0 || estimate.high < 0 }];
    }),
  );
  const fewest = Math.min(...reports.map(({ figures }) => figures.tasks));
  const few = fewest < FEW_TASKS ? [`With ${fewest} ${fewest === 1 ? "task" : "tasks"} the intervals are too narrow.`] : [];
  const notes = [...(note === undefined ? [] : [note]), ...few].join(" ");
  return { title, made, ...(reproduce !== undefined && { reproduce }), ...(notes !== "" && { note: notes }), arms: reports, differences };
}
