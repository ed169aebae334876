/** Families that read structured text: numbers, records, brackets, expressions. */
import { type Family, family, py } from "../family.ts";
import { letters, numberText, oneOf } from "../inputs.ts";

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
];
