/** What the subcommands of `coe model` share: sizes in words, progress of a write, options read alike. */
import { SingleBar } from "cli-progress";
import { InputError } from "../../../base/index.ts";
import type { Dtype, LazyParameter } from "../../../model/index.ts";

/** "41 kB", "20.3 MB", "2.47 GB". */
export function bytesText(bytes: number): string {
  for (const [unit, size] of [["GB", 1e9] as const, ["MB", 1e6] as const, ["kB", 1e3] as const]) {
    if (bytes >= size) return `${(bytes / size).toPrecision(3)} ${unit}`;
  }
  return `${bytes} bytes`;
}

/** "5.07 M", "1.24 B". */
export function countText(count: number): string {
  for (const [unit, size] of [["B", 1e9] as const, ["M", 1e6] as const, ["k", 1e3] as const]) {
    if (count >= size) return `${(count / size).toPrecision(3)} ${unit}`;
  }
  return String(count);
}

export function dtypeOf(text: string): Dtype {
  if (text === "f32" || text === "f16" || text === "bf16") return text;
  throw new InputError(`--dtype is f32, f16 or bf16, got ${text}`);
}

/** Hands the same weights to `write`, with a bar on stderr while it writes them to a terminal. */
export async function withProgress(parameters: readonly LazyParameter[], write: (shown: LazyParameter[]) => Promise<void>): Promise<void> {
  if (!process.stderr.isTTY) return write([...parameters]);
  const bar = new SingleBar({ format: "writing {bar} {value}/{total} tensors", clearOnComplete: true, hideCursor: true });
  bar.start(parameters.length, 0);
  const shown = parameters.map((parameter) => ({
    ...parameter,
    view: async () => {
      const view = await parameter.view();
      bar.increment();
      return view;
    },
  }));
  try {
    await write(shown);
  } finally {
    bar.stop();
  }
}
