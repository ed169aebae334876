/** Families that walk with two places at once: from both ends, through two sequences, around a pivot. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, sortedInts } from "../inputs.ts";

export const twoPointerFamilies: readonly Family[] = [
  family("subsequences", "appears_in_order hidden_in_order can_be_read_in", (r) => {
    const list = r.chance(0.4);
    const name = list ? "items" : "word";
    return {
      say: list
        ? "tell whether all items of the second list occur in the first list in the same order, maybe with others between them"
        : "tell whether a word can be read in a text from left to right when characters of the text may be skipped",
      code: [
        py`
        def FN(${list ? "nums" : "s"}, ${name}):
            i = 0
            for x in ${list ? "nums" : "s"}:
                if i < len(${name}) and x == ${name}[i]:
                    i += 1
            return i == len(${name})`,
        py`
        def FN(${list ? "nums" : "s"}, ${name}):
            i = 0
            j = 0
            while i < len(${list ? "nums" : "s"}) and j < len(${name}):
                if ${list ? "nums" : "s"}[i] == ${name}[j]:
                    j += 1
                i += 1
            return j >= len(${name})`,
      ],
      args: list ? [ints(1, 4, 1, 7), ints(1, 4, 0, 3)] : [letters("abc", 2, 8), letters("abc", 1, 3)],
      edges: list ? ["[], []", "[], [1]", "[1, 2, 3], [1, 3]", "[1, 2], [2, 1]"] : ['"", ""', '"", "a"', '"abc", "ac"', '"ab", "ba"'],
    };
  }),
  family("subsequences", "count_readings ways_to_read number_of_readings", () => ({
    say: "count the ways to pick characters of the string s, in their order, that spell the string t",
    code: [
      py`
      def FN(s, t):
          if t == "":
              return 1
          if s == "":
              return 0
          total = FN(s[1:], t)
          if s[0] == t[0]:
              total += FN(s[1:], t[1:])
          return total`,
      py`
      def FN(s, t):
          ways = [1] + [0] * len(t)
          for c in s:
              for j in range(len(t), 0, -1):
                  if t[j - 1] == c:
                      ways[j] += ways[j - 1]
          return ways[len(t)]`,
    ],
    args: [letters("ab", 1, 7), letters("ab", 0, 3)],
    edges: ['"", ""', '"", "a"', '"aab", "ab"'],
  })),
  family("set-aside", "push_value_aside gather_value value_to_one_side", (r) => {
    const k = r.pick(["0", "1", "-1"]);
    const front = r.chance(0.5);
    return {
      say: `«move¦shift» every ${k} of a list to its ${front ? "front" : "end"} «and leave the other numbers in their order¦while the other numbers keep their order»`,
      code: [
        py`
        def FN(nums):
            kept = [x for x in nums if x != ${k}]
            moved = [${k}] * (len(nums) - len(kept))
            return ${front ? "moved + kept" : "kept + moved"}`,
        front
          ? py`
        def FN(nums):
            out = list(nums)
            j = len(out) - 1
            for i in range(len(out) - 1, -1, -1):
                if out[i] != ${k}:
                    out[i], out[j] = out[j], out[i]
                    j -= 1
            return out`
          : py`
        def FN(nums):
            out = list(nums)
            j = 0
            for i in range(len(out)):
                if out[i] != ${k}:
                    out[i], out[j] = out[j], out[i]
                    j += 1
            return out`,
        py`
        def FN(nums):
            return sorted(nums, key=lambda x: x ${front ? "!=" : "=="} ${k})`,
      ],
      args: [ints(-1, 3, 1, 8)],
      edges: ["[]", `[${k}]`, `[${k}, 5, ${k}, 3]`],
    };
  }),
  family("three-way", "split_around_pivot arrange_by_pivot three_groups", (r) => {
    const [text, a, b] = r.pick([
      ["smaller than x, then those equal to x, then the larger ones", "<", ">"],
      ["larger than x, then those equal to x, then the smaller ones", ">", "<"],
    ] as const);
    return {
      say: `reorder a list of numbers: first those ${text}; within each part the order stays`,
      code: [
        py`
        def FN(nums, x):
            first = [y for y in nums if y ${a} x]
            last = [y for y in nums if y ${b} x]
            return first + [x] * nums.count(x) + last`,
        py`
        def FN(nums, x):
            first = []
            middle = []
            last = []
            for y in nums:
                if y ${a} x:
                    first.append(y)
                elif y == x:
                    middle.append(y)
                else:
                    last.append(y)
            return first + middle + last`,
      ],
      args: [ints(0, 9, 1, 8), int(2, 7)],
      edges: ["[], 3", "[5, 3, 3, 1], 3", "[1, 2], 2"],
    };
  }),
  family("end-picks", "take_from_both_ends outside_in alternate_ends", (r) => {
    const front = r.chance(0.5);
    const sorted = r.chance(0.4);
    return {
      say: `list the numbers of a list ${sorted ? "in the order smallest, largest, second smallest, second largest and so on" : `by taking them in turn from its ${front ? "start and its end, beginning with the first" : "end and its start, beginning with the last"}`}`,
      code: [
        py`
        def FN(nums):
            rest = ${sorted ? "sorted(nums)" : "list(nums)"}
            out = []
            while rest:
                out.append(rest.pop(${sorted || front ? "0" : ""}))
                if rest:
                    out.append(rest.pop(${sorted || front ? "" : "0"}))
            return out`,
        py`
        def FN(nums):
            ${sorted ? "nums = sorted(nums)\n            " : ""}lo = 0
            hi = len(nums) - 1
            out = []
            while lo < hi:
                out.append(nums[${sorted || front ? "lo" : "hi"}])
                out.append(nums[${sorted || front ? "hi" : "lo"}])
                lo += 1
                hi -= 1
            if lo == hi:
                out.append(nums[lo])
            return out`,
      ],
      args: [ints(0, 12, 1, 7)],
      edges: ["[]", "[4]", "[1, 2]", "[3, 1, 2]"],
    };
  }),
  family("ordered-squares", "sorted_transformed_values squares_in_order order_of_powers", (r) => {
    const [text, expr] = r.pick([
      ["squares", "x * x"],
      ["absolute values", "abs(x)"],
    ] as const);
    const down = r.chance(0.4);
    return {
      say: `return the ${text} of the numbers of a list that is in increasing order and may begin with negative numbers, in ${down ? "decreasing" : "increasing"} order`,
      code: [
        py`
        def FN(nums):
            return sorted([${expr} for x in nums]${down ? ", reverse=True" : ""})`,
        py`
        def FN(nums):
            out = []
            lo = 0
            hi = len(nums) - 1
            while lo <= hi:
                if abs(nums[lo]) > abs(nums[hi]):
                    x = nums[lo]
                    lo += 1
                else:
                    x = nums[hi]
                    hi -= 1
                out.append(${expr})
            return ${down ? "out" : "out[::-1]"}`,
      ],
      args: [sortedInts(-9, 9, 1, 7)],
      edges: ["[]", "[-3]", "[-4, -1, 0, 2]"],
    };
  }),
  family("distinct-windows", "longest_without_repeat widest_unlike_block fresh_stretch", (r) => {
    const list = r.chance(0.4);
    const name = list ? "nums" : "s";
    return {
      say: list
        ? "return the length of the longest stretch of neighbouring numbers in a list that are all different"
        : "return the length of the longest block of neighbouring characters in a string in which no character repeats",
      code: [
        py`
        def FN(${name}):
            best = 0
            start = 0
            last = {}
            for i, x in enumerate(${name}):
                if x in last and last[x] >= start:
                    start = last[x] + 1
                last[x] = i
                best = max(best, i - start + 1)
            return best`,
        py`
        def FN(${name}):
            best = 0
            for i in range(len(${name})):
                j = i
                while j < len(${name}) and ${name}[j] not in ${name}[i:j]:
                    j += 1
                best = max(best, j - i)
            return best`,
      ],
      args: [list ? ints(1, 5, 1, 8) : letters("abcde", 1, 9)],
      edges: list ? ["[]", "[2, 2]", "[1, 2, 1, 3]"] : ['""', '"aa"', '"abcab"'],
    };
  }),
  family("partial-reversal", "reverse_chosen_characters turn_only_some mirror_selected", (r) => {
    const [text, test] = r.pick([
      ["vowels (aeiou)", 'c in "aeiou"'],
      ["letters", "c.isalpha()"],
      ["digits", "c.isdigit()"],
    ] as const);
    return {
      say: `reverse the order of only the ${text} of a lower case string; all other characters stay where they are`,
      code: [
        py`
        def FN(s):
            stack = [c for c in s if ${test}]
            out = ""
            for c in s:
                if ${test}:
                    out += stack.pop()
                else:
                    out += c
            return out`,
        py`
        def FN(s):
            chars = list(s)
            spots = [i for i, c in enumerate(s) if ${test}]
            for i, j in zip(spots, reversed(spots)):
                chars[i] = s[j]
            return "".join(chars)`,
      ],
      args: [letters("aeiobt-12", 3, 9)],
      edges: ['""', '"a1e2"', '"bet-io4"'],
    };
  }),
  family("partial-reversal", "reverse_in_blocks turn_every_group flip_chunks", (r) => {
    const text = r.chance(0.5);
    const name = text ? "s" : "nums";
    return {
      say: `«cut¦divide» a ${text ? "string" : "list"} into blocks of k ${text ? "characters" : "items"} (the last may be shorter) and return it with each block reversed`,
      code: [
        py`
        def FN(${name}, k):
            out = ${text ? '""' : "[]"}
            for i in range(0, len(${name}), k):
                out += ${name}[i:i + k][::-1]
            return out`,
        py`
        def FN(${name}, k):
            if len(${name}) <= k:
                return ${name}[::-1]
            return ${name}[:k][::-1] + FN(${name}[k:], k)`,
      ],
      args: [text ? letters("abcdef", 2, 9) : ints(0, 9, 2, 8), int(1, 4)],
      edges: text ? ['"", 2', '"abc", 5', '"abcde", 2'] : ["[], 2", "[1, 2, 3], 5", "[1, 2, 3, 4, 5], 2"],
    };
  }),
];
