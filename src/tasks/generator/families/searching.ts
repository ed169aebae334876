/** Families that search sorted lists, pairs, ranks and intervals. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, sortedInts } from "../inputs.ts";

export const searchingFamilies: readonly Family[] = [
  family("binary-search", "nearest_in_sorted bound_in_sorted halving_lookup", (r) => {
    const above = r.chance(0.5);
    return {
      say: above
        ? "return the smallest number of an increasing list that is at least x, or None, by halving the list"
        : "return the largest number of an increasing list that is at most x, or None, by halving the list",
      code: above
        ? [
            py`
            def FN(nums, x):
                lo = 0
                hi = len(nums) - 1
                best = None
                while lo <= hi:
                    mid = (lo + hi) // 2
                    if nums[mid] >= x:
                        best = nums[mid]
                        hi = mid - 1
                    else:
                        lo = mid + 1
                return best`,
            py`
            def FN(nums, x):
                lo = 0
                hi = len(nums)
                while lo < hi:
                    mid = (lo + hi) // 2
                    if nums[mid] < x:
                        lo = mid + 1
                    else:
                        hi = mid
                if lo == len(nums):
                    return None
                return nums[lo]`,
          ]
        : [
            py`
            def FN(nums, x):
                lo = 0
                hi = len(nums) - 1
                best = None
                while lo <= hi:
                    mid = (lo + hi) // 2
                    if nums[mid] <= x:
                        best = nums[mid]
                        lo = mid + 1
                    else:
                        hi = mid - 1
                return best`,
            py`
            def FN(nums, x):
                lo = 0
                hi = len(nums)
                while lo < hi:
                    mid = (lo + hi) // 2
                    if nums[mid] > x:
                        hi = mid
                    else:
                        lo = mid + 1
                if lo == 0:
                    return None
                return nums[lo - 1]`,
          ],
      args: [sortedInts(0, 25, 1, 8), int(0, 26)],
      edges: ["[], 3", "[5], 5", "[5], 4", "[5], 6", "[2, 4, 6, 8], 5"],
    };
  }),
  family("binary-search", "halving_steps guesses_needed search_steps", () => ({
    say: "count how many comparisons a search by halving needs to find x among the numbers from 1 to n, always trying the middle (rounded down) first",
    code: [
      py`
      def FN(n, x):
          lo = 1
          hi = n
          count = 0
          while True:
              mid = (lo + hi) // 2
              count += 1
              if mid == x:
                  return count
              if mid < x:
                  lo = mid + 1
              else:
                  hi = mid - 1`,
      py`
      def FN(n, x):
          def helper(lo, hi):
              mid = (lo + hi) // 2
              if mid == x:
                  return 1
              if x < mid:
                  return 1 + helper(lo, mid - 1)
              return 1 + helper(mid + 1, hi)

          return helper(1, n)`,
    ],
    args: [
      (r) => {
        const n = r.int(1, 60);
        return `${n}, ${r.int(1, n)}`;
      },
    ],
    edges: ["1, 1", "7, 4", "7, 7"],
  })),
  family("pair-search", "pair_with_sum two_that_add_up find_two_numbers", (r) => {
    const positions = r.chance(0.5);
    return {
      say: positions
        ? "return the indices (i, j), i < j, of the first two numbers of a list that add up to a target, or None"
        : "tell whether two numbers at different places of a list add up to a target",
      code: positions
        ? [
            py`
            def FN(nums, x):
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        if nums[i] + nums[j] == x:
                            return (i, j)
                return None`,
            py`
            def FN(nums, x):
                size = len(nums)
                pairs = [(i, j) for i in range(size) for j in range(i + 1, size) if nums[i] + nums[j] == x]
                return pairs[0] if pairs else None`,
          ]
        : [
            py`
            def FN(nums, x):
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        if nums[i] + nums[j] == x:
                            return True
                return False`,
            py`
            def FN(nums, x):
                seen = set()
                for y in nums:
                    if x - y in seen:
                        return True
                    seen.add(y)
                return False`,
          ],
      args: [ints(0, 9, 2, 5), int(3, 14)],
      edges: ["[], 0", "[4], 8", "[4, 4], 8", "[1, 2], 3"],
    };
  }),
  family("pair-search", "closest_pair_gap smallest_difference tightest_gap", () => ({
    say: "return the smallest difference between any two numbers of a list, or -1 if it has fewer than two",
    code: [
      py`
      def FN(nums):
          if len(nums) < 2:
              return -1
          nums = sorted(nums)
          return min(nums[i + 1] - nums[i] for i in range(len(nums) - 1))`,
      py`
      def FN(nums):
          best = -1
          for i in range(len(nums)):
              for j in range(i):
                  x = abs(nums[i] - nums[j])
                  if best == -1 or x < best:
                      best = x
          return best`,
    ],
    args: [ints(0, 40, 2, 6)],
    edges: ["[]", "[4]", "[4, 4]", "[9, 1]"],
  })),
  family("top-k", "pick_extremes k_extreme_values chosen_k", (r) => {
    const small = r.chance(0.5);
    return {
      say: `return the k ${small ? "smallest" : "largest"} numbers of a list in the order in which they stand in it (all numbers are different)`,
      code: [
        py`
        def FN(nums, k):
            kept = sorted(nums${small ? "" : ", reverse=True"})[:k]
            return [x for x in nums if x in kept]`,
        py`
        def FN(nums, k):
            out = list(nums)
            while len(out) > k:
                out.remove(${small ? "max" : "min"}(out))
            return out`,
      ],
      args: [(q) => `[${q.shuffle([1, 4, 7, 9, 12, 15, -2, 0]).slice(0, q.int(1, 6)).join(", ")}]`, int(0, 4)],
      edges: ["[], 2", "[3, 1], 0", "[3, 1], 1", "[3], 4"],
    };
  }),
  family("top-k", "rank_of_score ranks_in_list place_in_ranking", () => ({
    say: "return the rank of each score in a list: 1 plus the number of higher scores",
    code: [
      py`
      def FN(nums):
          return [1 + sum(1 for y in nums if y > x) for x in nums]`,
      py`
      def FN(nums):
          order = sorted(nums, reverse=True)
          return [order.index(x) + 1 for x in nums]`,
    ],
    args: [ints(0, 9, 1, 6)],
    edges: ["[]", "[5, 5]", "[1, 2, 3]"],
  })),
  family("calendar-slots", "meetings_overlap any_overlap slots_collide", (r) => {
    const touching = r.chance(0.5);
    return {
      say: `tell whether any two of the (start, end) intervals in a list overlap; touching at an end ${touching ? "counts" : "does not count"}`,
      code: [
        py`
        def FN(pairs):
            pairs = sorted(pairs)
            for i in range(len(pairs) - 1):
                if pairs[i][1] ${touching ? ">=" : ">"} pairs[i + 1][0]:
                    return True
            return False`,
        py`
        def FN(pairs):
            for i in range(len(pairs)):
                for j in range(i):
                    a, b = pairs[i]
                    x, y = pairs[j]
                    if a ${touching ? "<=" : "<"} y and x ${touching ? "<=" : "<"} b:
                        return True
            return False`,
      ],
      args: [
        list(
          (q) => {
            const start = q.int(0, 14);
            return `(${start}, ${start + q.int(1, 4)})`;
          },
          1,
          3,
        ),
      ],
      edges: ["[]", "[(1, 2)]", "[(1, 3), (3, 4)]", "[(4, 6), (1, 5)]"],
    };
  }),
  family("calendar-slots", "union_of_intervals covered_length join_intervals", () => ({
    say: "compute how many units a list of (start, end) intervals covers in all; what several intervals cover counts once",
    code: [
      py`
      def FN(pairs):
          total = 0
          last = None
          for start, end in sorted(pairs):
              if last is None or start > last:
                  total += end - start
                  last = end
              elif end > last:
                  total += end - last
                  last = end
          return total`,
      py`
      def FN(pairs):
          seen = set()
          for start, end in pairs:
              for x in range(start, end):
                  seen.add(x)
          return len(seen)`,
    ],
    args: [
      list(
        (q) => {
          const start = q.int(0, 12);
          return `(${start}, ${start + q.int(1, 6)})`;
        },
        1,
        4,
      ),
    ],
    edges: ["[]", "[(1, 3), (3, 4)]", "[(0, 9), (2, 3)]"],
  })),
];
