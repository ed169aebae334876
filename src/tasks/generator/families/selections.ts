/** Families on common divisors, fractions, arrangements and factorials. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const selectionFamilies: readonly Family[] = [
  family("gcd-lcm", "common_measure_of_list fold_divisors overall_divisor", (r) => {
    const big = r.chance(0.5);
    return {
      say: big
        ? "find the largest integer that divides all numbers of a non-empty list of positive integers"
        : "find the smallest positive integer that is divisible by all numbers of a non-empty list of positive integers",
      code: big
        ? [
            py`
            import math

            def FN(nums):
                result = nums[0]
                for x in nums:
                    result = math.gcd(result, x)
                return result`,
            py`
            def FN(nums):
                k = min(nums)
                while any(x % k != 0 for x in nums):
                    k -= 1
                return k`,
          ]
        : [
            py`
            from math import gcd

            def FN(nums):
                result = 1
                for x in nums:
                    result = result * x // gcd(result, x)
                return result`,
            py`
            def FN(nums):
                m = max(nums)
                result = m
                while not all(result % x == 0 for x in nums):
                    result += m
                return result`,
          ],
      args: [(q) => (q.chance(0.5) ? ints(1, 12, 1, 4)(q) : `[${Array.from({ length: q.int(2, 4) }, () => 6 * q.int(1, 5)).join(", ")}]`)],
      edges: ["[7]", "[4, 6]", "[5, 5]"],
    };
  }),
  family("fraction-sums", "add_two_fractions fraction_total combine_fractions", (r) => {
    const plus = r.chance(0.5);
    return {
      say: `${plus ? "add" : "subtract the second of"} two fractions given as (numerator, denominator) tuples ${plus ? "and return the sum" : "from the first and return the difference"} in lowest terms, as a tuple (denominators are positive)`,
      code: [
        py`
        from math import gcd

        def FN(a, b):
            x = a[0] * b[1] ${plus ? "+" : "-"} b[0] * a[1]
            y = a[1] * b[1]
            k = gcd(x, y)
            return (x // k, y // k)`,
        py`
        from fractions import Fraction

        def FN(a, b):
            result = Fraction(a[0], a[1]) ${plus ? "+" : "-"} Fraction(b[0], b[1])
            return (result.numerator, result.denominator)`,
      ],
      args: [(q) => `(${q.int(0, 7)}, ${q.int(1, 8)})`, (q) => `(${q.int(1, 7)}, ${q.int(1, 8)})`],
      edges: ["(1, 2), (1, 2)", "(0, 3), (1, 6)"],
    };
  }),
  family("arrangements", "count_arrangements ways_to_choose number_of_selections", (r) => {
    const [text, loop, call] = r.pick([
      ["the ways to put k of n different books in a row", "result = result * (n - i)", "perm(n, k)"],
      ["the ways to pick k of n people, where the order doesn't matter", "result = result * (n - i) // (i + 1)", "comb(n, k)"],
      [
        "the ways to pick k scoops of n flavours, where flavours may repeat and the order doesn't matter (n is at least 1)",
        "result = result * (n + i) // (i + 1)",
        "comb(n + k - 1, k)",
      ],
    ] as const);
    return {
      say: `«compute¦count» ${text}`,
      code: [
        py`
        def FN(n, k):
            result = 1
            for i in range(k):
                ${loop}
            return result`,
        py`
        from math import ${call.slice(0, 4)}

        def FN(n, k):
            return ${call}`,
      ],
      args: [int(1, 9), int(0, 5)],
      edges: ["1, 0", "3, 3", "2, 4", "5, 2"],
    };
  }),
  family("factorial-facts", "zeros_at_end_of_factorial factorial_property facts_of_factorial", (r) => {
    const [text, a, b] = r.pick([
      ["zeros at the end", 'len(s) - len(s.rstrip("0"))', "zeros"],
      ["digits", "len(s)", "digits"],
    ] as const);
    return {
      say: `count the ${text} of the product of all integers from 1 to n (1 if n is 0)`,
      code: [
        py`
        import math

        def FN(n):
            s = str(math.factorial(n))
            return ${a}`,
        py`
        def FN(n):
            result = 1
            for x in range(2, n + 1):
                result *= x
            count = 0
            while ${b === "zeros" ? "result % 10 == 0" : "result > 0"}:
                result //= 10
                count += 1
            return count`,
      ],
      args: [int(0, 32)],
      edges: ["0", "4", "5", "25"],
    };
  }),
];
