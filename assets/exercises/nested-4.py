## Write a function to collect the corner values of a matrix in the order top left, top right, bottom right, bottom left, listing a cell only once even if it is more than one corner.
def distinct_corners(matrix):
    h = len(matrix) - 1
    w = len(matrix[0]) - 1
    places = []
    for spot in [(0, 0), (0, w), (h, w), (h, 0)]:
        if spot not in places:
            places.append(spot)
    return [matrix[r][c] for r, c in places]

assert distinct_corners([[1, 2, 3], [4, 5, 6]]) == [1, 3, 6, 4]
assert distinct_corners([[1, 2, 3]]) == [1, 3]
assert distinct_corners([[7], [8], [9]]) == [7, 9]
assert distinct_corners([[5]]) == [5]
assert distinct_corners([[2, 2], [2, 2]]) == [2, 2, 2, 2]


## Given a nested list, return the total number of list objects in it, counting the outermost one too, but not counting empty lists.
def filled_lists(x):
    if not isinstance(x, list) or x == []:
        return 0
    return 1 + sum(filled_lists(y) for y in x)

assert filled_lists([1, [2], [3, [4]]]) == 4
assert filled_lists([[], [5]]) == 2
assert filled_lists([[[]]]) == 2
assert filled_lists([]) == 0
assert filled_lists(["a", "b"]) == 1


## A frog stands on the first of a list of stones, each carrying a number of points; it may jump one, two or three stones forward and collects the points of every stone it touches, the first and the last included. Return the largest total.
def frog_points(stones):
    best = []
    for i, points in enumerate(stones):
        before = best[max(0, i - 3):i]
        best.append(points + (max(before) if before else 0))
    return best[-1]

assert frog_points([1, -5, -6, 4]) == 5
assert frog_points([2, 3, -1, 5]) == 10
assert frog_points([0, -1, -2, -3, -9, 7]) == 5
assert frog_points([-4]) == -4
assert frog_points([5, -9]) == -4


## Write a python function to check whether a grid of numbers reads the same after being turned by 180 degrees.
def half_turn_same(grid):
    turned = [row[::-1] for row in grid[::-1]]
    return turned == grid

assert half_turn_same([[1, 2], [2, 1]]) == True
assert half_turn_same([[1, 2], [1, 2]]) == False
assert half_turn_same([[1, 2, 1], [3, 4, 5], [1, 2, 1]]) == False
assert half_turn_same([]) == True
assert half_turn_same([[6, 7, 6]]) == True
assert half_turn_same([[1, 2, 3], [4, 4, 4], [3, 2, 1]]) == True


## Given a tree as a dict from a node to the list of its children, return how many nodes of the tree below root (root included) have exactly as many children as their depth, root having depth 0.
def depth_fit_nodes(children, root, depth=0):
    kids = children.get(root, [])
    hits = 1 if len(kids) == depth else 0
    for kid in kids:
        hits += depth_fit_nodes(children, kid, depth + 1)
    return hits

assert depth_fit_nodes({"r": ["a", "b"], "a": ["c"]}, "r") == 1
assert depth_fit_nodes({"r": ["a", "b"], "a": ["c"], "b": ["d"], "c": ["e", "f"]}, "r") == 3
assert depth_fit_nodes({"r": ["a"], "a": ["b", "c"]}, "r") == 0
assert depth_fit_nodes({}, "z") == 1
assert depth_fit_nodes({"s": ["t"], "t": ["u"], "u": ["v", "w"]}, "s") == 2


## Let water spread: given a grid of strings with "~" for water, "." for sand and "#" for rock, return the grid after one step, in which all sand cells next to water (left, right, above or below) have become water.
def spread_water(grid):
    after = []
    for r, row in enumerate(grid):
        line = ""
        for c, cell in enumerate(row):
            around = row[c - 1:c] + row[c + 1:c + 2]
            if r > 0:
                around += grid[r - 1][c]
            if r + 1 < len(grid):
                around += grid[r + 1][c]
            line += "~" if cell == "." and "~" in around else cell
        after.append(line)
    return after

assert spread_water(["...", ".~.", "..."]) == [".~.", "~~~", ".~."]
assert spread_water(["~#.", "..."]) == ["~#.", "~.."]
assert spread_water(["..~..", "##.##"]) == [".~~~.", "##~##"]
assert spread_water([]) == []
assert spread_water(["#.", ".#"]) == ["#.", ".#"]


## Write a function that interleaves the inner lists of a list: first all first elements, then all second elements and so on, skipping lists that are already used up.
def deal_out(lists):
    result = []
    i = 0
    found = True
    while found:
        found = False
        for inner in lists:
            if i < len(inner):
                result.append(inner[i])
                found = True
        i += 1
    return result

assert deal_out([[1, 2, 3], [4], [5, 6]]) == [1, 4, 5, 2, 6, 3]
assert deal_out([["a", "b"], ["c", "d"]]) == ["a", "c", "b", "d"]
assert deal_out([[1], [2, 3, 4]]) == [1, 2, 3, 4]
assert deal_out([]) == []
assert deal_out([[], [9], []]) == [9]


## Return the value of a nested list when its items are added at even depths and multiplied at odd depths; the outermost list has depth 0, an empty list is worth 0 when added and 1 when multiplied.
def add_then_multiply(x, depth=0):
    if not isinstance(x, list):
        return x
    value = depth % 2
    for item in x:
        v = add_then_multiply(item, depth + 1)
        if depth % 2 == 0:
            value += v
        else:
            value *= v
    return value

assert add_then_multiply([1, [2, 3], 4]) == 11
assert add_then_multiply([[2, [3, 4]], 1]) == 15
assert add_then_multiply([[5, 5], [2, 2, 2]]) == 33
assert add_then_multiply([]) == 0
assert add_then_multiply([[]]) == 1
assert add_then_multiply([[7, []]]) == 0


## Find the cell of a cost matrix with the highest value among those that are the lowest of their row; return the value. Every row has at least one cell.
def best_of_worst(matrix):
    best = min(matrix[0])
    for row in matrix[1:]:
        worst = min(row)
        if worst > best:
            best = worst
    return best

assert best_of_worst([[3, 5], [4, 9], [1, 8]]) == 4
assert best_of_worst([[7, 6], [2, 9]]) == 6
assert best_of_worst([[1, 1, 1], [2, 0, 5], [3, 4, 2]]) == 2
assert best_of_worst([[-3]]) == -3
assert best_of_worst([[-5, -1], [-2, 0]]) == -2


## Given a string such as "3[ab]" in which a digit before square brackets tells how often the part inside is written, and whose brackets may be nested, return the length of the unfolded text (not the text itself).
def unfolded_length(s):
    stack = [0]
    factors = []
    for c in s:
        if c.isdigit():
            factors.append(int(c))
        elif c == "[":
            stack.append(0)
        elif c == "]":
            inner = stack.pop()
            stack[-1] += inner * factors.pop()
        else:
            stack[-1] += 1
    return stack[0]

assert unfolded_length("3[ab]") == 6
assert unfolded_length("x2[a3[b]c]y") == 12
assert unfolded_length("2[a]4[bc]d") == 11
assert unfolded_length("") == 0
assert unfolded_length("0[abc]") == 0
assert unfolded_length("word") == 4


## Write a function to move every row of a grid to the left by its own index (row 0 stays, row 1 moves by one and so on), what falls out on the left coming in again on the right.
def slanted(grid):
    moved = []
    for i, row in enumerate(grid):
        k = i % len(row) if row else 0
        moved.append(row[k:] + row[:k])
    return moved

assert slanted([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[1, 2, 3], [5, 6, 4], [9, 7, 8]]
assert slanted(["abcd", "abcd", "abcd"]) == ["abcd", "bcda", "cdab"]
assert slanted([[1, 2], [3, 4], [5, 6], [7, 8]]) == [[1, 2], [4, 3], [5, 6], [8, 7]]
assert slanted([]) == []
assert slanted([[], []]) == [[], []]


## Return the pair (number of leaves, number of inner nodes) of a tree given as a tuple whose items are its children, a leaf being an empty tuple.
def leaf_and_inner(tree):
    if tree == ():
        return 1, 0
    leaves, inner = 0, 1
    for child in tree:
        a, b = leaf_and_inner(child)
        leaves += a
        inner += b
    return leaves, inner

assert leaf_and_inner(((), ())) == (2, 1)
assert leaf_and_inner((((), ()), (), ((),))) == (4, 3)
assert leaf_and_inner((((((),),),),)) == (1, 4)
assert leaf_and_inner(()) == (1, 0)
assert leaf_and_inner(((),)) == (1, 1)


## Given a dict of roads {town: {neighbour: length}}, find the shortest total length of a route from start to goal; return None when there is no route. All lengths are positive.
def shortest_route(roads, start, goal):
    dist = {start: 0}
    todo = [start]
    while todo:
        town = todo.pop(0)
        for other, length in roads.get(town, {}).items():
            d = dist[town] + length
            if other not in dist or d < dist[other]:
                dist[other] = d
                todo.append(other)
    return dist.get(goal)

assert shortest_route({"a": {"b": 5, "c": 1}, "c": {"b": 2}}, "a", "b") == 3
assert shortest_route({"a": {"b": 2, "c": 9}, "b": {"c": 3, "d": 9}, "c": {"d": 1}}, "a", "d") == 6
assert shortest_route({"p": {"q": 4}}, "q", "p") == None
assert shortest_route({}, "x", "x") == 0
assert shortest_route({"m": {"n": 1}, "n": {"m": 1}}, "m", "n") == 1


## Write a function that gives the number of different values on the two diagonals of a square grid taken together.
def diagonal_variety(square):
    values = set()
    n = len(square)
    for i in range(n):
        values.add(square[i][i])
        values.add(square[i][n - i - 1])
    return len(values)

assert diagonal_variety([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == 5
assert diagonal_variety([[1, 0, 1], [0, 1, 0], [2, 0, 1]]) == 2
assert diagonal_variety([[1, 2], [3, 4]]) == 4
assert diagonal_variety([]) == 0
assert diagonal_variety([[9]]) == 1
assert diagonal_variety([[1, 5, 5, 2], [5, 3, 4, 5], [5, 4, 3, 5], [2, 5, 5, 1]]) == 4


## Given a list of brackets and numbers as tokens, like ["(", 1, "(", 2, ")", ")"], build the nested list it describes; the brackets are well matched.
def build_nested(tokens):
    current = []
    outer = []
    for t in tokens:
        if t == "(":
            outer.append(current)
            current = []
        elif t == ")":
            finished = current
            current = outer.pop()
            current.append(finished)
        else:
            current.append(t)
    return current

assert build_nested(["(", 1, "(", 2, ")", ")"]) == [[1, [2]]]
assert build_nested([1, "(", 2, 3, ")", 4]) == [1, [2, 3], 4]
assert build_nested(["(", ")", "(", 5, ")"]) == [[], [5]]
assert build_nested([]) == []
assert build_nested([7, 8]) == [7, 8]


## Count the ways to choose one number from each inner list so that the numbers chosen sum to target.
def pick_ways(lists, target):
    if not lists:
        return 1 if target == 0 else 0
    return sum(pick_ways(lists[1:], target - x) for x in lists[0])

assert pick_ways([[1, 2], [3, 4]], 5) == 2
assert pick_ways([[0, 1, 2], [0, 1, 2], [1]], 3) == 3
assert pick_ways([[5], [5, 5]], 10) == 2
assert pick_ways([], 0) == 1
assert pick_ways([], 3) == 0
assert pick_ways([[1], []], 1) == 0


## Write a python function to make from a matrix the list of its row sums followed by the list of its column sums, with the grand total as the last number of the list.
def with_totals(m):
    row_sums = [sum(r) for r in m]
    col_sums = [sum(c) for c in zip(*m)]
    return row_sums + col_sums + [sum(row_sums)]

assert with_totals([[1, 2], [3, 4]]) == [3, 7, 4, 6, 10]
assert with_totals([[5, 0, 1]]) == [6, 5, 0, 1, 6]
assert with_totals([[1], [2], [-4]]) == [1, 2, -4, -1, -1]
assert with_totals([]) == [0]
assert with_totals([[3]]) == [3, 3, 3]


## Given a maze of strings, find how many different cells a walker sees who starts at (row, col) and looks along the four straight directions until a "#" or the border; the own cell counts once, walls do not count.
def visible_cells(maze, row, col):
    seen = 1
    for dr, dc in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
        r = row + dr
        c = col + dc
        while 0 <= r < len(maze) and 0 <= c < len(maze[r]) and maze[r][c] != "#":
            seen += 1
            r += dr
            c += dc
    return seen

assert visible_cells(["....", ".#..", "...."], 0, 1) == 4
assert visible_cells(["...", "...", "..."], 1, 1) == 5
assert visible_cells(["..#.", ".#..", "...."], 2, 0) == 6
assert visible_cells(["."], 0, 0) == 1
assert visible_cells(["###", "#.#", "###"], 1, 1) == 1
assert visible_cells(["......"], 0, 2) == 6


## Write a function that replaces in a nested list every inner list that holds only numbers (at least one) by their sum, once, working from the outside without going into the result again.
def collapse_flat(items):
    out = []
    for x in items:
        if not isinstance(x, list):
            out.append(x)
        elif x and not any(isinstance(y, list) for y in x):
            out.append(sum(x))
        else:
            out.append(collapse_flat(x))
    return out

assert collapse_flat([1, [2, 3], [4, [5, 6]]]) == [1, 5, [4, 11]]
assert collapse_flat([[[1, 1]], [2]]) == [[2], 2]
assert collapse_flat([7, [[], 3]]) == [7, [[], 3]]
assert collapse_flat([]) == []
assert collapse_flat([[[[4, 5]]]]) == [[[9]]]


## Return the names of the people who come to a party, in alphabetical order, when the hosts come for sure and every other person comes if at least two of their friends (a dict from name to a list of names) come.
def party_guests(friends, hosts):
    coming = set(hosts)
    grew = True
    while grew:
        grew = False
        for name, their in friends.items():
            if name not in coming and len(coming & set(their)) >= 2:
                coming.add(name)
                grew = True
    return sorted(coming)

assert party_guests({"c": ["a", "b"], "d": ["a", "x"]}, ["a", "b"]) == ["a", "b", "c"]
assert party_guests({"e": ["d", "b"], "d": ["a", "b"]}, ["b", "a"]) == ["a", "b", "d", "e"]
assert party_guests({"m": ["n"], "o": ["n", "p", "q"]}, ["n", "p"]) == ["n", "o", "p"]
assert party_guests({}, []) == []
assert party_guests({"z": ["y", "y"]}, ["y"]) == ["y"]


## Given a grid of numbers, find the first row (from the top) that is strictly increasing and return its index, or -1 if no row is; rows with fewer than two numbers do not qualify.
def first_rising_row(grid):
    for i in range(len(grid)):
        row = grid[i]
        if len(row) < 2:
            continue
        rising = True
        for a, b in zip(row, row[1:]):
            if a >= b:
                rising = False
        if rising:
            return i
    return -1

assert first_rising_row([[3, 2, 1], [1, 1, 2], [1, 2, 3], [4, 5, 6]]) == 2
assert first_rising_row([[5], [0, 1]]) == 1
assert first_rising_row([[1, 9, 2], [2, 1, 9], [4, 4, 4]]) == -1
assert first_rising_row([]) == -1
assert first_rising_row([[-2, -1]]) == 0


## Write a function to give the ranks of a list of lists: the position (from 1) that each list would have when the lists are sorted by length, shorter first, equal lengths in their given order.
def length_ranks(lists):
    order = sorted(range(len(lists)), key=lambda i: len(lists[i]))
    ranks = [0] * len(lists)
    for place, i in enumerate(order, 1):
        ranks[i] = place
    return ranks

assert length_ranks([[1, 2], [3], [4, 5, 6]]) == [2, 1, 3]
assert length_ranks([["a"], ["b"], []]) == [2, 3, 1]
assert length_ranks([[1, 1, 1], [1, 1], [1], []]) == [4, 3, 2, 1]
assert length_ranks([]) == []
assert length_ranks([[]]) == [1]


## Define a function that decides whether a binary tree of tuples (value, left, right) has on every level at most one node whose value is zero.
def sparse_zeros(tree):
    level = [tree]
    while level:
        nodes = [t for t in level if t is not None]
        zeros = sum(1 for t in nodes if t[0] == 0)
        if zeros > 1:
            return False
        level = []
        for t in nodes:
            level += [t[1], t[2]]
    return True

assert sparse_zeros((0, (0, None, None), (1, None, None))) == True
assert sparse_zeros((5, (0, None, None), (0, None, None))) == False
assert sparse_zeros((1, (2, None, (0, None, None)), (0, (0, None, None), None))) == False
assert sparse_zeros(None) == True
assert sparse_zeros((0, None, None)) == True
assert sparse_zeros((0, None, (0, (0, None, None), None))) == True


## Return the largest number of coins that can be collected on a way from the top left to the bottom right of a grid of coins, moving right or down, when the coins of the cells in the last column count double.
def coin_walk(grid):
    best = {}
    last = len(grid[0]) - 1
    for r, row in enumerate(grid):
        for c, coins in enumerate(row):
            if c == last:
                coins *= 2
            best[r, c] = coins + max(best.get((r - 1, c), 0), best.get((r, c - 1), 0))
    return best[len(grid) - 1, last]

assert coin_walk([[1, 2], [3, 1]]) == 7
assert coin_walk([[0, 5, 1], [2, 0, 3], [9, 1, 1]]) == 15
assert coin_walk([[1, 1, 1], [4, 4, 0]]) == 9
assert coin_walk([[3]]) == 6
assert coin_walk([[2, 0, 5]]) == 12


## Write a function to rotate only the four corner cells of a square matrix clockwise by one corner, giving a new matrix; matrices with fewer than two rows stay as they are.
def rotate_corners(square):
    new = [list(row) for row in square]
    if len(new) >= 2:
        new[0][-1] = square[0][0]
        new[-1][-1] = square[0][-1]
        new[-1][0] = square[-1][-1]
        new[0][0] = square[-1][0]
    return new

assert rotate_corners([[1, 2], [3, 4]]) == [[3, 1], [4, 2]]
assert rotate_corners([[1, 0, 2], [0, 5, 0], [3, 0, 4]]) == [[3, 0, 1], [0, 5, 0], [4, 0, 2]]
assert rotate_corners([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[7, 2, 1], [4, 5, 6], [9, 8, 3]]
assert rotate_corners([[8]]) == [[8]]
assert rotate_corners([]) == []
