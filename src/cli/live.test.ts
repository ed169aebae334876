import { describe, expect, it } from "vitest";
import { brief, duration, LiveView, sparkline } from "./live.ts";

function capture(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, text: () => written.join("") };
}

describe("live view", () => {
  it("formats numbers and times for people", () => {
    expect(sparkline([0, 1, 2, 3])).toBe("▁▃▆█");
    expect(sparkline([5, 5])).toBe("▁▁");
    expect([duration(5), duration(200), duration(3725)]).toEqual(["5s", "3m 20s", "1h 02m"]);
    expect([brief(0.123456), brief(12), brief(1e-7), brief(0.5)]).toEqual(["0.1235", "12", "1.00e-7", "0.5"]);
  });

  it("prints plain lines now and then where there is no terminal, and always the last", () => {
    const { stream, text } = capture(false);
    let clock = 0;
    const view = new LiveView({ title: "sft", metrics: ["loss", "absent"], stream, now: () => clock });
    for (let step = 1; step <= 20; step++) {
      clock += 1_000;
      view.step({ step, steps: 20, metrics: { loss: 1 / step } });
    }
    const lines = text().trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe("sft 1/20  loss 1  1s so far, 19s left");
    expect(lines[2]).toMatch(/^sft 20\/20 {2}loss 0\.05 .* 0s left$/);
  });

  it("prints every measurement of held-out data, the one before the first step without a guess of the time left", () => {
    const { stream, text } = capture(false);
    let clock = 0;
    const view = new LiveView({ title: "sft", metrics: ["loss", "eval_loss"], stream, now: () => clock });
    view.step({ step: 0, steps: 4, metrics: { eval_loss: 2 } });
    for (let step = 1; step <= 4; step++) {
      clock += 1_000;
      view.step({ step, steps: 4, metrics: { loss: 1, ...(step % 2 === 0 && { eval_loss: 1.5 }) } });
    }
    expect(text().trim().split("\n")).toEqual([
      "sft 0/4  eval_loss 2  0s so far",
      "sft 2/4  loss 1  eval_loss 1.5  2s so far, 2s left",
      "sft 4/4  loss 1  eval_loss 1.5  4s so far, 0s left",
    ]);
  });

  it("redraws in place on a terminal", () => {
    const { stream, text } = capture(true);
    const view = new LiveView({ title: "rl", metrics: ["reward"], stream, now: () => 0 });
    view.step({ step: 1, steps: 2, metrics: { reward: 0.1, "time/rollout": 2 } });
    view.step({ step: 2, steps: 2, metrics: { reward: 0.2, "time/rollout": 3 } });
    expect(text()).toContain("\u001b[3A");
    expect(text()).toContain("rollout 3 s");
  });
});
