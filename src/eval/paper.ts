/**
 * The paper's published table, and a run's figures set beside it.
 *
 * Source: Rainone, Bakker, Memisevic, arXiv 2507.05065: pass@1 and pass@4 on faulty MBPP programs written by Llama-3.1-8B. Not
 * guaranteed: that a run's tasks are those of the paper; its test set was not published.
 */
import type { ArmReport, Report } from "./report/report.ts";
import { percent, withInterval } from "./report/text.ts";

export interface PaperRow {
  readonly model: string;
  /** [pass@1, pass@4] in per cent as printed, by arm. */
  readonly arms: Readonly<Record<"chain-of-edits" | "chain-of-thought" | "direct-answer", readonly [string, string]>>;
}

export const paperTable: readonly PaperRow[] = [
  {
    model: "Llama-3.2-1B-Instruct",
    arms: { "chain-of-edits": ["7.82", "11.0"], "chain-of-thought": ["0.15", "0.53"], "direct-answer": ["1.3", "3.1"] },
  },
  {
    model: "Llama-3.2-3B-Instruct",
    arms: { "chain-of-edits": ["13.8", "19.0"], "chain-of-thought": ["1.44", "5.24"], "direct-answer": ["6.9", "12.0"] },
  },
  {
    model: "Llama-3.1-8B-Instruct",
    arms: { "chain-of-edits": ["21.7", "32.7"], "chain-of-thought": ["23.3", "46.2"], "direct-answer": ["33.4", "42.9"] },
  },
];

const arms = ["chain-of-edits", "chain-of-thought", "direct-answer"] as const;

/** pass@1 / pass@4 as Markdown, a row per model of the paper and one per run; a dash where a run lacks the arm or the samples. */
export function renderPaperTable(runs: readonly { readonly name: string; readonly report: Report }[]): string {
  const head = `| model | ${arms.join(" | ")} |\n|---|${arms.map(() => "---:").join("|")}|`;
  const published = paperTable.map(
    ({ model, arms: row }) => `| ${model} (paper) | ${arms.map((arm) => row[arm].join(" / ")).join(" | ")} |`,
  );
  const own = runs.map(
    ({ name, report }) => `| ${name} | ${arms.map((arm) => cellOf(report.arms.find(({ figures }) => figures.arm === arm))).join(" | ")} |`,
  );
  return [head, ...published, ...own].join("\n");
}

function cellOf(report: ArmReport | undefined): string {
  if (!report) return "–";
  const at = (k: number) => report.figures.passAtK.find((entry) => entry.k === k)?.estimate;
  const four = at(4);
  return `${withInterval(at(1)!)} / ${four ? percent(four.mean) : "–"}`;
}
