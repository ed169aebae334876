/** Families over lists of records. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, person, tuple, word } from "../inputs.ts";

export const recordFamilies: readonly Family[] = [
  family("record-lists", "field_of_all pluck_values column_from_records", () => ({
    say: "list the values of a field in a list of dicts; records without the field are left out",
    code: [
      py`
      def FN(items, word):
          return [d[word] for d in items if word in d]`,
      py`
      def FN(items, word):
          out = []
          for d in items:
              value = d.get(word)
              if value is not None:
                  out.append(value)
          return out`,
    ],
    args: [
      list((r) => r.pick(['{"id": 1, "n": 4}', '{"id": 2}', '{"n": 7}', '{"id": 3, "n": 0}', "{}"]), 1, 4),
      (r) => r.pick(['"id"', '"n"']),
    ],
    edges: ['[], "id"', '[{}], "id"'],
  })),
  family("record-lists", "total_weight_of sum_field heavy_sum", (r) => {
    const k = r.int(2, 6);
    return {
      say: `add up price times count over a list of dicts with "price" and "count"; records with a count below ${k} are skipped`,
      code: [
        py`
        def FN(items):
            return sum(d["price"] * d["count"] for d in items if d["count"] >= ${k})`,
        py`
        def FN(items):
            total = 0
            for d in items:
                if d["count"] < ${k}:
                    continue
                total += d["price"] * d["count"]
            return total`,
      ],
      args: [list((q) => `{"price": ${q.int(1, 9)}, "count": ${q.int(1, 8)}}`, 1, 4)],
      edges: ["[]", `[{"price": 2, "count": ${k}}]`],
    };
  }),
  family("record-lists", "sort_records order_people rank_by_field", (r) => {
    const down = r.chance(0.5);
    return {
      say: `sort a list of (name, points) tuples by points, ${down ? "most" : "fewest"} first, and by name where the points are equal`,
      code: [
        py`
        def FN(pairs):
            return sorted(pairs, key=lambda pair: (${down ? "-" : ""}pair[1], pair[0]))`,
        py`
        def FN(pairs):
            out = sorted(pairs)
            out.sort(key=lambda pair: pair[1]${down ? " * -1" : ""})
            return out`,
      ],
      args: [list(tuple(person, int(0, 4)), 1, 5)],
      edges: ["[]", '[("B", 1), ("A", 1)]'],
    };
  }),
  family("record-lists", "best_per_group winners_of_teams top_of_each", () => ({
    say: "return a dict with the name of the best scorer of each team, from (team, name, score) tuples; the first one wins a tie",
    code: [
      py`
      def FN(items):
          best = {}
          for team, name, score in items:
              if team not in best or score > best[team][1]:
                  best[team] = (name, score)
          return {team: best[team][0] for team in best}`,
      py`
      def FN(items):
          out = {}
          scores = {}
          for team, name, score in items:
              if score > scores.get(team, -1):
                  scores[team] = score
                  out[team] = name
          return out`,
    ],
    args: [
      list(
        tuple((r) => r.pick(['"red"', '"blue"']), person, int(0, 5)),
        1,
        5,
      ),
    ],
    edges: ["[]", '[("red", "A", 2), ("red", "B", 2)]'],
  })),
  family("parallel-lists", "pair_up_to_dict dict_from_lists match_keys_values", () => ({
    say: "build a dict from a list of keys and a list of values; keys without a value get None",
    code: [
      py`
      def FN(words, nums):
          out = {}
          for i, word in enumerate(words):
              if i < len(nums):
                  out[word] = nums[i]
              else:
                  out[word] = None
          return out`,
      py`
      def FN(words, nums):
          return {words[i]: nums[i] if i < len(nums) else None for i in range(len(words))}`,
    ],
    args: [list(word, 1, 4), ints(0, 9, 0, 4)],
    edges: ["[], []", '["a"], []', '["a", "b"], [1, 2]'],
  })),
];
