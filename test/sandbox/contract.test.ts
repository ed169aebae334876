/** The contract of a back end: what a verdict says, for every kind of tests and value. One suite, run on each back end. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { InputError } from "../../src/base/index.ts";
import { type Job, type PooledRunner, runAll, type TestSuite, type Verdict } from "../../src/sandbox/index.ts";
import { onEachBackend } from "./backends.ts";

const asserts = (...lines: string[]): TestSuite => ({ kind: "asserts", setup: "", asserts: lines });
const script = (source: string): TestSuite => ({ kind: "program", source });
const pytest = (source: string): TestSuite => ({ kind: "pytest", source });

/** Programs and asserts that all hold. */
const holding: Record<string, [program: string, ...asserts: string[]]> = {
  numbers: [
    "def f(x):\n    return x",
    "assert f(3) == 3",
    "assert f(10**30) == 10**30",
    "assert f(-0.5) == -0.5",
    "assert f(True) is True",
    "assert f(2+3j) == 2+3j",
  ],
  "nan and infinity": [
    "def f(x):\n    return x",
    "assert f(float('nan')) != f(float('nan'))",
    "assert f(float('inf')) > 1e308",
    "import math\nassert math.isnan(f(float('nan')))",
  ],
  strings: [
    "def f(x):\n    return x * 2",
    "assert f('é☃\\x00') == 'é☃\\x00é☃\\x00'",
    "assert f(b'\\xff') == b'\\xff\\xff'",
    "assert f('') == ''",
  ],
  containers: [
    "def f(x):\n    return x",
    "assert f((1, [2], {3}, {'k': (4,)})) == (1, [2], {3}, {'k': (4,)})",
    "assert type(f((1,))) is tuple",
    "assert f(frozenset({1})) == frozenset({1})",
    "assert f({(1, 2): None}) == {(1, 2): None}",
    "assert f(range(3)) == range(3)",
  ],
  "order of dicts": ["def f():\n    return {'b': 1, 'a': 2}", "assert list(f()) == ['b', 'a']", "assert str(f()) == \"{'b': 1, 'a': 2}\""],
  "standard types": [
    "from collections import Counter, OrderedDict, deque\nfrom decimal import Decimal\nfrom fractions import Fraction\nimport datetime\ndef f(k):\n    return [Counter('aab'), OrderedDict(a=1), deque([1, 2]), Decimal('1.10'), Fraction(1, 3), datetime.date(2020, 2, 29)][k]",
    "assert f(0) == {'a': 2, 'b': 1}",
    "assert f(1) == {'a': 1}",
    "assert list(f(2)) == [1, 2]",
    "from decimal import Decimal\nassert f(3) == Decimal('1.1')",
    "from fractions import Fraction\nassert f(4) == Fraction(1, 3)",
    "import datetime\nassert f(5) == datetime.date(2020, 2, 29)",
  ],
  "named tuples": [
    "from collections import namedtuple\nP = namedtuple('P', 'x y')\ndef f():\n    return P(1, 2)",
    "assert f() == (1, 2)",
    "assert f().x == 1",
    "assert isinstance(f(), tuple)",
  ],
  iterators: [
    "def f(n):\n    for i in range(n):\n        yield i * i\ndef g(x):\n    return map(str, x)",
    "assert list(f(4)) == [0, 1, 4, 9]",
    "assert next(f(1)) == 0",
    "assert sum(f(100)) == 328350",
    "assert ','.join(g([1, 2])) == '1,2'",
  ],
  "an endless generator": [
    "def f():\n    n = 0\n    while True:\n        yield n\n        n += 1",
    "import itertools\nassert list(itertools.islice(f(), 5)) == [0, 1, 2, 3, 4]",
  ],
  classes: [
    "class Stack:\n    size = 0\n    def __init__(self):\n        self.items = []\n    def push(self, x):\n        self.items.append(x)\n        return self\n    def __len__(self):\n        return len(self.items)\n    @property\n    def top(self):\n        return self.items[-1]",
    "s = Stack()\ns.push(1)\ns.push([2])\nassert s.top == [2] and len(s) == 2",
    "assert isinstance(Stack(), Stack)",
    "assert Stack().push(3).items == [3]",
    "assert Stack.size == 0",
  ],
  operators: [
    "class V:\n    def __init__(self, x):\n        self.x = x\n    def __add__(self, other):\n        return V(self.x + other.x)\n    def __eq__(self, other):\n        return self.x == other.x\n    def __repr__(self):\n        return f'V({self.x})'",
    "assert V(1) + V(2) == V(3)",
    "assert repr(V(1)) == 'V(1)'",
    "assert str([V(1)]) == '[V(1)]'",
  ],
  "call backs": [
    "def f(g, xs):\n    return [g(x) for x in xs]\ndef h(g):\n    try:\n        return g()\n    except ValueError as e:\n        return str(e)",
    "assert f(lambda x: x + 1, [1, 2]) == [2, 3]",
    "assert f(str, [1]) == ['1']",
    "def bad():\n    raise ValueError('no')\nassert h(bad) == 'no'",
  ],
  "functions that come back": ["def adder(n):\n    return lambda x: x + n", "assert adder(3)(4) == 7", "assert callable(adder(1))"],
  "arguments changed in place": [
    "def f(xs, d):\n    xs.sort()\n    xs.append(9)\n    d['k'] = xs",
    "xs, d = [3, 1], {}\nassert f(xs, d) is None\nassert xs == [1, 3, 9] and d == {'k': [1, 3, 9]}",
  ],
  "exceptions that tests expect": [
    "class E(ValueError):\n    pass\ndef f(x):\n    if x < 0:\n        raise E('negative')\n    return x",
    "try:\n    f(-1)\n    assert False\nexcept ValueError as e:\n    assert str(e) == 'negative'",
    "try:\n    f(-1)\nexcept E:\n    pass\nelse:\n    assert False",
  ],
  "state of the program": [
    "count = 0\ndef f():\n    global count\n    count += 1\n    return count",
    "assert f() == 1",
    "assert f() == 2",
    "assert count == 2",
  ],
  "names from a star import": ["from math import *\ndef area(r):\n    return pi * r ** 2", "assert isclose(area(1), pi)"],
  "a message after the condition": ["def f(x):\n    return x", "assert f(1) == 1, 2", "assert (f(2) == 2), 'two'"],
  "a task named like a builtin": ["def sum(a, b):\n    return a + b", "assert sum(1, 2) == 3"],
  "annotations and main guard": [
    "from __future__ import annotations\ndef f(x: list[int] | None) -> int:\n    return 1\nif __name__ == '__main__':\n    raise SystemExit(3)",
    "assert f(None) == 1",
  ],
  "deep but honest recursion": ["def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)", "assert f(500) == 500"],
};

const tree =
  "class Node:\n    def __init__(self, value):\n        self.value = value\n        self.left = self.right = None\ndef depth(node):\n    return 0 if node is None else 1 + max(depth(node.left), depth(node.right))";

await onEachBackend("sandbox contract", (runner: PooledRunner) => {
  const run = (program: string, tests: TestSuite, more: Partial<Job> = {}): Promise<Verdict> => runner.run({ program, tests, ...more });

  test.each(Object.entries(holding))("%s", async (_name, [program, ...lines]) => {
    const verdict = await run(program, asserts(...lines));
    expect(verdict.tests.filter((one) => one.status !== "passed")).toEqual([]);
    expect(verdict.status).toBe("passed");
    expect(verdict.tests).toHaveLength(lines.length);
    expect(verdict).toMatchObject({ backend: runner.backend.name, python: runner.backend.python });
  });

  test("setup that builds objects of the program's classes", async () => {
    const setup = "root = Node(1) \r\nroot.left = Node(2) \r\nroot.left.right = Node(3)\r\nlone = Node(0)";
    const tests = { kind: "asserts", setup, asserts: ["assert depth(root) == 3", "assert (depth(lone)) == 1 "] } as const;
    expect((await run(tree, tests)).status).toBe("passed");
    expect((await run(tree.replace("1 + max", "max"), tests)).status).toBe("failed");
  });

  test("every assert is a test of its own, with what was got and expected", async () => {
    const verdict = await run("def f(x):\n    return x * 2", asserts("assert f(1) == 2", "assert f(2) == 5", "assert f(3) == 6"));
    expect(verdict.status).toBe("failed");
    expect(verdict.tests.map((one) => one.status)).toEqual(["passed", "failed", "passed"]);
    expect(verdict.exception).toEqual({ type: "AssertionError", message: "f(2) returned 4, expected 5" });
  });

  test("hidden tests show neither expectations nor the asserts", async () => {
    const verdict = await run("def f(x):\n    return x * 2", asserts("assert f(2) == 777"), { feedback: { showExpected: false } });
    const { durationMs: _, ...told } = verdict; // its digits may be any
    expect(JSON.stringify(told)).not.toContain("777");
    expect(verdict.exception?.message).toBe("f(2) returned 4, which is wrong");
  });

  test("an exception names its type, message and line of the program", async () => {
    const verdict = await run("def g(x):\n    return 1 // x\n\ndef f(x):\n    return g(x)\n", asserts("assert f(0) == 1"));
    expect(verdict.status).toBe("errored");
    expect(verdict.exception).toMatchObject({ type: "ZeroDivisionError", line: 2 });
    expect(verdict.tests[0]).toMatchObject({ status: "errored", exception: "ZeroDivisionError", line: 2 });
  });

  test("an exception at load time, a syntax error, a missing function", async () => {
    const load = await run("x = 1\nraise KeyError('k')\n", asserts("assert f(1) == 1"));
    expect(load).toMatchObject({ status: "errored", exception: { type: "KeyError", line: 2 }, tests: [{ status: "skipped" }] });
    const syntax = await run("def f(x):\n    return (x\n", asserts("assert f(1) == 1"));
    expect(syntax).toMatchObject({ status: "errored", exception: { type: "SyntaxError", line: 2 } });
    const indent = await run("def f(x):\nreturn x\n", asserts("assert f(1) == 1"));
    expect(indent).toMatchObject({ status: "errored", exception: { type: "IndentationError", line: 2 } });
    const missing = await run("def g(x):\n    return x\n", asserts("assert f(1) == 1"));
    expect(missing).toMatchObject({ status: "errored", exception: { type: "NameError", message: "name 'f' is not defined" } });
    expect((await run("", asserts("assert f(1) == 1"))).status).toBe("errored");
  });

  test("a wrong type of result", async () => {
    expect((await run("def f(x):\n    pass", asserts("assert f(1) == 1"))).exception?.message).toBe("f(1) returned None, expected 1");
    expect((await run("def f(x):\n    return print", asserts("assert f(1) == 1"))).status).toBe("failed");
    expect((await run("def f(x):\n    return 1", asserts("assert f(1)[0] == 1"))).status).toBe("errored");
  });

  test("output: the first KiB, and an end to too much of it", async () => {
    const verdict = await run("print('loaded')\ndef f(x):\n    print('☃' * 5000)\n    return x", asserts("assert f(1) == 1"));
    expect(verdict.status).toBe("passed");
    expect(verdict.stdout.startsWith("loaded\n☃☃")).toBe(true);
    expect(verdict.stdout.length).toBeLessThanOrEqual(1024);
    const flood = await run("def f(x):\n    while True:\n        print('x' * 1000)", asserts("assert f(1) == 1"));
    expect(flood).toMatchObject({ status: "errored", exception: { type: "OutputLimit" } });
  });

  test("time and memory have outcomes of their own", async () => {
    const limits = { wallMs: 400 };
    const loop = await run(
      "def f(x):\n    while x:\n        pass\n    return x",
      asserts("assert f(0) == 0", "assert f(1) == 1", "assert f(0) == 0"),
      { limits },
    );
    expect(loop.status).toBe("timedOut");
    expect(loop.tests.map((one) => one.status)).toEqual(["passed", "timedOut", "skipped"]);
    expect(loop.exception?.message).toContain("400 ms");
    const memory = await run("def f(x):\n    return len(bytearray(10**9))", asserts("assert f(1) == 1"));
    expect(memory.status).toBe("outOfMemory");
  });

  test("a test that loops by itself ends, too", async () => {
    const verdict = await run("def f():\n    return 1", script("while True:\n    pass"), { limits: { wallMs: 300 } });
    expect(verdict.status).toBe("timedOut");
    expect((await run("def f():\n    return 1", asserts("assert f() == 1"))).status).toBe("passed");
  });

  test("a program that ends its process is told so", async () => {
    expect((await run("import os\ndef f(x):\n    os._exit(0)", asserts("assert f(1) == 1"))).exception?.type).toBe("SystemExit");
    expect((await run("def f(x):\n    raise SystemExit(0)", asserts("assert f(1) == 1"))).exception?.type).toBe("SystemExit");
  });

  test("a script: in order, the first failure ends it", async () => {
    const tests = script(
      "values = [f(n) for n in range(3)]\nassert values == [0, 1, 2]\nfor n in range(2):\n    assert f(n) == 5, n\nassert f(9) == 9\n",
    );
    const verdict = await run("def f(n):\n    return n", tests);
    expect(verdict.tests.map((one) => one.status)).toEqual(["passed", "failed", "skipped"]);
    expect(verdict.status).toBe("failed");
    expect((await run("def f(n):\n    return n", script("from program import f\nassert f(1) == 1"))).status).toBe("passed");
  });

  test("a script with check(candidate)", async () => {
    const source =
      "METADATA = {'author': 'x'}\ndef check(candidate):\n    assert candidate([1, 2]) == 3, 'sum'\n    assert candidate([]) == 0\n";
    const right = "def helper(x):\n    return x\n\ndef total(xs):\n    return sum(map(helper, xs))\n";
    expect((await run(right, { kind: "program", source, entryPoint: "total" })).status).toBe("passed");
    expect((await run(right, { kind: "program", source })).status).toBe("passed");
    const wrong = await run("def total(xs):\n    return None", { kind: "program", source, entryPoint: "total" });
    expect(wrong).toMatchObject({ status: "failed", exception: { message: "candidate([1, 2]) returned None, expected 3 (sum)" } });
  });

  test("a pytest-style file without fixtures", async () => {
    const source = `
import math
import pytest
from solution import area, Shape

def test_area():
    assert area(2) == pytest.approx(12.566370614)

@pytest.mark.parametrize("radius,expected", [(1, math.pi), (0, 1)])
def test_values(radius, expected):
    assert area(radius) == pytest.approx(expected)

def test_negative():
    with pytest.raises(ValueError, match="negative"):
        area(-1)

@pytest.mark.skip(reason="later")
def test_later():
    assert False

class TestShape:
    def setup_method(self):
        self.shape = Shape(3)

    def test_sides(self):
        assert self.shape.sides == 3
`;
    const program =
      "import math\nclass Shape:\n    def __init__(self, sides):\n        self.sides = sides\ndef area(r):\n    if r < 0:\n        raise ValueError('a negative radius')\n    return math.pi * r * r\n";
    const verdict = await run(program, pytest(source));
    expect(Object.fromEntries(verdict.tests.map((one) => [one.name, one.status]))).toEqual({
      test_area: "passed",
      "test_values[1-3.141592653589793]": "passed",
      "test_values[0-1]": "failed",
      test_negative: "passed",
      test_later: "skipped",
      "TestShape.test_sides": "passed",
    });
    expect(verdict).toMatchObject({ status: "failed", weak: false });
    const fixture = await run(program, pytest("def test_a(tmp_path):\n    assert True"));
    expect(fixture.exception?.message).toContain("fixture 'tmp_path'");
  });

  test("doctest: examples given, or the program's own, which is weak", async () => {
    const program =
      'def double(x):\n    """Twice.\n\n    >>> double(2)\n    4\n    >>> double("a")\n    \'aa\'\n    >>> double(None)\n    Traceback (most recent call last):\n        ...\n    TypeError: unsupported operand type(s) for *: \'NoneType\' and \'int\'\n    """\n    return x * 2\n';
    const own = await run(program, { kind: "doctest" });
    expect(own).toMatchObject({ status: "passed", weak: true });
    expect(own.tests).toHaveLength(3);
    const given = await run(program, { kind: "doctest", source: ">>> double(3)\n6\n>>> print(double('b'))\nbb\n>>> double(1)\n3\n" });
    expect(given.tests.map((one) => one.status)).toEqual(["passed", "passed", "failed"]);
    expect(given.weak).toBe(false);
    expect(given.exception?.message).toBe("double(1) gave '2', expected '3'");
  });

  test("tests that can't be used are the caller's error", async () => {
    await expect(run("def f(): pass", asserts("assert f( == 1"))).rejects.toThrow(InputError);
    await expect(run("def f(): pass", script("def broken(:\n"))).rejects.toThrow("the test file is not Python");
    await expect(run("x = 1", script(""))).resolves.toMatchObject({ status: "passed" });
    await expect(run("x = 1", asserts())).resolves.toMatchObject({ status: "errored", exception: { type: "NoTests" } });
  });

  test("nothing is left over from one job to the next", async () => {
    const leave =
      "import builtins, sys, os, math\nbuiltins.marker = 1\nmath.marker = 1\nsys.modules['marker'] = sys\nopen('/tmp/marker', 'w').close()\ndef f():\n    return 1\n# ";
    const look =
      "import builtins, sys, os, math\ndef f():\n    return [hasattr(builtins, 'marker'), hasattr(math, 'marker'), 'marker' in sys.modules, os.listdir('/tmp')]\n# ";
    for (let round = 0; round < 4; round++) {
      expect((await run(leave + round, asserts("assert f() == 1"))).status).toBe("passed");
      expect((await run(look + round, asserts("assert f() == [False, False, False, []]"))).tests).toEqual([
        { name: "assert f() == [False, False, False, []]", status: "passed" },
      ]);
    }
  });

  test("hash order and random numbers are the same in each run", async () => {
    const program = "import random\ndef f():\n    return [hash('abc'), list({'x', 'y', 'z', 'w'}), random.random()]";
    const messages = new Set<string | undefined>();
    for (const wallMs of [1000, 1001, 1002]) {
      messages.add((await run(program, asserts("assert f() == 0"), { limits: { wallMs } })).exception?.message);
    }
    expect(messages.size).toBe(1);
  });

  test("other limits of memory, and a big value across", async () => {
    const program = "def f(n):\n    return len(bytearray(n << 20))";
    const small = { limits: { memoryMb: 128 } };
    expect((await run(program, asserts("assert f(200) == 200 << 20"), small)).status).toBe("outOfMemory");
    expect((await run(program, asserts("assert f(200) == 200 << 20"))).status).toBe("passed");
    expect((await run("def f(n):\n    return list(range(n))", asserts("assert f(200000)[-1] == 199999"))).status).toBe("passed");
    const huge = await run("def f(n):\n    return 'x' * n", asserts("assert f(9 << 20) == 1"));
    expect(huge.status).toBe("errored");
    expect(huge.exception?.message).toContain("larger than");
  });

  test("full pytest in the program's process, marked weak", async () => {
    const source =
      "import pytest\nfrom solution import f\n@pytest.fixture\ndef two():\n    return 2\ndef test_good(two):\n    assert f(two) == 2\ndef test_bad(two):\n    assert f(two) == 3\n";
    const job: Job = {
      program: "def f(x):\n    return x\n",
      tests: { kind: "pytest", source, inProcess: true },
      limits: { wallMs: 20_000 },
    };
    const outcome = await runner.run(job).catch((error: unknown) => error);
    if (outcome instanceof InputError) {
      expect(outcome.message).toContain("pytest is not installed");
      process.stderr.write(`full pytest on ${runner.backend.name}: not run, ${outcome.message}\n`);
      return;
    }
    expect(outcome).toMatchObject({ status: "failed", weak: true });
    expect((outcome as Verdict).tests.map((one) => [one.name, one.status])).toEqual([
      ["test_good", "passed"],
      ["test_bad", "failed"],
    ]);
  });

  const mbpp = new URL("../../../shared/data/mbpp.jsonl", import.meta.url);
  test.skipIf(!existsSync(mbpp))("reference solutions of MBPP's train split pass (skipped without ../shared/data/mbpp.jsonl)", async () => {
    const every = runner.backend.name === "native" ? 1 : 8;
    const problems = readFileSync(mbpp, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { task_id: number; code: string; test_setup_code: string; test_list: string[] })
      .filter(({ task_id }) => task_id >= 601 && task_id <= 974 && task_id % every === 7 % every);
    const jobs = problems.map(
      ({ code, test_setup_code, test_list }): Job => ({
        program: code,
        tests: { kind: "asserts", setup: test_setup_code, asserts: test_list },
        limits: { wallMs: 10_000 },
      }),
    );
    const failing: number[] = [];
    let number = 0;
    for await (const verdict of runAll(runner, jobs)) {
      const problem = problems[number++]!;
      if (verdict.status !== "passed" || verdict.weak) failing.push(problem.task_id);
    }
    expect(failing).toEqual([]);
    expect(number).toBe(problems.length);
  });
});
