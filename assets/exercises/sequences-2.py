## Write a function to draw a hill of n lines: line k (from 1) consists of n - k blanks followed by k carets that are separated by single blanks.
def caret_hill(n):
    hill = []
    for k in range(1, n + 1):
        hill.append(" " * (n - k) + " ".join("^" * k))
    return hill

assert caret_hill(2) == [" ^", "^ ^"]
assert caret_hill(3) == ["  ^", " ^ ^", "^ ^ ^"]
assert caret_hill(1) == ["^"]
assert caret_hill(0) == []
assert caret_hill(4)[1] == "  ^ ^"


## Given a start amount of savings and a monthly deposit, return the list of the savings at the end of each month until they reach goal; the deposit grows by 5 every month after the first. Deposit is positive; if start already reaches goal, the list is empty.
def saving_steps(start, deposit, goal):
    steps = []
    money = start
    while money < goal:
        money = money + deposit
        deposit += 5
        steps.append(money)
    return steps

assert saving_steps(0, 10, 40) == [10, 25, 45]
assert saving_steps(100, 20, 145) == [120, 145]
assert saving_steps(50, 1, 60) == [51, 57, 68]
assert saving_steps(30, 10, 30) == []
assert saving_steps(29, 10, 30) == [39]


## Return a checkered pattern with h lines of w characters that uses the characters a and b; the upper left corner is a, and neighbours to the side and below always differ.
def two_sign_board(w, h, a, b):
    board = []
    for y in range(h):
        line = ""
        for x in range(w):
            line += a if (x + y) % 2 == 0 else b
        board.append(line)
    return board

assert two_sign_board(3, 2, "x", "o") == ["xox", "oxo"]
assert two_sign_board(4, 3, "#", ".") == ["#.#.", ".#.#", "#.#."]
assert two_sign_board(1, 3, "a", "b") == ["a", "b", "a"]
assert two_sign_board(2, 0, "a", "b") == []
assert two_sign_board(0, 2, "a", "b") == ["", ""]


## Write a function to give the house numbers of a street in walking order: up one side with the odd numbers from 1, back on the other side with the even numbers, largest first; there are n houses numbered from 1 to n.
def mail_round(n):
    there = [h for h in range(1, n + 1) if h % 2 == 1]
    back = [h for h in range(n, 0, -1) if h % 2 == 0]
    return there + back

assert mail_round(5) == [1, 3, 5, 4, 2]
assert mail_round(6) == [1, 3, 5, 6, 4, 2]
assert mail_round(2) == [1, 2]
assert mail_round(1) == [1]
assert mail_round(0) == []


## Define a function that lists the page numbers of each of the sheets of a booklet of n pages (n is a multiple of 4): sheet 1 carries the pages n, 1, 2, n - 1, sheet 2 the pages n - 2, 3, 4, n - 3, and so on.
def booklet_sheets(n):
    sheets = []
    low, high = 1, n
    while low < high:
        sheets.append([high, low, low + 1, high - 1])
        low += 2
        high -= 2
    return sheets

assert booklet_sheets(8) == [[8, 1, 2, 7], [6, 3, 4, 5]]
assert booklet_sheets(4) == [[4, 1, 2, 3]]
assert booklet_sheets(12)[2] == [8, 5, 6, 7]
assert len(booklet_sheets(20)) == 5
assert booklet_sheets(0) == []


## Given a list of names and a number of rounds, return who starts in each round when the start passes to the next person, except that after every third round it skips one person.
def round_starters(names, rounds):
    starters = []
    pos = 0
    for r in range(1, rounds + 1):
        starters.append(names[pos % len(names)])
        pos += 1
        if r % 3 == 0:
            pos += 1
    return starters

assert round_starters(["A", "B", "C"], 5) == ["A", "B", "C", "B", "C"]
assert round_starters(["A", "B", "C", "D", "E"], 4) == ["A", "B", "C", "E"]
assert round_starters(["P", "Q"], 7) == ["P", "Q", "P", "P", "Q", "P", "P"]
assert round_starters(["Z"], 2) == ["Z", "Z"]
assert round_starters(["A", "B"], 0) == []


## Write a function that counts down from n in steps of 1, 2, 1, 2, ... and returns the visited numbers, n included, while they are positive.
def limping_countdown(n):
    visited = []
    step = 1
    while n > 0:
        visited.append(n)
        n -= step
        step = 3 - step
    return visited

assert limping_countdown(7) == [7, 6, 4, 3, 1]
assert limping_countdown(9) == [9, 8, 6, 5, 3, 2]
assert limping_countdown(2) == [2, 1]
assert limping_countdown(1) == [1]
assert limping_countdown(0) == []


## Return the file names for n pictures as 'PREFIX_01.png', 'PREFIX_02.png' and so on, where the numbers are padded with zeros to the number of digits of n, but to at least two digits.
def picture_names(prefix, n):
    width = max(2, len(str(n)))
    return [f"{prefix}_{i:0{width}d}.png" for i in range(1, n + 1)]

assert picture_names("cat", 2) == ["cat_01.png", "cat_02.png"]
assert picture_names("a", 100)[8] == "a_009.png"
assert picture_names("x", 12)[-1] == "x_12.png"
assert picture_names("z", 0) == []
assert picture_names("", 1) == ["_01.png"]


## Write a python function to build a multiplication table for the factors low to high (both included) as a list of rows in which each product larger than cap is replaced by 0.
def capped_table(low, high, cap):
    table = []
    for a in range(low, high + 1):
        row = []
        for b in range(low, high + 1):
            p = a * b
            row.append(p if p <= cap else 0)
        table.append(row)
    return table

assert capped_table(2, 3, 8) == [[4, 6], [6, 0]]
assert capped_table(1, 3, 6) == [[1, 2, 3], [2, 4, 6], [3, 6, 0]]
assert capped_table(4, 5, 20) == [[16, 20], [20, 0]]
assert capped_table(3, 3, 5) == [[0]]
assert capped_table(3, 2, 5) == []


## Given a text, return the lines that grow from its first letter to the full text and then shrink from the front until just the last letter is left.
def grow_and_shrink(text):
    lines = [text[:i] for i in range(1, len(text) + 1)]
    for i in range(1, len(text)):
        lines.append(text[i:])
    return lines

assert grow_and_shrink("sun") == ["s", "su", "sun", "un", "n"]
assert grow_and_shrink("ab") == ["a", "ab", "b"]
assert grow_and_shrink("moon")[3:5] == ["moon", "oon"]
assert grow_and_shrink("q") == ["q"]
assert grow_and_shrink("") == []


## Write a function to list n numbers beginning with first, where each next number is three times the one before, reduced by 100 as often as needed to stay below 100. First is between 0 and 99.
def tripled_below_hundred(first, n):
    series = []
    value = first
    for _ in range(n):
        series.append(value)
        value = value * 3 % 100
    return series

assert tripled_below_hundred(7, 4) == [7, 21, 63, 89]
assert tripled_below_hundred(50, 3) == [50, 50, 50]
assert tripled_below_hundred(34, 3) == [34, 2, 6]
assert tripled_below_hundred(0, 2) == [0, 0]
assert tripled_below_hundred(5, 0) == []


## Return the label of the n-th parking place (n from 1) when the places are named A1 to A8, then B1 to B8 and so on.
def parking_label(n):
    row = (n - 1) // 8
    number = (n - 1) % 8 + 1
    return chr(ord("A") + row) + str(number)

assert parking_label(1) == "A1"
assert parking_label(8) == "A8"
assert parking_label(9) == "B1"
assert parking_label(21) == "C5"
assert parking_label(16) == "B8"


## Write a function to build a fence of n posts: each post is the character 'I', neighbouring posts are joined by two '=' signs, but after every third post there is a gate '[ ]' in place of the joint. No joint or gate follows the last post.
def fence_with_gates(n):
    fence = ""
    for post in range(1, n + 1):
        fence += "I"
        if post == n:
            break
        fence += "[ ]" if post % 3 == 0 else "=="
    return fence

assert fence_with_gates(4) == "I==I==I[ ]I"
assert fence_with_gates(3) == "I==I==I"
assert fence_with_gates(7) == "I==I==I[ ]I==I==I[ ]I"
assert fence_with_gates(1) == "I"
assert fence_with_gates(0) == ""


## Return the first n terms of the series that starts with a number s below 10 and in which every next term is the term before followed by its last digit plus one (9 is followed by 0), so 7, 78, 789, 7890, ...
def append_next_digit(s, n):
    terms = []
    digits = str(s)
    for i in range(n):
        terms.append(int(digits))
        nxt = (int(digits[-1]) + 1) % 10
        digits += str(nxt)
    return terms

assert append_next_digit(7, 4) == [7, 78, 789, 7890]
assert append_next_digit(1, 3) == [1, 12, 123]
assert append_next_digit(9, 3) == [9, 90, 901]
assert append_next_digit(0, 3) == [0, 1, 12]
assert append_next_digit(4, 0) == []


## Given the number n of swimmers in a heat, return the order of lanes in which they are placed by rank: the middle lane first, then alternately the next lane to the right and to the left; lanes are numbered from 1, and the middle lane is (n + 1) // 2.
def lanes_by_rank(n):
    middle = (n + 1) // 2
    lanes = []
    for rank in range(n):
        offset = (rank + 1) // 2
        if rank % 2 == 1:
            lanes.append(middle + offset)
        else:
            lanes.append(middle - offset)
    return lanes

assert lanes_by_rank(5) == [3, 4, 2, 5, 1]
assert lanes_by_rank(4) == [2, 3, 1, 4]
assert lanes_by_rank(8) == [4, 5, 3, 6, 2, 7, 1, 8]
assert lanes_by_rank(1) == [1]
assert lanes_by_rank(0) == []


## Write a function to draw a diagonal cross of odd size n as n lines: 'x' on both diagonals, dots elsewhere, and the sign 'o' in the centre.
def marked_cross(n):
    lines = []
    for r in range(n):
        row = ["."] * n
        row[r] = "x"
        row[n - 1 - r] = "x"
        if r == n // 2:
            row[r] = "o"
        lines.append("".join(row))
    return lines

assert marked_cross(3) == ["x.x", ".o.", "x.x"]
assert marked_cross(5) == ["x...x", ".x.x.", "..o..", ".x.x.", "x...x"]
assert marked_cross(1) == ["o"]
assert marked_cross(7)[2] == "..x.x.."
assert marked_cross(7)[3] == "...o..."


## Write a function to list all alarm times of a day as 'HH:MM' from a start hour at full hour, repeated every gap minutes, up to and including the end hour.
def alarm_times(start_hour, end_hour, gap):
    times = []
    minute = start_hour * 60
    while minute <= end_hour * 60:
        times.append(f"{minute // 60:02d}:{minute % 60:02d}")
        minute += gap
    return times

assert alarm_times(8, 9, 30) == ["08:00", "08:30", "09:00"]
assert alarm_times(9, 11, 45) == ["09:00", "09:45", "10:30"]
assert alarm_times(22, 23, 25) == ["22:00", "22:25", "22:50"]
assert alarm_times(6, 6, 10) == ["06:00"]
assert alarm_times(7, 6, 10) == []


## Return the list of n squares of side numbers (1, 4, 9, ...) with alternating signs in blocks of two: two positive ones, two negative ones, two positive ones and so on.
def squares_in_sign_pairs(n):
    result = []
    for i in range(n):
        sign = 1 if i // 2 % 2 == 0 else -1
        result.append(sign * (i + 1) ** 2)
    return result

assert squares_in_sign_pairs(5) == [1, 4, -9, -16, 25]
assert squares_in_sign_pairs(3) == [1, 4, -9]
assert squares_in_sign_pairs(7)[5:] == [36, -49]
assert squares_in_sign_pairs(1) == [1]
assert squares_in_sign_pairs(0) == []


## Define a function that fills a table of the given numbers of rows and columns with the numbers 1, 2, 3, ... column by column, from top to bottom, and returns its rows.
def fill_by_columns(rows, cols):
    table = [[0] * cols for _ in range(rows)]
    number = 1
    for c in range(cols):
        for r in range(rows):
            table[r][c] = number
            number += 1
    return table

assert fill_by_columns(2, 3) == [[1, 3, 5], [2, 4, 6]]
assert fill_by_columns(3, 2) == [[1, 4], [2, 5], [3, 6]]
assert fill_by_columns(1, 4) == [[1, 2, 3, 4]]
assert fill_by_columns(2, 1) == [[1], [2]]
assert fill_by_columns(0, 3) == []


## Given a number of bricks, return the widths of the rows of a wall built from the bottom: every row is one brick narrower than the one below it, starting with width base; the last row takes only the bricks that are left. Stop when the bricks are used up or the width has fallen to zero.
def wall_rows(bricks, base):
    rows = []
    width = base
    while bricks > 0 and width > 0:
        used = min(width, bricks)
        rows.append(used)
        bricks -= used
        width -= 1
    return rows

assert wall_rows(10, 5) == [5, 4, 1]
assert wall_rows(9, 5) == [5, 4]
assert wall_rows(20, 3) == [3, 2, 1]
assert wall_rows(2, 6) == [2]
assert wall_rows(0, 4) == []


## Write a python function to return the first n words of a counting song for the given item: '1 item', '2 items', ..., but every fifth entry is replaced by 'pause' and the counting goes on after it without a gap.
def counting_song(item, n):
    song = []
    count = 0
    for i in range(1, n + 1):
        if i % 5 == 0:
            song.append("pause")
            continue
        count += 1
        ending = "" if count == 1 else "s"
        song.append(f"{count} {item}{ending}")
    return song

assert counting_song("duck", 2) == ["1 duck", "2 ducks"]
assert counting_song("cow", 6)[3:] == ["4 cows", "pause", "5 cows"]
assert counting_song("pig", 5)[-1] == "pause"
assert counting_song("ant", 0) == []
assert counting_song("bee", 11)[-1] == "9 bees"


## Return the first n terms of the series a, b, a, a, b, b, a, a, a, b, b, b, ... as one text made of the two given letters.
def doubling_runs(a, b, n):
    text = ""
    run = 1
    while len(text) < n:
        text += a * run + b * run
        run += 1
    return text[:n]

assert doubling_runs("x", "y", 6) == "xyxxyy"
assert doubling_runs("0", "1", 9) == "010011000"
assert doubling_runs("a", "b", 12) == "abaabbaaabbb"
assert doubling_runs("a", "b", 1) == "a"
assert doubling_runs("a", "b", 0) == ""


## Write a function to list the days (numbered from 1 to last) on which a plant is watered, when it is watered on day 1 and the pause grows by one day after each watering: the next days are 2, 4, 7 and so on.
def watering_days(last):
    days = []
    day, pause = 1, 1
    while day <= last:
        days.append(day)
        day += pause
        pause += 1
    return days

assert watering_days(8) == [1, 2, 4, 7]
assert watering_days(11) == [1, 2, 4, 7, 11]
assert watering_days(3) == [1, 2]
assert watering_days(1) == [1]
assert watering_days(0) == []


## Given a number n of rows, build the triangle whose row r (from 0) starts with r, ends with r and has in between the sums of the two numbers above; row 0 is [0], row 1 is [1, 1].
def edge_number_triangle(n):
    rows = []
    for r in range(n):
        row = [r] * (r + 1)
        for i in range(1, r):
            row[i] = rows[r - 1][i - 1] + rows[r - 1][i]
        rows.append(row)
    return rows

assert edge_number_triangle(4) == [[0], [1, 1], [2, 2, 2], [3, 4, 4, 3]]
assert edge_number_triangle(2) == [[0], [1, 1]]
assert edge_number_triangle(5)[4] == [4, 7, 8, 7, 4]
assert edge_number_triangle(1) == [[0]]
assert edge_number_triangle(0) == []


## Write a function to make n strip codes of three letters each from the letters of an alphabet text: code i (from 0) consists of the letters at the positions i, i + 1 and i + 2, counted around the end of the text.
def strip_codes(alphabet, n):
    codes = []
    size = len(alphabet)
    for i in range(n):
        code = "".join(alphabet[(i + j) % size] for j in range(3))
        codes.append(code)
    return codes

assert strip_codes("abcde", 2) == ["abc", "bcd"]
assert strip_codes("abcd", 5) == ["abc", "bcd", "cda", "dab", "abc"]
assert strip_codes("xy", 2) == ["xyx", "yxy"]
assert strip_codes("k", 1) == ["kkk"]
assert strip_codes("abc", 0) == []
