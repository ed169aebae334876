/** Families that cut, replace or summarise by a drawn test, on numbers and words. */
import { type Family, family, py } from "../family.ts";
import { int, ints, words } from "../inputs.ts";
import { numberCondition, wordCondition } from "./conditions.ts";

const nums = [ints(-9, 16, 1, 7)];

export const partitionFamilies: readonly Family[] = [
  family("splitting-by-test", "take_leading prefix_where leading_run", (r) => {
    const { words, test } = numberCondition(r);
    const drop = r.chance(0.5);
    return {
      say: drop
        ? `drop the numbers at the start of a list as long as they are ${words}, and return the rest`
        : `return the numbers at the start of a list, «up to but without¦stopping before» the first that is not ${words}`,
      code: drop
        ? [
            py`
        def FN(nums):
            i = 0
            while i < len(nums):
                x = nums[i]
                if not (${test}):
                    break
                i += 1
            return nums[i:]`,
            py`
        from itertools import dropwhile

        def FN(nums):
            return list(dropwhile(lambda x: ${test}, nums))`,
          ]
        : [
            py`
        def FN(nums):
            out = []
            for x in nums:
                if not (${test}):
                    break
                out.append(x)
            return out`,
            py`
        from itertools import takewhile

        def FN(nums):
            return list(takewhile(lambda x: ${test}, nums))`,
          ],
      args: nums,
      edges: ["[]", "[2, 4, 7]", "[5, 6, -1]"],
    };
  }),
  family("filtering", "count_words_where words_matching number_of_such_words", (r) => {
    const { words: text, test } = wordCondition(r);
    return {
      say: `count the words in a list ${text.startsWith("that") || text.startsWith("without") || text.startsWith("of") ? text : `that are ${text}`}`,
      code: [
        py`
        def FN(words):
            return sum(1 for word in words if ${test})`,
        py`
        def FN(words):
            count = 0
            for word in words:
                if ${test}:
                    count = count + 1
            return count`,
      ],
      args: [words(1, 6)],
      edges: ["[]", '["tat", "mango", "letter"]'],
    };
  }),
  family("filtering", "filter_words pick_words words_that_fit", (r) => {
    const { words: text, test } = wordCondition(r);
    const up = r.pick(["word", "word.upper()", "len(word)", "word[0]"]);
    const what = { word: "", "word.upper()": " in upper case", "len(word)": " by their lengths", "word[0]": " by their first letters" }[up];
    return {
      say: `list the words ${text.startsWith("that") || text.startsWith("without") || text.startsWith("of") ? text : `that are ${text}`}${what === "" ? "" : `, given${what}`}`,
      code: [
        py`
        def FN(words):
            return [${up} for word in words if ${test}]`,
        py`
        def FN(words):
            out = []
            for word in words:
                if ${test}:
                    out.append(${up})
            return out`,
      ],
      args: [words(1, 6)],
      edges: ["[]", '["tat", "mango", "letter"]'],
    };
  }),
  family("filtering", "product_where multiply_matching product_of_selected", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `multiply the numbers of a list that are ${words}; without any the result is 1`,
      code: [
        py`
        def FN(nums):
            result = 1
            for x in nums:
                if ${test}:
                    result *= x
            return result`,
        py`
        from functools import reduce

        def FN(nums):
            return reduce(lambda a, b: a * b, [x for x in nums if ${test}], 1)`,
      ],
      args: [ints(-6, 12, 1, 5)],
      edges: ["[]", "[1]"],
    };
  }),
  family("filtering", "mean_where average_of_matching mean_of_selected", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `compute the average of the numbers in a list that are ${words}, rounded to 2 decimals; return 0 if there are none`,
      code: [
        py`
        def FN(nums):
            kept = [x for x in nums if ${test}]
            if len(kept) == 0:
                return 0
            return round(sum(kept) / len(kept), 2)`,
        py`
        def FN(nums):
            total = 0
            count = 0
            for x in nums:
                if ${test}:
                    total += x
                    count += 1
            if count == 0:
                return 0
            return round(total / count, 2)`,
      ],
      args: nums,
      edges: ["[]", "[8]", "[-3, -4]"],
    };
  }),
  family("filtering", "majority_passes more_pass_than_fail mostly_true", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `tell whether more numbers of a list are ${words} than not`,
      code: [
        py`
        def FN(nums):
            count = sum(1 for x in nums if ${test})
            return count > len(nums) - count`,
        py`
        def FN(nums):
            balance = 0
            for x in nums:
                if ${test}:
                    balance += 1
                else:
                    balance -= 1
            return balance > 0`,
      ],
      args: [ints(-9, 16, 0, 5)],
      edges: ["[]", "[7, -8]"],
    };
  }),
  family("filtering", "count_outside_interval outsiders number_outside", () => ({
    say: "count the numbers of a list that «lie outside of¦are not within» the interval from lo to hi",
    code: [
      py`
      def FN(nums, lo, hi):
          return sum(1 for x in nums if x < lo or x > hi)`,
      py`
      def FN(nums, lo, hi):
          count = 0
          for x in nums:
              if not lo <= x <= hi:
                  count += 1
          return count`,
    ],
    args: [ints(), int(-4, 4), int(5, 12)],
    edges: ["[], 0, 5", "[3, 9], 3, 9"],
  })),
];
