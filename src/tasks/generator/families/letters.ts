/** Families over the letters of one string: counts, runs, case. */
import { type Family, family, py } from "../family.ts";
import { letters, mixedWord, sentence, word } from "../inputs.ts";

export const letterFamilies: readonly Family[] = [
  family("letter-counts", "count_given_letters letters_from_set tally_of_letters", (r) => {
    const set = r.pick(["aeiou", "xyz", "abc", "rst", "lmn", "aeo"]);
    const other = r.chance(0.3);
    return {
      say: `count the characters of a string that ${other ? "do not occur" : "occur"} in "${set}", «ignoring case¦upper case letters included»`,
      code: [
        py`
        def FN(s):
            return sum(1 for c in s.lower() if c ${other ? "not in" : "in"} "${set}")`,
        py`
        def FN(s):
            count = 0
            for c in s:
                if c.lower() ${other ? "not in" : "in"} "${set}":
                    count += 1
            return count`,
      ],
      args: [sentence(1, 3)],
      edges: ['""', '"AXE"', '"bcd"'],
    };
  }),
  family("letter-counts", "count_kinds_of_chars char_classes upper_lower_digit", (r) => {
    const [first, second, f, g] = r.pick([
      ["upper case letters", "lower case letters", "isupper", "islower"],
      ["letters", "digits", "isalpha", "isdigit"],
      ["digits", "blanks", "isdigit", "isspace"],
      ["lower case letters", "digits", "islower", "isdigit"],
    ] as const);
    return {
      say: `return a tuple with the number of ${first} and the number of ${second} in a string`,
      code: [
        py`
        def FN(s):
            a = 0
            b = 0
            for c in s:
                if c.${f}():
                    a += 1
                elif c.${g}():
                    b += 1
            return (a, b)`,
        py`
        def FN(s):
            a = sum(1 for c in s if c.${f}())
            b = sum(1 for c in s if c.${g}())
            return a, b`,
      ],
      args: [letters("abXY19 ", 0, 9)],
      edges: ['""', '"aB3 4"'],
    };
  }),
  family("letter-runs", "longest_same_run longest_streak_of_letter max_repeat", () => ({
    say: "«find¦return» the length of the longest run of equal characters in a string",
    code: [
      py`
      def FN(s):
          best = 0
          count = 0
          prev = ""
          for c in s:
              if c == prev:
                  count += 1
              else:
                  count = 1
              best = max(best, count)
              prev = c
          return best`,
      py`
      def FN(s):
          best = 0
          for i in range(len(s)):
              j = i
              while j < len(s) and s[j] == s[i]:
                  j += 1
              if j - i > best:
                  best = j - i
          return best`,
    ],
    args: [letters("ab", 1, 9)],
    edges: ['""', '"a"', '"abba"'],
  })),
  family("letter-runs", "squeeze_repeats drop_doubles collapse_runs", () => ({
    say: "replace every run of equal characters in a string by a single one",
    code: [
      py`
      def FN(s):
          out = ""
          for c in s:
              if not out or out[-1] != c:
                  out += c
          return out`,
      py`
      def FN(s):
          return "".join(s[i] for i in range(len(s)) if i == 0 or s[i] != s[i - 1])`,
      py`
      from itertools import groupby

      def FN(s):
          return "".join(c for c, group in groupby(s))`,
    ],
    args: [letters("abc", 1, 9)],
    edges: ['""', '"aaa"', '"aba"'],
  })),
  family("letter-runs", "write_runs run_pairs shorten_with_counts", (r) => {
    const first = r.chance(0.5);
    return {
      say: `«encode¦compress» a string by writing each run of equal characters as ${first ? "the count followed by the character" : "the character followed by the count"}`,
      code: [
        py`
        def FN(s):
            out = ""
            i = 0
            while i < len(s):
                j = i
                while j < len(s) and s[j] == s[i]:
                    j += 1
                out += ${first ? "str(j - i) + s[i]" : "s[i] + str(j - i)"}
                i = j
            return out`,
        py`
        from itertools import groupby

        def FN(s):
            out = ""
            for c, group in groupby(s):
                out += ${first ? "str(len(list(group))) + c" : "c + str(len(list(group)))"}
            return out`,
      ],
      args: [letters("abc", 1, 9)],
      edges: ['""', '"aaa"', '"x"'],
    };
  }),
  family("letter-runs", "unpack_runs expand_counts decode_runs", () => ({
    say: 'expand a string of digit and letter pairs such as "2a3b" into "aabbb"; every count is one digit',
    code: [
      py`
      def FN(s):
          out = ""
          for i in range(0, len(s), 2):
              out += int(s[i]) * s[i + 1]
          return out`,
      py`
      def FN(s):
          return "".join(s[i + 1] * int(s[i]) for i in range(0, len(s) - 1, 2))`,
    ],
    args: [(r) => `"${Array.from({ length: r.int(1, 4) }, () => r.int(0, 4) + r.pick([..."abxyz"])).join("")}"`],
    edges: ['""', '"0a2b"'],
  })),
  family("letter-filter", "strip_letters drop_these_letters remove_chars_from", (r) => {
    const set = r.pick(["aeiou", ".,!", "0123456789", "-_ ", "xyz"]);
    const sub = r.pick(["", "*", "_"]);
    return {
      say:
        sub === "" ? `remove all characters in "${set}" from a string` : `replace all characters in "${set}" within a string by "${sub}"`,
      code:
        sub === ""
          ? [
              py`
              def FN(s):
                  return "".join(c for c in s if c not in "${set}")`,
              py`
              def FN(s):
                  for c in "${set}":
                      s = s.replace(c, "")
                  return s`,
            ]
          : [
              py`
              def FN(s):
                  return "".join("${sub}" if c in "${set}" else c for c in s)`,
              py`
              def FN(s):
                  for c in "${set}":
                      s = s.replace(c, "${sub}")
                  return s`,
            ],
      args: [letters("abexyz. ,!1290-_io", 2, 12)],
      edges: ['""', `"${set}"`, '"tttt"'],
    };
  }),
  family("letter-case", "swap_case_by_position alternate_case zigzag_case", (r) => {
    const even = r.chance(0.5);
    return {
      say: `write the letters at ${even ? "even" : "odd"} indices of a string in upper case and the others in lower case`,
      code: [
        py`
        def FN(s):
            out = ""
            for i, c in enumerate(s):
                if i % 2 == ${even ? 0 : 1}:
                    out += c.upper()
                else:
                    out += c.lower()
            return out`,
        py`
        def FN(s):
            return "".join(s[i].upper() if i % 2 == ${even ? 0 : 1} else s[i].lower() for i in range(len(s)))`,
      ],
      args: [mixedWord],
      edges: ['""', '"a"', '"AbC"'],
    };
  }),
  family("letter-case", "capitalise_ends upper_first_and_last big_ends", (r) => {
    const [text, expr] = r.pick([
      ["first and last letter", "s[0].upper() + s[1:-1] + s[-1].upper()"],
      ["first letter", "s[0].upper() + s[1:]"],
      ["last letter", "s[:-1] + s[-1].upper()"],
    ] as const);
    return {
      say: `write the ${text} of a word in upper case «and keep the rest¦without changing the rest»; «words¦strings» with fewer than two letters are returned in upper case`,
      code: [
        py`
        def FN(s):
            if len(s) < 2:
                return s.upper()
            return ${expr}`,
        py`
        def FN(s):
            if len(s) >= 2:
                return ${expr}
            return s.upper()`,
      ],
      args: [word],
      edges: ['""', '"a"', '"ab"'],
    };
  }),
];
