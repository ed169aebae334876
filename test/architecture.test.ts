/** Holds the house to the rules of docs/ARCHITECTURE.md: who may import whom, entry by index.ts, file sizes, sources of chance and time. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({
    path: join(src, name),
    room: name.includes(sep) ? name.split(sep)[0]! : "",
    text: readFileSync(join(src, name), "utf8"),
  }));

/** room → rooms that it may import, from the table. */
const rules = new Map<string, Set<string>>();
for (const line of readFileSync(join(root, "docs", "ARCHITECTURE.md"), "utf8").split("\n")) {
  const cells = line.split("|").map((cell) => cell.trim());
  if (cells.length === 5 && /^[a-z]+$/.test(cells[1]!) && cells[1] !== "room") {
    rules.set(cells[1]!, new Set(["base", ...cells[3]!.split(/[^a-z]+/).filter(Boolean)]));
  }
}

function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => resolve(dirname(file.path), match[1]!));
}

describe("the house", () => {
  it("has a table that covers every room", () => {
    const rooms = new Set(files.map((file) => file.room).filter(Boolean));
    expect(rules.size).toBe(13);
    for (const room of rooms) expect(rules.has(room), `room ${room} is not in docs/ARCHITECTURE.md`).toBe(true);
  });

  it("imports only what the table allows, through index.ts", () => {
    const broken: string[] = [];
    for (const file of files) {
      for (const target of importsOf(file)) {
        const parts = relative(src, target).split(sep);
        if (parts[0] === ".." || file.room === "" || parts.length < 2) continue;
        const room = parts[0]!;
        if (room === file.room) continue;
        const allowed = rules.get(file.room)!;
        if (!allowed.has(room) && !allowed.has("everything")) broken.push(`${relative(root, file.path)} imports ${room}`);
        if (parts.slice(1).join("/") !== "index.ts") broken.push(`${relative(root, file.path)} reaches past ${room}/index.ts`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("keeps files at 500 lines or fewer and the public surface under 80", () => {
    const long = files.filter((file) => file.text.split("\n").length > 501).map((file) => relative(root, file.path));
    expect(long).toEqual([]);
    const surface = files.find((file) => relative(src, file.path) === "index.ts");
    if (surface) expect(surface.text.split("\n").length).toBeLessThan(80);
  });

  it("takes chance and time as arguments outside cli/", () => {
    const broken = files
      .filter((file) => file.room !== "cli" && !file.path.endsWith(".test.ts"))
      .filter((file) => /Math\.random\(|Date\.now\(|new Date\(\)/.test(file.text))
      .map((file) => relative(root, file.path));
    expect(broken).toEqual([]);
  });

  it("starts every source file with a header", () => {
    const bare = files
      .filter((file) => !/^(#!.*\n\s*)?\/\*\*/.test(file.text) && !file.path.endsWith(".test.ts"))
      .map((file) => relative(root, file.path));
    expect(bare).toEqual([]);
  });
});
