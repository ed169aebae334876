/** Families that sort by rules and by hand, and merge. */
import { type Family, family, py } from "../family.ts";
import { int, ints, sortedInts, words } from "../inputs.ts";

export const orderingFamilies: readonly Family[] = [
  family("sort-keys", "sort_by_rule order_numbers_by arrange_by_key", (r) => {
    const [text, key] = r.pick([
      ["by absolute value, negative ones first where these are equal", "(abs(x), x)"],
      ["so that all even numbers come before the odd ones, each part in increasing order", "(x % 2, x)"],
      ["so that all odd numbers come before the even ones, each part in increasing order", "(x % 2 == 0, x)"],
      ["by their remainder modulo 3, in increasing order where these are equal", "(x % 3, x)"],
      ["by their last digit (of the absolute value), in increasing order where these are equal", "(abs(x) % 10, x)"],
      ["by their distance to 5, the smaller one first on a tie", "(abs(x - 5), x)"],
    ] as const);
    return {
      say: `sort a list of numbers ${text}`,
      code: [
        py`
        def FN(nums):
            return sorted(nums, key=lambda x: ${key})`,
        py`
        def FN(nums):
            def helper(x):
                return ${key}

            out = nums[:]
            out.sort(key=helper)
            return out`,
        py`
        def FN(nums):
            pairs = [(${key}, x) for x in nums]
            pairs.sort()
            return [x for y, x in pairs]`,
      ],
      args: [ints(-12, 25, 1, 7)],
      edges: ["[]", "[3, -3]", "[5, 4, 6]"],
    };
  }),
  family("sort-keys", "sort_words_by order_words arrange_words", (r) => {
    const [text, key] = r.pick([
      ["by length, alphabetically where the length is equal", "(len(word), word)"],
      ["by length, longest first, alphabetically where the length is equal", "(-len(word), word)"],
      ["by their last letter, then alphabetically", "(word[-1], word)"],
      ["by the number of their different letters, then alphabetically", "(len(set(word)), word)"],
      ["alphabetically as if each were written backwards", "word[::-1]"],
    ] as const);
    return {
      say: `sort a list of lower case words ${text}`,
      code: [
        py`
        def FN(words):
            return sorted(words, key=lambda word: ${key})`,
        py`
        def FN(words):
            out = list(words)
            out.sort(key=lambda word: ${key})
            return out`,
      ],
      args: [words(1, 6)],
      edges: ["[]", '["tea", "ant", "oat"]'],
    };
  }),
  family("own-sorts", "selection_order sort_by_selecting pick_smallest_sort", (r) => {
    const down = r.chance(0.4);
    return {
      say: `sort a list in ${down ? "decreasing" : "increasing"} order by repeatedly taking out the ${down ? "largest" : "smallest"} item, without sort or sorted`,
      code: [
        py`
        def FN(nums):
            rest = list(nums)
            out = []
            while rest:
                x = ${down ? "max" : "min"}(rest)
                rest.remove(x)
                out.append(x)
            return out`,
        py`
        def FN(nums):
            out = nums[:]
            for i in range(len(out)):
                best = i
                for j in range(i + 1, len(out)):
                    if out[j] ${down ? ">" : "<"} out[best]:
                        best = j
                out[i], out[best] = out[best], out[i]
            return out`,
      ],
      args: [ints(-5, 9, 1, 6)],
      edges: ["[]", "[2, 1]", "[1, 1]"],
    };
  }),
  family("own-sorts", "insert_in_order add_to_sorted place_number", (r) => {
    const down = r.chance(0.4);
    return {
      say: `insert a number into a list that is sorted in ${down ? "decreasing" : "increasing"} order so that it stays sorted, and return the new list`,
      code: [
        py`
        def FN(nums, x):
            i = 0
            while i < len(nums) and nums[i] ${down ? ">" : "<"} x:
                i += 1
            return nums[:i] + [x] + nums[i:]`,
        py`
        def FN(nums, x):
            for i in range(len(nums)):
                if nums[i] ${down ? "<=" : ">="} x:
                    return nums[:i] + [x] + nums[i:]
            return nums + [x]`,
      ],
      args: [
        (q) => {
          const text = sortedInts(-5, 12, 0, 6)(q);
          return down ? `[${text.slice(1, -1).split(", ").reverse().join(", ")}]` : text;
        },
        int(-6, 13),
      ],
      edges: ["[], 3", "[1], 1", "[4], 9", "[4], 0"],
    };
  }),
  family("own-sorts", "one_bubble_pass bubble_once single_sweep", (r) => {
    const down = r.chance(0.4);
    return {
      say: `go once through a list from left to right, exchange neighbours that are not in ${down ? "decreasing" : "increasing"} order, and return the result`,
      code: [
        py`
        def FN(nums):
            out = list(nums)
            for i in range(len(out) - 1):
                if out[i] ${down ? "<" : ">"} out[i + 1]:
                    out[i], out[i + 1] = out[i + 1], out[i]
            return out`,
        py`
        def FN(nums):
            if not nums:
                return []
            cur = nums[0]
            out = []
            for x in nums[1:]:
                out.append(${down ? "max" : "min"}(cur, x))
                cur = ${down ? "min" : "max"}(cur, x)
            return out + [cur]`,
      ],
      args: [ints(-5, 9, 1, 6)],
      edges: ["[]", "[3]", "[2, 1]", "[1, 2]"],
    };
  }),
  family("own-sorts", "swaps_needed count_exchanges bubble_swaps", () => ({
    say: "count the pairs of numbers in a list of which the earlier one is larger than the later one",
    code: [
      py`
      def FN(nums):
          count = 0
          for i in range(len(nums)):
              for j in range(i + 1, len(nums)):
                  if nums[i] > nums[j]:
                      count += 1
          return count`,
      py`
      def FN(nums):
          count = 0
          for i, x in enumerate(nums):
              count += len([y for y in nums[i + 1:] if y < x])
          return count`,
    ],
    args: [ints(0, 9, 1, 6)],
    edges: ["[]", "[2, 1]", "[1, 1]", "[3, 2, 1]"],
  })),
  family("sorted-merge", "merge_ordered join_sorted_lists two_sorted_into_one", () => ({
    say: "merge two lists that are sorted in increasing order into one sorted list by comparing their first items",
    code: [
      py`
      def FN(a, b):
          out = []
          i = 0
          j = 0
          while i < len(a) and j < len(b):
              if a[i] <= b[j]:
                  out.append(a[i])
                  i += 1
              else:
                  out.append(b[j])
                  j += 1
          return out + a[i:] + b[j:]`,
      py`
      def FN(a, b):
          out = []
          a = a[:]
          b = b[:]
          while a and b:
              if a[0] < b[0]:
                  out.append(a.pop(0))
              else:
                  out.append(b.pop(0))
          return out + a + b`,
      py`
      def FN(a, b):
          if not a:
              return b
          if not b:
              return a
          if a[0] <= b[0]:
              return [a[0]] + FN(a[1:], b)
          return [b[0]] + FN(a, b[1:])`,
    ],
    args: [sortedInts(0, 12, 0, 5), sortedInts(0, 12, 0, 5)],
    edges: ["[], []", "[1], []", "[2], [1, 3]"],
  })),
  family("sorted-merge", "in_both_sorted sorted_overlap walk_two_lists", () => ({
    say: "list the numbers that two increasing lists without repeats have in common, walking through both at once",
    code: [
      py`
      def FN(a, b):
          out = []
          i = j = 0
          while i < len(a) and j < len(b):
              if a[i] == b[j]:
                  out.append(a[i])
                  i += 1
                  j += 1
              elif a[i] < b[j]:
                  i += 1
              else:
                  j += 1
          return out`,
      py`
      def FN(a, b):
          return [x for x in a if x in b]`,
    ],
    args: [
      (r) => {
        const some = (): string => `[${[0, 1, 2, 3, 4, 5, 6, 7].filter(() => r.chance(0.5)).join(", ")}]`;
        return `${some()}, ${some()}`;
      },
    ],
    edges: ["[], [1]", "[1], [1]", "[1, 3], [2, 3]"],
  })),
];
