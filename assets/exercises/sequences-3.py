## Write a function to make the timetable of a teacher: for n lessons of length minutes each, starting at minute start, return the (begin, end) pairs when a break of 5 minutes follows each lesson, but one of 20 minutes (instead of 5) every second lesson.
def lesson_slots(start, length, n):
    slots = []
    now = start
    for lesson in range(1, n + 1):
        slots.append((now, now + length))
        now += length
        now += 20 if lesson % 2 == 0 else 5
    return slots

assert lesson_slots(0, 45, 3) == [(0, 45), (50, 95), (115, 160)]
assert lesson_slots(480, 40, 2) == [(480, 520), (525, 565)]
assert lesson_slots(10, 10, 4)[2:] == [(55, 65), (70, 80)]
assert lesson_slots(0, 30, 1) == [(0, 30)]
assert lesson_slots(60, 45, 0) == []


## Return the triangle of n lines in which line i (from 1) is the digit i written i times, for n up to 9, with a colon between the line's two halves if i is even.
def split_digit_lines(n):
    lines = []
    for i in range(1, n + 1):
        if i % 2 == 0:
            half = str(i) * (i // 2)
            lines.append(half + ":" + half)
        else:
            lines.append(str(i) * i)
    return lines

assert split_digit_lines(3) == ["1", "2:2", "333"]
assert split_digit_lines(4)[3] == "44:44"
assert split_digit_lines(6)[4:] == ["55555", "666:666"]
assert split_digit_lines(1) == ["1"]
assert split_digit_lines(0) == []


## Given n children standing in a circle and numbered from 1, return the order in which they leave it when always the first child in line goes to the back and the next one leaves.
def back_of_line_exits(n):
    line = list(range(1, n + 1))
    order = []
    while line:
        line.append(line.pop(0))
        order.append(line.pop(0))
    return order

assert back_of_line_exits(5) == [2, 4, 1, 5, 3]
assert back_of_line_exits(4) == [2, 4, 3, 1]
assert back_of_line_exits(6) == [2, 4, 6, 3, 1, 5]
assert back_of_line_exits(1) == [1]
assert back_of_line_exits(0) == []


## Write a function to list the numbers up to limit that can be reached from 1 when the number is alternately doubled and increased by 3, beginning with the doubling; the 1 itself is listed too if limit allows it.
def double_plus_three(limit):
    values = []
    x = 1
    doubling = True
    while x <= limit:
        values.append(x)
        x = x * 2 if doubling else x + 3
        doubling = not doubling
    return values

assert double_plus_three(20) == [1, 2, 5, 10, 13]
assert double_plus_three(26) == [1, 2, 5, 10, 13, 26]
assert double_plus_three(9) == [1, 2, 5]
assert double_plus_three(1) == [1]
assert double_plus_three(0) == []


## Define a function that prints a bar chart into lines: for every pair of a label and a count the line holds the label, filled up on the right with dots to the longest label's length, a bar sign '|' and count equals signs.
def bar_lines(pairs):
    if not pairs:
        return []
    width = max(len(label) for label, _ in pairs)
    return [label.ljust(width, ".") + "|" + "=" * count for label, count in pairs]

assert bar_lines([("a", 2), ("bcd", 1)]) == ["a..|==", "bcd|="]
assert bar_lines([("up", 3), ("on", 0)]) == ["up|===", "on|"]
assert bar_lines([("long", 1), ("x", 4), ("no", 2)]) == ["long|=", "x...|====", "no..|=="]
assert bar_lines([]) == []
assert bar_lines([("", 1)]) == ["|="]


## Return the first n numbers of the series that begins with 1 and in which each next number is the sum of all the numbers before it plus its own position (counted from 0): 1, 2, 5, 11, ...
def sum_plus_place(n):
    series = []
    total = 0
    for place in range(n):
        if place == 0:
            term = 1
        else:
            term = total + place
        series.append(term)
        total += term
    return series

assert sum_plus_place(4) == [1, 2, 5, 11]
assert sum_plus_place(6) == [1, 2, 5, 11, 23, 47]
assert sum_plus_place(2) == [1, 2]
assert sum_plus_place(1) == [1]
assert sum_plus_place(0) == []


## Write a function to label n wagons of a train: the first and the last one are 'L' (an engine), every fourth wagon that is not an engine is 'D' (a diner), all others are 'W' followed by their number, which counts only these wagons from 1. Wagons are counted from 1 and n is at least 2.
def wagon_labels(n):
    labels = []
    plain = 0
    for i in range(1, n + 1):
        if i == 1 or i == n:
            labels.append("L")
        elif i % 4 == 0:
            labels.append("D")
        else:
            plain += 1
            labels.append("W" + str(plain))
    return labels

assert wagon_labels(6) == ["L", "W1", "W2", "D", "W3", "L"]
assert wagon_labels(4) == ["L", "W1", "W2", "L"]
assert wagon_labels(9)[4:] == ["W3", "W4", "W5", "D", "L"]
assert wagon_labels(2) == ["L", "L"]
assert wagon_labels(3) == ["L", "W1", "L"]


## Given a word, return the lines of a diamond: the line for width 1 shows the middle letter, the next ones the 3, 5, ... middle letters up to the whole word, then back to the middle letter; every line is centred with blanks on the left only. The word has an odd length.
def word_diamond(word):
    middle = len(word) // 2
    top = []
    for r in range(middle + 1):
        top.append(" " * (middle - r) + word[middle - r:middle + r + 1])
    return top + top[:-1][::-1]

assert word_diamond("cat") == [" a", "cat", " a"]
assert word_diamond("alarm") == ["  a", " lar", "alarm", " lar", "  a"]
assert word_diamond("x") == ["x"]
assert len(word_diamond("monster")) == 7
assert word_diamond("monster")[2] == " onste"


## Write a function that returns the list of n readings of a counter that shows the numbers from 0 to top and then starts again at 0, when it stands at start and is pushed forward by 1, 2, 3, ... places; the start is the first reading.
def growing_counter(start, top, n):
    readings = []
    shown = start
    for push in range(1, n + 1):
        readings.append(shown)
        shown = (shown + push) % (top + 1)
    return readings

assert growing_counter(0, 9, 6) == [0, 1, 3, 6, 0, 5]
assert growing_counter(3, 4, 4) == [3, 4, 1, 4]
assert growing_counter(8, 9, 3) == [8, 9, 1]
assert growing_counter(5, 7, 1) == [5]
assert growing_counter(5, 7, 0) == []


## Return the text of a ruler of the given length: a '|' at every tenth place, a '+' at every other fifth place and a '-' elsewhere, with the places numbered from 0 to length.
def ruler_text(length):
    marks = ""
    for place in range(length + 1):
        if place % 10 == 0:
            marks += "|"
        elif place % 5 == 0:
            marks += "+"
        else:
            marks += "-"
    return marks

assert ruler_text(6) == "|----+-"
assert ruler_text(10) == "|----+----|"
assert ruler_text(15) == "|----+----|----+"
assert ruler_text(0) == "|"
assert ruler_text(3) == "|---"


## Write a python function to form groups of two from the pupils 1 to n by joining the first with the last, the second with the last but one, and so on; if one pupil is left in the middle, he joins the last pair formed, and if there is no pair, he stays alone in a tuple.
def outer_pairs(n):
    groups = [(i, n + 1 - i) for i in range(1, n // 2 + 1)]
    if n % 2 == 1:
        middle = n // 2 + 1
        last = groups.pop() if groups else ()
        groups.append(last + (middle,))
    return groups

assert outer_pairs(4) == [(1, 4), (2, 3)]
assert outer_pairs(5) == [(1, 5), (2, 4, 3)]
assert outer_pairs(7) == [(1, 7), (2, 6), (3, 5, 4)]
assert outer_pairs(1) == [(1,)]
assert outer_pairs(0) == []


## Given a positive number n, list the numbers from n down to 1, but jump over each number that divides n other than n and 1.
def count_down_without_divisors(n):
    kept = [n]
    for x in range(n - 1, 0, -1):
        if x == 1 or n % x != 0:
            kept.append(x)
    return kept

assert count_down_without_divisors(6) == [6, 5, 4, 1]
assert count_down_without_divisors(5) == [5, 4, 3, 2, 1]
assert count_down_without_divisors(8) == [8, 7, 6, 5, 3, 1]
assert count_down_without_divisors(2) == [2, 1]
assert count_down_without_divisors(1) == [1]


## Write a function to draw n waves as a list of three lines, made of the unit texts ' _  ', '/ \\ ' (a slash, a blank, a backslash and a blank) and '   _', each repeated n times.
def wave_lines(n):
    units = [" _  ", "/ \\ ", "   _"]
    return [unit * n for unit in units]

assert wave_lines(1) == [" _  ", "/ \\ ", "   _"]
assert wave_lines(2) == [" _   _  ", "/ \\ / \\ ", "   _   _"]
assert [len(line) for line in wave_lines(3)] == [12, 12, 12]
assert wave_lines(0) == ["", "", ""]
assert wave_lines(4)[2] == "   _   _   _   _"


## Return the first n terms of the series of numbers that are written with just the digits 1 and 2, in increasing order: 1, 2, 11, 12, 21, 22, 111, ...
def ones_and_twos(n):
    found = []
    layer = [1, 2]
    while len(found) < n:
        found.extend(layer)
        layer = [10 * x + d for x in layer for d in (1, 2)]
    return found[:n]

assert ones_and_twos(7) == [1, 2, 11, 12, 21, 22, 111]
assert ones_and_twos(3) == [1, 2, 11]
assert ones_and_twos(14)[-1] == 222
assert ones_and_twos(1) == [1]
assert ones_and_twos(0) == []


## Write a function to number the days of a month: return a list of weeks of seven entries with the days 1 to days, where the first week begins with blank zeros for the weekdays before the first (first is 0 for Monday) and the last week is filled up with zeros.
def month_weeks(days, first):
    cells = [0] * first + list(range(1, days + 1))
    while len(cells) % 7 != 0:
        cells.append(0)
    return [cells[i:i + 7] for i in range(0, len(cells), 7)]

assert month_weeks(9, 2) == [[0, 0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 0, 0, 0]]
assert month_weeks(30, 5)[0] == [0, 0, 0, 0, 0, 1, 2]
assert len(month_weeks(31, 6)) == 6
assert month_weeks(28, 0)[3] == [22, 23, 24, 25, 26, 27, 28]
assert month_weeks(30, 5)[-1] == [24, 25, 26, 27, 28, 29, 30]


## Given two lists of guests of equal length, build a seat plan for a long table: the guests sit alternately, but in every second pair the guest of the second list comes first.
def crossed_seating(hosts, visitors):
    plan = []
    for i, (h, v) in enumerate(zip(hosts, visitors)):
        if i % 2 == 0:
            plan += [h, v]
        else:
            plan += [v, h]
    return plan

assert crossed_seating(["A", "B"], ["x", "y"]) == ["A", "x", "y", "B"]
assert crossed_seating([1, 2, 3], [7, 8, 9]) == [1, 7, 8, 2, 3, 9]
assert crossed_seating(["P"], ["q"]) == ["P", "q"]
assert crossed_seating([], []) == []
assert crossed_seating([1, 2, 3, 4], [5, 6, 7, 8])[-2:] == [8, 4]


## Write a function to list the terms of a shrinking series: it starts with n, each next term is two thirds of the last one rounded down, and the series stops before the first term that is smaller than floor (at least 1).
def two_thirds_series(n, floor):
    terms = []
    while n >= floor:
        terms.append(n)
        n = n * 2 // 3
    return terms

assert two_thirds_series(27, 5) == [27, 18, 12, 8, 5]
assert two_thirds_series(10, 3) == [10, 6, 4]
assert two_thirds_series(7, 1) == [7, 4, 2, 1]
assert two_thirds_series(4, 5) == []
assert two_thirds_series(5, 5) == [5]


## Return the rows of a square of size n in which the number in each place is its distance (rows plus columns) from the nearest of the two corners upper left and lower right.
def corner_steps(n):
    last = n - 1
    rows = []
    for r in range(n):
        rows.append([min(r + c, 2 * last - r - c) for c in range(n)])
    return rows

assert corner_steps(3) == [[0, 1, 2], [1, 2, 1], [2, 1, 0]]
assert corner_steps(2) == [[0, 1], [1, 0]]
assert corner_steps(4)[1] == [1, 2, 3, 2]
assert corner_steps(1) == [[0]]
assert corner_steps(0) == []


## Define a function that assigns lockers to the pupils in alphabetical order of their names: the lockers are numbered from first upwards, and the numbers that end with 13 are left out. Return a dictionary.
def assign_lockers(names, first):
    lockers = {}
    number = first
    for name in sorted(names):
        if number % 100 == 13:
            number += 1
        lockers[name] = number
        number += 1
    return lockers

assert assign_lockers(["Bo", "Al", "Cy"], 12) == {"Al": 12, "Bo": 14, "Cy": 15}
assert assign_lockers(["z", "y"], 1) == {"y": 1, "z": 2}
assert assign_lockers(["m"], 113) == {"m": 114}
assert assign_lockers([], 5) == {}
assert assign_lockers(["a", "b"], 213) == {"a": 214, "b": 215}


## Write a function to write the numbers from 1 to n as one text with commas, but put a semicolon in place of the comma after every multiple of 3; nothing follows the last number.
def mixed_separators(n):
    text = ""
    for i in range(1, n + 1):
        text += str(i)
        if i < n:
            text += ";" if i % 3 == 0 else ","
    return text

assert mixed_separators(5) == "1,2,3;4,5"
assert mixed_separators(7) == "1,2,3;4,5,6;7"
assert mixed_separators(3) == "1,2,3"
assert mixed_separators(1) == "1"
assert mixed_separators(0) == ""


## Given n, return the list of n sums for a growing hexagon: layer 0 has 1 cell, layer k has 6 * k cells, and the entry for k is the number of cells in the layers 0 to k.
def hexagon_totals(n):
    totals = []
    cells = 1
    for k in range(n):
        cells += 6 * k
        totals.append(cells)
    return totals

assert hexagon_totals(4) == [1, 7, 19, 37]
assert hexagon_totals(2) == [1, 7]
assert hexagon_totals(5)[-1] == 61
assert hexagon_totals(1) == [1]
assert hexagon_totals(0) == []


## Write a function to list the moves in which n chess players, numbered 1 to n with n even, meet in the first round: the upper half plays the lower half in order, and on every second board the lower-half player is named first.
def first_round_boards(n):
    half = n // 2
    boards = []
    for i in range(1, half + 1):
        pair = (i, i + half)
        if i % 2 == 0:
            pair = pair[::-1]
        boards.append(pair)
    return boards

assert first_round_boards(6) == [(1, 4), (5, 2), (3, 6)]
assert first_round_boards(4) == [(1, 3), (4, 2)]
assert first_round_boards(2) == [(1, 2)]
assert first_round_boards(0) == []
assert first_round_boards(8)[3] == (8, 4)


## Return a hallway of the given length as a text of '.' with a lamp 'o' at the first place and at every further place that is gap places behind the last lamp; if the last place has no lamp it gets the sign '!'. Length is at least 1.
def lamp_hallway(length, gap):
    cells = ["."] * length
    for i in range(0, length, gap):
        cells[i] = "o"
    if cells[-1] == ".":
        cells[-1] = "!"
    return "".join(cells)

assert lamp_hallway(7, 3) == "o..o..o"
assert lamp_hallway(6, 4) == "o...o!"
assert lamp_hallway(5, 3) == "o..o!"
assert lamp_hallway(1, 2) == "o"
assert lamp_hallway(2, 5) == "o!"


## Write a python function to give n stones of a path their colours: 'grey', but every third one is 'red' and the one right after a red one is 'white'. Stones are counted from 1.
def path_colours(n):
    colours = []
    for stone in range(1, n + 1):
        if stone % 3 == 0:
            colours.append("red")
        elif colours and colours[-1] == "red":
            colours.append("white")
        else:
            colours.append("grey")
    return colours

assert path_colours(4) == ["grey", "grey", "red", "white"]
assert path_colours(7) == ["grey", "grey", "red", "white", "grey", "red", "white"]
assert path_colours(2) == ["grey", "grey"]
assert path_colours(1) == ["grey"]
assert path_colours(0) == []


## Given a start word and n, return n lines in which every line is the line before with a copy of its last letter in upper case added in front; the first line is the word.
def front_capitals(word, n):
    lines = []
    for _ in range(n):
        lines.append(word)
        word = word[-1:].upper() + word
    return lines

assert front_capitals("ab", 3) == ["ab", "Bab", "BBab"]
assert front_capitals("toy", 2) == ["toy", "Ytoy"]
assert front_capitals("k", 4) == ["k", "Kk", "KKk", "KKKk"]
assert front_capitals("", 2) == ["", ""]
assert front_capitals("go", 0) == []
