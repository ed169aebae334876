/** Families over single numbers: ranges, multiples, divisors, prices. */
import { type Family, family, py } from "../family.ts";
import { int } from "../inputs.ts";

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
];
