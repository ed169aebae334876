/** `coe`, built as it ships, as a child process: repair, start, play, replay, exit codes, bad inputs, interruption. */
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
let folder: string;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.build.json")], {
    cwd: root,
  });
  folder = await mkdtemp(join(tmpdir(), "coe-cli-"));
  await cp(join(root, "assets", "examples"), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Child {
  readonly done: Promise<Run>;
  interrupt(): void;
  output(): string;
}

function start(args: readonly string[], input = "", installed = root): Child {
  const child = spawn(process.execPath, [join(installed, "dist/cli/main.js"), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin.end(input);
  return {
    done: new Promise((done) => child.on("close", (code) => done({ code, out, err }))),
    interrupt: () => child.kill("SIGINT"),
    output: () => out + err,
  };
}

const coe = (...args: string[]): Promise<Run> => start(args).done;
const search = ["--policy", "search", "--backend", "pyodide"];
const file = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

/** Temporary copies of projects that are there now. */
const copies = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith("coe-project-")).sort();

describe("coe repair", () => {
  it("prints a diff that patch takes, and leaves the file alone", async () => {
    const before = await file("initials.broken.py");
    const run = await coe("repair", "initials.broken.py", "--tests", "test_initials.py", ...search);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^--- a\/initials\.broken\.py\n\+\+\+ b\/initials\.broken\.py\n@@ /);
    expect(run.out).toContain("\n-    return leters\n+    return letters\n");
    expect(run.err).toMatch(/^repaired by search: 2 turns, 1 attempt, .*nothing was written/);
    expect(run.err.trim().split("\n")).toHaveLength(1); // quiet when piped
    expect(await file("initials.broken.py")).toBe(before);
  });

  it("writes the file with line ends and byte order mark as they were, keeps a backup, reports JSON, and the episode replays", async () => {
    const broken = `\uFEFF${(await file("initials.broken.py")).replaceAll("\n", "\r\n")}`;
    await writeFile(join(folder, "crlf.py"), broken);
    const run = await coe("repair", "crlf.py", "--tests", "test_initials.py", "--write", "--json", "--episodes", "made.jsonl", ...search);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(run.out)).toMatchObject({
      outcome: "repaired",
      written: true,
      turns: 2,
      attempts: 1,
      backend: "pyodide",
      before: { status: "errored" },
      verdict: { status: "passed", passed: 2, total: 2 },
      commands: ["REPL 6 >>>    return letters", "EXIT"],
    });
    expect(await file("crlf.py")).toBe(broken.replace("leters\r", "letters\r"));
    expect(await file("crlf.py.bak")).toBe(broken);
    const made = await file("made.jsonl");
    await writeFile(join(folder, "both.jsonl"), made + made.replace('"solved":true', '"solved":false'));
    const replayed = await coe("replay", "both.jsonl", "--backend", "pyodide", "--json");
    expect(replayed.code).toBe(1);
    const { episodes, different } = JSON.parse(replayed.out);
    expect([episodes, different.length]).toEqual([2, 1]);
    expect(different[0].differences).toEqual([{ turn: 2, what: "solved", recorded: false, replayed: true }]);
  });

  it("exits with 1 and leaves the file alone when nothing passes, whatever --write says", async () => {
    const before = await file("roman.broken.py");
    const run = await coe(
      "repair",
      "roman.broken.py",
      "--assert",
      "parse_roman('I') == 2",
      "--assert",
      "parse_roman('I') == 3",
      "--max-turns",
      "3",
      "--write",
      ...search,
    );
    expect(run.code).toBe(1);
    expect(run.out).toBe("");
    expect(run.err).toMatch(/^not repaired by search: 3 turns/);
    expect(await file("roman.broken.py")).toBe(before);
    expect(await readdir(folder)).not.toContain("roman.broken.py.bak");
  });

  it("repairs by doctest examples", async () => {
    const code = 'def double(x):\n    """\n    >>> double(4)\n    8\n    """\n    return x * 3\n';
    await writeFile(join(folder, "double.py"), code);
    expect((await coe("repair", "double.py", "--doctest", "--write", "--no-backup", ...search)).code).toBe(0);
    expect(await file("double.py")).toBe(code.replace("x * 3", "x * 2"));
  });

  it("runs a command of the project's own in a copy, says that it is unsandboxed, and never changes the project before --write", async () => {
    const before = await copies();
    const project = join(folder, "project");
    await cp(join(root, "assets", "examples"), project, { recursive: true });
    await writeFile(join(project, "pyproject.toml"), "");
    const code = await readFile(join(project, "initials.broken.py"), "utf8");
    await writeFile(join(project, "initials.py"), code);
    // Stands in for a test runner, so that the test needs no Python on the machine: repaired = the file says so.
    await writeFile(
      join(project, "check.mjs"),
      'import { readFileSync } from "node:fs";\nconst text = readFileSync("initials.py", "utf8");\nif (/coe_loads/.test(text)) console.log(text);\nif (!/return letters/.test(text)) { console.log(\'  File "initials.py", line 6\\nNameError: leters\\n1 failed, 1 passed\'); process.exit(1); }\n',
    );
    const args = ["repair", "project/initials.py", "--command", `"${process.execPath}" check.mjs`, "--policy", "search"];
    const run = await coe(...args);
    expect(run.err).toContain("UNSANDBOXED");
    expect(run.err).not.toContain("nothing shows that the command loads");
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain("+    return letters");
    expect(await readFile(join(project, "initials.py"), "utf8")).toBe(code);
    await writeFile(join(project, "initials.py"), code.replace("leters", "letters"));
    const passing = await coe(...args);
    expect(passing).toMatchObject({ code: 0, out: "" });
    expect(passing.err).toContain("nothing to repair: the tests of project/initials.py pass already; add a test that shows the fault");
    const missing = await coe(...args.slice(0, 3), "no-such-command-here", "--policy", "search");
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/no-such-command-here.*check that it runs by hand\n$/);
    expect(await copies()).toEqual(before);
  });

  it("cleans up and leaves the file alone on Ctrl-C", async () => {
    const before = await copies();
    const code = await file("roman.broken.py");
    await writeFile(join(folder, "slow.py"), code);
    const child = start(["repair", "slow.py", "--command", "sleep 30", "--policy", "search", "--write"]);
    while (!child.output().includes("UNSANDBOXED")) await new Promise((again) => setTimeout(again, 20));
    await new Promise((again) => setTimeout(again, 300));
    child.interrupt();
    const run = await child.done;
    expect(run.code).toBe(130);
    expect(run.err).toMatch(/interrupted; slow\.py is as it was\n$/);
    expect(await file("slow.py")).toBe(code);
    expect(await copies()).toEqual(before);
  });

  it.each<[string, string[], RegExp]>([
    ["no such file", ["nowhere.py", "--tests", "test_clamp.py"], /can't read nowhere\.py: no such file/],
    ["a folder", [".", "--tests", "test_clamp.py"], /can't read \.: it is a folder/],
    ["a binary file", ["binary.py", "--tests", "test_clamp.py"], /binary\.py is a binary file/],
    ["no tests", ["clamp.py"], /how is clamp\.py tested\? give one of --tests FILE, --assert CODE, --doctest, --command COMMAND; got none/],
    ["two kinds of tests", ["clamp.py", "--doctest", "--assert", "1"], /got 2/],
    ["no test file", ["clamp.py", "--tests", "nowhere.py"], /can't read nowhere\.py/],
    ["no doctests", ["clamp.py", "--doctest"], /has no doctest examples/],
    ["an unknown policy", ["clamp.py", "--tests", "test_clamp.py", "--policy", "magic"], /unknown policy "magic"; there are bundled/],
    [
      "an unreachable server",
      ["clamp.py", "--tests", "test_clamp.py", "--base-url", "http://127.0.0.1:9/v1"],
      /can't reach a server at http:\/\/127\.0\.0\.1:9\/v1/,
    ],
    ["a bad number", ["clamp.py", "--tests", "test_clamp.py", "--attempts", "0"], /--attempts must be a whole number ≥ 1, got 0/],
    [
      "a bad back end",
      ["clamp.py", "--tests", "test_clamp.py", "--policy", "search", "--backend", "docker"],
      /--backend is auto, native or pyodide, got docker/,
    ],
    [
      "tests that don't parse",
      ["clamp.broken.py", "--tests", "bad_tests.py", ...search],
      /bad_tests|test.*(syntax|parse)|SyntaxError|invalid/i,
    ],
    ["an empty test file", ["clamp.py", "--tests", "empty.py"], /empty\.py is empty/],
  ])("says in one line what is wrong: %s", async (_, args, message) => {
    await writeFile(join(folder, "binary.py"), Buffer.from([0x64, 0, 1, 2]));
    await writeFile(join(folder, "bad_tests.py"), "def test_x(:\n    assert clamp_all([], 0, 1) == []\n");
    await writeFile(join(folder, "empty.py"), "\n");
    const run = await coe("repair", ...args);
    expect(run.err).toMatch(message);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).toMatch(/^coe: /);
  });
});

describe("a sandbox that doesn't hold", () => {
  // The package as it ships, with one line changed.
  const judge = ["python/runner/judge.py", '"==": lambda a, b: a == b', '"==": lambda a, b: True'] as const;
  const mounts = ["dist/sandbox/native/command.js", '"--ro-bind", "/usr",', '"--ro-bind", "/etc", "/etc", "--ro-bind", "/usr",'] as const;
  const bubblewrap = (process.env["PATH"] ?? "").split(":").some((path) => existsSync(join(path, "bwrap")));

  it.for([
    ["a judge that finds everything equal", judge, "auto", "an object that equals everything (passed)", true],
    ["a back end that shows the machine's files", mounts, "native", "ways out of the sandbox (failed: f(1) returned [1]", bubblewrap],
  ] as const)("refuses to work: %s", async ([, [name, right, wrong], backend, attack, possible], { skip }) => {
    if (!possible) skip("bubblewrap is not installed");
    const installed = await mkdtemp(join(tmpdir(), "coe-broken-"));
    try {
      for (const part of ["dist", "python", "assets/wasm-host", "package.json"]) {
        await cp(join(root, part), join(installed, part), { recursive: true });
      }
      await symlink(join(root, "node_modules"), join(installed, "node_modules"));
      const path = join(installed, name);
      const source = await readFile(path, "utf8");
      expect(source).toContain(right);
      await writeFile(path, source.replace(right, wrong));

      const before = await file("initials.broken.py");
      const repair = ["repair", "initials.broken.py", "--tests", "test_initials.py", "--write", "--policy", "search", "--backend", backend];
      const refused = await start(repair, "", installed).done;
      expect(refused).toMatchObject({ code: 2, out: "" });
      expect(refused.err).toMatch(/^coe: the sandbox \(\w+, Python [\d.]+\) doesn't hold: /);
      expect(refused.err).toContain(attack);
      expect(refused.err).toContain("Run coe sandbox check and don't run untrusted code here");
      expect(refused.err.trim().split("\n")).toHaveLength(1);
      expect(await file("initials.broken.py")).toBe(before);

      const checked = await start(["sandbox", "check", "--backend", backend, "--json"], "", installed).done;
      expect(checked.code).toBe(2);
      expect(JSON.parse(checked.out)).toMatchObject({ held: false });
    } finally {
      await rm(installed, { recursive: true, force: true });
    }
  });
});

describe("coe start and coe play", () => {
  it("repairs the bundled example, shows every turn, says what to do next", async () => {
    const run = await coe("start", "--example", "initials", "--policy", "search", "--backend", "pyodide");
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/policy {2}search\n/);
    expect(run.out).toContain("  1  REPL 6 >>>    return letters\n");
    expect(run.out).toMatch(/✓ all tests pass[\s\S]*EXIT[\s\S]*repaired in \d+ turns[\s\S]*npx coe repair/);
    expect(await coe("start", "--example", "nothing")).toMatchObject({
      code: 2,
      err: "coe: no example is called nothing; there are clamp, initials, roman\n",
    });
  });

  it("lets a person play, with undo and help", async () => {
    const typed = "help\nDELL 1\nundo\nwhat\nREPW 6 >>>leters >>>letters\nEXIT\n";
    const run = await start(["play", "initials", "--backend", "pyodide"], typed).done;
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/undo {2,}take the last command back/);
    expect(run.out).toContain('no command: unknown command "what"');
    expect(run.out).toMatch(/repaired in 4 turns\n$/);
  });
});
