/** Families that check and clean texts: passwords, addresses, check digits, brackets, patterns with re. */
import { type Family, family, py } from "../family.ts";
import { letters, oneOf } from "../inputs.ts";

export const textCheckFamilies: readonly Family[] = [
  family("password-rules", "password_is_strong check_password acceptable_password", (r) => {
    const k = r.int(5, 8);
    const [text, test] = r.pick([
      ["an upper case letter", "c.isupper()"],
      ["a lower case letter", "c.islower()"],
      ['one of "!?#"', 'c in "!?#"'],
    ] as const);
    return {
      say: `tell whether a password has at least ${k} characters and «contains¦holds» a digit and ${text}`,
      code: [
        py`
        def FN(s):
            if len(s) < ${k}:
                return False
            if not any(c.isdigit() for c in s):
                return False
            return any(${test} for c in s)`,
        py`
        def FN(s):
            has_digit = False
            has_other = False
            for c in s:
                if c.isdigit():
                    has_digit = True
                elif ${test}:
                    has_other = True
            return len(s) >= ${k} and has_digit and has_other`,
      ],
      args: [letters("abcXY12!?", 4, 11)],
      edges: ['""', `"${"aX1!".repeat(2).slice(0, k)}"`, '"abcdefghij"', '"1234567890"'],
    };
  }),
  family("password-rules", "password_points rate_password count_character_classes", (r) => {
    const k = r.int(6, 9);
    return {
      say: `rate a password with one point for each of these: a lower case letter, an upper case letter, a digit, a length of at least ${k}`,
      code: [
        py`
        def FN(s):
            count = 0
            if any(c.islower() for c in s):
                count += 1
            if any(c.isupper() for c in s):
                count += 1
            if any(c.isdigit() for c in s):
                count += 1
            if len(s) >= ${k}:
                count += 1
            return count`,
        py`
        import re

        def FN(s):
            count = 1 if len(s) >= ${k} else 0
            for pattern in ["[a-z]", "[A-Z]", "[0-9]"]:
                if re.search(pattern, s):
                    count += 1
            return count`,
      ],
      args: [letters("abXY12", 2, 11)],
      edges: ['""', '"a"', '"A1"'],
    };
  }),
  family("number-addresses", "is_dotted_address valid_address_numbers check_network_address", (r) => {
    const most = r.pick([255, 255, 99]);
    const k = r.pick([4, 4, 3]);
    return {
      say: `tell whether a text consists of exactly ${k} numbers from 0 to ${most} joined by dots, without leading zeros`,
      code: [
        py`
        def FN(s):
            parts = s.split(".")
            if len(parts) != ${k}:
                return False
            for part in parts:
                if not part.isdigit() or str(int(part)) != part or int(part) > ${most}:
                    return False
            return True`,
        py`
        import re

        def FN(s):
            if not re.fullmatch(r"\d+(\.\d+){${k - 1}}", s):
                return False
            parts = s.split(".")
            return all(int(x) <= ${most} and (x == "0" or x[0] != "0") for x in parts)`,
      ],
      args: [
        (q) =>
          `"${Array.from({ length: q.chance(0.75) ? k : q.int(2, 5) }, () => q.pick(["0", "7", "10", String(most), q.chance(0.7) ? "42" : String(most + 1), q.chance(0.7) ? "1" : "01", q.chance(0.8) ? "88" : "a"])).join(".")}"`,
      ],
      edges: [
        '""',
        `"${Array.from({ length: k }, () => "0").join(".")}"`,
        `"${Array.from({ length: k }, () => String(most + 1)).join(".")}"`,
      ],
    };
  }),
  family("check-digits", "weighted_check_digit has_valid_check_digit verify_code_number", (r) => {
    const m = r.pick([7, 10, 11]);
    const [text, weight] = r.pick([
      ["its place (from 1)", "i + 1"],
      ["3 at odd indices and 1 at even ones (from 0)", "3 if i % 2 == 1 else 1"],
    ] as const);
    const check = r.chance(0.5);
    return {
      say: check
        ? `tell whether a string of digits is a valid code: each digit times ${text}, added up, must be divisible by ${m}`
        : `compute the check number of a string of digits: each digit times ${text}, added up, modulo ${m}`,
      code: [
        py`
        def FN(s):
            total = 0
            for i, c in enumerate(s):
                total += int(c) * (${weight})
            return total % ${m}${check ? " == 0" : ""}`,
        py`
        def FN(s):
            total = sum((${weight}) * int(s[i]) for i in range(len(s)))
            return total % ${m}${check ? " == 0" : ""}`,
      ],
      args: [(q) => `"${q.pick(["", "12", "7", "304"])}${q.int(0, 60)}"`],
      edges: ['""', '"0"', '"14"', '"123456"', '"07"'],
    };
  }),
  family("brackets", "brackets_match all_kinds_balanced properly_nested", (r) => {
    const three = r.chance(0.5);
    return {
      say: `tell whether every bracket in a text is closed by one of its own kind, in the right order; the kinds are ${three ? "(), [] and {}" : "() and <>"}, other characters don't matter`,
      code: [
        py`
        def FN(s):
            closing = ${three ? '{")": "(", "]": "[", "}": "{"}' : '{")": "(", ">": "<"}'}
            stack = []
            for c in s:
                if c in "${three ? "([{" : "(<"}":
                    stack.append(c)
                elif c in closing:
                    if not stack or stack.pop() != closing[c]:
                        return False
            return not stack`,
        py`
        def FN(s):
            s = "".join(c for c in s if c in "${three ? "()[]{}" : "()<>"}")
            while True:
                rest = s.replace("()", "").replace("${three ? "[]" : "<>"}", "")${three ? '.replace("{}", "")' : ""}
                if rest == s:
                    return s == ""
                s = rest`,
      ],
      args: [
        three
          ? oneOf('"(a[b]c)"', '"([)]"', '"{[()]}"', '"{x}[y]"', '"(("', '"]["', '"a(b"', '"{}()[]"', '"(]"', '"[{}]("')
          : oneOf('"(a<b>c)"', '"(<)>"', '"<()>"', '"<x>(y)"', '"(("', '"><"', '"a(b"', '"<>()<>"', '"(>"', '"<()"'),
      ],
      edges: ['""', '"abc"', '")("', '"(())"'],
    };
  }),
  family("brackets", "missing_brackets brackets_to_add repairs_needed", () => ({
    say: 'return how many "(" or ")" must be inserted at least into a text so that its parentheses are balanced',
    code: [
      py`
      def FN(s):
          count = 0
          depth = 0
          for c in s:
              if c == "(":
                  depth += 1
              elif c == ")":
                  if depth == 0:
                      count += 1
                  else:
                      depth -= 1
          return count + depth`,
      py`
      def FN(s):
          s = "".join(c for c in s if c in "()")
          while "()" in s:
              s = s.replace("()", "")
          return len(s)`,
    ],
    args: [letters("()()a", 1, 9)],
    edges: ['""', '"()"', '")("', '"(("'],
  })),
  family("regex-find", "find_by_pattern pieces_of_pattern all_pattern_matches", (r) => {
    const [text, pattern, test] = r.pick([
      ["words of exactly four letters", "[A-Za-z]{4}", "len(word) == 4 and word.isalpha()"],
      ["words that begin with an upper case letter", "[A-Z][A-Za-z0-9]*", "word[0].isupper()"],
      ["words that consist of digits only", "[0-9]+", "word.isdigit()"],
      ["words that begin with a letter and end with a digit", "[A-Za-z][A-Za-z0-9]*[0-9]", "word[0].isalpha() and word[-1].isdigit()"],
    ] as const);
    const counted = r.chance(0.4);
    return {
      say: `${counted ? "count" : "list"} the ${text} in a text whose words are separated by single blanks and consist of letters and digits`,
      code: [
        py`
        import re

        def FN(s):
            return ${counted ? "len(" : ""}re.findall(r"\b${pattern}\b", s)${counted ? ")" : ""}`,
        counted
          ? py`
        def FN(s):
            return sum(1 for word in s.split() if ${test})`
          : py`
        def FN(s):
            return [word for word in s.split() if ${test}]`,
      ],
      args: [
        (q) =>
          `"${Array.from({ length: q.int(2, 5) }, () => q.pick(["Rome", "a1", "room12", "2024", "to", "Bob", "tree", "7", "X9", "open", "Maria"])).join(" ")}"`,
      ],
      edges: ['""', '"a"', '"Ab12 word 77"'],
    };
  }),
  family("blanks", "tidy_blanks normalise_spaces shrink_gaps", (r) => {
    const mark = r.pick([" ", "_", "-"]);
    const name = { " ": "blank", _: "underscore", "-": "hyphen" }[mark]!;
    return {
      say: `remove the blanks around a text and replace each run of blanks inside by a single ${name}`,
      code: [
        py`
        def FN(s):
            return "${mark}".join(s.split())`,
        py`
        import re

        def FN(s):
            return re.sub(r" +", "${mark}", s.strip())`,
        py`
        def FN(s):
            out = ""
            for word in s.split(" "):
                if word != "":
                    if out != "":
                        out += "${mark}"
                    out += word
            return out`,
      ],
      args: [letters("ab   c", 2, 11)],
      edges: ['""', '"  "', '" a  b "'],
    };
  }),
  family("strip-parts", "remove_bracketed drop_comments text_outside_marks", (r) => {
    const [open, close, escaped] = r.pick([
      ["(", ")", String.raw`\([^)]*\)`],
      ["[", "]", String.raw`\[[^\]]*\]`],
      ["<", ">", "<[^>]*>"],
    ] as const);
    return {
      say: `remove every part of a text that stands between "${open}" and the next "${close}", the brackets included (they are balanced and never nested)`,
      code: [
        py`
        import re

        def FN(s):
            return re.sub(r"${escaped}", "", s)`,
        py`
        def FN(s):
            out = ""
            inside = False
            for c in s:
                if c == "${open}":
                    inside = True
                elif c == "${close}":
                    inside = False
                elif not inside:
                    out += c
            return out`,
      ],
      args: [
        (q) =>
          `"${Array.from({ length: q.int(1, 5) }, () => q.pick(["a", "bc ", "x", `${open}b${close}`, `${open}${close}`, `${open}no way${close}`])).join("")}"`,
      ],
      edges: ['""', `"${open}a${close}"`, `"a${open}b${close}c"`],
    };
  }),
];
