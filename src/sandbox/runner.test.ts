/** The runner over the best back end that this machine has: cache, shared flights, cancellation, streams, bad input. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../base/index.ts";
import { type Job, openRunner, type PooledRunner, runAll } from "./index.ts";

let runner: PooledRunner;
beforeAll(async () => {
  runner = await openRunner({ workers: 2 });
});
afterAll(() => runner?.[Symbol.asyncDispose]());

const jobOf = (program: string, assert = "assert f(1) == 2"): Job => ({
  program,
  tests: { kind: "asserts", setup: "", asserts: [assert] },
});

test("a job asked for again comes from the cache, another limit doesn't", async () => {
  const before = runner.stats;
  const job = jobOf("def f(x):\n    return x + 1\n# again");
  const first = await runner.run(job);
  expect(first.status).toBe("passed");
  expect(await runner.run(job)).toEqual(first);
  await runner.run({ ...job, limits: { wallMs: 1999 } });
  expect(runner.stats.hits - before.hits).toBe(1);
  expect(runner.stats.misses - before.misses).toBe(2);
});

test("equal jobs at the same time run once", async () => {
  const before = runner.stats.misses;
  const job = jobOf("def f(x):\n    return x + 1\n# shared");
  const verdicts = await Promise.all([1, 2, 3, 4].map(() => runner.run(job)));
  expect(new Set(verdicts).size).toBe(1);
  expect(runner.stats.misses - before).toBe(1);
});

test("one caller's abort leaves the others' verdict alone; the last one's ends the job", async () => {
  const job = { ...jobOf("import time\ndef f(x):\n    time.sleep(0.3)\n    return 2\n"), limits: { wallMs: 5000 } };
  const impatient = new AbortController();
  const left = runner.run(job, impatient.signal);
  const stayed = runner.run(job);
  impatient.abort(new Error("too slow"));
  await expect(left).rejects.toThrow("too slow");
  expect((await stayed).status).toBe("passed");

  const endless = { ...jobOf("while True:\n    pass\n"), limits: { wallMs: 60_000 } };
  const both = [new AbortController(), new AbortController()];
  const outcomes = Promise.allSettled(both.map((controller) => runner.run(endless, controller.signal)));
  await sleep(100);
  for (const controller of both) controller.abort(new Error("both left"));
  for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { message: "both left" } });
  expect((await runner.run(jobOf("def f(x):\n    return 2\n# after an abort"))).status).toBe("passed");
});

test("runAll gives verdicts in order and takes jobs only as workers come free", async () => {
  let taken = 0;
  function* endless(): Generator<Job> {
    for (;;) yield jobOf(`def f(x):\n    return ${taken++ % 3}\n`);
  }
  const seen: string[] = [];
  for await (const verdict of runAll(runner, endless())) {
    seen.push(verdict.status);
    if (seen.length === 12) break;
  }
  expect(seen.map((status) => (status === "passed" ? 2 : 0))).toEqual(
    Array.from({ length: 12 }, (_, number) => (number % 3 === 2 ? 2 : 0)),
  );
  expect(taken).toBeLessThanOrEqual(12 + 2 * runner.workers);
});

test("bad jobs and options are the caller's errors", async () => {
  await expect(runner.run(jobOf("def f(x): pass", "assert f("))).rejects.toThrow(InputError);
  await expect(runner.run({ ...jobOf(""), limits: { wallMs: 0 } })).rejects.toThrow(
    "limits.wallMs must be an integer of at least 1, got 0",
  );
  await expect(runner.run({ program: "", tests: { kind: "bash" } as never })).rejects.toThrow("not known");
  await expect(openRunner({ workers: 0 })).rejects.toThrow(InputError);
  await expect(openRunner({ backend: "docker" as never })).rejects.toThrow("must be auto, native or pyodide");
});

test("an aborted runner rejects what is under way", async () => {
  const controller = new AbortController();
  await using other = await openRunner({ workers: 1, signal: controller.signal, selfTest: false });
  const running = other.run(jobOf("while True: pass"));
  controller.abort(new Error("interrupted"));
  await expect(running).rejects.toThrow("interrupted");
  await expect(other.run(jobOf(""))).rejects.toThrow("interrupted");
});

test("messages name no addresses", async () => {
  const { tests, exception } = await runner.run(jobOf("def f(x):\n    return f"));
  expect(tests[0]).toMatchObject({ status: "failed", message: "f(1) returned <function f>, expected 2" });
  const raised = await runner.run(jobOf("def f(x):\n    raise ValueError(str(object()))"));
  expect(exception?.message).toBe(tests[0]?.message);
  expect(raised.exception).toMatchObject({ type: "ValueError", message: "<object object>" });
});

test("the same program draws the same random numbers", async () => {
  const program = "import random\ndef f(x):\n    return [random.random(), hash('a')]\n";
  const first = await runner.run(jobOf(program, "assert f(1) == 0"));
  const again = await runner.run({ ...jobOf(program, "assert f(1) == 0"), limits: { wallMs: 1998 } });
  expect(again.exception).toEqual(first.exception);
  expect(first.exception?.message).toContain("returned [0.");
});
