/** Families over functions as values, itertools, exceptions and values of several kinds. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, list } from "../inputs.ts";

export const functionFamilies: readonly Family[] = [
  family("functional", "apply_in_turn compose_steps run_pipeline", (r) => {
    const steps = r.shuffle([
      ["double it", "x * 2"],
      ["add three", "x + 3"],
      ["square it", "x ** 2"],
      ["take its negative", "-x"],
      ["subtract one", "x - 1"],
    ] as const);
    const [a, b, c] = [steps[0]!, steps[1]!, steps[2]!];
    return {
      say: `change each number of a list in three steps: ${a[0]}, then ${b[0]}, then ${c[0]}`,
      code: [
        py`
        def FN(nums):
            steps = [lambda x: ${a[1]}, lambda x: ${b[1]}, lambda x: ${c[1]}]
            out = []
            for x in nums:
                for step in steps:
                    x = step(x)
                out.append(x)
            return out`,
        py`
        def FN(nums):
            out = []
            for x in nums:
                x = ${a[1]}
                x = ${b[1]}
                x = ${c[1]}
                out.append(x)
            return out`,
        py`
        def FN(nums):
            nums = [${a[1]} for x in nums]
            nums = [${b[1]} for x in nums]
            return [${c[1]} for x in nums]`,
      ],
      args: [ints(-5, 9, 1, 5)],
      edges: ["[]", "[0]", "[1, -1]"],
    };
  }),
  family("functional", "build_number_function make_scaler adder_with", (r) => {
    const [text, expr] = r.pick([
      ["a times its argument plus b", "a * x + b"],
      ["a minus its argument, but at least b", "max(a - x, b)"],
      ["the remainder of its argument plus a when divided by b", "(x + a) % b"],
    ] as const);
    return {
      say: `return a function of one argument that computes ${text}`,
      code: [
        py`
        def FN(a, b):
            return lambda x: ${expr}`,
        py`
        def FN(a, b):
            def helper(x):
                return ${expr}

            return helper`,
      ],
      args: [(q) => `${q.int(-4, 9)}, ${q.int(1, 9)})(${q.int(-9, 20)}`],
      call: "FN(@)",
      edges: ["0, 1)(0", "2, 3)(5"],
    };
  }),
  family("iter-tools", "all_meals every_combination cross_join", (r) => {
    const mark = r.pick(["-", "+", " ", "/"]);
    return {
      say: `list all combinations of a word of the first list with a word of the second, joined by "${mark}", those with the first list's first word first`,
      code: [
        py`
        from itertools import product

        def FN(a, b):
            return [x + "${mark}" + y for x, y in product(a, b)]`,
        py`
        def FN(a, b):
            out = []
            for x in a:
                for y in b:
                    out.append(x + "${mark}" + y)
            return out`,
      ],
      args: [list(letters("abc", 1, 2), 1, 3), list(letters("xyz", 1, 2), 1, 3)],
      edges: ['[], ["a"]', '["a"], []', '["a"], ["b"]'],
    };
  }),
  family("iter-tools", "group_neighbours runs_of_values split_where_changes", (r) => {
    const [text, expr] = r.pick([
      ["equal numbers", "x"],
      ["even or odd numbers", "x % 2"],
      ["negative or other numbers", "x < 0"],
    ] as const);
    return {
      say: `split a list into groups of neighbouring ${text}`,
      code: [
        py`
        from itertools import groupby

        def FN(nums):
            return [list(group) for k, group in groupby(nums, key=lambda x: ${expr})]`,
        py`
        def FN(nums):
            out = []
            last = None
            for x in nums:
                cur = ${expr}
                if out and cur == last:
                    out[-1].append(x)
                else:
                    out.append([x])
                last = cur
            return out`,
      ],
      args: [ints(-2, 2, 1, 7)],
      edges: ["[]", "[1]", "[1, 1, 2]"],
    };
  }),
  family("try-except", "safe_number to_int_or parse_or_default", (r) => {
    const none = r.pick(["0", "-1", "None"]);
    return {
      say: `convert a text to an integer and return ${none} where that is not possible; outer blanks don't matter`,
      code: [
        py`
        def FN(s):
            try:
                return int(s)
            except ValueError:
                return ${none}`,
        py`
        def FN(s):
            s = s.strip()
            digits = s[1:] if s[:1] in ("-", "+") else s
            if digits.isdigit():
                return int(s)
            return ${none}`,
      ],
      args: [(q) => `"${q.pick(["", " ", "-", "+", "a"])}${q.pick(["12", "0", "7x", "305", "", "4.5"])}${q.pick(["", " "])}"`],
      edges: ['""', '"-4"', '" 8 "', '"x"'],
    };
  }),
  family("try-except", "safe_divide_all divide_each quotients_or_none", () => ({
    say: "divide each number of the first list by that of the second at the same place, rounding down, with None where the second is zero",
    code: [
      py`
      def FN(a, b):
          out = []
          for x, y in zip(a, b):
              try:
                  out.append(x // y)
              except ZeroDivisionError:
                  out.append(None)
          return out`,
      py`
      def FN(a, b):
          return [x // y if y != 0 else None for x, y in zip(a, b)]`,
    ],
    args: [ints(-9, 20, 1, 4), ints(-1, 4, 1, 4)],
    edges: ["[], []", "[1], [0]", "[-7], [2]"],
  })),
  family("mixed-types", "only_of_type numbers_only strings_in", (r) => {
    const [text, type] = r.pick([
      ["strings", "str"],
      ["integers", "int"],
      ["lists", "list"],
    ] as const);
    return {
      say: `keep only the ${text} of a list with values of several kinds`,
      code: [
        py`
        def FN(items):
            return [x for x in items if isinstance(x, ${type})]`,
        py`
        def FN(items):
            out = []
            for x in items:
                if type(x) == ${type}:
                    out.append(x)
            return out`,
      ],
      args: [list((q) => q.pick(["1", '"a"', "[2]", "3.5", '"7"', "-4", "[]", "None"]), 1, 6)],
      edges: ["[]", '[1, "1", [1]]'],
    };
  }),
  family("mixed-types", "sum_numeric_texts add_whatever_counts total_of_mixed", () => ({
    say: 'add up the integers of a list in which some are given as text such as "12"; other texts count by their length',
    code: [
      py`
      def FN(items):
          total = 0
          for x in items:
              if isinstance(x, int):
                  total += x
              elif x.isdigit():
                  total += int(x)
              else:
                  total += len(x)
          return total`,
      py`
      def FN(items):
          nums = []
          for x in items:
              if isinstance(x, str):
                  x = int(x) if x.isdigit() else len(x)
              nums.append(x)
          return sum(nums)`,
    ],
    args: [list((r) => (r.chance(0.5) ? int(-5, 20)(r) : r.pick(['"12"', '"7"', '"ab"', '""', '"x1"'])), 1, 5)],
    edges: ["[]", '["3", 3]', '["-3"]'],
  })),
];
