/** Families that read paths, addresses, versions, tables and templates. */
import { type Family, family, py } from "../family.ts";
import { int, letters, oneOf, word } from "../inputs.ts";

export const textFamilies: readonly Family[] = [
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
  family("addresses", "address_part part_of_address email_piece", (r) => {
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
  family("quotes", "quoted_parts parts_between_marks find_quoted", (r) => {
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
