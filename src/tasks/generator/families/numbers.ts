/** Families over single numbers: arithmetic, rounding, divisors, money. */
import { type Family, family, py } from "../family.ts";
import { decimal, int } from "../inputs.ts";

export const numberFamilies: readonly Family[] = [
  family("clamping", "keep_between limit_to_range squeeze_value", (r) => {
    const lo = r.int(-5, 3);
    const hi = lo + r.int(4, 12);
    return {
      say: `«limit a number to¦force a number into» the range from ${lo} to ${hi}: «smaller numbers become¦anything below becomes» ${lo} and «larger ones¦anything above» ${hi}`,
      code: [
        py`
        def FN(x):
            if x < ${lo}:
                return ${lo}
            if x > ${hi}:
                return ${hi}
            return x`,
        py`
        def FN(x):
            return max(${lo}, min(x, ${hi}))`,
        py`
        def FN(x):
            if x < ${lo}:
                x = ${lo}
            elif x > ${hi}:
                x = ${hi}
            return x`,
      ],
      args: [int(-15, 25)],
      edges: [`${lo}`, `${hi}`, `${lo - 1}`, `${hi + 1}`],
    };
  }),
  family("step-sums", "sum_of_multiples_below total_multiples add_every_multiple", (r) => {
    const k = r.int(2, 9);
    return {
      say: `«add up¦sum» all positive multiples of ${k} that are «below¦less than» n`,
      code: [
        py`
        def FN(n):
            total = 0
            for x in range(${k}, n, ${k}):
                total += x
            return total`,
        py`
        def FN(n):
            return sum(x for x in range(1, n) if x % ${k} == 0)`,
        py`
        def FN(n):
            total = 0
            x = ${k}
            while x < n:
                total += x
                x += ${k}
            return total`,
      ],
      args: [int(0, 60)],
      edges: ["0", `${k}`, `${k + 1}`],
    };
  }),
  family("rounding", "round_up_to_multiple next_multiple raise_to_multiple", (r) => {
    const k = r.int(3, 12);
    return {
      say: `round a non-negative integer up to the «next¦nearest larger or equal» multiple of ${k}`,
      code: [
        py`
        def FN(n):
            rest = n % ${k}
            if rest == 0:
                return n
            return n + ${k} - rest`,
        py`
        def FN(n):
            while n % ${k} != 0:
                n += 1
            return n`,
        py`
        def FN(n):
            return (n + ${k - 1}) // ${k} * ${k}`,
      ],
      args: [int(0, 70)],
      edges: ["0", `${k}`, `${k + 1}`],
    };
  }),
  family("divisor-lists", "proper_divisors true_divisors divisors_without_self", () => ({
    say: "«list¦collect» the divisors of a positive integer n, «without n itself¦leaving out n», in increasing order",
    code: [
      py`
      def FN(n):
          return [x for x in range(1, n) if n % x == 0]`,
      py`
      def FN(n):
          out = []
          for x in range(1, n // 2 + 1):
              if n % x == 0:
                  out.append(x)
          return out`,
    ],
    args: [int(1, 60)],
    edges: ["1", "7"],
  })),
  family("divisor-lists", "count_shared_divisors how_many_common_divisors number_of_joint_divisors", () => ({
    say: "count the positive integers that divide both a and b",
    code: [
      py`
      def FN(a, b):
          count = 0
          for x in range(1, min(a, b) + 1):
              if a % x == 0 and b % x == 0:
                  count += 1
          return count`,
      py`
      def FN(a, b):
          return sum(1 for x in range(1, min(a, b) + 1) if a % x == 0 and b % x == 0)`,
    ],
    args: [int(1, 40), int(1, 40)],
    edges: ["1, 1", "12, 12"],
  })),
  family("grading", "letter_grade mark_for_points grade_of", (r) => {
    const top = r.int(85, 95);
    const mid = r.int(65, 75);
    const low = r.int(40, 55);
    return {
      say: `«turn¦convert» a score into a grade: "A" from ${top}, "B" from ${mid}, "C" from ${low}, otherwise "F"`,
      code: [
        py`
        def FN(n):
            if n >= ${top}:
                return "A"
            if n >= ${mid}:
                return "B"
            if n >= ${low}:
                return "C"
            return "F"`,
        py`
        def FN(n):
            if n < ${low}:
                return "F"
            elif n < ${mid}:
                return "C"
            elif n < ${top}:
                return "B"
            else:
                return "A"`,
        py`
        def FN(n):
            for limit, grade in [(${top}, "A"), (${mid}, "B"), (${low}, "C")]:
                if n >= limit:
                    return grade
            return "F"`,
      ],
      args: [int(0, 100)],
      edges: [`${top}`, `${mid}`, `${low}`, `${low - 1}`, `${top - 1}`],
    };
  }),
  family("discounts", "price_after_discount reduced_price final_cost", (r) => {
    const limit = r.int(4, 12) * 10;
    const percent = r.pick([5, 10, 20, 25, 50]);
    return {
      say: `compute what to pay: «orders¦purchases» of at least ${limit} get ${percent} percent off, others «are not reduced¦cost the full price»`,
      code: [
        py`
        def FN(price):
            if price >= ${limit}:
                return price * ${100 - percent} / 100
            return price`,
        py`
        def FN(price):
            discount = 0
            if price >= ${limit}:
                discount = ${percent}
            if discount == 0:
                return price
            return price * (100 - discount) / 100`,
      ],
      args: [int(1, 200)],
      edges: [`${limit}`, `${limit - 1}`, "0"],
    };
  }),
  family("discounts", "shipping_fee postage_for delivery_cost", (r) => {
    const free = r.int(3, 9) * 10;
    const base = r.int(3, 6);
    const perKilo = r.int(1, 3);
    return {
      say: `compute the «shipping fee¦delivery cost» for an order: ${base} plus ${perKilo} per «started kilo above the first¦kilo after the first», but nothing when the «price¦order value» is at least ${free}`,
      code: [
        py`
        def FN(price, k):
            if price >= ${free}:
                return 0
            return ${base} + ${perKilo} * max(0, k - 1)`,
        py`
        def FN(price, k):
            fee = ${base}
            if k > 1:
                fee += (k - 1) * ${perKilo}
            if price >= ${free}:
                fee = 0
            return fee`,
      ],
      args: [int(1, 100), int(0, 8)],
      edges: [`${free}, 3`, `${free - 1}, 1`, "1, 0"],
    };
  }),
  family("coin-change", "fewest_notes count_notes smallest_number_of_notes", (r) => {
    const notes = r.pick([
      [50, 20, 10, 5, 1],
      [100, 50, 10, 1],
      [25, 10, 5, 1],
      [20, 10, 2, 1],
    ]);
    return {
      say: `count the «notes¦coins» that a cashier hands out for an amount when always taking the largest possible one of ${notes.join(", ")}`,
      code: [
        py`
        def FN(n):
            count = 0
            for note in [${notes.join(", ")}]:
                count += n // note
                n = n % note
            return count`,
        py`
        def FN(n):
            count = 0
            for note in (${notes.join(", ")}):
                while n >= note:
                    n -= note
                    count += 1
            return count`,
      ],
      args: [int(0, 250)],
      edges: ["0", `${notes[0]}`],
    };
  }),
  family("averages", "average_of_three mean_of_three_rounded middle_mean", (r) => {
    const places = r.int(1, 3);
    return {
      say: `«compute¦find» the mean of three numbers, rounded to ${places} decimal place${places > 1 ? "s" : ""}`,
      code: [
        py`
        def FN(x, y, z):
            return round((x + y + z) / 3, ${places})`,
        py`
        def FN(x, y, z):
            total = x + y + z
            return round(total / 3, ${places})`,
      ],
      args: [int(-20, 40), int(-20, 40), int(-20, 40)],
      edges: ["0, 0, 0", "1, 1, 2"],
    };
  }),
  family("middle-of-three", "middle_value central_of_three value_between", () => ({
    say: "«return¦find» the middle one of three numbers, the one that is neither the smallest nor the largest",
    code: [
      py`
      def FN(x, y, z):
          return sorted([x, y, z])[1]`,
      py`
      def FN(x, y, z):
          return x + y + z - min(x, y, z) - max(x, y, z)`,
      py`
      def FN(x, y, z):
          if x <= y <= z or z <= y <= x:
              return y
          if y <= x <= z or z <= x <= y:
              return x
          return z`,
    ],
    args: [int(-9, 20), int(-9, 20), int(-9, 20)],
    edges: ["2, 2, 2", "5, 1, 5", "-1, -3, -2"],
  })),
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
        def FN(t):
            if t < ${cold}:
                return "cold"
            if t > ${hot}:
                return "hot"
            return "mild"`,
        py`
        def FN(t):
            if ${cold} <= t <= ${hot}:
                return "mild"
            elif t > ${hot}:
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
            def FN(t):
                return round(t * 9 / 5 + 32, 1)`,
            py`
            def FN(t):
                value = t * 9 / 5
                value += 32
                return round(value, 1)`,
          ]
        : [
            py`
            def FN(t):
                return round((t - 32) * 5 / 9, 1)`,
            py`
            def FN(t):
                value = (t - 32) * 5
                return round(value / 9, 1)`,
          ],
      args: [decimal(-40, 110)],
      edges: ["0", "32", "-40"],
    };
  }),
];
