/** `coe serve mcp`: the editor and the runner as tools for any agent. */
import type { Command } from "commander";
import { openMcpServer, serveMcpStdio } from "../../../serve/index.ts";
import {
  type AddressOptions,
  addAddressOptions,
  addSandboxOptions,
  packageVersion,
  runnerOf,
  type SandboxOptions,
  serveUntilInterrupted,
  stderrLogger,
  tokenOf,
} from "./shared.ts";

interface McpCommandOptions extends AddressOptions, SandboxOptions {
  readonly http?: boolean;
  readonly json?: boolean;
}

export function registerMcp(group: Command): void {
  const command = group
    .command("mcp")
    .description(
      "Serve four tools over the Model Context Protocol: open_program, edit, show_program, run_tests. On stdin and stdout unless --http is given.",
    )
    .option("--http", "streamable HTTP at /mcp instead of stdin and stdout")
    .option("--json", "with --http: print where the server listens as one JSON line");
  addSandboxOptions(addAddressOptions(command, 8001))
    .addHelpText(
      "after",
      `
Examples:
  coe serve mcp                       (an agent starts this itself: {"command": "npx", "args": ["coe", "serve", "mcp"]})
  coe serve mcp --http --port 8001
`,
    )
    .action(serveMcp);
}

async function serveMcp(options: McpCommandOptions): Promise<void> {
  const version = packageVersion();
  const token = tokenOf(options);
  await using runner = await runnerOf(options, stderrLogger);
  if (!options.http) {
    const server = serveMcpStdio({ runner, version, logger: stderrLogger });
    process.stdin.once("end", () => process.emit("SIGTERM"));
    await serveUntilInterrupted(() => server.close()); // not returned: the runner must live until then
    return;
  }
  const server = await openMcpServer({
    runner,
    version,
    host: options.host,
    port: options.port,
    ...(token !== undefined && { token }),
    open: options.open ?? false,
    inFlight: runner.workers * 2,
    logger: stderrLogger,
  });
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ url: server.url })}\n`
      : `MCP at ${server.url} (sandbox: ${runner.backend.name}, ${runner.workers} workers). Ctrl-C ends it.\n`,
  );
  await serveUntilInterrupted(() => server.close());
}
