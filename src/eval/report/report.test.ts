import { describe, expect, it } from "vitest";
import { type Episode, rolloutSettings } from "../../episode/index.ts";
import { showEpisodes } from "./episodes.ts";
import { renderHtml } from "./html.ts";
import { reportOf } from "./report.ts";
import { renderMarkdown, renderTable } from "./text.ts";

const hostile = `x = "</script><img src=x onerror=alert(1)>"`;
const verdict = (status: "failed" | "passed") =>
  ({ status, passed: 0, total: 1, weak: false, backend: "test", python: "3", durationMs: 1 }) as const;

/** An episode that replaces line 2 of a three-line program at its first turn and exits. */
function episode(task: string, i: number, solved: boolean): Episode {
  const state = (second: string, feedback: string) => `L 1 ${hostile}\nL 2 ${second}\nL 3\n***\n${feedback}\n`;
  const turn = (text: string, after: string, passed: boolean) => ({
    text,
    finishReason: "stop" as const,
    action: { kind: "malformed" as const, reason: hostile },
    state: after,
    verdict: verdict(passed ? "passed" : "failed"),
    rewards: {},
    reward: passed ? 1 : 0,
    usage: { promptTokens: 10, completionTokens: 5 },
    sampleMs: 1,
    runMs: 1,
  });
  return {
    format: "coe-episode/1",
    id: String(i),
    seed: i,
    task: {
      id: task,
      description: hostile,
      code: `${hostile}\nbad\n\n`,
      tests: { kind: "asserts", setup: "", asserts: ["assert f() | 1"] },
    },
    policy: { name: "p", version: "1" },
    settings: rolloutSettings(),
    promptFormat: "trace",
    initial: { state: state("bad", "f() returned 0"), verdict: verdict("failed") },
    turns: [turn("REPL 2 >>>good", state("good", ""), solved), turn("EXIT", "", solved)],
    stopReason: "exit",
    program: "",
    solved,
    firstSolvedTurn: solved ? 0 : null,
    rewards: {},
    reward: solved ? 1 : 0,
    usage: { promptTokens: 20, completionTokens: 10 },
    timing: { totalMs: 10, sampleMs: 1, runMs: 1 },
  };
}

const tasks = Array.from({ length: 30 }, (_, i) => `task-${i}`);
const arms = [
  { label: "edits", episodes: tasks.flatMap((task, i) => [episode(task, 2 * i, i % 3 !== 0), episode(task, 2 * i + 1, true)]) },
  { label: "direct", episodes: tasks.map((task, i) => episode(task, i, i % 5 === 0)) },
];
const report = reportOf(arms, { title: "Edits against <direct>", made: "2026-01-01T00:00:00Z", reproduce: "coe eval --seed 1" });

describe("report", () => {
  it("holds the arms and their paired difference", () => {
    expect(report.arms.map(({ figures }) => figures.passAtK[0]!.estimate.mean.toFixed(3))).toEqual(["0.833", "0.200"]);
    expect(report.differences).toHaveLength(1);
    expect(report.differences[0]).toMatchObject({ a: "edits", b: "direct", tasks: 30, significant: true });
    expect(report.differences[0]!.estimate.mean).toBeCloseTo(0.8333 - 0.2, 3);
    expect(() => reportOf([], { title: "", made: "" })).toThrow(/at least one arm/);
    expect(() => reportOf([{ label: "empty", episodes: [] }], { title: "", made: "" })).toThrow(/empty: .*there are none/);
  });

  it("is a table whose columns line up, and Markdown whose cells can't break it", () => {
    const [head, rule, first] = renderTable(report).split("\n");
    expect(new Set([head!.length, rule!.length, first!.length]).size).toBe(1);
    expect(renderTable(report)).toMatch(/pass@1 \[95%\] +83\.3% \[/);
    expect(renderTable(report)).toMatch(/edits − direct +\+63\.3 \[\+\S+, \+\S+\] +30 tasks +significant at 5%/);
    expect(renderTable(report)).not.toMatch(/distance to reference|lost to faults/);
    const markdown = renderMarkdown(report).split("\n");
    const rows = markdown.slice(2, markdown.indexOf("", 2));
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map((row) => row.replaceAll("\\|", "").split("|").length)).size).toBe(1);
  });

  it("marks the lines that a turn changed", () => {
    const [shown] = showEpisodes(arms, 10);
    expect(shown!.steps.map((step) => step.marks)).toEqual([[], [1], []]);
    expect(shown!.steps[1]!.lines).toEqual([hostile, "good", ""]);
    expect(shown!.steps[0]!.feedback).toBe("f() returned 0");
  });

  it("shows a bounded number of episodes, tasks taking turns", () => {
    const shown = showEpisodes(arms, 20);
    expect(shown).toHaveLength(20);
    expect(new Set(shown.filter(({ arm }) => arm === "edits").map(({ task }) => task)).size).toBe(10);
    const short = showEpisodes(arms, 20, 6_000);
    expect(JSON.stringify(short).length).toBeLessThan(6_200);
    expect(new Set(short.map(({ arm }) => arm))).toEqual(new Set(["edits", "direct"]));
  });

  it("is a page that runs nothing but its own scripts and fetches nothing", () => {
    const page = renderHtml(report, arms);
    expect(page).not.toContain("<img src=x");
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toMatch(/(src|href)="http/);
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)![1]!) as { episodes: { description: string }[] };
    expect(data.episodes[0]!.description).toBe(hostile);
  });
});
