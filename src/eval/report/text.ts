/** The report as a table for terminals and as Markdown: the same cells, two renderings. */
import type { ArmFigures } from "../analysis.ts";
import type { Estimate } from "../statistics.ts";
import type { Difference, Report } from "./report.ts";

/** "12.3%". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** "12.3% [10.0, 14.8]". */
export function withInterval({ mean, low, high }: Estimate): string {
  return `${percent(mean)} [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}

/** What stands where there is nothing to tell. */
const none = "–";

function orDash(value: number | null, digits = 1): string {
  return value === null ? none : value.toFixed(digits);
}

/** What is told of every arm and how its cell is made, in the order of the tables. */
const measures: readonly (readonly [string, (figures: ArmFigures) => string])[] = [
  ["tasks × samples", (f) => `${f.tasks} × ${f.samplesPerTask}`],
  ["pass@1 [95%]", (f) => withInterval(f.passAtK[0]!.estimate)],
  ["turns per episode", (f) => f.turns.toFixed(1)],
  ["tokens written per solved", (f) => orDash(f.tokensGeneratedPerSolved, 0)],
  ["tokens read per solved", (f) => orDash(f.tokensReadPerSolved, 0)],
  ["episode seconds per solved", (f) => orDash(f.secondsPerSolved, 2)],
  ["test runs per solved", (f) => orDash(f.executionsPerSolved)],
  ["malformed turns", (f) => percent(f.malformedShare)],
  ["ended by a full context", (f) => (f.contextShare === 0 ? none : percent(f.contextShare))],
  ["episodes in a loop", (f) => percent(f.loopShare)],
  ["repeated 4-grams", (f) => percent(f.repetition)],
  ["edit distance", (f) => orDash(f.editDistance, 0)],
  ["distance to reference", (f) => orDash(f.referenceDistance, 0)],
  ["hidden pass@1", (f) => (f.hiddenPass1 ? `${percent(f.hiddenPass1.mean)} (visible ${percent(f.visiblePass1!.mean)})` : none)],
  ["episodes lost to faults", (f) => (f.failed === 0 ? none : String(f.failed))],
];

export const secondsNote = "Seconds add up over episodes, of which many run at once.";

/** [measures + 1][arms + 1] the report's main table, heads included; measures that no arm has are left out. */
export function cellsOf(report: Report): string[][] {
  const rows = measures.map(([name, cell]) => [name, ...report.arms.map(({ figures }) => cell(figures))]);
  const passAt = (k: number) => report.arms.map(({ figures }) => figures.passAtK.find((at) => at.k === k)?.estimate.mean);
  const most = report.arms[0]!.figures.passAtK.map(({ k }) => k).findLast((k) => passAt(k).every((share) => share !== undefined))!;
  if (most > 1) rows.splice(2, 0, [`pass@${most}`, ...passAt(most).map((share) => percent(share!))]);
  return [["", ...report.arms.map(({ label }) => label)], ...rows.filter(([, ...cells]) => cells.some((cell) => cell !== none))];
}

/** What was subtracted from what, the points with their interval, the tasks, the judgement. */
export function differenceCells({ a, b, tasks, estimate, significant }: Difference): string[] {
  const points = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(100 * value).toFixed(1)}`;
  return [
    `${a} − ${b}`,
    `${points(estimate.mean)} [${points(estimate.low)}, ${points(estimate.high)}]`,
    `${tasks} ${tasks === 1 ? "task" : "tasks"}`,
    significant ? "significant at 5%" : "not significant",
  ];
}

/** Lines for a terminal. */
export function renderTable(report: Report): string {
  const differences = report.differences.map(differenceCells);
  return [
    ...(report.note ? [report.note, ""] : []),
    ...aligned(cellsOf(report), true),
    ...(differences.length > 0 ? ["", "Differences in pass@1, in points, paired by task:", ...aligned(differences, false)] : []),
  ].join("\n");
}

/** Rows as lines whose columns line up, the first to the left. */
function aligned(rows: readonly (readonly string[])[], hasHead: boolean): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const lines = rows.map((row) => row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  "));
  if (hasHead) lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return lines;
}

/** A Markdown document. */
export function renderMarkdown(report: Report): string {
  const [head, ...rows] = cellsOf(report);
  const table = [head!, head!.map((_, c) => (c === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.map(escapeCell).join(" | ")} |`);
  const slices = (["byFault", "byCorruption", "byLength"] as const).flatMap((key) => {
    const names = [...new Set(report.arms.flatMap(({ figures }) => figures[key].map(({ name }) => name)))].sort(inOrder);
    if (names.length === 0) return [];
    const line = (name: string) =>
      `| ${escapeCell(readable(name))} | ${report.arms
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
  const differences = report.differences.map((difference) => `| ${differenceCells(difference).map(escapeCell).join(" | ")} |`);
  return [
    `# ${report.title}`,
    "",
    ...(report.note ? [report.note, ""] : []),
    ...table,
    ...(differences.length > 0
      ? ["", "## Differences in pass@1", "", "| paired by task | points [95%] | over | |", "|---|---:|---:|---|", ...differences]
      : []),
    ...slices,
    "",
    `Intervals: 95% bootstrap over tasks. ${secondsNote} Made ${report.made}.`,
    ...(report.reproduce ? ["", "```", report.reproduce, "```"] : []),
    "",
  ].join("\n");
}

const titles = { byFault: "by fault", byCorruption: "by corruption (tasks)", byLength: "by length of the program" } as const;

/** `kind_missing-colon` as "missing colon", `corruptions_2` as "2 corruptions". */
function readable(name: string): string {
  const [, count] = /^corruptions_(\d+)$/.exec(name) ?? [];
  if (count !== undefined) return `${count} ${count === "1" ? "corruption" : "corruptions"}`;
  return name.startsWith("kind_") ? name.slice("kind_".length).replaceAll("-", " ") : name;
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
