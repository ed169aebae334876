/** Families that count, sum, keep or find the items of a list that pass a drawn test. */
import type { Rng } from "../../../base/index.ts";
import { type Family, family, py } from "../family.ts";
import { int, ints, words } from "../inputs.ts";

/** A test on a number x, in words for a plural. */
interface Condition {
  readonly words: string;
  readonly test: string;
}

function numberCondition(r: Rng): Condition {
  const k = r.int(-3, 10);
  const m = r.int(3, 6);
  return r.pick<Condition>([
    { words: `«greater than¦above¦larger than» ${k}`, test: `x > ${k}` },
    { words: `«smaller than¦below¦less than» ${k}`, test: `x < ${k}` },
    { words: `at least ${k}`, test: `x >= ${k}` },
    { words: `at most ${k}`, test: `x <= ${k}` },
    { words: `«different from¦not equal to» ${k}`, test: `x != ${k}` },
    { words: "even", test: "x % 2 == 0" },
    { words: "odd", test: "x % 2 == 1" },
    { words: "negative", test: "x < 0" },
    { words: "positive", test: "x > 0" },
    { words: `divisible by ${m}`, test: `x % ${m} == 0` },
    { words: `not divisible by ${m}`, test: `x % ${m} != 0` },
    { words: `between ${k} and ${k + m} (inclusive)`, test: `${k} <= x <= ${k + m}` },
    { words: `odd and greater than ${k}`, test: `x % 2 == 1 and x > ${k}` },
    { words: `either negative or above ${k + 5}`, test: `x < 0 or x > ${k + 5}` },
  ]);
}

function wordCondition(r: Rng): Condition {
  const k = r.int(4, 6);
  const c = r.pick([..."aelmorst"]);
  return r.pick<Condition>([
    { words: `longer than ${k} letters`, test: `len(word) > ${k}` },
    { words: `shorter than ${k} letters`, test: `len(word) < ${k}` },
    { words: `exactly ${k} letters long`, test: `len(word) == ${k}` },
    { words: `that contain the letter "${c}"`, test: `"${c}" in word` },
    { words: `without the letter "${c}"`, test: `"${c}" not in word` },
    { words: `that start with "${c}"`, test: `word.startswith("${c}")` },
    { words: `that end with "${c}"`, test: `word[-1] == "${c}"` },
    { words: "that begin and end with the same letter", test: "word[0] == word[-1]" },
    { words: "of even length", test: "len(word) % 2 == 0" },
  ]);
}

const nums = [ints(-9, 16, 1, 7)];

export const conditionFamilies: readonly Family[] = [
  family("count-if", "count_where how_many_match tally_matching", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `count the numbers in a list that are ${words}`,
      code: [
        py`
        def FN(nums):
            return sum(1 for x in nums if ${test})`,
        py`
        def FN(nums):
            return len([x for x in nums if ${test}])`,
      ],
      args: nums,
      edges: ["[]", "[0]", "[3, 3, -6]"],
    };
  }),
  family("sum-if", "sum_where add_matching total_of_matching", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `«add up¦sum» the numbers in a list that are ${words}`,
      code: [
        py`
        def FN(nums):
            return sum(x for x in nums if ${test})`,
        py`
        def FN(nums):
            if not nums:
                return 0
            x = nums[0]
            return (x if ${test} else 0) + FN(nums[1:])`,
      ],
      args: nums,
      edges: ["[]", "[0, 1]", "[-4, 9, 12]"],
    };
  }),
  family("keep-if", "only_matching keep_where select_numbers", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `«keep only¦return a list of¦select» the numbers that are ${words}, in their original order`,
      code: [
        py`
        def FN(nums):
            return [x for x in nums if ${test}]`,
        py`
        def FN(nums):
            out = []
            for x in nums:
                if ${test}:
                    out.append(x)
            return out`,
      ],
      args: nums,
      edges: ["[]", "[0, 1, 2]"],
    };
  }),
  family("first-if", "first_matching first_where find_first_number", (r) => {
    const { words, test } = numberCondition(r);
    const none = r.pick(["None", "-1", "0"]);
    return {
      say: `return the first number of a list that is ${words}, or ${none} if there is none`,
      code: [
        py`
        def FN(nums):
            for x in nums:
                if ${test}:
                    return x
            return ${none}`,
        py`
        def FN(nums):
            found = [x for x in nums if ${test}]
            if found:
                return found[0]
            return ${none}`,
        py`
        def FN(nums):
            return next((x for x in nums if ${test}), ${none})`,
      ],
      args: nums,
      edges: ["[]", "[4, 5, -2]"],
    };
  }),
  family("first-if", "index_of_last_matching last_position_where final_index_of", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `return the index of the last number in a list that is ${words}, or -1 if there is none`,
      code: [
        py`
        def FN(nums):
            best = -1
            for i, x in enumerate(nums):
                if ${test}:
                    best = i
            return best`,
        py`
        def FN(nums):
            for i in range(len(nums) - 1, -1, -1):
                x = nums[i]
                if ${test}:
                    return i
            return -1`,
      ],
      args: nums,
      edges: ["[]", "[7, 0, -7]"],
    };
  }),
  family("all-any", "all_pass every_number_is check_every", (r) => {
    const { words, test } = numberCondition(r);
    const any = r.chance(0.5);
    return {
      say: any
        ? `«check¦tell» whether a list holds at least one number that is ${words}`
        : `«check¦tell» whether every number of a list is ${words}; the empty list counts as true`,
      code: [
        py`
        def FN(nums):
            return ${any ? "any" : "all"}(${test} for x in nums)`,
        any
          ? py`
        def FN(nums):
            return len([x for x in nums if ${test}]) > 0`
          : py`
        def FN(nums):
            return len([x for x in nums if ${test}]) == len(nums)`,
      ],
      args: [ints(-9, 16, 0, 3)],
      edges: ["[]", "[6]", "[1]", "[-3, 12]", "[2, 4, 8]"],
    };
  }),
  family("partition", "split_by_test separate_numbers two_groups", (r) => {
    const { words, test } = numberCondition(r);
    return {
      say: `split a list into two lists: first the numbers that are ${words}, then the «others¦rest»; return both as a tuple`,
      code: [
        py`
        def FN(nums):
            yes = [x for x in nums if ${test}]
            no = [x for x in nums if not (${test})]
            return (yes, no)`,
        py`
        def FN(nums):
            yes = []
            no = []
            for x in nums:
                if ${test}:
                    yes.append(x)
                else:
                    no.append(x)
            return yes, no`,
      ],
      args: nums,
      edges: ["[]", "[0]"],
    };
  }),
  family("replace-if", "replace_matching overwrite_where mask_numbers", (r) => {
    const { words, test } = numberCondition(r);
    const k = r.pick(["0", "-1", "None", "100"]);
    return {
      say: `replace every number of a list that is ${words} by ${k} and «keep the others¦leave the others as they are»`,
      code: [
        py`
        def FN(nums):
            return [${k} if ${test} else x for x in nums]`,
        py`
        def FN(nums):
            out = []
            for x in nums:
                if ${test}:
                    out.append(${k})
                else:
                    out.append(x)
            return out`,
        py`
        def FN(nums):
            out = nums[:]
            for i in range(len(out)):
                x = out[i]
                if ${test}:
                    out[i] = ${k}
            return out`,
      ],
      args: nums,
      edges: ["[]", "[5, -5]"],
    };
  }),
  family("take-while", "take_leading prefix_where leading_run", (r) => {
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
  family("count-words-if", "count_words_where words_matching number_of_such_words", (r) => {
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
  family("keep-words-if", "filter_words pick_words words_that_fit", (r) => {
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
  family("product-if", "product_where multiply_matching product_of_selected", (r) => {
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
  family("average-if", "mean_where average_of_matching mean_of_selected", (r) => {
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
  family("more-than-half", "majority_passes more_pass_than_fail mostly_true", (r) => {
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
  family("count-outside", "count_outside_interval outsiders number_outside", () => ({
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
