/** docs/COMMANDS.md from the command table: each command's own help. Run by `npm run docs`; test/commands.test.ts holds the page up to date. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { buildProgram } from "../src/cli/program.ts";

export const pagePath = resolve(import.meta.dirname, "..", "docs", "COMMANDS.md");

/** The page's text. */
export function commandsPage(): string {
  const program = buildProgram();
  const commands = leavesOf(program);
  const contents = commands.map((command) => `- [\`${nameOf(command)}\`](#${nameOf(command).replaceAll(" ", "-")})`);
  const sections = commands.map((command) => `## ${nameOf(command)}\n\n\`\`\`\n${helpOf(command)}\n\`\`\`\n`);
  return `# Commands\n\nGenerated from the command table by \`npm run docs\`. Exit codes: 0 done, 1 a negative outcome, 2 bad usage or a fault, 130 interrupted.\n\n${contents.join("\n")}\n\n${sections.join("\n")}`;
}

/** Commands without subcommands, in the table's order. */
function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

/** What `--help` prints, at 110 columns. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 110, getOutHasColors: () => false });
  command.outputHelp();
  return text
    .trim()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(pagePath, commandsPage());
  console.log(`wrote ${join("docs", "COMMANDS.md")}`);
}
