/** Families over sets, duplicates and order of first occurrence. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, list, setOf } from "../inputs.ts";

const small = ints(0, 6, 1, 7);

export const setFamilies: readonly Family[] = [
  family("dedupe", "keep_first_of_each unique_in_order drop_repeats", (r) => {
    const last = r.chance(0.3);
    return {
      say: `remove repeated numbers from a list and keep the ${last ? "last" : "first"} occurrence of each, in order`,
      code: last
        ? [
            py`
            def FN(nums):
                return [x for i, x in enumerate(nums) if x not in nums[i + 1:]]`,
            py`
            def FN(nums):
                out = []
                for x in nums[::-1]:
                    if x not in out:
                        out.insert(0, x)
                return out`,
          ]
        : [
            py`
            def FN(nums):
                out = []
                for x in nums:
                    if x not in out:
                        out.append(x)
                return out`,
            py`
            def FN(nums):
                return list(dict.fromkeys(nums))`,
          ],
      args: [small],
      edges: ["[]", "[1, 2, 1]"],
    };
  }),
  family("dedupe", "first_repeated earliest_duplicate second_seen", (r) => {
    const none = r.pick(["None", "-1"]);
    return {
      say: `return the first number of a list that has occurred before, or ${none} if all are different`,
      code: [
        py`
        def FN(nums):
            seen = set()
            for x in nums:
                if x in seen:
                    return x
                seen.add(x)
            return ${none}`,
        py`
        def FN(nums):
            for i in range(len(nums)):
                if nums[i] in nums[:i]:
                    return nums[i]
            return ${none}`,
      ],
      args: [small],
      edges: ["[]", "[1, 2, 2, 1]", "[3, 4]"],
    };
  }),
  family("dedupe", "how_many_repeats surplus_items count_extra_copies", () => ({
    say: "count how many items of a list would have to be removed so that all are different",
    code: [
      py`
      def FN(nums):
          return len(nums) - len(set(nums))`,
      py`
      def FN(nums):
          seen = set()
          count = 0
          for x in nums:
              if x in seen:
                  count += 1
              seen.add(x)
          return count`,
    ],
    args: [small],
    edges: ["[]", "[1, 1, 1]"],
  })),
  family("set-relations", "only_in_one in_exactly_one exclusive_items", () => ({
    say: "list, sorted, the numbers that occur in exactly one of two lists",
    code: [
      py`
      def FN(a, b):
          return sorted(set(a) ^ set(b))`,
      py`
      def FN(a, b):
          out = set()
          for x in a:
              if x not in b:
                  out.add(x)
          for x in b:
              if x not in a:
                  out.add(x)
          return sorted(out)`,
    ],
    args: [small, small],
    edges: ["[], []", "[1], [1]", "[2, 1], [3]"],
  })),
  family("set-relations", "similarity_of_sets overlap_share jaccard", (r) => {
    const k = r.int(1, 3);
    return {
      say: `compute the number of common items of two sets divided by the number of items in either, rounded to ${k} decimal${k > 1 ? "s" : ""}; 1 if both are empty`,
      code: [
        py`
        def FN(a, b):
            if not a and not b:
                return 1
            return round(len(a & b) / len(a | b), ${k})`,
        py`
        def FN(a, b):
            both = [x for x in a if x in b]
            total = len(a) + len(b) - len(both)
            if total == 0:
                return 1
            return round(len(both) / total, ${k})`,
      ],
      args: [setOf(int(0, 6), 0, 5), setOf(int(0, 6), 0, 5)],
      edges: ["set(), set()", "{1}, {1}", "{1}, {2}"],
    };
  }),
  family("set-relations", "check_overlap compare_contents lists_fit", (r) => {
    const any = r.chance(0.4);
    return {
      say: any
        ? "tell whether two lists have at least one number in common"
        : "tell whether every number of the second list also occurs in the first",
      code: any
        ? [
            py`
            def FN(a, b):
                return len(set(a) & set(b)) > 0`,
            py`
            def FN(a, b):
                return any(x in b for x in a)`,
          ]
        : [
            py`
            def FN(a, b):
                return set(b) <= set(a)`,
            py`
            def FN(a, b):
                return all(x in a for x in b)`,
          ],
      args: [ints(0, 4, 1, 4), ints(0, 4, 1, 2)],
      edges: ["[], []", "[], [1]", "[1], []", "[1, 2], [2, 2]"],
    };
  }),
  family("missing", "missing_between gaps_in_numbers absent_values", () => ({
    say: "list the integers between the smallest and the largest number of a list that are not in it, in order",
    code: [
      py`
      def FN(nums):
          if not nums:
              return []
          return [x for x in range(min(nums), max(nums)) if x not in nums]`,
      py`
      def FN(nums):
          out = []
          nums = sorted(nums)
          for i in range(len(nums) - 1):
              for x in range(nums[i] + 1, nums[i + 1]):
                  out.append(x)
          return out`,
    ],
    args: [ints(0, 12, 1, 6)],
    edges: ["[]", "[5]", "[1, 4]"],
  })),
  family("missing", "smallest_absent first_free_number lowest_unused", (r) => {
    const start = r.int(0, 1);
    return {
      say: `return the smallest integer from ${start} on that is not in a list`,
      code: [
        py`
        def FN(nums):
            x = ${start}
            while x in nums:
                x += 1
            return x`,
        py`
        def FN(nums):
            for x in range(${start}, len(nums) + ${start + 1}):
                if x not in nums:
                    return x`,
      ],
      args: [ints(0, 4, 1, 6)],
      edges: ["[]", "[0, 1, 2]", "[1, 2, 3]", "[2]"],
    };
  }),
  family("letters-sets", "unused_letters letters_missing_from absent_letters", (r) => {
    const set = r.pick(["aeiou", "abcdef", "xyz", "stone"]);
    return {
      say: `return the letters of "${set}" that do not occur in a word, in that order, as a string`,
      code: [
        py`
        def FN(word):
            return "".join(c for c in "${set}" if c not in word)`,
        py`
        def FN(word):
            out = "${set}"
            for c in word:
                out = out.replace(c, "")
            return out`,
      ],
      args: [letters(`${set}bc`, 1, 7)],
      edges: ['""', `"${set}"`],
    };
  }),
  family("letters-sets", "common_letters_of_all letters_in_every shared_by_all", () => ({
    say: "return the set of letters that occur in every word of a non-empty list",
    code: [
      py`
      def FN(words):
          result = set(words[0])
          for word in words[1:]:
              result &= set(word)
          return result`,
      py`
      def FN(words):
          return {c for c in words[0] if all(c in word for word in words)}`,
    ],
    args: [list(letters("abcd", 1, 5), 1, 3)],
    edges: ['["abc"]', '["ab", "cd"]', '["", "a"]'],
  })),
  family("letters-sets", "made_from_letters can_build_from word_from_tiles", () => ({
    say: "tell whether a word can be laid with given letter tiles, each of which can be used only once",
    code: [
      py`
      def FN(word, s):
          return all(word.count(c) <= s.count(c) for c in word)`,
      py`
      def FN(word, s):
          rest = list(s)
          for c in word:
              if c not in rest:
                  return False
              rest.remove(c)
          return True`,
    ],
    args: [letters("ab", 1, 4), letters("abc", 3, 7)],
    edges: ['"", ""', '"a", ""', '"aa", "ab"', '"ba", "ab"'],
  })),
  family("universe", "complement_within others_up_to not_chosen", () => ({
    say: "return the set of the numbers from 1 to n that are not in a given set",
    code: [
      py`
      def FN(t, n):
          return {x for x in range(1, n + 1) if x not in t}`,
      py`
      def FN(t, n):
          return set(range(1, n + 1)) - t`,
    ],
    args: [setOf(int(1, 7), 0, 5), int(0, 8)],
    edges: ["set(), 0", "{1, 2}, 2", "{9}, 1"],
  })),
];
