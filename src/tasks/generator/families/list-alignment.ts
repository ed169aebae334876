/** Families that bring several lists together: common numbers, an order given by example, columns joined by place. */
import { type Family, family, py } from "../family.ts";
import { ints, list, oneOf, word, words } from "../inputs.ts";

const name = oneOf('"a"', '"b"', '"c"', '"d"');

export const listAlignmentFamilies: readonly Family[] = [
  family("shared-by-all", "in_every_list common_to_all present_everywhere", (r) => {
    const any = r.chance(0.4);
    return {
      say: any
        ? "list, in increasing order, the numbers that occur in at least two of the lists in a list of lists"
        : "list, in increasing order, the numbers that occur in every list of a non-empty list of lists",
      code: any
        ? [
            py`
            from collections import Counter

            def FN(grid):
                counts = Counter(x for row in grid for x in set(row))
                return sorted(x for x in counts if counts[x] > 1)`,
            py`
            def FN(grid):
                seen = set()
                out = set()
                for row in grid:
                    out |= seen & set(row)
                    seen |= set(row)
                return sorted(out)`,
          ]
        : [
            py`
            def FN(grid):
                out = set(grid[0])
                for row in grid:
                    out &= set(row)
                return sorted(out)`,
            py`
            def FN(grid):
                return sorted({x for x in grid[0] if all(x in row for row in grid)})`,
          ],
      args: [list(ints(1, 5, 1, 5), 1, 3)],
      edges: ["[[]]", "[[2, 1], [1, 2]]", "[[1], [2]]"],
    };
  }),
  family("custom-orders", "sort_like_other_list order_by_example arrange_as_listed", () => ({
    say: "sort the words of a list in the order in which they stand in a second list; words that it lacks come last, alphabetically",
    code: [
      py`
      def FN(words, order):
          known = [word for word in words if word in order]
          rest = [word for word in words if word not in order]
          return sorted(known, key=order.index) + sorted(rest)`,
      py`
      def FN(words, order):
          d = {word: i for i, word in enumerate(order)}
          return sorted(words, key=lambda word: (d.get(word, len(d)), word))`,
    ],
    args: [list(name, 1, 5), (q) => q.pick(['["c", "a"]', '["b"]', '["d", "b", "a"]', '["a", "b", "c"]'])],
    edges: ['[], ["a"]', '["b", "a"], []', '["a", "b", "a"], ["b", "a"]'],
  })),
  family("three-lists", "merge_three_lists rows_from_columns join_by_place", (r) => {
    const [text, expr] = r.pick([
      ["join the texts at the same places of three lists of words", "x + y + z"],
      ["list the longest of the three words at each place of three lists, the one of the earlier list on a tie", "max(x, y, z, key=len)"],
      ["list the words of three lists place by place as triples", "(x, y, z)"],
    ] as const);
    return {
      say: `${text}; stop where the shortest list ends`,
      code: [
        py`
        def FN(a, b, c):
            return [${expr} for x, y, z in zip(a, b, c)]`,
        py`
        def FN(a, b, c):
            out = []
            for i in range(min(len(a), len(b), len(c))):
                x = a[i]
                y = b[i]
                z = c[i]
                out.append(${expr})
            return out`,
      ],
      args: [words(1, 3), words(1, 3), list(word, 1, 3)],
      edges: ['[], ["a"], ["b"]', '["a", "b"], ["c", "d"], ["e"]'],
    };
  }),
];
