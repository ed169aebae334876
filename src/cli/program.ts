/** The command table: every `coe` command, one file each, registered here. docs/COMMANDS.md is generated from it. */
import { Command } from "commander";
import { register as compare } from "./commands/compare.ts";
import { register as demos } from "./commands/demos.ts";
import { register as drills } from "./commands/drills.ts";
import { register as evaluation } from "./commands/eval.ts";
import { register as exportDemonstrations } from "./commands/export.ts";
import { register as faults } from "./commands/faults.ts";
import { register as generate } from "./commands/generate.ts";
import { register as model } from "./commands/model.ts";
import { register as plan } from "./commands/plan.ts";
import { register as play } from "./commands/play.ts";
import { register as pretrain } from "./commands/pretrain.ts";
import { register as quick } from "./commands/quick.ts";
import { register as repair } from "./commands/repair.ts";
import { register as replay } from "./commands/replay.ts";
import { register as rl } from "./commands/rl.ts";
import { register as sandbox } from "./commands/sandbox.ts";
import { register as serve } from "./commands/serve.ts";
import { register as sft } from "./commands/sft.ts";
import { register as start } from "./commands/start.ts";
import { register as tasks } from "./commands/tasks.ts";

/** Adds a command to the program. */
export type Register = (program: Command) => void;

/** In the order in which help lists them. */
const commands: readonly Register[] = [
  start,
  repair,
  play,
  replay,
  tasks,
  demos,
  drills,
  sandbox,
  model,
  generate,
  pretrain,
  sft,
  rl,
  faults,
  quick,
  evaluation,
  compare,
  plan,
  exportDemonstrations,
  serve,
];

export function buildProgram(): Command {
  const program = new Command("coe")
    .description("Chain-of-Edits: small language models that repair Python by editing it turn by turn")
    .showHelpAfterError("(run with --help for usage and examples)")
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  for (const register of commands) register(program);
  return program;
}
