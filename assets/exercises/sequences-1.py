## Write a function to list the first n numbers of the series that starts at a and is alternately raised by up and lowered by down, beginning with a raise.
def up_down_series(a, up, down, n):
    result = []
    for i in range(n):
        result.append(a)
        if i % 2 == 0:
            a += up
        else:
            a -= down
    return result

assert up_down_series(5, 3, 1, 5) == [5, 8, 7, 10, 9]
assert up_down_series(0, 2, 4, 4) == [0, 2, -2, 0]
assert up_down_series(10, 1, 1, 3) == [10, 11, 10]
assert up_down_series(7, 3, 1, 1) == [7]
assert up_down_series(7, 3, 1, 0) == []


## Return the lines of a picture of a staircase with n steps: line i (from 1) holds i - 1 dots followed by one hash sign.
def dotted_descent(n):
    lines = []
    for i in range(n):
        lines.append("." * i + "#")
    return lines

assert dotted_descent(3) == ["#", ".#", "..#"]
assert dotted_descent(1) == ["#"]
assert dotted_descent(4) == ["#", ".#", "..#", "...#"]
assert dotted_descent(0) == []
assert dotted_descent(2) == ["#", ".#"]


## Given a start and a limit, list the numbers obtained by starting at start (at least 1) and adding the count of digits of the current number each time, as long as they do not exceed limit.
def add_digit_count(start, limit):
    out = []
    while start <= limit:
        out.append(start)
        start += len(str(start))
    return out

assert add_digit_count(7, 13) == [7, 8, 9, 10, 12]
assert add_digit_count(97, 105) == [97, 99, 101, 104]
assert add_digit_count(5, 8) == [5, 6, 7, 8]
assert add_digit_count(9, 8) == []
assert add_digit_count(100, 100) == [100]


## Define a function that gives the seat labels of a theatre with the given numbers of rows and seats: rows are lettered from A, seats numbered from 1, and the row with the letter I is skipped, so that J follows H. There are at most 25 rows.
def theatre_labels(rows, seats):
    letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ"
    labels = []
    for row in letters[:rows]:
        for seat in range(1, seats + 1):
            labels.append(row + str(seat))
    return labels

assert theatre_labels(2, 3) == ["A1", "A2", "A3", "B1", "B2", "B3"]
assert theatre_labels(3, 1) == ["A1", "B1", "C1"]
assert theatre_labels(9, 1)[6:] == ["G1", "H1", "J1"]
assert theatre_labels(0, 4) == []
assert theatre_labels(2, 0) == []


## Write a python function to assign n people, numbered from 0, to k duty days in turn; return a list of k lists with the numbers of the people of each day.
def duty_days(n, k):
    days = [[] for _ in range(k)]
    for person in range(n):
        days[person % k].append(person)
    return days

assert duty_days(5, 2) == [[0, 2, 4], [1, 3]]
assert duty_days(7, 3) == [[0, 3, 6], [1, 4], [2, 5]]
assert duty_days(3, 3) == [[0], [1], [2]]
assert duty_days(1, 3) == [[0], [], []]
assert duty_days(0, 2) == [[], []]


## Return the list that starts with n and goes on by halving even numbers and subtracting 3 from odd ones, and ends with the first number that is below 3.
def halve_or_less_three(n):
    if n < 3:
        return [n]
    if n % 2 == 0:
        return [n] + halve_or_less_three(n // 2)
    return [n] + halve_or_less_three(n - 3)

assert halve_or_less_three(20) == [20, 10, 5, 2]
assert halve_or_less_three(13) == [13, 10, 5, 2]
assert halve_or_less_three(3) == [3, 0]
assert halve_or_less_three(6) == [6, 3, 0]
assert halve_or_less_three(1) == [1]


## Write a function to draw the outline of a rectangle of width w and height h (both at least 2) as a list of lines: plus signs at the corners, minus signs on the upper and lower sides, bars on the left and right sides and blanks inside.
def box_outline(w, h):
    edge = "+" + "-" * (w - 2) + "+"
    inside = "|" + " " * (w - 2) + "|"
    return [edge] + [inside] * (h - 2) + [edge]

assert box_outline(4, 3) == ["+--+", "|  |", "+--+"]
assert box_outline(3, 4) == ["+-+", "| |", "| |", "+-+"]
assert box_outline(5, 2) == ["+---+", "+---+"]
assert box_outline(2, 2) == ["++", "++"]
assert box_outline(2, 3) == ["++", "||", "++"]


## Given n teams numbered from 1, list all matches of a single round robin as pairs (home, away) in which the lower number is at home if the sum of the two numbers is odd and the higher number otherwise; order the pairs by lower number, then by higher number.
def home_away_matches(n):
    matches = []
    for low in range(1, n + 1):
        for high in range(low + 1, n + 1):
            if (low + high) % 2 == 1:
                matches.append((low, high))
            else:
                matches.append((high, low))
    return matches

assert home_away_matches(3) == [(1, 2), (3, 1), (2, 3)]
assert home_away_matches(2) == [(1, 2)]
assert home_away_matches(4) == [(1, 2), (3, 1), (1, 4), (2, 3), (4, 2), (3, 4)]
assert home_away_matches(1) == []
assert home_away_matches(0) == []


## Return the first n terms of the series in which each number k is written k times if k is odd and once if k is even: 1, 2, 3, 3, 3, 4, 5, ...
def odd_numbers_many(n):
    terms = []
    k = 1
    while len(terms) < n:
        times = k if k % 2 else 1
        terms.extend([k] * times)
        k += 1
    return terms[:n]

assert odd_numbers_many(7) == [1, 2, 3, 3, 3, 4, 5]
assert odd_numbers_many(4) == [1, 2, 3, 3]
assert odd_numbers_many(12) == [1, 2, 3, 3, 3, 4, 5, 5, 5, 5, 5, 6]
assert odd_numbers_many(1) == [1]
assert odd_numbers_many(0) == []


## Write a function to number the questions of a test that has several sections: from a list of the numbers of questions per section build labels such as '2.3', counting sections and questions from 1; sections without questions get no section number.
def question_labels(counts):
    labels = []
    section = 0
    for count in counts:
        if count == 0:
            continue
        section += 1
        for q in range(1, count + 1):
            labels.append(f"{section}.{q}")
    return labels

assert question_labels([2, 1]) == ["1.1", "1.2", "2.1"]
assert question_labels([1, 0, 2]) == ["1.1", "2.1", "2.2"]
assert question_labels([3]) == ["1.1", "1.2", "1.3"]
assert question_labels([0, 0]) == []
assert question_labels([]) == []


## Return a text of n characters that alternates blocks of stars and blanks whose lengths grow by one each time: one star, two blanks, three stars and so on; the last block may be cut off.
def growing_blocks(n):
    text = ""
    size = 1
    while len(text) < n:
        sign = "*" if size % 2 == 1 else " "
        text += sign * size
        size += 1
    return text[:n]

assert growing_blocks(6) == "*  ***"
assert growing_blocks(8) == "*  ***  "
assert growing_blocks(11) == "*  ***    *"
assert growing_blocks(2) == "* "
assert growing_blocks(0) == ""


## Given a first and a last odd number, list all the odd numbers from first to last and back down again to first; the top number appears just once.
def odd_ramp(first, last):
    up = list(range(first, last + 1, 2))
    return up + up[-2::-1]

assert odd_ramp(1, 5) == [1, 3, 5, 3, 1]
assert odd_ramp(3, 9) == [3, 5, 7, 9, 7, 5, 3]
assert odd_ramp(7, 9) == [7, 9, 7]
assert odd_ramp(5, 5) == [5]
assert odd_ramp(-3, 1) == [-3, -1, 1, -1, -3]


## Write a function to build a table of n rows in which row r (from 1) contains the first r multiples of r.
def triangle_of_multiples(n):
    return [[r * c for c in range(1, r + 1)] for r in range(1, n + 1)]

assert triangle_of_multiples(3) == [[1], [2, 4], [3, 6, 9]]
assert triangle_of_multiples(2) == [[1], [2, 4]]
assert triangle_of_multiples(4)[3] == [4, 8, 12, 16]
assert triangle_of_multiples(1) == [[1]]
assert triangle_of_multiples(0) == []


## Define a function that tells on which shelf each of n books lands when a shelf holds size books and every second shelf (the 2nd, the 4th, ...) holds one book less; return the list of shelf numbers, counted from 1. Size is at least 2.
def shelf_numbers(n, size):
    shelf = 1
    room = size
    places = []
    for _ in range(n):
        if room == 0:
            shelf += 1
            room = size if shelf % 2 == 1 else size - 1
        places.append(shelf)
        room -= 1
    return places

assert shelf_numbers(6, 3) == [1, 1, 1, 2, 2, 3]
assert shelf_numbers(5, 2) == [1, 1, 2, 3, 3]
assert shelf_numbers(9, 3) == [1, 1, 1, 2, 2, 3, 3, 3, 4]
assert shelf_numbers(2, 4) == [1, 1]
assert shelf_numbers(0, 3) == []


## Return the lines of a flag of the given height and width: the lines are made of the letters of colors in turn, each letter filling one whole line.
def striped_flag(colors, height, width):
    lines = []
    for y in range(height):
        color = colors[y % len(colors)]
        lines.append(color * width)
    return lines

assert striped_flag("rw", 3, 4) == ["rrrr", "wwww", "rrrr"]
assert striped_flag("abc", 4, 2) == ["aa", "bb", "cc", "aa"]
assert striped_flag("x", 2, 3) == ["xxx", "xxx"]
assert striped_flag("abc", 2, 1) == ["a", "b"]
assert striped_flag("rw", 0, 5) == []
assert striped_flag("rw", 2, 0) == ["", ""]


## Given a positive target, return the positions reached, 0 included, by a frog that starts at 0 and makes jumps of 1, 2, 3, ... as long as the next jump does not carry it past target.
def growing_jumps(target):
    position = 0
    jump = 1
    reached = [0]
    while position + jump <= target:
        position += jump
        reached.append(position)
        jump += 1
    return reached

assert growing_jumps(7) == [0, 1, 3, 6]
assert growing_jumps(10) == [0, 1, 3, 6, 10]
assert growing_jumps(14) == [0, 1, 3, 6, 10]
assert growing_jumps(1) == [0, 1]
assert growing_jumps(2) == [0, 1]


## Write a function to list the first n terms of the series whose first two terms are a and b, while each later term is the absolute difference of the two before it plus one.
def difference_plus_one(a, b, n):
    series = [a, b]
    while len(series) < n:
        series.append(abs(series[-1] - series[-2]) + 1)
    return series[:n]

assert difference_plus_one(2, 7, 5) == [2, 7, 6, 2, 5]
assert difference_plus_one(1, 1, 4) == [1, 1, 1, 1]
assert difference_plus_one(9, 4, 6) == [9, 4, 6, 3, 4, 2]
assert difference_plus_one(3, 8, 1) == [3]
assert difference_plus_one(3, 8, 0) == []


## Return a ladder of n rungs as a list of lines: each rung is the line '|--|', and between two neighbouring rungs stand two lines '|  |'.
def ladder_lines(n):
    lines = []
    for rung in range(n):
        if rung > 0:
            lines += ["|  |", "|  |"]
        lines.append("|--|")
    return lines

assert ladder_lines(2) == ["|--|", "|  |", "|  |", "|--|"]
assert ladder_lines(1) == ["|--|"]
assert len(ladder_lines(4)) == 10
assert ladder_lines(3)[3:5] == ["|--|", "|  |"]
assert ladder_lines(0) == []


## Write a python function to deal out the positions of a zigzag: a marker runs over the rows 0, 1, ..., rows - 1, then back to 0 and so on; return the rows on which it stands during the first n steps. Rows is at least 2.
def zigzag_rows(rows, n):
    row, step = 0, 1
    visited = []
    while len(visited) < n:
        visited.append(row)
        if row + step < 0 or row + step >= rows:
            step = -step
        row += step
    return visited

assert zigzag_rows(3, 7) == [0, 1, 2, 1, 0, 1, 2]
assert zigzag_rows(2, 5) == [0, 1, 0, 1, 0]
assert zigzag_rows(4, 8) == [0, 1, 2, 3, 2, 1, 0, 1]
assert zigzag_rows(5, 3) == [0, 1, 2]
assert zigzag_rows(3, 0) == []


## Given the number of participants of a knockout cup, return the number of matches in each round, where in a round with an odd number of participants one passes without a match; stop when one participant is left.
def matches_per_round(players):
    rounds = []
    while players > 1:
        rounds.append(players // 2)
        players = (players + 1) // 2
    return rounds

assert matches_per_round(8) == [4, 2, 1]
assert matches_per_round(5) == [2, 1, 1]
assert matches_per_round(11) == [5, 3, 1, 1]
assert matches_per_round(2) == [1]
assert matches_per_round(1) == []


## Write a function that returns the numbers from 1 to n in which every number divisible by 4 is replaced by the sum of all the numbers put into the list before it.
def fourth_is_sum(n):
    out = []
    for i in range(1, n + 1):
        if i % 4 == 0:
            out.append(sum(out))
        else:
            out.append(i)
    return out

assert fourth_is_sum(5) == [1, 2, 3, 6, 5]
assert fourth_is_sum(8) == [1, 2, 3, 6, 5, 6, 7, 30]
assert fourth_is_sum(3) == [1, 2, 3]
assert fourth_is_sum(4) == [1, 2, 3, 6]
assert fourth_is_sum(0) == []


## Return a dictionary that assigns the names in order to table numbers from 1 upwards, with size persons per table.
def seat_tables(names, size):
    plan = {}
    for place, name in enumerate(names):
        plan[name] = place // size + 1
    return plan

assert seat_tables(["Al", "Bo", "Cy"], 2) == {"Al": 1, "Bo": 1, "Cy": 2}
assert seat_tables(["x", "y", "z", "w"], 3) == {"x": 1, "y": 1, "z": 1, "w": 2}
assert seat_tables(["p", "q"], 1) == {"p": 1, "q": 2}
assert seat_tables([], 4) == {}
assert seat_tables(["solo"], 5) == {"solo": 1}


## Write a function to build an arrow of 2 * n - 1 lines (n at least 1) that points to the right: the lines consist of 1, 2, ..., n, ..., 2, 1 signs '>'.
def right_arrow(n):
    lines = []
    for y in range(2 * n - 1):
        width = min(y + 1, 2 * n - 1 - y)
        lines.append(">" * width)
    return lines

assert right_arrow(2) == [">", ">>", ">"]
assert right_arrow(3) == [">", ">>", ">>>", ">>", ">"]
assert right_arrow(1) == [">"]
assert len(right_arrow(5)) == 9
assert right_arrow(4)[3] == ">>>>"


## Given a word and a number n, return the list of the first n rotations of the word, each one moving the first letter of the one before to the end; the list begins with the word itself.
def marquee(word, n):
    frames = []
    for _ in range(n):
        frames.append(word)
        word = word[1:] + word[:1]
    return frames

assert marquee("abc", 4) == ["abc", "bca", "cab", "abc"]
assert marquee("tune", 2) == ["tune", "unet"]
assert marquee("ab", 3) == ["ab", "ba", "ab"]
assert marquee("", 2) == ["", ""]
assert marquee("xyz", 0) == []


## List the heights of a candle of h millimetres at the full hours, beginning with h, when it loses a millimetres in every hour but b millimetres in every third hour; stop with the first height that is zero or would be negative, shown as 0. Both losses are positive.
def candle_heights(h, a, b):
    heights = [h]
    hour = 0
    while heights[-1] > 0:
        hour += 1
        loss = b if hour % 3 == 0 else a
        heights.append(max(0, heights[-1] - loss))
    return heights

assert candle_heights(20, 4, 7) == [20, 16, 12, 5, 1, 0]
assert candle_heights(10, 2, 1) == [10, 8, 6, 5, 3, 1, 0]
assert candle_heights(6, 3, 9) == [6, 3, 0]
assert candle_heights(1, 5, 5) == [1, 0]
assert candle_heights(0, 2, 3) == [0]
