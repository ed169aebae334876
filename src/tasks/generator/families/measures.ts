/** Families that classify, compare or convert one to three numbers. */
import { type Family, family, py } from "../family.ts";
import { decimal, int } from "../inputs.ts";

export const measureFamilies: readonly Family[] = [
  family("powers", "is_power_of is_exact_power only_factor", (r) => {
    const k = r.int(2, 6);
    return {
      say: `«tell¦check» whether a positive integer is a power of ${k} (1 counts)`,
      code: [
        py`
        def FN(n):
            while n % ${k} == 0:
                n //= ${k}
            return n == 1`,
        py`
        def FN(n):
            x = 1
            while x < n:
                x *= ${k}
            return x == n`,
      ],
      args: [int(1, 130)],
      edges: ["1", `${k}`, `${k ** 2}`, `${k ** 3}`, `${k + 1}`],
    };
  }),
  family("powers", "largest_exponent times_divisible exponent_in", (r) => {
    const k = r.int(2, 5);
    return {
      say: `«count how often¦find how many times» a positive integer can be divided by ${k} without remainder`,
      code: [
        py`
        def FN(n):
            count = 0
            while n % ${k} == 0:
                n //= ${k}
                count += 1
            return count`,
        py`
        def FN(n):
            if n % ${k} != 0:
                return 0
            return 1 + FN(n // ${k})`,
      ],
      args: [(q) => String(q.int(1, 9) * k ** q.int(0, 4))],
      edges: ["1", `${k}`, `${k ** 3}`],
    };
  }),
  family("signs", "sign_product product_sign sign_of_product", () => ({
    say: "return -1, 0 or 1, the sign of the product of two numbers, «without multiplying them¦by looking at their signs only»",
    code: [
      py`
      def FN(a, b):
          if a == 0 or b == 0:
              return 0
          if (a < 0) == (b < 0):
              return 1
          return -1`,
      py`
      def FN(a, b):
          sign = 1
          for x in (a, b):
              if x == 0:
                  return 0
              if x < 0:
                  sign = -sign
          return sign`,
    ],
    args: [int(-9, 9), int(-9, 9)],
    edges: ["0, -4", "-2, -3", "3, -1"],
  })),
  family("distances", "closer_number nearest_of_two whichever_is_closer", () => ({
    say: "return whichever of a and b is «closer¦nearer» to the target x; «on a tie return the smaller one¦the smaller one wins a tie»",
    code: [
      py`
      def FN(a, b, x):
          if abs(a - x) < abs(b - x):
              return a
          if abs(b - x) < abs(a - x):
              return b
          return min(a, b)`,
      py`
      def FN(a, b, x):
          return min((abs(a - x), a), (abs(b - x), b))[1]`,
    ],
    args: [int(-9, 20), int(-9, 20), int(-9, 20)],
    edges: ["1, 5, 3", "4, 4, 0", "8, 2, 5"],
  })),
  family("progressions", "nth_term_of_sequence arithmetic_term term_at", (r) => {
    const start = r.int(-4, 10);
    const step = r.pick([-3, -2, 2, 3, 4, 5, 7]);
    return {
      say: `«return¦compute» the n-th number (from 1) of the sequence that starts with ${start} and «changes by¦grows by» ${step} each time`,
      code: [
        py`
        def FN(n):
            return ${start} + (n - 1) * ${step}`,
        py`
        def FN(n):
            value = ${start}
            for i in range(n - 1):
                value += ${step}
            return value`,
      ],
      args: [int(1, 30)],
      edges: ["1", "2"],
    };
  }),
  family("growth", "years_until_reached years_to_grow rounds_to_reach", (r) => {
    const percent = r.pick([10, 20, 25, 50, 100]);
    return {
      say: `count the years until an amount that grows by ${percent} percent a year «is at least¦has reached» a goal`,
      code: [
        py`
        def FN(start, goal):
            count = 0
            while start < goal:
                start = start * ${100 + percent} / 100
                count += 1
            return count`,
        py`
        def FN(start, goal):
            for count in range(1000):
                if start >= goal:
                    return count
                start += start * ${percent} / 100`,
      ],
      args: [int(5, 40), int(10, 200)],
      edges: ["10, 10", "10, 5", "10, 11"],
    };
  }),
  family("triangles", "kind_of_triangle triangle_type classify_sides", () => ({
    say: 'classify a triangle by its «three sides¦side lengths»: "equilateral", "isosceles", "scalene", or "none" when «they form no triangle¦two sides together are not longer than the third»',
    code: [
      py`
      def FN(x, y, z):
          x, y, z = sorted([x, y, z])
          if x + y <= z:
              return "none"
          if x == z:
              return "equilateral"
          if x == y or y == z:
              return "isosceles"
          return "scalene"`,
      py`
      def FN(x, y, z):
          if x + y <= z or x + z <= y or y + z <= x:
              return "none"
          kinds = {1: "equilateral", 2: "isosceles", 3: "scalene"}
          return kinds[len({x, y, z})]`,
    ],
    args: [int(1, 6), int(1, 6), int(1, 6)],
    edges: ["3, 3, 3", "1, 2, 3", "3, 4, 5", "4, 4, 2"],
  })),
  family("percent", "percent_change change_in_percent relative_change", () => ({
    say: "compute by how many percent a value changed from old to new, rounded to one decimal; «0 when old is zero¦return 0 if the old value is zero»",
    code: [
      py`
      def FN(old, new):
          if old == 0:
              return 0
          return round((new - old) / old * 100, 1)`,
      py`
      def FN(old, new):
          if old != 0:
              change = new - old
              return round(change / old * 100, 1)
          return 0`,
    ],
    args: [int(1, 50), int(0, 80)],
    edges: ["0, 5", "10, 10", "20, 10"],
  })),
  family("number-pairs", "sum_and_difference sum_diff_product both_results", (r) => {
    const second = r.pick(["difference (a minus b)¦a - b", "product¦a * b", "larger one¦max(a, b)"]).split("¦");
    return {
      say: `return a tuple with the sum of two numbers and their ${second[0]}`,
      code: [
        py`
        def FN(a, b):
            return (a + b, ${second[1]!})`,
        py`
        def FN(a, b):
            first = a + b
            other = ${second[1]!}
            return first, other`,
      ],
      args: [int(-20, 20), int(-20, 20)],
      edges: ["0, 0", "3, 3"],
    };
  }),
  family("temperature", "describe_temperature weather_word feeling_of", (r) => {
    const cold = r.int(-2, 9);
    const hot = r.int(20, 30);
    return {
      say: `«say¦return» "cold" for temperatures below ${cold}, "hot" above ${hot}, and "mild" «otherwise¦in between»`,
      code: [
        py`
        def FN(degrees):
            if degrees < ${cold}:
                return "cold"
            if degrees > ${hot}:
                return "hot"
            return "mild"`,
        py`
        def FN(degrees):
            if ${cold} <= degrees <= ${hot}:
                return "mild"
            elif degrees > ${hot}:
                return "hot"
            else:
                return "cold"`,
      ],
      args: [int(-20, 40)],
      edges: [`${cold}`, `${hot}`, `${cold - 1}`, `${hot + 1}`],
    };
  }),
  family("temperature", "to_other_scale convert_degrees change_scale", (r) => {
    const toF = r.chance(0.5);
    return {
      say: toF
        ? "convert degrees Celsius to Fahrenheit (times 9/5, plus 32), rounded to one decimal"
        : "convert degrees Fahrenheit to Celsius (minus 32, times 5/9), rounded to one decimal",
      code: toF
        ? [
            py`
            def FN(degrees):
                return round(degrees * 9 / 5 + 32, 1)`,
            py`
            def FN(degrees):
                value = degrees * 9 / 5
                value += 32
                return round(value, 1)`,
          ]
        : [
            py`
            def FN(degrees):
                return round((degrees - 32) * 5 / 9, 1)`,
            py`
            def FN(degrees):
                value = (degrees - 32) * 5
                return round(value / 9, 1)`,
          ],
      args: [decimal(-40, 110)],
      edges: ["0", "32", "-40"],
    };
  }),
];
