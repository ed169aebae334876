import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const args = (...rest: string[]): string[] => ["--import", "tsx", main, "serve", ...rest];

describe("coe serve", () => {
  it("mcp: an agent that starts it on stdio repairs a program", async () => {
    const client = new Client({ name: "test", version: "0" });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: args("mcp", "--sandbox", "pyodide", "--workers", "1"),
        stderr: "ignore",
      }),
    );
    const opened = await client.callTool({
      name: "open_program",
      arguments: { program: "def f():\n    return 1\n", tests: { asserts: ["assert f() == 2"] } },
    });
    if (opened.isError) throw new Error(JSON.stringify(opened.content));
    const { session } = opened.structuredContent as { session: string };
    const edited = await client.callTool({ name: "edit", arguments: { session, command: "REPW 2 >>>1 >>>2" } });
    expect(edited.structuredContent).toMatchObject({ solved: true });
    await client.close();
  });

  it("openenv: says where it listens, serves, and ends on Ctrl-C with 130", async () => {
    const server = spawn(
      process.execPath,
      args("openenv", "--tasks", "generated:3", "--port", "0", "--sandbox", "pyodide", "--workers", "1", "--json"),
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [line] = (await once(createInterface(server.stdout), "line")) as [string];
    const { url, splits } = JSON.parse(line) as { url: string; splits: unknown };
    expect(splits).toMatchObject([{ name: "train", count: 12 }]);
    const reset = await fetch(`${url}/reset`, { method: "POST", body: '{"index":3}' });
    expect(await reset.json()).toMatchObject({ done: false, observation: { solved: false } });
    server.kill("SIGINT");
    expect(await once(server, "exit")).toEqual([130, null]);
  });

  it("refuses an address that others can reach without a token", async () => {
    const server = spawn(process.execPath, args("openenv", "--host", "0.0.0.0", "--tasks", "generated:1", "--sandbox", "pyodide"), {
      stdio: "pipe",
    });
    const errors: string[] = [];
    server.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
    expect((await once(server, "exit"))[0]).toBe(2);
    expect(errors.join("")).toMatch(/^coe: .*--open/m);
  });
});
