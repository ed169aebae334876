## Write a function to find the number of fence posts needed around a rectangular garden whose sides are multiples of the gap between posts, when a gate takes away one of the posts that are not at a corner (if there is one).
def fence_posts(length, width, gap):
    posts = 2 * (length + width) // gap
    if posts > 4:
        posts -= 1
    return posts

assert fence_posts(10, 6, 2) == 15
assert fence_posts(9, 3, 3) == 7
assert fence_posts(4, 4, 4) == 4
assert fence_posts(20, 5, 5) == 9
assert fence_posts(8, 4, 4) == 5


## Write a python function to find how many paint cans are needed for walls given as (width, height) pairs minus doors of 2 square metres each, when one can covers the given area; nothing to paint needs 0 cans.
import math


def paint_cans(walls, doors, coverage):
    area = 0
    for w, h in walls:
        area += w * h
    area -= doors * 2
    return max(0, math.ceil(area / coverage))

assert paint_cans([(4, 3), (5, 3)], 1, 10) == 3
assert paint_cans([(6, 2)], 2, 2) == 4
assert paint_cans([(3, 3), (2, 2)], 0, 12) == 2
assert paint_cans([], 0, 10) == 0
assert paint_cans([(1, 1)], 3, 5) == 0


## Given two cells of a chessboard named like "a1", find the smallest number of moves a king needs from one to the other.
def king_moves(start, goal):
    columns = abs(ord(start[0]) - ord(goal[0]))
    rows = abs(int(start[1]) - int(goal[1]))
    return max(columns, rows)

assert king_moves("a1", "c5") == 4
assert king_moves("h8", "b7") == 6
assert king_moves("d4", "e2") == 2
assert king_moves("f3", "f3") == 0
assert king_moves("a8", "h1") == 7


## Return the sum of the surface areas of the toy cubes in a tower, each cube standing centred on the next larger one, counting only what can be seen or touched when the tower stands on the floor; the edges may come in any order but are all different.
def tower_surface(edges):
    if not edges:
        return 0
    total = max(edges) ** 2
    for e in edges:
        total += 4 * e * e
    return total

assert tower_surface([1, 2]) == 24
assert tower_surface([3, 1, 2]) == 65
assert tower_surface([5]) == 125
assert tower_surface([]) == 0
assert tower_surface([2, 10]) == 516


## Define a function that returns the midpoint of a segment between two points as a tuple, using whole numbers where a coordinate is whole and floats otherwise.
def tidy_midpoint(a, b):
    middle = []
    for p, q in zip(a, b):
        s = p + q
        if s % 2 == 0:
            middle.append(s // 2)
        else:
            middle.append(s / 2)
    return tuple(middle)

assert tidy_midpoint((2, 4), (6, 10)) == (4, 7)
assert tidy_midpoint((1, 3), (4, 5)) == (2.5, 4)
assert tidy_midpoint((-3, 0), (0, -8)) == (-1.5, -4)
assert tidy_midpoint((7, 7), (7, 7)) == (7, 7)
assert tidy_midpoint((1, 2, 3), (3, 2, 2)) == (2, 2, 2.5)


## Write a function to find the index of the point that lies nearest to a target point; on a tie the last such index is returned, and -1 for no points.
def nearest_index(points, target):
    best = -1
    best_d = float("inf")
    tx, ty = target
    for i in range(len(points)):
        x, y = points[i]
        d = (x - tx) ** 2 + (y - ty) ** 2
        if d <= best_d:
            best_d = d
            best = i
    return best

assert nearest_index([(0, 0), (5, 5), (9, 1)], (6, 4)) == 1
assert nearest_index([(2, 3), (4, 3), (3, 9)], (3, 3)) == 1
assert nearest_index([(2, 6), (5, 2), (9, 9)], (2, 2)) == 1
assert nearest_index([], (0, 0)) == -1
assert nearest_index([(1, 1), (1, 1)], (1, 1)) == 1


## Check whether three points given as (x, y) pairs lie on one straight line, where repeated points count as lying on it.
def on_one_line(a, b, c):
    left = (b[0] - a[0]) * (c[1] - a[1])
    right = (c[0] - a[0]) * (b[1] - a[1])
    return left == right

assert on_one_line((0, 0), (2, 3), (4, 6)) == True
assert on_one_line((1, 2), (3, 4), (5, 7)) == False
assert on_one_line((2, 1), (5, 7), (3, 3)) == True
assert on_one_line((4, 4), (4, 4), (0, 9)) == True
assert on_one_line((0, 1), (0, 5), (1, 3)) == False


## Write a function to follow a string of moves "N", "S", "E" and "W" from (0, 0) and return the greatest street distance (|x| + |y|) from the start reached on the way; other letters are ignored.
def farthest_reach(moves):
    step = {"N": (0, 1), "S": (0, -1), "E": (1, 0), "W": (-1, 0)}
    x = y = 0
    farthest = 0
    for m in moves:
        dx, dy = step.get(m, (0, 0))
        x += dx
        y += dy
        farthest = max(farthest, abs(x) + abs(y))
    return farthest

assert farthest_reach("NNES") == 3
assert farthest_reach("WWSEEE") == 3
assert farthest_reach("NNEx") == 3
assert farthest_reach("") == 0
assert farthest_reach("NSNS") == 1


## Given a robot's commands as a list of whole numbers (walk that far straight ahead) and the letters "L" and "R" (turn a quarter), find its final position when it starts at (0, 0) facing north.
def robot_position(commands):
    x, y = 0, 0
    dx, dy = 0, 1
    for c in commands:
        if c == "L":
            dx, dy = -dy, dx
        elif c == "R":
            dx, dy = dy, -dx
        else:
            x += dx * c
            y += dy * c
    return (x, y)

assert robot_position([3, "R", 2]) == (2, 3)
assert robot_position(["L", 4, "L", 1]) == (-4, -1)
assert robot_position([1, "R", "R", 5, "R", 2]) == (-2, -4)
assert robot_position([]) == (0, 0)
assert robot_position(["L", "L", "L", 1]) == (1, 0)


## Write a python function to compute the exact length of a diagonal of a box if it is a whole number, and -1 otherwise.
def whole_diagonal(a, b, c):
    square = a * a + b * b + c * c
    root = 0
    while root * root < square:
        root += 1
    if root * root == square:
        return root
    return -1

assert whole_diagonal(1, 2, 2) == 3
assert whole_diagonal(2, 3, 6) == 7
assert whole_diagonal(4, 4, 4) == -1
assert whole_diagonal(0, 3, 4) == 5
assert whole_diagonal(0, 0, 0) == 0


## Return the circumference of the largest circle that fits into a rectangle, rounded to two decimals, using 3.14 for pi.
def inner_circle_length(width, height):
    diameter = min(width, height)
    return round(3.14 * diameter, 2)

assert inner_circle_length(10, 4) == 12.56
assert inner_circle_length(3, 8) == 9.42
assert inner_circle_length(1.5, 1.5) == 4.71
assert inner_circle_length(0, 7) == 0.0
assert inner_circle_length(100, 200) == 314.0


## Write a function to compute the coloured area of a round target, rounded to one decimal: its rings lie between neighbouring radii of a rising list, the disc inside the first radius is coloured, and then every second ring.
from math import pi


def coloured_area(radii):
    area = 0
    previous = 0
    coloured = True
    for r in radii:
        if coloured:
            area += pi * (r ** 2 - previous ** 2)
        previous = r
        coloured = not coloured
    return round(area, 1)

assert coloured_area([1, 2, 3]) == 18.8
assert coloured_area([2]) == 12.6
assert coloured_area([1, 3]) == 3.1
assert coloured_area([]) == 0
assert coloured_area([2, 3, 5, 9]) == 62.8


## Define a function that finds the number of whole glasses of the given volume that can be poured from a cylinder-shaped pot of radius r filled to height h, using 3 for pi.
def glasses_from_pot(r, h, glass):
    volume = 3 * r * r * h
    glasses = 0
    while volume >= glass:
        volume -= glass
        glasses += 1
    return glasses

assert glasses_from_pot(2, 5, 7) == 8
assert glasses_from_pot(3, 2, 9) == 6
assert glasses_from_pot(1, 1, 4) == 0
assert glasses_from_pot(0, 10, 1) == 0
assert glasses_from_pot(1, 10, 30) == 1


## Given a number of unit squares, find the smallest perimeter of a rectangle made of exactly all of them, 0 for none.
def smallest_perimeter(squares):
    best = 0
    for a in range(1, squares + 1):
        if squares % a == 0:
            b = squares // a
            p = 2 * (a + b)
            if best == 0 or p < best:
                best = p
    return best

assert smallest_perimeter(12) == 14
assert smallest_perimeter(7) == 16
assert smallest_perimeter(36) == 24
assert smallest_perimeter(0) == 0
assert smallest_perimeter(1) == 4


## Write a function to count the pairs (a, b) with a <= b of whole side lengths of rectangles whose sum a + b is even and whose area is at most the given limit.
def even_half_rectangles(limit):
    count = 0
    a = 1
    while a * a <= limit:
        for b in range(a, limit // a + 1):
            if (a + b) % 2 == 0:
                count += 1
        a += 1
    return count

assert even_half_rectangles(4) == 3
assert even_half_rectangles(9) == 8
assert even_half_rectangles(1) == 1
assert even_half_rectangles(0) == 0
assert even_half_rectangles(3) == 2


## Return the area left on a rectangular sheet after cutting a list of smaller rectangles (w, h) from it in order, skipping any whose area is larger than what is left.
class Sheet:
    def __init__(self, w, h):
        self.left = w * h

    def cut(self, w, h):
        if w * h <= self.left:
            self.left -= w * h


def leftover_area(width, height, pieces):
    sheet = Sheet(width, height)
    for w, h in pieces:
        sheet.cut(w, h)
    return sheet.left

assert leftover_area(5, 6, [(2, 3), (4, 4)]) == 8
assert leftover_area(3, 4, [(2, 5), (3, 1), (1, 2)]) == 0
assert leftover_area(10, 2, [(7, 3), (4, 2)]) == 12
assert leftover_area(2, 2, [(2, 2)]) == 0
assert leftover_area(6, 6, []) == 36


## Write a python function to decide what two circles (x, y, r) do: "apart", "touch" (from outside), "cross", or "inside" when one lies in the other, possibly touching it from inside or being equal to it.
def circle_relation(c, d):
    dist2 = (c[0] - d[0]) ** 2 + (c[1] - d[1]) ** 2
    reach = (c[2] + d[2]) ** 2
    if dist2 > reach:
        return "apart"
    if dist2 == reach:
        return "touch"
    if dist2 <= (c[2] - d[2]) ** 2:
        return "inside"
    return "cross"

assert circle_relation((1, 2, 2), (4, 6, 3)) == "touch"
assert circle_relation((1, 1, 2), (4, 2, 3)) == "cross"
assert circle_relation((0, 0, 5), (0, 3, 2)) == "inside"
assert circle_relation((0, 0, 9), (2, 1, 3)) == "inside"
assert circle_relation((1, 1, 1), (1, 1, 1)) == "inside"
assert circle_relation((0, 2, 1), (5, 2, 3)) == "apart"


## Return the slope of the line through two points as a reduced (rise, run) pair with a positive run, "vertical" for equal x values; the points are different.
from math import gcd


def reduced_slope(p, q):
    rise = q[1] - p[1]
    run = q[0] - p[0]
    if run == 0:
        return "vertical"
    if run < 0:
        rise, run = -rise, -run
    g = gcd(rise, run)
    return (rise // g, run // g)

assert reduced_slope((1, 1), (5, 7)) == (3, 2)
assert reduced_slope((4, 0), (1, 6)) == (-2, 1)
assert reduced_slope((2, 9), (2, 3)) == "vertical"
assert reduced_slope((0, 5), (8, 5)) == (0, 1)
assert reduced_slope((-3, -3), (-6, -7)) == (4, 3)


## Write a function to count how many of the points lie inside or on the edge of a diamond around (cx, cy), that is where the horizontal and vertical distances add up to at most size.
def in_diamond(points, cx, cy, size):
    inside = [p for p in points if abs(p[0] - cx) + abs(p[1] - cy) <= size]
    return len(inside)

assert in_diamond([(1, 1), (3, 2), (5, 5)], 2, 2, 2) == 2
assert in_diamond([(0, 4), (4, 0), (3, 3)], 1, 1, 4) == 3
assert in_diamond([(-2, 5), (1, 9)], -1, 6, 1) == 0
assert in_diamond([], 0, 0, 5) == 0
assert in_diamond([(7, 8)], 7, 8, 0) == 1


## Given the floor plan of a room as a list of equally long strings where "#" is floor, find the length of its outline in unit edges (edges next to holes count too).
def outline_length(plan):
    edges = 0
    for r, row in enumerate(plan):
        for c, cell in enumerate(row):
            if cell != "#":
                continue
            edges += 4
            if c > 0 and row[c - 1] == "#":
                edges -= 2
            if r > 0 and plan[r - 1][c] == "#":
                edges -= 2
    return edges

assert outline_length(["##", "#."]) == 8
assert outline_length(["###", "#.#", "###"]) == 16
assert outline_length([".#.", "###"]) == 10
assert outline_length(["#.#"]) == 8
assert outline_length([]) == 0


## Define a function that returns how many blocks must be moved to another stack to make all stacks equally high, assuming that the heights add up to a multiple of their count; no stacks need 0.
def units_to_level(heights):
    if not heights:
        return 0
    mean = sum(heights) // len(heights)
    moved = 0
    for h in heights:
        if h > mean:
            moved += h - mean
    return moved

assert units_to_level([1, 5, 3]) == 2
assert units_to_level([8, 0, 2, 6]) == 6
assert units_to_level([4, 9, 2]) == 4
assert units_to_level([7, 7]) == 0
assert units_to_level([]) == 0


## Write a python function to find the smallest paper size "A0" to "A6" that still holds a w by h picture in either direction, when A0 is taken as 841 by 1189 mm and each next size halves the longer side, rounded down; None if it is too large for A0.
def paper_size(w, h):
    short, long = 841, 1189
    need_short, need_long = min(w, h), max(w, h)
    found = None
    for n in range(7):
        if need_short <= short and need_long <= long:
            found = f"A{n}"
        short, long = long // 2, short
    return found

assert paper_size(200, 290) == "A4"
assert paper_size(420, 300) == "A2"
assert paper_size(1, 1) == "A6"
assert paper_size(900, 900) == None
assert paper_size(148, 210) == "A5"
assert paper_size(1189, 841) == "A0"


## Return how many times a ribbon of the given length can be wrapped crosswise around a box of length a, width b and height c, each wrap going once around along a and once along b over the top, when 20 of the ribbon are kept for the bow.
def ribbon_wraps(length, a, b, c):
    one_wrap = 2 * (a + c) + 2 * (b + c)
    usable = length - 20
    if usable < one_wrap:
        return 0
    return usable // one_wrap

assert ribbon_wraps(200, 10, 15, 5) == 2
assert ribbon_wraps(100, 8, 6, 3) == 2
assert ribbon_wraps(60, 4, 8, 4) == 1
assert ribbon_wraps(59, 4, 8, 4) == 0
assert ribbon_wraps(10, 1, 1, 1) == 0


## Given two x values on a map of the given width whose left and right edges are joined, find the shortest horizontal distance between them.
def wrapped_distance(x1, x2, width):
    direct = (x1 - x2) % width
    return min(direct, width - direct)

assert wrapped_distance(1, 9, 10) == 2
assert wrapped_distance(7, 2, 20) == 5
assert wrapped_distance(15, 3, 16) == 4
assert wrapped_distance(4, 4, 9) == 0
assert wrapped_distance(0, 5, 10) == 5


## Write a recursive function to compute the total area of a row of squares whose sides start at a given whole number and are halved, rounded down, until they reach 0.
def halving_squares(side):
    if side == 0:
        return 0
    return side * side + halving_squares(side // 2)

assert halving_squares(5) == 30
assert halving_squares(8) == 85
assert halving_squares(3) == 10
assert halving_squares(0) == 0
assert halving_squares(1) == 1
