/** Families of greedy choices: intervals picked, jumps, pairs in boats, least changes. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list } from "../inputs.ts";

const spans = (most: number, min: number, max: number) =>
  list(
    (q) => {
      const start = q.int(0, most);
      return `(${start}, ${start + q.int(1, 6)})`;
    },
    min,
    max,
  );

export const greedyFamilies: readonly Family[] = [
  family("interval-picks", "most_compatible_events pick_without_overlap attendable_events", (r) => {
    const removed = r.chance(0.4);
    return {
      say: removed
        ? "return how many (start, end) intervals of a list must be dropped at least so that no two of the others overlap; touching is fine"
        : "return how many of the (start, end) events in a list one person can attend at most; an event may begin when another one ends",
      code: [
        py`
        def FN(pairs):
            count = 0
            last = None
            for start, end in sorted(pairs, key=lambda t: t[1]):
                if last is None or start >= last:
                    count += 1
                    last = end
            return ${removed ? "len(pairs) - count" : "count"}`,
        py`
        def FN(pairs):
            rest = sorted(pairs, key=lambda t: t[1])
            count = 0
            while rest:
                end = rest[0][1]
                rest = [t for t in rest if t[0] >= end]
                count += 1
            return ${removed ? "len(pairs) - count" : "count"}`,
      ],
      args: [spans(12, 1, 5)],
      edges: ["[]", "[(1, 3), (3, 5)]", "[(1, 9), (2, 3), (4, 5)]", "[(0, 4), (1, 5), (2, 6)]"],
    };
  }),
  family("calendar-slots", "busiest_moment rooms_needed most_at_once", () => ({
    say: "return the largest number of (start, end) intervals of a list that are going on at the same time; one that ends when another starts is already over",
    code: [
      py`
      def FN(pairs):
          best = 0
          for start, _ in pairs:
              count = sum(1 for a, b in pairs if a <= start < b)
              best = max(best, count)
          return best`,
      py`
      def FN(pairs):
          events = []
          for start, end in pairs:
              events.append((start, 1))
              events.append((end, -1))
          best = 0
          count = 0
          for _, step in sorted(events):
              count += step
              best = max(best, count)
          return best`,
    ],
    args: [spans(8, 1, 5)],
    edges: ["[]", "[(1, 3), (3, 5)]", "[(0, 9), (2, 4), (3, 5)]"],
  })),
  family("calendar-slots", "free_gaps unused_times open_slots", () => ({
    say: "list the free (start, end) gaps between 0 and n that are left by a list of busy (start, end) intervals",
    code: [
      py`
      def FN(pairs, n):
          out = []
          last = 0
          for start, end in sorted(pairs):
              if start > last:
                  out.append((last, start))
              last = max(last, end)
          if last < n:
              out.append((last, n))
          return out`,
      py`
      def FN(pairs, n):
          busy = [False] * n
          for a, b in pairs:
              for i in range(a, b):
                  busy[i] = True
          out = []
          i = 0
          while i < n:
              if busy[i]:
                  i += 1
              else:
                  j = i
                  while j < n and not busy[j]:
                      j += 1
                  out.append((i, j))
                  i = j
          return out`,
    ],
    args: [spans(12, 1, 3), int(18, 24)],
    edges: ["[], 5", "[(0, 5)], 5", "[(2, 4), (3, 6)], 10", "[], 0"],
  })),
  family("jump-reach", "can_reach_last_place jumps_far_enough gets_to_the_end", (r) => {
    const bool = r.chance(0.5);
    return {
      say: bool
        ? "tell whether the last place of a non-empty list can be reached from the first, when from each place one may go on by at most as many places as its number says"
        : "return the index of the farthest place of a non-empty list that can be reached from the first, when from each place one may go on by at most as many places as its number says",
      code: [
        py`
        def FN(nums):
            far = 0
            for i in range(len(nums)):
                if i > far:
                    ${bool ? "return False" : "break"}
                far = max(far, i + nums[i])
            return ${bool ? "True" : "min(far, len(nums) - 1)"}`,
        py`
        def FN(nums):
            reached = {0}
            for i, x in enumerate(nums):
                if i in reached:
                    for j in range(i + 1, i + x + 1):
                        if j < len(nums):
                            reached.add(j)
            return ${bool ? "len(nums) - 1 in reached" : "max(reached)"}`,
      ],
      args: [ints(0, 3, 2, 7)],
      edges: ["[0]", "[1, 0, 2]", "[2, 0, 1]", "[3, 0, 0, 0, 1]"],
    };
  }),
  family("boat-pairs", "boats_for_pairs fewest_trips pairs_under_limit", (r) => {
    const k = r.int(9, 14);
    return {
      say: `return the fewest boats that carry people of the given weights (none above ${k}) at once, when a boat holds at most two people and ${k} in all`,
      code: [
        py`
        def FN(nums):
            nums = sorted(nums)
            lo = 0
            hi = len(nums) - 1
            count = 0
            while lo <= hi:
                if nums[lo] + nums[hi] <= ${k}:
                    lo += 1
                hi -= 1
                count += 1
            return count`,
        py`
        def FN(nums):
            rest = sorted(nums)
            count = 0
            while rest:
                heavy = rest.pop()
                if rest and rest[0] + heavy <= ${k}:
                    rest.pop(0)
                count += 1
            return count`,
      ],
      args: [ints(1, 9, 1, 7)],
      edges: ["[]", `[${k}]`, "[3, 3]", "[9, 9]"],
    };
  }),
  family("matching-sizes", "satisfied_requests serve_by_size fitting_pairs", () => ({
    say: "count how many children at most can get a cookie of at least the size they ask for, given the wishes and the cookie sizes; each child gets at most one cookie",
    code: [
      py`
      def FN(wishes, cookies):
          wishes = sorted(wishes)
          i = 0
          for size in sorted(cookies):
              if i < len(wishes) and size >= wishes[i]:
                  i += 1
          return i`,
      py`
      def FN(wishes, cookies):
          rest = sorted(cookies)
          count = 0
          for x in sorted(wishes):
              while rest and rest[0] < x:
                  rest.pop(0)
              if not rest:
                  break
              rest.pop(0)
              count += 1
          return count`,
    ],
    args: [ints(1, 8, 1, 5), ints(1, 8, 1, 5)],
    edges: ["[], [1]", "[3], []", "[2, 3], [3, 2]", "[5, 1], [4, 4]"],
  })),
  family("least-raising", "raises_until_distinct steps_to_increase smallest_total_raise", (r) => {
    const strict = r.chance(0.5);
    return {
      say: strict
        ? "return how much must be added in all to the numbers of a list, from left to right and as little as possible, so that each is larger than the one before it"
        : "return how much must be added in all to the numbers of a list, as little as possible, so that none is smaller than the one before it",
      code: [
        py`
        def FN(nums):
            total = 0
            prev = None
            for x in nums:
                if prev is not None and x ${strict ? "<=" : "<"} prev:
                    total += prev${strict ? " + 1" : ""} - x
                    x = prev${strict ? " + 1" : ""}
                prev = x
            return total`,
        py`
        def FN(nums):
            out = list(nums)
            for i in range(1, len(out)):
                out[i] = max(out[i], out[i - 1]${strict ? " + 1" : ""})
            return sum(out) - sum(nums)`,
      ],
      args: [ints(0, 9, 1, 6)],
      edges: ["[]", "[4]", "[1, 1, 1]", "[5, 3, 4]"],
    };
  }),
  family("concatenations", "best_concatenation arrange_to_number join_for_extreme", (r) => {
    const large = r.chance(0.5);
    return {
      say: `return the ${large ? "largest" : "smallest"} integer that can be made by writing the numbers of a non-empty list of positive integers one after another in some order`,
      code: [
        py`
        from itertools import permutations

        def FN(nums):
            return ${large ? "max" : "min"}(int("".join(str(x) for x in t)) for t in permutations(nums))`,
        py`
        from functools import cmp_to_key

        def FN(nums):
            parts = [str(x) for x in nums]
            parts.sort(key=cmp_to_key(lambda a, b: int(a + b) - int(b + a))${large ? ", reverse=True" : ""})
            return int("".join(parts))`,
      ],
      args: [(q) => `[${Array.from({ length: q.int(1, 4) }, () => q.pick([q.int(1, 9), q.int(10, 99), q.int(1, 30)])).join(", ")}]`],
      edges: ["[7]", "[9, 91]", "[12, 121]", "[3, 30]"],
    };
  }),
  family("rating-shares", "sweets_by_rating fair_shares least_rewards", (r) => {
    const total = r.chance(0.5);
    return {
      say: `give each child in a row at least one sweet, and more than a neighbour whose rating is lower, with as few sweets as possible; return ${total ? "the number of sweets in all" : "the list of the children's sweets"}`,
      code: [
        py`
        def FN(nums):
            out = [1] * len(nums)
            for i in range(1, len(nums)):
                if nums[i] > nums[i - 1]:
                    out[i] = out[i - 1] + 1
            for i in range(len(nums) - 2, -1, -1):
                if nums[i] > nums[i + 1]:
                    out[i] = max(out[i], out[i + 1] + 1)
            return ${total ? "sum(out)" : "out"}`,
        py`
        def FN(nums):
            out = [1] * len(nums)
            for x, i in sorted((x, i) for i, x in enumerate(nums)):
                if i > 0 and nums[i - 1] < x:
                    out[i] = max(out[i], out[i - 1] + 1)
                if i + 1 < len(nums) and nums[i + 1] < x:
                    out[i] = max(out[i], out[i + 1] + 1)
            return ${total ? "sum(out)" : "out"}`,
      ],
      args: [ints(1, 6, 1, 6)],
      edges: ["[]", "[3]", "[2, 2]", "[3, 2, 1]"],
    };
  }),
];
