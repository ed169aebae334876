/**
 * The command line of the native back end: which Python, and bubblewrap's arguments around it.
 *
 * Nothing of the user's is mounted: /usr and, where Python lives elsewhere, its own folder, both read-only; one small /tmp. No /proc.
 * Not guaranteed: that the kernel allows it; the back end probes by running it.
 */
import { execFile } from "node:child_process";
import { access, constants, lstat, readlink } from "node:fs/promises";
import { delimiter, isAbsolute, join, sep } from "node:path";
import { promisify } from "node:util";

/** A Python that ran when asked. */
export interface Interpreter {
  /** The real executable: a pyenv shim costs 58 ms a start. */
  readonly executable: string;
  /** As `3.11.2`. */
  readonly version: string;
  /** Folders outside /usr that it needs. */
  readonly folders: readonly string[];
  /** Where packages are installed, for full pytest. */
  readonly packages: readonly string[];
}

const run = promisify(execFile);
const oldest = [3, 9] as const;
const probeMs = 10_000;
const scratchBytes = 16 * 1024 * 1024;
/** The user that programs run as: nobody. */
export const nobody = 65534;

const question = `import json, os, site, sys
print(json.dumps([os.path.realpath(sys.executable), list(sys.version_info[:3]), sorted({os.path.realpath(p) for p in (sys.base_prefix, sys.base_exec_prefix)}), [p for p in site.getsitepackages() if os.path.isdir(p)]]))`;

/** The first Python that runs and is new enough: the system's own, then those on the path. Gives why there is none. */
export async function findPython(environment: NodeJS.ProcessEnv = process.env): Promise<Interpreter | string> {
  const onPath = (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  const found: string[] = [];
  for (const candidate of new Set(["/usr/bin/python3", ...onPath.map((folder) => join(folder, "python3"))])) {
    const answer = await ask(candidate);
    if (typeof answer !== "string") return answer;
    if (answer !== "") found.push(`${candidate} ${answer}`);
  }
  return found.length > 0 ? found.join("; ") : "there is no python3 in /usr/bin or on the path";
}

async function ask(candidate: string): Promise<Interpreter | string> {
  try {
    await access(candidate, constants.X_OK);
  } catch {
    return "";
  }
  try {
    const { stdout } = await run(candidate, ["-I", "-S", "-c", question], { timeout: probeMs, cwd: "/" });
    const [executable, version, prefixes, packages] = JSON.parse(stdout) as [string, [number, number, number], string[], string[]];
    if (version[0] !== oldest[0] || version[1] < oldest[1]) return `is Python ${version.join(".")}; ${oldest.join(".")} or newer is needed`;
    const folders = prefixes.filter((folder) => folder !== "/usr" && !folder.startsWith("/usr/"));
    if (folders.some((folder) => folder === sep)) return "has / as its prefix";
    return { executable, version: version.join("."), folders, packages };
  } catch (error) {
    return `doesn't run (${error instanceof Error ? error.message.split("\n")[0] : String(error)})`;
  }
}

/** bubblewrap on the path, or undefined. */
export async function findBubblewrap(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  for (const folder of (environment["PATH"] ?? "/usr/bin:/bin").split(delimiter).filter(isAbsolute)) {
    const path = join(folder, "bwrap");
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

/** Arguments of bwrap that run `python -c source`. */
export async function bubblewrapArguments(python: Interpreter, source: string): Promise<string[]> {
  const links: string[] = [];
  for (const name of ["lib", "lib64", "lib32", "bin"]) {
    const target = await lstat(`/${name}`).then(
      async (entry) => (entry.isSymbolicLink() ? await readlink(`/${name}`) : entry.isDirectory() ? undefined : ""),
      () => "",
    );
    if (target === undefined) links.push("--ro-bind", `/${name}`, `/${name}`);
    else if (target !== "") links.push("--symlink", target, `/${name}`);
  }
  return [
    ...["--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--disable-userns"],
    ...["--uid", `${nobody}`, "--gid", `${nobody}`, "--cap-drop", "ALL"],
    ...["--ro-bind", "/usr", "/usr", ...links],
    ...python.folders.flatMap((folder) => ["--ro-bind", folder, folder]),
    ...["--dev", "/dev", "--remount-ro", "/dev", "--size", `${scratchBytes}`, "--perms", "0700", "--tmpfs", "/tmp", "--remount-ro", "/"],
    ...[
      "--chdir",
      "/tmp",
      "--clearenv",
      "--setenv",
      "PYTHONHASHSEED",
      "0",
      "--setenv",
      "LC_ALL",
      "C.UTF-8",
      "--setenv",
      "MALLOC_ARENA_MAX",
      "1",
    ],
    ...["--setenv", "HOME", "/tmp", "--new-session", "--die-with-parent"],
    ...[python.executable, "-s", "-S", "-B", "-c", source],
  ];
}
