/** Families that read a text with a stack: pairs that cancel, typing, nested repeats, postfix, wrapped lines. */
import { type Family, family, py } from "../family.ts";
import { int, letters, oneOf, sentence } from "../inputs.ts";

export const textStackFamilies: readonly Family[] = [
  family("pair-removal", "remove_equal_pairs cancel_neighbours collapse_doubles", (r) => {
    const [text, test] = r.pick([
      ["equal", "stack[-1] == c"],
      ["of the same letter in different case", "stack[-1] != c and stack[-1].lower() == c.lower()"],
    ] as const);
    const size = r.chance(0.3);
    const same = text === "equal";
    return {
      say: `remove pairs of neighbouring characters that are ${text} from a string, again and again until there are none; return ${size ? "the length of the rest" : "the rest"}`,
      code: [
        py`
        def FN(s):
            stack = []
            for c in s:
                if stack and ${test}:
                    stack.pop()
                else:
                    stack.append(c)
            return ${size ? "len(stack)" : '"".join(stack)'}`,
        py`
        def FN(s):
            i = 0
            while i + 1 < len(s):
                if ${same ? "s[i] == s[i + 1]" : "s[i] == s[i + 1].swapcase()"}:
                    s = s[:i] + s[i + 2:]
                    i = 0
                else:
                    i += 1
            return ${size ? "len(s)" : "s"}`,
      ],
      args: [letters(same ? "aab" : "aAbB", 2, 9)],
      edges: ['""', '"aa"', '"abba"', '"aAB"'],
    };
  }),
  family("typing", "apply_backspaces typed_text editor_result", (r) => {
    const mark = r.pick(["#", "<", "-"]);
    const compare = r.chance(0.3);
    const clean = py`
        def helper(text):
            out = ""
            for c in text:
                if c == "${mark}":
                    out = out[:-1]
                else:
                    out += c
            return out`
      .split("\n")
      .map((line) => `    ${line}`)
      .join("\n");
    return {
      say: compare
        ? `tell whether typing two strings gives the same text, where "${mark}" deletes the character before it, if any`
        : `return the text that results from typing a string, where "${mark}" deletes the character before it, if any`,
      code: compare
        ? [
            `def FN(a, b):\n${clean}\n\n    return helper(a) == helper(b)`,
            py`
            def FN(a, b):
                parts = []
                for s in (a, b):
                    stack = []
                    for c in s:
                        if c != "${mark}":
                            stack.append(c)
                        elif stack:
                            stack.pop()
                    parts.append(stack)
                return parts[0] == parts[1]`,
          ]
        : [
            py`
            def FN(s):
                stack = []
                for c in s:
                    if c != "${mark}":
                        stack.append(c)
                    elif stack:
                        stack.pop()
                return "".join(stack)`,
            py`
            def FN(s):
                out = ""
                skip = 0
                for c in reversed(s):
                    if c == "${mark}":
                        skip += 1
                    elif skip > 0:
                        skip -= 1
                    else:
                        out = c + out
                return out`,
          ],
      args: compare ? [letters(`a${mark}b`, 1, 4), letters(`ab${mark}`, 1, 4)] : [letters(`abc${mark}`, 2, 9)],
      edges: compare ? [`"", "${mark}"`, `"ab${mark}", "a"`, `"a", "b"`] : ['""', `"${mark}a"`, `"ab${mark}${mark}${mark}c"`],
    };
  }),
  family("nested-repeats", "unfold_repeats decode_repeated_parts expand_brackets", () => ({
    say: 'expand a text in which "3[ab]" means that the part in brackets is repeated as often as the digit before it says; parts may be nested, as in "2[a2[b]]" giving "abbabb"',
    code: [
      py`
      def FN(s):
          stack = [""]
          for c in s:
              if c.isdigit():
                  stack.append(int(c))
              elif c == "[":
                  stack.append("")
              elif c == "]":
                  part = stack.pop()
                  k = stack.pop()
                  stack[-1] += part * k
              else:
                  stack[-1] += c
          return stack[0]`,
      py`
      import re

      def FN(s):
          while "[" in s:
              s = re.sub(r"(\d)\[([a-z]*)\]", lambda m: int(m.group(1)) * m.group(2), s)
          return s`,
    ],
    args: [
      oneOf(
        '"2[ab]"',
        '"a3[b]c"',
        '"2[a2[b]]"',
        '"2[x]3[y]"',
        '"xyz"',
        '"3[a]b"',
        '"2[2[2[q]]]"',
        '"1[hi]"',
        '"2[a]2[b2[c]]"',
        '"0[x]y"',
        '"a2[]b"',
      ),
    ],
    edges: ['""', '"4[z]"', '"2[a3[b]c]"'],
  })),
  family("postfix", "evaluate_postfix value_of_postfix stack_calculator", (r) => {
    const prefix = r.chance(0.3);
    return {
      say: prefix
        ? 'evaluate a text of integers and the operators + - * in prefix notation, separated by blanks, such as "- 7 * 2 3" (that is 1)'
        : 'evaluate a text of integers and the operators + - * in postfix notation, separated by blanks, such as "7 2 3 * -" (that is 1)',
      code: [
        py`
        def FN(s):
            stack = []
            for part in ${prefix ? "reversed(s.split())" : "s.split()"}:
                if part in "+-*":
                    b = stack.pop()
                    a = stack.pop()
                    ${prefix ? "a, b = b, a\n                    " : ""}if part == "+":
                        stack.append(a + b)
                    elif part == "-":
                        stack.append(a - b)
                    else:
                        stack.append(a * b)
                else:
                    stack.append(int(part))
            return stack[0]`,
        py`
        def FN(s):
            parts = s.split()

            def helper():
                part = parts.pop(${prefix ? "0" : ""})
                if part not in ("+", "-", "*"):
                    return int(part)
                ${prefix ? "a = helper()\n                b = helper()" : "b = helper()\n                a = helper()"}
                if part == "+":
                    return a + b
                return a - b if part == "-" else a * b

            return helper()`,
      ],
      args: [
        (q) => {
          const [a, b, c] = [q.int(0, 9), q.int(0, 9), q.int(1, 9)];
          const [f, g] = [q.pick(["+", "-", "*"]), q.pick(["+", "-", "*"])];
          if (prefix) return `"${q.pick([`${f} ${a} ${b}`, `${f} ${a} ${g} ${b} ${c}`, `${f} ${g} ${a} ${b} ${c}`])}"`;
          return `"${q.pick([`${a} ${b} ${f}`, `${a} ${b} ${c} ${f} ${g}`, `${a} ${b} ${f} ${c} ${g}`])}"`;
        },
      ],
      edges: ['"5"', prefix ? '"- 2 7"' : '"2 7 -"'],
    };
  }),
  family("wrapped-lines", "wrap_words lines_of_width count_text_lines", (r) => {
    const count = r.chance(0.5);
    return {
      say: `fill the words of a sentence into lines of at most k characters, words separated by one blank, as many as fit in each line (a longer word gets a line of its own); return ${count ? "the number of lines" : "the list of lines"}`,
      code: [
        py`
        def FN(s, k):
            out = []
            row = ""
            for word in s.split():
                if row == "":
                    row = word
                elif len(row) + 1 + len(word) <= k:
                    row += " " + word
                else:
                    out.append(row)
                    row = word
            if row != "":
                out.append(row)
            return ${count ? "len(out)" : "out"}`,
        py`
        def FN(s, k):
            words = s.split()
            out = []
            i = 0
            while i < len(words):
                j = i + 1
                while j < len(words) and len(" ".join(words[i:j + 1])) <= k:
                    j += 1
                out.append(" ".join(words[i:j]))
                i = j
            return ${count ? "len(out)" : "out"}`,
      ],
      args: [sentence(2, 6), int(6, 14)],
      edges: ['"", 5', '"a b c", 3', '"abcdefgh", 4'],
    };
  }),
];
