/** Families that play rules step by step: machines, growth, queues, votes. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, oneOf, tuple } from "../inputs.ts";

export const machineFamilies: readonly Family[] = [
  family("machines", "vending_change return_coins give_change", (r) => {
    const price = r.int(3, 9);
    const none = r.pick(["None", "-1"]);
    return {
      say: `put coins into a machine one after another until a price of ${price} is reached; return the change, or ${none} if all coins together are not enough`,
      code: [
        py`
        def FN(nums):
            total = 0
            for x in nums:
                total += x
                if total >= ${price}:
                    return total - ${price}
            return ${none}`,
        py`
        def FN(nums):
            rest = ${price}
            i = 0
            while rest > 0 and i < len(nums):
                rest -= nums[i]
                i += 1
            return -rest if rest <= 0 else ${none}`,
      ],
      args: [list(oneOf("1", "2", "5"), 1, 6)],
      edges: ["[]", `[${price}]`, "[5, 5, 5]"],
    };
  }),
  family("machines", "run_program tiny_machine execute_steps", () => ({
    say: 'run a list of instructions on a number that starts at 0: "inc" adds 1, "dbl" doubles, "neg" changes the sign, "end" stops; return the number',
    code: [
      py`
      def FN(words):
          x = 0
          for word in words:
              if word == "inc":
                  x += 1
              elif word == "dbl":
                  x *= 2
              elif word == "neg":
                  x = -x
              else:
                  break
          return x`,
      py`
      def FN(words):
          x = 0
          i = 0
          while i < len(words) and words[i] != "end":
              if words[i] == "inc":
                  x = x + 1
              if words[i] == "dbl":
                  x = x * 2
              if words[i] == "neg":
                  x = 0 - x
              i += 1
          return x`,
    ],
    args: [list(oneOf('"inc"', '"dbl"', '"neg"', '"inc"', '"inc"', '"end"'), 2, 8)],
    edges: ["[]", '["end", "inc"]', '["inc", "inc", "dbl", "neg"]'],
  })),
  family("machines", "traffic_light next_light light_after", () => ({
    say: 'return the colour of a traffic light after n changes from a given one, in the order "red", "green", "yellow" and again "red"',
    code: [
      py`
      def FN(s, n):
          colors = ["red", "green", "yellow"]
          return colors[(colors.index(s) + n) % 3]`,
      py`
      def FN(s, n):
          after = {"red": "green", "green": "yellow", "yellow": "red"}
          for i in range(n):
              s = after[s]
          return s`,
    ],
    args: [oneOf('"red"', '"green"', '"yellow"'), int(0, 12)],
    edges: ['"red", 0', '"yellow", 1', '"green", 3'],
  })),
  family("growth-models", "days_to_cover lily_days spread_days", (r) => {
    const k = r.int(2, 3);
    return {
      say: `count the days until plants that start on ${k === 2 ? "2 fields and double" : "1 field and triple"} each day, but lose one field each night, cover at least n fields`,
      code: [
        py`
        def FN(n):
            x = ${k === 2 ? 2 : 1}
            count = 0
            while x < n:
                x = x * ${k} - 1
                count += 1
            return count`,
        py`
        def FN(n, x=${k === 2 ? 2 : 1}):
            if x >= n:
                return 0
            return 1 + FN(n, ${k} * x - 1)`,
      ],
      args: [int(1, 200)],
      edges: ["1", "2", "3"],
    };
  }),
  family("growth-models", "population_after animals_after_years herd_size", (r) => {
    const [k, m] = [r.int(2, 4), r.int(1, 9)];
    return {
      say: `compute the size of a herd of n animals after k years: each year one more is born for every ${k} animals (rounded down), then ${m} are sold (never more than there are)`,
      code: [
        py`
        def FN(n, k):
            for i in range(k):
                n += n // ${k}
                n -= min(n, ${m})
            return n`,
        py`
        def FN(n, k):
            while k > 0:
                n = max(0, n + n // ${k} - ${m})
                k -= 1
            return n`,
      ],
      args: [int(0, 60), int(0, 5)],
      edges: ["0, 3", "10, 0", "5, 1"],
    };
  }),
  family("queues", "waiting_times wait_per_customer start_times", (r) => {
    const total = r.chance(0.4);
    return {
      say: total
        ? "compute how long all customers of a queue wait in total, given how long each one is served, one after another"
        : "list how long each customer of a queue waits before being served, given how long each one is served",
      code: total
        ? [
            py`
            def FN(nums):
                total = 0
                cur = 0
                for x in nums:
                    total += cur
                    cur += x
                return total`,
            py`
            def FN(nums):
                return sum(sum(nums[:i]) for i in range(len(nums)))`,
          ]
        : [
            py`
            def FN(nums):
                out = []
                cur = 0
                for x in nums:
                    out.append(cur)
                    cur += x
                return out`,
            py`
            def FN(nums):
                return [sum(nums[:i]) for i in range(len(nums))]`,
          ],
      args: [ints(1, 9, 1, 5)],
      edges: ["[]", "[4]", "[4, 0, 1]"],
    };
  }),
  family("queues", "assign_to_desks two_counters finish_time", () => ({
    say: "serve customers at two desks: each one in order goes to the desk that is free first (the first on a tie); return the time at which all are done",
    code: [
      py`
      def FN(nums):
          a = 0
          b = 0
          for x in nums:
              if a <= b:
                  a += x
              else:
                  b += x
          return max(a, b)`,
      py`
      def FN(nums):
          desks = [0, 0]
          for x in nums:
              i = desks.index(min(desks))
              desks[i] += x
          return max(desks)`,
    ],
    args: [ints(1, 9, 1, 6)],
    edges: ["[]", "[4]", "[1, 5, 1]"],
  })),
  family("votes", "election_winner most_votes who_wins", (r) => {
    const none = r.pick(["None", '"tie"', '""']);
    return {
      say: `return the name with the most votes in a list of names, or ${none} if two names lead with equally many votes or there are no votes`,
      code: [
        py`
        def FN(words):
            counts = {}
            for word in words:
                counts[word] = counts.get(word, 0) + 1
            best = max(counts.values(), default=0)
            names = [k for k in counts if counts[k] == best]
            if len(names) == 1:
                return names[0]
            return ${none}`,
        py`
        def FN(words):
            pairs = sorted([(words.count(word), word) for word in set(words)], reverse=True)
            if not pairs or (len(pairs) > 1 and pairs[0][0] == pairs[1][0]):
                return ${none}
            return pairs[0][1]`,
      ],
      args: [list(oneOf('"Ann"', '"Bob"', '"Cy"'), 1, 6)],
      edges: ["[]", '["Ann", "Bob"]', '["Ann", "Bob", "Bob"]'],
    };
  }),
  family("tournaments", "league_points points_of_teams table_points", () => ({
    say: "compute league points as a dict from results (team, goals, goals of the other, other team): 3 for a win, 1 for a draw, 0 for a defeat",
    code: [
      py`
      def FN(items):
          d = {}
          for a, x, y, b in items:
              d.setdefault(a, 0)
              d.setdefault(b, 0)
              if x > y:
                  d[a] += 3
              elif x < y:
                  d[b] += 3
              else:
                  d[a] += 1
                  d[b] += 1
          return d`,
      py`
      def FN(items):
          d = {}
          for a, x, y, b in items:
              first = 3 if x > y else 1 if x == y else 0
              second = 3 if y > x else 1 if x == y else 0
              d[a] = d.get(a, 0) + first
              d[b] = d.get(b, 0) + second
          return d`,
    ],
    args: [list(tuple(oneOf('"A"', '"B"'), int(0, 2), int(0, 2), oneOf('"C"', '"D"')), 1, 3)],
    edges: ["[]", '[("A", 1, 1, "B")]', '[("A", 0, 2, "B")]'],
  })),
];
