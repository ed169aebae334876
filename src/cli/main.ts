#!/usr/bin/env node
/** The `coe` command: registers one file per command and turns errors into one clear line and an exit code. */

import { exitWith } from "./exit.ts";
import { buildProgram } from "./program.ts";

await buildProgram()
  .parseAsync(process.argv)
  .catch((error: unknown) => exitWith(error));
