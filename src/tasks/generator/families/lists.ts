/** Families over pairs of lists, positions, extremes and nested lists. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, sortedInts } from "../inputs.ts";

export const listFamilies: readonly Family[] = [
  family("interleave", "weave_lists alternate_items merge_in_turn", (r) => {
    const rest = r.chance(0.5);
    return {
      say: `take items from two lists in turn, starting with the first list${rest ? "; when one runs out, append the rest of the other" : ", and stop when one of them runs out"}`,
      code: rest
        ? [
            py`
        def FN(a, b):
            out = []
            for i in range(max(len(a), len(b))):
                if i < len(a):
                    out.append(a[i])
                if i < len(b):
                    out.append(b[i])
            return out`,
            py`
        def FN(a, b):
            out = []
            while a and b:
                out += [a[0], b[0]]
                a = a[1:]
                b = b[1:]
            return out + a + b`,
          ]
        : [
            py`
        def FN(a, b):
            out = []
            for x, y in zip(a, b):
                out.append(x)
                out.append(y)
            return out`,
            py`
        def FN(a, b):
            return [x for pair in zip(a, b) for x in pair]`,
          ],
      args: [ints(0, 9, 0, 4), ints(10, 19, 0, 4)],
      edges: ["[], []", "[1], []", "[1, 2], [3]"],
    };
  }),
  family("pairwise-lists", "zip_together item_by_item merge_with", (r) => {
    const [word, expr] = r.pick([
      ["sum", "x + y"],
      ["product", "x * y"],
      ["difference", "x - y"],
      ["larger number", "max(x, y)"],
      ["smaller number", "min(x, y)"],
      ["distance", "abs(x - y)"],
    ] as const);
    return {
      say: `return a list with the ${word} of the numbers at each position of two lists; stop at the end of the shorter list`,
      code: [
        py`
        def FN(a, b):
            return [${expr} for x, y in zip(a, b)]`,
        py`
        def FN(a, b):
            out = []
            for i in range(min(len(a), len(b))):
                out.append(${expr.replace(/\b[xy]\b/g, (v) => (v === "x" ? "a[i]" : "b[i]"))})
            return out`,
      ],
      args: [ints(-9, 20, 0, 5), ints(-9, 20, 0, 5)],
      edges: ["[], [1]", "[1], [1]"],
    };
  }),
  family("pairwise-lists", "count_equal_positions matching_places same_at_index", (r) => {
    const same = r.chance(0.5);
    return {
      say: `count the positions at which two lists of the same length ${same ? "agree" : "differ"}`,
      code: [
        py`
        def FN(a, b):
            return sum(1 for x, y in zip(a, b) if x ${same ? "==" : "!="} y)`,
        py`
        def FN(a, b):
            count = 0
            for i in range(len(a)):
                if a[i] ${same ? "==" : "!="} b[i]:
                    count += 1
            return count`,
      ],
      args: [
        (q) => {
          const size = q.int(1, 6);
          return `${ints(0, 2, size, size)(q)}, ${ints(0, 2, size, size)(q)}`;
        },
      ],
      edges: ["[], []", "[1, 2], [2, 1]"],
    };
  }),
  family("positions", "positions_of_value where_is all_indices", () => ({
    say: "list all indices at which a value stands in a list",
    code: [
      py`
      def FN(nums, x):
          return [i for i in range(len(nums)) if nums[i] == x]`,
      py`
      def FN(nums, x):
          out = []
          for i, y in enumerate(nums):
              if y == x:
                  out.append(i)
          return out`,
    ],
    args: [ints(0, 3, 1, 7), int(0, 3)],
    edges: ["[], 1", "[2, 2], 2", "[1], 0"],
  })),
  family("positions", "every_kth_item each_nth pick_regularly", (r) => {
    const start = r.int(0, 1);
    return {
      say: `return every k-th item of a list, starting with the item at index ${start === 0 ? "0" : "k - 1"}`,
      code: [
        py`
        def FN(nums, k):
            return nums[${start === 0 ? "" : "k - 1"}::k]`,
        py`
        def FN(nums, k):
            out = []
            for i in range(${start === 0 ? "0" : "k - 1"}, len(nums), k):
                out.append(nums[i])
            return out`,
        py`
        def FN(nums, k):
            return [x for i, x in enumerate(nums) if ${start === 0 ? "i" : "(i + 1)"} % k == 0]`,
      ],
      args: [ints(0, 20, 1, 9), int(1, 4)],
      edges: ["[], 2", "[5], 3", "[1, 2, 3], 1"],
    };
  }),
  family("extremes", "spread_of_values range_of_list distance_of_extremes", () => ({
    say: "return the difference between the largest and the smallest number of a list, 0 for the empty list",
    code: [
      py`
      def FN(nums):
          if not nums:
              return 0
          return max(nums) - min(nums)`,
      py`
      def FN(nums):
          if len(nums) < 2:
              return 0
          lo = hi = nums[0]
          for x in nums:
              if x < lo:
                  lo = x
              if x > hi:
                  hi = x
          return hi - lo`,
    ],
    args: [ints()],
    edges: ["[]", "[5]", "[-2, -7]"],
  })),
  family("extremes", "runner_up second_place_value second_best", (r) => {
    const small = r.chance(0.5);
    return {
      say: `return the second ${small ? "smallest" : "largest"} different number of a list, or None if there are fewer than two different numbers`,
      code: [
        py`
        def FN(nums):
            found = sorted(set(nums)${small ? "" : ", reverse=True"})
            if len(found) < 2:
                return None
            return found[1]`,
        py`
        def FN(nums):
            if len(set(nums)) < 2:
                return None
            best = ${small ? "min" : "max"}(nums)
            return ${small ? "min" : "max"}(x for x in nums if x != best)`,
      ],
      args: [ints(0, 9, 1, 6)],
      edges: ["[]", "[4, 4]", "[1, 2]"],
    };
  }),
  family("extremes", "index_of_extreme place_of_extreme where_is_extreme", (r) => {
    const [word, op, fn] = r.pick([
      ["largest", ">", "max"],
      ["smallest", "<", "min"],
    ] as const);
    return {
      say: `return the index of the ${word} number in a list, the first one on a tie, and -1 for the empty list`,
      code: [
        py`
        def FN(nums):
            if not nums:
                return -1
            return nums.index(${fn}(nums))`,
        py`
        def FN(nums):
            if not nums:
                return -1
            best = 0
            for i in range(1, len(nums)):
                if nums[i] ${op} nums[best]:
                    best = i
            return best`,
      ],
      args: [ints(0, 9, 1, 7)],
      edges: ["[]", "[3, 3]", "[-1, -5]"],
    };
  }),
  family("order-checks", "is_in_order steadily_ordered keeps_order", (r) => {
    const [word, op] = r.pick([
      ["strictly increasing", "<"],
      ["never decreasing", "<="],
      ["strictly decreasing", ">"],
      ["never increasing", ">="],
    ] as const);
    return {
      say: `tell whether a list of numbers is ${word}`,
      code: [
        py`
        def FN(nums):
            return all(nums[i] ${op} nums[i + 1] for i in range(len(nums) - 1))`,
        py`
        def FN(nums):
            for x, y in zip(nums, nums[1:]):
                if not x ${op} y:
                    return False
            return True`,
      ],
      args: [(q) => (q.chance(0.5) ? ints(0, 5, 2, 4)(q) : sortedInts(0, 9, 2, 4)(q))],
      edges: ["[]", "[1, 2, 2]", "[1, 2, 3]", "[3, 2, 1]", "[3, 3, 1]"],
    };
  }),
  family("nested-lists", "sums_of_sublists totals_of_rows sublist_totals", (r) => {
    const [word, fn] = r.pick([
      ["sum", "sum(row)"],
      ["length", "len(row)"],
      ["number of different values", "len(set(row))"],
    ] as const);
    return {
      say: `return the ${word} of each list in a list of lists`,
      code: [
        py`
        def FN(grid):
            return [${fn} for row in grid]`,
        py`
        def FN(grid):
            out = []
            for row in grid:
                out.append(${fn})
            return out`,
      ],
      args: [list(ints(0, 5, 0, 4), 1, 4)],
      edges: ["[]", "[[]]", "[[1, 1], []]"],
    };
  }),
  family("nested-lists", "longest_sublist biggest_row list_with_most", (r) => {
    const [word, key] = r.pick([
      ["longest list", "len"],
      ["list with the largest sum", "sum"],
    ] as const);
    return {
      say: `return the ${word} in a non-empty list of lists; the first one wins a tie`,
      code: [
        py`
        def FN(grid):
            return max(grid, key=${key})`,
        py`
        def FN(grid):
            best = grid[0]
            for row in grid:
                if ${key}(row) > ${key}(best):
                    best = row
            return best`,
      ],
      args: [list(ints(-3, 9, 0, 4), 1, 4)],
      edges: ["[[]]", "[[1], [1, 0], [0, 1]]"],
    };
  }),
];
