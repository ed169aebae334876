## Write a function to walk a rectangular grid in a spiral from the top left corner inwards, clockwise, and return only every second value met (the first, the third, ...).
def spiral_skip(grid):
    rows = [list(r) for r in grid]
    met = []
    while rows:
        met += rows.pop(0)
        rows = [list(t) for t in zip(*rows)][::-1]
    return met[::2]

assert spiral_skip([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [1, 3, 9, 7, 5]
assert spiral_skip([[1, 2], [3, 4], [5, 6]]) == [1, 4, 5]
assert spiral_skip([[1, 2, 3, 4]]) == [1, 3]
assert spiral_skip([]) == []
assert spiral_skip([[7], [8], [9]]) == [7, 9]


## Given a nested list of numbers, find the largest sum that any single list in it has when only the numbers directly in that list are added; lists without numbers count as 0.
def richest_list(x):
    own = 0
    best = None
    for item in x:
        if isinstance(item, list):
            inner = richest_list(item)
            if best is None or inner > best:
                best = inner
        else:
            own += item
    return own if best is None else max(own, best)

assert richest_list([1, 2, [4, 5], 3]) == 9
assert richest_list([6, [1, [2, 2], 1], 3]) == 9
assert richest_list([[-1], [-4, 2], -3]) == -1
assert richest_list([]) == 0
assert richest_list([[], -2]) == 0
assert richest_list([-7]) == -7


## Return True if a tree of tuples (value, left, right), with None for empty, is such that every child's value is a multiple of its parent's value, and False otherwise; no value is zero.
def multiples_tree(tree):
    if tree is None:
        return True
    value, *children = tree
    for child in children:
        if child is not None and child[0] % value != 0:
            return False
    return multiples_tree(children[0]) and multiples_tree(children[1])

assert multiples_tree((2, (4, None, None), (6, (12, None, None), None))) == True
assert multiples_tree((2, (4, None, None), (5, None, None))) == False
assert multiples_tree((3, (6, None, (9, None, None)), (3, None, None))) == False
assert multiples_tree(None) == True
assert multiples_tree((7, None, None)) == True
assert multiples_tree((1, (5, None, None), (4, None, (6, None, None)))) == False


## Write a python function to evaluate a list in prefix order, in which "max" or "min" is followed by its two operands and all else are numbers; return its value.
def prefix_extreme(tokens):
    stack = []
    for tok in reversed(tokens):
        if tok in ("max", "min"):
            a = stack.pop()
            b = stack.pop()
            stack.append(max(a, b) if tok == "max" else min(a, b))
        else:
            stack.append(tok)
    return stack[-1]

assert prefix_extreme(["max", 3, 8]) == 8
assert prefix_extreme(["min", "max", 2, 9, 5]) == 5
assert prefix_extreme(["max", 1, "min", 7, 4]) == 4
assert prefix_extreme([6]) == 6
assert prefix_extreme(["min", -1, "min", 0, -3]) == -3


## Given a matrix, return how many of its columns are constant, that is, hold the same value from top to bottom; a matrix without rows has none.
def constant_columns(matrix):
    n = 0
    if matrix:
        for j in range(len(matrix[0])):
            if all(row[j] == matrix[0][j] for row in matrix):
                n += 1
    return n

assert constant_columns([[1, 2, 3], [1, 5, 3]]) == 2
assert constant_columns([[4, 4], [4, 5], [4, 4]]) == 1
assert constant_columns([[1, 2], [2, 1]]) == 0
assert constant_columns([]) == 0
assert constant_columns([[8, 9]]) == 2


## Find how many seconds a fire needs to burn a whole tree given as a tuple (left, right) with None for missing children, when it starts at the root and each second moves on from every burning node to only one of its children, the taller one first.
def height(node):
    return 0 if node is None else 1 + max(height(node[0]), height(node[1]))

def burn_time(node):
    kids = [k for k in node if k is not None]
    kids.sort(key=height, reverse=True)
    longest = 0
    for wait, kid in enumerate(kids, 1):
        longest = max(longest, wait + burn_time(kid))
    return longest

assert burn_time(((None, (None, (None, None))), ((None, None), None))) == 3
assert burn_time(((None, (None, None)), (((None, None), None), None))) == 3
assert burn_time((((None, None), (None, None)), ((None, None), (None, None)))) == 4
assert burn_time((None, None)) == 0
assert burn_time((None, (None, (None, None)))) == 2
assert burn_time(((None, None), (None, None))) == 2


## Write a function that groups a list of words into a nested dict by first letter and then by length, each entry holding the list of the words in their order; empty words are left out.
def letter_length_index(words):
    index = {}
    for w in words:
        if w:
            by_length = index.setdefault(w[0], {})
            by_length.setdefault(len(w), []).append(w)
    return index

assert letter_length_index(["cat", "cow", "bee"]) == {"c": {3: ["cat", "cow"]}, "b": {3: ["bee"]}}
assert letter_length_index(["a", "an", "ax"]) == {"a": {1: ["a"], 2: ["an", "ax"]}}
assert letter_length_index(["dog", "ox", "duck"]) == {"d": {3: ["dog"], 4: ["duck"]}, "o": {2: ["ox"]}}
assert letter_length_index([]) == {}
assert letter_length_index(["", "z", ""]) == {"z": {1: ["z"]}}


## Given a printer's waiting list of (name, priority) pairs, the first job is printed only if no other waiting job has a higher priority, otherwise it moves to the end; return how many moves to the end happen before all jobs are printed.
def printer_moves(jobs):
    waiting = list(jobs)
    moves = 0
    while waiting:
        job = waiting.pop(0)
        if any(other[1] > job[1] for other in waiting):
            waiting.append(job)
            moves += 1
    return moves

assert printer_moves([("a", 1), ("b", 2)]) == 1
assert printer_moves([("a", 2), ("b", 1), ("c", 3)]) == 2
assert printer_moves([("a", 1), ("b", 1), ("c", 2), ("d", 2)]) == 2
assert printer_moves([]) == 0
assert printer_moves([("x", 5), ("y", 5), ("z", 4)]) == 0


## Return the matrix you get by adding to every cell of a matrix the cell of the row above in the same column, with the first row getting the last row added (the matrix taken as it was at the beginning).
def add_row_above(matrix):
    return [[a + b for a, b in zip(matrix[i], matrix[i - 1])] for i in range(len(matrix))]

assert add_row_above([[1, 2], [3, 4], [5, 6]]) == [[6, 8], [4, 6], [8, 10]]
assert add_row_above([[1, 0, 2], [0, 5, 0]]) == [[1, 5, 2], [1, 5, 2]]
assert add_row_above([[1], [10], [100], [1000]]) == [[1001], [11], [110], [1100]]
assert add_row_above([]) == []
assert add_row_above([[4, 7]]) == [[8, 14]]


## Count the words (of "a" and "b" only) of length n that never contain "aa" and never contain "bbb".
def gentle_words(n, last="", run=0):
    if n == 0:
        return 1
    count = 0
    for letter, limit in (("a", 1), ("b", 2)):
        new_run = run + 1 if letter == last else 1
        if new_run <= limit:
            count += gentle_words(n - 1, letter, new_run)
    return count

assert gentle_words(2) == 3
assert gentle_words(3) == 4
assert gentle_words(5) == 7
assert gentle_words(0) == 1
assert gentle_words(1) == 2
assert gentle_words(4) == 5


## Write a function to tell whether a path like "a/b/c" leads to an existing entry in a nested dict of folders (dicts) and files (anything else); the empty path leads to the outermost folder, and nothing lies below a file.
def path_exists(folders, path):
    here = folders
    for part in path.split("/"):
        if part == "":
            continue
        if not isinstance(here, dict) or part not in here:
            return False
        here = here[part]
    return True

assert path_exists({"a": {"b": {"c": 1}}}, "a/b/c") == True
assert path_exists({"a": {"b": 2}}, "a/c") == False
assert path_exists({"a": {"b": "text"}}, "a/b/t") == False
assert path_exists({}, "") == True
assert path_exists({"x": {}}, "x") == True
assert path_exists({"x": {"y": 0}}, "y") == False


## Given a triangle of numbers as a list of rows (of length 1, 2, 3, ...), return its left edge from top to bottom followed by its right edge from bottom to top, the top cell listed only at the beginning.
def triangle_edges(rows):
    left = [row[0] for row in rows]
    right = [row[-1] for row in rows[1:]]
    return left + right[::-1]

assert triangle_edges([[1], [2, 3], [4, 5, 6]]) == [1, 2, 4, 6, 3]
assert triangle_edges([[0], [7, 8]]) == [0, 7, 8]
assert triangle_edges([[1], [2, 3], [4, 5, 6], [7, 8, 9, 10]]) == [1, 2, 4, 7, 10, 6, 3]
assert triangle_edges([]) == []
assert triangle_edges([[5]]) == [5]


## Take the pairs of rows (i, j) of a matrix, i < j, that have the same values in the same order once all zeros are left out, and return how many such pairs there are.
def alike_rows(matrix):
    cores = [[x for x in row if x != 0] for row in matrix]
    pairs = 0
    for j in range(len(cores)):
        for i in range(j):
            if cores[i] == cores[j]:
                pairs += 1
    return pairs

assert alike_rows([[1, 0, 2], [0, 1, 2], [2, 1, 0]]) == 1
assert alike_rows([[3, 0], [0, 3], [3, 3], [0, 3]]) == 3
assert alike_rows([[1, 2], [1, 2, 0], [4], [4, 0]]) == 2
assert alike_rows([]) == 0
assert alike_rows([[0], [0, 0]]) == 1


## Write a python function that simulates a stack with a limit: numbers are pushed one after another and, when more than limit would be on the stack, the two at the bottom are first merged into their sum; return the final stack, bottom first. The limit is at least 2.
def merging_stack(numbers, limit):
    stack = []
    for n in numbers:
        if len(stack) == limit:
            stack = [stack[0] + stack[1]] + stack[2:]
        stack.append(n)
    return stack

assert merging_stack([1, 2, 3, 4], 3) == [3, 3, 4]
assert merging_stack([5, 1, 1, 1, 7], 2) == [8, 7]
assert merging_stack([1, 2, 3], 3) == [1, 2, 3]
assert merging_stack([], 2) == []
assert merging_stack([9, -9, 4, 2], 2) == [4, 2]


## Given a dict of one-way streets (place to list of places), check whether it is possible to walk from start and come back to it after at least one step along the streets.
def can_return(streets, start):
    seen = set()
    stack = list(streets.get(start, []))
    while stack:
        place = stack.pop()
        if place == start:
            return True
        if place not in seen:
            seen.add(place)
            stack.extend(streets.get(place, []))
    return False

assert can_return({"a": ["b"], "b": ["c"], "c": ["a"]}, "a") == True
assert can_return({"a": ["b"], "b": ["c"], "c": ["b"]}, "a") == False
assert can_return({"x": ["y", "z"], "z": ["w"], "w": ["x"]}, "w") == True
assert can_return({}, "q") == False
assert can_return({"s": ["s"]}, "s") == True
assert can_return({"a": ["b"], "b": []}, "a") == False


## Return the sum of the products of the neighbours in every row of a grid: for each cell except the last of a row, its value times the value to its right, subtracting instead of adding in rows with an odd index.
def alternating_products(grid):
    result = 0
    for i, row in enumerate(grid):
        sign = 1 if i % 2 == 0 else -1
        for left, right in zip(row, row[1:]):
            result += sign * left * right
    return result

assert alternating_products([[1, 2, 3], [4, 5, 6]]) == -42
assert alternating_products([[2, 3], [1, 4], [5, 2]]) == 12
assert alternating_products([[3, 4, 2]]) == 20
assert alternating_products([]) == 0
assert alternating_products([[9], [8]]) == 0


## Write a function to cut a nested list off at a given depth: plain items deeper than max_depth vanish, and so do inner lists standing at depth max_depth or deeper; the outermost items have depth 1.
def cut_depth(items, max_depth):
    if max_depth == 0:
        return []
    kept = []
    for item in items:
        if not isinstance(item, list):
            kept.append(item)
        elif max_depth > 1:
            kept.append(cut_depth(item, max_depth - 1))
    return kept

assert cut_depth([1, [2, [3]], 4], 2) == [1, [2], 4]
assert cut_depth([1, [2, [3]]], 1) == [1]
assert cut_depth([[5, [6, [7]]], 8], 3) == [[5, [6]], 8]
assert cut_depth([[[1]]], 2) == [[]]
assert cut_depth([1, 2], 0) == []


## Find the length of the longest strictly downhill walk that starts at (row, col) of a grid of heights, each step going left, right, up or down to a lower cell; the start counts as 1.
def downhill(grid, row, col):
    longest = 0
    for r, c in ((row + 1, col), (row - 1, col), (row, col + 1), (row, col - 1)):
        inside = 0 <= r < len(grid) and 0 <= c < len(grid[0])
        if inside and grid[r][c] < grid[row][col]:
            longest = max(longest, downhill(grid, r, c))
    return longest + 1

assert downhill([[9, 8, 7], [1, 2, 6], [3, 4, 5]], 0, 0) == 8
assert downhill([[5, 5], [5, 4]], 0, 1) == 2
assert downhill([[1, 6, 2], [3, 5, 4]], 0, 1) == 4
assert downhill([[3]], 0, 0) == 1
assert downhill([[2, 2, 2]], 0, 1) == 1


## Given a list of strings of equal length as a crossword ("#" being black), return the list of all horizontal words of at least three letters, from top to bottom and left to right.
def across_words(grid):
    found = []
    for line in grid:
        found += [w for w in line.split("#") if len(w) > 2]
    return found

assert across_words(["cat#a", "o#dog"]) == ["cat", "dog"]
assert across_words(["ab#cde", "xyz#uv", "#mnop#"]) == ["cde", "xyz", "mnop"]
assert across_words(["sun#ray", "a#b#c#d"]) == ["sun", "ray"]
assert across_words([]) == []
assert across_words(["##", "#a"]) == []


## Write a function that joins sticks in a row into one, where only neighbours can be joined and joining costs the longer of the two pieces' lengths, always joining the pair whose joint length is smallest (the leftmost of equals); return the total cost.
def joining_cost(sticks):
    sticks = list(sticks)
    cost = 0
    while len(sticks) > 1:
        k = min(range(len(sticks) - 1), key=lambda i: sticks[i] + sticks[i + 1])
        cost += max(sticks[k], sticks[k + 1])
        sticks[k:k + 2] = [sticks[k] + sticks[k + 1]]
    return cost

assert joining_cost([1, 2, 5]) == 7
assert joining_cost([4, 1, 3, 2]) == 13
assert joining_cost([2, 2, 2]) == 6
assert joining_cost([7]) == 0
assert joining_cost([]) == 0


## Return the depth of every word in a text with curly braces as a dict from word to depth (0 outside of all braces); words and braces are separated by spaces, and a word met again keeps its greatest depth.
def word_depths(text):
    depths = {}
    d = 0
    for token in text.split():
        if token == "{":
            d += 1
        elif token == "}":
            d -= 1
        else:
            depths[token] = max(d, depths.get(token, 0))
    return depths

assert word_depths("a { b { c } } d") == {"a": 0, "b": 1, "c": 2, "d": 0}
assert word_depths("{ x { x } x } y") == {"x": 2, "y": 0}
assert word_depths("p { q } { r { p } }") == {"p": 2, "q": 1, "r": 1}
assert word_depths("") == {}
assert word_depths("{ }") == {}


## Given two matrices of the same size, return the list of the (row, column) positions in which they differ by more than limit, read column by column.
def big_differences(a, b, limit):
    places = []
    if not a:
        return places
    for c in range(len(a[0])):
        for r in range(len(a)):
            if abs(a[r][c] - b[r][c]) > limit:
                places.append((r, c))
    return places

assert big_differences([[1, 5], [9, 2]], [[4, 5], [1, 0]], 2) == [(0, 0), (1, 0)]
assert big_differences([[0, 3], [4, 0]], [[0, 0], [0, 0]], 1) == [(1, 0), (0, 1)]
assert big_differences([[5, 6, 7]], [[7, 9, 3]], 2) == [(0, 1), (0, 2)]
assert big_differences([], [], 0) == []
assert big_differences([[1]], [[1]], 0) == []


## Write a function to number the leaves of a nested list: every non-list item is replaced by its position (from 1) in the left-to-right order of all items, and every list by a tuple.
def number_leaves(nested, counter=None):
    counter = counter if counter is not None else [0]
    out = []
    for item in nested:
        if isinstance(item, list):
            out.append(number_leaves(item, counter))
        else:
            counter[0] += 1
            out.append(counter[0])
    return tuple(out)

assert number_leaves(["a", ["b", "c"], "d"]) == (1, (2, 3), 4)
assert number_leaves([[["x"]], "y", ["z"]]) == (((1,),), 2, (3,))
assert number_leaves([9, 9, [9]]) == (1, 2, (3,))
assert number_leaves([]) == ()
assert number_leaves([[], "q"]) == ((), 1)


## Find out in how many seats of a hall (a list of strings with "P" for a person and "_" for a free seat) a person could sit down without anybody directly to the left or to the right, the seats being looked at independently.
def lonely_seats(hall):
    free = 0
    for row in hall:
        padded = "_" + row + "_"
        for i in range(1, len(padded) - 1):
            if padded[i - 1:i + 2] == "___":
                free += 1
    return free

assert lonely_seats(["P___", "_P__"]) == 3
assert lonely_seats(["_____", "P_P_P"]) == 5
assert lonely_seats(["__P__", "___P"]) == 4
assert lonely_seats([]) == 0
assert lonely_seats(["_"]) == 1
assert lonely_seats(["PP", ""]) == 0


## Given a dict of a river system that maps each river to the river it flows into, and a dict of the rain each river gets, return the total rain that passes through the river called mouth, its own included.
def rain_through(flows, rain, mouth):
    total = rain.get(mouth, 0)
    for river, target in flows.items():
        if target == mouth:
            total += rain_through(flows, rain, river)
    return total

assert rain_through({"a": "c", "b": "c"}, {"a": 1, "b": 2, "c": 4}, "c") == 7
assert rain_through({"a": "b", "b": "c", "d": "c"}, {"a": 5, "b": 1, "c": 1, "d": 9}, "b") == 6
assert rain_through({"x": "y", "y": "z"}, {"x": 3, "z": 2}, "z") == 5
assert rain_through({}, {}, "q") == 0
assert rain_through({"m": "n"}, {"m": 8, "n": 1}, "m") == 8
