/** Families on primes in pairs and products, coprime numbers, squares that sum up, and numbers that repeat themselves. */
import { type Family, family, py } from "../family.ts";
import { int, oneOf } from "../inputs.ts";

export const primePairFamilies: readonly Family[] = [
  family("prime-pairs", "prime_pairs_apart primes_with_gap list_prime_neighbours", (r) => {
    const k = r.pick([2, 4, 6]);
    return {
      say: `list all pairs (p, p + ${k}) of prime numbers «whose larger member is at most¦in which both are not above» n, as tuples`,
      code: [
        py`
        def FN(n):
            primes = [x for x in range(2, n + 1) if all(x % i != 0 for i in range(2, x))]
            return [(x, x + ${k}) for x in primes if x + ${k} in primes]`,
        py`
        def FN(n):
            sieve = [True] * (n + 1)
            for i in range(2, n + 1):
                for j in range(2 * i, n + 1, i):
                    sieve[j] = False
            out = []
            for i in range(2, n - ${k - 1}):
                if sieve[i] and sieve[i + ${k}]:
                    out.append((i, i + ${k}))
            return out`,
      ],
      args: [int(2, 45)],
      edges: ["2", "7", "13"],
    };
  }),
  family("prime-pairs", "two_primes_for split_into_primes prime_sum_pair", () => ({
    say: "find two primes that add up to n and return them as a tuple, the smaller one first and as small as possible; return None if there are none",
    code: [
      py`
      def FN(n):
          def is_prime(x):
              return x > 1 and all(x % i != 0 for i in range(2, x))

          for a in range(2, n // 2 + 1):
              if is_prime(a) and is_prime(n - a):
                  return (a, n - a)
          return None`,
      py`
      def FN(n):
          primes = []
          for x in range(2, n):
              if all(x % p for p in primes):
                  primes.append(x)
          for a in primes:
              if n - a in primes and a <= n - a:
                  return a, n - a
          return None`,
    ],
    args: [int(4, 60)],
    edges: ["4", "5", "11", "2"],
  })),
  family("prime-products", "is_product_of_primes has_prime_factor_count built_from_primes", (r) => {
    const k = r.int(2, 3);
    return {
      say: `tell whether a positive integer is the product of exactly ${k === 2 ? "two" : "three"} prime numbers, which may be equal`,
      code: [
        py`
        def FN(n):
            count = 0
            i = 2
            while n > 1:
                while n % i == 0:
                    n //= i
                    count += 1
                i += 1
            return count == ${k}`,
        py`
        def FN(n):
            count = 0
            for i in range(2, n + 1):
                while n % i == 0:
                    n = n // i
                    count += 1
                    if count > ${k}:
                        return False
            return count == ${k}`,
      ],
      args: [int(1, 60)],
      edges: ["1", "2", "4", "8", "30"],
    };
  }),
  family("prime-products", "different_prime_factors distinct_prime_divisors sum_of_prime_divisors", (r) => {
    const [text, end] = r.pick([
      ["sum", "sum(out)"],
      ["number", "len(out)"],
      ["product", "prod"],
    ] as const);
    const product = end === "prod";
    return {
      say: `return the ${text} of the different prime numbers that divide n (n is at least 2)`,
      code: [
        py`
        def FN(n):
            out = []
            i = 2
            while n > 1:
                if n % i == 0:
                    out.append(i)
                    while n % i == 0:
                        n //= i
                i += 1
            ${product ? "result = 1\n            for x in out:\n                result *= x\n            return result" : `return ${end}`}`,
        py`
        ${product ? "import math\n\n        " : ""}def FN(n):
            out = [x for x in range(2, n + 1) if n % x == 0 and all(x % i != 0 for i in range(2, x))]
            return ${product ? "math.prod(out)" : end}`,
      ],
      args: [int(2, 90)],
      edges: ["2", "8", "30", "36"],
    };
  }),
  family("square-sums", "as_two_squares sum_of_two_squares square_pair_for", (r) => {
    const bool = r.chance(0.5);
    return {
      say: bool
        ? "tell whether an integer n is the sum of «two squares of positive integers¦the squares of two positive integers»"
        : "list all pairs (a, b) with 1 <= a <= b whose squares add up to n, by increasing a",
      code: bool
        ? [
            py`
            import math

            def FN(n):
                for x in range(1, math.isqrt(n) + 1):
                    y = math.isqrt(n - x * x)
                    if y > 0 and x * x + y * y == n:
                        return True
                return False`,
            py`
            def FN(n):
                squares = {x * x for x in range(1, n + 1)}
                return any(n - x in squares for x in squares)`,
          ]
        : [
            py`
            def FN(n):
                out = []
                a = 1
                while 2 * a * a <= n:
                    b = int((n - a * a) ** 0.5)
                    if a * a + b * b == n:
                        out.append((a, b))
                    a += 1
                return out`,
            py`
            def FN(n):
                return [(a, b) for a in range(1, n + 1) for b in range(a, n + 1) if a * a + b * b == n]`,
          ],
      args: [oneOf("2", "3", "5", "10", "13", "16", "25", "41", "50", "65", "66", "1", "18", "85")],
      edges: ["0", "2", "25", "50"],
    };
  }),
  family("square-ends", "power_ends_with_number keeps_its_ending reappears_in_power", (r) => {
    const p = r.int(2, 3);
    return {
      say: `tell whether the ${p === 2 ? "square" : "cube"} of a non-negative integer ends with the digits of the integer itself`,
      code: [
        py`
        def FN(n):
            return str(n ** ${p}).endswith(str(n))`,
        py`
        def FN(n):
            k = 10
            while k <= n:
                k *= 10
            return n ** ${p} % k == n`,
      ],
      args: [oneOf("0", "1", "4", "5", "6", "7", "9", "10", "12", "24", "25", "49", "51", "76", "99", "376")],
      edges: ["0", "5", "6", "10"],
    };
  }),
  family("reverse-and-add", "reverse_and_add_steps mirror_sum_rounds palindrome_after", () => ({
    say: "count how often the reversed number must be added to a positive integer until the result reads the same backwards; return -1 after ten additions without success",
    code: [
      py`
      def FN(n):
          for i in range(11):
              if str(n) == str(n)[::-1]:
                  return i
              n += int(str(n)[::-1])
          return -1`,
      py`
      def FN(n):
          count = 0
          while str(n) != str(n)[::-1]:
              if count == 10:
                  return -1
              n = n + int("".join(reversed(str(n))))
              count += 1
          return count`,
    ],
    args: [oneOf("7", "12", "19", "28", "57", "59", "78", "79", "87", "89", "196", "195", "121", "145", "349")],
    edges: ["5", "10", "19", "196"],
  })),
  family("coprimes", "coprime_numbers_below without_common_factor relatively_prime", (r) => {
    const listed = r.chance(0.5);
    return {
      say: `${listed ? "list" : "count"} the integers from 1 to n - 1 that have no common divisor with n «except¦other than» 1`,
      code: listed
        ? [
            py`
            import math

            def FN(n):
                return [x for x in range(1, n) if math.gcd(x, n) == 1]`,
            py`
            def FN(n):
                out = []
                for x in range(1, n):
                    a, b = n, x
                    while b != 0:
                        a, b = b, a % b
                    if a == 1:
                        out.append(x)
                return out`,
          ]
        : [
            py`
            from math import gcd

            def FN(n):
                return sum(1 for x in range(1, n) if gcd(x, n) == 1)`,
            py`
            def FN(n):
                count = 0
                for x in range(1, n):
                    if all(x % i != 0 or n % i != 0 for i in range(2, x + 1)):
                        count += 1
                return count`,
          ],
      args: [int(1, 24)],
      edges: ["1", "2", "12"],
    };
  }),
];
