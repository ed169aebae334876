/** Families of recurrences, choices and recursion over strings. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, oneOf } from "../inputs.ts";

export const recursionFamilies: readonly Family[] = [
  family("recurrences", "custom_sequence_term recurrence_value nth_of_recurrence", (r) => {
    const [a, b] = [r.int(0, 3), r.int(1, 4)];
    const [text, expr] = r.pick([
      ["the sum of the two before it", "x + y"],
      ["twice the one before it plus the one before that", "x + 2 * y"],
      ["the one before it plus twice the one before that", "2 * x + y"],
      ["the sum of the two before it plus one", "x + y + 1"],
    ] as const);
    return {
      say: `return item n (from 0) of the sequence that starts with ${a}, ${b}, where each next item is ${text}`,
      code: [
        py`
        def FN(n):
            x = ${a}
            y = ${b}
            for i in range(n):
                x, y = y, ${expr}
            return x`,
        py`
        def FN(n):
            if n == 0:
                return ${a}
            if n == 1:
                return ${b}
            return ${expr.replace("x", "FN(n - 2)").replace("y", "FN(n - 1)")}`,
        py`
        def FN(n):
            out = [${a}, ${b}]
            while len(out) <= n:
                x = out[-2]
                y = out[-1]
                out.append(${expr})
            return out[n]`,
      ],
      args: [int(0, 12)],
      edges: ["0", "1", "2"],
    };
  }),
  family("recurrences", "ways_to_climb stair_ways count_step_orders", (r) => {
    const steps = r.pick([
      [1, 3],
      [2, 3],
      [1, 2, 4],
      [2, 5],
      [1, 4],
    ]);
    return {
      say: `count the ways to climb n stairs with steps of ${steps.slice(0, -1).join(", ")} or ${steps.at(-1)} stairs; the order counts`,
      code: [
        py`
        def FN(n):
            if n == 0:
                return 1
            total = 0
            for k in [${steps.join(", ")}]:
                if k <= n:
                    total += FN(n - k)
            return total`,
        py`
        def FN(n):
            ways = [1] + [0] * n
            for i in range(1, n + 1):
                for k in (${steps.join(", ")}):
                    if i >= k:
                        ways[i] += ways[i - k]
            return ways[n]`,
      ],
      args: [int(0, 11)],
      edges: ["0", "1", "2"],
    };
  }),
  family("choices", "all_choices subsets_of_size choose_items", () => ({
    say: "list all ways to choose k items of a list, each as a list in the original order, those with the first item first",
    code: [
      py`
      def FN(items, k):
          if k == 0:
              return [[]]
          if len(items) < k:
              return []
          return [[items[0]] + rest for rest in FN(items[1:], k - 1)] + FN(items[1:], k)`,
      py`
      from itertools import combinations

      def FN(items, k):
          return [list(t) for t in combinations(items, k)]`,
    ],
    args: [oneOf("[1, 2, 3]", "[4, 7]", "[0, 5, 9, 2]", "[8]"), int(0, 3)],
    edges: ["[], 0", "[], 1", "[1], 1"],
  })),
  family("choices", "bit_strings all_patterns patterns_of_length", (r) => {
    const set = r.pick(["01", "ab", "xo", "LR"]);
    return {
      say: `list all strings of length n made of "${set[0]}" and "${set[1]}", in alphabetical order of these two`,
      code: [
        py`
        def FN(n):
            if n == 0:
                return [""]
            return [c + rest for c in "${set}" for rest in FN(n - 1)]`,
        py`
        def FN(n):
            out = [""]
            for i in range(n):
                out = [s + c for s in out for c in "${set}"]
            return out`,
      ],
      args: [int(0, 3)],
      edges: ["0", "1", "2", "3"],
    };
  }),
  family("choices", "can_make_total reach_sum subset_adds_up", () => ({
    say: "tell whether some of the numbers in a list (each used at most once, maybe none) add up to a total",
    code: [
      py`
      def FN(nums, n):
          if n == 0:
              return True
          if not nums:
              return False
          return FN(nums[1:], n) or FN(nums[1:], n - nums[0])`,
      py`
      def FN(nums, n):
          sums = {0}
          for x in nums:
              sums |= {y + x for y in sums}
          return n in sums`,
    ],
    args: [ints(1, 9, 1, 4), int(0, 16)],
    edges: ["[], 0", "[], 1", "[3, 5], 8", "[3, 5], 4"],
  })),
  family("recursive-strings", "separate_twins part_equal_neighbours divide_doubles", (r) => {
    const mark = r.pick(["-", ".", "*"]);
    return {
      say: `put "${mark}" between equal neighbouring characters of a string, by recursion or a loop`,
      code: [
        py`
        def FN(s):
            if len(s) < 2:
                return s
            if s[0] == s[1]:
                return s[0] + "${mark}" + FN(s[1:])
            return s[0] + FN(s[1:])`,
        py`
        def FN(s):
            out = ""
            for i, c in enumerate(s):
                if i > 0 and s[i - 1] == c:
                    out += "${mark}"
                out += c
            return out`,
      ],
      args: [letters("ab", 1, 7)],
      edges: ['""', '"a"', '"aaa"'],
    };
  }),
  family("recursive-strings", "move_to_end push_letters_back gather_at_end", (r) => {
    const c = r.pick(["x", "z", "q"]);
    const front = r.chance(0.5);
    return {
      say: `move all "${c}" of a string to its ${front ? "start" : "end"} and keep the order of the other characters`,
      code: [
        py`
        def FN(s):
            if s == "":
                return ""
            if s[${front ? -1 : 0}] == "${c}":
                return ${front ? `"${c}" + FN(s[:-1])` : `FN(s[1:]) + "${c}"`}
            return ${front ? "FN(s[:-1]) + s[-1]" : "s[0] + FN(s[1:])"}`,
        py`
        def FN(s):
            count = s.count("${c}")
            rest = s.replace("${c}", "")
            return ${front ? `"${c}" * count + rest` : `rest + "${c}" * count`}`,
      ],
      args: [letters(`ab${c}`, 1, 8)],
      edges: ['""', `"${c}"`, `"a${c}b"`],
    };
  }),
];
