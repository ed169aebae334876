/** Records of `coe demos` for tests: function `f<i>` lacks its colon and gets it. */

export const missingColon = (i: number, task: unknown) => ({
  id: String(i).padStart(16, "0"),
  slot: i,
  run: "0".repeat(16),
  task,
  initial: { status: "errored", feedback: "SyntaxError: expected ':'" },
  turns: [
    { command: { kind: "REPL", line: 1, content: `def f${i}(x):` }, status: "passed", feedback: "" },
    { command: { kind: "EXIT" }, status: "passed", feedback: "" },
  ],
});
