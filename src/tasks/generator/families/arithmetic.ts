/** Families of arithmetic: common divisors, fractions, binomials, remainders of powers, polynomials, statistics. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const arithmeticFamilies: readonly Family[] = [
  family("power-remainders", "last_digits_of_power power_modulo remainder_of_power", (r) => {
    const m = r.pick([7, 10, 13, 100]);
    return {
      say:
        m === 10 || m === 100
          ? `compute the last ${m === 10 ? "digit" : "two digits (as a number)"} of a to the power n without building large numbers`
          : `compute the remainder of a to the power n when divided by ${m}, without building large numbers`,
      code: [
        py`
        def FN(a, n):
            result = 1
            for i in range(n):
                result = result * a % ${m}
            return result`,
        py`
        def FN(a, n):
            return pow(a, n, ${m})`,
        py`
        def FN(a, n):
            if n == 0:
                return 1
            half = FN(a, n // 2)
            result = half * half % ${m}
            if n % 2 == 1:
                result = result * a % ${m}
            return result`,
      ],
      args: [int(0, 30), int(0, 40)],
      edges: ["3, 0", "0, 5", "2, 10"],
    };
  }),
  family("polynomials", "polynomial_value evaluate_coefficients value_of_polynomial", (r) => {
    const rising = r.chance(0.5);
    return {
      say: `compute the value at x of a polynomial given by the list of its coefficients, ${rising ? "the constant term first" : "the highest power first"}; without coefficients it is 0`,
      code: [
        py`
        def FN(nums, x):
            result = 0
            for a in ${rising ? "reversed(nums)" : "nums"}:
                result = result * x + a
            return result`,
        py`
        def FN(nums, x):
            total = 0
            for i, a in enumerate(nums):
                total += a * x ** ${rising ? "i" : "(len(nums) - 1 - i)"}
            return total`,
      ],
      args: [ints(-4, 6, 1, 4), int(-3, 5)],
      edges: ["[], 2", "[5], 3", "[1, 2], 0", "[1, 0, 2], 3"],
    };
  }),
  family("polynomials", "derive_polynomial multiply_polynomials coefficients_after", (r) => {
    const derive = r.chance(0.5);
    return {
      say: derive
        ? "return the coefficients of the derivative of a polynomial, both as lists with the constant term first; that of a constant is the empty list"
        : "multiply two polynomials given as non-empty lists of coefficients with the constant term first and return the coefficients of the product",
      code: derive
        ? [
            py`
            def FN(nums):
                return [i * nums[i] for i in range(1, len(nums))]`,
            py`
            def FN(nums):
                out = []
                for i, a in enumerate(nums):
                    out.append(i * a)
                return out[1:]`,
          ]
        : [
            py`
            def FN(a, b):
                out = [0] * (len(a) + len(b) - 1)
                for i, x in enumerate(a):
                    for j, y in enumerate(b):
                        out[i + j] += x * y
                return out`,
            py`
            def FN(a, b):
                out = []
                for k in range(len(a) + len(b) - 1):
                    total = 0
                    for i in range(len(a)):
                        if 0 <= k - i < len(b):
                            total += a[i] * b[k - i]
                    out.append(total)
                return out`,
          ],
      args: derive ? [ints(-4, 6, 1, 5)] : [ints(-3, 5, 1, 3), ints(-3, 5, 1, 3)],
      edges: derive ? ["[]", "[7]", "[1, 2, 3]"] : ["[1], [4]", "[1, 1], [1, 1]", "[0], [3, 2]"],
    };
  }),
  family("deviations", "spread_around_mean squared_deviation typical_distance", (r) => {
    const [text, a, b] = r.pick([
      [
        "the average squared distance of the numbers of a list from their mean, rounded to 2 decimals",
        "round(sum((x - mean) ** 2 for x in nums) / len(nums), 2)",
        "(x - mean) ** 2",
      ],
      [
        "the average distance of the numbers of a list from their mean, rounded to 2 decimals",
        "round(sum(abs(x - mean) for x in nums) / len(nums), 2)",
        "abs(x - mean)",
      ],
    ] as const);
    return {
      say: `compute ${text}; return 0 for an empty list`,
      code: [
        py`
        def FN(nums):
            if not nums:
                return 0
            mean = sum(nums) / len(nums)
            return ${a}`,
        py`
        def FN(nums):
            if len(nums) == 0:
                return 0
            mean = sum(nums) / len(nums)
            total = 0
            for x in nums:
                total += ${b}
            return round(total / len(nums), 2)`,
      ],
      args: [ints(-5, 15, 1, 6)],
      edges: ["[]", "[4]", "[1, 3]"],
    };
  }),
  family("medians", "middle_number typical_middle median_value", (r) => {
    const two = r.chance(0.4);
    return {
      say: two
        ? "return the median of all numbers of two lists together: the middle one in order, or the mean of the two middle ones; None if there are none"
        : "return the median of a list: the middle number in order, or the mean of the two middle ones; None for an empty list",
      code: [
        py`
        def FN(${two ? "a, b" : "nums"}):
            out = sorted(${two ? "a + b" : "nums"})
            if not out:
                return None
            k = len(out) // 2
            if len(out) % 2 == 1:
                return out[k]
            return (out[k - 1] + out[k]) / 2`,
        py`
        import statistics

        def FN(${two ? "a, b" : "nums"}):
            ${two ? "nums = a + b\n            " : ""}return statistics.median(nums) if nums else None`,
      ],
      args: two ? [ints(0, 9, 1, 4), ints(0, 9, 1, 4)] : [ints(-5, 12, 1, 7)],
      edges: two ? ["[], []", "[1], []", "[3, 1], [2, 4]"] : ["[]", "[5]", "[4, 1]", "[3, 1, 2]"],
    };
  }),
  family("weighted-means", "weighted_average dot_of_lists mean_with_weights", (r) => {
    const mean = r.chance(0.5);
    return {
      say: mean
        ? "compute the average of a list of marks, where each counts as often as its weight in a second list says, rounded to 2 decimals; 0 if the weights add up to 0"
        : "add up the products of the numbers at the same places of two lists; places that only one list has are ignored",
      code: mean
        ? [
            py`
            def FN(marks, weights):
                if sum(weights) == 0:
                    return 0
                return round(sum(x * y for x, y in zip(marks, weights)) / sum(weights), 2)`,
            py`
            def FN(marks, weights):
                total = 0
                count = 0
                for i in range(len(marks)):
                    total += marks[i] * weights[i]
                    count += weights[i]
                return round(total / count, 2) if count else 0`,
          ]
        : [
            py`
            def FN(a, b):
                return sum(x * y for x, y in zip(a, b))`,
            py`
            def FN(a, b):
                total = 0
                for i in range(min(len(a), len(b))):
                    total += a[i] * b[i]
                return total`,
          ],
      args: mean
        ? [
            (q) => {
              const size = q.int(1, 5);
              return `${ints(1, 6, size, size)(q)}, ${ints(0, 4, size, size)(q)}`;
            },
          ]
        : [ints(-4, 6, 1, 5), ints(-4, 6, 1, 5)],
      edges: mean ? ["[], []", "[3], [0]", "[1, 2], [1, 3]"] : ["[], []", "[2], [3, 4]"],
    };
  }),
];
