/** A progress bar on stderr, shown on a terminal only. */
import { SingleBar } from "cli-progress";

export interface Progress {
  /** `note` stands behind the bar. */
  update(value: number, note?: string): void;
  stop(): void;
}

/** A bar of `total` steps; does nothing where stderr is no terminal. `done`: steps that were there before, not counted for the time left. */
export function openProgress(title: string, total: number, done = 0): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const format = `${title} {bar} {value}/{total}  {eta_formatted} left  {note}`;
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 200 });
  bar.start(total, done, { note: "" });
  return { update: (value, note = "") => bar.update(value, { note }), stop: () => bar.stop() };
}
