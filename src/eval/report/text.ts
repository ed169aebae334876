/** The report as a table for terminals and as Markdown: the same cells, two renderings. */
import type { ArmFigures } from "../analysis.ts";
import type { Estimate } from "../statistics.ts";
import type { Report } from "./report.ts";

/** "12.3%". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** "12.3% [10.0, 14.8]". */
export function withInterval({ mean, low, high }: Estimate): string {
  return `${percent(mean)} [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}

function orDash(value: number | null, digits = 1): string {
  return value === null ? "–" : value.toFixed(digits);
}

/** Column heads and how each cell is made; the order is that of the tables. */
export const columns: readonly (readonly [string, (figures: ArmFigures) => string])[] = [
  ["tasks × samples", (f) => `${f.tasks} × ${f.samplesPerTask}`],
  ["pass@1 [95%]", (f) => withInterval(f.passAtK[0]!.estimate)],
  ["pass@k", (f) => (f.passAtK.length < 2 ? "–" : `${percent(f.passAtK.at(-1)!.estimate.mean)} (k=${f.passAtK.at(-1)!.k})`)],
  ["turns", (f) => f.turns.toFixed(1)],
  ["tokens/solved", (f) => orDash(f.tokensGeneratedPerSolved, 0)],
  ["read/solved", (f) => orDash(f.tokensReadPerSolved, 0)],
  ["s/solved", (f) => orDash(f.secondsPerSolved, 2)],
  ["tests/solved", (f) => orDash(f.executionsPerSolved)],
  ["malformed", (f) => percent(f.malformedShare)],
  ["loops", (f) => percent(f.loopShare)],
  ["repetition", (f) => percent(f.repetition)],
  ["edit distance", (f) => orDash(f.editDistance, 0)],
  ["to reference", (f) => orDash(f.referenceDistance, 0)],
  ["hidden pass@1", (f) => (f.hiddenPass1 ? `${percent(f.hiddenPass1.mean)} (visible ${percent(f.visiblePass1!.mean)})` : "–")],
  ["failed", (f) => String(f.failed)],
];

function cellsOf(report: Report): string[][] {
  return [
    ["arm", ...columns.map(([head]) => head)],
    ...report.arms.map(({ label, figures }) => [label, ...columns.map(([, cell]) => cell(figures))]),
  ];
}

/** Lines for a terminal. */
export function renderTable(report: Report): string {
  const rows = cellsOf(report);
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const lines = rows.map((row) => row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  "));
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return [...lines, ...differenceLines(report)].join("\n");
}

/** A Markdown document. */
export function renderMarkdown(report: Report): string {
  const [head, ...rows] = cellsOf(report);
  const table = [head!, head!.map((_, c) => (c === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.map(escapeCell).join(" | ")} |`);
  const slices = (["byFault", "byCorruption", "byLength"] as const).flatMap((key) => {
    const names = [...new Set(report.arms.flatMap(({ figures }) => figures[key].map(({ name }) => name)))].sort();
    if (names.length === 0) return [];
    const line = (name: string) =>
      `| ${escapeCell(name)} | ${report.arms
        .map(({ figures }) => {
          const slice = figures[key].find((candidate) => candidate.name === name);
          return slice ? `${percent(slice.pass1.mean)} (${slice.tasks})` : "–";
        })
        .join(" | ")} |`;
    return [
      "",
      `## pass@1 ${titles[key]}`,
      "",
      `| | ${report.arms.map(({ label }) => escapeCell(label)).join(" | ")} |`,
      `|---|${report.arms.map(() => "---:").join("|")}|`,
      ...names.map(line),
    ];
  });
  const differences = differenceLines(report);
  return [
    `# ${report.title}`,
    "",
    ...table,
    ...(differences.length > 0 ? ["", "## Differences", "", ...differences.map((line) => `- ${line}`)] : []),
    ...slices,
    "",
    `Intervals: 95% bootstrap over tasks. Made ${report.made}.`,
    ...(report.reproduce ? ["", "```", report.reproduce, "```"] : []),
    "",
  ].join("\n");
}

export const titles = { byFault: "by fault", byCorruption: "by corruption (tasks)", byLength: "by length of the program" } as const;

function differenceLines(report: Report): string[] {
  return report.differences.map(
    ({ a, b, tasks, estimate, significant }) =>
      `${a} − ${b}: ${estimate.mean >= 0 ? "+" : ""}${withInterval(estimate)} over ${tasks} tasks${significant ? ", significant at 5%" : ", not significant"}`,
  );
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
