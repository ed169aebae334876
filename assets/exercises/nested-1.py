## Write a function that sums the numbers of an arbitrarily nested list, counting every number as many times as the depth it stands at (top level is depth 1).
def depth_weighted_total(items, depth=1):
    total = 0
    for item in items:
        if isinstance(item, list):
            total += depth_weighted_total(item, depth + 1)
        else:
            total += item * depth
    return total

assert depth_weighted_total([1, [2, [3]], 4]) == 18
assert depth_weighted_total([5, [1, 1]]) == 9
assert depth_weighted_total([[[2]], 7]) == 13
assert depth_weighted_total([]) == 0
assert depth_weighted_total([[], [[-1]]]) == -3


## Return the number of cells of a grid that are strictly greater than both the cell to their left and the cell to their right; cells on the left and right edges never count.
def row_bumps(grid):
    count = 0
    for row in grid:
        for j in range(1, len(row) - 1):
            if row[j] > row[j - 1] and row[j] > row[j + 1]:
                count += 1
    return count

assert row_bumps([[1, 3, 2], [4, 4, 1], [0, 5, 0]]) == 2
assert row_bumps([[1, 2, 1, 3, 1]]) == 2
assert row_bumps([[2, 5, 5, 1], [9, 1, 8, 8], [0, 1, 2, 0]]) == 1
assert row_bumps([]) == 0
assert row_bumps([[7], [1, 2]]) == 0
assert row_bumps([[3, 2, 1], [1, 2, 3]]) == 0


## Given a tree as a tuple (value, left, right) with None for a missing child, find the sum of the values that stand in nodes with exactly one child.
def lone_parent_sum(tree):
    if tree is None:
        return 0
    value, left, right = tree
    total = lone_parent_sum(left) + lone_parent_sum(right)
    if (left is None) != (right is None):
        total += value
    return total

assert lone_parent_sum((5, (3, None, None), None)) == 5
assert lone_parent_sum((1, (2, None, (4, None, None)), (3, None, None))) == 2
assert lone_parent_sum((1, (2, None, None), (6, (7, None, (8, None, None)), None))) == 13
assert lone_parent_sum(None) == 0
assert lone_parent_sum((9, None, None)) == 0


## Write a python function to give the border of a rectangular matrix, read clockwise from the top left corner, but with the four corners left out; the matrix has at least two rows and two columns.
def border_without_corners(matrix):
    top = matrix[0][1:-1]
    bottom = matrix[-1][1:-1]
    right = [row[-1] for row in matrix[1:-1]]
    left = [row[0] for row in matrix[1:-1]]
    return top + right + bottom[::-1] + left[::-1]

assert border_without_corners([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [2, 6, 8, 4]
assert border_without_corners([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]) == [2, 3, 8, 11, 10, 5]
assert border_without_corners([[1, 2], [3, 4], [5, 6], [7, 8]]) == [4, 6, 5, 3]
assert border_without_corners([[1, 2], [3, 4]]) == []
assert border_without_corners([[1, 2, 3], [4, 5, 6]]) == [2, 5]


## Check whether a text with the brackets ( and ) only, other characters being ignored, ever reaches a nesting depth greater than limit; a closing bracket without a partner is ignored.
def too_deep(text, limit):
    depth = 0
    for c in text:
        if c == "(":
            depth += 1
            if depth > limit:
                return True
        elif c == ")" and depth > 0:
            depth -= 1
    return False

assert too_deep("a(b(c)d)", 1) == True
assert too_deep("(a)(b)(c)", 1) == False
assert too_deep("))((x))", 1) == True
assert too_deep("", 0) == False
assert too_deep("(())", 2) == False
assert too_deep("()(((", 2) == True


## Find the cheapest way to climb from step 0 to the last step of a list of step costs, where each move goes up one or three steps and the cost of every step that is landed on is paid; step 0 is free, and a list of one step costs 0.
def climb_one_or_three(costs):
    best = [0]
    for i in range(1, len(costs)):
        cheapest = best[i - 1]
        if i >= 3:
            cheapest = min(cheapest, best[i - 3])
        best.append(cheapest + costs[i])
    return best[-1]

assert climb_one_or_three([0, 5, 5, 1]) == 1
assert climb_one_or_three([9, 1, 1, 10, 1]) == 2
assert climb_one_or_three([0, 2, 3]) == 5
assert climb_one_or_three([4]) == 0
assert climb_one_or_three([0, 1, 9, 9, 2, 9, 9, 1]) == 4


## Write a function to flatten a nested list only where the inner lists have an even number of elements; lists with an odd number of elements stay whole as they are.
def flatten_even_lists(items):
    result = []
    for item in items:
        if isinstance(item, list) and len(item) % 2 == 0:
            result.extend(flatten_even_lists(item))
        else:
            result.append(item)
    return result

assert flatten_even_lists([1, [2, 3], [4]]) == [1, 2, 3, [4]]
assert flatten_even_lists([[1, [2, 3]], [4, 5, 6]]) == [1, 2, 3, [4, 5, 6]]
assert flatten_even_lists([[[1], 2], 3]) == [[1], 2, 3]
assert flatten_even_lists([[], [7]]) == [[7]]
assert flatten_even_lists([]) == []
assert flatten_even_lists([[1, [2, 3], 4]]) == [[1, [2, 3], 4]]


## Given a dict of a graph that maps every node to the list of its followers, return the sorted list of the nodes (keys of the dict) that occur in no list of followers.
def unreferenced_nodes(graph):
    mentioned = set()
    for followers in graph.values():
        mentioned.update(followers)
    return sorted(n for n in graph if n not in mentioned)

assert unreferenced_nodes({"a": ["b"], "b": ["c"], "c": []}) == ["a"]
assert unreferenced_nodes({"x": ["z"], "y": ["z"], "z": []}) == ["x", "y"]
assert unreferenced_nodes({"q": ["p"], "p": ["q"]}) == []
assert unreferenced_nodes({}) == []
assert unreferenced_nodes({"d": ["e"], "c": ["f"]}) == ["c", "d"]


## Write a function to return the difference between the sum of the cells strictly above the main diagonal of a square matrix and the sum of the cells strictly below it.
def triangle_gap(square):
    n = len(square)
    upper = 0
    lower = 0
    for i in range(n):
        for j in range(n):
            if j > i:
                upper += square[i][j]
            elif j < i:
                lower += square[i][j]
    return upper - lower

assert triangle_gap([[1, 8], [3, 2]]) == 5
assert triangle_gap([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == -8
assert triangle_gap([[0, 1, 1], [0, 9, 1], [0, 0, 4]]) == 3
assert triangle_gap([[5]]) == 0
assert triangle_gap([]) == 0


## Simulate a queue of people with tickets to buy: the person at the front buys one ticket and, if more are wanted, goes to the back. Return the indexes of the people in the order in which they leave; people wanting 0 tickets leave when they first come to the front.
def leaving_order(wanted):
    queue = [[i, w] for i, w in enumerate(wanted)]
    gone = []
    while queue:
        person = queue.pop(0)
        person[1] -= 1
        if person[1] > 0:
            queue.append(person)
        else:
            gone.append(person[0])
    return gone

assert leaving_order([2, 1, 3]) == [1, 0, 2]
assert leaving_order([1, 1, 1]) == [0, 1, 2]
assert leaving_order([3, 2, 2, 1]) == [3, 1, 2, 0]
assert leaving_order([]) == []
assert leaving_order([0, 1]) == [0, 1]
assert leaving_order([5, 0]) == [1, 0]


## Given a dict whose values are numbers or again such dicts, return the list of the dotted paths (like "a.b") of all numbers that are negative, in the order of the dict.
def negative_paths(data, prefix=""):
    found = []
    for key, value in data.items():
        if isinstance(value, dict):
            found += negative_paths(value, prefix + key + ".")
        elif value < 0:
            found.append(prefix + key)
    return found

assert negative_paths({"a": -1, "b": {"c": -2, "d": 3}}) == ["a", "b.c"]
assert negative_paths({"x": {"y": {"z": -5}}, "w": 0}) == ["x.y.z"]
assert negative_paths({"p": 4, "q": {"r": 1}}) == []
assert negative_paths({}) == []
assert negative_paths({"m": {}, "n": {"o": -1}, "k": -1}) == ["n.o", "k"]


## Return the number of ways to walk from the top left to the bottom right of a grid of strings by moving right or down, where cells with "#" are blocked; if the start is blocked there are 0 ways.
def open_ways(grid):
    ways = [0] * len(grid[0])
    ways[0] = 1
    for row in grid:
        for j in range(len(row)):
            if row[j] == "#":
                ways[j] = 0
            elif j > 0:
                ways[j] += ways[j - 1]
    return ways[-1]

assert open_ways(["..", ".."]) == 2
assert open_ways(["...", ".#.", "..."]) == 2
assert open_ways(["....", "....", ".#.."]) == 7
assert open_ways(["#.", ".."]) == 0
assert open_ways(["."]) == 1
assert open_ways(["..#", "#.."]) == 1


## Write a function that replaces every number in a nested list by the string "even" or "odd", keeping the nesting.
def parity_shape(x):
    if isinstance(x, list):
        return [parity_shape(y) for y in x]
    return "odd" if x % 2 else "even"

assert parity_shape([1, [2, 3]]) == ["odd", ["even", "odd"]]
assert parity_shape([[[4]], 7, 10]) == [[["even"]], "odd", "even"]
assert parity_shape([0, [5], [6]]) == ["even", ["odd"], ["even"]]
assert parity_shape([]) == []
assert parity_shape([[], [-3]]) == [[], ["odd"]]


## Find the largest sum of any 2 by 2 block of neighbouring cells in a matrix; return None when the matrix has no such block.
def best_block(m):
    best = None
    for i in range(len(m) - 1):
        for j in range(len(m[i]) - 1):
            s = m[i][j] + m[i][j + 1] + m[i + 1][j] + m[i + 1][j + 1]
            if best is None or s > best:
                best = s
    return best

assert best_block([[1, 2, 0], [3, 4, 9], [0, 1, 5]]) == 19
assert best_block([[5, 5, 1], [5, 5, 2]]) == 20
assert best_block([[-1, -2], [-3, -4]]) == -10
assert best_block([[1, 2, 3]]) == None
assert best_block([]) == None
assert best_block([[0, 0, 7], [0, 0, 7], [8, 8, 0]]) == 16


## Write a function to collect, for a tree of dicts with the keys "name" and "kids" (a list of such dicts), the names of all leaves, joined by a slash from left to right.
def leaf_names(node):
    if not node["kids"]:
        return node["name"]
    return "/".join(leaf_names(k) for k in node["kids"])

assert leaf_names({"name": "a", "kids": [{"name": "b", "kids": []}, {"name": "c", "kids": []}]}) == "b/c"
assert leaf_names({"name": "r", "kids": [{"name": "s", "kids": [{"name": "t", "kids": []}]}]}) == "t"
assert leaf_names({"name": "solo", "kids": []}) == "solo"
assert leaf_names({"name": "", "kids": []}) == ""
assert leaf_names({"name": "r", "kids": [{"name": "x", "kids": [{"name": "y", "kids": []}]}, {"name": "z", "kids": []}]}) == "y/z"


## Given a list of rows of possibly different lengths, return a list with the maximum of every column, where short rows simply have nothing in the later columns.
def ragged_column_max(rows):
    maxima = []
    for row in rows:
        for j, value in enumerate(row):
            if j == len(maxima):
                maxima.append(value)
            elif value > maxima[j]:
                maxima[j] = value
    return maxima

assert ragged_column_max([[1, 5], [3], [2, 4, 6]]) == [3, 5, 6]
assert ragged_column_max([[7], [1, 2, 3], [0, 9]]) == [7, 9, 3]
assert ragged_column_max([[-4, -2], [-3, -8]]) == [-3, -2]
assert ragged_column_max([]) == []
assert ragged_column_max([[], [5], []]) == [5]


## Define a function that says how many hops a message needs from start to goal in a graph given as a dict of neighbour lists, going only through nodes whose name does not begin with "x" (start and goal may); return -1 if it cannot get there.
def hops_avoiding_x(graph, start, goal):
    layer = [start]
    seen = {start}
    hops = 0
    while layer:
        if goal in layer:
            return hops
        nxt = []
        for node in layer:
            for other in graph.get(node, []):
                if other not in seen and (other == goal or other[0] != "x"):
                    seen.add(other)
                    nxt.append(other)
        layer = nxt
        hops += 1
    return -1

assert hops_avoiding_x({"a": ["b", "xc"], "b": ["c"], "xc": ["d"], "c": ["d"]}, "a", "d") == 3
assert hops_avoiding_x({"a": ["xb"], "xb": ["c"]}, "a", "c") == -1
assert hops_avoiding_x({"a": ["b"], "b": ["xg", "a"]}, "a", "xg") == 2
assert hops_avoiding_x({}, "q", "q") == 0
assert hops_avoiding_x({"a": ["a"]}, "a", "z") == -1
assert hops_avoiding_x({"xs": ["t"]}, "xs", "t") == 1


## Write a python function to read a square matrix along its anti-diagonals, starting at the top left corner, each of them from its top right end down to its lower left end, as one list of lists.
def anti_diagonals(square):
    n = len(square)
    lines = []
    for s in range(2 * n - 1):
        line = []
        for i in range(n):
            j = s - i
            if 0 <= j < n:
                line.append(square[i][j])
        lines.append(line)
    return lines

assert anti_diagonals([[1, 2], [3, 4]]) == [[1], [2, 3], [4]]
assert anti_diagonals([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[1], [2, 4], [3, 5, 7], [6, 8], [9]]
assert anti_diagonals([["a", "b"], ["c", "d"]]) == [["a"], ["b", "c"], ["d"]]
assert anti_diagonals([[6]]) == [[6]]
assert anti_diagonals([]) == []


## Evaluate a list of tokens with a stack: a number is pushed, "dup" pushes the top again, "swap" exchanges the two top entries and "add" replaces the two top entries by their sum. Return the final stack as a list, bottom first.
def run_stack(tokens):
    stack = []
    for t in tokens:
        if t == "dup":
            stack.append(stack[-1])
        elif t == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif t == "add":
            top = stack.pop()
            stack[-1] += top
        else:
            stack.append(t)
    return stack

assert run_stack([1, 2, "swap"]) == [2, 1]
assert run_stack([3, "dup", "add", 4]) == [6, 4]
assert run_stack([5, 6, 7, "add", "swap"]) == [13, 5]
assert run_stack([]) == []
assert run_stack([9, "dup", "dup"]) == [9, 9, 9]


## Given a nested list, return a list whose entry k is how many non-list items stand at depth k, the outermost items having depth 0; there is an entry for every depth to which some list leads, even an empty one.
def items_per_level(nested):
    counts = []
    level = nested
    more = True
    while more:
        inner = [x for x in level if isinstance(x, list)]
        counts.append(len(level) - len(inner))
        level = [y for x in inner for y in x]
        more = len(inner) > 0
    return counts

assert items_per_level([1, [2, 3], [4, [5]]]) == [1, 3, 1]
assert items_per_level(["a", "b"]) == [2]
assert items_per_level([[[1, 2]], 3]) == [1, 0, 2]
assert items_per_level([]) == [0]
assert items_per_level([[]]) == [0, 0]


## Check whether every row of a grid is a cyclic shift by one place to the right of the row above it; a grid with fewer than two rows passes.
def shifted_rows(grid):
    for above, below in zip(grid, grid[1:]):
        if below != above[-1:] + above[:-1]:
            return False
    return True

assert shifted_rows([[1, 2, 3], [3, 1, 2], [2, 3, 1]]) == True
assert shifted_rows([[1, 2, 3], [2, 3, 1]]) == False
assert shifted_rows([[4, 5], [5, 4], [5, 4]]) == False
assert shifted_rows([[1, 2]]) == True
assert shifted_rows([]) == True
assert shifted_rows([[7, 7], [7, 7]]) == True


## Find how many letters of a grid of words (all of the same length) are equal to the letter directly below them or directly to the right of them; a letter equal to both counts once.
def echo_letters(grid):
    rows = len(grid)
    count = 0
    for r in range(rows):
        for c, letter in enumerate(grid[r]):
            below = r + 1 < rows and grid[r + 1][c] == letter
            right = grid[r][c + 1:c + 2] == letter
            if below or right:
                count += 1
    return count

assert echo_letters(["aab", "acb"]) == 2
assert echo_letters(["xx", "xx"]) == 3
assert echo_letters(["abbc", "dxef"]) == 1
assert echo_letters([]) == 0
assert echo_letters(["moon"]) == 1
assert echo_letters(["abc", "abd", "abe"]) == 4


## Write a function that gives the longest chain of names from a boss downwards, as a number of people, for a dict mapping each boss to the list of direct staff; a person without entry has no staff.
def chain_length(staff, boss):
    longest = 0
    for person in staff.get(boss, []):
        longest = max(longest, chain_length(staff, person))
    return longest + 1

assert chain_length({"a": ["b", "c"], "c": ["d"]}, "a") == 3
assert chain_length({"a": ["b", "c"], "c": ["d"]}, "c") == 2
assert chain_length({"t": ["u", "v"], "u": ["w"], "w": ["y"], "v": []}, "t") == 4
assert chain_length({}, "me") == 1
assert chain_length({"a": []}, "a") == 1


## Return a new matrix in which every cell is replaced by the number of its neighbours (up, down, left, right) that hold the same value as the cell.
def same_neighbours(grid):
    result = []
    for i, row in enumerate(grid):
        line = []
        for j, v in enumerate(row):
            k = 0
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < len(grid) and 0 <= b < len(row):
                    if grid[a][b] == v:
                        k += 1
            line.append(k)
        result.append(line)
    return result

assert same_neighbours([[1, 1], [2, 1]]) == [[1, 2], [0, 1]]
assert same_neighbours([[3, 3, 3]]) == [[1, 2, 1]]
assert same_neighbours([[0, 5, 0], [5, 5, 5], [0, 5, 0]]) == [[0, 1, 0], [1, 4, 1], [0, 1, 0]]
assert same_neighbours([[8]]) == [[0]]
assert same_neighbours([]) == []
assert same_neighbours([[1], [1]]) == [[1], [1]]


## Given an expression as nested tuples (op, left, right), op being "+" or "-" and the ends being integers, write it as a string with round brackets around every operation except the outermost one.
def write_expression(e, outer=True):
    if isinstance(e, int):
        return str(e)
    op, a, b = e
    text = write_expression(a, False) + op + write_expression(b, False)
    return text if outer else f"({text})"

assert write_expression(("+", 1, 2)) == "1+2"
assert write_expression(("-", ("+", 1, 2), 3)) == "(1+2)-3"
assert write_expression(("+", 4, ("-", 5, ("+", 6, 7)))) == "4+(5-(6+7))"
assert write_expression(8) == "8"
assert write_expression(("-", ("-", 1, 2), ("+", 3, 4))) == "(1-2)-(3+4)"
