/** Families that write durations, sizes, greetings and tables as text. */
import { type Family, family, py } from "../family.ts";
import { decimal, dict, int, list, person, tuple, word } from "../inputs.ts";

export const messageFamilies: readonly Family[] = [
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
