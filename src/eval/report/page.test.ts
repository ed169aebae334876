/** The report's page in a real browser; skipped, with the reason, where no Chromium is installed. */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type Episode, rolloutSettings } from "../../episode/index.ts";
import { renderHtml } from "./html.ts";
import { reportOf } from "./report.ts";

const candidates = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
if (!executablePath) console.log("the report's page isn't opened: no Chromium found; set CHROMIUM to its path");

const verdict = { status: "failed", passed: 0, total: 1, weak: false, backend: "test", python: "3", durationMs: 1 } as const;
const passed = { ...verdict, status: "passed", passed: 1 } as const;

function episode(i: number, solved: boolean): Episode {
  const turn = (text: string, state: string, isPassing: boolean) => ({
    text,
    finishReason: "stop" as const,
    action: { kind: "command" as const, command: { kind: "EXIT" as const } },
    state,
    verdict: isPassing ? passed : verdict,
    rewards: {},
    reward: 0,
    usage: { promptTokens: 9, completionTokens: 20 },
    sampleMs: 1,
    runMs: 1,
  });
  return {
    format: "coe-episode/1",
    id: `edits/${i}`,
    seed: i,
    task: {
      id: String(i >> 1),
      description: `task ${i >> 1} <script>throw 1</script>`,
      code: "a = 1\nb = 2\n",
      tests: { kind: "asserts", setup: "", asserts: ["assert b == 3"] },
    },
    policy: { name: "by-hand", version: "1" },
    settings: rolloutSettings(),
    promptFormat: "trace",
    initial: { state: "L 1 a = 1\nL 2 b = 2\n***\nassert b == 3\n", verdict },
    turns: [turn("REPL 2 >>>b = 3", `L 1 a = 1\nL 2 b = 3\n***\n${solved ? "" : "assert b == 3"}\n`, solved), turn("EXIT", "", solved)],
    stopReason: "exit",
    program: "a = 1\nb = 3\n",
    solved,
    firstSolvedTurn: solved ? 0 : null,
    rewards: {},
    reward: 0,
    usage: { promptTokens: 18, completionTokens: 40 },
    timing: { totalMs: 4, sampleMs: 2, runMs: 2 },
  };
}

describe.skipIf(!executablePath)("the page in a browser", () => {
  it("draws its charts without an error, fits a phone, steps through an episode with the edited line marked", {
    timeout: 60_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "coe-page-"));
    const switches =
      "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
    const browser = await chromium.launch({ executablePath: executablePath!, args: switches.split(" ") });
    try {
      const arms = ["edits", "direct"].map((label) => ({ label, episodes: Array.from({ length: 8 }, (_, i) => episode(i, i % 3 > 0)) }));
      const file = join(folder, "report.html");
      await writeFile(file, renderHtml(reportOf(arms, { title: "Page", made: "2026-01-01T00:00:00Z" }), arms));
      const page = await browser.newPage({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text())).on("pageerror", (error) => faults.push(error.message));
      await page.goto(pathToFileURL(file).href);
      expect(await page.locator(".uplot canvas").count()).toBe(3);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      expect(
        await page.evaluate("[...document.querySelectorAll('td')].every((cell) => cell.getBoundingClientRect().right <= innerWidth)"),
      ).toBe(true);
      await page.locator(".u-over").first().tap();
      expect(await page.locator(".readout").first().textContent()).toMatch(/^samples k \d.*edits \d/);
      expect(await page.locator(".item").count()).toBe(16);
      expect(await page.locator(".line.mark").count()).toBe(0);
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".line.mark .code").allTextContents()).toEqual(["b = 3"]);
      expect(await page.locator(".wrote").textContent()).toBe("REPL 2 >>>b = 3");
      await page.locator(".item").nth(1).tap();
      expect(await page.locator(".turner").textContent()).toContain("Episode 2 of 16");
      expect(await page.evaluate("document.querySelector('.turner').getBoundingClientRect().top / innerHeight")).toBeLessThan(0.5);
      expect(await page.evaluate("document.querySelector('.stepper > button').clientHeight")).toBeGreaterThanOrEqual(38);
      await page.locator(".stepper > button").last().tap();
      expect(await page.locator(".detail").textContent()).toContain("All tests pass");
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
