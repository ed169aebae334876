/** `coe compare` and `coe table`: evaluations side by side, and beside the paper's table. */
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { InputError, writeAtomic } from "../../base/index.ts";
import {
  type ArmEpisodes,
  readEvaluation,
  renderHtml,
  renderMarkdown,
  renderPaperTable,
  renderPlots,
  renderTable,
  reportOf,
} from "../../eval/index.ts";
import type { Register } from "../program.ts";

interface CompareOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
  readonly svg?: string;
}

export const register: Register = (program) => {
  program
    .command("compare")
    .description("Put evaluations side by side over the tasks that all of them played: figures, and differences with their significance.")
    .argument("<runs...>", "folders that coe eval wrote")
    .option("--json", "print the report as JSON")
    .option("--markdown", "print the report as Markdown")
    .option("--html <file>", "also write the report as one self-contained page")
    .option("--svg <folder>", "also write the plots, pass-at-k.svg and solved-by-turn.svg, into this folder")
    .addHelpText("after", "\nExamples:\n  coe compare runs/eval-sft runs/eval-rl\n  coe compare runs/a runs/b --html compare.html\n")
    .action(compare);
  program
    .command("table")
    .description("The paper's table, pass@1 / pass@4 by arm in per cent, with a row for each run.")
    .argument("[runs...]", "folders that coe eval wrote")
    .option("--paper", "the paper's rows above the runs' (the only form there is, and the default)")
    .addHelpText("after", "\nExamples:\n  coe table --paper runs/eval-1b\n")
    .action(async (runs: readonly string[]) => {
      const stored = await Promise.all(runs.map(readEvaluation));
      const rows = stored.map((run) => ({
        name: basename(run.path),
        report: reportOf(run.arms, { ...aboutReport(run.path), references: run.references }),
      }));
      process.stdout.write(`${renderPaperTable(rows)}\n`);
    });
};

async function compare(paths: readonly string[], options: CompareOptions): Promise<void> {
  const stored = await Promise.all(paths.map(readEvaluation));
  const names = distinctNames(paths);
  const { arms, note } = onSharedTasks(
    stored.flatMap((run, i) =>
      run.arms.map(({ label, episodes }) => ({ label: stored.length === 1 ? label : `${names[i]}: ${label}`, episodes })),
    ),
  );
  const references = new Map(stored.flatMap((run) => [...run.references]));
  const report = reportOf(arms, {
    ...aboutReport(names.join(" against ")),
    reproduce: `coe compare ${paths.join(" ")}`,
    references,
    ...(note !== undefined && { note }),
  });
  if (options.html !== undefined) await writeAtomic(options.html, renderHtml(report, arms));
  if (options.svg !== undefined) {
    await mkdir(options.svg, { recursive: true });
    for (const [name, text] of Object.entries(renderPlots(report))) await writeAtomic(join(options.svg, name), text);
  }
  const render = options.markdown ? renderMarkdown : renderTable;
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : render(report)}\n`);
}

function aboutReport(title: string): { readonly title: string; readonly made: string } {
  return { title, made: new Date().toISOString() };
}

/** The arms cut down to the tasks that all of them played, with a note where that left some out. Throws InputError when none is left. */
function onSharedTasks(arms: readonly ArmEpisodes[]): { readonly arms: readonly ArmEpisodes[]; readonly note?: string } {
  const played = arms.map(({ episodes }) => new Set(episodes.flatMap(({ task, error }) => (error ? [] : [task.id]))));
  if (played.some((tasks) => tasks.size === 0)) return { arms }; // the report says which arm failed, and why
  const shared = new Set([...played[0]!].filter((task) => played.every((tasks) => tasks.has(task))));
  if (shared.size === 0 && arms.length > 1)
    throw new InputError(
      `${arms.map(({ label }) => label).join(", ")} have no task in common; compare evaluations of the same task set, or name one run alone`,
    );
  if (played.every((tasks) => tasks.size === shared.size)) return { arms };
  const counts = arms.map(({ label }, i) => `${label} ${played[i]!.size}`).join(", ");
  return {
    arms: arms.map(({ label, episodes }) => ({ label, episodes: episodes.filter(({ task }) => shared.has(task.id)) })),
    note: `Only the ${shared.size === 1 ? "task" : `${shared.size} tasks`} that all arms played ${shared.size === 1 ? "is" : "are"} counted (${counts}).`,
  };
}

function distinctNames(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path.replace(/\/+$/, "")));
  return new Set(names).size === names.length ? names : [...paths];
}
