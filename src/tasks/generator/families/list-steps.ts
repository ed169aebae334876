/** Families over neighbours, runs and pieces of a list of numbers. */
import { type Family, family, py } from "../family.ts";
import { int, ints } from "../inputs.ts";

export const listStepFamilies: readonly Family[] = [
  family("neighbours", "differences_of_neighbours step_sizes gaps_between", (r) => {
    const [word, expr] = r.pick([
      ["differences (next minus current)", "nums[i + 1] - nums[i]"],
      ["sums", "nums[i] + nums[i + 1]"],
      ["products", "nums[i] * nums[i + 1]"],
      ["absolute differences", "abs(nums[i] - nums[i + 1])"],
      ["maxima", "max(nums[i], nums[i + 1])"],
    ] as const);
    return {
      say: `return the ${word} of neighbouring numbers in a list`,
      code: [
        py`
        def FN(nums):
            return [${expr} for i in range(len(nums) - 1)]`,
        py`
        def FN(nums):
            out = []
            for x, y in zip(nums, nums[1:]):
                out.append(${expr.replaceAll("nums[i + 1]", "y").replaceAll("nums[i]", "x")})
            return out`,
      ],
      args: [ints()],
      edges: ["[]", "[4]", "[4, 1]"],
    };
  }),
  family("neighbours", "count_such_steps compare_with_previous step_count", (r) => {
    const op = r.pick([">", "<", "=="] as const);
    const word = { ">": "larger than", "<": "smaller than", "==": "equal to" }[op];
    return {
      say: `count how often a number in a list is ${word} the one before it`,
      code: [
        py`
        def FN(nums):
            count = 0
            for i in range(1, len(nums)):
                if nums[i] ${op} nums[i - 1]:
                    count += 1
            return count`,
        py`
        def FN(nums):
            return sum(1 for x, y in zip(nums, nums[1:]) if y ${op} x)`,
      ],
      args: [ints(0, 4, 1, 8)],
      edges: ["[]", "[3]", "[2, 2, 2]", "[1, 2, 3]"],
    };
  }),
  family("neighbours", "outstanding_values local_extremes standing_out", (r) => {
    const [word, op] = r.pick([
      ["larger", ">"],
      ["smaller", "<"],
    ] as const);
    return {
      say: `list the numbers that are ${word} than both of their neighbours; the first and last never count`,
      code: [
        py`
        def FN(nums):
            out = []
            for i in range(1, len(nums) - 1):
                if nums[i] ${op} nums[i - 1] and nums[i] ${op} nums[i + 1]:
                    out.append(nums[i])
            return out`,
        py`
        def FN(nums):
            return [y for x, y, z in zip(nums, nums[1:], nums[2:]) if y ${op} x and y ${op} z]`,
      ],
      args: [ints(0, 9, 3, 9)],
      edges: ["[]", "[1, 2]", "[1, 5, 1]", "[5, 1, 5]"],
    };
  }),
  family("running", "running_totals accumulate_list prefix_totals", (r) => {
    const [word, step, start] = r.pick([
      ["sums", "total += x", "0"],
      ["products", "total *= x", "1"],
    ] as const);
    return {
      say: `return the running ${word} of a list: item i combines the «first i + 1 numbers¦numbers up to and including index i»`,
      code: [
        py`
        def FN(nums):
            out = []
            total = ${start}
            for x in nums:
                ${step}
                out.append(total)
            return out`,
        py`
        def FN(nums):
            out = nums[:]
            for i in range(1, len(out)):
                out[i] ${step.slice(6, 8)} out[i - 1]
            return out`,
      ],
      args: [ints(-4, 9, 0, 6)],
      edges: ["[]", "[5]"],
    };
  }),
  family("running", "record_values best_so_far_values new_records", (r) => {
    const [word, op] = r.pick([
      ["larger", ">"],
      ["smaller", "<"],
    ] as const);
    return {
      say: `list the «record values¦records» of a list: each number that is ${word} than all before it (the first always counts)`,
      code: [
        py`
        def FN(nums):
            out = []
            for x in nums:
                if not out or x ${op} out[-1]:
                    out.append(x)
            return out`,
        py`
        def FN(nums):
            if not nums:
                return []
            best = nums[0]
            out = [best]
            for x in nums[1:]:
                if x ${op} best:
                    best = x
                    out.append(x)
            return out`,
      ],
      args: [ints(-5, 15, 1, 8)],
      edges: ["[]", "[2, 2]", "[3, 1, 4]"],
    };
  }),
  family("rotation", "rotate_items shift_items turn_list", (r) => {
    const left = r.chance(0.5);
    return {
      say: `rotate a list by k places to the ${left ? "left" : "right"}; k may exceed the length and «the empty list stays empty¦an empty list is returned as it is»`,
      code: [
        py`
        def FN(nums, k):
            if not nums:
                return []
            k = k % len(nums)
            return ${left ? "nums[k:] + nums[:k]" : "nums[len(nums) - k:] + nums[:len(nums) - k]"}`,
        py`
        def FN(nums, k):
            out = list(nums)
            for i in range(k):
                if out:
                    ${left ? "out.append(out.pop(0))" : "out.insert(0, out.pop())"}
            return out`,
      ],
      args: [ints(0, 9, 1, 6), int(0, 8)],
      edges: ["[], 3", "[1, 2, 3], 0", "[1, 2, 3], 3", "[1, 2, 3], 4"],
    };
  }),
  family("chunks", "cut_into_chunks in_groups_of slices_of_length", (r) => {
    const full = r.chance(0.5);
    return {
      say: full
        ? "cut a list into consecutive pieces of length k and drop an incomplete piece at the end"
        : "cut a list into consecutive pieces of length k; the last piece may be shorter",
      code: full
        ? [
            py`
        def FN(nums, k):
            return [nums[i:i + k] for i in range(0, len(nums) - k + 1, k)]`,
            py`
        def FN(nums, k):
            out = []
            group = []
            for x in nums:
                group.append(x)
                if len(group) == k:
                    out.append(group)
                    group = []
            return out`,
          ]
        : [
            py`
        def FN(nums, k):
            return [nums[i:i + k] for i in range(0, len(nums), k)]`,
            py`
        def FN(nums, k):
            out = []
            while nums:
                out.append(nums[:k])
                nums = nums[k:]
            return out`,
          ],
      args: [ints(0, 9, 1, 8), int(1, 4)],
      edges: ["[], 2", "[1, 2, 3, 4], 2", "[1, 2, 3], 2", "[1], 3"],
    };
  }),
  family("windows", "window_values values_of_windows sliding_values", (r) => {
    const fn = r.pick(["sum", "max", "min"]);
    return {
      say: `return the ${fn === "sum" ? "sum" : fn === "max" ? "maximum" : "minimum"} of every k «consecutive numbers¦neighbouring numbers» in a list`,
      code: [
        py`
        def FN(nums, k):
            return [${fn}(nums[i:i + k]) for i in range(len(nums) - k + 1)]`,
        py`
        def FN(nums, k):
            out = []
            i = 0
            while i + k <= len(nums):
                out.append(${fn}(nums[i:i + k]))
                i += 1
            return out`,
      ],
      args: [ints(-5, 12, 2, 7), int(1, 3)],
      edges: ["[], 1", "[4, 5], 2", "[4], 2"],
    };
  }),
  family("windows", "best_window_start start_of_best_block where_block_is_largest", () => ({
    say: "find the index at which the block of k consecutive numbers with the largest sum starts; the first one on a tie, -1 if the list is too short",
    code: [
      py`
      def FN(nums, k):
          best = -1
          for i in range(len(nums) - k + 1):
              if best == -1 or sum(nums[i:i + k]) > sum(nums[best:best + k]):
                  best = i
          return best`,
      py`
      def FN(nums, k):
          if k > len(nums):
              return -1
          sums = [sum(nums[i:i + k]) for i in range(len(nums) - k + 1)]
          return sums.index(max(sums))`,
    ],
    args: [ints(-5, 12, 2, 7), int(1, 3)],
    edges: ["[], 1", "[2, 2, 2], 1", "[1, 9, 9], 2"],
  })),
];
