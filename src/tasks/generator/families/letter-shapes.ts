/** Families on the shape of words: repeated units, patterns of letters, letters that occur once, texts over several rows. */
import { type Family, family, py } from "../family.ts";
import { letters, oneOf, words } from "../inputs.ts";

export const letterShapeFamilies: readonly Family[] = [
  family("repeat-units", "smallest_unit repeating_part unit_of_string", (r) => {
    const length = r.chance(0.5);
    return {
      say: `return the ${length ? "length of the " : ""}shortest string that gives a non-empty string s when it is repeated`,
      code: [
        py`
        def FN(s):
            for k in range(1, len(s) + 1):
                if len(s) % k == 0 and s[:k] * (len(s) // k) == s:
                    return ${length ? "k" : "s[:k]"}`,
        py`
        def FN(s):
            k = (s + s).find(s, 1)
            return ${length ? "k" : "s[:k]"}`,
      ],
      args: [
        (q) => {
          const unit = letters("ab", 1, 3)(q).slice(1, -1);
          return `"${unit.repeat(q.int(1, 3))}"`;
        },
      ],
      edges: ['"a"', '"aa"', '"abab"', '"aba"'],
    };
  }),
  family("word-shapes", "same_letter_pattern letters_correspond shape_of_word", (r) => {
    const bool = r.chance(0.5);
    return {
      say: bool
        ? "tell whether two words have the same pattern of repeated letters, so that each letter of one stands for one letter of the other"
        : "return the pattern of a word as a list: each letter's number, where different letters get 0, 1, 2, … in order of first occurrence",
      code: bool
        ? [
            py`
            def FN(a, b):
                return len(a) == len(b) and len(set(zip(a, b))) == len(set(a)) == len(set(b))`,
            py`
            def FN(a, b):
                return [a.index(c) for c in a] == [b.index(c) for c in b]`,
          ]
        : [
            py`
            def FN(s):
                seen = []
                out = []
                for c in s:
                    if c not in seen:
                        seen.append(c)
                    out.append(seen.index(c))
                return out`,
            py`
            def FN(s):
                d = {}
                for c in s:
                    d.setdefault(c, len(d))
                return [d[c] for c in s]`,
          ],
      args: bool
        ? [
            oneOf('"egg"', '"noon"', '"title"', '"paper"', '"abc"', '"foo"'),
            oneOf('"add"', '"peep"', '"paper"', '"title"', '"aab"', '"xyz"', '"ab"'),
          ]
        : [letters("abcd", 1, 7)],
      edges: bool ? ['"", ""', '"ab", "aa"', '"aa", "ab"', '"egg", "add"'] : ['""', '"baab"'],
    };
  }),
  family("distinct-letters", "no_letter_twice words_without_repeats all_letters_once", (r) => {
    const filter = r.chance(0.5);
    return {
      say: filter
        ? "list the words of a list in which no letter occurs twice"
        : "count the words of a list in which some letter occurs twice or more",
      code: filter
        ? [
            py`
            def FN(words):
                return [word for word in words if len(set(word)) == len(word)]`,
            py`
            def FN(words):
                out = []
                for word in words:
                    if all(word.count(c) == 1 for c in word):
                        out.append(word)
                return out`,
          ]
        : [
            py`
            def FN(words):
                return sum(1 for word in words if len(set(word)) < len(word))`,
            py`
            def FN(words):
                count = 0
                for word in words:
                    for i, c in enumerate(word):
                        if c in word[:i]:
                            count += 1
                            break
                return count`,
          ],
      args: [words(1, 5)],
      edges: ["[]", '["noon", "moon", "lamp"]', '["a", ""]'],
    };
  }),
  family("rails", "read_by_columns zigzag_cipher split_over_rows", (r) => {
    const k = r.int(2, 3);
    return {
      say: `write a text over ${k} rows, its characters going round the rows one by one from the first to the last and starting again, and return the rows joined`,
      code: [
        py`
        def FN(s):
            return "".join(s[i::${k}] for i in range(${k}))`,
        py`
        def FN(s):
            rows = [""] * ${k}
            for i, c in enumerate(s):
                rows[i % ${k}] += c
            return "".join(rows)`,
      ],
      args: [letters("abcdefg", 2, 9)],
      edges: ['""', '"a"', '"abcd"'],
    };
  }),
];
