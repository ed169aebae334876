/**
 * The report as one HTML file that needs nothing else: no request leaves it, it works offline and in light and dark.
 *
 * Program text is hostile: data goes in as JSON with every `<` escaped, and the page's script writes text nodes only; a
 * content security policy forbids everything else. Not guaranteed: charts where scripts are switched off; the tables stay.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { showEpisodes } from "./episodes.ts";
import type { ArmEpisodes, Report } from "./report.ts";
import { cellsOf, differenceCells, secondsNote } from "./text.ts";

/** Episodes in a page, at most. */
const EPISODES = 400;

const assets = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "assets", "report");

/** Text as HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** JSON that can stand inside a script element. */
function embed(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** The whole page. */
export function renderHtml(report: Report, arms: readonly ArmEpisodes[], episodes = EPISODES): string {
  const shown = showEpisodes(arms, episodes);
  const total = arms.reduce((count, arm) => count + arm.episodes.length, 0);
  const uplot = dirname(createRequire(import.meta.url).resolve("uplot"));
  const scripts = [readFileSync(join(uplot, "uPlot.iife.min.js"), "utf8"), readFileSync(join(assets, "page.js"), "utf8")];
  const styles = [readFileSync(join(uplot, "uPlot.min.css"), "utf8"), readFileSync(join(assets, "page.css"), "utf8")];
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts.map(hashOf).join(" ")}; img-src data:; base-uri 'none'; form-action 'none'`;
  const htmlOf = (cell: string) => escapeHtml(cell).replace(/(\[[^\]]*), /g, "$1,&nbsp;");
  const [head, ...rows] = cellsOf(report).map((cells) => cells.map(htmlOf));
  const rowOf = ([name, ...cells]: readonly string[]) => `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const differences = report.differences.map((difference) => rowOf(differenceCells(difference).map(htmlOf)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title>
<style>${styles.join("\n")}</style>
</head>
<body>
<header>
<h1>${escapeHtml(report.title)}</h1>
<p class="quiet">${escapeHtml(`${report.arms.length} ${report.arms.length === 1 ? "arm" : "arms"} · ${total} episodes · made ${report.made.slice(0, 16).replace("T", " ")} UTC`)}</p>
</header>
<main>
<section><h2>Arms</h2><div id="forest"></div>
${report.note ? `<p>${escapeHtml(report.note)}</p>\n` : ""}<div class="scroll"><table><thead><tr>${head!.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody>
${rows.map(rowOf).join("\n")}
</tbody></table></div>
<p class="quiet">Intervals are 95%, bootstrapped over tasks. pass@k is unbiased and counts solved programs, never rewards. ${secondsNote}</p>
${differences.length > 0 ? `<h3 class="above">Differences in pass@1, in points, paired by task</h3>\n<div class="scroll"><table class="differences"><tbody>\n${differences.join("\n")}\n</tbody></table></div>` : ""}</section>
<section><h2>What compute buys</h2><div id="charts"></div></section>
<section><h2>Where it succeeds</h2><div id="slices"></div></section>
<section><h2>Episodes</h2><p class="quiet">${escapeHtml(shown.length === total ? `All ${total} episodes.` : `${shown.length} of ${total} episodes, spread evenly over arms and tasks.`)} Step with the buttons or the arrow keys.</p>
<div id="episodes"></div></section>
${report.reproduce ? `<section><h2>Reproduce</h2><pre class="command">${escapeHtml(report.reproduce)}</pre></section>` : ""}
</main>
<script type="application/json" id="data">${embed({ report, episodes: shown })}</script>
${scripts.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`;
}
