/** Families of everyday exercises on texts: replacing one occurrence, weaving, titles, ranges of numbers, character codes, lone letters. */
import { type Family, family, py } from "../family.ts";
import { letters, oneOf } from "../inputs.ts";

export const everydayTextFamilies: readonly Family[] = [
  family("one-occurrence", "replace_last_occurrence change_one_match swap_single_occurrence", (r) => {
    const last = r.chance(0.6);
    return {
      say: `replace only the ${last ? "last" : "second"} occurrence of the character a in the string s by the character b; a string with ${last ? "no" : "fewer than two"} such occurrence${last ? "" : "s"} stays as it is`,
      code: last
        ? [
            py`
            def FN(s, a, b):
                i = s.rfind(a)
                if i == -1:
                    return s
                return s[:i] + b + s[i + 1:]`,
            py`
            def FN(s, a, b):
                chars = list(s)
                for i in range(len(chars) - 1, -1, -1):
                    if chars[i] == a:
                        chars[i] = b
                        break
                return "".join(chars)`,
            py`
            def FN(s, a, b):
                return b.join(s.rsplit(a, 1))`,
          ]
        : [
            py`
            def FN(s, a, b):
                i = s.find(a, s.find(a) + 1)
                if s.count(a) < 2:
                    return s
                return s[:i] + b + s[i + 1:]`,
            py`
            def FN(s, a, b):
                count = 0
                out = ""
                for c in s:
                    if c == a:
                        count += 1
                    if c == a and count == 2:
                        out += b
                    else:
                        out += c
                return out`,
          ],
      args: [letters("abc", 2, 8), oneOf('"a"', '"b"'), oneOf('"x"', '"-"')],
      edges: ['"", "a", "x"', '"banana", "a", "o"', '"ab", "a", "x"'],
    };
  }),
  family("text-weaving", "weave_texts alternate_characters mix_two_strings", (r) => {
    const rest = r.chance(0.5);
    return {
      say: `take characters from two strings in turn, beginning with the first string${rest ? "; what is left of the longer one comes at the end" : ", until one of them has none left for its turn"}`,
      code: rest
        ? [
            py`
            from itertools import zip_longest

            def FN(a, b):
                return "".join(x + y for x, y in zip_longest(a, b, fillvalue=""))`,
            py`
            def FN(a, b):
                out = ""
                k = min(len(a), len(b))
                for i in range(k):
                    out += a[i] + b[i]
                return out + a[k:] + b[k:]`,
          ]
        : [
            py`
            def FN(a, b):
                out = ""
                i = 0
                while i < len(a):
                    out += a[i]
                    if i >= len(b):
                        break
                    out += b[i]
                    i += 1
                return out`,
            py`
            def FN(a, b):
                k = min(len(a), len(b))
                out = "".join(x + y for x, y in zip(a, b))
                return out + a[k:k + 1]`,
          ],
      args: [letters("abcd", 0, 5), letters("xyz12", 0, 5)],
      edges: ['"", ""', '"a", ""', '"", "xy"', '"ab", "x"', '"ab", "xyz"'],
    };
  }),
  family("title-words", "title_except_small capitalise_long_words headline_case", (r) => {
    const k = r.int(3, 5);
    const small = r.chance(0.5);
    const test = small ? 'word in ("a", "of", "and", "the")' : `len(word) < ${k}`;
    return {
      say: `write a sentence in lower case but with a capital at the start of each word, except words ${small ? 'that are "a", "of", "and" or "the"' : `of fewer than ${k} letters`}; the first word always gets one`,
      code: [
        py`
        def FN(s):
            out = []
            for i, word in enumerate(s.lower().split()):
                if i > 0 and ${test}:
                    out.append(word)
                else:
                    out.append(word.capitalize())
            return " ".join(out)`,
        py`
        def FN(s):
            words = s.lower().split()
            words = [word if ${test} else word[0].upper() + word[1:] for word in words]
            if words:
                words[0] = words[0].capitalize()
            return " ".join(words)`,
      ],
      args: [
        (q) =>
          `"${Array.from({ length: q.int(2, 5) }, () => q.pick(["the", "SEA", "of", "stars", "and", "A", "little", "House", "map", "tree"])).join(" ")}"`,
      ],
      edges: ['""', '"the END of a day"'],
    };
  }),
  family("range-texts", "expand_ranges numbers_of_pages count_listed_pages", (r) => {
    const count = r.chance(0.4);
    return {
      say: `${count ? "count" : "list"} the numbers meant by a text such as "1-3,7,9-10" (a range includes both ends and the parts don't overlap)`,
      code: [
        py`
        def FN(s):
            out = []
            for part in s.split(","):
                if "-" in part:
                    a, b = part.split("-")
                    out.extend(range(int(a), int(b) + 1))
                else:
                    out.append(int(part))
            return ${count ? "len(out)" : "out"}`,
        count
          ? py`
        def FN(s):
            total = 0
            for part in s.split(","):
                ends = [int(x) for x in part.split("-")]
                total += ends[-1] - ends[0] + 1
            return total`
          : py`
        def FN(s):
            out = []
            for part in s.split(","):
                ends = [int(x) for x in part.split("-")]
                x = ends[0]
                while x <= ends[-1]:
                    out.append(x)
                    x += 1
            return out`,
      ],
      args: [
        (q) => {
          let at = q.int(0, 5);
          return `"${Array.from({ length: q.int(1, 4) }, () => {
            const start = at;
            const size = q.pick([0, 0, 1, 2, 4]);
            at = start + size + q.int(1, 6);
            return size === 0 ? `${start}` : `${start}-${start + size}`;
          }).join(",")}"`;
        },
      ],
      edges: ['"5"', '"2-4"', '"1,3,8-9"'],
    };
  }),
  family("character-codes", "codes_of_text code_total shift_in_codes", (r) => {
    const [text, a, b] = r.pick([
      ["return the sum of the character codes (ord) of a word", "sum(ord(c) for c in word)", "total"],
      [
        "return the list of the differences between the character codes (ord) of neighbouring characters of a word",
        "[ord(b) - ord(a) for a, b in zip(word, word[1:])]",
        "steps",
      ],
      [
        "tell whether the character codes of a word grow from each character to the next",
        "all(a < b for a, b in zip(word, word[1:]))",
        "grow",
      ],
    ] as const);
    const code = {
      total: py`
        def FN(word):
            total = 0
            for i in range(len(word)):
                total += ord(word[i])
            return total`,
      steps: py`
        def FN(word):
            out = []
            for i in range(1, len(word)):
                out.append(ord(word[i]) - ord(word[i - 1]))
            return out`,
      grow: py`
        def FN(word):
            for i in range(len(word) - 1):
                if ord(word[i]) >= ord(word[i + 1]):
                    return False
            return True`,
    }[b];
    return {
      say: text,
      code: [
        py`
        def FN(word):
            return ${a}`,
        code,
      ],
      args: [oneOf('"abc"', '"bee"', '"adz"', '"ant"', '"boy"', '"A1"', '"cost"', '"zoo"', '"almost"', '"key"', '"fig"', '"tap"')],
      edges: ['""', '"a"', '"aa"', '"ba"'],
    };
  }),
  family("lone-letters", "first_lone_letter repeated_letter_first unique_letter_place", (r) => {
    const place = r.chance(0.4);
    const repeated = r.chance(0.4);
    return {
      say: repeated
        ? `return ${place ? "the index at which a character of a string occurs for the second time, for the first such repeat" : "the first character of a string that has occurred before"}, or ${place ? "-1" : "None"} if no character repeats`
        : `return the ${place ? "index of the " : ""}first character of a string that occurs only once in it, or ${place ? "-1" : "None"} if there is none`,
      code: [
        repeated
          ? py`
        def FN(s):
            seen = set()
            for i, c in enumerate(s):
                if c in seen:
                    return ${place ? "i" : "c"}
                seen.add(c)
            return ${place ? "-1" : "None"}`
          : py`
        from collections import Counter

        def FN(s):
            counts = Counter(s)
            for i, c in enumerate(s):
                if counts[c] == 1:
                    return ${place ? "i" : "c"}
            return ${place ? "-1" : "None"}`,
        py`
        def FN(s):
            for i in range(len(s)):
                if ${repeated ? "s[i] in s[:i]" : "s.find(s[i]) == s.rfind(s[i])"}:
                    return ${place ? "i" : "s[i]"}
            return ${place ? "-1" : "None"}`,
      ],
      args: [letters("abcd", 2, 7)],
      edges: ['""', '"a"', '"aabb"', '"abca"'],
    };
  }),
  family("string-compare", "shared_ending common_start_of_all longest_common_edge", (r) => {
    const end = r.chance(0.5);
    return {
      say: `return the longest text with which all words of a list ${end ? "end" : "begin"}; an empty list gives an empty text`,
      code: [
        py`
        def FN(words):
            if not words:
                return ""
            k = 0
            shortest = min(len(word) for word in words)
            while k < shortest and len({word[${end ? "-1 - k" : "k"}] for word in words}) == 1:
                k += 1
            return words[0][${end ? "len(words[0]) - k:" : ":k"}]`,
        py`
        def FN(words):
            if len(words) == 0:
                return ""
            best = words[0]
            for word in words:
                while not word.${end ? "endswith" : "startswith"}(best):
                    best = ${end ? "best[1:]" : "best[:-1]"}
            return best`,
      ],
      args: [
        (q) => {
          const edge = q.pick(["", "a", "st", "ing", "pre"]);
          return `[${Array.from({ length: q.int(1, 4) }, () => (end ? `"${q.pick(["b", "str", "oa", "k"])}${edge}"` : `"${edge}${q.pick(["b", "str", "oa", "k"])}"`)).join(", ")}]`;
        },
      ],
      edges: ["[]", '["abc"]', '["ab", "cb", ""]', '["ab", "ac"]'],
    };
  }),
];
