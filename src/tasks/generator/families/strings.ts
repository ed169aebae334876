/** Families over whole strings: ciphers, order, mirrors, comparison, pieces. */
import { type Family, family, py } from "../family.ts";
import { int, letters, sentence, word } from "../inputs.ts";

export const stringFamilies: readonly Family[] = [
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
  family("string-compare", "shared_part common_part joint_affix", (r) => {
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
