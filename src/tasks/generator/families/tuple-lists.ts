/** Families on lists of tuples and dicts of lists: sorting by parts, shapes, mirrored pairs, indices, regrouping. */
import { type Family, family, py } from "../family.ts";
import { dict, int, ints, list, oneOf, tuple, tupleOf } from "../inputs.ts";

const triples = list(tuple(int(0, 9), int(0, 9), int(0, 9)), 1, 5);
const name = oneOf('"a"', '"b"', '"c"', '"d"');

export const tupleListFamilies: readonly Family[] = [
  family("tuple-sorting", "order_tuples_by arrange_tuples sort_triples", (r) => {
    const [text, key] = r.pick([
      ["last member", "t[-1]"],
      ["sum", "sum(t)"],
      ["largest member", "max(t)"],
      ["middle member", "t[1]"],
      ["difference between largest and smallest member", "max(t) - min(t)"],
    ] as const);
    const down = r.chance(0.4);
    return {
      say: `sort a list of triples by their ${text}, ${down ? "largest" : "smallest"} first; equal ones keep their order`,
      code: [
        py`
        def FN(pairs):
            return sorted(pairs, key=lambda t: ${down ? "-(" : ""}${key}${down ? ")" : ""})`,
        py`
        def FN(pairs):
            out = []
            for t in pairs:
                i = len(out)
                while i > 0 and ${key.replaceAll(/\bt\b/g, "out[i - 1]")} ${down ? "<" : ">"} ${key}:
                    i -= 1
                out.insert(i, t)
            return out`,
      ],
      args: [triples],
      edges: ["[]", "[(1, 2, 3), (3, 2, 1)]", "[(9, 0, 0), (0, 9, 4)]"],
    };
  }),
  family("tuple-shapes", "tuples_of_size drop_tuples_by_size same_size_tuples", (r) => {
    const k = r.int(1, 3);
    const [text, test] = r.pick([
      [`have exactly ${k} member${k > 1 ? "s" : ""}`, `len(t) == ${k}`],
      ["hold no None", "None not in t"],
      [`have more than ${k} member${k > 1 ? "s" : ""}`, `len(t) > ${k}`],
      ["hold no member twice", "len(set(t)) == len(t)"],
    ] as const);
    const all = r.chance(0.3);
    return {
      say: all ? `tell whether all tuples of a list ${text}` : `«keep¦return» only those tuples of a list that ${text}`,
      code: all
        ? [
            py`
            def FN(pairs):
                return all(${test} for t in pairs)`,
            py`
            def FN(pairs):
                for t in pairs:
                    if not (${test}):
                        return False
                return True`,
          ]
        : [
            py`
            def FN(pairs):
                return [t for t in pairs if ${test}]`,
            py`
            def FN(pairs):
                out = list(pairs)
                for t in pairs:
                    if not (${test}):
                        out.remove(t)
                return out`,
          ],
      args: [list(tupleOf(oneOf("1", "2", "3", "None"), 0, 4), all ? 0 : 1, all ? 2 : 5)],
      edges: ["[]", "[(1, 2)]", "[(1,), (2, 2), (None, 1, 3)]"],
    };
  }),
  family("mirror-pairs", "pairs_with_mirror reversed_pairs_present symmetric_pairs", (r) => {
    const count = r.chance(0.5);
    return {
      say: count
        ? "count the pairs (a, b) with a < b in a set of pairs whose mirror image (b, a) is in the set, too"
        : "list, sorted, the pairs (a, b) with a < b from a set of pairs whose mirror image (b, a) is in the set, too",
      code: count
        ? [
            py`
            def FN(pairs):
                return sum(1 for a, b in pairs if a < b and (b, a) in pairs)`,
            py`
            def FN(pairs):
                seen = set()
                count = 0
                for a, b in pairs:
                    if a != b and (b, a) in seen:
                        count += 1
                    seen.add((a, b))
                return count`,
          ]
        : [
            py`
            def FN(pairs):
                return sorted((a, b) for a, b in pairs if a < b and (b, a) in pairs)`,
            py`
            def FN(pairs):
                out = []
                for t in sorted(pairs):
                    if t[0] < t[1] and t[::-1] in pairs:
                        out.append(t)
                return out`,
          ],
      args: [
        (q) => {
          const items = new Set<string>();
          for (let i = q.int(1, 4); i > 0; i--) {
            const [a, b] = [q.int(1, 4), q.int(1, 5)];
            items.add(`(${a}, ${b})`);
            if (q.chance(0.6)) items.add(`(${b}, ${a})`);
          }
          return `{${[...items].join(", ")}}`;
        },
      ],
      edges: ["set()", "{(1, 2), (2, 1)}", "{(3, 3)}"],
    };
  }),
  family("index-lists", "places_of_each_value index_by_value positions_per_item", (r) => {
    const first = r.chance(0.4);
    return {
      say: first
        ? "return a dict with the last index at which each item of a list stands"
        : "return a dict with the list of all indices at which each item of a list stands",
      code: first
        ? [
            py`
            def FN(items):
                return {x: i for i, x in enumerate(items)}`,
            py`
            def FN(items):
                d = {}
                for i in range(len(items) - 1, -1, -1):
                    if items[i] not in d:
                        d[items[i]] = i
                return d`,
          ]
        : [
            py`
            from collections import defaultdict

            def FN(items):
                d = defaultdict(list)
                for i, x in enumerate(items):
                    d[x].append(i)
                return dict(d)`,
            py`
            def FN(items):
                d = {}
                for i in range(len(items)):
                    if items[i] not in d:
                        d[items[i]] = []
                    d[items[i]].append(i)
                return d`,
          ],
      args: [list(name, 1, 7)],
      edges: ["[]", '["a"]', '["a", "b", "a"]'],
    };
  }),
  family("dicts-of-lists", "tidy_lists_in_dict change_each_list summarise_lists", (r) => {
    const [text, expr] = r.pick([
      ["the list in increasing order", "sorted(value)"],
      ["the sum of the list's different numbers", "sum(set(value))"],
      ["the list's length", "len(value)"],
      ["the list's largest number, None for an empty list", "max(value, default=None)"],
      ["the list without repeated numbers, in increasing order", "sorted(set(value))"],
    ] as const);
    return {
      say: `build from a dict whose values are lists of numbers a dict with the same keys and for each key ${text}`,
      code: [
        py`
        def FN(d):
            return {k: ${expr} for k, value in d.items()}`,
        py`
        def FN(d):
            out = {}
            for k in d:
                value = d[k]
                out[k] = ${expr}
            return out`,
      ],
      args: [dict(name, ints(0, 6, 0, 4), 1, 3)],
      edges: ["{}", '{"a": []}', '{"x": [3, 1, 3]}'],
    };
  }),
  family("dicts-of-lists", "who_has_item owners_of_item turn_dict_of_lists", (r) => {
    const one = r.chance(0.5);
    return {
      say: one
        ? "list, sorted, the keys of a dict of lists whose list contains x"
        : "turn a dict of lists round: return a dict with a sorted list of the keys for each number that occurs in a list",
      code: one
        ? [
            py`
            def FN(d, x):
                return sorted([k for k in d if x in d[k]])`,
            py`
            def FN(d, x):
                out = []
                for k, value in sorted(d.items()):
                    if value.count(x) > 0:
                        out.append(k)
                return out`,
          ]
        : [
            py`
            def FN(d):
                out = {}
                for k in sorted(d):
                    for x in d[k]:
                        if k not in out.setdefault(x, []):
                            out[x].append(k)
                return out`,
            py`
            def FN(d):
                numbers = {x for value in d.values() for x in value}
                return {x: sorted(k for k in d if x in d[k]) for x in numbers}`,
          ],
      args: [dict(name, ints(1, 4, 0, 3), 1, 4), ...(one ? [int(1, 4)] : [])],
      edges: one ? ["{}, 1", '{"b": [1], "a": [1, 1]}, 1'] : ["{}", '{"b": [1, 1], "a": [2, 1]}'],
    };
  }),
];
