/** Families on lists of numbers: consecutive integers, sums that are reached, digits of all numbers. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const numberListFamilies: readonly Family[] = [
  family("first-prefixes", "items_until_sum shortest_start_reaching how_many_fit", (r) => {
    const reach = r.chance(0.5);
    return {
      say: reach
        ? "return how many numbers from the start of a list are needed until their sum is at least n, or -1 if all together are not enough"
        : "return how many of the smallest positive numbers of a list can be bought together with n, when each number is a price",
      code: reach
        ? [
            py`
            def FN(nums, n):
                total = 0
                for i, x in enumerate(nums):
                    total += x
                    if total >= n:
                        return i + 1
                return -1`,
            py`
            def FN(nums, n):
                for k in range(1, len(nums) + 1):
                    if sum(nums[:k]) >= n:
                        return k
                return -1`,
          ]
        : [
            py`
            def FN(nums, n):
                count = 0
                for x in sorted(nums):
                    if x > n:
                        break
                    n -= x
                    count += 1
                return count`,
            py`
            from itertools import accumulate

            def FN(nums, n):
                return sum(1 for x in accumulate(sorted(nums)) if x <= n)`,
          ],
      args: [ints(1, 9, 1, 6), int(2, 22)],
      edges: ["[], 3", "[5], 5", "[2, 2, 2], 4", "[9], 3"],
    };
  }),
  family("digits-of-lists", "digits_of_all_numbers sum_digits_of_list numbers_by_digits", (r) => {
    const [text, a, b] = r.pick([
      ["add up all digits of the numbers in a list of non-negative integers", "sum(int(c) for x in nums for c in str(x))", "sum"],
      ["count how many digits the numbers of a list of non-negative integers have together", "sum(len(str(x)) for x in nums)", "count"],
      ["return the set of the digits that occur in a list of non-negative integers", "{int(c) for x in nums for c in str(x)}", "set"],
    ] as const);
    const [start, step] = ({ sum: ["0", "out += int(c)"], count: ["0", "out += 1"], set: ["set()", "out.add(int(c))"] } as const)[b];
    return {
      say: text,
      code: [
        py`
        def FN(nums):
            return ${a}`,
        py`
        def FN(nums):
            out = ${start}
            for x in nums:
                for c in str(x):
                    ${step}
            return out`,
      ],
      args: [ints(0, 250, 1, 5)],
      edges: ["[]", "[0]", "[10, 9]"],
    };
  }),
  family("consecutive-values", "are_consecutive longest_counting_run holds_whole_range", (r) => {
    const check = r.chance(0.5);
    return {
      say: check
        ? "tell whether the numbers of a list, put in order, are consecutive integers without gaps and repeats; the empty list counts"
        : "return how many consecutive integers at most can be found in a list, wherever they stand (1, 2, 3 in [3, 9, 1, 2])",
      code: check
        ? [
            py`
            def FN(nums):
                out = sorted(nums)
                return all(out[i] == out[0] + i for i in range(len(out)))`,
            py`
            def FN(nums):
                if not nums:
                    return True
                return len(set(nums)) == len(nums) and max(nums) - min(nums) == len(nums) - 1`,
          ]
        : [
            py`
            def FN(nums):
                seen = set(nums)
                best = 0
                for x in seen:
                    if x - 1 not in seen:
                        size = 1
                        while x + size in seen:
                            size += 1
                        best = max(best, size)
                return best`,
            py`
            def FN(nums):
                best = 0
                count = 0
                prev = None
                for x in sorted(set(nums)):
                    count = count + 1 if prev is not None and x == prev + 1 else 1
                    best = max(best, count)
                    prev = x
                return best`,
          ],
      args: [
        (q) => {
          const a = q.int(-3, 8);
          const items = q.shuffle(Array.from({ length: q.int(2, 5) }, (_, i) => a + i));
          if (q.chance(0.5)) items[0] = items[0]! + q.int(1, 5);
          return `[${items.join(", ")}]`;
        },
      ],
      edges: ["[]", "[4]", "[2, 2]", "[3, 1, 2]", "[1, 3]"],
    };
  }),
];
