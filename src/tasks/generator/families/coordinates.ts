/** Families on lines and rectangles given by coordinates. */
import { type Family, family, py } from "../family.ts";
import { int } from "../inputs.ts";

export const coordinateFamilies: readonly Family[] = [
  family("lines", "line_through midpoint_of line_value_at", (r) => {
    const [text, args, a, b, edges] = r.pick([
      [
        "the slope and the y-intercept, as a tuple of numbers rounded to 2 decimals, of the line through two points (x, y), or None if it is vertical",
        2,
        "(round(m, 2), round(a[1] - m * a[0], 2))",
        "(round(m, 2), round(b[1] - m * b[0], 2))",
        ["(0, 0), (0, 3)", "(1, 1), (3, 5)", "(0, 0), (2, 1)"],
      ],
      [
        "the value at x of the line through two points, rounded to 2 decimals, or None if it is vertical",
        3,
        "round(a[1] + m * (x - a[0]), 2)",
        "round(b[1] + m * (x - b[0]), 2)",
        ["(0, 0), (0, 3), 1", "(1, 1), (3, 5), 2", "(0, 0), (2, 1), 4"],
      ],
    ] as const);
    return {
      say: `return ${text}`,
      code: [
        py`
        def FN(a, b${args === 3 ? ", x" : ""}):
            if a[0] == b[0]:
                return None
            m = (b[1] - a[1]) / (b[0] - a[0])
            return ${a}`,
        py`
        def FN(a, b${args === 3 ? ", x" : ""}):
            run = b[0] - a[0]
            if run == 0:
                return None
            m = (b[1] - a[1]) / run
            return ${b}`,
      ],
      args: [
        (q) => `(${q.int(-3, 0)}, ${q.int(-5, 5)})`,
        (q) => `(${q.pick([1, 2, 4, 5])}, ${q.int(-5, 5)})`,
        ...(args === 3 ? [int(-4, 8)] : []),
      ],
      edges,
    };
  }),
  family("rectangle-overlap", "shared_rectangle_area overlap_of_boxes common_area", (r) => {
    const bool = r.chance(0.4);
    return {
      say: `${bool ? "tell whether two rectangles share an area" : "return the area that two rectangles share"}; each is given as (left, bottom, right, top)`,
      code: [
        py`
        def FN(a, b):
            width = min(a[2], b[2]) - max(a[0], b[0])
            height = min(a[3], b[3]) - max(a[1], b[1])
            ${bool ? "return width > 0 and height > 0" : "if width <= 0 or height <= 0:\n                return 0\n            return width * height"}`,
        bool
          ? py`
        def FN(a, b):
            if a[2] <= b[0] or b[2] <= a[0]:
                return False
            if a[3] <= b[1] or b[3] <= a[1]:
                return False
            return True`
          : py`
        def FN(a, b):
            count = 0
            for x in range(a[0], a[2]):
                for y in range(a[1], a[3]):
                    if b[0] <= x < b[2] and b[1] <= y < b[3]:
                        count += 1
            return count`,
      ],
      args: ["", ""].map(() => (q: { int(low: number, high: number): number }) => {
        const [x, y] = [q.int(0, 5), q.int(0, 5)];
        return `(${x}, ${y}, ${x + q.int(1, 5)}, ${y + q.int(1, 5)})`;
      }),
      edges: ["(0, 0, 2, 2), (2, 0, 4, 2)", "(0, 0, 3, 3), (1, 1, 2, 2)", "(0, 0, 2, 2), (5, 5, 6, 6)"],
    };
  }),
];
