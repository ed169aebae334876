/** What each back end keeps a program from, and what it doesn't: the text of `coe sandbox check`. Not guaranteed: that a list of this kind is ever complete. */
import type { BackendName } from "./types.ts";

export interface Guards {
  readonly guards: readonly string[];
  readonly open: readonly string[];
}

const both: Guards = {
  guards: [
    "the verdict: the program runs in a process that never sees the tests; what decides is a judge that never runs the program",
    "exits, patched builtins, frames, traces, forged output, objects that equal everything: only plain values cross, and they are compared outside",
    "time, memory, output, size of values, number of files and bytes in /tmp; every job starts from the same state",
  ],
  open: [
    "answers that are written into the program for inputs which its author has seen: use hidden tests",
    "the tests themselves: they are believed, and a hostile test can disturb the judge that it runs in",
    "verdicts marked weak: there the program's own code (its __eq__, in-process pytest, its own docstrings) had a say",
    "side channels such as timing",
  ],
};

const own: Readonly<Record<BackendName, Guards>> = {
  native: {
    guards: [
      "files: only /usr (and Python's own folder), read-only; a private /tmp; no /proc, no /home",
      "the network, other processes, new processes and programs: own namespaces, no capabilities, an allowlist of system calls",
    ],
    open: [
      "faults of the Linux kernel: it is shared with the program",
      "reading what lies in /usr",
      "what a program prints past Python's own sys.stdout isn't shown",
    ],
  },
  pyodide: {
    guards: [
      "files, network, processes: Python runs in WebAssembly in a Node process with few permissions; host calls pass an allowlist; memory is put back after each job",
    ],
    open: ["faults of V8 or of Node's permission model: hardened, not proven"],
  },
};

export function guardsOf(backend: BackendName): Guards {
  return { guards: [...both.guards, ...own[backend].guards], open: [...both.open, ...own[backend].open] };
}
