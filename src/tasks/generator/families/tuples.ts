/** Families over tuples, pairs and points. */
import { type Family, family, py } from "../family.ts";
import { int, list, person, tuple, tupleOf } from "../inputs.ts";

const people = list(tuple(person, int(8, 70)), 1, 5);
const points = list(tuple(int(-5, 9), int(-5, 9)), 1, 5);

export const tupleFamilies: readonly Family[] = [
  family("pair-select", "names_by_age people_filtered select_people", (r) => {
    const k = r.int(15, 50);
    const [text, op] = r.pick([
      ["older than", ">"],
      ["at least", ">="],
      ["younger than", "<"],
    ] as const);
    return {
      say: `list the names of the people who are ${text} ${k}${op === ">=" ? " years old" : ""}, from a list of (name, age) tuples`,
      code: [
        py`
        def FN(pairs):
            return [name for name, age in pairs if age ${op} ${k}]`,
        py`
        def FN(pairs):
            out = []
            for pair in pairs:
                if pair[1] ${op} ${k}:
                    out.append(pair[0])
            return out`,
      ],
      args: [people],
      edges: ["[]", `[("A", ${k}), ("B", ${k + 1}), ("C", ${k - 1})]`],
    };
  }),
  family("pair-select", "person_by_age name_of_extreme_age who_by_age", (r) => {
    const young = r.chance(0.5);
    return {
      say: `return the name of the ${young ? "youngest" : "oldest"} person in a non-empty list of (name, age) tuples, the first one on a tie`,
      code: [
        py`
        def FN(pairs):
            return ${young ? "min" : "max"}(pairs, key=lambda pair: pair[1])[0]`,
        py`
        def FN(pairs):
            best = pairs[0]
            for pair in pairs:
                if pair[1] ${young ? "<" : ">"} best[1]:
                    best = pair
            return best[0]`,
      ],
      args: [people],
      edges: ['[("A", 5), ("B", 5)]', '[("A", 5), ("B", 6), ("C", 4)]'],
    };
  }),
  family("pair-turn", "unzip_pairs split_pairs firsts_and_seconds", () => ({
    say: "turn a list of pairs into a pair of lists: all first and all second members",
    code: [
      py`
      def FN(pairs):
          return ([x for x, y in pairs], [y for x, y in pairs])`,
      py`
      def FN(pairs):
          first = []
          second = []
          for x, y in pairs:
              first.append(x)
              second.append(y)
          return first, second`,
    ],
    args: [points],
    edges: ["[]", "[(1, 2)]"],
  })),
  family("pair-turn", "order_each_pair sort_inside_pairs normalise_pairs", (r) => {
    const [text, expr, other] = r.pick([
      ["so that the smaller member comes first", "(min(x, y), max(x, y))", "(x, y) if x <= y else (y, x)"],
      ["so that the larger member comes first", "(max(x, y), min(x, y))", "(x, y) if x >= y else (y, x)"],
    ] as const);
    return {
      say: `order the members of each pair in a list ${text}`,
      code: [
        py`
        def FN(pairs):
            return [${expr} for x, y in pairs]`,
        py`
        def FN(pairs):
            out = []
            for x, y in pairs:
                out.append(${other})
            return out`,
      ],
      args: [points],
      edges: ["[]", "[(2, 1), (1, 2), (3, 3)]"],
    };
  }),
  family("tuple-maths", "add_tuples tuple_sum combine_vectors", (r) => {
    const [text, expr] = r.pick([
      ["member by member sum", "x + y"],
      ["member by member difference", "x - y"],
      ["member by member product", "x * y"],
      ["member by member maximum", "max(x, y)"],
    ] as const);
    return {
      say: `return the ${text} of two tuples of equal length, as a tuple`,
      code: [
        py`
        def FN(a, b):
            return tuple(${expr} for x, y in zip(a, b))`,
        py`
        def FN(a, b):
            out = ()
            for i in range(len(a)):
                out += (${expr.replace(/\b[xy]\b/g, (v) => (v === "x" ? "a[i]" : "b[i]"))},)
            return out`,
      ],
      args: [
        (q) => {
          const size = q.int(1, 4);
          return `${tupleOf(int(-5, 9), size, size)(q)}, ${tupleOf(int(-5, 9), size, size)(q)}`;
        },
      ],
      edges: ["(), ()", "(1,), (2,)"],
    };
  }),
  family("tuple-maths", "replace_member with_changed_item set_in_tuple", () => ({
    say: "return a copy of a tuple in which the member at index k is replaced by x; an index outside changes nothing",
    code: [
      py`
      def FN(t, k, x):
          if k < 0 or k >= len(t):
              return t
          return t[:k] + (x,) + t[k + 1:]`,
      py`
      def FN(t, k, x):
          items = list(t)
          if 0 <= k < len(items):
              items[k] = x
          return tuple(items)`,
    ],
    args: [tupleOf(int(0, 9), 1, 4), int(-1, 4), int(10, 19)],
    edges: ["(), 0, 5", "(1, 2), 2, 5", "(1, 2), 1, 5"],
  })),
  family("points", "point_by_distance extreme_point origin_pick", (r) => {
    const far = r.chance(0.5);
    return {
      say: `return the point ${far ? "farthest from" : "closest to"} the origin in a non-empty list of (x, y) tuples, the first one on a tie`,
      code: [
        py`
        def FN(pairs):
            return ${far ? "max" : "min"}(pairs, key=lambda t: t[0] ** 2 + t[1] ** 2)`,
        py`
        def FN(pairs):
            best = pairs[0]
            for x, y in pairs:
                if x * x + y * y ${far ? ">" : "<"} best[0] ** 2 + best[1] ** 2:
                    best = (x, y)
            return best`,
      ],
      args: [points],
      edges: ["[(0, 0)]", "[(1, 0), (0, 1)]", "[(-3, 0), (1, 1)]"],
    };
  }),
  family("points", "bounding_box corners_of_points smallest_rectangle", () => ({
    say: "return the smallest rectangle around a non-empty list of (x, y) points as (left, bottom, right, top)",
    code: [
      py`
      def FN(pairs):
          xs = [x for x, y in pairs]
          ys = [y for x, y in pairs]
          return (min(xs), min(ys), max(xs), max(ys))`,
      py`
      def FN(pairs):
          left, bottom = pairs[0]
          right, top = pairs[0]
          for x, y in pairs:
              left = min(left, x)
              right = max(right, x)
              bottom = min(bottom, y)
              top = max(top, y)
          return (left, bottom, right, top)`,
    ],
    args: [points],
    edges: ["[(2, 3)]", "[(0, 5), (-1, 2)]"],
  })),
  family("points", "count_in_quadrant points_in_corner quadrant_count", (r) => {
    const [a, b] = [r.pick([">", "<"]), r.pick([">", "<"])];
    return {
      say: `count the points (x, y) of a list with ${a === ">" ? "positive" : "negative"} x and ${b === ">" ? "positive" : "negative"} y`,
      code: [
        py`
        def FN(pairs):
            return sum(1 for x, y in pairs if x ${a} 0 and y ${b} 0)`,
        py`
        def FN(pairs):
            count = 0
            for pair in pairs:
                if pair[0] ${a} 0 and pair[1] ${b} 0:
                    count += 1
            return count`,
      ],
      args: [list(tuple(int(-5, 6), int(-5, 6)), 1, 7)],
      edges: ["[]", "[(0, 1)]", "[(1, 1), (-1, -1), (1, -1), (-1, 1)]"],
    };
  }),
];
