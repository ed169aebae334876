/** Families that count, sum, find or keep the numbers of a list that pass a drawn test. */
import { type Family, family, py } from "../family.ts";
import { ints } from "../inputs.ts";
import { numberCondition } from "./conditions.ts";

const nums = [ints(-9, 16, 1, 7)];

export const filterFamilies: readonly Family[] = [
  family("filtering", "count_where how_many_match tally_matching", (r) => {
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
  family("filtering", "sum_where add_matching total_of_matching", (r) => {
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
  family("filtering", "only_matching keep_where select_numbers", (r) => {
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
  family("finding-by-test", "first_matching first_where find_first_number", (r) => {
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
  family("finding-by-test", "index_of_last_matching last_position_where final_index_of", (r) => {
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
  family("finding-by-test", "all_pass every_number_is check_every", (r) => {
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
  family("splitting-by-test", "split_by_test separate_numbers two_groups", (r) => {
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
  family("splitting-by-test", "replace_matching overwrite_where mask_numbers", (r) => {
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
];
