/** `coe sandbox check`: which back end runs Python here, why, whether it holds against the embedded attacks, and what it guards against. */
import { Option } from "commander";
import pc from "picocolors";
import { type BackendName, guardsOf, openRunner, runSelfTest, type SelfTestResult } from "../../sandbox/index.ts";
import { interruptible } from "../exit.ts";
import type { Register } from "../program.ts";

interface CheckOptions {
  readonly backend: BackendName | "auto";
  readonly json?: true;
}

export const register: Register = (program) => {
  const group = program.command("sandbox").description("The sandbox in which programs and their tests run.");
  group
    .command("check")
    .description(
      "Shows which back end runs Python on this machine and why, and runs the embedded attacks against it. Exit code 2 if one succeeds: nothing that needs the sandbox will work then.",
    )
    .addOption(
      new Option("--backend <name>", "the back end to check; auto takes native where it works, else pyodide")
        .choices(["auto", "native", "pyodide"])
        .default("auto"),
    )
    .option("--json", "print one JSON object instead of text")
    .addHelpText("after", "\nExamples:\n  coe sandbox check\n  coe sandbox check --backend pyodide --json")
    .action((options: CheckOptions) => interruptible("nothing was changed", (signal) => check(options, signal)));
};

async function check({ backend, json }: CheckOptions, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  await using runner = await openRunner({ backend, selfTest: false, signal });
  const opened = performance.now() - began;
  const results = await runSelfTest((job) => runner.run(job));
  const seconds = (performance.now() - began) / 1000;
  const held = results.every((result) => result.held);
  const name = runner.backend.name as BackendName;
  const { guards, open } = guardsOf(name);
  if (json) {
    const { python, reasons } = runner.backend;
    process.stdout.write(
      `${JSON.stringify({ backend: name, python, reasons, workers: runner.workers, held, attacks: results, guards, open })}\n`,
    );
  } else {
    const list = (lines: readonly string[]) => lines.map((line) => `  - ${line}`).join("\n");
    process.stdout.write(
      `${pc.bold(`Back end: ${name}`)} (Python ${runner.backend.python}, ${runner.workers} workers, opened in ${Math.round(opened)} ms)
${list(runner.backend.reasons)}

${pc.bold("Self-test")}: ${held ? pc.green("it holds") : pc.red("AN ATTACK SUCCEEDED: don't run untrusted programs here")} (${seconds.toFixed(1)} s with start-up)
${results.map(lineOf).join("\n")}

${pc.bold("Guards")}
${list(guards)}

${pc.bold("Doesn't guard against")}
${list(open)}
`,
    );
  }
  process.exitCode = held ? 0 : 2;
}

function lineOf({ name, held, outcome }: SelfTestResult): string {
  return `  ${held ? pc.green("held  ") : pc.red("BROKEN")}  ${name}: ${pc.dim(outcome)}`;
}
