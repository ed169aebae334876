/**
 * A Runner over a project's own test command, such as `pytest -x tests/test_a.py`: unsandboxed, with the user's rights and environment.
 *
 * Works on a temporary copy of the project's folder; the project itself is never written, whatever happens to this process (a kill -9 leaves the copy
 * behind in the temporary folder, no more). Virtual environments and node_modules are linked, not copied. Not guaranteed: anything about
 * what the command does; and where a package is installed in editable mode from elsewhere, that the copy is what it imports (see `check`).
 */
import { spawn } from "node:child_process";
import { cp, lstat, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { escapeRegExp, InputError } from "../../base/index.ts";
import { type Job, type Runner, SandboxError, type TestResult, type Verdict } from "../../sandbox/index.ts";

export interface CommandOptions {
  readonly command: string;
  /** The program's file. */
  readonly file: string;
  /** The folder to copy and to run in. Default: the nearest folder above the file with a sign of a project, else the file's own. */
  readonly project?: string;
  /** For one run. */
  readonly timeoutMs: number;
}

const projectSigns = ["pyproject.toml", "setup.py", "setup.cfg", "pytest.ini", "tox.ini", ".git"];
const left = new Set([".git", ".hg", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox"]);
const linked = new Set([".venv", "venv", "env", "node_modules"]);
const mostBytes = 512 * 2 ** 20;
const mostFiles = 20_000;
const keptOutput = 64 * 1024;

export class CommandRunner implements Runner {
  readonly backend = { name: "command", python: "the project's own", reasons: ["--command was given: unsandboxed"] };
  readonly #options: CommandOptions;
  readonly #copy: string;
  readonly #file: string;
  readonly #known = new Map<string, Verdict>();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: CommandOptions, copy: string, file: string) {
    this.#options = options;
    this.#copy = copy;
    this.#file = file;
  }

  /** Copies the project. Throws InputError when it is too large or the file lies outside it. */
  static async open(options: CommandOptions): Promise<CommandRunner> {
    const file = resolve(options.file);
    const project = resolve(options.project ?? (await projectOf(file)));
    const inside = relative(project, file);
    if (inside.startsWith("..") || isAbsolute(inside)) throw new InputError(`${options.file} lies outside --project ${project}`);
    await measure(project);
    const copy = await mkdtemp(join(tmpdir(), "coe-project-"));
    try {
      await copyProject(project, copy);
      return new CommandRunner(options, copy, join(copy, inside));
    } catch (cause) {
      await rm(copy, { recursive: true, force: true });
      throw cause;
    }
  }

  /** True when the command's output shows that it loads the copy of the file: run on a program that raises an error of its own. */
  async check(signal?: AbortSignal): Promise<boolean> {
    const token = "coe_loads_this_file";
    const { output } = await this.#execute(`raise RuntimeError("${token}")\n`, signal);
    return output.includes(token);
  }

  /** One run at a time; the same program is run once. */
  run(job: Job, signal?: AbortSignal): Promise<Verdict> {
    const known = this.#known.get(job.program);
    if (known) return Promise.resolve(known);
    const run = this.#queue.then(() => this.#judge(job.program, signal));
    this.#queue = run.catch(() => {});
    return run;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue;
    await rm(this.#copy, { recursive: true, force: true, maxRetries: 3 });
  }

  async #judge(program: string, signal?: AbortSignal): Promise<Verdict> {
    signal?.throwIfAborted();
    const started = performance.now();
    const { code, output, timedOut } = await this.#execute(program, signal);
    const verdict = verdictOf(this.#options.command, code, output, timedOut, this.#file, performance.now() - started);
    this.#known.set(program, verdict);
    return verdict;
  }

  async #execute(program: string, signal?: AbortSignal): Promise<{ code: number | null; output: string; timedOut: boolean }> {
    await writeFile(this.#file, program);
    const { command, timeoutMs } = this.#options;
    return new Promise((done, fail) => {
      const child = spawn(command, {
        cwd: this.#copy,
        shell: true,
        detached: process.platform !== "win32",
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          // Candidates follow within a second and may be of equal size, which Python's cache of compiled files takes for unchanged.
          PYTHONDONTWRITEBYTECODE: "1",
          PYTHONPATH: [this.#copy, join(this.#copy, "src"), process.env["PYTHONPATH"]].filter(Boolean).join(delimiter),
          NO_COLOR: "1",
        },
      });
      let output = "";
      let timedOut = false;
      const take = (chunk: Buffer): void => {
        output = (output + chunk.toString()).slice(-keptOutput);
      };
      child.stdout?.on("data", take);
      child.stderr?.on("data", take);
      const kill = (): void => {
        try {
          if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
          else child.kill("SIGKILL");
        } catch {
          // It has ended already.
        }
      };
      const timer = setTimeout(() => {
        timedOut = true;
        kill();
      }, timeoutMs);
      signal?.addEventListener("abort", kill, { once: true });
      child.on("error", (cause) => fail(new SandboxError(`can't run ${command}: ${cause.message}`, { cause })));
      child.on("close", (code) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", kill);
        if (signal?.aborted) fail(signal.reason);
        else if (code === 127 || code === 126)
          fail(new InputError(`${command}: ${lastLine(output) || "command not found"}; check that it runs by hand`));
        else done({ code, output, timedOut });
      });
    });
  }
}

/** Reads pytest's and unittest's summaries and tracebacks where there are any; else the exit code is all there is. */
function verdictOf(command: string, code: number | null, output: string, timedOut: boolean, file: string, durationMs: number): Verdict {
  const passed = Number(/\b(\d+) passed/.exec(output)?.[1] ?? 0);
  const failed = Number(/\b(\d+) (?:failed|errors?)\b/.exec(output)?.[1] ?? /\bfailures=(\d+)/.exec(output)?.[1] ?? 0);
  const status = timedOut ? "timedOut" : code === 0 ? "passed" : "failed";
  const name = escapeRegExp(file.split(/[\\/]/).at(-1)!);
  const line = [...output.matchAll(new RegExp(`${name}(?:", line |:)(\\d+)`, "g"))].at(-1)?.[1];
  const said =
    /^E\s+(?:(\w+(?:Error|Exception|Warning)): ?)?(.*)$/m.exec(output) ??
    [...output.matchAll(/^(\w+(?:Error|Exception)):? ?(.*)$/gm)].at(-1);
  const type = timedOut ? "TimeoutError" : (said?.[1] ?? "AssertionError");
  const message = timedOut ? "the time limit was reached" : (said?.[2] || lastLine(output)).slice(0, 400);
  const failing: TestResult = { name: command, status, exception: type, message, ...(line !== undefined && { line: Number(line) }) };
  const tests: TestResult[] = [
    ...Array.from({ length: passed }, (_, i): TestResult => ({ name: `test ${i + 1}`, status: "passed" })),
    ...(status === "passed" ? [] : Array.from({ length: Math.max(1, failed) }, () => failing)),
  ];
  return {
    status,
    tests: tests.length > 0 ? tests : [{ name: command, status: "passed" }],
    ...(status !== "passed" && { exception: { type, message, ...(line !== undefined && { line: Number(line) }) } }),
    stdout: output.slice(0, 1024),
    weak: true,
    backend: "command",
    python: "the project's own",
    durationMs,
  };
}

function lastLine(output: string): string {
  return output.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? "";
}

/** The nearest folder above with a sign of a project; the file's own when there is none. */
async function projectOf(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const names = await readdir(folder).catch((): string[] => []);
    if (projectSigns.some((sign) => names.includes(sign))) return folder;
    if (dirname(folder) === folder) return dirname(file);
  }
}

async function measure(project: string): Promise<void> {
  let bytes = 0;
  let files = 0;
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (left.has(entry.name) || linked.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else {
        files++;
        bytes += (await lstat(path)).size;
      }
      if (files > mostFiles || bytes > mostBytes)
        throw new InputError(`${project} is too large to copy (over ${mostFiles} files or 512 MiB); name a smaller folder with --project`);
    }
  };
  await walk(project);
}

async function copyProject(project: string, copy: string): Promise<void> {
  const links: string[] = [];
  await cp(project, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const name = source.split(/[\\/]/).at(-1)!;
      if (source === project) return true;
      if (linked.has(name)) links.push(relative(project, source));
      return !left.has(name) && !linked.has(name);
    },
  });
  for (const path of links) await symlink(join(project, path), join(copy, path)).catch(() => {});
}
