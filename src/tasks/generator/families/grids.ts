/** Families on matrices: walks in spirals and snakes, diagonals, magic squares, saddle points, frames, next states. */
import { type Family, family, py } from "../family.ts";
import { int, ints, list, matrix, square } from "../inputs.ts";

export const gridFamilies: readonly Family[] = [
  family("matrix-walks", "spiral_order peel_matrix walk_inwards", (r) => {
    const down = r.chance(0.4);
    return {
      say: down
        ? "list the numbers of a matrix in a spiral: down the first column, along the last row to the right, up the last column, back along the first row, and so on inwards"
        : "list the numbers of a matrix in a spiral: along the first row, down the last column, back along the last row, up the first column, and so on inwards",
      code: [
        py`
        def FN(grid):
            ${down ? "grid = [list(t) for t in zip(*grid)]\n            " : ""}out = []
            while grid:
                out += grid[0]
                grid = [list(t) for t in zip(*grid[1:])][::-1]
            return out`,
        py`
        def FN(grid):
            seen = set()
            out = []
            x, y, dx, dy = 0, 0, ${down ? "1, 0" : "0, 1"}
            for i in range(len(grid) * len(grid[0])):
                out.append(grid[x][y])
                seen.add((x, y))
                a, b = x + dx, y + dy
                if not (0 <= a < len(grid) and 0 <= b < len(grid[0])) or (a, b) in seen:
                    dx, dy = ${down ? "-dy, dx" : "dy, -dx"}
                x, y = x + dx, y + dy
            return out`,
      ],
      args: [matrix(0, 9, [1, 4], [1, 4])],
      edges: ["[[5]]", "[[1, 2], [3, 4]]", "[[1, 2, 3]]"],
    };
  }),
  family("matrix-walks", "snake_order back_and_forth_rows rows_in_turns", (r) => {
    const columns = r.chance(0.4);
    return {
      say: columns
        ? "list the numbers of a matrix column by column, the first column downwards, the second upwards and so on in turn"
        : "list the numbers of a matrix row by row, the first row from left to right, the second from right to left and so on in turn",
      code: [
        py`
        def FN(grid):
            out = []
            for i, row in enumerate(${columns ? "zip(*grid)" : "grid"}):
                if i % 2 == 0:
                    out.extend(row)
                else:
                    out.extend(reversed(row))
            return out`,
        py`
        def FN(grid):
            out = []
            forward = True
            for row in ${columns ? "zip(*grid)" : "grid"}:
                out += row if forward else row[::-1]
                forward = not forward
            return out`,
      ],
      args: [matrix(0, 9, [1, 4], [1, 4])],
      edges: ["[[5]]", "[[1, 2], [3, 4]]", "[]"],
    };
  }),
  family("matrix-diagonals", "all_diagonals same_on_diagonals diagonal_totals", (r) => {
    const check = r.chance(0.5);
    return {
      say: check
        ? "tell whether in a matrix every diagonal from the top left to the bottom right holds equal numbers only"
        : "return the sums of the diagonals of a matrix that run from the top right to the bottom left, beginning with the one at the top left corner",
      code: check
        ? [
            py`
            def FN(grid):
                for i in range(1, len(grid)):
                    for j in range(1, len(grid[0])):
                        if grid[i][j] != grid[i - 1][j - 1]:
                            return False
                return True`,
            py`
            def FN(grid):
                return all(a[:-1] == b[1:] for a, b in zip(grid, grid[1:]))`,
          ]
        : [
            py`
            def FN(grid):
                out = [0] * (len(grid) + len(grid[0]) - 1)
                for i, row in enumerate(grid):
                    for j, x in enumerate(row):
                        out[i + j] += x
                return out`,
            py`
            def FN(grid):
                n, m = len(grid), len(grid[0])
                return [sum(grid[i][k - i] for i in range(n) if 0 <= k - i < m) for k in range(n + m - 1)]`,
          ],
      args: [
        check
          ? (q) => {
              const base = Array.from({ length: 6 }, () => q.int(1, 4));
              const rows = Array.from({ length: q.int(2, 3) }, (_, i) => [0, 1, 2].map((j) => base[j - i + 2]!));
              if (q.chance(0.5)) rows[1]![q.int(1, 2)] = 7;
              return `[${rows.map((row) => `[${row.join(", ")}]`).join(", ")}]`;
            }
          : matrix(0, 9, [1, 3], [1, 4]),
      ],
      edges: check ? ["[[1]]", "[[1, 2], [3, 1]]", "[[1, 2], [3, 4]]"] : ["[[5]]", "[[1, 2], [3, 4]]"],
    };
  }),
  family("magic-squares", "is_magic_square equal_line_sums count_lines_with_sum", (r) => {
    const check = r.chance(0.6);
    return {
      say: check
        ? "tell whether all rows, all columns and both diagonals of a square matrix have the same sum"
        : "count the rows and columns of a square matrix whose sum is n",
      code: check
        ? [
            py`
            def FN(grid):
                size = len(grid)
                sums = {sum(row) for row in grid}
                sums |= {sum(row) for row in zip(*grid)}
                sums.add(sum(grid[i][i] for i in range(size)))
                sums.add(sum(grid[i][size - 1 - i] for i in range(size)))
                return len(sums) == 1`,
            py`
            def FN(grid):
                total = sum(grid[0])
                down = 0
                up = 0
                for i in range(len(grid)):
                    if sum(grid[i]) != total or sum(row[i] for row in grid) != total:
                        return False
                    down += grid[i][i]
                    up += grid[i][-1 - i]
                return down == total and up == total`,
          ]
        : [
            py`
            def FN(grid, n):
                rows = [sum(row) for row in grid]
                columns = [sum(row) for row in zip(*grid)]
                return (rows + columns).count(n)`,
            py`
            def FN(grid, n):
                count = 0
                for i in range(len(grid)):
                    if sum(grid[i]) == n:
                        count += 1
                    if sum(row[i] for row in grid) == n:
                        count += 1
                return count`,
          ],
      args: check
        ? [
            (q) =>
              q.pick([
                "[[2, 7, 6], [9, 5, 1], [4, 3, 8]]",
                "[[8, 1, 6], [3, 5, 7], [4, 9, 2]]",
                "[[3, 3], [3, 3]]",
                "[[2, 7, 6], [9, 5, 1], [4, 8, 3]]",
                "[[1, 2, 3], [3, 1, 2], [2, 3, 1]]",
                "[[1, 2], [2, 1]]",
                "[[6, 1, 8], [7, 5, 3], [2, 9, 4]]",
              ]),
          ]
        : [square(0, 3, 2, 3), int(2, 6)],
      edges: check ? ["[[4]]", "[[1, 0], [0, 1]]"] : ["[[4]], 4", "[[1, 2], [2, 1]], 3"],
    };
  }),
  family("saddle-points", "find_saddle row_and_column_extreme stand_out_cells", (r) => {
    const count = r.chance(0.5);
    return {
      say: `${count ? "count the cells of a matrix" : "list the (row, column) places of the cells of a matrix, row by row,"} that are the ${count ? "largest of their row and of their column" : "smallest of their row and the largest of their column"} (ties count)`,
      code: [
        py`
        def FN(grid):
            columns = [list(t) for t in zip(*grid)]
            out = []
            for i, row in enumerate(grid):
                for j, x in enumerate(row):
                    if x == ${count ? "max" : "min"}(row) and x == max(columns[j]):
                        out.append((i, j))
            return ${count ? "len(out)" : "out"}`,
        count
          ? py`
        def FN(grid):
            best = [max(t) for t in zip(*grid)]
            total = 0
            for row in grid:
                total += sum(1 for x, y in zip(row, best) if x == y and x == max(row))
            return total`
          : py`
        def FN(grid):
            low = [min(row) for row in grid]
            high = [max(t) for t in zip(*grid)]
            return [(i, j) for i in range(len(low)) for j in range(len(high)) if grid[i][j] == low[i] == high[j]]`,
      ],
      args: [matrix(0, 6, [2, 3], [2, 3])],
      edges: ["[[5]]", "[[1, 2], [3, 4]]", "[[2, 2], [2, 2]]"],
    };
  }),
  family("frames", "surround_matrix add_border cut_off_border", (r) => {
    const cut = r.chance(0.4);
    const x = r.pick(["0", "1", "9"]);
    return {
      say: cut
        ? "return a matrix without its first and last row and without its first and last column; the result may be empty"
        : `surround a matrix with a border of ${x}, one cell wide`,
      code: cut
        ? [
            py`
            def FN(grid):
                return [row[1:-1] for row in grid[1:-1]]`,
            py`
            def FN(grid):
                out = []
                for i in range(1, len(grid) - 1):
                    out.append([grid[i][j] for j in range(1, len(grid[i]) - 1)])
                return out`,
          ]
        : [
            py`
            def FN(grid):
                edge = [${x}] * (len(grid[0]) + 2)
                return [edge] + [[${x}] + row + [${x}] for row in grid] + [edge]`,
            py`
            def FN(grid):
                width = len(grid[0]) + 2
                out = [[${x}] * width for i in range(len(grid) + 2)]
                for i, row in enumerate(grid):
                    for j, value in enumerate(row):
                        out[i + 1][j + 1] = value
                return out`,
          ],
      args: [matrix(0, 9, cut ? [2, 4] : [1, 3], cut ? [3, 4] : [1, 3])],
      edges: ["[[5]]", "[[1, 2], [3, 4]]"],
    };
  }),
  family("row-orders", "order_rows_by order_each_row strongest_rows", (r) => {
    const [text, a, b] = r.pick([
      ["sort the rows of a matrix by their sums, smallest first (equal ones keep their order)", "sorted(grid, key=sum)", "sum(row)"],
      [
        "sort the rows of a matrix by their largest numbers, smallest first (equal ones keep their order)",
        "sorted(grid, key=max)",
        "max(row)",
      ],
      [
        "sort the rows of a matrix by how many zeros they hold, fewest first (equal ones keep their order)",
        "sorted(grid, key=lambda row: row.count(0))",
        "row.count(0)",
      ],
    ] as const);
    return {
      say: text,
      code: [
        py`
        def FN(grid):
            return ${a}`,
        py`
        def FN(grid):
            ranked = [(${b}, i) for i, row in enumerate(grid)]
            ranked.sort()
            return [grid[i] for _, i in ranked]`,
      ],
      args: [list(ints(0, 5, 3, 3), 2, 4)],
      edges: ["[]", "[[1, 2], [0, 1]]", "[[0, 3], [3, 0]]"],
    };
  }),
  family("next-states", "next_generation_row evolve_cells step_of_lights", (r) => {
    const [text, expr] = r.pick([
      ["exactly one of its two neighbours is 1", "a != b"],
      ["both of its neighbours are equal", "a == b"],
      ["at least one of its two neighbours is 1", "a or b"],
    ] as const);
    return {
      say: `compute the next state of a row of cells (0 or 1): a cell becomes 1 if ${text}, else 0; outside of the row all cells are 0`,
      code: [
        py`
        def FN(nums):
            out = []
            for i in range(len(nums)):
                a = nums[i - 1] if i > 0 else 0
                b = nums[i + 1] if i + 1 < len(nums) else 0
                out.append(1 if ${expr} else 0)
            return out`,
        py`
        def FN(nums):
            row = [0] + nums + [0]
            return [1 if ${expr} else 0 for a, b in zip(row, row[2:])]`,
      ],
      args: [ints(0, 1, 2, 8)],
      edges: ["[]", "[1]", "[0, 1, 0]", "[1, 1, 1]"],
    };
  }),
];
