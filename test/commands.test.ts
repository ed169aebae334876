import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commandsPage, pagePath } from "./commands-page.ts";

it("docs/COMMANDS.md is what the command table says (npm run docs writes it)", () => {
  const isCurrent = readFileSync(pagePath, "utf8") === commandsPage();
  expect(isCurrent, "a command's help changed: run `npm run docs` and commit docs/COMMANDS.md").toBe(true);
});
