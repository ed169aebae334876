#!/usr/bin/env node
import { exitWith } from "./exit.ts";
/** The `coe` command: registers one file per command and turns errors into one clear line and an exit code. */
import { buildProgram } from "./program.ts";

await buildProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => exitWith(error));
