/** Families that write money, ordinals, bars, figures and lists as text. */
import { type Family, family, py } from "../family.ts";
import { int, ints, words } from "../inputs.ts";

export const formattingFamilies: readonly Family[] = [
  family("money-text", "format_price show_money price_tag", (r) => {
    const unit = r.pick(["$", "€", "£"]);
    const front = r.chance(0.5);
    return {
      say: `write an amount of cents as text with two decimals and "${unit}" ${front ? "in front" : "after a blank at the end"}, as in "${front ? `${unit}12.05` : `12.05 ${unit}`}"`,
      code: [
        py`
        def FN(n):
            return f"${front ? unit : ""}{n // 100}.{n % 100:02d}${front ? "" : ` ${unit}`}"`,
        py`
        def FN(n):
            cents = str(n % 100)
            if len(cents) < 2:
                cents = "0" + cents
            return ${front ? `"${unit}" + ` : ""}str(n // 100) + "." + cents${front ? "" : ` + " ${unit}"`}`,
      ],
      args: [int(0, 20000)],
      edges: ["0", "5", "100", "1205"],
    };
  }),
  family("money-text", "group_thousands with_separators readable_number", (r) => {
    const sep = r.pick([",", ".", " ", "'"]);
    return {
      say: `write a non-negative integer with "${sep}" between groups of three digits`,
      code: [
        py`
        def FN(n):
            s = str(n)
            out = ""
            while len(s) > 3:
                out = "${sep}" + s[-3:] + out
                s = s[:-3]
            return s + out`,
        py`
        def FN(n):
            out = ""
            for i, c in enumerate(reversed(str(n))):
                if i > 0 and i % 3 == 0:
                    out = "${sep}" + out
                out = c + out
            return out`,
      ],
      args: [(q) => String(q.int(0, 10 ** q.int(2, 8)))],
      edges: ["0", "999", "1000", "1000000"],
    };
  }),
  family("ordinals", "ordinal_text with_ordinal_ending place_text", () => ({
    say: 'write a positive integer as an English ordinal: "1st", "2nd", "3rd", "4th", "11th", "21st"',
    code: [
      py`
      def FN(n):
          if n % 100 in (11, 12, 13):
              return str(n) + "th"
          endings = {1: "st", 2: "nd", 3: "rd"}
          return str(n) + endings.get(n % 10, "th")`,
      py`
      def FN(n):
          end = "th"
          if n // 10 % 10 != 1:
              if n % 10 == 1:
                  end = "st"
              elif n % 10 == 2:
                  end = "nd"
              elif n % 10 == 3:
                  end = "rd"
          return f"{n}{end}"`,
    ],
    args: [int(1, 130)],
    edges: ["1", "2", "3", "11", "112", "21"],
  })),
  family("bars", "text_bar progress_bar draw_bar", (r) => {
    const [full, empty] = r.pick(["#.", "=-", "*_", "x "]);
    const size = r.pick([5, 8, 10]);
    return {
      say: `draw a bar of ${size} characters for a share k out of n: as many "${full}" as the share fills (rounded down), then "${empty}"`,
      code: [
        py`
        def FN(k, n):
            count = ${size} * k // n
            return "${full!}" * count + "${empty!}" * (${size} - count)`,
        py`
        def FN(k, n):
            out = ""
            for i in range(${size}):
                if i < ${size} * k // n:
                    out += "${full!}"
                else:
                    out += "${empty!}"
            return out`,
      ],
      args: [int(0, 9), int(9, 20)],
      edges: ["0, 5", "5, 5", "1, 2"],
    };
  }),
  family("bars", "chart_lines histogram_text bars_of_list", (r) => {
    const mark = r.pick(["#", "*", "o", "="]);
    return {
      say: `turn a list of non-negative integers into a list of text rows: the number, a colon, and as many "${mark}"`,
      code: [
        py`
        def FN(nums):
            return [str(x) + ":" + "${mark}" * x for x in nums]`,
        py`
        def FN(nums):
            out = []
            for x in nums:
                row = f"{x}:"
                for i in range(x):
                    row += "${mark}"
                out.append(row)
            return out`,
      ],
      args: [ints(0, 6, 1, 4)],
      edges: ["[]", "[0]", "[2, 1]"],
    };
  }),
  family("shapes", "triangle_rows stairs_of_text draw_stairs", (r) => {
    const mark = r.pick(["*", "#", "o"]);
    const [text, expr, count] = r.pick([
      ["one mark in the first row and one more in each next row", `"${mark}" * i`, "range(1, n + 1)"],
      ["n marks in the first row and one fewer in each next row", `"${mark}" * i`, "range(n, 0, -1)"],
      ["one more mark in each row, aligned to the right with blanks", `" " * (n - i) + "${mark}" * i`, "range(1, n + 1)"],
      ["n rows of n marks", `"${mark}" * n`, "range(n)"],
    ] as const);
    return {
      say: `return a list of n strings that draw a figure with "${mark}": ${text}`,
      code: [
        py`
        def FN(n):
            return [${expr} for i in ${count}]`,
        py`
        def FN(n):
            out = []
            for i in ${count}:
                out.append(${expr})
            return out`,
      ],
      args: [int(0, 5)],
      edges: ["0", "1", "3"],
    };
  }),
  family("list-text", "ranges_as_text compress_numbers number_ranges", () => ({
    say: 'write a sorted list of different integers as text in which runs become ranges, as in "1-3,7,9-10"',
    code: [
      py`
      def FN(nums):
          parts = []
          i = 0
          while i < len(nums):
              j = i
              while j + 1 < len(nums) and nums[j + 1] == nums[j] + 1:
                  j += 1
              if i == j:
                  parts.append(str(nums[i]))
              else:
                  parts.append(f"{nums[i]}-{nums[j]}")
              i = j + 1
          return ",".join(parts)`,
      py`
      def FN(nums):
          runs = []
          for x in nums:
              if runs and runs[-1][1] == x - 1:
                  runs[-1][1] = x
              else:
                  runs.append([x, x])
          return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)`,
    ],
    args: [
      (r) =>
        `[${Array.from({ length: 12 }, (_, i) => i + 1)
          .filter(() => r.chance(0.55))
          .join(", ")}]`,
    ],
    edges: ["[]", "[4]", "[1, 2]", "[1, 3]"],
  })),
  family("list-text", "numbered_lines number_items enumerate_lines", (r) => {
    const mark = r.pick([". ", ") ", ": ", " - "]);
    const start = r.int(0, 1);
    return {
      say: `put a running number (from ${start}) and "${mark}" in front of each word of a list`,
      code: [
        py`
        def FN(words):
            return [f"{i}${mark}{word}" for i, word in enumerate(words${start === 1 ? ", 1" : ""})]`,
        py`
        def FN(words):
            out = []
            for i in range(len(words)):
                out.append(str(i${start === 1 ? " + 1" : ""}) + "${mark}" + words[i])
            return out`,
      ],
      args: [words(1, 4)],
      edges: ["[]", '["a"]'],
    };
  }),
];
