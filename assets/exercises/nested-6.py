## Write a function to return the products of the values in each concentric ring of a square matrix of odd size, the outermost ring first and the centre cell last.
def ring_products(square):
    n = len(square)
    products = [1] * ((n + 1) // 2)
    for i in range(n):
        for j in range(n):
            ring = min(i, j, n - 1 - i, n - 1 - j)
            products[ring] *= square[i][j]
    return products

assert ring_products([[1, 2, 1], [1, 7, 3], [1, 1, 1]]) == [6, 7]
assert ring_products([[5, 1, 2], [1, 0, 1], [1, 1, 2]]) == [20, 0]
assert ring_products([[1, 1, 1, 1, 2], [1, 3, 1, 1, 1], [1, 1, 9, 2, 1], [1, 1, 1, 1, 1], [4, 1, 1, 1, 1]]) == [8, 6, 9]
assert ring_products([[4]]) == [4]
assert ring_products([[-1, 1, 1], [1, 2, 1], [1, 1, 1]]) == [-1, 2]


## Given two nested lists, check whether they have the same shape, that is, lists of the same length at the same places, no matter which numbers they hold.
def same_shape(a, b):
    if isinstance(a, list) != isinstance(b, list):
        return False
    if not isinstance(a, list):
        return True
    return len(a) == len(b) and all(same_shape(x, y) for x, y in zip(a, b))

assert same_shape([1, [2, 3]], [4, [5, 6]]) == True
assert same_shape([1, [2, 3]], [4, [5]]) == False
assert same_shape([[1], 2], [1, [2]]) == False
assert same_shape([], []) == True
assert same_shape([[]], [0]) == False
assert same_shape(5, 6) == True


## A lift starts on floor 0 and serves a queue of floors; whenever it moves to the front floor of the queue, it also serves all queued floors it passes or reaches on the way. Return the total number of floors travelled and the number of trips.
def lift_tour(queue):
    at = 0
    travelled = 0
    trips = 0
    while queue:
        goal = queue[0]
        low, high = min(at, goal), max(at, goal)
        queue = [f for f in queue if f < low or f > high]
        travelled += high - low
        trips += 1
        at = goal
    return travelled, trips

assert lift_tour([5, 3, 7]) == (7, 2)
assert lift_tour([2, 6, 1, 4]) == (6, 2)
assert lift_tour([3, -1, 3, 2]) == (7, 2)
assert lift_tour([]) == (0, 0)
assert lift_tour([0, 0]) == (0, 1)


## Write a python function that gives the greatest absolute difference between two vertically neighbouring cells of a matrix, 0 when there are none.
def steepest_step(m):
    steepest = 0
    for upper, lower in zip(m, m[1:]):
        for a, b in zip(upper, lower):
            steepest = max(steepest, abs(a - b))
    return steepest

assert steepest_step([[1, 2], [4, 9], [0, 5]]) == 7
assert steepest_step([[8, 1], [3, 2]]) == 5
assert steepest_step([[0, 100], [3, 101], [-3, 99]]) == 6
assert steepest_step([]) == 0
assert steepest_step([[1, 50]]) == 0


## Return the names of all people in a company tree given as a tuple (name, [subtrees]) who have more people below them (at any level) than limit, in the order of a walk that visits a boss before the staff.
def big_bosses(tree, limit):
    def size(t):
        return 1 + sum(size(s) for s in t[1])
    name, teams = tree
    names = []
    if size(tree) - 1 > limit:
        names.append(name)
    for team in teams:
        names.extend(big_bosses(team, limit))
    return names

assert big_bosses(("a", [("b", [("c", [])]), ("d", [])]), 1) == ["a"]
assert big_bosses(("a", [("b", [("c", [])]), ("d", [])]), 0) == ["a", "b"]
assert big_bosses(("k", [("l", []), ("m", [("n", []), ("o", [])])]), 1) == ["k", "m"]
assert big_bosses(("z", []), 0) == []
assert big_bosses(("p", [("q", [("r", [])])]), 2) == []


## Find the number of cells in a grid of numbers that are equal to the number of zeros in their own row.
def zero_counters(grid):
    hits = 0
    for row in grid:
        zeros = row.count(0)
        hits += sum(1 for x in row if x == zeros)
    return hits

assert zero_counters([[0, 1, 2], [0, 0, 2]]) == 2
assert zero_counters([[3, 0, 0, 0], [1, 1, 0, 4]]) == 3
assert zero_counters([[2, 2, 0, 0], [1, 5, 5, 5]]) == 2
assert zero_counters([]) == 0
assert zero_counters([[0], [1]]) == 0


## Write a function that plans a day: given a list of (start, end, value) jobs, return the largest total value of jobs that do not overlap, where a job may begin only at least one hour after the one before has ended.
def best_day(jobs):
    jobs = sorted(jobs, key=lambda job: job[1])
    best = []
    for start, end, value in jobs:
        before = 0
        for k in range(len(best)):
            if jobs[k][1] + 1 <= start:
                before = max(before, best[k])
        best.append(before + value)
    return max(best, default=0)

assert best_day([(1, 3, 5), (3, 5, 4), (4, 6, 3)]) == 8
assert best_day([(1, 2, 3), (3, 4, 3), (5, 6, 3), (1, 6, 8)]) == 9
assert best_day([(2, 9, 10), (1, 2, 4), (3, 4, 5)]) == 10
assert best_day([]) == 0
assert best_day([(5, 6, 2)]) == 2


## Given a table as a list of rows, the first of them the header, return a dict from each column name to the list of its values, where rows that are shorter than the header give None for what is missing.
def table_to_columns(table):
    columns = {}
    for j, name in enumerate(table[0]):
        columns[name] = [row[j] if j < len(row) else None for row in table[1:]]
    return columns

assert table_to_columns([["a", "b"], [1, 2], [3]]) == {"a": [1, 3], "b": [2, None]}
assert table_to_columns([["x", "y", "z"], [7, 8, 9]]) == {"x": [7], "y": [8], "z": [9]}
assert table_to_columns([["p", "q"], [4, 5, 6], [0, 1]]) == {"p": [4, 0], "q": [5, 1]}
assert table_to_columns([["k"]]) == {"k": []}
assert table_to_columns([[], [1]]) == {}
assert table_to_columns([["m"], []]) == {"m": [None]}


## Return the count of steps a knight-like walker needs on an endless board to go from (0, 0) to (x, y) when each step is (+1, +2), (+2, +1) or (-1, -1), or -1 if more than limit steps would be needed.
def odd_knight(x, y, limit):
    places = {(0, 0)}
    for steps in range(limit + 1):
        if (x, y) in places:
            return steps
        places = {(a + p, b + q) for a, b in places for p, q in ((1, 2), (2, 1), (-1, -1))}
    return -1

assert odd_knight(3, 3, 5) == 2
assert odd_knight(2, 4, 5) == 2
assert odd_knight(0, 1, 5) == 2
assert odd_knight(0, 0, 3) == 0
assert odd_knight(6, 6, 3) == -1
assert odd_knight(6, 6, 4) == 4


## Write a function to sum two nested lists of numbers item by item when they have the same shape; where one has a number and the other has a list, the number is added to every number of that list.
def broadcast_add(a, b):
    if isinstance(a, list) and isinstance(b, list):
        return [broadcast_add(x, y) for x, y in zip(a, b)]
    if isinstance(a, list):
        return [broadcast_add(x, b) for x in a]
    if isinstance(b, list):
        return [broadcast_add(a, y) for y in b]
    return a + b

assert broadcast_add([1, [2, 3]], [10, [20, 30]]) == [11, [22, 33]]
assert broadcast_add([1, [2, 3]], [5, 7]) == [6, [9, 10]]
assert broadcast_add([4, 1], [[1, 2], 3]) == [[5, 6], 4]
assert broadcast_add(2, 3) == 5
assert broadcast_add([[], 1], [9, 9]) == [[], 10]
assert broadcast_add(1, [[1], 0]) == [[2], 1]


## Given a graph as a dict of neighbour lists in which every edge is listed in both directions, find the number of triangles in it (three nodes that are all joined with one another).
def triangle_count(graph):
    count = 0
    for a in graph:
        for b in graph[a]:
            for c in graph[b]:
                if a < b < c and c in graph[a]:
                    count += 1
    return count

assert triangle_count({1: [2, 3], 2: [1, 3], 3: [1, 2]}) == 1
assert triangle_count({1: [2, 3, 4], 2: [1, 3], 3: [1, 2, 4], 4: [1, 3]}) == 2
assert triangle_count({1: [2, 4], 2: [1, 3], 3: [2, 4], 4: [3, 1]}) == 0
assert triangle_count({}) == 0
assert triangle_count({5: []}) == 0


## Write a function to mark the peaks in a grid of heights: the result is a list of strings with "^" for cells strictly higher than all of their up to eight neighbours and "." for the others; a lone cell is a peak.
def peak_map(grid):
    picture = []
    for i, row in enumerate(grid):
        text = ""
        for j, h in enumerate(row):
            near = []
            for line in grid[max(0, i - 1):i + 2]:
                near += line[max(0, j - 1):j + 2]
            near.remove(h)
            text += "^" if all(h > x for x in near) else "."
        picture.append(text)
    return picture

assert peak_map([[1, 2, 1], [2, 9, 2], [1, 2, 1]]) == ["...", ".^.", "..."]
assert peak_map([[5, 1, 4], [1, 1, 4]]) == ["^..", "..."]
assert peak_map([[3, 0, 6], [0, 0, 0], [7, 0, 8]]) == ["^.^", "...", "^.^"]
assert peak_map([[2]]) == ["^"]
assert peak_map([]) == []
assert peak_map([[1, 0, 0, 2], [0, 0, 3, 0]]) == ["^...", "..^."]


## Return the flat list of the items of a nested list in the order of their depth, the deepest items first and items of equal depth from left to right.
def deepest_first(nested):
    flat = []
    level = nested
    while level:
        flat = [x for x in level if not isinstance(x, list)] + flat
        level = [y for x in level if isinstance(x, list) for y in x]
    return flat

assert deepest_first([1, [2, [3]], 4]) == [3, 2, 1, 4]
assert deepest_first([[1, 2], 5, [3, [4]]]) == [4, 1, 2, 3, 5]
assert deepest_first(["a", "b"]) == ["a", "b"]
assert deepest_first([]) == []
assert deepest_first([[], [[]], 6]) == [6]


## Check whether a robot following a string of the letters L, R and F (turn left, turn right, one step forward) inside a grid of the given number of rows and columns, starting at the top left cell and facing right, ever tries to leave the grid.
def leaves_grid(rows, cols, commands):
    r, c = 0, 0
    dr, dc = 0, 1
    for x in commands:
        if x == "L":
            dr, dc = -dc, dr
        elif x == "R":
            dr, dc = dc, -dr
        else:
            r, c = r + dr, c + dc
            if not (0 <= r < rows and 0 <= c < cols):
                return True
    return False

assert leaves_grid(2, 3, "FFF") == True
assert leaves_grid(2, 2, "RFF") == True
assert leaves_grid(2, 2, "FRFRFRF") == False
assert leaves_grid(3, 3, "FLF") == True
assert leaves_grid(1, 1, "LRLR") == False
assert leaves_grid(2, 3, "FFRF") == False


## Given a list of plates stacked one on another (bottom first), each with a weight and a strength as a pair, return the index of the lowest plate that carries more weight above it than its strength, or None.
def first_broken(plates):
    for i, (weight, strength) in enumerate(plates):
        load = sum(w for w, _ in plates[i + 1:])
        if load > strength:
            return i
    return None

assert first_broken([(5, 9), (3, 4), (4, 1), (2, 0)]) == 1
assert first_broken([(1, 3), (2, 2), (2, 0)]) == 0
assert first_broken([(1, 6), (4, 2), (2, 5)]) == None
assert first_broken([]) == None
assert first_broken([(9, 0)]) == None
assert first_broken([(1, 9), (1, 0), (1, 0)]) == 1


## Write a python function to count the nodes of a tree of dicts (keys "v" and optionally "l" and "r") whose value is greater than every value on the way from the root to them; the root always counts.
def record_nodes(tree, highest=None):
    if tree is None:
        return 0
    v = tree["v"]
    found = 0
    if highest is None or v > highest:
        found = 1
        highest = v
    for side in "lr":
        found += record_nodes(tree.get(side), highest)
    return found

assert record_nodes({"v": 3, "l": {"v": 5}, "r": {"v": 2}}) == 2
assert record_nodes({"v": 1, "l": {"v": 1, "r": {"v": 4}}, "r": {"v": 2, "l": {"v": 2}}}) == 3
assert record_nodes({"v": 6, "r": {"v": 4, "l": {"v": 5}, "r": {"v": 7}}}) == 2
assert record_nodes({"v": -1}) == 1
assert record_nodes(None) == 0


## Find the fewest cells that have to be cleared to get from the left column to the right column of a grid of strings, moving only to the right, up-right or down-right, where "#" cells must be cleared and "." cells are free; any row may be the start.
def fewest_cleared(grid):
    n = len(grid)
    cost = [0] * n
    for j in range(len(grid[0])):
        new = []
        for i in range(n):
            before = cost[i]
            if j > 0:
                before = min(cost[max(0, i - 1):i + 2])
            new.append(before + (grid[i][j] == "#"))
        cost = new
    return min(cost)

assert fewest_cleared(["#.#", ".##", "###"]) == 1
assert fewest_cleared(["..##", "####", "##.."]) == 1
assert fewest_cleared(["##..", "####", "..##"]) == 1
assert fewest_cleared(["...#", "##.#", "###."]) == 0
assert fewest_cleared(["#"]) == 1
assert fewest_cleared(["###"]) == 3


## Write a function that turns a dict of dicts inside out: the inner keys become the outer ones and the outer keys the inner ones, values of None being dropped.
def inside_out(d):
    result = {}
    for outer, inner in d.items():
        for key, value in inner.items():
            if value is not None:
                if key not in result:
                    result[key] = {}
                result[key][outer] = value
    return result

assert inside_out({"a": {"x": 1, "y": 2}, "b": {"x": 3}}) == {"x": {"a": 1, "b": 3}, "y": {"a": 2}}
assert inside_out({"p": {"q": None, "r": 0}}) == {"r": {"p": 0}}
assert inside_out({"m": {"n": 5}, "o": {"n": 6}}) == {"n": {"m": 5, "o": 6}}
assert inside_out({}) == {}
assert inside_out({"k": {}, "l": {"z": None}}) == {}


## Given the names of files in a tree, as a dict whose values are again dicts (folders) or numbers (file sizes), return the largest file as a pair (path, size) with the parts of the path joined by "/", the first found winning a tie; (None, -1) if there are no files.
def largest_file(folder):
    best = (None, -1)
    for name, content in folder.items():
        if isinstance(content, dict):
            path, size = largest_file(content)
            if path is not None:
                path = name + "/" + path
        else:
            path, size = name, content
        if size > best[1]:
            best = (path, size)
    return best

assert largest_file({"a": 3, "d": {"b": 7, "c": 2}}) == ("d/b", 7)
assert largest_file({"x": {"y": {"z": 4}}, "w": 4}) == ("x/y/z", 4)
assert largest_file({"p": 9, "q": {"r": 8, "s": 1}}) == ("p", 9)
assert largest_file({}) == (None, -1)
assert largest_file({"e": {}, "f": 0}) == ("f", 0)
assert largest_file({"e": {"g": {}}}) == (None, -1)


## Return a new grid in which in each column the zeros sink to the bottom while the other values keep their order.
def sink_zeros(grid):
    columns = []
    for column in zip(*grid):
        solid = [x for x in column if x]
        columns.append(solid + [0] * (len(column) - len(solid)))
    return [list(row) for row in zip(*columns)]

assert sink_zeros([[0, 1], [2, 0], [3, 4]]) == [[2, 1], [3, 4], [0, 0]]
assert sink_zeros([[0, 0, 5], [1, 0, 6]]) == [[1, 0, 5], [0, 0, 6]]
assert sink_zeros([[9], [0], [8], [0], [7]]) == [[9], [8], [7], [0], [0]]
assert sink_zeros([]) == []
assert sink_zeros([[0, 3]]) == [[0, 3]]


## Write a function to find how many different totals can be made by choosing, from each pair in a list, either its first number, its second number or neither.
def possible_totals(pairs):
    totals = {0}
    for a, b in pairs:
        totals = totals | {t + a for t in totals} | {t + b for t in totals}
    return len(totals)

assert possible_totals([(1, 2), (3, 5)]) == 8
assert possible_totals([(1, 1), (1, 1)]) == 3
assert possible_totals([(2, 4), (2, 4), (1, 1)]) == 10
assert possible_totals([]) == 1
assert possible_totals([(0, 0)]) == 1
assert possible_totals([(1, -1)]) == 3


## Given a list of teams (lists of names) and a name, return the names of all others who share at least one team with that person, without repetition, in the order in which they are first met.
def teammates(teams, name):
    mates = []
    for team in teams:
        if name in team:
            for other in team:
                if other != name and other not in mates:
                    mates.append(other)
    return mates

assert teammates([["ann", "bo"], ["cy", "ann", "bo"], ["di", "bo"]], "ann") == ["bo", "cy"]
assert teammates([["x", "y"], ["z", "y"]], "y") == ["x", "z"]
assert teammates([["p", "q"], ["r", "s", "r"]], "s") == ["r"]
assert teammates([], "me") == []
assert teammates([["me"], ["you"]], "me") == []


## Write a function that says on which level (the root's level being 1) of a binary tree of tuples (value, left, right) the sum of the values is largest, the upper level winning a tie; 0 for the empty tree None.
def heaviest_level(tree):
    sums = {}
    def visit(t, level):
        if t:
            sums[level] = sums.get(level, 0) + t[0]
            visit(t[1], level + 1)
            visit(t[2], level + 1)
    visit(tree, 1)
    return max(sums, key=sums.get) if sums else 0

assert heaviest_level((5, (4, None, None), (3, None, None))) == 2
assert heaviest_level((5, (2, (9, None, None), None), (3, None, (1, None, None)))) == 3
assert heaviest_level((6, (2, None, None), (4, None, None))) == 1
assert heaviest_level(None) == 0
assert heaviest_level((-4, None, (-4, None, None))) == 1


## Given a square seating plan, return the list of the names sitting on the diagonal that goes through (row, col) and runs from top left to bottom right, from the top down.
def falling_diagonal(plan, row, col):
    shift = col - row
    names = []
    for r in range(len(plan)):
        c = r + shift
        if c >= 0 and c < len(plan):
            names.append(plan[r][c])
    return names

assert falling_diagonal(["abc", "def", "ghi"], 1, 0) == ["d", "h"]
assert falling_diagonal(["abc", "def", "ghi"], 1, 2) == ["b", "f"]
assert falling_diagonal([["p", "q"], ["r", "s"]], 1, 1) == ["p", "s"]
assert falling_diagonal(["abc", "def", "ghi"], 0, 2) == ["c"]
assert falling_diagonal(["x"], 0, 0) == ["x"]


## Simulate a line of customers: "in NAME" puts a name at the end, "vip NAME" puts it in front, "out" serves the first one and "quit NAME" removes that name wherever it stands; return the list of served names, ignoring an "out" on an empty line and a "quit" of an absent name.
def served_names(events):
    line = []
    served = []
    for event in events:
        kind, _, name = event.partition(" ")
        if kind == "in":
            line.append(name)
        elif kind == "vip":
            line.insert(0, name)
        elif kind == "out" and line:
            served.append(line.pop(0))
        elif kind == "quit" and name in line:
            line.remove(name)
    return served

assert served_names(["in a", "in b", "vip c", "out", "out"]) == ["c", "a"]
assert served_names(["in a", "in b", "quit a", "out"]) == ["b"]
assert served_names(["out", "in x", "quit y", "vip z", "in w", "out", "out", "out"]) == ["z", "x", "w"]
assert served_names([]) == []
assert served_names(["in k", "quit k", "out"]) == []
