/** Families that turn, merge, rank and follow dicts. */
import { type Family, family, py } from "../family.ts";
import { dict, int, letters, list, word } from "../inputs.ts";

export const dictFamilies: readonly Family[] = [
  family("dict-invert", "swap_keys_values invert_mapping turn_around", (r) => {
    const lists = r.chance(0.5);
    return {
      say: lists
        ? "turn a dict around: for each value a list of the keys that had it, in the dict's order"
        : "exchange keys and values of a dict; where several keys have the same value, the last one stays",
      code: lists
        ? [
            py`
            def FN(d):
                out = {}
                for k, value in d.items():
                    if value not in out:
                        out[value] = []
                    out[value].append(k)
                return out`,
            py`
            def FN(d):
                return {value: [k for k in d if d[k] == value] for value in d.values()}`,
          ]
        : [
            py`
            def FN(d):
                return {value: k for k, value in d.items()}`,
            py`
            def FN(d):
                out = {}
                for k in d:
                    out[d[k]] = k
                return out`,
          ],
      args: [dict(letters("abcde", 1, 1), int(0, 3), 1, 5)],
      edges: ["{}", '{"a": 1, "b": 1}'],
    };
  }),
  family("dict-merge", "merge_counts add_dicts combine_stock", (r) => {
    const [text, expr] = r.pick([
      ["add the values of keys that occur in both", "out[k] + b[k]"],
      ["keep the larger value of keys that occur in both", "max(out[k], b[k])"],
      ["keep the value of the first dict where a key occurs in both", "out[k]"],
      ["keep the smaller value of keys that occur in both", "min(out[k], b[k])"],
    ] as const);
    return {
      say: `merge two dicts with integer values into a new one and ${text}`,
      code: [
        py`
        def FN(a, b):
            out = dict(a)
            for k in b:
                if k in out:
                    out[k] = ${expr}
                else:
                    out[k] = b[k]
            return out`,
        py`
        def FN(a, b):
            out = a.copy()
            for k, value in b.items():
                out[k] = ${expr.replace("b[k]", "value")} if k in out else value
            return out`,
      ],
      args: [dict(letters("abc", 1, 1), int(0, 9), 1, 3), dict(letters("abc", 1, 1), int(0, 9), 1, 3)],
      edges: ["{}, {}", '{"a": 1}, {"a": 2}'],
    };
  }),
  family("dict-extremes", "key_with_extreme_value pick_key key_by_value", (r) => {
    const small = r.chance(0.5);
    return {
      say: `return the key with the ${small ? "smallest" : "largest"} value in a dict, the alphabetically first one on a tie, None if the dict is empty`,
      code: [
        py`
        def FN(d):
            best = None
            for k in sorted(d):
                if best is None or d[k] ${small ? "<" : ">"} d[best]:
                    best = k
            return best`,
        py`
        def FN(d):
            if not d:
                return None
            value = ${small ? "min" : "max"}(d.values())
            return min(k for k in d if d[k] == value)`,
      ],
      args: [dict(word, int(0, 4), 1, 5)],
      edges: ["{}", '{"b": 1, "a": 1}'],
    };
  }),
  family("dict-totals", "value_of_cart total_price bill_for", () => ({
    say: "compute the total price of a shopping list (dict of item and quantity) with a dict of prices; items without a price cost nothing",
    code: [
      py`
      def FN(items, d):
          return sum(count * d.get(k, 0) for k, count in items.items())`
        .replaceAll("items.items", "cart.items")
        .replace("FN(items", "FN(cart"),
      py`
      def FN(cart, d):
          total = 0
          for k in cart:
              if k in d:
                  total += cart[k] * d[k]
          return total`,
    ],
    args: [
      dict((r) => r.pick(['"tea"', '"milk"', '"egg"', '"jam"']), int(1, 5), 1, 3),
      dict((r) => r.pick(['"tea"', '"milk"', '"egg"']), int(1, 9), 1, 3),
    ],
    edges: ['{}, {"tea": 2}', '{"tea": 2}, {}', '{"tea": 3}, {"tea": 4}'],
  })),
  family("dict-totals", "keys_sorted_by_value ranking_of names_by_score", (r) => {
    const down = r.chance(0.5);
    return {
      say: `list the keys of a dict by ${down ? "decreasing" : "increasing"} value, alphabetically where values are equal`,
      code: [
        py`
        def FN(d):
            return sorted(d, key=lambda k: (${down ? "-" : ""}d[k], k))`,
        py`
        def FN(d):
            pairs = [(${down ? "-" : ""}value, k) for k, value in d.items()]
            pairs.sort()
            return [pair[1] for pair in pairs]`,
      ],
      args: [dict(word, int(0, 4), 1, 5)],
      edges: ["{}", '{"b": 1, "a": 1}'],
    };
  }),
  family("dict-follow", "follow_links end_of_chain last_stop", () => ({
    say: "start at a key and follow a dict from key to value until the value is no key any more; return it (no chain is circular)",
    code: [
      py`
      def FN(d, x):
          while x in d:
              x = d[x]
          return x`,
      py`
      def FN(d, x):
          if x not in d:
              return x
          return FN(d, d[x])`,
    ],
    args: [
      (r) =>
        `{${r
          .shuffle([1, 2, 3, 4, 5])
          .slice(0, r.int(2, 4))
          .map((k) => `${k}: ${k + r.int(1, 3)}`)
          .join(", ")}}`,
      int(1, 5),
    ],
    edges: ["{}, 3", "{1: 2}, 1", "{1: 2, 2: 9}, 1"],
  })),
  family("dict-nested", "get_nested value_at_path deep_lookup", () => ({
    say: "look up a list of keys one after another in nested dicts; return None when a key is missing",
    code: [
      py`
      def FN(d, words):
          for word in words:
              if not isinstance(d, dict) or word not in d:
                  return None
              d = d[word]
          return d`,
      py`
      def FN(d, words):
          if not words:
              return d
          if isinstance(d, dict) and words[0] in d:
              return FN(d[words[0]], words[1:])
          return None`,
    ],
    args: [
      (r) => r.pick(['{"a": {"b": 1, "c": {"a": 5}}}', '{"a": 3, "b": {"a": 7}}', '{"b": {"b": {"c": 0}}}']),
      list(letters("abc", 1, 1), 1, 3),
    ],
    edges: ['{}, ["a"]', '{"a": 1}, []', '{"a": {"b": 2}}, ["a", "b"]', '{"a": 1}, ["a", "b"]'],
  })),
];
