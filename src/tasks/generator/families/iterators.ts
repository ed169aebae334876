/** Families of generator functions; tests collect what they yield. */
import { type Family, family, py } from "../family.ts";
import { int, ints, letters, list } from "../inputs.ts";

export const iteratorFamilies: readonly Family[] = [
  family("yield-numbers", "count_down countdown_by falling_numbers", (r) => {
    const k = r.int(1, 4);
    return {
      say: `yield n, n - ${k}, n - ${2 * k}, … as long as the numbers are ${r.chance(0.5) ? "not negative" : "at least zero"}`,
      code: [
        py`
        def FN(n):
            while n >= 0:
                yield n
                n -= ${k}`,
        py`
        def FN(n):
            for x in range(n, -1, -${k}):
                yield x`,
      ],
      args: [int(-2, 15)],
      call: "list(FN(@))",
      edges: ["0", "-1", `${k}`],
    };
  }),
  family("yield-numbers", "growing_steps widening_sequence yield_growing", (r) => {
    const [text, step] = r.pick([
      ["the step grows by one each time", "step += 1"],
      ["the step doubles each time", "step *= 2"],
    ] as const);
    return {
      say: `yield the numbers below n of a sequence that starts with 1, then grows by 1, where ${text}`,
      code: [
        py`
        def FN(n):
            x = 1
            step = 1
            while x < n:
                yield x
                x += step
                ${step}`,
        py`
        def FN(n):
            out = []
            x = 1
            step = 1
            while x < n:
                out.append(x)
                x = x + step
                ${step}
            return out`,
      ],
      args: [int(0, 40)],
      call: "list(FN(@))",
      edges: ["0", "1", "2"],
    };
  }),
  family("yield-items", "neighbouring_pairs neighbours_of pairs_in_order", (r) => {
    const cyclic = r.chance(0.5);
    return {
      say: `yield each pair of neighbouring items of a list as a tuple${cyclic ? ", and at the end the last with the first (nothing for an empty list)" : ""}`,
      code: [
        py`
        def FN(items):
            for i in range(len(items)${cyclic ? "" : " - 1"}):
                yield (items[i], items[${cyclic ? "(i + 1) % len(items)" : "i + 1"}])`,
        cyclic
          ? py`
            def FN(items):
                yield from zip(items, items[1:] + items[:1])`
          : py`
            def FN(items):
                prev = None
                for i, x in enumerate(items):
                    if i > 0:
                        yield (prev, x)
                    prev = x`,
      ],
      args: [ints(0, 9, 1, 5)],
      call: "list(FN(@))",
      edges: ["[]", "[4]", "[4, 5]"],
    };
  }),
  family("yield-items", "repeat_items stutter each_times", (r) => {
    const [text, count] = r.pick([
      ["twice", "2"],
      ["three times", "3"],
      ["as often as its index plus one", "i + 1"],
      ["k times", "k"],
    ] as const);
    const k = count === "k" ? ", k" : "";
    return {
      say: `yield each item of a list ${text}`,
      code: [
        py`
        def FN(items${k}):
            for i, x in enumerate(items):
                for j in range(${count}):
                    yield x`,
        py`
        def FN(items${k}):
            for i in range(len(items)):
                yield from [items[i]] * (${count})`,
      ],
      args: [ints(0, 9, 1, 4), ...(k === "" ? [] : [int(0, 3)])],
      call: "list(FN(@))",
      edges: k === "" ? ["[]", "[4]"] : ["[], 2", "[4, 1], 0"],
    };
  }),
  family("yield-until", "read_until stop_at_value take_up_to", (r) => {
    const stop = r.pick(["0", "-1", "None"]);
    const including = r.chance(0.4);
    return {
      say: `yield the items of a list up to the first ${stop}, ${including ? "which is yielded too" : "without it"}`,
      code: [
        py`
        def FN(items):
            for x in items:
                ${including ? "yield x\n                if x == STOP:\n                    return" : "if x == STOP:\n                    return\n                yield x"}`.replace(
          "== None",
          "is None",
        ),
        py`
        def FN(items):
            i = 0
            while i < len(items) and items[i] != STOP:
                yield items[i]
                i += 1${including ? "\n            if i < len(items):\n                yield items[i]" : ""}`,
      ].map((code) =>
        code
          .replaceAll("== STOP", stop === "None" ? "is None" : `== ${stop}`)
          .replaceAll("!= STOP", stop === "None" ? "is not None" : `!= ${stop}`),
      ),
      args: [list((q) => q.pick(["1", "2", "5", stop, "8"]), 1, 6)],
      call: "list(FN(@))",
      edges: ["[]", `[${stop}]`, `[3, ${stop}, 4]`],
    };
  }),
  family("yield-until", "batches_by_weight fill_boxes pack_in_order", (r) => {
    const k = r.int(8, 15);
    return {
      say: `pack weights (each at most ${k}) in order into boxes: yield a list as soon as the next weight would bring it above ${k}, and the last list at the end`,
      code: [
        py`
        def FN(nums):
            group = []
            for x in nums:
                if group and sum(group) + x > ${k}:
                    yield group
                    group = []
                group.append(x)
            if group:
                yield group`,
        py`
        def FN(nums):
            group = []
            total = 0
            for x in nums:
                if total + x > ${k}:
                    yield group
                    group = [x]
                    total = x
                else:
                    group = group + [x]
                    total += x
            if group:
                yield group`,
      ],
      args: [ints(1, 8, 1, 6)],
      call: "list(FN(@))",
      edges: ["[]", "[5]", `[${k}, 1]`],
    };
  }),
  family("iterator-class", "Countdown EverySecond Steps", (r) => {
    const k = r.int(2, 4);
    return {
      say: `iterate over the numbers from start up to but not including stop in steps of ${k}, with __iter__ and __next__`,
      code: [
        py`
        class FN:
            def __init__(self, start, stop):
                self.cur = start
                self.stop = stop

            def __iter__(self):
                return self

            def __next__(self):
                if self.cur >= self.stop:
                    raise StopIteration
                value = self.cur
                self.cur += ${k}
                return value`,
      ],
      args: [int(-3, 6), int(3, 20)],
      call: "list(FN(@))",
      edges: ["3, 3", "5, 2", `0, ${k}`],
    };
  }),
  family("yield-text", "syllable_parts pieces_of_text cut_by_sizes", () => ({
    say: "cut a string into pieces of given lengths, one after another, and yield them; a rest at the end is yielded too",
    code: [
      py`
      def FN(s, nums):
          i = 0
          for n in nums:
              yield s[i:i + n]
              i += n
          if i < len(s):
              yield s[i:]`,
      py`
      def FN(s, nums):
          for n in nums:
              yield s[:n]
              s = s[n:]
          if s:
              yield s`,
    ],
    args: [letters("abcdefgh", 3, 9), ints(1, 3, 0, 3)],
    call: "list(FN(@))",
    edges: ['"", []', '"abc", []', '"abc", [1, 2]', '"ab", [3, 1]'],
  })),
  family("yield-text", "growing_pieces all_pieces_of text_parts", (r) => {
    const [text, expr] = r.pick([
      ["beginnings of a string, shortest (one character) first", "s[:i]"],
      ["endings of a string, shortest (one character) first", "s[len(s) - i:]"],
      ["beginnings of a string, each with its characters reversed, shortest (one character) first", "s[:i][::-1]"],
    ] as const);
    return {
      say: `yield all ${text}`,
      code: [
        py`
        def FN(s):
            for i in range(1, len(s) + 1):
                yield ${expr}`,
        py`
        def FN(s):
            i = 1
            while i <= len(s):
                yield ${expr}
                i += 1`,
      ],
      args: [letters("abcde", 1, 5)],
      call: "list(FN(@))",
      edges: ['""', '"a"', '"ab"'],
    };
  }),
];
