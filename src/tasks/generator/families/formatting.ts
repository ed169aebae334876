/** Families that turn values into text. */
import { type Family, family, py } from "../family.ts";
import { decimal, dict, int, ints, list, person, tuple, word, words } from "../inputs.ts";

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
  family("list-text", "dict_to_query join_dict dict_as_text", (r) => {
    const [inside, between] = r.pick([
      ["=", "&"],
      [": ", ", "],
      ["->", " "],
      ["=", ";"],
    ] as const);
    return {
      say: `write a dict as text, keys in alphabetical order, as in "a${inside}1${between}b${inside}2"`,
      code: [
        py`
        def FN(d):
            return "${between}".join([f"{k}${inside}{d[k]}" for k in sorted(d)])`,
        py`
        def FN(d):
            parts = []
            for k, value in sorted(d.items()):
                parts.append(k + "${inside}" + str(value))
            return "${between}".join(parts)`,
      ],
      args: [dict(word, int(0, 20), 1, 4)],
      edges: ["{}", '{"b": 1, "a": 0}'],
    };
  }),
  family("durations-text", "readable_seconds duration_text time_in_words", (r) => {
    const long = r.chance(0.5);
    const [h, m, s] = long ? [" h ", " min ", " s"] : ["h", "m", "s"];
    return {
      say: `write a number of seconds as hours, minutes and seconds, as in "${1}${h}${2}${m}${5}${s}"`,
      code: [
        py`
        def FN(n):
            return f"{n // 3600}${h}{n % 3600 // 60}${m}{n % 60}${s}"`,
        py`
        def FN(n):
            minutes = n // 60
            hours = minutes // 60
            minutes = minutes % 60
            return str(hours) + "${h}" + str(minutes) + "${m}" + str(n % 60) + "${s}"`,
        py`
        def FN(n):
            hours, rest = divmod(n, 3600)
            minutes, seconds = divmod(rest, 60)
            return f"{hours}${h}{minutes}${m}{seconds}${s}"`,
      ],
      args: [int(0, 20000)],
      edges: ["0", "59", "60", "3661"],
    };
  }),
  family("sizes-text", "readable_size file_size_text show_bytes", (r) => {
    const base = r.pick([1000, 1024]);
    return {
      say: `write a number of bytes with the largest fitting unit of B, KB, MB, GB (steps of ${base}), rounded down, as in "12 KB"`,
      code: [
        py`
        def FN(n):
            for unit in ["B", "KB", "MB"]:
                if n < ${base}:
                    return f"{n} {unit}"
                n //= ${base}
            return f"{n} GB"`,
        py`
        def FN(n):
            units = ["B", "KB", "MB", "GB"]
            i = 0
            while n >= ${base} and i < len(units) - 1:
                n = n // ${base}
                i += 1
            return str(n) + " " + units[i]`,
      ],
      args: [(q) => String(q.int(0, 10 ** q.int(2, 11)))],
      edges: ["0", `${base - 1}`, `${base}`, `${base ** 2}`],
    };
  }),
  family("greetings", "greeting_for welcome_text hello_message", (r) => {
    const [word1, none] = r.pick([
      ["Hello", "nobody"],
      ["Welcome", "guest"],
      ["Good day", "stranger"],
    ] as const);
    return {
      say: `greet a person with "${word1}, NAME!", the name without outer blanks and capitalised; an empty name is replaced by "${none}"`,
      code: [
        py`
        def FN(s):
            name = s.strip().capitalize()
            if name == "":
                name = "${none}"
            return f"${word1}, {name}!"`,
        py`
        def FN(s):
            s = s.strip()
            if not s:
                return "${word1}, ${none}!"
            return "${word1}, " + s[0].upper() + s[1:].lower() + "!"`,
      ],
      args: [(q) => `"${q.pick(["", " ", "  "])}${q.pick(["ann", "BOB", "Cara", "eve", "jUN"])}${q.pick(["", " "])}"`],
      edges: ['""', '"   "', '"max"'],
    };
  }),
  family("score-text", "score_line result_text match_report", () => ({
    say: 'describe a match of two teams: "A beats B 3:1" with the winner and the higher score first, or "A and B draw 2:2"',
    code: [
      py`
      def FN(a, x, b, y):
          if x == y:
              return f"{a} and {b} draw {x}:{y}"
          if x > y:
              return f"{a} beats {b} {x}:{y}"
          return f"{b} beats {a} {y}:{x}"`,
      py`
      def FN(a, x, b, y):
          if x == y:
              return a + " and " + b + " draw " + str(x) + ":" + str(y)
          if x < y:
              a, x, b, y = b, y, a, x
          return a + " beats " + b + " " + str(x) + ":" + str(y)`,
    ],
    args: [person, int(0, 3), person, int(0, 3)],
    edges: ['"A", 0, "B", 0', '"A", 1, "B", 2'],
  })),
  family("columns-text", "align_columns pad_table format_rows", (r) => {
    const size = r.int(6, 8);
    return {
      say: `write each (name, number) pair of a list as a row: the name filled with blanks to ${size} characters, then the number filled with blanks on the left to 4`,
      code: [
        py`
        def FN(pairs):
            return [word.ljust(${size}) + str(n).rjust(4) for word, n in pairs]`,
        py`
        def FN(pairs):
            out = []
            for word, n in pairs:
                out.append(f"{word:<${size}}{n:>4}")
            return out`,
      ],
      args: [list(tuple(person, int(0, 999)), 1, 3)],
      edges: ["[]", '[("Al", 5)]'],
    };
  }),
  family("hex-color", "color_code rgb_text hex_of_color", () => ({
    say: 'write a colour given as red, green and blue (0 to 255; larger values count as 255) as "#rrggbb" with lower case hexadecimal digits',
    code: [
      py`
      def FN(x, y, z):
          out = "#"
          for value in (x, y, z):
              out += f"{min(value, 255):02x}"
          return out`,
      py`
      def FN(x, y, z):
          digits = "0123456789abcdef"
          out = "#"
          for value in [x, y, z]:
              if value > 255:
                  value = 255
              out += digits[value // 16] + digits[value % 16]
          return out`,
    ],
    args: [int(0, 280), int(0, 280), int(0, 255)],
    edges: ["0, 0, 0", "255, 256, 16"],
  })),
  family("decimal-text", "rounded_text show_decimals fixed_places", (r) => {
    const k = r.int(1, 2);
    return {
      say: `write a number with exactly ${k} decimal place${k > 1 ? "s" : ""} and a sign in front, "+" for numbers that are not negative`,
      code: [
        py`
        def FN(x):
            sign = "+" if x >= 0 else "-"
            return sign + f"{abs(x):.${k}f}"`,
        py`
        def FN(x):
            if x < 0:
                return f"{x:.${k}f}"
            return "+" + f"{x:.${k}f}"`,
      ],
      args: [decimal(-30, 30, k)],
      edges: ["0", "-1", "2.5"],
    };
  }),
];
