/** Families over bases, bits and factors of integers. */
import { type Family, family, py } from "../family.ts";
import { int, letters } from "../inputs.ts";

export const factorFamilies: readonly Family[] = [
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
  family("bit-counts", "count_binary_digit bits_of_kind binary_digit_count", (r) => {
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
