/**
 * The system call numbers of python/runner/seccomp.py against sources that this project didn't write: libseccomp's own tables and the kernel's headers.
 *
 * This is what stands in for running the filter on ARM64. A source that this machine doesn't have is skipped and named. Not guaranteed: what a number's arguments mean.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const python = "/usr/bin/python3";
const runner = resolve(import.meta.dirname, "../../python/runner");
const architectures = ["x86_64", "aarch64"] as const;

/** Prints the tables and what libseccomp says of each name: a number, or null where the architecture has no such call. The tokens are those of linux/audit.h. */
const question = `
import ctypes, ctypes.util, json, sys
sys.path.insert(0, ${JSON.stringify(runner)})
sys.dont_write_bytecode = True
import seccomp
tables = {**seccomp._ALLOWED, **seccomp._CHECKED}
answer = {"tables": tables, "allowed": sorted(seccomp._ALLOWED), "tokens": {name: pair[1] for name, pair in seccomp._ARCHITECTURES.items()}, "library": None}
try:
    resolve = ctypes.CDLL("libseccomp.so.2").seccomp_syscall_resolve_name_arch
    resolve.argtypes = [ctypes.c_uint32, ctypes.c_char_p]
    tokens = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
    answer["library"] = {machine: {name: max(-1, resolve(token, name.encode())) for name in tables} for machine, token in tokens.items()}
except OSError as error:
    answer["reason"] = str(error)
print(json.dumps(answer))
`;

interface Answer {
  readonly tables: Readonly<Record<string, readonly [number, number | null]>>;
  readonly allowed: readonly string[];
  readonly tokens: Readonly<Record<string, number>>;
  /** -1: no such call. */
  readonly library: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
  readonly reason?: string;
}

const answer = existsSync(python)
  ? (JSON.parse(execFileSync(python, ["-I", "-S", "-c", question], { encoding: "utf8" })) as Answer)
  : undefined;

/** `#define __NR_name number` and `#define __NR_name __NR3264_name` of a header; the first definition counts (asm-generic: that of 64 bits). */
function numbersOf(header: string): Map<string, number> {
  const numbers = new Map<string, number>();
  const all = new Map<string, number>();
  for (const [, name = "", value = ""] of header.matchAll(/^#define\s+(__NR\w+)\s+(\w+)/gm)) {
    const number = /^\d+$/.test(value) ? Number(value) : all.get(value);
    if (number === undefined || all.has(name)) continue;
    all.set(name, number);
    if (name.startsWith("__NR_")) numbers.set(name.slice(5), number);
  }
  return numbers;
}

// ARM64 has no table of its own: it takes asm-generic's.
const headers = { x86_64: "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", aarch64: "/usr/include/asm-generic/unistd.h" };

describe.skipIf(!answer)(`system call numbers (skipped without ${python})`, () => {
  const { tables, library, reason, tokens, allowed } = answer ?? ({ tables: {}, library: null } as unknown as Answer);
  const told = (source: string, why: string) => process.stderr.write(`system call numbers: not compared with ${source}: ${why}\n`);

  test("tokens of the architectures", () => {
    expect(tokens).toEqual({ x86_64: 0xc000003e, aarch64: 0xc00000b7 });
  });

  test("nothing that makes processes, runs programs or looks at others is allowed as it is", () => {
    const never =
      /^(clone|clone3|fork|vfork|execve|execveat|kill|tkill|tgkill|ptrace|process_vm_\w+|socket|connect|bind|prctl|prlimit64|unshare|setns|mount|bpf)$/;
    expect(allowed.length).toBeGreaterThan(90);
    expect(allowed.filter((name) => never.test(name))).toEqual([]);
  });

  for (const [column, machine] of architectures.entries()) {
    const ours = () => Object.fromEntries(Object.entries(tables).map(([name, pair]) => [name, pair[column] ?? -1]));

    if (!library) told("libseccomp", reason ?? "");
    test.skipIf(!library)(`${machine}: as libseccomp has them`, () => {
      expect(ours()).toEqual(library?.[machine]);
    });

    const header = headers[machine];
    if (!existsSync(header)) told(header, "it isn't installed (package linux-libc-dev)");
    test.skipIf(!existsSync(header))(`${machine}: as in ${header}`, () => {
      const theirs = numbersOf(readFileSync(header, "utf8"));
      expect(theirs.size).toBeGreaterThan(250);
      expect(ours()).toEqual(Object.fromEntries(Object.keys(tables).map((name) => [name, theirs.get(name) ?? -1])));
    });
  }
});
