/** Families over matrices: sums, turns, checks, search. */
import { type Family, family, py } from "../family.ts";
import { int, matrix, square } from "../inputs.ts";

export const matrixFamilies: readonly Family[] = [
  family("matrix-sums", "column_values summarise_columns per_column", (r) => {
    const fn = r.pick(["sum", "max", "min"]);
    const name = { sum: "sum", max: "largest number", min: "smallest number" }[fn];
    return {
      say: `return the ${name} of each column of a matrix`,
      code: [
        py`
        def FN(grid):
            return [${fn}(column) for column in zip(*grid)]`,
        py`
        def FN(grid):
            out = []
            for j in range(len(grid[0])):
                column = [row[j] for row in grid]
                out.append(${fn}(column))
            return out`,
      ],
      args: [matrix()],
      edges: ["[[1]]", "[[1, 2], [3, 4]]"],
    };
  }),
  family("matrix-sums", "frame_total border_or_inner grid_part_sum", (r) => {
    const inner = r.chance(0.4);
    return {
      say: `add up the numbers of a matrix that ${inner ? "do not lie" : "lie"} on its border`,
      code: [
        py`
        def FN(grid):
            total = 0
            for i in range(len(grid)):
                for j in range(len(grid[0])):
                    if ${inner ? "not (" : ""}i in (0, len(grid) - 1) or j in (0, len(grid[0]) - 1)${inner ? ")" : ""}:
                        total += grid[i][j]
            return total`,
        inner
          ? py`
            def FN(grid):
                return sum(sum(row[1:-1]) for row in grid[1:-1])`
          : py`
            def FN(grid):
                total = sum(map(sum, grid))
                for row in grid[1:-1]:
                    total -= sum(row[1:-1])
                return total`,
      ],
      args: [matrix(0, 9, [2, 4], [2, 4])],
      edges: ["[[5]]", "[[1, 2, 3], [4, 5, 6], [7, 8, 9]]"],
    };
  }),
  family("matrix-sums", "diagonal_sum diagonal_total add_diagonal", (r) => {
    const [text, one, two] = r.pick([
      ["main diagonal (from top left)", "grid[i][i]", "i == j"],
      ["other diagonal (from top right)", "grid[i][len(grid) - 1 - i]", "i + j == len(grid) - 1"],
    ] as const);
    return {
      say: `add up the ${text} of a square matrix`,
      code: [
        py`
        def FN(grid):
            return sum(${one} for i in range(len(grid)))`,
        py`
        def FN(grid):
            total = 0
            for i in range(len(grid)):
                for j in range(len(grid)):
                    if ${two}:
                        total += grid[i][j]
            return total`,
      ],
      args: [square()],
      edges: ["[[3]]", "[[1, 2], [3, 4]]"],
    };
  }),
  family("matrix-turns", "flip_rows_and_columns swap_axes exchange_axes", () => ({
    say: "exchange the rows and columns of a matrix",
    code: [
      py`
      def FN(grid):
          return [[row[j] for row in grid] for j in range(len(grid[0]))]`,
      py`
      def FN(grid):
          return [list(column) for column in zip(*grid)]`,
      py`
      def FN(grid):
          out = []
          for j in range(len(grid[0])):
              out.append([])
              for row in grid:
                  out[j].append(row[j])
          return out`,
    ],
    args: [matrix()],
    edges: ["[[1]]", "[[1, 2, 3]]"],
  })),
  family("matrix-turns", "turn_grid quarter_turn rotate_board", (r) => {
    const left = r.chance(0.5);
    return {
      say: `turn a matrix by 90 degrees ${left ? "counterclockwise" : "clockwise"}`,
      code: left
        ? [
            py`
            def FN(grid):
                return [[row[j] for row in grid] for j in range(len(grid[0]) - 1, -1, -1)]`,
            py`
            def FN(grid):
                return [list(row) for row in zip(*grid)][::-1]`,
          ]
        : [
            py`
            def FN(grid):
                return [[row[j] for row in grid[::-1]] for j in range(len(grid[0]))]`,
            py`
            def FN(grid):
                return [list(row) for row in zip(*grid[::-1])]`,
          ],
      args: [matrix()],
      edges: ["[[1]]", "[[1, 2], [3, 4]]", "[[1, 2, 3]]"],
    };
  }),
  family("matrix-turns", "mirror_board flip_board flip_matrix", (r) => {
    const rows = r.chance(0.5);
    return {
      say: rows ? "mirror a matrix from left to right" : "mirror a matrix upside down",
      code: [
        rows
          ? py`
            def FN(grid):
                return [row[::-1] for row in grid]`
          : py`
            def FN(grid):
                return [row[:] for row in grid[::-1]]`,
        rows
          ? py`
            def FN(grid):
                out = []
                for row in grid:
                    out.append(list(reversed(row)))
                return out`
          : py`
            def FN(grid):
                out = []
                for row in grid:
                    out.insert(0, row)
                return out`,
      ],
      args: [matrix()],
      edges: ["[]", "[[1, 2], [3, 4]]"],
    };
  }),
  family("matrix-checks", "is_symmetric_matrix mirrored_at_diagonal equals_transpose", () => ({
    say: "tell whether a square matrix stays the same when rows and columns are exchanged",
    code: [
      py`
      def FN(grid):
          for i in range(len(grid)):
              for j in range(i):
                  if grid[i][j] != grid[j][i]:
                      return False
          return True`,
      py`
      def FN(grid):
          return grid == [list(column) for column in zip(*grid)]`,
    ],
    args: [square(0, 1, 1, 3)],
    edges: ["[[1]]", "[[1, 2], [2, 1]]", "[[1, 2], [3, 1]]"],
  })),
  family("matrix-checks", "rows_with_equal_sum equal_row_sums balanced_rows", () => ({
    say: "tell whether all rows of a matrix have the same sum",
    code: [
      py`
      def FN(grid):
          return len({sum(row) for row in grid}) <= 1`,
      py`
      def FN(grid):
          return all(sum(row) == sum(grid[0]) for row in grid)`,
    ],
    args: [matrix(0, 2, [1, 2], [1, 3])],
    edges: ["[]", "[[1, 2], [3, 0]]", "[[1], [2]]"],
  })),
  family("matrix-search", "find_in_grid where_in_matrix locate_cell", (r) => {
    const last = r.chance(0.3);
    return {
      say: `return the (row, column) of the ${last ? "last" : "first"} cell of a matrix that holds x, row by row, or None`,
      code: last
        ? [
            py`
            def FN(grid, x):
                best = None
                for i, row in enumerate(grid):
                    for j, y in enumerate(row):
                        if y == x:
                            best = (i, j)
                return best`,
            py`
            def FN(grid, x):
                for i in range(len(grid) - 1, -1, -1):
                    for j in range(len(grid[i]) - 1, -1, -1):
                        if grid[i][j] == x:
                            return (i, j)
                return None`,
          ]
        : [
            py`
            def FN(grid, x):
                for i, row in enumerate(grid):
                    if x in row:
                        return (i, row.index(x))
                return None`,
            py`
            def FN(grid, x):
                for i in range(len(grid)):
                    for j in range(len(grid[i])):
                        if grid[i][j] == x:
                            return (i, j)
                return None`,
          ],
      args: [matrix(0, 4, [1, 3], [1, 3]), int(0, 4)],
      edges: ["[], 1", "[[1, 1]], 1", "[[0], [2]], 2"],
    };
  }),
  family("matrix-search", "count_neighbours live_around occupied_nearby", () => ({
    say: "count the ones among the up to eight neighbours of cell (x, y) (row x, column y) in a matrix of zeros and ones",
    code: [
      py`
      def FN(grid, x, y):
          count = 0
          for i in range(x - 1, x + 2):
              for j in range(y - 1, y + 2):
                  if (i, j) != (x, y) and 0 <= i < len(grid) and 0 <= j < len(grid[0]):
                      count += grid[i][j]
          return count`,
      py`
      def FN(grid, x, y):
          total = 0
          for i, row in enumerate(grid):
              for j, value in enumerate(row):
                  if max(abs(i - x), abs(j - y)) == 1:
                      total += value
          return total`,
    ],
    args: [
      (r) => {
        const text = matrix(0, 1, [2, 3], [2, 4])(r);
        return `${text}, ${r.int(0, 1)}, ${r.int(0, 1)}`;
      },
    ],
    edges: ["[[1]], 0, 0", "[[1, 1], [1, 1]], 0, 1"],
  })),
  family("matrix-search", "uniform_rows special_lines rows_of_kind", (r) => {
    const full = r.chance(0.5);
    return {
      say: `list the indices of the rows of a matrix of zeros and ones that ${full ? "hold only ones" : "hold no one at all"}`,
      code: [
        py`
        def FN(grid):
            return [i for i, row in enumerate(grid) if ${full ? "0" : "1"} not in row]`,
        py`
        def FN(grid):
            out = []
            for i in range(len(grid)):
                if sum(grid[i]) == ${full ? "len(grid[i])" : "0"}:
                    out.append(i)
            return out`,
      ],
      args: [matrix(0, 1, [1, 4], [1, 2])],
      edges: ["[]", "[[1, 1], [0, 0], [0, 1]]"],
    };
  }),
];
