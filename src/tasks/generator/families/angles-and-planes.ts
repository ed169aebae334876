/** Families on angles, compass directions, polygons, lines and rectangles in the plane. */
import { type Family, family, py } from "../family.ts";
import { int, list, oneOf, tuple } from "../inputs.ts";

const point = tuple(int(-6, 8), int(-6, 8));

export const planeFamilies: readonly Family[] = [
  family("clock-hands", "angle_of_hands hands_apart clock_angle", (r) => {
    const hand = r.chance(0.3);
    return {
      say: hand
        ? "return by how many degrees the hour hand of a clock has turned since twelve, given hours (0 to 23) and minutes"
        : "return the smaller angle in degrees between the two hands of a clock, given hours (0 to 23) and minutes",
      code: hand
        ? [
            py`
            def FN(hours, minutes):
                return hours % 12 * 30 + minutes / 2`,
            py`
            def FN(hours, minutes):
                if hours >= 12:
                    hours -= 12
                return (60 * hours + minutes) * 0.5`,
          ]
        : [
            py`
            def FN(hours, minutes):
                gap = abs(hours % 12 * 30 + minutes / 2 - 6 * minutes)
                return min(gap, 360 - gap)`,
            py`
            def FN(hours, minutes):
                short = (60 * (hours % 12) + minutes) * 0.5
                long = minutes * 6
                gap = abs(short - long)
                if gap > 180:
                    gap = 360 - gap
                return gap`,
          ],
      args: [int(0, 23), oneOf("0", "10", "15", "20", "30", "36", "45", "50", "59")],
      edges: ["0, 0", "12, 0", "6, 0", "3, 30"],
    };
  }),
  family("angles", "normalise_angle turn_between angle_difference", (r) => {
    const half = r.chance(0.5);
    return {
      say: half
        ? "return the smaller angle (0 to 180) between two directions given in degrees, which may be negative or exceed 360"
        : "return the turn in degrees, from -179 to 180, that leads from direction a to direction b; both are integers in degrees",
      code: half
        ? [
            py`
            def FN(a, b):
                gap = abs(a - b) % 360
                return min(gap, 360 - gap)`,
            py`
            def FN(a, b):
                gap = (a - b) % 360
                if gap > 180:
                    gap = 360 - gap
                return gap`,
          ]
        : [
            py`
            def FN(a, b):
                turn = (b - a) % 360
                if turn > 180:
                    turn -= 360
                return turn`,
            py`
            def FN(a, b):
                turn = b - a
                while turn > 180:
                    turn -= 360
                while turn <= -180:
                    turn += 360
                return turn`,
          ],
      args: [int(-90, 450), int(-90, 450)],
      edges: ["0, 0", "350, 10", "0, 180", "10, 350", "180, 0"],
    };
  }),
  family("compass", "compass_name wind_direction heading_name", (r) => {
    const names = r.pick([
      ["N", "E", "S", "W"],
      ["N", "NE", "E", "SE", "S", "SW", "W", "NW"],
      ["north", "east", "south", "west"],
    ]);
    const k = 360 / names.length;
    return {
      say: `name the direction that is nearest to a number of degrees (0 is ${names[0]}, ${k} is ${names[1]} and so on round to ${names.at(-1)}); halfway counts for the next one`,
      code: [
        py`
        def FN(n):
            names = [${names.map((name) => `"${name}"`).join(", ")}]
            return names[int((n + ${k / 2}) // ${k}) % ${names.length}]`,
        py`
        def FN(n):
            n = (n + ${k / 2}) % 360
            for name in [${names.map((name) => `"${name}"`).join(", ")}]:
                if n < ${k}:
                    return name
                n -= ${k}`,
      ],
      args: [int(0, 400)],
      edges: ["0", "359", "90", "45", "315"],
    };
  }),
  family("polygons", "polygon_area_of area_by_corners outline_length", (r) => {
    const area = r.chance(0.6);
    return {
      say: area
        ? "compute the area of a polygon given as a list of its corners (x, y) in order"
        : "compute the length of the outline of a polygon given as a list of its corners (x, y) in order, rounded to 2 decimals",
      code: area
        ? [
            py`
            def FN(pairs):
                total = 0
                for i in range(len(pairs)):
                    a, b = pairs[i]
                    c, d = pairs[(i + 1) % len(pairs)]
                    total += a * d - b * c
                return abs(total) / 2`,
            py`
            def FN(pairs):
                total = 0
                for (a, b), (c, d) in zip(pairs, pairs[1:] + pairs[:1]):
                    total += (a - c) * (b + d)
                return abs(total) / 2`,
          ]
        : [
            py`
            import math

            def FN(pairs):
                total = 0
                for i in range(len(pairs)):
                    total += math.dist(pairs[i - 1], pairs[i])
                return round(total, 2)`,
            py`
            def FN(pairs):
                total = 0
                x, y = pairs[-1]
                for a, b in pairs:
                    total += ((a - x) ** 2 + (b - y) ** 2) ** 0.5
                    x, y = a, b
                return round(total, 2)`,
          ],
      args: [list(point, 3, 5)],
      edges: ["[(0, 0), (4, 0), (4, 3)]", "[(0, 0), (0, 2), (2, 2), (2, 0)]"],
    };
  }),
  family("polygon-angles", "inner_angle regular_polygon_measure corner_facts", (r) => {
    const [text, a, b] = r.pick([
      [
        "the size of each inner angle of a regular polygon with n corners, in degrees, rounded to 1 decimal",
        "round((n - 2) * 180 / n, 1)",
        "round(180 - 360 / n, 1)",
      ],
      ["the sum of the inner angles of a polygon with n corners, in degrees", "(n - 2) * 180", "180 * n - 360"],
      [
        "the number of diagonals of a polygon with n corners",
        "n * (n - 3) // 2",
        "sum(1 for i in range(n) for j in range(i + 2, n) if (i, j) != (0, n - 1))",
      ],
    ] as const);
    return {
      say: `compute ${text}; return 0 if n is below 3`,
      code: [
        py`
        def FN(n):
            if n < 3:
                return 0
            return ${a}`,
        py`
        def FN(n):
            if n >= 3:
                return ${b}
            return 0`,
      ],
      args: [int(1, 14)],
      edges: ["2", "3", "4"],
    };
  }),
  family("collinear", "on_one_line points_line_up turn_of_three_points", (r) => {
    const turn = r.chance(0.5);
    return {
      say: turn
        ? 'tell which way one turns at the second of three points (x, y) when walking through them: "left", "right" or "straight" (the y axis points up)'
        : "tell whether three points (x, y) lie on one straight line",
      code: turn
        ? [
            py`
            def FN(a, b, c):
                x = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
                if x > 0:
                    return "left"
                if x < 0:
                    return "right"
                return "straight"`,
            py`
            def FN(a, b, c):
                left = (b[0] - a[0]) * (c[1] - a[1])
                right = (b[1] - a[1]) * (c[0] - a[0])
                if left == right:
                    return "straight"
                return "left" if left > right else "right"`,
          ]
        : [
            py`
            def FN(a, b, c):
                return (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])`,
            py`
            def FN(a, b, c):
                area = a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1])
                return area == 0`,
          ],
      args: [
        (q) => {
          const [x, y, dx, dy] = [q.int(-4, 4), q.int(-4, 4), q.int(0, 3), q.int(1, 3)];
          const k = q.int(2, 3);
          return `(${x}, ${y}), (${x + dx}, ${y + dy}), (${x + k * dx}, ${y + k * dy + (q.chance(0.5) ? 0 : q.int(-2, 2))})`;
        },
      ],
      edges: ["(0, 0), (1, 1), (2, 2)", "(0, 0), (1, 0), (1, 1)", "(0, 0), (0, 1), (0, 3)"],
    };
  }),
];
