/** Families of everyday exercises on lists: products, progressions, later items, inserting, removing. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const everydayListFamilies: readonly Family[] = [
  family("product-extremes", "extreme_product product_of_picks best_factor_pair", (r) => {
    const large = r.chance(0.6);
    const k = r.int(2, 3);
    const fn = large ? "max" : "min";
    return {
      say: `return the ${large ? "largest" : "smallest"} product of ${k === 2 ? "two" : "three"} numbers at different places of a list, or None if it has fewer`,
      code: [
        py`
        from itertools import combinations

        def FN(nums):
            if len(nums) < ${k}:
                return None
            return ${fn}(${k === 2 ? "x * y for x, y" : "x * y * z for x, y, z"} in combinations(nums, ${k}))`,
        k === 2
          ? py`
        def FN(nums):
            best = None
            for i in range(len(nums)):
                for j in range(i):
                    value = nums[i] * nums[j]
                    if best is None or value ${large ? ">" : "<"} best:
                        best = value
            return best`
          : py`
        def FN(nums):
            best = None
            for i in range(len(nums)):
                for j in range(i):
                    for x in nums[:j]:
                        value = nums[i] * nums[j] * x
                        if best is None or value ${large ? ">" : "<"} best:
                            best = value
            return best`,
      ],
      args: [ints(-6, 8, 2, 6)],
      edges: ["[]", "[3]", "[-4, -5, 2]", "[1, 2, 3, -1]"],
    };
  }),
  family("first-of-kinds", "first_even_and_odd compare_first_kinds gap_of_first_kinds", (r) => {
    const [text, a, b, expr] = r.pick([
      ["the product of the first even and the first odd number", "x % 2 == 0", "x % 2 == 1", "first * second"],
      ["the difference of the first positive minus the first negative number", "x > 0", "x < 0", "first - second"],
      ["the sum of the first number above 5 and the first number below 0", "x > 5", "x < 0", "first + second"],
    ] as const);
    return {
      say: `return ${text} of a list; return None if one of them is missing`,
      code: [
        py`
        def FN(nums):
            first = next((x for x in nums if ${a}), None)
            second = next((x for x in nums if ${b}), None)
            if first is None or second is None:
                return None
            return ${expr}`,
        py`
        def FN(nums):
            first = None
            second = None
            for x in nums:
                if first is None and ${a}:
                    first = x
                if second is None and ${b}:
                    second = x
            if first is not None and second is not None:
                return ${expr}
            return None`,
      ],
      args: [ints(-6, 12, 2, 6)],
      edges: ["[]", "[4]", "[7, -2]", "[-3, 8, 9]"],
    };
  }),
  family("progression-checks", "has_constant_step is_regular_sequence keeps_its_ratio", (r) => {
    const step = r.chance(0.6);
    return {
      say: step
        ? "tell whether the difference between neighbouring numbers of a list is always the same; lists with fewer than three numbers count"
        : "tell whether each number of a list of positive integers is the same multiple of the one before it, the factor being any fraction; short lists count",
      code: step
        ? [
            py`
            def FN(nums):
                return len({b - a for a, b in zip(nums, nums[1:])}) <= 1`,
            py`
            def FN(nums):
                for i in range(2, len(nums)):
                    if nums[i] - nums[i - 1] != nums[1] - nums[0]:
                        return False
                return True`,
          ]
        : [
            py`
            def FN(nums):
                for i in range(2, len(nums)):
                    if nums[i] * nums[i - 2] != nums[i - 1] ** 2:
                        return False
                return True`,
            py`
            def FN(nums):
                return all(nums[i + 1] * nums[0] == nums[i] * nums[1] for i in range(1, len(nums) - 1))`,
          ],
      args: [
        (q) => {
          const [a, d] = [q.int(1, 5), q.int(1, 3)];
          const items = Array.from({ length: q.int(3, 5) }, (_, i) => (step ? a + i * d : a * d ** i));
          if (q.chance(0.5)) items[q.int(1, 2)] = q.int(1, 9);
          return `[${items.join(", ")}]`;
        },
      ],
      edges: ["[]", "[4]", "[2, 2, 2]", "[1, 2, 4]", "[1, 2, 3]"],
    };
  }),
  family("later-items", "next_larger_each wait_for_larger count_smaller_later", (r) => {
    const [text, expr, start] = r.pick([
      ["the first number after it that is larger, or -1", "value", "-1"],
      ["how many places later the first larger number stands, or 0 if there is none", "distance", "0"],
      ["how many smaller numbers stand after it", "smaller", "0"],
    ] as const);
    const code = {
      value: [
        py`
        def FN(nums):
            out = [-1] * len(nums)
            stack = []
            for i, x in enumerate(nums):
                while stack and nums[stack[-1]] < x:
                    out[stack.pop()] = x
                stack.append(i)
            return out`,
        py`
        def FN(nums):
            return [next((y for y in nums[i + 1:] if y > x), -1) for i, x in enumerate(nums)]`,
      ],
      distance: [
        py`
        def FN(nums):
            out = [0] * len(nums)
            stack = []
            for i, x in enumerate(nums):
                while stack and nums[stack[-1]] < x:
                    j = stack.pop()
                    out[j] = i - j
                stack.append(i)
            return out`,
        py`
        def FN(nums):
            out = []
            for i in range(len(nums)):
                value = 0
                for j in range(i + 1, len(nums)):
                    if nums[j] > nums[i]:
                        value = j - i
                        break
                out.append(value)
            return out`,
      ],
      smaller: [
        py`
        def FN(nums):
            out = []
            for i, x in enumerate(nums):
                out.append(sum(1 for y in nums[i + 1:] if y < x))
            return out`,
        py`
        from bisect import bisect_left, insort

        def FN(nums):
            seen = []
            out = []
            for x in reversed(nums):
                out.append(bisect_left(seen, x))
                insort(seen, x)
            return out[::-1]`,
      ],
    }[expr];
    return {
      say: `list for each number of a list ${text}`,
      code,
      args: [ints(0, 9, 2, 7)],
      edges: ["[]", `[${start === "0" ? 4 : 2}]`, "[1, 2, 3]", "[3, 3, 1]"],
    };
  }),
  family("inserting", "insert_beside_items put_between fence_items", (r) => {
    const x = r.pick(["0", "-1", "7"]);
    const [text, when] = r.pick([
      ["after every even number", "y % 2 == 0"],
      ["after every negative number", "y < 0"],
      ["after every number above 4", "y > 4"],
    ] as const);
    const before = r.chance(0.4);
    return {
      say: `insert ${x} ${before ? text.replace("after", "before") : text} of a list and return the new list`,
      code: [
        py`
        def FN(nums):
            out = []
            for y in nums:
                ${before ? `if ${when}:\n                    out.append(${x})\n                out.append(y)` : `out.append(y)\n                if ${when}:\n                    out.append(${x})`}
            return out`,
        py`
        def FN(nums):
            out = list(nums)
            for i in range(len(out) - 1, -1, -1):
                y = out[i]
                if ${when}:
                    out.insert(i${before ? "" : " + 1"}, ${x})
            return out`,
      ],
      args: [ints(-5, 9, 1, 6)],
      edges: ["[]", "[8]", "[-2, 3]"],
    };
  }),
  family("removing", "drop_kth_items without_every_kth remove_slice", (r) => {
    const every = r.chance(0.5);
    return {
      say: every
        ? "remove every k-th item of a list (the items number k, 2k, 3k and so on, counted from 1) and return the rest"
        : "remove the item at index k of a list, counted from the end if k is negative, and return the rest; a k outside of the list changes nothing",
      code: every
        ? [
            py`
            def FN(items, k):
                return [x for i, x in enumerate(items) if (i + 1) % k != 0]`,
            py`
            def FN(items, k):
                out = list(items)
                del out[k - 1::k]
                return out`,
          ]
        : [
            py`
            def FN(items, k):
                if k < 0:
                    k += len(items)
                if not 0 <= k < len(items):
                    return items
                return items[:k] + items[k + 1:]`,
            py`
            def FN(items, k):
                out = list(items)
                if -len(out) <= k < len(out):
                    out.pop(k)
                return out`,
          ],
      args: [ints(0, 9, 2, 7), every ? int(1, 4) : int(-4, 6)],
      edges: every ? ["[], 2", "[1, 2], 1", "[1, 2, 3, 4], 2"] : ["[], 0", "[5], 0", "[1, 2, 3], -1", "[1, 2, 3], 3"],
    };
  }),
];
