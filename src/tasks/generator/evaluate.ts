/**
 * Asks the sandbox what a program's expressions come to, as Python source text.
 *
 * The program prints the values itself, so that this needs nothing of a Runner but `run`. Only for the project's own programs: a hostile one
 * could print whatever it likes. Printing is bounded by the Verdict's first KiB: values beyond it, or longer than `longest`, are undefined.
 */
import { CoeError } from "../../base/index.ts";
import type { Runner } from "../../sandbox/index.ts";

const longest = 110;
const mark = "\u0001";

/** Sets in sorted order, so that the text doesn't depend on hashes. */
const show = `
def _show(v):
    if isinstance(v, set):
        return "{" + ", ".join(sorted(map(_show, v))) + "}" if v else "set()"
    if isinstance(v, list):
        return "[" + ", ".join(map(_show, v)) + "]"
    if isinstance(v, tuple):
        return "(" + ", ".join(map(_show, v)) + ("," if len(v) == 1 else "") + ")"
    if isinstance(v, dict):
        return "{" + ", ".join(_show(k) + ": " + _show(x) for k, x in v.items()) + "}"
    return repr(v)`;

/** The value of each expression as source text. Throws CoeError when the program or an expression fails. */
export async function evaluate(
  program: string,
  expressions: readonly string[],
  runner: Runner,
  signal?: AbortSignal,
): Promise<(string | undefined)[]> {
  const prints = expressions.map(
    (expression) => `_text = _show(${expression})\nprint(_text if len(_text) <= ${longest} else "", end="\\x01")`,
  );
  const job = {
    program: [program, show, ...prints].join("\n"),
    tests: { kind: "asserts" as const, setup: "", asserts: ["assert True"] },
  };
  const verdict = await runner.run(job, signal);
  if (verdict.status !== "passed") {
    const { type, message } = verdict.exception ?? { type: verdict.status, message: "" };
    throw new CoeError(
      `a generated program failed while its tests were made: ${type}: ${message}; the family is wrong\n${program}\n${expressions.join("\n")}`,
    );
  }
  const shown = verdict.stdout.split(mark);
  return expressions.map((_expression, index) => (index < shown.length - 1 && shown[index] !== "" ? shown[index] : undefined));
}
