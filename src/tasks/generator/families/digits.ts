/** Families over the decimal digits of integers. */
import { type Family, family, py } from "../family.ts";
import { int } from "../inputs.ts";

export const digitFamilies: readonly Family[] = [
  family("digit-sums", "sum_selected_digits selected_digit_total add_chosen_digits", (r) => {
    const odd = r.chance(0.5);
    const test = odd ? "== 1" : "== 0";
    return {
      say: `«add up¦sum» the ${odd ? "odd" : "even"} digits of a non-negative integer`,
      code: [
        py`
        def FN(n):
            total = 0
            while n > 0:
                digit = n % 10
                if digit % 2 ${test}:
                    total += digit
                n //= 10
            return total`,
        py`
        def FN(n):
            return sum(int(c) for c in str(n) if int(c) % 2 ${test})`,
        py`
        def FN(n):
            total = 0
            for c in str(n):
                x = int(c)
                if x % 2 ${test}:
                    total += x
            return total`,
      ],
      args: [int(0, 99999)],
      edges: ["0", "2468", "1357"],
    };
  }),
  family("digit-sums", "alternating_digit_sum plus_minus_digits signed_digit_sum", () => ({
    say: "add and subtract the digits of a non-negative integer in turn, starting with plus at the «first¦leftmost» digit",
    code: [
      py`
      def FN(n):
          total = 0
          sign = 1
          for c in str(n):
              total += sign * int(c)
              sign = -sign
          return total`,
      py`
      def FN(n):
          total = 0
          for i, c in enumerate(str(n)):
              if i % 2 == 0:
                  total += int(c)
              else:
                  total -= int(c)
          return total`,
    ],
    args: [int(0, 99999)],
    edges: ["0", "11", "19"],
  })),
  family("digit-search", "count_digit_in times_digit_occurs digit_frequency_of", (r) => {
    const digit = r.int(0, 9);
    return {
      say: `count how often the digit ${digit} «occurs¦appears» in a non-negative integer`,
      code: [
        py`
        def FN(n):
            return str(n).count("${digit}")`,
        py`
        def FN(n):
            count = 0
            for c in str(n):
                if c == "${digit}":
                    count += 1
            return count`,
        py`
        def FN(n):
            count = 1 if n % 10 == ${digit} else 0
            while n >= 10:
                n //= 10
                if n % 10 == ${digit}:
                    count += 1
            return count`,
      ],
      args: [(q) => [...String(q.int(10, 99999))].map((c, i) => (q.chance(0.4) && (i > 0 || digit > 0) ? digit : c)).join("")],
      edges: ["0", `${digit}`],
    };
  }),
  family("digit-extremes", "extreme_digit digit_pick special_digit", (r) => {
    const small = r.chance(0.5);
    const fn = small ? "min" : "max";
    return {
      say: `find the ${small ? "smallest" : "largest"} digit of a non-negative integer`,
      code: [
        py`
        def FN(n):
            return ${fn}(int(c) for c in str(n))`,
        py`
        def FN(n):
            best = n % 10
            while n > 0:
                if n % 10 ${small ? "<" : ">"} best:
                    best = n % 10
                n //= 10
            return best`,
        py`
        def FN(n):
            return int(${fn}(str(n)))`,
      ],
      args: [int(0, 99999)],
      edges: ["0", "7", "100"],
    };
  }),
  family("digit-reorder", "sort_digits digits_in_order arrange_digits", (r) => {
    const down = r.chance(0.5);
    return {
      say: `«arrange¦sort» the digits of a non-negative integer in ${down ? "decreasing" : "increasing"} order and return the resulting integer`,
      code: [
        py`
        def FN(n):
            return int("".join(sorted(str(n)${down ? ", reverse=True" : ""})))`,
        py`
        def FN(n):
            result = 0
            for digit in sorted([int(c) for c in str(n)]${down ? ", reverse=True" : ""}):
                result = result * 10 + digit
            return result`,
      ],
      args: [int(0, 99999)],
      edges: ["0", "100", "321"],
    };
  }),
  family("digit-reorder", "swap_outer_digits exchange_first_last_digit flip_ends_of_number", () => ({
    say: "swap the first and the last digit of a positive integer",
    code: [
      py`
      def FN(n):
          s = str(n)
          if len(s) == 1:
              return n
          return int(s[-1] + s[1:-1] + s[0])`,
      py`
      def FN(n):
          parts = list(str(n))
          parts[0], parts[-1] = parts[-1], parts[0]
          return int("".join(parts))`,
    ],
    args: [int(1, 99999)],
    edges: ["5", "12", "120"],
  })),
  family("digit-lists", "digits_to_number join_digits number_from_digits", () => ({
    say: "«build¦make» an integer from a list of its digits; «an empty list gives 0¦return 0 for an empty list»",
    code: [
      py`
      def FN(nums):
          result = 0
          for x in nums:
              result = result * 10 + x
          return result`,
      py`
      def FN(nums):
          if not nums:
              return 0
          return int("".join(str(x) for x in nums))`,
    ],
    args: [(r) => `[${Array.from({ length: r.int(1, 5) }, () => r.int(0, 9)).join(", ")}]`],
    edges: ["[]", "[0]", "[0, 7]"],
  })),
  family("digit-lists", "spaced_digits digits_joined_by digit_string", (r) => {
    const mark = r.pick(["-", " ", "+", "/", "."]);
    return {
      say: `write the digits of a non-negative integer with "${mark}" between them`,
      code: [
        py`
        def FN(n):
            return "${mark}".join(str(n))`,
        py`
        def FN(n):
            out = ""
            for c in str(n):
                if out:
                    out += "${mark}"
                out += c
            return out`,
      ],
      args: [int(0, 99999)],
      edges: ["0", "10"],
    };
  }),
  family("digital-steps", "steps_to_one_digit sum_rounds digit_sum_persistence", () => ({
    say: "count how many times the digits of a non-negative integer must be added up until a single digit is left",
    code: [
      py`
      def FN(n):
          count = 0
          while n >= 10:
              n = sum(int(c) for c in str(n))
              count += 1
          return count`,
      py`
      def FN(n):
          if n < 10:
              return 0
          total = 0
          for c in str(n):
              total += int(c)
          return 1 + FN(total)`,
    ],
    args: [int(0, 99999)],
    edges: ["0", "9", "10", "199"],
  })),
];
