/** Pyodide: a job is sent to the solver before it has come back from the last one. What that one still writes or reads must not touch the next. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Job, openRunner, type PooledRunner } from "../../src/sandbox/index.ts";

const asserts = ["assert add(1, 2) == 3", "assert add(5, 7) == 12"];
const jobOf = (program: string): Job => ({ program, tests: { kind: "asserts", setup: "", asserts } });
const honest = "def add(a, b):\n    return a + b\n";
const wrong = "def add(a, b):\n    return 0\n";

/** Where the solver waits for what comes next, the program has a word in it. */
const hooked = (body: string) => `
import glue, os
receive = glue.Link.recv
def recv(self):
${body}
glue.Link.recv = recv
${honest}`;

const attacks = {
  "answers for the next job": hooked(`
    try:
        for _ in range(20): self.send(b'{"r":3}')
        return receive(self)
    except EOFError:
        for answer in (b'{"r":[["add",{"t":"h","i":0,"k":"callable","n":"add"}]]}', b'{"r":3}', b'{"r":12}') * 20: self.send(answer)
        self.flush()
        raise`),
  "reads all devices until they end, over and over": hooked(`
    for _ in range(3):
        for fd in range(3, 16):
            try:
                while os.read(fd, 65536): pass
            except OSError: pass
    return receive(self)`),
  "doesn't come back": hooked(`
    try: return receive(self)
    except EOFError:
        while True: pass`),
  "comes back late": hooked(`
    try: return receive(self)
    except EOFError:
        import time
        end = time.time() + 0.1
        while time.time() < end: pass
        raise`),
};

describe("the job after one that", () => {
  let runner: PooledRunner;
  beforeAll(async () => {
    runner = await openRunner({ backend: "pyodide", workers: 1, selfTest: false, cacheSize: 0 });
  }, 60_000);
  afterAll(() => runner[Symbol.asyncDispose]());

  test.each(Object.entries(attacks))("%s", { timeout: 60_000 }, async (_, program) => {
    for (const [next, status] of [
      [wrong, "failed"],
      [honest, "passed"],
    ] as const) {
      const verdicts = await Promise.all([jobOf(program), jobOf(next)].map((job) => runner.run(job)));
      expect(verdicts.map((verdict) => verdict.status)).toEqual(["passed", status]);
      if (next === wrong) expect(verdicts[1]?.exception?.message).toBe("add(1, 2) returned 0, expected 3");
    }
  });
});
