/** `coe serve`: the editor and the sandbox behind wire protocols, for trainers and agents. */
import type { Register } from "../program.ts";
import { registerMcp } from "./serve/mcp.ts";
import { registerOpenEnv } from "./serve/openenv.ts";

export const register: Register = (program) => {
  const group = program
    .command("serve")
    .description("Serve the editor and the sandbox to trainers (OpenEnv) and agents (MCP); Ctrl-C ends it.");
  registerOpenEnv(group);
  registerMcp(group);
};
