import { describe, expect, it } from "vitest";
import { SyntaxView, visibleFaults } from "./index.ts";

const faults = (program: string, tests = ""): number =>
  visibleFaults(new SyntaxView(program.split("\n")), new SyntaxView(tests.split("\n")));

describe("visibleFaults", () => {
  it("are none in a program whose names are all bound", () => {
    const program = [
      "import math",
      "from os import path as p",
      "class Shape:",
      "    def area(self, r=1, *rest, **named):",
      "        with open(p.join('a')) as f:",
      "            print(f, (n := 1), n)",
      "        try:",
      "            return math.pi * r + sum(x for x, _ in rest) + len(named)",
      "        except ValueError as error:",
      "            return [k for k, v in named.items() if v] + [lambda y: y, error]",
    ].join("\n");
    expect(faults(program, "assert Shape().area(r=2) > 3")).toBe(0);
  });

  it("count what doesn't parse", () => {
    expect(faults("def f(x)\n    return x")).toBeGreaterThan(0);
    expect(faults("def f(x):\n    return (x")).toBeGreaterThan(0);
    expect(faults("def f(x):\nreturn x")).toBeGreaterThan(0);
  });

  it("count each name that nothing binds once, in the program or in its tests", () => {
    expect(faults("def f(x):\n    return y + y + z")).toBe(2);
    expect(faults("def g(x):\n    return x", "assert f(1) == 1\nassert f(2) == 2")).toBe(1);
    expect(faults("def f(x):\n    return helper(x)", "def helper(x):\n    return x\nassert f(1) == 1")).toBe(0);
  });

  it("count no names where everything may be imported", () => {
    expect(faults("from math import *\ndef f(x):\n    return floor(x)")).toBe(0);
  });
});
