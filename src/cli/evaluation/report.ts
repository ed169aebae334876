/** The report files of an evaluation's folder: report.json, report.md, report.html and, where asked for, the plots as SVG. */
import { join } from "node:path";
import { writeAtomic } from "../../base/index.ts";
import { type ArmEpisodes, type Report, renderHtml, renderMarkdown, renderPlots, renderTable, reportOf } from "../../eval/index.ts";

export interface ReportFiles {
  readonly data: Report;
  readonly table: string;
  /** Names of the files written. */
  readonly files: readonly string[];
}

export interface ReportRequest {
  readonly title: string;
  readonly references: ReadonlyMap<string, string>;
  readonly reproduce: string;
  readonly svg: boolean;
}

/** Throws InputError when an arm has no episode without an error. */
export async function writeReport(path: string, arms: readonly ArmEpisodes[], request: ReportRequest): Promise<ReportFiles> {
  const { title, references, reproduce, svg } = request;
  const data = reportOf(arms, { title, references, reproduce, made: new Date().toISOString() });
  const files: Record<string, string> = {
    "report.json": `${JSON.stringify(data, null, 2)}\n`,
    "report.md": renderMarkdown(data),
    "report.html": renderHtml(data, arms),
    ...(svg && renderPlots(data)),
  };
  for (const [name, text] of Object.entries(files)) await writeAtomic(join(path, name), text);
  return { data, table: renderTable(data), files: Object.keys(files) };
}
