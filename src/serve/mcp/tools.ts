/**
 * The MCP server: the editor and the sandboxed runner as four tools, so that any agent can repair a program by edits.
 *
 * Inputs are checked by their schemas; what an agent did wrong comes back as a tool error in words, never as a broken connection.
 * Not guaranteed: access to files; programs and tests are passed as text.
 */
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { CoeError, messageOf } from "../../base/index.ts";
import type { TestSuite } from "../../sandbox/index.ts";
import type { Standing, Workbench } from "./workbench.ts";

const text = z.string().max(1_000_000);

const testsSchema = z
  .strictObject({
    asserts: z.array(text).min(1).max(1000).optional().describe("assert statements, each one test, e.g. assert add(1, 2) == 3"),
    setup: text.optional().describe("run before the asserts, e.g. imports"),
    script: text.optional().describe("a test script: run top to bottom, the first failure ends it"),
    pytest: text.optional().describe("a pytest-style file: def test_… with plain asserts, no fixtures"),
    doctest: z.literal(true).optional().describe("run the examples in the program's own docstrings"),
  })
  .describe("exactly one of asserts, script, pytest, doctest");

const program = text.describe("the whole Python program");

const standingSchema = z.object({
  session: z.string(),
  solved: z.boolean(),
  tests_passed: z.int(),
  tests_total: z.int(),
  turn: z.int(),
  turns_left: z.int(),
  over: z.boolean(),
  listing: z.string(),
  feedback: z.string(),
});

const verdictSchema = z.object({
  status: z.enum(["passed", "failed", "errored", "timedOut", "outOfMemory"]),
  tests: z.array(z.object({ name: z.string(), status: z.string(), message: z.string(), line: z.int().nullable() })),
  stdout: z.string(),
});

const commands = `DELL <n> deletes line n; ADDL <n> >>><code> inserts a line that becomes line n; REPL <n> >>><code> replaces line n; \
REPW <n> >>><old> >>><new> replaces the text old within line n by new; EXIT ends the session. Code starts right after >>>, indentation included.`;

/** A server over a workbench; several may share one. */
export function createMcpServer(workbench: Workbench, version: string): McpServer {
  const server = new McpServer(
    { name: "chain-of-edits", version },
    {
      capabilities: { tools: {} },
      instructions: `Repair a Python program by line edits. open_program runs its tests and shows it with numbered lines; edit takes one command and runs the tests again. ${commands}`,
    },
  );

  server.registerTool(
    "open_program",
    {
      title: "Open a program",
      description:
        "Run a Python program's tests in the sandbox and open an editing session on it. Gives the session, the numbered listing and what failed.",
      inputSchema: z.strictObject({ program, tests: testsSchema }),
      outputSchema: standingSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
    ({ program: code, tests }, context) =>
      answer(async () => {
        const { id, standing } = await workbench.open({ code, tests: suiteOf(tests) }, context.mcpReq.signal);
        return standingResult(id, standing);
      }),
  );

  server.registerTool(
    "edit",
    {
      title: "Edit one line",
      description: `Take one edit command and run the tests again. ${commands}`,
      inputSchema: z.strictObject({ session: z.string().max(64), command: text.describe("one command") }),
      outputSchema: standingSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    ({ session, command }, context) =>
      answer(async () => standingResult(session, await workbench.edit(session, command, context.mcpReq.signal))),
  );

  server.registerTool(
    "show_program",
    {
      title: "Show the program",
      description: "The program of a session as plain text, as it stands now.",
      inputSchema: z.strictObject({ session: z.string().max(64) }),
      outputSchema: z.object({ program: z.string(), solved: z.boolean() }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ session }) =>
      answer(async () => {
        const { program: shown, standing } = workbench.show(session);
        return { content: [{ type: "text", text: shown }], structuredContent: { program: shown, solved: standing.solved } };
      }),
  );

  server.registerTool(
    "run_tests",
    {
      title: "Run tests",
      description: "Run tests on a Python program in the sandbox, without a session.",
      inputSchema: z.strictObject({ program, tests: testsSchema }),
      outputSchema: verdictSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ program: code, tests }, context) =>
      answer(async () => {
        const { status, tests: results, stdout } = await workbench.run(code, suiteOf(tests), context.mcpReq.signal);
        const shown = results.map((test) => ({
          name: test.name,
          status: test.status,
          message: test.message ?? "",
          line: test.line ?? null,
        }));
        const lines = shown.map((test) => `${test.status}: ${test.name}${test.message && ` (${test.message})`}`);
        return { content: [{ type: "text", text: [status, ...lines].join("\n") }], structuredContent: { status, tests: shown, stdout } };
      }),
  );
  return server;
}

/** What the caller did wrong or the sandbox could not do, as a tool error. */
async function answer(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CoeError)) throw error;
    return { content: [{ type: "text", text: messageOf(error) }], isError: true };
  }
}

function standingResult(session: string, standing: Standing): CallToolResult {
  const { listing, feedback, solved, testsPassed, testsTotal, turn, turnsLeft, over } = standing;
  const state = solved ? "all tests pass" : `${testsPassed} of ${testsTotal} tests pass`;
  return {
    content: [{ type: "text", text: `session ${session}, turn ${turn}: ${state}\n${listing}***\n${feedback}` }],
    structuredContent: {
      session,
      solved,
      tests_passed: testsPassed,
      tests_total: testsTotal,
      turn,
      turns_left: turnsLeft,
      over,
      listing,
      feedback,
    },
  };
}

/** Throws CoeError unless exactly one kind of test is given. */
function suiteOf(tests: z.output<typeof testsSchema>): TestSuite {
  const kinds = (["asserts", "script", "pytest", "doctest"] as const).filter((kind) => tests[kind] !== undefined);
  if (kinds.length !== 1)
    throw new CoeError(`tests needs exactly one of asserts, script, pytest, doctest; got ${kinds.join(", ") || "none"}`);
  if (tests.asserts) return { kind: "asserts", setup: tests.setup ?? "", asserts: tests.asserts };
  if (tests.script !== undefined) return { kind: "program", source: tests.script };
  if (tests.pytest !== undefined) return { kind: "pytest", source: tests.pytest };
  return { kind: "doctest" };
}
