/**
 * Two plots of a report as static SVG, for a README: pass@k by arm with intervals, and the share solved by each turn.
 *
 * Colours are read on light and on dark ground; text is in a middle grey. Not guaranteed: more than eight arms told apart.
 */
import type { Report } from "./report.ts";

const palette = ["#2f7fb8", "#d9822b", "#1b9e77", "#a0509a", "#c23b4b", "#7a7f2a", "#5b6bd6", "#8a5a3b"];
const grey = "#7d8590";
const width = 520;
const height = 320;
const frame = { left: 52, right: 16, top: 40, bottom: 46 };

interface Point {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

interface Series {
  readonly label: string;
  readonly points: readonly Point[];
}

/** File name → SVG. */
export function renderPlots(report: Report): Readonly<Record<string, string>> {
  const passAtK = report.arms.map(({ label, figures }) => ({
    label,
    points: figures.passAtK.map(({ k, estimate }) => ({ x: k, y: estimate.mean, low: estimate.low, high: estimate.high })),
  }));
  const byTurn = report.arms.map(({ label, figures }) => ({ label, points: figures.solvedByTurn.map((y, turn) => ({ x: turn + 1, y })) }));
  return {
    "pass-at-k.svg": plot("pass@k", "samples k", passAtK, Math.log2),
    "solved-by-turn.svg": plot("Solved by turn", "turn", byTurn, (x) => x),
  };
}

function plot(title: string, xName: string, series: readonly Series[], scale: (x: number) => number): string {
  const points = series.flatMap((each) => each.points);
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const top = niceTop(Math.max(0, ...points.map(({ y, high }) => high ?? y)));
  const [first, last] = [scale(xs[0] ?? 1), scale(xs.at(-1) ?? 1)];
  const innerWidth = width - frame.left - frame.right;
  const innerHeight = height - frame.top - frame.bottom;
  const px = (x: number) => round(frame.left + (last === first ? 0.5 : (scale(x) - first) / (last - first)) * innerWidth);
  const py = (y: number) => round(frame.top + (1 - y / top) * innerHeight);
  const rows = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const y = py(part * top);
    const line = `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y}" y2="${y}" stroke="${grey}" stroke-opacity="0.25"/>`;
    return `${line}<text x="${frame.left - 8}" y="${y + 4}" text-anchor="end">${round(100 * part * top)}%</text>`;
  });
  const every = Math.ceil(xs.length / 12);
  const columns = xs
    .filter((_, i) => i % every === 0)
    .map((x) => `<text x="${px(x)}" y="${height - frame.bottom + 18}" text-anchor="middle">${x}</text>`);
  const lines = series.map(({ points: own }, i) => {
    const colour = palette[i % palette.length];
    const path = own.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${px(x)} ${py(y)}`).join("");
    const whiskers = own.flatMap(({ x, low, high }) =>
      low === undefined || high === undefined
        ? []
        : [
            `<line x1="${px(x)}" x2="${px(x)}" y1="${py(low)}" y2="${py(high)}" stroke="${colour}" stroke-opacity="0.45" stroke-width="3"/>`,
          ],
    );
    const dots = own.map(({ x, y }) => `<circle cx="${px(x)}" cy="${py(y)}" r="3.5" fill="${colour}"/>`);
    return `${whiskers.join("")}<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}`;
  });
  const legend = series.map(({ label }, i) => {
    const y = height + 6 + 18 * i;
    return `<circle cx="${frame.left + 5}" cy="${y - 4}" r="5" fill="${palette[i % palette.length]}"/><text x="${frame.left + 18}" y="${y}">${escapeXml(label)}</text>`;
  });
  const total = height + 18 * series.length + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui, sans-serif" font-size="12.5" fill="${grey}">
<text x="${frame.left}" y="22" font-size="15" font-weight="600">${escapeXml(title)}</text>
${rows.join("\n")}
${columns.join("\n")}
<text x="${frame.left + innerWidth / 2}" y="${height - 10}" text-anchor="middle">${escapeXml(xName)}</text>
${lines.join("\n")}
${legend.join("\n")}
</svg>
`;
}

/** The least of 4%, 8%, 12%, 20%, 40%, 60%, 80% and 100% that holds all. */
function niceTop(most: number): number {
  return [0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8].find((top) => most <= top) ?? 1;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
