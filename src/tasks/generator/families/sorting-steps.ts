/** Families of sorting written out and of searching by halves: merges, counts, flips, zigzag, peaks, occurrences. */
import { type Family, family, py } from "../family.ts";
import { int, ints, sortedInts } from "../inputs.ts";

export const sortingFamilies: readonly Family[] = [
  family("own-sorts", "sort_by_halves merge_sort_list divide_and_sort", (r) => {
    const down = r.chance(0.5);
    const [text, key] = r.pick([
      ["", ""],
      [" by absolute value, where the order of equal ones stays", "abs"],
    ] as const);
    const k = (x: string): string => (key === "" ? x : `abs(${x})`);
    return {
      say: `sort a list of numbers ${down ? "from large to small" : "from small to large"}${text} by sorting its halves and merging them`,
      code: [
        py`
        def FN(nums):
            if len(nums) < 2:
                return nums
            mid = len(nums) // 2
            a = FN(nums[:mid])
            b = FN(nums[mid:])
            out = []
            while a and b:
                if ${k("a[0]")} ${down ? ">=" : "<="} ${k("b[0]")}:
                    out.append(a[0])
                    a = a[1:]
                else:
                    out.append(b[0])
                    b = b[1:]
            return out + a + b`,
        py`
        def FN(nums):
            if len(nums) <= 1:
                return nums
            half = len(nums) // 2
            a, b = FN(nums[:half]), FN(nums[half:])
            i = 0
            j = 0
            out = []
            while len(out) < len(nums):
                if j == len(b) or (i < len(a) and ${k("a[i]")} ${down ? ">=" : "<="} ${k("b[j]")}):
                    out.append(a[i])
                    i += 1
                else:
                    out.append(b[j])
                    j += 1
            return out`,
      ],
      args: [ints(-9, 9, 1, 7)],
      edges: ["[]", "[3]", "[2, -2, 1]"],
    };
  }),
  family("own-sorts", "sort_around_pivot pivot_sort quick_order", (r) => {
    const down = r.chance(0.5);
    const unique = r.chance(0.4);
    return {
      say: `sort a list in ${down ? "decreasing" : "increasing"} order by recursion around a pivot${unique ? ", dropping repeated numbers" : ""}`,
      code: [
        py`
        def FN(nums):
            if not nums:
                return []
            pivot = nums[0]
            small = [x for x in nums${unique ? "" : "[1:]"} if x < pivot]
            large = [x for x in nums${unique ? "" : "[1:]"} if x ${unique ? ">" : ">="} pivot]
            return ${down ? "FN(large) + [pivot] + FN(small)" : "FN(small) + [pivot] + FN(large)"}`,
        py`
        def FN(nums):
            if len(nums) < 2:
                return nums
            pivot = nums[len(nums) // 2]
            first = FN([x for x in nums if x ${down ? ">" : "<"} pivot])
            last = FN([x for x in nums if x ${down ? "<" : ">"} pivot])
            return first + [pivot]${unique ? "" : " * nums.count(pivot)"} + last`,
      ],
      args: [ints(-5, 9, 1, 8)],
      edges: ["[]", "[2, 2]", "[3, 1, 2]"],
    };
  }),
  family("counting-sorts", "sort_by_counting order_small_numbers tally_sort", (r) => {
    const k = r.int(4, 9);
    const down = r.chance(0.4);
    return {
      say: `sort a list of integers from 0 to ${k} in ${down ? "decreasing" : "increasing"} order by counting how often each occurs`,
      code: [
        py`
        def FN(nums):
            counts = [0] * ${k + 1}
            for x in nums:
                counts[x] += 1
            out = []
            for x in range(${down ? `${k}, -1, -1` : k + 1}):
                out += [x] * counts[x]
            return out`,
        py`
        def FN(nums):
            out = []
            for value in ${down ? `reversed(range(${k + 1}))` : `range(${k + 1})`}:
                for i in range(nums.count(value)):
                    out.append(value)
            return out`,
      ],
      args: [ints(0, k, 1, 8)],
      edges: ["[]", "[0]", `[${k}, 0, ${k}]`],
    };
  }),
  family("partial-sorts", "sort_some_places order_chosen_numbers sort_only_selected", (r) => {
    const [text, test, down] = r.pick([
      ["even numbers", "x % 2 == 0", false],
      ["negative numbers", "x < 0", false],
      ["numbers above 5", "x > 5", true],
      ["odd numbers", "x % 2 == 1", true],
    ] as const);
    return {
      say: `sort only the ${text} of a list in ${down ? "decreasing" : "increasing"} order among their places; all other numbers stay where they are`,
      code: [
        py`
        def FN(nums):
            chosen = sorted([x for x in nums if ${test}]${down ? ", reverse=True" : ""})
            out = []
            for x in nums:
                if ${test}:
                    out.append(chosen.pop(0))
                else:
                    out.append(x)
            return out`,
        py`
        def FN(nums):
            chosen = iter(sorted((x for x in nums if ${test})${down ? ", reverse=True" : ""}))
            return [next(chosen) if ${test} else x for x in nums]`,
      ],
      args: [ints(-6, 12, 2, 8)],
      edges: ["[]", "[8, 6, 7, -1, -4]", "[1]"],
    };
  }),
  family("partial-sorts", "sort_every_other_place order_even_indices split_sort", (r) => {
    const opposite = r.chance(0.5);
    return {
      say: `sort the numbers at the even indices of a list in increasing order${opposite ? " and those at the odd indices in decreasing order" : "; those at odd indices stay"}`,
      code: [
        py`
        def FN(nums):
            out = list(nums)
            out[::2] = sorted(nums[::2])
            ${opposite ? "out[1::2] = sorted(nums[1::2], reverse=True)\n            " : ""}return out`,
        py`
        def FN(nums):
            a = sorted(nums[::2])
            b = ${opposite ? "sorted(nums[1::2])[::-1]" : "nums[1::2]"}
            return [a[i // 2] if i % 2 == 0 else b[i // 2] for i in range(len(nums))]`,
      ],
      args: [ints(0, 12, 2, 8)],
      edges: ["[]", "[3]", "[4, 1, 2, 7]"],
    };
  }),
  family("zigzag", "make_zigzag is_zigzag wave_order", (r) => {
    const check = r.chance(0.5);
    return {
      say: check
        ? "tell whether the numbers of a list go up and down in turn, beginning with either; neighbours are never equal then, and fewer than two numbers count as such a list"
        : "sort a list in increasing order and then exchange the first with the second number, the third with the fourth and so on",
      code: check
        ? [
            py`
            def FN(nums):
                steps = [b - a for a, b in zip(nums, nums[1:])]
                return 0 not in steps and all(x * y < 0 for x, y in zip(steps, steps[1:]))`,
            py`
            def FN(nums):
                for i in range(1, len(nums)):
                    if nums[i] == nums[i - 1]:
                        return False
                    if i > 1 and (nums[i] > nums[i - 1]) == (nums[i - 1] > nums[i - 2]):
                        return False
                return True`,
          ]
        : [
            py`
            def FN(nums):
                out = sorted(nums)
                for i in range(0, len(out) - 1, 2):
                    out[i], out[i + 1] = out[i + 1], out[i]
                return out`,
            py`
            def FN(nums):
                nums = sorted(nums)
                out = []
                for i in range(0, len(nums), 2):
                    out += nums[i:i + 2][::-1]
                return out`,
          ],
      args: check
        ? [
            (q) =>
              `[${Array.from({ length: q.int(2, 6) }, (_, i) => (q.chance(0.85) ? (i % 2 === 0 ? q.int(0, 4) : q.int(5, 9)) : 5)).join(", ")}]`,
          ]
        : [ints(0, 12, 1, 7)],
      edges: check ? ["[]", "[1, 1]", "[2, 1]", "[1, 2, 3]"] : ["[]", "[2]", "[1, 2, 3]"],
    };
  }),
  family("pancakes", "flip_front flips_to_sort turn_stack", (r) => {
    const count = r.chance(0.5);
    return {
      say: count
        ? "sort a list by flips of its front part: for each size from the length down to 2 the largest of the first numbers is brought to the front and then to its place; return the number of flips, none being made when that number is in its place already and no flip of one number alone"
        : "reverse the first k numbers of a list for each k in a second list, one after another, and return the result",
      code: count
        ? [
            py`
            def FN(nums):
                nums = list(nums)
                count = 0
                for size in range(len(nums), 1, -1):
                    i = nums.index(max(nums[:size]))
                    if i == size - 1:
                        continue
                    if i > 0:
                        nums[:i + 1] = nums[:i + 1][::-1]
                        count += 1
                    nums[:size] = nums[:size][::-1]
                    count += 1
                return count`,
            py`
            def FN(nums):
                if len(nums) < 2:
                    return 0
                i = nums.index(max(nums))
                if i == len(nums) - 1:
                    return FN(nums[:-1])
                front = nums[:i + 1][::-1] + nums[i + 1:]
                return (2 if i > 0 else 1) + FN(front[::-1][:-1])`,
          ]
        : [
            py`
            def FN(nums, flips):
                for k in flips:
                    nums = nums[:k][::-1] + nums[k:]
                return nums`,
            py`
            def FN(nums, flips):
                out = list(nums)
                for k in flips:
                    out[:k] = reversed(out[:k])
                return out`,
          ],
      args: count ? [(q) => `[${q.shuffle([1, 2, 3, 4, 5, 6].slice(0, q.int(2, 6))).join(", ")}]`] : [ints(0, 9, 2, 6), ints(1, 6, 1, 3)],
      edges: count ? ["[]", "[1]", "[2, 1]", "[1, 3, 2]"] : ["[], [2]", "[1, 2, 3], []", "[1, 2, 3], [3, 2]"],
    };
  }),
  family("sorted-occurrences", "occurrences_in_sorted count_in_interval how_many_between", (r) => {
    const range = r.chance(0.5);
    return {
      say: range
        ? "count the numbers from lo to hi (both included) in a list in increasing order, with bisect or by a walk"
        : "return the first and last index of x in a list in increasing order as a tuple, or None if it is not there",
      code: range
        ? [
            py`
            from bisect import bisect_left, bisect_right

            def FN(nums, lo, hi):
                return max(0, bisect_right(nums, hi) - bisect_left(nums, lo))`,
            py`
            def FN(nums, lo, hi):
                count = 0
                for x in nums:
                    if x > hi:
                        break
                    if x >= lo:
                        count += 1
                return count`,
          ]
        : [
            py`
            from bisect import bisect_left, bisect_right

            def FN(nums, x):
                i = bisect_left(nums, x)
                if i == len(nums) or nums[i] != x:
                    return None
                return (i, bisect_right(nums, x) - 1)`,
            py`
            def FN(nums, x):
                if x not in nums:
                    return None
                first = nums.index(x)
                return (first, first + nums.count(x) - 1)`,
          ],
      args: range ? [sortedInts(0, 12, 1, 8), int(0, 6), int(5, 12)] : [sortedInts(0, 4, 1, 8), int(0, 5)],
      edges: range ? ["[], 1, 5", "[2, 2, 5], 2, 5", "[3], 5, 4"] : ["[], 1", "[2], 2", "[1, 1, 3], 1"],
    };
  }),
];
