import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRunner, type Runner } from "../../sandbox/index.ts";
import { openMcpServer } from "./server.ts";
import { createMcpServer } from "./tools.ts";
import { Workbench } from "./workbench.ts";

type Json = ReturnType<typeof JSON.parse>;

let runner: Runner;
beforeAll(async () => {
  runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false });
});
afterAll(async () => {
  await runner[Symbol.asyncDispose]();
});

const program = "def add(a, b):\n    return a - b\n";
const tests = { asserts: ["assert add(1, 2) == 3"] };

async function repair(client: Client): Promise<void> {
  const call = async (name: string, args: Record<string, unknown>): Promise<Json> => client.callTool({ name, arguments: args });
  expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(["open_program", "edit", "show_program", "run_tests"]);
  const opened = await call("open_program", { program, tests });
  expect(opened.structuredContent).toMatchObject({ solved: false, tests_total: 1, listing: "L 1 def add(a, b):\nL 2     return a - b\n" });
  const { session } = opened.structuredContent;
  const malformed = await call("edit", { session, command: "fix it" });
  expect(malformed.isError ?? false).toBe(false);
  expect(malformed.structuredContent.feedback).toContain("malformed");
  const edited = await call("edit", { session, command: "REPW 2 >>>- >>>+" });
  expect(edited.structuredContent).toMatchObject({ solved: true, feedback: "", turn: 2 });
  expect(edited.content[0].text).toContain("all tests pass");
  expect((await call("show_program", { session })).content[0].text).toBe("def add(a, b):\n    return a + b\n");
  expect((await call("edit", { session, command: "EXIT" })).structuredContent.over).toBe(true);
  expect(await call("edit", { session, command: "EXIT" })).toMatchObject({ isError: true });
  expect(await call("edit", { session: "nobody", command: "EXIT" })).toMatchObject({ isError: true });
  expect(await call("run_tests", { program, tests: { pytest: "def test_a():\n    assert add(1, 0) == 1\n" } })).toMatchObject({
    structuredContent: { status: "passed" },
  });
  expect(await call("run_tests", { program, tests: {} })).toMatchObject({ isError: true });
  expect(await call("run_tests", { program: 3, tests })).toMatchObject({ isError: true });
}

describe("the MCP server, by the official client", () => {
  it("repairs a program in one process", async () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const server = createMcpServer(new Workbench({ runner }), "1.0.0");
    await server.connect(ours);
    const client = new Client({ name: "test", version: "0" });
    await client.connect(theirs);
    await repair(client);
    await client.close();
  });

  it("repairs a program over streamable HTTP, with a token", async () => {
    const token = "a-token-of-length-20";
    const server = await openMcpServer({ runner, version: "1.0.0", port: 0, token });
    try {
      const transport = (authorization: string) =>
        new StreamableHTTPClientTransport(new URL(server.url), { requestInit: { headers: { authorization } } });
      const client = new Client({ name: "test", version: "0" });
      await client.connect(transport(`Bearer ${token}`));
      await repair(client);
      await client.close();
      await expect(new Client({ name: "test", version: "0" }).connect(transport("Bearer wrong"))).rejects.toThrow();
    } finally {
      await server.close(100);
    }
  });

  it("keeps a bounded number of sessions of bounded size", async () => {
    const workbench = new Workbench({ runner, maxSessions: 2, maxChars: 500 });
    const task = { code: program, tests: { kind: "asserts", setup: "", asserts: tests.asserts } } as const;
    const first = await workbench.open(task);
    await workbench.open(task);
    await workbench.open(task);
    expect(() => workbench.show(first.id)).toThrow(/no such session/);
    await expect(workbench.open({ ...task, code: "#".repeat(501) })).rejects.toThrow(/at most 500/);
    const grown = await workbench.open({ ...task, code: `# ${"x".repeat(200)}\n${program}` });
    await expect(workbench.edit(grown.id, `ADDL 1 >>># ${"y".repeat(400)}`)).rejects.toThrow(/grew beyond/);
  });
});
