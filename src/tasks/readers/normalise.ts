/**
 * The one form in which programs enter the project: LF, no tabs in indentation, no trailing blanks, no blank lines at either end.
 *
 * Published data comes with CRLF, tabs and trailing blanks, which cost tokens and can't be told apart in a listing. Text inside
 * triple-quoted strings may lose trailing blanks and leading tabs too; validation shows whether a program depended on them.
 */

/** `source` in the project's form. A lone tab indent is 4 columns wide; where a program mixes tabs and blanks, Python's 8. */
export function normaliseProgram(source: string): string {
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  const indents = lines.map((line) => /^[ \t]*/.exec(line)![0]);
  const mixed = indents.some((indent) => indent.includes("\t")) && indents.some((indent) => indent.includes(" "));
  const width = mixed ? 8 : 4;
  const out = lines.map((line, index) => {
    const body = line.slice(indents[index]!.length).trimEnd();
    return body === "" ? "" : expandTabs(indents[index]!, width) + body;
  });
  while (out[0] === "") out.shift();
  while (out.at(-1) === "") out.pop();
  return out.join("\n");
}

function expandTabs(indent: string, width: number): string {
  let column = 0;
  for (const char of indent) column = char === "\t" ? (Math.floor(column / width) + 1) * width : column + 1;
  return " ".repeat(column);
}
