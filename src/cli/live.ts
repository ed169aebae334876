/**
 * The live view of a training run: progress, time left, sparklines of the metrics that matter, where the time goes.
 *
 * On a terminal it redraws in place; elsewhere it prints a plain line now and then, and for every measurement of held-out data.
 * Not guaranteed: a good guess of the time left before a few steps are done.
 */
import pc from "picocolors";
import type { StepReport } from "../train/index.ts";

export interface LiveOptions {
  readonly title: string;
  /** Metrics drawn, in order; those that a run lacks are left out. */
  readonly metrics: readonly string[];
  readonly stream?: NodeJS.WriteStream;
  /** Milliseconds; the clock is an argument so that the view can be tested. */
  readonly now?: () => number;
}

const SPARKS = "▁▂▃▄▅▆▇█";
const WIDTH = 32;
/** Seconds between plain lines. */
const PLAIN_EVERY = 10;

/** The last `width` values as one character each, scaled to their own range. */
export function sparkline(values: readonly number[], width = WIDTH): string {
  const shown = values.slice(-width).filter(Number.isFinite);
  const low = Math.min(...shown);
  const span = Math.max(...shown) - low;
  return shown.map((value) => SPARKS[span === 0 ? 0 : Math.round(((value - low) / span) * (SPARKS.length - 1))]).join("");
}

/** "1h 02m", "3m 20s" or "12s". */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s >= 3600) return `${Math.floor(s / 3600)}h ${String(Math.floor((s % 3600) / 60)).padStart(2, "0")}m`;
  return s >= 60 ? `${Math.floor(s / 60)}m ${String(s % 60).padStart(2, "0")}s` : `${s}s`;
}

/** Four significant digits, without noise. */
export function brief(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  return Math.abs(value) >= 1e4 || (value !== 0 && Math.abs(value) < 1e-3)
    ? value.toExponential(2)
    : value.toPrecision(4).replace(/\.?0+$/, "");
}

export class LiveView {
  readonly #options: LiveOptions;
  readonly #stream: NodeJS.WriteStream;
  readonly #now: () => number;
  readonly #history = new Map<string, number[]>();
  readonly #started: number;
  #firstStep: number | undefined;
  #drawn = 0;
  #printed = Number.NEGATIVE_INFINITY;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#stream = options.stream ?? process.stderr;
    this.#now = options.now ?? Date.now;
    this.#started = this.#now();
  }

  /** Takes in a step, 0 for what is measured before the first, and shows it. */
  step({ step, steps, metrics }: StepReport): void {
    this.#firstStep ??= Math.max(0, step - 1);
    for (const [name, value] of Object.entries(metrics)) {
      const values = this.#history.get(name) ?? [];
      values.push(value);
      if (values.length > WIDTH) values.shift();
      this.#history.set(name, values);
    }
    const elapsed = (this.#now() - this.#started) / 1000;
    const done = step - this.#firstStep;
    const times = `${duration(elapsed)} so far${done === 0 ? "" : `, ${duration((elapsed / done) * (steps - step))} left`}`;
    if (this.#stream.isTTY) this.#redraw(this.#lines(step, steps, times));
    else if (elapsed - this.#printed >= PLAIN_EVERY || step === steps || Object.keys(metrics).some((name) => name.startsWith("eval_"))) {
      this.#printed = elapsed;
      const shown = this.#options.metrics.flatMap((name) => (metrics[name] === undefined ? [] : [`${name} ${brief(metrics[name])}`]));
      this.#stream.write(`${this.#options.title} ${step}/${steps}  ${shown.join("  ")}  ${times}\n`);
    }
  }

  /** Says something between steps; the drawing stays below it. */
  note(text: string): void {
    if (this.#stream.isTTY && this.#drawn > 0) this.#stream.write(`\u001b[${this.#drawn}A\u001b[J${text}\n`);
    else this.#stream.write(`${text}\n`);
    this.#drawn = 0;
  }

  #lines(step: number, steps: number, times: string): string[] {
    const filled = Math.round((step / steps) * WIDTH);
    const bar = pc.green("━".repeat(filled)) + pc.dim("━".repeat(WIDTH - filled));
    const head = `${pc.bold(this.#options.title)} ${bar} ${step}/${steps}  ${pc.dim(times)}`;
    const names = this.#options.metrics.filter((name) => this.#history.has(name));
    const pad = Math.max(0, ...names.map((name) => name.length));
    const rows = names.map((name) => {
      const values = this.#history.get(name)!;
      return `  ${name.padEnd(pad)}  ${pc.cyan(sparkline(values).padEnd(WIDTH))}  ${brief(values.at(-1)!)}`;
    });
    const phases = [...this.#history].filter(([name]) => /^time\/(rollout|train|execution|step|eval)$/.test(name));
    const spent = phases.map(([name, values]) => `${name.slice(5)} ${brief(values.at(-1)!)} s`).join(pc.dim(" · "));
    return [head, ...rows, ...(spent ? [pc.dim(`  ${spent}`)] : [])];
  }

  #redraw(lines: readonly string[]): void {
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A` : "";
    this.#stream.write(`${up}${lines.map((line) => `\u001b[2K${line}\n`).join("")}`);
    this.#drawn = lines.length;
  }
}
