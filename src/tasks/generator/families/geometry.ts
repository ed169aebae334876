/** Families of formulas: shapes, physics, money over time, with the math module. */
import { type Family, family, py } from "../family.ts";
import { int } from "../inputs.ts";

export const geometryFamilies: readonly Family[] = [
  family("solids", "volume_of_solid solid_volume space_inside", (r) => {
    const k = r.int(1, 3);
    const [text, expr, base] = r.pick([
      ["cylinder with radius a and height b", "math.pi * a ** 2 * b", "math.pi * a * a"],
      ["cone with radius a and height b", "math.pi * a ** 2 * b / 3", "math.pi * a * a / 3"],
      ["square pyramid with base side a and height b", "a ** 2 * b / 3", "a * a / 3"],
      ["box with a square bottom of side a and height b", "a ** 2 * b", "a * a"],
    ] as const);
    const head = expr.includes("math") ? "import math\n\n" : "";
    return {
      say: `«compute¦find» the volume of a ${text}, rounded to ${k} decimal${k > 1 ? "s" : ""}`,
      code: [
        head +
          py`
          def FN(a, b):
              return round(${expr}, ${k})`,
        head +
          py`
          def FN(a, b):
              area = ${base}
              volume = area * b
              return round(volume, ${k})`,
      ],
      args: [int(1, 20), int(1, 20)],
      edges: ["0, 4", "1, 1"],
    };
  }),
  family("plane-figures", "figure_area surface_of_figure area_of_shape", (r) => {
    const k = r.int(1, 2);
    const [text, expr] = r.pick([
      ["a ring between two circles with outer radius a and inner radius b", "math.pi * (a * a - b * b)"],
      ["an ellipse with the half axes a and b", "math.pi * a * b"],
      ["half a circle with diameter a on top of a rectangle with sides a and b", "a * b + math.pi * (a / 2) ** 2 / 2"],
      ["a right triangle with the legs a and b", "a * b / 2"],
      ["a rhombus with the diagonals a and b", "a * b / 2"],
    ] as const);
    const head = expr.includes("math") ? "import math\n\n" : "";
    return {
      say: `«compute¦find» the area of ${text}, rounded to ${k} decimal${k > 1 ? "s" : ""}`,
      code: [
        head +
          py`
          def FN(a, b):
              return round(${expr}, ${k})`,
        head +
          py`
          def FN(a, b):
              area = ${expr}
              area = round(area, ${k})
              return area`,
      ],
      args: [int(8, 20), int(1, 8)],
      edges: ["1, 1", "10, 2"],
    };
  }),
  family("lengths", "walked_distance path_length_of route_length", (r) => {
    const k = r.int(1, 2);
    const closed = r.chance(0.4);
    return {
      say: `«compute¦find» the length of the ${closed ? "closed way through a list of points (back to the first at the end)" : "way through a list of points"}, rounded to ${k} decimal${k > 1 ? "s" : ""}`,
      code: [
        py`
        import math

        def FN(pairs):
            total = 0
            for i in range(${closed ? 0 : 1}, len(pairs)):
                a, b = pairs[i - 1]
                x, y = pairs[i]
                total += math.sqrt((x - a) ** 2 + (y - b) ** 2)
            return round(total, ${k})`,
        py`
        from math import hypot

        def FN(pairs):
            total = 0
            for p, q in zip(pairs, pairs[1:]${closed ? " + pairs[:1]" : ""}):
                total += hypot(q[0] - p[0], q[1] - p[1])
            return round(total, ${k})`,
      ],
      args: [(q) => `[${Array.from({ length: q.int(1, 4) }, () => `(${q.int(-5, 9)}, ${q.int(-5, 9)})`).join(", ")}]`],
      edges: ["[]", "[(1, 1)]", "[(0, 0), (3, 4)]"],
    };
  }),
  family("lengths", "third_side hypotenuse_or_leg missing_leg", (r) => {
    const leg = r.chance(0.5);
    return {
      say: leg
        ? "compute the second leg of a right triangle from its longest side a and its other leg b, rounded to 2 decimals; 0 if b is not shorter than a"
        : "compute the diagonal of a rectangle with the sides a and b, rounded to 2 decimals",
      code: leg
        ? [
            py`
            import math

            def FN(a, b):
                if b >= a:
                    return 0
                return round(math.sqrt(a ** 2 - b ** 2), 2)`,
            py`
            def FN(a, b):
                if a > b:
                    return round((a * a - b * b) ** 0.5, 2)
                return 0`,
          ]
        : [
            py`
            import math

            def FN(a, b):
                return round(math.sqrt(a ** 2 + b ** 2), 2)`,
            py`
            def FN(a, b):
                total = a * a + b * b
                return round(total ** 0.5, 2)`,
          ],
      args: [int(1, 20), int(1, 20)],
      edges: ["5, 3", "3, 3", "1, 4"],
    };
  }),
  family("circles", "circle_contains point_in_circle within_reach", (r) => {
    const edge = r.chance(0.5);
    return {
      say: `tell whether the point (x, y) lies inside the circle around (a, b) with radius r; a point on the line ${edge ? "counts as inside" : "is not inside"}`,
      code: [
        py`
        def FN(x, y, a, b, r):
            return (x - a) ** 2 + (y - b) ** 2 ${edge ? "<=" : "<"} r ** 2`,
        py`
        import math

        def FN(x, y, a, b, r):
            distance = math.sqrt((x - a) ** 2 + (y - b) ** 2)
            if distance ${edge ? ">" : ">="} r:
                return False
            return True`,
      ],
      args: [int(-4, 4), int(-4, 4), int(-3, 3), int(-3, 3), int(1, 6)],
      edges: ["0, 0, 0, 0, 1", "3, 4, 0, 0, 5", "5, 5, 0, 0, 5"],
    };
  }),
  family("circles", "circles_meet do_circles_touch discs_overlap", () => ({
    say: 'describe two circles, each given as (x, y, radius): "apart", "touching" (from outside) or "overlapping"',
    code: [
      py`
      def FN(a, b):
          gap = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
          reach = (a[2] + b[2]) ** 2
          if gap > reach:
              return "apart"
          if gap == reach:
              return "touching"
          return "overlapping"`,
      py`
      def FN(a, b):
          x1, y1, r1 = a
          x2, y2, r2 = b
          gap = ((x1 - x2) ** 2 + (y1 - y2) ** 2) - (r1 + r2) ** 2
          if gap < 0:
              return "overlapping"
          return "apart" if gap > 0 else "touching"`,
    ],
    args: [(r) => `(${r.int(-3, 3)}, 0, ${r.int(1, 3)})`, (r) => `(${r.int(-3, 6)}, ${r.pick([0, 0, 3])}, ${r.int(1, 3)})`],
    edges: ["(0, 0, 1), (2, 0, 1)", "(0, 0, 1), (3, 0, 1)", "(0, 0, 2), (1, 0, 1)"],
  })),
  family("speed", "travel_time hours_needed arrival_time", (r) => {
    const brake = r.int(5, 20);
    return {
      say: `compute how many minutes a trip of n kilometres at k kilometres an hour takes, rounded up to full minutes, plus a break of ${brake} minutes for each full two hours of driving`,
      code: [
        py`
        import math

        def FN(n, k):
            minutes = math.ceil(n * 60 / k)
            return minutes + minutes // 120 * ${brake}`,
        py`
        def FN(n, k):
            minutes = n * 60 // k
            if n * 60 % k != 0:
                minutes += 1
            breaks = minutes // 120
            return minutes + breaks * ${brake}`,
      ],
      args: [int(0, 500), int(20, 120)],
      edges: ["0, 50", "100, 50", "101, 50"],
    };
  }),
  family("savings", "money_with_interest compound_amount savings_after", (r) => {
    const k = r.int(1, 9);
    return {
      say: `compute what an amount grows to in n years at ${k} percent interest a year, rounded to cents only at the end`,
      code: [
        py`
        def FN(a, n):
            for i in range(n):
                a = a * ${(100 + k) / 100}
            return round(a, 2)`,
        py`
        def FN(a, n):
            value = a
            while n > 0:
                value *= ${(100 + k) / 100}
                n -= 1
            return round(value, 2)`,
      ],
      args: [int(1, 500), int(0, 12)],
      edges: ["100, 0", "0, 5", "100, 1"],
    };
  }),
  family("series", "partial_sum_of_series sum_of_terms series_total", (r) => {
    const [text, expr] = r.pick([
      ["1/1 + 1/2 + 1/3 + … + 1/n", "1 / i"],
      ["1/1 + 1/4 + 1/9 + … + 1/n²", "1 / i ** 2"],
      ["1/2 + 2/3 + 3/4 + … + n/(n + 1)", "i / (i + 1)"],
      ["1·2 + 2·3 + … + n·(n + 1)", "i * (i + 1)"],
      ["1 - 2 + 3 - 4 … up to n", "i * (-1) ** (i + 1)"],
      ["1³ + 2³ + … + n³", "i ** 3"],
    ] as const);
    return {
      say: `compute ${text}, rounded to 3 decimals`,
      code: [
        py`
        def FN(n):
            return round(sum(${expr} for i in range(1, n + 1)), 3)`,
        py`
        def FN(n):
            total = 0
            for i in range(1, n + 1):
                total += ${expr}
            return round(total, 3)`,
        py`
        def FN(n):
            total = 0
            i = 1
            while i <= n:
                total = total + ${expr}
                i += 1
            return round(total, 3)`,
      ],
      args: [int(0, 30)],
      edges: ["0", "1", "2"],
    };
  }),
  family("series", "figurate_number nth_pattern_number count_of_dots", (r) => {
    const [text, expr, step] = r.pick([
      ["dots in a triangle with n rows (1, 3, 6, …)", "n * (n + 1) // 2", "i"],
      ["dots in a pentagon figure (1, 5, 12, 22, …)", "n * (3 * n - 1) // 2", "3 * i - 2"],
      ["balls in a square pyramid with n layers (1, 5, 14, …)", "n * (n + 1) * (2 * n + 1) // 6", "i ** 2"],
      ["squares in a cross with arms of length n - 1 (1, 5, 9, …)", "4 * n - 3", "4 if i > 1 else 1"],
    ] as const);
    return {
      say: `return the number of ${text}; 0 for n = 0`,
      code: [
        text.startsWith("squares")
          ? py`
            def FN(n):
                if n == 0:
                    return 0
                return ${expr}`
          : py`
            def FN(n):
                return ${expr}`,
        py`
        def FN(n):
            total = 0
            for i in range(1, n + 1):
                total += ${step}
            return total`,
      ],
      args: [int(0, 30)],
      edges: ["0", "1", "2"],
    };
  }),
];
