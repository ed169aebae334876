/** Families that read structured text: numbers, records, expressions, paths. */
import { type Family, family, py } from "../family.ts";
import { int, letters, numberText, oneOf, word } from "../inputs.ts";

export const parsingFamilies: readonly Family[] = [
  family("number-texts", "add_numbers_in_text sum_of_listed total_of_text", (r) => {
    const sep = r.pick([",", ";", " ", "+", "|"]);
    const [text, fn] = r.pick([
      ["sum", "sum"],
      ["largest", "max"],
      ["smallest", "min"],
    ] as const);
    return {
      say: `return the ${text} of the integers in a text, which are separated by "${sep}"`,
      code: [
        py`
        def FN(s):
            return ${fn}([int(part) for part in s.split("${sep}")])`,
        py`
        def FN(s):
            parts = s.split("${sep}")
            nums = []
            for part in parts:
                nums.append(int(part))
            return ${fn}(nums)`,
        py`
        def FN(s):
            return ${fn}(map(int, s.split("${sep}")))`,
      ],
      args: [numberText(sep, 0, 40, 1, 6)],
      edges: ['"7"', `"10${sep}9"`],
    };
  }),
  family("number-texts", "numbers_inside extract_integers find_numbers_in", () => ({
    say: "list the «non-negative integers¦numbers (runs of digits)» in a text, in order",
    code: [
      py`
      def FN(s):
          out = []
          cur = ""
          for c in s + " ":
              if c.isdigit():
                  cur += c
              elif cur:
                  out.append(int(cur))
                  cur = ""
          return out`,
      py`
      import re

      def FN(s):
          return [int(part) for part in re.findall(r"\d+", s)]`,
      py`
      def FN(s):
          s = "".join(c if c.isdigit() else " " for c in s)
          return [int(part) for part in s.split()]`,
    ],
    args: [letters("ab 1234-", 3, 12)],
    edges: ['""', '"no"', '"7"', '"a10b2"'],
  })),
  family("key-value-texts", "parse_settings read_pairs settings_to_dict", (r) => {
    const [between, inside] = r.pick([
      [";", "="],
      [",", ":"],
      ["&", "="],
      [" ", ":"],
    ] as const);
    return {
      say: `parse a text of the form "a${inside}1${between}b${inside}2" into a dict with integer values; later entries win and the empty text gives {}`,
      code: [
        py`
        def FN(s):
            d = {}
            if s == "":
                return d
            for part in s.split("${between}"):
                k, value = part.split("${inside}")
                d[k] = int(value)
            return d`,
        py`
        def FN(s):
            pairs = [part.split("${inside}") for part in s.split("${between}") if part]
            return {pair[0]: int(pair[1]) for pair in pairs}`,
      ],
      args: [(q) => `"${Array.from({ length: q.int(1, 4) }, () => q.pick([..."abcxy"]) + inside + q.int(0, 30)).join(between)}"`],
      edges: ['""', `"a${inside}1${between}a${inside}2"`],
    };
  }),
  family("key-value-texts", "look_up_setting value_of_key get_option", () => ({
    say: 'return the value (a string) of a key in a text such as "size=3;color=red", or an empty string if the key is missing',
    code: [
      py`
      def FN(s, key):
          for part in s.split(";"):
              if part.startswith(key + "="):
                  return part[len(key) + 1:]
          return ""`,
      py`
      def FN(s, key):
          for part in s.split(";"):
              pair = part.split("=")
              if pair[0] == key and len(pair) == 2:
                  return pair[1]
          return ""`,
    ],
    args: [
      (r) =>
        `"${Array.from({ length: r.int(1, 3) }, () => `${r.pick(["size", "color", "id", "siz"])}=${r.pick(["3", "red", "x7", "big"])}`).join(";")}"`,
      oneOf('"size"', '"color"', '"id"'),
    ],
    edges: ['"", "a"', '"ab=1;a=2", "a"'],
  })),
  family("brackets", "nesting_depth deepest_level max_depth_of", () => ({
    say: "return the largest depth of nested parentheses in a text; other characters don't matter and the parentheses are balanced",
    code: [
      py`
      def FN(s):
          count = 0
          best = 0
          for c in s:
              if c == "(":
                  count += 1
                  best = max(best, count)
              elif c == ")":
                  count -= 1
          return best`,
      py`
      def FN(s):
          best = 0
          for i in range(len(s)):
              opened = s[:i + 1].count("(") - s[:i + 1].count(")")
              if opened > best:
                  best = opened
          return best`,
    ],
    args: [oneOf('"(a(b)c)"', '"()()"', '"((x))(y)"', '"a(b(c(d)))"', '"(((())))"', '"x+(y*(z-1))"', '"(a)(b)((c))"', '"f(g(), h(i()))"')],
    edges: ['""', '"abc"', '"()"'],
  })),
  family("brackets", "first_unmatched where_unbalanced position_of_bad_bracket", (r) => {
    const [open, close] = r.pick(["()", "[]", "{}", "<>"]);
    return {
      say: `return the index of the first "${close}" without a matching "${open}" before it, or -1 if there is none`,
      code: [
        py`
        def FN(s):
            count = 0
            for i, c in enumerate(s):
                if c == "${open!}":
                    count += 1
                elif c == "${close!}":
                    if count == 0:
                        return i
                    count -= 1
            return -1`,
        py`
        def FN(s):
            stack = []
            for i in range(len(s)):
                if s[i] == "${open!}":
                    stack.append(i)
                if s[i] == "${close!}":
                    if not stack:
                        return i
                    stack.pop()
            return -1`,
      ],
      args: [letters(`${open}${close}${close}a`, 1, 7)],
      edges: ['""', `"${open}${close}"`, `"${open}${close}${close}"`, `"${close}"`],
    };
  }),
  family("brackets", "text_in_brackets inside_of between_marks", (r) => {
    const [open, close] = r.pick(["()", "[]", "<>", "{}"]);
    return {
      say: `return the text between the first "${open}" and the next "${close}" after it; an empty string if «one of them is missing¦there is no such pair»`,
      code: [
        py`
        def FN(s):
            start = s.find("${open!}")
            end = s.find("${close!}", start + 1)
            if start == -1 or end == -1:
                return ""
            return s[start + 1:end]`,
        py`
        def FN(s):
            if "${open!}" not in s:
                return ""
            rest = s[s.index("${open!}") + 1:]
            if "${close!}" not in rest:
                return ""
            return rest.split("${close!}")[0]`,
      ],
      args: [letters(`abc${open}${close}`, 3, 9)],
      edges: ['""', `"x${open}y${close}z"`, `"${close}${open}"`, `"ab${open}c"`],
    };
  }),
  family("expressions", "evaluate_sum_text plus_minus_value compute_simple", () => ({
    say: 'evaluate a text of integers joined by " + " and " - ", such as "7 - 2 + 10", from left to right',
    code: [
      py`
      def FN(s):
          parts = s.split()
          total = int(parts[0])
          for i in range(1, len(parts), 2):
              if parts[i] == "+":
                  total += int(parts[i + 1])
              else:
                  total -= int(parts[i + 1])
          return total`,
      py`
      def FN(s):
          sign = 1
          total = 0
          for part in s.split():
              if part == "-":
                  sign = -1
              elif part == "+":
                  sign = 1
              else:
                  total += sign * int(part)
          return total`,
    ],
    args: [(r) => `"${r.int(0, 20)}${Array.from({ length: r.int(0, 4) }, () => ` ${r.pick(["+", "-"])} ${r.int(0, 20)}`).join("")}"`],
    edges: ['"5"', '"1 - 2"'],
  })),
  family("expressions", "apply_operator calculate binary_operation", (r) => {
    const none = r.pick(["None", "0", "-1"]);
    return {
      say: `evaluate a text like "6 * 7" with two integers and one of + - * /, where / rounds down and division by zero gives ${none}`,
      code: [
        py`
        def FN(s):
            a, sign, b = s.split()
            a = int(a)
            b = int(b)
            if sign == "+":
                return a + b
            if sign == "-":
                return a - b
            if sign == "*":
                return a * b
            if b == 0:
                return ${none}
            return a // b`,
        py`
        def FN(s):
            parts = s.split()
            x = int(parts[0])
            y = int(parts[2])
            if parts[1] == "/":
                return x // y if y != 0 else ${none}
            return {"+": x + y, "-": x - y, "*": x * y}[parts[1]]`,
      ],
      args: [(q) => `"${q.int(0, 20)} ${q.pick(["+", "-", "*", "/"])} ${q.int(0, 9)}"`],
      edges: ['"7 / 2"', '"7 / 0"', '"3 - 5"', '"2 * 3"'],
    };
  }),
  family("paths", "file_extension ending_of_file suffix_of_name", (r) => {
    const none = r.pick(['""', "None", '"none"']);
    return {
      say: `return the extension of a file name in lower case without the dot, or ${none} if there is no dot`,
      code: [
        py`
        def FN(s):
            if "." not in s:
                return ${none}
            return s.split(".")[-1].lower()`,
        py`
        def FN(s):
            i = s.rfind(".")
            if i == -1:
                return ${none}
            return s[i + 1:].lower()`,
      ],
      args: [(q) => `"${q.pick(["photo", "notes", "data.v2", "README", "a"])}${q.pick([".txt", ".PNG", ".tar.gz", "", ".Md"])}"`],
      edges: ['""', '"x."', '"a.b.C"'],
    };
  }),
  family("paths", "simplify_path resolve_dots clean_path", () => ({
    say: 'resolve "." and ".." in a path of names joined by "/" (".." drops the name before it, if any) and return the remaining names joined by "/"',
    code: [
      py`
      def FN(s):
          stack = []
          for part in s.split("/"):
              if part == "..":
                  if stack:
                      stack.pop()
              elif part != "." and part != "":
                  stack.append(part)
          return "/".join(stack)`,
      py`
      def FN(s):
          out = []
          for part in s.split("/"):
              if part in ("", "."):
                  continue
              if part == "..":
                  out = out[:-1]
              else:
                  out.append(part)
          return "/".join(out)`,
    ],
    args: [(r) => `"${Array.from({ length: r.int(1, 6) }, () => r.pick(["a", "b", "..", ".", "src", ".."])).join("/")}"`],
    edges: ['""', '".."', '"a/./b/../c"', '"a//b"'],
  })),
  family("addresses", "domain_of_email host_part after_at_sign", (r) => {
    const user = r.chance(0.5);
    return {
      say: `return the part ${user ? "before" : "after"} the "@" of an e-mail address in lower case, or None if there is not exactly one "@"`,
      code: [
        py`
        def FN(s):
            if s.count("@") != 1:
                return None
            return s.split("@")[${user ? 0 : 1}].lower()`,
        py`
        def FN(s):
            parts = s.split("@")
            if len(parts) == 2:
                return parts[${user ? 0 : 1}].lower()
            return None`,
      ],
      args: [(q) => `"${q.pick(["ann", "Bob.K", "x_1", ""])}${q.pick(["@", "@", "@@", ""])}${q.pick(["site.org", "Mail.net", "web.de"])}"`],
      edges: ['""', '"a@B"', '"a@b@c"'],
    };
  }),
  family("addresses", "is_valid_code check_identifier looks_like_plate", (r) => {
    const k = r.int(1, 3);
    const m = r.int(2, 4);
    return {
      say: `tell whether a string consists of exactly ${k} upper case letter${k > 1 ? "s" : ""} followed by exactly ${m} digits`,
      code: [
        py`
        def FN(s):
            if len(s) != ${k + m}:
                return False
            return s[:${k}].isalpha() and s[:${k}].isupper() and s[${k}:].isdigit()`,
        py`
        def FN(s):
            if len(s) != ${k + m}:
                return False
            for i, c in enumerate(s):
                if i < ${k}:
                    if not "A" <= c <= "Z":
                        return False
                elif not "0" <= c <= "9":
                    return False
            return True`,
      ],
      args: [
        (q) => {
          const part = (n: number, alphabet: string): string => letters(alphabet, n, n)(q).slice(1, -1);
          return `"${part(q.chance(0.7) ? k : k + 1, q.chance(0.8) ? "ABXYZ" : "abX")}${part(q.chance(0.8) ? m : m - 1, "0123456789")}"`;
        },
      ],
      edges: ['""', `"${"AB3".slice(0, k).replace("3", "C")}${"12345".slice(0, m)}"`, `"${"a".repeat(k)}${"1".repeat(m)}"`],
    };
  }),
  family("versions", "newer_version compare_versions later_release", (r) => {
    const bool = r.chance(0.5);
    return {
      say: bool
        ? 'tell whether version a is newer than version b; both look like "2.10.1" and have three numbers'
        : 'compare two versions like "2.10.1" with three numbers each: return 1 if a is newer, -1 if b is newer, else 0',
      code: bool
        ? [
            py`
            def FN(a, b):
                return [int(x) for x in a.split(".")] > [int(x) for x in b.split(".")]`,
            py`
            def FN(a, b):
                for x, y in zip(a.split("."), b.split(".")):
                    if int(x) != int(y):
                        return int(x) > int(y)
                return False`,
          ]
        : [
            py`
            def FN(a, b):
                for x, y in zip(a.split("."), b.split(".")):
                    if int(x) > int(y):
                        return 1
                    if int(x) < int(y):
                        return -1
                return 0`,
            py`
            def FN(a, b):
                x = [int(part) for part in a.split(".")]
                y = [int(part) for part in b.split(".")]
                if x == y:
                    return 0
                return 1 if x > y else -1`,
          ],
      args: [(q) => `"${q.int(1, 2)}.${q.int(8, 11)}.${q.int(0, 2)}"`, (q) => `"${q.int(1, 2)}.${q.int(8, 11)}.${q.int(0, 2)}"`],
      edges: ['"1.2.3", "1.2.3"', '"1.10.0", "1.9.9"', '"1.9.0", "2.0.0"'],
    };
  }),
  family("tables", "column_of_table read_column csv_column", () => ({
    say: 'return the values (strings) of column k (from 0) in a text whose rows are separated by ";" and whose cells by ","; rows that are too short are left out',
    code: [
      py`
      def FN(s, k):
          out = []
          for row in s.split(";"):
              cells = row.split(",")
              if k < len(cells):
                  out.append(cells[k])
          return out`,
      py`
      def FN(s, k):
          grid = [row.split(",") for row in s.split(";")]
          return [row[k] for row in grid if len(row) > k]`,
    ],
    args: [
      (r) =>
        `"${Array.from({ length: r.int(1, 4) }, () => Array.from({ length: r.int(1, 3) }, () => r.pick(["a", "7", "xy", "0"])).join(",")).join(";")}"`,
      int(0, 2),
    ],
    edges: ['"a", 0', '"a,b;c", 1'],
  })),
  family("tables", "count_lines_with lines_containing matching_lines", () => ({
    say: 'count the lines of a text (separated by "/") that contain a given word, ignoring case',
    code: [
      py`
      def FN(s, word):
          return sum(1 for row in s.lower().split("/") if word.lower() in row)`,
      py`
      def FN(s, word):
          count = 0
          for row in s.split("/"):
              if word.lower() in row.lower():
                  count += 1
          return count`,
    ],
    args: [
      (r) => `"${Array.from({ length: r.int(1, 5) }, () => r.pick(["red cat", "Cat", "dog", "hot dog", "a bird"])).join("/")}"`,
      oneOf('"cat"', '"Dog"', '"bird"'),
    ],
    edges: ['"", "a"', '"Cat/CAT", "cat"'],
  })),
  family("roman", "roman_digits_value add_roman_letters simple_roman", () => ({
    say: "return the value of a Roman numeral made of I, V, X, L and C, where a smaller letter before a larger one is subtracted",
    code: [
      py`
      def FN(s):
          d = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
          total = 0
          for i in range(len(s)):
              x = d[s[i]]
              if i + 1 < len(s) and d[s[i + 1]] > x:
                  total -= x
              else:
                  total += x
          return total`,
      py`
      def FN(s):
          d = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
          total = 0
          prev = 0
          for c in reversed(s):
              if d[c] < prev:
                  total -= d[c]
              else:
                  total += d[c]
              prev = d[c]
          return total`,
    ],
    args: [
      (r) =>
        `"${r.pick(["", "C", "CC", "XC"])}${r.pick(["", "X", "XX", "XL", "L", "LX"])}${r.pick(["", "I", "II", "IV", "V", "VII", "IX"])}"`,
    ],
    edges: ['""', '"IX"', '"XI"', '"XC"'],
  })),
  family("templates", "fill_template replace_placeholders insert_values", () => ({
    say: 'replace every "{name}" in a template by the value of that name in a dict; unknown names stay as they are',
    code: [
      py`
      def FN(s, d):
          for k in d:
              s = s.replace("{" + k + "}", d[k])
          return s`,
      py`
      def FN(s, d):
          out = s
          for k, value in d.items():
              out = value.join(out.split("{" + k + "}"))
          return out`,
    ],
    args: [
      oneOf('"Hi {name}!"', '"{a}{b}"', '"{a} and {a}"', '"{name}: {a}"', '"none"'),
      oneOf('{"name": "Bo"}', '{"a": "1", "b": "2"}', '{"a": "x"}', '{"name": "Al", "a": "7"}'),
    ],
    edges: ['"", {}', '"{x}", {}', '"{x}{x}", {"x": "y"}'],
  })),
  family("quotes", "count_words_quoted quoted_parts find_quoted", (r) => {
    const mark = r.pick(["'", "|", "%", "*"]);
    return {
      say: `list the parts of a text that stand between a pair of "${mark}" marks, as in "a ${mark}b${mark} c ${mark}d${mark}" giving ["b", "d"]; an unpaired last mark is ignored`,
      code: [
        py`
        def FN(s):
            parts = s.split("${mark}")
            return [parts[i] for i in range(1, len(parts) - 1, 2)]`,
        py`
        def FN(s):
            out = []
            start = -1
            for i, c in enumerate(s):
                if c == "${mark}":
                    if start == -1:
                        start = i
                    else:
                        out.append(s[start + 1:i])
                        start = -1
            return out`,
      ],
      args: [letters(`ab ${mark}${mark}`, 3, 11)],
      edges: ['""', `"${mark}x${mark}"`, `"${mark}"`],
    };
  }),
  family("plurals", "plural_of make_plural several", () => ({
    say: 'return the plural of an English word by simple rules: "es" after s, x or ch, "ies" in place of a y that follows a consonant, otherwise "s"',
    code: [
      py`
      def FN(word):
          if word.endswith(("s", "x", "ch")):
              return word + "es"
          if word.endswith("y") and word[-2] not in "aeiou":
              return word[:-1] + "ies"
          return word + "s"`,
      py`
      def FN(word):
          last = word[-1]
          if last == "y":
              if word[-2] in "aeiou":
                  return word + "s"
              return word[:-1] + "ies"
          if last in "sx" or word[-2:] == "ch":
              return word + "es"
          return word + "s"`,
    ],
    args: [(r) => (r.chance(0.4) ? word(r) : `"${r.pick(["city", "toy", "box", "bus", "church", "lady", "key", "fox", "sky", "bench"])}"`)],
    edges: ['"city"', '"boy"', '"box"', '"bench"', '"gas"'],
  })),
];
