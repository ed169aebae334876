/** `coe serve`: the editor, the sandbox and the engine behind wire protocols, for trainers and agents. */
import type { Register } from "../program.ts";
import { registerMcp } from "./serve/mcp.ts";
import { registerOpenEnv } from "./serve/openenv.ts";
import { registerTinker } from "./serve/tinker.ts";

export const register: Register = (program) => {
  const group = program
    .command("serve")
    .description("Serve the editor and the sandbox to trainers (OpenEnv) and agents (MCP), the engine to Tinker clients; Ctrl-C ends it.");
  registerOpenEnv(group);
  registerMcp(group);
  registerTinker(group);
};
