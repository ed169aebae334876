/** Families that count pairs, ways and paths. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, matrix } from "../inputs.ts";

export const countingFamilies: readonly Family[] = [
  family("pair-counts", "count_pairs_where pairs_that_fit number_of_pairs", (r) => {
    const k = r.int(2, 5);
    const [text, test] = r.pick([
      [`whose sum is divisible by ${k}`, `(nums[i] + nums[j]) % ${k} == 0`],
      [`that differ by exactly ${k}`, `abs(nums[i] - nums[j]) == ${k}`],
      ["whose product is even", "nums[i] * nums[j] % 2 == 0"],
      [`whose sum is larger than ${k * 3}`, `nums[i] + nums[j] > ${k * 3}`],
      ["of which the second is twice the first", "nums[j] == 2 * nums[i]"],
    ] as const);
    return {
      say: `count the pairs of numbers at places i < j of a list ${text}`,
      code: [
        py`
        def FN(nums):
            count = 0
            for i in range(len(nums)):
                for j in range(i + 1, len(nums)):
                    if ${test}:
                        count += 1
            return count`,
        py`
        def FN(nums):
            size = len(nums)
            return len([(i, j) for i in range(size) for j in range(i + 1, size) if ${test}])`,
      ],
      args: [ints(0, 12, 1, 6)],
      edges: ["[]", "[3]", "[2, 4]"],
    };
  }),
  family("pair-counts", "count_triples triples_with_total three_that_sum", () => ({
    say: "count the ways to pick three numbers at different places of a list that add up to n",
    code: [
      py`
      def FN(nums, n):
          count = 0
          for i in range(len(nums)):
              for j in range(i + 1, len(nums)):
                  for k in range(j + 1, len(nums)):
                      if nums[i] + nums[j] + nums[k] == n:
                          count += 1
          return count`,
      py`
      from itertools import combinations

      def FN(nums, n):
          return sum(1 for t in combinations(nums, 3) if sum(t) == n)`,
    ],
    args: [ints(0, 5, 3, 6), int(3, 11)],
    edges: ["[], 0", "[1, 1, 1], 3", "[1, 2], 3"],
  })),
  family("divisions", "ways_to_split_total ways_to_pay payment_ways", (r) => {
    const coins = r.pick([
      [1, 2, 5],
      [2, 3],
      [1, 3, 4],
      [2, 5, 10],
      [3, 5],
    ]);
    return {
      say: `count the ways to pay an amount with any number of coins worth ${coins.slice(0, -1).join(", ")} and ${coins.at(-1)}, where the order doesn't matter`,
      code: [
        py`
        def FN(n):
            ways = [1] + [0] * n
            for c in [${coins.join(", ")}]:
                for i in range(c, n + 1):
                    ways[i] += ways[i - c]
            return ways[n]`,
        py`
        def FN(n, coins=(${coins.join(", ")})):
            if n == 0:
                return 1
            if n < 0 or not coins:
                return 0
            return FN(n - coins[0], coins) + FN(n, coins[1:])`,
      ],
      args: [int(0, 22)],
      edges: ["0", "1", "5"],
    };
  }),
  family("divisions", "fewest_jumps smallest_number_of_parts fewest_packs", (r) => {
    const packs = r.pick([
      [1, 4, 5],
      [1, 3, 4],
      [2, 5],
      [3, 7],
      [1, 6, 8],
    ]);
    return {
      say: `return the fewest packs of ${packs.slice(0, -1).join(", ")} or ${packs.at(-1)} pieces that make exactly n pieces, or -1 if that is impossible`,
      code: [
        py`
        def FN(n):
            best = [0] + [-1] * n
            for i in range(1, n + 1):
                for k in (${packs.join(", ")}):
                    if k <= i and best[i - k] != -1:
                        if best[i] == -1 or best[i - k] + 1 < best[i]:
                            best[i] = best[i - k] + 1
            return best[n]`,
        py`
        def FN(n):
            sums = {0}
            for count in range(n + 1):
                if n in sums:
                    return count
                sums = {x + k for x in sums for k in [${packs.join(", ")}]}
            return -1`,
      ],
      args: [int(0, 24)],
      edges: ["0", "1", "8"],
    };
  }),
  family("grid-paths", "best_way_down best_path_through path_total", (r) => {
    const [fn, text] = r.pick([
      ["min", "smallest"],
      ["max", "largest"],
    ] as const);
    return {
      say: `return the ${text} sum of numbers on a way from the top left to the bottom right of a matrix, going only right or down`,
      code: [
        py`
        def FN(grid):
            cost = [row[:] for row in grid]
            for i in range(len(grid)):
                for j in range(len(grid[0])):
                    if i > 0 and j > 0:
                        cost[i][j] += ${fn}(cost[i - 1][j], cost[i][j - 1])
                    elif i > 0:
                        cost[i][j] += cost[i - 1][j]
                    elif j > 0:
                        cost[i][j] += cost[i][j - 1]
            return cost[-1][-1]`,
        py`
        def FN(grid, i=0, j=0):
            if i == len(grid) - 1 and j == len(grid[0]) - 1:
                return grid[i][j]
            found = []
            if i + 1 < len(grid):
                found.append(FN(grid, i + 1, j))
            if j + 1 < len(grid[0]):
                found.append(FN(grid, i, j + 1))
            return grid[i][j] + ${fn}(found)`,
      ],
      args: [matrix(0, 9, [1, 3], [1, 3])],
      edges: ["[[5]]", "[[1, 2], [9, 1]]"],
    };
  }),
  family("grid-paths", "free_paths count_ways_around routes_past_walls", () => ({
    say: "count the ways from the top left to the bottom right of a matrix, going only right or down and never onto a cell that holds 1",
    code: [
      py`
      def FN(grid):
          ways = [0] * len(grid[0])
          ways[0] = 1
          for row in grid:
              for j in range(len(row)):
                  if row[j] == 1:
                      ways[j] = 0
                  elif j > 0:
                      ways[j] += ways[j - 1]
          return ways[-1]`,
      py`
      def FN(grid, i=0, j=0):
          if i == len(grid) or j == len(grid[0]) or grid[i][j] == 1:
              return 0
          if i == len(grid) - 1 and j == len(grid[0]) - 1:
              return 1
          return FN(grid, i + 1, j) + FN(grid, i, j + 1)`,
    ],
    args: [list((r) => `[${Array.from({ length: 3 }, () => (r.chance(0.2) ? 1 : 0)).join(", ")}]`, 1, 4)],
    edges: ["[[0]]", "[[1]]", "[[0, 0], [0, 0]]"],
  })),
];
