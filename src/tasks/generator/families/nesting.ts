/** Families over nested lists and trees. */
import { type Family, family, py } from "../family.ts";
import { oneOf } from "../inputs.ts";

const nested = oneOf(
  "[1, [2, [3, 4]], 5]",
  "[[], [1]]",
  "[[[7]]]",
  "[4, -2, [6, [1, 1]]]",
  "[[2, 3], [4, [5, [6]]]]",
  "[0]",
  "[[1, 2], 3]",
  "[9, [8, 7], [[6]]]",
  "[[], [[], 5], 2]",
);

export const nestingFamilies: readonly Family[] = [
  family("nested-walk", "deep_total sum_nested add_all_levels", (r) => {
    const [text, item, start] = r.pick([
      ["add up all numbers in a list that may contain lists to any depth", "x", "total += FN(x)"],
      ["count the numbers in a list that may contain lists to any depth", "1", "total += FN(x)"],
      ["add up the squares of all numbers in a list that may contain lists to any depth", "x ** 2", "total += FN(x)"],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(items):
            total = 0
            for x in items:
                if isinstance(x, list):
                    ${start}
                else:
                    total += ${item}
            return total`,
        py`
        def FN(items):
            stack = list(items)
            total = 0
            while stack:
                x = stack.pop()
                if type(x) == list:
                    stack.extend(x)
                else:
                    total += ${item}
            return total`,
      ],
      args: [nested],
      edges: ["[]", "[[]]", "[-3]"],
    };
  }),
  family("nested-walk", "depth_of_list levels_of_nesting how_deep", () => ({
    say: "return how deeply lists are nested: a list without lists inside has depth 1",
    code: [
      py`
      def FN(items):
          best = 0
          for x in items:
              if isinstance(x, list):
                  best = max(best, FN(x))
          return best + 1`,
      py`
      def FN(items):
          return 1 + max([FN(x) for x in items if isinstance(x, list)], default=0)`,
    ],
    args: [nested],
    edges: ["[]", "[[]]", "[1, 2]"],
  })),
  family("nested-walk", "deep_extreme nested_extreme extreme_anywhere", (r) => {
    const small = r.chance(0.5);
    return {
      say: `find the ${small ? "smallest" : "largest"} number in nested lists; None if there is no number`,
      code: [
        py`
        def FN(items):
            best = None
            for x in items:
                if isinstance(x, list):
                    x = FN(x)
                if x is not None and (best is None or x ${small ? "<" : ">"} best):
                    best = x
            return best`,
        py`
        def FN(items):
            found = []
            for x in items:
                if isinstance(x, list):
                    y = FN(x)
                    if y is not None:
                        found.append(y)
                else:
                    found.append(x)
            return ${small ? "min" : "max"}(found) if found else None`,
      ],
      args: [nested],
      edges: ["[]", "[[]]", "[[-1], 0]"],
    };
  }),
  family("nested-walk", "map_nested change_every_level transform_deep", (r) => {
    const [text, expr] = r.pick([
      ["doubled", "x * 2"],
      ["increased by one", "x + 1"],
      ["replaced by its negative", "-x"],
      ["replaced by its square", "x ** 2"],
    ] as const);
    return {
      say: `return a copy of nested lists in which every number is ${text}`,
      code: [
        py`
        def FN(items):
            return [FN(x) if isinstance(x, list) else ${expr} for x in items]`,
        py`
        def FN(items):
            out = []
            for x in items:
                if isinstance(x, list):
                    out.append(FN(x))
                else:
                    out.append(${expr})
            return out`,
      ],
      args: [nested],
      edges: ["[]", "[[]]", "[3]"],
    };
  }),
  family("tree-walk", "tree_sum total_of_tree add_tree_values", (r) => {
    const [text, expr] = r.pick([
      ["sum of all values", "a + value + b"],
      ["largest value (0 for an empty tree; all values are positive)", "max(a, value, b)"],
      ["number of nodes", "a + 1 + b"],
      ["height (number of nodes on the longest way down)", "max(a, b) + 1"],
    ] as const);
    return {
      say: `return the ${text} of a binary tree given as (left, value, right) with None for an empty tree`,
      code: [
        py`
        def FN(t):
            if t is None:
                return 0
            left, value, right = t
            a = FN(left)
            b = FN(right)
            return ${expr}`,
        py`
        def FN(t):
            if not t:
                return 0
            a = FN(t[0])
            b = FN(t[2])
            ${expr.includes("value") ? "value = t[1]\n            " : ""}return ${expr}`,
      ],
      args: [
        oneOf(
          "(None, 4, None)",
          "((None, 1, None), 2, (None, 3, None))",
          "(None, 5, ((None, 6, None), 7, None))",
          "(((None, 1, None), 3, None), 8, None)",
          "((None, 9, (None, 2, None)), 4, (None, 6, None))",
          "(((None, 2, None), 5, (None, 4, None)), 1, ((None, 3, None), 7, None))",
          "(None, 1, (None, 2, (None, 3, None)))",
        ),
      ],
      edges: ["None", "(None, 3, None)"],
    };
  }),
  family("tree-walk", "walk_in_order tree_to_list values_left_to_right", (r) => {
    const [text, expr] = r.pick([
      ["left part, value, right part", "FN(left) + [value] + FN(right)"],
      ["value, left part, right part", "[value] + FN(left) + FN(right)"],
      ["left part, right part, value", "FN(left) + FN(right) + [value]"],
    ] as const);
    return {
      say: `list the values of a binary tree, given as (left, value, right) or None, in the order ${text}`,
      code: [
        py`
        def FN(t):
            if t is None:
                return []
            left, value, right = t
            return ${expr}`,
        py`
        def FN(t):
            if t is not None:
                left = t[0]
                value = t[1]
                right = t[2]
                return ${expr}
            return []`,
      ],
      args: [
        oneOf(
          "(None, 4, None)",
          "((None, 1, None), 2, (None, 3, None))",
          "(None, 5, ((None, 6, None), 7, None))",
          "((None, 9, (None, 2, None)), 4, (None, 6, None))",
          "(((None, 2, None), 5, (None, 4, None)), 1, None)",
          "(None, 1, (None, 2, (None, 3, None)))",
        ),
      ],
      edges: ["None", "((None, 1, None), 2, None)"],
    };
  }),
];
