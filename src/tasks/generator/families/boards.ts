/** Families that build matrices, calculate with them, and read boards. */
import { type Family, family, py } from "../family.ts";
import { int, letters, list, matrix } from "../inputs.ts";

const bits = matrix(0, 1, [1, 4], [1, 4]);

export const boardFamilies: readonly Family[] = [
  family("matrix-build", "multiplication_rows table_of_products make_table", (r) => {
    const [text, expr] = r.pick([
      ["the product of its row and column number", "i * j"],
      ["the sum of its row and column number", "i + j"],
      ["the larger of its row and column number", "max(i, j)"],
      ["the distance of its row and column number", "abs(i - j)"],
      ["1 where row and column number are equal and 0 elsewhere", "1 if i == j else 0"],
    ] as const);
    return {
      say: `build a matrix with n rows and m columns, numbered from 1, in which each cell holds ${text}`,
      code: [
        py`
        def FN(n, m):
            return [[${expr} for j in range(1, m + 1)] for i in range(1, n + 1)]`,
        py`
        def FN(n, m):
            grid = []
            for i in range(1, n + 1):
                row = []
                for j in range(1, m + 1):
                    row.append(${expr})
                grid.append(row)
            return grid`,
      ],
      args: [int(0, 4), int(1, 4)],
      edges: ["0, 3", "1, 1", "2, 3"],
    };
  }),
  family("matrix-build", "count_up_grid snake_grid fill_in_rows", (r) => {
    const snake = r.chance(0.5);
    return {
      say: `fill a grid of n rows and m columns with 1, 2, 3, … row by row${snake ? ", every second row from right to left" : ""}`,
      code: [
        py`
        def FN(n, m):
            grid = []
            for i in range(n):
                row = list(range(i * m + 1, i * m + m + 1))
                ${snake ? "if i % 2 == 1:\n                    row.reverse()\n                " : ""}grid.append(row)
            return grid`,
        py`
        def FN(n, m):
            out = []
            value = 1
            for i in range(n):
                row = []
                for j in range(m):
                    ${snake ? "if i % 2 == 0:\n                        row.append(value)\n                    else:\n                        row.insert(0, value)" : "row.append(value)"}
                    value += 1
                out.append(row)
            return out`,
      ],
      args: [int(0, 4), int(1, 4)],
      edges: ["0, 2", "2, 3", "3, 1"],
    };
  }),
  family("matrix-maths", "add_matrices combine_matrices matrix_difference", (r) => {
    const [text, op] = r.pick([
      ["sum", "+"],
      ["difference", "-"],
      ["cell by cell product", "*"],
    ] as const);
    return {
      say: `compute the ${text} of two matrices of equal shape`,
      code: [
        py`
        def FN(a, b):
            return [[x ${op} y for x, y in zip(p, q)] for p, q in zip(a, b)]`,
        py`
        def FN(a, b):
            out = []
            for i in range(len(a)):
                row = []
                for j in range(len(a[i])):
                    row.append(a[i][j] ${op} b[i][j])
                out.append(row)
            return out`,
      ],
      args: [
        (q) => {
          const shape: readonly [readonly [number, number], readonly [number, number]] = q.pick([
            [
              [1, 1],
              [2, 2],
            ],
            [
              [2, 2],
              [2, 2],
            ],
            [
              [2, 2],
              [1, 1],
            ],
            [
              [2, 2],
              [3, 3],
            ],
          ] as const);
          return `${matrix(-4, 9, ...shape)(q)}, ${matrix(-4, 9, ...shape)(q)}`;
        },
      ],
      edges: ["[], []", "[[1]], [[2]]"],
    };
  }),
  family("matrix-maths", "apply_matrix matrix_times_vector multiply_vector", () => ({
    say: "multiply a matrix by a vector: each result is the sum of the products of a row with the vector",
    code: [
      py`
      def FN(grid, nums):
          return [sum(x * y for x, y in zip(row, nums)) for row in grid]`,
      py`
      def FN(grid, nums):
          out = []
          for row in grid:
              total = 0
              for j in range(len(nums)):
                  total += row[j] * nums[j]
              out.append(total)
          return out`,
    ],
    args: [
      (r) => {
        const size = r.int(1, 3);
        return `${matrix(-3, 6, [1, 3], [size, size])(r)}, ${matrix(-3, 6, [1, 1], [size, size])(r).slice(1, -1)}`;
      },
    ],
    edges: ["[[2]], [3]", "[[0, 1], [1, 0]], [4, 5]"],
  })),
  family("boards", "winner_on_line three_in_row line_winner", () => ({
    say: 'return the player ("x" or "o") who owns a whole row of a square board given as a list of strings, or None; at most one does',
    code: [
      py`
      def FN(words):
          for row in words:
              if row == "x" * len(row) or row == "o" * len(row):
                  return row[0]
          return None`,
      py`
      def FN(words):
          for row in words:
              if row[0] in "xo" and len(set(row)) == 1:
                  return row[0]
          return None`,
    ],
    args: [
      (r) => {
        const size = r.int(2, 3);
        const rows = Array.from({ length: size }, () => letters("xo.", size, size)(r).replace(/^"(.)\1+"$/, `"$1${".".repeat(size - 1)}"`));
        if (r.chance(0.7)) rows[r.int(0, size - 1)] = `"${r.pick(["x", "o", "."]).repeat(size)}"`;
        return `[${rows.join(", ")}]`;
      },
    ],
    edges: ['["x"]', '["..", "oo"]', '["..", "xo"]'],
  })),
  family("boards", "count_islands_in_row ships_in_row blocks_of_ones", () => ({
    say: "count the blocks of neighbouring ones in all rows of a matrix of zeros and ones; blocks don't extend over rows",
    code: [
      py`
      def FN(grid):
          count = 0
          for row in grid:
              prev = 0
              for x in row:
                  if x == 1 and prev == 0:
                      count += 1
                  prev = x
          return count`,
      py`
      def FN(grid):
          return sum(len("".join(map(str, row)).replace("0", " ").split()) for row in grid)`,
    ],
    args: [bits],
    edges: ["[]", "[[1, 0, 1]]", "[[1, 1], [1, 1]]"],
  })),
  family("boards", "reachable_right rightmost_free steps_until_wall", () => ({
    say: 'count how many steps a robot can go right from column k of a row such as "..#.", before a "#" or the end stops it',
    code: [
      py`
      def FN(s, k):
          count = 0
          for c in s[k + 1:]:
              if c == "#":
                  break
              count += 1
          return count`,
      py`
      def FN(s, k):
          i = k
          while i + 1 < len(s) and s[i + 1] != "#":
              i += 1
          return i - k`,
    ],
    args: [letters("...#", 3, 9), int(0, 2)],
    edges: ['".", 0', '".#", 0', '"....", 1'],
  })),
  family("boards", "grid_from_text parse_map marked_cells", (r) => {
    const mark = r.pick(["#", "*", "x", "o"]);
    return {
      say: `list the (row, column) pairs of all "${mark}" in a map given as a list of strings, row by row`,
      code: [
        py`
        def FN(words):
            return [(i, j) for i in range(len(words)) for j in range(len(words[i])) if words[i][j] == "${mark}"]`,
        py`
        def FN(words):
            out = []
            for i, row in enumerate(words):
                for j, c in enumerate(row):
                    if c == "${mark}":
                        out.append((i, j))
            return out`,
      ],
      args: [list(letters(`..${mark}`, 2, 4), 1, 3)],
      edges: ["[]", '[""]', `["${mark}"]`],
    };
  }),
];
