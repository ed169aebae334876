/** Families on the arrangement of letters: anagrams, rotations, palindromes inside words, repeated units, codes. */
import { type Family, family, py } from "../family.ts";
import { letters, list, oneOf } from "../inputs.ts";

const anagrams = oneOf('"listen"', '"silent"', '"tea"', '"eat"', '"ate"', '"rat"', '"art"', '"no"', '"on"', '"tree"', '"enlist"');

export const letterPatternFamilies: readonly Family[] = [
  family("anagrams", "same_letters_rearranged letters_can_be_swapped is_letter_shuffle", (r) => {
    const distance = r.chance(0.4);
    return {
      say: distance
        ? "return how many letters of the first of two words must be replaced at least, so that its letters can be rearranged to the second one; both words have equal length"
        : "tell whether one text can be rearranged into another, where case and blanks don't matter",
      code: distance
        ? [
            py`
            from collections import Counter

            def FN(a, b):
                return sum((Counter(a) - Counter(b)).values())`,
            py`
            def FN(a, b):
                rest = list(b)
                count = 0
                for c in a:
                    if c in rest:
                        rest.remove(c)
                    else:
                        count += 1
                return count`,
          ]
        : [
            py`
            def FN(a, b):
                return sorted(a.lower().replace(" ", "")) == sorted(b.lower().replace(" ", ""))`,
            py`
            from collections import Counter

            def FN(a, b):
                x = Counter(c for c in a.lower() if c != " ")
                y = Counter(c for c in b.lower() if c != " ")
                return x == y`,
          ],
      args: distance
        ? [
            (q) => {
              const size = q.int(1, 6);
              return `${letters("abcd", size, size)(q)}, ${letters("abcd", size, size)(q)}`;
            },
          ]
        : [
            oneOf('"Dusty"', '"study"', '"the eyes"', '"They see"', '"night"', '"Thing"', '"a b"'),
            oneOf('"Dusty"', '"study"', '"they see"', '"thing"', '"ab"', '"nigh"'),
          ],
      edges: distance ? ['"", ""', '"aab", "abb"'] : ['"", " "', '"ab", "B A"', '"aab", "abb"'],
    };
  }),
  family("anagrams", "families_of_anagrams collect_anagrams count_anagram_groups", (r) => {
    const count = r.chance(0.4);
    return {
      say: count
        ? "count the groups of words in a list, where words that consist of the same letters belong to the same group"
        : "group the words of a list that consist of the same letters, as a list of lists in order of the first word of each group",
      code: [
        py`
        def FN(words):
            groups = {}
            for word in words:
                groups.setdefault("".join(sorted(word)), []).append(word)
            return ${count ? "len(groups)" : "list(groups.values())"}`,
        count
          ? py`
        def FN(words):
            return len({tuple(sorted(word)) for word in words})`
          : py`
        def FN(words):
            out = []
            for word in words:
                for group in out:
                    if sorted(group[0]) == sorted(word):
                        group.append(word)
                        break
                else:
                    out.append([word])
            return out`,
      ],
      args: [list(anagrams, 1, 6)],
      edges: ["[]", '["tea", "eat", "no"]'],
    };
  }),
  family("anagrams", "can_become_palindrome rearranges_to_mirror odd_letters_allowed", (r) => {
    const bool = r.chance(0.6);
    return {
      say: bool
        ? "tell whether the characters of a string can be rearranged to read the same backwards"
        : "return how many characters must be added to a string at least so that all of them can be rearranged to read the same backwards",
      code: [
        py`
        from collections import Counter

        def FN(s):
            odd = sum(1 for count in Counter(s).values() if count % 2 == 1)
            return ${bool ? "odd <= 1" : "max(0, odd - 1)"}`,
        py`
        def FN(s):
            seen = set()
            for c in s:
                if c in seen:
                    seen.remove(c)
                else:
                    seen.add(c)
            return ${bool ? "len(seen) < 2" : "len(seen) - 1 if seen else 0"}`,
      ],
      args: [letters("abcd", 1, 8)],
      edges: ['""', '"a"', '"ab"', '"abba"'],
    };
  }),
  family("text-rotations", "is_turned_version rotation_of_text same_after_rotation", (r) => {
    const bool = r.chance(0.5);
    return {
      say: bool
        ? "tell whether one string results from another by moving some characters (maybe none) from its start to its end"
        : "return how many characters must be moved at least from the start of string a to its end to get string b, or -1 if that is impossible",
      code: [
        py`
        def FN(a, b):
            ${bool ? "return len(a) == len(b) and b in a + a" : "if len(a) != len(b):\n                return -1\n            return (a + a).find(b)"}`,
        py`
        def FN(a, b):
            for i in range(max(len(a), 1)):
                if a[i:] + a[:i] == b:
                    return ${bool ? "True" : "i"}
            return ${bool ? "False" : "-1"}`,
      ],
      args: [
        (q) => {
          const s = letters("aab", 2, 5)(q).slice(1, -1);
          const k = q.int(0, s.length);
          return q.chance(0.6) ? `"${s}", "${s.slice(k)}${s.slice(0, k)}"` : `"${s}", ${letters("aab", 2, 5)(q)}`;
        },
      ],
      edges: ['"", ""', '"ab", "ba"', '"ab", "abab"', '"abc", "acb"'],
    };
  }),
  family("text-rotations", "smallest_turn first_rotation_in_order extreme_rotation", (r) => {
    const small = r.chance(0.5);
    const fn = small ? "min" : "max";
    return {
      say: `return the alphabetically ${small ? "first" : "last"} of all strings that result from moving characters of a string from its start to its end`,
      code: [
        py`
        def FN(s):
            if s == "":
                return ""
            return ${fn}(s[i:] + s[:i] for i in range(len(s)))`,
        py`
        def FN(s):
            best = s
            cur = s
            for i in range(len(s)):
                cur = cur[1:] + cur[0]
                if cur ${small ? "<" : ">"} best:
                    best = cur
            return best`,
      ],
      args: [letters("abc", 2, 7)],
      edges: ['""', '"a"', '"bca"'],
    };
  }),
  family("palindrome-parts", "mirrored_substrings palindromes_inside symmetric_parts", (r) => {
    const [text, end] = r.pick([
      [
        "count the parts of neighbouring characters in a string (of at least two characters) that read the same backwards, every place counted",
        "len(out)",
      ],
      [
        "return the length of the longest part of neighbouring characters in a string that reads the same backwards (at least two characters long, else 0)",
        "max(map(len, out), default=0)",
      ],
      [
        "return the set of all parts of neighbouring characters in a string (of at least two characters) that read the same backwards",
        "set(out)",
      ],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(s):
            out = []
            for i in range(len(s)):
                for j in range(i + 2, len(s) + 1):
                    part = s[i:j]
                    if part == part[::-1]:
                        out.append(part)
            return ${end}`,
        py`
        def FN(s):
            out = []
            for center in range(len(s)):
                for lo, hi in [(center - 1, center + 1), (center, center + 1)]:
                    while lo >= 0 and hi < len(s) and s[lo] == s[hi]:
                        out.append(s[lo:hi + 1])
                        lo -= 1
                        hi += 1
            return ${end}`,
      ],
      args: [letters("abc", 2, 7)],
      edges: ['""', '"a"', '"aaa"', '"abcba"'],
    };
  }),
];
