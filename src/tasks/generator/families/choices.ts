/** Families that find best choices, streaks, splits and blocks. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, square } from "../inputs.ts";

export const choiceFamilies: readonly Family[] = [
  family("best-choices", "no_two_neighbours best_separate_sum pick_apart", () => ({
    say: "return the largest sum of numbers of a list that can be picked without picking two neighbours; picking none gives 0",
    code: [
      py`
      def FN(nums):
          taken = 0
          skipped = 0
          for x in nums:
              taken, skipped = skipped + x, max(taken, skipped)
          return max(taken, skipped)`,
      py`
      def FN(nums):
          if not nums:
              return 0
          return max(FN(nums[1:]), nums[0] + FN(nums[2:]))`,
    ],
    args: [ints(-3, 12, 1, 6)],
    edges: ["[]", "[-2]", "[5, 9, 5]"],
  })),
  family("best-choices", "best_trade_profit buy_low_sell_high max_gain", (r) => {
    const many = r.chance(0.4);
    return {
      say: many
        ? "return the largest profit from a list of daily prices when one share may be bought and sold again as often as one likes"
        : "return the largest profit from buying one share on one day and selling it on a later one, given the daily prices; 0 if there is none",
      code: many
        ? [
            py`
            def FN(nums):
                return sum(y - x for x, y in zip(nums, nums[1:]) if y > x)`,
            py`
            def FN(nums):
                total = 0
                for i in range(1, len(nums)):
                    total += max(0, nums[i] - nums[i - 1])
                return total`,
          ]
        : [
            py`
            def FN(nums):
                best = 0
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        best = max(best, nums[j] - nums[i])
                return best`,
            py`
            def FN(nums):
                best = 0
                low = None
                for x in nums:
                    if low is None or x < low:
                        low = x
                    elif x - low > best:
                        best = x - low
                return best`,
          ],
      args: [ints(1, 20, 1, 7)],
      edges: ["[]", "[4]", "[9, 5, 1]", "[2, 7]"],
    };
  }),
  family("streaks", "longest_streak_where longest_good_run best_run_length", (r) => {
    const k = r.int(0, 6);
    const [text, test] = r.pick([
      [`larger than ${k}`, `x > ${k}`],
      ["even", "x % 2 == 0"],
      ["not zero", "x != 0"],
      ["negative", "x < 0"],
      [`at most ${k}`, `x <= ${k}`],
    ] as const);
    return {
      say: `return the length of the longest run of consecutive numbers of a list that are ${text}`,
      code: [
        py`
        def FN(nums):
            best = 0
            count = 0
            for x in nums:
                if ${test}:
                    count += 1
                    best = max(best, count)
                else:
                    count = 0
            return best`,
        py`
        def FN(nums):
            s = "".join("x" if ${test} else " " for x in nums)
            return max([len(part) for part in s.split()], default=0)`,
      ],
      args: [ints(-4, 10, 2, 9)],
      edges: ["[]", "[0]", "[8, 8, 1, 8]"],
    };
  }),
  family("streaks", "longest_trend trend_length longest_stretch", (r) => {
    const op = r.pick([">", ">=", "<"]);
    const text = { ">": "rise", ">=": "never fall", "<": "fall" }[op]!;
    return {
      say: `return the length of the longest stretch of consecutive numbers of a list that ${text} from each to the next; 0 for an empty list`,
      code: [
        py`
        def FN(nums):
            best = 0
            count = 0
            for i in range(len(nums)):
                if i > 0 and nums[i] ${op} nums[i - 1]:
                    count += 1
                else:
                    count = 1
                if count > best:
                    best = count
            return best`,
        py`
        def FN(nums):
            best = 0
            for i in range(len(nums)):
                j = i + 1
                while j < len(nums) and nums[j] ${op} nums[j - 1]:
                    j += 1
                best = max(best, j - i)
            return best`,
      ],
      args: [ints(0, 9, 1, 8)],
      edges: ["[]", "[5]", "[1, 2, 2]", "[3, 2, 1]"],
    };
  }),
  family("equal-splits", "balance_index where_it_balances middle_point", () => ({
    say: "return the first index of a list at which the sum of all numbers before it equals the sum of all after it, or -1",
    code: [
      py`
      def FN(nums):
          for i in range(len(nums)):
              if sum(nums[:i]) == sum(nums[i + 1:]):
                  return i
          return -1`,
      py`
      def FN(nums):
          left = 0
          right = sum(nums)
          for i, x in enumerate(nums):
              right -= x
              if left == right:
                  return i
              left += x
          return -1`,
    ],
    args: [
      (r) =>
        r.chance(0.6)
          ? r.pick(["[1, 4, 1]", "[2, 3, 5, 1, 4]", "[0, 7, 0]", "[3, -1, 5, 2]", "[1, 1, 9, 2]", "[5, 5]"])
          : ints(-2, 4, 1, 5)(r),
    ],
    edges: ["[]", "[3]", "[1, 2]", "[0, 0]"],
  })),
  family("equal-splits", "cuts_with_equal_letters fair_cuts split_places", () => ({
    say: "count the places at which a string can be cut into two parts that are not empty and have the same number of different letters",
    code: [
      py`
      def FN(s):
          return sum(1 for i in range(1, len(s)) if len(set(s[:i])) == len(set(s[i:])))`,
      py`
      def FN(s):
          count = 0
          for i in range(1, len(s)):
              a = set(s[:i])
              b = set(s[i:])
              if len(a) == len(b):
                  count += 1
          return count`,
    ],
    args: [letters("abc", 2, 8)],
    edges: ['""', '"a"', '"aa"', '"abc"'],
  })),
  family("sub-blocks", "blocks_with_sum count_blocks_of_sum runs_adding_up", () => ({
    say: "count the stretches of consecutive numbers of a list (at least one number) whose sum is n",
    code: [
      py`
      def FN(nums, n):
          count = 0
          for i in range(len(nums)):
              for j in range(i + 1, len(nums) + 1):
                  if sum(nums[i:j]) == n:
                      count += 1
          return count`,
      py`
      def FN(nums, n):
          seen = {0: 1}
          total = 0
          count = 0
          for x in nums:
              total += x
              count += seen.get(total - n, 0)
              seen[total] = seen.get(total, 0) + 1
          return count`,
    ],
    args: [ints(-1, 4, 1, 6), int(0, 6)],
    edges: ["[], 0", "[0, 0], 0", "[3], 3"],
  })),
  family("sub-blocks", "largest_square_of_ones biggest_block_in_grid block_side", () => ({
    say: "return the side of the largest square of ones in a square matrix of zeros and ones",
    code: [
      py`
      def FN(grid):
          best = 0
          size = len(grid)
          side = [[0] * (size + 1) for row in range(size + 1)]
          for i in range(size):
              for j in range(size):
                  if grid[i][j] == 1:
                      side[i + 1][j + 1] = 1 + min(side[i][j], side[i][j + 1], side[i + 1][j])
                      best = max(best, side[i + 1][j + 1])
          return best`,
      py`
      def FN(grid):
          size = len(grid)
          for k in range(size, 0, -1):
              for i in range(size - k + 1):
                  for j in range(size - k + 1):
                      if all(x == 1 for row in grid[i:i + k] for x in row[j:j + k]):
                          return k
          return 0`,
    ],
    args: [(r) => square(0, 1, 1, 3)(r).replace(/0/g, () => (r.chance(0.5) ? "1" : "0"))],
    edges: ["[[0]]", "[[1]]", "[[1, 1], [1, 1]]", "[[0, 1], [1, 1]]"],
  })),
];
