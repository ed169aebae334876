## Write a function to read a matrix in snake order by columns: the first column downwards, the second upwards, the third downwards and so on, as one flat list.
def column_snake(matrix):
    flat = []
    if not matrix:
        return flat
    for j in range(len(matrix[0])):
        column = [row[j] for row in matrix]
        if j % 2 == 1:
            column.reverse()
        flat.extend(column)
    return flat

assert column_snake([[1, 2], [3, 4]]) == [1, 3, 4, 2]
assert column_snake([[1, 2, 3], [4, 5, 6]]) == [1, 4, 5, 2, 3, 6]
assert column_snake([["a"], ["b"], ["c"]]) == ["a", "b", "c"]
assert column_snake([]) == []
assert column_snake([[1, 2, 3, 4]]) == [1, 2, 3, 4]


## Given a nested list of integers, return it with the same nesting but with each integer replaced by the sum of all integers up to and including it, from left to right.
def running_nested(items):
    total = 0
    def walk(part):
        nonlocal total
        out = []
        for p in part:
            if isinstance(p, list):
                out.append(walk(p))
            else:
                total += p
                out.append(total)
        return out
    return walk(items)

assert running_nested([1, [2, 3], 4]) == [1, [3, 6], 10]
assert running_nested([[5], [[1]], -2]) == [[5], [[6]], 4]
assert running_nested([0, [1, [1]], [1]]) == [0, [1, [2]], [3]]
assert running_nested([]) == []
assert running_nested([[], 3, []]) == [[], 3, []]


## Find the column of a matrix whose values are spread the least, that is, with the smallest difference between its largest and its smallest value, and return its index; the leftmost wins a tie.
def calmest_column(matrix):
    columns = list(zip(*matrix))
    return min(range(len(columns)), key=lambda j: max(columns[j]) - min(columns[j]))

assert calmest_column([[1, 5, 3], [9, 6, 7]]) == 1
assert calmest_column([[2, 8], [4, 9], [3, 7]]) == 0
assert calmest_column([[0, 0, 4], [5, 9, 6], [9, 5, 5]]) == 2
assert calmest_column([[4, 1, 3]]) == 0
assert calmest_column([[7], [2]]) == 0


## Write a python function to weigh a mobile given as nested pairs (left, right) whose ends are integer weights, where every joint itself weighs 1; return the total weight, or -1 when at some joint the two sides differ in weight by more than 2.
def weigh_mobile(m):
    if isinstance(m, int):
        return m
    left = weigh_mobile(m[0])
    right = weigh_mobile(m[1])
    if left == -1 or right == -1 or abs(left - right) > 2:
        return -1
    return left + right + 1

assert weigh_mobile((3, 4)) == 8
assert weigh_mobile(((2, 4), 5)) == 13
assert weigh_mobile((1, 4)) == -1
assert weigh_mobile(6) == 6
assert weigh_mobile(((9, 1), 11)) == -1
assert weigh_mobile(((1, 1), (2, (1, 1)))) == -1


## Return the list of the row indexes of a matrix ordered by how many zeros the row has, most zeros first; rows with equally many zeros stay in their order.
def rows_by_zeros(matrix):
    return sorted(range(len(matrix)), key=lambda i: -matrix[i].count(0))

assert rows_by_zeros([[1, 0], [0, 0], [1, 1]]) == [1, 0, 2]
assert rows_by_zeros([[2], [0], [0], [3]]) == [1, 2, 0, 3]
assert rows_by_zeros([[1, 1, 0], [0, 0, 1], [0, 5, 6]]) == [1, 0, 2]
assert rows_by_zeros([]) == []
assert rows_by_zeros([[], [0]]) == [1, 0]


## Given a grid of strings with "#" for land and "." for water, return the size of the largest piece of land whose cells hang together horizontally or vertically, but only among pieces that do not touch the border of the grid; 0 if there is none.
def flood(cells, start):
    piece, todo = set(), [start]
    while todo:
        r, c = todo.pop()
        if (r, c) in cells and (r, c) not in piece:
            piece.add((r, c))
            todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return piece

def largest_inner_island(grid):
    land = {(r, c) for r in range(len(grid)) for c in range(len(grid[r])) if grid[r][c] == "#"}
    edge = {(r, c) for r, c in land if r in (0, len(grid) - 1) or c in (0, len(grid[0]) - 1)}
    pieces = [flood(land, cell) for cell in land]
    return max([len(p) for p in pieces if not p & edge], default=0)

assert largest_inner_island([".....", ".#.#.", ".###.", "....."]) == 5
assert largest_inner_island(["....", ".##.", ".#..", ".##.", "...."]) == 5
assert largest_inner_island(["..#...", ".##.##", "....##", ".#..#.", ".#....", "..###.", "..#..."]) == 2
assert largest_inner_island(["#....", "#.#..", "#.#..", "##.#.", "....."]) == 2
assert largest_inner_island(["##", "##"]) == 0
assert largest_inner_island([]) == 0


## Write a function to pair up brackets: given a string, return the list of (open, close) index pairs of its round brackets, ordered by the closing index; unmatched brackets are left out.
def bracket_spans(text):
    stack = []
    spans = []
    for i, ch in enumerate(text):
        if ch == "(":
            stack.append(i)
        elif ch == ")" and stack:
            spans.append((stack.pop(), i))
    return spans

assert bracket_spans("(a(b))") == [(2, 4), (0, 5)]
assert bracket_spans("()()") == [(0, 1), (2, 3)]
assert bracket_spans(")((x)") == [(2, 4)]
assert bracket_spans("abc") == []
assert bracket_spans("))") == []


## Given a list of rooms, each room being the list of the numbers of the rooms that can be entered next, return the numbers of all rooms from which there is a way (of any length, also 0) to the last room, in increasing order.
def rooms_leading_out(rooms):
    last = len(rooms) - 1
    good = {last} if rooms else set()
    changed = True
    while changed:
        changed = False
        for i, exits in enumerate(rooms):
            if i not in good and any(e in good for e in exits):
                good.add(i)
                changed = True
    return sorted(good)

assert rooms_leading_out([[1], [3], [0], []]) == [0, 1, 2, 3]
assert rooms_leading_out([[1], [0], [3], []]) == [2, 3]
assert rooms_leading_out([[2, 1], [1], [0, 3], [0]]) == [0, 2, 3]
assert rooms_leading_out([[]]) == [0]
assert rooms_leading_out([]) == []
assert rooms_leading_out([[0], [1], []]) == [2]


## Find the cheapest path from the top row to the bottom row of a cost grid, starting in any column, each step going straight down, or diagonally down to the right; return its cost.
def lean_right_cost(grid):
    best = list(grid[0])
    for row in grid[1:]:
        fresh = []
        for j, cost in enumerate(row):
            before = best[j]
            if j > 0:
                before = min(before, best[j - 1])
            fresh.append(before + cost)
        best = fresh
    return min(best)

assert lean_right_cost([[1, 5], [9, 2]]) == 3
assert lean_right_cost([[9, 1, 9], [0, 9, 2], [8, 7, 6]]) == 9
assert lean_right_cost([[4, 1], [2, 8], [3, 9]]) == 9
assert lean_right_cost([[6, 3, 5]]) == 3
assert lean_right_cost([[2], [3]]) == 5


## Write a function that turns a flat list of (level, name) pairs into the list of full names, in which every name is preceded by the names of its parents and a dot each; levels begin at 0 and never jump by more than one.
def full_names(entries):
    trail = []
    result = []
    for level, name in entries:
        trail = trail[:level]
        trail.append(name)
        result.append(".".join(trail))
    return result

assert full_names([(0, "a"), (1, "b"), (1, "c")]) == ["a", "a.b", "a.c"]
assert full_names([(0, "x"), (1, "y"), (2, "z"), (0, "w")]) == ["x", "x.y", "x.y.z", "w"]
assert full_names([(0, "p"), (1, "q"), (2, "r"), (1, "s")])[3] == "p.s"
assert full_names([]) == []
assert full_names([(0, "k"), (0, "l")]) == ["k", "l"]


## Given a square matrix, return it as a new list of lists with the main diagonal reversed and everything else unchanged.
def flip_diagonal(square):
    n = len(square)
    copy = [row[:] for row in square]
    for i in range(n):
        copy[i][i] = square[n - 1 - i][n - 1 - i]
    return copy

assert flip_diagonal([[1, 2], [3, 4]]) == [[4, 2], [3, 1]]
assert flip_diagonal([[1, 0, 0], [0, 5, 0], [0, 0, 9]]) == [[9, 0, 0], [0, 5, 0], [0, 0, 1]]
assert flip_diagonal([[1, 2, 3], [4, 5, 6], [7, 8, 9]])[0] == [9, 2, 3]
assert flip_diagonal([[3]]) == [[3]]
assert flip_diagonal([]) == []


## Return the size of a box given as a dict with "size" and optionally "boxes" (a list of such dicts inside it), minus the sizes of the boxes directly inside it, or "overfull" as soon as any box at any level has boxes inside whose sizes sum to more than its own.
def free_space(box):
    room = box["size"]
    for inner in box.get("boxes", []):
        if free_space(inner) == "overfull":
            return "overfull"
        room -= inner["size"]
    return room if room >= 0 else "overfull"

assert free_space({"size": 9, "boxes": [{"size": 4}, {"size": 3}]}) == 2
assert free_space({"size": 9, "boxes": [{"size": 4, "boxes": [{"size": 4}]}]}) == 5
assert free_space({"size": 9, "boxes": [{"size": 2, "boxes": [{"size": 3}]}]}) == "overfull"
assert free_space({"size": 3}) == 3
assert free_space({"size": 1, "boxes": [{"size": 2}]}) == "overfull"
assert free_space({"size": 0, "boxes": []}) == 0


## Write a function that drops stones into width columns, each with room for height stones, given the list of the column numbers (from 0) in which they are dropped, and returns the numbers of stones in the columns at the end; stones for a full column are lost.
def stone_heights(width, height, drops):
    columns = [0] * width
    for d in drops:
        if columns[d] < height:
            columns[d] += 1
    return columns

assert stone_heights(3, 2, [0, 2, 2, 2]) == [1, 0, 2]
assert stone_heights(2, 5, [1, 1, 0, 1]) == [1, 3]
assert stone_heights(4, 1, [3, 3, 0]) == [1, 0, 0, 1]
assert stone_heights(2, 0, [0, 1]) == [0, 0]
assert stone_heights(1, 3, []) == [0]


## Check whether a list of lists forms a "staircase": the first inner list has one element and every later one has exactly one element more than the one before; the empty list is a staircase.
def is_staircase(lists):
    size = 1
    for inner in lists:
        if len(inner) != size:
            return False
        size += 1
    return True

assert is_staircase([[5], [1, 2], [3, 4, 5]]) == True
assert is_staircase([[1], [2, 3], [4, 5]]) == False
assert is_staircase([[1, 2], [1, 2, 3]]) == False
assert is_staircase([]) == True
assert is_staircase([[]]) == False
assert is_staircase([["a"]]) == True


## Given a binary tree of tuples (value, left, right), None being empty, return the values in the order left subtree, right subtree, root, but with both subtrees of every node whose value is even taken in the opposite order.
def twisted_order(t):
    if not t:
        return []
    value, a, b = t
    if value % 2 == 0:
        a, b = b, a
    return twisted_order(a) + twisted_order(b) + [value]

assert twisted_order((1, (3, None, None), (5, None, None))) == [3, 5, 1]
assert twisted_order((2, (3, None, None), (5, None, None))) == [5, 3, 2]
assert twisted_order((1, (4, (7, None, None), (9, None, None)), (6, None, None))) == [9, 7, 4, 6, 1]
assert twisted_order(None) == []
assert twisted_order((8, None, None)) == [8]


## Return how many rectangles of the exact size h by w (h rows, w columns) lie in a grid of 0 and 1 without touching any 1; they may overlap.
def free_rectangles(grid, h, w):
    count = 0
    for i in range(len(grid) - h + 1):
        for j in range(len(grid[0]) - w + 1):
            block = [row[j:j + w] for row in grid[i:i + h]]
            if not any(1 in part for part in block):
                count += 1
    return count

assert free_rectangles([[0, 0, 0], [0, 1, 0], [0, 0, 0]], 1, 2) == 4
assert free_rectangles([[0, 0, 0], [0, 0, 0], [1, 0, 0]], 2, 2) == 3
assert free_rectangles([[0, 0], [0, 0], [0, 1]], 3, 1) == 1
assert free_rectangles([[0]], 2, 2) == 0
assert free_rectangles([[1, 1]], 1, 1) == 0
assert free_rectangles([[0, 0]], 1, 1) == 2


## Write a function that plays a card game on a deque: in every round the two top cards (at the left) are compared, the larger one goes to the bottom and the smaller one is removed; it returns the last card together with the number of rounds.
from collections import deque

def last_card(cards):
    d = deque(cards)
    rounds = 0
    while len(d) > 1:
        a = d.popleft()
        b = d.popleft()
        d.append(max(a, b))
        rounds += 1
    return d[0], rounds

assert last_card([3, 8, 5]) == (8, 2)
assert last_card([4, 4]) == (4, 1)
assert last_card([1, 9, 2, 7]) == (9, 3)
assert last_card([6]) == (6, 0)
assert last_card([-5, -2]) == (-2, 1)


## Given a list of lists of numbers, remove the smallest number from each inner list (its first occurrence only) and return the new lists; inner lists that would become or are empty vanish.
def drop_minima(lists):
    kept = []
    for nums in lists:
        if len(nums) > 1:
            k = nums.index(min(nums))
            kept.append(nums[:k] + nums[k + 1:])
    return kept

assert drop_minima([[3, 1, 2], [5, 4]]) == [[3, 2], [5]]
assert drop_minima([[2, 1, 1], [7]]) == [[2, 1]]
assert drop_minima([[0, 6], [9, 8, 7, 9]]) == [[6], [9, 8, 9]]
assert drop_minima([]) == []
assert drop_minima([[], [1]]) == []


## Write a function to transform a nested tuple into nested lists, and nested lists inside it into tuples, so that each container of one sort becomes one of the other sort.
def swap_containers(x):
    if isinstance(x, tuple):
        return [swap_containers(y) for y in x]
    if isinstance(x, list):
        return tuple(swap_containers(y) for y in x)
    return x

assert swap_containers((1, [2, 3])) == [1, (2, 3)]
assert swap_containers([(4,), [5]]) == ([4], (5,))
assert swap_containers(((1, 2), 3)) == [[1, 2], 3]
assert swap_containers("ab") == "ab"
assert swap_containers(()) == []
assert swap_containers([]) == ()


## Find the number of ways to fill a strip of length n with tiles of length 1, 2 and 4, when two tiles of length 1 may not be next to each other; the empty strip has one way.
def tile_ways(n, after_one=False):
    if n == 0:
        return 1
    ways = 0
    for size in (1, 2, 4):
        if size <= n and not (size == 1 and after_one):
            ways += tile_ways(n - size, size == 1)
    return ways

assert tile_ways(3) == 2
assert tile_ways(4) == 3
assert tile_ways(5) == 5
assert tile_ways(0) == 1
assert tile_ways(1) == 1
assert tile_ways(2) == 1


## Given a dict of friends (name to list of names), return the pairs (a, b), a before b in the alphabet, of which each has the other as a friend, sorted.
def mutual_friends(friends):
    pairs = []
    for a in sorted(friends):
        for b in sorted(set(friends[a])):
            if a < b and a in friends.get(b, []):
                pairs.append((a, b))
    return pairs

assert mutual_friends({"ann": ["bob", "cy"], "bob": ["ann"], "cy": []}) == [("ann", "bob")]
assert mutual_friends({"d": ["a"], "a": ["c", "d"], "c": ["a"]}) == [("a", "c"), ("a", "d")]
assert mutual_friends({"x": ["y"], "z": ["y"], "y": ["z", "z"]}) == [("y", "z")]
assert mutual_friends({}) == []
assert mutual_friends({"me": ["me", "you"]}) == []


## Write a python function to sum the border cells of a rectangular matrix minus the sum of its inner cells.
def border_minus_inside(m):
    result = 0
    last_row = len(m) - 1
    for i, row in enumerate(m):
        for j, x in enumerate(row):
            if i == 0 or i == last_row or j == 0 or j == len(row) - 1:
                result += x
            else:
                result -= x
    return result

assert border_minus_inside([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == 35
assert border_minus_inside([[1, 1, 1, 1], [1, 3, 4, 2], [1, 1, 1, 1]]) == 4
assert border_minus_inside([[0, 1, 0], [2, 9, 3], [0, 5, 7], [0, 4, 0]]) == 3
assert border_minus_inside([]) == 0
assert border_minus_inside([[5]]) == 5
assert border_minus_inside([[2, 3]]) == 5


## Return the keys of a nested dict in a flat list, every key of depth d (top level 0) being written d times with ">" before it, in the order of the dict, a key before the keys inside it.
def outline(d, depth=0):
    lines = []
    for key in d:
        lines.append(">" * depth + key)
        if isinstance(d[key], dict):
            lines += outline(d[key], depth + 1)
    return lines

assert outline({"a": {"b": 1}, "c": 2}) == ["a", ">b", "c"]
assert outline({"x": {"y": {"z": {}}}}) == ["x", ">y", ">>z"]
assert outline({"m": {"n": 0, "o": 0}}) == ["m", ">n", ">o"]
assert outline({}) == []
assert outline({"q": "r"}) == ["q"]


## Count the cells of a chess-like grid of size n by n that a "camel" on (row, col) can jump to, a camel moving three cells along one axis and one along the other.
def camel_jumps(n, row, col):
    total = 0
    for dr in (-3, -1, 1, 3):
        for dc in (-3, -1, 1, 3):
            if abs(dr) != abs(dc) and 0 <= row + dr < n and 0 <= col + dc < n:
                total += 1
    return total

assert camel_jumps(8, 3, 4) == 8
assert camel_jumps(6, 5, 3) == 3
assert camel_jumps(4, 1, 1) == 0
assert camel_jumps(8, 0, 0) == 2
assert camel_jumps(6, 1, 5) == 3
assert camel_jumps(7, 3, 0) == 4


## Write a function to find the longest run of equal values in any row or any column of a rectangular grid; 0 for an empty grid.
def longest_line(grid):
    longest = 0
    for line in list(grid) + list(zip(*grid)):
        run = 0
        previous = None
        for value in line:
            run = run + 1 if value == previous else 1
            previous = value
            longest = max(longest, run)
    return longest

assert longest_line([[1, 1, 2], [3, 1, 2], [4, 1, 5]]) == 3
assert longest_line([[7, 7, 7, 8], [7, 0, 0, 8]]) == 3
assert longest_line([[1, 2], [3, 4]]) == 1
assert longest_line([]) == 0
assert longest_line([[5], [5], [6], [5]]) == 2
