## Write a function to compute the area of a rectangular picture frame of the given outer width and height whose border has the given thickness; if the border leaves no opening, return the whole outer area.
def frame_area(width, height, border):
    inner_w = width - 2 * border
    inner_h = height - 2 * border
    if inner_w <= 0 or inner_h <= 0:
        return width * height
    return width * height - inner_w * inner_h

assert frame_area(10, 8, 1) == 32
assert frame_area(7, 5, 2) == 32
assert frame_area(9, 3, 2) == 27
assert frame_area(4, 4, 0) == 0
assert frame_area(6, 9, 3) == 54


## Write a python function to find the perimeter of the L shape left when a corner of size a by b is cut from a w by h rectangle; return -1 if the cut is not strictly smaller than the rectangle in both directions.
def l_shape_perimeter(w, h, a, b):
    if a >= w or b >= h:
        return -1
    sides = [w, h, w - a, b, a, h - b]
    total = 0
    for side in sides:
        total += side
    return total

assert l_shape_perimeter(5, 4, 2, 1) == 18
assert l_shape_perimeter(9, 3, 4, 2) == 24
assert l_shape_perimeter(5, 4, 5, 1) == -1
assert l_shape_perimeter(5, 4, 1, 4) == -1
assert l_shape_perimeter(2, 2, 1, 1) == 8


## Given a list of (x, y) corner points of a polygon in order, find twice its area as a non-negative integer.
def doubled_polygon_area(points):
    total = 0
    n = len(points)
    for i in range(n):
        x1, y1 = points[i]
        x2, y2 = points[(i + 1) % n]
        total += x1 * y2 - x2 * y1
    return abs(total)

assert doubled_polygon_area([(0, 0), (4, 0), (4, 3)]) == 12
assert doubled_polygon_area([(1, 1), (1, 5), (6, 5), (6, 1)]) == 40
assert doubled_polygon_area([(2, 1), (5, 3), (3, 7)]) == 16
assert doubled_polygon_area([(0, 0), (3, 3)]) == 0
assert doubled_polygon_area([]) == 0


## Return the kind of triangle by its angles, "acute", "right" or "obtuse", from three integer side lengths in any order, or "none" if they form no real triangle.
def angle_kind(a, b, c):
    short, middle, long = sorted([a, b, c])
    if short <= 0 or short + middle <= long:
        return "none"
    left = short ** 2 + middle ** 2
    right = long ** 2
    if left == right:
        return "right"
    return "acute" if left > right else "obtuse"

assert angle_kind(5, 3, 4) == "right"
assert angle_kind(4, 6, 5) == "acute"
assert angle_kind(3, 6, 4) == "obtuse"
assert angle_kind(1, 2, 3) == "none"
assert angle_kind(0, 2, 2) == "none"
assert angle_kind(7, 7, 7) == "acute"


## Write a function to compute the length of a walk through a list of points when only steps along streets parallel to the axes are allowed.
def street_walk(stops):
    blocks = 0
    for (x, y), (u, v) in zip(stops, stops[1:]):
        blocks += abs(x - u) + abs(y - v)
    return blocks

assert street_walk([(0, 0), (3, 4)]) == 7
assert street_walk([(1, 2), (4, 2), (4, -1)]) == 6
assert street_walk([(5, 1), (2, 3), (5, 1)]) == 10
assert street_walk([(9, 9)]) == 0
assert street_walk([]) == 0


## Define a function that returns the number of the quadrant (1 to 4, counter-clockwise from the upper right) of a point, 0 for the origin, and "x" or "y" for a point on that axis.
def quadrant_label(x, y):
    if x == 0 and y == 0:
        return 0
    if y == 0:
        return "x"
    if x == 0:
        return "y"
    if y > 0:
        return 1 if x > 0 else 2
    return 3 if x < 0 else 4

assert quadrant_label(0, -2) == "y"
assert quadrant_label(-1, 1) == 2
assert quadrant_label(1, -3) == 4
assert quadrant_label(-4, -4) == 3
assert quadrant_label(2, 5) == 1
assert quadrant_label(0, 0) == 0


## Given a list of (x, y) points, find the area of the smallest rectangle parallel to the axes that contains them all; an empty list gives 0.
def bounding_area(pts):
    if not pts:
        return 0
    xs = [p[0] for p in pts]
    ys = [p[1] for p in pts]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))

assert bounding_area([(1, 2), (4, 8), (2, 3)]) == 18
assert bounding_area([(-2, 0), (3, 1), (0, -4)]) == 25
assert bounding_area([(0, 5), (2, 1)]) == 8
assert bounding_area([(7, 7)]) == 0
assert bounding_area([]) == 0


## Write a python function to compute the common area of two rectangles, each given as (left, bottom, right, top); rectangles that only touch share 0.
def shared_area(first, second):
    left = max(first[0], second[0])
    bottom = max(first[1], second[1])
    right = min(first[2], second[2])
    top = min(first[3], second[3])
    if right <= left or top <= bottom:
        return 0
    return (right - left) * (top - bottom)

assert shared_area((3, 1, 8, 4), (2, 0, 6, 9)) == 9
assert shared_area((1, 2, 9, 7), (3, 0, 5, 5)) == 6
assert shared_area((0, 0, 2, 2), (3, 0, 4, 2)) == 0
assert shared_area((0, 0, 2, 2), (2, 0, 4, 2)) == 0
assert shared_area((0, 0, 5, 5), (1, 1, 2, 4)) == 3
assert shared_area((-3, -3, 0, 0), (-1, -5, 2, -2)) == 1


## Check whether a point lies in a ring between two circles around the origin, where the inner circle's edge belongs to the ring and the outer circle's edge does not.
def in_ring(x, y, inner, outer):
    d2 = x * x + y * y
    return inner ** 2 <= d2 < outer ** 2

assert in_ring(3, 4, 5, 6) == True
assert in_ring(3, 4, 2, 5) == False
assert in_ring(1, 1, 2, 9) == False
assert in_ring(-2, 2, 1, 3) == True
assert in_ring(0, 0, 0, 1) == True
assert in_ring(0, -7, 3, 7) == False


## Write a function to find how many whole square tiles of a given side are needed to cover a floor, where cut pieces can't be reused.
def tiles_for_floor(length, width, tile):
    rows = length // tile
    if length % tile:
        rows += 1
    cols = width // tile
    if width % tile:
        cols += 1
    return rows * cols

assert tiles_for_floor(10, 7, 3) == 12
assert tiles_for_floor(8, 9, 4) == 6
assert tiles_for_floor(5, 6, 2) == 9
assert tiles_for_floor(1, 1, 10) == 1
assert tiles_for_floor(0, 6, 2) == 0


## Return the surface area of an open box (no lid) folded from a sheet of w by h after cutting a square of side c from each corner, or 0 when the cuts use up the sheet.
def open_box_surface(w, h, c):
    if 2 * c >= min(w, h):
        return 0
    return w * h - 4 * c ** 2

assert open_box_surface(10, 8, 2) == 64
assert open_box_surface(7, 12, 3) == 48
assert open_box_surface(6, 10, 3) == 0
assert open_box_surface(5, 5, 0) == 25
assert open_box_surface(9, 20, 4) == 116
assert open_box_surface(20, 9, 5) == 0


## Write a function to choose, from 1 to limit, the integer cut c that gives the largest volume of an open box folded from a w by h sheet by cutting c from each corner; the smallest such c wins, and 0 means that no cut leaves a box.
def best_corner_cut(w, h, limit):
    best, best_volume = 0, 0
    for c in range(1, limit + 1):
        if w - 2 * c <= 0 or h - 2 * c <= 0:
            break
        volume = (w - 2 * c) * (h - 2 * c) * c
        if volume > best_volume:
            best, best_volume = c, volume
    return best

assert best_corner_cut(12, 12, 5) == 2
assert best_corner_cut(30, 20, 9) == 4
assert best_corner_cut(3, 3, 4) == 1
assert best_corner_cut(2, 9, 4) == 0
assert best_corner_cut(30, 20, 3) == 3


## Given the four side lengths of a quadrilateral in order, find whether it could be a "kite": two pairs of equal neighbouring sides.
def could_be_kite(a, b, c, d):
    if a == b and c == d:
        return True
    return b == c and a == d

assert could_be_kite(3, 3, 5, 5) == True
assert could_be_kite(4, 6, 6, 4) == True
assert could_be_kite(3, 3, 3, 5) == False
assert could_be_kite(2, 7, 2, 7) == False
assert could_be_kite(1, 2, 2, 3) == False
assert could_be_kite(8, 8, 8, 8) == True


## Define a function that computes the area of a trapezoid rounded to one decimal, or None if any of its measures is negative.
def trapezoid_area(base, top, height):
    for measure in (base, top, height):
        if measure < 0:
            return None
    return round((base + top) * height / 2, 1)

assert trapezoid_area(6, 4, 3) == 15.0
assert trapezoid_area(2.5, 8, 1) == 5.2
assert trapezoid_area(3, -1, 4) == None
assert trapezoid_area(5, 0, 2) == 5.0
assert trapezoid_area(7, 2, -3) == None
assert trapezoid_area(0, 0, 9) == 0.0


## Write a function to turn a heading in degrees by a list of turns (positive is clockwise) and return the final heading between 0 and 359.
def final_heading(start, turns):
    heading = start
    for t in turns:
        heading = (heading + t) % 360
    return heading % 360

assert final_heading(90, [45, 30]) == 165
assert final_heading(350, [20]) == 10
assert final_heading(10, [-30, -15]) == 325
assert final_heading(360, []) == 0
assert final_heading(0, [180, 180, 1]) == 1


## Return the smaller angle in degrees between two compass headings given as whole degrees.
def heading_gap(first, second):
    gap = abs(first - second) % 360
    if gap > 180:
        gap = 360 - gap
    return gap

assert heading_gap(10, 350) == 20
assert heading_gap(90, 200) == 110
assert heading_gap(0, 270) == 90
assert heading_gap(45, 225) == 180
assert heading_gap(720, 5) == 5


## Write a python function to name the nearest of the eight compass directions ("N", "NE", "E" and so on) for a heading in degrees; a heading halfway between two goes to the clockwise one.
def compass_name(degrees):
    names = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    shifted = (degrees % 360) + 22.5
    return names[int(shifted // 45) % 8]

assert compass_name(50) == "NE"
assert compass_name(200) == "S"
assert compass_name(340) == "N"
assert compass_name(22.5) == "NE"
assert compass_name(-90) == "W"
assert compass_name(675) == "NW"


## Write a function to compute the number of small cubes with at least one painted face when a painted box of a by b by c is cut into unit cubes.
def painted_cubes(a, b, c):
    hidden = 1
    for edge in (a, b, c):
        hidden *= max(edge - 2, 0)
    return a * b * c - hidden

assert painted_cubes(3, 3, 3) == 26
assert painted_cubes(4, 5, 6) == 96
assert painted_cubes(2, 7, 3) == 42
assert painted_cubes(1, 1, 1) == 1
assert painted_cubes(10, 3, 4) == 104


## Given the three edges of a parcel, check whether it can pass flat through a w by h slot, with at least one of its faces fitting inside the slot (the slot may be used either way round, edges equal to it still fit).
def fits_slot(edges, w, h):
    small, mid, _ = sorted(edges)
    return small <= min(w, h) and mid <= max(w, h)

assert fits_slot([30, 4, 20], 5, 20) == True
assert fits_slot([30, 4, 20], 19, 5) == False
assert fits_slot([6, 9, 7], 5, 100) == False
assert fits_slot([3, 3, 50], 3, 3) == True
assert fits_slot([8, 2, 9], 10, 1) == False


## Find the number of lattice points strictly inside a triangle with the corners (0, 0), (a, 0) and (0, b) for positive integers a and b.
def inside_points(a, b):
    count = 0
    for x in range(1, a):
        for y in range(1, b):
            if x * b + y * a < a * b:
                count += 1
    return count

assert inside_points(4, 3) == 3
assert inside_points(5, 5) == 6
assert inside_points(3, 7) == 6
assert inside_points(2, 2) == 0
assert inside_points(1, 9) == 0


## Write a function to reflect a point across the vertical line x = k and then move it up by d, returning the new (x, y) pair.
def mirror_and_lift(point, k, d):
    x, y = point
    return 2 * k - x, y + d

assert mirror_and_lift((1, 2), 4, 3) == (7, 5)
assert mirror_and_lift((6, -1), 2, 5) == (-2, 4)
assert mirror_and_lift((-3, 4), 0, -4) == (3, 0)
assert mirror_and_lift((5, 5), 5, 0) == (5, 5)
assert mirror_and_lift((0, 0), -1, 1) == (-2, 1)


## Define a function that turns a point a given number of quarter turns counter-clockwise around the origin; a negative number turns it clockwise.
def quarter_turns(x, y, times):
    for _ in range(times % 4):
        x, y = -y, x
    return (x, y)

assert quarter_turns(3, 1, 1) == (-1, 3)
assert quarter_turns(2, 5, 2) == (-2, -5)
assert quarter_turns(4, -7, -1) == (-7, -4)
assert quarter_turns(6, 2, 8) == (6, 2)
assert quarter_turns(0, 0, 3) == (0, 0)


## Given two intervals on a line as (start, end) pairs with either end first, return the empty distance between them, 0 if they touch or overlap.
def gap_between(p, q):
    p = sorted(p)
    q = sorted(q)
    if p[0] > q[0]:
        p, q = q, p
    return max(0, q[0] - p[1])

assert gap_between((1, 4), (9, 6)) == 2
assert gap_between((20, 12), (3, 5)) == 7
assert gap_between((1, 8), (10, 5)) == 0
assert gap_between((0, 2), (2, 4)) == 0
assert gap_between((-1, -5), (0, 0)) == 1


## Write a function to compute the volume of a staircase of n steps, each step being depth deep and rise higher than the step before, all of the given width and filled down to the floor.
def staircase_volume(n, width, depth, rise):
    volume = 0
    height = 0
    for step in range(n):
        height += rise
        volume += width * depth * height
    return volume

assert staircase_volume(3, 2, 1, 1) == 12
assert staircase_volume(4, 5, 3, 2) == 300
assert staircase_volume(1, 2, 3, 4) == 24
assert staircase_volume(0, 9, 9, 9) == 0
assert staircase_volume(2, 1, 1, 10) == 30


## Return the label of the largest shape in a list of tuples ("square", side), ("rect", a, b) or ("tri", base, height), numbered from 1 as in "2:rect"; the first wins a tie and an empty list gives "".
def largest_shape(shapes):
    best = -1
    label = ""
    for number, (name, *dims) in enumerate(shapes, start=1):
        if name == "square":
            area = dims[0] ** 2
        elif name == "rect":
            area = dims[0] * dims[1]
        else:
            area = dims[0] * dims[1] / 2
        if area > best:
            best = area
            label = f"{number}:{name}"
    return label

assert largest_shape([("square", 3), ("rect", 2, 5), ("tri", 4, 4)]) == "2:rect"
assert largest_shape([("rect", 2, 3), ("square", 3), ("tri", 2, 5)]) == "2:square"
assert largest_shape([("square", 2), ("tri", 3, 6), ("rect", 2, 4)]) == "2:tri"
assert largest_shape([("square", 2), ("rect", 1, 4)]) == "1:square"
assert largest_shape([]) == ""
assert largest_shape([("tri", 0, 9)]) == "1:tri"
