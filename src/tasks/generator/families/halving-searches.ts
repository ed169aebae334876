/** Families of searches that narrow an interval: roots, turned lists, peaks, smallest sufficient values. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const halvingFamilies: readonly Family[] = [
  family("root-search", "whole_root integer_root root_rounded_down", (r) => {
    const p = r.int(2, 4);
    const exact = r.chance(0.4);
    const name = { 2: "square", 3: "cube", 4: "fourth" }[p]!;
    return {
      say: exact
        ? `return the ${name} root of a non-negative integer if it is an integer, else -1`
        : `return the largest integer whose ${p === 2 ? "square" : p === 3 ? "cube" : "fourth power"} is at most n (n is not negative)`,
      code: [
        py`
        def FN(n):
            lo = 0
            hi = n
            while lo < hi:
                mid = (lo + hi + 1) // 2
                if mid ** ${p} <= n:
                    lo = mid
                else:
                    hi = mid - 1
            return ${exact ? `lo if lo ** ${p} == n else -1` : "lo"}`,
        py`
        def FN(n):
            x = 0
            while (x + 1) ** ${p} <= n:
                x += 1
            ${exact ? `if x ** ${p} != n:\n                return -1\n            ` : ""}return x`,
      ],
      args: [(q) => String(q.chance(0.5) ? q.int(0, 6) ** p : q.int(0, 700))],
      edges: ["0", "1", `${2 ** p}`, `${2 ** p - 1}`],
    };
  }),
  family("turned-lists", "smallest_of_rotated turning_index find_in_turned", (r) => {
    const [text, a, b] = r.pick([
      ["return the index of the smallest number", "lo", "nums.index(min(nums))"],
      ["return the largest number", "nums[lo - 1]", "max(nums)"],
    ] as const);
    return {
      say: `${text} of a non-empty list that was in increasing order, all numbers different, before some numbers were moved from its start to its end`,
      code: [
        py`
        def FN(nums):
            lo = 0
            hi = len(nums) - 1
            while lo < hi:
                mid = (lo + hi) // 2
                if nums[mid] > nums[hi]:
                    lo = mid + 1
                else:
                    hi = mid
            return ${a}`,
        py`
        def FN(nums):
            return ${b}`,
        py`
        def FN(nums):
            for i in range(1, len(nums)):
                if nums[i] < nums[i - 1]:
                    return ${a === "lo" ? "i" : "nums[i - 1]"}
            return ${a === "lo" ? "0" : "nums[-1]"}`,
      ],
      args: [
        (q) => {
          const items = [...new Set(Array.from({ length: q.int(2, 7) }, () => q.int(-5, 20)))].sort((x, y) => x - y);
          const k = q.int(0, items.length - 1);
          return `[${[...items.slice(k), ...items.slice(0, k)].join(", ")}]`;
        },
      ],
      edges: ["[4]", "[1, 2]", "[2, 1]", "[5, 6, 1, 3]"],
    };
  }),
  family("peaks", "top_of_mountain is_mountain rises_then_falls", (r) => {
    const check = r.chance(0.5);
    return {
      say: check
        ? "tell whether a list of numbers first rises and then falls, each at least once and without equal neighbours"
        : "return the index of the top of a list of at least three numbers that first rises and then falls",
      code: check
        ? [
            py`
            def FN(nums):
                i = 0
                while i + 1 < len(nums) and nums[i] < nums[i + 1]:
                    i += 1
                if i == 0 or i == len(nums) - 1:
                    return False
                while i + 1 < len(nums) and nums[i] > nums[i + 1]:
                    i += 1
                return i == len(nums) - 1`,
            py`
            def FN(nums):
                if len(nums) < 3:
                    return False
                k = nums.index(max(nums))
                if k == 0 or k == len(nums) - 1:
                    return False
                up = all(nums[i] < nums[i + 1] for i in range(k))
                return up and all(nums[i] > nums[i + 1] for i in range(k, len(nums) - 1))`,
          ]
        : [
            py`
            def FN(nums):
                lo = 0
                hi = len(nums) - 1
                while lo < hi:
                    mid = (lo + hi) // 2
                    if nums[mid] < nums[mid + 1]:
                        lo = mid + 1
                    else:
                        hi = mid
                return lo`,
            py`
            def FN(nums):
                i = 1
                while nums[i] > nums[i - 1]:
                    i += 1
                return i - 1`,
          ],
      args: [
        (q) => {
          const up = [...new Set(Array.from({ length: q.int(2, 4) }, () => q.int(0, 9)))].sort((x, y) => x - y);
          const down = [...new Set(Array.from({ length: q.int(2, 4) }, () => q.int(0, 9)))].sort((x, y) => y - x);
          const items = [...up, q.int(10, 15), ...down];
          return `[${(check && q.chance(0.5) ? q.shuffle(items).slice(0, q.int(2, 5)) : items).join(", ")}]`;
        },
      ],
      edges: check ? ["[]", "[1, 2]", "[1, 3, 2]", "[3, 2, 1]", "[1, 2, 2, 1]"] : ["[1, 2, 1]", "[1, 2, 3, 0]", "[5, 9, 4, 3]"],
    };
  }),
  family("enough-values", "smallest_sufficient_divisor least_enough_rate lowest_speed", (r) => {
    const [text, cost] = r.pick([
      [
        "n hours are enough to read all books of the given page numbers, when in each hour up to k pages of one book are read",
        "sum(-(-x // k) for x in nums)",
      ],
      ["the numbers of a list, each divided by k and rounded down, add up to at most n", "sum(x // k for x in nums)"],
    ] as const);
    return {
      say: `find the smallest positive integer k such that ${text} (n is at least the length of the list)`,
      code: [
        py`
        def FN(nums, n):
            k = 1
            while ${cost} > n:
                k += 1
            return k`,
        py`
        def FN(nums, n):
            lo = 1
            hi = max(nums) + 1
            while lo < hi:
                k = (lo + hi) // 2
                if ${cost} <= n:
                    hi = k
                else:
                    lo = k + 1
            return lo`,
      ],
      args: [
        (q) => {
          const size = q.int(1, 4);
          return `${ints(1, 20, size, size)(q)}, ${size + q.int(0, 8)}`;
        },
      ],
      edges: ["[1], 1", "[10], 3", "[3, 6, 7, 11], 8"],
    };
  }),
  family("top-k", "kth_in_order nth_largest_distinct place_in_order", (r) => {
    const large = r.chance(0.5);
    const distinct = r.chance(0.5);
    return {
      say: `return the k-th ${large ? "largest" : "smallest"} number (k from 1) of a list${distinct ? ", where equal numbers count once" : ", where repeated numbers count each time"}; None if there are fewer`,
      code: [
        py`
        def FN(nums, k):
            out = sorted(${distinct ? "set(nums)" : "nums"}${large ? ", reverse=True" : ""})
            if k > len(out):
                return None
            return out[k - 1]`,
        py`
        import heapq

        def FN(nums, k):
            best = heapq.${large ? "nlargest" : "nsmallest"}(k, ${distinct ? "set(nums)" : "nums"})
            return best[-1] if len(best) == k else None`,
      ],
      args: [ints(0, 9, 1, 7), int(1, 4)],
      edges: ["[], 1", "[5, 5, 3], 2", "[4], 1"],
    };
  }),
  family("missing-halves", "odd_one_out unpaired_in_sorted single_among_pairs", (r) => {
    const sorted = r.chance(0.5);
    return {
      say: sorted
        ? "find the number that occurs once in a sorted list in which every other number occurs twice"
        : "find the number that occurs once in a list in which every other number occurs three times",
      code: sorted
        ? [
            py`
            def FN(nums):
                for i in range(0, len(nums) - 1, 2):
                    if nums[i] != nums[i + 1]:
                        return nums[i]
                return nums[-1]`,
            py`
            def FN(nums):
                lo = 0
                hi = len(nums) // 2
                while lo < hi:
                    mid = (lo + hi) // 2
                    if nums[2 * mid] == nums[2 * mid + 1]:
                        lo = mid + 1
                    else:
                        hi = mid
                return nums[2 * lo]`,
          ]
        : [
            py`
            def FN(nums):
                for x in nums:
                    if nums.count(x) == 1:
                        return x`,
            py`
            def FN(nums):
                return (3 * sum(set(nums)) - sum(nums)) // 2`,
          ],
      args: [
        (q) => {
          const items = q.shuffle([1, 2, 3, 4, 6, 7, 9]).slice(0, q.int(1, 4));
          const all = items.flatMap((x, i) => (i === 0 ? [x] : Array.from({ length: sorted ? 2 : 3 }, () => x)));
          return `[${(sorted ? all.sort((x, y) => x - y) : q.shuffle(all)).join(", ")}]`;
        },
      ],
      edges: sorted ? ["[5]", "[1, 2, 2]", "[1, 1, 2]"] : ["[5]", "[1, 2, 2, 2]", "[2, 1, 2, 2]"],
    };
  }),
];
