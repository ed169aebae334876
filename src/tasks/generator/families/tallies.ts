/** Families that count and group into dicts, and filter them. */
import { type Family, family, py } from "../family.ts";
import { dict, int, ints, list, tuple, word, words } from "../inputs.ts";

const stock = dict(word, int(0, 12), 1, 5);

export const tallyFamilies: readonly Family[] = [
  family("tallies", "tally_values value_counts how_often_each", (r) => {
    const [text, expr, args] = r.pick([
      ["number of a list", "x", ints(0, 4, 1, 7)],
      ["remainder modulo 3 among the numbers of a list", "x % 3", ints(0, 20, 1, 7)],
      ["last digit among the non-negative numbers of a list", "x % 10", ints(0, 40, 1, 7)],
      ["absolute value among the numbers of a list", "abs(x)", ints(-3, 3, 1, 7)],
    ] as const);
    return {
      say: `count how often each ${text} occurs, as a dict`,
      code: [
        py`
        def FN(nums):
            counts = {}
            for x in nums:
                counts[${expr}] = counts.get(${expr}, 0) + 1
            return counts`,
        py`
        def FN(nums):
            counts = {}
            for x in nums:
                value = ${expr}
                if value in counts:
                    counts[value] += 1
                else:
                    counts[value] = 1
            return counts`,
      ],
      args: [args],
      edges: ["[]", "[2, 2]"],
    };
  }),
  family("tallies", "most_common_item mode_with_ties favourite", (r) => {
    const small = r.chance(0.5);
    return {
      say: `return the number that occurs most often in a non-empty list, the ${small ? "smallest" : "largest"} of them on a tie`,
      code: [
        py`
        def FN(nums):
            best = nums[0]
            for x in nums:
                if nums.count(x) > nums.count(best) or (nums.count(x) == nums.count(best) and x ${small ? "<" : ">"} best):
                    best = x
            return best`,
        py`
        def FN(nums):
            counts = {}
            for x in nums:
                counts[x] = counts.get(x, 0) + 1
            most = max(counts.values())
            return ${small ? "min" : "max"}([x for x in counts if counts[x] == most])`,
      ],
      args: [ints(0, 4, 1, 7)],
      edges: ["[3]", "[1, 2]", "[2, 1, 1, 2]"],
    };
  }),
  family("tallies", "appear_exactly values_occurring_times singles_of", (r) => {
    const k = r.int(1, 3);
    const more = r.chance(0.4);
    return {
      say: `list, in increasing order, the numbers that occur ${more ? "at least" : "exactly"} ${k === 1 ? "once" : k === 2 ? "twice" : "three times"} in a list`,
      code: [
        py`
        def FN(nums):
            return sorted([x for x in set(nums) if nums.count(x) ${more ? ">=" : "=="} ${k}])`,
        py`
        from collections import Counter

        def FN(nums):
            counts = Counter(nums)
            return sorted(x for x in counts if counts[x] ${more ? ">=" : "=="} ${k})`,
      ],
      args: [ints(0, 3, 1, 8)],
      edges: ["[]", "[1]", "[2, 2, 2]"],
    };
  }),
  family("grouping", "group_by_feature collect_by buckets_of_words", (r) => {
    const [text, expr] = r.pick([
      ["length", "len(word)"],
      ["first letter", "word[0]"],
      ["last letter", "word[-1]"],
      ["number of letters e", 'word.count("e")'],
    ] as const);
    return {
      say: `group the words of a list by their ${text}, as a dict of lists`,
      code: [
        py`
        def FN(words):
            d = {}
            for word in words:
                d.setdefault(${expr}, []).append(word)
            return d`,
        py`
        def FN(words):
            d = {}
            for word in words:
                k = ${expr}
                if k not in d:
                    d[k] = []
                d[k].append(word)
            return d`,
      ],
      args: [words(1, 5)],
      edges: ["[]", '["tea", "ten", "oat"]'],
    };
  }),
  family("grouping", "sum_by_name totals_per_key add_up_orders", (r) => {
    const [text, start, step] = r.pick([
      ["sum of the amounts", "0", "d[k] + value"],
      ["largest amount", "value", "max(d[k], value)"],
      ["smallest amount", "value", "min(d[k], value)"],
      ["last amount", "value", "value"],
    ] as const);
    return {
      say: `return a dict with the ${text} for each name in a list of (name, amount) pairs`,
      code: [
        py`
        def FN(pairs):
            d = {}
            for k, value in pairs:
                if k not in d:
                    d[k] = ${start}
                d[k] = ${step}
            return d`,
        py`
        def FN(pairs):
            d = {}
            for pair in pairs:
                k = pair[0]
                value = pair[1]
                if k in d:
                    d[k] = ${step}
                else:
                    d[k] = value
            return d`,
      ],
      args: [
        list(
          tuple((q) => q.pick(['"ann"', '"bob"', '"cy"']), int(1, 20)),
          1,
          6,
        ),
      ],
      edges: ["[]", '[("a", 5), ("a", 3)]'],
    };
  }),
  family("dict-filter", "filter_stock keep_entries entries_by_value", (r) => {
    const k = r.int(2, 8);
    const [text, op] = r.pick([
      ["more than", ">"],
      ["at least", ">="],
      ["less than", "<"],
      ["at most", "<="],
    ] as const);
    return {
      say: `keep only the entries of a dict whose value is ${text} ${k}`,
      code: [
        py`
        def FN(d):
            return {k: value for k, value in d.items() if value ${op} ${k}}`,
        py`
        def FN(d):
            out = {}
            for k in d:
                if d[k] ${op} ${k}:
                    out[k] = d[k]
            return out`,
      ],
      args: [stock],
      edges: ["{}", `{"a": ${k}}`],
    };
  }),
  family("dict-filter", "select_keys pick_entries restrict_dict", (r) => {
    const keep = r.chance(0.5);
    return {
      say: `return a copy of a dict ${keep ? "with only" : "without"} the keys in a given list`,
      code: [
        py`
        def FN(d, words):
            return {k: d[k] for k in d if k ${keep ? "in" : "not in"} words}`,
        py`
        def FN(d, words):
            out = {}
            for k, value in d.items():
                if k ${keep ? "in" : "not in"} words:
                    out[k] = value
            return out`,
      ],
      args: [
        dict((q) => q.pick(['"a"', '"b"', '"c"', '"d"']), int(0, 9), 1, 4),
        (q) => q.pick(['["a"]', '["b", "c"]', "[]", '["d", "x"]']),
      ],
      edges: ['{}, ["a"]', '{"a": 1}, []'],
    };
  }),
];
