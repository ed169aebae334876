## Write a function to return the sum of the middle column of a matrix whose rows all have the same odd length, counting the rows from the second one on only.
def middle_column_tail(rows):
    total = 0
    for row in rows[1:]:
        total += row[len(row) // 2]
    return total

assert middle_column_tail([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == 13
assert middle_column_tail([[9], [4], [2]]) == 6
assert middle_column_tail([[0, 0, 1, 0, 0], [1, 2, 3, 4, 5]]) == 3
assert middle_column_tail([]) == 0
assert middle_column_tail([[1, 2, 3]]) == 0


## Given a binary tree of tuples (value, left, right) with None for empty, return the list of the values seen when always going to the child with the larger value (the left one when equal), from the root to a leaf.
def greedy_descent(tree):
    path = []
    while tree is not None:
        value, left, right = tree
        path.append(value)
        if left is None:
            tree = right
        elif right is None or left[0] >= right[0]:
            tree = left
        else:
            tree = right
    return path

assert greedy_descent((1, (4, None, None), (6, (2, None, None), None))) == [1, 6, 2]
assert greedy_descent((5, (3, (9, None, None), None), (3, None, None))) == [5, 3, 9]
assert greedy_descent((7, None, (1, None, (8, None, None)))) == [7, 1, 8]
assert greedy_descent(None) == []
assert greedy_descent((2, (1, None, None), None)) == [2, 1]


## Return how deep the first occurrence of target lies in a nested list, searching from left to right and going into inner lists at once; the outermost items have depth 1, and 0 means it is absent.
def depth_of(target, nested):
    for item in nested:
        if item == target:
            return 1
        if isinstance(item, list):
            inner = depth_of(target, item)
            if inner > 0:
                return inner + 1
    return 0

assert depth_of(3, [1, [2, [3]], 3]) == 3
assert depth_of("b", ["a", "b", ["b"]]) == 1
assert depth_of(4, [[1, 2], [3, 4]]) == 2
assert depth_of(9, [1, [2]]) == 0
assert depth_of(1, []) == 0


## Write a function that makes an n by n grid of numbers in which every cell holds its distance to the nearest edge of the grid, edge cells holding 0.
def edge_distance_grid(n):
    return [[min(i, j, n - 1 - i, n - 1 - j) for j in range(n)] for i in range(n)]

assert edge_distance_grid(3) == [[0, 0, 0], [0, 1, 0], [0, 0, 0]]
assert edge_distance_grid(4) == [[0] * 4, [0, 1, 1, 0], [0, 1, 1, 0], [0] * 4]
assert edge_distance_grid(5)[2] == [0, 1, 2, 1, 0]
assert edge_distance_grid(1) == [[0]]
assert edge_distance_grid(0) == []
assert edge_distance_grid(6)[1] == [0, 1, 1, 1, 1, 0]


## Undo and redo: given a list of commands, where any word is typed as it stands, "undo" takes back the last word and "redo" brings back the word last undone (typing a word forgets all undone ones), return the words on the page; an undo or redo with nothing to do is skipped.
def page_after(commands):
    page = []
    undone = []
    for command in commands:
        if command == "undo":
            if page:
                undone.append(page.pop())
        elif command == "redo":
            if undone:
                page.append(undone.pop())
        else:
            page.append(command)
            undone = []
    return page

assert page_after(["a", "b", "undo", "c"]) == ["a", "c"]
assert page_after(["a", "b", "undo", "undo", "redo"]) == ["a"]
assert page_after(["a", "undo", "b", "redo"]) == ["b"]
assert page_after(["undo", "redo", "x"]) == ["x"]
assert page_after([]) == []
assert page_after(["p", "q", "undo", "undo", "redo", "redo", "redo"]) == ["p", "q"]


## Given a dict of dicts with the marks of pupils per subject, return the dict from each subject to the name of the pupil with the highest mark in it; of equals the one that comes first in the outer dict wins.
def subject_winners(marks):
    best = {}
    for pupil, subjects in marks.items():
        for subject, mark in subjects.items():
            if subject not in best or mark > best[subject][1]:
                best[subject] = (pupil, mark)
    return {s: pair[0] for s, pair in best.items()}

assert subject_winners({"Ann": {"art": 5, "bio": 2}, "Ben": {"art": 4, "bio": 3}}) == {"art": "Ann", "bio": "Ben"}
assert subject_winners({"Cy": {"art": 1}, "Di": {"art": 1, "gym": 0}}) == {"art": "Cy", "gym": "Di"}
assert subject_winners({"A": {"m": 1}, "B": {"m": 3}, "C": {"m": 2}}) == {"m": "B"}
assert subject_winners({}) == {}
assert subject_winners({"E": {}}) == {}


## Write a python function to find the biggest total of a path through a list of rows that takes exactly one number from each row, where the same column may not be used in two rows one after the other; all rows have the same length of at least 2.
def no_repeat_column(rows):
    best = rows[0][:]
    for row in rows[1:]:
        new = []
        for j in range(len(row)):
            others = best[:j] + best[j + 1:]
            new.append(row[j] + max(others))
        best = new
    return max(best)

assert no_repeat_column([[5, 1], [5, 1]]) == 6
assert no_repeat_column([[1, 2, 3], [1, 2, 9], [4, 0, 7]]) == 15
assert no_repeat_column([[10, 0, 9], [8, 0, 0], [7, 1, 1]]) == 18
assert no_repeat_column([[3, 8]]) == 8
assert no_repeat_column([[-1, -2], [-3, -4]]) == -5


## Return the sorted list of all nodes that can be reached from start in at most k steps in a graph given as a dict of neighbour sets; start itself is in the list.
def within_steps(graph, start, k):
    reached = {start}
    for _ in range(k):
        grown = set(reached)
        for node in reached:
            grown |= graph.get(node, set())
        reached = grown
    return sorted(reached)

assert within_steps({1: {2}, 2: {3}, 3: {4}}, 1, 2) == [1, 2, 3]
assert within_steps({1: {2, 5}, 2: {3}, 5: {6}}, 1, 1) == [1, 2, 5]
assert within_steps({1: {2}, 2: {1}}, 2, 5) == [1, 2]
assert within_steps({1: {2}}, 1, 0) == [1]
assert within_steps({}, 7, 3) == [7]
assert within_steps({3: {1}, 1: {2}}, 3, 3) == [1, 2, 3]


## Count the rows of a matrix that have the same set of values as the column with the same index; the matrix is square.
def matching_lines(square):
    count = 0
    for i in range(len(square)):
        column = {row[i] for row in square}
        if set(square[i]) == column:
            count += 1
    return count

assert matching_lines([[1, 2], [2, 1]]) == 2
assert matching_lines([[1, 2, 3], [3, 5, 6], [2, 8, 9]]) == 1
assert matching_lines([[1, 2], [3, 4]]) == 0
assert matching_lines([]) == 0
assert matching_lines([[4]]) == 1
assert matching_lines([[1, 1, 2], [2, 1, 1], [1, 2, 2]]) == 3


## Write a function that turns a nested list of strings into one string where every inner list is put between angle brackets and the items of a list are separated by single spaces; the outermost list has no brackets.
def angle_text(items):
    parts = []
    for item in items:
        if isinstance(item, str):
            parts.append(item)
        else:
            parts.append("<" + angle_text(item) + ">")
    return " ".join(parts)

assert angle_text(["a", ["b", "c"]]) == "a <b c>"
assert angle_text([["x", ["y"]], "z"]) == "<x <y>> z"
assert angle_text(["one", "two"]) == "one two"
assert angle_text([]) == ""
assert angle_text([[], "k"]) == "<> k"


## Given the heights of a grid of huts, count the huts that can see out to the left edge, that is, that are strictly higher than all huts before them in their row.
def left_viewers(heights):
    seen = 0
    for row in heights:
        tallest = -1
        for h in row:
            if h > tallest:
                seen += 1
                tallest = h
    return seen

assert left_viewers([[1, 2, 3], [3, 2, 1]]) == 4
assert left_viewers([[2, 2, 5, 4, 6]]) == 3
assert left_viewers([[0, 1], [1, 0], [4, 4]]) == 4
assert left_viewers([]) == 0
assert left_viewers([[0]]) == 1


## Find the number of ways to pay amount with coins of 2, 3 and 7, where the order in which the coins are laid down matters; amount 0 can be paid in one way.
def coin_sequences(amount):
    ways = [1]
    for total in range(1, amount + 1):
        n = 0
        for coin in (2, 3, 7):
            if coin <= total:
                n += ways[total - coin]
        ways.append(n)
    return ways[amount]

assert coin_sequences(5) == 2
assert coin_sequences(7) == 4
assert coin_sequences(9) == 7
assert coin_sequences(0) == 1
assert coin_sequences(1) == 0
assert coin_sequences(8) == 4


## Write a function to swap the outer ring of a square matrix with zeros, giving a new matrix whose inner cells are kept.
def zero_frame(square):
    n = len(square)
    framed = []
    for i in range(n):
        if i == 0 or i == n - 1:
            framed.append([0] * n)
        else:
            framed.append([0] + square[i][1:-1] + [0])
    return framed

assert zero_frame([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[0, 0, 0], [0, 5, 0], [0, 0, 0]]
assert zero_frame([[1, 1, 1, 1], [1, 2, 3, 1], [1, 4, 5, 1], [1, 1, 1, 1]])[1:3] == [[0, 2, 3, 0], [0, 4, 5, 0]]
assert zero_frame([[1, 2], [3, 4]]) == [[0, 0], [0, 0]]
assert zero_frame([[9]]) == [[0]]
assert zero_frame([]) == []


## Given a family as a dict from each child to its parent, return how many generations lie between two people when the second is an ancestor of the first (a parent is 1 away, the person itself 0), or -1 when it is not an ancestor.
def generations_between(parent_of, person, ancestor):
    steps = 0
    while person != ancestor:
        if person not in parent_of:
            return -1
        person = parent_of[person]
        steps += 1
    return steps

assert generations_between({"c": "b", "b": "a"}, "c", "a") == 2
assert generations_between({"c": "b", "b": "a"}, "c", "b") == 1
assert generations_between({"c": "b", "b": "a"}, "a", "c") == -1
assert generations_between({}, "z", "z") == 0
assert generations_between({"x": "y"}, "x", "q") == -1


## Merge two trees of tuples (value, left, right) by adding the values of nodes at the same place; where only one tree has a node, its subtree is taken with all values doubled.
def double(t):
    return t and (t[0] * 2, double(t[1]), double(t[2]))

def overlay(a, b):
    if a is None:
        return double(b)
    if b is None:
        return double(a)
    return (a[0] + b[0], overlay(a[1], b[1]), overlay(a[2], b[2]))

assert overlay((1, None, None), (2, None, None)) == (3, None, None)
assert overlay((1, (4, None, None), None), (5, None, (3, None, None))) == (6, (8, None, None), (6, None, None))
assert overlay((2, (1, (7, None, None), None), None), (2, (1, None, None), None)) == (4, (2, (14, None, None), None), None)
assert overlay(None, None) == None
assert overlay(None, (3, None, (5, None, None))) == (6, None, (10, None, None))


## Return True if no two equal values stand diagonally next to each other anywhere in a rectangular grid, False otherwise.
def diagonal_free(grid):
    for i in range(1, len(grid)):
        for j in range(len(grid[i])):
            value = grid[i][j]
            if j > 0 and grid[i - 1][j - 1] == value:
                return False
            if j + 1 < len(grid[i]) and grid[i - 1][j + 1] == value:
                return False
    return True

assert diagonal_free([[1, 2], [3, 1]]) == False
assert diagonal_free([[1, 2], [2, 3]]) == False
assert diagonal_free([[1, 1, 2], [3, 3, 4], [5, 1, 1]]) == True
assert diagonal_free([]) == True
assert diagonal_free([[4, 4, 4]]) == True
assert diagonal_free([[1, 2, 3], [4, 5, 6], [7, 8, 5]]) == False


## Write a function that splits a list of numbers at every zero into inner lists, dropping the zeros but keeping empty inner lists, and then sorts the inner lists by their sum (equal sums keep their order).
def zero_groups(numbers):
    groups = [[]]
    for x in numbers:
        if x == 0:
            groups.append([])
        else:
            groups[-1].append(x)
    return sorted(groups, key=sum)

assert zero_groups([5, 1, 0, 2, 0, 3]) == [[2], [3], [5, 1]]
assert zero_groups([1, 2, 0, 3, 0, 1]) == [[1], [1, 2], [3]]
assert zero_groups([4, 0, 0, -2]) == [[-2], [], [4]]
assert zero_groups([]) == [[]]
assert zero_groups([0]) == [[], []]


## A robot starts in the top left cell of a grid of arrows ("<", ">", "^", "v") and follows them; return the number of steps after which it falls off the grid, or -1 if it would walk for ever.
def arrow_exit(grid):
    moves = {"<": (0, -1), ">": (0, 1), "^": (-1, 0), "v": (1, 0)}
    r = c = 0
    steps = 0
    visited = set()
    while 0 <= r < len(grid) and 0 <= c < len(grid[0]):
        if (r, c) in visited:
            return -1
        visited.add((r, c))
        dr, dc = moves[grid[r][c]]
        r += dr
        c += dc
        steps += 1
    return steps

assert arrow_exit([">v", "<<"]) == 4
assert arrow_exit([">v", "^<"]) == -1
assert arrow_exit([">>v", "^<v", "v<<"]) == 7
assert arrow_exit(["^"]) == 1
assert arrow_exit([]) == 0
assert arrow_exit(["v<", ">^"]) == -1


## Given a list of lists of words, return the words that occur in at least two of the inner lists, in alphabetical order; a word repeated within one inner list counts once for that list.
def shared_words(lists):
    tally = {}
    for inner in lists:
        for word in set(inner):
            tally[word] = tally.get(word, 0) + 1
    return sorted(w for w, n in tally.items() if n >= 2)

assert shared_words([["a", "b"], ["b", "c"], ["c", "c"]]) == ["b", "c"]
assert shared_words([["x", "x"], ["y"], ["y", "z"]]) == ["y"]
assert shared_words([["p", "q"], ["q", "p"], ["p"]]) == ["p", "q"]
assert shared_words([]) == []
assert shared_words([["k", "k", "k"]]) == []


## Write a function to compress a square matrix to half its size by replacing every 2 by 2 block by the largest value in it; the matrix has an even number of rows and columns.
def shrink_by_max(m):
    small = []
    for i in range(0, len(m), 2):
        row = []
        for j in range(0, len(m[0]), 2):
            block = m[i][j:j + 2] + m[i + 1][j:j + 2]
            row.append(max(block))
        small.append(row)
    return small

assert shrink_by_max([[1, 2, 5, 1], [3, 0, 4, 4]]) == [[3, 5]]
assert shrink_by_max([[1, 9], [2, 3], [4, 0], [7, 8]]) == [[9], [8]]
assert shrink_by_max([[0, 0, 0, 0], [0, 1, 0, 6], [2, 0, 3, 0], [0, 0, 0, 0]]) == [[1, 6], [2, 3]]
assert shrink_by_max([]) == []
assert shrink_by_max([[-1, -2], [-3, -4]]) == [[-1]]


## Given a dict from a task to the list of tasks that must come before it, give all tasks in an order that respects this, in each step taking the alphabetically first task that is ready; return the tasks done so far when nothing is ready any more.
def task_order(needs):
    done = []
    while len(done) < len(needs):
        ready = []
        for task in needs:
            if task not in done and all(n in done for n in needs[task]):
                ready.append(task)
        if not ready:
            break
        done.append(min(ready))
    return done

assert task_order({"a": ["c"], "b": [], "c": ["b"]}) == ["b", "c", "a"]
assert task_order({"z": [], "y": [], "x": ["z"]}) == ["y", "z", "x"]
assert task_order({"a": ["b"], "b": ["a"], "c": []}) == ["c"]
assert task_order({}) == []
assert task_order({"m": ["m"]}) == []
assert task_order({"a": ["d"], "d": [], "b": []}) == ["b", "d", "a"]


## Check whether a nested list is "balanced": every list in it, the outer one included, contains at most one more or one fewer inner lists than plain items.
def evenly_mixed(nested):
    inner = [x for x in nested if isinstance(x, list)]
    plain = len(nested) - len(inner)
    if abs(len(inner) - plain) > 1:
        return False
    return all(evenly_mixed(x) for x in inner)

assert evenly_mixed([1, [2]]) == True
assert evenly_mixed([1, 2, [3]]) == True
assert evenly_mixed([[1, 2], 3]) == False
assert evenly_mixed([]) == True
assert evenly_mixed([1, 2]) == False
assert evenly_mixed([[], [], [], 4]) == False


## Write a function that returns the positions (row, column) of all cells whose value equals the sum of their row index and column index, as a list in reading order.
def index_sum_cells(grid):
    return [(r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if v == r + c]

assert index_sum_cells([[0, 1], [2, 2]]) == [(0, 0), (0, 1), (1, 1)]
assert index_sum_cells([[5, 1, 0], [1, 1, 3]]) == [(0, 1), (1, 0), (1, 2)]
assert index_sum_cells([[1], [0], [2]]) == [(2, 0)]
assert index_sum_cells([]) == []
assert index_sum_cells([[], [1]]) == [(1, 0)]


## Sum the numbers of a tree given as nested lists [value, child, child, ...], but leave out every subtree whose root value is negative.
def pruned_sum(tree):
    value = tree[0]
    if value < 0:
        return 0
    for child in tree[1:]:
        value += pruned_sum(child)
    return value

assert pruned_sum([1, [2], [-3, [10]]]) == 3
assert pruned_sum([4, [0, [5]], [6]]) == 15
assert pruned_sum([2, [3, [-1], [1]]]) == 6
assert pruned_sum([-8, [9]]) == 0
assert pruned_sum([0]) == 0


## Given a list of numbers, find for each one how many places further on the next number that is at least twice as large stands, or 0 if there is none.
def wait_for_double(nums):
    waits = [0] * len(nums)
    for i in range(len(nums)):
        j = i + 1
        while j < len(nums) and nums[j] < 2 * nums[i]:
            j += 1
        if j < len(nums):
            waits[i] = j - i
    return waits

assert wait_for_double([1, 2, 3, 4]) == [1, 2, 0, 0]
assert wait_for_double([5, 1, 3, 10]) == [3, 1, 1, 0]
assert wait_for_double([2, 3, 3, 4, 7]) == [3, 3, 2, 0, 0]
assert wait_for_double([]) == []
assert wait_for_double([6]) == [0]
