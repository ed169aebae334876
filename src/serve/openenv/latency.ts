/** Latency of the last steps: their whole time and the sandbox's share, as percentiles. Memory is fixed. */

const kept = 4096;

export class LatencyLog {
  readonly #total = new Float64Array(kept);
  readonly #run = new Float64Array(kept);
  #count = 0;

  /** Milliseconds. */
  add(total: number, run: number): void {
    const at = this.#count++ % kept;
    this.#total[at] = total;
    this.#run[at] = run;
  }

  /** Steps counted, p50 and p99 in ms over the last 4,096. */
  summary(): Record<string, number> {
    const size = Math.min(this.#count, kept);
    if (size === 0) return { steps: 0 };
    const total = this.#total.slice(0, size).sort();
    const run = this.#run.slice(0, size).sort();
    const at = (values: Float64Array, p: number): number => values[Math.min(size - 1, Math.floor(p * size))]!;
    return {
      steps: this.#count,
      step_ms_p50: at(total, 0.5),
      step_ms_p99: at(total, 0.99),
      run_ms_p50: at(run, 0.5),
      run_ms_p99: at(run, 0.99),
    };
  }
}
