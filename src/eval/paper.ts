/**
 * The paper's published table, and a run's figures set beside it.
 *
 * Source: Rainone, Bakker, Memisevic, arXiv 2507.05065: pass@1 and pass@4 on faulty MBPP programs written by Llama-3.1-8B. Not
 * guaranteed: that a run's tasks are those of the paper; its test set was not published.
 */
import type { ArmReport, Report } from "./report/report.ts";

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

/**
 * pass@1 / pass@4 as a Markdown table whose columns line up, a row per model of the paper and one per run; a run that has an arm more than
 * once gets a row for each. The search and the arm `rewrite`, which the paper has not, are left out.
 */
export function renderPaperTable(runs: readonly { readonly name: string; readonly report: Report }[]): string {
  const rows = [
    ["pass@1 / pass@4, %", ...arms],
    ...paperTable.map(({ model, arms: row }) => [`${model} (paper)`, ...arms.map((arm) => row[arm].join(" / "))]),
    ...runs.flatMap(rowsOf),
  ];
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join(" | ")} |`;
  const rule = `|${widths.map((width, c) => (c === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const cells = runs.length > 0 ? " In brackets the 95% interval of pass@1; – where a run lacks the arm, or 4 samples a task." : "";
  return [
    line(rows[0]!),
    rule,
    ...rows.slice(1).map(line),
    "",
    `The paper's tasks were not published: its rows are other tasks.${cells}`,
  ].join("\n");
}

function rowsOf({ name, report }: { readonly name: string; readonly report: Report }): string[][] {
  const byArm = arms.map((arm) => report.arms.filter(({ figures }) => figures.arm === arm && figures.policy !== "search"));
  const most = Math.max(1, ...byArm.map((same) => same.length));
  return Array.from({ length: most }, (_, i) => {
    const own = byArm.map((same) => same[i]);
    const labels = own.flatMap((report) => report?.label ?? []).join(", ");
    return [most === 1 ? name : `${name}: ${labels}`.replaceAll("|", "\\|"), ...own.map(cellOf)];
  });
}

function cellOf(report: ArmReport | undefined): string {
  if (!report) return "–";
  const at = (k: number) => report.figures.passAtK.find((entry) => entry.k === k)?.estimate;
  const bare = (share: number) => (100 * share).toFixed(1);
  const { mean, low, high } = at(1)!;
  const four = at(4);
  return `${bare(mean)} [${bare(low)}, ${bare(high)}] / ${four ? bare(four.mean) : "–"}`;
}
