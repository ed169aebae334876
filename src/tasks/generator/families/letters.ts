/** Families over the letters of one string. */
import { type Family, family, py } from "../family.ts";
import { int, letters, mixedWord, sentence, word } from "../inputs.ts";

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
  family("shift-cipher", "shift_letters move_alphabet rotate_letters", (r) => {
    const k = r.pick([1, 2, 3, 5, 13, -1, -3]);
    return {
      say: `shift every lower case letter of a string by ${Math.abs(k)} places ${k > 0 ? "forward" : "back"} in the alphabet, going round at the end, and keep all other characters`,
      code: [
        py`
        def FN(s):
            out = ""
            for c in s:
                if "a" <= c <= "z":
                    out += chr((ord(c) - 97 + ${k}) % 26 + 97)
                else:
                    out += c
            return out`.replace("+ -", "- "),
        py`
        def FN(s):
            alphabet = "abcdefghijklmnopqrstuvwxyz"
            out = ""
            for c in s:
                if c in alphabet:
                    out += alphabet[(alphabet.index(c) + ${k}) % 26]
                else:
                    out += c
            return out`.replace("+ -", "- "),
      ],
      args: [sentence(1, 2)],
      edges: ['""', '"abc xyz"', '"A-Z"'],
    };
  }),
  family("letter-positions", "alphabet_places letter_values numbers_of_letters", (r) => {
    const sum = r.chance(0.5);
    return {
      say: sum
        ? 'add up the places in the alphabet ("a" is 1) of the letters of a lower case word'
        : 'list the place in the alphabet ("a" is 1) of each letter of a lower case word',
      code: sum
        ? [
            py`
            def FN(word):
                return sum(ord(c) - 96 for c in word)`,
            py`
            def FN(word):
                total = 0
                for c in word:
                    total += ord(c) - ord("a") + 1
                return total`,
          ]
        : [
            py`
            def FN(word):
                return [ord(c) - 96 for c in word]`,
            py`
            def FN(word):
                return ["abcdefghijklmnopqrstuvwxyz".index(c) + 1 for c in word]`,
          ],
      args: [word],
      edges: ['""', '"az"'],
    };
  }),
  family("letter-order", "letters_sorted_down arranged_letters sort_letters", (r) => {
    const [text, code] = r.pick([
      ["in reverse alphabetical order", "sorted(s, reverse=True)"],
      ["in alphabetical order", "sorted(s)"],
      ["in alphabetical order, each only once", "sorted(set(s))"],
      ["by how often they occur in it, rarest first, and alphabetically on ties", "sorted(s, key=lambda c: (s.count(c), c))"],
    ] as const);
    return {
      say: `return the letters of a lower case word ${text}, as a string`,
      code: [
        py`
        def FN(s):
            return "".join(${code})`,
        py`
        def FN(s):
            parts = ${code}
            out = ""
            for c in parts:
                out += c
            return out`,
      ],
      args: [word],
      edges: ['""', '"banana"'],
    };
  }),
  family("mirror", "is_mirrored_ignoring reads_both_ways same_backwards", () => ({
    say: "tell whether a text reads the same backwards when «case and everything but letters are ignored¦only its letters count and case doesn't matter»",
    code: [
      py`
      def FN(s):
          kept = [c for c in s.lower() if c.isalpha()]
          return kept == kept[::-1]`,
      py`
      def FN(s):
          i = 0
          j = len(s) - 1
          while i < j:
              if not s[i].isalpha():
                  i += 1
              elif not s[j].isalpha():
                  j -= 1
              elif s[i].lower() != s[j].lower():
                  return False
              else:
                  i += 1
                  j -= 1
          return True`,
    ],
    args: [
      (r) =>
        r.chance(0.5) ? r.pick(['"Noon"', '"Never odd, or even"', '"a-b-a"', '"Was it a car"', '"Step on no pets!"']) : sentence(1, 2)(r),
    ],
    edges: ['""', '"A man"', '"Top spot!"', '"ab"'],
  })),
  family("mirror", "mirror_word append_reverse reflect_text", (r) => {
    const once = r.chance(0.5);
    return {
      say: `append the reverse of a string to it${once ? ", without repeating the last character in the middle" : ""}`,
      code: [
        py`
        def FN(s):
            return s + s[::-1]${once ? "[1:]" : ""}`,
        py`
        def FN(s):
            out = s
            for i in range(len(s) - ${once ? 2 : 1}, -1, -1):
                out += s[i]
            return out`,
      ],
      args: [letters("abcdeo", 1, 6)],
      edges: ['""', '"a"', '"xy"'],
    };
  }),
  family("string-compare", "hamming_letters mismatches_between differing_letters", () => ({
    say: "count the positions at which two strings differ; positions that only the longer string has count too",
    code: [
      py`
      def FN(a, b):
          count = abs(len(a) - len(b))
          for x, y in zip(a, b):
              if x != y:
                  count += 1
          return count`,
      py`
      def FN(a, b):
          if len(a) < len(b):
              a, b = b, a
          count = len(a) - len(b)
          for i in range(len(b)):
              if a[i] != b[i]:
                  count += 1
          return count`,
    ],
    args: [letters("ab", 1, 6), letters("ab", 1, 6)],
    edges: ['"", ""', '"abc", ""', '"ab", "ba"'],
  })),
  family("string-compare", "shared_start common_beginning joint_prefix", (r) => {
    const end = r.chance(0.4);
    return {
      say: `return the longest string with which two strings both ${end ? "end" : "begin"}`,
      code: end
        ? [
            py`
            def FN(a, b):
                k = 0
                while k < min(len(a), len(b)) and a[len(a) - 1 - k] == b[len(b) - 1 - k]:
                    k += 1
                return a[len(a) - k:]`,
            py`
            def FN(a, b):
                out = ""
                for x, y in zip(a[::-1], b[::-1]):
                    if x != y:
                        break
                    out = x + out
                return out`,
          ]
        : [
            py`
            def FN(a, b):
                out = ""
                for x, y in zip(a, b):
                    if x != y:
                        break
                    out += x
                return out`,
            py`
            def FN(a, b):
                i = 0
                while i < len(a) and i < len(b) and a[i] == b[i]:
                    i += 1
                return a[:i]`,
          ],
      args: [letters("ab", 1, 6), letters("ab", 1, 6)],
      edges: ['"", "a"', '"abab", "abba"', '"aa", "aa"'],
    };
  }),
  family("substring-search", "count_overlapping occurrences_with_overlap find_all_starts", (r) => {
    const where = r.chance(0.5);
    return {
      say: where
        ? "list all indices at which the string t starts in the string s; occurrences may overlap"
        : "count how often the string t occurs in the string s; occurrences may overlap",
      code: [
        where
          ? py`
            def FN(s, t):
                return [i for i in range(len(s) - len(t) + 1) if s[i:i + len(t)] == t]`
          : py`
            def FN(s, t):
                return sum(1 for i in range(len(s) - len(t) + 1) if s[i:i + len(t)] == t)`,
        where
          ? py`
            def FN(s, t):
                out = []
                i = s.find(t)
                while i != -1:
                    out.append(i)
                    i = s.find(t, i + 1)
                return out`
          : py`
            def FN(s, t):
                count = 0
                for i in range(len(s)):
                    if s[i:].startswith(t):
                        count += 1
                return count`,
      ],
      args: [letters("ab", 2, 9), letters("ab", 1, 2)],
      edges: ['"", "a"', '"aaaa", "aa"'],
    };
  }),
  family("string-pieces", "drop_ends cut_both_sides trim_by", () => ({
    say: "remove k characters from «both ends of a string¦the start and from the end of a string»; «nothing is left of strings that are too short¦return an empty string if too few remain»",
    code: [
      py`
      def FN(s, k):
          return s[k:len(s) - k]`,
      py`
      def FN(s, k):
          if len(s) <= 2 * k:
              return ""
          out = s[k:]
          return out[:len(out) - k]`,
    ].slice(1),
    args: [word, int(0, 3)],
    edges: ['"", 1', '"abcd", 2', '"abc", 0', '"abcde", 2'],
  })),
  family("string-pieces", "every_other_reversed backwards_by_two skip_and_reverse", (r) => {
    const k = r.int(2, 3);
    return {
      say: `take every ${k === 2 ? "second" : "third"} character of a string, starting with the «last¦final» one and going backwards`,
      code: [
        py`
        def FN(s):
            return s[::-${k}]`,
        py`
        def FN(s):
            out = ""
            i = len(s) - 1
            while i >= 0:
                out += s[i]
                i -= ${k}
            return out`,
      ],
      args: [word],
      edges: ['""', '"a"', '"abcdefg"'],
    };
  }),
];
