/** Families of small dynamic programming: two strings, bags of limited weight, rising picks, cuts and partitions. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, list, tuple } from "../inputs.ts";

const abc = letters("abc", 0, 6);

export const optimalTableFamilies: readonly Family[] = [
  family("common-subsequences", "shared_order_length kept_letters_in_order common_order_size", (r) => {
    const removals = r.chance(0.5);
    const end = removals ? "len(a) + len(b) - 2 * " : "";
    return {
      say: removals
        ? "compute how many characters must be deleted from two strings in all, so that the rest of both is the same"
        : "compute how many characters at most can be kept of two strings, in their order, so that the rest of both is the same",
      code: [
        py`
        def FN(a, b):
            table = [[0] * (len(b) + 1) for i in range(len(a) + 1)]
            for i in range(1, len(a) + 1):
                for j in range(1, len(b) + 1):
                    if a[i - 1] == b[j - 1]:
                        table[i][j] = table[i - 1][j - 1] + 1
                    else:
                        table[i][j] = max(table[i - 1][j], table[i][j - 1])
            return ${end}table[-1][-1]`,
        removals
          ? py`
        def FN(a, b):
            if not a or not b:
                return len(a) + len(b)
            if a[0] == b[0]:
                return FN(a[1:], b[1:])
            return 1 + min(FN(a[1:], b), FN(a, b[1:]))`
          : py`
        def FN(a, b):
            if a == "" or b == "":
                return 0
            if a[-1] == b[-1]:
                return FN(a[:-1], b[:-1]) + 1
            return max(FN(a[:-1], b), FN(a, b[:-1]))`,
      ],
      args: [abc, abc],
      edges: ['"", ""', '"abc", ""', '"abca", "acb"', '"ab", "ba"'],
    };
  }),
  family("common-subsequences", "longest_shared_block common_piece_length shared_stretch", (r) => {
    const text = r.chance(0.5);
    return {
      say: text
        ? "return the longest string that occurs in both of two strings as a block of neighbouring characters, the one that starts first in the first string on a tie"
        : "return the length of the longest block of neighbouring items that occurs in both of two lists",
      code: text
        ? [
            py`
            def FN(a, b):
                best = ""
                for i in range(len(a)):
                    for j in range(i + 1, len(a) + 1):
                        if a[i:j] in b and j - i > len(best):
                            best = a[i:j]
                return best`,
            py`
            def FN(a, b):
                for size in range(min(len(a), len(b)), 0, -1):
                    for i in range(len(a) - size + 1):
                        if a[i:i + size] in b:
                            return a[i:i + size]
                return ""`,
          ]
        : [
            py`
            def FN(a, b):
                best = 0
                prev = [0] * (len(b) + 1)
                for x in a:
                    cur = [0]
                    for j, y in enumerate(b):
                        cur.append(prev[j] + 1 if x == y else 0)
                    best = max(best, max(cur))
                    prev = cur
                return best`,
            py`
            def FN(a, b):
                best = 0
                for i in range(len(a)):
                    for j in range(len(b)):
                        k = 0
                        while i + k < len(a) and j + k < len(b) and a[i + k] == b[j + k]:
                            k += 1
                        best = max(best, k)
                return best`,
          ],
      args: text ? [abc, abc] : [ints(1, 3, 0, 6), ints(1, 3, 0, 6)],
      edges: text ? ['"", "a"', '"abcab", "cabb"'] : ["[], [1]", "[1, 2, 3], [2, 3, 1]"],
    };
  }),
  family("edit-costs", "cost_to_change_word cheapest_rewrite typing_distance", (r) => {
    const k = r.int(1, 3);
    const plain = k === 1;
    return {
      say: `compute the lowest cost of turning one string into another, where inserting or deleting a character costs ${plain ? "2" : "1"} and replacing one costs ${k}`,
      code: [
        py`
        def FN(a, b):
            if not a or not b:
                return ${plain ? "2 * " : ""}(len(a) + len(b))
            if a[0] == b[0]:
                return FN(a[1:], b[1:])
            return min(FN(a[1:], b) + ${plain ? 2 : 1}, FN(a, b[1:]) + ${plain ? 2 : 1}, FN(a[1:], b[1:]) + ${k})`,
        py`
        def FN(a, b):
            prev = [${plain ? "2 * j" : "j"} for j in range(len(b) + 1)]
            for x in a:
                cur = [prev[0] + ${plain ? 2 : 1}]
                for j, y in enumerate(b):
                    step = 0 if x == y else ${k}
                    cur.append(min(prev[j] + step, prev[j + 1] + ${plain ? 2 : 1}, cur[j] + ${plain ? 2 : 1}))
                prev = cur
            return prev[-1]`,
      ],
      args: [letters("abc", 0, 5), letters("abc", 0, 5)],
      edges: ['"", ""', '"ab", ""', '"abc", "ac"', '"ab", "cb"'],
    };
  }),
  family("bag-filling", "most_valuable_load best_load pack_for_value", (r) => {
    const again = r.chance(0.5);
    return {
      say: `return the largest total value of items that fit into a bag of n kilos, given a list of (weight, value) tuples; each item can be taken ${again ? "as often as one likes" : "at most once"}`,
      code: again
        ? [
            py`
            def FN(pairs, n):
                best = [0] * (n + 1)
                for i in range(1, n + 1):
                    for x, value in pairs:
                        if x <= i:
                            best[i] = max(best[i], best[i - x] + value)
                return best[n]`,
            py`
            def FN(pairs, n):
                best = 0
                for x, value in pairs:
                    if x <= n:
                        best = max(best, value + FN(pairs, n - x))
                return best`,
          ]
        : [
            py`
            def FN(pairs, n):
                best = [0] * (n + 1)
                for x, value in pairs:
                    for i in range(n, x - 1, -1):
                        best[i] = max(best[i], best[i - x] + value)
                return best[n]`,
            py`
            def FN(pairs, n):
                if not pairs:
                    return 0
                x, value = pairs[0]
                best = FN(pairs[1:], n)
                if x <= n:
                    best = max(best, value + FN(pairs[1:], n - x))
                return best`,
          ],
      args: [list(tuple(int(2, 6), int(1, 12)), 1, 4), int(0, 12)],
      edges: ["[], 5", "[(3, 4)], 2", "[(2, 3), (3, 5)], 5"],
    };
  }),
  family("rising-picks", "longest_rising_pick ordered_pick_length rising_subsequence", (r) => {
    const [text, test] = r.pick([
      ["each number is at least 2 larger than the one picked before it", "nums[j] + 2 <= nums[i]"],
      ["no number is smaller than the one picked before it", "nums[j] <= nums[i]"],
      ["each number is smaller than the one picked before it", "nums[j] > nums[i]"],
      ["each number is divisible by the one picked before it", "nums[i] % nums[j] == 0"],
    ] as const);
    const sum = r.chance(0.3);
    const unit = sum ? "nums[i]" : "1";
    return {
      say: `return the ${sum ? "largest sum" : "largest number"} of numbers that can be picked from a list of positive integers, in their order, so that ${text}`,
      code: [
        py`
        def FN(nums):
            best = ${sum ? "nums[:]" : "[1] * len(nums)"}
            for i in range(len(nums)):
                for j in range(i):
                    if ${test}:
                        best[i] = max(best[i], best[j] + ${unit})
            return max(best) if best else 0`,
        py`
        def FN(nums):
            best = []
            for i in range(len(nums)):
                value = 0
                for j in range(i):
                    if ${test} and best[j] > value:
                        value = best[j]
                best.append(value + ${unit})
            return max(best, default=0)`,
      ],
      args: [ints(1, 16, 1, 8)],
      edges: ["[]", "[4]", "[3, 3]", "[5, 1, 2, 8]"],
    };
  }),
  family("cutting", "best_cut_price sell_in_pieces cut_for_profit", () => ({
    say: "return the best total price for a bar of length n that may be cut into pieces, where prices[i] is the price of a piece of length i + 1; longer pieces than the list has can't be sold",
    code: [
      py`
      def FN(prices, n):
          best = [0] * (n + 1)
          for i in range(1, n + 1):
              for j, price in enumerate(prices):
                  if j + 1 <= i:
                      best[i] = max(best[i], price + best[i - j - 1])
          return best[n]`,
      py`
      def FN(prices, n):
          best = 0
          for k in range(1, min(n, len(prices)) + 1):
              best = max(best, prices[k - 1] + FN(prices, n - k))
          return best`,
    ],
    args: [ints(1, 12, 1, 4), int(0, 7)],
    edges: ["[3], 0", "[1, 5], 3", "[2, 1], 4"],
  })),
  family("integer-partitions", "ways_to_write_as_sum count_partitions number_of_sums", (r) => {
    const distinct = r.chance(0.5);
    const most = r.int(3, 6);
    return {
      say: distinct
        ? "count the ways to write a non-negative integer as a sum of different positive integers, where the order doesn't matter; 0 has one way"
        : `count the ways to write a non-negative integer as a sum of integers from 1 to ${most}, where the order doesn't matter; 0 has one way`,
      code: distinct
        ? [
            py`
            def FN(n):
                ways = [1] + [0] * n
                for k in range(1, n + 1):
                    for i in range(n, k - 1, -1):
                        ways[i] += ways[i - k]
                return ways[n]`,
            py`
            def FN(n, k=1):
                if n == 0:
                    return 1
                if k > n:
                    return 0
                return FN(n - k, k + 1) + FN(n, k + 1)`,
          ]
        : [
            py`
            def FN(n):
                ways = [1] + [0] * n
                for k in range(1, ${most + 1}):
                    for i in range(k, n + 1):
                        ways[i] += ways[i - k]
                return ways[n]`,
            py`
            def FN(n, k=${most}):
                if n == 0:
                    return 1
                if n < 0 or k == 0:
                    return 0
                return FN(n - k, k) + FN(n, k - 1)`,
          ],
      args: [int(0, 16)],
      edges: ["0", "1", "3", "7"],
    };
  }),
];
