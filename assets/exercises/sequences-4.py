## Write a function to list the balances of a debt at the end of each month until it is paid: each month the rate is paid, and every third month a fee of 10 is added after the payment, unless the debt is zero by then. The rate is more than 10, and a debt is never below zero.
def debt_balances(debt, rate):
    balances = []
    month = 0
    while debt > 0:
        month += 1
        debt = max(debt - rate, 0)
        if month % 3 == 0 and debt > 0:
            debt += 10
        balances.append(debt)
    return balances

assert debt_balances(100, 30) == [70, 40, 20, 0]
assert debt_balances(60, 20) == [40, 20, 0]
assert debt_balances(155, 25) == [130, 105, 90, 65, 40, 25, 0]
assert debt_balances(5, 20) == [0]
assert debt_balances(0, 20) == []


## Return the text of a garland with n lamps: the lamps are the letters of colors in turn, joined by '~', and the garland begins and ends with '='.
def garland(colors, n):
    lamps = [colors[i % len(colors)] for i in range(n)]
    return "=" + "~".join(lamps) + "="

assert garland("rgb", 4) == "=r~g~b~r="
assert garland("xy", 3) == "=x~y~x="
assert garland("abcd", 2) == "=a~b="
assert garland("k", 1) == "=k="
assert garland("rg", 0) == "=="


## Given the number of floors of a tower, return a dictionary from the names to the heights in metres of the floors: 'ground' is at 0, the floors 'F1', 'F2', ... follow, each 3 metres above the one below it, except that F1 is 5 metres above the ground. Floors counts the ground floor and is at least 1.
def floor_heights(floors):
    heights = {"ground": 0}
    level = 5
    for number in range(1, floors):
        heights[f"F{number}"] = level
        level += 3
    return heights

assert floor_heights(3) == {"ground": 0, "F1": 5, "F2": 8}
assert floor_heights(2) == {"ground": 0, "F1": 5}
assert floor_heights(5)["F4"] == 14
assert floor_heights(1) == {"ground": 0}
assert len(floor_heights(9)) == 9


## Write a function to build the frame numbers of a film cut: from first to last every step-th frame is shown, and the last frame is always shown at the end, even if the step misses it. First is not above last.
def shown_frames(first, last, step):
    frames = list(range(first, last + 1, step))
    if frames[-1] != last:
        frames.append(last)
    return frames

assert shown_frames(0, 10, 4) == [0, 4, 8, 10]
assert shown_frames(5, 11, 3) == [5, 8, 11]
assert shown_frames(1, 4, 2) == [1, 3, 4]
assert shown_frames(7, 7, 3) == [7]
assert shown_frames(2, 3, 9) == [2, 3]


## Return a picture of nested brackets with n levels as lines: the opening lines '(' come first, each indented by one blank more than the one above, then the closing lines ')' with falling indents.
def bracket_staircase(n):
    if n == 0:
        return []
    inner = [" " + line for line in bracket_staircase(n - 1)]
    return ["("] + inner + [")"]

assert bracket_staircase(1) == ["(", ")"]
assert bracket_staircase(2) == ["(", " (", " )", ")"]
assert bracket_staircase(3) == ["(", " (", "  (", "  )", " )", ")"]
assert bracket_staircase(0) == []
assert len(bracket_staircase(5)) == 10


## Write a python function to plan who washes up on the days 1 to n: the three persons take turns, but on every day that is divisible by 5 nobody does it and the entry is 'none', while the turn is kept for the next day.
def washing_plan(people, n):
    plan = []
    turn = 0
    for day in range(1, n + 1):
        if day % 5 == 0:
            plan.append("none")
        else:
            plan.append(people[turn])
            turn = (turn + 1) % 3
    return plan

assert washing_plan(["A", "B", "C"], 4) == ["A", "B", "C", "A"]
assert washing_plan(["A", "B", "C"], 7) == ["A", "B", "C", "A", "none", "B", "C"]
assert washing_plan(["x", "y", "z"], 11)[8:] == ["y", "none", "z"]
assert washing_plan(["A", "B", "C"], 1) == ["A"]
assert washing_plan(["A", "B", "C"], 0) == []


## Given n, return the list of n texts in which the i-th (counted from 1) has i signs and alternates '/' and '\\', starting with '/' if i is odd and with '\\' if i is even.
def slash_texts(n):
    result = []
    for i in range(1, n + 1):
        pair = "/\\" if i % 2 else "\\/"
        result.append((pair * i)[:i])
    return result

assert slash_texts(2) == ["/", "\\/"]
assert slash_texts(3) == ["/", "\\/", "/\\/"]
assert slash_texts(4)[3] == "\\/\\/"
assert slash_texts(1) == ["/"]
assert slash_texts(0) == []


## Define a function that lists the stages of a paper strip of the given length: as long as the strip is longer than 10 it is cut into a half (rounded down), and then one more centimetre is cut off; all lengths are returned, the first one included.
def strip_stages(length):
    stages = [length]
    while stages[-1] > 10:
        stages.append(stages[-1] // 2 - 1)
    return stages

assert strip_stages(50) == [50, 24, 11, 4]
assert strip_stages(100) == [100, 49, 23, 10]
assert strip_stages(21) == [21, 9]
assert strip_stages(10) == [10]
assert strip_stages(11) == [11, 4]


## Write a function to give the labels of the columns of a table with n value columns: 'key', then for every value column 'v1', 'v2', ..., and after each pair of value columns the label 'sum' with the two numbers, as in 'sum1-2'.
def column_headings(n):
    heads = ["key"]
    for i in range(1, n + 1):
        heads.append(f"v{i}")
        if i % 2 == 0:
            heads.append(f"sum{i - 1}-{i}")
    return heads

assert column_headings(2) == ["key", "v1", "v2", "sum1-2"]
assert column_headings(3) == ["key", "v1", "v2", "sum1-2", "v3"]
assert column_headings(4)[4:] == ["v3", "v4", "sum3-4"]
assert column_headings(1) == ["key", "v1"]
assert column_headings(0) == ["key"]


## Return the first n terms of the series that starts with 2 and 3 and whose later terms are each the product of the two terms before reduced to the remainder of a division by m. M is at least 4.
def product_mod_series(n, m):
    terms = []
    a, b = 2, 3
    for _ in range(n):
        terms.append(a)
        a, b = b, a * b % m
    return terms

assert product_mod_series(5, 10) == [2, 3, 6, 8, 8]
assert product_mod_series(6, 7) == [2, 3, 6, 4, 3, 5]
assert product_mod_series(4, 100) == [2, 3, 6, 18]
assert product_mod_series(1, 5) == [2]
assert product_mod_series(0, 5) == []


## Given a number n of days, return how many sweets are eaten on each day when 1 is eaten on the first day and each day the number goes up by 2, but as soon as it would be more than limit it goes back to 1.
def sweets_per_day(n, limit):
    eaten = []
    today = 1
    while len(eaten) < n:
        eaten.append(today)
        today += 2
        if today > limit:
            today = 1
    return eaten

assert sweets_per_day(5, 5) == [1, 3, 5, 1, 3]
assert sweets_per_day(6, 4) == [1, 3, 1, 3, 1, 3]
assert sweets_per_day(5, 8) == [1, 3, 5, 7, 1]
assert sweets_per_day(3, 1) == [1, 1, 1]
assert sweets_per_day(0, 9) == []


## Write a function to make a list of n rows of a brick wall as text: the even rows (0, 2, ...) consist of width bricks '[__]', the odd rows start and end with a half brick '[]' and have width - 1 whole ones between. Width is at least 1.
def brick_texts(n, width):
    rows = []
    for r in range(n):
        if r % 2 == 0:
            rows.append("[__]" * width)
        else:
            rows.append("[]" + "[__]" * (width - 1) + "[]")
    return rows

assert brick_texts(2, 2) == ["[__][__]", "[][__][]"]
assert brick_texts(3, 1) == ["[__]", "[][]", "[__]"]
assert brick_texts(2, 3)[1] == "[][__][__][]"
assert brick_texts(0, 4) == []
assert brick_texts(1, 1) == ["[__]"]


## Return the sorted list of the different sums of coins that can be laid with at most a coins of value x and at most b coins of value y; zero is one of them.
def coin_sums(x, a, y, b):
    sums = set()
    for i in range(a + 1):
        for j in range(b + 1):
            sums.add(i * x + j * y)
    return sorted(sums)

assert coin_sums(2, 1, 5, 2) == [0, 2, 5, 7, 10, 12]
assert coin_sums(1, 2, 2, 1) == [0, 1, 2, 3, 4]
assert coin_sums(3, 2, 4, 1) == [0, 3, 4, 6, 7, 10]
assert coin_sums(5, 0, 7, 0) == [0]
assert coin_sums(5, 3, 5, 0) == [0, 5, 10, 15]


## Write a function to list the addresses of the flats of a house: floors from 1 upwards, flats 'L', 'M' and 'R' (left, middle, right) on each floor, but the top floor has only 'L' and 'R'. An address looks like '2-M'.
def flat_addresses(floors):
    addresses = []
    for floor in range(1, floors + 1):
        sides = "LR" if floor == floors else "LMR"
        for side in sides:
            addresses.append(f"{floor}-{side}")
    return addresses

assert flat_addresses(2) == ["1-L", "1-M", "1-R", "2-L", "2-R"]
assert flat_addresses(1) == ["1-L", "1-R"]
assert flat_addresses(3)[3:] == ["2-L", "2-M", "2-R", "3-L", "3-R"]
assert flat_addresses(0) == []
assert len(flat_addresses(10)) == 29


## Given a list of players who sit around a table, return the list of the matches between neighbours: the pairs of neighbours in the list, followed by one last pair of the last and the first player if there are more than two players.
def neighbour_ring(players):
    pairs = list(zip(players, players[1:]))
    if len(players) > 2:
        pairs.append((players[-1], players[0]))
    return pairs

assert neighbour_ring(["a", "b", "c"]) == [("a", "b"), ("b", "c"), ("c", "a")]
assert neighbour_ring([1, 2, 3, 4]) == [(1, 2), (2, 3), (3, 4), (4, 1)]
assert neighbour_ring([5, 6]) == [(5, 6)]
assert neighbour_ring([5]) == []
assert neighbour_ring([]) == []


## Write a function to return n lines of a growing sentence: line i (from 1) is the word 'very' written i - 1 times, followed by the given adjective, all separated by blanks; the first letter of each line is a capital.
def very_lines(adjective, n):
    lines = []
    for i in range(n):
        words = ["very"] * i + [adjective]
        text = " ".join(words)
        lines.append(text[:1].upper() + text[1:])
    return lines

assert very_lines("big", 2) == ["Big", "Very big"]
assert very_lines("odd", 3) == ["Odd", "Very odd", "Very very odd"]
assert very_lines("wet", 4)[3] == "Very very very wet"
assert very_lines("red", 1) == ["Red"]
assert very_lines("red", 0) == []


## Return the places 1 to n grouped into boxes of sizes 1, 2, 3, 1, 2, 3, ...; the last box may stay partly empty but never wholly.
def boxes_one_two_three(n):
    boxes = []
    nxt = 1
    size = 1
    while nxt <= n:
        end = min(nxt + size - 1, n)
        boxes.append(list(range(nxt, end + 1)))
        nxt = end + 1
        size = size % 3 + 1
    return boxes

assert boxes_one_two_three(6) == [[1], [2, 3], [4, 5, 6]]
assert boxes_one_two_three(8) == [[1], [2, 3], [4, 5, 6], [7], [8]]
assert boxes_one_two_three(5) == [[1], [2, 3], [4, 5]]
assert boxes_one_two_three(1) == [[1]]
assert boxes_one_two_three(0) == []


## Write a python function to list the first n numbers of the series 1, 10, 2, 20, 3, 30, ... in which each natural number is followed by its tenfold, except that numbers divisible by 4 are followed by nothing.
def tenfold_followers(n):
    out = []
    k = 0
    while len(out) < n:
        k += 1
        out.append(k)
        if k % 4 != 0:
            out.append(k * 10)
    return out[:n]

assert tenfold_followers(5) == [1, 10, 2, 20, 3]
assert tenfold_followers(9) == [1, 10, 2, 20, 3, 30, 4, 5, 50]
assert tenfold_followers(7)[-1] == 4
assert tenfold_followers(1) == [1]
assert tenfold_followers(0) == []


## Given the side n of a chessboard-like field, return its rows as texts in which the border is '#' and the inner places are the digits of their distance to the nearest border place; n is at most 19.
def walled_depths(n):
    rows = []
    for r in range(n):
        text = ""
        for c in range(n):
            d = min(r, c, n - 1 - r, n - 1 - c)
            text += "#" if d == 0 else str(d)
        rows.append(text)
    return rows

assert walled_depths(3) == ["###", "#1#", "###"]
assert walled_depths(5) == ["#####", "#111#", "#121#", "#111#", "#####"]
assert walled_depths(2) == ["##", "##"]
assert walled_depths(1) == ["#"]
assert walled_depths(0) == []


## Write a function to return the temperatures of a cooling cup, each a minute apart: it begins with t, loses a quarter (rounded down) of the difference to room in every minute, and the list ends when the loss would be zero. T is not below room.
def cooling_cup(t, room):
    temps = [t]
    loss = (t - room) // 4
    while loss > 0:
        t -= loss
        temps.append(t)
        loss = (t - room) // 4
    return temps

assert cooling_cup(40, 20) == [40, 35, 32, 29, 27, 26, 25, 24, 23]
assert cooling_cup(30, 22) == [30, 28, 27, 26, 25]
assert cooling_cup(24, 20) == [24, 23]
assert cooling_cup(23, 20) == [23]
assert cooling_cup(20, 20) == [20]


## Return a dictionary that assigns the letters of the text to the teams 0, 1, ..., teams - 1 in a snake order: forwards through the teams, then backwards, then forwards again and so on. All letters of the text are different.
def snake_teams(letters, teams):
    assigned = {}
    for i, letter in enumerate(letters):
        lap, place = divmod(i, teams)
        assigned[letter] = place if lap % 2 == 0 else teams - 1 - place
    return assigned

assert snake_teams("abcde", 2) == {"a": 0, "b": 1, "c": 1, "d": 0, "e": 0}
assert snake_teams("xyz", 3) == {"x": 0, "y": 1, "z": 2}
assert snake_teams("pqrst", 3) == {"p": 0, "q": 1, "r": 2, "s": 2, "t": 1}
assert snake_teams("ab", 1) == {"a": 0, "b": 0}
assert snake_teams("", 4) == {}


## Write a function to give the list of the n smallest positive numbers whose last digit is the same as the last digit of n itself.
def same_last_digit(n):
    wanted = n % 10
    found = []
    number = 1
    while len(found) < n:
        if number % 10 == wanted:
            found.append(number)
        number += 1
    return found

assert same_last_digit(1) == [1]
assert same_last_digit(5) == [5, 15, 25, 35, 45]
assert same_last_digit(10)[:3] == [10, 20, 30]
assert same_last_digit(12)[-1] == 112
assert same_last_digit(0) == []
assert same_last_digit(3) == [3, 13, 23]


## Define a function that returns a picture of a funnel as n lines: the first line has 2 * n - 1 signs 'v', every following line begins one blank later and has two signs less.
def funnel(n):
    lines = []
    indent = 0
    width = 2 * n - 1
    while width > 0:
        lines.append(" " * indent + "v" * width)
        indent += 1
        width -= 2
    return lines

assert funnel(2) == ["vvv", " v"]
assert funnel(3) == ["vvvvv", " vvv", "  v"]
assert funnel(1) == ["v"]
assert funnel(0) == []
assert funnel(5)[3] == "   vvv"


## Given two numbers a and b with a below b, list the numbers from a to b in steps that double each time (1, 2, 4, ...); the last step is shortened so that the list ends exactly with b.
def doubling_steps(a, b):
    stops = [a]
    step = 1
    while a < b:
        a = min(a + step, b)
        stops.append(a)
        step *= 2
    return stops

assert doubling_steps(0, 10) == [0, 1, 3, 7, 10]
assert doubling_steps(5, 12) == [5, 6, 8, 12]
assert doubling_steps(-2, 6) == [-2, -1, 1, 5, 6]
assert doubling_steps(3, 4) == [3, 4]
assert doubling_steps(0, 3) == [0, 1, 3]


## Return the list of verses for a shrinking song about n bottles: for each count from n down to 1 a verse 'K left', where the verse for 1 reads 'last one' and the verse for 2 reads 'a pair'.
def bottle_verses(n):
    special = {1: "last one", 2: "a pair"}
    return [special.get(k, f"{k} left") for k in range(n, 0, -1)]

assert bottle_verses(4) == ["4 left", "3 left", "a pair", "last one"]
assert bottle_verses(2) == ["a pair", "last one"]
assert bottle_verses(6)[:2] == ["6 left", "5 left"]
assert bottle_verses(1) == ["last one"]
assert bottle_verses(0) == []
