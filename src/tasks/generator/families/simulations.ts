/** Families that play rules step by step: games, tanks, lifts. */
import { type Family, family, py } from "../family.ts";
import { ints, letters, list, oneOf } from "../inputs.ts";

export const simulationFamilies: readonly Family[] = [
  family("games", "rock_game_score duel_points hand_game", () => ({
    say: 'count the rounds that player a wins minus those that b wins in "rock, paper, scissors", given as two strings of the letters r, p and s (r beats s, s beats p, p beats r)',
    code: [
      py`
      def FN(a, b):
          beats = {"r": "s", "s": "p", "p": "r"}
          total = 0
          for x, y in zip(a, b):
              if beats[x] == y:
                  total += 1
              elif beats[y] == x:
                  total -= 1
          return total`,
      py`
      def FN(a, b):
          wins = ["rs", "sp", "pr"]
          total = 0
          for i in range(min(len(a), len(b))):
              if a[i] + b[i] in wins:
                  total += 1
              if b[i] + a[i] in wins:
                  total -= 1
          return total`,
    ],
    args: [letters("rps", 1, 5), letters("rps", 1, 5)],
    edges: ['"", ""', '"r", "r"', '"r", "p"', '"r", "s"'],
  })),
  family("games", "dice_points score_throw throw_value", (r) => {
    const [k, m] = [r.int(2, 5), r.int(10, 30)];
    return {
      say: `score a throw of dice: the sum of the numbers, ${m} extra points if all are equal (and there are at least two), and ${k} fewer points for each 1`,
      code: [
        py`
        def FN(nums):
            total = sum(nums) - ${k} * nums.count(1)
            if len(nums) > 1 and len(set(nums)) == 1:
                total += ${m}
            return total`,
        py`
        def FN(nums):
            total = 0
            same = len(nums) > 1
            for x in nums:
                total += x
                if x == 1:
                    total -= ${k}
                if x != nums[0]:
                    same = False
            return total + ${m} if same else total`,
      ],
      args: [list(oneOf("1", "2", "5", "6"), 1, 4)],
      edges: ["[]", "[4]", "[3, 3]", "[1, 1, 1]"],
    };
  }),
  family("games", "hangman_view reveal_letters guessed_word", (r) => {
    const mark = r.pick(["_", "-", "?", "."]);
    return {
      say: `show a secret word with "${mark}" for every letter that has not been guessed, given the guessed letters as a string`,
      code: [
        py`
        def FN(word, s):
            return "".join(c if c in s else "${mark}" for c in word)`,
        py`
        def FN(word, s):
            out = ""
            for c in word:
                if c in s:
                    out += c
                else:
                    out += "${mark}"
            return out`,
      ],
      args: [oneOf('"apple"', '"tiger"', '"noon"', '"letter"', '"sea"'), letters("aelnoprst", 0, 4)],
      edges: ['"", "a"', '"egg", ""', '"egg", "ge"'],
    };
  }),
  family("games", "bulls_and_cows code_hints right_places", () => ({
    say: "compare a guess with a secret of the same length without repeated letters: return (letters at the right place, right letters at a wrong place)",
    code: [
      py`
      def FN(a, b):
          right = 0
          near = 0
          for i in range(len(b)):
              if a[i] == b[i]:
                  right += 1
              elif b[i] in a:
                  near += 1
          return (right, near)`,
      py`
      def FN(a, b):
          right = sum(1 for x, y in zip(a, b) if x == y)
          return (right, len(set(a) & set(b)) - right)`,
    ],
    args: [
      (r) => {
        const code = (): string =>
          `"${r
            .shuffle([..."abcde"])
            .slice(0, 3)
            .join("")}"`;
        return `${code()}, ${code()}`;
      },
    ],
    edges: ['"", ""', '"abc", "abc"', '"abc", "bca"'],
  })),
  family("water", "tank_level fill_and_drain reservoir_after", (r) => {
    const cap = r.int(8, 20);
    return {
      say: `follow the level of a tank that starts empty and holds ${cap}: add each number of a list (negative ones drain), never going below 0 or above ${cap}, and return ${r.chance(0.5) ? "the final level" : "the level at the end"}`,
      code: [
        py`
        def FN(nums):
            cur = 0
            for x in nums:
                cur = min(${cap}, max(0, cur + x))
            return cur`,
        py`
        def FN(nums):
            cur = 0
            for x in nums:
                cur += x
                if cur < 0:
                    cur = 0
                elif cur > ${cap}:
                    cur = ${cap}
            return cur`,
      ],
      args: [ints(-8, 12, 1, 6)],
      edges: ["[]", "[-3, 4]", `[${cap + 3}, -2]`],
    };
  }),
  family("water", "overflow_amount lost_water spilled", (r) => {
    const cap = r.int(5, 12);
    return {
      say: `pour a list of amounts one after another into a bucket that holds ${cap} and is emptied whenever it is full; return how much is spilled in all`,
      code: [
        py`
        def FN(nums):
            cur = 0
            total = 0
            for x in nums:
                cur += x
                if cur >= ${cap}:
                    total += cur - ${cap}
                    cur = 0
            return total`,
        py`
        def FN(nums):
            total = 0
            free = ${cap}
            for x in nums:
                if x < free:
                    free -= x
                else:
                    total += x - free
                    free = ${cap}
            return total`,
      ],
      args: [ints(1, 9, 1, 6)],
      edges: ["[]", `[${cap}]`, `[${cap + 2}, 1]`],
    };
  }),
  family("elevator", "floors_travelled lift_distance total_floors", () => ({
    say: "count the floors that a lift travels when it starts at floor 0 and visits the floors of a list in order",
    code: [
      py`
      def FN(nums):
          cur = 0
          total = 0
          for x in nums:
              total += abs(x - cur)
              cur = x
          return total`,
      py`
      def FN(nums):
          return sum(abs(x - y) for x, y in zip(nums, [0] + nums))`,
    ],
    args: [ints(-2, 9, 1, 5)],
    edges: ["[]", "[0]", "[3, 3]", "[2, -1]"],
  })),
  family("elevator", "times_below_zero crossings_of_zero basement_visits", (r) => {
    const k = r.int(0, 2);
    return {
      say: `follow a balance that starts at ${k} and changes by each number of a list; count how often it is negative after a change`,
      code: [
        py`
        def FN(nums):
            cur = ${k}
            count = 0
            for x in nums:
                cur += x
                if cur < 0:
                    count += 1
            return count`,
        py`
        def FN(nums):
            return sum(1 for i in range(len(nums)) if ${k} + sum(nums[:i + 1]) < 0)`,
      ],
      args: [ints(-6, 6, 1, 7)],
      edges: ["[]", "[-1]", "[-5, 5, -6]"],
    };
  }),
];
