/** Families over the digits, bits and factors of integers. */
import { type Family, family, py } from "../family.ts";
import { int, letters } from "../inputs.ts";

export const digitFamilies: readonly Family[] = [
  family("digit-sums", "add_even_digits even_digit_total sum_selected_digits", (r) => {
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
  family("digit-extremes", "biggest_digit top_digit max_of_digits", (r) => {
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
  family("bases", "digits_in_base to_base_list base_digits", (r) => {
    const base = r.int(3, 9);
    return {
      say: `return the digits of a non-negative integer in base ${base} as a list, most significant first; 0 gives [0]`,
      code: [
        py`
        def FN(n):
            if n == 0:
                return [0]
            out = []
            while n > 0:
                out.insert(0, n % ${base})
                n //= ${base}
            return out`,
        py`
        def FN(n):
            out = [n % ${base}]
            while n >= ${base}:
                n //= ${base}
                out.append(n % ${base})
            return out[::-1]`,
        py`
        def FN(n):
            if n < ${base}:
                return [n]
            return FN(n // ${base}) + [n % ${base}]`,
      ],
      args: [int(0, 400)],
      edges: ["0", `${base}`, `${base - 1}`],
    };
  }),
  family("bases", "value_of_binary read_binary binary_text_to_number", () => ({
    say: "«compute¦return» the value of a string of binary digits without using int(s, 2); the empty string is 0",
    code: [
      py`
      def FN(s):
          value = 0
          for c in s:
              value *= 2
              if c == "1":
                  value += 1
          return value`,
      py`
      def FN(s):
          value = 0
          for i, c in enumerate(s[::-1]):
              if c == "1":
                  value += 2 ** i
          return value`,
    ],
    args: [letters("01", 0, 7)],
    edges: ['""', '"0"', '"1000"'],
  })),
  family("bit-counts", "count_zero_bits number_of_zero_bits zeros_in_binary", (r) => {
    const bit = r.int(0, 1);
    return {
      say: `count the ${bit === 0 ? "zeros" : "ones"} in the binary notation of a positive integer`,
      code: [
        py`
        def FN(n):
            count = 0
            while n > 0:
                if n % 2 == ${bit}:
                    count += 1
                n //= 2
            return count`,
        py`
        def FN(n):
            return bin(n)[2:].count("${bit}")`,
        py`
        def FN(n):
            count = 0
            while n:
                if n & 1 == ${bit}:
                    count += 1
                n >>= 1
            return count`,
      ],
      args: [int(1, 300)],
      edges: ["1", "8", "7"],
    };
  }),
  family("bit-flags", "switch_flag toggle_bit_of change_flag", (r) => {
    const [word, op, alternative] = r.pick([
      ["switch on", "n | 1 << k", "n + 2 ** k if n // 2 ** k % 2 == 0 else n"],
      ["switch off", "n & ~(1 << k)", "n - 2 ** k if n // 2 ** k % 2 == 1 else n"],
      ["flip", "n ^ 1 << k", "n + 2 ** k if n // 2 ** k % 2 == 0 else n - 2 ** k"],
    ] as const);
    return {
      say: `${word} bit number k (the lowest is number 0) of a non-negative integer n`,
      code: [
        py`
        def FN(n, k):
            return ${op}`,
        py`
        def FN(n, k):
            return ${alternative}`,
        py`
        def FN(n, k):
            mask = 1 << k
            return ${op.replace("1 << k", "mask").replace("(mask)", "mask")}`,
      ],
      args: [int(0, 63), int(0, 6)],
      edges: ["0, 0", "5, 0", "5, 1", "7, 2"],
    };
  }),
  family("bit-flags", "positions_of_ones set_bit_positions active_flags", () => ({
    say: "list the positions of the 1 bits of a non-negative integer, lowest position (0) first",
    code: [
      py`
      def FN(n):
          out = []
          i = 0
          while n > 0:
              if n % 2 == 1:
                  out.append(i)
              n //= 2
              i += 1
          return out`,
      py`
      def FN(n):
          return [i for i in range(n.bit_length()) if n >> i & 1]`,
    ],
    args: [int(0, 300)],
    edges: ["0", "1", "8"],
  })),
  family("xor", "xor_of_list combined_parity fold_with_xor", () => ({
    say: "combine all integers of a list with exclusive or; an empty list gives 0",
    code: [
      py`
      def FN(nums):
          result = 0
          for x in nums:
              result ^= x
          return result`,
      py`
      from functools import reduce

      def FN(nums):
          return reduce(lambda a, b: a ^ b, nums, 0)`,
    ],
    args: [(r) => `[${Array.from({ length: r.int(0, 5) }, () => r.int(0, 31)).join(", ")}]`],
    edges: ["[]", "[6]", "[3, 3]"],
  })),
  family("factors", "factor_list prime_parts factors_with_repeats", () => ({
    say: "«split¦decompose» an integer n > 1 into its prime factors, smallest first, repeated as often as they divide n",
    code: [
      py`
      def FN(n):
          out = []
          k = 2
          while n > 1:
              if n % k == 0:
                  out.append(k)
                  n //= k
              else:
                  k += 1
          return out`,
      py`
      def FN(n):
          for k in range(2, n):
              if n % k == 0:
                  return [k] + FN(n // k)
          return [n]`,
    ],
    args: [int(2, 130)],
    edges: ["2", "97", "64", "36"],
  })),
  family("factors", "count_primes_between primes_in_interval how_many_primes_between", () => ({
    say: "count the prime numbers from a to b, both included",
    code: [
      py`
      def FN(a, b):
          count = 0
          for n in range(max(a, 2), b + 1):
              if all(n % k != 0 for k in range(2, n)):
                  count += 1
          return count`,
      py`
      def is_prime_number(n):
          if n < 2:
              return False
          for k in range(2, n):
              if n % k == 0:
                  return False
          return True

      def FN(a, b):
          return sum(1 for n in range(a, b + 1) if is_prime_number(n))`,
    ],
    args: [int(0, 20), int(10, 50)],
    edges: ["0, 1", "2, 2", "14, 16", "9, 3"],
  })),
  family("collatz", "halving_chain three_n_path steps_down_to_one", () => ({
    say: "list the numbers of the walk from n to 1, where an even number is halved and an odd one is tripled and increased by one",
    code: [
      py`
      def FN(n):
          out = [n]
          while n != 1:
              if n % 2 == 0:
                  n //= 2
              else:
                  n = 3 * n + 1
              out.append(n)
          return out`,
      py`
      def FN(n):
          if n == 1:
              return [1]
          if n % 2 == 0:
              return [n] + FN(n // 2)
          return [n] + FN(3 * n + 1)`,
    ],
    args: [int(1, 24)],
    edges: ["1", "2"],
  })),
];
